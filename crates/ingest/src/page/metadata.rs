//! Title, authors, dates and names of a page: JSON-LD first, then `meta`, then what stands on the page.

use super::linked;
use super::tree::{Tree, squeeze};
use crate::day::{self, Moment};
use facts::Note;
use std::collections::BTreeMap;

/// A field that several sources offer; the first sure one wins, else the first.
#[derive(Debug, Default)]
pub struct Offer {
    sure: Option<String>,
    other: Option<String>,
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
    date(tree, html, &meta, &linked, &mut found);
    found.linked = linked;
    found
}

struct Meta(BTreeMap<String, Vec<String>>);

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

    fn get(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.0.get(*name)?.first().cloned())
    }

    fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }
}

/// Of the page's own headings the one that another source repeats; the site's name is cut off.
fn title(tree: &Tree, meta: &Meta, linked: &Found) -> Option<String> {
    let plain = |words: &str| -> String {
        words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let heads: Vec<String> = tree
        .named("h1")
        .map(|at| tree.text(at))
        .filter(|words| words.split_whitespace().count() > 2)
        .collect();
    let open = meta.get(&["og:title"]).or_else(|| meta.get(&["twitter:title", "title", "dc.title"]));
    let tag = tree.named("title").next().map(|at| tree.text(at)).filter(|words| !words.is_empty());
    let headline = linked.headline.as_deref().map(unescape).map(|words| squeeze(&words));
    let site = meta.get(&["og:site_name"]);
    let open = open.map(|words| cut_site(&unescape(&words), site.as_deref()));
    let others = [headline.as_deref(), open.as_deref(), tag.as_deref()];
    for head in &heads {
        let bare = plain(head);
        let same = others.iter().flatten().any(|other| plain(other) == bare);
        if same {
            return Some(head.clone());
        }
    }
    if let (Some(a), Some(b)) = (&headline, &open)
        && plain(a) == plain(b)
    {
        return Some(b.clone());
    }
    if let [head] = &heads[..]
        && others.iter().flatten().any(|other| shares_words(head, other))
    {
        return Some(head.clone());
    }
    let within =
        heads.iter().find(|head| others.iter().flatten().any(|other| plain(other).starts_with(&plain(head))));
    let named = tag.map(|words| cut_site(&words, site.as_deref()));
    within.cloned().or(headline).or(open).or_else(|| (heads.len() == 1).then(|| heads[0].clone())).or(named)
}

/// At least two longer words in common.
fn shares_words(a: &str, b: &str) -> bool {
    let words = |s: &str| -> std::collections::BTreeSet<String> {
        s.split(|c: char| !c.is_alphanumeric())
            .filter(|w| w.chars().count() > 3)
            .map(str::to_lowercase)
            .collect()
    };
    words(a).intersection(&words(b)).count() >= 2
}

/// "Talks end | The Fjord Times" without the paper.
fn cut_site(words: &str, site: Option<&str>) -> String {
    for mark in [" | ", " - ", " – ", " — ", " • ", " :: ", " » "] {
        if let Some(at) = words.rfind(mark) {
            let (left, right) = (&words[..at], &words[at + mark.len()..]);
            let named = site.is_some_and(|site| site.eq_ignore_ascii_case(right.trim()));
            if named
                || (mark == " | "
                    && right.split_whitespace().count() <= 4
                    && left.split_whitespace().count() >= 4)
                || (right.split_whitespace().count() <= 3 && left.split_whitespace().count() >= 6)
            {
                return left.trim().to_string();
            }
        }
    }
    words.trim().to_string()
}

/// JSON-LD and some `meta` escape twice.
fn unescape(words: &str) -> String {
    if !words.contains('&') {
        return words.to_string();
    }
    let tree = Tree::parse(words);
    tree.text(0)
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
            node.attr("rel") == Some("author")
                || (node.attr("itemprop") == Some("author") && node.name() != "meta")
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

/// Names of `meta` fields that hold the first publication, the surest first. Collection dates are not among them.
const PUBLISHED: [&str; 32] = [
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "dc:date",
    "date.issued",
    "originalpublicationdate",
    "publication_date",
    "publicationdate",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "article.published",
    "article_date_original",
    "displaydate",
    "date",
    "pub_date",
    "datecreated",
    "bt:pubdate",
    "timestamp",
];
const UPDATED: [&str; 6] = [
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "dcterms.modified",
    "lastmod",
];

fn date(tree: &Tree, html: &str, meta: &Meta, linked: &Found, found: &mut Metadata) {
    let address = found.canonical.as_deref().and_then(address_day);
    let first = |words: &Option<String>| words.as_deref().and_then(day::parse);
    let candidates = [
        (first(&linked.published.sure), "JSON-LD"),
        (PUBLISHED[..11].iter().find_map(|name| day::parse(meta.all(name).first()?)), "meta"),
        (first(&linked.published.other), "JSON-LD"),
        (PUBLISHED[11..].iter().find_map(|name| day::parse(meta.all(name).first()?)), "meta"),
        (address.clone(), "address"),
        (super::shown::in_scripts(html), "a script"),
        (super::shown::day(tree), "the page"),
    ];
    let updated = first(&linked.updated.sure).or_else(|| first(&linked.updated.other));
    found.updated = updated.or_else(|| UPDATED.iter().find_map(|name| day::parse(meta.all(name).first()?)));
    for (moment, from) in candidates {
        if let Some(moment) = moment {
            found.published = Some(moment);
            found.published_from = from;
            break;
        }
    }
    // A clock in UTC may be a day off the paper's own; its addresses are not, and are older than later editions.
    if let (Some(moment), Some(day)) = (&found.published, address)
        && moment.day != day.day
        && found.published_from != "address"
    {
        found.published = Some(day);
        found.published_from = "address";
    }
    if found.published.is_none() {
        let message = "the page names no day of publication that can be relied on".to_string();
        found.notes.push(Note { code: "no-date", message, range: None });
    }
}

/// "/2019/04/18/", "/2019-04-18-", "/20190418" in an address.
fn address_day(url: &str) -> Option<Moment> {
    let path = url.split("://").nth(1)?.split_once('/')?.1;
    let digits: Vec<&str> = path.split(|c: char| !c.is_ascii_digit()).collect();
    for three in digits.windows(3) {
        if three[0].len() == 4 && (1..=2).contains(&three[1].len()) && (1..=2).contains(&three[2].len()) {
            let year: i16 = three[0].parse().ok()?;
            let (month, day): (i8, i8) = (three[1].parse().ok()?, three[2].parse().ok()?);
            if let Ok(day) = jiff::civil::Date::new(year, month, day)
                && (1990..=2100).contains(&day.year())
            {
                return Some(Moment { day, at: None });
            }
        }
    }
    digits
        .iter()
        .find(|part| part.len() == 8 && (part.starts_with("20") || part.starts_with("199")))
        .and_then(|part| day::parse(part))
}
