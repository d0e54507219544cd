//! Sentences of which every event is marked, as texts to learn from: a pair that has no mark has no event.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use anyhow::{Context, Result, bail};
use events::gold::marks::{SETS, read};
use serde_json::Value;

use super::sets::{Label, Side, Text, at, classes_of};

/// Adds the marked sentences. Of those that a set of events holds, what the set says is learned: it asks for one event, and
/// learning all made the answer to that one worse (docs/experiments/events.md); they are read for the figures.
///
/// # Errors
/// A file that cannot be read, a line that cannot, an unknown type.
pub fn add(file: &Path, gold: &Path, texts: &mut BTreeMap<String, Text>) -> Result<()> {
    let mut sets: HashMap<String, HashMap<String, String>> = HashMap::new();
    for path in SETS.map(|set| gold.join(set)) {
        let name = path.file_stem().map(|s| s.to_string_lossy().to_string()).unwrap_or_default();
        sets.insert(name, records(&path)?);
    }
    let mut text_of = |set: &str, id: &str| sets.get(set).and_then(|texts| texts.get(id)).cloned();
    for sentence in read(file, &mut text_of)? {
        let slot = at(texts, &sentence.text, format!("marks/{}", sentence.place), 1.0);
        slot.whole = sentence.is_of_article();
        for mark in sentence.events.iter().filter(|_| sentence.is_of_article()) {
            let classes = classes_of(&mark.kind);
            if classes == 0 {
                bail!("{}: {}: {} is no type", file.display(), sentence.place, mark.kind);
            }
            let side = |places: &[[usize; 2]]| match places {
                [] => Side::Nobody,
                places => Side::At(places.to_vec()),
            };
            let (source, target) = (side(&mark.sources), side(&mark.targets));
            slot.labels.push(Label { source, target, classes, either_way: mark.mutual });
        }
    }
    Ok(())
}

/// Text by id.
fn records(file: &Path) -> Result<HashMap<String, String>> {
    let lines = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let one = |line: &str| -> Result<(String, String)> {
        let record: Value = serde_json::from_str(line)?;
        let words = |field: &str| record[field].as_str().unwrap_or("").to_string();
        Ok((words("id"), words("text")))
    };
    lines.lines().map(one).collect()
}
