//! The record in the forms that others read. Every form is a pure function of the record: same record, same bytes.

mod annotation;
pub mod arrow;
mod brief;
mod bundle;
mod calendar;
mod cell;
mod columns;
mod error;
mod feed;
mod gdelt;
mod geo;
mod graph;
mod icews;
mod panel;
mod plover;
mod table;
#[cfg(test)]
mod tests;

pub use brief::{brief_markdown, brief_text};
pub use bundle::{bundle, checksum, codebook};
pub use cell::{encode, safe};
pub use columns::{SCHEMA_VERSION, parquet, partition};
pub use error::Error;
pub use feed::rss_of;
pub use gdelt::{EVENT_COLUMNS, MENTION_COLUMNS};

use std::io::Write;

use ledger::{EventRecord, Ledger, Query};

/// The forms that are one stream of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One row an event.
    Csv,
    Tsv,
    /// One row a mention of an event.
    MentionsCsv,
    MentionsTsv,
    /// Events as JSON Lines, with every mention.
    Jsonl,
    /// The reports of the articles as JSON Lines.
    Reports,
    /// GDELT 2.0: 61 columns, tab-separated, no head.
    GdeltEvents,
    /// GDELT 2.0: 16 columns, tab-separated, no head.
    GdeltMentions,
    Icews,
    Plover,
    /// Directed dyads of states by year, as peacesciencer joins them.
    PanelYear,
    PanelMonth,
    GeoJson,
    Calendar,
    Rss,
    Atom,
    Annotations,
    GraphMl,
}

impl Form {
    pub const ALL: &[(&str, Self)] = &[
        ("csv", Self::Csv),
        ("tsv", Self::Tsv),
        ("mentions-csv", Self::MentionsCsv),
        ("mentions-tsv", Self::MentionsTsv),
        ("jsonl", Self::Jsonl),
        ("reports", Self::Reports),
        ("gdelt-events", Self::GdeltEvents),
        ("gdelt-mentions", Self::GdeltMentions),
        ("icews", Self::Icews),
        ("plover", Self::Plover),
        ("panel-year", Self::PanelYear),
        ("panel-month", Self::PanelMonth),
        ("geojson", Self::GeoJson),
        ("ics", Self::Calendar),
        ("rss", Self::Rss),
        ("atom", Self::Atom),
        ("annotations", Self::Annotations),
        ("graphml", Self::GraphMl),
    ];

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(n, _)| *n == name).map(|(_, form)| *form)
    }

    /// Content type over HTTP.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv | Self::MentionsCsv | Self::PanelYear | Self::PanelMonth => "text/csv; charset=utf-8",
            Self::Tsv | Self::MentionsTsv | Self::GdeltEvents | Self::GdeltMentions | Self::Icews => {
                "text/tab-separated-values; charset=utf-8"
            }
            Self::Jsonl | Self::Reports | Self::Plover => "application/x-ndjson",
            Self::GeoJson => "application/geo+json",
            Self::Calendar => "text/calendar; charset=utf-8",
            Self::Rss => "application/rss+xml",
            Self::Atom => "application/atom+xml",
            Self::Annotations => "application/ld+json",
            Self::GraphMl => "application/graphml+xml",
        }
    }
}

/// Writes what answers `query` in `form`. `base` is the address that links begin with, as `http://127.0.0.1:8080`.
///
/// # Errors
/// The record cannot be read, or `out` not be written.
pub fn write(
    ledger: &Ledger,
    query: &Query,
    form: Form,
    base: &str,
    out: &mut dyn Write,
) -> Result<(), Error> {
    match form {
        Form::Reports => return reports(ledger, query, out),
        Form::Annotations => return annotation::write(ledger, query, base, out),
        Form::PanelYear => return panel::write(ledger, query, 4, out),
        Form::PanelMonth => return panel::write(ledger, query, 7, out),
        _ => {}
    }
    let record = ledger.record(query)?;
    write_record(&record, query, form, base, out)
}

/// As [`write`], of a record that was asked for already; for the forms that need nothing else.
///
/// # Errors
/// `out` cannot be written, or the form needs the ledger.
pub fn write_record(
    record: &[EventRecord],
    query: &Query,
    form: Form,
    base: &str,
    out: &mut dyn Write,
) -> Result<(), Error> {
    match form {
        Form::Csv => table::events(record, b',', out),
        Form::Tsv => table::events(record, b'\t', out),
        Form::MentionsCsv => table::mentions(record, b',', out),
        Form::MentionsTsv => table::mentions(record, b'\t', out),
        Form::Jsonl => lines(record.iter(), out),
        Form::GdeltEvents => gdelt::events(record, base, out),
        Form::GdeltMentions => gdelt::mentions(record, base, out),
        Form::Icews => icews::write(record, out),
        Form::Plover => plover::write(record, out),
        Form::GeoJson => geo::write(record, base, out),
        Form::Calendar => calendar::write(record, base, out),
        Form::Rss => feed::rss(record, query, base, out),
        Form::Atom => feed::atom(record, query, base, out),
        Form::GraphMl => graph::write(record, out),
        Form::Reports | Form::Annotations | Form::PanelYear | Form::PanelMonth => {
            Err(Error::new("this form needs the whole desk"))
        }
    }
}

fn lines<T: serde::Serialize>(items: impl Iterator<Item = T>, out: &mut dyn Write) -> Result<(), Error> {
    for item in items {
        serde_json::to_writer(&mut *out, &item)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

fn reports(ledger: &Ledger, query: &Query, out: &mut dyn Write) -> Result<(), Error> {
    let mut failed = Ok(());
    ledger.for_each_report(query, |_, report| {
        if failed.is_ok() {
            failed = lines(std::iter::once(report), out);
        }
    })?;
    failed
}
