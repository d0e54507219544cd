//! The words an event stands in.

use facts::{TextRange, WordRange};
use parse::View;

use crate::find::Candidate;

/// Its word, with the verb that carries a noun.
pub fn trigger_range(view: &View, candidate: &Candidate) -> TextRange {
    let trigger = view.range(candidate.trigger);
    let subject = view.deprel(candidate.trigger) == "nsubj";
    if candidate.carrier == candidate.trigger || subject {
        trigger
    } else {
        trigger.cover(view.range(candidate.carrier))
    }
}

/// The clause of the word without what only stands beside it.
pub fn clause_range(view: &View, word: usize) -> TextRange {
    let mut words = vec![word];
    let mut at = 0;
    while at < words.len() {
        let here = words[at];
        words.extend(view.children(here).filter(|&c| {
            let deprel = view.deprel(c);
            !(deprel.base() == "parataxis"
                || deprel.base() == "punct"
                || here == word && is_coordinate(view, c))
        }));
        at += 1;
    }
    let first = words.iter().copied().min().unwrap_or(word);
    let last = words.iter().copied().max().unwrap_or(word);
    view.text_range(WordRange::new(first, last + 1))
}

fn is_coordinate(view: &View, word: usize) -> bool {
    view.deprel(word).base() == "conj" && view.upos(word) == "VERB" || view.deprel(word) == "cc"
}
