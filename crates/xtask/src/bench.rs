//! `cargo xtask bench`: speed by stage and model, growth with length, load and memory, into `docs/performance.md`.

use anyhow::Context;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::run::{binary, cargo, check, root};

const MARK: &str = "<!-- below: written by `cargo xtask bench` -->";

/// Measures, and writes the tables below the mark of `docs/performance.md`; what stands above it is kept.
///
/// # Errors
/// A build or a measured command that fails, a file that cannot be written.
pub fn run() -> anyhow::Result<()> {
    check(cargo().args(["build", "--release", "--package", "pipeline", "--example", "stages"]))?;
    let demarche = binary()?;
    let stages = demarche.with_file_name("examples").join("stages");
    let folder = std::env::temp_dir().join(format!("demarche-bench-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let texts = texts()?;
    let mut out = format!(
        "{MARK}\n\n## By stage\n\nOne thread, processor time, the dispatches of `examples/` forty times.\n"
    );
    for (name, flag) in [("default", None), ("fast", Some("--fast"))] {
        let many = texts.iter().cycle().take(texts.len() * if flag.is_some() { 40 } else { 8 });
        let output = Command::new(&stages).args(flag).args(many).output().context("stages")?;
        let _ = writeln!(out, "\n| `--model {name}` | |\n|---|---|");
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let (stage, value) = line.split_once('\t').unwrap_or((line, ""));
            let _ = writeln!(out, "| {stage} | {value} |");
        }
    }
    out += &lengths(&demarche, &texts, &folder)?;
    fs::remove_dir_all(&folder)?;
    let page = root().join("docs/performance.md");
    let before = fs::read_to_string(&page).unwrap_or_else(|_| "# Performance\n\n".to_string());
    let kept = before.split(MARK).next().unwrap_or_default();
    fs::write(&page, format!("{kept}{out}")).with_context(|| page.display().to_string())?;
    println!("bench: {} written", page.display());
    Ok(())
}

fn texts() -> anyhow::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(root().join("examples"))?;
    let mut texts: Vec<PathBuf> = entries.flatten().map(|e| e.path()).collect();
    texts.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    texts.sort();
    Ok(texts)
}

/// Processor time and memory of one article by its length, with the time of loading taken off.
fn lengths(demarche: &Path, texts: &[PathBuf], folder: &Path) -> anyhow::Result<String> {
    let mut out = String::from(
        "\n## By length\n\nOne article of so many words, `read --model fast --threads 1`: processor time less that of a one-word article, \
         and the most memory.\n\n| words | seconds | words/s | memory |\n|---|---|---|---|\n",
    );
    let whole: String =
        texts.iter().filter_map(|t| fs::read_to_string(t).ok()).collect::<Vec<_>>().join("\n\n");
    let words: Vec<&str> = whole.split_inclusive(char::is_whitespace).collect();
    let file = folder.join("article.txt");
    let measure = |count: usize| -> anyhow::Result<(f64, u64)> {
        fs::write(&file, words.iter().cycle().take(count).copied().collect::<String>())?;
        spent(demarche, &file)
    };
    let (load, _) = measure(1)?;
    for count in [50, 500, 5_000, 50_000] {
        let (seconds, memory) = measure(count)?;
        let seconds = (seconds - load).max(0.001);
        let _ = writeln!(
            out,
            "| {count} | {seconds:.3} | {:.0} | {} MB |",
            count as f64 / seconds,
            memory / 1024
        );
    }
    Ok(out)
}

/// Seconds of the processor, and kilobytes at the most, of one reading; by GNU time.
fn spent(demarche: &Path, file: &Path) -> anyhow::Result<(f64, u64)> {
    let output = Command::new("/usr/bin/time")
        .args(["-f", "%U %S %M"])
        .arg(demarche)
        .args(["read", "--model", "fast", "--threads", "1", "--format", "jsonl"])
        .arg(file)
        .stdout(Stdio::null())
        .output()
        .context("GNU time (/usr/bin/time) is needed")?;
    let said = String::from_utf8_lossy(&output.stderr);
    let line = said.lines().last().unwrap_or_default();
    let numbers: Vec<f64> = line.split(' ').filter_map(|n| n.parse().ok()).collect();
    match numbers[..] {
        [user, system, memory] => Ok((user + system, memory as u64)),
        _ => anyhow::bail!("{}: {said}", file.display()),
    }
}
