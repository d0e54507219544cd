use crate::{TextRange, WordRange};

/// Sentences and syntactic words of an article: offsets only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Segments {
    /// In text order; a sentence never crosses a block border.
    pub sentences: Vec<Sentence>,
    pub words: Vec<Word>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    pub range: TextRange,
    pub words: WordRange,
    /// Index into `Article::blocks`.
    pub block: u32,
}

/// A syntactic word of UD English. The parts of a multiword token ("do" + "n't", "Kim" + "'s") are words of
/// their own that touch each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    pub range: TextRange,
    /// True for the second and later words of one multiword token.
    pub joined: bool,
}
