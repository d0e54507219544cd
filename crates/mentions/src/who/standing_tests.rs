//! States by the day, halves of names, counterparts, and what a pronoun cannot mean.

use super::tests::{of, read};

const BELGRADE: &str = "
The the DET DT 3 det
prime prime ADJ JJ 3 amod
minister minister NOUN NN 4 nsubj
resigned resign VERB VBD 0 root
. . PUNCT . 4 punct

Belgrade Belgrade PROPN NNP 2 nsubj
denied deny VERB VBD 0 root
it it PRON PRP 2 obj
. . PUNCT . 2 punct
";

#[test]
fn a_capital_speaks_for_the_state_that_there_was_on_the_day() {
    let at = |day: &str| of(&read(BELGRADE, day), "Belgrade").country.clone().unwrap_or_default();
    assert_eq!(["1992-05-20", "2004-02-01", "2012-05-20"].map(at), ["YUG", "SCG", "SRB"]);
    assert_eq!(of(&read(BELGRADE, "1991-06-28"), "The prime minister").name, "Ante Markovic");
    // What was denied is no actor.
    assert!(read(BELGRADE, "1992-05-20").iter().all(|(words, _)| words != "it"));
}

const KOREAS: &str = "
North North PROPN NNP 5 nsubj
and and CCONJ CC 4 cc
South South PROPN NNP 4 compound
Korea Korea PROPN NNP 1 conj
agreed agree VERB VBD 0 root
. . PUNCT . 5 punct
";

#[test]
fn a_name_that_two_states_share_is_neither_by_half() {
    let mentions = read(KOREAS, "2000-06-15");
    assert_eq!(of(&mentions, "North").country.as_deref(), Some("PRK"));
    assert_eq!(of(&mentions, "South Korea").country.as_deref(), Some("KOR"));
}

const COUNTERPART: &str = "
The the DET DT 4 det
Russian Russian ADJ JJ 4 amod
foreign foreign ADJ JJ 4 amod
minister minister NOUN NN 5 nsubj
met meet VERB VBD 0 root
his his PRON PRP$ 8 nmod:poss
Ukrainian Ukrainian ADJ JJ 8 amod
counterpart counterpart NOUN NN 5 obj
. . PUNCT . 5 punct
";

#[test]
fn a_counterpart_holds_the_same_office_in_the_other_state() {
    let mentions = read(COUNTERPART, "1992-01-15");
    assert_eq!(of(&mentions, "The Russian foreign minister").name, "Andrei Kozyrev");
    assert_eq!(of(&mentions, "his Ukrainian counterpart").name, "Anatoliy Zlenko");
}

const WELCOMED: &str = "
Kim Kim PROPN NNP 4 nsubj B-PER
Jong Jong PROPN NNP 1 flat I-PER
Il Il PROPN NNP 1 flat I-PER
died die VERB VBD 0 root
. . PUNCT . 4 punct

His his PRON PRP$ 2 nmod:poss
son son NOUN NN 3 nsubj
mourned mourn VERB VBD 0 root
him he PRON PRP 3 obj
. . PUNCT . 3 punct
";

#[test]
fn a_pronoun_is_neither_the_phrase_that_it_stands_in_nor_the_subject_of_its_verb() {
    let mentions = read(WELCOMED, "2011-12-20");
    assert_eq!(of(&mentions, "His").name, "Kim Jong Il");
    assert_eq!(of(&mentions, "him").name, "Kim Jong Il");
}

const BLAMED: &str = "
Turkey Turkey PROPN NNP 2 nsubj
left leave VERB VBD 0 root
Greece Greece PROPN NNP 2 obj
out out ADV RB 2 advmod
. . PUNCT . 2 punct

Greece Greece PROPN NNP 2 nsubj
waited wait VERB VBD 0 root
. . PUNCT . 2 punct

It it PRON PRP 2 nsubj
blamed blame VERB VBD 0 root
the the DET DT 5 det
Greek greek ADJ JJ 5 amod
government government NOUN NN 2 obj
. . PUNCT . 2 punct
";

#[test]
fn a_pronoun_is_not_the_state_that_its_own_clause_is_against() {
    assert_eq!(of(&read(BLAMED, "1997-04-07"), "It").name, "Turkey");
}

const SUDAN: &str = "
Southern Southern PROPN NNP 2 compound
Sudan Sudan PROPN NNP 4 nmod:poss
's 's PART POS 2 case
leader leader NOUN NN 5 nsubj
spoke speak VERB VBD 0 root
in in ADP IN 7 case
Khartoum Khartoum PROPN NNP 5 obl
. . PUNCT . 5 punct

The the DET DT 3 det
Kremlin Kremlin PROPN NNP 3 compound
spokesman spokesman NOUN NN 4 nsubj
listened listen VERB VBD 0 root
. . PUNCT . 4 punct
";

#[test]
fn a_region_has_no_head_of_state_and_a_title_of_one_state_needs_no_other_word() {
    let mentions = read(SUDAN, "2013-06-01");
    assert_ne!(of(&mentions, "Southern Sudan 's leader").name, "Omar al-Bashir");
    assert_eq!(of(&mentions, "The Kremlin spokesman").name, "Dmitry Peskov");
}
