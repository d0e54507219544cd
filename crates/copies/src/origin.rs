//! Which texts are of one origin, and which of them the others were likely made from.

use crate::{Copy, Tie};
use std::collections::{BTreeMap, BTreeSet};

/// Two texts that are copies, by their places in a list; the tie is that of `a` to `b`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge {
    pub a: usize,
    pub b: usize,
    pub tie: Tie,
}

/// For each of `count` texts the first of its origin. A piece that holds the words of two origins belongs to the one of
/// which it holds more, and does not make them one. Edges may come in any order, each once or from both ends.
pub fn group(count: usize, edges: &[Edge]) -> Vec<usize> {
    let mut texts: Vec<usize> = (0..count).collect();
    for edge in edges.iter().filter(|edge| matches!(edge.tie.copy, Copy::Same | Copy::Version)) {
        join(&mut texts, edge.a, edge.b);
    }
    // Of each text, with all its copies, the part of which it holds most; the first of equals.
    let mut most: BTreeMap<usize, (u32, usize)> = BTreeMap::new();
    for edge in edges {
        let (whole, part) = match edge.tie.copy {
            Copy::Holds => (edge.a, edge.b),
            Copy::Within => (edge.b, edge.a),
            Copy::Same | Copy::Version => continue,
        };
        let (text, held) = (root(&texts, whole), root(&texts, part));
        if text == held {
            continue;
        }
        let found = most.entry(text).or_insert((edge.tie.words, held));
        if (edge.tie.words, std::cmp::Reverse(held)) > (found.0, std::cmp::Reverse(found.1)) {
            *found = (edge.tie.words, held);
        }
    }
    let mut origins = texts.clone();
    for (text, (_, held)) in most {
        join(&mut origins, text, held);
    }
    (0..count).map(|at| root(&origins, at)).collect()
}

fn root(of: &[usize], mut at: usize) -> usize {
    while of[at] != at {
        at = of[at];
    }
    at
}

/// The smaller one stands for both.
fn join(of: &mut [usize], a: usize, b: usize) {
    let (a, b) = (root(of, a), root(of, b));
    of[a.max(b)] = a.min(b);
}

/// What speaks for a text as the one that others were made from.
#[derive(Clone, Debug, Default)]
pub struct Piece {
    pub publisher: Option<String>,
    /// Whom it credits.
    pub agency: Option<String>,
    /// Days and moments as they sort: "2021-05-03".
    pub day: Option<String>,
    pub moment: Option<String>,
    /// How full it is.
    pub shingles: u32,
}

/// The likely origin among the texts of one, and what speaks for it: an agency's own text before its customers', then
/// the earliest, then the fullest.
pub fn first(pieces: &[Piece]) -> Option<(usize, String)> {
    let bare = |name: &str| -> String {
        name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let credited: Vec<String> = pieces.iter().filter_map(|piece| piece.agency.as_deref()).map(bare).collect();
    let agencies: BTreeSet<&String> = credited.iter().collect();
    let own =
        |piece: &Piece| piece.publisher.as_deref().map(bare).is_some_and(|name| agencies.contains(&name));
    let time = |piece: &Piece| (piece.day.is_none(), piece.day.clone(), piece.moment.clone());
    let key = |piece: &Piece| (!own(piece), time(piece), std::cmp::Reverse(piece.shingles));
    let (at, chosen) = pieces.iter().enumerate().min_by(|(_, a), (_, b)| key(a).cmp(&key(b)))?;
    let mut others = pieces.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, piece)| piece);
    let many = pieces.len();
    let why = match () {
        () if many == 1 => "the only one".to_string(),
        () if own(chosen) => {
            let name = chosen.publisher.as_deref().unwrap_or_default();
            format!("the text of {name} itself, which {} of {many} credit", credited.len())
        }
        () if others.clone().all(|other| time(other) > time(chosen)) => format!("the earliest of {many}"),
        () if others.all(|other| other.shingles <= chosen.shingles) => format!("the fullest of {many}"),
        () => format!("the first of {many} that is known"),
    };
    Some((at, why))
}
