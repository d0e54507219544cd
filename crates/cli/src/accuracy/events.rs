//! Events: relations, dyads, codes, police actions.

use std::collections::BTreeSet;

use serde_json::Value;

use super::read::{Span, by_id, confidence, list, places_of, same_span, side, span, text, words};
use super::tally::Tally;

/// CONCEDE and RETREAT are one class in the older sets, and some types had other names.
pub fn merged(kind: &str) -> &str {
    match kind {
        "CONCEDE" | "RETREAT" => "YIELD",
        "DEMAND" => "REQUEST",
        "DISAPPROVE" | "INVESTIGATE" => "ACCUSE",
        "FIGHT" => "ASSAULT",
        kind => kind,
    }
}

fn gold_kind(event: &Value) -> &str {
    merged(event["code_2021"].as_str().unwrap_or(text(event, "code")))
}

pub fn kind(event: &Value) -> &str {
    merged(event["plover"]["type"].as_str().unwrap_or(""))
}

/// Events with a PLOVER type, the surest first.
pub fn surest(report: &Value) -> Vec<&Value> {
    let mut events: Vec<&Value> = list(report, "events").iter().filter(|e| e["plover"].is_object()).collect();
    events.sort_by(|a, b| confidence(b).unwrap_or(0.0).total_cmp(&confidence(a).unwrap_or(0.0)));
    events
}

/// One relation between two spans: the surest event between them is the answer.
pub fn relations(gold: &Value, report: &Value, tally: &mut Tally) {
    let words = text(gold, "text");
    let events = surest(report);
    for relation in list(gold, "events") {
        tally.wanted("sides", 1);
        tally.wanted("type and sides", 1);
        let (s, t) = (places_of(words, text(relation, "source")), places_of(words, text(relation, "target")));
        let hits = |event: &Value, key: &str, wanted: &[Span]| {
            side(report, event, key).iter().any(|m| wanted.iter().any(|w| same_span(words, span(m), *w)))
        };
        let answer = events.iter().find(|e| {
            hits(e, "sources", &s) && hits(e, "targets", &t)
                || e["reciprocal"] == true && hits(e, "targets", &s) && hits(e, "sources", &t)
        });
        if let Some(answer) = answer {
            tally.found("sides", true, None);
            tally.found("type and sides", kind(answer) == gold_kind(relation), confidence(answer));
        }
    }
}

/// Dyads of countries; only events between the countries of the gold count against precision.
pub fn dyads(gold: &Value, report: &Value, tally: &mut Tally) {
    let events = surest(report);
    for dyad in list(gold, "events") {
        let (source, target) = (countries(&dyad["source"]), countries(&dyad["target"]));
        if source.is_empty() {
            continue;
        }
        tally.wanted("type and countries", 1);
        let fits = |event: &Value, a: &str, b: &str| {
            !source.is_disjoint(&states(report, event, a))
                && (target.is_empty() || !target.is_disjoint(&states(report, event, b)))
        };
        let answer = events.iter().find(|e| {
            fits(e, "sources", "targets") || e["reciprocal"] == true && fits(e, "targets", "sources")
        });
        if let Some(answer) = answer {
            tally.found("type and countries", kind(answer) == gold_kind(dyad), confidence(answer));
        }
    }
}

fn countries(side: &Value) -> BTreeSet<String> {
    let code = |actor: &Value| match text(actor, "code").get(..3).unwrap_or("") {
        "JAP" => "JPN".to_string(),
        "ITL" => "ITA".to_string(),
        "VTN" => "VNM".to_string(),
        "GER" => "DEU".to_string(),
        "UKG" => "GBR".to_string(),
        "ROK" => "KOR".to_string(),
        "PRC" => "CHN".to_string(),
        other => other.to_string(),
    };
    side.as_array().into_iter().flatten().map(code).filter(|c| !c.is_empty()).collect()
}

fn states(report: &Value, event: &Value, key: &str) -> BTreeSet<String> {
    let of = |mention: &&Value| {
        let entity = by_id(report, "entities", &mention["entity"]);
        let cameo = entity["codes"]["cameo"].as_str().and_then(|c| c.get(..3)).unwrap_or("");
        entity["country"].as_str().unwrap_or(cameo).to_string()
    };
    side(report, event, key).iter().map(of).filter(|c| !c.is_empty()).collect()
}

/// The digits of a sentence: the surest event's are the answer. Statements (01) are no events here.
pub fn digits(gold: &Value, report: &Value, tally: &mut Tally) {
    for wanted in list(gold, "events").iter().map(|e| text(e, "code")).filter(|c| !c.starts_with("01")) {
        let answer = surest(report).into_iter().find(|e| !text(e, "cameo").is_empty());
        for (field, size) in [("CAMEO root", 2), ("CAMEO three digits", 3)] {
            tally.wanted(field, 1);
            if let Some(answer) = answer {
                let right = text(answer, "cameo").get(..size) == wanted.get(..size);
                tally.found(field, right, confidence(answer));
            }
        }
    }
}

/// One answer a sentence: do police kill, arrest or use force?
pub fn police(gold: &Value, report: &Value, tally: &mut Tally) {
    let whole = text(gold, "text");
    let is_police = |mention: &&Value| {
        let entity = by_id(report, "entities", &mention["entity"]);
        let said = words(whole, span(mention)).to_lowercase();
        list(entity, "sectors").iter().any(|s| s == "COP")
            || said.contains("police")
            || said.split_whitespace().any(|w| w == "cop")
    };
    let acts = list(report, "events").iter().filter(|e| {
        matches!(e["plover"]["type"].as_str(), Some("ASSAULT" | "COERCE"))
            && matches!(text(e, "status"), "happened" | "ongoing" | "alleged")
            && side(report, e, "sources").iter().any(is_police)
    });
    let sure = acts.map(|e| confidence(e).unwrap_or(0.0)).reduce(f64::max);
    let told = list(gold, "events").iter().any(|e| matches!(text(e, "code"), "KILL" | "ARREST" | "FORCE"));
    tally.wanted("police action", usize::from(told));
    if let Some(sure) = sure {
        tally.found("police action", told, Some(sure));
    }
}
