use anyhow::Context;
use facts::{Article, Report};
use ingest::Reading;
use pipeline::{Reader, Want};
use rayon::ThreadPool;
use rayon::prelude::*;
use std::io::{self, Write};

use crate::args::{Format, Read};
use crate::brief;
use crate::inputs::{self, Outcome};

/// `demarche read`: articles in, reports out, in input order whatever the number of threads.
pub fn run(args: &Read) -> anyhow::Result<Outcome> {
    let reader = inputs::reader(&args.model)?;
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(args.threads.map_or(0, usize::from))
        .build()
        .context("threads cannot be started")?;
    let mut out = anstream::AutoStream::auto(io::stdout()).lock();
    let outcome = if args.explain {
        explain(args, &reader, &pool, &mut out)?
    } else {
        tell(args, &reader, &pool, &mut out)?
    };
    out.flush()?;
    Ok(outcome)
}

fn tell(args: &Read, reader: &Reader, pool: &ThreadPool, out: &mut impl Write) -> anyhow::Result<Outcome> {
    let want = Want { predicates: args.predicates, floor: args.floor };
    let page = args.format == Format::Html;
    if page {
        brief::open_page(out)?;
    }
    let mut first = true;
    let outcome = inputs::inspect_each(&args.source, &args.model, |readings| {
        let tell_one = |(number, reading): (usize, &Reading)| -> anyhow::Result<Vec<u8>> {
            let mut told = Vec::new();
            let report = reader.read(&reading.article, want);
            print(&mut told, reading, &report, args.format, first && number == 0)?;
            Ok(told)
        };
        let all: Vec<anyhow::Result<Vec<u8>>> =
            pool.install(|| readings.par_iter().enumerate().map(tell_one).collect());
        first = false;
        for told in all {
            out.write_all(&told?)?;
        }
        Ok(out.flush()?)
    })?;
    if page {
        brief::close_page(out)?;
    }
    Ok(outcome)
}

/// `--explain`: what the patterns made of each sentence.
fn explain(args: &Read, reader: &Reader, pool: &ThreadPool, out: &mut impl Write) -> anyhow::Result<Outcome> {
    inputs::for_each(&args.source, &args.model, |articles| {
        let told: Vec<String> = pool.install(|| articles.par_iter().map(|a| reader.explain(a)).collect());
        for (article, told) in articles.iter().zip(&told) {
            write!(out, "# {}\n\n{told}", article.id)?;
        }
        Ok(out.flush()?)
    })
}

pub fn read_all(reader: &Reader, articles: &[Article], want: Want) -> Vec<Report> {
    articles.par_iter().map(|article| reader.read(article, want)).collect()
}

fn print(
    out: &mut impl Write,
    reading: &Reading,
    report: &Report,
    format: Format,
    first: bool,
) -> anyhow::Result<()> {
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
        Format::Html => brief::write_page(out, reading, report)?,
    }
    Ok(())
}
