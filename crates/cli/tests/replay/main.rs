//! What a desk says with `known-on` is what a desk says that was stopped on that day: the examples are walked through day by
//! day, and a desk with the articles of those days alone is asked plainly for everything that can be asked.

mod asked;
mod pages;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use asked::{By, everything};
use facts::Report;
use ledger::{Ledger, Mode, SqlLimits};
use serde_json::Value;

fn reports() -> Vec<Report> {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let done = Command::new(env!("CARGO_BIN_EXE_demarche"))
        .args(["read", "--format", "jsonl"])
        .arg(examples)
        .output()
        .expect("the program runs");
    let lines = String::from_utf8(done.stdout).expect("text");
    lines.lines().map(|l| serde_json::from_str(l).expect("a report")).collect()
}

/// A desk that took these reports at one fixed moment.
fn desk(folder: &Path, reports: &[Report]) -> Ledger {
    let mut ledger = Ledger::open(folder, Mode::Write).expect("a desk");
    let now = "2020-01-01T00:00:00Z".parse().expect("a moment");
    for report in reports {
        ledger.add_at(report, now).expect("added");
    }
    ledger
}

/// The day on which each report's version was known, in the order in which they arrived: it decides between versions of one day.
fn known(ledger: &Ledger, reports: Vec<Report>) -> Vec<(String, Report)> {
    let table = ledger.sql("SELECT text, known_from FROM articles", SqlLimits::default()).expect("versions");
    let day = |r: &Report| {
        let row = table.rows.iter().find(|row| row[0] == r.article.text).expect("its version");
        row[1].as_str().expect("a day").to_owned()
    };
    reports.into_iter().map(|r| (day(&r), r)).collect()
}

/// Without what says by which day it was asked, and how large the file is.
fn plain(mut value: Value) -> Value {
    match &mut value {
        Value::Object(map) => {
            for key in ["known_on", "query", "bytes"] {
                map.remove(key);
            }
            for inner in map.values_mut() {
                *inner = plain(inner.take());
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|v| *v = plain(v.take())),
        _ => {}
    }
    value
}

fn json(of: impl serde::Serialize) -> Value {
    plain(serde_json::to_value(of).expect("JSON"))
}

/// What differs between the answers of a desk that was stopped and those of one that is asked by that day: names, and the words
/// about the first difference.
fn differ(day: &str, stopped: &[(String, Value)], by_day: &[(String, Value)], wrong: &mut Vec<String>) {
    let names = |of: &[(String, Value)]| of.iter().map(|(n, _)| n.clone()).collect::<Vec<_>>();
    assert_eq!(names(stopped), names(by_day), "{day}");
    for ((name, a), (_, b)) in stopped.iter().zip(by_day).filter(|(a, b)| a.1 != b.1) {
        let [a, b] = [a, b].map(|value| value.to_string().chars().collect::<Vec<_>>());
        let at = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
        let around = |of: &[char]| of.iter().skip(at.saturating_sub(60)).take(160).collect::<String>();
        wrong.push(format!("{day} {name}\n  stopped: {}\n  by day:  {}", around(&a), around(&b)));
    }
}

fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn known_on_gives_what_a_desk_stopped_that_day_gives() {
    let folder = tempfile::tempdir().expect("a folder");
    let reports = reports();
    let place = folder.path().join("full");
    let full = desk(&place, &reports);
    let versions = known(&full, reports);
    let days: BTreeSet<&String> = versions.iter().map(|(day, _)| day).collect();
    assert!(days.len() > 10 && versions.len() > 40, "{} days", days.len());
    let mut wrong = vec![];
    for day in days {
        let then: Vec<Report> = versions.iter().filter(|v| v.0 <= *day).map(|v| v.1.clone()).collect();
        let there = folder.path().join(day);
        let stopped = desk(&there, &then);
        differ(day, &everything(&stopped, By::Now), &everything(&full, By::Known(day)), &mut wrong);
        differ(
            day,
            &pages::all(&there, &stopped, None),
            &pages::all(&place, &stopped, Some(day)),
            &mut wrong,
        );
    }
    none(&wrong);
}

#[test]
fn recorded_on_gives_what_a_desk_held_that_day() {
    let folder = tempfile::tempdir().expect("a folder");
    // Ten reports a day, whatever the days of their articles.
    let days = ["2020-01-01", "2020-01-02", "2020-01-03", "2020-01-04", "2020-01-05"];
    let put = |name: &str, reports: &[Report]| {
        let mut ledger = Ledger::open(&folder.path().join(name), Mode::Write).expect("a desk");
        for (i, report) in reports.iter().enumerate() {
            let now = format!("{}T10:00:00Z", days[(i / 10).min(4)]).parse().expect("a moment");
            ledger.add_at(report, now).expect("added");
        }
        ledger
    };
    let reports = reports();
    let full = put("full", &reports);
    let mut wrong = vec![];
    for (i, day) in days.iter().enumerate().take(4) {
        let stopped = put(day, &reports[..10 * (i + 1)]);
        let (plainly, by_day) = (everything(&stopped, By::Now), everything(&full, By::Recorded(day)));
        differ(day, &plainly[..by_day.len()], &by_day, &mut wrong);
    }
    none(&wrong);
}
