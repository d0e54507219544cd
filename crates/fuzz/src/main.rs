//! `fuzz [--seconds N] [--at-once N] [--seed N] [TARGET...]`: each target in a process of its own, watched from within
//! for panics, inputs that take two seconds of the processor, and 500 MB. An input that broke one is kept under `target/fuzz`.

use anyhow::{Context, bail};
use cpu_time::ProcessTime;
use fuzz::mutate::Mutator;
use fuzz::{LONGEST, TARGETS, Target, folder, inputs, target};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

const LARGEST: u64 = 500 << 20;

struct Asked {
    seconds: u64,
    at_once: usize,
    seed: u64,
    worker: bool,
    names: Vec<String>,
}

fn main() -> ExitCode {
    let done = asked().and_then(|asked| if asked.worker { work(&asked) } else { run(&asked) });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("fuzz: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn asked() -> anyhow::Result<Asked> {
    let mut asked = Asked { seconds: 20, at_once: 2, seed: 1, worker: false, names: Vec::new() };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut number = || {
            words.next().and_then(|n| n.parse::<u64>().ok()).with_context(|| format!("{word} needs a number"))
        };
        match word.as_str() {
            "--seconds" => asked.seconds = number()?,
            "--at-once" => asked.at_once = number()?.max(1) as usize,
            "--seed" => asked.seed = number()?,
            "--worker" => asked.worker = true,
            name => asked.names.push(target(name)?.name.to_string()),
        }
    }
    if asked.names.is_empty() {
        asked.names = TARGETS.iter().map(|target| target.name.to_string()).collect();
    }
    Ok(asked)
}

/// Where the input at hand lies while it runs, and stays if it breaks its target.
fn at_hand(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/fuzz").join(format!("{target}.input"))
}

/// Keeps `at_once` workers running until every target had its time.
fn run(asked: &Asked) -> anyhow::Result<()> {
    let mut waiting: Vec<&String> = asked.names.iter().rev().collect();
    let mut running: Vec<(&String, Child)> = Vec::new();
    let mut broken = Vec::new();
    while !waiting.is_empty() || !running.is_empty() {
        while let Some(name) = waiting.pop_if(|_| running.len() < asked.at_once) {
            running.push((name, worker(asked, name)?));
        }
        std::thread::sleep(Duration::from_millis(50));
        let mut still = Vec::new();
        for (name, mut child) in running {
            match child.try_wait()? {
                None => still.push((name, child)),
                Some(status) if status.success() => {}
                Some(status) => {
                    println!("{name}: {status}; the input is {}", at_hand(name).display());
                    broken.push(name.as_str());
                }
            }
        }
        running = still;
    }
    if !broken.is_empty() {
        bail!("broken: {}", broken.join(", "));
    }
    Ok(())
}

fn worker(asked: &Asked, name: &str) -> anyhow::Result<Child> {
    let (seconds, seed) = (asked.seconds.to_string(), asked.seed.to_string());
    Command::new(std::env::current_exe()?)
        .args(["--worker", "--seconds", &seconds, "--seed", &seed, name])
        .stdin(Stdio::null())
        .spawn()
        .with_context(|| format!("{name}: no worker"))
}

/// When the input at hand began; the watch looks at it.
static BEGUN: Mutex<Option<ProcessTime>> = Mutex::new(None);

fn work(asked: &Asked) -> anyhow::Result<()> {
    let target: &Target = target(&asked.names[0])?;
    let place = at_hand(target.name);
    std::fs::create_dir_all(place.parent().context("a folder")?)?;
    let corpus: Vec<Vec<u8>> = ["corpus", "found"]
        .iter()
        .map(|kind| inputs(&folder(kind, target.name)))
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .flatten()
        .map(|(_, bytes)| bytes)
        .collect();
    if corpus.is_empty() {
        bail!("{} has no corpus", target.name);
    }
    // What is loaded once is not laid at the door of the first input.
    (target.run)(&corpus[0]);
    fuzz::end_on_panic(target.name);
    std::thread::spawn(watch);
    let (start, used) = (Instant::now(), ProcessTime::now());
    let mut mutator = Mutator::new(corpus.clone(), asked.seed);
    let (mut count, mut first) = (0u64, corpus.into_iter());
    while start.elapsed() < Duration::from_secs(asked.seconds) {
        let input = first.next().unwrap_or_else(|| mutator.next());
        std::fs::write(&place, &input)?;
        set_begun(Some(ProcessTime::now()));
        (target.run)(&input);
        set_begun(None);
        count += 1;
    }
    let _ = std::fs::remove_file(place);
    println!("{}: {count} inputs in {:.0} s of the processor", target.name, used.elapsed().as_secs_f64());
    Ok(())
}

fn set_begun(moment: Option<ProcessTime>) {
    if let Ok(mut begun) = BEGUN.lock() {
        *begun = moment;
    }
}

fn watch() {
    loop {
        std::thread::sleep(Duration::from_millis(20));
        let slow = BEGUN.lock().ok().and_then(|begun| *begun).is_some_and(|begun| begun.elapsed() > LONGEST);
        if slow {
            eprintln!("took longer than {} s", LONGEST.as_secs());
            std::process::abort();
        }
        if memory().is_some_and(|bytes| bytes > LARGEST) {
            eprintln!("took more than {} MB", LARGEST >> 20);
            std::process::abort();
        }
    }
}

/// Bytes of this process in memory, where the system says so in a file.
fn memory() -> Option<u64> {
    let pages = std::fs::read_to_string("/proc/self/statm").ok()?;
    pages.split(' ').nth(1)?.parse::<u64>().ok().map(|pages| pages * 4096)
}
