//! What the encoder's attribution heads say, by cue.

use std::collections::HashMap;

use facts::{AttributionLink, WordRange};
use parse::View;

/// Probability from which a word belongs to the content of a cue.
const CONTENT: f32 = 0.5;

/// Attribution links by cue; empty with a model that has no such heads.
#[derive(Default)]
pub struct Tagged<'a> {
    links: HashMap<usize, &'a [AttributionLink]>,
    pub present: bool,
}

impl<'a> Tagged<'a> {
    pub fn new(view: &View<'a>) -> Self {
        let Some(tags) = &view.analysis.tags else { return Self::default() };
        let mut links = HashMap::new();
        for run in tags.links.chunk_by(|a, b| a.cue == b.cue) {
            links.insert(run[0].cue as usize, run);
        }
        Self { links, present: !tags.links.is_empty() }
    }

    /// The probability that `word` is a cue.
    pub fn cue(&self, view: &View, word: usize) -> f32 {
        view.analysis.tags.as_ref().map_or(0.0, |tags| tags.words[word].cue)
    }

    /// The runs of likely content of a cue; gaps of punctuation alone do not part them.
    pub fn content(&self, view: &View, cue: usize) -> Vec<WordRange> {
        let mut runs: Vec<WordRange> = Vec::new();
        for link in self.links.get(&cue).copied().unwrap_or_default() {
            let word = link.word as usize;
            if link.content < CONTENT {
                continue;
            }
            match runs.last_mut() {
                Some(run)
                    if (run.end as usize..word).all(|w| view.upos(w) == "PUNCT")
                        && word <= run.end as usize + 3 =>
                {
                    run.end = word as u32 + 1;
                }
                _ => runs.push(WordRange::new(word, word + 1)),
            }
        }
        // A lone word apart from a long run is noise.
        let longest = runs.iter().map(WordRange::len).max().unwrap_or(0);
        runs.retain(|r| r.len() * 8 >= longest);
        runs
    }

    /// The likeliest source word of a cue, with its probability.
    pub fn source(&self, cue: usize) -> Option<(usize, f32)> {
        let links = self.links.get(&cue).copied().unwrap_or_default();
        let best = links.iter().fold(None, |best: Option<&AttributionLink>, link| match best {
            Some(have) if have.source >= link.source => Some(have),
            _ => Some(link),
        })?;
        (best.source > 0.0).then_some((best.word as usize, best.source))
    }

    /// The probability that `word` is in the source of `cue`.
    pub fn source_at(&self, cue: usize, word: usize) -> f32 {
        let links = self.links.get(&cue).copied().unwrap_or_default();
        links.iter().find(|l| l.word as usize == word).map_or(0.0, |l| l.source)
    }

    /// The overlap to expect of `pieces` with the content of `cue`, 0..=1; without a cue, with any content.
    pub fn fit(&self, view: &View, cue: Option<usize>, pieces: &[WordRange]) -> f32 {
        let Some(tags) = &view.analysis.tags else { return 0.0 };
        let inside = |w: usize| pieces.iter().any(|p| p.contains(w));
        let sentence = view.sentence(cue.unwrap_or(pieces[0].start as usize)).words;
        let (mut both, mut union) = (0.0f32, 0.0f32);
        let linked = cue.and_then(|c| self.links.get(&c).copied());
        let mut likely = vec![0.0f32; sentence.len()];
        match (cue, linked) {
            (Some(_), links) => {
                for link in links.unwrap_or_default() {
                    likely[link.word as usize - sentence.start as usize] = link.content;
                }
            }
            (None, _) => {
                for (slot, word) in likely.iter_mut().zip(sentence.indices()) {
                    *slot = tags.words[word].content;
                }
            }
        }
        for (share, word) in likely.iter().zip(sentence.indices()) {
            if inside(word) {
                both += share;
                union += 1.0;
            } else {
                union += share;
            }
        }
        // Words of other sentences count by the head that knows no cue.
        for word in pieces.iter().flat_map(|p| p.indices()).filter(|&w| !sentence.contains(w)) {
            both += tags.words[word].content;
            union += 1.0;
        }
        if union == 0.0 { 0.0 } else { both / union }
    }
}
