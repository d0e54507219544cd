use clap::Args as Flags;
use lexicon::actors::Actors;
use lexicon::furniture::Furniture;
use lexicon::gazetteer::Gazetteer;
use lexicon::holidays::Holidays;
use std::path::{Path, PathBuf};

use crate::inputs::{self, Outcome};

/// Every mistake of patterns and tables, with file, line and column.
#[derive(Debug, Flags)]
#[command(after_help = "Examples:
  demarche check                 what ships
  demarche check --data mine     what ships with the patterns and tables of ./mine over it")]
pub struct Check {
    /// A folder of own tables and patterns, laid over what ships
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
}

/// `demarche check`: reads all data as a reading would and names what is wrong.
pub fn run(args: &Check) -> anyhow::Result<Outcome> {
    let data = inputs::data(args.data.as_deref())?;
    let rules = events::check(&data);
    let mut wrong: Vec<String> = rules.errors.iter().map(ToString::to_string).collect();
    wrong.extend(Actors::load(&data).err().map(|error| error.to_string()));
    wrong.extend(Gazetteer::load(&data).err().map(|error| error.to_string()));
    wrong.extend(Holidays::load(&data).err().map(|error| error.to_string()));
    wrong.extend(Furniture::load(&data).err().map(|error| error.to_string()));
    wrong.extend(args.data.as_deref().into_iter().flat_map(strangers));
    for line in &wrong {
        println!("{line}");
    }
    let (kinds, patterns) = (rules.kinds, rules.patterns);
    match wrong.len() {
        0 => println!("{patterns} patterns of {kinds} kinds and all tables: no mistake found"),
        1 => eprintln!("demarche: 1 mistake"),
        many => eprintln!("demarche: {many} mistakes"),
    }
    Ok(Outcome { read: 1, refused: wrong.len() })
}

/// Files of an own folder that nothing reads: a table that does not ship, a folder of another name.
fn strangers(folder: &Path) -> Vec<String> {
    let shipped = data::Data::shipped();
    let mut found = Vec::new();
    let names = |folder: &Path| -> Vec<(PathBuf, String)> {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut names: Vec<_> =
            entries.map(|e| (e.path(), e.file_name().to_string_lossy().into_owned())).collect();
        names.retain(|(_, name)| !name.starts_with('.'));
        names.sort();
        names
    };
    for (path, part) in names(folder) {
        if !["events", "lexicon", "gazetteer", "model"].contains(&part.as_str()) || !path.is_dir() {
            found.push(format!(
                "{}: not read; the folders are events, lexicon, gazetteer, model",
                path.display()
            ));
            continue;
        }
        for (file, name) in names(&path) {
            let known = shipped.layers(&format!("{part}/{name}")).is_ok_and(|layers| !layers.is_empty());
            if !(known || part == "events" && name.ends_with(".pat")) {
                found.push(format!("{}: not read; no file of this name ships", file.display()));
            }
        }
    }
    found
}
