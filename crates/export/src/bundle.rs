//! A folder that can be cited: data, codebook, recipe, CITATION.cff, and a checksum of every file.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use ledger::{Ledger, Query, Snapshot};
use sha2::{Digest, Sha256};

use crate::{Error, Form, SCHEMA_VERSION, lines, partition, table, write, write_record};

/// What each column means.
pub fn codebook() -> String {
    let mut out = String::from(
        "# Codebook\n\nAn event is what one or more mentions amount to in the record; a mention is what one report says of it. Empty is \
         \"not known\". Days are YYYY-MM-DD. `status` is what the text commits to, not what is true.\n",
    );
    for (name, columns) in [("events", table::EVENTS), ("mentions", table::MENTIONS)] {
        let _ = write!(out, "\n## {name}\n\n| column | meaning |\n|---|---|\n");
        for (column, meaning) in columns {
            let _ = writeln!(out, "| {column} | {meaning} |");
        }
    }
    out
}

/// Writes a bundle of what answers `query` into `folder`, which must be empty or new.
///
/// # Errors
/// A folder that holds something, or cannot be written.
pub fn bundle(ledger: &Ledger, query: &Query, name: &str, folder: &Path) -> Result<Snapshot, Error> {
    if folder.read_dir().is_ok_and(|mut d| d.next().is_some()) {
        return Err(Error::new(format!("{}: is not empty", folder.display())));
    }
    fs::create_dir_all(folder.join("data"))?;
    let snapshot = ledger.snapshot(name, query, &folder.join("data/snapshot.jsonl.gz"))?;
    let record = ledger.record(query)?;
    partition(&record, &folder.join("data"))?;
    for (file, form) in [("events.csv", Form::Csv), ("mentions.csv", Form::MentionsCsv)] {
        let mut out = BufWriter::new(File::create(folder.join("data").join(file))?);
        write_record(&record, query, form, "", &mut out)?;
    }
    let mut out = BufWriter::new(File::create(folder.join("data/reports.jsonl"))?);
    write(ledger, query, Form::Reports, "", &mut out)?;
    drop(out);
    let mut earlier = vec![];
    ledger.for_each_earlier_report(query, |report| earlier.push(report))?;
    if !earlier.is_empty() {
        let mut out = BufWriter::new(File::create(folder.join("data/earlier.jsonl"))?);
        lines(earlier.iter(), &mut out)?;
    }
    let edits: Vec<_> = ledger.edits(None)?.into_iter().filter(|e| e.undone_at.is_none()).collect();
    if !edits.is_empty() {
        let mut out = BufWriter::new(File::create(folder.join("data/edits.jsonl"))?);
        lines(edits.iter(), &mut out)?;
    }
    fs::write(folder.join("CODEBOOK.md"), codebook())?;
    fs::write(folder.join("recipe.json"), serde_json::to_string_pretty(&snapshot)? + "\n")?;
    fs::write(folder.join("CITATION.cff"), citation(&snapshot, &record))?;
    let mut sums = String::new();
    for file in files(folder)? {
        let shown = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let digest = checksum(&file)?;
        let _ = writeln!(sums, "{digest}  {shown}");
    }
    fs::write(folder.join("SHA256SUMS"), sums)?;
    Ok(snapshot)
}

/// SHA-256 of a file, as `SHA256SUMS` has it.
///
/// # Errors
/// A file that cannot be read.
pub fn checksum(file: &Path) -> Result<String, Error> {
    Ok(Sha256::digest(fs::read(file)?).iter().map(|b| format!("{b:02x}")).collect())
}

fn citation(s: &Snapshot, record: &[ledger::EventRecord]) -> String {
    let last =
        record.iter().flat_map(|e| &e.records).map(|m| m.known_from.as_str()).max().unwrap_or("1970-01-01");
    let quote = |t: &str| serde_json::to_string(t).unwrap_or_default();
    format!(
        "cff-version: 1.2.0\nmessage: \"If you use this data set, please cite it.\"\ntype: dataset\ntitle: {}\nauthors:\n  - name: \"Users of Démarche\"\n\
         version: {}\ndate-released: {last}\nidentifiers:\n  - type: other\n    value: {}\n    description: \"Snapshot id: the same inputs, program, model and data give it anywhere\"\n\
         abstract: {}\n",
        quote(&format!("Démarche record: {}", s.name)),
        quote(&format!("record schema {SCHEMA_VERSION}")),
        quote(&format!("demarche:{}", s.id)),
        quote(&format!(
            "{} events in {} mentions, {} articles; query: {}",
            s.events,
            s.mentions,
            s.articles,
            if s.query.is_empty() { "all" } else { &s.query }
        )),
    )
}

/// Every file below, sorted.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut out = vec![];
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            out.extend(files(&path)?);
        } else {
            out.push(path);
        }
    }
    out.sort();
    Ok(out)
}
