//! Phrases to what they may stand for, found by the words of a text.

use facts::SmolStr;
use std::ops::Range;

/// Lower-case pieces of a word: letters and digits without accents; a hyphen parts two pieces, dots and apostrophes vanish.
pub fn pieces(word: &str, mut each: impl FnMut(&str)) {
    let mut piece = String::new();
    for c in word.chars() {
        match c {
            '.' | '\'' | '’' | '‘' | 'ʻ' | '`' => {}
            c if c.is_alphanumeric() => fold(c, &mut piece),
            _ => {
                if !piece.is_empty() {
                    each(&piece);
                    piece.clear();
                }
            }
        }
    }
    if !piece.is_empty() {
        each(&piece);
    }
}

/// The pieces of a whole phrase, joined by spaces.
pub fn key(phrase: &str) -> String {
    let mut key = String::new();
    for word in phrase.split_whitespace() {
        pieces(word, |piece| {
            if !key.is_empty() {
                key.push(' ');
            }
            key.push_str(piece);
        });
    }
    key
}

fn fold(c: char, piece: &mut String) {
    let plain = match c {
        'À'..='Å' | 'à'..='å' | 'Ā' | 'ā' | 'Ă' | 'ă' | 'Ą' | 'ą' | 'ạ' | 'ả' | 'ấ' | 'ầ' => {
            "a"
        }
        'Ç' | 'ç' | 'Ć' | 'ć' | 'Č' | 'č' => "c",
        'Ď' | 'ď' | 'Đ' | 'đ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē' | 'ē' | 'Ė' | 'ė' | 'Ę' | 'ę' | 'Ě' | 'ě' | 'ə' | 'Ə' | 'ễ' | 'ế' => {
            "e"
        }
        'Ğ' | 'ğ' | 'Ģ' | 'ģ' => "g",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ī' | 'ī' | 'İ' | 'ı' | 'Į' | 'į' => "i",
        'Ķ' | 'ķ' => "k",
        'Ł' | 'ł' | 'Ļ' | 'ļ' | 'Ľ' | 'ľ' => "l",
        'Ñ' | 'ñ' | 'Ń' | 'ń' | 'Ņ' | 'ņ' | 'Ň' | 'ň' => "n",
        'Ò'..='Ö' | 'ò'..='ö' | 'Ø' | 'ø' | 'Ő' | 'ő' | 'Ō' | 'ō' => "o",
        'Ř' | 'ř' => "r",
        'Ś' | 'ś' | 'Ş' | 'ş' | 'Š' | 'š' | 'Ș' | 'ș' => "s",
        'Ţ' | 'ţ' | 'Ț' | 'ț' | 'Ť' | 'ť' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ū' | 'ū' | 'Ů' | 'ů' | 'Ű' | 'ű' | 'Ų' | 'ų' => "u",
        'Ý' | 'ý' | 'ÿ' => "y",
        'Ź' | 'ź' | 'Ż' | 'ż' | 'Ž' | 'ž' => "z",
        'ß' => "ss",
        'Æ' | 'æ' => "ae",
        'Œ' | 'œ' => "oe",
        _ => {
            piece.extend(c.to_lowercase());
            return;
        }
    };
    piece.push_str(plain);
}

/// How the words of a text must be written to count as the phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Case {
    /// An acronym: upper case throughout.
    Upper,
    /// A name: the first letter is upper case.
    Capital,
    /// A common word.
    Any,
}

/// Phrases in order of their keys, each with one thing that it may stand for.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    rows: Vec<(SmolStr, Case, T)>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { rows: Vec::new() }
    }
}

impl<T: Copy + Ord> Phrases<T> {
    pub(super) fn add(&mut self, phrase: &str, sense: T) {
        let letters = || phrase.chars().filter(|c| c.is_alphabetic());
        let case = if letters().all(char::is_uppercase) && letters().count() <= 6 {
            Case::Upper
        } else if phrase.chars().any(char::is_uppercase) {
            Case::Capital
        } else {
            Case::Any
        };
        let key = key(phrase);
        if !key.is_empty() {
            self.rows.push((SmolStr::new(key), case, sense));
        }
    }

    /// To be called once all phrases are in.
    pub(super) fn settle(&mut self) {
        self.rows.sort_by(|a, b| (a.0.as_str(), a.2).cmp(&(b.0.as_str(), b.2)));
        // "NATO" and "Nato" are one: the spelling that asks for less counts.
        self.rows.dedup_by(|a, b| {
            let same = a.0 == b.0 && a.2 == b.2;
            if same {
                b.1 = b.1.max(a.1);
            }
            same
        });
        self.rows.shrink_to_fit();
    }

    fn range(&self, key: &str) -> Range<usize> {
        let start = self.rows.partition_point(|row| row.0.as_str() < key);
        let len = self.rows[start..].iter().take_while(|row| row.0 == key).count();
        start..start + len
    }

    /// What the key of a whole phrase may stand for, however it is written.
    pub(super) fn of_key(&self, key: &str) -> impl Iterator<Item = T> + '_ {
        self.rows[self.range(key)].iter().map(|row| row.2)
    }

    /// Every phrase's key with what it may stand for.
    pub(super) fn rows(&self) -> impl Iterator<Item = (&str, T)> {
        self.rows.iter().map(|row| (row.0.as_str(), row.2))
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().map(|row| row.0.as_str())
    }

    /// The longest phrase that begins with the first of `words`: how many words it takes and its senses.
    pub(super) fn longest<'w>(&self, words: impl Iterator<Item = &'w str>) -> Option<(usize, Vec<T>)> {
        let mut so_far = String::new();
        let mut capital = None;
        let mut upper = true;
        let mut best = None;
        for (index, word) in words.enumerate() {
            // "People" "'s" "Army": the tables have the mark within the word.
            let mark = word.starts_with(['\'', '’']);
            pieces(word, |piece| {
                if !so_far.is_empty() && !mark {
                    so_far.push(' ');
                }
                so_far.push_str(piece);
            });
            let first = word.chars().find(|c| c.is_alphanumeric());
            capital = capital.or(first.map(|c| c.is_uppercase() || c.is_numeric()));
            upper &= !word.chars().any(char::is_lowercase);
            if so_far.is_empty() {
                return None;
            }
            let start = self.rows.partition_point(|row| row.0.as_str() < so_far.as_str());
            match self.rows.get(start) {
                Some(row) if row.0.starts_with(so_far.as_str()) => {}
                _ => break,
            }
            if first.is_none() {
                continue;
            }
            let senses: Vec<T> = self.rows[start..]
                .iter()
                .take_while(|row| row.0 == so_far)
                .filter(|row| match row.1 {
                    Case::Upper => upper,
                    Case::Capital => capital == Some(true),
                    Case::Any => true,
                })
                .map(|row| row.2)
                .collect();
            if !senses.is_empty() {
                best = Some((index + 1, senses));
            }
        }
        best
    }
}
