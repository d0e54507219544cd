//! The record as Parquet: events and mentions, sorted, in partitions by year; the same record gives the same bytes.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use arrow_array::{ArrayRef, BooleanArray, Date32Array, Float64Array, Int64Array, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema};
use jiff::civil::{Date, date};
use ledger::{EventRecord, MentionRecord};
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::WriterProperties;

use crate::Error;
use crate::table::keys;

/// Grows with each change of the columns; stands in the metadata of each file as `demarche.record.schema`.
pub const SCHEMA_VERSION: &str = "1";

pub(crate) type Column<'a> = (&'a str, ArrayRef);

pub(crate) fn text<'a>(values: impl Iterator<Item = Option<&'a str>>) -> ArrayRef {
    Arc::new(values.collect::<StringArray>())
}

pub(crate) fn owned(values: impl Iterator<Item = String>) -> ArrayRef {
    Arc::new(values.map(Some).collect::<StringArray>())
}

pub(crate) fn number(values: impl Iterator<Item = Option<f64>>) -> ArrayRef {
    Arc::new(values.collect::<Float64Array>())
}

pub(crate) fn count(values: impl Iterator<Item = i64>) -> ArrayRef {
    Arc::new(values.map(Some).collect::<Int64Array>())
}

pub(crate) fn days<'a>(values: impl Iterator<Item = Option<&'a str>>) -> ArrayRef {
    let since = |day: Date| (day - date(1970, 1, 1)).get_days();
    Arc::new(values.map(|v| v.and_then(|v| v.parse().ok()).map(since)).collect::<Date32Array>())
}

pub(crate) fn event_columns(all: &[&EventRecord]) -> Vec<Column<'static>> {
    let e = || all.iter();
    let spot = || all.iter().map(|e| e.spot.as_ref());
    vec![
        ("event", text(e().map(|e| Some(e.line.event.as_str())))),
        ("type", text(e().map(|e| Some(e.line.kind.as_str())))),
        ("mode", text(e().map(|e| e.line.mode.as_deref()))),
        ("sources", owned(e().map(|e| e.line.sources.join("; ")))),
        ("targets", owned(e().map(|e| e.line.targets.join("; ")))),
        ("reciprocal", Arc::new(e().map(|e| Some(e.line.reciprocal)).collect::<BooleanArray>())),
        ("statuses", owned(e().map(|e| e.line.statuses.join("; ")))),
        ("first", days(e().map(|e| e.line.first.as_deref()))),
        ("last", days(e().map(|e| e.line.last.as_deref()))),
        ("place", text(spot().map(|s| s.map(|s| s.name.as_str())))),
        ("place_country", text(spot().map(|s| s.and_then(|s| s.country.as_deref())))),
        ("place_precision", text(spot().map(|s| s.and_then(|s| s.precision.as_deref())))),
        ("lat", number(spot().map(|s| s.and_then(|s| s.lat)))),
        ("lon", number(spot().map(|s| s.and_then(|s| s.lon)))),
        ("plover", text(e().map(|e| e.plover.as_deref()))),
        ("cameo", text(e().map(|e| e.cameo.as_deref()))),
        ("intensity", number(e().map(|e| e.line.intensity))),
        ("goldstein", number(e().map(|e| e.goldstein))),
        ("speakers", owned(e().map(|e| e.line.speakers.join("; ")))),
        ("follow", text(e().map(|e| e.follow.as_ref().map(|f| f.outcome.as_str())))),
        ("known_from", days(e().map(|e| Some(e.line.known_from.as_str())))),
        ("mentions", count(e().map(|e| e.line.mentions as i64))),
        ("articles", count(e().map(|e| e.line.articles as i64))),
        ("origins", count(e().map(|e| e.line.origins as i64))),
        ("confidence", number(e().map(|e| Some(e.line.confidence)))),
        ("words", text(e().map(|e| Some(e.line.words.as_str())))),
    ]
}

pub(crate) fn mention_columns(all: &[&MentionRecord]) -> Vec<Column<'static>> {
    let m = || all.iter();
    vec![
        ("event", text(m().map(|m| Some(m.event.as_str())))),
        ("mention", text(m().map(|m| Some(m.mention.as_str())))),
        ("article", text(m().map(|m| Some(m.article.as_str())))),
        ("version", count(m().map(|m| m.version as i64))),
        ("url", text(m().map(|m| m.url.as_deref()))),
        ("source", text(m().map(|m| Some(m.source.as_str())))),
        ("published", days(m().map(|m| m.published.as_deref()))),
        ("known_from", days(m().map(|m| Some(m.known_from.as_str())))),
        ("origin", count(m().map(|m| m.origin))),
        ("type", text(m().map(|m| Some(m.kind.as_str())))),
        ("mode", text(m().map(|m| m.mode.as_deref()))),
        ("sources", owned(m().map(|m| keys(&m.sources)))),
        ("targets", owned(m().map(|m| keys(&m.targets)))),
        ("reciprocal", Arc::new(m().map(|m| Some(m.reciprocal)).collect::<BooleanArray>())),
        ("status", text(m().map(|m| Some(m.status.as_str())))),
        ("first", days(m().map(|m| m.first.as_deref()))),
        ("last", days(m().map(|m| m.last.as_deref()))),
        ("precision", text(m().map(|m| m.precision.as_deref()))),
        ("place", text(m().map(|m| m.place.as_ref().map(|s| s.name.as_str())))),
        ("lat", number(m().map(|m| m.place.as_ref().and_then(|s| s.lat)))),
        ("lon", number(m().map(|m| m.place.as_ref().and_then(|s| s.lon)))),
        ("plover", text(m().map(|m| m.plover.as_deref()))),
        ("cameo", text(m().map(|m| m.cameo.as_deref()))),
        ("intensity", number(m().map(|m| m.intensity))),
        ("goldstein", number(m().map(|m| m.goldstein))),
        ("speakers", owned(m().map(|m| m.speakers.join("; ")))),
        ("start", count(m().map(|m| i64::from(m.start)))),
        ("end", count(m().map(|m| i64::from(m.end)))),
        ("rule", text(m().map(|m| Some(m.rule.as_str())))),
        ("confidence", number(m().map(|m| Some(m.confidence)))),
        ("words", text(m().map(|m| Some(m.words.as_str())))),
    ]
}

/// Columns side by side, with the version of the schema; those of `full` hold no null.
pub(crate) fn batch(columns: Vec<Column<'_>>, full: &[&str]) -> Result<RecordBatch, Error> {
    let field =
        |(name, array): &Column<'_>| Field::new(*name, array.data_type().clone(), !full.contains(name));
    let fields: Vec<Field> = columns.iter().map(field).collect();
    debug_assert!(fields.iter().all(|f| *f.data_type() != DataType::Null));
    let metadata = [("demarche.record.schema".to_owned(), SCHEMA_VERSION.to_owned())].into();
    let schema = Arc::new(Schema::new_with_metadata(fields, metadata));
    Ok(RecordBatch::try_new(schema, columns.into_iter().map(|c| c.1).collect())?)
}

/// What each row of the record has.
pub(crate) const KEYS: &[&str] = &["event", "mention"];

fn put(columns: Vec<Column<'_>>, out: impl Write + Send) -> Result<(), Error> {
    let batch = batch(columns, KEYS)?;
    let properties = WriterProperties::builder()
        .set_compression(Compression::ZSTD(ZstdLevel::try_new(3)?))
        .set_created_by(format!("demarche, record schema {SCHEMA_VERSION}"))
        .build();
    let mut writer = ArrowWriter::try_new(out, batch.schema(), Some(properties))?;
    writer.write(&batch)?;
    writer.close()?;
    Ok(())
}

/// One Parquet file of events, by day and permalink.
///
/// # Errors
/// `out` cannot be written.
pub fn parquet(record: &[EventRecord], out: impl Write + Send) -> Result<(), Error> {
    put(event_columns(&record.iter().collect::<Vec<_>>()), out)
}

/// `events/year=Y/part-0.parquet` and `mentions/year=Y/part-0.parquet` under `folder`, which must not hold either yet. The year
/// is that of the event's first day, or of its first report. Returns the files, sorted.
///
/// # Errors
/// The folder cannot be written or holds an export already.
pub fn partition(record: &[EventRecord], folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut years: BTreeMap<&str, Vec<&EventRecord>> = BTreeMap::new();
    for e in record {
        let day = e.line.first.as_ref().unwrap_or(&e.line.known_from);
        years.entry(day.get(..4).unwrap_or("0000")).or_default().push(e);
    }
    let mut files = vec![];
    for table in ["events", "mentions"] {
        if folder.join(table).exists() {
            return Err(Error::new(format!("{}: is there already", folder.join(table).display())));
        }
    }
    for (year, events) in years {
        let mentions: Vec<&MentionRecord> = events.iter().flat_map(|e| &e.records).collect();
        for (table, columns) in [("events", event_columns(&events)), ("mentions", mention_columns(&mentions))]
        {
            let dir = folder.join(table).join(format!("year={year}"));
            std::fs::create_dir_all(&dir)?;
            let path = dir.join("part-0.parquet");
            put(columns, File::create(&path)?)?;
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
