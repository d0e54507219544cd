use facts::*;
use lexicon::Lexicon;

/// The mentions of a text that is written as a tree (see [`crate::trees::with`]), each with its entity.
pub(super) fn read(table: &str, published: &str) -> Vec<(String, Option<Entity>)> {
    read_by(table, published, None, None)
}

/// As [`read`], of an article with the place of its dateline and its publisher.
pub(super) fn read_by(
    table: &str,
    published: &str,
    place: Option<&str>,
    publisher: Option<&str>,
) -> Vec<(String, Option<Entity>)> {
    crate::trees::with(table, published, place, publisher, |view| {
        let lexicon = Lexicon::load(&data::Data::shipped()).expect("the shipped tables load");
        let times = crate::when::read(view, &lexicon.holidays, lexicon.actors.words());
        let places = crate::place::read(view, &lexicon);
        let (mentions, entities) = super::read(view, &lexicon, &times, &places);
        let entity = |mention: &Mention| mention.entity.map(|id| entities[id.0 as usize].clone());
        mentions.iter().map(|m| (m.range.of(&view.article.text).to_string(), entity(m))).collect()
    })
}

pub(super) fn of<'m>(mentions: &'m [(String, Option<Entity>)], words: &str) -> &'m Entity {
    let found = mentions.iter().find(|(text, _)| text == words);
    let Some((_, Some(entity))) = found else { panic!("no mention `{words}` in {mentions:#?}") };
    entity
}

const ENVOY: &str = "
The the DET DT 3 det
French french ADJ JJ 3 amod
president president NOUN NN 4 nsubj
met meet VERB VBD 0 root
Russian russian ADJ JJ 6 amod
officials official NOUN NNS 4 obj
in in ADP IN 8 case
Moscow Moscow PROPN NNP 4 obl
. . PUNCT . 4 punct

Moscow Moscow PROPN NNP 2 nsubj
praised praise VERB VBD 0 root
him he PRON PRP 2 obj
. . PUNCT . 2 punct
";

#[test]
fn an_office_is_its_holder_on_the_day_of_the_report() {
    let mentions = read(ENVOY, "2003-02-14");
    let president = of(&mentions, "The French president");
    assert_eq!(president.name, "Jacques Chirac");
    assert!(president.basis.as_deref().unwrap().starts_with("office: head of state of FRA, 1995-05-17/"));
    assert_eq!(of(&read(ENVOY, "2020-02-14"), "The French president").name, "Emmanuel Macron");
}

#[test]
fn a_capital_is_a_place_after_in_and_its_government_as_a_subject() {
    let mentions = read(ENVOY, "2003-02-14");
    let moscow: Vec<_> = mentions.iter().filter(|m| m.0 == "Moscow").map(|m| m.1.as_ref().unwrap()).collect();
    assert_eq!((moscow[0].kind, moscow[1].kind), (EntityKind::Place, EntityKind::State));
    assert_eq!(moscow[1].country.as_deref(), Some("RUS"));
}

#[test]
fn a_described_group_has_state_and_sector_and_a_pronoun_its_person() {
    let mentions = read(ENVOY, "2003-02-14");
    let officials = of(&mentions, "Russian officials");
    assert_eq!(officials.codes.cameo.as_deref(), Some("RUSGOV"));
    assert_eq!(of(&mentions, "him").name, "Jacques Chirac");
}

const KIMS: &str = "
Kim Kim PROPN NNP 4 nsubj
Jong Jong PROPN NNP 1 flat
Un Un PROPN NNP 1 flat
spoke speak VERB VBD 0 root
of of ADP IN 6 case
Kim Kim PROPN NNP 4 obl
Jong Jong PROPN NNP 6 flat
Il Il PROPN NNP 6 flat
. . PUNCT . 4 punct

Kim Kim PROPN NNP 2 nsubj
left leave VERB VBD 0 root
. . PUNCT . 2 punct
";

#[test]
fn two_persons_of_one_family_name_stay_two() {
    let mentions = read(KIMS, "2019-04-18");
    assert_eq!(of(&mentions, "Kim Jong Un").name, "Kim Jong Un");
    assert_eq!(of(&mentions, "Kim Jong Il").name, "Kim Jong Il");
    assert_eq!(of(&mentions, "Kim").name, "Kim Jong Un");
}

const ARMY: &str = "
On on ADP IN 2 case
Thursday Thursday PROPN NNP 8 obl
the the DET DT 6 det
People People PROPN NNP 6 nmod:poss
's 's PART POS 4 case
Army Army PROPN NNP 8 nsubj
not not ADV RB 8 advmod
fired fire VERB VBD 0 root
. . PUNCT . 8 punct
";

#[test]
fn a_name_with_a_possessive_mark_is_found_and_a_weekday_is_nobody() {
    let mentions = read(ARMY, "2019-04-18");
    assert_eq!(of(&mentions, "the People 's Army").country.as_deref(), Some("PRK"));
    assert!(mentions.iter().all(|(text, _)| text != "Thursday"), "{mentions:?}");
}

const ENVOYS: &str = "
Hungarian hungarian ADJ JJ 4 amod
and and CCONJ CC 3 cc
Romanian romanian ADJ JJ 1 conj
officials official NOUN NNS 5 nsubj
rejected reject VERB VBD 0 root
an a DET DT 8 det
Indian indian ADJ JJ 8 amod
proposal proposal NOUN NN 5 obj
. . PUNCT . 5 punct
";

#[test]
fn adjectives_that_share_a_noun_are_actors_of_their_own_and_a_deed_has_its_state() {
    let mentions = read(ENVOYS, "2009-09-04");
    assert_eq!(of(&mentions, "Hungarian").codes.cameo.as_deref(), Some("HUNGOV"));
    assert_eq!(of(&mentions, "Romanian officials").codes.cameo.as_deref(), Some("ROUGOV"));
    assert_eq!(of(&mentions, "Indian").country.as_deref(), Some("IND"));
}

const PRESIDENT: &str = "
Iceland Iceland PROPN NNP 3 nmod:poss
's 's PART POS 1 case
President President PROPN NNP 6 nsubj
Gudni Gudni PROPN NNP 6 obj B-PER
Thorsson Thorsson PROPN NNP 4 flat I-PER
spoke speak VERB VBD 0 root
. . PUNCT . 6 punct

Gudni Gudni PROPN NNP 3 nsubj B-PER
Thorsson Thorsson PROPN NNP 1 flat I-PER
left leave VERB VBD 0 root
the the DET DT 5 det
South South PROPN NNP 6 compound
Lebanon Lebanon PROPN NNP 3 obj
. . PUNCT . 3 punct
";

#[test]
fn a_title_that_the_parser_hung_apart_belongs_to_the_name_and_the_person_is_met_again() {
    let mentions = read(PRESIDENT, "2009-09-04");
    let president = of(&mentions, "Iceland 's President Gudni Thorsson");
    assert_eq!((president.kind, president.codes.cameo.as_deref()), (EntityKind::Person, Some("ISLGOV")));
    assert_eq!(of(&mentions, "Gudni Thorsson").codes.cameo.as_deref(), Some("ISLGOV"));
    let korea = |e: &Entity| e.country.as_deref() == Some("KOR");
    assert!(!mentions.iter().any(|(_, e)| e.as_ref().is_some_and(korea)), "{mentions:#?}");
}
