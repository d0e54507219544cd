//! `cargo xtask fuzz [--guided] [--seconds N] [--at-once N] [TARGET...]`: every door for bytes. Without `--guided` by dice,
//! in the build at hand; with it by libFuzzer, which follows coverage and needs a build of its own and a C++ compiler.

use anyhow::{Context, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::run::{cargo, check, root};

/// What the compiler is told so that libFuzzer sees which code ran and which numbers were compared.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Cdebug-assertions -Coverflow-checks";

/// # Errors
/// A build that fails, an unknown target, an input that breaks one.
pub fn run(args: &[&str]) -> anyhow::Result<()> {
    let guided = args.contains(&"--guided");
    let rest: Vec<&str> = args.iter().copied().filter(|arg| *arg != "--guided").collect();
    if !guided {
        return check(
            cargo().args(["run", "--quiet", "--package", "fuzz", "--bin", "fuzz", "--"]).args(rest),
        );
    }
    let (mut seconds, mut at_once, mut names) = ("1800".to_string(), 2, Vec::new());
    let mut words = rest.into_iter();
    while let Some(word) = words.next() {
        match word {
            "--seconds" => seconds = words.next().context("--seconds needs a number")?.to_string(),
            "--at-once" => {
                at_once = words.next().and_then(|n| n.parse().ok()).context("--at-once needs a number")?
            }
            name => names.push(name.to_string()),
        }
    }
    let corpora = root().join("crates/fuzz/corpus");
    if names.is_empty() {
        names = fs::read_dir(&corpora)?
            .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
            .collect::<std::io::Result<_>>()?;
        names.sort();
    }
    if let Some(unknown) = names.iter().find(|name| !corpora.join(name).is_dir()) {
        bail!("{unknown}: no such target; they are the folders of {}", corpora.display());
    }
    follow(&build()?, &names, &seconds, at_once)
}

/// The guided binary, built in a folder of its own.
fn build() -> anyhow::Result<PathBuf> {
    let said = Command::new("rustc").arg("-vV").output().context("rustc")?;
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let host = said.lines().find_map(|line| line.strip_prefix("host: ")).context("rustc names no host")?;
    let folder = root().join("target/guided");
    let arguments = ["build", "--quiet", "--profile", "guided", "--package", "fuzz", "--features", "guided"];
    check(
        cargo()
            .args(arguments)
            .args(["--bin", "guided", "--target", host, "--target-dir"])
            .arg(&folder)
            .env("RUSTFLAGS", COVERAGE),
    )?;
    Ok(folder.join(host).join("guided/guided"))
}

/// Each target for its time, `at_once` of them side by side, with a line of figures for each.
fn follow(binary: &Path, names: &[String], seconds: &str, at_once: usize) -> anyhow::Result<()> {
    let mut waiting: Vec<&String> = names.iter().rev().collect();
    let mut running: Vec<(&String, Child)> = Vec::new();
    let mut broken = Vec::new();
    while !waiting.is_empty() || !running.is_empty() {
        while let Some(name) = waiting.pop_if(|_| running.len() < at_once) {
            running.push((name, start(binary, name, seconds)?));
        }
        std::thread::sleep(std::time::Duration::from_millis(200));
        let mut still = Vec::new();
        for (name, mut child) in running {
            match child.try_wait()? {
                None => still.push((name, child)),
                Some(status) => {
                    println!("{}", told(name)?);
                    if !status.success() {
                        broken.push(name.as_str());
                    }
                }
            }
        }
        running = still;
    }
    if !broken.is_empty() {
        bail!("broken: {}; the inputs are in target/guided/found", broken.join(", "));
    }
    Ok(())
}

fn log(name: &str) -> PathBuf {
    root().join("target/guided").join(format!("{name}.log"))
}

fn start(binary: &Path, name: &str, seconds: &str) -> anyhow::Result<Child> {
    let kept = root().join("target/guided/corpus").join(name);
    let found = root().join("target/guided/found");
    fs::create_dir_all(&kept)?;
    fs::create_dir_all(&found)?;
    let own = root().join("crates/fuzz");
    let folders = ["corpus", "found"].map(|kind| own.join(kind).join(name));
    Command::new(binary)
        .arg(&kept)
        .args(folders.iter().filter(|folder| folder.is_dir()))
        .args([format!("-max_total_time={seconds}"), format!("-artifact_prefix={}/{name}-", found.display())])
        .args(["-timeout=2", "-rss_limit_mb=500", "-max_len=65536", "-print_final_stats=1"])
        .env("DEMARCHE_FUZZ_TARGET", name)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(fs::File::create(log(name))?)
        .spawn()
        .with_context(|| format!("{name}: cannot start {}", binary.display()))
}

/// "page: 120000 inputs, 3123 edges, 210 MB; nothing found" out of what libFuzzer logged.
fn told(name: &str) -> anyhow::Result<String> {
    let log = fs::read(log(name))?;
    let log = String::from_utf8_lossy(&log);
    let figure = |stat: &str| {
        let line = log.lines().rev().find_map(|line| line.strip_prefix(&format!("stat::{stat}:")));
        line.map_or("?", str::trim).to_string()
    };
    let edges =
        log.lines().rev().find_map(|l| l.split_once("cov: ").and_then(|(_, rest)| rest.split(' ').next()));
    let found = log.lines().find(|l| l.contains("ERROR: libFuzzer")).unwrap_or("nothing found");
    Ok(format!(
        "{name}: {} inputs, {} edges, {} MB at most; {found}",
        figure("number_of_executed_units"),
        edges.unwrap_or("?"),
        figure("peak_rss_mb")
    ))
}
