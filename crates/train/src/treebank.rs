//! CoNLL-U sentences and the name layer beside them.

use std::collections::HashMap;
use std::path::Path;

use facts::{Deprel, NameTag, Upos, Xpos};

#[derive(Clone, Debug, Default)]
pub struct Sentence {
    pub id: String,
    pub words: Vec<(String, bool)>,
    pub lemmas: Vec<String>,
    pub feats: Vec<String>,
    pub tags: Vec<(Upos, Xpos)>,
    /// Heads counted from 0; the number of words for the root.
    pub heads: Vec<usize>,
    pub labels: Vec<Deprel>,
    pub names: Option<Vec<NameTag>>,
}

/// # Errors
/// A file that cannot be read; a row that is no CoNLL-U.
pub fn read(path: &Path) -> Result<Vec<Sentence>, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut sentences = Vec::new();
    for block in text.split("\n\n").filter(|b| !b.trim().is_empty()) {
        sentences.push(sentence(block).ok_or_else(|| format!("{}: bad block {block}", path.display()))?);
    }
    Ok(sentences)
}

fn sentence(block: &str) -> Option<Sentence> {
    let mut sentence = Sentence::default();
    let mut joined = 0..0;
    let mut heads = Vec::new();
    let (mut names, mut named) = (Vec::new(), false);
    for line in block.lines() {
        if let Some(id) = line.strip_prefix("# sent_id = ") {
            sentence.id = id.to_string();
        }
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        let fields: Vec<&str> = line.split('\t').collect();
        if let Some((first, last)) = fields[0].split_once('-') {
            joined = first.parse::<usize>().ok()? + 1..last.parse::<usize>().ok()? + 1;
            continue;
        }
        let Ok(number) = fields[0].parse::<usize>() else { continue };
        let fallback = Xpos::from_label("XX")?;
        sentence.words.push((fields[1].to_string(), joined.contains(&number)));
        sentence.lemmas.push(fields[2].to_string());
        sentence.feats.push(fields[5].to_string());
        sentence.tags.push((Upos::from_label(fields[3])?, Xpos::from_label(fields[4]).unwrap_or(fallback)));
        if let Some(misc) = fields.get(9) {
            let label = misc.split('|').find_map(|part| part.strip_prefix("NE="));
            named |= label.is_some();
            names.push(label.map_or(NameTag::O, name_tag));
        }
        heads.push(fields[6].parse::<usize>().ok()?);
        let base = fields[7].split(':').next().unwrap_or_default();
        sentence.labels.push(Deprel::from_label(fields[7]).or_else(|| Deprel::from_label(base))?);
    }
    // A sentence that the model found no name in says less than one with names, and there are enough of these.
    sentence.names = (named && names.len() == heads.len()).then_some(names);
    let count = heads.len();
    sentence.heads = heads.into_iter().map(|h| if h == 0 { count } else { h - 1 }).collect();
    Some(sentence)
}

pub fn name_tag(label: &str) -> NameTag {
    match label {
        "B-PER" => NameTag::BeginPer,
        "I-PER" => NameTag::InPer,
        "B-ORG" => NameTag::BeginOrg,
        "I-ORG" => NameTag::InOrg,
        "B-LOC" => NameTag::BeginLoc,
        "I-LOC" => NameTag::InLoc,
        _ => NameTag::O,
    }
}

/// Name tags of a UNER file, by sentence id.
///
/// # Errors
/// A file that cannot be read.
pub fn read_names(path: &Path) -> Result<HashMap<String, Vec<NameTag>>, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut names = HashMap::new();
    for block in text.split("\n\n") {
        let id = block.lines().find_map(|line| line.strip_prefix("# sent_id = ")).unwrap_or_default();
        let tags = block
            .lines()
            .filter(|line| !line.starts_with('#') && !line.is_empty())
            .map(|line| name_tag(line.split('\t').nth(2).unwrap_or("O")))
            .collect();
        names.insert(id.to_string(), tags);
    }
    Ok(names)
}

/// Wikigold: a token and an IO tag a line.
///
/// # Errors
/// A file that cannot be read.
pub fn read_columns(path: &Path) -> Result<Vec<Sentence>, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut sentences = Vec::new();
    for block in text.split("\n\n").filter(|b| !b.trim().is_empty()) {
        let mut sentence = Sentence::default();
        let (mut names, mut last) = (Vec::new(), String::new());
        for line in block.lines() {
            let Some((word, label)) = line.rsplit_once([' ', '\t']) else { continue };
            let kind = label.get(2..).unwrap_or_default();
            let begin = label.starts_with('B') || kind != last;
            names.push(name_tag(&format!("{}-{kind}", if begin { "B" } else { "I" })));
            last = kind.to_string();
            sentence.words.push((word.trim().to_string(), false));
        }
        sentence.names = Some(names);
        sentences.push(sentence);
    }
    Ok(sentences)
}
