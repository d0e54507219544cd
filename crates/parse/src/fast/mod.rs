//! The linear floor: `--model fast`. Hashed features, integer weights, greedy decisions.

pub mod arcs;
pub mod clusters;
pub mod file;
pub use text::key;
pub mod lemma;
pub mod names;
pub mod state;
pub mod tagger;
#[cfg(test)]
mod tests;
pub mod token;
pub mod weights;

use facts::{Analysis, Article, ROOT, Segments, SmolStr};

use crate::Error;
use key::Keys;

pub const PATH: &str = "model/fast.bin";
/// Longer sentences are parsed in pieces, so that time stays linear and the stack small.
const LONGEST: usize = 400;

pub struct Fast {
    model: file::Loaded,
}

impl Fast {
    pub fn load(data: &data::Data) -> Result<Self, Error> {
        let layers = data.layers(PATH).map_err(|error| Error::new(PATH, error.to_string()))?;
        let layer = layers.last().ok_or_else(|| Error::new(PATH, "missing"))?;
        Self::from_bytes(&layer.origin, &layer.bytes)
    }

    /// `origin` is what errors call the file.
    pub fn from_bytes(origin: &str, bytes: &[u8]) -> Result<Self, Error> {
        Ok(Self { model: file::read(origin, bytes)? })
    }

    pub fn id(&self) -> &str {
        &self.model.id
    }

    pub fn analyse(&self, article: &Article, segments: &Segments) -> Analysis {
        let mut analysis = Analysis::default();
        let mut keys = Keys::default();
        for sentence in &segments.sentences {
            let words: Vec<(&str, bool)> = segments.words[sentence.words.indices()]
                .iter()
                .map(|word| (word.range.of(&article.text), word.joined))
                .collect();
            let mut first_root = None;
            for piece in pieces(&words) {
                let start = analysis.head.len();
                let root = self.read(piece, &mut analysis, &mut keys);
                // One root a sentence: the roots of later pieces hang from the first.
                match first_root {
                    None => first_root = Some(start + root),
                    Some(first) => {
                        analysis.head[start + root] = first as u32;
                        analysis.deprel[start + root] = PARATAXIS;
                    }
                }
            }
        }
        analysis
    }

    /// Appends the columns of one sentence; the index of its root in it.
    fn read(&self, words: &[(&str, bool)], analysis: &mut Analysis, keys: &mut Keys) -> usize {
        let model = &self.model;
        let [tags, moves, labels, names] = &model.weights;
        let tokens = token::tokens(words, &model.clusters);
        let pos = tagger::tag(&tokens, tags, model.tags.len(), keys);
        let input = arcs::Input::new(&tokens, &pos, &model.table);
        let tree = arcs::parse(&input, moves, labels, &model.classes, keys);
        let mut names = names::find(&tokens, &pos, names, keys);
        names::keep_proper(&mut names, |at| model.tags[pos[at] as usize].0 == "PROPN");
        let (start, mut root) = (analysis.head.len() as u32, 0);
        for (at, &(word, _)) in words.iter().enumerate() {
            let (upos, xpos) = model.tags[pos[at] as usize];
            let keep = upos == "PROPN" || upos == "X";
            analysis.upos.push(upos);
            analysis.xpos.push(xpos);
            analysis.lemma.push(SmolStr::new(model.lemmas.of(word, pos[at], keep)));
            analysis.name.push(names::NAME_TAGS[names[at] as usize]);
            if tree.head[at] == words.len() {
                root = at;
                analysis.head.push(ROOT);
            } else {
                analysis.head.push(start + tree.head[at] as u32);
            }
            analysis.deprel.push(model.labels[tree.label[at] as usize]);
        }
        root
    }
}

const PARATAXIS: facts::Deprel = {
    let mut at = 0;
    while !matches!(facts::DEPRELS[at].as_bytes(), b"parataxis") {
        at += 1;
    }
    facts::Deprel(at as u8)
};

/// Cuts a very long sentence, at a stop or comma where there is one.
fn pieces<'a, 'b>(words: &'a [(&'b str, bool)]) -> impl Iterator<Item = &'a [(&'b str, bool)]> {
    let mut rest = words;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let cut = if rest.len() <= LONGEST {
            rest.len()
        } else {
            let stop = |marks: &[&str]| (LONGEST / 2..LONGEST).rev().find(|&at| marks.contains(&rest[at].0));
            stop(&[".", ";", "!", "?"]).or_else(|| stop(&[",", ":", "--"])).map_or(LONGEST, |at| at + 1)
        };
        let (piece, later) = rest.split_at(cut);
        rest = later;
        Some(piece)
    })
}
