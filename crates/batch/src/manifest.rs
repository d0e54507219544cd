//! `manifest.jsonl`: the recipe, then a line for each part that is done. Only ever appended to.

use crate::Error;
use facts::report::MadeBy;
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// What the parts are made of and with: a run goes on only with the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recipe {
    pub made_by: MadeBy,
    /// As they were named; a file's size stands beside it.
    pub inputs: Vec<(String, u64)>,
    pub published: Option<String>,
    pub predicates: bool,
    pub articles_a_part: usize,
}

/// An input, or a record of one, that was set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    pub input: String,
    pub cause: String,
}

/// One part that is done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// File name in the folder; a part of which nothing could be read has none.
    pub file: Option<String>,
    pub articles: usize,
    pub refused: Vec<Refused>,
    /// BLAKE3 of the file's bytes.
    pub blake3: Option<String>,
}

pub struct Manifest {
    path: PathBuf,
    file: File,
    /// Done in earlier runs.
    pub parts: Vec<Part>,
}

impl Manifest {
    /// Begins a manifest in `folder`, or takes up the one that stands there. A line that was cut off is cut away.
    ///
    /// # Errors
    /// A folder that cannot be written, or whose manifest has another recipe.
    pub fn open(folder: &Path, recipe: &Recipe) -> Result<Self, Error> {
        let path = folder.join("manifest.jsonl");
        let fail = |cause: std::io::Error| Error::of(&path, cause);
        let mut file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(&path)
            .map_err(fail)?;
        let mut text = String::new();
        file.read_to_string(&mut text).map_err(fail)?;
        let whole = text.rfind('\n').map_or(0, |end| end + 1);
        file.set_len(whole as u64).map_err(fail)?;
        file.seek(SeekFrom::End(0)).map_err(fail)?;
        let mut lines = text[..whole].lines();
        let mut parts = Vec::new();
        match lines.next() {
            None => append(&mut file, recipe).map_err(fail)?,
            Some(line) => {
                let found: Recipe = serde_json::from_str(line).map_err(|cause| Error::of(&path, cause))?;
                if let Some(what) = difference(&found, recipe) {
                    let cause = format!("holds a batch with other {what}; name another folder with --out");
                    return Err(Error::of(&path, cause));
                }
                for line in lines {
                    parts.push(serde_json::from_str(line).map_err(|cause| Error::of(&path, cause))?);
                }
            }
        }
        Ok(Self { path, file, parts })
    }

    /// Adds a part that is done, on the disk when this returns.
    ///
    /// # Errors
    /// A full disk.
    pub fn add(&mut self, part: &Part) -> Result<(), Error> {
        append(&mut self.file, part).map_err(|cause| Error::of(&self.path, cause))
    }
}

fn append(file: &mut File, value: &impl Serialize) -> std::io::Result<()> {
    let mut line = serde_json::to_vec(value)?;
    line.push(b'\n');
    file.write_all(&line)?;
    file.sync_data()
}

fn difference(found: &Recipe, now: &Recipe) -> Option<&'static str> {
    if found.made_by != now.made_by {
        return Some("program, model or data");
    }
    if found.inputs != now.inputs {
        return Some("inputs");
    }
    (found != now).then_some("options")
}
