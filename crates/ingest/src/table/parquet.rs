//! Parquet by rows. Columns that hold no field of an article are not unpacked.

use super::Wanted;
use crate::{Context, Give, record, refuse};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::schema::types::Type;
use serde_json::Value;
use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

pub fn read(name: &str, id: Option<&str>, file: File, context: &Context, give: Give) {
    let reader = match guarded(|| SerializedFileReader::new(file)) {
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

/// What the library gives. Broken data make it break off as well as err; it is asked nothing more of what broke.
fn guarded<T>(work: impl FnOnce() -> parquet::errors::Result<T>) -> Result<T, String> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(given) => given.map_err(|cause| cause.to_string()),
        Err(panic) => {
            let words = panic.downcast_ref::<String>().map(String::as_str);
            Err(words.or(panic.downcast_ref::<&str>().copied()).unwrap_or("no cause given").to_string())
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
    let say = |row: u64| move |cause: String| (row, cause);
    let rows = guarded(|| reader.get_row_group(group)).map_err(say(first))?;
    let mut rows = guarded(|| {
        let wanted = Type::group_type_builder(schema.name()).with_fields(fields.to_vec()).build()?;
        rows.get_row_iter(Some(wanted))
    })
    .map_err(say(first))?;
    for number in first.. {
        if context.is_stopped() {
            return Ok(());
        }
        let row =
            guarded(|| rows.next().map(|row| Ok(row?.to_json_value())).transpose()).map_err(say(number))?;
        let Some(row) = row else { return Ok(()) };
        let place = format!("{name}:{}", number + 1);
        let fallback = format!("{}:{}", id.unwrap_or(name), number + 1);
        match row {
            Value::Object(object) => record::give_object(&place, &fallback, &object, None, context, give),
            _ => refuse(give, &place, "the row has no columns"),
        }
    }
    Ok(())
}
