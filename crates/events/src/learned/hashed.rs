//! Hashes of one sentence's words, made once: a sentence of nine actors has seventy pairs, which all read the same words.

use std::cell::RefCell;
use std::rc::Rc;

use parse::View;

/// A name of a feature out of its parts, FNV-1a.
pub(super) fn hash(parts: &[&str]) -> u32 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for part in parts {
        for byte in part.bytes().chain([0x1f]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    (hash ^ (hash >> 32)) as u32
}

/// Before both sides, behind both, between them: in the order of [`Word::at`].
#[derive(Clone, Copy)]
pub(super) enum Region {
    Left,
    Right,
    Between,
}

/// What a word that counts adds to a pair's features.
pub(super) struct Word {
    pub word: usize,
    /// Its lemma, of verbs, nouns and adjectives.
    pub lemma: Option<u32>,
    /// The same with the next word's, between the sides.
    pub two: Option<u32>,
    /// By region.
    pub at: [u32; 3],
}

/// The words of a sentence that count; names, numbers and articles do not.
pub(super) fn words(view: &View, sentence: usize) -> Vec<Word> {
    let content = |upos: &str| matches!(upos, "VERB" | "NOUN" | "ADJ");
    let mut found = Vec::new();
    for word in view.segments.sentences[sentence].words.indices() {
        let upos = view.upos(word).as_str();
        if matches!(upos, "PUNCT" | "DET" | "NUM" | "SYM" | "X" | "PROPN") {
            continue;
        }
        let lemma = view.lemma(word);
        let two = content(upos) && word + 1 < view.word_count();
        found.push(Word {
            word,
            lemma: content(upos).then(|| hash(&["word", lemma])),
            two: two.then(|| hash(&["two", lemma, view.lemma(word + 1)])),
            at: ["left", "right", "between"].map(|place| hash(&["at", place, lemma])),
        });
    }
    found
}

/// What some features are of: a name, a side's order, a word.
type Key = (&'static str, &'static str, usize);

/// Features that many pairs of a sentence share. There are some dozens, so that a row is sought faster than hashed.
#[derive(Default)]
pub(super) struct Kept(RefCell<Vec<(Key, Rc<[u32]>)>>);

impl Kept {
    pub fn of(&self, key: Key, make: impl FnOnce() -> Vec<u32>) -> Rc<[u32]> {
        let mut rows = self.0.borrow_mut();
        if let Some((_, found)) = rows.iter().find(|(own, _)| own.2 == key.2 && own == &key) {
            return found.clone();
        }
        let made: Rc<[u32]> = make().into();
        rows.push((key, made.clone()));
        made
    }
}
