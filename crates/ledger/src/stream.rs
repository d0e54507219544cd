//! Mentions by an index, the last added first, and where several such streams meet.

use std::collections::VecDeque;

use rusqlite::types::Value;
use rusqlite::{Connection, params};

/// Rows taken from an index at once: few at first and after a jump, more while one reads on.
const FEW: usize = 64;
const MANY: usize = 16_384;
/// Rows between which reading on costs less than asking anew.
const FAR: i64 = 4_096;

/// Row ids of `event_mention` in falling order, by one value of an index.
pub(crate) struct Stream<'a> {
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
    pub fn new(db: &'a Connection, table: &str, row: &str, fits: &str, value: Value) -> Self {
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
            let far = self.read == i64::MAX || limit.saturating_add(FAR) < self.read;
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
pub(crate) struct Any<'a>(pub Vec<Stream<'a>>);

impl Any<'_> {
    pub fn at_most(&mut self, limit: i64) -> rusqlite::Result<Option<i64>> {
        let mut best = None;
        for stream in &mut self.0 {
            best = best.max(stream.at_most(limit)?);
        }
        Ok(best)
    }
}

/// The highest row from `limit` down to `least` that stands in all of some streams; asked again with the same or a lower limit.
pub(crate) fn meet(all: &mut [Any<'_>], limit: i64, least: i64) -> rusqlite::Result<Option<i64>> {
    let (mut row, mut agree, count) = (limit, 0, all.len());
    while agree < count {
        for stream in all.iter_mut() {
            match stream.at_most(row)? {
                Some(found) if found == row => agree += 1,
                Some(found) if found >= least => (row, agree) = (found, 1),
                _ => return Ok(None),
            }
            if agree >= count {
                break;
            }
        }
    }
    Ok(Some(row))
}
