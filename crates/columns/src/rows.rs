//! One row an input, read or not: what a call over a whole table of articles gives back.

use crate::{Error, schema, write};
use arrow_array::{Array, ArrayRef, RecordBatch, StringArray, UInt32Array};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use arrow_select::take::take;
use facts::Report;
use std::sync::Arc;

/// The column that says why a row has no report.
pub const ERROR: &str = "error";

/// The columns of [`schema`], each of which may be null, and `error`: the cause where they are.
///
/// # Errors
/// As [`schema`].
pub fn schema_of_rows() -> Result<SchemaRef, Error> {
    let schema = schema()?;
    let mut fields: Vec<Field> =
        schema.fields().iter().map(|field| field.as_ref().clone().with_nullable(true)).collect();
    fields.push(Field::new(ERROR, DataType::Utf8, true));
    Ok(Arc::new(Schema::new_with_metadata(fields, schema.metadata().clone())))
}

/// One row a reading, in the order given; `Err` holds the cause.
///
/// # Errors
/// A value that its column cannot hold.
pub fn write_rows(
    rows: Vec<Result<Report, String>>,
    schema_of_rows: &SchemaRef,
) -> Result<RecordBatch, Error> {
    let (mut reports, mut places, mut errors) = (Vec::new(), Vec::new(), Vec::new());
    for row in rows {
        match row {
            Ok(report) => {
                places.push(Some(reports.len() as u32));
                errors.push(None);
                reports.push(report);
            }
            Err(cause) => {
                places.push(None);
                errors.push(Some(cause));
            }
        }
    }
    let dense = write(&reports, &schema()?)?;
    let places = UInt32Array::from(places);
    let mut columns: Vec<ArrayRef> = Vec::with_capacity(dense.num_columns() + 1);
    for column in dense.columns() {
        columns.push(if places.null_count() == 0 { column.clone() } else { take(column, &places, None)? });
    }
    columns.push(Arc::new(StringArray::from(errors)));
    Ok(RecordBatch::try_new(schema_of_rows.clone(), columns)?)
}
