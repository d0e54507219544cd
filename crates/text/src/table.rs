//! The word lists of `lexicon/tokens.tsv`.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// Looked up, never walked.
#[derive(Default)]
pub struct Table {
    pub titles: HashSet<String>,
    pub abbreviations: HashSet<String>,
    pub prefixes: HashSet<String>,
    /// Small words that, with a capital, begin a sentence.
    pub openers: HashSet<String>,
    /// Words that end no line of their own.
    pub leaders: HashSet<String>,
    /// Bytes of the first word.
    pub contractions: HashMap<String, usize>,
}

impl Table {
    /// The shipped table. It holds data that ships with the program, so it is read once.
    pub fn shipped() -> &'static Self {
        static TABLE: OnceLock<Table> = OnceLock::new();
        TABLE.get_or_init(|| {
            let layers = data::Data::shipped().layers("lexicon/tokens.tsv").unwrap_or_default();
            let mut table = Table::default();
            for layer in &layers {
                table.read(&String::from_utf8_lossy(&layer.bytes));
            }
            table
        })
    }

    fn read(&mut self, text: &str) {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut fields = line.split('\t');
            let (kind, entry) = (fields.next().unwrap_or(""), fields.next().unwrap_or("").to_string());
            match kind {
                "title" => drop(self.titles.insert(entry)),
                "abbreviation" => drop(self.abbreviations.insert(entry)),
                "opener" => drop(self.openers.insert(entry)),
                "leader" => drop(self.leaders.insert(entry)),
                "prefix" => drop(self.prefixes.insert(entry)),
                "contraction" => {
                    let first = fields.next().and_then(|n| n.parse().ok()).unwrap_or(0);
                    self.contractions.insert(entry, first);
                }
                _ => {}
            }
        }
    }
}
