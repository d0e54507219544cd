//! Pages, feeds, archives and wire files to articles. No language analysis.
//!
//! The form of an input is found by its content: see `form`. Each form has one reader, which hands over
//! articles one by one, so that an archive of any size is read in constant memory.

mod amendment;
mod archive;
mod charset;
mod day;
mod deadline;
mod feed;
mod form;
mod language;
mod lines;
mod page;
mod plain;
mod record;
mod source;
mod table;
mod unpack;
mod wire;
mod zipped;

use facts::{Article, Date, TextRange};
use lexicon::columns::Columns;
use lexicon::furniture::Furniture;
use std::cell::Cell;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

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
    /// Columns of CSV, Parquet and JSON records by names of the user's own: `(field, column)`, the field one of
    /// [`fields`]. They come before the names that are known.
    pub map: Vec<(String, String)>,
    /// Grows by the bytes taken from files, as they lie on the disk, for whoever shows progress.
    pub counter: Option<Arc<AtomicU64>>,
    /// The processor time that one page may take; `None` stands for two seconds.
    pub patience: Option<Duration>,
}

/// The names of an article's fields that a column can be mapped to.
pub fn fields() -> Vec<&'static str> {
    lexicon::columns::FIELDS.to_vec()
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
    pub left_out: Vec<LeftOut>,
}

/// Words of a page that are no part of its article, in page order where one cause holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub words: String,
    /// "stands around the story: <div class="related">".
    pub why: String,
}

impl LeftOut {
    fn new(words: impl Into<String>, why: impl Into<String>) -> Self {
        Self { words: words.into(), why: why.into() }
    }
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

/// As [`read`], until `give` breaks: an archive of any size is not read on.
pub fn read_while(
    input: &Input,
    options: &Options,
    give: &mut dyn FnMut(Result<Article, Refused>) -> ControlFlow<()>,
) {
    inspect_while(input, options, &mut |reading| give(reading.map(|reading| reading.article)));
}

/// As [`read_while`], with the reasons.
pub fn inspect_while(
    input: &Input,
    options: &Options,
    give: &mut dyn FnMut(Result<Reading, Refused>) -> ControlFlow<()>,
) {
    let context = Context::new(options);
    source::read(input, &context, &mut |reading| context.stop_on(|| give(reading)));
}

/// As [`read`], with the reasons.
pub fn inspect(input: &Input, options: &Options, give: &mut dyn FnMut(Result<Reading, Refused>)) {
    source::read(input, &Context::new(options), give);
}

/// Bytes that were pasted, sent or fetched, as a file of the name `id` would be read: one page, or a whole archive.
pub fn read_bytes(id: &str, bytes: &[u8], options: &Options, give: &mut dyn FnMut(Result<Article, Refused>)) {
    let mut give = |reading: Result<Reading, Refused>| give(reading.map(|reading| reading.article));
    source::read_stream(id, Some(id), Box::new(bytes), &Context::new(options), &mut give);
}

/// True for the bytes of an RSS, Atom or JSON feed.
pub fn is_feed(bytes: &[u8]) -> bool {
    let context = Context::new(&Options::default());
    let head = &bytes[..bytes.len().min(form::HEAD)];
    form::find(head, head.len() == bytes.len(), &table::Wanted::new(&context)) == form::Form::Feed
}

/// As [`read_bytes`], out of a stream, until `give` breaks. Memory holds one record.
pub fn read_stream(
    id: &str,
    stream: impl std::io::Read,
    options: &Options,
    give: &mut dyn FnMut(Result<Article, Refused>) -> ControlFlow<()>,
) {
    let context = Context::new(options);
    let mut give = |reading: Result<Reading, Refused>| {
        context.stop_on(|| give(reading.map(|reading| reading.article)));
    };
    source::read_stream(id, Some(id), Box::new(stream), &context, &mut give);
}

/// What every reader is handed.
struct Context {
    published: Option<Date>,
    furniture: Arc<Furniture>,
    columns: Arc<Columns>,
    map: Vec<(String, String)>,
    counter: Option<Arc<AtomicU64>>,
    patience: Duration,
    stopped: Cell<bool>,
}

impl Context {
    fn new(options: &Options) -> Self {
        static SHIPPED: LazyLock<Arc<Furniture>> =
            LazyLock::new(|| Arc::new(Furniture::load(&lexicon::Data::shipped()).unwrap_or_default()));
        static COLUMNS: LazyLock<Arc<Columns>> =
            LazyLock::new(|| Arc::new(Columns::load(&lexicon::Data::shipped()).unwrap_or_default()));
        Self {
            published: options.published,
            furniture: options.furniture.clone().unwrap_or_else(|| Arc::clone(&SHIPPED)),
            columns: Arc::clone(&COLUMNS),
            map: options.map.clone(),
            counter: options.counter.clone(),
            patience: options.patience.unwrap_or(Duration::from_secs(2)),
            stopped: Cell::new(false),
        }
    }

    /// Hands one reading on, unless nobody wants more.
    fn stop_on(&self, give: impl FnOnce() -> ControlFlow<()>) {
        if !self.stopped.get() && give().is_break() {
            self.stopped.set(true);
        }
    }

    fn is_stopped(&self) -> bool {
        self.stopped.get()
    }
}

/// Where readers put what they have read.
type Give<'a> = &'a mut dyn FnMut(Result<Reading, Refused>);

fn refuse(give: Give, input: &str, cause: impl Into<String>) {
    give(Err(Refused { input: input.to_string(), cause: cause.into() }));
}
