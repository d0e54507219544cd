//! Items of an article by the sentence they stand in, so that no rule walks the whole article for each event.

use facts::{Statement, TextRange};
use parse::View;

/// Indices into some list, by sentence, in the order of the list.
pub struct BySentence {
    /// Those of sentence `s` are `items[first[s]..first[s + 1]]`.
    first: Vec<u32>,
    items: Vec<u32>,
}

impl BySentence {
    /// `places` gives for each item the sentences that it stands in, the first and the last.
    pub fn new(view: &View, places: impl Iterator<Item = (usize, usize)> + Clone) -> Self {
        let count = view.segments.sentences.len();
        let mut first = vec![0u32; count + 1];
        let within = |from: usize, to: usize| from..(to + 1).min(count);
        for (from, to) in places.clone() {
            within(from, to).for_each(|s| first[s + 1] += 1);
        }
        for s in 0..count {
            first[s + 1] += first[s];
        }
        let mut next = first.clone();
        let mut items = vec![0; first[count] as usize];
        for (item, (from, to)) in places.enumerate() {
            for s in within(from, to) {
                items[next[s] as usize] = item as u32;
                next[s] += 1;
            }
        }
        Self { first, items }
    }

    /// Items that stand at one word.
    pub fn of_words(view: &View, words: impl Iterator<Item = usize> + Clone) -> Self {
        Self::new(view, words.map(|w| (view.sentence_index(w), view.sentence_index(w))))
    }

    /// Statements by the sentences of their content, from its first word to its last.
    pub fn of_statements(view: &View, statements: &[Statement]) -> Self {
        Self::new(view, statements.iter().map(|s| sentences(view, &s.content)))
    }

    pub fn of(&self, sentence: usize) -> impl DoubleEndedIterator<Item = usize> + '_ {
        self.items[self.first[sentence] as usize..self.first[sentence + 1] as usize]
            .iter()
            .map(|&item| item as usize)
    }
}

/// The first and the last sentence that the ranges reach into; of none, no sentence.
fn sentences(view: &View, ranges: &[TextRange]) -> (usize, usize) {
    let start = ranges.iter().map(|r| r.start).min();
    let end = ranges.iter().map(|r| r.end).max();
    match (start.and_then(|at| view.word_at(at as usize)), end) {
        (Some(first), Some(end)) => {
            let last = view.word_at(end as usize - 1).unwrap_or(view.word_count() - 1);
            (view.sentence_index(first), view.sentence_index(last))
        }
        _ => (1, 0),
    }
}
