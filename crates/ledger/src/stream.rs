//! Mentions by an index, the last added first, and where several such streams meet.

use std::collections::VecDeque;

use rusqlite::types::Value;
use rusqlite::{Connection, params};

use crate::filter::match_line;
use crate::{Error, Ledger, Query};

/// Rows taken from an index at once: few after a jump, more while one reads on.
const FEW: usize = 256;
const MANY: usize = 16_384;
/// Rows between which reading on costs less than asking anew.
const FAR: i64 = 4_096;

/// Row ids of `event_mention` in falling order, by one value of an index.
struct Stream<'a> {
    db: &'a Connection,
    sql: String,
    value: Value,
    ahead: VecDeque<i64>,
    /// The index was read down to this row.
    read: i64,
    take: usize,
    done: bool,
}

impl<'a> Stream<'a> {
    /// `table` has the row in `row`; `fits` is a condition on ?1.
    fn new(db: &'a Connection, table: &str, row: &str, fits: &str, value: Value) -> Self {
        let sql =
            format!("SELECT {row} FROM {table} WHERE {fits} AND {row} <= ?2 ORDER BY {row} DESC LIMIT ?3");
        Self { db, sql, value, ahead: VecDeque::new(), read: i64::MAX, take: FEW, done: false }
    }

    /// The highest row that is not above `limit`; asked again with the same or a lower one.
    fn at_most(&mut self, limit: i64) -> rusqlite::Result<Option<i64>> {
        loop {
            if self.ahead.back().is_some_and(|&last| last > limit) {
                self.ahead.clear();
            }
            while self.ahead.front().is_some_and(|&row| row > limit) {
                self.ahead.pop_front();
            }
            if let Some(&row) = self.ahead.front() {
                return Ok(Some(row));
            }
            if self.done {
                return Ok(None);
            }
            let far = limit.saturating_add(FAR) < self.read;
            self.take = if far { FEW } else { (self.take * 2).min(MANY) };
            let from = limit.min(self.read);
            let mut select = self.db.prepare_cached(&self.sql)?;
            let rows = select.query_map(params![self.value, from, self.take], |r| r.get(0))?;
            self.ahead = rows.collect::<Result<_, _>>()?;
            self.done = self.ahead.len() < self.take;
            self.read = self.ahead.back().map_or(from, |last| last - 1);
        }
    }
}

/// Rows that stand in one of some streams.
struct Any<'a>(Vec<Stream<'a>>);

impl Any<'_> {
    fn at_most(&mut self, limit: i64) -> rusqlite::Result<Option<i64>> {
        let mut best = None;
        for stream in &mut self.0 {
            best = best.max(stream.at_most(limit)?);
        }
        Ok(best)
    }
}

/// Rows that stand in all of some streams.
pub(crate) struct Meet<'a> {
    all: Vec<Any<'a>>,
    limit: i64,
}

impl Meet<'_> {
    /// The next row, lower than all before.
    pub fn next(&mut self) -> rusqlite::Result<Option<i64>> {
        let mut row = self.limit;
        let (mut agree, all) = (0, self.all.len());
        while agree < all {
            for stream in &mut self.all {
                match stream.at_most(row)? {
                    None => return Ok(None),
                    Some(found) if found == row => agree += 1,
                    Some(found) => (row, agree) = (found, 1),
                }
                if agree >= all {
                    break;
                }
            }
        }
        self.limit = row - 1;
        Ok(Some(row))
    }
}

impl Ledger {
    /// The mentions among which the answers to `query` are, as far as indexes tell, and what of it is yet to be asked of each.
    pub(crate) fn candidates(&self, query: &Query) -> Result<(Meet<'_>, Query), Error> {
        let mut rest = Query { actor: vec![], dyad: vec![], words: vec![], ..query.clone() };
        let mut all = vec![];
        if !query.actor.is_empty() {
            all.push(self.sides(&query.actor, query)?);
            // With an actor it is the actor's part.
            rest.role = vec![];
        }
        for (a, b) in &query.dyad {
            all.push(self.sides(std::slice::from_ref(a), query)?);
            all.push(self.sides(std::slice::from_ref(b), query)?);
        }
        if let Some(words) = match_line(query) {
            all.push(Any(vec![Stream::new(
                &self.db,
                "event_words",
                "rowid",
                "event_words MATCH ?1",
                words.into(),
            )]));
        }
        if all.is_empty() && !query.kind.is_empty() {
            let of = |kind: &String| {
                Stream::new(&self.db, "event_mention", "event_mention", "type = ?1", kind.clone().into())
            };
            all.push(Any(query.kind.iter().map(of).collect()));
        }
        if all.is_empty() {
            let every = Stream::new(&self.db, "event_mention", "event_mention", "?1 IS NULL", Value::Null);
            all.push(Any(vec![every]));
        }
        Ok((Meet { all, limit: i64::MAX }, rest))
    }

    /// Mentions of which one of these actors, by key or name, is a side.
    fn sides(&self, actors: &[String], query: &Query) -> Result<Any<'_>, Error> {
        // Roles come from a short list of words, so they go in as text.
        let roles: Vec<String> =
            query.role.iter().map(|r| format!("'{}'", r.replace(['\'', '\0'], ""))).collect();
        let role =
            if roles.is_empty() { String::new() } else { format!(" AND role IN ({})", roles.join(", ")) };
        let mut streams = vec![];
        for actor in actors {
            let mut add = |fits: &str, value: String| {
                let fits = format!("{fits}{role}");
                streams.push(Stream::new(&self.db, "side", "event_mention", &fits, value.into()));
            };
            add("name = ?1 COLLATE NOCASE", actor.clone());
            for key in self.actor_keys(actor, &query.scope())? {
                add("actor = ?1", key);
            }
        }
        Ok(Any(streams))
    }
}
