//! The target of a deed whose pattern leads to none: who stands nearest.

use facts::MentionId;
use parse::View;

use super::apart::{is_apart, stands_apart, tells_of};
use super::sides::is_located;
use super::{Grammar, Sides};
use crate::pattern::{Class, Pattern};

/// The actor nearest below the trigger, where no path of the pattern leads to one: "remained on alert in Manila".
pub(super) fn nearest_below(
    grammar: &Grammar,
    pattern: &Pattern,
    word: usize,
    sides: &Sides,
    sources: &[MentionId],
) -> Vec<MentionId> {
    let view = grammar.view;
    let kind = pattern.code.plover.as_deref();
    let subjects: Vec<usize> = grammar.subject(word);
    // "pledged to stand with Chad against Togo": nothing is agreed with whom it is against.
    let against =
        |c: usize| kind == Some("AGREE") && view.children_by(c, "case").any(|m| view.lemma(m) == "against");
    // "condemned the blasts near the embassies": of words, nothing there is meant.
    let said = matches!(kind, Some("ACCUSE" | "SUPPORT" | "REJECT" | "THREATEN"));
    let mut level = vec![word];
    level.extend(grammar.light_verb(word));
    for _ in 0..4 {
        let mut next = Vec::new();
        for &here in &level {
            next.extend(view.children(here).filter(|c| {
                !subjects.contains(c)
                    && !matches!(view.deprel(*c).base(), "parataxis" | "conj" | "advcl")
                    && view.deprel(*c).base() != "nsubj"
                    && (view.deprel(*c).as_str() != "acl:relcl" || view.upos(word) != "VERB")
                    && !is_apart(view, *c)
                    && !against(*c)
                    // "studied the likeness of the attack on the nurse": whom another deed was done to.
                    && (here == word || !(grammar.undergoes(here, *c) || said && is_located(view, *c)))
            }));
        }
        let found = next.iter().find_map(|&c| {
            sides.at(c).filter(|&id| {
                !sources.contains(&id)
                    && !sources.iter().any(|&s| sides.same_actor(s, id) || is_part(view, sides, id, s))
                    && !sides.is_thing(grammar, id, sources)
                    && !is_said_of(grammar, sides, id)
                    // "voted for it in the Senate": a body that is no land is only where it was.
                    && (sides.names_place(id) || !is_located(view, c))
                    // "filed suit in federal court"
                    && (!sides.mention_has(id, Class::Court) || !is_within(view, c))
            })
        });
        if let Some(id) = found {
            return vec![id];
        }
        level = next;
    }
    Vec::new()
}

fn is_within(view: &View, word: usize) -> bool {
    view.children_by(word, "case").any(|c| matches!(view.lemma(c), "in" | "at"))
}

/// The state in the name of who acts: "King Hussein of Jordan"; not "troops along the border of Jordan".
fn is_part(view: &View, sides: &Sides, id: MentionId, whole: MentionId) -> bool {
    let (part, whole) = (sides.mention(id), sides.mention(whole));
    let mut cases = view.children_by(part.head as usize, "case");
    whole.range.holds(part.range)
        && view.head(part.head as usize) == Some(whole.head as usize)
        && cases.all(|case| view.lemma(case) == "of")
}

/// "fit to be president": what somebody is said to be is nobody else.
fn is_said_of(grammar: &Grammar, sides: &Sides, id: MentionId) -> bool {
    grammar.view.children_by(sides.mention(id).head as usize, "cop").next().is_some()
}

/// The actor nearest before a coordinate or adverbial clause: "has ties with Togo and provides food aid".
pub(super) fn before_in_sentence(
    grammar: &Grammar,
    word: usize,
    sides: &Sides,
    sources: &[MentionId],
) -> Vec<MentionId> {
    let view = grammar.view;
    if !matches!(view.deprel(word).base(), "conj" | "advcl") {
        return Vec::new();
    }
    let first = view.sentence(word).words.start as usize;
    let found = (first..word).rev().find_map(|w| {
        sides.at(w).filter(|&id| {
            !sources.contains(&id)
                && !stands_apart(view, w, word)
                && !tells_of(view, sides.mention(id).head as usize, word)
                && !sides.is_scene(view, id)
                && !is_said_of(grammar, sides, id)
                && !sources.iter().any(|&s| sides.same_actor(s, id) || is_part(view, sides, id, s))
        })
    });
    found.into_iter().collect()
}
