//! The rows of a month and pair of sides as one packed value each, where they are many: the series of a busy pair reads a
//! tenth of the pages. Months are packed once the desk has gone past them; what changes a row unpacks its pair (by triggers), and
//! the rows themselves are read until it is packed again.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, params};

use super::PairRow;
use super::period::{PAIR_COLUMNS, pair_row};
use crate::{Error, packed};

/// Rows from which a month of a pair is packed: about a page of them.
const MANY: usize = 16;
/// Months before that of the newest article that still change.
const FRESH: i32 = 2;
/// Rows that one step goes through, about, and pairs that it packs again.
const STEP: usize = 200_000;
const AGAIN: usize = 4_000;

/// Packs some of what can be and is not: called now and then while reports are added.
pub(crate) fn some(db: &Connection) -> Result<(), Error> {
    months(db, STEP)?;
    again(db)
}

/// Packs all months that can be, for a desk that had none.
pub(crate) fn all(db: &Connection) -> Result<(), Error> {
    months(db, usize::MAX)
}

fn months(db: &Connection, most: usize) -> Result<(), Error> {
    let newest: Option<String> =
        db.query_row("SELECT max(known_from) FROM version", [], |r| r.get(0)).optional()?.flatten();
    let Some(before) = newest.as_deref().and_then(settled) else { return Ok(()) };
    let mut next = db.prepare_cached(
        "SELECT month FROM month WHERE month < ?1 AND month NOT IN (SELECT month FROM pair_packed) ORDER BY month LIMIT 1",
    )?;
    let mut gone_through = 0;
    while gone_through < most {
        let Some(month) = next.query_row([&before], |r| r.get::<_, String>(0)).optional()? else { break };
        gone_through += pack_month(db, &month)?;
        db.prepare_cached("INSERT INTO pair_packed VALUES (?1)")?.execute([&month])?;
    }
    Ok(())
}

/// The first month that is not yet settled when articles of `newest` come.
fn settled(newest: &str) -> Option<String> {
    let (year, month) = (newest.get(..4)?.parse::<i32>().ok()?, newest.get(5..7)?.parse::<i32>().ok()?);
    let at = year * 12 + month - 1 - FRESH;
    Some(format!("{:04}-{:02}", at.div_euclid(12), at.rem_euclid(12) + 1))
}

fn pack_month(db: &Connection, month: &str) -> Result<usize, Error> {
    let mut select = db.prepare_cached(&format!(
        "SELECT {PAIR_COLUMNS}, a, b FROM pair WHERE month = ?1 ORDER BY a, b, day, event"
    ))?;
    let mut found = select.query([month])?;
    let (mut count, mut of, mut rows) = (0, (String::new(), String::new()), vec![]);
    while let Some(r) = found.next()? {
        let sides: (String, String) = (r.get(8)?, r.get(9)?);
        if sides != of {
            keep(db, &of, month, &rows)?;
            rows.clear();
            of = sides;
        }
        rows.push(pair_row(r)?);
        count += 1;
    }
    keep(db, &of, month, &rows)?;
    Ok(count)
}

fn keep(db: &Connection, (a, b): &(String, String), month: &str, rows: &[PairRow]) -> Result<(), Error> {
    if rows.len() < MANY {
        return Ok(());
    }
    let bad = |e: &dyn std::fmt::Display| Error::report(&format!("{a} {b} {month}"), e.to_string());
    let bytes = postcard::to_allocvec(rows).map_err(|e| bad(&e))?;
    let bytes = packed::pack(&bytes).map_err(|e| bad(&e))?;
    db.prepare_cached("INSERT OR REPLACE INTO pair_pack VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![a, b, month, bytes])?;
    Ok(())
}

/// Packs pairs again that changed.
fn again(db: &Connection) -> Result<(), Error> {
    let mut loose = db.prepare_cached("SELECT a, b, month FROM pair_loose LIMIT ?1")?;
    let loose = loose.query_map([AGAIN], |r| Ok(((r.get(0)?, r.get(1)?), r.get(2)?)))?;
    let loose: Vec<((String, String), String)> = loose.collect::<Result<_, _>>()?;
    let mut done = db.prepare_cached("DELETE FROM pair_loose WHERE a = ?1 AND b = ?2 AND month = ?3")?;
    for (sides, month) in loose {
        done.execute([&sides.0, &sides.1, &month])?;
        keep(db, &sides, &month, &rows_of(db, &sides, &month)?)?;
    }
    Ok(())
}

pub(super) fn rows_of(
    db: &Connection,
    (a, b): &(String, String),
    month: &str,
) -> Result<Vec<PairRow>, Error> {
    let mut select = db.prepare_cached(&format!(
        "SELECT {PAIR_COLUMNS} FROM pair WHERE month = ?1 AND a = ?2 AND b = ?3 ORDER BY day, event"
    ))?;
    let rows = select.query_map([month, a, b], pair_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What is packed and is not what the rows are, a sentence each.
pub(crate) fn wrong(db: &Connection) -> Result<Vec<String>, Error> {
    let mut select = db.prepare("SELECT a, b, month, rows FROM pair_pack ORDER BY a, b, month")?;
    let mut found = select.query([])?;
    let mut wrong = vec![];
    while let Some(r) = found.next()? {
        let (sides, month): ((String, String), String) = ((r.get(0)?, r.get(1)?), r.get(2)?);
        if unpack(&sides, &month, &r.get::<_, Vec<u8>>(3)?).ok() != Some(rows_of(db, &sides, &month)?) {
            wrong.push(format!(
                "{} and {}: what is packed of {month} is not what its events are",
                sides.0, sides.1
            ));
        }
    }
    Ok(wrong)
}

fn unpack((a, b): &(String, String), month: &str, bytes: &[u8]) -> Result<Vec<PairRow>, Error> {
    let bad = |e: &dyn std::fmt::Display| Error::report(&format!("{a} {b} {month}"), e.to_string());
    let bytes = packed::unpack(bytes).map_err(|e| bad(&e))?;
    postcard::from_bytes(&bytes).map_err(|e| bad(&e))
}

/// Adds the packed rows of the sides; gives their months.
pub(super) fn read(
    db: &Connection,
    sides: &(String, String),
    rows: &mut Vec<PairRow>,
) -> Result<BTreeSet<String>, Error> {
    let mut select = db.prepare_cached("SELECT month, rows FROM pair_pack WHERE a = ?1 AND b = ?2")?;
    let mut found = select.query([&sides.0, &sides.1])?;
    let mut months = BTreeSet::new();
    while let Some(r) = found.next()? {
        let month: String = r.get(0)?;
        rows.extend(unpack(sides, &month, &r.get::<_, Vec<u8>>(1)?)?);
        months.insert(month);
    }
    Ok(months)
}
