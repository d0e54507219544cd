//! `cargo xtask audit`: events drawn at random from readings of real articles, to be judged by hand, and what was found.

mod tally;

use anyhow::{Context, bail};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::root;

/// At most so many events of one article: a long one would speak for too many.
const AN_ARTICLE: usize = 3;
/// Sentences shown before and after the event.
const AROUND: usize = 2;

/// Sets with a folder of pages or a file of texts under `../shared/gold`; those drawn from where none is named come first.
const SETS: [(&str, &str); 8] = [
    ("polnear_dev", "quotes/polnear_dev.jsonl"),
    ("geo_gwn", "places/geo_gwn.jsonl"),
    ("fundus", "articles/fundus/html"),
    ("aeb", "articles/aeb/html"),
    ("polnear_train", "quotes/polnear_train.jsonl"),
    ("geo_lgl", "places/geo_lgl.jsonl"),
    ("te3_timebank", "times/te3_timebank.jsonl"),
    ("te3_aquaint", "times/te3_aquaint.jsonl"),
];

/// `draw BINARY N SEED OUT [SET...]` writes a sheet to judge, outside the repository; `tally MARKS` prints the shares.
///
/// # Errors
/// Unknown words, a binary that cannot be run, files that cannot be read.
pub fn run(args: &[&str]) -> anyhow::Result<()> {
    match args {
        ["draw", binary, n, seed, out, sets @ ..] => {
            draw(Path::new(binary), n.parse()?, seed.parse()?, Path::new(out), sets)
        }
        ["tally", marks] => {
            print!("{}", tally::page(&fs::read_to_string(marks).with_context(|| (*marks).to_string())?)?);
            Ok(())
        }
        _ => bail!("audit draw BINARY N SEED OUT [SET...], or audit tally MARKS"),
    }
}

/// An event with the place in the draw that seed and id give it.
struct Drawn {
    key: u64,
    article: String,
    id: String,
    shown: String,
}

fn draw(binary: &Path, n: usize, seed: u64, out: &Path, named: &[&str]) -> anyhow::Result<()> {
    if let Some(unknown) = named.iter().find(|name| SETS.iter().all(|(set, _)| set != *name)) {
        bail!("{unknown}: no such set; they are {}", SETS.map(|(set, _)| set).join(", "));
    }
    let gold = root().join("../shared/gold");
    let lines = std::env::temp_dir().join(format!("demarche-audit-{}", std::process::id()));
    fs::create_dir_all(&lines)?;
    let chosen = SETS.iter().take(if named.is_empty() { 4 } else { SETS.len() });
    let sets = chosen.filter(|(set, _)| named.is_empty() || named.contains(set)).map(|(set, within)| {
        let path = gold.join(within);
        let input = if path.is_dir() { path } else { records(&path, &lines.join(format!("{set}.jsonl")))? };
        anyhow::Ok((*set, input))
    });
    let sets: Vec<(&str, PathBuf)> = sets.collect::<anyhow::Result<_>>()?;
    let mut all = Vec::new();
    for (set, input) in &sets {
        let read = Command::new(binary).args(["read", "--format", "jsonl"]).arg(input).output()?;
        let (mut articles, before) = (0, all.len());
        for line in String::from_utf8(read.stdout)?.lines() {
            let report: Value = serde_json::from_str(line).context("a report")?;
            if report["article"]["published"].is_null() || report["article"]["language"] != "en" {
                continue;
            }
            articles += 1;
            all.extend(events(set, seed, &report));
        }
        println!("{set}\t{articles} articles\t{} events", all.len() - before);
    }
    fs::remove_dir_all(&lines)?;
    let mut taken = pick(all, n);
    taken.sort_by(|a, b| a.id.cmp(&b.id));
    let sheet: String = taken.iter().map(|d| format!("### {}\n{}\n", d.id, d.shown)).collect();
    fs::write(out, sheet)?;
    println!("{} drawn", taken.len());
    Ok(())
}

/// The first `n` in the order of the draw, with at most a few of each article.
fn pick(mut all: Vec<Drawn>, n: usize) -> Vec<Drawn> {
    all.sort_by_key(|d| d.key);
    let mut of: BTreeMap<String, usize> = BTreeMap::new();
    all.retain(|d| {
        let had = of.entry(d.article.clone()).or_default();
        *had += 1;
        *had <= AN_ARTICLE
    });
    all.truncate(n);
    all
}

/// The articles of a gold file that have a day, given or in the address, as input for `demarche read`.
fn records(gold: &Path, to: &Path) -> anyhow::Result<PathBuf> {
    let mut lines = String::new();
    for line in fs::read_to_string(gold).with_context(|| gold.display().to_string())?.lines() {
        let gold: Value = serde_json::from_str(line)?;
        let given = gold["date"].as_str().or(gold["dct"].as_str()).map(String::from);
        let Some(day) = given.or_else(|| day_of(gold["url"].as_str()?)) else { continue };
        let record =
            json!({ "id": gold["id"], "title": gold["title"], "text": gold["text"], "published": day });
        lines += &format!("{record}\n");
    }
    fs::write(to, lines)?;
    Ok(to.to_path_buf())
}

/// The day that an address tells, 2018/04/05.
fn day_of(url: &str) -> Option<String> {
    let parts: Vec<&str> = url.split('/').collect();
    let number = |s: &str, digits: usize| s.len() == digits && s.bytes().all(|b| b.is_ascii_digit());
    let found = parts
        .windows(3)
        .find(|w| w[0].starts_with("20") && number(w[0], 4) && number(w[1], 2) && number(w[2], 2));
    found.map(|w| w.join("-"))
}

fn events(set: &str, seed: u64, report: &Value) -> Vec<Drawn> {
    let article = format!("{set}/{}", words(&report["article"]["id"]).replace(char::is_whitespace, "_"));
    let text: Vec<char> = words(&report["article"]["text"]).chars().collect();
    let print = hash(words(&report["article"]["text"]).bytes());
    let each = report["events"].as_array().into_iter().flatten();
    each.map(|event| {
        let id = format!("{article}/{}/{:08x}", words(&event["id"]), print as u32);
        let key = hash(seed.to_le_bytes().into_iter().chain(id.bytes()));
        Drawn { key, article: article.clone(), id, shown: show(&text, report, event) }
    })
    .collect()
}

/// FNV-1a, then stirred: order and ids that no release of the standard library can change.
fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    let mut h =
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    h = (h ^ (h >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    h = (h ^ (h >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    h ^ (h >> 31)
}

fn words(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| if value.is_null() { String::new() } else { value.to_string() }, String::from)
}

fn offset(value: &Value) -> usize {
    value.as_u64().map_or(0, |n| n as usize)
}

fn cut(text: &[char], start: usize, end: usize) -> String {
    let piece: String = text.get(start..end).unwrap_or_default().iter().collect();
    piece.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn show(text: &[char], report: &Value, event: &Value) -> String {
    let (start, end) = (offset(&event["trigger"][0]), offset(&event["trigger"][1]));
    let sentences = report["sentences"].as_array().map_or(&[][..], Vec::as_slice);
    let at = sentences.iter().rposition(|s| offset(&s["start"]) <= start).unwrap_or(0);
    let from = sentences.get(at.saturating_sub(AROUND)).map_or(0, |s| offset(&s["start"]));
    let to = sentences
        .get((at + AROUND).min(sentences.len().saturating_sub(1)))
        .map_or(end, |s| offset(&s["end"]));
    let by_id = |list: &str, id: &Value| {
        report[list].as_array().and_then(|l| l.iter().find(|x| x["id"] == *id)).cloned().unwrap_or_default()
    };
    let who = |id: &Value| {
        let mention = by_id("mentions", id);
        let entity = by_id("entities", &mention["entity"]);
        let said = cut(text, offset(&mention["start"]), offset(&mention["end"]));
        let means =
            [&entity["name"], &entity["kind"], &entity["country"], &entity["sectors"], &entity["basis"]];
        format!("“{said}” = {}", means.map(words).join(" | "))
    };
    let all = |ids: &Value| ids.as_array().into_iter().flatten().map(who).collect::<Vec<_>>().join("; ");
    let others = event["others"].as_array().into_iter().flatten();
    let others: Vec<String> =
        others.map(|o| format!("{}: {}", words(&o["role"]), who(&o["mention"]))).collect();
    let (place, said) = (by_id("places", &event["where"]), by_id("statements", &event["statement"]));
    let place = [&place["name"], &place["country"], &place["precision"]].map(words).join(" ");
    let time = by_id("times", &event["when"]["time"]);
    let time = cut(text, offset(&time["start"]), offset(&time["end"]));
    let article = &report["article"];
    let fields = [
        ("title", words(&article["title"])),
        ("published", format!("{} ({})", words(&article["published"]), words(&article["published_basis"]))),
        (
            "passage",
            format!("{} >>{}<< {}", cut(text, from, start), cut(text, start, end), cut(text, end, to)),
        ),
        ("sources", all(&event["sources"])),
        ("targets", all(&event["targets"])),
        ("others", others.join("; ")),
        ("reciprocal", words(&event["reciprocal"])),
        ("act", event["act"].to_string()),
        ("plover", event["plover"].to_string()),
        ("cameo", words(&event["cameo"])),
        ("status", words(&event["status"])),
        ("when", format!("“{time}” {}", event["when"])),
        ("where", place),
        ("quantities", event["quantities"].to_string()),
        ("statement", format!("{} {}", words(&said["kind"]), all(&said["speakers"]))),
        ("rule", format!("{} {}", words(&event["rule"]), words(&event["confidence"]))),
    ];
    fields.iter().map(|(name, value)| format!("{name}: {value}\n")).collect()
}
