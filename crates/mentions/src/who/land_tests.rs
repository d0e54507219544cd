//! Which state "the country" is.

use facts::EntityKind;

use super::tests::{of, read, read_by};

const INVADED: &str = "
Georgia Georgia PROPN NNP 2 nsubj
accused accuse VERB VBD 0 root
Russia Russia PROPN NNP 2 obj
of of SCONJ IN 5 mark
invading invade VERB VBG 2 advcl
the the DET DT 7 det
country country NOUN NN 5 obj
. . PUNCT . 2 punct
";

#[test]
fn nobody_invades_himself() {
    assert_eq!(of(&read(INVADED, "2008-08-12"), "the country").country.as_deref(), Some("GEO"));
}

const TWO: &str = "
Chad Chad PROPN NNP 4 nsubj
and and CCONJ CC 3 cc
Sudan Sudan PROPN NNP 1 conj
talked talk VERB VBD 0 root
. . PUNCT . 4 punct

The the DET DT 2 det
country country NOUN NN 3 nsubj
waited wait VERB VBD 0 root
. . PUNCT . 3 punct
";

#[test]
fn of_two_states_that_are_as_near_it_is_neither() {
    assert_ne!(of(&read(TWO, "2008-08-12"), "The country").kind, EntityKind::State);
}

const POLICE: &str = "
The the DET DT 2 det
police police NOUN NNS 3 nsubj
waited wait VERB VBD 0 root
. . PUNCT . 3 punct
";

#[test]
fn a_town_where_the_bodies_of_many_states_sit_lends_none() {
    let from = |place| of(&read_by(POLICE, "2008-08-12", Some(place), None), "The police").country.clone();
    assert_eq!(from("ABUJA").as_deref(), Some("NGA"));
    assert_eq!(from("GENEVA"), None);
}
