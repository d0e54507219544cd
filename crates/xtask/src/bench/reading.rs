//! One article on one thread: where its time goes, how it grows with length, what stands before the first one.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::process::Command;

use super::spent::quickest;
use super::{Bench, corpus, output, plot};

pub const MODELS: &[(&str, Option<&str>)] = &[("default", None), ("fast", Some("--fast"))];

/// The part `stages`.
pub fn stages(bench: &Bench) -> anyhow::Result<String> {
    let texts = corpus::files()?;
    let mut out = String::from(
        "## Text to report, one thread, by stage\n\nProcessor time over the dispatches of `examples/`, again and again.\n\n\
         | | default | fast |\n|---|---|---|\n",
    );
    let mut rows: Vec<(String, Vec<String>)> = Vec::new();
    for (name, flag) in MODELS {
        let rounds = bench.count(if *name == "fast" { 40 } else { 10 });
        let many = texts.iter().cycle().take(texts.len() * rounds);
        let told = output(Command::new(bench.example("stages")).args(*flag).args(many))?;
        for (at, line) in told.lines().filter(|line| !line.starts_with("load")).enumerate() {
            let (stage, value) = line.split_once('\t').unwrap_or((line, ""));
            if rows.len() <= at {
                rows.push((stage.to_string(), Vec::new()));
            }
            rows[at].1.push(value.to_string());
        }
    }
    for (stage, values) in rows {
        let _ = writeln!(out, "| {stage} | {} |", values.join(" | "));
    }
    Ok(out)
}

const LENGTHS: &[usize] = &[50, 150, 500, 1_500, 5_000, 15_000, 50_000];

/// The part `length`: seconds of one article by its words, with a fit and a picture.
pub fn length(bench: &Bench) -> anyhow::Result<String> {
    let mut out = String::from(
        "## Growth with length\n\nOne article of so many words from bytes to report, one thread; means over many of each length.\n\n\
         | words | default, s | words/s | fast, s | words/s |\n|---|---|---|---|---|\n",
    );
    let mut curves = Vec::new();
    for (name, flag) in MODELS {
        let mut lines = String::new();
        // A small run leaves out the longest.
        for &words in LENGTHS.iter().filter(|words| **words <= bench.count(50_000).max(500)) {
            // Many of the short ones: about as many words of each length.
            for from in 0..bench.count((50_000 / words).clamp(1, 100)) {
                let text = corpus::article(from * 7, words)?;
                lines += &serde_json::json!({"id": words.to_string(), "text": text}).to_string();
                lines.push('\n');
            }
        }
        let path = bench.folder.join("lengths.jsonl");
        fs::write(&path, lines)?;
        let told = output(Command::new(bench.example("reading")).args(*flag).arg(&path))?;
        let mut sums: BTreeMap<usize, (f64, f64)> = BTreeMap::new();
        for (id, _, seconds) in rows(&told) {
            let sum = sums.entry(id.parse().unwrap_or(0)).or_default();
            *sum = (sum.0 + seconds, sum.1 + 1.0);
        }
        let points =
            sums.into_iter().map(|(words, (seconds, count))| (words as f64, seconds / count)).collect();
        curves.push((*name, points));
    }
    out += &table(&curves);
    let picture = plot::draw("Seconds to read one article", "words of the article", "seconds", &curves);
    fs::write(bench.docs.join("performance-length.svg"), picture)?;
    out += "\n![Seconds by length](performance-length.svg)\n\n";
    out += &plot::fits(&curves, "words");
    Ok(out)
}

/// A row a point, with what both curves say of it.
fn table(curves: &[plot::Curve]) -> String {
    let mut out = String::new();
    for (at, (words, _)) in curves[0].1.iter().enumerate() {
        let _ = write!(out, "| {words:.0} |");
        for (_, points) in curves {
            let (words, seconds) = points[at];
            let _ = write!(out, " {seconds:.4} | {:.0} |", words / seconds);
        }
        out.push('\n');
    }
    out
}

/// Id, words and seconds of each article that the example `reading` tells of.
pub fn rows(told: &str) -> impl Iterator<Item = (&str, f64, f64)> {
    told.lines().filter_map(|line| {
        let mut cells = line.split('\t');
        Some((cells.next()?, cells.next()?.parse().ok()?, cells.next()?.parse().ok()?))
    })
}

/// The part `load`: a whole run of the program over one short article.
pub fn load(bench: &Bench) -> anyhow::Result<String> {
    let file = bench.folder.join("short.txt");
    fs::write(&file, "Ghana accused Togo of shelling a village on Monday.")?;
    let mut out = String::from(
        "## Load and memory\n\nThe whole run of `demarche read` over one sentence, and the most memory it had.\n\n\
         | model | seconds | memory |\n|---|---|---|\n",
    );
    for (name, _) in MODELS {
        let mut command = Command::new(&bench.demarche);
        command.args(["read", "--threads", "1", "--model", name]).arg(&file);
        let spent = quickest(&command, 5)?;
        let _ = writeln!(out, "| {name} | {:.2} | {:.0} MB |", spent.clock, spent.megabytes);
    }
    Ok(out)
}
