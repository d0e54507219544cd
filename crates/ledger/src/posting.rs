//! Mentions by actor, name, type, status, place and common word as bitmaps of a chunk of rows each: a question that joins several
//! of them over millions of mentions reads a few kilobytes a chunk.
//!
//! A chunk is sealed once it is full. What changes a mention of it unseals it (by triggers, and here what comes); until it is sealed
//! again, and in the newest chunk, the indexes of the tables are asked.

use std::collections::HashMap;

use roaring::RoaringBitmap;
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::{Error, glance};

/// Rows of a chunk, as a power of two.
const BITS: u32 = 16;

/// A word that one of so many mentions of a chunk has is common: the text index would be read through for it.
const COMMON: usize = 32;

/// A facet and a value of it.
pub(crate) type Key = (String, String);

pub(crate) fn chunk_of(row: i64) -> i64 {
    row >> BITS
}

/// The first row of a chunk.
pub(crate) fn first_row(chunk: i64) -> i64 {
    chunk << BITS
}

/// Seals the oldest chunk that is full and open; tells whether there was one.
pub(crate) fn seal_one(db: &Connection) -> Result<bool, Error> {
    let last: Option<i64> =
        db.prepare_cached("SELECT max(event_mention) FROM event_mention")?.query_row([], |r| r.get(0))?;
    let full = chunk_of(last.unwrap_or(0));
    let sealed: i64 =
        db.prepare_cached("SELECT count(*) FROM sealed WHERE chunk < ?1")?.query_row([full], |r| r.get(0))?;
    if sealed == full {
        return Ok(false);
    }
    let mut taken = db.prepare_cached("SELECT chunk FROM sealed ORDER BY chunk")?;
    let taken = taken.query_map([], |r| r.get(0))?.collect::<Result<Vec<i64>, _>>()?;
    match (0..full).find(|chunk| taken.binary_search(chunk).is_err()) {
        Some(chunk) => seal(db, chunk).map(|()| true),
        None => Ok(false),
    }
}

/// Opens the chunks from that of `row` on: mentions may come under the numbers of some that went.
pub(crate) fn unseal_from(db: &Connection, row: i64) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM sealed WHERE chunk >= ?1")?.execute([chunk_of(row)])?;
    Ok(())
}

/// Opens the chunk of a mention whose sides change.
pub(crate) fn unseal(db: &Connection, row: i64) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM sealed WHERE chunk = ?1")?.execute([chunk_of(row)])?;
    Ok(())
}

pub(crate) fn seal(db: &Connection, chunk: i64) -> Result<(), Error> {
    let (from, to) = (first_row(chunk), first_row(chunk + 1));
    let before = "SELECT EXISTS (SELECT 1 FROM posting WHERE facet = 'type' AND chunk = ?1)";
    if db.prepare_cached(before)?.query_row([chunk], |r| r.get(0))? {
        db.prepare_cached("DELETE FROM posting WHERE chunk = ?1")?.execute([chunk])?;
    }
    let Chunked { bitmaps, first, last } = read(db, from, to)?;
    let mut insert = db.prepare_cached("INSERT OR REPLACE INTO posting VALUES (?1, ?2, ?3, ?4)")?;
    for (facet, value, rows) in bitmaps.in_order() {
        let mut bytes = Vec::with_capacity(rows.serialized_size());
        rows.serialize_into(&mut bytes).map_err(|e| Error::report(&value, e.to_string()))?;
        insert.execute(params![facet, value, chunk, bytes])?;
    }
    db.prepare_cached("INSERT OR REPLACE INTO sealed VALUES (?1, ?2, ?3)")?
        .execute(params![chunk, first, last])?;
    glance::keep(db, chunk)
}

/// What is kept of a chunk: its bitmaps, the first and the last day of its mentions.
struct Chunked {
    bitmaps: Bitmaps,
    first: String,
    last: String,
}

fn read(db: &Connection, from: i64, to: i64) -> rusqlite::Result<Chunked> {
    let mut bitmaps = Bitmaps::default();
    let mut add = |facet: &str, value: &str, row: i64| bitmaps.add(facet, value, (row - from) as u32);
    let (mut first, mut last, mut words) = (String::from("~"), String::new(), Words::default());
    let mut select = db.prepare_cached(
        "SELECT m.event_mention, m.type, m.status, m.place, m.place_country, coalesce(m.first, v.known_from),
           coalesce(m.last, v.known_from), m.words
         FROM event_mention m JOIN version v USING (version) WHERE m.event_mention >= ?1 AND m.event_mention < ?2",
    )?;
    let mut rows = select.query([from, to])?;
    while let Some(r) = rows.next()? {
        let row = r.get(0)?;
        add("type", r.get_ref(1)?.as_str()?, row);
        add("status", r.get_ref(2)?.as_str()?, row);
        for column in [3, 4] {
            if let Some(place) = r.get_ref(column)?.as_str_or_null()? {
                add("place", &place.to_ascii_lowercase(), row);
            }
        }
        first = first.min(r.get(5)?);
        last = last.max(r.get(6)?);
        words.add(row, r.get_ref(7)?.as_str()?);
    }
    let mut select = db.prepare_cached(
        "SELECT event_mention, role, actor, name FROM side WHERE event_mention >= ?1 AND event_mention < ?2",
    )?;
    let mut rows = select.query([from, to])?;
    let mut part = String::new();
    while let Some(r) = rows.next()? {
        let (row, role, actor) = (r.get(0)?, r.get_ref(1)?.as_str()?, r.get_ref(2)?.as_str()?);
        let name = r.get_ref(3)?.as_str()?.to_ascii_lowercase();
        for (facet, value) in [("actor", actor), ("name", name.as_str())] {
            add(facet, value, row);
            part.clear();
            part.extend([facet, "/", role]);
            add(&part, value, row);
        }
    }
    for word in words.common() {
        let mut select = db.prepare_cached(
            "SELECT rowid FROM event_words WHERE event_words MATCH ?1 AND rowid >= ?2 AND rowid < ?3",
        )?;
        let mut rows = select.query(params![format!("\"{word}\""), from, to])?;
        while let Some(r) = rows.next()? {
            add("word", &word, r.get(0)?);
        }
    }
    Ok(Chunked { bitmaps, first, last })
}

/// The rows of each value of each facet.
#[derive(Default)]
struct Bitmaps(HashMap<String, HashMap<String, RoaringBitmap>>);

impl Bitmaps {
    fn add(&mut self, facet: &str, value: &str, row: u32) {
        let values = match self.0.get_mut(facet) {
            Some(values) => values,
            None => self.0.entry(facet.to_owned()).or_default(),
        };
        match values.get_mut(value) {
            Some(rows) => _ = rows.insert(row),
            None => _ = values.insert(value.to_owned(), RoaringBitmap::from_iter([row])),
        }
    }

    /// By facet and value, as they are to lie in the file.
    fn in_order(self) -> Vec<(String, String, RoaringBitmap)> {
        let of_facet = |(facet, values): (String, HashMap<String, RoaringBitmap>)| {
            values.into_iter().map(move |(value, rows)| (facet.clone(), value, rows))
        };
        let mut all: Vec<_> = self.0.into_iter().flat_map(of_facet).collect();
        all.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
        all
    }
}

/// How many of some mentions have each word, and which had it last. Of what is no plain letter or digit the text index alone knows
/// how it is read.
#[derive(Default)]
struct Words {
    mentions: usize,
    counts: HashMap<String, (usize, i64)>,
}

impl Words {
    fn add(&mut self, row: i64, words: &str) {
        self.mentions += 1;
        let words = words.to_ascii_lowercase();
        for word in words.split(|c: char| !c.is_alphanumeric()).filter(|word| is_plain(word)) {
            match self.counts.get_mut(word) {
                Some((_, last)) if *last == row => {}
                Some((count, last)) => (*count, *last) = (*count + 1, row),
                None => _ = self.counts.insert(word.to_owned(), (1, row)),
            }
        }
    }

    /// Those that one in [`COMMON`] has.
    fn common(self) -> impl Iterator<Item = String> {
        let all = self.mentions;
        self.counts.into_iter().filter(move |(_, (count, _))| count * COMMON >= all).map(|(word, _)| word)
    }
}

fn is_plain(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// Of the rows of a sealed chunk those that hold the words, as far as they are common there, and whether all of them are.
pub(crate) fn with_words(
    db: &Connection,
    chunk: i64,
    mut rows: RoaringBitmap,
    words: &[String],
) -> rusqlite::Result<(RoaringBitmap, bool)> {
    let mut all = !words.is_empty();
    for word in words {
        let kept = if is_plain(word) { kept(db, "word", &word.to_ascii_lowercase(), chunk)? } else { None };
        match kept {
            Some(those) => rows &= those,
            None => all = false,
        }
    }
    Ok((rows, all))
}

/// The rows of a chunk that have a value, if any has.
fn kept(db: &Connection, facet: &str, value: &str, chunk: i64) -> rusqlite::Result<Option<RoaringBitmap>> {
    let mut select =
        db.prepare_cached("SELECT rows FROM posting WHERE facet = ?1 AND value = ?2 AND chunk = ?3")?;
    let read = |r: &Row| {
        RoaringBitmap::deserialize_from(r.get_ref(0)?.as_blob()?)
            .map_err(|e| rusqlite::Error::FromSqlConversionFailure(0, Type::Blob, Box::new(e)))
    };
    select.query_row(params![facet, value, chunk], read).optional()
}

/// The rows of a sealed chunk that have one of the keys of every condition; `None` for one that is open.
pub(crate) fn rows_of(
    db: &Connection,
    chunk: i64,
    conditions: &[Vec<Key>],
    (since, until): (Option<&str>, Option<&str>),
) -> rusqlite::Result<Option<RoaringBitmap>> {
    let mut days = db.prepare_cached("SELECT first, last FROM sealed WHERE chunk = ?1")?;
    let days: Option<(String, String)> =
        days.query_row([chunk], |r| Ok((r.get(0)?, r.get(1)?))).optional()?;
    let Some((first, last)) = days else { return Ok(None) };
    if since.is_some_and(|day| last.as_str() < day) || until.is_some_and(|day| first.as_str() > day) {
        return Ok(Some(RoaringBitmap::new()));
    }
    let mut all: Option<RoaringBitmap> = None;
    for keys in conditions {
        let mut any = RoaringBitmap::new();
        for (facet, value) in keys {
            any |= kept(db, facet, value, chunk)?.unwrap_or_default();
        }
        all = Some(match all {
            Some(all) => all & any,
            None => any,
        });
        if all.as_ref().is_some_and(RoaringBitmap::is_empty) {
            break;
        }
    }
    let whole = || (0..1u32 << BITS).collect();
    Ok(Some(all.unwrap_or_else(whole)))
}
