use anyhow::Context;
use clap::Args as Flags;
use ledger::{Ledger, Mode};
use std::io::Write;

use crate::args::Desk;
use crate::export::When;
use crate::inputs::Outcome;
use crate::output::shown;

/// `demarche threads`: the stories of the events that answer a question.
#[derive(Debug, Flags)]
pub struct Threads {
    /// Words and operators, as for `ask`
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
    #[command(flatten)]
    pub desk: Desk,
    #[command(flatten)]
    pub when: When,
    /// One JSON object a story and line, with all its events and ties
    #[arg(long)]
    pub jsonl: bool,
}

pub fn run(args: &Threads) -> anyhow::Result<Outcome> {
    let folder = &args.desk.folder;
    let ledger = Ledger::open(folder, Mode::Read).with_context(|| format!("desk {}", folder.display()))?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for t in ledger.threads(&args.when.query(&args.query))? {
        if args.jsonl {
            writeln!(out, "{}", serde_json::to_string(&t)?)?;
            continue;
        }
        writeln!(out, "{}", shown(&t.title))?;
        let c = t.counts;
        writeln!(
            out,
            "  {} events in {} mentions, {} articles from {} origins  [{}]",
            c.events, c.mentions, c.articles, c.origins, t.thread
        )?;
        for e in &t.events {
            let day = e.event.first.as_ref().unwrap_or(&e.event.known_from);
            writeln!(out, "  {day}  {:<10} {}  ({})", e.event.kind, e.event.event, e.why)?;
        }
        for tie in &t.ties {
            writeln!(out, "  {} with {}: {} ({})", tie.kind, tie.thread, tie.event, tie.why)?;
        }
    }
    out.flush()?;
    Ok(Outcome { read: 1, refused: 0 })
}
