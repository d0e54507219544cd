//! Near copies: two versions whose fingerprints agree share one origin.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use rusqlite::{Connection, OptionalExtension, params};

use crate::record::{Scope, Touched};

const ROWS: usize = 2;
const BANDS: usize = 24;
/// Share of equal hashes from which two texts count as copies.
const ALIKE: f64 = 0.3;
const SHINGLE: usize = 3;

/// MinHash over runs of three words.
pub(crate) fn sketch(text: &str) -> Vec<u64> {
    let words: Vec<String> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect();
    let mut least = vec![u64::MAX; ROWS * BANDS];
    for run in words.windows(SHINGLE.min(words.len().max(1))) {
        // The keys of `DefaultHasher::new` are fixed.
        let mut hasher = DefaultHasher::new();
        run.hash(&mut hasher);
        let base = hasher.finish();
        for (i, slot) in least.iter_mut().enumerate() {
            *slot = (*slot).min(mix(base ^ (i as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)));
        }
    }
    least
}

fn mix(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

fn alike(a: &[u64], b: &[u64]) -> bool {
    let same = a.iter().zip(b).filter(|(x, y)| x == y).count();
    same as f64 >= ALIKE * a.len() as f64
}

/// Stores the fingerprint of `version` and merges the origins of all its near copies into the smallest number.
pub(crate) fn place(
    db: &Connection,
    version: i64,
    article: i64,
    text: &str,
    touched: &mut Touched,
) -> rusqlite::Result<()> {
    let hashes = sketch(text);
    let blob: Vec<u8> = hashes.iter().flat_map(|h| h.to_le_bytes()).collect();
    db.execute("INSERT INTO sketch(version, hashes) VALUES (?1, ?2)", params![version, blob])?;
    let mut kin = vec![];
    for (i, band) in hashes.chunks(ROWS).enumerate() {
        let key = band.iter().fold(i as u64, |k, h| mix(k ^ h)) as i64;
        let mut near = db.prepare_cached("SELECT version FROM band WHERE band = ?1")?;
        let found = near.query_map([key], |r| r.get::<_, i64>(0))?.collect::<Result<Vec<_>, _>>()?;
        kin.extend(found);
        db.prepare_cached("INSERT OR IGNORE INTO band(band, version) VALUES (?1, ?2)")?
            .execute(params![key, version])?;
    }
    kin.sort_unstable();
    kin.dedup();
    let mut alike_to = BTreeSet::new();
    for other in kin {
        let blob: Option<Vec<u8>> = db
            .prepare_cached("SELECT hashes FROM sketch WHERE version = ?1")?
            .query_row([other], |r| r.get(0))
            .optional()?;
        let theirs: Vec<u64> = blob
            .unwrap_or_default()
            .chunks_exact(8)
            .map(|c| u64::from_le_bytes(c.try_into().unwrap_or_default()))
            .collect();
        if alike(&hashes, &theirs) {
            alike_to.insert(other);
        }
    }
    // A new version of an article is of the article's own origin.
    let mut own = db.prepare_cached("SELECT version FROM version WHERE article = ?1 AND version <> ?2")?;
    alike_to
        .extend(own.query_map([article, version], |r| r.get::<_, i64>(0))?.collect::<Result<Vec<_>, _>>()?);
    let origin_of = |v: i64| -> rusqlite::Result<i64> {
        db.prepare_cached("SELECT origin FROM version WHERE version = ?1")?.query_row([v], |r| r.get(0))
    };
    let mut origins = BTreeSet::from([origin_of(version)?]);
    for other in alike_to {
        origins.insert(origin_of(other)?);
        let mut link =
            db.prepare_cached("INSERT OR IGNORE INTO copy(version, other) VALUES (?1, ?2), (?2, ?1)")?;
        link.execute([version, other])?;
    }
    let Some(least) = origins.first().copied() else { return Ok(()) };
    for origin in origins.into_iter().skip(1) {
        let mut moved = db.prepare_cached("SELECT version FROM version WHERE origin = ?1")?;
        for v in moved.query_map([origin], |r| r.get::<_, i64>(0))?.collect::<Result<Vec<_>, _>>()? {
            touched.version(db, v)?;
            touched.dirty.insert(v);
            touched.day(db, v)?;
        }
        db.prepare_cached("UPDATE version SET origin = ?1 WHERE origin = ?2")?.execute([least, origin])?;
    }
    Ok(())
}

/// The origin of a text that nobody copied: of its content, so that no order of arrival shows in it.
pub(crate) fn of_hash(hash: &str) -> i64 {
    (u64::from_str_radix(hash.get(..16).unwrap_or("0"), 16).unwrap_or(0) >> 1) as i64
}

/// The origins of those versions that a desk of another day would have told apart: between them stands a copy that it
/// did not have yet. All others have the origin that stands with them.
pub(crate) fn then(db: &Connection, scope: &Scope) -> rusqlite::Result<BTreeMap<i64, i64>> {
    let mut moved = BTreeMap::new();
    if scope.is_now() {
        return Ok(moved);
    }
    let (seen, other) = (scope.seen("v"), scope.seen("w"));
    let mut select = db.prepare_cached(&format!(
        "SELECT v.version, v.hash FROM version v WHERE {seen} AND v.origin IN
           (SELECT w.origin FROM copy c JOIN version w ON w.version = c.version WHERE NOT ({other}))"
    ))?;
    let versions: BTreeMap<i64, String> =
        select.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<Result<_, _>>()?;
    for start in versions.keys() {
        if moved.contains_key(start) {
            continue;
        }
        let (mut part, mut queue) = (BTreeSet::from([*start]), vec![*start]);
        while let Some(version) = queue.pop() {
            let mut kin = db.prepare_cached("SELECT other FROM copy WHERE version = ?1")?;
            for other in kin.query_map([version], |r| r.get::<_, i64>(0))?.collect::<Result<Vec<_>, _>>()? {
                if versions.contains_key(&other) && part.insert(other) {
                    queue.push(other);
                }
            }
        }
        let least = part.iter().filter_map(|v| versions.get(v)).map(|h| of_hash(h)).min().unwrap_or(0);
        moved.extend(part.into_iter().map(|v| (v, least)));
    }
    Ok(moved)
}
