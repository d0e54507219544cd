//! The band: what the index would be had other origins been there, by a Poisson bootstrap over origins.
//!
//! Each draw gives each origin a count from Poisson(1); an event weighs its mean count over its origins. The counts are
//! made of the seed, the origin and the draw, so that order and threads change nothing.

use std::collections::BTreeMap;

use super::PairRow;

/// 5th and 95th percentile; `scale` is a fixed factor, or `None` for a share of the sum of sizes.
pub(super) fn of(
    rows: &[PairRow],
    weights: &[f64],
    scale: Option<f64>,
    draws: usize,
    seed: u64,
) -> (Option<f64>, Option<f64>) {
    let mut by_origin: BTreeMap<i64, (f64, f64)> = BTreeMap::new();
    for (row, weight) in rows.iter().zip(weights) {
        let each = weight / row.origins.len().max(1) as f64;
        for origin in &row.origins {
            let sum = by_origin.entry(*origin).or_default();
            *sum = (sum.0 + each, sum.1 + each.abs());
        }
    }
    let mut totals: Vec<f64> = (0..draws as u64)
        .filter_map(|draw| {
            let (mut net, mut size) = (0.0, 0.0);
            for (origin, (weight, abs)) in &by_origin {
                let count = f64::from(poisson(mix(seed ^ (*origin as u64).rotate_left(17) ^ mix(draw + 1))));
                net += count * weight;
                size += count * abs;
            }
            match scale {
                Some(scale) => Some(net * scale),
                None => (size > 0.0).then(|| net / size),
            }
        })
        .collect();
    totals.sort_by(f64::total_cmp);
    let at = |share: f64| totals.get(((totals.len() as f64 - 1.0) * share).round() as usize).copied();
    (at(0.05), at(0.95))
}

fn mix(mut x: u64) -> u64 {
    x = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// Poisson(1) by its cumulative distribution.
fn poisson(uniform: u64) -> u32 {
    let u = (uniform >> 11) as f64 / (1u64 << 53) as f64;
    let (mut k, mut p) = (0, (-1.0f64).exp());
    let mut sum = p;
    while u > sum && k < 12 {
        k += 1;
        p /= f64::from(k);
        sum += p;
    }
    k
}
