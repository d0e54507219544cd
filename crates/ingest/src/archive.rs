//! Web archives: WARC and ARC, plain or with a gzip member for each record, read record by record.
//!
//! Memory holds one record. A record that cannot be read is named by its offset in the file (as CDX indexes do), and
//! reading goes on at the next one. What is no page of a story (requests, pictures, scripts, redirects, errors) is
//! passed over.

mod http;
mod raw;
mod record;

use crate::form::{self, Form};
use crate::plain::{self, Given};
use crate::table::Wanted;
use crate::unpack::{Peeked, say_gzip};
use crate::{Context, Give, LARGEST, charset, page, refuse, source};
use facts::Note;
use flate2::bufread::GzDecoder;
use raw::Raw;
use record::{Bad, Head};
use std::io::{BufRead, Read};

/// True where `head` opens a web archive.
pub fn is_archive(head: &[u8]) -> bool {
    head.starts_with(b"WARC/") || head.starts_with(b"filedesc://")
}

/// True where the first gzip member of `head` opens a web archive.
pub fn is_packed_archive(head: &[u8]) -> bool {
    let mut begin = [0; 16];
    let mut count = 0;
    let mut inner = GzDecoder::new(head);
    while let Ok(more @ 1..) = inner.read(&mut begin[count..]) {
        count += more;
    }
    is_archive(&begin[..count])
}

/// What the readers of an archive share.
struct Archive<'a> {
    name: &'a str,
    id: &'a str,
    context: &'a Context,
}

/// Reads an archive whose records follow each other unpacked.
pub fn read(name: &str, id: Option<&str>, stream: Peeked, context: &Context, give: Give) {
    let archive = Archive { name, id: id.unwrap_or(name), context };
    let mut raw = Raw::new(stream);
    while !context.is_stopped() {
        record::skip_blank(&mut raw);
        let at = raw.offset();
        match archive.next(&mut raw, at, give) {
            Ok(true) => {}
            Ok(false) => return,
            Err(Bad::Stream(cause)) => return archive.refuse(at, cause, give),
            Err(Bad::Record(cause)) => {
                archive.refuse(at, cause, give);
                if !find_head(&mut raw) {
                    return;
                }
            }
        }
    }
}

/// Reads an archive of gzip members, one for each record as a rule.
pub fn read_packed(name: &str, id: Option<&str>, stream: Peeked, context: &Context, give: Give) {
    let archive = Archive { name, id: id.unwrap_or(name), context };
    let mut raw = Raw::new(stream);
    loop {
        let at = raw.offset();
        if context.is_stopped() || raw.fill_buf().map_or(true, <[u8]>::is_empty) {
            return;
        }
        let whole = {
            let mut member = Raw::new(GzDecoder::new(&mut raw));
            loop {
                let refused = match archive.next(&mut member, at, give) {
                    Ok(true) if !context.is_stopped() => continue,
                    Ok(_) => break true,
                    Err(Bad::Stream(cause)) => Err(cause),
                    Err(Bad::Record(cause)) => Ok(cause),
                };
                let broken = refused.is_err();
                archive.refuse(at, refused.unwrap_or_else(|cause| cause), give);
                if broken || !find_head(&mut member) {
                    break false;
                }
            }
        };
        if !whole {
            raw.rewind(at + 1);
            if !find_member(&mut raw) {
                return;
            }
        }
    }
}

/// Goes on to the next line that opens a record; false where there is none.
fn find_head(raw: &mut Raw) -> bool {
    let mut line = Vec::new();
    loop {
        let at = raw.offset();
        line.clear();
        match raw.take(record::LONGEST_LINE).read_until(b'\n', &mut line) {
            Ok(0) | Err(_) => return false,
            Ok(_) if record::opens(&line) => {
                raw.rewind(at);
                return true;
            }
            Ok(_) => {}
        }
    }
}

/// Goes on to the next bytes that open a gzip member.
fn find_member(raw: &mut Raw) -> bool {
    const MARK: [u8; 3] = [0x1f, 0x8b, 0x08];
    let mut seen = 0;
    loop {
        let Ok([first, ..]) = raw.fill_buf() else { return false };
        let byte = *first;
        seen = match () {
            () if byte == MARK[seen] => seen + 1,
            () => usize::from(byte == MARK[0]),
        };
        raw.consume(1);
        if seen == MARK.len() {
            raw.rewind(raw.offset() - MARK.len() as u64);
            return true;
        }
    }
}

impl Archive<'_> {
    fn place(&self, at: u64) -> String {
        format!("{}@{at}", self.name)
    }

    fn refuse(&self, at: u64, cause: impl Into<String>, give: Give) {
        refuse(give, &self.place(at), cause);
    }

    /// Reads one record; false at the end of the stream.
    fn next(&self, stream: &mut impl BufRead, at: u64, give: Give) -> Result<bool, Bad> {
        let Some(head) = record::head(stream)? else { return Ok(false) };
        if !head.may_hold_page() {
            record::skip(stream, head.length)?;
            return Ok(true);
        }
        let kept = head.length.min(LARGEST as u64 + (1 << 20));
        let mut block = Vec::with_capacity(kept.min(1 << 16) as usize);
        stream.take(kept).read_to_end(&mut block).map_err(|error| Bad::Stream(say_gzip(&error)))?;
        let mut head = head;
        // Some crawlers write a wrong length; what is there is read, and said to be less than was due.
        if (block.len() as u64) < kept {
            head.truncated.get_or_insert_with(|| "the record is shorter than it says".to_string());
        } else {
            record::skip(stream, head.length - kept)?;
        }
        self.read_block(head, block, at, give);
        Ok(true)
    }

    /// The article of a block that holds a page or a text.
    fn read_block(&self, head: Head, block: Vec<u8>, at: u64, give: Give) {
        let message = if head.is_http(&block) { http::open(block) } else { http::bare(&head, block) };
        let message = match message {
            Ok(message) => message,
            Err(cause) => return self.refuse(at, cause, give),
        };
        if !message.is_page() || !head.is_on_the_web() {
            return;
        }
        if message.body.len() > LARGEST {
            return self.refuse(at, source::too_large(), give);
        }
        let name = self.place(at);
        let id = head.id.unwrap_or_else(|| format!("{}@{at}", self.id));
        let form = form::find(
            &message.body[..message.body.len().min(form::HEAD)],
            false,
            &Wanted::new(self.context),
        );
        if matches!(form, Form::Feed) {
            return source::read_document(&name, Some(&id), form, message.body, self.context, give);
        }
        let html = message.kind.contains("html") || form == Form::Html;
        let declared = message.charset.or_else(|| html.then(|| charset::declared(&message.body)).flatten());
        let decoded = match charset::decode(message.body, declared.as_deref()) {
            Ok(decoded) if decoded.text.trim().is_empty() => return self.refuse(at, "empty", give),
            Ok(decoded) => decoded,
            Err(cause) => return self.refuse(at, cause, give),
        };
        let url = (!head.address.is_empty()).then_some(head.address);
        let given = Given { id, url, retrieved: head.date, ..Given::default() };
        let read = match html {
            true => page::read(&decoded.text, given, self.context),
            false => Ok(plain::read(decoded.text, given, self.context)),
        };
        match read {
            Ok(mut reading) => {
                reading.article.notes.extend(decoded.note);
                if let Some(why) = head.truncated {
                    let message = format!("the archive holds only the beginning ({why})");
                    reading.article.notes.push(Note { code: "truncated", message, range: None });
                }
                give(Ok(reading));
            }
            Err(cause) => self.refuse(at, cause, give),
        }
    }
}

#[cfg(test)]
mod tests;
