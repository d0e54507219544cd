//! One part: its articles read side by side, a few at a time, written under another name and moved into place when whole.

use crate::Error;
use crate::manifest::{Part, Refused};
use facts::{Article, Report};
use pipeline::{Reader, Want};
use rayon::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

/// What the inputs gave, in input order: some of one part.
#[derive(Default)]
pub struct Taken {
    pub articles: Vec<Article>,
    pub refused: Vec<Refused>,
    /// The part is full, or the inputs are at their end.
    pub last: bool,
}

/// Reads every article; one that breaks the reader is set aside with its cause.
pub fn read(reader: &Reader, want: Want, taken: Taken) -> (Vec<Report>, Vec<Refused>) {
    let read_one = |article: &Article| {
        let refuse = |cause| Refused { input: article.id.clone(), cause };
        reader.try_read(article, want).map_err(refuse)
    };
    let rows: Vec<Result<Report, Refused>> = taken.articles.par_iter().map(read_one).collect();
    let (mut reports, mut refused) = (Vec::with_capacity(rows.len()), taken.refused);
    for row in rows {
        match row {
            Ok(report) => reports.push(report),
            Err(one) => refused.push(one),
        }
    }
    (reports, refused)
}

pub fn file_name(number: usize) -> String {
    format!("part-{number:06}.parquet")
}

/// A part that is being written.
pub struct Open {
    name: String,
    path: PathBuf,
    open: PathBuf,
    /// None until there is a report.
    writer: Option<columns::Writer>,
    articles: usize,
    refused: Vec<Refused>,
}

impl Open {
    /// Part `number` of `folder`.
    pub fn new(folder: &Path, number: usize) -> Self {
        let name = file_name(number);
        let (path, open) = (folder.join(&name), folder.join(format!("{name}.tmp")));
        Self { name, path, open, writer: None, articles: 0, refused: Vec::new() }
    }

    /// # Errors
    /// A full disk or a folder that cannot be written.
    pub fn add(&mut self, reports: &[Report], refused: Vec<Refused>) -> Result<(), Error> {
        let fail = |cause| Error::of(&self.path, cause);
        self.articles += reports.len();
        self.refused.extend(refused);
        if self.writer.is_none() && !reports.is_empty() {
            self.writer = Some(columns::Writer::create(&self.open).map_err(fail)?);
        }
        self.writer.iter_mut().try_for_each(|writer| writer.write(reports)).map_err(fail)
    }

    /// Articles and refusals so far.
    pub fn counts(&self) -> (usize, usize) {
        (self.articles, self.refused.len())
    }

    /// Gives the part its name; nothing half-written has it. A part of which nothing could be read has no file.
    ///
    /// # Errors
    /// As [`Open::add`].
    pub fn close(self) -> Result<Part, Error> {
        let Some(writer) = self.writer else {
            return Ok(Part { file: None, articles: 0, refused: self.refused, blake3: None });
        };
        writer.close().map_err(|cause| Error::of(&self.path, cause))?;
        let hash = hash(&self.open)?;
        fs::rename(&self.open, &self.path).map_err(|cause| Error::of(&self.path, cause))?;
        Ok(Part { file: Some(self.name), articles: self.articles, refused: self.refused, blake3: Some(hash) })
    }
}

/// BLAKE3 of a file.
///
/// # Errors
/// A file that cannot be read.
pub fn hash(path: &Path) -> Result<String, Error> {
    let mut hasher = blake3::Hasher::new();
    let mut file = fs::File::open(path).map_err(|cause| Error::of(path, cause))?;
    hasher.update_reader(&mut file).map_err(|cause| Error::of(path, cause))?;
    Ok(hasher.finalize().to_hex().to_string())
}
