use std::time::Duration;

use super::*;
use crate::{Difference, Query, SqlLimits, read_snapshot};

fn trip() -> Vec<Sketch> {
    let (a, b) = (("Norway", "NOR"), ("Chile", "CHL"));
    let visit = |id: &str, day: &str, text: &str, status, first: &str| {
        article(id, day, "Wire", text).event(a, b, "CONSULT", status, Some((first, first)))
    };
    vec![
        visit("p", "2020-03-01", "Plan\nNorway will visit Chile on 10 March.", Planned, "2020-03-10"),
        article("q", "2020-03-05", "Post", "Off\nNorway has postponed its visit to Chile, an aide said.")
            .event(a, b, "REJECT", Happened, Some(("2020-03-05", "2020-03-05"))),
        article("r", "2020-03-20", "Post", "Rain\nIt rained."),
    ]
}

#[test]
fn what_was_announced_is_followed_to_the_day_asked() {
    let dir = tempfile::tempdir().expect("a folder");
    let ledger = desk(dir.path(), &trip());
    let outcome = |day: Option<&str>| {
        let view = ledger.event("2020-03-10.chl_nor.consult", day).expect("read").expect("there");
        let f = view.follow.expect("announced");
        (f.outcome, f.event)
    };
    assert_eq!(outcome(Some("2020-03-02")), ("awaited".into(), None));
    assert_eq!(outcome(None), ("moved".into(), Some("2020-03-05.chl_nor.reject".into())));
    let other = tempfile::tempdir().expect("a folder");
    let silent = desk(other.path(), &[trip().remove(0), trip().remove(2)]);
    let view = silent.event("2020-03-10.chl_nor.consult", None).expect("read").expect("there");
    assert_eq!(view.follow.expect("announced").outcome, "no report found");
}

#[test]
fn stories_say_what_holds_them_together() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut sketches = trip();
    sketches.push(article("z", "2020-03-06", "Wire", "Fish\nPeru banned nets of Fiji after a storm.").event(
        ("Peru", "PER"),
        ("Fiji", "FJI"),
        "SANCTION",
        Happened,
        Some(("2020-03-06", "2020-03-06")),
    ));
    let ledger = desk(dir.path(), &sketches);
    let threads = ledger.threads(&Query::default()).expect("threads");
    let sizes: Vec<usize> = threads.iter().map(|t| t.events.len()).collect();
    assert_eq!(sizes, [2, 1], "{threads:?}");
    assert!(threads[0].title.contains("CHL, NOR"), "{}", threads[0].title);
    assert!(threads[0].events[1].why.contains("same actors"), "{}", threads[0].events[1].why);
}

#[test]
fn snapshots_are_the_same_on_any_desk_and_tell_what_changed() {
    let (one, two) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let mut ledger = desk(one.path(), &story());
    let mut reversed = story();
    reversed.reverse();
    let other = desk(two.path(), &reversed);
    let (a, b) = (one.path().join("a.gz"), two.path().join("b.gz"));
    let first = ledger.snapshot("x", &Query::default(), &a).expect("kept");
    let same = other.snapshot("y", &Query::default(), &b).expect("kept");
    assert_eq!(first.id, same.id);
    let hash: String =
        ledger.db.query_row("SELECT hash FROM version WHERE id = 'd'", [], |r| r.get(0)).expect("a hash");
    let mut reading = ledger.stored(&hash).expect("read").expect("there");
    reading.events[0].status = facts::Status::Planned;
    reading.events[0].rule = "test/2".into();
    reading.made_by.version = "next".into();
    ledger.replace_readings(&[(hash, reading)]).expect("replaced");
    assert_eq!(ledger.verify().expect("verified").problems, Vec::<String>::new());
    let c = one.path().join("c.gz");
    assert_ne!(ledger.snapshot("z", &Query::default(), &c).expect("kept").id, first.id);
    let read = |f: &Path| read_snapshot(f).expect("a snapshot");
    let d = Difference::between(read(&a), read(&c));
    assert_eq!((d.came.len(), d.went.len(), d.changed.len(), d.same), (0, 0, 1, 4));
    assert_eq!(d.changed[0].fields["status"], ("alleged".into(), "planned".into()));
    assert_eq!(d.rules["test/2"], [0, 0, 1]);
    assert!(read_snapshot(&one.path().join("desk/record.sqlite")).is_err());
}

#[test]
fn sql_reads_the_views_and_nothing_else() {
    let dir = tempfile::tempdir().expect("a folder");
    let ledger = desk(dir.path(), &story());
    let ask = |sql: &str| ledger.sql(sql, SqlLimits::default());
    let table = ask("SELECT type, count(*) AS n FROM events GROUP BY type ORDER BY type").expect("rows");
    assert_eq!(table.columns, ["type", "n"]);
    assert_eq!(table.rows[0][0], "CONSULT");
    for view in crate::VIEWS {
        ask(&format!("SELECT count(*) FROM {view}")).expect("a view");
    }
    for sql in
        ["SELECT * FROM version", "DELETE FROM edit", "ATTACH 'x' AS y", "PRAGMA user_version = 9", "SELEC"]
    {
        assert!(ask(sql).expect_err("refused").is_refused(), "{sql}");
    }
    let endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n";
    let limits = SqlLimits { time: Duration::from_millis(50), rows: 5, ..SqlLimits::default() };
    assert!(ledger.sql(endless, limits).expect_err("stopped").to_string().contains("longer"));
}

#[test]
fn a_desk_of_the_first_version_is_brought_up_to_date_with_a_copy() {
    let dir = tempfile::tempdir().expect("a folder");
    let place = dir.path().join("old");
    old_desk(&place);
    let ledger = Ledger::open(&place, Mode::Write).expect("brought up to date");
    assert!(place.join("record.sqlite.version-1").exists());
    assert_eq!(ledger.ask(&Query::default()).expect("asked")[0].event, "2019-04-10.chl_nor.consult");
    assert_eq!(ledger.verify().expect("verified").problems, Vec::<String>::new());
}

#[test]
fn a_snapshot_counts_all_events_where_a_page_counts_the_last() {
    let dir = tempfile::tempdir().expect("a folder");
    let text = "Years\nNorway met Chile again and again, the almanac says.";
    let (a, b) = (("Norway", "NOR"), ("Chile", "CHL"));
    let many = (0..1_050).fold(article("x", "2021-01-01", "Almanac", text), |sketch, n| {
        let day = format!("{}-{:02}-{:02}", 2000 + n / 336, n / 28 % 12 + 1, n % 28 + 1);
        sketch.event(a, b, "CONSULT", Happened, Some((&day, &day)))
    });
    let ledger = desk(dir.path(), &[many]);
    let page = ledger.search(&Query::parse("actor:NOR"), 1, 50).expect("answered");
    assert_eq!(page.counts.events, 1_000);
    let snapshot = ledger.snapshot("x", &Query::default(), &dir.path().join("x.gz")).expect("kept");
    assert_eq!((snapshot.events, snapshot.mentions), (1_050, 1_050));
    assert_eq!(ledger.verify().expect("verified").problems, Vec::<String>::new());
}
