//! Near copies: which bodies tell the same words, whether one stands within another, and which of them came first.
//!
//! A fingerprint is a MinHash of the body's shingles of four words, case and marks aside, with a sample of the shingles
//! by which containment is told. Only bodies are given here: titles, captions, credits and furniture are each paper's own,
//! so a new headline changes nothing.

#[cfg(test)]
mod gold;
mod origin;
mod stored;

pub use origin::{Edge, Piece, first, group};

use std::collections::BTreeSet;
use xxhash_rust::xxh3::xxh3_64;

/// Words in a shingle.
const SHINGLE: usize = 4;
/// Positions of a fingerprint: an estimate is off by about 1 / sqrt(256) = 6 in a hundred.
const POSITIONS: usize = 256;
/// One shingle in so many is kept to tell containment by.
const SAMPLED: u64 = 4;
/// One shingle in so many is a key under which a text is found.
const KEYED: u64 = 16;
/// Least hashes that are keys too, for texts too short to have others.
const LEAST_KEYS: usize = 8;
/// Bodies of fewer shingles are copies of nothing: a line of a market report, a caption.
const SHORTEST: u32 = 16;
/// The share in common from which two bodies are copies.
const COPY: f64 = 0.5;
/// Two bodies of which each holds so much of the other are one text; a digest of two holds all of each, and neither
/// holds so much of the digest.
const ALL: f64 = 0.7;

/// What is kept of a body to compare it by. Stable: it may be stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fingerprint {
    /// The least hash of the body's shingles under each of the permutations; empty for a body too short.
    least: Vec<u32>,
    /// How many different shingles the body has.
    shingles: u32,
    /// One shingle in four, in order.
    sample: Vec<u64>,
}

/// The fingerprint of an article's body.
pub fn fingerprint(body: &str) -> Fingerprint {
    let words: Vec<String> = body
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
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

/// The finaliser of SplitMix64.
fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

impl Fingerprint {
    /// How many different runs of four words the body has: how full a text is.
    pub fn shingles(&self) -> u32 {
        self.shingles
    }

    /// Keys under which an index finds the texts worth comparing: two copies share one, nearly always (a half of a
    /// hundred words in 98 of 100 cases).
    pub fn keys(&self) -> BTreeSet<u64> {
        let least = self.least.iter().take(LEAST_KEYS).enumerate();
        let least = least.map(|(at, hash)| mix(u64::from(*hash) << 8 | at as u64));
        self.sample.iter().copied().filter(|shingle| shingle % KEYED == 0).chain(least).collect()
    }
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

/// Why two bodies are held for one story told twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copy {
    /// Nearly the same words.
    Same,
    /// The first one's words stand within the second's.
    Within,
    /// The second one's words stand within the first's.
    Holds,
    /// Two versions of one article, whatever their words.
    Version,
}

/// What two copies have in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tie {
    pub copy: Copy,
    /// Of both, or of the one that stands within the other, 0 to 1.
    pub share: f64,
    /// In shingles: which of two parts a longer piece holds more of.
    pub words: u32,
}

impl Tie {
    /// Two versions of one article.
    pub const VERSION: Self = Self { copy: Copy::Version, share: 1.0, words: u32::MAX };

    /// The same, seen from the other side.
    pub fn turned(self) -> Self {
        let copy = match self.copy {
            Copy::Within => Copy::Holds,
            Copy::Holds => Copy::Within,
            same => same,
        };
        Self { copy, ..self }
    }

    /// "nearly the same words as (.87)", of the first.
    pub fn why(&self) -> String {
        let words = match self.copy {
            Copy::Same => "nearly the same words",
            Copy::Within => "its words stand within the other’s",
            Copy::Holds => "it holds the other’s words",
            Copy::Version => return "another version of the same article".into(),
        };
        format!("{words} ({:.0} %)", 100.0 * self.share)
    }
}

/// What `a` is to `b`; `None` for two tellings of their own.
pub fn compare(a: &Fingerprint, b: &Fingerprint) -> Option<Tie> {
    if a.shingles.min(b.shingles) < SHORTEST {
        return None;
    }
    let alike = resemblance(a, b);
    let (within, holds) = (containment(a, b), containment(b, a));
    if alike < COPY && within.max(holds) < COPY {
        return None;
    }
    let words = |share: f64, part: &Fingerprint| (share * f64::from(part.shingles)).round() as u32;
    Some(match () {
        () if within.min(holds) >= ALL => Tie { copy: Copy::Same, share: alike, words: words(within, a) },
        // Of two that hold as much of each other the shorter one is the part.
        () if (within, b.shingles) >= (holds, a.shingles) => {
            Tie { copy: Copy::Within, share: within, words: words(within, a) }
        }
        () => Tie { copy: Copy::Holds, share: holds, words: words(holds, b) },
    })
}

#[cfg(test)]
mod tests;
