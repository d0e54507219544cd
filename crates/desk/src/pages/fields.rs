//! The fields of a mention of an event, each with the words that it rests on.

use facts::EventField;
use facts::report::{Event, Report};
use ledger::EventRef;
use maud::{Markup, html};

use crate::marks::{FIELDS, spans};
use crate::pages::encode;
use crate::pages::grounds::grounds;
use crate::pages::layout::{confidence, days, status};

/// One mention of an event: its fields, each with words, confidence, rule and why. `prefix` keeps apart what several
/// readings on one page call alike; `beneath` stands under the fields.
pub(crate) fn card(
    report: &Report,
    event: &Event,
    known: Option<&EventRef>,
    prefix: &str,
    beneath: Markup,
) -> Markup {
    let deed = deed(event);
    html! {
        article.card id={(prefix) (event.id)} data-row aria-label={(deed) " " (event.id)} {
            header {
                h3 { (deed) }
                (status(&word(&event.status)))
                (confidence(event.confidence))
                @if let Some(e) = known.filter(|e| !e.event.is_empty()) {
                    a.sub data-open href={"/event/" (encode(&e.event))} { "the event" @if e.articles > 1 { ", in " (e.articles) " articles" } " →" }
                }
            }
            ul.fields {
                @for (field, name, kind) in FIELDS { (row(report, event, *field, name, kind, prefix)) }
            }
            (why(report, event))
            (beneath)
        }
    }
}

pub(crate) fn deed(event: &Event) -> String {
    event.act.as_ref().map_or_else(
        || event.rule.split(['.', '/']).next().unwrap_or_default().to_uppercase(),
        |a| a.mode.as_ref().map_or(a.kind.to_string(), |m| format!("{} · {m}", a.kind)),
    )
}

fn row(report: &Report, event: &Event, field: EventField, name: &str, kind: &str, prefix: &str) -> Markup {
    let Some(value) = value(report, event, field) else { return html! {} };
    let found = spans(report, event, field);
    let evidence = event.fields.get(&field);
    let words = found.iter().map(|s| quote(&report.article.text, *s)).collect::<Vec<_>>().join(" … ");
    let basis = evidence.and_then(|e| e.basis.clone()).or_else(|| match field {
        EventField::When => event.when.as_ref().and_then(|w| w.basis.clone()),
        _ => None,
    });
    html! {
        li.field.(kind) tabindex="0" data-f={(prefix) (event.id) "-" (name)} data-name=(name) {
            span.label { (label(field, event.reciprocal)) }
            span.value dir="auto" { (value) }
            @if !words.is_empty() { q.evidence dir="auto" { (words) } }
            @if let Some(basis) = basis { span.basis title="Rests on this, not on words of the text" { (basis) } }
            @if let Some(e) = evidence { (confidence(e.confidence)) }
        }
    }
}

/// What spoke for each value: the rule, how sure it was, and what it knew from outside the text.
fn why(report: &Report, event: &Event) -> Markup {
    let grounds = grounds(report, event);
    html! {
        details.why {
            summary { "Why " span.sub { code { (event.rule) } @if let Some(p) = &event.plover { " · PLOVER " (p.kind) } @if let Some(c) = &event.cameo { " · CAMEO " (c) } @if let Some(i) = event.intensity { " · intensity " (format!("{i:+.1}")) } } }
            table { thead { tr { th scope="col" { "Field" } th scope="col" { "Read as" } th scope="col" { "By rule" } th.num scope="col" { "Conf." } th scope="col" { "Rests on" } } }
                tbody { @for g in &grounds { tr { td { (g.field) } td dir="auto" { (g.value) } td { code { (g.rule) } } td.num { (confidence(g.confidence)) } td { (g.basis) } } } } }
        }
    }
}

pub(crate) fn label(field: EventField, reciprocal: bool) -> &'static str {
    match field {
        EventField::Sources if reciprocal => "side",
        EventField::Targets if reciprocal => "side",
        EventField::Sources => "who",
        EventField::Targets => "to whom",
        EventField::Act => "did",
        EventField::When => "when",
        EventField::Where => "where",
        EventField::Status => "status",
        EventField::Quantities => "how many",
        EventField::Statement => "says",
    }
}

fn value(report: &Report, event: &Event, field: EventField) -> Option<Markup> {
    let names = |ids: &[String]| (!ids.is_empty()).then(|| html! { (people(report, ids)) });
    Some(match field {
        EventField::Sources => names(&event.sources)?,
        EventField::Targets => names(&event.targets)?,
        EventField::Act => {
            let act = event.act.as_ref()?;
            html! { (act.kind) @if let Some(m) = &act.mode { " · " (m) } }
        }
        EventField::When => {
            let when = event.when.as_ref()?;
            html! { (days(Some(&when.first), Some(&when.last))) }
        }
        EventField::Where => {
            let place = report.places.iter().find(|p| Some(&p.id) == event.where_.as_ref())?;
            html! { (place.name) @if let Some(c) = &place.country { " (" (c) ")" } }
        }
        EventField::Status => html! { (word(&event.status)) },
        EventField::Quantities => {
            let of = |q: &facts::report::Quantity| {
                let range = match (q.min, q.max) {
                    (Some(a), Some(b)) if a == b => a.to_string(),
                    (Some(a), Some(b)) => format!("{a}–{b}"),
                    (Some(a), None) => format!("at least {a}"),
                    (None, Some(b)) => format!("at most {b}"),
                    (None, None) => "some".into(),
                };
                format!("{range} {}", q.kind)
            };
            (!event.quantities.is_empty()).then(|| {
                html! { (event.quantities.iter().map(of).collect::<Vec<_>>().join(", ")) }
            })?
        }
        EventField::Statement => {
            let s = report.statements.iter().find(|s| Some(&s.id) == event.statement.as_ref())?;
            names(&s.speakers).unwrap_or_else(|| html! { span.none { "speaker not named" } })
        }
    })
}

/// Names with the state behind them.
pub(crate) fn people(report: &Report, ids: &[String]) -> String {
    let name = |id: &String| {
        let Some(m) = report.mentions.iter().find(|m| m.id == *id) else { return id.clone() };
        match m.entity.as_ref().and_then(|n| report.entities.iter().find(|e| e.id == *n)) {
            Some(e) => match &e.country {
                Some(c) if e.kind != facts::EntityKind::State => format!("{} ({c})", e.name),
                _ => e.name.clone(),
            },
            None => quote(&report.article.text, [m.start, m.end]),
        }
    };
    ids.iter().map(name).collect::<Vec<_>>().join(", ")
}

pub(crate) fn quote(text: &str, span: [u32; 2]) -> String {
    let length = span[1].saturating_sub(span[0]) as usize;
    let words: String = text.chars().skip(span[0] as usize).take(length).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(crate) fn word<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}
