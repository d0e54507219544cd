//! Stretches of running text between the borders of a page's blocks.

use super::cards;
use super::parts::{Part, parts};
use super::tree::{Kind, Node, Tree, is_inline, squeeze};
use crate::Context;
use crate::deadline::Deadline;

/// A stretch of running text and where it stands.
pub struct Run {
    pub text: String,
    /// Bytes of it that are within links.
    pub linked: usize,
    /// The element that holds it.
    pub holder: usize,
    pub part: Part,
    /// Below something that stands around the story, the outermost such element.
    pub around: Option<usize>,
}

impl Run {
    /// A sentence or more that is not a list of links.
    pub fn is_good(&self) -> bool {
        self.text.len() >= 60
            && self.linked * 5 < self.text.len() * 2
            && self.text.contains(['.', ',', '。', '،', '।', ':', '?', '!'])
    }

    pub fn weight(&self) -> usize {
        if self.is_good() { self.text.len().min(1200) } else { 0 }
    }
}

/// Cuts the page's text at the borders of blocks.
///
/// # Errors
/// The time is over.
pub fn runs(tree: &Tree, context: &Context, deadline: &Deadline) -> Result<Vec<Run>, String> {
    let nodes = &tree.nodes;
    let parts = parts(tree, &context.furniture.parts);
    let mass = mass(nodes, &parts);
    let cards = cards::find(tree, &parts);
    let total = mass[nodes.len()];
    let mut out: Vec<Run> = Vec::new();
    // The parts that are open at a node: (end of the element, its part, its index).
    let mut open: Vec<(usize, Part, usize)> = Vec::new();
    let (mut words, mut linked, mut link_end, mut holder) = (String::new(), 0, 0, 0);
    let mut flush = |words: &mut String, linked: &mut usize, holder: usize, open: &[(usize, Part, usize)]| {
        let text = squeeze(words);
        if text.chars().any(char::is_alphanumeric) {
            let around = open.iter().find(|o| matches!(o.1, Part::Around | Part::Comments)).map(|o| o.2);
            let part =
                open.iter().rev().map(|o| o.1).find(|part| matches!(part, Part::Caption | Part::Credit));
            out.push(Run { text, linked: *linked, holder, part: part.unwrap_or(Part::Plain), around });
        }
        words.clear();
        *linked = 0;
    };
    let mut at = 1;
    while at < nodes.len() {
        if at.is_multiple_of(4096) {
            deadline.check()?;
        }
        let node = &nodes[at];
        match &node.kind {
            Kind::Text(text) => {
                let block = block_of(tree, at);
                if block != holder {
                    flush(&mut words, &mut linked, holder, &open);
                    holder = block;
                }
                while open.last().is_some_and(|o| o.0 <= at) {
                    open.pop();
                }
                words.push_str(text);
                if at < link_end {
                    linked += text.trim().len();
                }
            }
            Kind::Element(name, _) => {
                let name = &**name;
                if !is_inline(name) {
                    if name == "br" {
                        words.push(' ');
                        let again = nodes.get(at + 1).is_some_and(|next| next.name() == "br")
                            || matches!((nodes.get(at + 1).map(|n| &n.kind), nodes.get(at + 2)), (Some(Kind::Text(gap)), Some(next)) if gap.trim().is_empty() && next.name() == "br");
                        if again {
                            flush(&mut words, &mut linked, holder, &open);
                        }
                    } else {
                        flush(&mut words, &mut linked, holder, &open);
                    }
                }
                while open.last().is_some_and(|o| o.0 <= at) {
                    open.pop();
                }
                match parts[at] {
                    Part::Silent => {
                        at = node.end.max(at + 1);
                        continue;
                    }
                    _ if cards[at] => open.push((node.end, Part::Around, at)),
                    Part::Plain | Part::Story => {}
                    // A template that calls the whole story an aside or a form does not mean it.
                    Part::Around if (mass[node.end] - mass[at]) * 2 > total => {}
                    Part::Credit | Part::Caption if mass[node.end] - mass[at] > 600 => {}
                    other => open.push((node.end, other, at)),
                }
                if name == "a" {
                    link_end = node.end;
                }
            }
        }
        at += 1;
    }
    flush(&mut words, &mut linked, holder, &open);
    Ok(out)
}

/// How many bytes of running text stand before each node; readers' comments, links and scripts count for nothing.
fn mass(nodes: &[Node], parts: &[Part]) -> Vec<usize> {
    let mut sums = Vec::with_capacity(nodes.len() + 1);
    let (mut sum, mut silent) = (0, 0);
    for (at, node) in nodes.iter().enumerate() {
        sums.push(sum);
        match &node.kind {
            Kind::Text(words) if at >= silent && words.len() >= 60 => sum += words.trim().len(),
            Kind::Element(name, _)
                if &**name == "a" || matches!(parts[at], Part::Silent | Part::Comments) =>
            {
                silent = silent.max(node.end);
            }
            _ => {}
        }
    }
    sums.push(sum);
    sums
}

/// The nearest element above that breaks lines.
fn block_of(tree: &Tree, mut at: usize) -> usize {
    while at != 0 {
        at = tree.nodes[at].parent;
        if !is_inline(tree.nodes[at].name()) {
            break;
        }
    }
    at
}
