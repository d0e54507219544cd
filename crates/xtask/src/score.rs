use anyhow::{Context, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::run::{DEV, RELEASE, binary, check, root};

/// Points by which a score may fall before it counts as fallen: the sets are small, ties fall either way.
const SLACK: f64 = 0.004;

/// Scores the binary (that of the tests with `--dev`) on `../shared/gold` and holds each figure against `gold/scores.tsv`.
///
/// # Errors
/// A figure that fell; where the gold is absent nothing is scored, and that is said.
pub fn run(args: &[&str]) -> anyhow::Result<()> {
    let shared = root().join("../shared");
    if !shared.join("score/all.py").exists() {
        println!("score: skipped, ../shared is not here");
        return Ok(());
    }
    let folder = std::env::temp_dir().join(format!("demarche-score-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let json = folder.join("scores.json");
    let build = if args.contains(&"--dev") { DEV } else { RELEASE };
    let mut all = Command::new("python3");
    all.arg(shared.join("score/all.py")).arg(binary(build)?).arg("--json").arg(&json);
    let full = args.contains(&"--full");
    if !full {
        all.arg("--quick");
    }
    check(&mut all)?;
    let now = figures(&fs::read_to_string(&json)?)?;
    fs::remove_dir_all(&folder)?;
    let name = if full { "gold/scores-full.tsv" } else { "gold/scores.tsv" };
    let file = root().join(name);
    if args.contains(&"--write") {
        return write(&file, &now);
    }
    compare(&read(&file)?, &now)
}

/// Each figure of each scored set by its name, "quotes quotes/polnear_dev.jsonl content F1".
fn figures(json: &str) -> anyhow::Result<BTreeMap<String, f64>> {
    let rows: Vec<BTreeMap<String, String>> = serde_json::from_str(json).context("the scorer's table")?;
    let mut found = BTreeMap::new();
    for row in rows {
        let set = format!("{} {}", row["task"], row["set"]);
        for part in row["score"].split('|') {
            for (name, value) in named_values(part) {
                found.insert(format!("{set} {name}"), value);
            }
        }
    }
    Ok(found)
}

/// The measures that a score may not fall on, as the scorer words them.
const MEASURES: &[&str] = &[
    "F1",
    "pair found",
    "end to end",
    "macro-F1",
    "root right",
    "three digits",
    "recall",
    "r",
    "within 161 km",
    "right",
    "precision",
    "title",
    "authors",
    "day",
    "mentions found",
];

fn named_values(part: &str) -> Vec<(String, f64)> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let lead: Vec<&str> =
        words.iter().copied().take_while(|w| *w != "P" && w.parse::<f64>().is_err()).collect();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let Ok(value) = word.parse::<f64>() else { continue };
        for measure in MEASURES {
            let length = measure.split(' ').count();
            if at >= length && words[at - length..at].join(" ") == *measure {
                let whose =
                    if *measure == "F1" { format!("{} F1", lead.join(" ")) } else { (*measure).to_string() };
                found.push((whose.trim().to_string(), value));
            }
        }
    }
    found
}

fn read(file: &Path) -> anyhow::Result<BTreeMap<String, f64>> {
    let text = fs::read_to_string(file).with_context(|| format!("{}", file.display()))?;
    let rows = text.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.rsplit_once('\t'));
    Ok(rows.filter_map(|(name, value)| Some((name.to_string(), value.parse().ok()?))).collect())
}

fn write(file: &Path, now: &BTreeMap<String, f64>) -> anyhow::Result<()> {
    let rows: String = now.iter().map(|(name, value)| format!("{name}\t{value:.3}\n")).collect();
    fs::write(
        file,
        format!(
            "# Scores that may not fall, by `cargo xtask score`; new ones are set by `cargo xtask score --write`.\n{rows}"
        ),
    )?;
    println!("score: {} figures written to {}", now.len(), file.display());
    Ok(())
}

fn compare(before: &BTreeMap<String, f64>, now: &BTreeMap<String, f64>) -> anyhow::Result<()> {
    let fallen: Vec<String> = before
        .iter()
        .filter_map(|(name, old)| match now.get(name) {
            None => Some(format!("{name}: {old:.3} before, not measured now")),
            Some(new) if *new < old - SLACK => Some(format!("{name}: {old:.3} before, {new:.3} now")),
            Some(_) => None,
        })
        .collect();
    if !fallen.is_empty() {
        bail!("scores fell:\n  {}", fallen.join("\n  "));
    }
    println!("score: {} figures hold", before.len());
    Ok(())
}
