use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use facts::Article;
use ledger::{Added, Ledger, Mode};
use pipeline::{Reader, Want};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::args::{Desk, Model};
use crate::inputs::{self, Outcome};
use crate::read::read_all;

#[derive(Debug, Args)]
pub struct Watch {
    /// OPML, or a file with the address of a feed a line
    #[arg(value_name = "FEEDS", required_unless_present = "health")]
    pub feeds: Option<PathBuf>,
    #[command(flatten)]
    pub model: Model,
    #[command(flatten)]
    pub desk: Desk,
    /// Say how each feed of the desk is, and poll nothing
    #[arg(long)]
    pub health: bool,
    #[arg(long, value_enum, default_value_t = HealthFormat::Table, requires = "health")]
    pub format: HealthFormat,
    /// Poll what is due once, and end
    #[arg(long)]
    pub once: bool,
    /// Minutes between two polls of one feed
    #[arg(long, value_name = "MINUTES", default_value_t = 15, value_parser = clap::value_parser!(u64).range(1..))]
    pub every: u64,
    /// Seconds between two requests to one host; a longer Crawl-delay wins
    #[arg(long, value_name = "SECONDS", default_value_t = 2)]
    pub delay: u64,
    /// A host that may have an address that is not public; may be given again
    #[arg(long, value_name = "HOST")]
    pub allow: Vec<String>,
    /// Take the feeds' own words, and fetch no pages
    #[arg(long)]
    pub no_pages: bool,
    /// Hosts that are asked at the same time, each by one request at a time
    #[arg(long, value_name = "N", default_value_t = 4)]
    pub hosts: usize,
    /// What waiting times are drawn from
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub seed: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum HealthFormat {
    Table,
    Json,
}

/// `demarche watch`: feeds polled into a desk, until it is ended.
pub fn run(args: &Watch) -> anyhow::Result<Outcome> {
    let Some(list) = args.feeds.as_ref().filter(|_| !args.health) else { return say_health(args) };
    let (feeds, bad) = watch::read_list(list)?;
    for line in &bad {
        eprintln!("demarche: {line}");
    }
    let reader = inputs::reader(&args.model)?;
    let folder = &args.desk.folder;
    // Made or refused now, not after the first poll.
    drop(Ledger::open(folder, Mode::Write).with_context(|| format!("desk {}", folder.display()))?);
    let watch = watch::Watch::new(feeds, folder, options(args), &watch::Machine);
    let mut outcome = Outcome { read: 0, refused: bad.len() };
    loop {
        let round = watch.round(|articles| add(args, &reader, &articles))?;
        for failure in &round.failures {
            eprintln!("demarche: {failure}");
        }
        cover(folder, &round.heard)?;
        if round.asked > 0 {
            let now = jiff::Timestamp::now().strftime("%Y-%m-%d %H:%M:%SZ");
            eprintln!(
                "{now}: {} feeds asked, {} unchanged, {} articles",
                round.asked, round.unchanged, round.articles
            );
        }
        outcome.read += round.asked;
        outcome.refused += round.failures.len();
        if args.once {
            return Ok(outcome);
        }
        let left = watch.next().duration_since(jiff::Timestamp::now());
        std::thread::sleep(left.unsigned_abs().clamp(Duration::from_secs(1), Duration::from_secs(60)));
    }
}

/// The hosts of `--allow`.
pub fn hosts(named: &[String]) -> BTreeSet<String> {
    named.iter().map(|host| host.to_ascii_lowercase()).collect()
}

fn options(args: &Watch) -> watch::Options {
    watch::Options {
        allowed: hosts(&args.allow),
        every: Duration::from_secs(args.every * 60),
        delay: Duration::from_secs(args.delay),
        threads: args.hosts,
        pages: !args.no_pages,
        seed: args.seed,
        ..watch::Options::default()
    }
}

/// By the same path as `demarche add`; the desk is held only while it is written, so that others can.
fn add(args: &Watch, reader: &Reader, articles: &[Article]) -> anyhow::Result<()> {
    let folder = &args.desk.folder;
    let reports = read_all(reader, articles, Want::default());
    let mut ledger =
        Ledger::open(folder, Mode::Write).with_context(|| format!("desk {}", folder.display()))?;
    let added = ledger.add_all(&reports).with_context(|| format!("desk {}", folder.display()))?;
    let count = |what: Added| added.iter().filter(|one| one.added == what).count();
    eprintln!(
        "desk {}: {} articles added, {} new versions",
        folder.display(),
        count(Added::New),
        count(Added::Version)
    );
    Ok(())
}

/// Notes for which sources today was watched, so that a day without news of them is a zero and a day without them a gap.
fn cover(folder: &Path, heard: &[(String, bool)]) -> anyhow::Result<()> {
    if heard.is_empty() {
        return Ok(());
    }
    let day = jiff::Timestamp::now().strftime("%Y-%m-%d").to_string();
    let mut ledger =
        Ledger::open(folder, Mode::Write).with_context(|| format!("desk {}", folder.display()))?;
    Ok(ledger.mark_coverages(&day, heard)?)
}

fn say_health(args: &Watch) -> anyhow::Result<Outcome> {
    let folder = &args.desk.folder;
    let feeds = watch::health(folder, jiff::Timestamp::now());
    if feeds.is_empty() {
        bail!("desk {}: no feed was watched yet", folder.display());
    }
    if args.format == HealthFormat::Json {
        println!("{}", serde_json::to_string_pretty(&feeds)?);
        return Ok(Outcome { read: feeds.len(), refused: 0 });
    }
    let when = |at: Option<jiff::Timestamp>| {
        at.map_or("never".to_string(), |at| at.strftime("%Y-%m-%d %H:%MZ").to_string())
    };
    println!(
        "{:<9} {:<17} {:<17} {:>8} {:>8} {:>8}  feed",
        "standing", "last success", "last new", "habit h", "silent h", "articles"
    );
    for feed in &feeds {
        let hours = |value: Option<f64>| value.map_or("–".to_string(), |hours| format!("{hours:.1}"));
        println!(
            "{:<9} {:<17} {:<17} {:>8} {:>8} {:>8}  {}{}",
            format!("{:?}", feed.standing).to_lowercase(),
            when(feed.last_success),
            when(feed.last_new),
            hours(feed.habit_hours),
            hours(feed.silence_hours),
            feed.articles,
            feed.title.as_ref().map(|title| format!("{title}, ")).unwrap_or_default(),
            feed.address
        );
        if let Some(cause) = &feed.last_error {
            println!("          {} in a row: {cause}", feed.failures);
        }
    }
    Ok(Outcome { read: feeds.len(), refused: 0 })
}
