//! What the features know of a word before any decision.

use super::clusters::Clusters;
use super::key;

#[derive(Clone, Copy, Debug, Default)]
pub struct Token {
    pub form: u32,
    pub lower: u32,
    pub prefix: [u32; 3],
    pub suffix: [u32; 4],
    pub shape: u32,
    pub cluster: u32,
    pub coarse: u32,
    pub joined: u32,
}

/// The way a sentence is written: in headlines capitals say nothing of the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Casing {
    Sentence,
    Title,
    Upper,
}

/// Tokens of a sentence, one a word.
pub fn tokens(words: &[(&str, bool)], clusters: &Clusters) -> Vec<Token> {
    let casing = casing(words);
    let mut lower = String::new();
    words
        .iter()
        .enumerate()
        .map(|(index, &(word, joined))| {
            let mut token = token(word, &mut lower, casing, clusters);
            token.joined = u32::from(joined) | u32::from(index == 0) << 1;
            token
        })
        .collect()
}

/// Title case where nearly all longer words begin with a capital, upper case where nearly all letters are.
pub fn casing(words: &[(&str, bool)]) -> Casing {
    let (mut upper, mut lower, mut long, mut capital) = (0usize, 0usize, 0usize, 0usize);
    for (word, _) in words {
        let before = lower;
        for c in word.chars() {
            upper += usize::from(c.is_uppercase());
            lower += usize::from(c.is_lowercase());
        }
        if word.len() > 3 && lower > before {
            long += 1;
            capital += usize::from(word.chars().next().is_some_and(char::is_uppercase));
        }
    }
    if words.len() >= 3 && upper >= 8 && upper >= lower * 4 {
        Casing::Upper
    } else if words.len() >= 4 && long >= 3 && capital * 10 >= long * 9 {
        Casing::Title
    } else {
        Casing::Sentence
    }
}

fn token(word: &str, lower: &mut String, casing: Casing, clusters: &Clusters) -> Token {
    lower.clear();
    for c in word.chars() {
        match c {
            '’' | '‘' | '`' => lower.push('\''),
            '“' | '”' => lower.push('"'),
            '–' | '—' => lower.push_str("--"),
            '0'..='9' => lower.push('0'),
            c if c.is_ascii() => lower.push(c.to_ascii_lowercase()),
            c => lower.extend(c.to_lowercase()),
        }
    }
    let hash = key::text(lower);
    let mut token = Token { lower: hash, form: hash, ..Token::default() };
    token.shape = match casing {
        Casing::Sentence => {
            token.form = key::text(word);
            shape(word)
        }
        Casing::Title => 0x7171 + u32::from(word.starts_with(char::is_lowercase)) + 2 * plain(word),
        Casing::Upper => 0x8181 + 2 * plain(word),
    };
    let mut starts = lower.char_indices().map(|(at, c)| at + c.len_utf8());
    for slot in &mut token.prefix {
        *slot = starts.next().map_or(hash, |end| key::text(&lower[..end]));
    }
    let mut ends = lower.char_indices().rev().map(|(at, _)| at);
    for slot in &mut token.suffix {
        *slot = ends.next().map_or(hash, |start| key::text(&lower[start..]));
    }
    (token.cluster, token.coarse) = clusters.of(hash);
    token
}

/// 1 where the word has a digit or a sign.
fn plain(word: &str) -> u32 {
    u32::from(word.chars().any(|c| !c.is_alphabetic()))
}

/// Runs of character classes, each run once or, when longer, twice: "Kim" Xxx, "U.S." X.X.
fn shape(word: &str) -> u32 {
    let (mut hash, mut last, mut run) = (7u32, 0u32, 0u32);
    for c in word.chars().take(24) {
        let class = match c {
            c if c.is_uppercase() => 1,
            c if c.is_alphabetic() => 2,
            c if c.is_numeric() => 3,
            '.' => 4,
            '-' => 5,
            ',' => 6,
            '\'' | '’' => 7,
            '/' | ':' | '@' | '_' => 8,
            _ => 9,
        };
        run = if class == last { run + 1 } else { 1 };
        if run <= 2 {
            hash = hash.wrapping_mul(31).wrapping_add(class);
        }
        last = class;
    }
    hash
}
