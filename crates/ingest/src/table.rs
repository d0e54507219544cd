//! Rows under column names: CSV and its kin, and Parquet.

#[cfg(feature = "parquet")]
mod parquet;

use crate::unpack::Peeked;
use crate::{Context, Give, LARGEST, charset, record, refuse, source};
use facts::Note;
use serde_json::{Map, Value};
use std::cell::Cell;
use std::fs::File;
use std::io::{self, Read};
use std::rc::Rc;

/// The column names that are looked for.
pub struct Wanted<'a> {
    context: &'a Context,
}

impl<'a> Wanted<'a> {
    pub fn new(context: &'a Context) -> Self {
        Self { context }
    }

    /// The field that a column holds; true where the user said so.
    fn field(&self, column: &str) -> Option<(&str, bool)> {
        let same = |name: &String| name.eq_ignore_ascii_case(column.trim());
        if let Some((field, _)) = self.context.map.iter().find(|(_, own)| same(own)) {
            return Some((field, true));
        }
        let known = lexicon::columns::FIELDS;
        known
            .into_iter()
            .find(|field| self.context.columns.names(field).iter().any(same))
            .map(|field| (field, false))
    }
}

/// The delimiter of a text whose first line names columns: one that is known to hold a text, a page or a title, and
/// another one that is known; or one that the user named.
pub fn delimiter(text: &str, wanted: &Wanted) -> Option<u8> {
    let line = text.lines().next()?.trim_start_matches('\u{feff}');
    b",\t;|".iter().copied().find(|&delimiter| {
        let Some(names) = first_row(line, delimiter) else { return false };
        let found: Vec<(&str, bool)> = names.iter().filter_map(|name| wanted.field(name)).collect();
        let own = found.iter().any(|(_, own)| *own);
        let holds = found.iter().any(|(field, _)| matches!(*field, "text" | "title" | "html"));
        holds && (own || found.len() > 1) && (names.len() > 1 || own)
    })
}

fn first_row(line: &str, delimiter: u8) -> Option<Vec<String>> {
    let mut rows =
        csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).from_reader(line.as_bytes());
    let row = rows.records().next()?.ok()?;
    row.iter().all(|name| name.len() <= 80).then(|| row.iter().map(str::to_string).collect())
}

/// Reads rows one by one; a row that cannot be read is named by its number and passed over.
pub fn read_csv(name: &str, id: Option<&str>, delimiter: u8, stream: Peeked, context: &Context, give: Give) {
    let left = Rc::new(Cell::new(0));
    let stream: Box<dyn Read + '_> = match encoding_rs::Encoding::for_bom(stream.head()) {
        Some((encoding, _)) if encoding != encoding_rs::UTF_8 => match narrow(stream) {
            Ok(text) => Box::new(io::Cursor::new(text)),
            Err(cause) => return refuse(give, name, cause),
        },
        _ => Box::new(stream),
    };
    let guarded = Guarded { inner: stream, left: Rc::clone(&left) };
    let mut rows = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(guarded);
    left.set(LARGEST);
    let names: Vec<String> = match rows.byte_headers() {
        Ok(names) => names.iter().map(|name| String::from_utf8_lossy(name).trim().to_string()).collect(),
        Err(error) => return refuse(give, name, say(error)),
    };
    let mut row = csv::ByteRecord::new();
    // As spreadsheets count: the names are the first row.
    let mut number = 1;
    while !context.is_stopped() {
        left.set(LARGEST);
        number += 1;
        match rows.read_byte_record(&mut row) {
            Ok(false) => return,
            Ok(true) => {
                let at = format!("{name}:{number}");
                if row.len() != names.len() {
                    let cause = format!("{} fields where {} columns are named", row.len(), names.len());
                    refuse(give, &at, cause);
                    continue;
                }
                match as_object(&names, &row) {
                    Ok((object, note)) => {
                        let fallback = format!("{}:{number}", id.unwrap_or(name));
                        record::give_object(&at, &fallback, &object, note, context, give);
                    }
                    Err(cause) => refuse(give, &at, cause),
                }
            }
            Err(error) => return refuse(give, name, say(error)),
        }
    }
}

fn as_object(names: &[String], row: &csv::ByteRecord) -> Result<(Map<String, Value>, Option<Note>), String> {
    let (mut object, mut note) = (Map::new(), None);
    for (name, bytes) in names.iter().zip(row) {
        let words = match std::str::from_utf8(bytes) {
            Ok(words) => words.to_string(),
            Err(_) => {
                let decoded = charset::decode(bytes.to_vec(), None)?;
                note = decoded.note.or(note);
                decoded.text
            }
        };
        object.insert(name.clone(), Value::String(words));
    }
    Ok((object, note))
}

/// A whole table in UTF-16, as spreadsheets save "Unicode text", in UTF-8.
fn narrow(stream: Peeked) -> Result<String, String> {
    Ok(charset::decode(source::read_whole(stream)?, None)?.text)
}

fn say(error: csv::Error) -> String {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => source::say(&error),
        other => format!("{other:?}"),
    }
}

/// Fails where one row takes too many bytes, as an open quotation mark makes it.
struct Guarded<R> {
    inner: R,
    left: Rc<Cell<usize>>,
}

impl<R: Read> Read for Guarded<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(out)?;
        if count > self.left.get() {
            let cause = format!("a row larger than {} MB; is a quotation mark left open?", LARGEST >> 20);
            return Err(io::Error::new(io::ErrorKind::InvalidData, cause));
        }
        self.left.set(self.left.get() - count);
        Ok(count)
    }
}

/// Reads the rows of a Parquet file, one row group in memory after the other.
#[cfg(feature = "parquet")]
pub fn read_parquet(name: &str, id: Option<&str>, file: File, context: &Context, give: Give) {
    parquet::read(name, id, file, context, give);
}

#[cfg(not(feature = "parquet"))]
pub fn read_parquet(name: &str, _: Option<&str>, _: File, _: &Context, give: Give) {
    refuse(give, name, "a Parquet file is not read by this build: build it with the feature \"parquet\"");
}

#[cfg(test)]
mod tests;
