//! Layers and tables as the file holds them.

use super::file::File;
use super::kernels::real::rescale;
use super::kernels::{Packed, Path, Rows, multiply};
use crate::Error;

/// `y = W x + b`: W in int8 with one scale a column of the output.
pub struct Dense {
    weights: Packed,
    scale: Vec<f32>,
    bias: Vec<f32>,
}

impl Dense {
    pub fn read(file: &File<'_>, name: &str) -> Result<Self, Error> {
        let (bytes, rows, columns) = file.bytes(&format!("{name}.w"))?;
        let scale = file.reals(&format!("{name}.s"))?;
        let bias_name = format!("{name}.b");
        let bias = if file.has(&bias_name) { file.reals(&bias_name)? } else { vec![0.0; rows] };
        if columns == 0
            || !columns.is_multiple_of(4)
            || scale.len() != rows
            || bias.len() != rows
            || rows == 0
        {
            return Err(file.error(name, "has parts that do not fit each other"));
        }
        if bytes.contains(&-128) {
            return Err(file.error(name, "holds -128"));
        }
        Ok(Self { weights: Packed::new(&bytes, columns), scale, bias })
    }

    /// Numbers a row of input.
    pub fn depth(&self) -> usize {
        self.weights.depth
    }

    /// Numbers a row of output.
    pub fn width(&self) -> usize {
        self.bias.len()
    }

    /// One row of output for each row of input.
    pub fn apply(&self, path: Path, rows: &Rows, sums: &mut Vec<i32>, out: &mut Vec<f32>) {
        multiply(path, rows, &self.weights, sums);
        out.clear();
        out.resize(rows.scale.len() * self.width(), 0.0);
        rescale(path, sums, self.weights.padded, &rows.scale, &self.scale, &self.bias, out);
    }
}

/// Rows of int8 with one scale a row, looked up by number.
pub struct Table {
    bytes: Vec<i8>,
    scale: Vec<f32>,
    pub width: usize,
}

impl Table {
    pub fn read(file: &File<'_>, name: &str) -> Result<Self, Error> {
        let (bytes, rows, width) = file.bytes(&format!("{name}.w"))?;
        let scale = file.reals(&format!("{name}.s"))?;
        if scale.len() != rows || width == 0 {
            return Err(file.error(name, "has parts that do not fit each other"));
        }
        Ok(Self { bytes, scale, width })
    }

    pub fn rows(&self) -> usize {
        self.scale.len()
    }

    /// Adds row `row` to `out`.
    pub fn add(&self, row: usize, out: &mut [f32]) {
        let scale = self.scale[row];
        for (out, &byte) in out.iter_mut().zip(&self.bytes[row * self.width..(row + 1) * self.width]) {
            *out += f32::from(byte) * scale;
        }
    }
}

/// Gain and bias of a layer norm.
pub struct Norm {
    pub gain: Vec<f32>,
    pub bias: Vec<f32>,
}

impl Norm {
    pub fn read(file: &File<'_>, name: &str, width: usize) -> Result<Self, Error> {
        let norm = Self { gain: file.reals(&format!("{name}.g"))?, bias: file.reals(&format!("{name}.b"))? };
        if norm.gain.len() != width || norm.bias.len() != width {
            return Err(file.error(name, "has another width"));
        }
        Ok(norm)
    }
}
