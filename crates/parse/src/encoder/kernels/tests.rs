use super::real::{add_norm, attend, exp, gelu, products, quantise};
use super::*;

/// Numbers without a pattern, the same at every run.
fn noise(count: usize, mut state: u64) -> Vec<f32> {
    (0..count)
        .map(|_| {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            ((state >> 40) as f32 / (1 << 24) as f32 - 0.5) * 6.0
        })
        .collect()
}

fn bits(values: &[f32]) -> Vec<u32> {
    values.iter().map(|v| v.to_bits()).collect()
}

#[test]
fn every_path_gives_the_same_integer_sums() {
    // Miri takes a thousand times as long: every border of the tiles, not every size of the model.
    let sizes: &[(usize, usize, usize)] = if cfg!(miri) {
        &[(1, 64, 5), (5, 64, 66)]
    } else {
        &[(1, 64, 5), (7, 384, 130), (13, 1536, 64), (6, 448, 51)]
    };
    for &(count, depth, columns) in sizes {
        let mut rows = Rows::default();
        quantise(Path::Portable, &noise(count * depth, 3), depth, &mut rows);
        let weights: Vec<i8> = noise(columns * depth, 9).iter().map(|v| (v * 42.3) as i8).collect();
        let packed = Packed::new(&weights, depth);
        for path in Path::available() {
            let mut sums = Vec::new();
            multiply(path, &rows, &packed, &mut sums);
            for row in 0..count {
                for column in 0..columns {
                    let plain: i32 = (0..depth)
                        .map(|d| {
                            i32::from(rows.data[row * depth + d]) * i32::from(weights[column * depth + d])
                        })
                        .sum();
                    assert_eq!(sums[row * packed.padded + column], plain, "{path:?} {row} {column}");
                }
            }
        }
    }
}

#[test]
fn extreme_values_do_not_saturate() {
    let rows = Rows { width: 64, data: [[127; 64], [-127; 64]].concat(), scale: vec![1.0; 2] };
    let packed = Packed::new(&[[127i8; 64], [-127; 64]].concat(), 64);
    for path in Path::available() {
        let mut sums = Vec::new();
        multiply(path, &rows, &packed, &mut sums);
        let most = 64 * 127 * 127;
        assert_eq!((sums[0], sums[1]), (most, -most), "{path:?}");
        assert_eq!((sums[packed.padded], sums[packed.padded + 1]), (-most, most), "{path:?}");
    }
}

#[test]
fn every_path_gives_the_same_real_bits() {
    let reference = real_results(Path::Portable);
    for path in Path::available() {
        assert_eq!(real_results(path), reference, "{path:?}");
    }
}

fn real_results(path: Path) -> Vec<Vec<u32>> {
    let mut found = Vec::new();
    let mut values = noise(5 * 384, 1);
    gelu(path, &mut values);
    found.push(bits(&values));
    add_norm(path, &mut values, &noise(5 * 384, 2), &noise(384, 3), &noise(384, 4));
    found.push(bits(&values));
    let mut rows = Rows::default();
    quantise(path, &values, 384, &mut rows);
    found.push(rows.data.iter().map(|&b| b as u32).collect());
    found.push(bits(&rows.scale));
    for count in [1, 7, 33] {
        let mut out = vec![0.0; count * 384];
        attend(path, &noise(count * 3 * 384, 5), 12, &mut out, &mut Vec::new());
        found.push(bits(&out));
        let mut out = vec![0.0; count * count];
        products(path, &noise(count * 64, 6), &noise(count * 64, 7), 64, &mut out, &mut Vec::new());
        found.push(bits(&out));
    }
    found
}

#[test]
fn own_functions_are_close_to_the_library() {
    for step in 0..800 {
        let x = step as f32 * -0.1;
        assert!((exp(x) - x.exp()).abs() < 1e-6);
    }
    // erf(1) = 0.8427008, so gelu(√2) = √2 · 0.9213504.
    let mut values = [std::f32::consts::SQRT_2, -30.0, 0.0, 30.0];
    gelu(Path::Portable, &mut values);
    assert!((values[0] - 1.302_986_2).abs() < 1e-5 && values[1].abs() < 1e-5 && values[2] == 0.0);
    assert!((values[3] - 30.0).abs() < 1e-4);
}
