//! `cargo xtask builds`: the same bytes from a debug and a release build, with 1, 2 and 8 threads, by both models.

use anyhow::{Context, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{RELEASE, binary, cargo, check, root};

/// # Errors
/// A build that fails, or two readings that differ.
pub fn run() -> anyhow::Result<()> {
    check(cargo().args(["build", "--package", "cli"]))?;
    let release = binary(RELEASE)?;
    let target = release.ancestors().nth(2).context("no target folder")?;
    let debug = target.join("debug").join(release.file_name().context("no name")?);
    for model in ["fast", "default"] {
        let first = read(&debug, model, 1)?;
        for (name, binary) in [("debug", &debug), ("release", &release)] {
            for threads in [1, 2, 8] {
                if read(binary, model, threads)? != first {
                    bail!("{name}, {threads} threads, model {model}: other bytes than debug with one thread");
                }
            }
        }
        println!("{model}: {} bytes, the same from both builds with 1, 2 and 8 threads", first.len());
    }
    Ok(())
}

fn read(binary: &Path, model: &str, threads: u8) -> anyhow::Result<Vec<u8>> {
    let gold = root().join("gold/events");
    let examples: PathBuf = root().join("examples");
    let done = Command::new(binary)
        .args([
            "read",
            "--predicates",
            "--format",
            "jsonl",
            "--model",
            model,
            "--threads",
            &threads.to_string(),
        ])
        .args([&examples, &gold])
        .output()
        .with_context(|| binary.display().to_string())?;
    anyhow::ensure!(done.status.success(), "{}: {}", binary.display(), String::from_utf8_lossy(&done.stderr));
    Ok(done.stdout)
}
