use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Note, TextRange};

/// One version of one article as it was found. `text` is kept byte for byte; blocks partition it.
#[derive(Clone, Debug, Default)]
pub struct Article {
    /// What the input calls it, or a hash of its content where the input has no name for it.
    pub id: String,
    pub title: Option<String>,
    pub text: String,
    pub url: Option<String>,
    pub canonical_url: Option<String>,
    pub publisher: Option<String>,
    pub agency: Option<String>,
    pub bylines: Vec<String>,
    /// ISO 639-1 code.
    pub language: Option<String>,
    pub section: Option<String>,
    pub dateline: Option<Dateline>,
    pub published: Option<Date>,
    /// RFC 3339, as found.
    pub published_at: Option<String>,
    pub updated_at: Option<String>,
    pub retrieved_at: Option<String>,
    pub published_basis: PublishedBasis,
    pub version: u32,
    pub replaces: Option<String>,
    /// Ordered, not overlapping; together with the white space between them they cover `text`.
    pub blocks: Vec<Block>,
    pub notes: Vec<Note>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Dateline {
    pub place: Option<String>,
    pub date: Option<String>,
}

/// Where the publication day comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PublishedBasis {
    Given,
    Metadata,
    Text,
    #[default]
    None,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    pub range: TextRange,
    pub kind: BlockKind,
}

/// Only title and body (and captions, for mentions) are read for events; furniture never is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum BlockKind {
    Title,
    Body,
    Caption,
    Credit,
    Furniture,
}
