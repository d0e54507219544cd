use anyhow::Context;
use indicatif::{HumanBytes, HumanDuration, ProgressBar, ProgressStyle};
use pipeline::Want;
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::{Duration, Instant};

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
    let (begun, said) = (Instant::now(), Mutex::new(Instant::now()));
    let tell = |now: batch::Progress| {
        if bar.is_hidden() {
            // Where standard error is no terminal: a line now and then, for a log.
            if let Ok(mut said) = said.lock()
                && said.elapsed() >= BETWEEN_LINES
            {
                *said = Instant::now();
                eprintln!("{}", line(&now, begun.elapsed()));
            }
            return;
        }
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

const BETWEEN_LINES: Duration = Duration::from_secs(10);

/// How far, how fast, how long yet.
fn line(now: &batch::Progress, spent: Duration) -> String {
    let rate = now.bytes as f64 / spent.as_secs_f64().max(0.001);
    let left = match now.of_bytes {
        Some(all) if all >= now.bytes && rate > 0.0 => {
            let left = Duration::from_secs_f64((all - now.bytes) as f64 / rate);
            format!(
                ", {}% of {}, {} left",
                now.bytes * 100 / all.max(1),
                HumanBytes(all),
                HumanDuration(left)
            )
        }
        _ => String::new(),
    };
    let (articles, refused) = (now.articles, now.refused);
    format!("{articles} articles, {refused} refused, {}/s{left}", HumanBytes(rate as u64))
}

fn progress() -> ProgressBar {
    let style = ProgressStyle::with_template("{wide_bar} {percent}% {msg}, {bytes_per_sec}, {eta} left")
        .unwrap_or(ProgressStyle::default_bar());
    let bar = ProgressBar::new(1).with_style(style);
    bar.enable_steady_tick(Duration::from_millis(500));
    bar
}

#[cfg(test)]
mod tests {
    use super::line;
    use std::time::Duration;

    #[test]
    fn a_line_of_progress_says_rate_and_time_left() {
        let mut now =
            batch::Progress { articles: 3_000, refused: 2, bytes: 1 << 20, of_bytes: Some(4 << 20) };
        let spent = Duration::from_secs(60);
        assert_eq!(
            line(&now, spent),
            "3000 articles, 2 refused, 17.07 KiB/s, 25% of 4.00 MiB, 3 minutes left"
        );
        now.of_bytes = None;
        assert_eq!(line(&now, spent), "3000 articles, 2 refused, 17.07 KiB/s");
    }
}
