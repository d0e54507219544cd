//! Lemmas: a known form with its tag first, then the rule of its longest known ending.

use std::collections::HashMap;

use super::key;

/// How a lemma is made of a form: cut characters from the end, add an ending, keep capitals or not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Script {
    pub cut: u8,
    pub keep_case: bool,
    pub whole: bool,
    pub add: String,
}

#[derive(Default)]
pub struct Lemmas {
    pub scripts: Vec<Script>,
    /// Key of tag and form, or of tag and ending, to a script. Looked up, never walked.
    pub rules: HashMap<u32, u16>,
}

pub const LONGEST_ENDING: usize = 6;

pub fn form_key(form: &str, tag: u8) -> u32 {
    key::of(9 << 16, key::text(form), u32::from(tag), 0)
}

pub fn ending_key(ending: &str, tag: u8) -> u32 {
    key::of(9 << 16, key::text(ending), u32::from(tag), 1)
}

/// Straight quotes for curly ones, as the treebanks' lemmas have them.
pub fn plain(form: &str) -> String {
    form.replace(['’', '‘'], "'")
}

impl Script {
    /// The shortest script that makes `lemma` of `form`.
    pub fn between(form: &str, lemma: &str) -> Self {
        let lowered = form.to_lowercase();
        let keep_case = form != lowered && lemma.chars().any(char::is_uppercase);
        let from = if keep_case { form.to_string() } else { lowered };
        let shared: usize =
            from.chars().zip(lemma.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
        let cut = from[shared..].chars().count().min(255) as u8;
        Self { cut, keep_case, whole: shared == 0 && cut > 0, add: lemma[shared..].to_string() }
    }

    pub fn apply(&self, form: &str) -> String {
        if self.whole {
            return self.add.clone();
        }
        let mut lemma = if self.keep_case { form.to_string() } else { form.to_lowercase() };
        for _ in 0..self.cut {
            lemma.pop();
        }
        lemma.push_str(&self.add);
        lemma
    }
}

impl Lemmas {
    /// `keep` for names and the like, whose capitals belong to the lemma.
    pub fn of(&self, form: &str, tag: u8, keep: bool) -> String {
        let form = plain(form);
        let lower = form.to_lowercase();
        let rule = |key: u32| self.rules.get(&key).and_then(|&at| self.scripts.get(at as usize));
        if let Some(script) = rule(form_key(&form, tag)).or_else(|| rule(form_key(&lower, tag))) {
            return script.apply(&form);
        }
        let starts: Vec<usize> = lower.char_indices().map(|(at, _)| at).collect();
        for &start in &starts[starts.len().saturating_sub(LONGEST_ENDING)..] {
            if let Some(script) = rule(ending_key(&lower[start..], tag)).filter(|s| !s.whole) {
                return script.apply(&form);
            }
        }
        if keep { form } else { lower }
    }
}
