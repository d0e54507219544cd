//! Content spans: runs of words, trimmed to what the speaker says.

use facts::{TextRange, WordRange};
use parse::View;

use super::quotes::Layout;

/// The words below `head` without those below `out`, as runs; punctuation alone does not part a run.
pub fn without(view: &View, head: usize, out: usize) -> Vec<WordRange> {
    let excluded = view.subtree(out);
    let words: Vec<usize> =
        view.subtree(head).into_iter().filter(|w| excluded.binary_search(w).is_err()).collect();
    let mut runs: Vec<WordRange> = Vec::new();
    for word in words {
        match runs.last_mut() {
            Some(run) if (run.end as usize..word).all(|w| excluded.binary_search(&w).is_err()) => {
                run.end = word as u32 + 1;
            }
            _ => runs.push(WordRange::new(word, word + 1)),
        }
    }
    runs
}

/// Drops punctuation at the edges of each piece, but keeps quotation marks whose words stand in the piece.
pub fn trim(view: &View, layout: &Layout, pieces: Vec<WordRange>) -> Vec<WordRange> {
    let mut kept: Vec<WordRange> = Vec::new();
    for piece in pieces {
        if let Some(piece) = trim_one(view, layout, piece) {
            kept.push(piece);
        }
    }
    // A lone connective between two commas is no piece of its own.
    if kept.len() > 1 {
        kept.retain(|p| p.len() > 1 || view.upos(p.start as usize) != "CCONJ");
    }
    kept
}

fn trim_one(view: &View, layout: &Layout, piece: WordRange) -> Option<WordRange> {
    let skip = |w: usize| matches!(view.upos(w).as_str(), "PUNCT" | "CCONJ");
    let first = piece.indices().find(|&w| !skip(w))?;
    let last = piece.indices().rfind(|&w| view.upos(w) != "PUNCT")?;
    let (mut start, mut end) = (first, last + 1);
    for index in [layout.quote(first), layout.quote(last)].into_iter().flatten() {
        let quote = layout.quotes[index];
        let (open, close) = (quote.words.start as usize, quote.words.end as usize);
        let no_words = |range: std::ops::Range<usize>| range.into_iter().all(|w| view.upos(w) == "PUNCT");
        if open < start && close <= end + 3 && no_words(open..start) {
            start = open;
        }
        if close > end && open + 1 >= start && no_words(end..close) {
            end = close;
        }
    }
    Some(WordRange::new(start, end))
}

/// The bytes of the pieces.
pub fn bytes(view: &View, pieces: &[WordRange]) -> Vec<TextRange> {
    pieces.iter().map(|&p| view.text_range(p)).collect()
}

/// The share of bytes that two contents have in common, 0..=1.
pub fn overlap(view: &View, a: &[WordRange], b: &[WordRange]) -> f32 {
    let size = |pieces: &[WordRange]| -> usize { pieces.iter().map(|&p| view.text_range(p).len()).sum() };
    let mut both = 0;
    for &x in a {
        for &y in b {
            let (start, end) = (x.start.max(y.start), x.end.min(y.end));
            if start < end {
                both += view.text_range(WordRange { start, end }).len();
            }
        }
    }
    let union = size(a) + size(b) - both;
    if union == 0 { 0.0 } else { both as f32 / union as f32 }
}
