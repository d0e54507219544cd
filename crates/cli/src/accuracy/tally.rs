//! Counts of one field on one set, and what its confidence is worth.

use std::collections::BTreeMap;

/// What gold has, what the reader found, what of that is right; found ones also by tenth of their confidence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Field {
    pub gold: usize,
    pub found: usize,
    pub right: usize,
    /// By tenth of the confidence: found, right.
    pub tenths: [(usize, usize); 10],
}

impl Field {
    pub fn precision(&self) -> f64 {
        share(self.right, self.found)
    }

    pub fn recall(&self) -> f64 {
        share(self.right, self.gold)
    }

    pub fn f1(&self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }
    }

    /// Expected calibration error: how far, on the whole, a tenth's share of right ones lies from its middle.
    pub fn calibration_error(&self) -> f64 {
        let all: usize = self.tenths.iter().map(|t| t.0).sum();
        let off = |(k, &(found, right)): (usize, &(usize, usize))| {
            let middle = (k as f64 + 0.5) / 10.0;
            (share(right, found) - middle).abs() * found as f64
        };
        let sum: f64 = self.tenths.iter().enumerate().filter(|(_, t)| t.0 > 0).map(off).sum();
        if all > 0 { sum / all as f64 } else { 0.0 }
    }
}

pub fn share(part: usize, all: usize) -> f64 {
    if all > 0 { part as f64 / all as f64 } else { 0.0 }
}

/// Fields of one set by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally(pub BTreeMap<String, Field>);

impl Tally {
    fn at(&mut self, field: &str) -> &mut Field {
        self.0.entry(field.to_string()).or_default()
    }

    pub fn wanted(&mut self, field: &str, count: usize) {
        self.at(field).gold += count;
    }

    /// Something found, right or wrong, with its confidence where it has one.
    pub fn found(&mut self, field: &str, right: bool, confidence: Option<f64>) {
        let field = self.at(field);
        field.found += 1;
        field.right += usize::from(right);
        if let Some(confidence) = confidence {
            let tenth = &mut field.tenths[((confidence * 10.0) as usize).min(9)];
            tenth.0 += 1;
            tenth.1 += usize::from(right);
        }
    }
}
