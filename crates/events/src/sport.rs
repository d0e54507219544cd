//! Sports reports: their attacks, clashes and retreats are none.

use facts::Event;
use parse::View;
use std::collections::{BTreeSet, HashSet};

use crate::Error;

/// Words that sports reports are full of.
pub struct SportWords(HashSet<String>);

/// Different sports words from which on a text is a sports report, if it is also dense with them.
const DIFFERENT: usize = 4;
/// A sports report has one such word among this many, or more.
const AMONG: usize = 25;

/// Deeds that a sports report tells of by way of metaphor.
const METAPHORS: &[&str] = &["ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "CONSULT", "THREATEN", "CONCEDE"];

impl SportWords {
    /// # Errors
    /// A table that cannot be read.
    pub fn load(data: &data::Data) -> Result<Self, Error> {
        let path = "events/sport.tsv";
        let layers = data.layers(path).map_err(|e| Error::new(path, 0, 0, e.to_string()))?;
        let mut words = HashSet::new();
        for layer in &layers {
            let text = std::str::from_utf8(&layer.bytes)
                .map_err(|e| Error::new(&layer.origin, 0, 0, e.to_string()))?;
            words.extend(text.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).map(String::from));
        }
        Ok(Self(words))
    }

    /// True where the whole article reads as a report of a game.
    pub fn tell_of(&self, view: &View) -> bool {
        let lemmas = (0..view.word_count()).map(|w| view.lemma(w).to_lowercase());
        let found: Vec<String> = lemmas.filter(|l| self.0.contains(l)).collect();
        let different: BTreeSet<&String> = found.iter().collect();
        different.len() >= DIFFERENT && found.len() * AMONG >= view.word_count()
    }
}

/// True for an event that a sports report does not mean.
pub fn is_metaphor(event: &Event) -> bool {
    event.act.as_ref().is_some_and(|act| METAPHORS.contains(&act.kind.as_str()))
}
