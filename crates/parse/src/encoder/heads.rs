//! What is read off the word vectors: tags, lemmas, names, tree, and the later heads.

use super::body::Room;
use super::dense::Dense;
use super::file::File;
use super::kernels::real::{dots, gelu, products, quantise};
use super::kernels::{Path, Rows};
use crate::Error;

/// A layer with a bend, then one or more layers that score classes.
pub struct Tagger {
    middle: Dense,
    outs: Vec<Dense>,
}

impl Tagger {
    pub fn read(file: &File<'_>, middle: &str, outs: &[&str]) -> Result<Self, Error> {
        let tagger = Self {
            middle: Dense::read(file, middle)?,
            outs: outs.iter().map(|name| Dense::read(file, name)).collect::<Result<_, _>>()?,
        };
        match tagger.outs.iter().position(|out| out.depth() != tagger.middle.width()) {
            Some(at) => Err(file.error(outs[at], "does not fit its middle layer")),
            None => Ok(tagger),
        }
    }

    pub fn depth(&self) -> usize {
        self.middle.depth()
    }

    pub fn classes(&self, out: usize) -> usize {
        self.outs[out].width()
    }

    /// For each of the outs, a row of scores a word.
    pub fn scores(&self, path: Path, vectors: &Rows, room: &mut Room) -> Vec<Vec<f32>> {
        bent(&self.middle, path, vectors, room);
        quantise(path, &room.narrow, self.middle.width(), &mut room.rows);
        let mut found = Vec::with_capacity(self.outs.len());
        for out in &self.outs {
            let mut scores = Vec::new();
            out.apply(path, &room.rows, &mut room.sums, &mut scores);
            found.push(scores);
        }
        found
    }
}

/// `room.narrow` = gelu(W x + b).
fn bent(layer: &Dense, path: Path, vectors: &Rows, room: &mut Room) {
    layer.apply(path, vectors, &mut room.sums, &mut room.narrow);
    gelu(path, &mut room.narrow);
}

/// Scores of every (dependent, head) pair: `d · (U h + u)`.
pub struct Arcs {
    head: Dense,
    dependent: Dense,
    across: Dense,
}

/// Per node what [`Arcs::scores`] multiplies.
pub struct ArcSides {
    heads: Vec<f32>,
    dependents: Vec<f32>,
    width: usize,
}

impl Arcs {
    pub fn read(file: &File<'_>) -> Result<Self, Error> {
        let arcs = Self {
            head: Dense::read(file, "arc_h")?,
            dependent: Dense::read(file, "arc_d")?,
            across: Dense::read(file, "arc_u")?,
        };
        let width = arcs.head.width();
        let fits =
            arcs.dependent.width() == width && (arcs.across.depth(), arcs.across.width()) == (width, width);
        if fits { Ok(arcs) } else { Err(file.error("arc_u", "does not fit the other parts")) }
    }

    pub fn sides(&self, path: Path, vectors: &Rows, room: &mut Room) -> ArcSides {
        bent(&self.head, path, vectors, room);
        let width = self.head.width();
        quantise(path, &room.narrow, width, &mut room.rows);
        let mut heads = Vec::new();
        self.across.apply(path, &room.rows, &mut room.sums, &mut heads);
        bent(&self.dependent, path, vectors, room);
        ArcSides { heads, dependents: std::mem::take(&mut room.narrow), width }
    }
}

impl ArcSides {
    /// `scores[dependent * nodes + head]` for the nodes `start..start + nodes` of the batch.
    pub fn scores(&self, path: Path, start: usize, nodes: usize, room: &mut Room) -> Vec<f32> {
        let range = start * self.width..(start + nodes) * self.width;
        let mut scores = vec![0.0; nodes * nodes];
        let (left, right) = (&self.dependents[range.clone()], &self.heads[range]);
        products(path, left, right, self.width, &mut scores, &mut room.spare);
        scores
    }
}

/// Classes of a pair of words: `(V_c h) · d + (B h + b)_c`. Labels of arcs, links of cues.
pub struct Pairs {
    head: Dense,
    dependent: Dense,
    across: Dense,
    alone: Dense,
}

pub struct PairSides {
    heads: Rows,
    dependents: Vec<f32>,
}

impl Pairs {
    /// Parts `{prefix}_h`, `_d`, `_v`, `_b`.
    pub fn read(file: &File<'_>, prefix: &str) -> Result<Self, Error> {
        let part = |end: &str| Dense::read(file, &format!("{prefix}_{end}"));
        let pairs = Self { head: part("h")?, dependent: part("d")?, across: part("v")?, alone: part("b")? };
        let width = pairs.head.width();
        let fits = pairs.dependent.width() == width
            && (pairs.across.depth(), pairs.across.width()) == (width, pairs.alone.width() * width)
            && pairs.alone.depth() == width
            && width.is_multiple_of(16);
        if fits { Ok(pairs) } else { Err(file.error(&format!("{prefix}_v"), "does not fit the other parts")) }
    }

    pub fn classes(&self) -> usize {
        self.alone.width()
    }

    pub fn sides(&self, path: Path, vectors: &Rows, room: &mut Room) -> PairSides {
        bent(&self.head, path, vectors, room);
        let mut heads = Rows::default();
        quantise(path, &room.narrow, self.head.width(), &mut heads);
        bent(&self.dependent, path, vectors, room);
        PairSides { heads, dependents: std::mem::take(&mut room.narrow) }
    }

    /// Calls `found(dependent, scores by class)` for each dependent of `head`; both are nodes of the batch.
    pub fn scores(
        &self,
        path: Path,
        sides: &PairSides,
        head: usize,
        dependents: &[usize],
        room: &mut Room,
        mut found: impl FnMut(usize, &[f32]),
    ) {
        let width = self.head.width();
        let row = Rows {
            width,
            data: sides.heads.data[head * width..(head + 1) * width].to_vec(),
            scale: vec![sides.heads.scale[head]],
        };
        self.across.apply(path, &row, &mut room.sums, &mut room.wide);
        self.alone.apply(path, &row, &mut room.sums, &mut room.narrow);
        let mut scores = vec![0.0; self.classes()];
        for &dependent in dependents {
            let vector = &sides.dependents[dependent * width..(dependent + 1) * width];
            dots(path, &room.wide, vector, &room.narrow, &mut scores);
            found(dependent, &scores);
        }
    }
}
