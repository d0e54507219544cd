//! Names of people, organisations and places, left to right; a class is a value of `NAME_TAGS`.

use facts::NameTag;

use super::key::Keys;
use super::token::Token;
use super::weights::Score;

const SPACE: u32 = 4;
pub const NAME_TAGS: [NameTag; 7] = [
    NameTag::O,
    NameTag::BeginPer,
    NameTag::InPer,
    NameTag::BeginOrg,
    NameTag::InOrg,
    NameTag::BeginLoc,
    NameTag::InLoc,
];
const OUT: Token =
    Token { form: 1, lower: 1, prefix: [1; 3], suffix: [1; 4], shape: 1, cluster: 1, coarse: 1, joined: 0 };

/// Features of the name tag of word `at`.
pub fn features(tokens: &[Token], pos: &[u8], at: usize, tags: [u8; 2], keys: &mut Keys) {
    keys.start(SPACE);
    let get =
        |offset: isize| at.checked_add_signed(offset).and_then(|index| tokens.get(index)).unwrap_or(&OUT);
    let pos = |offset: isize| {
        at.checked_add_signed(offset).and_then(|index| pos.get(index)).map_or(255, |&p| u32::from(p))
    };
    let (word, p1, p2, n1, n2) = (get(0), get(-1), get(-2), get(1), get(2));
    let (t1, t2) = (u32::from(tags[0]), u32::from(tags[1]));
    let here = pos(0);
    keys.add(word.form);
    keys.add2(word.lower, here);
    keys.add2(word.lower, t1);
    for prefix in word.prefix {
        keys.add(prefix);
    }
    for suffix in word.suffix {
        keys.add2(suffix, u32::from(word.shape == p1.shape));
    }
    keys.add2(word.shape, word.joined & 2);
    keys.add2(word.shape, t1);
    keys.add2(word.cluster, t1);
    keys.add2(word.cluster, here);
    keys.add2(word.coarse, t1);
    keys.add2(here, t1);
    keys.add3(here, t1, t2);
    keys.add2(p1.lower, here);
    keys.add2(p2.lower, here);
    keys.add2(n1.lower, here);
    keys.add2(n2.lower, here);
    keys.add3(p1.lower, t1, here);
    keys.add2(p1.lower, word.lower);
    keys.add2(word.lower, n1.lower);
    keys.add3(p2.lower, p1.lower, here);
    keys.add3(n1.lower, n2.lower, here);
    keys.add3(p1.cluster, here, t1);
    keys.add3(n1.cluster, here, t1);
    keys.add3(p1.cluster, word.cluster, t1);
    keys.add3(word.cluster, n1.cluster, t1);
    keys.add3(p2.cluster, here, 0);
    keys.add3(n2.cluster, here, 0);
    keys.add3(p1.shape, word.shape, n1.shape);
    keys.add3(pos(-1), here, pos(1));
    keys.add3(pos(1), pos(2), t1);
    keys.add3(pos(-2), pos(-1), here);
    keys.add2(p1.suffix[2], here);
    keys.add2(n1.suffix[2], here);
    keys.add3(word.suffix[2], n1.suffix[2], t1);
}

/// True where `tag` may follow `last`: an inner tag follows a tag of its own kind.
pub fn follows(tag: usize, last: u8) -> bool {
    tag == 0 || tag % 2 == 1 || (last != 255 && last > 0 && usize::from(last).div_ceil(2) == tag / 2)
}

pub fn find(tokens: &[Token], pos: &[u8], weights: &impl Score, keys: &mut Keys) -> Vec<u8> {
    let mut scores = [0; NAME_TAGS.len()];
    let mut tags = [255u8; 2];
    (0..tokens.len())
        .map(|at| {
            features(tokens, pos, at, tags, keys);
            weights.score_all(&keys.list, &mut scores);
            let mut class = 0;
            for (tag, &score) in scores.iter().enumerate() {
                if score > scores[class] && follows(tag, tags[0]) {
                    class = tag;
                }
            }
            tags = [class as u8, tags[0]];
            class as u8
        })
        .collect()
}

/// Names are made of proper nouns: what the tagger reads otherwise is none, and what is left begins anew.
pub fn keep_proper(names: &mut [u8], proper: impl Fn(usize) -> bool) {
    for at in 0..names.len() {
        if !proper(at) {
            names[at] = 0;
        } else if names[at] > 0 && names[at].is_multiple_of(2) && (at == 0 || names[at - 1] == 0) {
            names[at] -= 1;
        }
    }
}
