//! JSON-LD: what a page says of its own article.

use super::metadata::Found;
use serde_json::Value;

/// Reads every JSON-LD script of a page; the first article wins, its gaps are filled from the others.
pub fn read(scripts: &[String], found: &mut Found) {
    let mut things = Vec::new();
    for script in scripts {
        if let Some(value) = parse(script) {
            collect(value, &mut things, 0);
        }
    }
    let plain = things.iter().any(|thing| is_a(thing, &["NewsArticle", "Article"]));
    found.live = !plain && things.iter().any(|thing| is_a(thing, &["LiveBlogPosting"]));
    found.collection = things.iter().any(|thing| is_a(thing, &["CollectionPage"]));
    found.video = things.iter().any(|thing| is_a(thing, &["VideoObject"]));
    let articles = things.iter().filter(|thing| is_a(thing, &ARTICLES));
    let pages = things.iter().filter(|thing| is_a(thing, &["WebPage", "ReportageNewsArticle"]));
    for (thing, sure) in articles.map(|thing| (thing, true)).chain(pages.map(|thing| (thing, false))) {
        take(thing, &things, sure, found);
    }
}

const ARTICLES: [&str; 12] = [
    "NewsArticle",
    "Article",
    "ReportageNewsArticle",
    "BlogPosting",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BackgroundNewsArticle",
    "ReviewNewsArticle",
    "LiveBlogPosting",
    "Report",
    "TechArticle",
    "ScholarlyArticle",
];

/// Pages break their JSON with raw line ends, HTML comments and CDATA marks.
fn parse(script: &str) -> Option<Value> {
    let bare = script.trim().trim_start_matches("<!--").trim_end_matches("-->");
    let bare = bare.trim().trim_start_matches("//<![CDATA[").trim_start_matches("<![CDATA[");
    let bare = bare.trim_end_matches("//]]>").trim_end_matches("]]>").trim().trim_end_matches(';');
    serde_json::from_str(bare).ok().or_else(|| {
        let clean: String = bare.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        serde_json::from_str(&clean).ok()
    })
}

fn collect(value: Value, out: &mut Vec<Value>, depth: usize) {
    match value {
        Value::Array(items) if depth < 8 => items.into_iter().for_each(|item| collect(item, out, depth + 1)),
        Value::Object(mut object) => {
            for name in ["@graph", "mainEntity", "mainEntityOfPage"] {
                if matches!(object.get(name), Some(Value::Array(_) | Value::Object(_))) && depth < 8 {
                    let inner = object.remove(name).unwrap_or_default();
                    collect(inner, out, depth + 1);
                }
            }
            out.push(Value::Object(object));
        }
        _ => {}
    }
}

fn is_a(thing: &Value, kinds: &[&str]) -> bool {
    let one = |kind: &Value| {
        kind.as_str().is_some_and(|kind| kinds.contains(&kind.rsplit('/').next().unwrap_or(kind)))
    };
    match thing.get("@type") {
        Some(Value::Array(all)) => all.iter().any(one),
        Some(kind) => one(kind),
        None => false,
    }
}

fn take(thing: &Value, things: &[Value], sure: bool, found: &mut Found) {
    let word = |name: &str| thing.get(name).and_then(first_word);
    found.published.offer(word("datePublished"), sure);
    found.updated.offer(word("dateModified"), sure);
    if !sure {
        return;
    }
    found.headline.get_or_insert_with_some(word("headline").or_else(|| word("name")));
    found.section.get_or_insert_with_some(word("articleSection"));
    found.language.get_or_insert_with_some(word("inLanguage"));
    found.description.get_or_insert_with_some(word("description"));
    found.body.get_or_insert_with_some(word("articleBody"));
    found.url.get_or_insert_with_some(word("url"));
    found.publisher.get_or_insert_with_some(thing.get("publisher").and_then(|who| name_of(who, things)));
    if matches!(thing.get("isAccessibleForFree"), Some(Value::Bool(false)))
        || word("isAccessibleForFree").is_some_and(|word| word.eq_ignore_ascii_case("false"))
    {
        found.paid = true;
    }
    if found.authors.is_empty() {
        match thing.get("author").or_else(|| thing.get("creator")) {
            Some(Value::Array(all)) => {
                found.authors.extend(all.iter().filter_map(|who| name_of(who, things)))
            }
            Some(who) => found.authors.extend(name_of(who, things)),
            None => {}
        }
    }
}

/// `None` takes the first value that comes; a value stays.
trait Fill {
    fn get_or_insert_with_some(&mut self, value: Option<String>);
}

impl Fill for Option<String> {
    fn get_or_insert_with_some(&mut self, value: Option<String>) {
        if self.is_none() {
            *self = value;
        }
    }
}

/// A name, given at once or behind an `@id`.
fn name_of(who: &Value, things: &[Value]) -> Option<String> {
    match who {
        Value::String(name) => Some(name.clone()),
        Value::Array(all) => all.first().and_then(|who| name_of(who, things)),
        Value::Object(object) => match object.get("name") {
            Some(name) => first_word(name),
            None => {
                let id = object.get("@id")?;
                things.iter().find(|thing| thing.get("@id") == Some(id))?.get("name").and_then(first_word)
            }
        },
        _ => None,
    }
}

fn first_word(value: &Value) -> Option<String> {
    match value {
        Value::String(word) if !word.trim().is_empty() => Some(word.trim().to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(all) => all.iter().find_map(first_word),
        Value::Object(object) => object.get("name").or_else(|| object.get("@value")).and_then(first_word),
        _ => None,
    }
}
