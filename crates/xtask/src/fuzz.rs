//! `cargo xtask fuzz [--guided] [--seconds N] [--at-once N] [TARGET...]`: every door for bytes. Without `--guided` by dice,
//! in the build at hand; with it by libFuzzer, which follows coverage and needs a build of its own and a C++ compiler.
//! `--guided --record` runs each target in portions until what `docs/proof/fuzz.tsv` tells of it comes to N seconds of the
//! processor, and adds to it: broken off, it goes on where it was.

mod record;

use anyhow::{Context, bail};
use record::Record;
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
    let (mut seconds, mut at_once, mut recorded, mut names) = (1800, 2, false, Vec::new());
    let mut words = rest.into_iter();
    while let Some(word) = words.next() {
        let mut number =
            || words.next().and_then(|n| n.parse().ok()).with_context(|| format!("{word} needs a number"));
        match word {
            "--seconds" => seconds = number()?,
            "--at-once" => at_once = number()?.max(1) as usize,
            "--record" => recorded = true,
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
    let binary = build()?;
    if !recorded {
        let turns = names.into_iter().map(|name| (name, seconds)).collect();
        return follow(&binary, turns, at_once, &mut |record| {
            println!("{record}");
            Ok(())
        });
    }
    let held = record::all()?;
    follow(&binary, record::missing(&names, &held, seconds), at_once, &mut |record| {
        println!("{record}");
        record.keep()
    })?;
    for name in &names {
        println!("{}", record::sum(name, &record::all()?));
    }
    Ok(())
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

/// Each turn, a target with its seconds of the processor, `at_once` of them side by side; two turns of one target follow one another.
fn follow(
    binary: &Path,
    mut waiting: Vec<(String, u64)>,
    at_once: usize,
    done: &mut dyn FnMut(&Record) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let mut running: Vec<(String, u64, Child, f64)> = Vec::new();
    let mut broken = Vec::new();
    while !waiting.is_empty() || !running.is_empty() {
        while running.len() < at_once
            && let Some(next) = waiting.iter().position(|(name, _)| running.iter().all(|r| r.0 != *name))
        {
            let (name, seconds) = waiting.remove(next);
            let child = start(binary, &name)?;
            running.push((name, seconds, child, 0.0));
        }
        std::thread::sleep(std::time::Duration::from_millis(200));
        let mut still = Vec::new();
        for (name, mut seconds, mut child, mut spent) in running {
            // Of one that has ended nothing can be read: what it had come to stands.
            spent = record::processor(child.id()).unwrap_or(spent);
            if let Some(status) = child.try_wait()? {
                let record = told(&name, spent)?;
                done(&record)?;
                if !status.success() || record.found != NOTHING {
                    broken.push(name);
                }
                continue;
            }
            if spent >= seconds as f64 {
                // libFuzzer prints its figures and leaves with success; asked a second time it would leave with none.
                check(Command::new("kill").args(["-INT", &child.id().to_string()]))?;
                seconds = u64::MAX;
            }
            still.push((name, seconds, child, spent));
        }
        running = still;
        waiting.retain(|(name, _)| !broken.contains(name));
    }
    if !broken.is_empty() {
        bail!("broken: {}; the inputs are in target/guided/found", broken.join(", "));
    }
    Ok(())
}

fn log(name: &str) -> PathBuf {
    root().join("target/guided").join(format!("{name}.log"))
}

fn start(binary: &Path, name: &str) -> anyhow::Result<Child> {
    let kept = root().join("target/guided/corpus").join(name);
    let found = root().join("target/guided/found");
    fs::create_dir_all(&kept)?;
    fs::create_dir_all(&found)?;
    let own = root().join("crates/fuzz");
    let folders = ["corpus", "found"].map(|kind| own.join(kind).join(name));
    Command::new(binary)
        .arg(&kept)
        .args(folders.iter().filter(|folder| folder.is_dir()))
        .arg(format!("-artifact_prefix={}/{name}-", found.display()))
        // The target itself breaks an input that takes two seconds of the processor; by the clock a busy machine would.
        .args(["-timeout=60", "-rss_limit_mb=500", "-max_len=65536", "-print_final_stats=1"])
        .env("DEMARCHE_FUZZ_TARGET", name)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(fs::File::create(log(name))?)
        .spawn()
        .with_context(|| format!("{name}: cannot start {}", binary.display()))
}

const NOTHING: &str = "nothing";

/// What libFuzzer logged of a target.
fn told(name: &str, processor: f64) -> anyhow::Result<Record> {
    let log = fs::read(log(name))?;
    let log = String::from_utf8_lossy(&log);
    let figure = |stat: &str| {
        let line = log.lines().rev().find_map(|line| line.strip_prefix(&format!("stat::{stat}:")));
        line.and_then(|n| n.trim().parse().ok()).unwrap_or(0)
    };
    let edges =
        log.lines().rev().find_map(|l| l.split_once("cov: ").and_then(|(_, rest)| rest.split(' ').next()));
    Ok(Record {
        day: jiff::Timestamp::now().to_string().chars().take(10).collect(),
        version: env!("CARGO_PKG_VERSION").into(),
        target: name.into(),
        processor,
        inputs: figure("number_of_executed_units"),
        edges: edges.and_then(|n| n.parse().ok()).unwrap_or(0),
        megabytes: figure("peak_rss_mb"),
        found: log.lines().find(|l| l.contains("ERROR: libFuzzer")).unwrap_or(NOTHING).trim().into(),
    })
}
