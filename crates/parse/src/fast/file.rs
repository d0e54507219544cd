//! The model file: magic, version, SHA-256 hash of the rest, then the sections in fixed order. Little endian.

use std::collections::HashMap;

use super::arcs::{Classes, TagTable};
use super::clusters::Clusters;
use super::lemma::{Lemmas, Script};
use super::weights::{Row, Weights};
use crate::Error;
use facts::{Deprel, UPOS, Upos, XPOS, Xpos};
use sha2::{Digest, Sha256};

const MAGIC: &[u8; 8] = b"DEMFAST\0";
pub const VERSION: u32 = 1;
const HEADER: usize = 8 + 4 + 32;

/// Everything that training hands over.
#[derive(Default)]
pub struct Parts {
    pub tags: Vec<(Upos, Xpos)>,
    pub labels: Vec<Deprel>,
    pub clusters: Vec<(u32, u16)>,
    pub scripts: Vec<Script>,
    /// Sorted by key.
    pub rules: Vec<(u32, u16)>,
    /// Tags, moves, labels, names; each sorted by key.
    pub weights: [Vec<Row>; 4],
}

pub struct Loaded {
    pub id: String,
    pub tags: Vec<(Upos, Xpos)>,
    pub table: TagTable,
    pub labels: Vec<Deprel>,
    pub classes: Classes,
    pub clusters: Clusters,
    pub lemmas: Lemmas,
    pub weights: [Weights; 4],
}

/// The bytes of a model file.
pub fn write(parts: &Parts) -> Vec<u8> {
    let mut body = Vec::new();
    number(&mut body, parts.tags.len());
    for (upos, xpos) in &parts.tags {
        body.extend([upos.0, xpos.0]);
    }
    number(&mut body, parts.labels.len());
    body.extend(parts.labels.iter().map(|l| l.0));
    number(&mut body, parts.scripts.len());
    for script in &parts.scripts {
        body.extend([script.cut, u8::from(script.keep_case) | u8::from(script.whole) << 1]);
        number(&mut body, script.add.len());
        body.extend(script.add.as_bytes());
    }
    for list in [&parts.clusters, &parts.rules] {
        number(&mut body, list.len());
        let mut last = 0;
        for &(key, value) in list {
            number(&mut body, (key - last) as usize);
            body.extend(value.to_le_bytes());
            last = key;
        }
    }
    for rows in &parts.weights {
        number(&mut body, rows.len());
        let mut last = 0;
        for (key, row) in rows {
            number(&mut body, (key - last) as usize);
            body.push(row.len() as u8);
            for &(class, weight) in row {
                body.extend([class, weight as u8]);
            }
            last = *key;
        }
    }
    let mut bytes = MAGIC.to_vec();
    bytes.extend(VERSION.to_le_bytes());
    bytes.extend(Sha256::digest(&body));
    bytes.extend(body);
    bytes
}

fn number(out: &mut Vec<u8>, mut value: usize) {
    while value >= 128 {
        out.push(value as u8 | 128);
        value >>= 7;
    }
    out.push(value as u8);
}

struct Reader<'a> {
    rest: &'a [u8],
}

const SHORT: &str = "the file ends too early";

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], &'static str> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or(SHORT)?;
        self.rest = rest;
        Ok(taken)
    }

    #[inline]
    fn byte(&mut self) -> Result<u8, &'static str> {
        let (&first, rest) = self.rest.split_first().ok_or(SHORT)?;
        self.rest = rest;
        Ok(first)
    }

    #[inline]
    fn number(&mut self) -> Result<usize, &'static str> {
        let mut value = 0u64;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 127) << shift;
            if byte < 128 {
                return Ok(value as usize);
            }
        }
        Err("a number is too long")
    }

    fn rows(&mut self) -> Result<Weights, &'static str> {
        let count = self.number()?;
        if count > self.rest.len() {
            return Err(SHORT);
        }
        let (mut key, mut error) = (0u32, None);
        let rows = (0..count).map_while(|_| self.row(&mut key).map_err(|cause| error = Some(cause)).ok());
        let weights = Weights::new(count, rows);
        error.map_or(Ok(weights), Err)
    }

    /// The next key with the bytes of its (class, code) pairs.
    fn row(&mut self, key: &mut u32) -> Result<(u32, &'a [u8]), &'static str> {
        *key = key.wrapping_add(self.number()? as u32);
        let length = self.byte()? as usize;
        Ok((*key, self.take(length * 2)?))
    }

    fn pairs(&mut self) -> Result<Vec<(u32, u16)>, &'static str> {
        let count = self.number()?;
        let (mut list, mut key) = (Vec::new(), 0u32);
        for _ in 0..count {
            key = key.wrapping_add(self.number()? as u32);
            list.push((key, u16::from_le_bytes([self.byte()?, self.byte()?])));
        }
        Ok(list)
    }
}

/// # Errors
/// A file that is not a model, is of another version or is damaged.
pub fn read(origin: &str, bytes: &[u8]) -> Result<Loaded, Error> {
    let refuse = |cause: &str| Err(Error::new(origin, cause));
    if bytes.len() < HEADER || &bytes[..8] != MAGIC {
        return refuse("not a model of the fast analyser");
    }
    let version = u32::from_le_bytes([bytes[8], bytes[9], bytes[10], bytes[11]]);
    if version != VERSION {
        return refuse(&format!("format {version}, where this program reads format {VERSION}"));
    }
    let hash = Sha256::digest(&bytes[HEADER..]);
    if hash.as_slice() != &bytes[12..HEADER] {
        return refuse("damaged: its hash is not the one it states");
    }
    let name: String = hash.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    sections(&bytes[HEADER..], &name).map_err(|cause| Error::new(origin, cause))
}

fn sections(body: &[u8], hash: &str) -> Result<Loaded, &'static str> {
    let mut reader = Reader { rest: body };
    let count = reader.number()?;
    let tags: Vec<_> =
        reader.take(count * 2)?.chunks_exact(2).map(|pair| (Upos(pair[0]), Xpos(pair[1]))).collect();
    let count = reader.number()?;
    let labels: Vec<_> = reader.take(count)?.iter().map(|&l| Deprel(l)).collect();
    if tags.iter().any(|(u, x)| u.0 as usize >= UPOS.len() || x.0 as usize >= XPOS.len())
        || labels.iter().any(|l| l.0 as usize >= facts::DEPRELS.len())
        || tags.is_empty()
    {
        return Err("a label that this program does not know");
    }
    let root = labels.iter().position(|l| *l == "root").ok_or("no label for the root")? as u8;
    let mut scripts = Vec::new();
    for _ in 0..reader.number()? {
        let (cut, flags) = (reader.byte()?, reader.byte()?);
        let length = reader.number()?;
        let add = String::from_utf8_lossy(reader.take(length)?).into_owned();
        scripts.push(Script { cut, keep_case: flags & 1 != 0, whole: flags & 2 != 0, add });
    }
    let clusters = Clusters { words: reader.pairs()? };
    let rules: HashMap<u32, u16> = reader.pairs()?.into_iter().collect();
    let weights = [reader.rows()?, reader.rows()?, reader.rows()?, reader.rows()?];
    Ok(Loaded {
        id: format!("fast-{VERSION}-{hash}"),
        table: tag_table(&tags),
        classes: Classes { count: labels.len(), root },
        tags,
        labels,
        clusters,
        lemmas: Lemmas { scripts, rules },
        weights,
    })
}

pub fn tag_table(tags: &[(Upos, Xpos)]) -> TagTable {
    TagTable {
        upos: tags.iter().map(|(u, _)| u.0).collect(),
        comma: tags.iter().map(|(_, x)| *x == "," || *x == ":").collect(),
    }
}
