//! Sentence borders within a paragraph: a linear model over the words on both sides of a gap.

use std::sync::OnceLock;

use crate::key::{self, Keys};
use crate::table::Table;

const SPACE: u32 = 7;
const MAGIC: &[u8; 8] = b"DEMSENT1";
/// A border every so many words at the latest, so that no sentence grows without limit.
pub const LONGEST: usize = 1000;
/// Words that a dateline has at most.
const DATELINE: usize = 20;

/// Weights of the border model, sorted by key.
#[derive(Default)]
pub struct Borders {
    pub weights: Vec<(u32, i16)>,
}

impl Borders {
    /// The shipped weights; without them the rules stand alone.
    pub fn shipped() -> &'static Self {
        static BORDERS: OnceLock<Borders> = OnceLock::new();
        BORDERS.get_or_init(|| {
            let layers = data::Data::shipped().layers("model/sentences.bin").unwrap_or_default();
            layers.first().and_then(|layer| Self::read(&layer.bytes)).unwrap_or_default()
        })
    }

    pub fn read(bytes: &[u8]) -> Option<Self> {
        let body = bytes.strip_prefix(MAGIC)?;
        let weights = body
            .chunks_exact(6)
            .map(|row| {
                (u32::from_le_bytes([row[0], row[1], row[2], row[3]]), i16::from_le_bytes([row[4], row[5]]))
            })
            .collect();
        Some(Self { weights })
    }

    pub fn write(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        for (key, weight) in &self.weights {
            bytes.extend(key.to_le_bytes());
            bytes.extend(weight.to_le_bytes());
        }
        bytes
    }

    pub fn score(&self, keys: &[u32]) -> i32 {
        keys.iter()
            .filter_map(|key| self.weights.binary_search_by_key(key, |w| w.0).ok())
            .map(|at| i32::from(self.weights[at].1))
            .sum()
    }
}

/// A paragraph as the border model reads it.
pub struct Gaps<'a> {
    pub words: Vec<&'a str>,
    /// White space stands before the word.
    pub spaced: Vec<bool>,
    pub joined: Vec<bool>,
    hash: Vec<u32>,
    shape: Vec<u32>,
}

impl<'a> Gaps<'a> {
    pub fn new(words: Vec<&'a str>, spaced: Vec<bool>, joined: Vec<bool>) -> Self {
        let hash = words.iter().map(|w| key::text(&w.to_lowercase())).collect();
        let shape = words.iter().map(|w| shape(w)).collect();
        Self { words, spaced, joined, hash, shape }
    }

    /// True where a border may stand before word `at` at all.
    pub fn open(&self, at: usize) -> bool {
        at > 0
            && !self.joined[at]
            && (self.spaced[at] || ends(self.words[at - 1]) || closes(self.words[at - 1]))
    }

    /// Features of a border before word `at` of a sentence that began at word `from`.
    pub fn features(&self, at: usize, from: usize, table: &Table, keys: &mut Keys) {
        keys.start(SPACE);
        let hash =
            |offset: isize| at.checked_add_signed(offset).and_then(|i| self.hash.get(i)).map_or(1, |h| *h);
        let shape =
            |offset: isize| at.checked_add_signed(offset).and_then(|i| self.shape.get(i)).map_or(1, |s| *s);
        let space = u32::from(self.spaced[at]);
        let (l1, l2, l3) = (hash(-1), hash(-2), hash(-3));
        let (r0, r1, r2) = (hash(0), hash(1), hash(2));
        let (a1, a2, a3) = (shape(-1), shape(-2), shape(-3));
        let (b0, b1, b2) = (shape(0), shape(1), shape(2));
        let length = (at - from).min(31) as u32;
        let far = [0, 1, 2, 3, 4, 5, 6, 6, 7, 7, 7, 8, 8, 8, 8, 9][(length / 2) as usize];
        keys.add(space);
        keys.add2(l1, space);
        keys.add2(r0, space);
        keys.add2(a1, b0);
        keys.add3(a2, a1, b0);
        keys.add3(a1, b0, b1);
        keys.add3(a2 << 8 | a1, b0 << 8 | b1, space);
        keys.add3(a3 << 16 | a2 << 8 | a1, b0 << 16 | b1 << 8 | b2, 0);
        keys.add3(l1, b0, space);
        keys.add3(l1, b0, b1);
        keys.add3(l2, a1, b0);
        keys.add3(l2, l1, b0);
        keys.add3(l3, a2 << 8 | a1, b0);
        keys.add3(l1, r0, 0);
        keys.add3(r0, a1, 0);
        keys.add3(r0, a2 << 8 | a1, b1);
        keys.add3(r0, r1, a1);
        keys.add3(r1, b0, a1);
        keys.add3(r2, b0 << 8 | b1, a1);
        keys.add3(far, a1, b0);
        keys.add3(far, l1, b0);
        keys.add3(far, r0, a1);
        keys.add3(self.hash[from], a1, b0);
        let short = self.words[at - 1].strip_suffix('.').map_or(0, |w| {
            let lower = w.to_lowercase();
            if table.titles.contains(&lower) {
                1
            } else {
                2 + u32::from(table.abbreviations.contains(&lower))
            }
        });
        keys.add3(short, a1, b0);
        keys.add3(short, r0, 0);
        keys.add3(self.open_marks(from, at), a1, b0);
    }

    /// Whether a quote or a bracket is open before `at`.
    fn open_marks(&self, from: usize, at: usize) -> u32 {
        let (mut quotes, mut brackets) = (0u32, 0i32);
        for word in &self.words[from.max(at.saturating_sub(80))..at] {
            match *word {
                "\"" | "“" | "”" | "``" | "''" => quotes += 1,
                "(" | "[" => brackets += 1,
                ")" | "]" => brackets -= 1,
                _ => {}
            }
        }
        quotes % 2 + 2 * u32::from(brackets > 0)
    }
}

pub fn ends(word: &str) -> bool {
    word.ends_with(['.', '!', '?', '…'])
}

pub fn closes(word: &str) -> bool {
    matches!(word, "\"" | "”" | "''" | "'" | "’" | ")" | "]")
}

fn shape(word: &str) -> u32 {
    let first = word.chars().next().unwrap_or(' ');
    let long = word.chars().nth(1).is_some();
    match first {
        '.' => 2 + u32::from(long),
        '!' | '?' => 4,
        ':' | ';' => 5,
        ',' => 6,
        '(' | '[' | '<' => 7,
        ')' | ']' | '>' => 8,
        '"' | '“' | '”' => 9,
        '\'' | '’' | '‘' | '`' => 10,
        '-' | '–' | '—' | '*' | '_' | '=' | '~' | '•' | '·' => 11 + u32::from(long),
        c if c.is_numeric() => 13 + u32::from(ends(word)),
        c if c.is_uppercase() => {
            let upper = word.chars().all(|c| !c.is_lowercase());
            15 + u32::from(ends(word))
                + 2 * u32::from(upper)
                + 4 * u32::from(!long || word.len() == 2 && ends(word))
        }
        c if c.is_lowercase() => 24 + u32::from(ends(word)),
        _ => 27,
    }
}

/// Words before which a sentence begins, the first one aside.
pub fn find(gaps: &Gaps, table: &Table, borders: &Borders) -> Vec<usize> {
    let (mut starts, mut from, mut keys) = (Vec::new(), 0, Keys::default());
    for at in 1..gaps.words.len() {
        let border = if at - from >= LONGEST {
            !gaps.joined[at]
        } else if !gaps.open(at) || never(gaps, at, from, table) {
            false
        } else if sure(gaps, at, table) {
            true
        } else if borders.weights.is_empty() {
            ruled(gaps, at, table)
        } else {
            gaps.features(at, from, table, &mut keys);
            borders.score(&keys.list) > 0
        };
        if border {
            starts.push(at);
            from = at;
        }
    }
    starts
}

/// The dash of a dateline opens its sentence ("BRASILIA, Dec. 3 (Wire) -- The minister"), a day its month ("On 2
/// September"), and what stands in brackets
/// after a title ends none ("Col. (ret.) Hart").
fn never(gaps: &Gaps, at: usize, from: usize, table: &Table) -> bool {
    let before = |back: usize| at.checked_sub(back).map_or("", |i| gaps.words[i]);
    if matches!(before(1), "-" | "--" | "–" | "—") {
        return from == 0 && at <= DATELINE && before(2) == ")";
    }
    let capitals = |word: &str| word.len() > 2 && word.chars().all(|c| c.is_uppercase());
    if before(1) == ":" && from == 0 && at <= DATELINE / 2 && capitals(gaps.words[0]) {
        return gaps.words[1] == ",";
    }
    // "On 2 September": the day of a month opens no sentence of its own.
    let number = |word: &str| word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit());
    if at == from + 2 && number(before(1)) && !ends(before(1)) && before(2).chars().all(char::is_alphabetic) {
        return true;
    }
    let opened = (2..=4).find(|&back| before(back) == "(");
    before(1) == ")"
        && opened.is_some_and(|back| {
            let title = before(back + 1).strip_suffix('.').map(str::to_lowercase);
            title.is_some_and(|title| table.titles.contains(&title))
        })
}

/// What the treebanks show too seldom: a stop without a blank ("left.The"), and a short form that ends its
/// sentence ("in the U.S. The envoy").
fn sure(gaps: &Gaps, at: usize, table: &Table) -> bool {
    let (last, word) = (gaps.words[at - 1], gaps.words[at]);
    let capital = word.starts_with(char::is_uppercase) && word.chars().nth(1).is_some_and(char::is_lowercase);
    if !gaps.spaced[at] {
        let before = at.checked_sub(2).map_or("", |i| gaps.words[i]);
        let quote = matches!(word, "“" | "‘")
            && gaps.words.get(at + 1).is_some_and(|next| next.starts_with(char::is_uppercase));
        return last == "."
            && (capital || quote)
            && (before.chars().count() > 1 && before.chars().all(char::is_lowercase)
                || before.len() == 4 && before.bytes().all(|b| b.is_ascii_digit()));
    }
    let short = last.strip_suffix('.').map(str::to_lowercase).is_some_and(|last| {
        table.abbreviations.contains(&last) && !table.titles.contains(&last) && last.len() > 2
    });
    let initials =
        last.ends_with('.') && last.matches('.').count() > 1 && last.len() > 3 && !last.ends_with("..");
    (initials || short)
        && (word.len() == 1 && word == "A" || capital)
        && table.openers.contains(&word.to_lowercase())
}

/// A stop, then a capital, a digit or an opening mark.
fn ruled(gaps: &Gaps, at: usize, table: &Table) -> bool {
    let last = gaps.words[at - 1];
    let stop = if closes(last) && at > 1 { gaps.words[at - 2] } else { last };
    let title = stop
        .strip_suffix('.')
        .is_some_and(|w| table.titles.contains(&w.to_lowercase()) || w.chars().count() == 1);
    let first = gaps.words[at].chars().next().unwrap_or(' ');
    ends(stop) && !title && !closes(gaps.words[at]) && !first.is_lowercase() && !ends(gaps.words[at])
}
