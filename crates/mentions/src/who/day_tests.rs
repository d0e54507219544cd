//! Persons, groups and titles as of the day, and names that the model takes for others.

use super::tests::{of, read};

const TREASURY: &str = "
U.S. U.S. PROPN NNP 3 compound
Treasury Treasury PROPN NNP 3 compound
Secretary Secretary PROPN NNP 4 nmod:desc
Mnuchin Mnuchin PROPN NNP 5 nsubj B-PER
met meet VERB VBD 0 root
the the DET DT 7 det
king king NOUN NN 5 obj
. . PUNCT . 5 punct
";

#[test]
fn a_title_takes_the_last_word_of_a_name_and_a_king_is_no_president() {
    let mentions = read(TREASURY, "2018-05-04");
    assert_eq!(of(&mentions, "U.S. Treasury Secretary Mnuchin").name, "Steven Mnuchin");
    assert_eq!(of(&mentions, "U.S.").name, "United States");
    let king = of(&mentions, "the king");
    assert_eq!((king.name.as_str(), &king.country), ("the king", &None));
}

const WHO: &str = "
The the DET DT 2 det
WHO who PRON WP 3 nsubj
warned warn VERB VBD 0 root
Jordan Jordan PROPN NNP 3 obj B-PER
. . PUNCT . 3 punct
";

#[test]
fn an_acronym_is_no_pronoun_and_a_state_no_person() {
    let mentions = read(WHO, "2021-05-04");
    assert_eq!(of(&mentions, "The WHO").name, "World Health Organization");
    assert_eq!(of(&mentions, "Jordan").codes.cameo.as_deref(), Some("JORGOV"));
    // "nurses WHO warned"
    let relative = WHO.replace("The the DET DT 2 det", "nurses nurse NOUN NNS 2 nmod");
    assert!(read(&relative, "2021-05-04").iter().all(|(words, _)| !words.contains("WHO")));
}

#[test]
fn a_person_of_that_name_keeps_it() {
    let coach = WHO.replace("WHO who PRON WP 3 nsubj", "guard guard NOUN NN 3 nsubj").replace(
        "Jordan Jordan PROPN NNP 3 obj B-PER",
        "Coach Coach PROPN NNP 5 nmod:desc\nJordan Jordan PROPN NNP 3 obj B-PER",
    );
    let mentions = read(&coach, "2021-05-04");
    assert!(mentions.iter().all(|(_, entity)| entity.as_ref().is_none_or(|e| e.country.is_none())));
}

const MINISTER: &str = "
Foreign foreign ADJ JJ 2 amod
Minister Minister PROPN NNP 3 nmod:desc
Lavrov Lavrov PROPN NNP 4 nsubj B-PER
met meet VERB VBD 0 root
the the DET DT 6 det
Taliban Taliban PROPN NNP 4 obj B-ORG
in in ADP IN 8 case
Qatar Qatar PROPN NNP 4 obl B-LOC
. . PUNCT . 4 punct
";

#[test]
fn a_minister_is_found_by_his_title_and_a_group_governs_for_a_time() {
    let mentions = read(MINISTER, "2022-05-04");
    assert_eq!(of(&mentions, "Foreign Minister Lavrov").codes.cameo.as_deref(), Some("RUSGOV"));
    assert_eq!(of(&mentions, "the Taliban").codes.cameo.as_deref(), Some("AFGGOV"));
    assert_eq!(of(&read(MINISTER, "2012-05-04"), "the Taliban").sectors, ["REB"]);
}

const FORMERS: &str = "
The the DET DT 3 det
former former ADJ JJ 3 amod
presidents president NOUN NNS 7 nsubj
Bush Bush PROPN NNP 3 appos B-PER
and and CCONJ CC 6 cc
Clinton Clinton PROPN NNP 4 conj B-PER
met meet VERB VBD 0 root
Jim Jim PROPN NNP 7 obj B-PER
Polk Polk PROPN NNP 8 flat I-PER
, , PUNCT , 11 punct
director director NOUN NN 8 appos
- - PUNCT HYPH 11 punct
general general NOUN NN 8 appos
of of ADP IN 16 case
the the DET DT 16 det
ministry ministry NOUN NN 13 nmod
. . PUNCT . 7 punct
";

#[test]
fn a_row_shares_its_title_and_a_title_cut_at_its_hyphen_is_one() {
    let mentions = read(FORMERS, "2015-05-04");
    assert_eq!(of(&mentions, "Bush").name, "George W. Bush");
    assert_eq!(of(&mentions, "Clinton").name, "Bill Clinton");
    assert_eq!(of(&mentions, "Jim Polk").sectors, ["GOV"]);
    assert!(mentions.iter().all(|(words, _)| !words.starts_with("general")));
}
