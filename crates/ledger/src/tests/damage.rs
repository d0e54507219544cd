//! A desk whose file was damaged: named, and never taken for a record.

use std::io::{Read, Seek, SeekFrom, Write};

use super::*;
use crate::{NewEdit, Query};

/// Writes over `bytes` of the file at every `step`th page from the second on.
fn tear(desk: &Path, step: u64, bytes: &[u8]) {
    let mut file =
        std::fs::OpenOptions::new().write(true).open(desk.join("record.sqlite")).expect("the file");
    let pages = file.metadata().expect("its length").len() / 4096;
    for page in (1..pages).step_by(step as usize) {
        file.seek(SeekFrom::Start(page * 4096)).expect("there");
        file.write_all(bytes).expect("torn");
    }
}

fn torn(step: u64, bytes: &[u8]) -> (tempfile::TempDir, std::path::PathBuf) {
    let dir = tempfile::tempdir().expect("a folder");
    let place = {
        let ledger = desk(dir.path(), &story());
        ledger.db.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").expect("written through");
        ledger.dir().to_path_buf()
    };
    tear(&place, step, bytes);
    (dir, place)
}

#[test]
fn torn_pages_are_named_by_verify_and_refused_by_every_question() {
    for (step, bytes) in [(1, &[0xff; 64][..]), (1, &[0; 4096]), (3, &[0xa5; 512])] {
        let (_dir, place) = torn(step, bytes);
        match Ledger::open(&place, Mode::Read) {
            Err(e) => assert!(e.to_string().contains("damaged"), "{e}"),
            Ok(ledger) => {
                match ledger.verify() {
                    Ok(verdict) => assert!(!verdict.problems.is_empty()),
                    Err(e) => assert!(e.to_string().contains("damaged"), "{e}"),
                }
                if step == 1 {
                    let error = ledger.search(&Query::default(), 1, 10).expect_err("refused");
                    assert!(error.to_string().contains("damaged"), "{error}");
                }
            }
        }
    }
}

#[test]
fn a_file_cut_short_is_refused() {
    let (_dir, place) = torn(1_000_000, &[]);
    let file = std::fs::OpenOptions::new().write(true).open(place.join("record.sqlite")).expect("the file");
    file.set_len(file.metadata().expect("its length").len() / 2).expect("cut");
    match Ledger::open(&place, Mode::Read) {
        Err(e) => assert!(e.to_string().contains("damaged"), "{e}"),
        Ok(ledger) => {
            let found = ledger.verify();
            assert!(found.is_err() || found.is_ok_and(|v| !v.problems.is_empty()));
        }
    }
}

#[test]
fn words_that_changed_on_the_disk_are_named() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut sketch = story().remove(1);
    sketch.report.made_by.version = env!("CARGO_PKG_VERSION").into();
    let place = {
        let ledger = desk(dir.path(), &[sketch]);
        assert_eq!(ledger.verify().expect("verified").problems, Vec::<String>::new());
        ledger.db.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").expect("written through");
        ledger.dir().to_path_buf()
    };
    let path = place.join("record.sqlite");
    let mut bytes = Vec::new();
    std::fs::File::open(&path).and_then(|mut f| f.read_to_end(&mut bytes)).expect("read");
    let words = b"met Chile on 10 April in the harbour";
    let places: Vec<usize> =
        bytes.windows(words.len()).enumerate().filter(|(_, w)| w == words).map(|(at, _)| at).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + 3].copy_from_slice(b"hit");
    }
    std::fs::write(&path, bytes).expect("written");
    let ledger = Ledger::open(&place, Mode::Read).expect("opens");
    let problems = ledger.verify().expect("verified").problems;
    assert!(problems.iter().any(|p| p.contains("not those that were added")), "{problems:?}");
}

#[test]
fn a_clock_set_back_loses_no_article_and_no_edit() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = Ledger::open(&dir.path().join("desk"), Mode::Write).expect("a new desk");
    let at = |stamp: &str| stamp.parse::<jiff::Timestamp>().expect("a moment");
    let reports = reports();
    for (i, report) in reports.iter().enumerate() {
        let day = if i < 3 { "2021-06-02T10:00:00Z" } else { "2021-06-01T10:00:00Z" };
        ledger.add_at(report, at(day)).expect("added");
    }
    let count = |line: &str| ledger.search(&Query::parse(line), 1, 50).expect("an answer").articles.len();
    assert_eq!((count(""), count("recorded-on:2021-06-01"), count("recorded-on:2021-06-02")), (5, 2, 5));
    let note = |words: &str| NewEdit {
        kind: crate::EditKind::Note,
        targets: vec!["2019-04-13.chl_nor.spy".into()],
        field: None,
        value: None,
        note: Some(words.into()),
        signed: "Ines".into(),
    };
    ledger.edit_at(&note("first"), at("2021-06-02T10:00:00Z")).expect("an edit");
    ledger.edit_at(&note("second"), at("2021-06-01T10:00:00Z")).expect("an edit");
    let notes: Vec<String> =
        ledger.edits(None).expect("the log").into_iter().filter_map(|e| e.note).collect();
    assert_eq!(notes, ["first", "second"]);
    assert_eq!(ledger.verify().expect("verified").problems, Vec::<String>::new());
}
