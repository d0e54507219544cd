//! Title, authors, dates and names of a page: JSON-LD first, then `meta`, then what stands on the page.

use super::authors::authors;
use super::title::title;
use super::tree::{Tree, squeeze};
use super::{linked, published};
use crate::day::Moment;
use facts::Note;
use std::collections::BTreeMap;

/// A field that several sources offer; the first sure one wins, else the first.
#[derive(Debug, Default)]
pub struct Offer {
    pub sure: Option<String>,
    pub other: Option<String>,
}

impl Offer {
    pub fn offer(&mut self, value: Option<String>, sure: bool) {
        let slot = if sure { &mut self.sure } else { &mut self.other };
        if slot.is_none() {
            *slot = value;
        }
    }
}

/// What the JSON-LD of a page says.
#[derive(Debug, Default)]
pub struct Found {
    pub headline: Option<String>,
    pub authors: Vec<String>,
    pub published: Offer,
    pub updated: Offer,
    pub section: Option<String>,
    pub language: Option<String>,
    pub publisher: Option<String>,
    pub description: Option<String>,
    pub url: Option<String>,
    pub body: Option<String>,
    pub paid: bool,
    pub live: bool,
    pub video: bool,
    pub collection: bool,
}

/// What is known of a page beside its body.
#[derive(Debug, Default)]
pub struct Metadata {
    pub title: Option<String>,
    pub authors: Vec<String>,
    pub published: Option<Moment>,
    /// Where the day stands: "JSON-LD", "meta article:published_time", "address".
    pub published_from: &'static str,
    pub updated: Option<Moment>,
    pub section: Option<String>,
    pub language: Option<String>,
    pub publisher: Option<String>,
    pub canonical: Option<String>,
    pub description: Option<String>,
    pub linked: Found,
    pub kind: Option<String>,
    pub notes: Vec<Note>,
}

pub fn read(tree: &Tree, html: &str) -> Metadata {
    let mut linked = Found::default();
    let scripts: Vec<String> = tree
        .named("script")
        .filter(|&at| tree.nodes[at].attr("type").is_some_and(|kind| kind.contains("ld+json")))
        .map(|at| tree.raw(at))
        .collect();
    linked::read(&scripts, &mut linked);
    let meta = Meta::read(tree);
    let canonical = tree
        .named("link")
        .find(|&at| tree.nodes[at].attr("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")))
        .and_then(|at| tree.nodes[at].attr("href").map(str::to_string))
        .or_else(|| meta.get(&["og:url"]))
        .or_else(|| linked.url.clone());
    let mut found = Metadata {
        title: title(tree, &meta, &linked),
        authors: authors(tree, &meta, &linked),
        section: linked.section.clone().or_else(|| meta.get(&["article:section", "section"])),
        publisher: meta.get(&["og:site_name"]).or_else(|| linked.publisher.clone()),
        description: meta.get(&["og:description", "description"]).or_else(|| linked.description.clone()),
        language: tree.named("html").find_map(|at| tree.nodes[at].attr("lang").map(str::to_string)),
        kind: meta.get(&["og:type"]),
        canonical: canonical.filter(|url| url.starts_with("http")),
        ..Metadata::default()
    };
    if found.language.is_none() {
        found.language = linked.language.clone().or_else(|| meta.get(&["og:locale", "content-language"]));
    }
    published::date(tree, html, &meta, &linked, &mut found);
    found.linked = linked;
    found
}

pub struct Meta(BTreeMap<String, Vec<String>>);

impl Meta {
    fn read(tree: &Tree) -> Self {
        let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for at in tree.named("meta") {
            let node = &tree.nodes[at];
            let name = ["property", "name", "itemprop", "http-equiv"].iter().find_map(|key| node.attr(key));
            if let (Some(name), Some(value)) = (name, node.attr("content"))
                && !value.trim().is_empty()
            {
                all.entry(name.trim().to_ascii_lowercase()).or_default().push(squeeze(value));
            }
        }
        Self(all)
    }

    pub fn get(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.0.get(*name)?.first().cloned())
    }

    pub fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }
}
