//! The body of a page: its paragraphs, found by where the running text is densest.

use super::metadata::Metadata;
use super::parts::{Part, part};
use super::tree::{Kind, Node, Tree, is_inline, squeeze};
use crate::Context;
use crate::lines::Mark;
use facts::BlockKind;
use std::collections::HashSet;

/// One paragraph, heading, list item or caption.
#[derive(Clone, Debug)]
pub struct Unit {
    pub text: String,
    pub mark: Mark,
}

/// A stretch of running text and where it stands.
struct Run {
    text: String,
    /// Bytes of it that are within links.
    linked: usize,
    /// The element that holds it.
    holder: usize,
    part: Part,
    /// Below something that stands around the story, the outermost such element.
    around: Option<usize>,
}

impl Run {
    /// A sentence or more that is not a list of links.
    fn is_good(&self) -> bool {
        self.text.len() >= 60
            && self.linked * 5 < self.text.len() * 2
            && self.text.contains(['.', ',', '。', '،', '।', ':', '?', '!'])
    }

    fn weight(&self) -> usize {
        if self.is_good() { self.text.len().min(1200) } else { 0 }
    }
}

pub fn extract(tree: &Tree, known: &Metadata, context: &Context) -> Vec<Unit> {
    let said = known.linked.body.as_deref().filter(|body| body.len() > 200);
    let grams = said.map(grams);
    let units = find(tree, known, grams.as_ref(), context);
    let body: Vec<&str> = units
        .iter()
        .filter(|unit| unit.mark.kind == BlockKind::Body)
        .map(|unit| unit.text.as_str())
        .collect();
    let own = self::grams(&body.join(" "));
    match said {
        // What the page's own data say, where the page shows something else or nothing.
        Some(said) if share(said, &own) < 0.3 => said
            .lines()
            .map(squeeze)
            .filter(|line| !line.is_empty())
            .map(|text| Unit { text, mark: Mark::body() })
            .collect(),
        _ => units,
    }
}

fn find(tree: &Tree, known: &Metadata, grams: Option<&HashSet<u64>>, context: &Context) -> Vec<Unit> {
    let runs = runs(tree, context);
    let Some(story) = story(tree, &runs, context, grams) else { return Vec::new() };
    let mut kept: Vec<(usize, Unit)> = Vec::new();
    let inside = |at: usize| story <= at && at < tree.nodes[story].end;
    let mut seen: HashSet<&str> = HashSet::new();
    let mut told: HashSet<u64> = HashSet::new();
    for (at, run) in runs.iter().enumerate() {
        if !inside(run.holder) || run.around.is_some() {
            continue;
        }
        let Some(mark) = mark(tree, run, known, context) else { continue };
        if run.text.len() > 40 && !seen.insert(run.text.as_str()) {
            continue;
        }
        // Templates repeat a story whole, for printing or for other screens.
        if run.text.len() > 100 && mark.kind == BlockKind::Body {
            let own = self::grams(&run.text);
            let again = own.iter().filter(|gram| told.contains(gram)).count();
            if again * 10 > own.len() * 9 {
                continue;
            }
            told.extend(own);
        }
        kept.push((at, Unit { text: run.text.clone(), mark }));
    }
    if let Some(grams) = grams {
        keep_said(&mut kept, grams);
    }
    cut_end(&mut kept, context);
    drop_tail(tree, &runs, &mut kept);
    let mut units: Vec<Unit> = kept.into_iter().map(|(_, unit)| unit).collect();
    if let Some(lead) = lead(&runs, tree, story, known, &units) {
        units.insert(0, lead);
    }
    units
}

/// Cuts the page's text at the borders of blocks.
fn runs(tree: &Tree, context: &Context) -> Vec<Run> {
    let nodes = &tree.nodes;
    let parts: Vec<Part> = nodes.iter().map(|node| part(node, &context.furniture.parts)).collect();
    let mass = mass(nodes, &parts);
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
    out
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

/// The smallest element that holds nearly all of the running text.
fn story(tree: &Tree, runs: &[Run], context: &Context, body_words: Option<&HashSet<u64>>) -> Option<usize> {
    let nodes = &tree.nodes;
    let mut weights = vec![0usize; nodes.len()];
    for run in runs {
        if run.around.is_some() || run.part == Part::Caption {
            continue;
        }
        let mut weight = run.weight();
        if let Some(grams) = body_words
            && weight > 0
            && share(&run.text, grams) > 0.6
        {
            weight *= 4;
        }
        let mut at = run.holder;
        while weight > 0 && at != 0 {
            weights[at] += weight;
            at = nodes[at].parent;
        }
        weights[0] += weight;
    }
    if weights[0] == 0 {
        return None;
    }
    let named = (1..nodes.len())
        .filter(|&at| {
            weights[at] * 2 > weights[0] && part(&nodes[at], &context.furniture.parts) == Part::Story
        })
        .max_by_key(|&at| (weights[at], usize::MAX - at));
    let mut at = named.unwrap_or(0);
    loop {
        let mut child = at + 1;
        let mut best = None;
        while child < nodes[at].end {
            if weights[child] * 100 >= weights[at] * if named.is_some() { 97 } else { 82 } {
                best = Some(child);
            }
            child = nodes[child].end.max(child + 1);
        }
        match best {
            Some(best) if !matches!(nodes[best].name(), "p" | "h2" | "h3" | "li") => at = best,
            _ => return Some(at),
        }
    }
}

fn grams(text: &str) -> HashSet<u64> {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(3).map(|three| xxhash_rust::xxh3::xxh3_64(three.join(" ").as_bytes())).collect()
}

/// How much of `text` is among `known`.
fn share(text: &str, known: &HashSet<u64>) -> f64 {
    let own = grams(text);
    if own.is_empty() {
        0.0
    } else {
        own.iter().filter(|gram| known.contains(gram)).count() as f64 / own.len() as f64
    }
}

/// What a run within the story is; `None` where it is not shown.
fn mark(tree: &Tree, run: &Run, known: &Metadata, context: &Context) -> Option<Mark> {
    let name = tree.nodes[run.holder].name();
    if name == "h1" || known.title.as_deref().is_some_and(|title| title.eq_ignore_ascii_case(&run.text)) {
        return None;
    }
    match run.part {
        Part::Caption => {
            return (run.text.len() > 20).then(|| Mark::new(BlockKind::Caption, "a caption by its place"));
        }
        Part::Credit if run.text.len() < 200 => {
            return Some(Mark::new(BlockKind::Credit, "a credit by its class"));
        }
        _ => {}
    }
    let item = matches!(name, "li" | "td" | "th" | "dd" | "dt");
    let density = run.linked * 100 / run.text.len().max(1);
    if density > 90 && run.text.len() < 250 || item && density > 55 {
        return None;
    }
    if let Some(rule) = context.furniture.rule_for(&run.text) {
        return Some(Mark::new(rule.kind, format!("{}: \u{201c}{}\u{201d}", rule.why, rule.phrase)));
    }
    if run.text.len() < 90 && !run.text.ends_with(['.', '!', '?', '"', '”']) {
        if super::shown::parse_line(&run.text).is_some() {
            return Some(Mark::new(BlockKind::Credit, "a short line with a date"));
        }
        let author = known.authors.iter().find(|name| name.contains(' ') && run.text.contains(name.as_str()));
        if author.is_some_and(|name| run.text.len() <= name.len() + 16) {
            return Some(Mark::new(BlockKind::Credit, "a short line with an author's name"));
        }
    }
    let short = run.text.len() < 30 && !matches!(name, "h2" | "h3" | "h4" | "p" | "li" | "blockquote" | "dt");
    if short && !run.text.ends_with(['.', '!', '?', '"', '”']) {
        return None;
    }
    Some(Mark::body())
}

/// Where the page's own data hold nearly all of what was found, a long paragraph that they do not hold is none.
fn keep_said(kept: &mut Vec<(usize, Unit)>, grams: &HashSet<u64>) {
    let body = |unit: &Unit| unit.mark.kind == BlockKind::Body;
    let shares: Vec<f64> = kept.iter().map(|(_, unit)| share(&unit.text, grams)).collect();
    let all: usize = kept.iter().filter(|(_, unit)| body(unit)).map(|(_, unit)| unit.text.len()).sum();
    let held: f64 = kept
        .iter()
        .zip(&shares)
        .filter(|((_, unit), _)| body(unit))
        .map(|((_, unit), share)| unit.text.len() as f64 * share)
        .sum();
    let Some(first) = shares.iter().position(|share| *share > 0.6) else { return };
    if held < all as f64 * 0.55 {
        return;
    }
    let mut at = 0;
    kept.retain(|(_, unit)| {
        at += 1;
        at <= first || !body(unit) || unit.text.len() < 60 || shares[at - 1] > 0.15
    });
}

/// Nothing is story after a heading such as "Related articles" in the page's second half.
fn cut_end(kept: &mut Vec<(usize, Unit)>, context: &Context) {
    let total: usize = kept.iter().map(|(_, unit)| unit.text.len()).sum();
    let mut before = 0;
    let ends = |unit: &Unit| {
        unit.text.len() <= 60
            && context.furniture.parts.end.contains(unit.text.to_lowercase().trim_end_matches([':', ' ']))
    };
    let cut = kept.iter().position(|(_, unit)| {
        before += unit.text.len();
        before * 2 > total && ends(unit)
    });
    if let Some(cut) = cut {
        kept.truncate(cut);
    }
}

/// Headings and short lines after the last paragraph belong to what follows the story.
fn drop_tail(tree: &Tree, runs: &[Run], kept: &mut Vec<(usize, Unit)>) {
    while let Some((at, unit)) = kept.last() {
        let name = tree.nodes[runs[*at].holder].name();
        let heading = matches!(name, "h2" | "h3" | "h4" | "h5" | "h6");
        if unit.mark.kind == BlockKind::Body && heading {
            kept.pop();
        } else {
            return;
        }
    }
}

/// The lead that stands over the story's own element, known by the page's description of itself.
fn lead(runs: &[Run], tree: &Tree, story: usize, known: &Metadata, units: &[Unit]) -> Option<Unit> {
    let plain = |words: &str| -> String {
        words.chars().filter(|c| c.is_alphanumeric()).take(60).collect::<String>().to_lowercase()
    };
    let described: Vec<String> = [known.description.as_deref(), known.linked.description.as_deref()]
        .into_iter()
        .flatten()
        .map(plain)
        .filter(|words| words.len() >= 40)
        .collect();
    let run = runs.iter().find(|run| {
        run.text.len() > 50
            && !(story <= run.holder && run.holder < tree.nodes[story].end)
            && run.linked * 2 < run.text.len()
            && described
                .iter()
                .any(|words| plain(&run.text).starts_with(&words[..words.floor_char_boundary(40)]))
    })?;
    let own = plain(&run.text);
    if units.iter().any(|unit| {
        unit.mark.kind == BlockKind::Body
            && plain(&unit.text).starts_with(&own[..own.floor_char_boundary(40)])
    }) {
        return None;
    }
    Some(Unit { text: run.text.clone(), mark: Mark::body() })
}
