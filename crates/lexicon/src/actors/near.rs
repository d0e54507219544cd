//! What somebody may have meant who asks for a name that the tables do not have.

use facts::Date;

use super::{Actors, key};

/// So many are shown.
const MOST: usize = 5;
/// Words with fewer letters are rather another word than a slip.
const SHORT: usize = 4;

impl Actors {
    /// At most five: known names that differ least in their letters; where there are none, the phrase with one word
    /// changed so that it is an office and its state ("the Frnch foreign minister").
    pub(super) fn near(&self, phrase: &str, day: Option<Date>) -> Vec<String> {
        let names = self.names.keys().chain(self.families.keys());
        let near = nearest(&key(phrase), names);
        if !near.is_empty() {
            return near.into_iter().take(MOST).map(|(_, name)| name).collect();
        }
        let words: Vec<&str> = phrase.split_whitespace().collect();
        let mut offices: Vec<(usize, String)> = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let bare = word.trim_end_matches("'s").trim_end_matches("’s");
            if bare.chars().count() < SHORT {
                continue;
            }
            let single = self.names.keys().filter(|name| !name.contains(' '));
            let of_titles = self.title_names.keys().flat_map(|title| title.split(' '));
            for (distance, other) in nearest(&key(bare), single.chain(of_titles)) {
                let changed = [&words[..at], &[other.as_str()], &words[at + 1..]].concat().join(" ");
                if self.office_holder(&changed, day).is_some() {
                    offices.push((distance, changed));
                }
            }
        }
        offices.sort_unstable();
        offices.dedup();
        offices.into_iter().take(MOST).map(|(_, phrase)| phrase).collect()
    }
}

/// Those that differ in a quarter of the letters at most, with how many it is, the nearest first.
fn nearest<'a>(wanted: &str, names: impl Iterator<Item = &'a str>) -> Vec<(usize, String)> {
    let most = (wanted.len() / 4).clamp(1, 4);
    let mut near: Vec<(usize, &str)> = names
        .filter(|name| name.len().abs_diff(wanted.len()) <= most)
        .map(|name| (distance(name, wanted), name))
        .filter(|&(distance, _)| distance <= most)
        .collect();
    near.sort_unstable();
    near.dedup();
    near.into_iter().map(|(distance, name)| (distance, name.to_string())).collect()
}

/// Letters to insert, delete or change to make one of the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, &y) in b.iter().enumerate() {
            let change = corner + usize::from(x != y);
            corner = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(corner + 1);
        }
    }
    row[b.len()]
}
