use anyhow::{Context, bail};
use clap::{Args as Flags, ValueEnum};
use ledger::{EventLine, Ledger, Mode, SqlLimits, SqlTable};
use std::io::Write;
use std::time::Duration;

use crate::args::Desk;
use crate::export::When;
use crate::inputs::Outcome;
use crate::output::shown;

#[derive(Debug, Flags)]
pub struct Ask {
    /// Words and operators, as in the desk's search box: `talks actor:PRK since:2019-04`
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
    #[command(flatten)]
    pub desk: Desk,
    #[arg(long, value_enum, default_value_t = AskFormat::Table)]
    pub format: AskFormat,
    #[command(flatten)]
    pub when: When,
    /// One SELECT over the views articles, events, mentions_of_events, dyads, statements, edits, amendments
    #[arg(long, value_name = "SELECT", conflicts_with = "query")]
    pub sql: Option<String>,
    /// Seconds that a SELECT may take
    #[arg(long, value_name = "SECONDS", default_value_t = 10)]
    pub seconds: u64,
    /// Rows that a SELECT may give
    #[arg(long, value_name = "N", default_value_t = 100_000)]
    pub rows: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AskFormat {
    Table,
    Csv,
    Json,
    Jsonl,
    Parquet,
}

/// `demarche ask`: the events that answer a question, newest first, or the rows of a SELECT.
pub fn run(args: &Ask) -> anyhow::Result<Outcome> {
    let folder = &args.desk.folder;
    let ledger = Ledger::open(folder, Mode::Read).with_context(|| format!("desk {}", folder.display()))?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    if let Some(sql) = &args.sql {
        let limits =
            SqlLimits { time: Duration::from_secs(args.seconds), rows: args.rows, ..SqlLimits::default() };
        let table = ledger.sql(sql, limits)?;
        if table.cut {
            eprintln!("demarche: only the first {} rows; --rows N for more", table.rows.len());
        }
        rows(&mut out, &table, args.format)?;
        out.flush()?;
        return Ok(Outcome { read: 1, refused: 0 });
    }
    let query = args.when.query(&args.query);
    if args.format == AskFormat::Parquet {
        let mut bytes = vec![];
        export::parquet(&ledger.record(&query)?, &mut bytes)?;
        out.write_all(&bytes)?;
        out.flush()?;
        return Ok(Outcome { read: 1, refused: 0 });
    }
    let events = ledger.ask(&query)?;
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
        AskFormat::Table | AskFormat::Parquet => table(&mut out, &events)?,
    }
    out.flush()?;
    Ok(Outcome { read: 1, refused: 0 })
}

fn rows(out: &mut impl Write, table: &SqlTable, format: AskFormat) -> anyhow::Result<()> {
    let cell = |v: &serde_json::Value| match v {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(s) => s.clone(),
        other => other.to_string(),
    };
    match format {
        AskFormat::Json => writeln!(out, "{}", serde_json::to_string_pretty(table)?)?,
        AskFormat::Jsonl => {
            for row in &table.rows {
                let object: serde_json::Map<String, serde_json::Value> =
                    table.columns.iter().cloned().zip(row.iter().cloned()).collect();
                writeln!(out, "{}", serde_json::to_string(&object)?)?;
            }
        }
        AskFormat::Csv => {
            let mut writer = csv::Writer::from_writer(out);
            writer.write_record(table.columns.iter().cloned().map(export::safe))?;
            for row in &table.rows {
                writer.write_record(row.iter().map(|v| export::safe(cell(v))))?;
            }
            writer.flush()?;
        }
        AskFormat::Table => {
            writeln!(out, "{}", table.columns.join(" | "))?;
            for row in &table.rows {
                writeln!(out, "{}", shown(&row.iter().map(cell).collect::<Vec<_>>().join(" | ")))?;
            }
        }
        AskFormat::Parquet => bail!("the rows of a SELECT come as table, csv, json or jsonl"),
    }
    Ok(())
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
        writer.write_record(cells(event).into_iter().map(export::safe))?;
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
        writeln!(out, "{day}  {:<10} {:<28} {}", e.kind, shown(&sides), e.statuses.join(", "))?;
        writeln!(
            out,
            "            “{}”  [{}; {} mentions, {} origins]",
            shown(&e.words),
            e.event,
            e.mentions,
            e.origins
        )?;
    }
    writeln!(out, "{} events", events.len())?;
    Ok(())
}
