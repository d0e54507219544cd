//! What a desk says with `known-on` is what a desk says that was stopped on that day: the examples are walked through day by
//! day, and a desk with the articles of those days alone is asked plainly for everything that can be asked.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use export::Form;
use facts::Report;
use ledger::{Ledger, Mode, Query, SeriesQuery, SqlLimits};
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

const QUESTIONS: &[&str] =
    &["", "actor:TUR", "talks", "dyad:ERI-SDN", "type:consult status:planned", "denied:Sudan", "said:Turkey"];

/// Everything that a desk can be asked, by name; `day` where it is asked by a day.
fn everything(ledger: &Ledger, day: Option<&str>) -> Vec<(String, Value)> {
    let ask = |line: &str| {
        let query = Query::parse(line);
        day.map_or_else(|| query.clone(), |d| query.clone().known_on(d))
    };
    let mut said = vec![];
    let mut put = |name: String, value: Value| said.push((name, value));
    let all = ledger.search(&ask(""), 1, usize::MAX >> 1).expect("answers");
    for line in QUESTIONS {
        let query = ask(line);
        put(format!("search {line}"), json(ledger.search(&query, 1, 20).expect("answers")));
        put(format!("threads {line}"), json(ledger.threads(&query).expect("threads")));
        put(format!("disputed {line}"), json(ledger.disputed(&query).expect("disputed")));
        put(format!("days {line}"), json(ledger.by_day(&query).expect("days")));
        put(format!("places {line}"), json(ledger.by_place(&query).expect("places")));
        put(format!("pairs {line}"), json(ledger.by_pair(&query, 99).expect("pairs")));
    }
    for (name, form) in Form::ALL {
        let mut out = vec![];
        export::write(ledger, &ask(""), *form, "http://desk", &mut out).expect("written");
        // A feed names the question that it answers.
        let text =
            String::from_utf8(out).expect("text").replace(&format!("known-on:{}", day.unwrap_or("-")), "");
        let text = text.replace(&format!("known-on%3A{}", day.unwrap_or("-")), "");
        put(format!("export {name}"), text.into());
    }
    put("overview".into(), json(ledger.overview(day).expect("overview")));
    put("coverage".into(), json(ledger.coverage(day).expect("coverage")));
    let actors: BTreeSet<&String> =
        all.events.iter().flat_map(|e| e.sources.iter().chain(&e.targets)).collect();
    for actor in actors.into_iter().step_by(2) {
        put(format!("actor {actor}"), json(ledger.actor(actor, day).expect("read")));
        put(format!("doubtful {actor}"), json(ledger.doubtful_mentions(actor, day, 9).expect("read")));
    }
    for article in ledger.search(&ask(""), 1, 1).expect("answers").articles {
        let view = ledger.article(&article.article, None, day).expect("read");
        put(format!("article {}", article.title), json(view));
    }
    for event in all.events.iter().step_by(3) {
        put(format!("event {}", event.event), json(ledger.event(&event.event, day).expect("read")));
    }
    for (a, b) in [("TUR", Some("GRC")), ("ERI", Some("SDN")), ("KOR", Some("PRK")), ("IND", None)] {
        let query = SeriesQuery {
            b: b.map(str::to_owned),
            known_on: day.map(str::to_owned),
            ..SeriesQuery::new(a, "")
        };
        put(format!("series {a} {b:?}"), json(ledger.series(&query).expect("a series")));
    }
    said
}

#[test]
fn known_on_gives_what_a_desk_stopped_that_day_gives() {
    let folder = tempfile::tempdir().expect("a folder");
    let reports = reports();
    let full = desk(&folder.path().join("full"), &reports);
    let versions = known(&full, reports);
    let days: BTreeSet<&String> = versions.iter().map(|(day, _)| day).collect();
    assert!(days.len() > 10 && versions.len() > 40, "{} days", days.len());
    let (mut wrong, mut where_) = (vec![], vec![]);
    for day in days {
        let then: Vec<Report> = versions.iter().filter(|v| v.0 <= *day).map(|v| v.1.clone()).collect();
        let stopped = desk(&folder.path().join(day), &then);
        let (plainly, by_day) = (everything(&stopped, None), everything(&full, Some(day)));
        let names = |of: &[(String, Value)]| of.iter().map(|(n, _)| n.clone()).collect::<Vec<_>>();
        assert_eq!(names(&plainly), names(&by_day), "{day}");
        for ((name, a), (_, b)) in plainly.iter().zip(&by_day).filter(|(a, b)| a.1 != b.1) {
            where_.push(format!("{day} {name}"));
            wrong.push(format!("{day} {name}\n  stopped: {a}\n  by day:  {b}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} differ, the first: {}",
        wrong.len(),
        wrong[..wrong.len().min(3)].join("\n")
    );
}
