//! The mentions among which the answers to a question are, the last added first: from the bitmaps of sealed chunks and the indexes
//! of open ones, where they meet with the words.

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::filter::{self, match_line};
use crate::posting::{self, Key};
use crate::stream::{Any, Stream, meet};
use crate::{Error, Ledger, Query};

pub(crate) struct Candidates<'a> {
    db: &'a Connection,
    /// One of the keys of each.
    conditions: Vec<Vec<Key>>,
    since: Option<String>,
    until: Option<String>,
    /// What is asked of the indexes in open chunks.
    open: Vec<Any<'a>>,
    /// What is asked in every chunk: words, denials. The words stand first.
    always: Vec<Any<'a>>,
    words: Vec<String>,
    chunk: Option<Chunk>,
    limit: i64,
}

/// The chunk that is read.
struct Chunk {
    number: i64,
    /// Of a sealed one, the highest last.
    rows: Option<Vec<u32>>,
    /// They hold the words; no stream need say so.
    worded: bool,
}

impl Candidates<'_> {
    /// No row above it comes.
    pub fn last(&self) -> i64 {
        self.limit
    }

    /// Whether bitmaps gave the last row that came: then it has what they tell, type, status and place among it.
    pub fn sealed(&self) -> bool {
        self.chunk.as_ref().is_some_and(|chunk| chunk.rows.is_some())
    }

    /// The next row, lower than all before.
    pub fn next(&mut self) -> rusqlite::Result<Option<i64>> {
        let mut row = self.limit;
        loop {
            let Some(found) = self.at_most(row)? else { return Ok(None) };
            let worded = self.chunk.as_ref().is_some_and(|chunk| chunk.worded);
            row = match meet(&mut self.always[usize::from(worded)..], found, 1)? {
                None => return Ok(None),
                Some(said) if said == found => {
                    self.limit = found - 1;
                    return Ok(Some(found));
                }
                Some(said) => said,
            };
        }
    }

    /// The highest row up to `limit` that meets the conditions other than words.
    fn at_most(&mut self, mut limit: i64) -> rusqlite::Result<Option<i64>> {
        if self.open.is_empty() {
            return Ok((limit > 0).then_some(limit));
        }
        while limit > 0 {
            let number = posting::chunk_of(limit);
            let least = posting::first_row(number);
            if self.chunk.as_ref().is_none_or(|chunk| chunk.number != number) {
                self.chunk = Some(self.read(number)?);
            }
            let found = match self.chunk.as_mut().and_then(|chunk| chunk.rows.as_mut()) {
                Some(rows) => {
                    rows.truncate(rows.partition_point(|at| i64::from(*at) <= limit - least));
                    rows.last().map(|at| least + i64::from(*at))
                }
                None => meet(&mut self.open, limit, least)?,
            };
            if found.is_some() {
                return Ok(found);
            }
            limit = least - 1;
        }
        Ok(None)
    }

    fn read(&self, number: i64) -> rusqlite::Result<Chunk> {
        let days = (self.since.as_deref(), self.until.as_deref());
        let Some(rows) = posting::rows_of(self.db, number, &self.conditions, days)? else {
            return Ok(Chunk { number, rows: None, worded: false });
        };
        let (rows, worded) = posting::with_words(self.db, number, rows, &self.words)?;
        Ok(Chunk { number, rows: Some(rows.iter().collect()), worded })
    }
}

impl Ledger {
    /// The mentions among which the answers to `query` are, as far as indexes tell, and what of it is yet to be asked of each.
    pub(crate) fn candidates(&self, query: &Query) -> Result<(Candidates<'_>, Query), Error> {
        let mut rest = Query { actor: vec![], dyad: vec![], words: vec![], ..query.clone() };
        let (mut conditions, mut open) = (vec![], vec![]);
        let mut sides: Vec<&[String]> = vec![];
        if !query.actor.is_empty() {
            sides.push(&query.actor);
            // With an actor it is the actor's part.
            rest.role = vec![];
        }
        for (a, b) in &query.dyad {
            sides.extend([std::slice::from_ref(a), std::slice::from_ref(b)]);
        }
        for actors in sides {
            let (keys, streams) = self.sides(actors, query)?;
            conditions.push(keys);
            open.push(streams);
        }
        let of = |facet: &str, values: &[String]| -> Vec<Key> {
            values.iter().map(|value| (facet.to_owned(), value.clone())).collect()
        };
        let places: Vec<String> = query.place.iter().map(|place| place.to_ascii_lowercase()).collect();
        let narrow = [of("type", &query.kind), of("status", &query.status), of("place", &places)];
        conditions.extend(narrow.into_iter().filter(|keys| !keys.is_empty()));
        let mut always = vec![];
        if let Some(words) = match_line(query) {
            let words = Stream::new(&self.db, "event_words", "rowid", "event_words MATCH ?1", words.into());
            always.push(Any(vec![words]));
        }
        if !query.denied.is_empty() {
            let denied = Stream::new(&self.db, "disputed", "event_mention", "?1 IS NULL", Value::Null);
            always.push(Any(vec![denied]));
        }
        if open.is_empty() && !query.kind.is_empty() {
            let of = |kind: &String| {
                Stream::new(&self.db, "event_mention", "event_mention", "type = ?1", kind.clone().into())
            };
            open.push(Any(query.kind.iter().map(of).collect()));
        }
        let (since, until) = (query.since.clone(), query.until.clone());
        let narrowed = !conditions.is_empty() || since.is_some() || until.is_some();
        if open.is_empty() && (always.is_empty() || narrowed) {
            let every = Stream::new(&self.db, "event_mention", "event_mention", "?1 IS NULL", Value::Null);
            open.push(Any(vec![every]));
        }
        let limit = self.last_row()?;
        let (db, words) = (&self.db, filter::words(query).cloned().collect());
        Ok((Candidates { db, conditions, since, until, open, always, words, chunk: None, limit }, rest))
    }

    /// The mentions of which some actors are both a source and a target.
    pub(crate) fn candidates_among(&self, actors: &[String], query: &Query) -> Result<Candidates<'_>, Error> {
        let (mut conditions, mut open) = (vec![], vec![]);
        for role in ["source", "target"] {
            let (keys, streams) = self.sides(actors, &Query { role: vec![role.into()], ..query.clone() })?;
            conditions.push(keys);
            open.push(streams);
        }
        let (since, until, limit) = (query.since.clone(), query.until.clone(), self.last_row()?);
        let (db, always, words) = (&self.db, vec![], vec![]);
        Ok(Candidates { db, conditions, since, until, open, always, words, chunk: None, limit })
    }

    fn last_row(&self) -> Result<i64, Error> {
        let mut select =
            self.db.prepare_cached("SELECT coalesce(max(event_mention), 0) FROM event_mention")?;
        Ok(select.query_row([], |r| r.get(0))?)
    }

    /// Mentions of which one of these actors, by key or name, is a side.
    fn sides(&self, actors: &[String], query: &Query) -> Result<(Vec<Key>, Any<'_>), Error> {
        // Roles come from a short list of words, so they go in as text.
        let roles: Vec<String> =
            query.role.iter().map(|r| format!("'{}'", r.replace(['\'', '\0'], ""))).collect();
        let role =
            if roles.is_empty() { String::new() } else { format!(" AND role IN ({})", roles.join(", ")) };
        let (mut keys, mut streams) = (vec![], vec![]);
        let mut add = |facet: &str, fits: &str, asked: String, kept: String| {
            let fits = format!("{fits}{role}");
            streams.push(Stream::new(&self.db, "side", "event_mention", &fits, asked.into()));
            match &query.role[..] {
                [] => keys.push((facet.to_owned(), kept)),
                roles => keys.extend(roles.iter().map(|role| (format!("{facet}/{role}"), kept.clone()))),
            }
        };
        for actor in actors {
            add("name", "name = ?1 COLLATE NOCASE", actor.clone(), actor.to_ascii_lowercase());
            for key in self.actor_keys(actor, &query.scope())? {
                add("actor", "actor = ?1", key.clone(), key);
            }
        }
        Ok((keys, Any(streams)))
    }
}
