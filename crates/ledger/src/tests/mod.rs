mod amendment;
mod answers;
mod build;
mod crash;
mod damage;
mod edit;
mod folder;
mod identity;
mod kills;
mod origins;
mod posting;
mod record;
mod series;
mod unknown;
mod watches;

use std::path::Path;

use crate::{Ledger, Mode};
use build::{Sketch, article};
use facts::Status::{Alleged, Denied, Happened, Planned};
use facts::report::Report;

fn desk(dir: &Path, sketches: &[Sketch]) -> Ledger {
    let mut ledger = Ledger::open(&dir.join("desk"), Mode::Write).expect("a new desk");
    for s in sketches {
        ledger.add(&s.report).expect("added");
    }
    ledger
}

/// A visit announced, held, and reported by two papers; a claim on one day and its denial on another.
fn story() -> Vec<Sketch> {
    let (norway, chile) = (("Norway", "NOR"), ("Chile", "CHL"));
    vec![
        article(
            "a",
            "2019-04-01",
            "North Wire",
            "Talks planned\nNorway and Chile will meet this month, the palace said.",
        )
        .event(norway, chile, "CONSULT", Planned, Some(("2019-04-01", "2019-04-30")))
        .said_by("the palace", "NOR"),
        article(
            "b",
            "2019-04-11",
            "North Wire",
            "Talks held\nNorway met Chile on 10 April in the harbour town.",
        )
        .event(norway, chile, "CONSULT", Happened, Some(("2019-04-10", "2019-04-10"))),
        article(
            "c",
            "2019-04-12",
            "South Post",
            "A meeting of two\nIt was on Wednesday that Norway received envoys of Chile for a talk.",
        )
        .event(norway, chile, "CONSULT", Happened, Some(("2019-04-10", "2019-04-10"))),
        article("d", "2019-04-14", "South Post", "Claim\nNorway has spied on Chile, the ministry said.")
            .event(norway, chile, "SPY", Alleged, Some(("2019-04-13", "2019-04-13")))
            .said_by("the ministry", "CHL"),
        article(
            "e",
            "2019-04-16",
            "North Wire",
            "Denial\nNorway did not spy on Chile on Saturday, the palace said.",
        )
        .event(norway, chile, "SPY", Denied, Some(("2019-04-13", "2019-04-13")))
        .said_by("the palace", "NOR"),
    ]
}

fn reports() -> Vec<Report> {
    story().into_iter().map(|s| s.report).collect()
}

/// A desk as the first version of the schema made it, with one article.
fn old_desk(place: &Path) {
    std::fs::create_dir(place).expect("made");
    let db = rusqlite::Connection::open(place.join("record.sqlite")).expect("a file");
    db.execute_batch(include_str!("../../schema/1.sql")).expect("the first schema");
    let report = reports().remove(1);
    let mut bare = report.clone();
    bare.article.text = String::new();
    db.execute_batch("PRAGMA application_id = 1145914184; PRAGMA user_version = 1; INSERT INTO article VALUES (1, 'id:b', 'short')")
        .expect("written");
    db.execute(
        "INSERT INTO version(version, article, hash, number, number_given, id, title, text, source, published, published_basis,
           origin, known_from, known_basis, recorded_at, made_by, report)
         VALUES (1, 1, 'abcdef0123456789', 1, 1, 'b', 'Talks', ?1, 'Wire', '2019-04-11', 'given', 1, '2019-04-11', 'published',
           '2020-01-01T00:00:00Z', '{}', ?2)",
        rusqlite::params![report.article.text, serde_json::to_string(&bare).expect("json")],
    )
    .expect("written");
}
