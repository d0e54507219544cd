//! One record with named fields: a line of JSON Lines, an object of a JSON file.

use crate::charset::Decoded;
use crate::plain::{self, Given};
use crate::{Context, Give, Reading, lines, page, refuse, wire};
use facts::{Block, BlockKind, Note};
use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// Reads one line of a JSON Lines file; `at` names it in errors, `fallback` is its id where it has none.
pub fn read_line(at: &str, fallback: &str, line: Decoded, context: &Context, give: Give) {
    match serde_json::from_str::<Value>(&line.text) {
        Ok(Value::Object(object)) => give_object(at, fallback, &object, line.note, context, give),
        Ok(_) => refuse(give, at, "not a JSON object"),
        Err(cause) => refuse(give, at, format!("broken JSON: {}", place(&cause, false))),
    }
}

/// Reads one object, or an array of them, or an object that holds an array of them as search interfaces answer.
pub fn read_json(name: &str, id: &str, text: &str, context: &Context, give: Give) {
    match serde_json::from_str::<Value>(text) {
        Ok(Value::Object(object)) => match answers(&object, context) {
            Some(items) => read_items(name, id, items, context, give),
            None => give_object(name, id, &object, None, context, give),
        },
        Ok(Value::Array(items)) => read_items(name, id, &items, context, give),
        Ok(_) => refuse(give, name, "not a JSON object"),
        Err(cause) => refuse(give, name, format!("broken JSON: {}", place(&cause, true))),
    }
}

fn read_items(name: &str, id: &str, items: &[Value], context: &Context, give: Give) {
    for (at, item) in items.iter().enumerate() {
        let place = format!("{name}[{at}]");
        match item {
            Value::Object(object) => {
                give_object(&place, &format!("{id}:{}", at + 1), object, None, context, give);
            }
            _ => refuse(give, &place, "not a JSON object"),
        }
    }
}

/// The articles of an object that is itself none.
fn answers<'a>(object: &'a Object, context: &Context) -> Option<&'a [Value]> {
    let own = ["text", "title"].iter().any(|field| value_of(object, field, context).is_some());
    if own || wire::is_ninjs(object) {
        return None;
    }
    ["articles", "stories", "items", "results", "data", "docs", "hits"].iter().find_map(|name| {
        let items = object.get(*name)?.as_array()?;
        items.first().is_some_and(Value::is_object).then_some(items.as_slice())
    })
}

pub fn give_object(
    at: &str,
    fallback: &str,
    object: &Object,
    note: Option<Note>,
    context: &Context,
    give: Give,
) {
    let read = match wire::is_ninjs(object) {
        true => wire::from_ninjs(fallback, object, context),
        false => from_object(fallback, object, context),
    };
    match read {
        Ok(mut reading) => {
            reading.article.notes.extend(note);
            give(Ok(reading));
        }
        Err(cause) => refuse(give, at, cause),
    }
}

/// The value of a field, by the user's own name for its column or else by the surest that is known.
fn value_of<'a>(object: &'a Object, field: &str, context: &Context) -> Option<&'a Value> {
    let own = context.map.iter().filter(|(name, _)| name == field).map(|(_, column)| column);
    own.chain(context.columns.names(field)).find_map(|column| {
        let exact = object.get(column);
        exact
            .or_else(|| {
                object.iter().find(|(key, _)| key.trim().eq_ignore_ascii_case(column)).map(|(_, value)| value)
            })
            .filter(|value| !is_blank(value))
    })
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(words) => words.trim().is_empty() || words == "None",
        Value::Array(items) => items.is_empty(),
        Value::Object(parts) => parts.is_empty(),
        _ => false,
    }
}

/// The article of an object that carries its text.
///
/// # Errors
/// Neither a text nor a title.
fn from_object(fallback: &str, object: &Object, context: &Context) -> Result<Reading, String> {
    let value = |field: &str| value_of(object, field, context);
    let pick = |field: &str| value(field).and_then(word);
    // An empty text beside a headline leaves the headline; alone it is refused.
    let text = value("text").and_then(text_of).or_else(|| object.get("text").and_then(text_of));
    let given = Given {
        id: pick("id").unwrap_or_else(|| fallback.to_string()),
        title: pick("title"),
        url: pick("url"),
        published: pick("published"),
        updated: pick("updated"),
        retrieved: pick("retrieved"),
        publisher: pick("source"),
        language: pick("language"),
        section: pick("section"),
        authors: value("authors").map(names).unwrap_or_default(),
        ..Given::default()
    };
    if text.as_deref().is_none_or(|text| text.trim().is_empty())
        && let Some(html) = value("html").and_then(Value::as_str)
    {
        return page::read(html, given, context);
    }
    match (text, &given.title) {
        (Some(text), None) if text.trim().is_empty() => Err("empty text".to_string()),
        (Some(text), _) => Ok(plain::read(text, given, context)),
        (None, Some(title)) => {
            let title = title.clone();
            Ok(only_title(title, given, context))
        }
        (None, None) => Err("no field named \"text\"".to_string()),
    }
}

/// A record that has a headline and nothing else.
pub fn only_title(title: String, given: Given, context: &Context) -> Reading {
    let mut reading = plain::read(title, given, context);
    let lines = lines::split(&reading.article.text);
    reading.article.blocks =
        lines.iter().map(|line| Block { range: line.range, kind: BlockKind::Title }).collect();
    reading.reasons.clear();
    let message = "the record holds a headline and no text".to_string();
    reading.article.notes.push(Note { code: "only-title", message, range: None });
    reading
}

/// A text, or Fundus' tree of sections with a headline and paragraphs.
fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Array(items) => Some(items.iter().filter_map(text_of).collect::<Vec<_>>().join("\n\n")),
        Value::Object(parts) => {
            let parts =
                ["summary", "headline", "paragraphs", "sections"].iter().filter_map(|part| parts.get(*part));
            let parts: Vec<String> =
                parts.filter_map(text_of).filter(|part| !part.trim().is_empty()).collect();
            (!parts.is_empty()).then(|| parts.join("\n\n"))
        }
        _ => None,
    }
}

/// A value as one word; an object gives its name.
pub fn word(value: &Value) -> Option<String> {
    match value {
        Value::String(word) if !word.trim().is_empty() && word != "None" => Some(word.trim().to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(parts) => parts.get("name").and_then(word),
        Value::Array(items) => items.first().and_then(word),
        _ => None,
    }
}

fn names(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().filter_map(word).collect(),
        other => word(other).into_iter().collect(),
    }
}

/// The parser's cause; its line and column only where they say more than the input's own name.
fn place(cause: &serde_json::Error, lines: bool) -> String {
    let words = cause.to_string();
    match words.rfind(" at line ") {
        Some(at) if !lines => format!("{} at column {}", &words[..at], cause.column()),
        _ => words,
    }
}

#[cfg(test)]
mod tests {
    use crate::{Options, Refused, read_bytes};
    use facts::{Article, BlockKind};

    fn read(text: &str) -> Vec<Result<Article, Refused>> {
        let mut out = Vec::new();
        read_bytes("in.jsonl", text.as_bytes(), &Options::default(), &mut |article| out.push(article));
        out
    }

    #[test]
    fn a_broken_record_is_named_and_the_rest_is_read() {
        let found = read(
            "{\"id\": 7, \"text\": \"Ministers met.\", \"odd\": [1]}\n\n{\"text\": \n{\"text\": \"\"}\n[1]\n{\"a\": 1}\n",
        );
        let names: Vec<String> = found
            .iter()
            .map(|each| match each {
                Ok(article) => article.id.clone(),
                Err(refused) => format!("refused {}", refused.input),
            })
            .collect();
        assert_eq!(
            names,
            ["7", "refused in.jsonl:3", "refused in.jsonl:4", "refused in.jsonl:5", "refused in.jsonl:6"]
        );
        assert!(found[1].as_ref().unwrap_err().cause.contains("broken JSON"));
    }

    #[test]
    fn columns_of_known_programs_are_read() {
        let line = "{\"maintext\": \"Ministers met.\", \"date_publish\": \"2020-02-03 10:00:00\", \"source_domain\": \"fjord.example\", \
                    \"authors\": [\"Ann Lee\"], \"title\": \"Talks\", \"date_download\": \"2020-02-09\", \"language\": \"en\"}";
        let article = read(line).remove(0).unwrap();
        assert_eq!(article.published.map(|d| d.to_string()).as_deref(), Some("2020-02-03"));
        assert_eq!(
            (article.publisher.as_deref(), article.title.as_deref()),
            (Some("fjord.example"), Some("Talks"))
        );
        assert_eq!((article.bylines.len(), article.retrieved_at.as_deref()), (1, Some("2020-02-09")));
    }

    #[test]
    fn a_headline_alone_is_an_article() {
        let article = read("{\"title\": \"Ministers meet in Oslo\", \"stories_id\": 5}").remove(0).unwrap();
        assert_eq!(article.text, "Ministers meet in Oslo");
        assert_eq!(article.blocks[0].kind, BlockKind::Title);
        assert_eq!(article.notes[0].code, "only-title");
    }

    #[test]
    fn an_array_over_many_lines_is_read() {
        let found = read("[\n {\"text\": \"One.\"},\n {\"text\": \"Two.\"}\n]");
        assert_eq!(found.iter().flatten().map(|a| a.text.as_str()).collect::<Vec<_>>(), ["One.", "Two."]);
    }
}
