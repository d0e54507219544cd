//! A linear model over hashed features: sums of integers, so that every machine gives the same number.

use crate::Error;

/// Weights in 1/256, one a bucket.
#[derive(Clone, Debug, Default)]
pub struct Linear {
    weights: Vec<i16>,
}

const MAGIC: &[u8; 8] = b"linear 1";

/// One weight unit.
pub const SCALE: f32 = 256.0;

impl Linear {
    /// Weights by bucket; the count is a power of two.
    pub fn new(weights: Vec<i16>) -> Self {
        debug_assert!(weights.len().is_power_of_two());
        Self { weights }
    }

    /// The model of `path`, or `None` where no layer has it.
    ///
    /// # Errors
    /// A file that cannot be read or is damaged.
    pub fn load(data: &data::Data, path: &str) -> Result<Option<Self>, Error> {
        let layers = data.layers(path).map_err(|e| Error::new(path, 0, 0, e.to_string()))?;
        let Some(layer) = layers.last() else { return Ok(None) };
        Self::from_bytes(&layer.bytes)
            .map(Some)
            .ok_or_else(|| Error::new(&layer.origin, 0, 0, "not a linear model, or cut short"))
    }

    /// `None` where the bytes are no model or cut short.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let body = bytes.strip_prefix(MAGIC)?;
        let weights: Vec<i16> = body.as_chunks().0.iter().map(|pair| i16::from_le_bytes(*pair)).collect();
        (weights.len().is_power_of_two() && body.len() == weights.len() * 2).then_some(Self { weights })
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(self.weights.iter().flat_map(|w| w.to_le_bytes()));
        bytes
    }

    /// The sum of the weights of `features`.
    pub fn score(&self, features: &[u32]) -> f32 {
        let mask = self.weights.len() - 1;
        let sum: i32 = features.iter().map(|&f| i32::from(self.weights[f as usize & mask])).sum();
        sum as f32 / SCALE
    }
}

/// The probability that belongs to a score, from basic operations alone: `exp` of the platform may differ.
pub fn logistic(score: f32) -> f32 {
    let x = f64::from(score.clamp(-16.0, 16.0));
    // (1 + x/1024)^1024 by ten squarings is close enough to e^x for a probability.
    let mut power = 1.0 - x / 1024.0;
    for _ in 0..10 {
        power *= power;
    }
    (1.0 / (1.0 + power)) as f32
}

/// Collects features as hashes of their parts.
#[derive(Debug, Default)]
pub struct Features {
    pub hashes: Vec<u32>,
}

impl Features {
    /// One feature: its name and the values it joins.
    pub fn add(&mut self, parts: &[&str]) {
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        for part in parts {
            for byte in part.bytes().chain([0x1f]) {
                hash ^= u64::from(byte);
                hash = hash.wrapping_mul(0x0100_0000_01b3);
            }
        }
        self.hashes.push((hash ^ (hash >> 32)) as u32);
    }
}
