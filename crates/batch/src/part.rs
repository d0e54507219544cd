//! One part: its articles read side by side, written under another name, and moved into place when whole.

use crate::Error;
use crate::manifest::{Part, Refused};
use facts::{Article, Report};
use pipeline::{Reader, Want};
use rayon::prelude::*;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// What the inputs gave, in input order, up to the size of a part.
#[derive(Default)]
pub struct Taken {
    pub articles: Vec<Article>,
    pub refused: Vec<Refused>,
}

/// Reads every article; one that breaks the reader is set aside with its cause.
pub fn read(reader: &Reader, want: Want, taken: Taken) -> (Vec<Report>, Vec<Refused>) {
    let rows: Vec<Result<Report, Refused>> =
        taken.articles.par_iter().map(|article| read_one(reader, want, article)).collect();
    let (mut reports, mut refused) = (Vec::with_capacity(rows.len()), taken.refused);
    for row in rows {
        match row {
            Ok(report) => reports.push(report),
            Err(one) => refused.push(one),
        }
    }
    (reports, refused)
}

fn read_one(reader: &Reader, want: Want, article: &Article) -> Result<Report, Refused> {
    catch_unwind(AssertUnwindSafe(|| reader.read(article, want))).map_err(|panic| {
        let words = panic.downcast_ref::<String>().map(String::as_str);
        let words = words.or(panic.downcast_ref::<&str>().copied()).unwrap_or("no cause given");
        Refused { input: article.id.clone(), cause: format!("reading failed: {words}") }
    })
}

pub fn file_name(number: usize) -> String {
    format!("part-{number:06}.parquet")
}

/// Writes part `number` into `folder`.
///
/// # Errors
/// A full disk or a folder that cannot be written; nothing half-written keeps the part's name.
pub fn write(folder: &Path, number: usize, reports: &[Report], refused: Vec<Refused>) -> Result<Part, Error> {
    if reports.is_empty() {
        return Ok(Part { file: None, articles: 0, refused, blake3: None });
    }
    let name = file_name(number);
    let (path, open) = (folder.join(&name), folder.join(format!("{name}.tmp")));
    let mut writer = columns::Writer::create(&open).map_err(|cause| Error::of(&path, cause))?;
    for some in reports.chunks(64) {
        writer.write(some).map_err(|cause| Error::of(&path, cause))?;
    }
    writer.close().map_err(|cause| Error::of(&path, cause))?;
    let hash = hash(&open)?;
    fs::rename(&open, &path).map_err(|cause| Error::of(&path, cause))?;
    Ok(Part { file: Some(name), articles: reports.len(), refused, blake3: Some(hash) })
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
