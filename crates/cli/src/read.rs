use anyhow::Context;
use facts::{Article, Report};
use pipeline::{Reader, Want};
use rayon::prelude::*;
use std::io::{self, Write};

use crate::args::{Format, Read};
use crate::brief;
use crate::inputs::{self, Outcome};

/// `demarche read`: articles in, reports out, in input order whatever the number of threads.
pub fn run(args: &Read) -> anyhow::Result<Outcome> {
    let reader = inputs::reader(&args.model)?;
    let want = Want { predicates: args.predicates, floor: args.floor };
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(args.threads.map_or(0, usize::from))
        .build()
        .context("threads cannot be started")?;
    let mut out = anstream::AutoStream::auto(io::stdout()).lock();
    let mut first = true;
    let outcome = inputs::for_each(&args.source, |articles| {
        let reports = pool.install(|| read_all(&reader, &articles, want));
        for report in &reports {
            print(&mut out, report, args.format, first)?;
            first = false;
        }
        Ok(out.flush()?)
    })?;
    out.flush()?;
    Ok(outcome)
}

pub fn read_all(reader: &Reader, articles: &[Article], want: Want) -> Vec<Report> {
    articles.par_iter().map(|article| reader.read(article, want)).collect()
}

fn print(out: &mut impl Write, report: &Report, format: Format, first: bool) -> anyhow::Result<()> {
    match format {
        Format::Jsonl => {
            serde_json::to_writer(&mut *out, report)?;
            writeln!(out)?;
        }
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, report)?;
            writeln!(out)?;
        }
        Format::Text => {
            if !first {
                writeln!(out, "\n{}\n", "─".repeat(60))?;
            }
            brief::write(out, report)?;
        }
        Format::Html => brief::write_page(out, report)?,
    }
    Ok(())
}
