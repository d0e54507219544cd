//! ninjs: an item of news in JSON. Version 1 has `headline` and `body_html`, versions 2 and 3 have lists of
//! `headlines` and `bodies`; from version 2 on names are in camel case.

use super::{agency, amended, caption, lines_of, read_units};
use crate::page::{self, Unit};
use crate::plain::Given;
use crate::record::word;
use crate::{Context, Reading};
use facts::{Note, PublishedBasis};
use serde_json::{Map, Value};

type Object = Map<String, Value>;

pub fn is_ninjs(object: &Object) -> bool {
    let known = [
        "versioncreated",
        "versionCreated",
        "bodies",
        "headlines",
        "body_html",
        "body_xhtml",
        "pubstatus",
        "pubStatus",
        "eventDetails",
    ];
    object.contains_key("uri") && known.iter().any(|name| object.contains_key(*name))
}

/// # Errors
/// The item holds no story: a picture, an event, or nothing in words.
pub fn from_ninjs(fallback: &str, object: &Object, context: &Context) -> Result<Reading, String> {
    let get = |names: &[&str]| names.iter().find_map(|name| object.get(*name).and_then(word));
    let kind = get(&["type"]);
    if let Some(kind @ ("picture" | "audio" | "video" | "graphic" | "event" | "planning" | "component")) =
        kind.as_deref()
    {
        return Err(format!("a ninjs item of the type {kind}, not a story"));
    }
    if object.contains_key("eventDetails") {
        return Err("a ninjs item of the type event, not a story".to_string());
    }
    let title = listed(object, &["headlines"], &["main"]).or_else(|| get(&["headline", "title"]));
    let (mut units, note) = body(object, context);
    if units.is_empty() && title.is_none() {
        return Err("a ninjs item without words".to_string());
    }
    units.extend(captions(object).into_iter().map(caption));
    let sources: Vec<String> = match object.get("infoSources").or_else(|| object.get("infosource")) {
        Some(Value::Array(all)) => all.iter().filter_map(word).collect(),
        _ => Vec::new(),
    };
    let holder = get(&["copyrightHolder", "copyrightholder"]);
    let by: Vec<String> = get(&["by", "byline"]).into_iter().collect();
    let created = get(&["versionCreated", "versioncreated"]);
    let given = Given {
        id: get(&["uri"]).unwrap_or_else(|| fallback.to_string()),
        title,
        published: get(&["firstCreated", "firstcreated", "contentCreated", "contentcreated"])
            .or_else(|| created.clone()),
        published_in: Some(PublishedBasis::Metadata),
        updated: created,
        language: get(&["language"]),
        agency: agency(sources.iter().chain(&holder).chain(&by).map(String::as_str), context),
        publisher: holder.or_else(|| sources.first().cloned()),
        authors: page::split_names(&by),
        ..Given::default()
    };
    let status = get(&["pubStatus", "pubstatus"]);
    let amendment = amended(status.as_deref(), get(&["edNote", "ednote"]).as_deref());
    let mut reading = read_units(units, given, context, amendment);
    reading.article.notes.extend(note);
    if let Some(version) = get(&["version"]).and_then(|number| number.parse().ok()) {
        reading.article.version = version;
    }
    Ok(reading)
}

/// The value of the first part with one of the roles, or else of the first part.
fn listed(object: &Object, names: &[&str], roles: &[&str]) -> Option<String> {
    let parts = names.iter().find_map(|name| object.get(*name)?.as_array())?;
    let role =
        |part: &&Value| part.get("role").and_then(Value::as_str).is_some_and(|role| roles.contains(&role));
    let part = parts.iter().find(role).or_else(|| parts.first())?;
    part.get("value").and_then(word)
}

/// Marked-up text before plain text, for it has its paragraphs; a description where there is no other text.
fn body(object: &Object, context: &Context) -> (Vec<Unit>, Option<Note>) {
    let text = |name: &str| object.get(name).and_then(Value::as_str).filter(|text| !text.trim().is_empty());
    let parts = object.get("bodies").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let kind = |part: &Value| part.get("contentType").and_then(Value::as_str).unwrap_or("").to_lowercase();
    let find = |wanted: &dyn Fn(&str) -> bool| {
        parts.iter().filter(|part| wanted(&kind(part))).find_map(|part| part.get("value")?.as_str())
    };
    let marked = ["body_html", "body_xhtml"]
        .iter()
        .find_map(|name| text(name))
        .or_else(|| find(&|kind| kind.contains("html")));
    if let Some(html) = marked.or_else(|| find(&|kind| kind.contains("xml"))) {
        return (page::paragraphs(&as_html(html), context), None);
    }
    let plain = text("body_text").or_else(|| find(&|_| true));
    if let Some(plain) = plain {
        return (lines_of(plain, context), None);
    }
    let described = text("description_text")
        .map(str::to_string)
        .or_else(|| listed(object, &["descriptions"], &["text", "summary"]));
    let message = "the item holds a description and no text".to_string();
    let note = described.is_some().then_some(Note { code: "only-summary", message, range: None });
    (described.map(|text| lines_of(&text, context)).unwrap_or_default(), note)
}

/// NITF within ninjs uses the same names for paragraphs; its head is known from the item.
fn as_html(text: &str) -> String {
    match text.find("<body.content") {
        Some(at) => text[at..].split("</body.content>").next().unwrap_or("").to_string(),
        None => text.to_string(),
    }
}

/// Captions of the pictures that belong to the story.
fn captions(object: &Object) -> Vec<String> {
    let parts: Vec<&Value> = match object.get("associations") {
        Some(Value::Array(parts)) => parts.iter().collect(),
        Some(Value::Object(parts)) => parts.values().collect(),
        _ => Vec::new(),
    };
    let pictures = parts.into_iter().filter_map(Value::as_object);
    let pictures = pictures
        .filter(|part| matches!(part.get("type").and_then(Value::as_str), Some("picture" | "graphic")));
    pictures
        .filter_map(|part| {
            let own = ["description_text", "description_caption"]
                .iter()
                .find_map(|name| part.get(*name).and_then(word));
            own.or_else(|| listed(part, &["descriptions"], &["caption"]))
        })
        .collect()
}
