//! What stands on the predicate itself: auxiliaries, negation, adverbs, adjectives, determiners, tense.

use facts::Status;
use parse::View;

use super::classes::{Classes, Effect};

/// One mark: the word, what it does.
#[derive(Clone, Copy, Debug)]
pub struct Marker {
    pub word: usize,
    pub effect: Effect,
}

/// The markers of `word`; those of a joined predicate come from the first one where it has none of its own.
pub fn markers(view: &View, classes: &Classes, word: usize) -> Vec<Marker> {
    let mut found = Vec::new();
    collect(view, classes, word, &mut found);
    if view.deprel(word) == "conj"
        && !has_subject(view, word)
        && !view.children(word).any(|c| is_aux(view, c))
    {
        let mut first = word;
        while view.deprel(first) == "conj" {
            let Some(head) = view.head(first) else { break };
            first = head;
        }
        if view.upos(first) == view.upos(word) && view.upos(word) == "VERB" {
            for child in view.children(first) {
                let shared = is_aux(view, child) || is_negation(view, child) && child < first;
                // "None of them will come and vote"
                if view.deprel(child).base() == "nsubj" && agree(view, first, word) {
                    put(view, classes, child, "subject", &mut found);
                }
                if shared && !found.iter().any(|m| m.word == child) && agree(view, first, word) {
                    own(view, classes, child, &mut found);
                }
            }
        }
    }
    found
}

/// "did not see and hear", not "did not see and heard".
fn agree(view: &View, first: usize, word: usize) -> bool {
    view.xpos(first) == view.xpos(word)
}

fn collect(view: &View, classes: &Classes, word: usize, found: &mut Vec<Marker>) {
    for child in view.children(word) {
        match view.deprel(child).base() {
            "aux" | "advmod" => own(view, classes, child, found),
            "mark" | "case" => put(view, classes, child, "mark", found),
            "amod" => put(view, classes, child, "amod", found),
            "det" => put(view, classes, child, "det", found),
            "nsubj" => {
                put(view, classes, child, "subject", found);
                // "Not the one nor the other is at it."
                let none = |&c: &usize| is_negation(view, c) && view.deprel(c).base() != "det" && c < child;
                if let Some(not) = view.children(child).find(none) {
                    own(view, classes, not, found);
                }
                let scarce = view.children_by(child, "amod").filter(|&c| few(view, child, c));
                for inner in nones(view, child).chain(scarce) {
                    put(view, classes, inner, "det", found);
                }
            }
            "obj" if view.upos(word) == "VERB" => {
                for inner in nones(view, child) {
                    put(view, classes, inner, "det", found);
                }
            }
            _ => {}
        }
    }
}

/// "no state", "neither army", "neither Chad nor Togo".
fn nones<'a>(view: &'a View, noun: usize) -> impl Iterator<Item = usize> + 'a {
    view.children(noun).filter(|&c| match view.deprel(c).as_str() {
        "det" => matches!(view.lemma(c), "no" | "neither"),
        "cc:preconj" => view.lemma(c) == "neither",
        _ => false,
    })
}

/// "few states", not "a few states" nor "the few states".
fn few(view: &View, noun: usize, word: usize) -> bool {
    view.lemma(word) == "few"
        && view.xpos(word) == "JJ"
        && !view.children(noun).any(|c| matches!(view.deprel(c).as_str(), "det" | "nmod:poss"))
}

fn own(view: &View, classes: &Classes, child: usize, found: &mut Vec<Marker>) {
    // "not only" denies nothing.
    if is_negation(view, child)
        && view.children(child).chain([child + 1]).any(|c| c < view.word_count() && view.lemma(c) == "only")
    {
        return;
    }
    put(view, classes, child, "own", found);
}

fn put(view: &View, classes: &Classes, word: usize, construction: &str, found: &mut Vec<Marker>) {
    let lemma = view.lemma(word);
    // "an attempted coup": a participle before a noun marks it as an adjective does.
    let participle = construction == "amod" && view.upos(word) == "VERB";
    let upos = if participle { "ADJ" } else { view.upos(word).as_str() };
    let effect = classes
        .effect(lemma, upos, construction)
        .or_else(|| classes.effect(&view.text(word).to_lowercase(), upos, construction));
    if let Some(effect) = effect {
        found.push(Marker { word, effect });
    }
}

pub fn is_aux(view: &View, word: usize) -> bool {
    view.deprel(word).base() == "aux"
}

pub fn is_negation(view: &View, word: usize) -> bool {
    matches!(view.lemma(word), "not" | "never" | "n't" | "neither" | "nor")
}

pub fn has_subject(view: &View, word: usize) -> bool {
    view.children(word).any(|c| matches!(view.deprel(c).base(), "nsubj" | "csubj"))
}

/// "is meeting", "are being held": going on as the text is written.
pub fn progressive(view: &View, word: usize) -> bool {
    let present_be = |c: usize| {
        view.deprel(c) == "aux" && view.lemma(c) == "be" && matches!(view.xpos(c).as_str(), "VBZ" | "VBP")
    };
    let being = view.children(word).any(|c| view.text(c).eq_ignore_ascii_case("being"));
    (view.xpos(word) == "VBG" || being) && view.children(word).any(present_be)
}

/// "is going to meet": the complement of "going" is to come.
pub fn going_to(view: &View, word: usize) -> bool {
    view.deprel(word) == "xcomp"
        && view.head(word).is_some_and(|h| view.lemma(h) == "go" && view.xpos(h) == "VBG")
}

/// "is to meet", "are to be sent".
pub fn is_to(view: &View, word: usize) -> bool {
    let be = |c: usize| {
        matches!(view.deprel(c).base(), "aux" | "cop")
            && view.lemma(c) == "be"
            && matches!(view.xpos(c).as_str(), "VBZ" | "VBP" | "VBD")
    };
    let to = |c: usize| matches!(view.deprel(c).base(), "mark" | "aux") && view.lemma(c) == "to";
    view.upos(word) == "VERB" && view.children(word).any(be) && view.children(word).any(to)
}

/// "Kim to Meet Putin": an infinitive that no verb governs.
pub fn headline_infinitive(view: &View, word: usize) -> bool {
    crate::headline::subjects(view, word).is_some()
}

/// A main clause with a present or modal verb whose condition stands beside it.
pub fn if_clause(view: &View, word: usize) -> Option<usize> {
    if matches!(view.xpos(word).as_str(), "VBD") {
        return None;
    }
    // "even if": it holds all the same.
    let even = |m: usize| m.checked_sub(1).is_some_and(|b| view.text(b).eq_ignore_ascii_case("even"));
    let clause = view.children(word).find(|&c| {
        view.deprel(c).base() == "advcl"
            && view.children(c).any(|m| {
                view.deprel(m) == "mark" && matches!(view.lemma(m), "if" | "unless" | "provided") && !even(m)
            })
    })?;
    view.children(clause).find(|&m| view.deprel(m) == "mark")
}

/// Markers of time to come in the predicate's own clause: "tomorrow", "next week".
pub fn future_words(view: &View, word: usize) -> Option<usize> {
    view.subtree(word).into_iter().find(|&w| {
        w.abs_diff(word) < 12
            && (view.lemma(w) == "tomorrow"
                || matches!(view.lemma(w), "next" | "upcoming" | "coming")
                    && view.head(w).is_some_and(|h| {
                        matches!(
                            view.lemma(h),
                            "day"
                                | "week"
                                | "month"
                                | "year"
                                | "spring"
                                | "summer"
                                | "autumn"
                                | "fall"
                                | "winter"
                        )
                    }))
    })
}

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// "The ministers meet on Monday": a plain present tense with a day is a plan, but for headlines and for what is said.
pub fn day_ahead(view: &View, word: usize) -> Option<usize> {
    let block = view.article.blocks.get(view.sentence(word).block as usize);
    let body = block.is_none_or(|b| b.kind == facts::BlockKind::Body);
    let present = matches!(view.xpos(word).as_str(), "VBZ" | "VBP") && view.upos(word) == "VERB";
    let says = || view.children(word).any(|c| matches!(view.deprel(c).base(), "ccomp" | "parataxis"));
    let of_day = |&c: &usize| {
        let day = WEEKDAYS.contains(&view.text(c).to_lowercase().as_str());
        let other = |m: usize| {
            !matches!(view.lemma(m), "on" | "this" | "night" | "morning" | "afternoon" | "evening")
        };
        day && matches!(view.deprel(c).base(), "obl" | "nmod" | "advmod") && !view.children(c).any(other)
    };
    if !body || !present || says() {
        return None;
    }
    view.children(word).filter(|&c| c > word).find(of_day)
}

/// Applies a marker to what holds so far.
pub fn apply(effect: Effect, value: f32, status: Option<Status>) -> (f32, Option<Status>) {
    if value >= 0.0 {
        let strength = (value / 3.0).clamp(0.0, 1.0);
        // A negation turns what is certain and leaves open what was open.
        let new =
            if effect.yes < 0.0 { effect.yes * (0.25 + 0.75 * strength) } else { effect.yes.min(value) };
        (new, effect.status_yes.or(status))
    } else {
        let strength = (-value / 3.0).clamp(0.0, 1.0);
        (effect.no * strength + 0.0, effect.status_no.or(status))
    }
}
