use anyhow::{Context, bail};
use clap::Args as Flags;
use export::Form;
use ledger::{Ledger, Mode, Query};
use std::io::Write;
use std::path::PathBuf;

use crate::args::Desk;
use crate::inputs::Outcome;

/// `demarche export FORM`: the record, or what answers a question, in a form that others read.
#[derive(Debug, Flags)]
pub struct Export {
    /// csv, tsv, mentions-csv, mentions-tsv, jsonl, reports, gdelt-events, gdelt-mentions, icews, plover, panel-year,
    /// panel-month, geojson, ics, rss, atom, annotations, graphml; parquet and bundle need --out FOLDER
    #[arg(value_name = "FORM")]
    pub form: String,
    /// Words and operators, as for `ask`
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
    #[command(flatten)]
    pub desk: Desk,
    #[command(flatten)]
    pub when: When,
    /// File to write, or folder for parquet and bundle [default: standard output]
    #[arg(long, short, value_name = "PATH")]
    pub out: Option<PathBuf>,
    /// What links begin with
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8080")]
    pub base: String,
}

/// The days by which a record is asked.
#[derive(Debug, Flags)]
pub struct When {
    /// Only what had been published by this day (YYYY-MM-DD)
    #[arg(long, value_name = "DATE")]
    pub known_on: Option<facts::Date>,
    /// Only what this desk held by this day (YYYY-MM-DD)
    #[arg(long, value_name = "DATE")]
    pub recorded_on: Option<facts::Date>,
}

impl When {
    /// The question with these days; what could not be understood of it is said on standard error.
    pub fn query(&self, words: &[String]) -> Query {
        let mut query = Query::parse(&words.join(" "));
        if let Some(day) = self.known_on {
            query = query.known_on(&day.to_string());
        }
        if let Some(day) = self.recorded_on {
            query = query.recorded_on(&day.to_string());
        }
        for note in &query.notes {
            eprintln!("demarche: {note}");
        }
        query
    }
}

pub fn run(args: &Export) -> anyhow::Result<Outcome> {
    let folder = &args.desk.folder;
    let ledger = Ledger::open(folder, Mode::Read).with_context(|| format!("desk {}", folder.display()))?;
    let query = args.when.query(&args.query);
    let done = Ok(Outcome { read: 1, refused: 0 });
    if args.form == "parquet" || args.form == "bundle" {
        let Some(out) = &args.out else { bail!("{} is a folder of files: --out FOLDER", args.form) };
        if args.form == "parquet" {
            let files = export::partition(&ledger.record(&query)?, out)?;
            eprintln!("{} files in {}", files.len(), out.display());
        } else {
            let name = out.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            let snapshot = export::bundle(&ledger, &query, &name, out)?;
            println!("{}", snapshot.id);
        }
        return done;
    }
    let Some(form) = Form::parse(&args.form) else {
        let known: Vec<&str> = Form::ALL.iter().map(|(name, _)| *name).collect();
        bail!("{}: no such form; there are {}, parquet, bundle", args.form, known.join(", "));
    };
    let mut out: Box<dyn Write> = match &args.out {
        Some(path) => Box::new(std::fs::File::create(path).with_context(|| path.display().to_string())?),
        None => Box::new(std::io::stdout().lock()),
    };
    let mut bytes = vec![];
    export::write(&ledger, &query, form, &args.base, &mut bytes)?;
    out.write_all(&bytes)?;
    out.flush()?;
    done
}
