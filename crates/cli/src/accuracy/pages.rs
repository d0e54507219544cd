//! Pages held against what stands on them: body, title, authors, day.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use facts::{Article, BlockKind};
use rayon::prelude::*;
use serde_json::Value;

use super::read::{list, text};
use super::tally::Tally;

/// The pages of a set: `gold.jsonl`, and `html/ID.html.gz` for each of its records.
pub fn measure(folder: &Path) -> Result<Tally> {
    let gold = super::records(&folder.join("gold.jsonl"))?;
    let read = |record: &Value| {
        let name = format!("{}.html.gz", text(record, "id").trim_end_matches(".html"));
        let path = folder.join("html").join(name);
        let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
        let mut found = None;
        ingest::read_bytes(&path.to_string_lossy(), &bytes, &ingest::Options::default(), &mut |article| {
            found = article.ok();
        });
        Ok(found)
    };
    let found: Vec<Option<Article>> = gold.par_iter().map(read).collect::<Result<_>>()?;
    let mut tally = Tally::default();
    for (gold, found) in gold.iter().zip(&found) {
        judge(gold, found.as_ref(), &mut tally);
    }
    Ok(tally)
}

fn judge(gold: &Value, found: Option<&Article>, tally: &mut Tally) {
    if let Some(body) = gold["text"].as_str() {
        let (known, own) = (shingles(body), found.map(|a| shingles(&body_of(a))).unwrap_or_default());
        tally.wanted("body, runs of four words", known.values().sum());
        for (run, count) in own {
            let right = known.get(&run).copied().unwrap_or(0);
            (0..count).for_each(|k| tally.found("body, runs of four words", k < right, None));
        }
    }
    if let Some(title) = gold["title"].as_str() {
        tally.wanted("title", 1);
        if let Some(own) = found.and_then(|a| a.title.as_deref()) {
            tally.found("title", plain(own) == plain(title), None);
        }
    }
    let authors: BTreeSet<String> =
        list(gold, "authors").iter().filter_map(|a| a.as_str()).map(plain).collect();
    if !authors.is_empty() {
        tally.wanted("authors", 1);
        let own: BTreeSet<String> =
            found.iter().flat_map(|a| &a.bylines).map(|author| plain(author)).collect();
        if !own.is_empty() {
            tally.found("authors", own == authors, None);
        }
    }
    if let Some(day) = gold["date"].as_str() {
        tally.wanted("day", 1);
        if let Some(own) = found.and_then(|a| a.published) {
            tally.found("day", own.to_string() == day, None);
        }
    }
}

fn body_of(article: &Article) -> String {
    let body = article.blocks.iter().filter(|b| b.kind == BlockKind::Body);
    body.map(|b| &article.text[b.range.start as usize..b.range.end as usize]).collect::<Vec<_>>().join("\n")
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).collect()
}

fn shingles(text: &str) -> BTreeMap<String, usize> {
    let words = words(text);
    let mut out = BTreeMap::new();
    for four in words.windows(4.min(words.len().max(1))) {
        *out.entry(four.join(" ")).or_default() += 1;
    }
    out
}

fn plain(text: &str) -> String {
    words(text).join(" ").to_lowercase()
}
