//! The care of a desk: forget, verify, snapshot, diff, reread.

use anyhow::{Context, bail};
use clap::Args as Flags;
use facts::{Article, Block, Report, TextRange};
use ledger::{Difference, Ledger, Mode, Query, read_snapshot};
use pipeline::{Reader, Want};
use std::path::{Path, PathBuf};

use crate::args::{Desk, Model};
use crate::export::When;
use crate::inputs::{self, Outcome};
use crate::output::shown;
use crate::read::read_all;

const DONE: Outcome = Outcome { read: 1, refused: 0 };

/// Remove an article and all that rests on it, and say what that was.
#[derive(Debug, Flags)]
pub struct Forget {
    /// Permalink id of an article
    #[arg(value_name = "ID", required = true)]
    pub ids: Vec<String>,
    #[command(flatten)]
    pub desk: Desk,
}

/// Check that the file is whole and that the events are what the mentions amount to.
#[derive(Debug, Flags)]
pub struct Verify {
    #[command(flatten)]
    pub desk: Desk,
}

/// Keep the record of this moment under a name, and print its id.
#[derive(Debug, Flags)]
pub struct Snapshot {
    #[arg(value_name = "NAME")]
    pub name: String,
    /// Words and operators, as for `ask`
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
    #[command(flatten)]
    pub desk: Desk,
    #[command(flatten)]
    pub when: When,
}

/// Say what came, went and changed between two snapshots, and which rule did it.
#[derive(Debug, Flags)]
pub struct Diff {
    /// Names of snapshots of the desk, or their files
    #[arg(value_name = "SNAPSHOT", num_args = 2)]
    pub snapshots: Vec<String>,
    #[command(flatten)]
    pub desk: Desk,
    /// The whole difference as JSON
    #[arg(long)]
    pub json: bool,
}

/// Read what is stored with the present version, model and data; keep the edits; show what changed.
#[derive(Debug, Flags)]
pub struct Reread {
    #[command(flatten)]
    pub model: Model,
    #[command(flatten)]
    pub desk: Desk,
    /// Also what the present version has read
    #[arg(long)]
    pub all: bool,
    /// The whole difference as JSON
    #[arg(long)]
    pub json: bool,
}

fn open(desk: &Desk, mode: Mode) -> anyhow::Result<Ledger> {
    Ledger::open(&desk.folder, mode).with_context(|| format!("desk {}", desk.folder.display()))
}

pub fn forget(args: &Forget) -> anyhow::Result<Outcome> {
    let mut ledger = open(&args.desk, Mode::Write)?;
    let mut outcome = Outcome::default();
    for id in &args.ids {
        match ledger.forget(id)? {
            Some(f) => {
                outcome.read += 1;
                println!(
                    "{}: “{}”, {} versions, {} mentions of events, {} statements are gone",
                    f.article,
                    shown(&f.title),
                    f.versions,
                    f.mentions,
                    f.statements
                );
            }
            None => {
                outcome.refused += 1;
                eprintln!("demarche: {id}: the desk has no such article");
            }
        }
    }
    Ok(outcome)
}

pub fn verify(args: &Verify) -> anyhow::Result<Outcome> {
    let ledger = open(&args.desk, Mode::Read)?;
    let verdict = ledger.verify()?;
    for problem in &verdict.problems {
        println!("{problem}");
    }
    if !verdict.problems.is_empty() {
        bail!("{} problems", verdict.problems.len());
    }
    let c = ledger.counts()?;
    println!(
        "well: {} events in {} mentions, {} articles from {} origins",
        c.events, c.mentions, c.articles, c.origins
    );
    Ok(DONE)
}

fn file_of(desk: &Desk, name: &str) -> anyhow::Result<PathBuf> {
    if name.is_empty() || name.starts_with('.') || name.contains(['/', '\\']) {
        bail!("{name:?} is no name for a snapshot");
    }
    Ok(desk.folder.join("snapshots").join(format!("{name}.jsonl.gz")))
}

pub fn snapshot(args: &Snapshot) -> anyhow::Result<Outcome> {
    let ledger = open(&args.desk, Mode::Read)?;
    let file = file_of(&args.desk, &args.name)?;
    if file.exists() {
        bail!("{}: there is a snapshot of that name", args.name);
    }
    let snapshot = ledger.snapshot(&args.name, &args.when.query(&args.query), &file)?;
    println!("{}", snapshot.id);
    eprintln!(
        "{}: {} events in {} mentions, {} articles, in {}",
        snapshot.name,
        snapshot.events,
        snapshot.mentions,
        snapshot.articles,
        file.display()
    );
    Ok(DONE)
}

pub fn diff(args: &Diff) -> anyhow::Result<Outcome> {
    let find = |name: &String| -> anyhow::Result<PathBuf> {
        if Path::new(name).is_file() { Ok(PathBuf::from(name)) } else { file_of(&args.desk, name) }
    };
    let read = |name: &String| -> anyhow::Result<_> { Ok(read_snapshot(&find(name)?)?) };
    show(&Difference::between(read(&args.snapshots[0])?, read(&args.snapshots[1])?), args.json)?;
    Ok(DONE)
}

fn show(d: &Difference, json: bool) -> anyhow::Result<()> {
    if json {
        println!("{}", serde_json::to_string_pretty(d)?);
        return Ok(());
    }
    for (mark, list) in [("+", &d.came), ("-", &d.went)] {
        for e in list {
            println!("{mark} {}  {} ({})  “{}”  [{}]", e.event, e.kind, e.status, shown(&e.words), e.rule);
        }
    }
    for c in &d.changed {
        let fields: Vec<String> = c.fields.iter().map(|(f, (a, b))| format!("{f}: {a:?} → {b:?}")).collect();
        println!(
            "~ {}  “{}”  {}  [{} → {}]",
            c.article,
            shown(&c.words),
            shown(&fields.join("; ")),
            c.rule_before,
            c.rule
        );
    }
    for (rule, [came, went, changed]) in &d.rules {
        println!("  {rule}: +{came} -{went} ~{changed}");
    }
    println!("{} came, {} went, {} changed, {} same", d.came.len(), d.went.len(), d.changed.len(), d.same);
    Ok(())
}

/// Versions read at a time.
pub const BATCH: usize = 64;

pub fn reread(args: &Reread) -> anyhow::Result<Outcome> {
    let reader = inputs::reader(&args.model)?;
    let mut ledger = open(&args.desk, Mode::Write)?;
    let recipe = (!args.all).then(|| reader.made_by());
    let hashes = ledger.versions_read_otherwise(recipe)?;
    let folder = std::env::temp_dir().join(format!("demarche-reread-{}", std::process::id()));
    let kept = |ledger: &Ledger, name: &str| -> anyhow::Result<_> {
        let file = folder.join(name);
        ledger.snapshot(name, &Query::default(), &file)?;
        Ok(read_snapshot(&file)?)
    };
    let before = kept(&ledger, "before")?;
    for some in hashes.chunks(BATCH) {
        let mut stored = vec![];
        for hash in some {
            stored.push(ledger.stored(hash)?.with_context(|| format!("{hash}: no such version"))?);
        }
        let reports = read_again(&reader, &stored);
        let readings: Vec<(String, Report)> = some.iter().cloned().zip(reports).collect();
        ledger.replace_readings(&readings)?;
    }
    let after = kept(&ledger, "after")?;
    std::fs::remove_dir_all(&folder)?;
    show(&Difference::between(before, after), args.json)?;
    eprintln!("{} article versions read anew", hashes.len());
    Ok(DONE)
}

/// The articles of stored reports read by `reader`; what was noted of an article when it was taken in stays noted.
pub fn read_again(reader: &Reader, stored: &[Report]) -> Vec<Report> {
    let articles: Vec<Article> = stored.iter().map(article).collect();
    let mut reports = read_all(reader, &articles, Want::default());
    for (report, before) in reports.iter_mut().zip(stored) {
        let own = std::mem::replace(&mut report.notes, before.notes.clone());
        report.notes.extend(own.into_iter().filter(|note| !before.notes.contains(note)));
    }
    reports
}

/// The article of a stored report: the same text and blocks, offsets in bytes again.
fn article(report: &Report) -> Article {
    let a = report.article.clone();
    let byte = |chars: u32| a.text.char_indices().nth(chars as usize).map_or(a.text.len(), |(i, _)| i);
    Article {
        blocks: a
            .blocks
            .iter()
            .map(|b| Block { range: TextRange::new(byte(b.start), byte(b.end)), kind: b.kind })
            .collect(),
        id: a.id,
        title: a.title,
        url: a.url,
        canonical_url: a.canonical_url,
        publisher: a.publisher,
        agency: a.agency,
        bylines: a.bylines,
        language: a.language,
        section: a.section,
        dateline: a.dateline,
        published: a.published.and_then(|d| d.parse().ok()),
        published_at: a.published_at,
        updated_at: a.updated_at,
        retrieved_at: a.retrieved_at,
        published_basis: a.published_basis,
        version: a.version,
        replaces: a.replaces,
        notes: vec![],
        text: a.text,
    }
}
