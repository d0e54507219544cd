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

/// Where the row of a key begins.
#[derive(Clone, Copy)]
struct Slot {
    key: u32,
    start: u32,
}

const FREE: Slot = Slot { key: 0, start: u32::MAX };
/// Keys looked up side by side: their memory is fetched while others are still on the way.
const TOGETHER: usize = 128;

/// Open addressing in key order: the slot is the top bits of the key, collisions move to the right.
///
/// Most keys of a sentence have no weight, so one bit a key is asked first: that table fits the processor's cache,
/// where the slots do not.
pub struct Weights {
    shift: u32,
    slots: Vec<Slot>,
    sieve_shift: u32,
    sieve: Vec<u64>,
    /// Of each row its length, then its (class, code) pairs.
    rows: Vec<u8>,
}

impl Weights {
    /// Each row as its key and its (class, code) bytes, sorted by key, keys unique, no row longer than 255 pairs.
    pub fn new<'a>(count: usize, rows: impl Iterator<Item = (u32, &'a [u8])>) -> Self {
        let bits = (count * 3 / 2).next_power_of_two().trailing_zeros().clamp(4, 30);
        let shift = 32 - bits;
        let sieve_shift = 32 - (bits + 2);
        let mut slots = vec![FREE; (1usize << bits) + count + 1];
        let mut sieve = vec![0u64; 1 << (bits + 2 - 6)];
        let (mut bytes, mut free) = (Vec::with_capacity(count * 6), 0);
        for (key, row) in rows {
            let slot = ((key >> shift) as usize).max(free);
            slots[slot] = Slot { key, start: bytes.len() as u32 };
            let bit = key >> sieve_shift;
            sieve[bit as usize / 64] |= 1 << (bit % 64);
            bytes.push((row.len() / 2) as u8);
            bytes.extend_from_slice(row);
            free = slot + 1;
        }
        slots.truncate(free.max(1 << bits) + 1);
        Self { shift, slots, sieve_shift, sieve, rows: bytes }
    }

    #[inline]
    fn passes(&self, key: u32) -> bool {
        let bit = key >> self.sieve_shift;
        self.sieve[bit as usize / 64] >> (bit % 64) & 1 == 1
    }

    /// Where the row of `key` begins, `first` being what stands in its slot.
    #[inline]
    fn find(&self, key: u32, first: Slot) -> Option<usize> {
        let (mut slot, mut at) = (first, (key >> self.shift) as usize);
        while slot.start != u32::MAX {
            if slot.key == key {
                return Some(slot.start as usize);
            }
            at += 1;
            slot = self.slots[at];
        }
        None
    }
}

impl Score for Weights {
    fn score(&self, key: u32, scores: &mut [i32]) {
        self.score_some(&[key], scores);
    }

    fn score_all(&self, keys: &[u32], scores: &mut [i32]) {
        scores.fill(0);
        for keys in keys.chunks(TOGETHER) {
            self.score_some(keys, scores);
        }
    }
}

impl Weights {
    /// In passes, so that no load waits for the branch of another.
    fn score_some(&self, keys: &[u32], scores: &mut [i32]) {
        let (mut kept, mut count) = ([0u32; TOGETHER], 0);
        for &key in keys {
            kept[count % TOGETHER] = key;
            count += usize::from(self.passes(key));
        }
        let kept = &kept[..count.min(TOGETHER)];
        let mut first = [FREE; TOGETHER];
        for (first, &key) in first.iter_mut().zip(kept) {
            *first = self.slots[(key >> self.shift) as usize];
        }
        let (mut starts, mut found) = ([0usize; TOGETHER], 0);
        for (&first, &key) in first.iter().zip(kept) {
            if let Some(start) = self.find(key, first) {
                starts[found] = start;
                found += 1;
            }
        }
        let mut lengths = [0u8; TOGETHER];
        for (length, &start) in lengths.iter_mut().zip(&starts[..found]) {
            *length = self.rows[start];
        }
        for (&start, &length) in starts[..found].iter().zip(&lengths) {
            for pair in self.rows[start + 1..start + 1 + 2 * usize::from(length)].chunks_exact(2) {
                scores[usize::from(pair[0])] += i32::from(square(pair[1] as i8));
            }
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
