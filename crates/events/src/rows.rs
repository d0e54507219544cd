//! Rows of a tab-separated table, with where each stands.

use crate::Error;

pub struct Row {
    pub cells: Vec<String>,
    pub origin: String,
    pub line: usize,
}

impl Row {
    /// A mistake in this row; `column` counts cells from 1.
    pub fn error(&self, column: usize, cause: impl Into<String>) -> Error {
        Error::new(&self.origin, self.line, column, cause)
    }
}

/// The rows of every layer of `path`, the shipped one first; comments and blank lines are skipped.
pub fn read(data: &data::Data, path: &str, columns: usize) -> Result<Vec<Row>, Error> {
    let mut rows = Vec::new();
    for layer in data.layers(path).map_err(|e| Error::new(path, 0, 0, e.to_string()))? {
        let text = std::str::from_utf8(&layer.bytes)
            .map_err(|_| Error::new(&layer.origin, 0, 0, "the file is not UTF-8"))?;
        for (index, line) in text.lines().enumerate() {
            if line.starts_with('#') || line.trim().is_empty() {
                continue;
            }
            let cells: Vec<String> = line.split('\t').map(|c| c.trim().to_string()).collect();
            let row = Row { cells, origin: layer.origin.clone(), line: index + 1 };
            if row.cells.len() != columns {
                return Err(row.error(0, format!("{} columns where {columns} belong", row.cells.len())));
            }
            rows.push(row);
        }
    }
    Ok(rows)
}
