//! The head of a record: WARC's named fields, or ARC's one line.

use crate::unpack::say_gzip;
use std::io::{self, BufRead, Read};

/// Bytes of a head's line that are looked at; longer ones are no head.
pub const LONGEST_LINE: u64 = 64 << 10;
/// Lines of a head.
const MOST_LINES: usize = 200;

/// Why there is no next record.
#[derive(Debug)]
pub enum Bad {
    /// The stream itself is broken or cut off.
    Stream(String),
    /// What stands here is no record.
    Record(String),
}

#[derive(Debug, Default)]
pub struct Head {
    /// `response`, `resource`, `conversion`, …
    pub kind: String,
    pub id: Option<String>,
    pub address: String,
    /// When the page was fetched, RFC 3339.
    pub date: Option<String>,
    pub content_type: String,
    pub truncated: Option<String>,
    /// Bytes of the block that follows.
    pub length: u64,
}

impl Head {
    pub fn may_hold_page(&self) -> bool {
        self.length > 0 && matches!(self.kind.as_str(), "response" | "resource" | "conversion" | "arc")
    }

    /// False for what crawlers keep of their own doings ("metadata://…", "dns:…") and for a site's rules for robots.
    pub fn is_on_the_web(&self) -> bool {
        let scheme = self.address.split("://").next().unwrap_or("").to_ascii_lowercase();
        (self.address.is_empty() || matches!(scheme.as_str(), "http" | "https" | "ftp" | "file"))
            && !self.address.ends_with("/robots.txt")
    }

    /// True where the block is an HTTP message with its head.
    pub fn is_http(&self, block: &[u8]) -> bool {
        match self.kind.as_str() {
            "response" | "arc" => block.starts_with(b"HTTP/"),
            _ => self.content_type.starts_with("application/http"),
        }
    }
}

/// The next record's head; `None` at the end of the stream.
///
/// # Errors
/// A broken stream, or something that is no head.
pub fn head(stream: &mut impl BufRead) -> Result<Option<Head>, Bad> {
    let mut line = String::new();
    loop {
        match next_line(stream, &mut line)? {
            0 => return Ok(None),
            _ if line.is_empty() => {}
            _ if line.starts_with("WARC/") => return warc(stream).map(Some),
            _ => return arc(stream, &line).map(Some),
        }
    }
}

/// Passes over the line ends between records; a broken stream is told by what is read next.
pub fn skip_blank(stream: &mut impl BufRead) {
    while let Ok([b'\r' | b'\n', ..]) = stream.fill_buf() {
        stream.consume(1);
    }
}

/// True for a line that opens a record.
pub fn opens(line: &[u8]) -> bool {
    line.starts_with(b"WARC/")
        || line.len() < 4096 && arc_fields(String::from_utf8_lossy(line).trim_end()).is_some()
}

/// Passes over `count` bytes.
///
/// # Errors
/// A broken stream, or one that ends before.
pub fn skip(stream: &mut impl BufRead, count: u64) -> Result<(), Bad> {
    let gone = io::copy(&mut stream.take(count), &mut io::sink()).map_err(|e| Bad::Stream(say_gzip(&e)))?;
    if gone < count { Err(Bad::Stream("the record is cut off".to_string())) } else { Ok(()) }
}

/// Reads a line without its end; the number of bytes that it took.
fn next_line(stream: &mut impl BufRead, line: &mut String) -> Result<usize, Bad> {
    let mut bytes = Vec::new();
    let count = stream
        .take(LONGEST_LINE)
        .read_until(b'\n', &mut bytes)
        .map_err(|error| Bad::Stream(say_gzip(&error)))?;
    *line = String::from_utf8_lossy(&bytes).trim_end_matches(['\r', '\n']).to_string();
    Ok(count)
}

fn warc(stream: &mut impl BufRead) -> Result<Head, Bad> {
    let mut head = Head::default();
    let (mut line, mut length) = (String::new(), None);
    for _ in 0..MOST_LINES {
        if next_line(stream, &mut line)? == 0 {
            return Err(Bad::Stream("the record's head is cut off".to_string()));
        }
        if line.is_empty() {
            head.length = length.ok_or_else(|| Bad::Record("the record names no length".to_string()))?;
            return Ok(head);
        }
        let Some((name, value)) = line.split_once(':') else { continue };
        let value = value.trim();
        match name.trim().to_ascii_lowercase().as_str() {
            "warc-type" => head.kind = value.to_ascii_lowercase(),
            "warc-record-id" => {
                let bare = value.trim_matches(['<', '>']).trim_start_matches("urn:uuid:");
                head.id = Some(bare.to_string()).filter(|id| !id.is_empty());
            }
            // wget writes the address between angle brackets.
            "warc-target-uri" => head.address = value.trim_matches(['<', '>']).to_string(),
            "warc-date" => head.date = Some(value.to_string()),
            "warc-truncated" => head.truncated = Some(value.to_string()),
            "content-type" => head.content_type = value.to_ascii_lowercase(),
            "content-length" => match value.parse() {
                Ok(number) => length = Some(number),
                Err(_) => return Err(Bad::Record(format!("the record's length is {value:?}"))),
            },
            _ => {}
        }
    }
    Err(Bad::Record("the record's head has no end".to_string()))
}

/// An ARC line from its end, for addresses hold spaces: address, IP, date, type, length (version 1), or with result,
/// checksum, location, offset and file name between type and length (version 2).
fn arc_fields(line: &str) -> Option<[&str; 4]> {
    let parts: Vec<&str> = line.split(' ').collect();
    if !line.split_once("://").is_some_and(|(scheme, _)| {
        (2..=12).contains(&scheme.len()) && scheme.bytes().all(|b| b.is_ascii_alphanumeric())
    }) {
        return None;
    }
    let date = |at: usize| {
        parts
            .get(at)
            .is_some_and(|date| (12..=18).contains(&date.len()) && date.bytes().all(|b| b.is_ascii_digit()))
    };
    let count = parts.len();
    let at = [3, 8].into_iter().filter_map(|back| count.checked_sub(back)).find(|&at| at >= 2 && date(at))?;
    let address = parts[..at - 1].iter().map(|part| part.len() + 1).sum::<usize>() - 1;
    Some([&line[..address], parts[at], parts[at + 1], parts[count - 1]])
}

fn arc(stream: &mut impl BufRead, line: &str) -> Result<Head, Bad> {
    let Some([address, date, kind, length]) = arc_fields(line) else {
        return Err(Bad::Record("neither a WARC nor an ARC record stands here".to_string()));
    };
    let length: u64 =
        length.parse().map_err(|_| Bad::Record(format!("the record's length is {length:?}")))?;
    let part = |range: std::ops::Range<usize>| date.get(range).unwrap_or("00");
    let stamp = format!(
        "{}-{}-{}T{}:{}:{}Z",
        part(0..4),
        part(4..6),
        part(6..8),
        part(8..10),
        part(10..12),
        part(12..14)
    );
    if address.starts_with("filedesc://") {
        skip(stream, length)?;
        return Ok(Head { kind: "filedesc".to_string(), ..Head::default() });
    }
    Ok(Head {
        kind: "arc".to_string(),
        address: address.to_string(),
        date: Some(stamp),
        content_type: kind.to_ascii_lowercase(),
        length,
        ..Head::default()
    })
}
