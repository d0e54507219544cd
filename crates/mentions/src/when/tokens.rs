//! The text cut for the grammar of time: finer than words, so that "two-year" and "Nov." split alike everywhere.

use facts::{Segments, TextRange};
use lexicon::time_words::{Sense, TimeWords};
use smol_str::SmolStr;

pub(super) struct Token {
    pub(super) range: TextRange,
    pub(super) lower: SmolStr,
    pub(super) sense: Sense,
    /// It means time only beside other words of time.
    pub(super) company: bool,
    /// No white space before it.
    pub(super) glued: bool,
    pub(super) capital: bool,
    pub(super) sentence: u32,
}

/// Tokens of the given sentences, in text order.
pub(super) fn scan(text: &str, segments: &Segments, words: &TimeWords) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(segments.words.len() * 5 / 4);
    for (index, sentence) in segments.sentences.iter().enumerate() {
        scan_range(text, sentence.range, index as u32, words, &mut tokens);
    }
    tokens
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Letters,
    Digits,
    Space,
    Sign,
}

fn kind_of(c: char) -> Kind {
    match c {
        '0'..='9' => Kind::Digits,
        _ if c.is_whitespace() => Kind::Space,
        _ if c.is_alphabetic() => Kind::Letters,
        _ => Kind::Sign,
    }
}

pub(super) fn scan_range(
    text: &str,
    range: TextRange,
    sentence: u32,
    words: &TimeWords,
    tokens: &mut Vec<Token>,
) {
    let body = range.of(text);
    let base = range.start as usize;
    let mut chars = body.char_indices().peekable();
    let mut spaced = true;
    while let Some((start, c)) = chars.next() {
        let kind = kind_of(c);
        if kind == Kind::Space {
            spaced = true;
            continue;
        }
        let mut end = start + c.len_utf8();
        while let Some(&(at, next)) = chars.peek() {
            if kind == Kind::Sign || kind_of(next) != kind {
                break;
            }
            end = at + next.len_utf8();
            chars.next();
        }
        end += dotted_tail(&body[start..end], &body[end..], &mut chars);
        let word = &body[start..end];
        let lower: SmolStr = word.chars().flat_map(char::to_lowercase).collect();
        let (sense, company) = words.sense(&lower);
        let range = TextRange::new(base + start, base + end);
        tokens.push(Token {
            range,
            sense,
            company,
            lower,
            glued: !spaced,
            capital: c.is_uppercase(),
            sentence,
        });
        spaced = false;
    }
}

/// Length of ".m." after "a" or "p": a clock's letters are one token.
fn dotted_tail(word: &str, rest: &str, chars: &mut std::iter::Peekable<std::str::CharIndices<'_>>) -> usize {
    if !matches!(word, "a" | "p" | "A" | "P") {
        return 0;
    }
    let Some(tail) = rest.get(..2).filter(|tail| tail.eq_ignore_ascii_case(".m")) else { return 0 };
    if rest[2..].starts_with(char::is_alphanumeric) {
        return 0;
    }
    let length = if rest[2..].starts_with('.') { 3 } else { tail.len() };
    for _ in 0..length {
        chars.next();
    }
    length
}
