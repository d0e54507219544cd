//! Lemma rules counted from the treebanks.

use std::collections::BTreeMap;

use facts::{Upos, Xpos};
use parse::fast::lemma::{LONGEST_ENDING, Script, ending_key, form_key, plain};

use crate::fast::class_of;
use crate::treebank::Sentence;

/// A silver sentence counts one, a gold one this much: silver speaks where gold is silent.
const GOLD: usize = 50;
/// Rules that silver alone speaks for are taken from this count on.
const SEEN: usize = 4;

/// Scripts and, sorted by key, the rules that point to them.
pub fn learn(
    gold: &[Sentence],
    silver: &[Sentence],
    tags: &[(Upos, Xpos)],
) -> (Vec<Script>, Vec<(u32, u16)>) {
    // Key -> script -> times seen; forms and endings apart.
    let mut counts: [BTreeMap<u32, BTreeMap<Script, usize>>; 2] = Default::default();
    let all = gold.iter().map(|s| (s, GOLD)).chain(silver.iter().map(|s| (s, 1)));
    for (sentence, times) in all {
        for ((word, lemma), &tag) in
            sentence.words.iter().map(|w| &w.0).zip(&sentence.lemmas).zip(&sentence.tags)
        {
            let (form, class) = (plain(word), class_of(tags, tag));
            let script = Script::between(&form, &plain(lemma));
            *counts[0].entry(form_key(&form, class)).or_default().entry(script.clone()).or_default() += times;
            let lower = form.to_lowercase();
            if lower != form {
                *counts[0].entry(form_key(&lower, class)).or_default().entry(script.clone()).or_default() +=
                    times;
            }
            let starts: Vec<usize> = lower.char_indices().map(|(at, _)| at).collect();
            for &start in &starts[starts.len().saturating_sub(LONGEST_ENDING)..] {
                let seen = counts[1].entry(ending_key(&lower[start..], class)).or_default();
                *seen.entry(script.clone()).or_default() += times;
            }
        }
    }
    let mut scripts: Vec<Script> = Vec::new();
    let mut rules = BTreeMap::new();
    for (kind, table) in counts.into_iter().enumerate() {
        for (key, seen) in table {
            let total: usize = seen.values().sum();
            let Some((script, times)) = seen.into_iter().max_by_key(|(_, times)| *times) else { continue };
            if kind == 1 && (script.whole || total < 2 * GOLD || times * 10 < total * 5) {
                continue;
            }
            if total < SEEN {
                continue;
            }
            let at = scripts.iter().position(|s| *s == script).unwrap_or_else(|| {
                scripts.push(script);
                scripts.len() - 1
            });
            rules.entry(key).or_insert(at as u16);
        }
    }
    (scripts, rules.into_iter().collect())
}
