//! Lists of other stories: siblings of one make, each a linked title with a few words below.

use super::parts::Part;
use super::tree::{Kind, Tree, is_inline};
use std::collections::HashMap;

/// So many of one make are a list.
const FEW: usize = 3;
/// Bytes of text that a card may hold.
const LARGEST: usize = 900;

/// For each node, whether it is such a card.
pub fn find(tree: &Tree, parts: &[Part]) -> Vec<bool> {
    let nodes = &tree.nodes;
    let mut cards = vec![false; nodes.len()];
    let sums = sums(tree);
    let mut story_end = 0;
    for at in 0..nodes.len() {
        if parts[at] == Part::Story {
            story_end = story_end.max(nodes[at].end);
        }
        if nodes[at].end > at + FEW {
            mark_children(tree, at, &sums, at < story_end, &mut cards);
        }
    }
    cards
}

/// What is in an element: bytes of text, and whether its first words are a link or a linked heading.
#[derive(Clone, Copy, Default)]
struct Shape {
    bytes: usize,
    titled: bool,
}

/// Bytes of text before each node, and the link that each text stands in.
struct Sums {
    bytes: Vec<usize>,
    /// The first text of four words or so at or after each node, if it is linked.
    next: Vec<(usize, bool)>,
}

fn sums(tree: &Tree) -> Sums {
    let nodes = &tree.nodes;
    let mut bytes = Vec::with_capacity(nodes.len() + 1);
    let mut linked = vec![false; nodes.len()];
    let (mut sum, mut link_end, mut silent) = (0, 0, 0);
    for (at, node) in nodes.iter().enumerate() {
        bytes.push(sum);
        match &node.kind {
            Kind::Text(words) if at >= silent => {
                sum += words.trim().len();
                linked[at] = at < link_end;
            }
            Kind::Text(_) => {}
            Kind::Element(name, _) => match &**name {
                "a" => link_end = link_end.max(node.end),
                "script" | "style" => silent = silent.max(node.end),
                _ => {}
            },
        }
    }
    bytes.push(sum);
    let mut next = vec![(usize::MAX, false); nodes.len() + 1];
    for at in (0..nodes.len()).rev() {
        next[at] = match &nodes[at].kind {
            Kind::Text(words) if bytes[at + 1] > bytes[at] && words.trim().len() >= 15 => (at, linked[at]),
            _ => next[at + 1],
        };
    }
    Sums { bytes, next }
}

impl Sums {
    fn of(&self, tree: &Tree, at: usize) -> Shape {
        let end = tree.nodes[at].end;
        let (first, linked) = self.next[at];
        Shape { bytes: self.bytes[end] - self.bytes[at], titled: linked && first < end }
    }

    /// True where the first words of an element are a line of their own.
    fn stands_alone(&self, tree: &Tree, at: usize) -> bool {
        let first = self.next[at].0;
        if first >= tree.nodes.len() {
            return false;
        }
        let mut block = tree.nodes[first].parent;
        while block > at && is_inline(tree.nodes[block].name()) {
            block = tree.nodes[block].parent;
        }
        let words = self.bytes[first + 1] - self.bytes[first];
        (self.bytes[tree.nodes[block].end] - self.bytes[block]) * 4 <= words * 5
    }
}

/// Within a story, a list whose items only begin with a link is the story's own.
fn mark_children(tree: &Tree, parent: usize, sums: &Sums, within: bool, cards: &mut [bool]) {
    let nodes = &tree.nodes;
    let mut makes: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
    let (mut child, mut all) = (parent + 1, 0);
    while child < nodes[parent].end {
        let name = nodes[child].name();
        if !name.is_empty() && !is_inline(name) && !matches!(name, "p" | "script" | "style" | "br") {
            all += 1;
            let class = nodes[child].attr("class").unwrap_or("");
            if !class.is_empty() || matches!(name, "li" | "article") {
                makes.entry((name, class)).or_default().push(child);
            }
        }
        child = nodes[child].end.max(child + 1);
    }
    if all < FEW {
        return;
    }
    for same in makes.values() {
        let titled = |at: usize| {
            let shape = sums.of(tree, at);
            shape.titled && shape.bytes <= LARGEST && (!within || sums.stands_alone(tree, at))
        };
        let fit = same.iter().filter(|&&at| titled(at)).count();
        if same.len() >= FEW && fit * 4 >= same.len() * 3 {
            same.iter().for_each(|&at| cards[at] = titled(at));
        }
    }
}
