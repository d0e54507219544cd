use anyhow::Context;
use indicatif::{ProgressBar, ProgressStyle};
use ledger::{Added, Ledger, Mode};
use pipeline::{Reader, Want};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::args::Add;
use crate::inputs::{self, Outcome};
use crate::read::read_all;

/// `demarche add`: articles into a desk. What the desk holds already changes nothing.
pub fn run(args: &Add) -> anyhow::Result<Outcome> {
    if args.reports {
        return reports(args);
    }
    let reader = inputs::reader(&args.model)?;
    add(args, &reader)
}

/// Reads the inputs into the desk with progress on standard error, and says what was added.
///
/// # Errors
/// A desk that cannot be written: not ours, locked, newer, or a full disk. What was added before stays.
pub fn add(args: &Add, reader: &Reader) -> anyhow::Result<Outcome> {
    let folder = &args.desk.folder;
    let mut ledger =
        Ledger::open(folder, Mode::Write).with_context(|| format!("desk {}", folder.display()))?;
    let bar = progress();
    let (mut new, mut versions, mut already) = (0usize, 0usize, 0usize);
    let outcome = inputs::for_each(&args.source, &args.model, |articles| {
        let reports = read_all(reader, &articles, Want::default());
        let added = ledger.add_all(&reports).with_context(|| format!("desk {}", folder.display()))?;
        for one in added {
            match one.added {
                Added::New => new += 1,
                Added::Version => versions += 1,
                Added::Already => already += 1,
            }
        }
        bar.inc(articles.len() as u64);
        Ok(())
    })?;
    bar.finish_and_clear();
    eprintln!(
        "desk {}: {new} articles added, {versions} new versions, {already} held already, {} inputs refused",
        folder.display(),
        outcome.refused
    );
    Ok(outcome)
}

/// Reports that were read elsewhere; a line that is none is named and the run goes on.
fn reports(args: &Add) -> anyhow::Result<Outcome> {
    let folder = &args.desk.folder;
    let mut ledger =
        Ledger::open(folder, Mode::Write).with_context(|| format!("desk {}", folder.display()))?;
    let mut files = vec![];
    for input in &args.source.inputs {
        if input.is_dir() {
            let mut some: Vec<PathBuf> = std::fs::read_dir(input)?
                .filter_map(|e| e.ok().map(|e| e.path()))
                .filter(|p| is_lines(p))
                .collect();
            some.sort();
            files.extend(some);
        } else {
            files.push(input.clone());
        }
    }
    let (mut outcome, mut new) = (Outcome::default(), 0);
    for file in files {
        let text = std::fs::File::open(&file).with_context(|| file.display().to_string())?;
        let mut batch: Vec<facts::Report> = vec![];
        for (n, line) in BufReader::new(text).lines().enumerate() {
            let line = line.with_context(|| file.display().to_string())?;
            match serde_json::from_str(&line) {
                Ok(report) => batch.push(report),
                Err(_) if line.trim().is_empty() => {}
                Err(cause) => {
                    outcome.refused += 1;
                    eprintln!("demarche: {}:{}: no report: {cause}", file.display(), n + 1);
                }
            }
            if batch.len() == REPORTS {
                outcome.read += batch.len();
                new += ledger
                    .add_all(&std::mem::take(&mut batch))?
                    .iter()
                    .filter(|o| o.added != Added::Already)
                    .count();
            }
        }
        outcome.read += batch.len();
        new += ledger.add_all(&batch)?.iter().filter(|o| o.added != Added::Already).count();
    }
    eprintln!(
        "desk {}: {new} of {} reports were new, {} refused",
        folder.display(),
        outcome.read,
        outcome.refused
    );
    Ok(outcome)
}

/// Reports in one step on disk.
const REPORTS: usize = 500;

fn is_lines(path: &Path) -> bool {
    path.extension().is_some_and(|e| e == "jsonl" || e == "ndjson")
}

fn progress() -> ProgressBar {
    let style = ProgressStyle::with_template("{spinner} {pos} articles read, {per_sec}")
        .unwrap_or(ProgressStyle::default_spinner());
    let bar = ProgressBar::new_spinner().with_style(style);
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}
