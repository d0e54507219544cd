//! `cargo xtask bench`: what `docs/performance.md` says, measured. Each part of the page stands between marks and is written
//! anew when it is measured; what stands outside of them is kept.

mod bulk;
mod corpus;
mod others;
mod plot;
mod reading;
mod spent;

use anyhow::{Context, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{RELEASE, binary, cargo, check, root};

/// A part of the page: its name, and what measures it and gives its text.
type Part = (&'static str, fn(&Bench) -> anyhow::Result<String>);

/// In the order of the page.
const PARTS: &[Part] = &[
    ("machine", spent::machine),
    ("stages", reading::stages),
    ("length", reading::length),
    ("load", reading::load),
    ("threads", bulk::threads),
    ("corpus", bulk::corpus),
    ("memory", bulk::memory),
    ("pages", bulk::pages),
    ("arrow", others::arrow),
    ("parsers", others::parsers),
    ("spark", others::spark),
];

/// What is measured, and how much of it.
pub struct Bench {
    demarche: PathBuf,
    /// A Python with the wheel, where one was named.
    python: Option<PathBuf>,
    folder: PathBuf,
    /// Where the pictures go: beside the page.
    docs: PathBuf,
    size: f64,
}

impl Bench {
    /// An example program, built with the binary.
    fn example(&self, name: &str) -> PathBuf {
        self.demarche.with_file_name("examples").join(name)
    }

    /// So many, or fewer where a small run was asked for.
    fn count(&self, full: usize) -> usize {
        ((full as f64 * self.size) as usize).max(1)
    }
}

/// Measures all parts, or those named by `--only`, and writes them into the page.
///
/// # Errors
/// A flag that is none; a build or a measured command that fails; a part that needs what is not there says so in its place.
pub fn run(args: &[&str]) -> anyhow::Result<()> {
    let mut only: Vec<&str> = Vec::new();
    let (mut page, mut named, mut python, mut size) = (root().join("docs/performance.md"), None, None, 1.0);
    let mut args = args.iter();
    while let Some(flag) = args.next() {
        let value = args.next().with_context(|| format!("bench: {flag} needs a value"))?;
        match *flag {
            "--only" => only.extend(value.split(',')),
            "--binary" => named = Some(PathBuf::from(value)),
            "--python" => python = Some(PathBuf::from(value)),
            "--page" => page = PathBuf::from(value),
            "--size" => size = value.parse().context("bench: --size is a number, 1 for the whole")?,
            _ => {
                bail!("bench: no flag is called {flag}; there are --only, --binary, --python, --page, --size")
            }
        }
    }
    if let Some(unknown) = only.iter().find(|name| PARTS.iter().all(|(part, _)| part != *name)) {
        let known: Vec<&str> = PARTS.iter().map(|(part, _)| *part).collect();
        bail!("bench: no part is called {unknown}; there are {}", known.join(", "));
    }
    let demarche = match named {
        Some(path) => path,
        None => build()?,
    };
    let folder = std::env::temp_dir().join(format!("demarche-bench-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let docs = page.parent().unwrap_or(Path::new(".")).to_path_buf();
    let bench = Bench { demarche, python, folder, docs, size };
    let mut failed = Vec::new();
    for (name, measure) in PARTS.iter().filter(|(name, _)| only.is_empty() || only.contains(name)) {
        eprintln!("bench: {name}");
        match measure(&bench) {
            Ok(text) => put(&page, name, &text)?,
            Err(error) => failed.push(format!("{name}: {error:#}")),
        }
    }
    fs::remove_dir_all(&bench.folder)?;
    if !failed.is_empty() {
        bail!("bench: these parts stand as they were:\n  {}", failed.join("\n  "));
    }
    println!("bench: {} written", page.display());
    Ok(())
}

/// The binary and the examples that measure, in one build.
fn build() -> anyhow::Result<PathBuf> {
    let packages = ["build", "--release", "--package", "cli", "--package", "pipeline", "--package", "batch"];
    check(cargo().args(packages).args(["--bin", "demarche", "--example", "stages", "--example", "reading"]))?;
    binary(RELEASE)
}

/// Writes `text` between the marks of `name`; a page that lacks them gets them at its end.
fn put(page: &Path, name: &str, text: &str) -> anyhow::Result<()> {
    let before = fs::read_to_string(page).unwrap_or_else(|_| "# Performance\n".to_string());
    fs::write(page, replace(&before, name, text)).with_context(|| page.display().to_string())
}

fn replace(page: &str, name: &str, text: &str) -> String {
    let (begin, end) = (format!("<!-- bench: {name} -->\n"), "<!-- end -->");
    let body = format!("{begin}{}\n{end}", text.trim_end());
    match page.split_once(&begin) {
        Some((before, rest)) => {
            let after = rest.split_once(end).map_or("", |(_, after)| after);
            format!("{before}{body}{after}")
        }
        None => format!("{}\n\n{body}\n", page.trim_end()),
    }
}

/// The output of a command, or its complaint.
fn output(command: &mut Command) -> anyhow::Result<String> {
    let shown = format!("{command:?}");
    let output = command.output().with_context(|| format!("cannot start {shown}"))?;
    if !output.status.success() {
        bail!("{shown}: {}: {}", output.status, String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(test)]
mod tests {
    use super::replace;

    #[test]
    fn a_part_is_written_anew_and_the_rest_of_the_page_is_kept() {
        let page = "# P\n\n<!-- bench: a -->\nold\n<!-- end -->\n\nwords\n";
        let again = replace(page, "a", "new\n");
        assert_eq!(again, "# P\n\n<!-- bench: a -->\nnew\n<!-- end -->\n\nwords\n");
        let more = replace(&again, "b", "more");
        assert!(
            more.starts_with(again.trim_end()) && more.ends_with("<!-- bench: b -->\nmore\n<!-- end -->\n")
        );
    }
}
