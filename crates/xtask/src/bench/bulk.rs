//! Many articles: two threads against one, growth with their number, memory, and archives of pages.

use anyhow::Context;
use flate2::read::GzDecoder;
use std::fmt::Write as _;
use std::fs;
use std::io::{Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::reading::MODELS;
use super::spent::{Spent, quickest, spent};
use super::{Bench, corpus, plot};
use crate::run::root;

/// `demarche batch` over `input` into a folder that is removed again.
fn batch(bench: &Bench, model: &str, threads: &str, input: &Path) -> anyhow::Result<Spent> {
    let out = bench.folder.join("out");
    let mut command = Command::new(&bench.demarche);
    command.args(["batch", "--model", model, "--threads", threads, "--out"]).arg(&out).arg(input);
    let spent = spent(&command, &[0, 1])?;
    fs::remove_dir_all(&out)?;
    Ok(spent)
}

/// The quickest of some runs of [`batch`].
fn batches(bench: &Bench, model: &str, threads: &str, input: &Path, rounds: usize) -> anyhow::Result<Spent> {
    let mut best = batch(bench, model, threads, input)?;
    for _ in 1..rounds {
        let again = batch(bench, model, threads, input)?;
        if again.clock < best.clock {
            best = again;
        }
    }
    Ok(best)
}

/// The part `threads`.
pub fn threads(bench: &Bench) -> anyhow::Result<String> {
    let mut out = String::from(
        "## Two threads against one\n\nArticles of 450 words, seconds by the clock. `batch` reads, packs and writes at once, on \
         threads beside those that read; `read` prints as it reads.\n\n\
         | | one thread | words/s | two threads | words/s | ratio |\n|---|---|---|---|---|---|\n",
    );
    for (model, _) in MODELS {
        let (input, words) =
            corpus::lines(&bench.folder, bench.count(if *model == "fast" { 1_600 } else { 400 }), 450)?;
        let read = |threads: &str| {
            let mut command = Command::new(&bench.demarche);
            command.args(["read", "--format", "jsonl", "--model", model, "--threads", threads]).arg(&input);
            quickest(&command, 3)
        };
        let rows = [
            ("batch", batches(bench, model, "1", &input, 3)?, batches(bench, model, "2", &input, 3)?),
            ("read", read("1")?, read("2")?),
        ];
        for (name, one, two) in rows {
            let rate = |spent: Spent| words as f64 / spent.clock.max(0.01);
            let _ = writeln!(
                out,
                "| `{name} --model {model}` | {:.2} | {:.0} | {:.2} | {:.0} | **{:.2}** |",
                one.clock,
                rate(one),
                two.clock,
                rate(two),
                one.clock / two.clock.max(0.01)
            );
        }
    }
    Ok(out)
}

/// The part `corpus`: seconds and memory by the number of articles.
pub fn corpus(bench: &Bench) -> anyhow::Result<String> {
    let mut out = String::from(
        "## Growth with the number of articles\n\n`batch --model fast --threads 1`, articles of 150 words.\n\n\
         | articles | seconds | of the processor | articles/s | memory |\n|---|---|---|---|---|\n",
    );
    let mut points = Vec::new();
    for full in [500, 1_000, 2_000, 4_000, 8_000, 16_000] {
        let articles = bench.count(full);
        let (input, _) = corpus::lines(&bench.folder, articles, 150)?;
        let spent = batch(bench, "fast", "1", &input)?;
        let seconds = spent.clock.max(0.01);
        let _ = writeln!(
            out,
            "| {articles} | {seconds:.2} | {:.2} | {:.0} | {:.0} MB |",
            spent.processor,
            articles as f64 / seconds,
            spent.megabytes
        );
        points.push((articles as f64, seconds));
    }
    let curves = [("batch --model fast", points)];
    let picture = plot::draw("Seconds to read so many articles", "articles", "seconds", &curves);
    fs::write(bench.docs.join("performance-corpus.svg"), picture)?;
    out += "\n![Seconds by number of articles](performance-corpus.svg)\n\n";
    out += &plot::fits(&curves, "articles");
    Ok(out)
}

/// The part `memory`: the most that `batch` held, by what it was given.
pub fn memory(bench: &Bench) -> anyhow::Result<String> {
    let mut out = String::from(
        "## Memory of `batch`\n\nTwo threads, the most at any time.\n\n| input | default | fast |\n|---|---|---|\n",
    );
    let inputs = [
        ("articles of 450 words", 800, 450),
        ("articles of 5,000 words", 100, 5_000),
        ("articles of 50,000 words", 10, 50_000),
        ("the same, three times as many", 30, 50_000),
    ];
    for (name, full, words) in inputs {
        let articles = bench.count(full);
        let (input, _) = corpus::lines(&bench.folder, articles, words)?;
        let (default, fast) = (batch(bench, "default", "2", &input)?, batch(bench, "fast", "2", &input)?);
        let _ =
            writeln!(out, "| {articles} {name} | {:.0} MB | {:.0} MB |", default.megabytes, fast.megabytes);
    }
    Ok(out)
}

/// The part `pages`: an archive of pages to reports, on one core.
pub fn pages(bench: &Bench) -> anyhow::Result<String> {
    let gold = root().join("../shared/gold/articles");
    let mut pages = Vec::new();
    if gold.is_dir() {
        html(&gold, &mut pages)?;
    }
    anyhow::ensure!(!pages.is_empty(), "no pages under {}", gold.display());
    pages.sort();
    let file = bench.folder.join("pages.warc");
    let count = archive(&pages, bench.count(pages.len()), &file)?;
    let mut out = format!(
        "## Pages of an archive\n\n{count} pages of the gold sets as one WARC, `batch --threads 1` held to one core by `taskset`.\n\n\
         | model | seconds | pages/s |\n|---|---|---|\n"
    );
    for (model, _) in MODELS {
        let folder = bench.folder.join("out");
        let mut command = Command::new("taskset");
        command.args(["-c", "0"]).arg(&bench.demarche);
        command.args(["batch", "--threads", "1", "--model", model, "--out"]).arg(&folder).arg(&file);
        let spent = spent(&command, &[0, 1])?;
        fs::remove_dir_all(&folder)?;
        let _ =
            writeln!(out, "| {model} | {:.1} | {:.1} |", spent.clock, count as f64 / spent.clock.max(0.01));
    }
    Ok(out)
}

fn html(folder: &Path, pages: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    for entry in fs::read_dir(folder)?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            html(&path, pages)?;
        } else if path.to_string_lossy().ends_with(".html.gz") {
            pages.push(path);
        }
    }
    Ok(())
}

/// A WARC of the first pages; gives how many.
fn archive(pages: &[PathBuf], count: usize, file: &Path) -> anyhow::Result<usize> {
    let mut out = std::io::BufWriter::new(fs::File::create(file)?);
    for (number, page) in pages.iter().take(count).enumerate() {
        let mut body = Vec::new();
        GzDecoder::new(fs::File::open(page)?)
            .read_to_end(&mut body)
            .with_context(|| page.display().to_string())?;
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
        write!(
            out,
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://pages.example/{number}\r\n\
             WARC-Date: 2021-05-09T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n\
             Content-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n{head}",
            head.len() + body.len()
        )?;
        out.write_all(&body)?;
        out.write_all(b"\r\n\r\n")?;
    }
    out.flush()?;
    Ok(pages.len().min(count))
}
