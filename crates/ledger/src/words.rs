//! Words of a text by code-point offsets.

use facts::report::{Sentence, Span};

/// The text between two code-point offsets, white space folded; offsets outside the text are cut to it.
pub(crate) fn quote(text: &str, span: Span) -> String {
    let length = span[1].saturating_sub(span[0]) as usize;
    let piece: String = text.chars().skip(span[0] as usize).take(length).collect();
    piece.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(crate) fn quote_all(text: &str, spans: &[Span]) -> String {
    spans.iter().map(|s| quote(text, *s)).collect::<Vec<_>>().join(" … ")
}

/// The sentences that `spans` touch; the spans themselves where no sentence holds them.
pub(crate) fn passage(text: &str, sentences: &[Sentence], spans: &[Span]) -> String {
    let touched: Vec<Span> = sentences
        .iter()
        .filter(|s| spans.iter().any(|p| p[0] < s.end && s.start < p[1]))
        .map(|s| [s.start, s.end])
        .collect();
    if touched.is_empty() { quote_all(text, spans) } else { quote_all(text, &touched) }
}
