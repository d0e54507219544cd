//! Quotation marks, paragraph by paragraph.

use facts::{TextRange, WordRange};
use parse::View;

/// Words between quotation marks, with the marks; ends with its paragraph where no mark closes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    pub words: WordRange,
    pub closed: bool,
}

/// Paragraphs and quotations of an article.
pub struct Layout {
    /// By sentence.
    paragraphs: Vec<u32>,
    /// In text order, not overlapping.
    pub quotes: Vec<Quote>,
    /// By word: index of its quotation plus one, 0 outside.
    quote_of: Vec<u32>,
}

impl Layout {
    pub fn read(view: &View) -> Self {
        let paragraphs = paragraphs(view);
        let mut quotes = Vec::new();
        let sentences = &view.segments.sentences;
        let mut first = 0;
        while first < sentences.len() {
            let end = (first..sentences.len())
                .find(|&s| paragraphs[s] != paragraphs[first])
                .unwrap_or(sentences.len());
            let range = sentences[first].range.cover(sentences[end - 1].range);
            for (bytes, closed) in quotations(range, &view.article.text) {
                if let Some(words) = words_in(view, bytes) {
                    quotes.push(Quote { words, closed });
                }
            }
            first = end;
        }
        let mut quote_of = vec![0; view.word_count()];
        for (index, quote) in quotes.iter().enumerate() {
            quote_of[quote.words.indices()].fill(index as u32 + 1);
        }
        Self { paragraphs, quotes, quote_of }
    }

    pub fn paragraph(&self, sentence: usize) -> u32 {
        self.paragraphs[sentence]
    }

    /// The quotation that holds `word`.
    pub fn quote(&self, word: usize) -> Option<usize> {
        (self.quote_of[word] as usize).checked_sub(1)
    }

    /// The share of `words` that stands between marks.
    pub fn quoted_share(&self, words: WordRange) -> f32 {
        let quoted = words.indices().filter(|&w| self.quote_of[w] > 0).count();
        quoted as f32 / words.len().max(1) as f32
    }
}

/// Numbers the paragraphs: a blank line ends one, or a line break where the text has no blank lines.
fn paragraphs(view: &View) -> Vec<u32> {
    let text = &view.article.text;
    let blank = text.contains("\n\n") || text.contains("\n\r\n");
    let mut number = 0;
    let mut found = Vec::with_capacity(view.segments.sentences.len());
    let mut before: Option<&facts::Sentence> = None;
    for sentence in &view.segments.sentences {
        if let Some(before) = before {
            let gap = &text[before.range.end as usize..sentence.range.start as usize];
            let breaks = gap.matches('\n').count();
            if before.block != sentence.block || breaks >= if blank { 2 } else { 1 } {
                number += 1;
            }
        }
        found.push(number);
        before = Some(sentence);
    }
    found
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Open,
    Close,
    /// `"` and `''`: the neighbours tell.
    Either,
}

#[derive(Clone, Copy)]
struct Mark {
    side: Side,
    single: bool,
    length: usize,
}

/// The byte ranges between quotation marks of one paragraph, with whether a mark closes them.
fn quotations(range: TextRange, text: &str) -> Vec<(TextRange, bool)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, bool)> = None;
    let end = range.end as usize;
    let mut at = range.start as usize;
    while at < end {
        let Some(mark) = mark_at(text, at, end) else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        };
        let may_open = mark.side == Side::Open || mark.side == Side::Either && opens(text, at, mark.length);
        match open {
            None if may_open => open = Some((at, mark.single)),
            None => {}
            // Single marks inside double ones quote what the speaker quotes.
            Some((_, false)) if mark.single => {}
            Some((_, true)) if !mark.single => open = may_open.then_some((at, false)),
            Some(_) if mark.side == Side::Open => {}
            Some((start, single)) if may_open && !follows_word(text, at) => {
                // A second opening mark: the first was never closed.
                found.push((TextRange::new(start, at), false));
                open = Some((at, single));
            }
            Some((start, _)) => {
                found.push((TextRange::new(start, at + mark.length), true));
                open = None;
            }
        }
        at += mark.length;
    }
    if let Some((start, false)) = open {
        found.push((TextRange::new(start, end), false));
    }
    found
}

fn mark_at(text: &str, at: usize, end: usize) -> Option<Mark> {
    let rest = &text[at..end];
    let first = rest.chars().next()?;
    let length = first.len_utf8();
    let (side, single, length) = match first {
        '“' | '«' | '„' => (Side::Open, false, length),
        '”' | '»' => (Side::Close, false, length),
        '"' => (Side::Either, false, 1),
        '\'' if rest.starts_with("''") => (Side::Either, false, 2),
        '`' if rest.starts_with("``") => (Side::Open, false, 2),
        '‘' if !after_letter(text, at) => (Side::Open, true, length),
        '’' if !before_letter(text, at + length) && after_stop(text, at) => (Side::Close, true, length),
        '\'' if single_opens(text, at, end) => (Side::Open, true, 1),
        '\'' if !before_letter(text, at + 1) && after_stop(text, at) => (Side::Close, true, 1),
        _ => return None,
    };
    Some(Mark { side, single, length })
}

/// `'` opens where it follows white space and a `'` after a stop closes it soon.
fn single_opens(text: &str, at: usize, end: usize) -> bool {
    let free = text[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || c == '(');
    let rest = &text[at + 1..end];
    free && rest.starts_with(char::is_alphabetic)
        && rest.char_indices().take(300).any(|(i, c)| {
            c == '\'' && !before_letter(rest, i + 1) && rest[..i].ends_with([',', '.', '?', '!'])
        })
}

fn after_letter(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_some_and(char::is_alphanumeric)
}

fn before_letter(text: &str, at: usize) -> bool {
    text[at..].chars().next().is_some_and(char::is_alphanumeric)
}

fn after_stop(text: &str, at: usize) -> bool {
    text[..at].ends_with([',', '.', '?', '!', '…'])
}

fn opens(text: &str, at: usize, length: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + length..].chars().next();
    before.is_none_or(|c| c.is_whitespace() || "([—–-:/".contains(c))
        && after.is_some_and(|c| !c.is_whitespace() || before.is_none_or(char::is_whitespace))
}

/// True where a mark directly follows a word or a stop.
fn follows_word(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_some_and(|c| !c.is_whitespace())
}

fn words_in(view: &View, bytes: TextRange) -> Option<WordRange> {
    let words = &view.segments.words;
    let first = words.partition_point(|w| w.range.end <= bytes.start);
    let last = words.partition_point(|w| w.range.start < bytes.end);
    (last > first + 1).then(|| WordRange::new(first, last))
}
