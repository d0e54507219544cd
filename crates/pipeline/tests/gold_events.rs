//! Blocks of `gold/events` read end to end. What each kind scores stands in `gold/events/scores.tsv` and may not fall;
//! `UPDATE_GOLD=1` rewrites it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use facts::report::{Event, Report};
use facts::{Article, Block, BlockKind, TextRange};
use pipeline::{ModelKind, Reader, Want};

struct GoldBlock {
    title: String,
    text: String,
    /// `None` where no event of the kind may be found.
    expected: Option<Expected>,
}

/// `TYPE[/MODE] SOURCE > TARGET [STATUS]`; `<>` where the sides may be swapped, `-` for no PLOVER type.
struct Expected {
    kind: String,
    mode: Option<String>,
    source: String,
    target: String,
    swaps: bool,
    status: Option<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../gold/events")
}

fn blocks(text: &str) -> Vec<GoldBlock> {
    text.split("== ")
        .filter(|block| !block.trim().is_empty())
        .map(|block| {
            let (title, rest) = block.split_once('\n').expect("a block has a title line");
            let (text, expected) = rest.split_once("---\n").expect("a block has `---`");
            let expected = expected.trim();
            GoldBlock {
                title: title.trim().to_string(),
                text: text.split("\nparse:\n").next().unwrap_or(text).trim().to_string(),
                expected: (expected != "none").then(|| parse_expected(expected)),
            }
        })
        .collect()
}

fn parse_expected(line: &str) -> Expected {
    let (line, status) = match line.split_once(" [") {
        Some((line, status)) => (line, Some(status.trim_end_matches(']').to_string())),
        None => (line, None),
    };
    let (code, sides) = line.split_once(' ').expect("TYPE SOURCE > TARGET");
    let (kind, mode) = code.split_once('/').map_or((code, None), |(k, m)| (k, Some(m.to_string())));
    let swaps = sides.contains("<>");
    let (source, target) = sides.split_once(if swaps { "<>" } else { ">" }).expect("an arrow");
    Expected {
        kind: kind.to_string(),
        mode,
        source: source.trim().to_string(),
        target: target.trim().to_string(),
        swaps,
        status,
    }
}

fn article(text: &str) -> Article {
    let block = Block { range: TextRange::new(0, text.len()), kind: BlockKind::Body };
    Article { id: "gold".into(), text: text.to_string(), blocks: vec![block], ..Article::default() }
}

fn named(report: &Report, ids: &[String], words: &str) -> bool {
    words.is_empty()
        || ids.iter().any(|id| {
            report.mentions.iter().filter(|m| m.id == *id).any(|m| {
                let text: String = report
                    .article
                    .text
                    .chars()
                    .skip(m.start as usize)
                    .take((m.end - m.start) as usize)
                    .collect();
                text.contains(words)
            })
        })
}

fn fits(report: &Report, event: &Event, expected: &Expected) -> bool {
    let kind = event.plover.as_ref().map_or("-", |p| p.kind.as_str());
    let mode = event.plover.as_ref().and_then(|p| p.mode.as_deref());
    let status = serde_json::to_value(event.status).expect("a status is a word");
    let (a, b) = (&expected.source, &expected.target);
    let forth = named(report, &event.sources, a) && named(report, &event.targets, b);
    let back = expected.swaps && named(report, &event.sources, b) && named(report, &event.targets, a);
    kind == expected.kind
        && expected.mode.as_deref().is_none_or(|m| mode == Some(m))
        && expected.status.as_deref().is_none_or(|s| status == s)
        && (forth || back)
}

/// Whether an event is of the file's kind: by its PLOVER type, or by its rule where the kind has none.
fn is_of(event: &Event, name: &str) -> bool {
    match &event.plover {
        Some(plover) => plover.kind == name.to_uppercase(),
        None => {
            matches!(event.rule.split('/').next(), Some(rule) if rule == name || rule == "denial" && name == "deny")
        }
    }
}

#[test]
fn gold_blocks_score_no_less_than_before() {
    let reader = Reader::load(ModelKind::Default, &data::Data::shipped()).expect("what ships loads");
    let mut scores: BTreeMap<String, [usize; 4]> = BTreeMap::new();
    let mut misses = String::new();
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder())
        .expect("gold/events")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    for path in files {
        let name = path.file_stem().expect("a name").to_string_lossy().to_string();
        let score = scores.entry(name.clone()).or_default();
        for block in blocks(&std::fs::read_to_string(&path).expect("a gold file")) {
            let report = reader.read(&article(&block.text), Want::default());
            let (good, slot) = match &block.expected {
                Some(expected) => (report.events.iter().any(|e| fits(&report, e, expected)), 0),
                None => (!report.events.iter().any(|e| is_of(e, &name)), 2),
            };
            score[slot] += usize::from(good);
            score[slot + 1] += 1;
            if !good {
                let got: Vec<&str> = report
                    .events
                    .iter()
                    .map(|e| e.plover.as_ref().map_or("-", |p| p.kind.as_str()))
                    .collect();
                let _ = writeln!(misses, "{}: {} got {got:?}", block.title, block.text);
            }
        }
        assert!(score[1] >= 3 && score[3] >= 3, "{name} needs three blocks that fire and three that do not");
    }
    let table = scores.iter().fold(
        "# kind, blocks that fire as they should, of all that should, blocks that stay silent, of all\n"
            .to_string(),
        |out, (name, s)| format!("{out}{name}\t{}\t{}\t{}\t{}\n", s[0], s[1], s[2], s[3]),
    );
    let file = folder().join("scores.tsv");
    if std::env::var_os("UPDATE_GOLD").is_some() {
        std::fs::write(&file, &table).expect("scores.tsv");
        eprintln!("{table}{misses}");
        return;
    }
    for line in std::fs::read_to_string(&file).expect("scores.tsv").lines().filter(|l| !l.starts_with('#')) {
        let row: Vec<&str> = line.split('\t').collect();
        let now = scores.get(row[0]).unwrap_or(&[0; 4]);
        let kept = |at: usize| row[at + 1].parse::<usize>().is_ok_and(|before| now[at] >= before);
        assert!(kept(0) && kept(2), "{} fell: {line:?}, now {now:?}\n{misses}", row[0]);
    }
}
