//! The tree of a page in document order.
//!
//! The tokenizer is html5ever's; the tree is our own, for reading needs no exact one: nodes stand in one list in the
//! order of the page, so that the nodes below a node are a range of the list and no depth of nesting can hurt.

use crate::deadline::Deadline;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::{Attribute, LocalName};
use std::cell::RefCell;

pub use super::names::is_inline;
use super::names::{is_block, is_void};

pub enum Kind {
    Element(LocalName, Vec<Attribute>),
    Text(StrTendril),
}

pub struct Node {
    pub kind: Kind,
    pub parent: usize,
    /// The first node that is no longer below this one.
    pub end: usize,
}

impl Node {
    /// The element's name; empty for text.
    pub fn name(&self) -> &str {
        match &self.kind {
            Kind::Element(name, _) => name,
            Kind::Text(_) => "",
        }
    }

    pub fn attr(&self, wanted: &str) -> Option<&str> {
        match &self.kind {
            Kind::Element(_, attrs) => {
                attrs.iter().find(|attr| &*attr.name.local == wanted).map(|attr| &*attr.value)
            }
            Kind::Text(_) => None,
        }
    }
}

/// The nodes of a page; the first is its root.
#[derive(Default)]
pub struct Tree {
    pub nodes: Vec<Node>,
}

/// Deeper elements stand beside each other.
const DEEPEST: usize = 400;
/// Bytes that are read between two looks at the clock.
const STEP: usize = 1 << 18;
/// More nodes than this are not looked at.
const MOST: usize = 2_000_000;

impl Tree {
    /// The tree of a few words, or of a page that is known to be small.
    pub fn parse(html: &str) -> Self {
        // Without a deadline there is no failure.
        Self::parse_in(html, |_| Ok(())).unwrap_or_default()
    }

    /// # Errors
    /// The time is over.
    pub fn parse_within(html: &str, deadline: &Deadline) -> Result<Self, String> {
        Self::parse_in(html, |_| deadline.check())
    }

    fn parse_in(html: &str, check: impl Fn(usize) -> Result<(), String>) -> Result<Self, String> {
        let root = Node { kind: Kind::Text(StrTendril::new()), parent: 0, end: 0 };
        let builder = RefCell::new(Builder { nodes: vec![root], open: vec![0], raw: false });
        let tokenizer = Tokenizer::new(Sink(builder), TokenizerOpts::default());
        let queue = BufferQueue::default();
        let mut at = 0;
        while at < html.len() {
            check(at)?;
            let end = html.floor_char_boundary((at + STEP).min(html.len()));
            queue.push_back(StrTendril::from_slice(&html[at..end]));
            let _ = tokenizer.feed(&queue);
            at = end;
        }
        tokenizer.end();
        let mut builder = tokenizer.sink.0.into_inner();
        let end = builder.nodes.len();
        for &at in &builder.open {
            builder.nodes[at].end = end;
        }
        Ok(Self { nodes: builder.nodes })
    }

    /// The elements called `name`, in page order.
    pub fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = usize> + 'a {
        (0..self.nodes.len()).filter(move |&at| self.nodes[at].name() == name)
    }

    /// All text below a node, with single spaces.
    pub fn text(&self, at: usize) -> String {
        let mut out = String::new();
        for node in &self.nodes[at..self.nodes[at].end] {
            match &node.kind {
                Kind::Text(words) => out.push_str(words),
                Kind::Element(..) if !is_inline(node.name()) => out.push(' '),
                Kind::Element(..) => {}
            }
        }
        squeeze(&out)
    }

    /// The text of a heading: parts that a page sets on lines of their own are words of their own.
    pub fn heading(&self, at: usize) -> String {
        let mut out = String::new();
        for node in &self.nodes[at..self.nodes[at].end] {
            match &node.kind {
                Kind::Text(words) => {
                    let glued = out.ends_with(char::is_lowercase) && words.starts_with(char::is_uppercase);
                    if glued {
                        out.push(' ');
                    }
                    out.push_str(words);
                }
                Kind::Element(..) if !is_inline(node.name()) => out.push(' '),
                Kind::Element(..) => {}
            }
        }
        squeeze(&out)
    }

    /// The text of a script, as it stands.
    pub fn raw(&self, at: usize) -> String {
        self.nodes[at + 1..self.nodes[at].end]
            .iter()
            .filter_map(|node| match &node.kind {
                Kind::Text(words) => Some(&**words),
                Kind::Element(..) => None,
            })
            .collect()
    }

    /// An element as a person would name it: `<div class="related">`.
    pub fn describe(&self, at: usize) -> String {
        let node = &self.nodes[at];
        let named = ["class", "id", "role"].iter().find_map(|key| Some((key, node.attr(key)?)));
        match named {
            Some((key, value)) => {
                let value = squeeze(&value[..value.floor_char_boundary(60)]);
                format!("<{} {key}=\"{value}\">", node.name())
            }
            None if node.name().is_empty() => "the page".to_string(),
            None => format!("<{}>", node.name()),
        }
    }

    /// True where an element of the page stands above `at`.
    pub fn is_below(&self, mut at: usize, wanted: impl Fn(&Node) -> bool) -> bool {
        while at != 0 {
            at = self.nodes[at].parent;
            if wanted(&self.nodes[at]) {
                return true;
            }
        }
        false
    }
}

pub fn squeeze(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

struct Builder {
    nodes: Vec<Node>,
    open: Vec<usize>,
    /// Inside a script that nobody reads.
    raw: bool,
}

struct Sink(RefCell<Builder>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut builder = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => return builder.start(tag),
            Token::TagToken(tag) => builder.finish(&tag.name),
            Token::CharacterTokens(words) => builder.say(words),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Builder {
    fn name(&self, at: usize) -> &str {
        self.nodes[at].name()
    }

    fn say(&mut self, words: StrTendril) {
        if self.raw || self.nodes.len() >= MOST {
            return;
        }
        let parent = self.open.last().copied().unwrap_or(0);
        let end = self.nodes.len() + 1;
        self.nodes.push(Node { kind: Kind::Text(words), parent, end });
    }

    fn start(&mut self, tag: Tag) -> TokenSinkResult<()> {
        if self.nodes.len() >= MOST {
            return TokenSinkResult::Continue;
        }
        self.close_implied(&tag.name);
        let name = tag.name.clone();
        let json = tag.attrs.iter().any(|attr| &*attr.name.local == "type" && attr.value.contains("json"));
        let parent = self.open.last().copied().unwrap_or(0);
        let at = self.nodes.len();
        let foreign =
            tag.self_closing && self.open.iter().rev().any(|&at| matches!(self.name(at), "svg" | "math"));
        self.nodes.push(Node { kind: Kind::Element(tag.name, tag.attrs), parent, end: at + 1 });
        let raw = match &*name {
            "script" => Some(RawKind::ScriptData),
            "style" | "xmp" | "iframe" | "noembed" | "noframes" => Some(RawKind::Rawtext),
            "title" | "textarea" => Some(RawKind::Rcdata),
            _ => None,
        };
        let closed = is_void(&name) || foreign || (tag.self_closing && &*name == "svg");
        if closed {
            return TokenSinkResult::Continue;
        }
        if self.open.len() >= DEEPEST {
            self.close_to(DEEPEST - 1);
            self.nodes[at].parent = self.open.last().copied().unwrap_or(0);
            self.nodes[at].end = at + 1;
        }
        self.open.push(at);
        match raw {
            Some(kind) => {
                self.raw = !json && !matches!(&*name, "title");
                TokenSinkResult::RawData(kind)
            }
            None => TokenSinkResult::Continue,
        }
    }

    /// Elements that a start tag ends, for many pages leave out `</p>` and `</li>`.
    fn close_implied(&mut self, name: &str) {
        let ends: &[&str] = match name {
            "li" => &["li"],
            "dt" | "dd" => &["dt", "dd"],
            "tr" => &["tr", "td", "th"],
            "td" | "th" => &["td", "th"],
            "option" => &["option"],
            _ if is_block(name) => &["p"],
            _ => return,
        };
        for depth in (1..self.open.len()).rev() {
            let open = self.name(self.open[depth]);
            if ends.contains(&open) {
                return self.close_to(depth);
            }
            let walls = match name {
                "li" | "dt" | "dd" => {
                    matches!(open, "ul" | "ol" | "dl" | "menu" | "div" | "section" | "table")
                }
                "tr" | "td" | "th" => open == "table",
                _ => !is_inline(open),
            };
            if walls {
                return;
            }
        }
    }

    fn finish(&mut self, name: &str) {
        self.raw = false;
        let inline = is_inline(name);
        for depth in (1..self.open.len()).rev() {
            let open = self.name(self.open[depth]);
            if open == name {
                return self.close_to(depth);
            }
            if (inline && !is_inline(open))
                || (matches!(open, "td" | "th") && !matches!(name, "tr" | "table" | "tbody"))
            {
                return;
            }
        }
    }

    fn close_to(&mut self, depth: usize) {
        let end = self.nodes.len();
        for at in self.open.drain(depth..) {
            self.nodes[at].end = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_paragraphs_end_where_the_next_begins() {
        let tree = Tree::parse("<div><p>One<p>Two <b>bold</p><ul><li>a<li>b</ul></div><p>Three &amp; four");
        let found: Vec<String> = tree.named("p").map(|at| tree.text(at)).collect();
        assert_eq!(found, ["One", "Two bold", "Three & four"]);
        assert_eq!(tree.named("li").map(|at| tree.text(at)).collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn scripts_are_silent_but_for_json() {
        let page = "<script>var a = '<p>no</p>';</script><script type='application/ld+json'>{\"a\": 1}</script><p>yes";
        let tree = Tree::parse(page);
        assert_eq!(tree.named("p").count(), 1);
        assert_eq!(tree.named("script").map(|at| tree.raw(at)).collect::<String>(), "{\"a\": 1}");
    }

    #[test]
    fn no_depth_of_nesting_hurts() {
        let page = "<div>".repeat(200_000) + "<p>Ministers met.</p>" + &"</div>".repeat(200_000);
        let tree = Tree::parse(&page);
        let at = tree.named("p").next().unwrap();
        assert_eq!(tree.text(at), "Ministers met.");
    }
}
