//! The band: what the index would be had other origins been there, by a Poisson bootstrap over origins.
//!
//! Each draw gives each origin a count from Poisson(1); an event weighs its mean count over its origins. The counts are
//! made of the seed, the origin and the draw, so that order and threads change nothing. Of many origins the draws come to a normal
//! distribution, whose variance is known without drawing.

use std::sync::LazyLock;

use super::PairRow;

/// Origins from which nothing is drawn.
const MANY: usize = 100;
/// The 95th percentile of the standard normal distribution.
const NORMAL: f64 = 1.644_853_6;

/// The origins in their order, each once, with weight and size.
type Sums = Vec<(i64, (f64, f64))>;

/// 5th and 95th percentile; `scale` is a fixed factor, or `None` for a share of the sum of sizes.
pub(super) fn of(
    rows: &[PairRow],
    weights: &[f64],
    scale: Option<f64>,
    draws: usize,
    seed: u64,
) -> (Option<f64>, Option<f64>) {
    let mut each: Vec<(i64, usize, f64)> = vec![];
    for (row, weight) in rows.iter().zip(weights) {
        let share = weight / row.origins.len().max(1) as f64;
        for origin in &row.origins {
            each.push((*origin, each.len(), share));
        }
    }
    each.sort_unstable_by_key(|(origin, at, _)| (*origin, *at));
    let sum = |some: &[(i64, usize, f64)]| {
        let add = |sum: (f64, f64), share: &f64| (sum.0 + share, sum.1 + share.abs());
        (some[0].0, some.iter().map(|(_, _, share)| share).fold((0.0, 0.0), add))
    };
    let by_origin: Sums = each.chunk_by(|x, y| x.0 == y.0).map(sum).collect();
    if by_origin.len() > MANY { normal(&by_origin, scale) } else { drawn(&by_origin, scale, draws, seed) }
}

/// Counts from Poisson(1) have variance 1, so that of a sum is the sum of squared weights; of a share it is that of its
/// linearisation.
fn normal(by_origin: &[(i64, (f64, f64))], scale: Option<f64>) -> (Option<f64>, Option<f64>) {
    let (net, size) = by_origin.iter().fold((0.0, 0.0), |sum, (_, of)| (sum.0 + of.0, sum.1 + of.1));
    let (middle, scale, share) = match scale {
        Some(scale) => (net * scale, scale, 0.0),
        None if size > 0.0 => (net / size, 1.0 / size, net / size),
        None => return (None, None),
    };
    let squares: f64 = by_origin.iter().map(|(_, (weight, abs))| (weight - share * abs).powi(2)).sum();
    let wide = NORMAL * squares.sqrt() * scale.abs();
    (Some(middle - wide), Some(middle + wide))
}

fn drawn(
    by_origin: &[(i64, (f64, f64))],
    scale: Option<f64>,
    draws: usize,
    seed: u64,
) -> (Option<f64>, Option<f64>) {
    let salts: Vec<u64> = (0..draws as u64).map(|draw| mix(draw + 1)).collect();
    let mut sums = vec![(0.0, 0.0); draws];
    for (origin, (weight, abs)) in by_origin {
        let own = seed ^ (*origin as u64).rotate_left(17);
        for ((net, size), salt) in sums.iter_mut().zip(&salts) {
            let count = f64::from(poisson(mix(own ^ salt)));
            *net += count * weight;
            *size += count * abs;
        }
    }
    let total = |(net, size): (f64, f64)| match scale {
        Some(scale) => Some(net * scale),
        None => (size > 0.0).then(|| net / size),
    };
    let mut totals: Vec<f64> = sums.into_iter().filter_map(total).collect();
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
    static STEPS: LazyLock<[f64; 12]> = LazyLock::new(|| {
        let mut p = (-1.0f64).exp();
        let mut sum = 0.0;
        std::array::from_fn(|k| {
            sum += p;
            p /= k as f64 + 1.0;
            sum
        })
    });
    let u = (uniform >> 11) as f64 / (1u64 << 53) as f64;
    STEPS.iter().map(|step| u32::from(u > *step)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_band_of_many_origins_is_that_which_would_be_drawn() {
        let weight = |i: i64| (i * 7 % 11) as f64 - 4.0;
        let by_origin: Sums = (0..400).map(|i| (i, (weight(i), weight(i).abs()))).collect();
        for scale in [Some(0.25), None] {
            let (Some(low), Some(high)) = normal(&by_origin, scale) else { panic!("a band") };
            let (Some(least), Some(most)) = drawn(&by_origin, scale, 4_000, 1) else { panic!("a band") };
            let wide = most - least;
            assert!(wide > 0.0 && (low - least).abs() < wide / 20.0 && (high - most).abs() < wide / 20.0);
        }
    }
}
