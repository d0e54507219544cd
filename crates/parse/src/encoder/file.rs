//! The model file: one line of magic, one with the hash of all that follows, a table of parts as text, then their
//! bytes. A part has a name, a kind (`i8`, `f32` or `text`), rows, columns and a place; new heads are new parts.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::Error;

pub const MAGIC: &str = "demarche-encoder 1";

/// The checked bytes of a model file.
pub struct File<'a> {
    origin: String,
    /// The first twelve digits of the hash.
    pub hash: String,
    parts: BTreeMap<&'a str, Part>,
    blob: &'a [u8],
}

struct Part {
    kind: String,
    rows: usize,
    columns: usize,
    start: usize,
}

impl<'a> File<'a> {
    /// # Errors
    /// Another format or version, a hash that does not fit, a table that does not fit the bytes.
    pub fn read(origin: &str, bytes: &'a [u8]) -> Result<Self, Error> {
        let wrong = |cause: &str| Error::new(origin, cause);
        let (magic, rest) = line(bytes).ok_or_else(|| wrong("not a model file"))?;
        if !magic.starts_with("demarche-encoder ") {
            return Err(wrong("not a model file of this program"));
        }
        if magic != MAGIC {
            return Err(wrong(&format!("format `{magic}`; this program reads `{MAGIC}`")));
        }
        let (hash, rest) = line(rest).ok_or_else(|| wrong("damaged: no hash"))?;
        let found: String = Sha256::digest(rest).iter().map(|b| format!("{b:02x}")).collect();
        if hash != found {
            return Err(wrong("damaged: the content does not fit its hash"));
        }
        let (count, mut rest) = line(rest).ok_or_else(|| wrong("damaged: no table"))?;
        let count: usize = count.parse().map_err(|_| wrong("damaged: no table"))?;
        let mut parts = BTreeMap::new();
        for _ in 0..count {
            let (row, after) = line(rest).ok_or_else(|| wrong("damaged: table cut short"))?;
            let (name, part) =
                Part::read(row).ok_or_else(|| wrong(&format!("damaged: table row `{row}`")))?;
            parts.insert(name, part);
            rest = after;
        }
        let file = Self { origin: origin.to_string(), hash: found[..12].to_string(), parts, blob: rest };
        for (name, part) in &file.parts {
            if part.bytes().is_none_or(|b| part.start.checked_add(b).is_none_or(|end| end > rest.len())) {
                return Err(file.error(name, "reaches beyond the file"));
            }
        }
        Ok(file)
    }

    pub fn has(&self, name: &str) -> bool {
        self.parts.contains_key(name)
    }

    /// Signed bytes with their rows and columns.
    pub fn bytes(&self, name: &str) -> Result<(Vec<i8>, usize, usize), Error> {
        let (part, bytes) = self.part(name, "i8")?;
        Ok((bytes.iter().map(|&b| b as i8).collect(), part.rows, part.columns))
    }

    pub fn reals(&self, name: &str) -> Result<Vec<f32>, Error> {
        let (_, bytes) = self.part(name, "f32")?;
        Ok(bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect())
    }

    /// The lines of a text part.
    pub fn lines(&self, name: &str) -> Result<Vec<&'a str>, Error> {
        let (_, bytes) = self.part(name, "text")?;
        let text = std::str::from_utf8(bytes).map_err(|_| self.error(name, "is no UTF-8"))?;
        Ok(text.lines().collect())
    }

    pub fn error(&self, name: &str, cause: &str) -> Error {
        Error::new(&self.origin, format!("part `{name}` {cause}"))
    }

    fn part(&self, name: &str, kind: &str) -> Result<(&Part, &'a [u8]), Error> {
        let part = self.parts.get(name).ok_or_else(|| self.error(name, "is missing"))?;
        if part.kind != kind {
            return Err(self.error(name, &format!("is {}, not {kind}", part.kind)));
        }
        Ok((part, &self.blob[part.start..part.start + part.bytes().unwrap_or(0)]))
    }
}

impl Part {
    fn read(row: &str) -> Option<(&str, Part)> {
        let fields: Vec<&str> = row.split(' ').collect();
        let [name, kind, rows, columns, start] = fields[..] else { return None };
        let part = Part {
            kind: kind.to_string(),
            rows: rows.parse().ok()?,
            columns: columns.parse().ok()?,
            start: start.parse().ok()?,
        };
        Some((name, part))
    }

    fn bytes(&self) -> Option<usize> {
        let width = match self.kind.as_str() {
            "i8" | "text" => 1,
            "f32" => 4,
            _ => return None,
        };
        self.rows.checked_mul(self.columns)?.checked_mul(width)
    }
}

fn line(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let end = bytes.iter().take(4096).position(|&b| b == b'\n')?;
    Some((std::str::from_utf8(&bytes[..end]).ok()?, &bytes[end + 1..]))
}
