//! Cue words by class, and the scorer's weights.

use std::collections::HashMap;

use facts::WordRange;
use parse::View;

use crate::Error;
use crate::linear::Linear;

const TABLE: &str = "lexicon/cues.tsv";
/// With the encoder's attribution heads, and without.
const WEIGHTS: &str = "model/statements.lin";
const FAST_WEIGHTS: &str = "model/statements-fast.lin";

/// Cue words by class (report, claim, deny …) and the weights that choose among candidates.
pub struct Cues {
    /// By lemma: part of speech and class.
    classes: HashMap<String, Vec<(String, String)>>,
    pub(super) scorer: Option<Linear>,
    pub(super) fast_scorer: Option<Linear>,
}

impl Cues {
    /// # Errors
    /// A row without its three columns, or weights that are damaged.
    pub fn load(data: &data::Data) -> Result<Self, Error> {
        let mut classes: HashMap<String, Vec<(String, String)>> = HashMap::new();
        for row in crate::rows::read(data, TABLE, 3)? {
            let [lemma, upos, class] = [&row.cells[0], &row.cells[1], &row.cells[2]].map(String::clone);
            classes.entry(lemma).or_default().push((upos, class));
        }
        Ok(Self {
            classes,
            scorer: Linear::load(data, WEIGHTS)?,
            fast_scorer: Linear::load(data, FAST_WEIGHTS)?,
        })
    }

    /// By the rules alone, for tests that no weights should decide.
    #[cfg(test)]
    pub fn leave_weights_out(&mut self) {
        self.scorer = None;
        self.fast_scorer = None;
    }

    /// The class of a word as a cue.
    pub fn class(&self, view: &View, word: usize) -> Option<&str> {
        let lemma = match view.text(word) {
            text if text.eq_ignore_ascii_case("according") => "according",
            _ => view.lemma(word),
        };
        let entries = self.classes.get(lemma)?;
        // "pleaded guilty" claims nothing: rows of two words come before those of one.
        let next = (word + 1 < view.word_count()).then(|| view.lemma(word + 1));
        let entries = next.and_then(|next| self.classes.get(&format!("{lemma}_{next}"))).unwrap_or(entries);
        let upos = match view.upos(word).as_str() {
            "PROPN" => "NOUN",
            upos => upos,
        };
        if let Some((_, class)) = entries.iter().find(|(u, _)| u == upos) {
            return Some(class.as_str()).filter(|&class| class != "-");
        }
        entries.iter().find(|(u, _)| u == "ADV").map(|(_, class)| class.as_str())
    }
}

/// The cue word with the particles and the "to" that belong to it.
pub fn range(view: &View, cue: usize) -> WordRange {
    let end = view
        .children(cue)
        .filter(|&c| c > cue && matches!(view.deprel(c).as_str(), "compound:prt" | "fixed"))
        .take_while(|&c| c <= cue + 2)
        .last()
        .unwrap_or(cue);
    WordRange::new(cue, end + 1)
}
