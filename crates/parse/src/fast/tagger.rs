//! Part-of-speech tags, left to right. A class is a pair of UPOS and XPOS.

use super::key::Keys;
use super::token::Token;
use super::weights::{Score, best};

const SPACE: u32 = 1;
const OUT: Token =
    Token { form: 1, lower: 1, prefix: [1; 3], suffix: [1; 4], shape: 1, cluster: 1, coarse: 1, joined: 0 };

/// Features of the tag of word `at`, given the two tags before it.
pub fn features(tokens: &[Token], at: usize, tags: [u8; 2], keys: &mut Keys) {
    keys.start(SPACE);
    let get =
        |offset: isize| at.checked_add_signed(offset).and_then(|index| tokens.get(index)).unwrap_or(&OUT);
    let (word, p1, p2, n1, n2) = (get(0), get(-1), get(-2), get(1), get(2));
    let (t1, t2) = (u32::from(tags[0]), u32::from(tags[1]));
    keys.add(word.form);
    keys.add(word.lower);
    keys.add2(word.lower, word.joined);
    for prefix in word.prefix {
        keys.add(prefix);
    }
    for suffix in word.suffix {
        keys.add(suffix);
    }
    keys.add2(word.shape, word.joined & 2);
    keys.add2(word.shape, word.suffix[1]);
    keys.add(word.cluster);
    keys.add(t1);
    keys.add2(t1, t2);
    keys.add2(t1, word.lower);
    keys.add2(t1, word.suffix[2]);
    keys.add2(t1, word.shape);
    keys.add2(t1, word.cluster);
    keys.add3(t1, t2, word.lower);
    keys.add(p1.lower);
    keys.add(p2.lower);
    keys.add(n1.lower);
    keys.add(n2.lower);
    keys.add2(p1.lower, word.lower);
    keys.add2(word.lower, n1.lower);
    keys.add2(p1.lower, n1.lower);
    keys.add3(t1, word.lower, n1.lower);
    keys.add(p1.suffix[2]);
    keys.add(n1.suffix[2]);
    keys.add(n1.shape);
    keys.add(p1.shape);
    keys.add(p1.cluster);
    keys.add(n1.cluster);
    keys.add(n2.cluster);
    keys.add2(n1.cluster, n2.cluster);
    keys.add2(t1, n1.cluster);
    keys.add3(t1, word.cluster, n1.cluster);
    keys.add2(word.cluster, n1.cluster);
    keys.add2(word.suffix[2], n1.suffix[2]);
    keys.add2(word.suffix[2], n1.lower);
    keys.add3(word.shape, p1.shape, n1.shape);
}

/// One class a token.
pub fn tag(tokens: &[Token], weights: &impl Score, classes: usize, keys: &mut Keys) -> Vec<u8> {
    let mut scores = vec![0; classes];
    let mut tags = [255u8; 2];
    (0..tokens.len())
        .map(|at| {
            features(tokens, at, tags, keys);
            weights.score_all(&keys.list, &mut scores);
            let class = best(&scores) as u8;
            tags = [class, tags[0]];
            class
        })
        .collect()
}
