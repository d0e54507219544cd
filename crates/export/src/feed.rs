//! RSS 2.0 and Atom of any query: the events, last known first. Dates are those of the reports, so the bytes repeat.

use std::io::Write;

use jiff::civil::Date;
use ledger::{EventLine, EventRecord, Query};

use crate::Error;
use crate::cell::{encode, xml};

fn title(e: &EventLine) -> String {
    let arrow = if e.reciprocal { "↔" } else { "→" };
    let targets =
        if e.targets.is_empty() { String::new() } else { format!(" {arrow} {}", e.targets.join(", ")) };
    format!("{}: {}{targets} ({})", e.kind, e.sources.join(", "), e.statuses.join(", "))
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

fn text(e: &EventLine) -> String {
    format!("“{}” – {} mentions, {} articles, {} origins", e.words, e.mentions, e.articles, e.origins)
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
    let entries = newest(record).into_iter().map(|e| (&e.line, updated(e)));
    Ok(out.write_all(write_rss(entries, &query.to_string(), base, None).as_bytes())?)
}

/// RSS 2.0 of events in the order given. `base` is the address that links begin with, `own` what follows it for the feed.
pub fn rss_of(events: &[EventLine], question: &str, base: &str, own: Option<&str>) -> String {
    write_rss(events.iter().map(|e| (e, e.known_from.as_str())), question, base, own)
}

fn write_rss<'a>(
    entries: impl Iterator<Item = (&'a EventLine, &'a str)>,
    question: &str,
    base: &str,
    own: Option<&str>,
) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel>\n",
    );
    let mut line = |text: String| {
        out.push_str(&text);
        out.push('\n');
    };
    line(format!("<title>{}</title>", xml(&format!("Démarche: {question}"))));
    line(format!("<link>{}</link>", xml(&format!("{base}/search?q={}", encode(question)))));
    line(format!("<description>{}</description>", xml("Events of a record that keeps its words")));
    if let Some(own) = own {
        let own = xml(&format!("{base}{own}"));
        line(format!("<atom:link href=\"{own}\" rel=\"self\" type=\"application/rss+xml\"/>"));
    }
    for (e, day) in entries {
        line(format!(
            "<item><title>{}</title><link>{}</link><guid isPermaLink=\"false\">{}</guid><pubDate>{}</pubDate><description>{}</description></item>",
            xml(&title(e)),
            xml(&format!("{base}/event/{}", encode(&e.event))),
            xml(&e.event),
            rfc822(day),
            xml(&text(e))
        ));
    }
    line("</channel></rss>".into());
    out
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
            xml(&title(&e.line)),
            xml(&link),
            xml(&link),
            updated(e),
            xml(&text(&e.line))
        )?;
    }
    Ok(writeln!(out, "</feed>")?)
}
