use std::collections::HashMap;

use crate::Error;
use crate::code::each_row;
use data::Data;
use facts::SmolStr;
use parse::View;

/// PLOVER contexts by the words that point to them: `events/contexts.tsv`.
#[derive(Debug, Default)]
pub struct Contexts {
    names: Vec<SmolStr>,
    /// By first lemma: the words that follow it, and the context.
    words: HashMap<SmolStr, Vec<(Vec<SmolStr>, usize)>>,
}

impl Contexts {
    /// # Errors
    /// The first bad row.
    pub fn load(data: &Data) -> Result<Self, Error> {
        let mut contexts = Self::default();
        each_row(data, "events/contexts.tsv", 2, |row, _| {
            let at = contexts.names.iter().position(|n| n == row[0]).unwrap_or_else(|| {
                contexts.names.push(SmolStr::new(row[0]));
                contexts.names.len() - 1
            });
            for phrase in row[1].split(", ") {
                let mut parts = phrase.split(' ').map(SmolStr::new);
                let first = parts.next().ok_or("an empty word")?;
                contexts.words.entry(first).or_default().push((parts.collect(), at));
            }
            Ok(())
        })?;
        Ok(contexts)
    }

    /// Contexts that the sentence of `word` speaks of, in the order of the file.
    pub fn of(&self, view: &View, word: usize) -> Vec<SmolStr> {
        let mut found = vec![false; self.names.len()];
        let words = view.sentence(word).words;
        for at in words.indices() {
            let lemma = view.lemma(at);
            let entries = self.words.get(lemma).or_else(|| self.words.get(lemma.to_lowercase().as_str()));
            for (rest, context) in entries.into_iter().flatten() {
                let follows = rest.iter().enumerate().all(|(k, part)| {
                    words.contains(at + 1 + k) && view.lemma(at + 1 + k).eq_ignore_ascii_case(part)
                });
                found[*context] |= follows;
            }
        }
        self.names.iter().zip(found).filter(|(_, f)| *f).map(|(n, _)| n.clone()).collect()
    }
}
