use super::packed::{COLUMNS, Packed};

pub fn multiply(rows: &[i8], weights: &Packed, sums: &mut [i32]) {
    let depth = weights.depth;
    for (group, lines) in weights.lines.chunks_exact(depth).enumerate() {
        for (row, out) in rows.chunks_exact(depth).zip(sums.chunks_exact_mut(weights.padded)) {
            let out = &mut out[group * COLUMNS..(group + 1) * COLUMNS];
            for (four, lines) in row.chunks_exact(4).zip(lines.chunks_exact(4)) {
                for (line, out) in lines.iter().zip(out.chunks_exact_mut(16)) {
                    for (w, sum) in line.0.chunks_exact(4).zip(out) {
                        *sum += i32::from(w[0]) * i32::from(four[0])
                            + i32::from(w[1]) * i32::from(four[1])
                            + i32::from(w[2]) * i32::from(four[2])
                            + i32::from(w[3]) * i32::from(four[3]);
                    }
                }
            }
        }
    }
}
