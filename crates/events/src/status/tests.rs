use facts::Status;

use super::{Classes, Statuses};
use crate::trees::{Tree, tree};

fn read(tree: &Tree) -> Statuses {
    let mut classes = Classes::load(&data::Data::shipped()).expect("the shipped classes");
    classes.factuality = None;
    Statuses::read(&tree.view(), &[], &classes, false)
}

/// The status of the first word of this form, with the sign of its factuality.
fn check(lines: &str, form: &str, status: Status, sign: f32) {
    let tree = tree(lines);
    let reading = read(&tree).of(tree.word(form, 0));
    assert_eq!(reading.status, status, "{form}: {reading:?}");
    assert!(reading.factuality * sign > 0.0, "{form}: {reading:?}");
}

#[test]
fn a_past_clause_happened() {
    check("Troops NOUN NNS troops 2 nsubj\nleft VERB VBD leave 0 root", "left", Status::Happened, 1.0);
}

#[test]
fn negation_modals_and_future() {
    check(
        "Troops NOUN NNS troops 4 nsubj\ndid AUX VBD do 4 aux\nnot PART RB not 4 advmod\nleave VERB VB leave 0 root",
        "leave",
        Status::Negated,
        -1.0,
    );
    check(
        "Troops NOUN NNS troops 3 nsubj\nwill AUX MD will 3 aux\nleave VERB VB leave 0 root",
        "leave",
        Status::Planned,
        1.0,
    );
    check(
        "Troops NOUN NNS troops 3 nsubj\nmay AUX MD may 3 aux\nleave VERB VB leave 0 root",
        "leave",
        Status::Hypothetical,
        1.0,
    );
    check(
        "Troops NOUN NNS troops 3 nsubj\nare AUX VBP be 3 aux\nleaving VERB VBG leave 0 root",
        "leaving",
        Status::Ongoing,
        1.0,
    );
}

#[test]
fn governors_decide_their_complement() {
    let under = |lemma: &str, status: Status, sign: f32| {
        let lines = format!(
            "Rao PROPN NNP Rao 2 nsubj\nverbed VERB VBD {lemma} 0 root\nto PART TO to 4 mark\nleave VERB VB leave 2 xcomp"
        );
        check(&lines, "leave", status, sign);
    };
    under("refuse", Status::Negated, -1.0);
    under("fail", Status::Negated, -1.0);
    under("manage", Status::Happened, 1.0);
    under("agree", Status::Planned, 1.0);
    under("want", Status::Hypothetical, 1.0);
}

#[test]
fn a_negated_implicative_turns() {
    check(
        "Rao PROPN NNP Rao 4 nsubj\ndid AUX VBD do 4 aux\nnot PART RB not 4 advmod\nmanage VERB VB manage 0 root\nto PART TO to 6 mark\nleave VERB VB leave 4 xcomp",
        "leave",
        Status::Negated,
        -1.0,
    );
}

#[test]
fn claims_and_denials() {
    let under = |lemma: &str| {
        format!(
            "Rao PROPN NNP Rao 2 nsubj\nverbed VERB VBD {lemma} 0 root\nthat SCONJ IN that 6 mark\ntroops NOUN NNS troops 6 nsubj\nhad AUX VBD have 6 aux\nleft VERB VBN leave 2 ccomp"
        )
    };
    check(&under("claim"), "left", Status::Alleged, 1.0);
    check(&under("deny"), "left", Status::Denied, -1.0);
}

#[test]
fn conditions_bind_both_clauses() {
    let lines = "If SCONJ IN if 3 mark\ntroops NOUN NNS troops 3 nsubj\nleave VERB VBP leave 6 advcl\nwe PRON PRP we 6 nsubj\nwill AUX MD will 6 aux\nmeet VERB VB meet 0 root";
    check(lines, "leave", Status::Conditional, 1.0);
    check(lines, "meet", Status::Conditional, 1.0);
}

#[test]
fn a_headline_infinitive_is_to_come() {
    check(
        "Rao PROPN NNP Rao 0 root\nto PART TO to 3 mark\nMeet VERB VB meet 1 acl\nLima PROPN NNP Lima 3 obj",
        "Meet",
        Status::Planned,
        1.0,
    );
}

#[test]
fn cancelled_and_alleged_nouns() {
    check(
        "Rao PROPN NNP Rao 2 nsubj\ncancelled VERB VBD cancel 0 root\nthe DET DT the 4 det\nsummit NOUN NN summit 2 obj",
        "summit",
        Status::Negated,
        -1.0,
    );
    check(
        "The DET DT the 3 det\nalleged ADJ JJ alleged 3 amod\nattack NOUN NN attack 4 nsubj\nangered VERB VBD anger 0 root\nRao PROPN NNP Rao 4 obj",
        "attack",
        Status::Alleged,
        1.0,
    );
}

#[test]
fn the_doubt_outlasts_the_will() {
    let lines = "Maybe ADV RB maybe 4 advmod\ntroops NOUN NNS troops 4 nsubj\nwill AUX MD will 4 aux\nleave VERB VB leave 0 root";
    check(lines, "leave", Status::Hypothetical, 1.0);
}

#[test]
fn neither_of_two_does_it() {
    let lines = "Neither CCONJ CC neither 2 cc:preconj\nRao PROPN NNP Rao 5 nsubj\nnor CCONJ CC nor 4 cc\nLima PROPN NNP Lima 2 conj\nleft VERB VBD leave 0 root";
    check(lines, "left", Status::Negated, -1.0);
}
