//! The texts one learns from, with what is known to stand between which actors.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use events::gold::Block;
use events::learned::class_of;
use serde_json::Value;

/// One text, in whichever sets it stands.
#[derive(Clone, Debug, Default)]
pub struct Text {
    pub text: String,
    pub fold: u64,
    /// `set/id` of each record that has it.
    pub records: Vec<String>,
    pub labels: Vec<Label>,
    /// What a pair without a label counts: where not every event is marked, it may hold one.
    pub silent: f32,
    /// Classes that a pair without a label may not have, as bits; all but none for 0.
    pub barred: u32,
    /// CAMEO digits of the text's event.
    pub cameo: Option<String>,
    /// Every event of the text is marked (`gold/marks.tsv`).
    pub whole: bool,
}

#[derive(Clone, Debug)]
pub struct Label {
    pub source: Side,
    pub target: Side,
    /// Classes that are right, as bits.
    pub classes: u32,
    pub either_way: bool,
}

#[derive(Clone, Debug)]
pub enum Side {
    /// The words of a span.
    Span(String),
    /// The words at these places, in Unicode code points.
    At(Vec<[usize; 2]>),
    /// Words that the mention holds.
    Holds(String),
    /// Actors: words, ISO 3166-1 alpha-3.
    Actors(Vec<(String, String)>),
    /// Nobody is named, or nothing is known of it.
    Open,
    /// There is nobody.
    Nobody,
}

/// FNV-1a 64.
pub fn hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// 1 to 5.
pub fn fold(text: &str) -> u64 {
    hash(text.trim()) % 5 + 1
}

/// What a type of 2016 or of a merged class may be today, as bits.
pub fn classes_of(code: &str) -> u32 {
    let names: &[&str] = match code {
        "DEMAND" => &["REQUEST"],
        "DISAPPROVE" | "INVESTIGATE" => &["ACCUSE"],
        "FIGHT" => &["ASSAULT"],
        "YIELD" => &["RETREAT", "CONCEDE"],
        code => &[code],
    };
    names
        .iter()
        .map(|name| class_of(name))
        .filter(|class| *class != 0)
        .fold(0, |bits, class| bits | 1 << class)
}

/// Texts of the gold sets, of the marks beside the project's own blocks, and of these, in the order of the sets.
pub fn read(gold: &Path, own: &Path) -> Result<Vec<Text>> {
    let mut texts: BTreeMap<String, Text> = BTreeMap::new();
    for set in ["plover_relations", "plover_gsr", "cameo_examples"] {
        let file = gold.join("events").join(format!("{set}.jsonl"));
        let lines = std::fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        for line in lines.lines() {
            let record: Value = serde_json::from_str(line)?;
            record_of(set, &record, &mut texts);
        }
    }
    super::marks::add(&own.with_file_name("marks.tsv"), gold, &mut texts)?;
    for block in events::gold::read(own)? {
        own_block(&block, &mut texts);
    }
    prose(gold, &mut texts)?;
    Ok(texts.into_values().collect())
}

pub fn at<'a>(
    texts: &'a mut BTreeMap<String, Text>,
    text: &str,
    record: String,
    silent: f32,
) -> &'a mut Text {
    let slot = texts.entry(text.trim().to_string()).or_insert_with(|| Text {
        text: text.to_string(),
        fold: fold(text),
        silent,
        ..Text::default()
    });
    slot.silent = slot.silent.min(silent);
    slot.records.push(record);
    slot
}

fn record_of(set: &str, record: &Value, texts: &mut BTreeMap<String, Text>) {
    let id = format!("{set}/{}", record["id"].as_str().unwrap_or(""));
    let silent = if set == "plover_gsr" { 0.6 } else { 0.35 };
    let slot = at(texts, record["text"].as_str().unwrap_or(""), id, silent);
    for event in record["events"].as_array().into_iter().flatten() {
        if event["ontology"] == "CAMEO" {
            slot.cameo = event["code"].as_str().map(str::to_string);
            continue;
        }
        if let Some(digits) = event["cameo"].as_str() {
            slot.cameo.get_or_insert_with(|| digits.to_string());
        }
        let code = event["code_2021"].as_str().or(event["code"].as_str()).unwrap_or("");
        let (source, target) = (side(&event["source"]), side(&event["target"]));
        let both = matches!(target, Side::Open);
        let target = if both { source.clone() } else { target };
        slot.labels.push(Label { source, target, classes: classes_of(code), either_way: both });
    }
}

fn side(value: &Value) -> Side {
    let actors: Vec<(String, String)> = value.as_array().into_iter().flatten().map(actor).collect();
    match value.as_str() {
        Some("") => Side::Open,
        Some(words) => Side::Span(words.to_string()),
        None if actors.is_empty() => Side::Open,
        None => Side::Actors(actors),
    }
}

fn actor(value: &Value) -> (String, String) {
    let code = value["code"].as_str().and_then(|c| c.get(..3)).unwrap_or("");
    let code = match code {
        "JAP" => "JPN",
        "ITL" => "ITA",
        "VTN" => "VNM",
        "GER" => "DEU",
        "UKG" => "GBR",
        "ROK" => "KOR",
        "PRC" => "CHN",
        other => other,
    };
    (value["actorText"].as_str().unwrap_or("").to_string(), code.to_string())
}

fn own_block(block: &Block, texts: &mut BTreeMap<String, Text>) {
    let slot = at(texts, &block.text, format!("own/{}", block.title), 1.0);
    let Some(expected) = &block.expected else {
        slot.barred |= classes_of(&block.kind());
        return;
    };
    let words = |side: &str| match side {
        "" => Side::Open,
        words => Side::Holds(words.to_string()),
    };
    slot.labels.push(Label {
        source: words(&expected.source),
        target: words(&expected.target),
        classes: classes_of(&expected.kind),
        either_way: expected.swaps,
    });
}

/// Sentences of treebanks in kinds of text that seldom tell of politics, every second one of the training parts.
fn prose(gold: &Path, texts: &mut BTreeMap<String, Text>) -> Result<()> {
    for file in ["en_ewt-ud-train.conllu", "gum-train.open.conllu"] {
        let path = gold.join("treebanks").join(file);
        let Ok(lines) = std::fs::read_to_string(&path) else { continue };
        let mut id = "";
        for line in lines.lines() {
            if let Some(found) = line.strip_prefix("# sent_id = ") {
                id = found;
            }
            let Some(text) = line.strip_prefix("# text = ") else { continue };
            let plain =
                ["reviews-", "answers-", "email-", "GUM_vlog", "GUM_voyage", "GUM_textbook", "GUM_academic"];
            if plain.iter().any(|p| id.starts_with(p)) && hash(text).is_multiple_of(3) && text.len() > 30 {
                let slot = at(texts, text, format!("prose/{id}"), 0.6);
                slot.barred = u32::MAX;
            }
        }
    }
    Ok(())
}
