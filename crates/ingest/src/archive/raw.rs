//! A buffered stream that knows its offset and can go back a little.

use std::io::{self, BufRead, Read};

/// Bytes that stay behind the present place, so that reading can be taken up again after a broken record.
const KEPT: usize = 256 << 10;
/// Bytes that are read at a time.
const STEP: usize = 64 << 10;
/// The buffer is moved up when it holds more than this.
const MOST: usize = 1 << 20;

pub struct Raw<'a> {
    inner: Box<dyn Read + 'a>,
    buffer: Vec<u8>,
    at: usize,
    /// The offset of the buffer's first byte.
    start: u64,
}

impl<'a> Raw<'a> {
    pub fn new(inner: impl Read + 'a) -> Self {
        Self { inner: Box::new(inner), buffer: Vec::new(), at: 0, start: 0 }
    }

    /// The offset of the byte that is read next.
    pub fn offset(&self) -> u64 {
        self.start + self.at as u64
    }

    /// Goes back to `offset`, or as near to it as is still held; never forward.
    pub fn rewind(&mut self, offset: u64) {
        self.at = (offset.saturating_sub(self.start) as usize).min(self.at);
    }
}

impl Read for Raw<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(out)?;
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Raw<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at == self.buffer.len() {
            if self.buffer.len() > MOST {
                let gone = self.at - KEPT;
                self.buffer.drain(..gone);
                self.start += gone as u64;
                self.at = KEPT;
            }
            self.inner.by_ref().take(STEP as u64).read_to_end(&mut self.buffer)?;
        }
        Ok(&self.buffer[self.at..])
    }

    fn consume(&mut self, count: usize) {
        self.at += count;
    }
}
