//! Pages that are no article: consent walls, checks for robots, index pages, live blogs, video pages, paywall stubs.

use super::body::Unit;
use super::metadata::Metadata;
use super::tree::Tree;
use facts::BlockKind;
use lexicon::furniture::{Furniture, SignIn};

/// A story has at least so many bytes of body, unless nothing else speaks against it.
const STUB: usize = 240;
/// The opening that a paywall leaves to read is no longer than this.
const OPENING: usize = 900;
/// A page whose address or title says that it is live has at least so many posts with their times.
const POSTS: usize = 5;

/// # Errors
/// The reason why the page is not read.
pub fn judge(
    tree: &Tree,
    known: &Metadata,
    units: &[Unit],
    address: Option<&str>,
    words: &Furniture,
) -> Result<(), String> {
    let page = Page {
        length: units.iter().filter(|unit| unit.mark.kind == BlockKind::Body).map(|u| u.text.len()).sum(),
        title: known.title.as_deref().unwrap_or(""),
        path: path_of(address.or(known.canonical.as_deref()).unwrap_or("")),
        text: String::new(),
        tree,
        known,
        words,
    };
    match page.instead() {
        Some(reason) => Err(reason),
        None => Ok(()),
    }
}

/// The path of an address, without the site, and without what follows a `?` that names a page of its own.
fn path_of(address: &str) -> &str {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    rest.find('/').map_or("", |at| &rest[at..]).split('#').next().unwrap_or("")
}

struct Page<'a> {
    /// Bytes of body.
    length: usize,
    title: &'a str,
    path: &'a str,
    /// All of its words, where they were asked for.
    text: String,
    tree: &'a Tree,
    known: &'a Metadata,
    words: &'a Furniture,
}

impl Page<'_> {
    /// What it is instead of an article, with the sign that says so.
    fn instead(mut self) -> Option<String> {
        if self.known.linked.live {
            return Some("a live blog, not an article".into());
        }
        if let Some(sign) = self.sign("live", &[SignIn::Address, SignIn::Title])
            && self.tree.named("time").take(POSTS).count() == POSTS
        {
            return Some(format!("a live blog, not an article ({sign})"));
        }
        let dated = self.known.published.is_some();
        let website = self.known.kind.as_deref() == Some("website");
        if !dated && website && matches!(self.path, "/" | "/index.html" | "/home") {
            return Some("an index page, not an article (the front page of its site)".into());
        }
        if self.length >= OPENING {
            return None;
        }
        self.text = self.tree.text(0);
        if let Some(sign) = self.sign("paywall", &[SignIn::Text]) {
            return Some(format!("a paywall stub, not an article ({sign})"));
        }
        if self.length >= STUB { None } else { self.instead_of_little(dated, website) }
    }

    /// Where there is hardly any body.
    fn instead_of_little(&self, dated: bool, website: bool) -> Option<String> {
        let of = |kind: &str, what: &str, places: &[SignIn]| {
            self.sign(kind, places).map(|sign| format!("{what}, not an article ({sign})"))
        };
        let in_words = [SignIn::Title, SignIn::Text];
        let linked = &self.known.linked;
        let video = linked.video || self.known.kind.as_deref().is_some_and(|kind| kind.starts_with("video"));
        of("robots", "a check for robots", &in_words)
            .or_else(|| of("error", "a page of an error", &[SignIn::Title]))
            .or_else(|| of("consent", "a consent wall", &in_words))
            .or_else(|| linked.paid.then(|| "a paywall stub, not an article".into()))
            .or_else(|| {
                (linked.collection || !dated && website).then(|| "an index page, not an article".into())
            })
            .or_else(|| video.then(|| "a video page, not an article".into()))
            .or_else(|| of("video", "a video page", &[SignIn::Address]))
            .or_else(|| of("gallery", "a picture gallery", &[SignIn::Address]))
            .or_else(|| if dated { None } else { of("index", "an index page", &[SignIn::Address]) })
            .or_else(|| {
                let nothing = self.length == 0 && !dated;
                nothing.then(|| match self.text.is_empty() {
                    true => "a page without text".into(),
                    false => "no running text found on the page".into(),
                })
            })
    }

    /// "its title: just a moment".
    fn sign(&self, kind: &str, places: &[SignIn]) -> Option<String> {
        places.iter().find_map(|place| {
            let (name, words) = match place {
                SignIn::Address => ("address", self.path.split('?').next().unwrap_or("")),
                SignIn::Title => ("title", self.title),
                SignIn::Text => ("text", self.text.as_str()),
            };
            self.words.sign(kind, *place, words).map(|sign| format!("its {name}: \u{201c}{sign}\u{201d}"))
        })
    }
}
