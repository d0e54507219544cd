//! Status and factuality of a predicate, from its governors in the tree.

use facts::{Predicate, Statement, Status, TextRange};
use parse::View;

use crate::Error;

/// Embedding verbs and markers by class.
pub struct Classes {}

impl Classes {
    pub fn load(_data: &data::Data) -> Result<Self, Error> {
        Ok(Self {})
    }
}

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
pub struct Statuses {}

impl Statuses {
    pub fn read(_view: &View, _statements: &[Statement], _classes: &Classes) -> Self {
        Self {}
    }

    /// The reading of `word` as a predicate (the trigger of an event).
    pub fn of(&self, _word: usize) -> Reading {
        Reading { status: Status::Happened, factuality: 3.0, evidence: Vec::new(), confidence: 0.5 }
    }

    pub fn predicates(&self, _view: &View) -> Vec<Predicate> {
        Vec::new()
    }
}
