//! Files, folders and standard input to streams, and each stream to the reader of its form.

use crate::form::{self, Form};
use crate::plain::{self, Given};
use crate::table::{self, Wanted};
use crate::unpack::{Peeked, unpack};
use crate::{Context, Give, Input, LARGEST, archive, charset, feed, page, record, refuse, wire, zipped};
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Seek};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use xxhash_rust::xxh3::xxh3_128;

pub fn read(input: &Input, context: &Context, give: Give) {
    match input {
        Input::Stdin => read_stream("-", None, Box::new(io::stdin()), context, give),
        Input::Path(path) => match fs::metadata(path) {
            Err(error) => refuse(give, &path.display().to_string(), say(&error)),
            Ok(kind) if kind.is_dir() => read_folder(path, context, give),
            Ok(_) => read_file(path, context, give),
        },
    }
}

/// Every file below `folder` in the order of names. Hidden files are passed over, links to folders not followed.
fn read_folder(folder: &Path, context: &Context, give: Give) {
    let listed: io::Result<Vec<fs::DirEntry>> = fs::read_dir(folder).and_then(Iterator::collect);
    let mut entries = match listed {
        Ok(entries) => entries,
        Err(error) => return refuse(give, &folder.display().to_string(), say(&error)),
    };
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if context.is_stopped() {
            return;
        }
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            continue;
        }
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => read_folder(&path, context, give),
            Ok(kind) if kind.is_symlink() && path.is_dir() => {}
            _ => read_file(&path, context, give),
        }
    }
}

fn read_file(path: &Path, context: &Context, give: Give) {
    let name = path.display().to_string();
    match fs::metadata(path) {
        Ok(kind)
            if !kind.is_file()
                && !kind.is_dir()
                && !path.starts_with("/dev/fd")
                && !path.starts_with("/proc") =>
        {
            return refuse(give, &name, "neither a file nor a folder");
        }
        _ => {}
    }
    match fs::File::open(path) {
        Ok(mut file) => {
            let id = path.file_name().map(|id| id.to_string_lossy());
            let id = id.as_deref();
            match seekable_form(&mut file) {
                Some(Form::Zip) => zipped::read(&name, file, context, give),
                Some(Form::Parquet) => table::read_parquet(&name, id, file, context, give),
                _ => {
                    let stream = Counted { inner: file, counter: context.counter.clone() };
                    read_stream(&name, id, Box::new(stream), context, give);
                }
            }
        }
        Err(error) => refuse(give, &name, say(&error)),
    }
}

/// The form of a file that is read from its end; a pipe has no end to go to.
fn seekable_form(file: &mut fs::File) -> Option<Form> {
    file.stream_position().ok()?;
    let mut head = Vec::new();
    let looked = file.by_ref().take(4).read_to_end(&mut head);
    file.rewind().ok()?;
    looked.ok()?;
    match &head[..] {
        b"PK\x03\x04" | b"PK\x05\x06" => Some(Form::Zip),
        b"PAR1" => Some(Form::Parquet),
        _ => None,
    }
}

/// A stream that says how much was taken from it.
struct Counted<R> {
    inner: R,
    counter: Option<Arc<AtomicU64>>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        if let Some(counter) = &self.counter {
            counter.fetch_add(count as u64, Ordering::Relaxed);
        }
        Ok(count)
    }
}

/// Reads a stream in the form of its content. `name` stands in errors; `id` is the file's name, if it has one.
pub fn read_stream(name: &str, id: Option<&str>, stream: Box<dyn Read + '_>, context: &Context, give: Give) {
    let id = id.map(|id| id.trim_end_matches(".gz").trim_end_matches(".zst"));
    let stream = Peeked::new(stream, form::HEAD);
    if archive::is_packed_archive(stream.head()) {
        return archive::read_packed(name, id, stream, context, give);
    }
    let stream = match unpack(stream, form::HEAD) {
        Ok(stream) => stream,
        Err(cause) => return refuse(give, name, cause),
    };
    match form::find(stream.head(), stream.is_whole(), &Wanted::new(context)) {
        Form::Empty => refuse(give, name, "empty"),
        Form::Foreign(what) => refuse(give, name, format!("{what} is not read")),
        Form::JsonLines => read_lines(name, id, stream, context, give),
        Form::Csv(delimiter) => table::read_csv(name, id, delimiter, stream, context, give),
        Form::Archive => archive::read(name, id, stream, context, give),
        Form::Zip => with_file(name, stream, give, &mut |file, give| zipped::read(name, file, context, give)),
        Form::Parquet => {
            with_file(name, stream, give, &mut |file, give| {
                table::read_parquet(name, id, file, context, give)
            });
        }
        whole => match read_whole(stream) {
            Ok(bytes) => read_document(name, id, whole, bytes, context, give),
            Err(cause) => refuse(give, name, cause),
        },
    }
}

/// Puts a stream that must be read from its end into a file without a name; it goes when it is closed.
fn with_file(name: &str, mut stream: Peeked, give: Give, then: &mut dyn FnMut(fs::File, Give)) {
    let spooled = tempfile::tempfile().and_then(|mut file| {
        io::copy(&mut stream, &mut file)?;
        file.rewind()?;
        Ok(file)
    });
    match spooled {
        Ok(file) => then(file, give),
        Err(error) => refuse(give, name, say(&error)),
    }
}

/// Reads a whole document of a known form.
pub fn read_document(
    name: &str,
    id: Option<&str>,
    form: Form,
    bytes: Vec<u8>,
    context: &Context,
    give: Give,
) {
    let id = id.map_or_else(|| hash(&bytes), str::to_string);
    let declared =
        matches!(form, Form::Html | Form::Feed | Form::Wire).then(|| charset::declared(&bytes)).flatten();
    let decoded = match charset::decode(bytes, declared.as_deref()) {
        Ok(decoded) => decoded,
        Err(cause) => return refuse(give, name, cause),
    };
    match form {
        Form::Html => match page::read(&decoded.text, Given { id, ..Given::default() }, context) {
            Ok(mut reading) => {
                reading.article.notes.extend(decoded.note);
                give(Ok(reading));
            }
            Err(cause) => refuse(give, name, cause),
        },
        Form::Json => record::read_json(name, &id, &decoded.text, context, give),
        Form::Feed => feed::read(name, &decoded.text, context, give),
        Form::Wire => wire::read(name, &id, &decoded.text, context, give),
        _ if decoded.text.trim().is_empty() => refuse(give, name, "empty"),
        _ => {
            let mut reading = plain::read(decoded.text, Given { id, ..Given::default() }, context);
            reading.article.notes.extend(decoded.note);
            give(Ok(reading));
        }
    }
}

/// One record a line. A line that cannot be read is named and passed over.
fn read_lines(name: &str, id: Option<&str>, stream: Peeked, context: &Context, give: Give) {
    let mut stream = BufReader::with_capacity(1 << 16, stream);
    let (mut line, mut number) = (Vec::new(), 0);
    loop {
        line.clear();
        number += 1;
        let at = format!("{name}:{number}");
        match (&mut stream).take(LARGEST as u64 + 1).read_until(b'\n', &mut line) {
            _ if context.is_stopped() => return,
            Ok(0) => return,
            Ok(_) if line.len() > LARGEST => {
                refuse(give, &at, too_large());
                if let Err(error) = skip_line(&mut stream) {
                    return refuse(give, name, say(&error));
                }
            }
            Ok(_) if line.trim_ascii().is_empty() => {}
            Ok(_) => {
                let fallback = format!("{}:{number}", id.unwrap_or(name));
                match charset::decode(std::mem::take(&mut line), None) {
                    Ok(decoded) => record::read_line(&at, &fallback, decoded, context, give),
                    Err(cause) => refuse(give, &at, cause),
                }
            }
            Err(error) => return refuse(give, name, say(&error)),
        }
    }
}

fn skip_line(stream: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffer = stream.fill_buf()?;
        let (count, ended) = match buffer.iter().position(|&b| b == b'\n') {
            Some(at) => (at + 1, true),
            None => (buffer.len(), buffer.is_empty()),
        };
        stream.consume(count);
        if ended {
            return Ok(());
        }
    }
}

/// The whole of a stream that is no larger than one page may be.
pub fn read_whole(stream: Peeked) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    stream.take(LARGEST as u64 + 1).read_to_end(&mut bytes).map_err(|error| say(&error))?;
    if bytes.len() > LARGEST { Err(too_large()) } else { Ok(bytes) }
}

pub fn too_large() -> String {
    format!("larger than {} MB", LARGEST >> 20)
}

/// What an input without a name is called: a hash of its content.
pub fn hash(bytes: &[u8]) -> String {
    format!("{:032x}", xxh3_128(bytes))
}

/// The system's cause without its number.
pub fn say(error: &io::Error) -> String {
    let words = error.to_string();
    match words.find(" (os error") {
        Some(at) => words[..at].to_string(),
        None => words,
    }
}

#[cfg(test)]
mod tests;
