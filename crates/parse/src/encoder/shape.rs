//! What the uncased encoder cannot see: case, shape, affixes, spacing. Seven rows of one table a word, as the recipe
//! (crates/train/encoder/shape.py) numbers them.

/// Rows for: case by place by kind of sentence, shape, spaces around, prefix of 3, suffixes of 2, 3 and 4.
const SIZES: [u32; 7] = [48, 512, 4, 2048, 1024, 3072, 4096];
pub const ROWS: usize = 48 + 512 + 4 + 2048 + 1024 + 3072 + 4096;

const fn offset(of: usize) -> u32 {
    let (mut sum, mut at) = (0, 0);
    while at < of {
        sum += SIZES[at];
        at += 1;
    }
    sum
}

/// Table rows of each word of a sentence. `spaced[i]`: white space (or the end) follows word i.
pub fn rows(words: &[&str], spaced: &[bool]) -> Vec<[u32; 7]> {
    let kind = sentence_kind(words);
    let mut before = true;
    let mut found = Vec::with_capacity(words.len());
    for (index, (word, &after)) in words.iter().zip(spaced).enumerate() {
        let case = (case_of(word) * 2 + u32::from(index > 0)) * 4 + kind;
        let spaces = u32::from(before) * 2 + u32::from(after);
        let low = word.to_lowercase();
        found.push([
            case,
            hashed(1, &outline(word), 1),
            offset(2) + spaces,
            hashed(3, first(&low, 3), 2),
            hashed(4, last(&low, 2), 3),
            hashed(5, last(&low, 3), 4),
            hashed(6, last(&low, 4), 5),
        ]);
        before = after;
    }
    found
}

fn hashed(table: usize, text: &str, salt: u32) -> u32 {
    let mut hash = 0x811C_9DC5 ^ salt;
    for byte in text.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    offset(table) + hash % SIZES[table]
}

fn first(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(at, _)| &text[..at])
}

fn last(text: &str, count: usize) -> &str {
    text.char_indices().nth_back(count - 1).map_or(text, |(at, _)| &text[at..])
}

fn is_capital(c: char) -> bool {
    let mut low = c.to_lowercase();
    low.next() != Some(c) || low.next().is_some()
}

/// 0 no letters, 1 lower, 2 Title, 3 UPPER, 4 miXed, 5 one capital letter alone.
fn case_of(word: &str) -> u32 {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = word.chars().filter(|c| c.is_alphabetic() && is_capital(*c)).count();
    match (letters, capitals) {
        (0, _) => 0,
        (_, 0) => 1,
        (1, _) => 5,
        _ if capitals == letters => 3,
        (_, 1) if word.chars().find(|c| c.is_alphabetic()).is_some_and(is_capital) => 2,
        _ => 4,
    }
}

/// 0 running text, 1 all capitals, 2 Title Case Headline, 3 no capital at all.
fn sentence_kind(words: &[&str]) -> u32 {
    let long = words.iter().filter(|w| w.chars().filter(|c| c.is_alphabetic()).count() > 3);
    let (mut all, mut lower, mut upper) = (0, 0, 0);
    for word in long {
        all += 1;
        match case_of(word) {
            1 => lower += 1,
            3 => upper += 1,
            _ => {}
        }
    }
    if all == 0 {
        0
    } else if lower == all {
        if all > 2 { 3 } else { 0 }
    } else if 4 * upper >= 3 * all {
        1
    } else if all > 2 && 4 * (all - lower) >= 3 * all {
        2
    } else {
        0
    }
}

/// `Xx` for "Kim", `d.d` for "3.5": capitals, letters and digits, runs cut to two.
fn outline(word: &str) -> String {
    let mut out: Vec<char> = Vec::new();
    for c in word.chars() {
        let sign = match c {
            _ if c.is_alphabetic() && is_capital(c) => 'X',
            _ if c.is_alphabetic() => 'x',
            _ if c.is_numeric() => 'd',
            _ => c,
        };
        if out.len() < 2 || out[out.len() - 1] != sign || out[out.len() - 2] != sign {
            out.push(sign);
        }
    }
    out.into_iter().collect()
}
