//! A writer killed at any moment: what it was told is kept is kept, nothing half-written is seen, nothing needs repair.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use super::*;

const DESK: &str = "DEMARCHE_CRASH_DESK";

fn report(i: usize) -> Report {
    let text = format!("Story {i}\nNorway met Chile, wrote paper {i}, and {} went home.", i * 7919 % 1000);
    let day = format!("2020-{:02}-{:02}", 1 + i / 28 % 12, 1 + i % 28);
    let norway = ("Norway", "NOR");
    article(&format!("a{i}"), &day, "Wire", &text)
        .event(norway, ("Chile", "CHL"), "CONSULT", Happened, Some((&day, &day)))
        .report
}

/// How often a process is killed; `cargo xtask prove` asks for more.
pub(super) fn rounds() -> u64 {
    std::env::var("DEMARCHE_CRASHES").ok().and_then(|n| n.parse().ok()).unwrap_or(10)
}

/// Not a test of its own: the process that is killed. It adds reports and says of each that it is kept.
#[test]
fn writer_that_is_killed() {
    let Some(dir) = std::env::var_os(DESK) else { return };
    let mut ledger =
        Ledger::open_within(Path::new(&dir), Mode::Write, Duration::from_secs(30)).expect("opens");
    let start = ledger.counts().expect("counts").articles;
    for i in start..start + 10_000 {
        if i % 5 == 0 {
            let some: Vec<Report> = (i..i + 3).map(|j| report(100_000 + j * 3)).collect();
            ledger.add_all(&some).expect("added");
            println!("\nkept {}", some.iter().map(|r| r.article.id.as_str()).collect::<Vec<_>>().join(" "));
        }
        ledger.add(&report(i)).expect("added");
        println!("\nkept a{i}");
    }
}

#[test]
fn nothing_acknowledged_is_lost_when_the_writer_is_killed() {
    let dir = tempfile::tempdir().expect("a folder");
    let place = dir.path().join("desk");
    let rounds = rounds();
    let mut acknowledged = BTreeSet::new();
    for round in 0..rounds {
        let mut child = Command::new(std::env::current_exe().expect("this test"))
            .args(["--exact", "tests::crash::writer_that_is_killed", "--nocapture"])
            .env(DESK, &place)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a writer");
        let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        // It is killed while it works: some acknowledgements in, at another moment each round.
        for _ in 0..1 + round * 5 % 13 {
            let next =
                lines.by_ref().map_while(Result::ok).find_map(|l| l.strip_prefix("kept ").map(str::to_owned));
            acknowledged.extend(next.expect("an acknowledgement").split(' ').map(str::to_owned));
        }
        std::thread::sleep(Duration::from_micros(round * 7919 % 9000));
        child.kill().expect("killed");
        for line in lines.map_while(Result::ok) {
            acknowledged
                .extend(line.strip_prefix("kept ").into_iter().flat_map(|l| l.split(' ')).map(str::to_owned));
        }
        child.wait().expect("gone");
        let ledger = Ledger::open(&place, Mode::Write).expect("opens without repair");
        let mut select = ledger.db.prepare("SELECT id FROM version").expect("read");
        let held: BTreeSet<String> =
            select.query_map([], |r| r.get(0)).expect("read").collect::<Result<_, _>>().expect("rows");
        let lost: Vec<&String> = acknowledged.difference(&held).collect();
        assert!(lost.is_empty(), "round {round}: lost {lost:?}");
        assert_eq!(ledger.verify().expect("verified").problems, Vec::<String>::new(), "round {round}");
    }
    assert!(acknowledged.len() >= rounds as usize);
}
