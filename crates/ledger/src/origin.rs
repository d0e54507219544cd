//! Near copies: two versions whose fingerprints agree share one origin.

use std::hash::{DefaultHasher, Hash, Hasher};

use rusqlite::{Connection, OptionalExtension, params};

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
pub(crate) fn place(db: &Connection, version: i64, article: i64, text: &str) -> rusqlite::Result<()> {
    let hashes = sketch(text);
    let blob: Vec<u8> = hashes.iter().flat_map(|h| h.to_le_bytes()).collect();
    db.execute("INSERT INTO sketch(version, hashes) VALUES (?1, ?2)", params![version, blob])?;
    let mut kin = vec![];
    for (i, band) in hashes.chunks(ROWS).enumerate() {
        let key = band.iter().fold(i as u64, |k, h| mix(k ^ h)) as i64;
        let mut near = db.prepare_cached("SELECT version FROM band WHERE band = ?1")?;
        let found = near.query_map([key], |r| r.get::<_, i64>(0))?.collect::<Result<Vec<_>, _>>()?;
        kin.extend(found);
        db.execute("INSERT OR IGNORE INTO band(band, version) VALUES (?1, ?2)", params![key, version])?;
    }
    kin.sort_unstable();
    kin.dedup();
    let mut origins = vec![];
    for other in kin {
        let blob: Option<Vec<u8>> =
            db.query_row("SELECT hashes FROM sketch WHERE version = ?1", [other], |r| r.get(0)).optional()?;
        let theirs: Vec<u64> = blob
            .unwrap_or_default()
            .chunks_exact(8)
            .map(|c| u64::from_le_bytes(c.try_into().unwrap_or_default()))
            .collect();
        if alike(&hashes, &theirs) {
            origins
                .push(db.query_row("SELECT origin FROM version WHERE version = ?1", [other], |r| r.get(0))?);
        }
    }
    // A new version of an article is of the article's own origin.
    let mut own = db.prepare_cached("SELECT origin FROM version WHERE article = ?1 AND version <> ?2")?;
    origins.extend(own.query_map(params![article, version], |r| r.get::<_, i64>(0))?.flatten());
    let first = origins.iter().copied().min().unwrap_or(version);
    origins.push(version);
    for origin in origins {
        db.execute("UPDATE version SET origin = ?1 WHERE origin = ?2", params![first, origin])?;
    }
    Ok(())
}
