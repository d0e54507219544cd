//! Title, authors, dates and names of a page: JSON-LD first, then `meta`, then what stands on the page.

use super::title::{title, unescape};
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

fn authors(tree: &Tree, meta: &Meta, linked: &Found) -> Vec<String> {
    let from_meta = [
        "author",
        "article:author",
        "parsely-author",
        "byl",
        "dc.creator",
        "sailthru.author",
        "dcterms.creator",
    ]
    .iter()
    .map(|name| split_names(meta.all(name)))
    .find(|names| !names.is_empty());
    let linked = split_names(&linked.authors);
    let people = |names: &Vec<String>| names.iter().any(|name| name.contains(' '));
    if people(&linked) {
        return linked;
    }
    let rel: Vec<String> = (0..tree.nodes.len())
        .filter(|&at| {
            let node = &tree.nodes[at];
            let named = node.attr("rel") == Some("author")
                || (node.attr("itemprop") == Some("author") && node.name() != "meta");
            // A whole page below it is no name, and would be read again for each such element.
            named && node.end - at < MOST
        })
        .map(|at| tree.text(at))
        .filter(|words| words.len() < 100)
        .collect();
    let candidates = [from_meta.unwrap_or_default(), split_names(&rel), by_class(tree)];
    candidates
        .iter()
        .find(|names| people(names))
        .or_else(|| candidates.iter().find(|names| !names.is_empty()))
        .cloned()
        .unwrap_or(linked)
}

/// Nodes that an element with a name may have below it.
const MOST: usize = 200;

/// The first short element that is classed as a byline.
fn by_class(tree: &Tree) -> Vec<String> {
    for at in 0..tree.nodes.len() {
        let Some(class) = tree.nodes[at].attr("class") else { continue };
        let class = class.to_ascii_lowercase();
        if !(class.contains("byline")
            || class.contains("author-name")
            || class.contains("author__name")
            || class.split_whitespace().any(|c| c == "author"))
        {
            continue;
        }
        if tree.nodes[at].end - at > MOST {
            continue;
        }
        let words = tree.text(at);
        if words.len() < 80 {
            let names = split_names(&[words]);
            if !names.is_empty() {
                return names;
            }
        }
    }
    Vec::new()
}

/// Names without "By", roles and addresses, each once.
pub fn split_names(values: &[String]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for value in values {
        let value = unescape(value);
        if value.contains("://") || value.starts_with("www.") || value.starts_with('@') {
            continue;
        }
        let value = value.trim();
        let lower = value.to_lowercase();
        let lead = ["by ", "by: ", "von ", "par ", "por ", "di ", "written by "]
            .iter()
            .find(|lead| lower.starts_with(**lead));
        let value = value.get(lead.map_or(0, |lead| lead.len())..).unwrap_or(value);
        let parts = value
            .split([',', ';', '|', '/'])
            .flat_map(|part| part.split(" and "))
            .flat_map(|part| part.split(" und "))
            .flat_map(|part| part.split(" & "))
            .flat_map(|part| part.split(" et "));
        for part in parts {
            let part = squeeze(part.split('(').next().unwrap_or(part));
            let name = part.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
            let fits = (2..=60).contains(&name.len())
                && name.split_whitespace().count() <= 6
                && !name.contains(char::is_numeric)
                && !name.contains('@');
            if fits && !names.iter().any(|known| known.eq_ignore_ascii_case(name)) {
                names.push(name.to_string());
            }
        }
    }
    names
}
