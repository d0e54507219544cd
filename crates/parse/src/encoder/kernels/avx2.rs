// Rows and columns of a tile are counted alike for loads, sums and stores.
#![allow(clippy::needless_range_loop)]

use std::arch::x86_64::*;

super::packed::by_fours!("avx2");

/// `vpmaddubsw` takes |w| and x with w's sign; both lie in -127..=127, so a pair's sum (32,258 at most) fits.
///
/// # Safety
/// `R` rows of `depth` bytes at `x`, a line of 64 bytes at every 256 from `lines`, `R` rows of `stride` at `out`.
#[target_feature(enable = "avx2")]
unsafe fn tile<const R: usize>(x: *const i8, depth: usize, lines: *const i8, out: *mut i32, stride: usize) {
    // SAFETY: every access stays within what the caller vouches for: step < depth / 4.
    unsafe {
        let ones = _mm256_set1_epi16(1);
        let mut sums = [[_mm256_setzero_si256(); 2]; R];
        for step in 0..depth / 4 {
            let at = lines.add(step * 256);
            let w: [__m256i; 2] = std::array::from_fn(|c| _mm256_load_si256(at.add(c * 32).cast()));
            let size: [__m256i; 2] = std::array::from_fn(|c| _mm256_abs_epi8(w[c]));
            for r in 0..R {
                let four = _mm256_set1_epi32(x.add(r * depth + step * 4).cast::<i32>().read_unaligned());
                for c in 0..2 {
                    let pairs = _mm256_maddubs_epi16(size[c], _mm256_sign_epi8(four, w[c]));
                    sums[r][c] = _mm256_add_epi32(sums[r][c], _mm256_madd_epi16(pairs, ones));
                }
            }
        }
        for r in 0..R {
            for c in 0..2 {
                _mm256_storeu_si256(out.add(r * stride + c * 8).cast(), sums[r][c]);
            }
        }
    }
}
