//! States that no words beside an actor give, and those that they seem to give.

use super::tests::{of, read};

fn country(table: &str, words: &str) -> Option<String> {
    of(&read(table, "1998-04-18"), words).country.as_ref().map(ToString::to_string)
}

const AIDES: &str = "
Two two NUM CD 2 nummod
aides aide NOUN NNS 6 nsubj
to to ADP IN 4 case
Benjamin Benjamin PROPN NNP 2 nmod B-PER
Netanyahu Netanyahu PROPN NNP 4 flat I-PER
accused accuse VERB VBD 0 root
Syria Syria PROPN NNP 6 obj
of of SCONJ IN 9 mark
lying lie VERB VBG 6 xcomp
. . PUNCT . 6 punct
";

#[test]
fn aides_are_of_the_state_and_sector_of_whom_they_serve() {
    let mentions = read(AIDES, "1998-04-18");
    let aides = of(&mentions, "Two aides to Benjamin Netanyahu");
    assert_eq!(aides.country.as_deref(), Some("ISR"));
    assert_eq!(aides.sectors, ["GOV"]);
}

const FAMILY: &str = "
A a DET DT 2 det
spokesman spokesman NOUN NN 6 nsubj
for for ADP IN 5 case
the the DET DT 5 det
family family NOUN NN 2 nmod
rejected reject VERB VBD 0 root
the the DET DT 8 det
offer offer NOUN NN 6 obj
. . PUNCT . 6 punct
";

#[test]
fn a_family_has_no_spokesman_of_a_government() {
    assert!(of(&read(FAMILY, "1998-04-18"), "A spokesman for the family").sectors.is_empty());
}

const MOSTLY: &str = "
More more ADJ JJR 3 advmod
than than ADP IN 1 fixed
90 90 NUM CD 4 nummod
people people NOUN NNS 6 nsubj:pass
were be AUX VBD 6 aux:pass
injured injure VERB VBN 0 root
, , PUNCT , 9 punct
mostly mostly ADV RB 9 advmod
Kenyans Kenyan PROPN NNPS 6 parataxis
. . PUNCT . 6 punct
";

#[test]
fn a_group_is_of_the_people_that_most_of_it_are() {
    assert_eq!(country(MOSTLY, "More than 90 people").as_deref(), Some("KEN"));
    let some = MOSTLY.replace("mostly mostly ADV", "also also ADV");
    assert_ne!(country(&some, "More than 90 people").as_deref(), Some("KEN"));
}

const JAILED: &str = "
Peru Peru PROPN NNP 2 nsubj
jailed jail VERB VBD 0 root
journalists journalist NOUN NNS 2 obj
on on ADP IN 5 case
Monday Monday PROPN NNP 2 obl
. . PUNCT . 2 punct
";

#[test]
fn whom_a_state_jails_lives_in_it() {
    assert_eq!(country(JAILED, "journalists").as_deref(), Some("PER"));
}

const FORCE: &str = "
Norway Norway PROPN NNP 2 nsubj
criticized criticize VERB VBD 0 root
the the DET DT 4 det
force force NOUN NN 2 obj
dispatched dispatch VERB VBN 4 acl
to to ADP IN 7 case
Chad Chad PROPN NNP 5 obl
. . PUNCT . 2 punct
";

#[test]
fn a_force_is_not_of_the_state_that_it_is_sent_to() {
    assert_ne!(country(FORCE, "the force").as_deref(), Some("TCD"));
}

const ETHNIC: &str = "
Police police NOUN NN 2 nsubj
met meet VERB VBD 0 root
ethnic ethnic ADJ JJ 4 amod
Albanians Albanian PROPN NNPS 2 obj
in in ADP IN 6 case
Macedonia Macedonia PROPN NNP 4 nmod
. . PUNCT . 2 punct
";

#[test]
fn an_ethnic_group_is_of_the_state_that_it_lives_in() {
    assert_eq!(country(ETHNIC, "ethnic Albanians in Macedonia").as_deref(), Some("MKD"));
}

const GENERAL: &str = "
The the DET DT 2 det
bill bill NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
defended defend VERB VBN 0 root
by by ADP IN 7 case
U.S. U.S. PROPN NNP 7 compound
Attorney Attorney PROPN NNP 4 obl:agent
General General PROPN NNP 9 nmod:desc
Paula Paula PROPN NNP 4 obl:agent B-PER
Reed Reed PROPN NNP 9 flat I-PER
. . PUNCT . 4 punct
";

#[test]
fn a_title_that_the_tree_cuts_in_two_is_one_with_the_name() {
    let mentions = read(GENERAL, "1998-04-18");
    let reed = of(&mentions, "U.S. Attorney General Paula Reed");
    assert_eq!((reed.name.as_str(), reed.country.as_deref()), ("Paula Reed", Some("USA")));
}

const SURGEON: &str = "
U.S. U.S. PROPN NNP 2 compound
Surgeon surgeon NOUN NN 4 nmod:desc
General General PROPN NNP 4 nmod:desc
Tom Tom PROPN NNP 6 nsubj B-PER
Barlow Barlow PROPN NNP 4 flat I-PER
visited visit VERB VBD 0 root
Chad Chad PROPN NNP 6 obj
. . PUNCT . 6 punct
";

#[test]
fn a_title_of_two_words_keeps_the_state_before_it() {
    let mentions = read(SURGEON, "1998-04-18");
    assert_eq!(of(&mentions, "U.S. Surgeon General Tom Barlow").country.as_deref(), Some("USA"));
}

const REPORTS: &str = "
Polk Polk PROPN NNP 2 nsubj B-PER
praised praise VERB VBD 0 root
the the DET DT 4 det
plan plan NOUN NN 2 obj
. . PUNCT . 2 punct

“ “ PUNCT `` 3 punct
I I PRON PRP 3 nsubj
met meet VERB VBD 8 ccomp
Brown Brown PROPN NNP 3 obj B-PER
, , PUNCT , 3 punct
” ” PUNCT '' 3 punct
he he PRON PRP 8 nsubj
said say VERB VBD 0 root
. . PUNCT . 8 punct
";

#[test]
fn whoever_is_quoted_is_not_named_by_the_quotation() {
    assert_eq!(of(&read(REPORTS, "1998-04-18"), "he").name, "Polk");
}

const BOMBING: &str = "
A a DET DT 2 det
bombing bombing NOUN NN 5 nsubj
in in ADP IN 4 case
Kenya Kenya PROPN NNP 2 nmod
killed kill VERB VBD 0 root
nine nine NUM CD 7 nummod
people people NOUN NNS 5 obj
. . PUNCT . 5 punct
";

#[test]
fn those_killed_in_a_place_are_of_it() {
    assert_eq!(country(BOMBING, "nine people").as_deref(), Some("KEN"));
}

const PEOPLE: &str = "
The the DET DT 3 det
Kenyan Kenyan ADJ JJ 3 amod
government government NOUN NN 4 nsubj
warned warn VERB VBD 0 root
its its PRON PRP$ 6 nmod:poss
people people NOUN NNS 4 obj
. . PUNCT . 4 punct
";

#[test]
fn a_government_has_people_of_its_own_state() {
    assert_eq!(country(PEOPLE, "its people").as_deref(), Some("KEN"));
}
