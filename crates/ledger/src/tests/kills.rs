//! Snapshots, edits and the move to a new schema, killed at any moment.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::crash::rounds;
use super::*;
use crate::{EditKind, NewEdit, Query, read_snapshot};

const TASK: &str = "DEMARCHE_KILL_TASK";
const DESK: &str = "DEMARCHE_KILL_DESK";

/// Not a test of its own: the process that is killed. It says of each thing done that it is done.
#[test]
fn worker_that_is_killed() {
    let (Some(task), Some(dir)) = (std::env::var_os(TASK), std::env::var_os(DESK)) else { return };
    let dir = Path::new(&dir);
    println!("\nbegun");
    match task.to_str() {
        Some("snapshot") => {
            let ledger = Ledger::open(dir, Mode::Read).expect("opens");
            let from = std::process::id();
            for i in 0..10_000 {
                let file = dir.join("snapshots").join(format!("{from}-{i}.jsonl.gz"));
                ledger.snapshot("x", &Query::default(), &file).expect("kept");
                println!("\ndone {}", file.display());
            }
        }
        Some("edit") => {
            let mut ledger = Ledger::open_within(dir, Mode::Write, Duration::from_secs(30)).expect("opens");
            for i in 0..10_000 {
                let kind = [EditKind::Note, EditKind::Wrong, EditKind::Right, EditKind::Split][i % 4];
                let new = NewEdit {
                    kind,
                    targets: vec![target(&ledger, i)],
                    field: (kind == EditKind::Wrong).then(|| "status".into()),
                    value: (kind == EditKind::Wrong).then(|| "planned".into()),
                    note: (kind == EditKind::Note).then(|| format!("note {i}")),
                    signed: "Ines".into(),
                };
                let edit = ledger.edit(&new).expect("an edit");
                println!("\ndone {}", edit.id);
                if i % 3 == 0 {
                    ledger.undo(&edit.id, "Ines").expect("taken back");
                }
            }
        }
        _ => drop(Ledger::open(dir, Mode::Write).expect("brought up to date")),
    }
}

/// `ARTICLE/eN` of some mention.
fn target(ledger: &Ledger, i: usize) -> String {
    let mut select = ledger
        .db
        .prepare("SELECT a.short, m.id FROM event_mention m JOIN version v USING (version) JOIN article a USING (article) ORDER BY 1, 2")
        .expect("read");
    let all: Vec<String> = select
        .query_map([], |r| Ok(format!("{}/{}", r.get::<_, String>(0)?, r.get::<_, String>(1)?)))
        .expect("read")
        .collect::<Result<_, _>>()
        .expect("rows");
    all[i % all.len()].clone()
}

fn start(task: &str, desk: &Path) -> Child {
    Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "tests::kills::worker_that_is_killed", "--nocapture"])
        .env(TASK, task)
        .env(DESK, desk)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("a worker")
}

/// Runs the task until it has said `some` things and a moment more, kills it, and gives all that it said was done.
fn kill_after(task: &str, desk: &Path, some: u64, moment: Duration) -> Vec<String> {
    let mut child = start(task, desk);
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines().map_while(Result::ok);
    let mut said: Vec<String> =
        lines.by_ref().skip_while(|l| l != "begun").skip(1).take(some as usize * 2).collect();
    std::thread::sleep(moment);
    child.kill().expect("killed");
    said.extend(lines);
    child.wait().expect("gone");
    said.iter().filter_map(|l| l.strip_prefix("done ").map(str::to_owned)).collect()
}

fn well(ledger: &Ledger, round: u64) {
    assert_eq!(ledger.verify().expect("verified").problems, Vec::<String>::new(), "round {round}");
}

#[test]
fn a_snapshot_that_is_killed_is_whole_or_not_there() {
    let dir = tempfile::tempdir().expect("a folder");
    let ledger = desk(dir.path(), &story());
    let id = ledger.snapshot("x", &Query::default(), &dir.path().join("first.gz")).expect("kept").id;
    for round in 0..rounds() {
        let done =
            kill_after("snapshot", ledger.dir(), round % 4, Duration::from_micros(round * 7919 % 3000));
        let held: BTreeSet<String> = std::fs::read_dir(ledger.dir().join("snapshots"))
            .into_iter()
            .flatten()
            .map(|e| e.expect("an entry").path().display().to_string())
            .filter(|name| name.ends_with(".jsonl.gz"))
            .collect();
        assert!(done.iter().all(|name| held.contains(name)), "round {round}: one that was done is lost");
        for name in &held {
            assert_eq!(read_snapshot(Path::new(name)).expect("whole").0.id, id, "{name}");
        }
    }
    well(&ledger, rounds());
}

#[test]
fn no_edit_that_was_done_is_lost_and_none_is_half_done_when_the_writer_is_killed() {
    let dir = tempfile::tempdir().expect("a folder");
    let place = desk(dir.path(), &story()).dir().to_path_buf();
    let mut done = BTreeSet::new();
    for round in 0..rounds() {
        done.extend(kill_after("edit", &place, round % 5, Duration::from_micros(round * 7919 % 5000)));
        let ledger = Ledger::open(&place, Mode::Write).expect("opens without repair");
        let held: BTreeSet<String> = ledger.edits(None).expect("the log").into_iter().map(|e| e.id).collect();
        assert!(done.is_subset(&held), "round {round}: lost {:?}", done.difference(&held));
        well(&ledger, round);
    }
    assert!(!done.is_empty());
}

#[test]
fn a_desk_whose_move_to_a_new_schema_is_killed_is_moved_the_next_time() {
    let dir = tempfile::tempdir().expect("a folder");
    for round in 0..rounds() {
        let place = dir.path().join(format!("old-{round}"));
        old_desk(&place);
        kill_after("migrate", &place, 0, Duration::from_micros(round * 7919 % 40_000));
        let ledger = Ledger::open(&place, Mode::Write).expect("brought up to date");
        assert_eq!(ledger.ask(&Query::default()).expect("asked").len(), 1, "round {round}");
        well(&ledger, round);
        let backup = rusqlite::Connection::open(place.join("record.sqlite.version-1")).expect("the copy");
        let count: i64 = backup.query_row("SELECT count(*) FROM version", [], |r| r.get(0)).expect("whole");
        assert_eq!(count, 1, "round {round}");
    }
}
