// Rows and columns of a tile are counted alike for loads, sums and stores.
#![allow(clippy::needless_range_loop)]

use std::arch::x86_64::*;

use super::packed::{COLUMNS, Packed};

/// Rows taken together: 6 × 4 accumulators and 4 weights fill 28 of the 32 registers.
const TOGETHER: usize = 6;

/// # Safety
/// The processor has AVX-512 F, BW and VNNI; `rows` holds whole rows of `weights.depth`, `sums` as many of
/// `weights.padded`.
#[target_feature(enable = "avx512f,avx512bw,avx512vnni")]
pub unsafe fn multiply(rows: &[i8], weights: &Packed, sums: &mut [i32]) {
    let (depth, padded) = (weights.depth, weights.padded);
    let count = rows.len() / depth;
    for group in 0..padded / COLUMNS {
        let lines = weights.lines[group * depth..].as_ptr().cast::<i8>();
        let mut row = 0;
        while row < count {
            let left = (count - row).min(TOGETHER);
            let x = rows[row * depth..].as_ptr();
            let out = sums[row * padded + group * COLUMNS..].as_mut_ptr();
            // SAFETY: `left` rows remain at `x` and at `out`, and `depth` lines at `lines`.
            unsafe {
                match left {
                    6 => tile::<6>(x, depth, lines, out, padded),
                    5 => tile::<5>(x, depth, lines, out, padded),
                    4 => tile::<4>(x, depth, lines, out, padded),
                    3 => tile::<3>(x, depth, lines, out, padded),
                    2 => tile::<2>(x, depth, lines, out, padded),
                    _ => tile::<1>(x, depth, lines, out, padded),
                }
            }
            row += left;
        }
    }
}

/// `vpdpbusd` multiplies unsigned by signed, so 128 is added to every weight and 128 times the row's sum taken
/// off at the end; nothing saturates.
///
/// # Safety
/// `R` rows of `depth` bytes at `x`, `depth` lines of 64 bytes at `lines`, `R` rows of `stride` sums at `out`.
#[target_feature(enable = "avx512f,avx512bw,avx512vnni")]
unsafe fn tile<const R: usize>(x: *const i8, depth: usize, lines: *const i8, out: *mut i32, stride: usize) {
    // SAFETY: every access stays within what the caller vouches for: step < depth / 4, four lines a step.
    unsafe {
        let flip = _mm512_set1_epi8(-128);
        let ones = _mm512_set1_epi8(1);
        let mut sums = [[_mm512_setzero_si512(); 4]; R];
        let mut totals = [_mm512_setzero_si512(); R];
        for step in 0..depth / 4 {
            let at = lines.add(step * 256);
            let w: [__m512i; 4] =
                std::array::from_fn(|c| _mm512_xor_si512(_mm512_load_si512(at.add(c * 64).cast()), flip));
            for r in 0..R {
                let four = _mm512_set1_epi32(x.add(r * depth + step * 4).cast::<i32>().read_unaligned());
                for c in 0..4 {
                    sums[r][c] = _mm512_dpbusd_epi32(sums[r][c], w[c], four);
                }
            }
        }
        for r in 0..R {
            let mut step = 0;
            while step < depth {
                let left = depth - step;
                let mask = if left >= 64 { u64::MAX } else { (1u64 << left) - 1 };
                let bytes = _mm512_maskz_loadu_epi8(mask, x.add(r * depth + step));
                totals[r] = _mm512_dpbusd_epi32(totals[r], ones, bytes);
                step += 64;
            }
            let off = _mm512_set1_epi32(128 * _mm512_reduce_add_epi32(totals[r]));
            for c in 0..4 {
                _mm512_storeu_si512(out.add(r * stride + c * 16).cast(), _mm512_sub_epi32(sums[r][c], off));
            }
        }
    }
}
