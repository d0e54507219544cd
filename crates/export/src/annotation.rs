//! W3C Web Annotation (JSON-LD): each field of each mention of an event with the words that it rests on.

use std::io::Write;

use facts::Report;
use facts::report::Event;
use ledger::{Ledger, Query};
use serde_json::{Value, json};

use crate::Error;
use crate::cell::encode;

pub(crate) fn write(ledger: &Ledger, query: &Query, base: &str, out: &mut dyn Write) -> Result<(), Error> {
    let mut items: Vec<Value> = vec![];
    let mut articles = vec![];
    ledger.for_each_report(query, |id, report| articles.push((id.to_owned(), report)))?;
    let events = ledger.events_of_mentions(query)?;
    for (id, report) in &articles {
        for e in &report.events {
            let event =
                events.get(&(id.clone(), e.id.clone())).map(|x| format!("{base}/event/{}", encode(x)));
            items.extend(annotations(id, report, e, event.as_deref(), base));
        }
    }
    let total = items.len();
    let collection = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": format!("{base}/annotations?q={}", encode(&query.to_string())),
        "type": "AnnotationCollection",
        "label": "Fields of events and the words that they rest on",
        "total": total,
        "first": {"id": format!("{base}/annotations?q={}#1", encode(&query.to_string())), "type": "AnnotationPage", "startIndex": 0, "items": items},
    });
    serde_json::to_writer(&mut *out, &collection)?;
    Ok(out.write_all(b"\n")?)
}

fn annotations(article: &str, report: &Report, e: &Event, event: Option<&str>, base: &str) -> Vec<Value> {
    let a = &report.article;
    let address = format!("{base}/article/{}", encode(article));
    let source = a.url.clone().or(a.canonical_url.clone()).unwrap_or_else(|| address.clone());
    e.fields
        .iter()
        .filter(|(_, field)| !field.spans.is_empty())
        .map(|(name, field)| {
            let name = serde_json::to_value(name).unwrap_or_default();
            let name = name.as_str().unwrap_or_default();
            let targets: Vec<Value> = field
                .spans
                .iter()
                .map(|[start, end]| {
                    let exact: String =
                        a.text.chars().skip(*start as usize).take(end.saturating_sub(*start) as usize).collect();
                    let prefix: String = a.text.chars().skip(start.saturating_sub(24) as usize).take((*start).min(24) as usize).collect();
                    let suffix: String = a.text.chars().skip(*end as usize).take(24).collect();
                    json!({"source": source, "selector": [
                        {"type": "TextPositionSelector", "start": start, "end": end},
                        {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}]})
                })
                .collect();
            json!({
                "id": format!("{address}#{}-{name}", e.id),
                "type": "Annotation",
                "motivation": "describing",
                "body": {"type": "TextualBody", "purpose": "tagging", "format": "application/json", "value": body(report, e, name, event, field.confidence, field.basis.as_deref())},
                "target": targets,
            })
        })
        .collect()
}

/// The value of the field as text that is JSON, for a body of a Web Annotation is text.
fn body(
    report: &Report,
    e: &Event,
    name: &str,
    event: Option<&str>,
    confidence: f64,
    basis: Option<&str>,
) -> String {
    let who = |ids: &[String]| -> Vec<String> {
        let entity = |id: &String| {
            let m = report.mentions.iter().find(|m| m.id == *id)?;
            let of = m.entity.as_ref()?;
            report.entities.iter().find(|x| x.id == *of).map(|x| x.name.clone())
        };
        ids.iter().map(|id| entity(id).unwrap_or_else(|| id.clone())).collect()
    };
    let value = match name {
        "sources" => json!(who(&e.sources)),
        "targets" => json!(who(&e.targets)),
        "status" => json!(e.status),
        "when" => json!(e.when),
        "where" => json!(
            e.where_.as_ref().and_then(|id| report.places.iter().find(|p| p.id == *id)).map(|p| &p.name)
        ),
        _ => json!(e.act),
    };
    json!({"event": event, "field": name, "value": value, "rule": e.rule, "confidence": confidence, "basis": basis}).to_string()
}
