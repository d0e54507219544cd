//! Pages, feeds, archives and wire files to articles. No language analysis.

use facts::{Article, Date};
use std::path::PathBuf;

/// What was named on the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A file or a folder.
    Path(PathBuf),
    Stdin,
}

#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The publication day where the input names none.
    pub published: Option<Date>,
}

/// An input, or a record of one, that was not read: `input` names it ("feed.jsonl:17").
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub input: String,
    pub cause: String,
}

/// Hands over each article of `input`, or why it was refused, in input order. Nothing is held back: a bad record
/// does not stop the rest.
pub fn read(_input: &Input, _options: &Options, _give: &mut dyn FnMut(Result<Article, Refused>)) {}
