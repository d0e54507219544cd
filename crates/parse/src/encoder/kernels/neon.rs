// Rows and columns of a tile are counted alike for loads, sums and stores.
#![allow(clippy::needless_range_loop)]

use std::arch::aarch64::*;

super::packed::by_fours!("neon");

/// Products of bytes in -127..=127, two of them summed in 16 bits (32,258 at most), then in 32.
///
/// # Safety
/// `R` rows of `depth` bytes at `x`, a line of 64 bytes at every 256 from `lines`, `R` rows of `stride` at `out`.
#[target_feature(enable = "neon")]
unsafe fn tile<const R: usize>(x: *const i8, depth: usize, lines: *const i8, out: *mut i32, stride: usize) {
    // SAFETY: every access stays within what the caller vouches for: step < depth / 4.
    unsafe {
        let mut sums = [[vdupq_n_s32(0); 4]; R];
        for step in 0..depth / 4 {
            let at = lines.add(step * 256);
            let w: [int8x16_t; 4] = std::array::from_fn(|c| vld1q_s8(at.add(c * 16)));
            for r in 0..R {
                let four = x.add(r * depth + step * 4).cast::<i32>().read_unaligned();
                let four = vreinterpretq_s8_s32(vdupq_n_s32(four));
                for c in 0..4 {
                    let low = vmull_s8(vget_low_s8(w[c]), vget_low_s8(four));
                    let high = vmull_high_s8(w[c], four);
                    sums[r][c] = vpadalq_s16(sums[r][c], vpaddq_s16(low, high));
                }
            }
        }
        for r in 0..R {
            for c in 0..4 {
                vst1q_s32(out.add(r * stride + c * 4), sums[r][c]);
            }
        }
    }
}
