//! What stands on the predicate itself, laid over what its governors leave.

use facts::Status;

use super::complements::is_imperative;
use super::governors::{State, Walk};
use super::markers::{self, Marker, apply};

impl Walk<'_> {
    /// Lays the word's own markers over what its governors leave.
    pub(super) fn own(&self, word: usize, state: &mut State) {
        let view = self.view;
        let mut marks = markers::markers(view, self.classes, word);
        // Negation last: "may not" is an open no, and "will not" a firm one.
        marks.sort_by_key(|m| (m.effect.yes <= -2.4, m.word));
        let future = marks.iter().any(|m| m.effect.status_yes == Some(Status::Planned));
        let condition = marks.iter().any(|m| m.effect.status_yes == Some(Status::Conditional));
        // "a risk that Chad will bomb", "maybe Chad will leave": the doubt outlasts the "will".
        let doubts =
            |m: &Marker| m.effect.status_yes == Some(Status::Hypothetical) && view.upos(m.word) == "ADV";
        let doubted =
            state.value > 0.0 && state.status == Some(Status::Hypothetical) || marks.iter().any(doubts);
        for mark in marks {
            let before = state.value;
            (state.value, state.status) = apply(mark.effect, state.value, state.status);
            if mark.effect.yes <= -2.4 && future && before > 0.0 {
                state.value = -before;
            }
            state.evidence.push(mark.word);
        }
        // "if no deal is reached": open, though with a no.
        if condition && state.status == Some(Status::Negated) {
            state.status = Some(Status::Conditional);
        }
        // "said that the talks would begin": the future seen from the past.
        let would = state.evidence.iter().any(|&w| view.lemma(w) == "would");
        let seen_from_past = would && !doubted && self.reported_in_past(word);
        if seen_from_past && state.status == Some(Status::Hypothetical) {
            state.status = Some(Status::Planned);
        }
        if doubted && state.status == Some(Status::Planned) {
            state.status = Some(Status::Hypothetical);
        }
        // "whether Chad will agree": open, though to come.
        let asked = || view.head(word).is_some_and(|h| matches!(view.lemma(h), "ask" | "wonder"));
        let whether = |&w: &usize| {
            let if_ = view.lemma(w) == "if" && view.deprel(word) == "ccomp" && asked();
            (view.lemma(w) == "whether" || if_) && view.head(w) == Some(word)
        };
        if state.status == Some(Status::Planned) && state.evidence.iter().any(whether) {
            state.status = Some(Status::Hypothetical);
        }
        if let Some(mark) = markers::if_clause(view, word) {
            state.value = state.value.clamp(-0.8, 0.8);
            if !matches!(state.status, Some(Status::Negated | Status::Denied)) {
                state.status = Some(Status::Conditional);
            }
            state.evidence.push(mark);
        }
        if markers::headline_infinitive(view, word)
            || markers::going_to(view, word)
            || state.status.is_none() && markers::is_to(view, word)
        {
            state.value = state.value.min(1.2);
            state.status = Some(Status::Planned);
        }
        if state.value > 2.0 && state.status.is_none() {
            if let Some(mark) = self.to_come(word) {
                state.value = 1.8;
                state.status = Some(Status::Planned);
                state.evidence.push(mark);
            } else if markers::progressive(view, word) {
                state.status = Some(Status::Ongoing);
            }
        }
        if is_imperative(view, word) && state.value > 0.0 {
            state.value = state.value.min(0.5);
            state.status = Some(Status::Hypothetical);
        }
        if self.asked(word) && state.value > 1.0 {
            state.value = 0.6;
            state.status = Some(Status::Hypothetical);
        }
    }

    /// The complement of a verb in the past tense, or joined to one.
    fn reported_in_past(&self, word: usize) -> bool {
        let view = self.view;
        let first = std::iter::once(word).chain(view.ancestors(word)).find(|&w| view.deprel(w) != "conj");
        let head = first.filter(|&w| view.deprel(w) == "ccomp").and_then(|w| view.head(w));
        head.is_some_and(|h| {
            view.xpos(h) == "VBD"
                || view
                    .children_by(h, "aux")
                    .any(|a| matches!(view.lemma(a), "have") && view.xpos(a) == "VBD")
        })
    }

    /// "meets on next Monday", "are leaving tomorrow": a present tense with a time to come.
    fn to_come(&self, word: usize) -> Option<usize> {
        let view = self.view;
        let past = matches!(view.xpos(word).as_str(), "VBD" | "VBN");
        let noun = matches!(view.upos(word).as_str(), "NOUN" | "PROPN");
        (!past && !noun)
            .then(|| markers::future_words(view, word).or_else(|| markers::day_ahead(view, word)))
            .flatten()
    }

    fn asked(&self, word: usize) -> bool {
        let view = self.view;
        if view.head(word).is_some() || view.upos(word) == "NOUN" {
            return false;
        }
        let words = view.sentence(word).words;
        words.indices().rev().take(3).any(|w| view.text(w).starts_with('?'))
    }
}
