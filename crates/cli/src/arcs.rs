//! `demarche parse --format html`: the tree of each sentence as arcs over its words, in SVG, without a script.

use ::parse::View;
use std::io::{self, Write};

use crate::brief::escape;

const STYLE: &str = "body{font:15px/1.5 system-ui,sans-serif;margin:1.5rem;color:#1a1a1a;background:#fff}\
h1{font-size:1.25rem}p{max-width:60rem;margin:1.5rem 0 .25rem}.tree{overflow-x:auto}\
svg text{font:14px system-ui,sans-serif;fill:currentColor;text-anchor:middle}svg .tag{font-size:11px;fill:#6b6b6b}\
svg .rel{font-size:11px;fill:#0b57a4}svg path{fill:none;stroke:#8a8a8a}svg .PER{fill:#9a3b00}svg .ORG{fill:#6a1b9a}svg .LOC{fill:#00695c}\
@media(prefers-color-scheme:dark){body{color:#e4e4e4;background:#15171a}svg .tag{fill:#aaa}svg .rel{fill:#7db8f0}\
svg .PER{fill:#ffb280}svg .ORG{fill:#d6a3ee}svg .LOC{fill:#80cbc4}}";

/// Pixels between two words at least, and for each letter.
const GAP: f32 = 24.0;
const LETTER: f32 = 8.5;
/// Pixels that one level of arcs takes.
const LEVEL: f32 = 22.0;

pub fn head(out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>demarche parse</title><style>{STYLE}</style></head><body>"
    )
}

pub fn foot(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "</body></html>")
}

/// One article: a heading, then each sentence with its arcs.
pub fn write(out: &mut impl Write, view: &View) -> io::Result<()> {
    let article = view.article;
    writeln!(out, "<h1>{}</h1>", escape(article.title.as_deref().unwrap_or(&article.id)))?;
    for sentence in &view.segments.sentences {
        writeln!(out, "<p>{}</p>", escape(sentence.range.of(&article.text)))?;
        let words: Vec<usize> = sentence.words.indices().collect();
        if !words.is_empty() {
            draw(out, view, &words)?;
        }
    }
    Ok(())
}

fn draw(out: &mut impl Write, view: &View, words: &[usize]) -> io::Result<()> {
    let (centres, width) = places(view, words);
    let first = words[0];
    let arcs: Vec<(usize, usize)> =
        words.iter().filter_map(|&w| Some((w - first, view.head(w)?.checked_sub(first)?))).collect();
    let levels = levels(&arcs, words.len());
    let top = levels.iter().copied().max().unwrap_or(0) as f32;
    let base = (top + 1.0) * LEVEL + 18.0;
    writeln!(
        out,
        "<div class=\"tree\"><svg width=\"{width:.0}\" height=\"{:.0}\" role=\"img\" aria-label=\"dependency tree\">",
        base + 56.0
    )?;
    for (&(word, head), &level) in arcs.iter().zip(&levels) {
        // Arcs stand a little apart on their head, so that those to either side do not meet.
        let side = if head < word { 4.0 } else { -4.0 };
        let (from, to) = (centres[head] + side, centres[word]);
        let y = base - (level as f32 + 1.0) * LEVEL;
        let bend = if to > from { 10.0 } else { -10.0 };
        writeln!(
            out,
            "<path d=\"M{from:.0} {base:.0}V{:.0}Q{from:.0} {y:.0} {:.0} {y:.0}H{:.0}Q{to:.0} {y:.0} {to:.0} {:.0}V{:.0}\"/><path d=\"M{:.0} {:.0}L{to:.0} {base:.0}L{:.0} {:.0}\"/><text class=\"rel\" x=\"{:.0}\" y=\"{:.0}\">{}</text>",
            y + 10.0,
            from + bend,
            to - bend,
            y + 10.0,
            base,
            to - 3.0,
            base - 6.0,
            to + 3.0,
            base - 6.0,
            (from + to) / 2.0,
            y - 3.0,
            view.deprel(words[word]).as_str()
        )?;
    }
    for (&word, x) in words.iter().zip(&centres) {
        let name = view.analysis.name[word].label().map_or("", |label| &label[2..]);
        if view.head(word).is_none() {
            writeln!(out, "<text class=\"rel\" x=\"{x:.0}\" y=\"{:.0}\">root</text>", base - 6.0)?;
        }
        writeln!(
            out,
            "<text class=\"{name}\" x=\"{x:.0}\" y=\"{:.0}\">{}<title>{} {}</title></text><text class=\"tag\" x=\"{x:.0}\" y=\"{:.0}\">{}</text><text class=\"tag\" x=\"{x:.0}\" y=\"{:.0}\">{}</text>",
            base + 16.0,
            escape(view.text(word)),
            word - words[0] + 1,
            view.analysis.name[word].label().unwrap_or("no name"),
            base + 32.0,
            view.upos(word).as_str(),
            base + 47.0,
            escape(view.lemma(word)),
        )?;
    }
    writeln!(out, "</svg></div>")
}

/// The middle of each word, and the width of the whole.
fn places(view: &View, words: &[usize]) -> (Vec<f32>, f32) {
    let mut at = 8.0;
    let mut centres = Vec::with_capacity(words.len());
    for &word in words {
        let letters = [view.text(word).chars().count(), view.lemma(word).chars().count(), 5];
        let width = letters.into_iter().max().unwrap_or(1) as f32 * LETTER;
        // A relation's name is often wider than a short word.
        let width = width.max(view.deprel(word).as_str().len() as f32 * 6.0);
        centres.push(at + width / 2.0);
        at += width + GAP;
    }
    (centres, at)
}

/// The level of each arc, the lowest on which it crosses or covers none that lies there: short ones first.
fn levels(arcs: &[(usize, usize)], count: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..arcs.len()).collect();
    order.sort_by_key(|&a| (arcs[a].0.abs_diff(arcs[a].1), a));
    let mut height = vec![0usize; count];
    let mut levels = vec![0; arcs.len()];
    for arc in order {
        let (from, to) = (arcs[arc].0.min(arcs[arc].1), arcs[arc].0.max(arcs[arc].1));
        let level = height[from..to].iter().copied().max().unwrap_or(0);
        levels[arc] = level;
        height[from..to].fill(level + 1);
    }
    levels
}
