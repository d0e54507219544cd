//! `demarche accuracy`: how right each field is on every gold set that is there, and what its confidence is worth.

mod card;
mod events;
mod fields;
mod marks;
mod own;
mod pages;
mod read;
mod tally;
mod trees;

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

use ::events::gold::marks::Sentence;
use anyhow::{Context, Result, bail};
use card::Row;
use facts::{Article, Block, BlockKind, TextRange};
use pipeline::{Reader, Want};
use rayon::prelude::*;
use serde_json::Value;
use tally::Tally;

use crate::args::Model;
use crate::inputs::{self, Outcome};

#[derive(Debug, clap::Args)]
pub struct Accuracy {
    #[command(flatten)]
    pub model: Model,
    /// The project's own blocks
    #[arg(long, value_name = "DIR", default_value = "gold/events")]
    pub own: PathBuf,
    /// Sentences of the gold sets of which every event is marked
    #[arg(long, value_name = "FILE", default_value = "gold/marks.tsv")]
    pub marks: PathBuf,
    /// Gold sets of others; those that are not there are left out
    #[arg(long, value_name = "DIR", default_value = "../shared/gold")]
    pub gold: PathBuf,
    /// The project's own blocks alone
    #[arg(long)]
    pub only_own: bool,
    /// Reports of readers that had not learned from the texts they read, as the training of the learned layer writes them
    #[arg(long, value_name = "FILE")]
    pub folds: Option<PathBuf>,
    /// Write accuracy.md and accuracy.tsv into this folder; rows of sets that are not there are kept
    #[arg(long, value_name = "DIR", requires = "date")]
    pub write: Option<PathBuf>,
    /// The day that stands in the card
    #[arg(long, value_name = "DATE")]
    pub date: Option<facts::Date>,
}

type Judge = fn(&Value, &Value, &mut Tally);

/// File, how the project uses it, what is judged.
const SETS: &[(&str, &str, Judge)] = &[
    ("events/plover_relations.jsonl", "learned", events::relations),
    ("events/plover_gsr.jsonl", "learned", events::dyads),
    ("events/cameo_examples.jsonl", "learned", events::digits),
    ("events/police_actions.jsonl", "measured", events::police),
    ("quotes/polnear_dev.jsonl", "measured", fields::statements),
    ("times/te3_timebank.jsonl", "measured", fields::times),
    ("times/te3_aquaint.jsonl", "measured", fields::times),
    ("places/geo_lgl.jsonl", "measured", fields::places),
    ("places/geo_gwn.jsonl", "measured", fields::places),
    ("facts/fact_uw_dev.jsonl", "measured", fields::factuality),
    ("coref/gum_news.jsonl", "measured", fields::actors),
];

/// Pages to articles.
const PAGES: &[&str] = &["articles/aeb", "articles/fundus", "dates"];

/// Treebanks and names, whether a file has labels only, what is judged.
const TREES: &[(&str, bool, trees::Judge)] = &[
    ("treebanks/en_ewt-ud-dev.conllu", false, trees::judge_trees),
    ("names/en_ewt-ud-dev.iob2", true, trees::judge_names),
];

pub fn run(args: &Accuracy) -> Result<Outcome> {
    let reader = inputs::reader(&args.model)?;
    let mut rows = Vec::new();
    let blocks = ::events::gold::read(&args.own)?;
    let read = |block: &::events::gold::Block| json(&reader, &own::article(block), Want::default());
    let reports: Vec<Value> = blocks.par_iter().map(read).collect::<Result<_>>()?;
    let mut tally = Tally::default();
    for (block, report) in blocks.iter().zip(&reports) {
        own::judge(block, report, &mut tally);
    }
    rows.extend(Row::of("gold/events", "own", &tally));
    if !args.only_own {
        for (file, use_, judge) in SETS {
            let path = args.gold.join(file);
            if path.is_file() {
                let tally = measure(&reader, &path, *judge)?;
                rows.extend(Row::of(file, use_, &tally));
            }
        }
        let sentences = marks::sentences(&args.marks, &args.gold)?;
        let read = |s: &Sentence| json(&reader, &plain(&s.place, s.text.clone(), None), Want::default());
        let reports: Vec<Value> = sentences.par_iter().map(read).collect::<Result<_>>()?;
        rows.extend(marked("learned", sentences.iter().zip(&reports)));
        for folder in PAGES.iter().filter(|folder| args.gold.join(folder).is_dir()) {
            rows.extend(Row::of(folder, "measured", &pages::measure(&args.gold.join(folder))?));
        }
        let morphology = parse::Morphology::load(&inputs::data(args.model.data.as_deref())?)?;
        for (file, labels, judge) in TREES {
            let path = args.gold.join(file);
            if path.is_file() {
                let tally = trees::measure(&reader, &morphology, &path, *labels, *judge)?;
                rows.extend(Row::of(file, "measured", &tally));
            }
        }
        if let Some(folds) = &args.folds {
            rows.extend(cross_validated(&args.gold, &sentences, folds)?);
        }
    }
    let made_by = reader.made_by();
    if let (Some(folder), Some(date)) = (&args.write, args.date) {
        let made = format!("{date}, version {}, model {}", made_by.version, made_by.model);
        rows.iter_mut().for_each(|row| row.made.clone_from(&made));
        card::write(folder, rows)?;
        return Ok(Outcome { read: blocks.len(), refused: 0 });
    }
    let mut out = std::io::stdout().lock();
    for row in &rows {
        writeln!(out, "{}", row.line())?;
    }
    Ok(Outcome { read: blocks.len(), refused: 0 })
}

fn json(reader: &Reader, article: &Article, want: Want) -> Result<Value> {
    serde_json::to_value(reader.read(article, want)).context("a report as JSON")
}

fn records(path: &Path) -> Result<Vec<Value>> {
    let file = std::fs::File::open(path).with_context(|| path.display().to_string())?;
    let mut found = Vec::new();
    for (at, line) in BufReader::new(file).lines().enumerate() {
        let line = line.with_context(|| path.display().to_string())?;
        if !line.trim().is_empty() {
            found.push(
                serde_json::from_str(&line).with_context(|| format!("{} line {}", path.display(), at + 1))?,
            );
        }
    }
    Ok(found)
}

fn measure(reader: &Reader, path: &Path, judge: Judge) -> Result<Tally> {
    let gold = records(path)?;
    let want = Want { predicates: true, ..Want::default() };
    let read = |record: &Value| json(reader, &article(path, record), want);
    let reports: Vec<Value> = gold.par_iter().map(read).collect::<Result<_>>()?;
    let mut tally = Tally::default();
    for (gold, report) in gold.iter().zip(&reports) {
        judge(gold, report, &mut tally);
    }
    Ok(tally)
}

/// The record as the article of a plain text; the days of one set are dummies.
fn article(path: &Path, record: &Value) -> Article {
    let dummy = path.to_string_lossy().contains("plover_gsr");
    let day = ["dct", "date"].iter().find_map(|key| record[*key].as_str()).filter(|_| !dummy);
    plain(read::text(record, "id"), read::text(record, "text").to_string(), day)
}

/// A text whose paragraphs are parted by an empty line.
fn plain(id: &str, text: String, day: Option<&str>) -> Article {
    let mut blocks = Vec::new();
    let mut at = 0;
    for part in text.split("\n\n") {
        if !part.trim().is_empty() {
            blocks.push(Block { range: TextRange::new(at, at + part.len()), kind: BlockKind::Body });
        }
        at += part.len() + 2;
    }
    let published = day.and_then(|day| day.get(..10).unwrap_or(day).parse().ok());
    Article { id: id.into(), text, blocks, published, ..Article::default() }
}

fn marked<'a>(use_: &str, read: impl Iterator<Item = (&'a Sentence, &'a Value)>) -> Vec<Row> {
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    for (sentence, report) in read {
        marks::judge(sentence, report, tallies.entry(marks::name(sentence)).or_default());
    }
    tallies.iter().flat_map(|(set, tally)| Row::of(set, use_, tally)).collect()
}

/// Rows of reports by readers each of which learned from other fifths of the texts.
fn cross_validated(gold: &Path, sentences: &[Sentence], folds: &Path) -> Result<Vec<Row>> {
    let mut reports: BTreeMap<(String, String), Value> = BTreeMap::new();
    for report in records(folds)? {
        let key = |v: &Value| v.as_str().unwrap_or("").to_string();
        reports.insert((key(&report["set"]), key(&report["article"]["id"])), report);
    }
    if reports.is_empty() {
        bail!("{}: no reports", folds.display());
    }
    let mut rows = Vec::new();
    for (file, _, judge) in SETS.iter().filter(|(_, use_, _)| *use_ == "learned") {
        let set = Path::new(file).file_stem().map(|s| s.to_string_lossy().to_string()).unwrap_or_default();
        let path = gold.join(file);
        if !path.is_file() {
            continue;
        }
        let mut tally = Tally::default();
        for record in records(&path)? {
            let key = (set.clone(), read::text(&record, "id").to_string());
            judge(&record, reports.get(&key).unwrap_or(&Value::Null), &mut tally);
        }
        rows.extend(Row::of(file, "cross-validated", &tally));
    }
    let of = |s: &Sentence| reports.get(&("marks".to_string(), s.place.clone())).unwrap_or(&Value::Null);
    rows.extend(marked("cross-validated", sentences.iter().map(|s| (s, of(s)))));
    Ok(rows)
}
