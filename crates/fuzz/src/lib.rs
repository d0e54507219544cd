//! Whatever takes bytes from outside, as functions of bytes. Nothing may panic, take two seconds or 500 MB.
//!
//! `corpus/TARGET` holds small inputs to begin with, `found/TARGET` what once broke; `cargo test` runs both.

mod desks;
mod files;
pub mod mutate;
mod tables;

use std::path::{Path, PathBuf};
use std::time::Duration;

/// No input takes as long, of the processor.
pub const LONGEST: Duration = Duration::from_secs(2);

/// A door for bytes.
pub struct Target {
    pub name: &'static str,
    pub run: fn(&[u8]),
}

pub const TARGETS: &[Target] = &[
    Target { name: "page", run: files::page },
    Target { name: "feed", run: files::feed },
    Target { name: "warc", run: files::warc },
    Target { name: "ninjs", run: files::ninjs },
    Target { name: "newsml", run: files::newsml },
    Target { name: "jsonl", run: files::jsonl },
    Target { name: "csv", run: files::csv },
    Target { name: "parquet", run: files::parquet },
    Target { name: "zip", run: files::zip },
    Target { name: "story", run: files::story },
    Target { name: "pattern", run: tables::pattern },
    Target { name: "lexicon", run: tables::lexicon },
    Target { name: "model", run: tables::model },
    Target { name: "query", run: desks::query },
    Target { name: "routes", run: desks::routes },
];

/// The target of that name.
///
/// # Errors
/// No such target; the error lists them.
pub fn target(name: &str) -> anyhow::Result<&'static Target> {
    TARGETS.iter().find(|target| target.name == name).ok_or_else(|| {
        let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
        anyhow::anyhow!("{name}: no such target; there are {}", names.join(", "))
    })
}

/// Where inputs of a target are kept, `corpus` or `found`.
pub fn folder(kind: &str, target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(kind).join(target)
}

/// The inputs of a folder in the order of their names; none where it is missing.
///
/// # Errors
/// A file that cannot be read.
pub fn inputs(folder: &Path) -> std::io::Result<Vec<(PathBuf, Vec<u8>)>> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    paths.into_iter().map(|path| Ok((path.clone(), std::fs::read(path)?))).collect()
}

/// Every panic ends the process, but those of the one library that its caller catches, in its own code and, for its own
/// target, in that of the buffers it reads from: if it did not, the panic would end it all the same.
pub fn end_on_panic(target: &'static str) {
    std::panic::set_hook(Box::new(move |panic| {
        let within = |library| panic.location().is_some_and(|place| place.file().contains(library));
        let caught = within("/parquet-") || target == "parquet" && within("/bytes-");
        if !caught {
            eprintln!("{panic}");
            std::process::abort();
        }
    }));
}

#[cfg(test)]
mod tests;
