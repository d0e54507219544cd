//! Packed streams, known by their first bytes, and the first bytes of any stream.

use flate2::read::MultiGzDecoder;
use ruzstd::decoding::errors::FrameDecoderError;
use ruzstd::decoding::{Dictionary, FrameDecoder, StreamingDecoder};
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
        } else if stream.head.starts_with(FRAME) || is_skippable(&stream.head) {
            Box::new(Packed { inner: Frames::open(BufReader::new(stream))?, what: "Zstandard" })
        } else {
            return Ok(stream);
        };
        stream = Peeked::new(inner, length);
    }
    Ok(stream)
}

const FRAME: &[u8] = b"\x28\xb5\x2f\xfd";
/// A frame that is no data: its first byte is any of sixteen.
const SKIPPABLE: &[u8] = b"\x2a\x4d\x18";
/// By the form of `.warc.zst` the dictionary of all frames stands before them in a frame of this kind.
const DICTIONARY: u8 = 0x5d;
/// A dictionary is no larger than this.
const LARGEST_DICTIONARY: u32 = 16 << 20;

fn is_skippable(head: &[u8]) -> bool {
    head.first().is_some_and(|first| (0x50..=0x5f).contains(first)) && head[1..].starts_with(SKIPPABLE)
}

/// One Zstandard frame after the other, as `pzstd`, joined files and `.warc.zst` have them.
struct Frames<R: Read> {
    frame: Option<StreamingDecoder<R, FrameDecoder>>,
}

impl<R: BufRead> Frames<R> {
    fn open(stream: R) -> Result<Self, String> {
        let frame = next_frame(stream, FrameDecoder::new())
            .map_err(|cause| format!("broken Zstandard data: {cause}"))?;
        Ok(Self { frame })
    }
}

/// The next frame that holds data, what stands before it passed over; `None` at the end of the stream.
fn next_frame<R: BufRead>(
    mut stream: R,
    mut decoder: FrameDecoder,
) -> Result<Option<StreamingDecoder<R, FrameDecoder>>, String> {
    while is_skippable(stream.fill_buf().map_err(|error| error.to_string())?) {
        let mut head = [0; 8];
        stream.read_exact(&mut head).map_err(|error| error.to_string())?;
        let [kind, _, _, _, length @ ..] = head;
        let length = u32::from_le_bytes(length);
        if kind == DICTIONARY {
            let dictionary =
                dictionary(&mut stream, length).map_err(|cause| format!("its dictionary: {cause}"))?;
            decoder.add_dict(dictionary).map_err(|cause| format!("its dictionary: {cause}"))?;
        } else {
            io::copy(&mut stream.by_ref().take(length.into()), &mut io::sink()).map_err(|e| e.to_string())?;
        }
    }
    if stream.fill_buf().map_err(|error| error.to_string())?.is_empty() {
        return Ok(None);
    }
    match StreamingDecoder::new_with_decoder(stream, decoder) {
        Ok(frame) => Ok(Some(frame)),
        Err(FrameDecoderError::DictNotProvided { .. }) => {
            Err("it was packed with a dictionary that does not stand before it".into())
        }
        Err(cause) => Err(cause.to_string()),
    }
}

/// A dictionary, itself packed or not.
fn dictionary(stream: &mut impl Read, length: u32) -> Result<Dictionary, String> {
    if length > LARGEST_DICTIONARY {
        return Err(format!("larger than {} MB", LARGEST_DICTIONARY >> 20));
    }
    let mut bytes = Vec::new();
    stream.take(length.into()).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    if bytes.starts_with(FRAME) {
        let mut out = Vec::new();
        StreamingDecoder::new(&bytes[..])
            .map_err(|cause| cause.to_string())?
            .take(u64::from(LARGEST_DICTIONARY) + 1)
            .read_to_end(&mut out)
            .map_err(|error| error.to_string())?;
        bytes = out;
    }
    Dictionary::decode_dict(&bytes).map_err(|cause| cause.to_string())
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            let Some(frame) = &mut self.frame else { return Ok(0) };
            let count = frame.read(out)?;
            if count > 0 || out.is_empty() {
                return Ok(count);
            }
            if let Some(done) = self.frame.take() {
                let (stream, decoder) = done.into_parts();
                self.frame = next_frame(stream, decoder).map_err(|cause| {
                    io::Error::new(
                        io::ErrorKind::InvalidData,
                        format!("what follows a frame is none: {cause}"),
                    )
                })?;
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
