//! Quotations of several paragraphs: each opens with a mark and only the last one is closed, so all are one speaker's.

use facts::{Statement, WordRange};
use parse::View;

use super::candidates::Candidate;
use super::pieces;
use super::quotes::Layout;
use super::select::Chosen;

/// What a paragraph in such a row is held to be worth.
const WORTH: f32 = 0.7;
/// Words within which a transcript names whose turn it is.
const LABEL: usize = 5;
/// Words of the shortest paragraph that is told by itself.
const SHORTEST: usize = 4;

/// Rows of quotations by index, two or more each.
fn rows(view: &View, layout: &Layout) -> Vec<Vec<usize>> {
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for at in 1..layout.quotes.len() {
        if !goes_on(view, layout, at - 1, at) {
            continue;
        }
        match rows.last_mut() {
            Some(row) if row.last() == Some(&(at - 1)) => row.push(at),
            _ => rows.push(vec![at - 1, at]),
        }
    }
    rows
}

/// "“LUND: We will see.", "“(Applause)": the next turn of a transcript.
fn is_turn(view: &View, words: WordRange) -> bool {
    words.indices().take(LABEL).any(|w| matches!(view.text(w), ":" | "(" | "["))
}

/// The first is not closed, and the next paragraph opens with the second.
fn goes_on(view: &View, layout: &Layout, first: usize, second: usize) -> bool {
    let (first, second) = (layout.quotes[first], layout.quotes[second].words);
    let last = view.sentence_index(first.words.end as usize - 1);
    let next = view.sentence_index(second.start as usize);
    // Not "…" said the envoy, where a text sets its marks apart.
    let tight =
        |mark: usize| mark + 1 < view.word_count() && view.range(mark).end == view.range(mark + 1).start;
    !first.closed
        && next == last + 1
        && tight(first.words.start as usize)
        && tight(second.start as usize)
        && !is_turn(view, second)
        && layout.paragraph(next) != layout.paragraph(last)
        && view.segments.sentences[next].words.start == second.start
}

/// Puts the paragraphs that no statement tells beside those that are told.
pub fn fill(view: &View, layout: &Layout, chosen: &mut Vec<Chosen>) {
    let mut fresh = Vec::new();
    for quote in rows(view, layout).into_iter().flatten() {
        let words = layout.quotes[quote].words;
        let told = |c: &Chosen| c.candidate.pieces.iter().any(|p| p.start < words.end && words.start < p.end);
        let content = pieces::trim(view, layout, vec![words]);
        if words.len() < SHORTEST || content.is_empty() || is_turn(view, words) || chosen.iter().any(told) {
            continue;
        }
        let head = words.start as usize;
        let candidate = Candidate { cue: None, source: None, pieces: content, shape: "onward", head };
        fresh.push(Chosen { candidate, confidence: WORTH, through: None });
    }
    if !fresh.is_empty() {
        chosen.extend(fresh);
        chosen.sort_by_key(|c| (c.candidate.pieces[0].start, c.candidate.cue));
    }
}

/// Gives every paragraph of a row the speaker that one of them names.
pub fn share(view: &View, layout: &Layout, chosen: &[Chosen], statements: &mut [Statement]) {
    for row in rows(view, layout) {
        let inside = |c: &Chosen| {
            let held = |quote: &usize| {
                let words = layout.quotes[*quote].words;
                c.candidate.pieces.iter().any(|p| p.start < words.end && words.start < p.end)
            };
            row.iter().any(held)
        };
        let own: Vec<usize> = (0..chosen.len()).filter(|&at| inside(&chosen[at])).collect();
        // Words of saying outside the marks tell whose all of it is.
        let tells = |&&at: &&usize| {
            let outside = chosen[at].candidate.cue.is_some_and(|cue| layout.quote(cue).is_none());
            outside && !statements[at].speakers.is_empty()
        };
        let Some(&named) = own.iter().find(tells) else { continue };
        let (speakers, via) = (statements[named].speakers.clone(), statements[named].via.clone());
        for &at in own.iter().filter(|&&at| chosen[at].candidate.cue.is_none()) {
            statements[at].speakers.clone_from(&speakers);
            statements[at].via.clone_from(&via);
        }
    }
}
