//! Who wrote a story: JSON-LD, then `meta`, then links and classes by which pages name their authors.

use super::metadata::{Found, Meta};
use super::title::unescape;
use super::tree::{Kind, Tree, squeeze};
use lexicon::furniture::Bylines;
use std::sync::LazyLock;

static WORDS: LazyLock<Bylines> =
    LazyLock::new(|| Bylines::load(&lexicon::Data::shipped()).unwrap_or_default());

/// Nodes that an element with a name may have below it.
const MOST: usize = 200;
/// Nodes between two links to the authors of one story; what is farther belongs to another story.
const NEAR: usize = 80;

/// The names of the first source that has people's; the site's own name stands for nobody where there are others.
pub fn authors(tree: &Tree, meta: &Meta, linked: &Found) -> Vec<String> {
    let sites: Vec<String> = [meta.get(&["og:site_name"]), linked.publisher.clone()]
        .iter()
        .flatten()
        .map(|name| bare(name))
        .collect();
    let candidates = [
        split_names(&linked.authors),
        from_meta(meta),
        by_link(tree),
        by_class(tree),
        split_names(meta.all("twitter:misc:written by")),
        by_label(meta),
    ];
    let own: Vec<Vec<String>> = candidates
        .iter()
        .map(|names| names.iter().filter(|name| !is_site(name, &sites)).cloned().collect())
        .collect();
    let people = |names: &&Vec<String>| names.iter().any(|name| name.contains(' '));
    let found = own.iter().find(people).or_else(|| own.iter().find(|names| !names.is_empty()));
    found.or_else(|| candidates.iter().find(|names| !names.is_empty())).cloned().unwrap_or_default()
}

fn bare(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// "Lrt.lt", "The Fjord Times" of The Fjord Times, "MDR Thüringen" of MDR.
fn is_site(name: &str, sites: &[String]) -> bool {
    let own = bare(name);
    let domain = !name.contains(' ')
        && name.rsplit_once('.').is_some_and(|(_, end)| {
            (2..=4).contains(&end.len()) && end.chars().all(|c| c.is_ascii_lowercase())
        });
    domain
        || sites
            .iter()
            .any(|site| site.len() > 2 && (own.starts_with(site.as_str()) || *site == format!("the{own}")))
}

fn from_meta(meta: &Meta) -> Vec<String> {
    const NAMES: [&str; 7] = [
        "author",
        "article:author",
        "parsely-author",
        "byl",
        "dc.creator",
        "sailthru.author",
        "dcterms.creator",
    ];
    let mut found = NAMES.iter().map(|name| split_names(meta.all(name)));
    found.find(|names| !names.is_empty()).unwrap_or_default()
}

/// What a page says under a label for those who share it: its first pair of them is the author's.
fn by_label(meta: &Meta) -> Vec<String> {
    match meta.get(&["twitter:label1"]) {
        Some(label) if label == "Written by" => split_names(meta.all("twitter:data1")),
        _ => Vec::new(),
    }
}

/// Links and properties of authors: the first, and those that stand near it.
fn by_link(tree: &Tree) -> Vec<String> {
    let named = (0..tree.nodes.len()).filter(|&at| {
        let node = &tree.nodes[at];
        let named = node.attr("rel") == Some("author")
            || (node.attr("itemprop") == Some("author") && node.name() != "meta");
        // A whole page below it is no name, and would be read again for each such element.
        named && node.end - at < MOST
    });
    let (mut names, mut last) = (Vec::new(), None);
    for at in named {
        let words = tree.text(at);
        if words.is_empty() || words.len() >= 100 {
            continue;
        }
        if last.is_some_and(|last| at - last > NEAR) {
            break;
        }
        last = Some(at);
        names.push(words);
    }
    split_names(&names)
}

/// The first short element that is classed as a byline and holds the name of a person.
fn by_class(tree: &Tree) -> Vec<String> {
    let mut first = Vec::new();
    for at in 0..tree.nodes.len() {
        let node = &tree.nodes[at];
        if node.end - at > MOST || !node.attr("class").is_some_and(names_authors) {
            continue;
        }
        let words = leaves(tree, at);
        if words.is_empty() || words.len() >= 120 {
            continue;
        }
        let names = split_names(&[words]);
        if names.iter().any(|name| name.contains(' ')) {
            return names;
        }
        if first.is_empty() {
            first = names;
        }
    }
    first
}

/// "article__author", "e-byline"; not "author-bio".
fn names_authors(class: &str) -> bool {
    class.split_whitespace().any(|one| {
        let one = one.to_lowercase();
        let mut parts = one.split(['-', '_']).filter(|part| !part.is_empty());
        parts.clone().any(|part| WORDS.class.contains(part)) && !parts.any(|part| WORDS.aside.contains(part))
    })
}

/// The words of an element; where each piece of text in it is a name of its own, with commas between.
fn leaves(tree: &Tree, at: usize) -> String {
    let pieces: Vec<String> = tree.nodes[at..tree.nodes[at].end]
        .iter()
        .filter_map(|node| match &node.kind {
            Kind::Text(text) => Some(squeeze(text)),
            Kind::Element(..) => None,
        })
        .filter(|words| words.chars().any(char::is_alphanumeric))
        .filter(|words| !WORDS.lead.contains(&words.to_lowercase()))
        .collect();
    let whole = pieces.iter().all(|words| words.contains(' '));
    if whole { pieces.join(", ") } else { tree.text(at) }
}

/// Names without "By", roles and addresses, each once.
pub fn split_names(values: &[String]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for value in values {
        let value = unescape(value);
        let value = value.trim();
        // Brackets hold the credit of a picture.
        if value.contains("://") || value.starts_with("www.") || value.starts_with(['@', '(']) {
            continue;
        }
        let mut parts: Vec<String> =
            without_lead(value).split([',', ';', '|', '/']).map(str::to_string).collect();
        for between in &WORDS.between {
            let between = format!(" {between} ");
            parts = parts.iter().flat_map(|part| part.split(&between)).map(str::to_string).collect();
        }
        for part in &parts {
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

fn without_lead(value: &str) -> &str {
    let lower = value.to_lowercase();
    let lead = WORDS.lead.iter().filter(|lead| {
        lower.strip_prefix(lead.as_str()).is_some_and(|rest| rest.starts_with(char::is_whitespace))
    });
    value.get(lead.map(String::len).max().unwrap_or(0)..).unwrap_or(value)
}
