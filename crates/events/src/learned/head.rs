use data::Data;

use super::{CLASSES, Triple};
use crate::Error;

const COUNT: usize = CLASSES.len();
const MAGIC: &[u8; 8] = b"pairs  2";
const FILE: &str = "events/pairs.bin";

/// Sizes of the network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// Hash buckets of the sparse features.
    pub buckets: usize,
    /// Numbers of a triple's vectors; 0 for a network that reads none.
    pub dense: usize,
    pub hidden: usize,
}

/// One byte a weight. Sums are integers or run in a fixed order, so that every machine agrees.
#[derive(Clone, Debug, Default)]
pub struct Head {
    shape: Shape,
    /// Row by bucket.
    sparse: Vec<i8>,
    /// Row by hidden unit.
    dense: Vec<i8>,
    bias: Vec<f32>,
    /// Row by hidden unit.
    out: Vec<i8>,
    /// What one unit of `sparse`, `dense` and `out` is worth.
    units: [f32; 3],
    /// Slope and offset that turn the network's odds of an event into true ones.
    slope: f32,
    offset: f32,
}

impl Head {
    /// Weights of a learner, rounded to bytes: `sparse` is buckets × classes, `dense` hidden × dense, `out` hidden × classes.
    pub fn new(shape: Shape, sparse: &[f32], dense: &[f32], bias: &[f32], out: &[f32]) -> Self {
        let (sparse, first) = narrow(sparse);
        let (dense, second) = narrow(dense);
        let (out, third) = narrow(out);
        let units = [first, second, third];
        Self { shape, sparse, dense, bias: bias.to_vec(), out, units, slope: 1.0, offset: 0.0 }
    }

    /// The same network with its odds of an event set right.
    pub fn with_calibration(mut self, slope: f32, offset: f32) -> Self {
        (self.slope, self.offset) = (slope, offset);
        self
    }

    /// Weights that ship; without them patterns speak alone.
    ///
    /// # Errors
    /// A file that cannot be read or is damaged.
    pub fn load(data: &Data) -> Result<Option<Self>, Error> {
        let layers = data.layers(FILE).map_err(|cause| Error::new(FILE, 0, 0, cause.to_string()))?;
        let Some(layer) = layers.last() else { return Ok(None) };
        let head = Self::from_bytes(&layer.bytes);
        head.map(Some).ok_or_else(|| Error::new(&layer.origin, 0, 0, "not a pair model, or cut short"))
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(MAGIC)?;
        let mut word = || {
            let (word, after) = rest.split_first_chunk::<4>()?;
            rest = after;
            Some(*word)
        };
        let mut size = || word().map(|w| u32::from_le_bytes(w) as usize);
        let shape = Shape { buckets: size()?, dense: size()?, hidden: size()? };
        let mut number = || word().map(f32::from_le_bytes);
        let units = [number()?, number()?, number()?];
        let (slope, offset) = (number()?, number()?);
        let bias = (0..shape.hidden).map(|_| number()).collect::<Option<Vec<f32>>>()?;
        let mut narrow = |count: usize| {
            let (part, after) = rest.split_at_checked(count)?;
            rest = after;
            Some(part.iter().map(|&b| b as i8).collect::<Vec<i8>>())
        };
        let sparse = narrow(shape.buckets.checked_mul(COUNT)?)?;
        let dense = narrow(shape.hidden.checked_mul(shape.dense)?)?;
        let out = narrow(shape.hidden.checked_mul(COUNT)?)?;
        let whole = rest.is_empty() && shape.buckets > 0;
        whole.then_some(Self { shape, sparse, dense, bias, out, units, slope, offset })
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        for size in [self.shape.buckets, self.shape.dense, self.shape.hidden] {
            bytes.extend((size as u32).to_le_bytes());
        }
        for number in self.units.iter().chain([&self.slope, &self.offset]).chain(&self.bias) {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend(self.sparse.iter().chain(&self.dense).chain(&self.out).map(|&w| w as u8));
        bytes
    }

    /// The probability of each class. A triple without vectors is read by its sparse features alone.
    pub fn probabilities(&self, triple: &Triple) -> [f32; COUNT] {
        let mut sums = [0i32; COUNT];
        for &feature in &triple.sparse {
            let at = (feature as usize % self.shape.buckets) * COUNT;
            for (sum, &weight) in sums.iter_mut().zip(&self.sparse[at..at + COUNT]) {
                *sum += i32::from(weight);
            }
        }
        let mut scores = sums.map(|sum| f64::from(sum) * f64::from(self.units[0]));
        if self.shape.dense > 0 && triple.dense.len() == self.shape.dense {
            self.add_vectors(&triple.dense, &mut scores);
        }
        calibrated(scores, f64::from(self.slope), f64::from(self.offset)).map(|p| p as f32)
    }

    fn add_vectors(&self, vectors: &[i8], scores: &mut [f64; COUNT]) {
        for (unit, row) in self.dense.chunks_exact(self.shape.dense).enumerate() {
            let sum: i32 = row.iter().zip(vectors).map(|(&w, &v)| i32::from(w) * i32::from(v)).sum();
            let value = f64::from(sum) * f64::from(self.units[1]) + f64::from(self.bias[unit]);
            if value > 0.0 {
                let weights = &self.out[unit * COUNT..(unit + 1) * COUNT];
                for (score, &weight) in scores.iter_mut().zip(weights) {
                    *score += value * f64::from(weight) * f64::from(self.units[2]);
                }
            }
        }
    }
}

/// Scores as probabilities; the odds of any event against none are raised to `slope` and times e^`offset`.
pub fn calibrated(scores: [f64; COUNT], slope: f64, offset: f64) -> [f64; COUNT] {
    let top = scores[1..].iter().copied().fold(f64::MIN, f64::max);
    let powers: Vec<f64> = scores[1..].iter().map(|s| exp(s - top)).collect();
    let all: f64 = powers.iter().sum();
    let odds = slope * (top + ln(all) - scores[0]) + offset;
    let event = if odds > 0.0 { 1.0 / (1.0 + exp(-odds)) } else { exp(odds) / (1.0 + exp(odds)) };
    let mut found = [1.0 - event; COUNT];
    for (p, power) in found[1..].iter_mut().zip(&powers) {
        *p = event * power / all;
    }
    found
}

fn narrow(weights: &[f32]) -> (Vec<i8>, f32) {
    let most = weights.iter().fold(0f32, |m, w| m.max(w.abs())).max(1e-6);
    let unit = most / 127.0;
    (weights.iter().map(|w| (w / unit).round() as i8).collect(), unit)
}

/// e^x of x from -40 to 0 by basic operations: `exp` of the platform may differ.
fn exp(x: f64) -> f64 {
    let mut power = 1.0 + x.max(-40.0) / 4096.0;
    for _ in 0..12 {
        power *= power;
    }
    power
}

/// The logarithm of 1 to 16 by Newton's steps on [`exp`].
fn ln(x: f64) -> f64 {
    let mut y = 1.0;
    for _ in 0..24 {
        y += x * exp(-y) - 1.0;
    }
    y
}
