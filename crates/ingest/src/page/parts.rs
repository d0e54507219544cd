//! Which elements of a page can hold no body: by their name, their role and the words of their class.

use super::tree::{Kind, Node, Tree};
use lexicon::furniture::Parts;
use std::collections::HashMap;

/// What an element's name, role and class say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Nothing below is text.
    Silent,
    /// Something around the story, where it is not most of the page.
    Around,
    /// Readers' comments: never the story, be they ever so many.
    Comments,
    Caption,
    /// A byline or a date.
    Credit,
    /// Where templates put the story.
    Story,
    Plain,
}

/// The part of each node of a page.
pub fn parts(tree: &Tree, words: &Parts) -> Vec<Part> {
    let mut known = HashMap::new();
    tree.nodes.iter().map(|node| part(node, words, &mut known)).collect()
}

/// What class values said already: a page repeats a few of them many times.
type Known<'a> = HashMap<&'a str, (Option<Part>, bool)>;

fn part<'a>(node: &'a Node, parts: &Parts, known: &mut Known<'a>) -> Part {
    let Kind::Element(name, attrs) = &node.kind else { return Part::Plain };
    match &**name {
        "script" | "style" | "noscript" | "template" | "svg" | "iframe" | "object" | "video" | "audio"
        | "canvas" | "select" | "textarea" | "button" | "head" | "dialog" | "map" | "math" | "datalist" => {
            return Part::Silent;
        }
        "nav" | "footer" | "aside" | "form" | "menu" => return Part::Around,
        "figcaption" | "caption" => return Part::Caption,
        _ => {}
    }
    let mut story = false;
    for attr in attrs {
        let value = &*attr.value;
        match &*attr.name.local {
            "hidden" => return Part::Around,
            "aria-hidden" if value == "true" => return Part::Around,
            "style" if value.contains("display:none") || value.contains("display: none") => {
                return Part::Around;
            }
            "role"
                if matches!(
                    value,
                    "navigation" | "banner" | "contentinfo" | "complementary" | "dialog" | "search"
                ) =>
            {
                return Part::Around;
            }
            "itemprop" if value == "articleBody" => story = true,
            "class" | "id" | "data-testid" | "data-component" | "data-qa" => {
                let (kind, is_story) = *known.entry(value).or_insert_with(|| classed(value, parts));
                if let Some(part) = kind {
                    return part;
                }
                story |= is_story;
            }
            _ => {}
        }
    }
    if story { Part::Story } else { Part::Plain }
}

/// The parts of a class value: words between marks and at humps ("relatedLinks", "story-body__inner").
fn classed(value: &str, parts: &Parts) -> (Option<Part>, bool) {
    let mut story = false;
    for class in value.split_ascii_whitespace().take(24) {
        // "print:hidden", "dark:text-white", "[&>p]:mt-4" say when a style holds, not what the element is.
        if class.contains([':', '[']) {
            continue;
        }
        let class = &class[..class.floor_char_boundary(80)];
        let mut words: Vec<String> = Vec::new();
        let mut last_lower = false;
        let mut fresh = true;
        for c in class.chars() {
            if !c.is_ascii_alphanumeric() {
                fresh = true;
                continue;
            }
            if fresh || (last_lower && c.is_ascii_uppercase()) {
                words.push(String::new());
                fresh = false;
            }
            last_lower = c.is_ascii_lowercase();
            if let Some(word) = words.last_mut() {
                word.push(c.to_ascii_lowercase());
            }
        }
        let joined = words.concat();
        if parts.story.iter().any(|name| joined.contains(name.as_str())) {
            story = true;
            continue;
        }
        // "has-sidebar", "no-comments", "with-ads" speak of the page and not of the element.
        if matches!(
            words.first().map(String::as_str),
            Some("has" | "no" | "with" | "is" | "not" | "hide" | "show")
        ) {
            continue;
        }
        if words.iter().any(|word| parts.comments.contains(word)) {
            return (Some(Part::Comments), false);
        }
        if words.iter().any(|word| parts.around.contains(word)) || parts.around.contains(&joined) {
            return (Some(Part::Around), false);
        }
        if words.iter().any(|word| parts.caption.contains(word)) {
            return (Some(Part::Caption), false);
        }
        if words.iter().any(|word| parts.credit.contains(word)) {
            return (Some(Part::Credit), false);
        }
    }
    (None, story)
}
