//! Status and factuality of a predicate, from its governors in the tree.

mod classes;
mod complements;
mod features;
mod governors;
mod markers;
mod own;
#[cfg(test)]
mod tests;

pub use classes::Classes;
pub use complements::is_imperative;

use facts::{Predicate, Statement, Status, TextRange};
use parse::View;

use crate::statements::{asserts, holds};
use governors::Walk;

/// What the text commits to, of one word as a predicate.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    pub status: Status,
    /// -3..=3.
    pub factuality: f32,
    /// The words that decide it: modals, negations, governing verbs.
    pub evidence: Vec<TextRange>,
    pub confidence: f32,
}

/// Readings of every word of one article.
pub struct Statuses {
    readings: Vec<Reading>,
}

impl Statuses {
    /// `graded`: with the learned factuality of each predicate, which no status rests on.
    pub fn read(view: &View, statements: &[Statement], classes: &Classes, graded: bool) -> Self {
        let mut walk = Walk::new(view, classes);
        let mut readings: Vec<Reading> =
            (0..view.word_count()).map(|word| governors::report(view, &walk.reading(word))).collect();
        within_statements(view, statements, &mut readings);
        if let Some(learned) = classes.factuality.as_ref().filter(|_| graded) {
            for (word, reading) in readings.iter_mut().enumerate() {
                if names_predicate(view, word) {
                    let score = learned.score(&features::of(view, &mut walk, word));
                    reading.factuality = blend(view, word, score.clamp(-3.0, 3.0));
                }
            }
        }
        Self { readings }
    }

    /// The reading of `word` as a predicate (the trigger of an event).
    pub fn of(&self, word: usize) -> Reading {
        self.readings[word].clone()
    }

    pub fn predicates(&self, view: &View) -> Vec<Predicate> {
        (0..view.word_count())
            .filter(|&word| names_predicate(view, word))
            .map(|word| Predicate { range: view.range(word), factuality: self.readings[word].factuality })
            .collect()
    }
}

/// Words that can present something as happening: verbs, nouns, adjectives, and what stands for them.
fn names_predicate(view: &View, word: usize) -> bool {
    match view.upos(word).as_str() {
        "VERB" | "NOUN" | "ADJ" => true,
        "AUX" => !matches!(view.deprel(word).base(), "aux"),
        "PROPN" | "ADV" | "X" | "NUM" | "ADP" => view.deprel(word) == "root" || view.upos(word) == "PROPN",
        _ => false,
    }
}

/// What is learned from the tree with what the encoder's own head says, where there is one.
fn blend(view: &View, word: usize, score: f32) -> f32 {
    match &view.analysis.tags {
        Some(tags) if tags.words[word].predicate > 0.2 => 0.5 * score + 0.5 * tags.words[word].factuality,
        _ => score,
    }
}

/// What happened in somebody's words is alleged, whoever governs it in the tree.
fn within_statements(view: &View, statements: &[Statement], readings: &mut [Reading]) {
    for statement in statements {
        let Some(cue) = statement.cue.filter(|_| asserts(statement)) else { continue };
        for content in &statement.content {
            let Some(first) = view.word_at(content.start as usize) else { continue };
            for (word, reading) in readings.iter_mut().enumerate().skip(first) {
                if view.range(word).start >= content.end {
                    break;
                }
                if reading.status == Status::Happened && holds(view, statement, word) {
                    reading.status = Status::Alleged;
                    reading.evidence.push(cue);
                }
            }
        }
    }
}

/// For learning: the hashed features of every word that names a predicate, with its bytes.
pub fn examples(view: &View, classes: &Classes) -> Vec<(TextRange, Vec<u32>)> {
    let mut walk = Walk::new(view, classes);
    (0..view.word_count())
        .filter(|&word| names_predicate(view, word))
        .map(|word| (view.range(word), features::of(view, &mut walk, word)))
        .collect()
}
