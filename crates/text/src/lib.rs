//! An article to sentences and words: offsets only, nothing of the tree.

#[doc(hidden)]
pub mod key;
mod lines;
#[cfg(test)]
mod news_tests;
#[doc(hidden)]
pub mod sentences;
#[doc(hidden)]
pub mod table;
#[cfg(test)]
mod tests;
mod words;

use facts::{Article, Segments, Sentence, TextRange, Word, WordRange};
use sentences::{Borders, Gaps};
use table::Table;

/// Words that a dateline has at most.
const DATELINE: usize = 20;

/// Sentences and words of every block of the article. A sentence never crosses a block border, a blank line or
/// the end of a line that was not folded. The article's dateline is a sentence of its own.
pub fn segment(article: &Article) -> Segments {
    let (table, borders) = (Table::shipped(), Borders::shipped());
    let mut segments = Segments::default();
    let mut signed = false;
    for (index, block) in article.blocks.iter().enumerate() {
        let text = block.range.of(&article.text);
        let base = block.range.start as usize;
        for (start, end) in lines::paragraphs(text) {
            let first = segments.words.len();
            cut_words(&text[start..end], base + start, table, &mut segments.words);
            let mut from = first;
            let dateline = if signed { None } else { dateline(article, &segments.words[first..]) };
            if let Some(end) = dateline {
                signed = true;
                from = first + end;
                segments.sentences.push(sentence(&segments.words, first, from, index));
            }
            let first = from;
            let words = &segments.words[first..];
            let gaps = gaps(&article.text, words);
            for border in sentences::find(&gaps, table, borders).into_iter().chain([words.len()]) {
                if first + border > from {
                    segments.sentences.push(sentence(&segments.words, from, first + border, index));
                    from = first + border;
                }
            }
        }
    }
    segments
}

/// The number of words of the dateline that opens a paragraph, its dash with them: "SEOUL, April 18 (Yonhap) --". The
/// parser would take its town for the subject of what follows.
fn dateline(article: &Article, words: &[Word]) -> Option<usize> {
    let place = article.dateline.as_ref()?.place.as_deref()?;
    let start = words.first()?.range.start as usize;
    if place.is_empty() || !article.text[start..].starts_with(place) {
        return None;
    }
    let text = |word: &Word| word.range.of(&article.text);
    let behind = words.iter().position(|word| word.range.start as usize >= start + place.len())?;
    let dash = words
        .iter()
        .take(DATELINE)
        .skip(behind)
        .position(|word| matches!(text(word), "-" | "--" | "–" | "—"))?;
    let end = behind + dash + 1;
    let plain = |word: &&str| word.len() > 3 && word.starts_with(char::is_lowercase);
    let prose = words[behind..end].iter().map(text).any(|word| plain(&word));
    (!prose && end < words.len()).then_some(end)
}

fn cut_words(text: &str, base: usize, table: &Table, words: &mut Vec<Word>) {
    let mut quoted = false;
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_whitespace(), start) {
            (true, Some(from)) => {
                words::cut(&text[from..at], base + from, table, &mut quoted, words);
                start = None;
            }
            (false, None) => start = Some(at),
            _ => {}
        }
    }
}

fn gaps<'a>(text: &'a str, words: &[Word]) -> Gaps<'a> {
    let spaced = words
        .iter()
        .enumerate()
        .map(|(at, word)| at == 0 || words[at - 1].range.end != word.range.start)
        .collect();
    Gaps::new(
        words.iter().map(|w| w.range.of(text)).collect(),
        spaced,
        words.iter().map(|w| w.joined).collect(),
    )
}

fn sentence(words: &[Word], from: usize, to: usize, block: usize) -> Sentence {
    let range = TextRange { start: words[from].range.start, end: words[to - 1].range.end };
    Sentence { range, words: WordRange::new(from, to), block: block as u32 }
}
