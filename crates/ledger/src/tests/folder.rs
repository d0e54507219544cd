use std::time::Duration;

use super::*;
use crate::journal::Journal;
use crate::{Added, Query};

#[test]
fn adding_twice_changes_nothing() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = desk(dir.path(), &story());
    let before = (ledger.counts().expect("counts"), ledger.overview(None).expect("overview").versions);
    for report in reports() {
        assert_eq!(ledger.add(&report).expect("added").added, Added::Already);
    }
    let after = (ledger.counts().expect("counts"), ledger.overview(None).expect("overview").versions);
    assert_eq!(before, after);
    assert_eq!(before.0.articles, 5);
}

#[test]
fn a_changed_text_is_a_version_and_the_old_one_stays() {
    let dir = tempfile::tempdir().expect("a folder");
    let url = "https://example.org/1";
    let mut ledger =
        desk(dir.path(), &[article("x", "2020-01-01", "Wire", "Three were held\nOman held three.").url(url)]);
    let changed = article("x", "2020-01-03", "Wire", "Two were held\nOman held two.").url(url);
    let outcome = ledger.add(&changed.report).expect("added");
    assert_eq!(outcome.added, Added::Version);
    let now = ledger.article(&outcome.article, None, None).expect("read").expect("there");
    assert_eq!((now.version, now.title.as_str(), now.versions.len()), (2, "Two were held", 2));
    let old = ledger.article(&outcome.article, Some(1), None).expect("read").expect("there");
    assert_eq!(old.report.article.text, "Three were held\nOman held three.");
    let then = ledger.search(&Query::parse("known-on:2020-01-02"), 1, 10).expect("answer");
    assert_eq!(then.articles[0].title, "Three were held");
}

#[test]
fn a_second_writer_is_told_who_holds_the_desk_and_readers_go_on() {
    let dir = tempfile::tempdir().expect("a folder");
    let first = desk(dir.path(), &story());
    let error = Ledger::open_within(first.dir(), Mode::Write, Duration::from_millis(60)).expect_err("locked");
    assert!(error.is_locked());
    assert!(error.to_string().contains(&std::process::id().to_string()), "{error}");
    let reader = Ledger::open(first.dir(), Mode::Read).expect("readers go on");
    assert_eq!(reader.counts().expect("counts"), first.counts().expect("counts"));
    drop(first);
    Ledger::open(reader.dir(), Mode::Write).expect("free again");
}

#[test]
fn the_journal_is_folded_while_readers_stay_open() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut writer = desk(dir.path(), &story());
    let reader = Ledger::open(writer.dir(), Mode::Read).expect("a reader");
    let before = reader.counts().expect("counts");
    let journal = writer.dir().join("record.sqlite-wal");
    let length = || std::fs::metadata(&journal).expect("a journal").len();
    let long = length();
    assert!(long > 0);
    // Beside; then to its end, so that the next report is written over it; then cut off.
    let bytes = Journal { some: 0, many: 0, most: u64::MAX };
    writer.fold_journal(Journal { many: u64::MAX, ..bytes }).expect("begun");
    writer.folding.wait();
    writer.fold_journal(bytes).expect("folded");
    assert_eq!(reader.counts().expect("counts"), before);
    writer.add(&article("y", "2020-01-03", "Wire", "Two were held\nOman held two.").report).expect("added");
    assert_eq!(length(), long);
    writer.fold_journal(Journal { many: u64::MAX, ..bytes }).expect("begun");
    writer.folding.wait();
    writer.fold_journal(Journal { most: 0, ..bytes }).expect("cut off");
    assert_eq!(length(), 0);
    assert_eq!(reader.counts().expect("counts").articles, before.articles + 1);
}

#[test]
fn folders_that_are_not_ours_are_left_alone() {
    let dir = tempfile::tempdir().expect("a folder");
    std::fs::write(dir.path().join("letter.txt"), "dear").expect("written");
    let error = Ledger::open(dir.path(), Mode::Write).expect_err("foreign");
    assert!(error.is_foreign() && error.to_string().contains("letter.txt"), "{error}");
    assert_eq!(std::fs::read_dir(dir.path()).expect("listed").count(), 1);

    let other = dir.path().join("other");
    std::fs::create_dir(&other).expect("made");
    rusqlite::Connection::open(other.join("record.sqlite"))
        .and_then(|db| db.execute_batch("CREATE TABLE t (x)"))
        .expect("another program's file");
    assert!(Ledger::open(&other, Mode::Write).expect_err("foreign").is_foreign());
    std::fs::write(other.join("record.sqlite"), "not a database at all, but long enough to have a header")
        .expect("written");
    assert!(Ledger::open(&other, Mode::Write).expect_err("foreign").is_foreign());
    assert!(Ledger::open(&dir.path().join("none"), Mode::Read).expect_err("missing").is_missing());
}

#[test]
fn a_newer_desk_is_refused() {
    let dir = tempfile::tempdir().expect("a folder");
    let ledger = desk(dir.path(), &[]);
    ledger.db.pragma_update(None, "user_version", 99).expect("set");
    let place = ledger.dir().to_path_buf();
    drop(ledger);
    for mode in [Mode::Write, Mode::Read] {
        let error = Ledger::open(&place, mode).expect_err("newer");
        assert!(error.is_newer() && error.to_string().contains("99"), "{error}");
    }
}

#[test]
fn a_full_disk_is_said_and_leaves_what_was_added() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = desk(dir.path(), &story());
    let pages: i64 = ledger.db.query_row("PRAGMA page_count", [], |r| r.get(0)).expect("pages");
    ledger.db.pragma_update_and_check(None, "max_page_count", pages + 2, |_| Ok(())).expect("set");
    let long = "Peru and Fiji talked about fish. ".repeat(20_000);
    let error = ledger.add(&article("long", "2019-05-01", "Wire", &long).report).expect_err("full");
    assert!(error.is_full(), "{error}");
    assert_eq!(ledger.counts().expect("counts").articles, 5);
    assert_eq!(ledger.verify().expect("verified").problems, Vec::<String>::new());
}

#[test]
fn what_is_forgotten_is_gone_from_text_and_record() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = desk(dir.path(), &story());
    let page = ledger.search(&Query::parse("harbour"), 1, 10).expect("answer");
    assert_eq!(page.events.len(), 1);
    let gone = ledger.forget(&page.articles[0].article).expect("forgotten").expect("there");
    assert_eq!((gone.versions, gone.mentions), (1, 1));
    assert_eq!(ledger.counts().expect("counts").events, 2);
    let page = ledger.search(&Query::parse("harbour"), 1, 10).expect("answer");
    assert_eq!(
        (page.events.len(), page.articles.len(), ledger.counts().expect("counts").articles),
        (0, 0, 4)
    );
    assert_eq!(ledger.verify().expect("verified").problems, Vec::<String>::new());
}

/// A desk as the sixth version had it, with all that another desk holds.
fn sixth(dir: &Path, today: &Path) {
    std::fs::create_dir(dir).expect("made");
    let db = rusqlite::Connection::open(dir.join("record.sqlite")).expect("a file");
    for script in [
        include_str!("../../schema/1.sql"),
        include_str!("../../schema/2.sql"),
        include_str!("../../schema/3.sql"),
        include_str!("../../schema/4.sql"),
        include_str!("../../schema/5.sql"),
        include_str!("../../schema/6.sql"),
    ] {
        db.execute_batch(script).expect("a script");
    }
    // Filled with what a desk of today holds; what triggers keep comes of itself.
    db.execute_batch("PRAGMA application_id = 1145914184; PRAGMA user_version = 6;").expect("marked");
    db.execute("ATTACH ?1 AS today", [today.join("record.sqlite").to_string_lossy()]).expect("attached");
    let list = |sql: &str| -> Vec<String> {
        let mut select = db.prepare(sql).expect("read");
        select.query_map([], |r| r.get(0)).expect("read").collect::<Result<_, _>>().expect("names")
    };
    let kept = ["called", "core", "disputed", "orphan", "sealed"];
    for table in list("SELECT name FROM main.sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
    {
        if kept.contains(&table.as_str()) || table.contains("_words") {
            continue;
        }
        let columns =
            list(&format!("SELECT '\"' || name || '\"' FROM pragma_table_info('{table}')")).join(", ");
        db.execute_batch(&format!("INSERT INTO main.{table}({columns}) SELECT {columns} FROM today.{table}"))
            .expect("copied");
    }
    crate::packed::register(&db).expect("functions");
    db.execute_batch(
        "UPDATE reading SET report = unpacked(report);
         INSERT INTO article_words(article_words) VALUES ('rebuild'); INSERT INTO event_words(event_words) VALUES ('rebuild');
         DELETE FROM sealed; DETACH today; PRAGMA journal_mode = WAL;",
    )
    .expect("indexed");
}

#[test]
fn a_desk_of_the_sixth_version_answers_after_its_move_as_a_new_one_does() {
    let dir = tempfile::tempdir().expect("a folder");
    let place = dir.path().join("sixth");
    let fresh = desk(dir.path(), &story());
    sixth(&place, fresh.dir());
    let moved = Ledger::open(&place, Mode::Write).expect("brought up to date");
    assert!(place.join("record.sqlite.version-6").exists());
    assert_eq!(moved.verify().expect("verified").problems, Vec::<String>::new());
    let told = |ledger: &Ledger| {
        let lines = ["actor:norway", "NOR", "type:consult", "actor:NOR known-on:2019-04-11"];
        let events = lines.map(|line| ledger.ask(&Query::parse(line)).expect("answered"));
        let actor = ledger.actor("norway", Some("2019-04-11")).expect("read").map(|a| (a.actor, a.names));
        let mut schema = ledger.db.prepare("SELECT name FROM sqlite_master ORDER BY name").expect("read");
        let names = schema.query_map([], |r| r.get(0)).expect("read").collect::<Result<Vec<String>, _>>();
        (events, actor, names.expect("names"))
    };
    assert_eq!(told(&moved), told(&fresh));
}
