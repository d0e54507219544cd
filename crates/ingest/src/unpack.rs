//! Packed streams, known by their first bytes, and the first bytes of any stream.

use flate2::read::MultiGzDecoder;
use std::io::{self, BufReader, Read};

/// A stream whose first bytes were looked at and are still to come.
pub struct Peeked<'a> {
    head: Vec<u8>,
    given: usize,
    failure: Option<io::Error>,
    rest: Box<dyn Read + 'a>,
    ended: bool,
}

impl<'a> Peeked<'a> {
    pub fn new(mut rest: Box<dyn Read + 'a>, length: usize) -> Self {
        let mut head = Vec::new();
        let failure = rest.by_ref().take(length as u64).read_to_end(&mut head).err();
        let ended = failure.is_none() && head.len() < length;
        Self { head, given: 0, failure, rest, ended }
    }

    pub fn head(&self) -> &[u8] {
        &self.head
    }

    /// True where the head is all there is.
    pub fn is_whole(&self) -> bool {
        self.ended
    }
}

impl Read for Peeked<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.given < self.head.len() {
            let count = out.len().min(self.head.len() - self.given);
            out[..count].copy_from_slice(&self.head[self.given..self.given + count]);
            self.given += count;
            return Ok(count);
        }
        match self.failure.take() {
            Some(error) => Err(error),
            None if self.ended => Ok(0),
            None => self.rest.read(out),
        }
    }
}

/// Takes gzip and Zstandard off, up to three layers of them.
///
/// # Errors
/// A Zstandard stream without a valid head.
pub fn unpack(mut stream: Peeked<'_>, length: usize) -> Result<Peeked<'_>, String> {
    for _ in 0..3 {
        let inner: Box<dyn Read + '_> = if stream.head.starts_with(b"\x1f\x8b") {
            Box::new(Packed { inner: MultiGzDecoder::new(BufReader::new(stream)), what: "gzip" })
        } else if stream.head.starts_with(b"\x28\xb5\x2f\xfd") {
            let decoder = ruzstd::decoding::StreamingDecoder::new(BufReader::new(stream))
                .map_err(|cause| format!("broken Zstandard data: {cause}"))?;
            Box::new(Packed { inner: decoder, what: "Zstandard" })
        } else {
            return Ok(stream);
        };
        stream = Peeked::new(inner, length);
    }
    Ok(stream)
}

/// Says what broke, for "unexpected end of file" helps nobody.
struct Packed<R> {
    inner: R,
    what: &'static str,
}

impl<R: Read> Read for Packed<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.inner.read(out).map_err(|error| match error.kind() {
            io::ErrorKind::UnexpectedEof => {
                io::Error::new(error.kind(), format!("the {} data is cut off", self.what))
            }
            kind => io::Error::new(kind, format!("broken {} data: {error}", self.what)),
        })
    }
}
