use anyhow::Context;
use facts::{Article, Block, BlockKind, Date, Report, TextRange};
use ledger::{Ledger, Mode, Query};
use pipeline::{Reader, Want};
use std::sync::Arc;

use crate::args::{Listen, Open, Serve};
use crate::inputs::{self, Outcome};
use crate::{add, args};

/// Events of the brief that is printed before the desk is served.
const BRIEF: usize = 12;

/// `demarche open`: reads into a new or standing desk, prints a brief, and serves it.
pub fn run(args: &Open) -> anyhow::Result<Outcome> {
    let reader = inputs::reader(&args.add.model)?;
    let outcome = add::add(&args.add, &reader)?;
    brief(&args.add.desk)?;
    serve_desk(&args.add.desk, &args.listen, reader)?;
    Ok(outcome)
}

/// `demarche serve`: a standing desk.
pub fn serve(args: &Serve) -> anyhow::Result<Outcome> {
    let reader = inputs::reader(&args.model)?;
    serve_desk(&args.desk, &args.listen, reader)?;
    Ok(Outcome { read: 1, refused: 0 })
}

/// The newest events of the desk, with their words.
fn brief(desk: &args::Desk) -> anyhow::Result<()> {
    let ledger = Ledger::open(&desk.folder, Mode::Read)?;
    let events = ledger.ask(&Query::default())?;
    let counts = ledger.counts()?;
    println!(
        "{} events in {} mentions, {} articles from {} origins; the newest:\n",
        counts.events, counts.mentions, counts.articles, counts.origins
    );
    for e in events.iter().take(BRIEF) {
        let arrow = if e.reciprocal { "↔" } else { "→" };
        let day = e.first.as_deref().unwrap_or("no day    ");
        println!(
            "{day}  {:<10} {} {arrow} {}  ({})",
            e.kind,
            e.sources.join(", "),
            e.targets.join(", "),
            e.statuses.join(", ")
        );
        println!("            “{}”", e.words);
    }
    Ok(())
}

fn serve_desk(desk: &args::Desk, listen: &Listen, reader: Reader) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .context("the server cannot be started")?;
    let options = desk::Options { dir: desk.folder.clone(), port: listen.port };
    runtime.block_on(desk::serve(options, Arc::new(Pasted(reader)), |address| {
        println!("\nThe desk is at http://{address} (Ctrl-C ends it)");
    }))?;
    Ok(())
}

/// Reads pasted text for the desk, which knows no language.
struct Pasted(Reader);

impl desk::Reader for Pasted {
    fn read(&self, text: &str, published: Option<Date>) -> Report {
        let blocks = vec![Block { range: TextRange::new(0, text.len()), kind: BlockKind::Body }];
        let article = Article {
            id: "pasted".into(),
            text: text.to_string(),
            published,
            blocks,
            version: 1,
            ..Article::default()
        };
        self.0.read(&article, Want::default())
    }
}
