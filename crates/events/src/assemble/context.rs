use crate::Error;
use crate::phrases::Phrases;
use data::Data;
use facts::SmolStr;
use parse::View;

/// PLOVER contexts by the words that point to them: `events/contexts.tsv`.
#[derive(Debug, Default)]
pub struct Contexts {
    names: Vec<SmolStr>,
    words: Phrases,
}

impl Contexts {
    /// # Errors
    /// The first bad row.
    pub fn load(data: &Data) -> Result<Self, Error> {
        let mut contexts = Self::default();
        for row in crate::rows::read(data, "events/contexts.tsv", 2)? {
            let name = row.cells[0].as_str();
            let at = contexts.names.iter().position(|n| n == name).unwrap_or_else(|| {
                contexts.names.push(SmolStr::new(name));
                contexts.names.len() - 1
            });
            contexts.words.add(&row.cells[1], at);
        }
        Ok(contexts)
    }

    /// Contexts that the sentence of `word` speaks of, in the order of the file.
    pub fn of(&self, view: &View, word: usize) -> Vec<SmolStr> {
        let mut found = vec![false; self.names.len()];
        for at in view.sentence(word).words.indices() {
            self.words.at(view, at, |context| found[context] = true);
        }
        self.names.iter().zip(found).filter(|(_, f)| *f).map(|(n, _)| n.clone()).collect()
    }
}
