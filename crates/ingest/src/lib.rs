//! Pages, feeds, archives and wire files to articles. No language analysis.
//!
//! The form of an input is found by its content: see `form`. Each form has one reader, which hands over
//! articles one by one, so that an archive of any size is read in constant memory.

mod charset;
pub mod copies;
mod day;
mod form;
mod language;
mod lines;
mod page;
mod plain;
mod record;
mod source;
mod unpack;

use facts::{Article, Date, TextRange};
use lexicon::furniture::Furniture;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

/// The most bytes that one page, story or record may have, unpacked.
pub const LARGEST: usize = 20 << 20;

/// What was named on the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A file or a folder.
    Path(PathBuf),
    Stdin,
}

#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The publication day where a record or a page names none; before what a text says of itself.
    pub published: Option<Date>,
    /// Phrases that are no part of a story; `None` stands for those that ship.
    pub furniture: Option<Arc<Furniture>>,
}

/// An input, or a record of one, that was not read: `input` names it ("feed.jsonl:17").
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub input: String,
    pub cause: String,
}

/// An article with the reason for each block that is not body, and what was left out of a page.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    pub article: Article,
    pub reasons: Vec<Reason>,
}

/// Why a stretch of the text is what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    pub range: TextRange,
    pub why: String,
}

/// Hands over each article of `input`, or why it was refused, in input order. Nothing is held back: a bad record
/// does not stop the rest.
pub fn read(input: &Input, options: &Options, give: &mut dyn FnMut(Result<Article, Refused>)) {
    inspect(input, options, &mut |reading| give(reading.map(|reading| reading.article)));
}

/// As [`read`], with the reasons.
pub fn inspect(input: &Input, options: &Options, give: &mut dyn FnMut(Result<Reading, Refused>)) {
    source::read(input, &Context::new(options), give);
}

/// One text that was pasted or sent, as a file of the name `id` would be read.
pub fn read_bytes(id: &str, bytes: &[u8], options: &Options, give: &mut dyn FnMut(Result<Article, Refused>)) {
    let mut give = |reading: Result<Reading, Refused>| give(reading.map(|reading| reading.article));
    source::read_stream(id, Some(id), Box::new(bytes), &Context::new(options), &mut give);
}

/// What every reader is handed.
struct Context {
    published: Option<Date>,
    furniture: Arc<Furniture>,
}

impl Context {
    fn new(options: &Options) -> Self {
        static SHIPPED: LazyLock<Arc<Furniture>> =
            LazyLock::new(|| Arc::new(Furniture::load(&lexicon::Data::shipped()).unwrap_or_default()));
        let furniture = options.furniture.clone().unwrap_or_else(|| Arc::clone(&SHIPPED));
        Self { published: options.published, furniture }
    }
}

/// Where readers put what they have read.
type Give<'a> = &'a mut dyn FnMut(Result<Reading, Refused>);

fn refuse(give: Give, input: &str, cause: impl Into<String>) {
    give(Err(Refused { input: input.to_string(), cause: cause.into() }));
}
