use super::*;
use crate::{EditKind, Error, NewEdit, Query};

const TALKS: &str = "2019-04-10.chl_nor.consult";
const SPYING: &str = "2019-04-13.chl_nor.spy";

fn new(kind: EditKind, targets: &[&str]) -> NewEdit {
    NewEdit {
        kind,
        targets: targets.iter().map(|t| (*t).into()).collect(),
        field: None,
        value: None,
        note: None,
        signed: "Ines".into(),
    }
}

fn events(ledger: &Ledger, line: &str) -> Vec<(String, usize)> {
    let all = ledger.ask(&Query::parse(line)).expect("an answer");
    all.into_iter().map(|e| (e.event, e.mentions)).collect()
}

/// `ARTICLE/eN` of the mention whose article came `n`th.
fn mention(ledger: &Ledger, event: &str, n: usize) -> String {
    let view = ledger.event(event, None).expect("read").expect("there");
    format!("{}/{}", view.mentions[n].article, view.mentions[n].id)
}

#[test]
fn a_split_stands_apart_until_it_is_undone_whatever_comes_after() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = desk(dir.path(), &story()[..3]);
    let second = mention(&ledger, TALKS, 2);
    let edit = ledger.edit(&new(EditKind::Split, &[&second])).expect("split");
    let apart = [(format!("{TALKS}.2"), 1), (TALKS.to_string(), 2)];
    let sorted = |mut v: Vec<(String, usize)>| {
        v.sort();
        v
    };
    assert_eq!(sorted(events(&ledger, "")), sorted(apart.to_vec()));
    let view = ledger.event(&format!("{TALKS}.2"), None).expect("read");
    let reason = view.or(ledger.event(TALKS, None).expect("read")).expect("there").reason;
    assert!(reason.contains("by hand") || reason.contains("mentions"), "{reason}");
    for report in &reports()[3..] {
        ledger.add(report).expect("added");
    }
    assert_eq!(events(&ledger, "type:consult").len(), 2);
    assert_eq!(ledger.verify().expect("verified").problems, Vec::<String>::new());
    let undone = ledger.undo(&edit.id, "Omar").expect("undone").expect("there");
    assert_eq!(undone.undone_by.as_deref(), Some("Omar"));
    assert_eq!(events(&ledger, "type:consult"), [(TALKS.to_string(), 3)]);
    assert!(ledger.undo(&edit.id, "Omar").expect("read").is_none());
    assert_eq!(ledger.edits(None).expect("log").len(), 1);
}

#[test]
fn a_merge_ties_events_of_different_types_and_comes_back_with_its_log() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = desk(dir.path(), &story());
    ledger.edit(&new(EditKind::Merge, &[TALKS, SPYING])).expect("merged");
    let one = events(&ledger, "");
    assert_eq!(one.len(), 1, "{one:?}");
    assert_eq!(one[0].1, 5);
    assert!(ledger.event(&one[0].0, None).expect("read").expect("there").reason.contains("merged by hand"));
    assert_eq!(ledger.verify().expect("verified").problems, Vec::<String>::new());

    // The log, replayed over a desk that was fed in another order, gives the same record.
    let log = ledger.edits(None).expect("log");
    let other = tempfile::tempdir().expect("a folder");
    let mut fresh = desk(other.path(), &[]);
    for report in reports().iter().rev() {
        fresh.add(report).expect("added");
    }
    assert_eq!(fresh.take_edits(&log).expect("taken"), 1);
    assert_eq!(fresh.take_edits(&log).expect("taken"), 0);
    assert_eq!(events(&fresh, ""), one);
}

#[test]
fn what_is_wrong_leaves_the_record_and_a_wrong_field_takes_its_value() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = desk(dir.path(), &story());
    let spied = mention(&ledger, SPYING, 0);
    let mut status = new(EditKind::Wrong, &[&spied]);
    (status.field, status.value) = (Some("targets".into()), Some("PER".into()));
    let edit = ledger.edit(&status).expect("set");
    assert_eq!(edit.events, ["2019-04-13.nor_per.spy"]);
    assert_eq!(events(&ledger, "actor:PER"), [("2019-04-13.nor_per.spy".to_string(), 1)]);
    let gone = ledger.edit(&new(EditKind::Wrong, &["2019-04-13.nor_per.spy"])).expect("taken out");
    assert!(events(&ledger, "actor:PER").is_empty());
    ledger.undo(&gone.id, "Ines").expect("undone");
    assert_eq!(events(&ledger, "actor:PER").len(), 1);
    ledger.undo(&edit.id, "Ines").expect("undone");
    assert_eq!(events(&ledger, "type:spy"), [(SPYING.to_string(), 2)]);
    assert_eq!(ledger.verify().expect("verified").problems, Vec::<String>::new());
}

#[test]
fn an_edit_that_cannot_be_is_refused_by_name() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = desk(dir.path(), &story());
    let mut refused = |edit: NewEdit, word: &str| {
        let error: Error = ledger.edit(&edit).expect_err("refused");
        assert!(error.is_refused() && error.to_string().contains(word), "{error}");
    };
    refused(new(EditKind::Split, &["2019-01-01.per_fji.consult"]), "no such event");
    refused(new(EditKind::Merge, &[TALKS]), "two events");
    refused(NewEdit { signed: " ".into(), ..new(EditKind::Right, &[TALKS]) }, "signed");
    let set = |field: &str, value: &str| NewEdit {
        field: Some(field.into()),
        value: Some(value.into()),
        ..new(EditKind::Wrong, &[TALKS])
    };
    refused(set("status", "maybe"), "happened");
    refused(set("first", "soon"), "2019-04-18");
    refused(set("colour", "red"), "no field");
    assert!(ledger.edits(None).expect("log").is_empty());
}
