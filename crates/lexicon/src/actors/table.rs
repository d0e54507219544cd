//! Tab-separated tables with a header of `#` lines, one layer over another.

use data::Data;
use facts::Date;

use crate::Error;

/// One row of a table, with the place it stands at for error messages.
pub(super) struct Row {
    origin: String,
    line: usize,
    fields: Vec<String>,
    /// It stands in a user's table.
    overlays: bool,
}

impl Row {
    /// True where the row stands in a user's table, over those that ship.
    pub(super) fn overlays(&self) -> bool {
        self.overlays
    }

    pub(super) fn text(&self, column: usize) -> &str {
        &self.fields[column]
    }

    /// `None` where the field is empty.
    pub(super) fn some(&self, column: usize) -> Option<&str> {
        Some(self.text(column)).filter(|field| !field.is_empty())
    }

    /// Parts between bars.
    pub(super) fn list(&self, column: usize) -> impl Iterator<Item = &str> {
        self.text(column).split('|').filter(|part| !part.is_empty())
    }

    pub(super) fn number(&self, column: usize) -> Result<Option<u16>, Error> {
        self.some(column)
            .map(|field| field.parse().map_err(|_| self.fault(format!("`{field}` is not a number"))))
            .transpose()
    }

    /// A day, or the first day of a month or a year.
    pub(super) fn first_day(&self, column: usize) -> Result<Option<Date>, Error> {
        self.day(column, |field| match field.len() {
            4 => Some(format!("{field}-01-01")),
            7 => Some(format!("{field}-01")),
            _ => None,
        })
    }

    /// A day, or the last day of a month or a year.
    pub(super) fn last_day(&self, column: usize) -> Result<Option<Date>, Error> {
        let month_end = |field: &str| {
            let first: Date = format!("{field}-01").parse().ok()?;
            Some(first.last_of_month().to_string())
        };
        self.day(column, |field| match field.len() {
            4 => Some(format!("{field}-12-31")),
            7 => month_end(field),
            _ => None,
        })
    }

    fn day(&self, column: usize, widen: impl Fn(&str) -> Option<String>) -> Result<Option<Date>, Error> {
        let Some(field) = self.some(column) else { return Ok(None) };
        let full = widen(field).unwrap_or_else(|| field.to_string());
        full.parse().map(Some).map_err(|_| self.fault(format!("`{field}` is not a day, a month or a year")))
    }

    pub(super) fn fault(&self, cause: impl Into<String>) -> Error {
        Error::new(&self.origin, self.line, cause)
    }
}

/// Rows of every layer of `path`, the shipped ones first.
///
/// # Errors
/// A layer that cannot be read or is not UTF-8, a row that has not `columns` fields, an empty first field.
pub(super) fn rows(data: &Data, path: &str, columns: usize) -> Result<Vec<Row>, Error> {
    let layers = data.layers(path).map_err(|cause| Error::new(path, 0, cause.to_string()))?;
    let mut rows = Vec::new();
    for (depth, layer) in layers.into_iter().enumerate() {
        let text = std::str::from_utf8(&layer.bytes)
            .map_err(|cause| Error::new(&layer.origin, 0, format!("not UTF-8: {cause}")))?;
        for (index, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let fields: Vec<String> = line.split('\t').map(|field| field.trim().to_string()).collect();
            let row = Row { origin: layer.origin.clone(), line: index + 1, fields, overlays: depth > 0 };
            if row.fields.len() != columns {
                return Err(row.fault(format!("{} fields where {columns} are due", row.fields.len())));
            }
            if row.text(0).is_empty() {
                return Err(row.fault("the first field is empty"));
            }
            rows.push(row);
        }
    }
    Ok(rows)
}
