use clap::Args as Flags;
use facts::Date;
use lexicon::holidays::Holidays;
use lexicon::words::Words;
use std::path::PathBuf;

use crate::inputs::{self, Outcome};

/// The interval that a phrase of time stands for.
#[derive(Debug, Flags)]
#[command(after_help = "Examples:
  demarche when \"the second half of April\" --published 2019-04-18
  demarche when \"last Tuesday\" \"Christmas Eve\" --published 2001-05-03")]
pub struct When {
    /// Words such as "next Monday" or "the mid-1990s"
    #[arg(value_name = "PHRASE", required = true)]
    pub phrases: Vec<String>,
    /// The day from which relative times count (YYYY-MM-DD)
    #[arg(long, value_name = "DATE")]
    pub published: Option<Date>,
    /// A folder of own tables, laid over what ships
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
}

/// `demarche when`: each time of a phrase with its TIMEX3 value, its first and last day, and the rule.
pub fn run(args: &When) -> anyhow::Result<Outcome> {
    let data = inputs::data(args.data.as_deref())?;
    let (holidays, words) = (Holidays::load(&data)?, Words::load(&data)?);
    let mut outcome = Outcome::default();
    for phrase in &args.phrases {
        let times = mentions::when::read_phrase(phrase, args.published, &holidays, &words);
        if times.is_empty() {
            outcome.refused += 1;
            eprintln!("demarche: {phrase}: no expression of time is read in it");
            continue;
        }
        outcome.read += 1;
        for time in times {
            let interval = match (time.first, time.last) {
                (Some(first), Some(last)) if first == last => first.to_string(),
                (Some(first), Some(last)) => format!("{first}/{last}"),
                _ if args.published.is_none() => "open without --published".to_string(),
                _ => "no interval".to_string(),
            };
            println!(
                "{}\n  {:?} {}\n  {interval} ({})\n  rule: {}",
                time.range.of(phrase),
                time.kind,
                time.value,
                time.precision,
                time.rule
            );
            if let Some(anchor) = time.anchor {
                println!("  counted from: {}, of which no day is known", anchor.of(phrase));
            }
        }
    }
    Ok(outcome)
}
