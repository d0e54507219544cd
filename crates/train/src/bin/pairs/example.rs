//! Texts as triples with the classes that are right for each.

use events::Rules;
use events::learned::Triple;
use facts::{Analysis, Article, Block, BlockKind, Mentions, Segments, TextRange};
use lexicon::Lexicon;
use parse::{Model, View};

use super::cache::Cache;
use super::sets::{Label, Side, Text};

/// A text read up to its mentions.
pub struct Reading {
    pub article: Article,
    pub segments: Segments,
    pub analysis: Analysis,
    pub mentions: Mentions,
}

pub struct Example {
    pub triple: Triple,
    /// Classes that are right, as bits.
    pub classes: u32,
    pub weight: f32,
    pub fold: u64,
    /// Index of the text.
    pub text: usize,
}

pub fn read(text: &Text, model: &Model, cache: &Cache, lexicon: &Lexicon) -> Reading {
    let range = TextRange::new(0, text.text.len());
    let block = Block { range, kind: BlockKind::Body };
    let article = Article { text: text.text.clone(), blocks: vec![block], ..Article::default() };
    let segments = text::segment(&article);
    let analysis = cache.analyse(model, &article, &segments);
    let view = View::new(&article, &segments, &analysis);
    let mentions = mentions::read(&view, lexicon);
    Reading { article, segments, analysis, mentions }
}

pub fn examples(at: usize, text: &Text, reading: &Reading, rules: &Rules, out: &mut Vec<Example>) {
    let view = View::new(&reading.article, &reading.segments, &reading.analysis);
    let cameo = text.cameo.as_deref().map_or(0, cameo_classes);
    for triple in rules.triples(&view, &reading.mentions) {
        let is = |label: &Label, swap: bool| {
            let (s, t) = if swap { (triple.target, triple.source) } else { (triple.source, triple.target) };
            is_side(&label.source, reading, s) && is_side(&label.target, reading, t)
        };
        let known = text
            .labels
            .iter()
            .find(|l| l.classes != 0 && (is(l, false) || l.either_way && is(l, true)))
            .map(|l| l.classes);
        let back = text.labels.iter().any(|l| is(l, true));
        let whole = triple.source.is_some() && triple.target.is_some();
        let (classes, weight) = match known {
            Some(classes) if whole => (classes, 1.0),
            Some(classes) => (classes, 0.7),
            None if text.barred != 0 && text.barred != u32::MAX => (!text.barred & ALL, 0.5),
            // A codebook's sentence tells which kind of event it holds, but not between whom.
            None if text.whole => (1, if whole { 1.0 } else { 0.6 }),
            None if cameo != 0 && text.labels.is_empty() => (cameo | 1, if whole { 0.1 } else { 0.3 }),
            None if whole || text.barred != 0 => (1, text.silent * if back { 0.6 } else { 1.0 }),
            None => (1, text.silent * 0.4),
        };
        out.push(Example { triple, classes, weight, fold: text.fold, text: at });
    }
}

/// Every class, as bits.
const ALL: u32 = (1 << events::learned::CLASSES.len()) - 1;

/// PLOVER types that CAMEO digits may be.
fn cameo_classes(digits: &str) -> u32 {
    let name = match digits.get(..2).unwrap_or("") {
        "02" | "10" => "REQUEST",
        "03" => "AGREE",
        "04" => "CONSULT",
        "05" => "SUPPORT",
        "06" => "COOPERATE",
        "07" => "AID",
        "08" => "YIELD",
        "09" | "11" => "ACCUSE",
        "12" => "REJECT",
        "13" => "THREATEN",
        "14" => "PROTEST",
        "15" => "MOBILIZE",
        "16" => "SANCTION",
        "17" => "COERCE",
        "18" | "19" | "20" => "ASSAULT",
        _ => "",
    };
    super::sets::classes_of(name)
}

/// An open side of a label fits whatever stands there, and an absent side every label.
fn is_side(side: &Side, reading: &Reading, id: Option<facts::MentionId>) -> bool {
    let (Some(id), false) = (id, matches!(side, Side::Open)) else { return true };
    let text = &reading.article.text;
    let mention = &reading.mentions.mentions[id.0 as usize];
    let spans = |words: &str| {
        !words.is_empty()
            && text
                .match_indices(words)
                .any(|(at, found)| same_span(text, mention.range, TextRange::new(at, at + found.len())))
    };
    match side {
        Side::Open => true,
        Side::Nobody => false,
        Side::Span(words) => spans(words),
        Side::At(places) => places.iter().any(|&[start, end]| {
            let byte = |n: usize| text.char_indices().nth(n).map_or(text.len(), |(at, _)| at);
            same_span(text, mention.range, TextRange::new(byte(start), byte(end)))
        }),
        Side::Holds(words) => mention.range.of(text).contains(words.as_str()),
        Side::Actors(actors) => actors.iter().any(|(words, code)| {
            let entity = mention.entity.map(|e| &reading.mentions.entities[e.0 as usize]);
            spans(words)
                || !code.is_empty()
                    && entity.is_some_and(|e| e.country.as_deref() == Some(code.as_str()) && !is_lent(e))
        }),
    }
}

/// A state that no word beside the actor tells: whoever marked the text meant those whom the words give it.
fn is_lent(entity: &facts::Entity) -> bool {
    entity.basis.as_deref().is_some_and(|basis| basis.starts_with("context"))
}

fn same_span(text: &str, a: TextRange, b: TextRange) -> bool {
    if !a.meets(b) {
        return false;
    }
    let shared = a.end.min(b.end) - a.start.max(b.start);
    let last = |range: TextRange| {
        let mut words = range.of(text).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        words.next_back().unwrap_or("").to_lowercase()
    };
    f64::from(shared) / a.cover(b).len() as f64 >= 0.5 || last(a) == last(b)
}
