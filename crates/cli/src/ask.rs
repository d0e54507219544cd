use anyhow::Context;
use ledger::{EventLine, Ledger, Mode, Query};
use std::io::Write;

use crate::args::{Ask, AskFormat};
use crate::inputs::Outcome;

/// `demarche ask`: the events that answer a question, newest first.
pub fn run(args: &Ask) -> anyhow::Result<Outcome> {
    let folder = &args.desk.folder;
    let ledger = Ledger::open(folder, Mode::Read).with_context(|| format!("desk {}", folder.display()))?;
    let mut query = Query::parse(&args.query.join(" "));
    if let Some(day) = args.known_on {
        query = query.known_on(&day.to_string());
    }
    for note in &query.notes {
        eprintln!("demarche: {note}");
    }
    let events = ledger.ask(&query)?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    match args.format {
        AskFormat::Json => {
            serde_json::to_writer_pretty(&mut out, &events)?;
            writeln!(out)?;
        }
        AskFormat::Jsonl => {
            for event in &events {
                serde_json::to_writer(&mut out, event)?;
                writeln!(out)?;
            }
        }
        AskFormat::Csv => csv(&mut out, &events)?,
        AskFormat::Table => table(&mut out, &events)?,
    }
    out.flush()?;
    Ok(Outcome { read: 1, refused: 0 })
}

const COLUMNS: &[&str] = &[
    "event", "first", "last", "type", "mode", "sources", "targets", "statuses", "place", "mentions",
    "origins", "words",
];

fn cells(e: &EventLine) -> Vec<String> {
    let text = |o: &Option<String>| o.clone().unwrap_or_default();
    vec![
        e.event.clone(),
        text(&e.first),
        text(&e.last),
        e.kind.clone(),
        text(&e.mode),
        e.sources.join("; "),
        e.targets.join("; "),
        e.statuses.join("; "),
        text(&e.place),
        e.mentions.to_string(),
        e.origins.to_string(),
        e.words.clone(),
    ]
}

fn csv(out: &mut impl Write, events: &[EventLine]) -> anyhow::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(COLUMNS)?;
    for event in events {
        // A cell that a spreadsheet would run as a formula is made text.
        let safe = cells(event)
            .into_iter()
            .map(|c| if c.starts_with(['=', '+', '-', '@']) { format!("'{c}") } else { c });
        writer.write_record(safe)?;
    }
    Ok(writer.flush()?)
}

fn table(out: &mut impl Write, events: &[EventLine]) -> anyhow::Result<()> {
    for e in events {
        let arrow = if e.reciprocal { "↔" } else { "→" };
        let sides = match e.targets.is_empty() {
            true => e.sources.join(", "),
            false => format!("{} {arrow} {}", e.sources.join(", "), e.targets.join(", ")),
        };
        let day = e.first.as_deref().unwrap_or("no day    ");
        writeln!(out, "{day}  {:<10} {:<28} {}", e.kind, sides, e.statuses.join(", "))?;
        writeln!(
            out,
            "            “{}”  [{}; {} mentions, {} origins]",
            e.words, e.event, e.mentions, e.origins
        )?;
    }
    writeln!(out, "{} events", events.len())?;
    Ok(())
}
