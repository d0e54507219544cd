//! The averaged perceptron: integer updates, lazily averaged.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use parse::fast::weights::{Row, Score};

/// Keys are hashes already.
#[derive(Default)]
pub struct Same(u64);
impl Hasher for Same {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, _: &[u8]) {}
    fn write_u32(&mut self, key: u32) {
        self.0 = u64::from(key).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

/// Units of the run time in a weight of one.
const UNITS: f64 = 250.0;
/// Weights below this are dropped.
const FAINT: f64 = 0.04;

struct Cell {
    class: u8,
    now: i32,
    since: u32,
    sum: i64,
}

#[derive(Default)]
pub struct Learner {
    index: HashMap<u32, u32, BuildHasherDefault<Same>>,
    rows: Vec<(u32, Vec<Cell>)>,
    clock: u32,
}

impl Learner {
    pub fn tick(&mut self) {
        self.clock += 1;
    }

    /// Rewards `gold` and punishes `guess` for every key.
    pub fn update(&mut self, keys: &[u32], gold: usize, guess: usize) {
        for &key in keys {
            let rows = &mut self.rows;
            let at = *self.index.entry(key).or_insert_with(|| {
                rows.push((0, Vec::new()));
                rows.len() as u32 - 1
            });
            let (count, cells) = &mut self.rows[at as usize];
            *count += 1;
            for (class, step) in [(gold as u8, 1), (guess as u8, -1)] {
                let cell = match cells.iter().position(|cell| cell.class == class) {
                    Some(at) => &mut cells[at],
                    None => {
                        cells.push(Cell { class, now: 0, since: self.clock, sum: 0 });
                        cells.last_mut().expect("just pushed")
                    }
                };
                cell.sum += i64::from(cell.now) * i64::from(self.clock - cell.since);
                cell.since = self.clock;
                cell.now += step;
            }
        }
    }

    /// Averages as 8-bit codes, sorted by key: a code stands for its signed square (see `parse::fast::weights`),
    /// so that small weights keep their shades. Keys updated fewer than `least` times are dropped.
    pub fn rows(&self, least: u32) -> Vec<Row> {
        let mut list: Vec<Row> = Vec::new();
        for (&key, &at) in &self.index {
            let (count, cells) = &self.rows[at as usize];
            if *count < least {
                continue;
            }
            let mut row: Vec<(u8, i8)> = Vec::new();
            for cell in cells {
                let sum = cell.sum + i64::from(cell.now) * i64::from(self.clock - cell.since);
                let mean = sum as f64 / f64::from(self.clock.max(1));
                let code = ((mean.abs() * UNITS).sqrt().round().min(127.0) * mean.signum()) as i8;
                if mean.abs() >= FAINT {
                    row.push((cell.class, code));
                }
            }
            if !row.is_empty() {
                row.sort_unstable();
                list.push((key, row));
            }
        }
        list.sort_unstable();
        list
    }
}

impl Score for Learner {
    #[inline]
    fn score(&self, key: u32, scores: &mut [i32]) {
        if let Some(&at) = self.index.get(&key) {
            for cell in &self.rows[at as usize].1 {
                scores[cell.class as usize] += cell.now;
            }
        }
    }
}

/// A small generator with a fixed seed.
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }
}
