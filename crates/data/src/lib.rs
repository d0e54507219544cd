//! The files that ship with Démarche, embedded in a release and read from the folder in a debug build.
//!
//! A user's own folder (`--data DIR`, laid out as this crate's folder) is a second layer over them.

use rust_embed::{Embed, EmbeddedFile};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

#[derive(Embed)]
#[folder = "."]
#[include = "lexicon/*"]
#[include = "events/*"]
#[include = "model/*"]
#[include = "gazetteer/*"]
#[exclude = "*/.keep"]
#[exclude = "gazetteer/build/*"]
struct Shipped;

/// Where data files come from: what ships, and over it a user's own folder.
#[derive(Clone, Debug, Default)]
pub struct Data {
    overlay: Option<PathBuf>,
    /// Nothing that ships lies below the folder.
    bare: bool,
}

/// One file of one layer.
#[derive(Clone, Debug)]
pub struct Layer {
    /// What errors call it: `lexicon/states.tsv`, or the path in the user's folder.
    pub origin: String,
    pub bytes: Cow<'static, [u8]>,
}

impl Data {
    pub fn shipped() -> Self {
        Self::default()
    }

    /// What ships, with the files of `folder` as a second layer.
    pub fn with_overlay(folder: &Path) -> Self {
        Self { overlay: Some(folder.to_path_buf()), bare: false }
    }

    /// The files of `folder` alone, for tests of single tables.
    pub fn bare(folder: &Path) -> Self {
        Self { overlay: Some(folder.to_path_buf()), bare: true }
    }

    /// The layers of one file, the shipped one first; empty where neither has it.
    ///
    /// # Errors
    /// A file of the user's folder that exists and cannot be read.
    pub fn layers(&self, path: &str) -> std::io::Result<Vec<Layer>> {
        let mut layers = Vec::new();
        if let Some(EmbeddedFile { data, .. }) = Shipped::get(path).filter(|_| !self.bare) {
            layers.push(Layer { origin: path.to_string(), bytes: data });
        }
        if let Some(file) = self.overlay.as_ref().map(|folder| folder.join(path)).filter(|file| file.exists())
        {
            layers
                .push(Layer { origin: file.display().to_string(), bytes: Cow::Owned(std::fs::read(file)?) });
        }
        Ok(layers)
    }

    /// Paths (`events/consult.pat`) of the files of one folder in either layer, sorted.
    pub fn list(&self, folder: &str) -> Vec<String> {
        let prefix = format!("{folder}/");
        let mut paths: BTreeSet<String> = Shipped::iter()
            .filter(|path| !self.bare && path.starts_with(&prefix))
            .map(|path| path.to_string())
            .collect();
        let own = self.overlay.as_ref().and_then(|over| std::fs::read_dir(over.join(folder)).ok());
        for entry in own.into_iter().flatten().flatten() {
            if entry.path().is_file() {
                paths.insert(format!("{prefix}{}", entry.file_name().to_string_lossy()));
            }
        }
        paths.into_iter().collect()
    }

    /// Hash of every file of both layers: the same data give the same id on any machine.
    ///
    /// # Errors
    /// A file of the user's folder that cannot be read.
    pub fn id(&self) -> std::io::Result<String> {
        let mut hash = blake3::Hasher::new();
        for folder in ["events", "gazetteer", "lexicon"] {
            for path in self.list(folder) {
                for layer in self.layers(&path)? {
                    hash.update(path.as_bytes())
                        .update(&(layer.bytes.len() as u64).to_le_bytes())
                        .update(&layer.bytes);
                }
            }
        }
        Ok(hash.finalize().to_hex()[..16].to_string())
    }
}
