//! Office, party and state out of the fullest mention, and roles that are over or still to be won.

use super::tests::{of, read, read_by};

const SENATOR: &str = "
Sen. Sen. PROPN NNP 3 nmod:desc
Ann Ann PROPN NNP 3 compound B-PER
Polk Polk PROPN NNP 8 nsubj I-PER
( ( PUNCT -LRB- 6 punct
D D PROPN NNP 6 compound
-Ohio Ohio PROPN NNP 3 appos
) ) PUNCT -RRB- 6 punct
spoke speak VERB VBD 0 root
. . PUNCT . 8 punct

Polk Polk PROPN NNP 2 nsubj B-PER
rejected reject VERB VBD 0 root
the the DET DT 4 det
bill bill NOUN NN 2 obj
. . PUNCT . 2 punct
";

#[test]
fn a_surname_has_the_role_of_the_fullest_mention() {
    let mentions = read(SENATOR, "2013-05-04");
    let polk = of(&mentions, "Polk");
    assert_eq!(polk.name, "Ann Polk");
    assert_eq!(polk.sectors, ["LEG"]);
}

const NOMINEE: &str = "
Hillary Hillary PROPN NNP 2 compound B-PER
Clinton Clinton PROPN NNP 3 nsubj I-PER
praised praise VERB VBD 0 root
the the DET DT 5 det
army army NOUN NN 3 obj
. . PUNCT . 3 punct
";

#[test]
fn a_person_governs_only_while_in_office() {
    let at = |day: &str| of(&read(NOMINEE, day), "Hillary Clinton").sectors.join("|");
    assert_eq!(["2010-03-01", "2016-09-01", "2014-03-01"].map(at), ["GOV", "PTY", "ELI"]);
}

const FORMER: &str = "
Former former ADJ JJ 5 amod
Prime Prime PROPN NNP 3 amod
Minister Minister PROPN NNP 5 nmod:desc
Karl Karl PROPN NNP 5 compound B-PER
Brandner Brandner PROPN NNP 6 nsubj I-PER
spoke speak VERB VBD 0 root
. . PUNCT . 6 punct
";

#[test]
fn a_former_official_is_none() {
    assert_eq!(of(&read(FORMER, "2013-05-04"), "Former Prime Minister Karl Brandner").sectors, ["ELI"]);
}

const UNION: &str = "
Teachers Teachers PROPN NNPS 2 compound
Association Association PROPN NNP 5 compound
President President PROPN NNP 5 nmod:desc
Karl Karl PROPN NNP 5 compound B-PER
Brandner Brandner PROPN NNP 6 nsubj I-PER
spoke speak VERB VBD 0 root
. . PUNCT . 6 punct
";

#[test]
fn the_president_of_an_association_is_no_government() {
    let mentions = read(UNION, "2013-05-04");
    let person = mentions.iter().find(|(words, _)| words.ends_with("Karl Brandner"));
    assert_eq!(person.unwrap().1.as_ref().unwrap().sectors, ["LAB"], "{mentions:?}");
}

const POLICE: &str = "
Police Police NOUN NNS 2 nsubj
arrested arrest VERB VBD 0 root
four four NUM CD 4 nummod
students student NOUN NNS 2 obj
. . PUNCT . 2 punct

LKPD LKPD PROPN NNP 2 compound
officers officer NOUN NNS 3 nsubj
left leave VERB VBD 0 root
. . PUNCT . 3 punct
";

#[test]
fn police_without_a_state_are_of_the_one_that_the_story_is_told_from() {
    let at = |place: Option<&str>| of(&read_by(POLICE, "2013-05-04", place, None), "Police").country.clone();
    assert_eq!(at(Some("TOKYO")).as_deref(), Some("JPN"));
    assert_eq!(at(None), None);
    let mentions = read(POLICE, "2013-05-04");
    assert_eq!(of(&mentions, "LKPD officers").sectors, ["COP"]);
}
