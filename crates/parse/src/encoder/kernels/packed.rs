/// Columns are laid out in groups of this many.
pub const COLUMNS: usize = 64;

/// A weight matrix laid out for the kernels: for each group of 64 columns, for each four steps of depth, 64 times
/// four bytes. Columns are padded with zeros.
pub struct Packed {
    pub depth: usize,
    pub padded: usize,
    /// One line: four depth steps of 16 columns.
    pub lines: Vec<Line>,
}

#[derive(Clone, Copy)]
#[repr(C, align(64))]
pub struct Line(pub [i8; 64]);

impl Packed {
    /// From `columns` rows of `depth` weights, as files hold them. `depth` is a multiple of four.
    pub fn new(weights: &[i8], depth: usize) -> Self {
        assert!(depth > 0 && depth.is_multiple_of(4) && weights.len().is_multiple_of(depth));
        let columns = weights.len() / depth;
        let padded = columns.next_multiple_of(COLUMNS);
        let mut lines = vec![Line([0; 64]); padded * depth / 64];
        for (column, row) in weights.chunks_exact(depth).enumerate() {
            let (group, within) = (column / COLUMNS, column % COLUMNS);
            let first = group * depth + within / 16;
            for (step, four) in row.chunks_exact(4).enumerate() {
                let at = within % 16 * 4;
                lines[first + step * 4].0[at..at + 4].copy_from_slice(four);
            }
        }
        Self { depth, padded, lines }
    }
}

/// `multiply` by a path that takes sixteen columns and up to four rows at a time: `tile` of the module that asks for it.
macro_rules! by_fours {
    ($feature:literal) => {
        /// # Safety
        /// The processor has the feature; `rows` holds whole rows of `weights.depth`, `sums` as many of `weights.padded`.
        #[target_feature(enable = $feature)]
        pub unsafe fn multiply(rows: &[i8], weights: &$crate::encoder::kernels::Packed, sums: &mut [i32]) {
            let (depth, padded) = (weights.depth, weights.padded);
            let count = rows.len() / depth;
            for part in 0..padded / 16 {
                let (group, quarter) = (part * 16 / $crate::encoder::kernels::packed::COLUMNS, part % 4);
                let lines = weights.lines[group * depth + quarter..].as_ptr().cast::<i8>();
                let mut row = 0;
                while row < count {
                    let left = (count - row).min(4);
                    let x = rows[row * depth..].as_ptr();
                    let out = sums[row * padded + part * 16..].as_mut_ptr();
                    // SAFETY: `left` rows remain at `x` and at `out`; every fourth line from `lines` is there `depth / 4` times.
                    unsafe {
                        match left {
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
    };
}
#[allow(unused_imports)]
pub(super) use by_fours;
