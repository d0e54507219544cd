use anyhow::Context;
use facts::Report;
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
    let options = desk::Options {
        dir: desk.folder.clone(),
        listen: listen.listen,
        port: listen.port,
        passwords: listen.passwords.clone(),
    };
    runtime.block_on(desk::serve(options, Arc::new(Given(reader)), |address| {
        println!("\nThe desk is at http://{address} (Ctrl-C ends it)");
    }))?;
    Ok(())
}

/// Reads for the desk, which knows no language.
struct Given(Reader);

impl desk::Reader for Given {
    fn read(&self, given: &desk::Given) -> Result<Vec<Report>, String> {
        let options = ingest::Options { published: given.published, ..Default::default() };
        let (mut articles, mut refused) = (vec![], vec![]);
        match &given.source {
            desk::Source::Bytes { name, bytes } => {
                ingest::read_bytes(name, bytes, &options, &mut |item| match item {
                    Ok(article) => articles.push(article),
                    Err(e) => refused.push(format!("{}: {}", e.input, e.cause)),
                })
            }
            desk::Source::Url(_) => {
                return Err("This desk does not fetch; save the page and send it as a file.".into());
            }
        }
        if let (true, Some(why)) = (articles.is_empty(), refused.into_iter().next()) {
            return Err(why);
        }
        Ok(articles.iter().map(|a| self.0.read(a, Want::default())).collect())
    }
}
