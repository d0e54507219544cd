//! Which mentions are of one event, against the stories of `gold/identity/`: dispatches of several papers, with the deeds
//! marked `[word](event)`. What is measured is the ledger's; a deed that the reading did not find is counted apart.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use ledger::{Ledger, Mode, Query};

/// May rise, not fall.
const PAIRS_F1: f64 = 0.90;
const B_CUBED: f64 = 0.92;
const FOUND: f64 = 0.95;

struct Dispatch {
    /// `STORY/PAPER`, and what an article of JSON Lines has.
    id: String,
    published: String,
    source: String,
    text: String,
    /// First and last code point of a marked word, and the event it stands for.
    marks: Vec<(u32, u32, String)>,
}

fn gold() -> Vec<Dispatch> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../gold/identity");
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).expect("the gold").map(|f| f.expect("a file").path()).collect();
    files.sort();
    let mut out = vec![];
    for file in files.iter().filter(|f| f.extension().is_some_and(|e| e == "txt")) {
        let story = file.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(file).expect("a story");
        out.extend(text.split("\n== ").skip(1).map(|block| dispatch(&story, block)));
    }
    out
}

fn dispatch(story: &str, block: &str) -> Dispatch {
    let (head, body) = block.split_once('\n').expect("a head and a text");
    let mut head = head.splitn(3, ' ').map(str::to_owned);
    let mut next = || head.next().expect("id, day and source");
    let (id, published, source) = (format!("{story}/{}", next()), next(), next());
    let (mut text, mut marks) = (String::new(), vec![]);
    let mut rest = body.trim();
    while let Some((before, after)) = rest.split_once('[') {
        let (word, after) = after.split_once("](").expect("a marked word");
        let (event, after) = after.split_once(')').expect("an event");
        text.push_str(before);
        let start = text.chars().count() as u32;
        text.push_str(word);
        marks.push((start, text.chars().count() as u32, format!("{story}/{event}")));
        rest = after;
    }
    text.push_str(rest);
    Dispatch { id, published, source, text, marks }
}

/// Reads the gold's dispatches into a desk as a user would.
fn desk(gold: &[Dispatch], folder: &Path) -> Ledger {
    let lines: Vec<String> = gold
        .iter()
        .map(|d| {
            serde_json::json!({"id": d.id, "text": d.text, "published": d.published, "source": d.source})
                .to_string()
        })
        .collect();
    let input = folder.join("dispatches.jsonl");
    fs::write(&input, lines.join("\n")).expect("written");
    let place = folder.join("desk");
    let done = Command::new(env!("CARGO_BIN_EXE_demarche"))
        .args(["add", "--desk"])
        .args([&place, &input])
        .output()
        .expect("the program runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Ledger::open(&place, Mode::Read).expect("a desk")
}

/// Of each mark that the reading found: the event of the gold, and that of the desk.
fn pairs(gold: &[Dispatch], ledger: &Ledger) -> Vec<(String, String)> {
    let events = ledger.events_of_mentions(&Query::default()).expect("events");
    let mut out = vec![];
    ledger
        .for_each_report(&Query::default(), |short, report| {
            let Some(dispatch) = gold.iter().find(|d| d.id == report.article.id) else { return };
            for (start, end, label) in &dispatch.marks {
                let hit = |e: &&facts::report::Event| e.trigger[0] < *end && *start < e.trigger[1];
                let found = report
                    .events
                    .iter()
                    .filter(hit)
                    .max_by(|a, b| a.confidence.total_cmp(&b.confidence).then_with(|| b.id.cmp(&a.id)));
                if let Some(event) = found.and_then(|e| events.get(&(short.to_owned(), e.id.clone()))) {
                    out.push((label.clone(), event.clone()));
                }
            }
        })
        .expect("reports");
    out
}

fn f1(precision: f64, recall: f64) -> f64 {
    2.0 * precision * recall / (precision + recall)
}

/// What gold and the desk call the event of one mention.
type Pair = (String, String);

/// F1 over pairs of mentions, and B³.
fn score(pairs: &[Pair]) -> (f64, f64) {
    let (mut both, mut gold, mut desk) = (0.0, 0.0, 0.0);
    for (i, a) in pairs.iter().enumerate() {
        for b in &pairs[i + 1..] {
            both += f64::from(u8::from(a == b));
            gold += f64::from(u8::from(a.0 == b.0));
            desk += f64::from(u8::from(a.1 == b.1));
        }
    }
    let count = |of: &dyn Fn(&Pair) -> bool| pairs.iter().filter(|p| of(p)).count() as f64;
    let mean = |side: &dyn Fn(&Pair, &Pair) -> bool| {
        pairs.iter().map(|p| count(&|q| p == q) / count(&|q| side(p, q))).sum::<f64>() / pairs.len() as f64
    };
    let (precision, recall) = (mean(&|p, q| p.1 == q.1), mean(&|p, q| p.0 == q.0));
    (f1(both / desk, both / gold), f1(precision, recall))
}

/// Stories whose misses were never looked at while the rules were made.
fn held_out(pair: &Pair) -> bool {
    ["andes", "balkan", "congo", "gulf", "horn", "island", "korea"].iter().any(|s| pair.0.starts_with(s))
}

#[test]
fn mentions_of_one_event_stand_together_and_others_apart() {
    let gold = gold();
    let folder = tempfile::tempdir().expect("a folder");
    let ledger = desk(&gold, folder.path());
    let found = pairs(&gold, &ledger);
    let marks = gold.iter().map(|d| d.marks.len()).sum::<usize>();
    let events: BTreeSet<&String> = gold.iter().flat_map(|d| &d.marks).map(|m| &m.2).collect();
    let share = found.len() as f64 / marks as f64;
    let (pairwise, cubed) = score(&found);
    let rest: Vec<Pair> = found.iter().filter(|p| held_out(p)).cloned().collect();
    println!("{marks} marks of {} events, {share:.3} read; held out: {:.3?}", events.len(), score(&rest));
    println!("pairs {pairwise:.3}, B³ {cubed:.3}");
    assert!(share >= FOUND && pairwise >= PAIRS_F1 && cubed >= B_CUBED, "{share} {pairwise} {cubed}");
    assert_eq!(ledger.verify().expect("verified").problems, Vec::<String>::new());
}

#[test]
fn the_order_of_arrival_does_not_matter() {
    let gold = gold();
    let folder = tempfile::tempdir().expect("a folder");
    let ledger = desk(&gold, folder.path());
    let mut reports = vec![];
    ledger.for_each_report(&Query::default(), |_, report| reports.push(report)).expect("reports");
    reports.reverse();
    let mut other = Ledger::open(&folder.path().join("other"), Mode::Write).expect("a desk");
    for some in reports.chunks(7) {
        other.add_all(some).expect("added");
    }
    let events = |l: &Ledger| -> BTreeMap<(String, String), String> {
        l.events_of_mentions(&Query::default()).expect("events")
    };
    assert_eq!(events(&ledger), events(&other));
}
