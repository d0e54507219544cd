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
