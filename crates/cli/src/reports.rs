//! Reports that were read elsewhere, into a desk: JSON Lines, or the Parquet of `demarche batch` and of Spark.

use anyhow::Context;
use facts::Report;
use ledger::{Added, Ledger, Mode};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use crate::add::progress;
use crate::args::Add;
use crate::inputs::Outcome;

/// Reports in one step on disk: what stands around the days they touch is read once a step.
const STEP: usize = 5_000;

/// `demarche add --reports`: a row or a file that holds no report is named, and the run goes on.
pub fn add(args: &Add) -> anyhow::Result<Outcome> {
    let mut files = vec![];
    for input in &args.source.inputs {
        find(input, &mut files).with_context(|| input.display().to_string())?;
    }
    let folder = &args.desk.folder;
    let ledger = Ledger::open(folder, Mode::Write).with_context(|| format!("desk {}", folder.display()))?;
    let mut desk = Desk { ledger, waiting: vec![], outcome: Outcome::default(), new: 0 };
    let bar = progress();
    for file in files {
        let mut take = |row: Result<Report, String>| {
            bar.inc(1);
            desk.take(row)
        };
        if is_columns(&file) { rows(&file, &mut take)? } else { lines(&file, &mut take)? }
    }
    desk.flush()?;
    bar.finish_and_clear();
    let (new, outcome) = (desk.new, desk.outcome);
    eprintln!(
        "desk {}: {new} of {} reports were new, {} refused",
        folder.display(),
        outcome.read,
        outcome.refused
    );
    Ok(outcome)
}

struct Desk {
    ledger: Ledger,
    waiting: Vec<Report>,
    outcome: Outcome,
    new: usize,
}

impl Desk {
    fn take(&mut self, row: Result<Report, String>) -> anyhow::Result<()> {
        match row {
            Ok(report) => self.waiting.push(report),
            Err(cause) => {
                self.outcome.refused += 1;
                eprintln!("demarche: {cause}");
            }
        }
        if self.waiting.len() == STEP { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> anyhow::Result<()> {
        let added = self.ledger.add_all(&self.waiting)?;
        self.new += added.iter().filter(|one| one.added != Added::Already).count();
        self.outcome.read += added.len();
        self.waiting.clear();
        Ok(())
    }
}

type Take<'a> = dyn FnMut(Result<Report, String>) -> anyhow::Result<()> + 'a;

/// A Parquet file; what was damaged in it is one refusal.
fn rows(file: &Path, take: &mut Take<'_>) -> anyhow::Result<()> {
    let reader = match columns::Reader::open(file) {
        Ok(reader) => reader,
        Err(cause) => return take(Err(cause.to_string())),
    };
    for some in reader {
        match some {
            Ok(rows) => {
                for row in rows {
                    take(row.map_err(|cause| format!("{}: {cause}", file.display())))?;
                }
            }
            Err(cause) => return take(Err(cause.to_string())),
        }
    }
    Ok(())
}

fn lines(file: &Path, take: &mut Take<'_>) -> anyhow::Result<()> {
    let open = std::fs::File::open(file).with_context(|| file.display().to_string())?;
    for (n, line) in BufReader::new(open).lines().enumerate() {
        let line = line.with_context(|| file.display().to_string())?;
        if !line.trim().is_empty() {
            let fail = |cause| format!("{}:{}: no report: {cause}", file.display(), n + 1);
            take(serde_json::from_str(&line).map_err(fail))?;
        }
    }
    Ok(())
}

/// The files of an input, by name. Where a folder holds Parquet, that is its reports: lines beside it are its manifest.
fn find(input: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if !input.is_dir() {
        files.push(input.to_path_buf());
        return Ok(());
    }
    let mut entries: Vec<PathBuf> =
        std::fs::read_dir(input)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    entries.sort();
    let columns = entries.iter().any(|path| is_columns(path));
    for path in entries {
        if path.is_dir() {
            find(&path, files)?;
        } else if if columns { is_columns(&path) } else { is_lines(&path) } {
            files.push(path);
        }
    }
    Ok(())
}

fn is_columns(path: &Path) -> bool {
    path.extension().is_some_and(|e| e == "parquet")
}

fn is_lines(path: &Path) -> bool {
    path.extension().is_some_and(|e| e == "jsonl" || e == "ndjson")
}
