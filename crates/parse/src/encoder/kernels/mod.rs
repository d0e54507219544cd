//! The arithmetic: int8 products summed in int32, and f32 work in a fixed order. Every path gives the same bytes:
//! integer sums do not depend on their order, and the f32 code is the same source compiled for wider registers
//! (Rust never fuses or reorders float operations).
//!
//! The only `unsafe` of the crate is in this folder.
#![allow(unsafe_code)]

#[cfg(target_arch = "x86_64")]
mod avx2;
#[cfg(target_arch = "x86_64")]
mod avx512;
#[cfg(target_arch = "aarch64")]
mod neon;
mod packed;
mod portable;
pub mod real;

pub use packed::Packed;

/// Which instructions to use. All give the same bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Path {
    Portable,
    #[cfg(target_arch = "x86_64")]
    Avx2,
    /// AVX-512 with VNNI.
    #[cfg(target_arch = "x86_64")]
    Avx512,
    #[cfg(target_arch = "aarch64")]
    Neon,
}

impl Path {
    /// The paths that this processor can run, best last.
    pub fn available() -> Vec<Path> {
        let mut paths = vec![Path::Portable];
        #[cfg(target_arch = "x86_64")]
        {
            if is_x86_feature_detected!("avx2") {
                paths.push(Path::Avx2);
            }
            let wide = is_x86_feature_detected!("avx512f")
                && is_x86_feature_detected!("avx512bw")
                && is_x86_feature_detected!("avx512vl")
                && is_x86_feature_detected!("avx512dq")
                && is_x86_feature_detected!("avx512vnni");
            if wide {
                paths.push(Path::Avx512);
            }
        }
        #[cfg(target_arch = "aarch64")]
        paths.push(Path::Neon);
        paths
    }

    pub fn best() -> Path {
        *Self::available().last().expect("the portable path is always there")
    }
}

/// Rows of int8 with one scale a row: a row's numbers are `data * scale`.
#[derive(Default)]
pub struct Rows {
    pub width: usize,
    pub data: Vec<i8>,
    pub scale: Vec<f32>,
}

/// `sums[row * weights.padded + column]`: products of every row of `rows` with every column of `weights`.
pub fn multiply(path: Path, rows: &Rows, weights: &Packed, sums: &mut Vec<i32>) {
    let count = rows.scale.len();
    assert_eq!(rows.width, weights.depth);
    assert_eq!(rows.data.len(), count * weights.depth);
    sums.clear();
    sums.resize(count * weights.padded, 0);
    match path {
        Path::Portable => portable::multiply(&rows.data, weights, sums),
        // SAFETY: a `Path` beyond `Portable` comes from `available`, which asked the processor; sizes asserted above.
        #[cfg(target_arch = "x86_64")]
        Path::Avx2 => unsafe { avx2::multiply(&rows.data, weights, sums) },
        // SAFETY: as above.
        #[cfg(target_arch = "x86_64")]
        Path::Avx512 => unsafe { avx512::multiply(&rows.data, weights, sums) },
        // SAFETY: as above; every processor of this kind has it.
        #[cfg(target_arch = "aarch64")]
        Path::Neon => unsafe { neon::multiply(&rows.data, weights, sums) },
    }
}

/// Compiles one body for each path; the body must be `#[inline(always)]`.
macro_rules! by_path {
    ($(#[$doc:meta])* $name:ident = $body:path, ($($arg:ident: $kind:ty),*)) => {
        $(#[$doc])*
        pub fn $name(path: $crate::encoder::kernels::Path, $($arg: $kind),*) {
            use $crate::encoder::kernels::Path;
            #[cfg(target_arch = "x86_64")]
            #[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512dq")]
            fn wide($($arg: $kind),*) {
                $body($($arg),*)
            }
            #[cfg(target_arch = "x86_64")]
            #[target_feature(enable = "avx2")]
            fn middle($($arg: $kind),*) {
                $body($($arg),*)
            }
            match path {
                Path::Portable => $body($($arg),*),
                // SAFETY: such a `Path` comes from `available`, which asked the processor.
                #[cfg(target_arch = "x86_64")]
                Path::Avx2 => unsafe { middle($($arg),*) },
                // SAFETY: as above.
                #[cfg(target_arch = "x86_64")]
                Path::Avx512 => unsafe { wide($($arg),*) },
                // All code for such processors is compiled for NEON.
                #[cfg(target_arch = "aarch64")]
                Path::Neon => $body($($arg),*),
            }
        }
    };
}
pub(crate) use by_path;

#[cfg(test)]
mod tests;
