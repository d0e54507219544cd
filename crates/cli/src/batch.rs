use anyhow::Context;
use indicatif::{ProgressBar, ProgressStyle};
use pipeline::Want;
use std::path::PathBuf;
use std::time::Duration;

use crate::args::{Model, Source};
use crate::inputs::{self, Outcome};

/// Flags of `demarche batch`.
#[derive(Debug, clap::Args)]
pub struct Batch {
    #[command(flatten)]
    pub source: Source,
    #[command(flatten)]
    pub model: Model,
    /// Folder of the Parquet parts, their manifest and the list of what was refused; a run that was cut off goes on
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Articles of one part
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub part: u32,
    /// Add the factuality of each predicate to the reports
    #[arg(long)]
    pub predicates: bool,
    /// Threads to read with; the result does not depend on it [default: all cores]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub threads: Option<u16>,
}

/// `demarche batch`: articles of any number into Parquet.
pub fn run(args: &Batch) -> anyhow::Result<Outcome> {
    let reader = inputs::reader(&args.model)?;
    let inputs: Vec<ingest::Input> = args.source.inputs.iter().map(|path| inputs::named(path)).collect();
    let options = batch::Options {
        out: args.out.clone(),
        articles_a_part: args.part as usize,
        threads: args.threads.map_or(0, usize::from),
        ingest: ingest::Options {
            published: args.source.published,
            map: args.source.map.clone(),
            ..Default::default()
        },
        want: Want { predicates: args.predicates, ..Want::default() },
    };
    let bar = progress();
    let tell = |now: batch::Progress| {
        bar.set_length(now.of_bytes.unwrap_or(now.bytes).max(now.bytes).max(1));
        bar.set_position(now.bytes);
        bar.set_message(format!("{} articles, {} refused", now.articles, now.refused));
    };
    let summary = batch::run(&inputs, &reader, &options, &tell).context("batch")?;
    bar.finish_and_clear();
    eprintln!(
        "{}: {} articles in {} parts ({} held already), {} inputs refused{}",
        args.out.display(),
        summary.articles,
        summary.parts,
        summary.held,
        summary.refused,
        if summary.refused > 0 { ", named in refused.jsonl" } else { "" }
    );
    Ok(Outcome { read: summary.articles, refused: summary.refused })
}

fn progress() -> ProgressBar {
    let style = ProgressStyle::with_template("{wide_bar} {percent}% {msg}, {bytes_per_sec}, {eta} left")
        .unwrap_or(ProgressStyle::default_bar());
    let bar = ProgressBar::new(1).with_style(style);
    bar.enable_steady_tick(Duration::from_millis(500));
    bar
}
