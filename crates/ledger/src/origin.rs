//! Near copies: which versions share one origin, whatever the order in which they came.

use std::collections::{BTreeMap, BTreeSet};

use copies::{Copy, Edge, Fingerprint, Tie};
use rusqlite::{Connection, OptionalExtension, params};

use crate::record::{Scope, Touched};

/// A key of more texts than this is a phrase of the trade; so many of them are compared.
const COMMON: usize = 100;

/// Stores the fingerprint of `version` with its copies, and works out the origins that it may change.
pub(crate) fn place(
    db: &Connection,
    version: i64,
    article: i64,
    print: &Fingerprint,
    touched: &mut Touched,
) -> rusqlite::Result<()> {
    db.prepare_cached("INSERT INTO sketch(version, hashes) VALUES (?1, ?2)")?
        .execute(params![version, print.to_bytes()])?;
    let mut kin = BTreeSet::new();
    for key in print.keys() {
        let key = key as i64;
        let mut near = db.prepare_cached(
            "SELECT version FROM band WHERE band = ?1 UNION ALL SELECT version FROM late_band WHERE band = ?1 LIMIT ?2",
        )?;
        for other in near.query_map(params![key, COMMON], |r| r.get::<_, i64>(0))? {
            kin.insert(other?);
        }
        db.prepare_cached("INSERT OR IGNORE INTO late_band(band, version) VALUES (?1, ?2)")?
            .execute(params![key, version])?;
    }
    for other in kin {
        if let Some(tie) = stored(db, other)?.and_then(|theirs| copies::compare(print, &theirs)) {
            link(db, version, other, tie)?;
        }
    }
    // A new version of an article is of the article's own origin.
    let mut own = db.prepare_cached("SELECT version FROM version WHERE article = ?1 AND version <> ?2")?;
    for other in own.query_map([article, version], |r| r.get::<_, i64>(0))? {
        link(db, version, other?, Tie::VERSION)?;
    }
    settle(db, &BTreeSet::from([version]), touched)
}

/// Versions whose bands stand apart before they are laid in.
pub(crate) const LATE: i64 = 65_536;

/// Lays the bands of the versions that came last among the others, where they are of more than `most` versions.
pub(crate) fn lay_in(db: &Connection, most: i64) -> rusqlite::Result<()> {
    let mut reach = db.prepare_cached(
        "SELECT coalesce((SELECT max(version) FROM late_band) - (SELECT min(version) FROM late_band) + 1, 0)",
    )?;
    if reach.query_row([], |r| r.get::<_, i64>(0))? > most {
        db.prepare_cached(
            "INSERT OR IGNORE INTO band SELECT band, version FROM late_band ORDER BY band, version",
        )?
        .execute([])?;
        db.prepare_cached("DELETE FROM late_band")?.execute([])?;
    }
    Ok(())
}

fn stored(db: &Connection, version: i64) -> rusqlite::Result<Option<Fingerprint>> {
    let mut select = db.prepare_cached("SELECT hashes FROM sketch WHERE version = ?1")?;
    let bytes: Option<Vec<u8>> = select.query_row([version], |r| r.get(0)).optional()?;
    Ok(bytes.map(|bytes| Fingerprint::from_bytes(&bytes)))
}

fn link(db: &Connection, version: i64, other: i64, tie: Tie) -> rusqlite::Result<()> {
    let mut insert = db.prepare_cached("INSERT OR REPLACE INTO copy VALUES (?1, ?2, ?3, ?4, ?5)")?;
    for (a, b, tie) in [(version, other, tie), (other, version, tie.turned())] {
        insert.execute(params![a, b, tie.copy.word(), tie.share, tie.words])?;
    }
    Ok(())
}

/// The copies of a version, and what it is to each.
pub(crate) fn ties(db: &Connection, version: i64) -> rusqlite::Result<Vec<(i64, Tie)>> {
    let mut select = db.prepare_cached("SELECT other, kind, share, words FROM copy WHERE version = ?1")?;
    let rows = select.query_map([version], |r| {
        let copy = Copy::of_word(r.get_ref(1)?.as_str()?);
        Ok((r.get(0)?, Tie { copy, share: r.get(2)?, words: r.get(3)? }))
    })?;
    rows.collect()
}

/// Works out anew the origins of these versions and of all that a change of them can touch: the copies of each, with the
/// whole of their origins. A longer piece keeps to the part of which it holds most, so nothing farther can change.
pub(crate) fn settle(
    db: &Connection,
    versions: &BTreeSet<i64>,
    touched: &mut Touched,
) -> rusqlite::Result<()> {
    let mut near = versions.clone();
    for version in versions {
        near.extend(ties(db, *version)?.into_iter().map(|(other, _)| other));
    }
    let mut origins = BTreeSet::new();
    for version in near {
        let mut select = db.prepare_cached("SELECT origin FROM version WHERE version = ?1")?;
        origins.extend(select.query_row([version], |r| r.get::<_, i64>(0)).optional()?);
    }
    let members = members(db, &origins, "1")?;
    for (version, origin) in group(db, &members)? {
        if members.iter().any(|m| m.version == version && m.origin == origin) {
            continue;
        }
        touched.version(db, version)?;
        touched.dirty.insert(version);
        touched.day(db, version)?;
        db.prepare_cached("UPDATE version SET origin = ?1 WHERE version = ?2")?.execute([origin, version])?;
    }
    Ok(())
}

struct Member {
    /// Its content: members stand in the order of it.
    hash: String,
    version: i64,
    origin: i64,
}

/// The versions of some origins that meet a condition on `v`.
fn members(db: &Connection, origins: &BTreeSet<i64>, seen: &str) -> rusqlite::Result<Vec<Member>> {
    let sql = format!("SELECT v.hash, v.version, v.origin FROM version v WHERE v.origin = ?1 AND {seen}");
    let mut out: Vec<Member> = vec![];
    for origin in origins {
        let mut select = db.prepare_cached(&sql)?;
        for member in select
            .query_map([origin], |r| Ok(Member { hash: r.get(0)?, version: r.get(1)?, origin: r.get(2)? }))?
        {
            out.push(member?);
        }
    }
    out.sort_by(|a, b| a.hash.cmp(&b.hash));
    Ok(out)
}

/// The origin of each member, as if there were no other texts. Told by content alone: no order of arrival shows.
fn group(db: &Connection, members: &[Member]) -> rusqlite::Result<BTreeMap<i64, i64>> {
    let places: BTreeMap<i64, usize> = members.iter().enumerate().map(|(at, m)| (m.version, at)).collect();
    let mut edges = vec![];
    for (a, member) in members.iter().enumerate() {
        for (other, tie) in ties(db, member.version)? {
            edges.extend(places.get(&other).filter(|b| a < **b).map(|&b| Edge { a, b, tie }));
        }
    }
    let firsts = copies::group(members.len(), &edges);
    Ok(members.iter().zip(firsts).map(|(m, first)| (m.version, of_hash(&members[first].hash))).collect())
}

/// The origin of a text that nobody copied: of its content, so that no order of arrival shows in it.
pub(crate) fn of_hash(hash: &str) -> i64 {
    (u64::from_str_radix(hash.get(..16).unwrap_or("0"), 16).unwrap_or(0) >> 1) as i64
}

/// The origins of those versions that a desk of another day may have told apart otherwise: one of theirs, or of a copy's,
/// was not there yet. All others have the origin that stands with them.
pub(crate) fn then<'a>(db: &Connection, scope: &'a Scope) -> rusqlite::Result<&'a BTreeMap<i64, i64>> {
    if let Some(moved) = scope.moved.get() {
        return Ok(moved);
    }
    let moved = if scope.is_now() { BTreeMap::new() } else { moved(db, scope)? };
    Ok(scope.moved.get_or_init(|| moved))
}

fn moved(db: &Connection, scope: &Scope) -> rusqlite::Result<BTreeMap<i64, i64>> {
    let (seen, other) = (scope.seen("v"), scope.seen("w"));
    // Origins with a text to come, then those of the copies of their texts: what loses its part may join another.
    let mut select = db.prepare_cached(&format!(
        "WITH torn(origin) AS (
           SELECT DISTINCT w.origin FROM copy c JOIN version w ON w.version = c.version WHERE NOT ({other}))
         SELECT origin FROM torn
         UNION SELECT w.origin FROM version v JOIN copy c ON c.version = v.version JOIN version w ON w.version = c.other
           WHERE v.origin IN (SELECT origin FROM torn)"
    ))?;
    let origins = select.query_map([], |r| r.get(0))?.collect::<Result<BTreeSet<i64>, _>>()?;
    group(db, &members(db, &origins, &seen)?)
}
