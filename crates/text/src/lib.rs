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

/// Sentences and words of every block of the article. A sentence never crosses a block border, a blank line or
/// the end of a line that was not folded.
pub fn segment(article: &Article) -> Segments {
    let (table, borders) = (Table::shipped(), Borders::shipped());
    let mut segments = Segments::default();
    for (index, block) in article.blocks.iter().enumerate() {
        let text = block.range.of(&article.text);
        let base = block.range.start as usize;
        for (start, end) in lines::paragraphs(text) {
            let first = segments.words.len();
            cut_words(&text[start..end], base + start, table, &mut segments.words);
            let words = &segments.words[first..];
            let gaps = gaps(&article.text, words);
            let mut from = first;
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
