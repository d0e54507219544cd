//! The f32 work: only additions, products, quotients and roots in a fixed order, which IEEE 754 makes the same
//! everywhere; no library function.
// Polynomial coefficients keep the digits that their source gives.
#![allow(clippy::excessive_precision)]

use super::{Rows, by_path};

const LANES: usize = 16;

by_path!(
    /// `out[row * bias.len() + c] = sums * scale[row] * column_scale[c] + bias[c]`; sums are `padded` apart.
    rescale = rescale_body,
    (sums: &[i32], padded: usize, scale: &[f32], column_scale: &[f32], bias: &[f32], out: &mut [f32])
);
by_path!(
    /// Each row of `width` numbers as int8 with its own scale.
    quantise = quantise_body,
    (values: &[f32], width: usize, out: &mut Rows)
);
by_path!(
    /// `x * (1 + erf(x / √2)) / 2`.
    gelu = gelu_body,
    (values: &mut [f32])
);
by_path!(
    /// `values + added`, then each row of `gain.len()` brought to mean 0 and variance 1, times gain, plus bias.
    add_norm = add_norm_body,
    (values: &mut [f32], added: &[f32], gain: &[f32], bias: &[f32])
);
by_path!(
    /// Attention of one sentence: `qkv` holds per piece the queries, keys and values of all heads of 32; `out` one
    /// row a piece.
    attend = attend_body,
    (qkv: &[f32], heads: usize, out: &mut [f32], room: &mut Vec<f32>)
);
by_path!(
    /// `out[i * count + j] = left[i] · right[j]` for rows of `width`; `count` rows each.
    products = products_body,
    (left: &[f32], right: &[f32], width: usize, out: &mut [f32], room: &mut Vec<f32>)
);
by_path!(
    /// `out[r] = rows[r] · vector + alone[r]`.
    dots = dots_body,
    (rows: &[f32], vector: &[f32], alone: &[f32], out: &mut [f32])
);

#[inline(always)]
fn rescale_body(
    sums: &[i32],
    padded: usize,
    scale: &[f32],
    column_scale: &[f32],
    bias: &[f32],
    out: &mut [f32],
) {
    let columns = bias.len();
    for ((sums, &row_scale), out) in sums.chunks_exact(padded).zip(scale).zip(out.chunks_exact_mut(columns)) {
        for (((out, &sum), &scale), &bias) in out.iter_mut().zip(sums).zip(column_scale).zip(bias) {
            *out = sum as f32 * (row_scale * scale) + bias;
        }
    }
}

#[inline(always)]
fn quantise_body(values: &[f32], width: usize, out: &mut Rows) {
    // Adding 1.5 · 2²³ rounds to the nearest whole number, ties to even, and leaves it in the low bits.
    const ROUND: f32 = 12_582_912.0;
    out.width = width;
    out.data.clear();
    out.data.resize(values.len(), 0);
    out.scale.clear();
    for (row, data) in values.chunks_exact(width).zip(out.data.chunks_exact_mut(width)) {
        let mut most = [0f32; LANES];
        for part in row.chunks_exact(LANES) {
            for (most, &value) in most.iter_mut().zip(part) {
                let size = value.abs();
                *most = if size > *most { size } else { *most };
            }
        }
        let most = most.iter().fold(1e-12f32, |a, &b| if b > a { b } else { a });
        let steps = 127.0 / most;
        for (data, &value) in data.iter_mut().zip(row) {
            *data = ((value * steps + ROUND).to_bits() as i32).wrapping_sub(0x4B40_0000) as i8;
        }
        out.scale.push(most / 127.0);
    }
}

#[inline(always)]
fn gelu_body(values: &mut [f32]) {
    for value in values {
        let x = *value;
        *value = x * (0.5 + 0.5 * erf(x * std::f32::consts::FRAC_1_SQRT_2));
    }
}

/// Rational approximation (Eigen's), off by 3e-7 at most.
#[inline(always)]
fn erf(x: f32) -> f32 {
    let x = if x < -4.0 { -4.0 } else { x };
    let x = if x > 4.0 { 4.0 } else { x };
    let s = x * x;
    let mut p = -2.726_142_258_013_06e-10f32;
    p = p * s + 2.770_681_424_959_02e-08;
    p = p * s + -2.101_024_020_825_08e-06;
    p = p * s + -5.692_506_394_623_46e-05;
    p = p * s + -7.349_906_303_268_55e-04;
    p = p * s + -2.954_599_808_540_25e-03;
    p = p * s + -1.609_603_332_624_15e-02;
    let mut q = -1.456_607_184_649_96e-05f32;
    q = q * s + -2.133_740_552_789_05e-04;
    q = q * s + -1.682_826_974_382_03e-03;
    q = q * s + -7.373_329_167_204_68e-03;
    q = q * s + -1.426_473_905_141_89e-02;
    x * p / q
}

/// For x ≤ 0: 2^k by its bits, the rest by a polynomial (Cephes).
#[inline(always)]
pub fn exp(x: f32) -> f32 {
    let x = if x < -80.0 { -80.0 } else { x };
    let k = (x * std::f32::consts::LOG2_E + 12_582_912.0) - 12_582_912.0;
    let r = x - k * 0.693_359_375 + k * 2.121_944_4e-4;
    let mut p = 1.987_569_15e-4f32;
    p = p * r + 1.398_199_95e-3;
    p = p * r + 8.333_451_9e-3;
    p = p * r + 4.166_579_6e-2;
    p = p * r + 1.666_666_55e-1;
    p = p * r + 5.000_000_1e-1;
    let value = p * (r * r) + r + 1.0;
    value * f32::from_bits(((k as i32 + 127) << 23) as u32)
}

/// Sum in 16 lanes, then halves onto halves: one order for every register width.
#[inline(always)]
fn sum(values: &[f32], of: impl Fn(f32) -> f32) -> f32 {
    let mut lanes = [0f32; LANES];
    let parts = values.chunks_exact(LANES);
    let rest = parts.remainder();
    for part in parts {
        for (lane, &value) in lanes.iter_mut().zip(part) {
            *lane += of(value);
        }
    }
    for (lane, &value) in lanes.iter_mut().zip(rest) {
        *lane += of(value);
    }
    let mut half = LANES / 2;
    while half > 0 {
        for lane in 0..half {
            lanes[lane] += lanes[lane + half];
        }
        half /= 2;
    }
    lanes[0]
}

#[inline(always)]
fn add_norm_body(values: &mut [f32], added: &[f32], gain: &[f32], bias: &[f32]) {
    let width = gain.len();
    for (row, added) in values.chunks_exact_mut(width).zip(added.chunks_exact(width)) {
        for (value, &more) in row.iter_mut().zip(added) {
            *value += more;
        }
        let mean = sum(row, |v| v) / width as f32;
        let spread = sum(row, |v| (v - mean) * (v - mean)) / width as f32;
        let scale = 1.0 / (spread + 1e-12).sqrt();
        for ((value, &gain), &bias) in row.iter_mut().zip(gain).zip(bias) {
            *value = (*value - mean) * scale * gain + bias;
        }
    }
}

/// Width of one attention head.
pub const HEAD: usize = 32;

#[inline(always)]
fn attend_body(qkv: &[f32], heads: usize, out: &mut [f32], room: &mut Vec<f32>) {
    let width = heads * HEAD;
    let count = out.len() / width;
    let padded = count.next_multiple_of(LANES);
    room.clear();
    room.resize((HEAD + 1) * padded, 0.0);
    // Keys in blocks of 16 pieces, within a block by dimension.
    let (keys, weights) = room.split_at_mut(HEAD * padded);
    let scale = 1.0 / (HEAD as f32).sqrt();
    for head in 0..heads {
        let (q, k, v) = (head * HEAD, width + head * HEAD, 2 * width + head * HEAD);
        for (j, row) in qkv.chunks_exact(3 * width).enumerate() {
            let block = &mut keys[j / LANES * LANES * HEAD..];
            for (d, &key) in row[k..k + HEAD].iter().enumerate() {
                block[d * LANES + j % LANES] = key;
            }
        }
        for (i, row) in qkv.chunks_exact(3 * width).enumerate() {
            let query = &row[q..q + HEAD];
            for (block, weights) in keys.chunks_exact(LANES * HEAD).zip(weights.chunks_exact_mut(LANES)) {
                let mut sums = [0f32; LANES];
                for (key, &query) in block.chunks_exact(LANES).zip(query) {
                    for (sum, &key) in sums.iter_mut().zip(key) {
                        *sum += query * key;
                    }
                }
                weights.copy_from_slice(&sums);
            }
            soften(weights, count, scale);
            let mut value = [0f32; HEAD];
            for (&weight, row) in weights.iter().zip(qkv.chunks_exact(3 * width)) {
                for (value, &v) in value.iter_mut().zip(&row[v..v + HEAD]) {
                    *value += weight * v;
                }
            }
            out[i * width + q..i * width + q + HEAD].copy_from_slice(&value);
        }
    }
}

/// Softmax of the first `count` of `values * scale`, in place; the rest, up to whole blocks, becomes 0.
#[inline(always)]
fn soften(values: &mut [f32], count: usize, scale: f32) {
    values[count..].fill(f32::MIN);
    let mut most = [f32::MIN; LANES];
    for block in values.chunks_exact(LANES) {
        for (most, &value) in most.iter_mut().zip(block) {
            *most = if value > *most { value } else { *most };
        }
    }
    let most = most.iter().fold(f32::MIN, |a, &b| if b > a { b } else { a });
    for block in values.chunks_exact_mut(LANES) {
        for value in block {
            *value = exp((*value - most) * scale);
        }
    }
    values[count..].fill(0.0);
    let share = 1.0 / sum(values, |v| v);
    for value in values.iter_mut() {
        *value *= share;
    }
}

#[inline(always)]
fn products_body(left: &[f32], right: &[f32], width: usize, out: &mut [f32], room: &mut Vec<f32>) {
    let count = right.len() / width;
    room.clear();
    room.resize(right.len(), 0.0);
    for (j, row) in right.chunks_exact(width).enumerate() {
        for (d, &value) in row.iter().enumerate() {
            room[d * count + j] = value;
        }
    }
    out.fill(0.0);
    for (row, out) in left.chunks_exact(width).zip(out.chunks_exact_mut(count)) {
        for (column, &value) in room.chunks_exact(count).zip(row) {
            for (out, &other) in out.iter_mut().zip(column) {
                *out += value * other;
            }
        }
    }
}

#[inline(always)]
fn dots_body(rows: &[f32], vector: &[f32], alone: &[f32], out: &mut [f32]) {
    let mut parts = [0f32; LANES];
    for ((row, out), alone) in rows.chunks_exact(vector.len()).zip(out).zip(alone) {
        parts.fill(0.0);
        for (row, vector) in row.chunks_exact(LANES).zip(vector.chunks_exact(LANES)) {
            for lane in 0..LANES {
                parts[lane] += row[lane] * vector[lane];
            }
        }
        *out = sum(&parts, |v| v) + alone;
    }
}

/// 1 / (1 + e⁻ˣ).
pub fn sigmoid(x: f32) -> f32 {
    if x < 0.0 {
        let e = exp(x);
        e / (1.0 + e)
    } else {
        1.0 / (1.0 + exp(-x))
    }
}
