//! The shared encoder: pieces in, one vector a word out.

use facts::WordRange;

use super::dense::{Dense, Norm, Table};
use super::file::File;
use super::kernels::real::{HEAD, add_norm, attend, gelu, quantise};
use super::kernels::{Path, Rows};
use super::shape;
use super::wordpiece::WordPiece;
use crate::Error;

pub struct Body {
    pieces: WordPiece,
    table: Table,
    places: Table,
    shapes: Table,
    shape_in: Dense,
    norm: Norm,
    layers: Vec<Layer>,
}

struct Layer {
    qkv: Dense,
    out: Dense,
    up: Dense,
    down: Dense,
    attended: Norm,
    fed: Norm,
}

/// A sentence, or a part of an overlong one, as the encoder takes it.
pub struct Item {
    /// The article's words it covers.
    pub words: WordRange,
    pieces: Vec<u32>,
    /// Place of the first piece of each node; node 0 is the root above the sentence.
    first: Vec<usize>,
    /// Node of each piece; 0 for the opening and closing pieces.
    owner: Vec<usize>,
    shapes: Vec<[u32; 7]>,
}

impl Item {
    pub fn piece_count(&self) -> usize {
        self.pieces.len()
    }

    /// Words and the root.
    pub fn nodes(&self) -> usize {
        self.first.len()
    }
}

/// Memory that one batch leaves to the next.
#[derive(Default)]
pub struct Room {
    pub rows: Rows,
    pub sums: Vec<i32>,
    pub wide: Vec<f32>,
    pub narrow: Vec<f32>,
    pub spare: Vec<f32>,
}

impl Body {
    pub fn read(file: &File<'_>) -> Result<Self, Error> {
        let pieces = WordPiece::read(file)?;
        let norm_width = file.reals("norm.g")?.len();
        let body = Self {
            table: Table::read(file, "tok")?,
            places: Table::read(file, "pos")?,
            shapes: Table::read(file, "shape")?,
            shape_in: Dense::read(file, "shape_in")?,
            norm: Norm::read(file, "norm", norm_width)?,
            layers: (0..)
                .take_while(|n| file.has(&format!("l{n}.qkv.w")))
                .map(|n| Layer::read(file, n, norm_width))
                .collect::<Result<_, _>>()?,
            pieces,
        };
        let fits = body.table.width == norm_width
            && body.places.width == norm_width
            && body.shapes.rows() == shape::ROWS
            && body.shape_in.depth() == body.shapes.width
            && body.shape_in.width() == norm_width
            && body.table.rows() == file.lines("vocab")?.len()
            && body.places.rows() > 64
            && !body.layers.is_empty();
        if fits { Ok(body) } else { Err(file.error("tok", "does not fit the other parts")) }
    }

    /// Numbers a word.
    pub fn width(&self) -> usize {
        self.norm.gain.len() + self.shapes.width
    }

    /// Cuts a sentence into items that the encoder has room for: one, but for sentences of hundreds of words.
    pub fn items(&self, words: &[&str], spaced: &[bool], start: usize) -> Vec<Item> {
        let shapes = shape::rows(words, spaced);
        let most = self.places.rows() - 1;
        let mut items = Vec::new();
        let mut item = self.open(start);
        let mut pieces = Vec::new();
        for (index, word) in words.iter().enumerate() {
            pieces.clear();
            self.pieces.split(word, &mut pieces);
            if item.pieces.len() + pieces.len() > most {
                items.push(self.close(std::mem::replace(&mut item, self.open(start + index))));
            }
            item.first.push(item.pieces.len());
            item.owner.resize(item.owner.len() + pieces.len(), item.first.len() - 1);
            item.pieces.extend(&pieces);
            item.shapes.push(shapes[index]);
            item.words.end += 1;
        }
        items.push(self.close(item));
        items
    }

    fn open(&self, start: usize) -> Item {
        let words = WordRange::new(start, start);
        Item { words, pieces: vec![self.pieces.open], first: vec![0], owner: vec![0], shapes: Vec::new() }
    }

    fn close(&self, mut item: Item) -> Item {
        item.pieces.push(self.pieces.close);
        item.owner.push(0);
        item
    }

    /// One row of [`Body::width`] for each node of each item: the encoder's vector of the first piece, then the
    /// word's shape.
    pub fn vectors(&self, path: Path, items: &[Item], room: &mut Room) -> Vec<f32> {
        let shapes = self.shape_vectors(items);
        let mut x = self.embed(path, items, &shapes, room);
        for layer in &self.layers {
            layer.apply(path, items, &mut x, room);
        }
        let (hidden, extra) = (self.norm.gain.len(), self.shapes.width);
        let mut vectors = Vec::with_capacity(shapes.len() / extra * (hidden + extra));
        let (mut piece, mut node) = (0, 0);
        for item in items {
            for &first in &item.first {
                let at = (piece + first) * hidden;
                vectors.extend_from_slice(&x[at..at + hidden]);
                vectors.extend_from_slice(&shapes[node * extra..(node + 1) * extra]);
                node += 1;
            }
            piece += item.pieces.len();
        }
        vectors
    }

    fn shape_vectors(&self, items: &[Item]) -> Vec<f32> {
        let width = self.shapes.width;
        let nodes: usize = items.iter().map(Item::nodes).sum();
        let mut out = vec![0.0; nodes * width];
        let mut rows = out.chunks_exact_mut(width);
        for item in items {
            rows.next();
            for shape in &item.shapes {
                let Some(row) = rows.next() else { return out };
                for &index in shape {
                    self.shapes.add(index as usize, row);
                }
            }
        }
        out
    }

    fn embed(&self, path: Path, items: &[Item], shapes: &[f32], room: &mut Room) -> Vec<f32> {
        quantise(path, shapes, self.shapes.width, &mut room.rows);
        self.shape_in.apply(path, &room.rows, &mut room.sums, &mut room.wide);
        let hidden = self.norm.gain.len();
        let count: usize = items.iter().map(Item::piece_count).sum();
        let mut x = vec![0.0; count * hidden];
        let mut added = vec![0.0; count * hidden];
        let (mut at, mut node) = (0, 0);
        for item in items {
            for (place, (&piece, &owner)) in item.pieces.iter().zip(&item.owner).enumerate() {
                self.table.add(piece as usize, &mut x[at..at + hidden]);
                self.places.add(place, &mut x[at..at + hidden]);
                let from = (node + owner) * hidden;
                added[at..at + hidden].copy_from_slice(&room.wide[from..from + hidden]);
                at += hidden;
            }
            node += item.nodes();
        }
        add_norm(path, &mut x, &added, &self.norm.gain, &self.norm.bias);
        x
    }
}

impl Layer {
    fn read(file: &File<'_>, number: usize, width: usize) -> Result<Self, Error> {
        let name = |part: &str| format!("l{number}.{part}");
        let layer = Self {
            qkv: Dense::read(file, &name("qkv"))?,
            out: Dense::read(file, &name("o"))?,
            up: Dense::read(file, &name("up"))?,
            down: Dense::read(file, &name("down"))?,
            attended: Norm::read(file, &name("n1"), width)?,
            fed: Norm::read(file, &name("n2"), width)?,
        };
        let fits = width.is_multiple_of(HEAD)
            && (layer.qkv.depth(), layer.qkv.width()) == (width, 3 * width)
            && (layer.out.depth(), layer.out.width()) == (width, width)
            && layer.up.depth() == width
            && (layer.down.depth(), layer.down.width()) == (layer.up.width(), width);
        if fits { Ok(layer) } else { Err(file.error(&name("qkv"), "does not fit the other parts")) }
    }

    /// Rows do not see each other but through the attention of their own item, so a batch's make-up changes nothing.
    fn apply(&self, path: Path, items: &[Item], x: &mut [f32], room: &mut Room) {
        let width = self.qkv.depth();
        quantise(path, x, width, &mut room.rows);
        self.qkv.apply(path, &room.rows, &mut room.sums, &mut room.wide);
        room.narrow.clear();
        room.narrow.resize(x.len(), 0.0);
        let mut at = 0;
        for item in items {
            let end = at + item.pieces.len() * width;
            let qkv = &room.wide[3 * at..3 * end];
            attend(path, qkv, width / HEAD, &mut room.narrow[at..end], &mut room.spare);
            at = end;
        }
        quantise(path, &room.narrow, width, &mut room.rows);
        self.out.apply(path, &room.rows, &mut room.sums, &mut room.narrow);
        add_norm(path, x, &room.narrow, &self.attended.gain, &self.attended.bias);
        quantise(path, x, width, &mut room.rows);
        self.up.apply(path, &room.rows, &mut room.sums, &mut room.wide);
        gelu(path, &mut room.wide);
        quantise(path, &room.wide, self.up.width(), &mut room.rows);
        self.down.apply(path, &room.rows, &mut room.sums, &mut room.narrow);
        add_norm(path, x, &room.narrow, &self.fed.gain, &self.fed.bias);
    }
}
