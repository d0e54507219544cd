use facts::{Analysis, Article, Block, BlockKind, Deprel, NameTag, PlaceUse, ROOT, TextRange, Upos, Xpos};
use lexicon::Lexicon;
use parse::View;
use smol_str::SmolStr;

/// Places of a text that no model has read: `name`, its country and its use.
fn places(text: &str) -> Vec<(String, String, PlaceUse)> {
    places_by(text, None)
}

fn places_by(text: &str, publisher: Option<&str>) -> Vec<(String, String, PlaceUse)> {
    let lexicon = Lexicon::load(&data::Data::shipped()).unwrap();
    let block = Block { range: TextRange::new(0, text.len()), kind: BlockKind::Body };
    let publisher = publisher.map(String::from);
    let article = Article { text: text.to_string(), blocks: vec![block], publisher, ..Default::default() };
    let segments = text::segment(&article);
    let mut analysis = Analysis::default();
    for word in &segments.words {
        analysis.upos.push(Upos::from_label("X").unwrap());
        analysis.xpos.push(Xpos::from_label("XX").unwrap());
        analysis.lemma.push(SmolStr::new(word.range.of(text)));
        analysis.head.push(ROOT);
        analysis.deprel.push(Deprel::from_label("root").unwrap());
        analysis.name.push(NameTag::O);
    }
    let view = View::new(&article, &segments, &analysis);
    let found = super::read(&view, &lexicon);
    found
        .into_iter()
        .map(|p| (p.name, p.country.map(|c| c.to_string()).unwrap_or_default(), p.use_))
        .collect()
}

fn place(name: &str, country: &str, use_: PlaceUse) -> (String, String, PlaceUse) {
    (name.to_string(), country.to_string(), use_)
}

#[test]
fn a_region_behind_the_comma_chooses_among_towns_of_one_name() {
    let found = places("The plant in Athens, Georgia, was shut.");
    assert_eq!(found[0], place("Athens", "USA", PlaceUse::Literal));
    let found = places("The embassy in Athens, Greece, was shut.");
    assert_eq!(found[0], place("Athens", "GRC", PlaceUse::Literal));
}

#[test]
fn a_capital_is_a_place_after_a_preposition_and_a_government_before_a_verb() {
    assert_eq!(places("The envoys met in Moscow on Friday."), [place("Moscow", "RUS", PlaceUse::Literal)]);
    assert_eq!(places("Late on Friday Moscow denied it."), [place("Moscow", "RUS", PlaceUse::Associative)]);
}

#[test]
fn two_governments_are_no_places_and_washington_is_the_city() {
    let found = places("Tensions between Washington and Pyongyang rose in Ohio and Texas.");
    assert_eq!(found[0], place("Washington", "USA", PlaceUse::Associative));
    assert_eq!(found[1], place("Pyongyang", "PRK", PlaceUse::Associative));
}

#[test]
fn politically_named_places_are_known() {
    assert_eq!(places("He travelled to Siberia."), [place("Siberia", "RUS", PlaceUse::Literal)]);
    assert_eq!(places("Settlers marched in the West Bank."), [place("West Bank", "PSE", PlaceUse::Literal)]);
}

#[test]
fn people_and_words_are_no_places() {
    assert_eq!(places("The speaker thanked Michael Jordan for his gift."), []);
    assert_eq!(places("We saw that Reading is hard."), []);
}

#[test]
fn the_country_of_the_publisher_tells_towns_of_one_size_apart() {
    let of = |publisher| places_by("The bus to Cambridge was late.", Some(publisher))[0].1.clone();
    assert_eq!((of("The Guardian").as_str(), of("The New York Times").as_str()), ("GBR", "USA"));
}

#[test]
fn the_state_of_a_town_is_meant_and_not_the_capital_or_the_country_of_that_name() {
    let found = places("She lives in Seattle, Washington, and votes there.");
    assert_eq!(found[1], place("Washington", "USA", PlaceUse::Literal));
    assert_eq!(places("He moved to Washington state."), [place("Washington", "USA", PlaceUse::Literal)]);
    let found = places("Police in Georgia stopped a truck near Atlanta.");
    assert_eq!(found[0], place("Georgia", "USA", PlaceUse::Literal));
    let found = places("Police in Georgia stopped a truck near Tbilisi.");
    assert_eq!(found[0], place("Georgia", "GEO", PlaceUse::Literal));
}
