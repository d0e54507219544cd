//! What guided fuzzing has come to, over all its runs: `docs/proof/fuzz.tsv`, a line for each portion.

use anyhow::Context;
use std::fmt;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

use crate::run::root;

/// Seconds of the processor after which a portion is written down.
const PORTION: u64 = 600;

#[derive(Clone)]
pub struct Record {
    pub day: String,
    pub version: String,
    pub target: String,
    /// Seconds of the processor.
    pub processor: f64,
    pub inputs: u64,
    /// Edges of the program that some input reached.
    pub edges: u64,
    /// The most memory at a time.
    pub megabytes: u64,
    /// "nothing", or what libFuzzer said.
    pub found: String,
}

impl fmt::Display for Record {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        write!(
            to,
            "{}: {:.0} s, {} inputs, {} edges, {} MB at most; found: {}",
            self.target, self.processor, self.inputs, self.edges, self.megabytes, self.found
        )
    }
}

fn file() -> PathBuf {
    root().join("docs/proof/fuzz.tsv")
}

impl Record {
    /// Adds the line to the file.
    ///
    /// # Errors
    /// A file that cannot be written.
    pub fn keep(&self) -> anyhow::Result<()> {
        let place = file();
        let new = !place.exists();
        let mut to = fs::OpenOptions::new().create(true).append(true).open(&place)?;
        if new {
            writeln!(to, "day\tversion\ttarget\tprocessor_s\tinputs\tedges\tmegabytes\tfound")?;
        }
        let Record { day, version, target, processor, inputs, edges, megabytes, found } = self;
        writeln!(to, "{day}\t{version}\t{target}\t{processor:.0}\t{inputs}\t{edges}\t{megabytes}\t{found}")?;
        Ok(())
    }
}

/// What the file holds; nothing where it is not there yet.
///
/// # Errors
/// A line that is none, named.
pub fn all() -> anyhow::Result<Vec<Record>> {
    let Ok(text) = fs::read_to_string(file()) else { return Ok(Vec::new()) };
    text.lines()
        .enumerate()
        .skip(1)
        .map(|(at, line)| read(line).with_context(|| format!("docs/proof/fuzz.tsv, line {}", at + 1)))
        .collect()
}

fn read(line: &str) -> anyhow::Result<Record> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [day, version, target, processor, inputs, edges, megabytes, found] = cells[..] else {
        anyhow::bail!("{} cells, not 8", cells.len())
    };
    Ok(Record {
        day: day.into(),
        version: version.into(),
        target: target.into(),
        processor: processor.parse()?,
        inputs: inputs.parse()?,
        edges: edges.parse()?,
        megabytes: megabytes.parse()?,
        found: found.into(),
    })
}

/// What `name` still needs, in portions; the first of each target come first.
pub fn missing(names: &[String], held: &[Record], seconds: u64) -> Vec<(String, u64)> {
    let mut turns: Vec<(u64, String, u64)> = Vec::new();
    for name in names {
        let spent: f64 = held.iter().filter(|r| r.target == *name).map(|r| r.processor).sum();
        let mut left = seconds.saturating_sub(spent as u64);
        while left > 0 {
            let now = left.min(PORTION);
            turns.push((seconds - left, name.clone(), now));
            left -= now;
        }
    }
    turns.sort();
    turns.into_iter().map(|(_, name, seconds)| (name, seconds)).collect()
}

/// One line of all runs of a target.
pub fn sum(name: &str, held: &[Record]) -> Record {
    let of: Vec<&Record> = held.iter().filter(|r| r.target == name).collect();
    let found: Vec<&str> = of.iter().map(|r| r.found.as_str()).filter(|f| *f != "nothing").collect();
    Record {
        day: String::new(),
        version: String::new(),
        target: name.into(),
        processor: of.iter().map(|r| r.processor).sum(),
        inputs: of.iter().map(|r| r.inputs).sum(),
        edges: of.iter().map(|r| r.edges).max().unwrap_or(0),
        megabytes: of.iter().map(|r| r.megabytes).max().unwrap_or(0),
        found: if found.is_empty() { "nothing".into() } else { found.join("; ") },
    }
}

/// Seconds of the processor that a process has taken so far (Linux: `/proc/PID/stat`, in hundredths).
pub fn processor(id: u32) -> Option<f64> {
    let line = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name of the program, in brackets, may hold anything.
    let after = line.rsplit_once(')')?.1;
    let mut cells = after.split_whitespace().skip(11).map_while(|n| n.parse::<f64>().ok());
    Some((cells.next()? + cells.next()?) / 100.0)
}
