//! Parquet by rows. Columns that hold no field of an article are not unpacked.

use super::Wanted;
use crate::{Context, Give, record, refuse};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::schema::types::Type;
use serde_json::Value;
use std::fs::File;
use std::sync::Arc;

pub fn read(name: &str, id: Option<&str>, file: File, context: &Context, give: Give) {
    let reader = match SerializedFileReader::new(file) {
        Ok(reader) => reader,
        Err(cause) => return refuse(give, name, format!("broken Parquet data: {cause}")),
    };
    let schema = reader.metadata().file_metadata().schema();
    let wanted = Wanted::new(context);
    let fields: Vec<Arc<Type>> =
        schema.get_fields().iter().filter(|field| wanted.field(field.name()).is_some()).cloned().collect();
    if !fields.iter().any(|field| {
        wanted.field(field.name()).is_some_and(|(field, _)| matches!(field, "text" | "title" | "html"))
    }) {
        let names: Vec<&str> = schema.get_fields().iter().map(|field| field.name()).collect();
        let cause =
            format!("no column named \"text\" or \"title\" among {}; name it by --map", names.join(", "));
        return refuse(give, name, cause);
    }
    let mut row_number = 0;
    for group in 0..reader.num_row_groups() {
        let first = row_number;
        row_number += reader.metadata().row_group(group).num_rows().max(0) as u64;
        if let Err((row, cause)) = read_group(name, id, &reader, group, first, schema, &fields, context, give)
        {
            refuse(give, &format!("{name}:{}", row + 1), format!("broken Parquet data: {cause}"));
        }
        if context.is_stopped() {
            return;
        }
    }
}

/// Reads one row group; on an error, the row it stands at.
#[allow(clippy::too_many_arguments)]
fn read_group(
    name: &str,
    id: Option<&str>,
    reader: &SerializedFileReader<File>,
    group: usize,
    first: u64,
    schema: &Type,
    fields: &[Arc<Type>],
    context: &Context,
    give: Give,
) -> Result<(), (u64, String)> {
    let say = |row: u64| move |cause: parquet::errors::ParquetError| (row, cause.to_string());
    let wanted =
        Type::group_type_builder(schema.name()).with_fields(fields.to_vec()).build().map_err(say(first))?;
    let rows = reader.get_row_group(group).map_err(say(first))?;
    let rows = rows.get_row_iter(Some(wanted)).map_err(say(first))?;
    for (row, number) in rows.zip(first..) {
        if context.is_stopped() {
            return Ok(());
        }
        let place = format!("{name}:{}", number + 1);
        let fallback = format!("{}:{}", id.unwrap_or(name), number + 1);
        match row.map_err(say(number))?.to_json_value() {
            Value::Object(object) => record::give_object(&place, &fallback, &object, None, context, give),
            _ => refuse(give, &place, "the row has no columns"),
        }
    }
    Ok(())
}
