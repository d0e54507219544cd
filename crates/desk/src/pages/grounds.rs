//! Why a field says what it says: rule, confidence and what it rests on beside the words.

use facts::EventField;
use facts::report::{Event, Report};

use crate::pages::fields::{label, quote, word};

pub(crate) struct Ground {
    pub field: &'static str,
    pub value: String,
    pub rule: String,
    pub confidence: f64,
    pub basis: String,
}

pub(crate) fn grounds(report: &Report, event: &Event) -> Vec<Ground> {
    let mut found = vec![Ground {
        field: "did",
        value: quote(&report.article.text, event.trigger),
        rule: event.rule.to_string(),
        confidence: event.confidence,
        basis: basis(event, EventField::Act),
    }];
    for (field, ids) in [(EventField::Sources, &event.sources), (EventField::Targets, &event.targets)] {
        found.extend(ids.iter().filter_map(|id| side(report, event, field, id)));
    }
    found.push(Ground {
        field: "status",
        value: word(&event.status),
        rule: event.rule.to_string(),
        confidence: event.fields.get(&EventField::Status).map_or(event.confidence, |e| e.confidence),
        basis: basis(event, EventField::Status),
    });
    found.extend(when(report, event));
    found.extend(place(report, event));
    found.extend(statement(report, event));
    found
}

fn basis(event: &Event, field: EventField) -> String {
    event.fields.get(&field).and_then(|e| e.basis.clone()).unwrap_or_default()
}

fn side(report: &Report, event: &Event, field: EventField, id: &str) -> Option<Ground> {
    let m = report.mentions.iter().find(|m| m.id == id)?;
    let entity = m.entity.as_ref().and_then(|n| report.entities.iter().find(|e| e.id == *n));
    let known = entity.and_then(|e| e.basis.clone()).into_iter().chain(Some(basis(event, field)));
    Some(Ground {
        field: label(field, event.reciprocal),
        value: quote(&report.article.text, [m.start, m.end]),
        rule: m.rule.to_string(),
        confidence: m.confidence,
        basis: known.filter(|b| !b.is_empty()).collect::<Vec<_>>().join("; "),
    })
}

fn when(report: &Report, event: &Event) -> Option<Ground> {
    let when = event.when.as_ref()?;
    let time = report.times.iter().find(|t| Some(&t.id) == when.time.as_ref());
    let evidence = event.fields.get(&EventField::When);
    Some(Ground {
        field: label(EventField::When, false),
        value: time.map_or_else(|| when.first.clone(), |t| format!("{} ({})", t.value, when.precision)),
        rule: time.map(|t| t.rule.to_string()).unwrap_or_default(),
        confidence: evidence.map(|e| e.confidence).or(time.map(|t| t.confidence)).unwrap_or(event.confidence),
        basis: when.basis.clone().unwrap_or_else(|| basis(event, EventField::When)),
    })
}

fn place(report: &Report, event: &Event) -> Option<Ground> {
    let place = report.places.iter().find(|p| Some(&p.id) == event.where_.as_ref())?;
    let rivals = if place.rivals.is_empty() {
        String::new()
    } else {
        format!("could also be {}", place.rivals.join(", "))
    };
    let known = place.geonames.map(|g| format!("GeoNames {g}")).unwrap_or_default();
    Some(Ground {
        field: label(EventField::Where, false),
        value: format!("{} ({})", place.name, place.precision),
        rule: place.rule.to_string(),
        confidence: place.confidence,
        basis: [known, rivals].into_iter().filter(|b| !b.is_empty()).collect::<Vec<_>>().join("; "),
    })
}

fn statement(report: &Report, event: &Event) -> Option<Ground> {
    let s = report.statements.iter().find(|s| Some(&s.id) == event.statement.as_ref())?;
    Some(Ground {
        field: label(EventField::Statement, false),
        value: format!("{} speech", word(&s.kind)),
        rule: s.rule.to_string(),
        confidence: s.confidence,
        basis: basis(event, EventField::Statement),
    })
}
