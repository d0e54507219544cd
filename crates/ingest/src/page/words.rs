//! How much two texts have in common, by runs of three words.

use std::collections::HashSet;

pub fn grams(text: &str) -> HashSet<u64> {
    let words: Vec<u64> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| xxhash_rust::xxh3::xxh3_64(word.as_bytes()))
        .collect();
    let join = |three: &[u64]| {
        three.iter().fold(0u64, |sum, word| sum.rotate_left(21).wrapping_mul(31).wrapping_add(*word))
    };
    words.windows(3).map(join).collect()
}

/// How much of `text` is among `known`.
pub fn share(text: &str, known: &HashSet<u64>) -> f64 {
    let own = grams(text);
    if own.is_empty() {
        0.0
    } else {
        own.iter().filter(|gram| known.contains(gram)).count() as f64 / own.len() as f64
    }
}
