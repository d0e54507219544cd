use smol_str::SmolStr;

use crate::Note;

/// What the model sees in the words: columns, one entry a word of `Segments::words`, in the same order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis {
    pub upos: Vec<Upos>,
    /// Penn Treebank tags as UD English has them; they carry tense, number and form.
    pub xpos: Vec<Xpos>,
    pub lemma: Vec<SmolStr>,
    /// Word index of the head over the whole article (not the sentence); [`ROOT`] for the root.
    pub head: Vec<u32>,
    pub deprel: Vec<Deprel>,
    pub name: Vec<NameTag>,
    /// Vectors for later heads; `None` with the fast model.
    pub vectors: Option<Vectors>,
    /// Columns of later heads of the encoder; `None` where the model has no such head.
    pub tags: Option<Tags>,
    pub notes: Vec<Note>,
}

/// The head of a root word.
pub const ROOT: u32 = u32::MAX;

/// One row of `dim` numbers a word, in units of 1/[`Vectors::PER_UNIT`]: a long article has many words, and whoever reads
/// them reads bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct Vectors {
    pub dim: usize,
    pub data: Vec<i8>,
}

impl Vectors {
    pub const PER_UNIT: f32 = 32.0;

    /// A number of the encoder in these units; what lies beyond them is cut off.
    pub fn unit(number: f32) -> i8 {
        (number * Self::PER_UNIT).round().clamp(-127.0, 127.0) as i8
    }

    /// The numbers of a word.
    pub fn row(&self, word: usize) -> &[i8] {
        &self.data[word * self.dim..(word + 1) * self.dim]
    }
}

/// What the encoder's later heads say, one entry a word.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tags {
    pub words: Vec<WordTags>,
    /// For each word that may be a cue, the words of its sentence that may be its content or its source.
    /// Ordered by sentence, cue and word.
    pub links: Vec<AttributionLink>,
}

/// Indices into `Segments::words`; probabilities 0..=1. Pairs that are unlikely both ways are left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AttributionLink {
    pub cue: u32,
    pub word: u32,
    pub content: f32,
    pub source: f32,
}

/// Probabilities are 0..=1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct WordTags {
    /// Probability that the word is a predicate that the text presents as happening or not.
    pub predicate: f32,
    /// Factuality of that predicate, -3..=3.
    pub factuality: f32,
    /// Attribution, as in PolNeAR: the word is in the content, is a cue, is in the source.
    pub content: f32,
    pub content_begin: f32,
    pub cue: f32,
    pub source: f32,
}

macro_rules! table {
    ($(#[$doc:meta])* $name:ident, $list:ident, [$($label:literal),* $(,)?]) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub u8);
        #[doc = concat!("The labels that a [`", stringify!($name), "`] indexes.")]
        pub const $list: &[&str] = &[$($label),*];
        impl $name {
            pub fn as_str(self) -> &'static str {
                $list[self.0 as usize]
            }
            /// `None` for a label that is not in the table.
            pub fn from_label(label: &str) -> Option<Self> {
                $list.iter().position(|l| *l == label).map(|i| Self(i as u8))
            }
        }
        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }
        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }
    };
}

table!(
    /// Universal part of speech.
    Upos, UPOS,
    ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"]
);
table!(
    /// Penn Treebank tag.
    Xpos, XPOS,
    ["$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ", "JJR",
     "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO",
     "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "XX", "``"]
);
table!(
    /// UD dependency relation, with its subtype.
    Deprel, DEPRELS,
    ["acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "advmod:emph", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj",
     "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "dep", "det", "det:predet",
     "discourse", "dislocated", "expl", "fixed", "flat", "flat:foreign", "flat:name", "goeswith", "iobj", "list", "mark", "nmod",
     "nmod:desc", "nmod:npmod", "nmod:poss", "nmod:tmod", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl",
     "obl:agent", "obl:npmod", "obl:tmod", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp"]
);

impl Deprel {
    /// The relation without its subtype: `nsubj` for `nsubj:pass`.
    pub fn base(self) -> &'static str {
        let label = self.as_str();
        label.split(':').next().unwrap_or(label)
    }
}

/// Named-entity tag of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum NameTag {
    #[default]
    O,
    BeginPer,
    InPer,
    BeginOrg,
    InOrg,
    BeginLoc,
    InLoc,
}

impl NameTag {
    /// `B-PER` and the like; `None` outside a name.
    pub fn label(self) -> Option<&'static str> {
        Some(match self {
            NameTag::O => return None,
            NameTag::BeginPer => "B-PER",
            NameTag::InPer => "I-PER",
            NameTag::BeginOrg => "B-ORG",
            NameTag::InOrg => "I-ORG",
            NameTag::BeginLoc => "B-LOC",
            NameTag::InLoc => "I-LOC",
        })
    }
}
