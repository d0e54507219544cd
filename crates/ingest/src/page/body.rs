//! The body of a page: its paragraphs, found by where the running text is densest.

use super::cut::{cut_end, drop_tail, keep_said};
use super::metadata::Metadata;
use super::parts::{Part, parts};
use super::runs::{Run, runs};
use super::tree::{Tree, squeeze};
use super::words::{grams, share};
use crate::deadline::Deadline;
use crate::lines::Mark;
use crate::{Context, LeftOut};
use facts::BlockKind;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// One paragraph, heading, list item or caption.
#[derive(Clone, Debug)]
pub struct Unit {
    pub text: String,
    pub mark: Mark,
}

/// What is shown of a page, and what was left out.
#[derive(Debug, Default)]
pub struct Body {
    pub units: Vec<Unit>,
    pub left_out: Vec<LeftOut>,
}

/// # Errors
/// The time is over.
pub fn extract(
    tree: &Tree,
    known: &Metadata,
    context: &Context,
    deadline: &Deadline,
) -> Result<Body, String> {
    let said = known.linked.body.as_deref().filter(|body| body.len() > 200);
    let grams = said.map(grams);
    let found = find(tree, known, grams.as_ref(), context, deadline)?;
    let body: Vec<&str> = found
        .units
        .iter()
        .filter(|unit| unit.mark.kind == BlockKind::Body)
        .map(|unit| unit.text.as_str())
        .collect();
    let own = super::words::grams(&body.join(" "));
    Ok(match said {
        // What the page's own data say, where the page shows something else or nothing.
        Some(said)
            if share(said, &own) < 0.3
                && said.len() * 10 > body.iter().map(|text| text.len()).sum::<usize>() * 7 =>
        {
            let lines = said.lines().map(squeeze).filter(|line| !line.is_empty());
            let units = lines.map(|text| Unit { text, mark: Mark::body() }).collect();
            let instead = "the page's data hold another text, which was taken instead";
            let shown = found.units.into_iter().map(|unit| LeftOut::new(unit.text, instead));
            Body { units, left_out: shown.chain(found.left_out).collect() }
        }
        _ => found,
    })
}

/// The paragraphs of marked-up text that is the story and nothing else.
pub fn paragraphs(html: &str, context: &Context) -> Vec<Unit> {
    let tree = Tree::parse(html);
    let known = Metadata::default();
    // A fragment is a small thing that came with a record.
    runs(&tree, context, &Deadline::new(context.patience))
        .unwrap_or_default()
        .iter()
        .filter_map(|run| {
            let mark = mark(&tree, run, &known, context)?;
            Some(Unit { text: run.text.clone(), mark })
        })
        .collect()
}

fn find(
    tree: &Tree,
    known: &Metadata,
    grams: Option<&HashSet<u64>>,
    context: &Context,
    deadline: &Deadline,
) -> Result<Body, String> {
    let runs = runs(tree, context, deadline)?;
    let mut left_out = Vec::new();
    let Some(story) = story(tree, &runs, context, grams) else {
        left_out.extend(runs.iter().map(|run| LeftOut::new(&run.text, "no running text on the page")));
        return Ok(Body { units: Vec::new(), left_out });
    };
    let mut kept: Vec<(usize, Unit)> = Vec::new();
    let mut repeats = Repeats::default();
    let regions = regions(tree, &runs, story);
    for (at, run) in runs.iter().enumerate() {
        let why = match run.around {
            Some(part) => format!("stands around the story: {}", tree.describe(part)),
            None if !regions.iter().any(|region| region.contains(&run.holder)) => {
                format!("outside of the story: {}", tree.describe(story))
            }
            None => match mark(tree, run, known, context) {
                None => "a heading, a link or a label".to_string(),
                Some(mark) if repeats.has(&run.text, mark.kind) => "said before".to_string(),
                Some(mark) => {
                    kept.push((at, Unit { text: run.text.clone(), mark }));
                    continue;
                }
            },
        };
        left_out.push(LeftOut::new(&run.text, why));
    }
    if let Some(grams) = grams {
        keep_said(&mut kept, grams, &mut left_out);
    }
    cut_end(tree, &runs, &mut kept, context, &mut left_out);
    drop_tail(tree, &runs, &mut kept, &mut left_out);
    let mut units: Vec<Unit> = kept.into_iter().map(|(_, unit)| unit).collect();
    let start = regions.iter().map(|region| region.start).min().unwrap_or(story);
    if let Some(lead) = lead(&runs, tree, start, known, &units, context) {
        left_out.retain(|out| out.words != lead.text);
        units.insert(0, lead);
    }
    Ok(Body { units, left_out })
}

/// What was said already: templates repeat a story whole, for printing or for other screens.
#[derive(Default)]
struct Repeats {
    seen: HashSet<String>,
    told: HashSet<u64>,
}

impl Repeats {
    fn has(&mut self, text: &str, kind: BlockKind) -> bool {
        if text.len() > 40 && !self.seen.insert(text.to_string()) {
            return true;
        }
        if text.len() > 100 && kind == BlockKind::Body {
            let own = grams(text);
            let again = own.iter().filter(|gram| self.told.contains(gram)).count();
            if again * 10 > own.len() * 9 {
                return true;
            }
            self.told.extend(own);
        }
        false
    }
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
    let parts = parts(tree, &context.furniture.parts);
    let named = (1..nodes.len())
        .filter(|&at| weights[at] * 2 > weights[0] && parts[at] == Part::Story)
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

/// Where the story stands: its element, the elements of the same make beside it (templates cut a story at their
/// advertisements), and the paragraphs that stand beside it.
fn regions(tree: &Tree, runs: &[Run], story: usize) -> Vec<Range<usize>> {
    let nodes = &tree.nodes;
    let mut regions: Vec<Range<usize>> = std::iter::once(story..nodes[story].end).collect();
    if story == 0 {
        return regions;
    }
    let mut good: HashMap<usize, usize> = HashMap::new();
    for run in runs.iter().filter(|run| run.around.is_none() && run.part == Part::Plain && run.is_good()) {
        let mut at = run.holder;
        while at != 0 {
            *good.entry(at).or_default() += run.text.len();
            at = nodes[at].parent;
        }
    }
    let (parent, class) = (nodes[story].parent, nodes[story].attr("class").unwrap_or(""));
    let within = nodes[parent].parent;
    let mut at = within;
    while at < nodes[within].end {
        let node = &nodes[at];
        let beside = node.parent == parent && node.name() == "p";
        let alike =
            !class.is_empty() && node.name() == nodes[story].name() && node.attr("class") == Some(class);
        if at != story && (beside || alike) && good.get(&at).is_some_and(|mass| *mass >= 80) {
            regions.push(at..node.end);
            at = node.end;
        } else {
            at += 1;
        }
    }
    regions
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
    let spoken = run.text.contains(". ") || run.text.ends_with('.');
    if density > 90 && (run.text.len() < 250 || !spoken) || item && density > 55 {
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

/// How far above the story its lead may stand, in nodes.
const ABOVE: usize = 160;

/// The lead that stands over the story's own element: known by the page's description of itself, or by its place
/// between the heading and the story.
fn lead(
    runs: &[Run],
    tree: &Tree,
    start: usize,
    known: &Metadata,
    units: &[Unit],
    context: &Context,
) -> Option<Unit> {
    let described: Vec<HashSet<u64>> = [known.description.as_deref(), known.linked.description.as_deref()]
        .into_iter()
        .flatten()
        .map(grams)
        .filter(|grams| grams.len() >= 6)
        .collect();
    let told: HashSet<u64> = units
        .iter()
        .filter(|unit| unit.mark.kind == BlockKind::Body)
        .flat_map(|unit| grams(&unit.text))
        .collect();
    let fits = |run: &&Run| {
        run.text.len() > 50
            && run.holder < start
            && run.linked * 5 < run.text.len() * 2
            && share(&run.text, &told) < 0.5
    };
    let says = |run: &&Run| {
        let own = grams(&run.text);
        described.iter().any(|words| {
            let both = own.iter().filter(|gram| words.contains(gram)).count();
            both * 10 > own.len().min(words.len()) * 7
        })
    };
    let head = tree.named("h1").take_while(|&at| at < start).last();
    let below = |run: &&Run| {
        head.is_some_and(|head| run.holder > head && start - run.holder < ABOVE)
            && run.around.is_none()
            && run.part == Part::Plain
            && run.is_good()
            && context.furniture.rule_for(&run.text).is_none()
            && super::shown::parse_line(&run.text).is_none()
    };
    let run = runs.iter().filter(fits).find(says).or_else(|| runs.iter().filter(fits).find(below))?;
    Some(Unit { text: run.text.clone(), mark: Mark::body() })
}
