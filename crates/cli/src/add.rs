use anyhow::Context;
use indicatif::{ProgressBar, ProgressStyle};
use ledger::{Added, Ledger, Mode};
use pipeline::{Reader, Want};
use std::time::Duration;

use crate::args::Add;
use crate::inputs::{self, Outcome};
use crate::read::read_all;
use crate::reports;

/// `demarche add`: articles into a desk. What the desk holds already changes nothing.
pub fn run(args: &Add) -> anyhow::Result<Outcome> {
    if args.reports {
        return reports::add(args);
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

/// Counts articles as they come.
pub fn progress() -> ProgressBar {
    let style = ProgressStyle::with_template("{spinner} {pos} articles read, {per_sec}")
        .unwrap_or(ProgressStyle::default_spinner());
    let bar = ProgressBar::new_spinner().with_style(style);
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}
