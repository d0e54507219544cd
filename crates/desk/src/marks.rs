//! The text of an article cut at the borders of everything that rests on its words.

use facts::EventField;
use facts::report::{Report, Span};

/// Words that something rests on: `of` names the field (`e1-when`), `kind` its colour.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mark {
    pub span: Span,
    pub of: String,
    pub kind: &'static str,
}

/// A stretch of text under the same marks.
#[derive(Debug, PartialEq)]
pub(crate) struct Piece {
    pub text: String,
    pub of: Vec<String>,
    pub kind: Option<&'static str>,
    /// Within somebody's words, whatever stands over them.
    pub said: bool,
}

/// From the strongest colour to the weakest.
const ORDER: &[&str] = &["act", "who", "when", "where", "status", "amount", "cue", "said"];

/// The spans of one field of an event: those the report names, else those of what the field points at.
pub(crate) fn spans(report: &Report, event: &facts::report::Event, field: EventField) -> Vec<Span> {
    if let Some(evidence) = event.fields.get(&field).filter(|f| !f.spans.is_empty()) {
        return evidence.spans.clone();
    }
    let of = |ids: &[String]| -> Vec<Span> {
        let found = report.mentions.iter().filter(|m| ids.contains(&m.id));
        found.map(|m| [m.start, m.end]).collect()
    };
    match field {
        EventField::Sources => of(&event.sources),
        EventField::Targets => of(&event.targets),
        EventField::Act => vec![event.trigger],
        EventField::When => {
            let time = event.when.as_ref().and_then(|w| w.time.as_ref());
            report.times.iter().filter(|t| Some(&t.id) == time).map(|t| [t.start, t.end]).collect()
        }
        EventField::Where => {
            let place = report.places.iter().filter(|p| Some(&p.id) == event.where_.as_ref());
            place.map(|p| [p.start, p.end]).collect()
        }
        EventField::Quantities => event.quantities.iter().map(|q| [q.start, q.end]).collect(),
        EventField::Statement => {
            let said = report.statements.iter().find(|s| Some(&s.id) == event.statement.as_ref());
            said.map(|s| s.cue.into_iter().chain(of(&s.speakers)).collect()).unwrap_or_default()
        }
        EventField::Status => vec![],
    }
}

pub(crate) const FIELDS: &[(EventField, &str, &str)] = &[
    (EventField::Sources, "sources", "who"),
    (EventField::Targets, "targets", "who"),
    (EventField::Act, "act", "act"),
    (EventField::When, "when", "when"),
    (EventField::Where, "where", "where"),
    (EventField::Status, "status", "status"),
    (EventField::Quantities, "quantities", "amount"),
    (EventField::Statement, "statement", "cue"),
];

/// The words under the fields of one event. `prefix` keeps apart what several readings on one page call alike.
pub(crate) fn of_event(report: &Report, event: &facts::report::Event, prefix: &str) -> Vec<Mark> {
    let of_field = |(field, name, kind): &(EventField, &str, &'static str)| {
        let of = format!("{prefix}{}-{name}", event.id);
        let found = spans(report, event, *field).into_iter();
        found.map(|span| Mark { span, of: of.clone(), kind }).collect::<Vec<_>>()
    };
    FIELDS.iter().flat_map(of_field).collect()
}

pub(crate) fn of_report(report: &Report) -> Vec<Mark> {
    let mut marks: Vec<Mark> = report.events.iter().flat_map(|e| of_event(report, e, "")).collect();
    for s in &report.statements {
        marks.extend(s.content.iter().map(|span| Mark { span: *span, of: s.id.clone(), kind: "said" }));
        marks.extend(s.cue.map(|span| Mark { span, of: s.id.clone(), kind: "cue" }));
        let speakers = report.mentions.iter().filter(|m| s.speakers.contains(&m.id));
        marks.extend(speakers.map(|m| Mark { span: [m.start, m.end], of: s.id.clone(), kind: "cue" }));
    }
    marks
}

/// Cuts the code points `from..to` of `text`. Marks outside the text are cut to it.
pub(crate) fn cut(text: &[char], from: u32, to: u32, marks: &[Mark]) -> Vec<Piece> {
    let to = to.min(text.len() as u32);
    if from >= to {
        return vec![];
    }
    let here: Vec<&Mark> = marks.iter().filter(|m| m.span[0] < to && from < m.span[1]).collect();
    let mut borders: Vec<u32> = here.iter().flat_map(|m| m.span).filter(|b| from < *b && *b < to).collect();
    borders.extend([from, to]);
    borders.sort_unstable();
    borders.dedup();
    let piece = |pair: &[u32]| {
        let over: Vec<&&Mark> =
            here.iter().filter(|m| m.span[0] <= pair[0] && pair[1] <= m.span[1]).collect();
        let mut of: Vec<String> = over.iter().map(|m| m.of.clone()).collect();
        of.sort();
        of.dedup();
        let kind = ORDER.iter().find(|k| over.iter().any(|m| m.kind == **k)).copied();
        let said = kind != Some("said") && over.iter().any(|m| m.kind == "said");
        Piece { text: text[pair[0] as usize..pair[1] as usize].iter().collect(), of, kind, said }
    };
    borders.windows(2).filter(|p| p[0] < p[1]).map(piece).collect()
}
