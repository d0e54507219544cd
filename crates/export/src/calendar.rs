//! iCalendar (RFC 5545) of what was announced. The UID of an entry never changes; SEQUENCE grows with each report that
//! changes its days or its status; what was called off is CANCELLED.

use std::io::Write;

use jiff::civil::Date;
use ledger::EventRecord;

use crate::Error;
use crate::cell::encode;

pub(crate) fn write(record: &[EventRecord], base: &str, out: &mut dyn Write) -> Result<(), Error> {
    let mut lines: Vec<String> = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//demarche//record//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]
    .map(str::to_owned)
    .to_vec();
    for e in record {
        lines.extend(entry(e, base));
    }
    lines.push("END:VCALENDAR".into());
    for line in lines {
        out.write_all(fold(&line).as_bytes())?;
    }
    Ok(())
}

fn entry(e: &EventRecord, base: &str) -> Vec<String> {
    let planned = e.records.iter().find(|m| m.status == "planned");
    let (Some(follow), Some(planned)) = (&e.follow, planned) else { return vec![] };
    let moved = (follow.outcome == "moved").then(|| follow.day.clone()).flatten();
    let first = moved.clone().or(e.line.first.clone()).and_then(|d| d.parse::<Date>().ok());
    let last = moved.or(e.line.last.clone()).and_then(|d| d.parse::<Date>().ok());
    let (Some(first), Some(last)) = (first, last) else { return vec![] };
    let end = last.max(first).tomorrow().unwrap_or(last);
    let (status, note) = match follow.outcome.as_str() {
        "cancelled" => ("CANCELLED", "called off"),
        "happened" => ("CONFIRMED", "happened"),
        "moved" => ("CONFIRMED", "moved"),
        "no report found" => ("TENTATIVE", "no report found"),
        _ => ("TENTATIVE", "announced"),
    };
    let stamp = e.records.iter().map(|m| &m.known_from).max().unwrap_or(&planned.known_from);
    let sides = format!(
        "{} {} {}",
        e.line.sources.join(", "),
        if e.line.reciprocal { "–" } else { "→" },
        e.line.targets.join(", ")
    );
    let day = |d: Date| d.strftime("%Y%m%d").to_string();
    vec![
        "BEGIN:VEVENT".into(),
        format!("UID:{}", uid(e)),
        format!(
            "SEQUENCE:{}",
            changes(e)
                + usize::from(
                    matches!(follow.outcome.as_str(), "cancelled" | "moved") && follow.event.is_some()
                )
        ),
        format!("DTSTAMP:{}T000000Z", stamp.replace('-', "")),
        format!("DTSTART;VALUE=DATE:{}", day(first)),
        format!("DTEND;VALUE=DATE:{}", day(end)),
        format!("SUMMARY:{}", escape(&format!("{}: {sides} ({note})", e.line.kind))),
        format!(
            "DESCRIPTION:{}",
            escape(&format!("“{}” ({}, {})", planned.words, planned.source, planned.known_from))
        ),
        format!("STATUS:{status}"),
        format!("URL:{base}/event/{}", encode(&e.line.event)),
        "TRANSP:TRANSPARENT".into(),
        "END:VEVENT".into(),
    ]
    .into_iter()
    .chain(e.spot.as_ref().map(|s| format!("LOCATION:{}", escape(&s.name))))
    .collect::<Vec<_>>()
    .into_iter()
    .fold(vec![], |mut all, line| {
        // A place stands inside the entry, before its end.
        if line.starts_with("LOCATION:") {
            let end = all.len() - 1;
            all.insert(end, line);
        } else {
            all.push(line);
        }
        all
    })
}

/// Of the first announcement alone, which nothing later changes.
fn uid(e: &EventRecord) -> String {
    let first = e.records.iter().find(|m| m.status == "planned").or(e.records.first());
    let name = first.map_or_else(|| e.line.event.clone(), |m| format!("{}-{}", m.article, m.id));
    format!("{}@demarche", name.to_lowercase())
}

/// How often a later report said other days or another status.
fn changes(e: &EventRecord) -> usize {
    let said: Vec<_> = e.records.iter().map(|m| (&m.first, &m.last, &m.status)).collect();
    said.windows(2).filter(|pair| pair[0] != pair[1]).count()
}

fn escape(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    text.split(['\n', '\r']).filter(|s| !s.is_empty()).collect::<Vec<_>>().join("\\n")
}

/// Lines of at most 75 octets, cut between characters.
fn fold(line: &str) -> String {
    let (mut out, mut width) = (String::new(), 0);
    for c in line.chars() {
        if width + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
    out
}
