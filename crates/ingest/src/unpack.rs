//! Packed streams, known by their first bytes, and the first bytes of any stream.

use flate2::read::MultiGzDecoder;
use ruzstd::decoding::{FrameDecoder, StreamingDecoder};
use std::io::{self, BufRead, BufReader, Read};

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
            Box::new(Packed { inner: Frames::open(BufReader::new(stream))?, what: "Zstandard" })
        } else {
            return Ok(stream);
        };
        stream = Peeked::new(inner, length);
    }
    Ok(stream)
}

/// One Zstandard frame after the other, as `pzstd` and joined files have them.
struct Frames<R: Read> {
    frame: Option<StreamingDecoder<R, FrameDecoder>>,
}

impl<R: BufRead> Frames<R> {
    fn open(stream: R) -> Result<Self, String> {
        let frame =
            StreamingDecoder::new(stream).map_err(|cause| format!("broken Zstandard data: {cause}"))?;
        Ok(Self { frame: Some(frame) })
    }
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            let Some(frame) = &mut self.frame else { return Ok(0) };
            let count = frame.read(out)?;
            if count > 0 || out.is_empty() {
                return Ok(count);
            }
            if frame.get_mut().fill_buf()?.is_empty() {
                self.frame = None;
            } else if let Some(done) = self.frame.take() {
                let next = StreamingDecoder::new(done.into_inner()).map_err(|cause| {
                    io::Error::new(
                        io::ErrorKind::InvalidData,
                        format!("what follows a frame is none: {cause}"),
                    )
                })?;
                self.frame = Some(next);
            }
        }
    }
}

/// Why a gzip stream could not be read on.
pub fn say_gzip(error: &io::Error) -> String {
    let words = error.to_string();
    match error.kind() {
        io::ErrorKind::UnexpectedEof if !words.contains("cut off") => "the gzip data is cut off".to_string(),
        io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData if !words.starts_with("broken") => {
            format!("broken gzip data: {words}")
        }
        _ => words,
    }
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
