//! Reports and gold records as JSON, walked alike.

use serde_json::Value;

pub type Span = (u64, u64);

pub fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

pub fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or("")
}

pub fn span(value: &Value) -> Span {
    (value["start"].as_u64().unwrap_or(0), value["end"].as_u64().unwrap_or(0))
}

/// `[start, end]`.
pub fn pair(value: &Value) -> Span {
    (value[0].as_u64().unwrap_or(0), value[1].as_u64().unwrap_or(0))
}

pub fn meets(a: Span, b: Span) -> bool {
    a.0 < b.1 && b.0 < a.1
}

pub fn confidence(value: &Value) -> Option<f64> {
    value["confidence"].as_f64()
}

/// The record of `id` in a list of the report.
pub fn by_id<'a>(report: &'a Value, key: &str, id: &Value) -> &'a Value {
    list(report, key).iter().find(|x| &x["id"] == id).unwrap_or(&Value::Null)
}

/// Mentions of one side of an event.
pub fn side<'a>(report: &'a Value, event: &'a Value, key: &str) -> Vec<&'a Value> {
    list(event, key).iter().map(|id| by_id(report, "mentions", id)).collect()
}

pub fn words(text: &str, (start, end): Span) -> String {
    text.chars().skip(start as usize).take((end - start) as usize).collect()
}

/// Every place of `phrase` in `text`, in code points.
pub fn places_of(text: &str, phrase: &str) -> Vec<Span> {
    if phrase.is_empty() {
        return Vec::new();
    }
    let size = phrase.chars().count() as u64;
    let at = |byte: usize| text[..byte].chars().count() as u64;
    text.match_indices(phrase).map(|(byte, _)| (at(byte), at(byte) + size)).collect()
}

/// Half of their characters agree, or they end in the same word.
pub fn same_span(text: &str, a: Span, b: Span) -> bool {
    if !meets(a, b) {
        return false;
    }
    let shared = a.1.min(b.1) - a.0.max(b.0);
    let all = a.1.max(b.1) - a.0.min(b.0);
    let last = |span: Span| {
        let words = words(text, span).to_lowercase();
        let mut parts = words.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|w| !w.is_empty());
        parts.next_back().unwrap_or("").to_string()
    };
    shared as f64 / all as f64 >= 0.5 || last(a) == last(b)
}
