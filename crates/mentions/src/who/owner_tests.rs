//! Several actors under one plural noun, and whose an envoy is.

use super::tests::{of, read};

const PRESIDENTS: &str = "
The the DET DT 2 det
presidents president NOUN NNS 7 nsubj
of of ADP IN 4 case
Rwanda Rwanda PROPN NNP 2 nmod
and and CCONJ CC 6 cc
Burundi Burundi PROPN NNP 4 conj
met meet VERB VBD 0 root
. . PUNCT . 7 punct
";

#[test]
fn a_plural_office_is_the_holder_of_each_state() {
    let mentions = read(PRESIDENTS, "2005-03-12");
    assert_eq!(of(&mentions, "The presidents of Rwanda").name, "Paul Kagame");
    assert_eq!(of(&mentions, "Burundi").name, "Domitien Ndayizeye");
}

#[test]
fn no_office_is_made_of_a_sort_of_leaders() {
    let sorted = PRESIDENTS
        .replace("presidents president", "leaders leader")
        .replace("The the DET DT 2 det", "Rebel rebel NOUN NN 2 compound");
    let mentions = read(&sorted, "2005-03-12");
    assert_eq!(of(&mentions, "Burundi").name, "the leaders of Burundi");
    assert_eq!(of(&mentions, "Burundi").country.as_deref(), Some("BDI"));
}

const PREMIER: &str = "
The the DET DT 2 det
leaders leader NOUN NNS 8 nsubj
of of ADP IN 4 case
Russia Russia PROPN NNP 2 nmod
and and CCONJ CC 7 cc
China China PROPN NNP 7 compound
officials official NOUN NNS 4 conj
met meet VERB VBD 0 root
. . PUNCT . 8 punct
";

#[test]
fn what_only_modifies_the_next_noun_is_no_owner() {
    let mentions = read(PREMIER, "2010-03-12");
    assert_ne!(of(&mentions, "China officials").name, "Hu Jintao");
}

const KOREAS: &str = "
The the DET DT 2 det
leaders leader NOUN NNS 7 nsubj
of of ADP IN 6 case
the the DET DT 6 det
two two NUM CD 6 nummod
Koreas Koreas PROPN NNPS 2 nmod
met meet VERB VBD 0 root
. . PUNCT . 7 punct
";

#[test]
fn a_plural_name_is_both_states() {
    let mentions = read(KOREAS, "2018-05-26");
    assert_eq!(of(&mentions, "The leaders of the two").name, "Moon Jae-in");
    assert_eq!(of(&mentions, "Koreas").name, "Kim Jong Un");
}

const ENVOYS: &str = "
Ghana Ghana PROPN NNP 2 nsubj
said say VERB VBD 0 root
its its PRON PRP$ 4 nmod:poss
ambassador ambassador NOUN NN 9 nsubj
and and CCONJ CC 8 cc
Togo Togo PROPN NNP 8 nmod:poss
's 's PART POS 6 case
ambassador ambassador NOUN NN 4 conj
met meet VERB VBD 2 ccomp
. . PUNCT . 2 punct
";

#[test]
fn its_envoy_is_of_the_state_that_it_stands_for() {
    let mentions = read(ENVOYS, "2016-02-02");
    assert_eq!(of(&mentions, "its ambassador").country.as_deref(), Some("GHA"));
    assert_eq!(of(&mentions, "Togo 's ambassador").country.as_deref(), Some("TGO"));
}

const ROW: &str = "
The the DET DT 2 det
president president NOUN NN 10 nsubj
of of ADP IN 4 case
Mexico Mexico PROPN NNP 2 nmod
and and CCONJ CC 9 cc
Canada Canada PROPN NNP 4 conj
's 's PART POS 6 case
prime prime ADJ JJ 9 amod
minister minister NOUN NN 2 conj
met meet VERB VBD 0 root
. . PUNCT . 10 punct
";

#[test]
fn an_owner_that_the_parser_hung_elsewhere_is_the_owner_of_what_follows_it() {
    let mentions = read(ROW, "2016-05-12");
    assert_eq!(of(&mentions, "The president of Mexico").name, "Enrique Pena Nieto");
    assert_eq!(of(&mentions, "Canada 's prime minister").name, "Justin Trudeau");
}
