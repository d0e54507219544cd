use clap::{Args as Flags, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

use crate::inputs;

/// Reads news and keeps a record: who did or said what to whom, when, where, according to whom, and who denies it.
#[derive(Debug, Parser)]
#[command(name = "demarche", version, max_term_width = 100)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read articles and say what is in them
    Read(Read),
    /// Print tags, lemmas, trees and names
    Parse(Parse),
    /// Read into a desk, print a brief, and serve the desk
    Open(Open),
    /// Read into a desk
    Add(Add),
    /// Serve a desk
    Serve(Serve),
    /// Ask a desk
    Ask(crate::ask::Ask),
    /// Edit a desk's record: right, wrong, split, merge, note; list, undo, take in
    Edit(crate::edit::Edit),
    /// Print a line for the file of those who may come in
    Password(crate::password::Password),
    /// Show the stories of the events that answer a question
    Threads(crate::threads::Threads),
    /// Print the record in a form that others read
    Export(crate::export::Export),
    Snapshot(crate::upkeep::Snapshot),
    Diff(crate::upkeep::Diff),
    Reread(crate::upkeep::Reread),
    Forget(crate::upkeep::Forget),
    Verify(crate::upkeep::Verify),
    /// Read a bundle's texts again, build its record again, and compare each file
    Reproduce(crate::reproduce::Reproduce),
    /// Hold a desk against GDELT, ICEWS or POLECAT files for the same days
    Compare(crate::compare::Compare),
    /// Read any amount of articles into Parquet
    Batch(crate::batch::Batch),
    /// Say how right each field is on every gold set that is there, and what its confidence is worth
    Accuracy(crate::accuracy::Accuracy),
    /// Poll feeds into a desk; --health says how they are
    Watch(crate::watch::Watch),
    /// Send what is new for the desk's watches: webhooks, mail, digests
    Notify(crate::notify::Notify),
    /// Check patterns and tables, and name each mistake with file, line and column
    Check(crate::check::Check),
    /// Say who a name or an office stands for on a day
    Who(crate::who::Who),
    /// Say what interval a phrase of time stands for
    When(crate::when::When),
    /// Print the JSON Schema of the report
    Schema,
}

#[derive(Debug, Flags)]
pub struct Read {
    #[command(flatten)]
    pub source: Source,
    #[command(flatten)]
    pub model: Model,
    /// How to print; a brief for a person on a terminal, otherwise text as well unless told
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Print, instead of reports, each sentence's tree, the patterns that it triggers, and why each stands or falls
    #[arg(long, conflicts_with_all = ["format", "predicates"])]
    pub explain: bool,
    /// Add the factuality of each predicate to the report
    #[arg(long)]
    pub predicates: bool,
    /// Leave out events that are less sure than this, 0 to 1; lower tells more and errs more [default: 0.2]
    #[arg(long, value_name = "P", value_parser = probability)]
    pub floor: Option<f32>,
    /// Threads to read with; the result does not depend on it [default: all cores]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub threads: Option<u16>,
}

#[derive(Debug, Flags)]
pub struct Parse {
    #[command(flatten)]
    pub source: Source,
    #[command(flatten)]
    pub model: Model,
    /// CoNLL-U, or a page that draws the arcs
    #[arg(long, value_enum, default_value_t = ParseFormat::Conllu)]
    pub format: ParseFormat,
}

#[derive(Debug, Flags)]
pub struct Open {
    #[command(flatten)]
    pub add: Add,
    #[command(flatten)]
    pub listen: Listen,
}

#[derive(Debug, Flags)]
pub struct Add {
    #[command(flatten)]
    pub source: Source,
    /// The inputs are reports: the folder of `demarche batch` or of a Spark job (Parquet), JSON Lines as `read --format jsonl`
    /// prints them, or folders of such files
    #[arg(long)]
    pub reports: bool,
    #[command(flatten)]
    pub model: Model,
    #[command(flatten)]
    pub desk: Desk,
}

#[derive(Debug, Flags)]
pub struct Serve {
    #[command(flatten)]
    pub model: Model,
    #[command(flatten)]
    pub desk: Desk,
    #[command(flatten)]
    pub listen: Listen,
}

#[derive(Debug, Flags)]
pub struct Desk {
    /// The folder of the desk
    #[arg(long = "desk", value_name = "DIR", default_value = "desk")]
    pub folder: PathBuf,
}

#[derive(Debug, Flags)]
pub struct Listen {
    /// Address to serve on; elsewhere than on this machine it needs --passwords
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    pub listen: std::net::IpAddr,
    /// Who may come in: a file with a line for each name, as `demarche password` makes it
    #[arg(long, value_name = "FILE")]
    pub passwords: Option<PathBuf>,
    /// Port; the next free one is taken where it is in use
    #[arg(long, value_name = "PORT", default_value_t = 8080)]
    pub port: u16,
    /// A host that pages may be fetched from though its address is not public; may be given again
    #[arg(long, value_name = "HOST")]
    pub allow: Vec<String>,
}

/// What to read.
#[derive(Debug, Flags)]
pub struct Source {
    /// Files, folders, or - for standard input; text, HTML, JSONL, CSV, Parquet, feeds, WARC, wire files, .gz, .zst, .zip
    #[arg(value_name = "INPUT", required = true)]
    pub inputs: Vec<PathBuf>,
    /// Publication day of articles that name none (YYYY-MM-DD); relative times count from it
    #[arg(long, value_name = "DATE")]
    pub published: Option<facts::Date>,
    /// The column of a field that has a name of its own, as text=Body; also published, title, source, url, id …
    #[arg(long, value_name = "FIELD=COLUMN", value_parser = inputs::mapping)]
    pub map: Vec<(String, String)>,
}

/// What to read with.
#[derive(Debug, Flags)]
pub struct Model {
    /// The encoder, or the quick linear model for back-filling archives
    #[arg(long, value_enum, default_value_t = ModelName::Default)]
    pub model: ModelName,
    /// A folder of own tables and patterns, laid over what ships
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ModelName {
    Default,
    Fast,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A brief for a person
    Text,
    /// One indented JSON report after the other
    Json,
    /// One JSON report a line
    Jsonl,
    /// A page that shows each article's words with what was read from them
    Html,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ParseFormat {
    Conllu,
    Html,
}

fn probability(text: &str) -> Result<f32, String> {
    let number: f32 = text.parse().map_err(|_| format!("{text} is not a number"))?;
    if (0.0..=1.0).contains(&number) { Ok(number) } else { Err(format!("{text} is not between 0 and 1")) }
}
