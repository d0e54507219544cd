//! `train morphology`: the table of features from EWT train.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

use parse::morphology::{Key, Sentence, keys};

use crate::treebank;

/// What fewer words speak for is left to the coarser rows.
const SEEN: usize = 4;

const HEADER: &str =
    "# FEATS by tags, form in lower case and context (crates/parse/src/morphology.rs); empty: any.
# Made by `cargo run --release -p train --bin train -- morphology`
# source: UD English EWT train; licence: CC BY-SA 4.0
# upos\txpos\tform\tcontext\tfeats
";

/// The table as it ships: rows that say what the coarser ones would say anyway are left out.
pub fn learn(data: &[treebank::Sentence]) -> String {
    let mut counts: HashMap<Key, BTreeMap<&str, usize>> = HashMap::new();
    let mut asked = std::collections::BTreeSet::new();
    for sentence in data {
        let count = sentence.words.len();
        let heads = sentence.heads.iter().map(|&head| (head < count).then_some(head)).collect();
        let forms = sentence.words.iter().map(|(form, _)| form.as_str()).collect();
        let parsed = Sentence::new(forms, sentence.tags.clone(), heads, sentence.labels.clone());
        for (word, feats) in sentence.feats.iter().enumerate() {
            let keys = keys(&parsed, word);
            for key in &keys {
                *counts.entry(key.clone()).or_default().entry(feats).or_default() += 1;
            }
            asked.insert(keys.map(|(upos, xpos, form, context)| (upos.0, xpos.0, form, context)));
        }
    }
    let best: HashMap<Key, &str> = counts
        .into_iter()
        .filter(|(key, seen)| key.2.is_empty() && key.3.is_empty() || seen.values().sum::<usize>() >= SEEN)
        .filter_map(|(key, seen)| {
            Some((key, seen.into_iter().max_by_key(|&(f, n)| (n, std::cmp::Reverse(f)))?.0))
        })
        .collect();
    let mut rows = BTreeMap::new();
    for keys in asked {
        let keys =
            keys.map(|(upos, xpos, form, context)| (facts::Upos(upos), facts::Xpos(xpos), form, context));
        let said: Vec<_> = keys.iter().filter_map(|key| best.get(key).map(|feats| (key, *feats))).collect();
        for (at, (key, feats)) in said.iter().enumerate() {
            let alone = key.2.is_empty() != key.3.is_empty();
            // A row of one condition is asked by many words, whose next row differs: it stays.
            if alone || said.get(at + 1).is_none_or(|(_, next)| next != feats) {
                rows.insert((key.0.as_str(), key.1.as_str(), key.2.clone(), key.3.clone()), *feats);
            }
        }
    }
    let mut out = HEADER.to_string();
    for ((upos, xpos, form, context), feats) in rows {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{upos}\t{xpos}\t{form}\t{context}\t{feats}");
    }
    out
}
