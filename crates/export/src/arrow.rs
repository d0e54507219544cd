//! The record, a page of answers, a series and the rows of a SELECT as Arrow columns, for whoever calls and does not read files.

use std::sync::Arc;

use arrow_array::{ArrayRef, BooleanArray, Float64Array, Int64Array, RecordBatch, StringArray};
use ledger::{EventLine, EventRecord, MentionRecord, Point, Series, SqlTable};
use serde_json::Value;

use crate::Error;
use crate::columns::{Column, KEYS, batch, count, days, event_columns, mention_columns, number, owned, text};

/// The columns of [`crate::parquet`], a row an event.
///
/// # Errors
/// Cannot happen for the columns that the tests hold.
pub fn events(record: &[EventRecord]) -> Result<RecordBatch, Error> {
    batch(event_columns(&record.iter().collect::<Vec<_>>()), KEYS)
}

/// The columns of the `mentions` of [`crate::partition`], a row a mention.
///
/// # Errors
/// As [`events`].
pub fn mentions(record: &[EventRecord]) -> Result<RecordBatch, Error> {
    let all: Vec<&MentionRecord> = record.iter().flat_map(|event| &event.records).collect();
    batch(mention_columns(&all), KEYS)
}

/// Answers in the order given, with what a list shows of each.
///
/// # Errors
/// As [`events`].
pub fn lines(answers: &[EventLine]) -> Result<RecordBatch, Error> {
    let e = || answers.iter();
    let columns = vec![
        ("event", text(e().map(|e| Some(e.event.as_str())))),
        ("first", days(e().map(|e| e.first.as_deref()))),
        ("last", days(e().map(|e| e.last.as_deref()))),
        ("type", text(e().map(|e| Some(e.kind.as_str())))),
        ("mode", text(e().map(|e| e.mode.as_deref()))),
        ("sources", owned(e().map(|e| e.sources.join("; ")))),
        ("targets", owned(e().map(|e| e.targets.join("; ")))),
        ("reciprocal", Arc::new(e().map(|e| Some(e.reciprocal)).collect::<BooleanArray>())),
        ("statuses", owned(e().map(|e| e.statuses.join("; ")))),
        ("place", text(e().map(|e| e.place.as_deref()))),
        ("speakers", owned(e().map(|e| e.speakers.join("; ")))),
        ("known_from", days(e().map(|e| Some(e.known_from.as_str())))),
        ("intensity", number(e().map(|e| e.intensity))),
        ("confidence", number(e().map(|e| Some(e.confidence)))),
        ("mentions", count(e().map(|e| e.mentions as i64))),
        ("articles", count(e().map(|e| e.articles as i64))),
        ("origins", count(e().map(|e| e.origins as i64))),
        ("words", text(e().map(|e| Some(e.words.as_str())))),
    ];
    batch(columns, KEYS)
}

/// A row a period; null is "not known", never zero.
///
/// # Errors
/// As [`events`].
pub fn series(series: &Series) -> Result<RecordBatch, Error> {
    let p = || series.points.iter();
    let some = |get: fn(&Point) -> Option<usize>| -> ArrayRef {
        Arc::new(series.points.iter().map(|p| get(p).map(|n| n as i64)).collect::<Int64Array>())
    };
    let columns = vec![
        ("period", text(p().map(|p| Some(p.period.as_str())))),
        ("first", days(p().map(|p| Some(p.first.as_str())))),
        ("last", days(p().map(|p| Some(p.last.as_str())))),
        ("coverage", text(p().map(|p| Some(p.coverage)))),
        ("articles", count(p().map(|p| p.articles as i64))),
        ("origins", count(p().map(|p| p.origins as i64))),
        ("events", some(|p| p.events)),
        ("mentions", some(|p| p.mentions)),
        ("verbal_cooperation", some(|p| p.verbal_cooperation)),
        ("material_cooperation", some(|p| p.material_cooperation)),
        ("verbal_conflict", some(|p| p.verbal_conflict)),
        ("material_conflict", some(|p| p.material_conflict)),
        ("intensity", number(p().map(|p| p.intensity))),
        ("tension", number(p().map(|p| p.tension))),
        ("low", number(p().map(|p| p.low))),
        ("high", number(p().map(|p| p.high))),
    ];
    batch(columns, &["period"])
}

/// Rows of a SELECT under the names that it gives; a column is of whole numbers, of numbers or of text, as its cells are.
///
/// # Errors
/// As [`events`].
pub fn rows(table: &SqlTable) -> Result<RecordBatch, Error> {
    let columns: Vec<Column> =
        table.columns.iter().enumerate().map(|(at, name)| (name.as_str(), cells(table, at))).collect();
    batch(columns, &[])
}

fn cells(table: &SqlTable, at: usize) -> ArrayRef {
    let cells = || table.rows.iter().map(|row| &row[at]).map(|cell| (!cell.is_null()).then_some(cell));
    if cells().flatten().next().is_some() && cells().flatten().all(Value::is_i64) {
        return Arc::new(cells().map(|cell| cell.and_then(Value::as_i64)).collect::<Int64Array>());
    }
    if cells().flatten().next().is_some() && cells().flatten().all(Value::is_number) {
        return Arc::new(cells().map(|cell| cell.and_then(Value::as_f64)).collect::<Float64Array>());
    }
    let shown = |cell: &Value| cell.as_str().map_or_else(|| cell.to_string(), str::to_owned);
    Arc::new(cells().map(|cell| cell.map(shown)).collect::<StringArray>())
}
