//! Sparse integer weights: a key leads to the few classes that it speaks for or against.

/// Sums the weights of one key into `scores`, one entry a class. The run time reads a table, training its own.
pub trait Score {
    fn score(&self, key: u32, scores: &mut [i32]);

    fn score_all(&self, keys: &[u32], scores: &mut [i32]) {
        scores.fill(0);
        for &key in keys {
            self.score(key, scores);
        }
    }
}

/// The weight that a code of the file stands for: its square with its sign.
pub fn square(code: i8) -> i16 {
    i16::from(code) * i16::from(code).abs()
}

/// One key with its (class, code) pairs.
pub type Row = (u32, Vec<(u8, i8)>);

/// Open addressing in key order: the slot is the top bits of the key, collisions move to the right.
pub struct Weights {
    shift: u32,
    keys: Vec<u32>,
    rows: Vec<u32>,
    pairs: Vec<(u8, i16)>,
}

impl Weights {
    /// `rows` sorted by key, keys unique, no row longer than 255.
    pub fn new(rows: impl ExactSizeIterator<Item = Row>) -> Self {
        let bits = (rows.len() * 3 / 2).next_power_of_two().trailing_zeros().max(4);
        let size = (1usize << bits) + rows.len() + 1;
        let (mut keys, mut starts, mut pairs) = (vec![0; size], vec![u32::MAX; size], Vec::new());
        let (shift, mut free, mut last) = (32 - bits, 0, 0);
        for (key, row) in rows {
            let slot = ((key >> shift) as usize).max(free);
            keys[slot] = key;
            starts[slot] = pairs.len() as u32;
            pairs.push((row.len() as u8, 0));
            pairs.extend(row.into_iter().map(|(class, code)| (class, square(code))));
            free = slot + 1;
            last = free;
        }
        let size = last.max(1 << bits) + 1;
        keys.truncate(size);
        starts.truncate(size);
        Self { shift, keys, rows: starts, pairs }
    }
}

impl Score for Weights {
    #[inline]
    fn score(&self, key: u32, scores: &mut [i32]) {
        let mut slot = (key >> self.shift) as usize;
        while self.rows[slot] != u32::MAX {
            if self.keys[slot] == key {
                let start = self.rows[slot] as usize;
                let length = self.pairs[start].0 as usize;
                for &(class, weight) in &self.pairs[start + 1..=start + length] {
                    scores[class as usize] += i32::from(weight);
                }
                return;
            }
            slot += 1;
        }
    }
}

/// The class with the highest score; the first of equals.
pub fn best(scores: &[i32]) -> usize {
    let mut best = 0;
    for (class, &score) in scores.iter().enumerate() {
        if score > scores[best] {
            best = class;
        }
    }
    best
}
