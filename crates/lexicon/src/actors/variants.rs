//! Names that are written otherwise than in the tables: a name more or less ("Enrique Peña Nieto", "Peña Nieto"), an initial,
//! another transliteration ("Abdel-Fattah el-Sissi").

use std::collections::BTreeMap;

use facts::SmolStr;

use super::{Actors, PersonId, key};
use crate::words::{List, Words};

/// Letters of a frame that say enough to be compared.
const ENOUGH: usize = 2;
/// Words by which a text's name may be longer than that of the tables.
const LONGER: usize = 2;

/// Names of persons, by the frames of their words.
#[derive(Debug, Default)]
pub(super) struct Variants {
    names: Vec<(Vec<SmolStr>, PersonId)>,
    frames: BTreeMap<SmolStr, Vec<u32>>,
}

impl Variants {
    /// Of keys of names, one or several for a person.
    pub(super) fn of<'k>(known: impl Iterator<Item = (&'k str, PersonId)>, lists: &Words) -> Self {
        let mut all = Self::default();
        for (key, id) in known {
            let words = words(key, lists);
            let name = all.names.len() as u32;
            for word in &words {
                let row = all.frames.entry(SmolStr::new(frame(word))).or_default();
                if row.last() != Some(&name) {
                    row.push(name);
                }
            }
            all.names.push((words, id));
        }
        all
    }
}

impl Actors {
    /// Persons whose name `name` may be, written otherwise: at least two words of the one are all of the other, in its order,
    /// and both begin or both end alike. Whether one of them stood near the day is the caller's to ask.
    pub fn variants(&self, name: &str) -> Vec<PersonId> {
        let key = key(name);
        let own = words(&key, &self.words);
        if let [family] = &own[..] {
            return self.by_initial(&key, family);
        }
        let near = own.iter().filter_map(|word| self.variants.frames.get(frame(word).as_str())).flatten();
        let fitting =
            near.map(|&at| &self.variants.names[at as usize]).filter(|(known, _)| fits(&own, known));
        let mut found: Vec<PersonId> = fitting.map(|&(_, id)| id).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// "S. Jaishankar".
    fn by_initial(&self, key: &str, family: &str) -> Vec<PersonId> {
        let first = key.split(' ').next().unwrap_or_default();
        if first.chars().count() != 1 {
            return Vec::new();
        }
        let begins = |id: &PersonId| super::key(&self.person(*id).name).starts_with(first);
        self.family(family).into_iter().filter(begins).collect()
    }
}

fn fits(own: &[SmolStr], known: &[SmolStr]) -> bool {
    let begins = || own.first().zip(known.first()).is_some_and(|(a, b)| same(a, b));
    let ends = || own.last().zip(known.last()).is_some_and(|(a, b)| same(a, b));
    match own.len() <= known.len() {
        true => own.len() > 1 && is_within(own, known) && (begins() || ends()),
        false => {
            known.len() > 1
                && own.len() <= known.len() + LONGER
                && is_within(known, own)
                && (begins() || ends())
        }
    }
}

/// Whether all words of `few` come in `many`, in the same order.
fn is_within(few: &[SmolStr], many: &[SmolStr]) -> bool {
    let mut rest = many.iter();
    few.iter().all(|word| rest.any(|other| same(word, other)))
}

fn same(a: &str, b: &str) -> bool {
    let (x, y) = (frame(a), frame(b));
    a == b || x == y && x.len() >= ENOUGH
}

/// The words of a key that tell whose name it is.
fn words(key: &str, lists: &Words) -> Vec<SmolStr> {
    let tells = |word: &&str| word.chars().count() > 1 && !lists.has(List::NameLoose, word);
    key.split(' ').filter(tells).map(SmolStr::new).collect()
}

/// What transliterations of a word have in common: its first letter and the consonants, none twice running.
fn frame(word: &str) -> String {
    let mut frame = String::new();
    let mut before = None;
    for letter in word.replace("kh", "h").chars() {
        let letter = match letter {
            'q' | 'k' | 'g' | 'c' => 'k',
            'w' => 'v',
            'y' | 'j' => 'i',
            'z' => 's',
            'e' | 'o' | 'u' if before.is_none() => 'a',
            other => other,
        };
        let vowel = matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'h');
        if before.is_none() || !vowel && before != Some(letter) {
            frame.push(letter);
        }
        before = Some(letter);
    }
    frame
}
