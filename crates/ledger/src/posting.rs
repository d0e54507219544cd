//! Mentions by actor, name, type, status, place and common word as bitmaps of a chunk of rows each: a question that joins several
//! of them over millions of mentions reads a few kilobytes a chunk.
//!
//! A chunk is sealed once it is full. What changes a mention of it unseals it (by triggers, and here what comes); until it is sealed
//! again, and in the newest chunk, the indexes of the tables are asked.

use std::collections::{BTreeMap, HashMap};

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
    let mut bitmaps: BTreeMap<(String, String), RoaringBitmap> = BTreeMap::new();
    let mut add = |facet: &str, value: &str, row: i64| {
        let key = (facet.to_owned(), value.to_owned());
        bitmaps.entry(key).or_default().insert((row - from) as u32);
    };
    let (mut first, mut last, mut words) = (String::from("~"), String::new(), Words::default());
    let mut select = db.prepare_cached(
        "SELECT m.event_mention, m.type, m.status, m.place, m.place_country, coalesce(m.first, v.known_from),
           coalesce(m.last, v.known_from), m.words
         FROM event_mention m JOIN version v USING (version) WHERE m.event_mention >= ?1 AND m.event_mention < ?2",
    )?;
    let mut rows = select.query([from, to])?;
    while let Some(r) = rows.next()? {
        let row = r.get(0)?;
        add("type", &r.get::<_, String>(1)?, row);
        add("status", &r.get::<_, String>(2)?, row);
        for place in [r.get::<_, Option<String>>(3)?, r.get(4)?].into_iter().flatten() {
            add("place", &place.to_ascii_lowercase(), row);
        }
        first = first.min(r.get(5)?);
        last = last.max(r.get(6)?);
        words.add(row, &r.get::<_, String>(7)?);
    }
    let mut select = db.prepare_cached(
        "SELECT event_mention, role, actor, name FROM side WHERE event_mention >= ?1 AND event_mention < ?2",
    )?;
    let mut rows = select.query([from, to])?;
    while let Some(r) = rows.next()? {
        let (row, role, actor): (i64, String, String) = (r.get(0)?, r.get(1)?, r.get(2)?);
        add("actor", &actor, row);
        add(&format!("actor/{role}"), &actor, row);
        let name = r.get::<_, String>(3)?.to_ascii_lowercase();
        add("name", &name, row);
        add(&format!("name/{role}"), &name, row);
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
    let mut insert = db.prepare_cached("INSERT OR REPLACE INTO posting VALUES (?1, ?2, ?3, ?4)")?;
    for ((facet, value), rows) in bitmaps {
        let mut bytes = Vec::with_capacity(rows.serialized_size());
        rows.serialize_into(&mut bytes).map_err(|e| Error::report(&value, e.to_string()))?;
        insert.execute(params![facet, value, chunk, bytes])?;
    }
    db.prepare_cached("INSERT OR REPLACE INTO sealed VALUES (?1, ?2, ?3)")?
        .execute(params![chunk, first, last])?;
    glance::keep(db, chunk)
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
