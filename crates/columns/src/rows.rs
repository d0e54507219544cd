//! One row an input, read or not: what a call over a whole table of articles gives back.

use crate::{Error, read, schema};
use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, RecordBatch, StringArray, UInt32Array};
use arrow_schema::{DataType, Field, Fields, Schema, SchemaRef};
use arrow_select::take::{take, take_record_batch};
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
    let mut fields: Vec<Field> = schema.fields().iter().map(|field| open(field)).collect();
    fields.push(Field::new(ERROR, DataType::Utf8, true));
    Ok(Arc::new(Schema::new_with_metadata(fields, schema.metadata().clone())))
}

/// A field that may be null, down to its leaves: writers of Parquet want no null under a field that has none. Keys of maps have none.
fn open(field: &Field) -> Field {
    let below = |fields: &Fields| fields.iter().map(|field| open(field)).collect::<Fields>();
    let kind = match field.data_type() {
        DataType::Struct(fields) => DataType::Struct(below(fields)),
        DataType::List(item) => DataType::List(Arc::new(open(item))),
        DataType::Map(entries, sorted) => DataType::Map(Arc::new(open_values(entries)), *sorted),
        other => other.clone(),
    };
    Field::new(field.name(), kind, true)
}

fn open_values(entries: &Field) -> Field {
    let DataType::Struct(pair) = entries.data_type() else { return entries.clone() };
    let pair = pair
        .iter()
        .enumerate()
        .map(|(at, field)| if at == 0 { field.clone() } else { Arc::new(open(field)) });
    entries.clone().with_data_type(DataType::Struct(pair.collect()))
}

/// A report, or why there is none.
pub type Row = Result<Report, String>;

/// One row a reading, in the order given; `Err` holds the cause.
///
/// # Errors
/// A value that its column cannot hold.
pub fn write_rows(rows: Vec<Row>, schema_of_rows: &SchemaRef) -> Result<RecordBatch, Error> {
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
    let fields: Fields =
        schema_of_rows.fields().iter().filter(|field| field.name() != ERROR).cloned().collect();
    let dense = serde_arrow::to_arrow(&fields, &reports)?;
    let places = UInt32Array::from(places);
    let mut columns: Vec<ArrayRef> = Vec::with_capacity(dense.len() + 1);
    for column in dense {
        columns.push(if places.null_count() == 0 { column } else { take(&column, &places, None)? });
    }
    columns.push(Arc::new(StringArray::from(errors)));
    Ok(RecordBatch::try_new(schema_of_rows.clone(), columns)?)
}

/// The rows of a batch that [`write_rows`] made, or the reports of one that [`write`](crate::write) made.
///
/// # Errors
/// A batch of another shape.
pub fn read_rows(batch: &RecordBatch) -> Result<Vec<Row>, Error> {
    let Ok(at) = batch.schema().index_of(ERROR) else {
        return Ok(read(batch)?.into_iter().map(Ok).collect());
    };
    let causes = batch.column(at).as_string_opt::<i32>().cloned();
    let causes = causes.unwrap_or_else(|| StringArray::new_null(batch.num_rows()));
    let whole: UInt32Array =
        (0..batch.num_rows()).filter(|&row| causes.is_null(row)).map(|row| row as u32).collect();
    let mut reports = batch.clone();
    reports.remove_column(at);
    let mut reports = read(&take_record_batch(&reports, &whole)?)?.into_iter();
    let row = |cause: Option<&str>| match cause {
        Some(cause) => Err(cause.to_string()),
        None => reports.next().ok_or_else(|| "holds no report".to_string()),
    };
    Ok(causes.iter().map(row).collect())
}
