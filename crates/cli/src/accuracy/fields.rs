//! Statements, times, places, factuality, actors.

use std::collections::BTreeSet;

use serde_json::Value;

use super::read::{by_id, confidence, list, meets, pair, span, text};
use super::tally::Tally;

fn chars(spans: &[Value]) -> BTreeSet<u64> {
    spans.iter().map(pair).flat_map(|(start, end)| start..end).collect()
}

/// Content counts where more than half of the characters agree.
pub fn statements(gold: &Value, report: &Value, tally: &mut Tally) {
    let said = list(report, "statements");
    let contents: Vec<BTreeSet<u64>> = said.iter().map(|s| chars(list(s, "content"))).collect();
    let mut quote_of: Vec<Option<&Value>> = vec![None; said.len()];
    for quote in list(gold, "quotes") {
        tally.wanted("statement content", 1);
        tally.wanted("statement content and speaker", 1);
        let wanted = chars(list(quote, "content_spans"));
        let overlap = |k: usize| {
            let shared = contents[k].intersection(&wanted).count() as f64;
            shared / contents[k].union(&wanted).count().max(1) as f64
        };
        let best = (0..said.len())
            .filter(|&k| quote_of[k].is_none())
            .max_by(|&a, &b| overlap(a).total_cmp(&overlap(b)).then(b.cmp(&a)));
        if let Some(best) = best.filter(|&k| overlap(k) > 0.5) {
            quote_of[best] = Some(quote);
        }
    }
    for (said, quote) in said.iter().zip(quote_of) {
        tally.found("statement content", quote.is_some(), confidence(said));
        let who: Vec<_> =
            list(said, "speakers").iter().map(|id| span(by_id(report, "mentions", id))).collect();
        let right = quote.is_some_and(|quote| {
            let spans = list(quote, "speaker_spans");
            who.is_empty() && spans.is_empty() || spans.iter().any(|s| who.iter().any(|w| meets(*w, pair(s))))
        });
        tally.found("statement content and speaker", right, confidence(said));
    }
}

pub fn times(gold: &Value, report: &Value, tally: &mut Tally) {
    let found = list(report, "times");
    let mut taken = vec![false; found.len()];
    let mut verdicts = vec![(false, false, false); found.len()];
    for wanted in list(gold, "timex") {
        for field in ["time strict", "time relaxed", "time value"] {
            tally.wanted(field, 1);
        }
        let free = |k: &usize| !taken[*k];
        let exact = (0..found.len()).filter(free).find(|&k| span(&found[k]) == span(wanted));
        let near = (0..found.len()).filter(free).find(|&k| meets(span(&found[k]), span(wanted)));
        if let Some(at) = exact.or(near) {
            taken[at] = true;
            verdicts[at] = (exact.is_some(), true, found[at]["value"] == wanted["value"]);
        }
    }
    for (time, (strict, relaxed, value)) in found.iter().zip(verdicts) {
        tally.found("time strict", strict, confidence(time));
        tally.found("time relaxed", relaxed, confidence(time));
        tally.found("time value", value, confidence(time));
    }
}

/// A place is right within 161 km; one that is left open counts as not found.
pub fn places(gold: &Value, report: &Value, tally: &mut Tally) {
    let wanted = list(gold, "places");
    let free = |found: &&Value| !wanted.iter().any(|p| p["optional"] == true && meets(span(found), span(p)));
    let found: Vec<&Value> = list(report, "places").iter().filter(free).collect();
    let mut taken = vec![false; found.len()];
    let mut near = vec![None; found.len()];
    for place in wanted.iter().filter(|p| p["optional"] != true) {
        tally.wanted("place found", 1);
        let at = (0..found.len()).find(|&k| !taken[k] && meets(span(found[k]), span(place)));
        if let Some(at) = at {
            taken[at] = true;
        }
        if let (Some(lat), Some(lon)) = (place["lat"].as_f64(), place["lon"].as_f64()) {
            tally.wanted("place within 161 km", 1);
            if let Some(at) = at {
                let own = found[at]["lat"].as_f64().zip(found[at]["lon"].as_f64());
                near[at] = own.map(|own| kilometres(own, (lat, lon)) <= 161.0);
            }
        }
    }
    for ((place, taken), near) in found.iter().zip(taken).zip(near) {
        tally.found("place found", taken, None);
        if let Some(near) = near {
            tally.found("place within 161 km", near, confidence(place));
        }
    }
}

fn kilometres(a: (f64, f64), b: (f64, f64)) -> f64 {
    let [a0, a1, b0, b1] = [a.0, a.1, b.0, b.1].map(f64::to_radians);
    let h = ((b0 - a0) / 2.0).sin().powi(2) + a0.cos() * b0.cos() * ((b1 - a1) / 2.0).sin().powi(2);
    2.0 * 6371.0 * h.sqrt().asin()
}

/// A predicate's factuality is right within 1 of the gold, on the scale from -3 to 3.
pub fn factuality(gold: &Value, report: &Value, tally: &mut Tally) {
    for event in list(gold, "events") {
        tally.wanted("factuality within 1", 1);
        let found = list(report, "predicates").iter().find(|p| meets(span(p), span(event)));
        if let Some(found) = found {
            let number = |v: &Value| v["factuality"].as_f64().unwrap_or(0.0);
            tally.found("factuality within 1", (number(found) - number(event)).abs() <= 1.0, None);
        }
    }
}

/// Named actors and places are found where a mention of an entity has their words.
pub fn actors(gold: &Value, report: &Value, tally: &mut Tally) {
    let named = |m: &&Value| matches!(text(m, "type"), "person" | "organization" | "place");
    let own: Vec<&Value> = list(report, "mentions").iter().filter(|m| m["entity"].is_string()).collect();
    for mention in list(gold, "mentions").iter().filter(named) {
        tally.wanted("actor found", 1);
        let wanted = span(mention);
        if let Some(m) = own.iter().find(|m| span(m).1 == wanted.1 && meets(span(m), wanted)) {
            tally.found("actor found", true, confidence(m));
        }
    }
}
