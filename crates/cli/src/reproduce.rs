use anyhow::{Context, bail};
use clap::Args as Flags;
use facts::Report;
use ledger::{Edit, Ledger, Mode, Query};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::args::Model;
use crate::inputs::{self, Outcome};
use crate::upkeep;

/// `demarche reproduce BUNDLE`: its texts read again, its record built again, and each file compared.
#[derive(Debug, Flags)]
pub struct Reproduce {
    /// The folder that `demarche export bundle --out` wrote
    #[arg(value_name = "BUNDLE")]
    pub bundle: PathBuf,
    #[command(flatten)]
    pub model: Model,
}

/// # Errors
/// A folder that is no bundle, a file of it that was changed, or a file that comes out otherwise.
pub fn run(args: &Reproduce) -> anyhow::Result<Outcome> {
    let bundle = &args.bundle;
    let listed = sums(bundle)?;
    let damaged: Vec<&str> = listed
        .iter()
        .filter(|(file, sum)| export::checksum(&bundle.join(file)).ok().as_ref() != Some(sum))
        .map(|(file, _)| file.as_str())
        .collect();
    if !damaged.is_empty() {
        bail!("{}: not as it was written: {}", bundle.display(), damaged.join(", "));
    }
    let recipe = bundle.join("recipe.json");
    let recipe: ledger::Snapshot = serde_json::from_slice(&fs::read(&recipe)?)
        .with_context(|| format!("{}: no recipe", recipe.display()))?;
    let reader = inputs::reader(&args.model)?;
    let mine = serde_json::to_string(reader.made_by())?;
    for (theirs, articles) in recipe.recipes.iter().filter(|(theirs, _)| *theirs != mine) {
        eprintln!("demarche: {articles} articles were read with {theirs}; this is {mine}");
    }
    let folder = tempfile::tempdir()?;
    let again = folder.path().join("bundle");
    let mut ledger = Ledger::open(&folder.path().join("desk"), Mode::Write)?;
    let mut reports = vec![];
    for file in ["data/earlier.jsonl", "data/reports.jsonl"].map(|file| bundle.join(file)) {
        if file.exists() {
            reports.extend(inputs::json_lines::<Report>(&file)?);
        }
    }
    for some in reports.chunks(upkeep::BATCH) {
        ledger.add_all(&upkeep::read_again(&reader, some))?;
    }
    let edits = bundle.join("data/edits.jsonl");
    if edits.exists() {
        ledger.take_edits(&inputs::json_lines::<Edit>(&edits)?)?;
    }
    let made = export::bundle(&ledger, &Query::parse(&recipe.query), &recipe.name, &again)?;
    compare(&listed, &sums(&again)?)?;
    println!(
        "{}: reproduced, {} files the same to the byte, snapshot {}",
        bundle.display(),
        listed.len(),
        made.id
    );
    Ok(Outcome { read: reports.len(), refused: 0 })
}

fn compare(before: &BTreeMap<String, String>, now: &BTreeMap<String, String>) -> anyhow::Result<()> {
    let mut other = vec![];
    for (file, sum) in before {
        match now.get(file) {
            None => other.push(format!("{file}: does not come out")),
            Some(again) if again != sum => other.push(format!("{file}: differs")),
            Some(_) => {}
        }
    }
    other.extend(
        now.keys().filter(|f| !before.contains_key(*f)).map(|f| format!("{f}: was not in the bundle")),
    );
    if !other.is_empty() {
        bail!("not reproduced:\n  {}", other.join("\n  "));
    }
    Ok(())
}

/// File → SHA-256, as the bundle's `SHA256SUMS` has them.
fn sums(bundle: &Path) -> anyhow::Result<BTreeMap<String, String>> {
    let file = bundle.join("SHA256SUMS");
    let text = fs::read_to_string(&file).with_context(|| format!("{}: no bundle", file.display()))?;
    let rows = text.lines().filter_map(|line| line.split_once("  "));
    Ok(rows.map(|(sum, file)| (file.to_string(), sum.to_string())).collect())
}
