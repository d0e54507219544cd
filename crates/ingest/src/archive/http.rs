//! An HTTP response as an archive keeps it: head, transfer coding, content coding, body.

use super::record::Head;
use crate::LARGEST;
use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use std::io::Read;

pub struct Message {
    pub status: u16,
    /// Media type without its parameters, in lower case; empty where none is named.
    pub kind: String,
    pub charset: Option<String>,
    pub body: Vec<u8>,
}

impl Message {
    /// A page or a text that was found.
    pub fn is_page(&self) -> bool {
        matches!(self.status, 200 | 203)
            && (self.kind.is_empty()
                || matches!(
                    self.kind.as_str(),
                    "text/html" | "application/xhtml+xml" | "text/plain" | "text/xml" | "application/xml"
                )
                || self.kind.ends_with("rss+xml")
                || self.kind.ends_with("atom+xml"))
    }
}

/// Opens a message that begins with its status line.
///
/// # Errors
/// No head, or a body whose coding cannot be taken off.
pub fn open(block: Vec<u8>) -> Result<Message, String> {
    let (end, body) = head_end(&block).ok_or("the HTTP head has no end")?;
    let head = String::from_utf8_lossy(&block[..end]);
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split_whitespace().nth(1)?.parse().ok()).unwrap_or(0);
    let mut message = Message { status, kind: String::new(), charset: None, body: Vec::new() };
    let (mut transfer, mut content) = (String::new(), String::new());
    for line in lines {
        let Some((name, value)) = line.split_once(':') else { continue };
        let value = value.trim();
        match name.trim().to_ascii_lowercase().as_str() {
            "content-type" => (message.kind, message.charset) = media_type(value),
            "transfer-encoding" => transfer = value.to_ascii_lowercase(),
            "content-encoding" => content = value.to_ascii_lowercase(),
            _ => {}
        }
    }
    if !message.is_page() {
        return Ok(message);
    }
    let mut bytes = block[body..].to_vec();
    if transfer.contains("chunked") {
        bytes = join_chunks(bytes);
    }
    for coding in content.split(',').rev().map(str::trim) {
        bytes = decode(coding, bytes)?;
    }
    message.body = bytes;
    Ok(message)
}

/// A block that is the body itself.
pub fn bare(head: &Head, block: Vec<u8>) -> Result<Message, String> {
    let (kind, charset) = media_type(&head.content_type);
    Ok(Message { status: 200, kind, charset, body: block })
}

/// "text/html; charset=utf-8" in its parts.
fn media_type(value: &str) -> (String, Option<String>) {
    let (kind, rest) = value.split_once(';').unwrap_or((value, ""));
    let rest = rest.to_ascii_lowercase();
    let charset = rest.split_once("charset=").map(|(_, name)| {
        name.trim_start_matches(['"', '\'', ' '])
            .split(['"', '\'', ';', ' '])
            .next()
            .unwrap_or("")
            .to_string()
    });
    (kind.trim().to_ascii_lowercase(), charset.filter(|name| !name.is_empty()))
}

/// Where the head ends and where the body begins.
fn head_end(block: &[u8]) -> Option<(usize, usize)> {
    let crlf = block.windows(4).position(|four| four == b"\r\n\r\n").map(|at| (at, at + 4));
    let lf = block.windows(2).position(|two| two == b"\n\n").map(|at| (at, at + 2));
    match (crlf, lf) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// Joins the chunks of a body; one that is not in chunks, though its head says so, is left as it is.
fn join_chunks(bytes: Vec<u8>) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = &bytes[..];
    loop {
        let line = rest.iter().position(|&b| b == b'\n').unwrap_or(rest.len());
        let digits = rest[..line].split(|&b| b == b';').next().unwrap_or(b"").trim_ascii();
        let size = std::str::from_utf8(digits).ok().and_then(|digits| usize::from_str_radix(digits, 16).ok());
        let Some(size) = size else {
            if out.is_empty() {
                return bytes;
            }
            out.extend_from_slice(rest);
            return out;
        };
        rest = rest.get(line + 1..).unwrap_or(b"");
        let taken = size.min(rest.len());
        out.extend_from_slice(&rest[..taken]);
        rest = &rest[taken..];
        rest = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")).unwrap_or(rest);
        if size == 0 || rest.is_empty() {
            return out;
        }
    }
}

/// Takes a content coding off. A body that is not of it, though its head says so, is left as it is: some crawlers
/// unpack bodies and keep the head.
fn decode(coding: &str, bytes: Vec<u8>) -> Result<Vec<u8>, String> {
    match coding {
        "gzip" | "x-gzip" if bytes.starts_with(b"\x1f\x8b") => {
            unpack(MultiGzDecoder::new(&bytes[..]), coding)
        }
        "deflate" if looks_like_zlib(&bytes) => unpack(ZlibDecoder::new(&bytes[..]), coding),
        "deflate" => Ok(unpack(DeflateDecoder::new(&bytes[..]), coding).unwrap_or(bytes)),
        "br" if is_text(&bytes) => Ok(bytes),
        "br" => unpack(brotli_decompressor::Decompressor::new(&bytes[..], 4096), coding),
        "zstd" if bytes.starts_with(b"\x28\xb5\x2f\xfd") => {
            let inner = ruzstd::decoding::StreamingDecoder::new(&bytes[..]).map_err(|e| e.to_string())?;
            unpack(inner, coding)
        }
        _ => Ok(bytes),
    }
}

fn looks_like_zlib(bytes: &[u8]) -> bool {
    bytes.len() > 2 && bytes[0] & 0x0f == 8 && (u16::from(bytes[0]) << 8 | u16::from(bytes[1])) % 31 == 0
}

fn is_text(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().starts_with(b"<") && std::str::from_utf8(&bytes[..bytes.len().min(64)]).is_ok()
}

/// What comes before a break is kept: a page that lost its end is still a page.
fn unpack(inner: impl Read, coding: &str) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    match inner.take(LARGEST as u64 + 1).read_to_end(&mut out) {
        Err(error) if out.is_empty() => Err(format!("broken {coding} data: {error}")),
        _ => Ok(out),
    }
}
