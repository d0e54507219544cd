//! What generalises beyond written patterns: a linear model over pairs of actors in a sentence. It tells how
//! likely each PLOVER type is between them, or none; it rescores what patterns found and proposes what none names.

mod feature;
mod propose;
#[cfg(test)]
mod tests;

pub use feature::pair_features;
pub use propose::{class_of, pairs, propose};

use crate::Error;
use data::Data;

/// The classes, in the order of the weights; the first is no event.
pub const CLASSES: [&str; 16] = [
    "",
    "ACCUSE",
    "AGREE",
    "AID",
    "ASSAULT",
    "COERCE",
    "CONSULT",
    "COOPERATE",
    "MOBILIZE",
    "PROTEST",
    "REJECT",
    "REQUEST",
    "SANCTION",
    "SUPPORT",
    "THREATEN",
    "YIELD",
];
/// Hash buckets of features.
pub const BUCKETS: usize = 1 << 16;
const MAGIC: &[u8; 8] = b"pairs  1";
const FILE: &str = "events/pairs.bin";

/// One byte a bucket and class, row by row.
#[derive(Clone, Debug, Default)]
pub struct Scorer {
    weights: Vec<i8>,
    /// What one unit of weight is worth, in 1/1000.
    scale: u32,
}

impl Scorer {
    /// A scorer of `BUCKETS` rows of one weight a class; a unit is worth `scale` thousandths.
    pub fn new(weights: Vec<i8>, scale: u32) -> Self {
        Self { weights, scale }
    }

    /// Weights that ship; without them patterns speak alone.
    ///
    /// # Errors
    /// A file that cannot be read or is damaged.
    pub fn load(data: &Data) -> Result<Option<Self>, Error> {
        let layers = data.layers(FILE).map_err(|cause| Error::new(FILE, 0, 0, cause.to_string()))?;
        let Some(layer) = layers.last() else { return Ok(None) };
        let damaged = || Error::new(&layer.origin, 0, 0, "not a pair model, or cut short");
        let body = layer.bytes.strip_prefix(MAGIC).ok_or_else(damaged)?;
        let (scale, body) = body.split_first_chunk::<4>().ok_or_else(damaged)?;
        if body.len() != BUCKETS * CLASSES.len() {
            return Err(damaged());
        }
        let weights = body.iter().map(|&b| b as i8).collect();
        Ok(Some(Self { weights, scale: u32::from_le_bytes(*scale) }))
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(self.scale.to_le_bytes());
        bytes.extend(self.weights.iter().map(|&w| w as u8));
        bytes
    }

    /// The probability of each class. Integer sums, then basic arithmetic, so that every machine agrees.
    pub fn probabilities(&self, features: &[u32]) -> [f32; CLASSES.len()] {
        let mut sums = [0i32; CLASSES.len()];
        for &feature in features {
            let at = (feature as usize % BUCKETS) * CLASSES.len();
            for (sum, &weight) in sums.iter_mut().zip(&self.weights[at..at + CLASSES.len()]) {
                *sum += i32::from(weight);
            }
        }
        let scores = sums.map(|sum| f64::from(sum) * f64::from(self.scale) / 1000.0);
        let top = scores.iter().copied().fold(f64::MIN, f64::max);
        let powers = scores.map(|score| exp(score - top));
        let all: f64 = powers.iter().sum();
        powers.map(|power| (power / all) as f32)
    }
}

/// e^x of x from -40 to 0 by basic operations: `exp` of the platform may differ.
fn exp(x: f64) -> f64 {
    let mut power = 1.0 + x.max(-40.0) / 4096.0;
    for _ in 0..12 {
        power *= power;
    }
    power
}
