//! GraphML: actors as nodes, who did what to whom as edges with counts.

use std::collections::BTreeMap;
use std::io::Write;

use ledger::EventRecord;

use crate::Error;
use crate::cell::xml;

#[derive(Default)]
struct Edge {
    events: usize,
    mentions: usize,
    sum: f64,
    measured: usize,
    first: Option<String>,
    last: Option<String>,
}

pub(crate) fn write(record: &[EventRecord], out: &mut dyn Write) -> Result<(), Error> {
    let mut nodes: BTreeMap<String, (String, Option<String>)> = BTreeMap::new();
    let mut edges: BTreeMap<(String, String, String), Edge> = BTreeMap::new();
    for e in record {
        for p in e.records.iter().flat_map(|m| m.sources.iter().chain(&m.targets)) {
            nodes.entry(p.actor.clone()).or_insert_with(|| (p.name.clone(), p.country.clone()));
        }
        for (a, b) in e.line.sources.iter().flat_map(|a| e.line.targets.iter().map(move |b| (a, b))) {
            nodes.entry(a.clone()).or_insert_with(|| (a.clone(), None));
            nodes.entry(b.clone()).or_insert_with(|| (b.clone(), None));
            let edge = edges.entry((a.clone(), b.clone(), e.line.kind.clone())).or_default();
            edge.events += 1;
            edge.mentions += e.line.mentions;
            if let Some(x) = e.line.intensity {
                edge.sum += x;
                edge.measured += 1;
            }
            let day = e.line.first.as_ref().unwrap_or(&e.line.known_from);
            edge.first = Some(edge.first.take().map_or(day.clone(), |d| d.min(day.clone())));
            edge.last = Some(edge.last.take().map_or(day.clone(), |d| d.max(day.clone())));
        }
    }
    writeln!(
        out,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"
    )?;
    for (of, name, kind) in [
        ("node", "name", "string"),
        ("node", "country", "string"),
        ("edge", "type", "string"),
        ("edge", "events", "int"),
        ("edge", "mentions", "int"),
        ("edge", "intensity", "double"),
        ("edge", "first", "string"),
        ("edge", "last", "string"),
    ] {
        writeln!(out, "<key id=\"{name}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>")?;
    }
    writeln!(out, "<graph id=\"record\" edgedefault=\"directed\">")?;
    for (id, (name, country)) in &nodes {
        write!(out, "<node id=\"{}\"><data key=\"name\">{}</data>", xml(id), xml(name))?;
        if let Some(country) = country {
            write!(out, "<data key=\"country\">{}</data>", xml(country))?;
        }
        writeln!(out, "</node>")?;
    }
    for ((a, b, kind), e) in &edges {
        write!(
            out,
            "<edge source=\"{}\" target=\"{}\"><data key=\"type\">{}</data>",
            xml(a),
            xml(b),
            xml(kind)
        )?;
        write!(out, "<data key=\"events\">{}</data><data key=\"mentions\">{}</data>", e.events, e.mentions)?;
        if e.measured > 0 {
            write!(out, "<data key=\"intensity\">{:.4}</data>", e.sum / e.measured as f64)?;
        }
        for (key, day) in [("first", &e.first), ("last", &e.last)] {
            if let Some(day) = day {
                write!(out, "<data key=\"{key}\">{day}</data>")?;
            }
        }
        writeln!(out, "</edge>")?;
    }
    Ok(writeln!(out, "</graph></graphml>")?)
}
