//! From what was typed to articles: inputs one after the other, refusals named on standard error.

use anyhow::{Context, bail};
use facts::Article;
use ingest::Reading;
use lexicon::furniture::Furniture;
use pipeline::{ModelKind, Reader};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use crate::args;
use crate::output::shown;

/// How a run ended: the exit status of the contract.
#[derive(Clone, Copy, Debug, Default)]
pub struct Outcome {
    pub read: usize,
    pub refused: usize,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome { refused: 0, .. } => ExitCode::SUCCESS,
            Outcome { read: 0, .. } => ExitCode::from(2),
            Outcome { .. } => ExitCode::from(1),
        }
    }
}

/// The tables that ship, under the user's own where a folder is named.
pub fn data(folder: Option<&Path>) -> anyhow::Result<data::Data> {
    match folder {
        None => Ok(data::Data::shipped()),
        Some(folder) if folder.is_dir() => Ok(data::Data::with_overlay(folder)),
        Some(folder) => bail!("--data {}: not a folder", folder.display()),
    }
}

/// The values of a file of JSON Lines.
///
/// # Errors
/// A file that cannot be read, or its first line that is no such value.
pub fn json_lines<T: serde::de::DeserializeOwned>(file: &Path) -> anyhow::Result<Vec<T>> {
    let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let rows = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    rows.map(|(n, line)| serde_json::from_str(line).with_context(|| format!("{}:{}", file.display(), n + 1)))
        .collect()
}

pub fn reader(model: &args::Model) -> anyhow::Result<Reader> {
    let kind = match model.model {
        args::ModelName::Default => ModelKind::Default,
        args::ModelName::Fast => ModelKind::Fast,
    };
    Reader::load(kind, &data(model.data.as_deref())?).context("the model or its data cannot be loaded")
}

/// "text=Body" of `--map`: the field and the column that holds it.
///
/// # Errors
/// No such field, or no column.
pub fn mapping(words: &str) -> Result<(String, String), String> {
    let fields = ingest::fields();
    match words.split_once('=') {
        Some((field, column)) if fields.contains(&field) && !column.is_empty() => {
            Ok((field.to_string(), column.to_string()))
        }
        Some((field, _)) if !fields.contains(&field) => {
            Err(format!("no field is called {field}; there are {}", fields.join(", ")))
        }
        _ => Err("FIELD=COLUMN is wanted".to_string()),
    }
}

/// Articles held in memory at a time; they are read side by side and handed on in input order.
const BATCH: usize = 64;
/// Bytes of text after which a batch is full, however few its articles.
const BATCH_BYTES: usize = 4 << 20;

/// What a word of the command line names.
pub fn named(path: &std::path::Path) -> ingest::Input {
    if path.as_os_str() == "-" { ingest::Input::Stdin } else { ingest::Input::Path(path.to_path_buf()) }
}

/// Hands the articles of every input to `take` in batches, in input order. Refusals are printed and counted.
///
/// # Errors
/// Only what `take` gives; a bad input is counted and the run goes on.
pub fn for_each(
    source: &args::Source,
    model: &args::Model,
    mut take: impl FnMut(Vec<Article>) -> anyhow::Result<()>,
) -> anyhow::Result<Outcome> {
    inspect_each(source, model, |readings| take(readings.into_iter().map(|r| r.article).collect()))
}

/// As [`for_each`], with the reason for each block that is not body.
///
/// # Errors
/// As [`for_each`], and own tables of furniture that cannot be used.
pub fn inspect_each(
    source: &args::Source,
    model: &args::Model,
    mut take: impl FnMut(Vec<Reading>) -> anyhow::Result<()>,
) -> anyhow::Result<Outcome> {
    let own = model.data.as_deref().map(|folder| Furniture::load(&data(Some(folder))?).context("--data"));
    let furniture = own.transpose()?.map(Arc::new);
    let options = ingest::Options {
        published: source.published,
        map: source.map.clone(),
        furniture,
        ..Default::default()
    };
    let mut outcome = Outcome::default();
    let mut batch = Vec::new();
    let mut bytes = 0;
    let mut failure = None;
    for path in &source.inputs {
        ingest::inspect_while(&named(path), &options, &mut |item| {
            match item {
                Err(refused) => {
                    outcome.refused += 1;
                    eprintln!("demarche: {}: {}", shown(&refused.input), shown(&refused.cause));
                }
                Ok(reading) => {
                    outcome.read += 1;
                    bytes += reading.article.text.len();
                    batch.push(reading);
                    if batch.len() == BATCH || bytes > BATCH_BYTES {
                        bytes = 0;
                        failure = take(std::mem::take(&mut batch)).err();
                    }
                }
            }
            if failure.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        if let Some(error) = failure {
            return Err(error);
        }
    }
    if !batch.is_empty() {
        take(batch)?;
    }
    Ok(outcome)
}
