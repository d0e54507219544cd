//! What agencies send: ninjs 1 to 3, NewsML-G2 and NITF.

mod newsml;
mod ninjs;
mod nitf;

pub use ninjs::{from_ninjs, is_ninjs};

use crate::lines::Mark;
use crate::page::{self, Unit};
use crate::plain::Given;
use crate::{Context, Give, Reading, refuse};
use facts::{BlockKind, Note};
use roxmltree::{Document, Node, ParsingOptions};

/// Reads an XML document of NewsML-G2 or NITF; a message of many items gives an article for each story.
pub fn read(name: &str, id: &str, text: &str, context: &Context, give: Give) {
    let options = ParsingOptions { allow_dtd: true, nodes_limit: 2_000_000, ..ParsingOptions::default() };
    let document = match Document::parse_with_options(text.trim_start_matches('\u{feff}'), options) {
        Ok(document) => document,
        Err(cause) => return refuse(give, name, format!("broken XML: {cause}")),
    };
    let root = document.root_element();
    match root.tag_name().name() {
        "nitf" => give_on(name, Ok(nitf::read(root, id, context)), give),
        "newsMessage" => {
            let items = root.children().filter(|node| node.has_tag_name_of("itemSet"));
            let items: Vec<Node> = items.flat_map(|set| set.children()).filter(Node::is_element).collect();
            for (at, item) in items.into_iter().enumerate() {
                if context.is_stopped() {
                    return;
                }
                // A package only lists the items beside it.
                if item.tag_name().name() != "packageItem" {
                    let place = format!("{name}[{at}]");
                    give_on(&place, newsml::read(item, &format!("{id}:{}", at + 1), context), give);
                }
            }
        }
        _ => give_on(name, newsml::read(root, id, context), give),
    }
}

fn give_on(name: &str, read: Result<Reading, String>, give: Give) {
    match read {
        Ok(reading) => give(Ok(reading)),
        Err(cause) => refuse(give, name, cause),
    }
}

/// Names without their namespaces: agencies agree on the names and not always on the spaces.
trait Named {
    fn has_tag_name_of(&self, name: &str) -> bool;
}

impl Named for Node<'_, '_> {
    fn has_tag_name_of(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }
}

/// The first element below `node` that is called `name`.
fn first<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.descendants().find(|below| below.has_tag_name_of(name))
}

/// All text below an element, with single spaces; `None` for none.
fn words(node: Node) -> Option<String> {
    let text: String =
        node.descendants().filter_map(|below| below.text().filter(|_| below.is_text())).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

fn first_words(node: Node, name: &str) -> Option<String> {
    first(node, name).and_then(words)
}

/// A text whose paragraphs are lines, told apart by the rules of furniture.
fn lines_of(text: &str, context: &Context) -> Vec<Unit> {
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).map(|line| unit(line, context)).collect()
}

/// One paragraph with its mark.
fn unit(text: String, context: &Context) -> Unit {
    let mark = match context.furniture.rule_for(&text) {
        Some(rule) => Mark::new(rule.kind, format!("{}: \u{201c}{}\u{201d}", rule.why, rule.phrase)),
        None => Mark::body(),
    };
    Unit { text, mark }
}

fn caption(text: String) -> Unit {
    Unit { text, mark: Mark::new(BlockKind::Caption, "the item's caption of a picture") }
}

/// What an item's status and its note to editors say of an earlier version.
fn amended(status: Option<&str>, editors_note: Option<&str>) -> Option<Note> {
    let status = status.map(|status| status.rsplit(':').next().unwrap_or(status));
    if matches!(status, Some("canceled" | "cancelled" | "withheld")) {
        let message = format!("the agency withdrew the item (status {})", status.unwrap_or(""));
        return Some(Note { code: "retraction", message, range: None });
    }
    let note = editors_note?.to_lowercase();
    let code = match () {
        () if ["kill", "withdraw", "retract"].iter().any(|word| note.contains(word)) => "retraction",
        () if note.contains("correct") => "correction",
        () => return None,
    };
    Some(Note { code, message: format!("the note to editors says: {}", editors_note?.trim()), range: None })
}

/// The agency among the names that an item gives.
fn agency<'a>(names: impl IntoIterator<Item = &'a str>, context: &Context) -> Option<String> {
    names.into_iter().find_map(|name| context.furniture.agency(name)).map(str::to_string)
}

fn read_units(units: Vec<Unit>, given: Given, context: &Context, note: Option<Note>) -> Reading {
    let mut reading = page::read_units(units, given, context);
    if let Some(note) = note {
        // What the item itself says is surer than the words of a line.
        reading.article.notes.retain(|own| !matches!(own.code, "correction" | "retraction"));
        reading.article.notes.push(note);
    }
    reading
}

#[cfg(test)]
mod tests;
