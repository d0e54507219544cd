//! "The talks will begin on Monday": sides that stand in an earlier sentence.

use parse::View;

use super::{Candidate, Grammar, Loss, Sides};
use crate::pattern::{Patterns, Shape};

/// Sentences back that a definite noun may reach.
const REACH: usize = 6;
/// Sentences back in which the deed that another answers stands.
const NAMED: usize = 2;

/// A definite noun that is told to take place and names no side takes those of the last event of its type.
pub fn borrow_sides(view: &View, patterns: &Patterns, candidates: &mut [Candidate]) {
    let grammar = Grammar::new(view, patterns);
    for at in 0..candidates.len() {
        if candidates[at].loss != Some(Loss::NoSide) || !points_back(&grammar, &candidates[at]) {
            continue;
        }
        let own = view.sentence_index(candidates[at].trigger);
        let first = view.segments.sentences[own.saturating_sub(REACH)].words.start as usize;
        // Candidates stand in text order.
        let near = &candidates[candidates.partition_point(|c| c.trigger < first)
            ..candidates.partition_point(|c| c.trigger <= candidates[at].trigger)];
        let taken = near.iter().any(|c| c.loss.is_none() && c.trigger == candidates[at].trigger);
        let before = near
            .iter()
            .filter(|c| c.loss.is_none() && c.trigger < candidates[at].trigger && !c.targets.is_empty())
            .filter(|c| !c.sources.is_empty())
            .filter(|c| same_deed(c, &candidates[at]))
            .max_by_key(|c| c.trigger);
        let Some(before) = before.filter(|_| !taken) else { continue };
        let (sources, targets) = (before.sources.clone(), before.targets.clone());
        let confidence = candidates[at].confidence.max(0.5) * 0.8;
        let candidate = &mut candidates[at];
        (candidate.sources, candidate.targets) = (sources, targets);
        candidate.confidence = confidence;
        candidate.loss = None;
    }
}

/// "the meeting", "this visit", with a verb of its own.
fn points_back(grammar: &Grammar, candidate: &Candidate) -> bool {
    let view = grammar.view;
    let noun = candidate.trigger;
    let definite = view
        .children_by(noun, "det")
        .any(|d| matches!(view.lemma(d), "the" | "this" | "that" | "these" | "those" | "both"));
    definite && view.upos(noun) == "NOUN" && candidate.carrier != noun
}

/// One type as an act; an invitation is a meeting to come.
fn same_deed(before: &Candidate, now: &Candidate) -> bool {
    let kind = |c: &Candidate| match c.act.cameo.as_deref() {
        Some("036") => Some("CONSULT".into()),
        _ => c.act.plover.clone(),
    };
    kind(before).is_some() && kind(before) == kind(now)
}

/// "Greece invited him. … Turkey welcomed the invitation": what answers a definite deed without naming its doer is aimed
/// at the one who did it to the answering side.
pub fn answer_sides(view: &View, patterns: &Patterns, sides: &Sides, candidates: &mut [Candidate]) {
    let grammar = Grammar::new(view, patterns);
    for at in 0..candidates.len() {
        let now = &candidates[at];
        let answers = matches!(now.code.plover.as_deref(), Some("SUPPORT" | "REJECT" | "ACCUSE" | "CONCEDE"));
        let bare = now.loss.is_none() && now.targets.is_empty() && !now.sources.is_empty();
        let definite = |noun: &usize| {
            view.upos(*noun) == "NOUN"
                && view
                    .children_by(*noun, "det")
                    .any(|d| matches!(view.lemma(d), "the" | "this" | "that" | "these"))
        };
        if !answers || !bare {
            continue;
        }
        let objects = grammar.object(now.trigger);
        let alone = objects.is_empty() && is_alone(view, now.trigger);
        if !alone && !objects.iter().any(definite) {
            continue;
        }
        let own = view.sentence_index(now.trigger);
        let reach = if alone { 1 } else { REACH };
        // "condemned the launch": by the deed that the noun names, whomever it was done to.
        let named = |c: &Candidate| {
            let of_kind = |noun: &usize| {
                let mut nouns =
                    patterns.of(view.lemma(*noun)).iter().map(|&p| &patterns.patterns[p as usize]);
                nouns.any(|p| p.shape == Shape::Noun && p.code.plover == c.act.plover)
            };
            own - view.sentence_index(c.trigger) <= NAMED && objects.iter().any(|o| definite(o) && of_kind(o))
        };
        let before = candidates
            .iter()
            .filter(|c| c.loss.is_none() && c.trigger < now.trigger && !c.sources.is_empty())
            .filter(|c| own - view.sentence_index(c.trigger) <= reach)
            .filter(|c| sides.share(&c.targets, &now.sources) || named(c))
            .filter(|c| !sides.share(&c.sources, &now.sources))
            .max_by_key(|c| c.trigger);
        if let Some(targets) = before.map(|c| c.sources.clone()) {
            candidates[at].targets = targets;
        }
    }
}

/// "Japan protested.": the verb says against nobody what it says.
fn is_alone(view: &View, verb: usize) -> bool {
    let says_more = |w: usize| {
        matches!(view.deprel(w).base(), "obl" | "ccomp" | "xcomp" | "obj" | "iobj" | "parataxis" | "nmod")
    };
    view.upos(verb) == "VERB" && view.head(verb).is_none() && !view.children(verb).any(says_more)
}
