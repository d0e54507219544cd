use anyhow::{Context, bail};
use clap::{Args as Flags, ValueEnum};
use ledger::{EditKind, Ledger, Mode, NewEdit};
use std::io::Write;
use std::path::Path;

use crate::args::Desk;
use crate::inputs::{self, Outcome};

/// `demarche edit wrong ARTICLE/e3 --field status --value planned --by NAME`, or `list`, `undo ID`, `take FILE`.
#[derive(Debug, Flags)]
pub struct Edit {
    #[arg(value_enum)]
    pub what: What,
    /// Permalinks of events, or ARTICLE/eN for one mention; the id of the edit to undo; the file to take in
    #[arg(value_name = "TARGET")]
    pub targets: Vec<String>,
    /// The name the edit is signed with
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
    /// The field that is right or wrong
    #[arg(long, value_name = "FIELD")]
    pub field: Option<String>,
    /// What the wrong field should be
    #[arg(long, value_name = "VALUE")]
    pub value: Option<String>,
    /// Words to go with it
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    #[command(flatten)]
    pub desk: Desk,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum What {
    Right,
    Wrong,
    Split,
    Merge,
    Note,
    /// Print the log, one JSON object a line
    List,
    /// Take an edit back; it stays in the log
    Undo,
    /// Take in a log that `list` printed
    Take,
}

/// `demarche edit`.
pub fn run(args: &Edit) -> anyhow::Result<Outcome> {
    let folder = &args.desk.folder;
    let mode = if args.what == What::List { Mode::Read } else { Mode::Write };
    let mut ledger = Ledger::open(folder, mode).with_context(|| format!("desk {}", folder.display()))?;
    let mut out = std::io::stdout().lock();
    let by = || args.by.clone().context("an edit is signed: --by NAME");
    let kind = match args.what {
        What::List => {
            for edit in ledger.edits(args.targets.first().map(String::as_str))? {
                writeln!(out, "{}", serde_json::to_string(&edit)?)?;
            }
            return Ok(Outcome { read: 1, refused: 0 });
        }
        What::Undo => {
            let Some(id) = args.targets.first() else { bail!("undo needs the id of an edit") };
            let Some(edit) = ledger.undo(id, &by()?)? else { bail!("{id}: no edit of that id stands") };
            writeln!(out, "{}", serde_json::to_string(&edit)?)?;
            return Ok(Outcome { read: 1, refused: 0 });
        }
        What::Take => return take(&mut ledger, &args.targets),
        What::Right => EditKind::Right,
        What::Wrong => EditKind::Wrong,
        What::Split => EditKind::Split,
        What::Merge => EditKind::Merge,
        What::Note => EditKind::Note,
    };
    let edit = ledger.edit(&NewEdit {
        kind,
        targets: args.targets.clone(),
        field: args.field.clone(),
        value: args.value.clone(),
        note: args.note.clone(),
        signed: by()?,
    })?;
    writeln!(out, "{}", serde_json::to_string(&edit)?)?;
    Ok(Outcome { read: 1, refused: 0 })
}

fn take(ledger: &mut Ledger, files: &[String]) -> anyhow::Result<Outcome> {
    let mut edits = vec![];
    for file in files {
        edits.extend(inputs::json_lines::<ledger::Edit>(Path::new(file))?);
    }
    let taken = ledger.take_edits(&edits)?;
    eprintln!("{taken} of {} edits taken in", edits.len());
    Ok(Outcome { read: 1, refused: 0 })
}
