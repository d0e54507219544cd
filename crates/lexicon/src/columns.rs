//! The names by which known programs call the fields of an article, in CSV, Parquet and JSON (`columns.tsv`).

use crate::Error;
use crate::furniture::each_row;
use data::Data;
use std::collections::BTreeMap;

/// The fields that a column can hold.
pub const FIELDS: [&str; 12] = [
    "authors",
    "html",
    "id",
    "language",
    "published",
    "retrieved",
    "section",
    "source",
    "text",
    "title",
    "updated",
    "url",
];

#[derive(Clone, Debug, Default)]
pub struct Columns {
    by_field: BTreeMap<String, Vec<String>>,
}

impl Columns {
    /// Reads `columns.tsv`.
    ///
    /// # Errors
    /// The first bad row, with its file, line and cause.
    pub fn load(data: &Data) -> Result<Self, Error> {
        let mut all = Self::default();
        // The rows are sorted by field and rank.
        each_row(data, "lexicon/columns.tsv", 4, |fields| {
            if !FIELDS.contains(&fields[0]) {
                return Err(format!("no such field: {}", fields[0]));
            }
            all.by_field.entry(fields[0].to_string()).or_default().push(fields[2].to_string());
            Ok(())
        })?;
        Ok(all)
    }

    /// The names of a field's column, the surest first.
    pub fn names(&self, field: &str) -> &[String] {
        self.by_field.get(field).map_or(&[], Vec::as_slice)
    }
}
