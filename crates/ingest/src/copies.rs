//! Near copies: which articles tell the same words, and whether one stands within another.
//!
//! A fingerprint is a MinHash of the body's shingles of four words, case and marks aside. Alike positions of two
//! fingerprints tell how alike the bodies are; the numbers of shingles then tell how much of the shorter one the
//! longer one holds. Titles, captions, credits and furniture do not count, so a new headline changes nothing.

mod clusters;
#[cfg(test)]
mod gold;

pub use clusters::{Cluster, Link, cluster, summary};

use facts::{Article, BlockKind};
use std::collections::BTreeSet;
use xxhash_rust::xxh3::xxh3_64;

/// Words in a shingle.
const SHINGLE: usize = 4;
/// Positions of a fingerprint: an estimate is off by about 1 / sqrt(256) = 6 in a hundred.
const POSITIONS: usize = 256;

/// What is kept of a body to compare it by. Stable: it may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    /// The least hash of the body's shingles under each of the permutations; empty for a body too short.
    pub least: Vec<u32>,
    /// How many different shingles the body has.
    pub shingles: u32,
    /// The smallest hashes of the body, each shingle once: a sample by which containment is told.
    pub sample: Vec<u64>,
}

/// The fingerprint of an article's body.
pub fn fingerprint(article: &Article) -> Fingerprint {
    let mut words: Vec<String> = Vec::new();
    for block in article.blocks.iter().filter(|block| block.kind == BlockKind::Body) {
        words.extend(
            block
                .range
                .of(&article.text)
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .map(str::to_lowercase),
        );
    }
    of_words(&words)
}

fn of_words(words: &[String]) -> Fingerprint {
    let shingles: BTreeSet<u64> =
        words.windows(SHINGLE).map(|four| xxh3_64(four.join(" ").as_bytes())).collect();
    let mut least = vec![u32::MAX; if shingles.is_empty() { 0 } else { POSITIONS }];
    for shingle in &shingles {
        let (step, mut value) = (mix(*shingle) | 1, *shingle);
        for slot in &mut least {
            value = value.wrapping_add(step);
            *slot = (*slot).min((mix(value) >> 32) as u32);
        }
    }
    let sample = shingles.iter().copied().filter(|shingle| shingle % SAMPLED == 0).collect();
    Fingerprint { least, shingles: shingles.len() as u32, sample }
}

/// One shingle in so many is kept to tell containment by.
const SAMPLED: u64 = 4;

/// The finaliser of SplitMix64.
fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// The share of all shingles of two bodies that both have, 0 to 1 (estimated).
pub fn resemblance(a: &Fingerprint, b: &Fingerprint) -> f64 {
    if a.least.is_empty() || b.least.is_empty() {
        return 0.0;
    }
    let same = a.least.iter().zip(&b.least).filter(|(x, y)| x == y).count();
    same as f64 / a.least.len() as f64
}

/// The share of `part`'s shingles that `whole` has too, 0 to 1 (estimated from the samples, or from the
/// resemblance where `part` is too short to have a sample).
pub fn containment(part: &Fingerprint, whole: &Fingerprint) -> f64 {
    if part.sample.len() >= 8 {
        let held = part.sample.iter().filter(|shingle| whole.sample.binary_search(shingle).is_ok()).count();
        return held as f64 / part.sample.len() as f64;
    }
    let alike = resemblance(part, whole);
    let both = alike / (1.0 + alike) * f64::from(part.shingles + whole.shingles);
    (both / f64::from(part.shingles.max(1))).min(1.0)
}

/// Why two articles are held for one story told twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copy {
    /// Nearly the same words.
    Same,
    /// The first one's words stand within the second's.
    Within,
    /// The second one's words stand within the first's.
    Holds,
}

/// Whether two bodies are copies; `None` for two tellings of their own.
pub fn compare(a: &Fingerprint, b: &Fingerprint) -> Option<Copy> {
    if a.shingles.min(b.shingles) < 16 {
        return None;
    }
    let (within, holds) = (containment(a, b), containment(b, a));
    match () {
        () if resemblance(a, b) >= 0.5 => Some(Copy::Same),
        () if within >= 0.5 && within >= holds => Some(Copy::Within),
        () if holds >= 0.5 => Some(Copy::Holds),
        () => None,
    }
}

#[cfg(test)]
mod tests;
