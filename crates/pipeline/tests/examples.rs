//! The dispatches of `examples/` against what `gold/examples.tsv` says of them.

use facts::report::{Event, Report};
use facts::{Article, Block, BlockKind, Status, TextRange};
use pipeline::{ModelKind, Reader, Want};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Share of the gold's events that must be found with sides, type and status right. May rise, not fall.
const MUST_FIND: f64 = 0.57;

struct Expected {
    dispatch: String,
    sides: [Option<String>; 2],
    types: Vec<String>,
    statuses: Vec<String>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn gold() -> Vec<Expected> {
    let text = fs::read_to_string(root().join("gold/examples.tsv")).expect("the gold");
    let side = |s: &str| (s != "-").then(|| s.to_string());
    let list = |s: &str| s.split('|').filter(|s| *s != "-").map(String::from).collect();
    text.lines()
        .filter(|l| !l.starts_with('#'))
        .filter_map(|l| match l.split('\t').collect::<Vec<_>>()[..] {
            [dispatch, a, b, types, statuses] => Some(Expected {
                dispatch: dispatch.to_string(),
                sides: [side(a), side(b)],
                types: list(types),
                statuses: list(statuses),
            }),
            _ => None,
        })
        .collect()
}

/// The dispatch as an article, its header taken off as ingest does.
fn article(name: &str) -> Article {
    let file = fs::read_to_string(root().join("examples").join(format!("{name}.txt"))).expect("a dispatch");
    let (head, text) = file.split_once("\n\n").expect("a header");
    let day = head.lines().find_map(|l| l.strip_prefix("Published: ")).expect("a day");
    let blocks = vec![Block { range: TextRange::new(0, text.len()), kind: BlockKind::Body }];
    let published = Some(day.parse().expect("a date"));
    Article { id: name.into(), text: text.to_string(), published, blocks, ..Article::default() }
}

fn states<'a>(report: &'a Report, mentions: &'a [String]) -> BTreeSet<&'a str> {
    let entity = |m: &String| report.mentions.iter().find(|x| x.id == *m).and_then(|x| x.entity.as_ref());
    let country = |e: &String| report.entities.iter().find(|x| x.id == *e).and_then(|x| x.country.as_deref());
    mentions.iter().filter_map(entity).filter_map(country).collect()
}

fn fits(report: &Report, event: &Event, want: &Expected) -> bool {
    let sides = [states(report, &event.sources), states(report, &event.targets)];
    let holds =
        |side: &Option<String>, have: &BTreeSet<&str>| side.as_deref().is_none_or(|s| have.contains(s));
    let straight = holds(&want.sides[0], &sides[0]) && holds(&want.sides[1], &sides[1]);
    let swapped = event.reciprocal && holds(&want.sides[0], &sides[1]) && holds(&want.sides[1], &sides[0]);
    let together = event.reciprocal && want.sides.iter().all(|s| holds(s, &sides[0]));
    let kinds: Vec<&str> =
        [event.act.as_ref().map(|a| a.kind.as_str()), event.plover.as_ref().map(|p| p.kind.as_str())]
            .into_iter()
            .flatten()
            .collect();
    let status = serde_json::to_value(event.status).expect("a status");
    (straight || swapped || together)
        && (want.types.is_empty() || want.types.iter().any(|t| kinds.contains(&t.as_str())))
        && want.statuses.iter().any(|s| status == **s)
}

#[test]
fn the_examples_are_read_as_their_gold_says() {
    let reader = Reader::load(ModelKind::Default, &data::Data::shipped()).expect("the shipped data loads");
    let gold = gold();
    let mut missed = Vec::new();
    for want in &gold {
        let report = reader.read(&article(&want.dispatch), Want::default());
        if !report.events.iter().any(|e| fits(&report, e, want)) {
            missed.push(format!("{} {:?} {:?} {:?}", want.dispatch, want.sides, want.types, want.statuses));
        }
    }
    let found = 1.0 - missed.len() as f64 / gold.len() as f64;
    println!("examples: {found:.3} of {} found; missed: {missed:#?}", gold.len());
    assert!(found >= MUST_FIND, "found {found:.3}, missed {missed:#?}");
}

/// A verbal attack, a cricket match and a storm are no violence between states.
#[test]
fn words_of_war_that_mean_none_give_no_assault() {
    let reader = Reader::load(ModelKind::Default, &data::Data::shipped()).expect("the shipped data loads");
    for name in
        ["korea-3-verbal-attack", "punjab-5-cricket", "strait-1-speech", "strait-2-reply", "strait-7-weather"]
    {
        let report = reader.read(&article(name), Want::default());
        let assaults: Vec<&Event> = report
            .events
            .iter()
            .filter(|e| {
                e.plover.as_ref().is_some_and(|p| p.kind == "ASSAULT") && e.status == Status::Happened
            })
            .collect();
        assert!(assaults.is_empty(), "{name}: {assaults:#?}");
    }
}
