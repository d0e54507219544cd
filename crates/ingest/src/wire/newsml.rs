//! NewsML-G2: one item of news, its text inline as NITF, as XHTML or as plain text.

use super::{Named, agency, amended, first, first_words, lines_of, nitf, read_units, words};
use crate::page::{self, Unit};
use crate::plain::Given;
use crate::{Context, Reading};
use facts::{Dateline, PublishedBasis};
use roxmltree::Node;

/// The story of a `newsItem`.
///
/// # Errors
/// The item holds no story: a picture, a plan, a concept, a list, or a text that lies elsewhere.
pub fn read(item: Node, id: &str, context: &Context) -> Result<Reading, String> {
    let name = item.tag_name().name();
    if !matches!(name, "newsItem" | "contentSet") {
        return Err(format!("a NewsML-G2 {name}, not a story"));
    }
    let class = code(item, "itemClass");
    if let Some(class @ ("picture" | "video" | "audio" | "graphic" | "animation" | "event" | "planning")) =
        class.as_deref()
    {
        return Err(format!("a NewsML-G2 item of the class {class}, not a story"));
    }
    let story = first(item, "nitf");
    let units = text_of(item, story, context)?;
    let meta = first(item, "contentMeta");
    let in_meta = |name: &str| meta.and_then(|meta| first_words(meta, name));
    let names: Vec<String> = ["creator", "by"].iter().filter_map(|name| in_meta(name)).take(1).collect();
    let authors = match story.map(nitf::authors).filter(|names| !names.is_empty()) {
        Some(names) => names,
        None => page::split_names(&names),
    };
    let provider = first(item, "provider").and_then(|node| words(node).or_else(|| named(node)));
    let created = first_words(item, "versionCreated");
    let holder = first(item, "copyrightHolder").and_then(|node| words(node).or_else(|| named(node)));
    let sources: Vec<String> =
        item.descendants().filter(|node| node.has_tag_name_of("infoSource")).filter_map(words).collect();
    let given = Given {
        id: item.attribute("guid").unwrap_or(id).to_string(),
        title: in_meta("headline").or_else(|| story.and_then(nitf::title)),
        published: first_words(item, "firstCreated")
            .or_else(|| in_meta("contentCreated"))
            .or_else(|| created.clone()),
        published_in: Some(PublishedBasis::Metadata),
        updated: created,
        language: language(item, meta),
        agency: agency(
            sources.iter().map(String::as_str).chain(provider.as_deref()).chain(holder.as_deref()),
            context,
        ),
        publisher: holder.or(provider),
        authors,
        ..Given::default()
    };
    let note = amended(code(item, "pubStatus").as_deref(), first_words(item, "edNote").as_deref());
    let mut reading = read_units(units, given, context, note);
    if let Some(version) = item.attribute("version").and_then(|number| number.parse().ok()) {
        reading.article.version = version;
    }
    if let Some(story) = story {
        nitf::sign(story, &mut reading);
    }
    if reading.article.dateline.is_none()
        && let Some(place) = in_meta("dateline")
    {
        reading.article.dateline = Some(Dateline { place: Some(place), date: None });
    }
    Ok(reading)
}

/// The inline text of an item.
fn text_of(item: Node, story: Option<Node>, context: &Context) -> Result<Vec<Unit>, String> {
    if let Some(story) = story {
        return Ok(nitf::units(story, context)).and_then(some);
    }
    let inline = |name: &str| first(item, "contentSet").and_then(|set| first(set, name));
    if let Some(node) = inline("inlineXML") {
        let Some(root) = node.children().find(Node::is_element) else {
            return Err("the item's inline text is empty".to_string());
        };
        return match root.tag_name().name() {
            "html" | "body" | "div" | "section" | "article" | "p" => {
                some(page::paragraphs(&marked_up(node), context))
            }
            other => Err(format!("the item holds <{other}>, not a story")),
        };
    }
    if let Some(node) = inline("inlineData") {
        let text = node.text().unwrap_or("");
        let marked = node.attribute("contenttype").is_some_and(|kind| kind.contains("html"));
        return some(if marked { page::paragraphs(text, context) } else { lines_of(text, context) });
    }
    Err(match first(item, "remoteContent") {
        Some(_) => "the item's text lies elsewhere (remoteContent)".to_string(),
        None => "the item holds no text".to_string(),
    })
}

fn some(units: Vec<Unit>) -> Result<Vec<Unit>, String> {
    if units.is_empty() { Err("the item holds no text".to_string()) } else { Ok(units) }
}

/// The source of an element's content, without prefixes on its tags.
fn marked_up(node: Node) -> String {
    let source = &node.document().input_text()[node.range()];
    let prefix = node.children().find(Node::is_element).and_then(|root| {
        let tag = root.document().input_text()[root.range()].trim_start_matches('<');
        let name = tag.split(|c: char| c.is_whitespace() || c == '>').next()?;
        name.split_once(':').map(|(prefix, _)| prefix.to_string())
    });
    match prefix {
        Some(prefix) => source.replace(&format!("<{prefix}:"), "<").replace(&format!("</{prefix}:"), "</"),
        None => source.to_string(),
    }
}

fn language(item: Node, meta: Option<Node>) -> Option<String> {
    let tag = meta.and_then(|meta| first(meta, "language")).and_then(|node| node.attribute("tag"));
    let own =
        item.attributes().find(|attribute| attribute.name() == "lang").map(|attribute| attribute.value());
    tag.or(own).map(str::to_string)
}

/// "ninat:text" of `qcode`, without its scheme.
fn code(item: Node, name: &str) -> Option<String> {
    let node = first(item, name)?;
    let value = node.attribute("qcode").or_else(|| node.attribute("uri"))?;
    Some(value.rsplit([':', '/']).next().unwrap_or(value).to_string())
}

fn named(node: Node) -> Option<String> {
    let literal = node
        .attribute("literal")
        .or_else(|| node.attribute("qcode").and_then(|code| code.rsplit(':').next()));
    literal.map(str::to_string)
}
