//! What is read for measure: the examples, joined, cut and repeated, so that anybody can measure the same.

use anyhow::Context;
use std::fs;
use std::path::{Path, PathBuf};

use crate::run::root;

/// The files of the examples, by name.
///
/// # Errors
/// The folder cannot be read.
pub fn files() -> anyhow::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(root().join("examples"))?;
    let mut texts: Vec<PathBuf> = entries.flatten().map(|e| e.path()).collect();
    texts.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    texts.sort();
    Ok(texts)
}

fn texts() -> anyhow::Result<Vec<String>> {
    let read = |path: PathBuf| fs::read_to_string(&path).with_context(|| path.display().to_string());
    files()?.into_iter().map(read).collect()
}

/// An article of so many words, beginning at example `from`; paragraphs as they stand.
///
/// # Errors
/// As [`files`].
pub fn article(from: usize, words: usize) -> anyhow::Result<String> {
    let texts = texts()?;
    let whole = texts.iter().cycle().skip(from % texts.len());
    let pieces = whole.flat_map(|text| text.split_inclusive(char::is_whitespace).chain(["\n\n"]));
    let (mut out, mut count) = (String::new(), 0);
    for piece in pieces {
        if count == words {
            break;
        }
        count += usize::from(!piece.trim().is_empty());
        out.push_str(piece);
    }
    Ok(out)
}

/// `articles` of `words` words each as JSON Lines, no two alike; gives the file and the words in it.
///
/// # Errors
/// A file that cannot be written.
pub fn lines(folder: &Path, articles: usize, words: usize) -> anyhow::Result<(PathBuf, usize)> {
    let some: Vec<String> = (0..texts()?.len()).map(|from| article(from, words)).collect::<Result<_, _>>()?;
    let path = folder.join(format!("{articles}-of-{words}.jsonl"));
    let mut out = String::new();
    for number in 0..articles {
        let text = format!("{}\n\nReport {number}.", some[number % some.len()]);
        out += &serde_json::json!({"id": number.to_string(), "published": "2003-02-14", "text": text})
            .to_string();
        out.push('\n');
    }
    fs::write(&path, out)?;
    Ok((path, articles * (words + 2)))
}
