//! Reports as Arrow columns: one row a report, its lists nested, in the shape of the JSON report; as Parquet files; and as rows that
//! may also say why there is no report.

mod error;
mod file;
mod rows;
#[cfg(test)]
mod tests;

pub use error::Error;
pub use file::{Reader, Writer};
pub use rows::{ERROR, Row, read_rows, schema_of_rows, write_rows};

use arrow_array::RecordBatch;
use arrow_schema::{DataType, Field, FieldRef, Fields, Schema, SchemaRef};
use facts::Report;
use serde_arrow::schema::{SchemaLike, TracingOptions};
use std::collections::HashMap;
use std::sync::Arc;

/// Grows with each change of the columns; stands in the schema's metadata.
pub const SCHEMA_VERSION: &str = "2";
/// Earlier ones that lack nothing but columns that may be empty.
const READ_AS_WELL: [&str; 1] = ["1"];

/// The columns of a report, in the order of its JSON fields.
///
/// # Errors
/// A report type that has no Arrow form; cannot happen for the types that the tests hold.
pub fn schema() -> Result<SchemaRef, Error> {
    let options = TracingOptions::default()
        .enums_without_data_as_strings(true)
        .strings_as_large_utf8(false)
        .sequence_as_large_list(false)
        .map_as_struct(false)
        .allow_null_fields(true);
    let fields: Vec<FieldRef> = Vec::<FieldRef>::from_type::<Report>(options)?.iter().map(plain).collect();
    let metadata = HashMap::from([("demarche.schema".to_string(), SCHEMA_VERSION.to_string())]);
    Ok(Arc::new(Schema::new_with_metadata(fields, metadata)))
}

/// A column as readers everywhere know it: signed numbers, for Spark has no others, and a span as a list of two.
fn plain(field: &FieldRef) -> FieldRef {
    let pair = |fields: &Fields| fields.len() == 2 && fields[0].name() == "0" && fields[1].name() == "1";
    let kind = match field.data_type() {
        DataType::UInt8 | DataType::UInt16 | DataType::UInt32 => DataType::Int32,
        DataType::Dictionary(_, _) | DataType::LargeUtf8 => DataType::Utf8,
        DataType::List(item) => DataType::List(plain(item)),
        DataType::Map(entries, sorted) => DataType::Map(plain(entries), *sorted),
        DataType::Struct(fields) if pair(fields) => DataType::new_list(DataType::Int32, false),
        DataType::Struct(fields) => DataType::Struct(fields.iter().map(plain).collect()),
        other => other.clone(),
    };
    Arc::new(Field::new(field.name(), kind, field.is_nullable()))
}

/// One row a report, in the order given.
///
/// # Errors
/// A value that its column cannot hold.
pub fn write(reports: &[Report], schema: &SchemaRef) -> Result<RecordBatch, Error> {
    let arrays = serde_arrow::to_arrow(schema.fields(), reports)?;
    Ok(RecordBatch::try_new(schema.clone(), arrays)?)
}

/// The reports of a batch that [`write`] made.
///
/// # Errors
/// A batch of another shape.
pub fn read(batch: &RecordBatch) -> Result<Vec<Report>, Error> {
    Ok(serde_arrow::from_record_batch(batch)?)
}
