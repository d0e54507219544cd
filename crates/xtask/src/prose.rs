//! Events found in plain prose, where hardly any are: reviews, vlogs, travel guides and the like of the UD treebanks.

use anyhow::Context;
use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use crate::run::{RELEASE, binary, root};

/// Genres by how the names of their documents begin. Biographies and textbooks tell of real politics.
const GENRES: &[(&str, &str)] = &[
    ("reviews", "reviews"),
    ("answers", "answers"),
    ("GUM_vlog", "vlogs"),
    ("GUM_voyage", "travel"),
    ("GUM_academic", "academic"),
    ("GUM_bio", "biographies"),
    ("GUM_textbook", "textbooks"),
];
const TREEBANKS: &[&str] = &["en_ewt-ud-train.conllu", "en_ewt-ud-dev.conllu", "gum-train.open.conllu"];

/// Prints events a thousand sentences by genre. Counts alone: no text of the treebanks is kept.
///
/// # Errors
/// A binary that cannot be built or run, a file that cannot be read.
pub fn run() -> anyhow::Result<()> {
    let folder = root().join("../shared/gold/treebanks");
    if !folder.exists() {
        println!("prose: skipped, ../shared is not here");
        return Ok(());
    }
    let mut sentences: BTreeMap<&str, usize> = BTreeMap::new();
    let mut lines = String::new();
    for name in TREEBANKS {
        let text =
            fs::read_to_string(folder.join(name)).with_context(|| format!("{name}: cannot be read"))?;
        for document in text.split("# newdoc id = ").skip(1) {
            let id = document.lines().next().unwrap_or_default();
            let Some((_, genre)) = GENRES.iter().find(|(start, _)| id.starts_with(start)) else { continue };
            let spoken: Vec<&str> = document.lines().filter_map(|l| l.strip_prefix("# text = ")).collect();
            *sentences.entry(genre).or_default() += spoken.len();
            lines += &serde_json::json!({ "id": genre, "text": spoken.join(" ") }).to_string();
            lines.push('\n');
        }
    }
    let input = std::env::temp_dir().join(format!("demarche-prose-{}.jsonl", std::process::id()));
    fs::write(&input, lines)?;
    let read = Command::new(binary(RELEASE)?).args(["read", "--format", "jsonl"]).arg(&input).output();
    fs::remove_file(&input)?;
    let reports = String::from_utf8(read?.stdout)?;
    let mut events: BTreeMap<String, usize> = BTreeMap::new();
    for line in reports.lines() {
        let report: serde_json::Value = serde_json::from_str(line).context("a report")?;
        let genre = report["article"]["id"].as_str().unwrap_or_default().to_string();
        *events.entry(genre).or_default() += report["events"].as_array().map_or(0, Vec::len);
    }
    println!("genre\tsentences\tevents\ta thousand");
    for (genre, count) in sentences {
        let found = events.get(genre).copied().unwrap_or(0);
        println!("{genre}\t{count}\t{found}\t{:.1}", 1000.0 * found as f64 / count as f64);
    }
    Ok(())
}
