//! Features of the moves and of the labels, and the greedy parse.

use super::key::Keys;
use super::state::{MOVES, SHIFT, State};
use super::token::Token;
use super::weights::{Score, best};

const MOVE_SPACE: u32 = 2;
const LABEL_SPACE: u32 = 3;

/// A sentence as the parser reads it: each list has two entries more, for the root and for nobody.
pub struct Input {
    word: Vec<u32>,
    cluster: Vec<u32>,
    suffix: Vec<u32>,
    pos: Vec<u32>,
    coarse: Vec<u32>,
    /// Number of commas and the like before the word.
    commas: Vec<u32>,
    pub count: usize,
}

/// What the parser needs to know of a tag class.
pub struct TagTable {
    pub upos: Vec<u8>,
    pub comma: Vec<bool>,
}

impl Input {
    pub fn new(tokens: &[Token], tags: &[u8], table: &TagTable) -> Self {
        let count = tokens.len();
        let column = |value: fn(&Token) -> u32, root: u32| {
            let mut list: Vec<u32> = tokens.iter().map(value).collect();
            list.extend([root, root + 1]);
            list
        };
        let mut pos: Vec<u32> = tags.iter().map(|&t| u32::from(t)).collect();
        pos.extend([253, 254]);
        let mut coarse: Vec<u32> = tags.iter().map(|&t| u32::from(table.upos[t as usize])).collect();
        coarse.extend([30, 31]);
        let mut seen = 0;
        let mut commas: Vec<u32> = tags
            .iter()
            .map(|&t| {
                seen += u32::from(table.comma[t as usize]);
                seen
            })
            .collect();
        commas.extend([seen, seen]);
        Self {
            word: column(|t| t.lower, 2),
            cluster: column(|t| t.cluster, 2),
            suffix: column(|t| t.suffix[2], 2),
            pos,
            coarse,
            commas,
            count,
        }
    }

    fn between(&self, a: usize, b: usize) -> u32 {
        let (a, b) = (a.min(b).min(self.count), a.max(b).min(self.count));
        (self.commas[b] - self.commas[a]).min(3)
    }
}

fn distance(a: usize, b: usize) -> u32 {
    match a.abs_diff(b) {
        d @ 0..=4 => d as u32,
        5..=7 => 5,
        8..=12 => 6,
        13..=20 => 7,
        _ => 8,
    }
}

/// Features of the next move.
pub fn move_features(input: &Input, state: &State, keys: &mut Keys) {
    keys.start(MOVE_SPACE);
    let (w, p, c, u) = (&input.word, &input.pos, &input.cluster, &input.coarse);
    let [s0, s1, s2] = [state.stacked(0), state.stacked(1), state.stacked(2)];
    let [b0, b1, b2] = [state.buffered(0), state.buffered(1), state.buffered(2)];
    let left = |word: usize, rank: usize| state.child[word][0][rank];
    let right = |word: usize, rank: usize| state.child[word][1][rank];
    let label = |word: usize| u32::from(state.label[word]);
    let wp = |word: usize| w[word] ^ p[word].wrapping_mul(0x9e37_79b1);
    for word in [s0, s1, b0, b1] {
        keys.add(w[word]);
        keys.add(p[word]);
        keys.add(wp(word));
        keys.add(c[word]);
    }
    for word in [s2, b2] {
        keys.add(w[word]);
        keys.add(p[word]);
    }
    for (a, b) in [(s0, b0), (s1, s0)] {
        keys.add2(w[a], w[b]);
        keys.add2(wp(a), p[b]);
        keys.add2(p[a], wp(b));
        keys.add2(p[a], p[b]);
        keys.add2(w[a], p[b]);
        keys.add2(p[a], w[b]);
        keys.add2(c[a], c[b]);
        keys.add2(c[a], p[b]);
        keys.add2(p[a], c[b]);
        let far = distance(a, b);
        keys.add2(w[a], far);
        keys.add2(w[b], far + 16);
        keys.add3(p[a], p[b], far);
        keys.add3(u[a], u[b], far << 4 | input.between(a, b));
    }
    keys.add2(w[s1], w[b0]);
    keys.add2(p[s1], wp(b0));
    keys.add2(wp(s1), p[b0]);
    keys.add2(p[s1], p[b0]);
    keys.add2(c[s1], c[b0]);
    keys.add2(w[b0], w[b1]);
    keys.add2(p[b0], w[b1]);
    keys.add2(w[b0], p[b1]);
    keys.add2(p[b0], p[b1]);
    keys.add2(w[s0], w[b1]);
    keys.add2(p[s0], w[b1]);
    keys.add3(p[b0], p[b1], p[b2]);
    keys.add3(p[s0], p[b0], p[b1]);
    keys.add3(p[s1], p[s0], p[b0]);
    keys.add3(p[s2], p[s1], p[s0]);
    keys.add3(p[s1], p[s0], p[b0] << 8 | p[b1]);
    keys.add3(p[s0], p[b0], p[b1] << 8 | p[b2]);
    keys.add3(w[s0], p[b0], p[b1]);
    keys.add3(p[s0], w[b0], p[b1]);
    keys.add3(p[s0], p[b0], w[b1]);
    keys.add3(p[s1], p[s0], w[b0]);
    keys.add3(p[s1], w[s0], p[b0]);
    keys.add3(w[s1], p[s0], p[b0]);
    keys.add3(w[s1], w[s0], p[b0]);
    keys.add3(p[s1], w[s0], w[b0]);
    keys.add3(w[s1], p[s0], w[b0]);
    keys.add3(c[s1], c[s0], c[b0]);
    keys.add3(c[s0], c[b0], c[b1]);
    for (head, child) in [
        (s0, left(s0, 0)),
        (s0, right(s0, 0)),
        (s1, left(s1, 0)),
        (s1, right(s1, 0)),
        (b0, left(b0, 0)),
        (b0, left(b0, 1)),
        (s0, right(s0, 1)),
        (s1, right(s1, 1)),
    ] {
        keys.add3(label(child), p[s0], p[b0]);
        keys.add3(p[child], p[s0], p[b0]);
        keys.add3(label(child), p[s1], p[s0]);
        keys.add2(w[child], p[head]);
        keys.add2(w[head], label(child));
        keys.add3(u[child], u[s0] << 5 | u[s1], p[b0]);
    }
    for word in [s0, s1, b0] {
        for side in 0..2 {
            let set = state.labels[word][side];
            keys.add3(w[word], set as u32, (set >> 32) as u32);
            keys.add3(p[word], set as u32, (set >> 32) as u32);
            let many = u32::from(state.children[word][side].min(5));
            keys.add2(w[word], many);
            keys.add3(p[s0], p[b0], many);
        }
    }
    let set = state.labels[s1][1] ^ state.labels[s0][0].rotate_left(17);
    keys.add3(p[s1] << 8 | p[s0], set as u32, (set >> 32) as u32);
    let set = state.labels[b0][0] ^ state.labels[s0][1].rotate_left(17);
    keys.add3(p[s0] << 8 | p[b0], set as u32, (set >> 32) as u32);
    keys.add3(p[s0], p[b0], u32::from(state.stack.len().min(4) as u8) << 4 | input.between(s1, s0));
    keys.add3(input.suffix[s0], input.suffix[b0], u[s1]);
    keys.add3(input.suffix[s1], input.suffix[s0], u[b0]);
}

/// Features of the label of the arc that `state` is about to make.
pub fn label_features(input: &Input, state: &State, head: usize, word: usize, keys: &mut Keys) {
    keys.start(LABEL_SPACE);
    let (w, p, c, u) = (&input.word, &input.pos, &input.cluster, &input.coarse);
    let way = u32::from(word > head);
    let side = way as usize;
    let nobody = state.nobody();
    let inner = |at: usize, offset: isize| {
        at.checked_add_signed(offset).filter(|&i| i < input.count).unwrap_or(nobody)
    };
    let label = |at: usize| u32::from(state.label[at]);
    let [l0, l1] = state.child[word][0];
    let [r0, r1] = state.child[word][1];
    // The child nearest to the front is mostly the case marker or the determiner.
    let (hl, hs) = (state.child[head][0][0], state.child[head][side][0]);
    keys.add2(w[word], way);
    keys.add2(p[word], way);
    keys.add2(w[head], way);
    keys.add2(p[head], way);
    keys.add3(w[word], w[head], way);
    keys.add3(p[word], p[head], way);
    keys.add3(w[word], p[head], way);
    keys.add3(p[word], w[head], way);
    keys.add3(c[word], c[head], way);
    keys.add3(c[word], p[head], way);
    keys.add3(p[word], c[head], way);
    keys.add3(w[word], c[head], way);
    keys.add3(c[word], w[head], way);
    keys.add3(p[word], p[head], way << 4 | distance(word, head));
    keys.add3(u[word], u[head], way << 8 | distance(word, head) << 4 | input.between(word, head));
    keys.add3(input.suffix[word], p[head], way);
    keys.add3(input.suffix[head], p[word], way);
    for child in [l0, l1, r0, r1] {
        keys.add3(w[child], p[word], p[head]);
        keys.add3(label(child), p[word], p[head] << 1 | way);
        keys.add3(p[child], w[word], way);
    }
    keys.add3(w[l0], w[head], way);
    keys.add3(w[l0], w[word], way);
    keys.add3(w[l0], c[word], u[head] << 1 | way);
    keys.add3(w[l0], c[head], u[word] << 1 | way);
    keys.add3(label(hl), p[word], w[head]);
    keys.add3(label(hl), p[word], p[head] << 1 | way);
    keys.add3(label(hs), p[word], p[head] << 1 | way);
    keys.add3(w[hs], p[word], p[head] << 1 | way);
    keys.add3(label(hs), w[word], w[head]);
    for at in [word, head] {
        for part in 0..2 {
            let set = state.labels[at][part];
            keys.add3(set as u32, (set >> 32) as u32, p[word] << 9 | p[head] << 1 | way);
        }
    }
    let set = state.labels[head][0] | state.labels[head][1];
    keys.add3(set as u32, (set >> 32) as u32 ^ w[head], u[word] << 1 | way);
    for offset in [-1, 1] {
        keys.add3(p[inner(word, offset)], p[word], p[head] << 1 | way);
        keys.add3(w[inner(word, offset)], p[word], u[head] << 1 | way);
        keys.add3(p[inner(head, offset)], p[word], p[head] << 1 | way);
    }
    keys.add3(w[inner(head, 1)], w[head], p[word]);
}

/// Head (`count` for the root) and label of every word.
pub fn parse(
    input: &Input,
    moves: &impl Score,
    labels: &impl Score,
    classes: &Classes,
    keys: &mut Keys,
) -> State {
    let mut state = State::new(input.count);
    let mut scores = [0; MOVES];
    let mut label_scores = vec![0; classes.count];
    while !state.done() {
        move_features(input, &state, keys);
        moves.score_all(&keys.list, &mut scores);
        let action = state.best_legal(&scores);
        let label = match state.arc(action) {
            Some((head, word)) => label(input, &state, head, word, labels, classes, &mut label_scores, keys),
            None => SHIFT as u8,
        };
        state.take(action, label);
    }
    state
}

/// Labels of the parser.
pub struct Classes {
    pub count: usize,
    /// The class of `root`.
    pub root: u8,
}

#[allow(clippy::too_many_arguments)]
pub fn label(
    input: &Input,
    state: &State,
    head: usize,
    word: usize,
    labels: &impl Score,
    classes: &Classes,
    scores: &mut [i32],
    keys: &mut Keys,
) -> u8 {
    if head == input.count {
        return classes.root;
    }
    label_features(input, state, head, word, keys);
    labels.score_all(&keys.list, scores);
    scores[classes.root as usize] = i32::MIN;
    best(scores) as u8
}
