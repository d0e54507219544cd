//! NITF: head and body of a story.

use super::{Named, agency, caption, first, first_words, read_units, unit, words};
use crate::lines::Mark;
use crate::page::{self, Unit};
use crate::plain::Given;
use crate::{Context, Reading};
use facts::{BlockKind, Dateline, PublishedBasis};
use roxmltree::Node;

/// A whole NITF document.
pub fn read(nitf: Node, id: &str, context: &Context) -> Reading {
    let attr = |element: &str, name: &str| {
        first(nitf, element)
            .and_then(|node| node.attribute(name))
            .map(str::to_string)
            .filter(|value| !value.is_empty())
    };
    let distributor = first_words(nitf, "distributor");
    let source =
        attr("doc.copyright", "holder").or_else(|| attr("pubdata", "name")).or_else(|| distributor.clone());
    let given = Given {
        id: attr("doc-id", "id-string").unwrap_or_else(|| id.to_string()),
        title: title(nitf).or_else(|| first_words(nitf, "title")),
        published: attr("date.issue", "norm")
            .or_else(|| attr("pubdata", "date.publication"))
            .or_else(|| attr("story.date", "norm")),
        published_in: Some(PublishedBasis::Metadata),
        section: attr("pubdata", "position.section"),
        language: nitf.attributes().find(|a| a.name() == "lang").map(|a| a.value().to_string()),
        agency: agency(distributor.as_deref().into_iter().chain(source.as_deref()), context),
        publisher: source,
        authors: authors(nitf),
        ..Given::default()
    };
    let mut reading = read_units(units(nitf, context), given, context, None);
    sign(nitf, &mut reading);
    reading
}

/// Sets the dateline that an item names beside its text.
pub fn sign(nitf: Node, reading: &mut Reading) {
    let Some(line) = first(nitf, "dateline").filter(|_| reading.article.dateline.is_none()) else { return };
    let date = first(line, "story.date")
        .and_then(|date| date.attribute("norm").map(str::to_string).or_else(|| words(date)));
    let place = first_words(line, "location").or_else(|| words(line));
    if place.is_some() || date.is_some() {
        reading.article.dateline = Some(Dateline { place, date });
    }
}

pub fn title(nitf: Node) -> Option<String> {
    first_words(nitf, "hl1").or_else(|| first_words(nitf, "hedline"))
}

pub fn authors(nitf: Node) -> Vec<String> {
    let lines = nitf.descendants().filter(|node| node.has_tag_name_of("byline"));
    let names = lines.filter_map(|line| {
        first_words(line, "person").or_else(|| {
            // What a byline holds beside its title is the name.
            let own: String =
                line.children().filter_map(|node| node.text().filter(|_| node.is_text())).collect();
            Some(own.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|own| !own.is_empty())
        })
    });
    page::split_names(&names.collect::<Vec<_>>())
}

/// The paragraphs of the body: its second headlines and abstract, the content, the captions.
pub fn units(nitf: Node, context: &Context) -> Vec<Unit> {
    let mut out = Vec::new();
    if let Some(head) = first(nitf, "body.head") {
        for name in ["hl2", "abstract"] {
            out.extend(first_words(head, name).map(|text| unit(text, context)));
        }
    }
    if let Some(content) = first(nitf, "body.content") {
        walk(content, &mut out, context);
    }
    if let Some(end) = first(nitf, "body.end").and_then(words) {
        out.push(Unit { text: end, mark: Mark::new(BlockKind::Furniture, "stands after the body") });
    }
    out
}

fn walk(content: Node, out: &mut Vec<Unit>, context: &Context) {
    // Nodes still to be read, the next one last: nesting costs no stack.
    let mut rest: Vec<Node> = content.children().collect();
    rest.reverse();
    while let Some(node) = rest.pop() {
        if node.is_text() {
            out.extend(words(node).map(|text| unit(text, context)));
            continue;
        }
        match node.tag_name().name() {
            "media-caption" => out.extend(words(node).map(caption)),
            "media-metadata" | "media-reference" | "media-producer" | "media-object" => {}
            "note" => out.extend(
                words(node)
                    .map(|text| Unit { text, mark: Mark::new(BlockKind::Furniture, "a note to editors") }),
            ),
            "p" | "hl1" | "hl2" | "li" | "dt" | "dd" | "td" | "th" | "credit" | "bq" | "pre" => {
                out.extend(words(node).map(|text| unit(text, context)));
            }
            _ if node.is_element() => {
                let mut below: Vec<Node> = node.children().collect();
                below.reverse();
                rest.extend(below);
            }
            _ => {}
        }
    }
}
