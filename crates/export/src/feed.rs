//! RSS 2.0 and Atom of any query: the events, last known first. Dates are those of the reports, so the bytes repeat.

use std::io::Write;

use jiff::civil::Date;
use ledger::{EventRecord, Query};

use crate::Error;
use crate::cell::{encode, xml};

fn title(e: &EventRecord) -> String {
    let arrow = if e.line.reciprocal { "↔" } else { "→" };
    format!(
        "{}: {} {arrow} {} ({})",
        e.line.kind,
        e.line.sources.join(", "),
        e.line.targets.join(", "),
        e.line.statuses.join(", ")
    )
}

/// The day of the last report of it.
fn updated(e: &EventRecord) -> &str {
    e.records.iter().map(|m| m.known_from.as_str()).max().unwrap_or(&e.line.known_from)
}

fn newest(record: &[EventRecord]) -> Vec<&EventRecord> {
    let mut all: Vec<&EventRecord> = record.iter().collect();
    all.sort_by(|a, b| (updated(b), &a.line.event).cmp(&(updated(a), &b.line.event)));
    all
}

fn text(e: &EventRecord) -> String {
    format!(
        "“{}” – {} mentions, {} articles, {} origins",
        e.line.words, e.line.mentions, e.line.articles, e.line.origins
    )
}

fn rfc822(day: &str) -> String {
    day.parse::<Date>().map(|d| d.strftime("%a, %d %b %Y 00:00:00 GMT").to_string()).unwrap_or_default()
}

pub(crate) fn rss(
    record: &[EventRecord],
    query: &Query,
    base: &str,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let ask = query.to_string();
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>")?;
    writeln!(out, "<title>{}</title>", xml(&format!("Démarche: {ask}")))?;
    writeln!(out, "<link>{}</link>", xml(&format!("{base}/search?q={}", encode(&ask))))?;
    writeln!(out, "<description>{}</description>", xml("Events of a record that keeps its words"))?;
    for e in newest(record) {
        let link = format!("{base}/event/{}", encode(&e.line.event));
        writeln!(
            out,
            "<item><title>{}</title><link>{}</link><guid isPermaLink=\"false\">{}</guid><pubDate>{}</pubDate><description>{}</description></item>",
            xml(&title(e)),
            xml(&link),
            xml(&e.line.event),
            rfc822(updated(e)),
            xml(&text(e))
        )?;
    }
    Ok(writeln!(out, "</channel></rss>")?)
}

pub(crate) fn atom(
    record: &[EventRecord],
    query: &Query,
    base: &str,
    out: &mut dyn Write,
) -> Result<(), Error> {
    let ask = query.to_string();
    let all = newest(record);
    let last = all.first().map_or("1970-01-01", |e| updated(e));
    writeln!(
        out,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">"
    )?;
    writeln!(out, "<title>{}</title>", xml(&format!("Démarche: {ask}")))?;
    writeln!(out, "<id>{}</id>", xml(&format!("{base}/search?q={}", encode(&ask))))?;
    writeln!(out, "<link href=\"{}\"/>", xml(&format!("{base}/search?q={}", encode(&ask))))?;
    writeln!(out, "<updated>{last}T00:00:00Z</updated><author><name>Démarche</name></author>")?;
    for e in all {
        let link = format!("{base}/event/{}", encode(&e.line.event));
        writeln!(
            out,
            "<entry><title>{}</title><id>{}</id><link href=\"{}\"/><updated>{}T00:00:00Z</updated><summary>{}</summary></entry>",
            xml(&title(e)),
            xml(&link),
            xml(&link),
            updated(e),
            xml(&text(e))
        )?;
    }
    Ok(writeln!(out, "</feed>")?)
}
