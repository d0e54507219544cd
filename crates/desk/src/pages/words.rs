//! The words of a report, cut where fields begin and end.

use facts::BlockKind;
use facts::report::{Event, Report, Span};
use maud::{Markup, html};

use crate::marks::{Mark, cut, of_event, of_report};

/// The whole text, block by block; what is not the story stays and is marked as such.
pub(crate) fn text(r: &Report) -> Markup {
    let chars: Vec<char> = r.article.text.chars().collect();
    let marks = of_report(r);
    let whole = [(0, chars.len() as u32, BlockKind::Body)];
    let blocks: Vec<_> = r.article.blocks.iter().map(|b| (b.start, b.end, b.kind)).collect();
    let blocks = if blocks.is_empty() { &whole[..] } else { &blocks[..] };
    html! {
        div.words dir="auto" { @for (start, end, kind) in blocks { (block(&chars, *start, *end, *kind, &marks)) } }
    }
}

fn block(chars: &[char], start: u32, end: u32, kind: BlockKind, marks: &[Mark]) -> Markup {
    let inside = pieces(chars, start, end, marks);
    html! {
        @match kind {
            BlockKind::Title => h1 dir="auto" { (inside) },
            BlockKind::Body => { @for p in paragraphs(chars, start, end) { p dir="auto" { (pieces(chars, p[0], p[1], marks)) } } },
            BlockKind::Caption => p.caption dir="auto" title="A caption" { (inside) },
            BlockKind::Credit | BlockKind::Furniture => p.furniture dir="auto" title="Not part of the story: kept, not read for events" { (inside) },
        }
    }
}

/// Stretches between blank lines; only white space stands outside them.
fn paragraphs(chars: &[char], start: u32, end: u32) -> Vec<Span> {
    let end = end.min(chars.len() as u32);
    let mut out: Vec<Span> = vec![];
    let mut from = None;
    let mut breaks = 0;
    let mut last = start;
    for at in start..end {
        let c = chars[at as usize];
        if c.is_whitespace() {
            breaks += u32::from(c == '\n');
            continue;
        }
        if breaks > 1
            && let Some(begin) = from.replace(at)
        {
            out.push([begin, last]);
        }
        from.get_or_insert(at);
        (breaks, last) = (0, at + 1);
    }
    out.extend(from.map(|begin| [begin, last]));
    out
}

fn pieces(chars: &[char], start: u32, end: u32, marks: &[Mark]) -> Markup {
    html! {
        @for p in cut(chars, start, end, marks) {
            @if let Some(kind) = p.kind { span class={"m " (kind) @if p.said { " within" }} data-f=(p.of.join(" ")) { (p.text) } } @else { (p.text) }
        }
    }
}

/// The sentences that one event rests on, with its words marked.
pub(crate) fn passage(r: &Report, event: &Event, prefix: &str) -> Markup {
    let chars: Vec<char> = r.article.text.chars().collect();
    let marks = of_event(r, event, prefix);
    let mut runs = sentences(r, event, &marks);
    if runs.is_empty() {
        runs.extend(event.evidence.iter().copied());
    }
    html! {
        p.passage dir="auto" lang=[r.article.language.as_deref()] {
            @for (i, run) in runs.iter().enumerate() { @if i > 0 { span.gap { " … " } } (pieces(&chars, run[0], run[1], &marks)) }
        }
    }
}

/// Runs of sentences that hold evidence; neighbours are joined with the white space between them.
fn sentences(r: &Report, event: &Event, marks: &[Mark]) -> Vec<Span> {
    let spans: Vec<Span> = event.evidence.iter().copied().chain(marks.iter().map(|m| m.span)).collect();
    let touched = |s: &Span| spans.iter().any(|p| p[0] < s[1] && s[0] < p[1]);
    let mut runs: Vec<(usize, Span)> = vec![];
    for (i, s) in r.sentences.iter().map(|s| [s.start, s.end]).enumerate().filter(|(_, s)| touched(s)) {
        match runs.last_mut() {
            Some((last, run)) if *last + 1 == i => {
                run[1] = s[1];
                *last = i;
            }
            _ => runs.push((i, s)),
        }
    }
    runs.into_iter().map(|(_, run)| run).collect()
}
