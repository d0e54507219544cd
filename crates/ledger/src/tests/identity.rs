use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::*;

/// A small generator of numbers, the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// Many reports of one dyad: given days, inferred days, weeks, months, years and no day at all.
fn crowd(seed: u64, count: u64) -> Vec<Report> {
    let mut dice = Dice(seed);
    (0..count)
        .map(|i| {
            let published: Date = date(2020, 1, 1) + (dice.roll(500) as i64).days();
            let day = published - (dice.roll(4) as i64).days();
            let (first, last) = match dice.roll(8) {
                0 => (day.first_of_month(), day.last_of_month()),
                1 => (day - 6.days(), day),
                2 => (day.first_of_year(), day.last_of_year()),
                _ => (day, day),
            };
            let days = (first.to_string(), last.to_string());
            let given = (dice.roll(5) > 0).then_some((days.0.as_str(), days.1.as_str()));
            let text =
                format!("Story {i}\nNorway and Chile met, wrote paper {i} of the {} house.", dice.roll(99));
            let mut sketch = article(&format!("a{i}"), &published.to_string(), "Wire", &text).event(
                ("Norway", "NOR"),
                ("Chile", "CHL"),
                "CONSULT",
                Happened,
                given,
            );
            if let Some(when) = sketch.report.events[0].when.as_mut().filter(|_| dice.roll(3) == 0) {
                when.basis = Some("published".into());
            }
            sketch.report
        })
        .collect()
}

/// Event, article and mention of everything that the record holds.
fn record(ledger: &Ledger) -> Vec<(String, usize, String)> {
    let mut select =
        ledger.db.prepare("SELECT event, mentions, reason FROM event ORDER BY event").expect("read");
    let rows = select.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?))).expect("read");
    rows.collect::<Result<_, _>>().expect("rows")
}

#[test]
fn adding_bit_by_bit_in_any_order_gives_what_all_at_once_gives() {
    for seed in 1..4 {
        let reports = crowd(seed, 160);
        let whole = {
            let dir = tempfile::tempdir().expect("a folder");
            let mut ledger = desk(dir.path(), &[]);
            ledger.add_all(&reports).expect("added");
            assert_eq!(ledger.verify().expect("verified").problems, Vec::<String>::new());
            record(&ledger)
        };
        assert!(whole.len() > 40 && whole.iter().any(|e| e.1 > 2));
        let dir = tempfile::tempdir().expect("a folder");
        let mut ledger = desk(dir.path(), &[]);
        let mut order: Vec<usize> = (0..reports.len()).collect();
        let mut dice = Dice(seed + 77);
        for i in (1..order.len()).rev() {
            order.swap(i, dice.roll(i as u64 + 1) as usize);
        }
        for chunk in order.chunks(3) {
            let some: Vec<Report> = chunk.iter().map(|i| reports[*i].clone()).collect();
            ledger.add_all(&some).expect("added");
        }
        assert_eq!(record(&ledger), whole, "seed {seed}");
        assert_eq!(ledger.verify().expect("verified").problems, Vec::<String>::new());
    }
}

#[test]
fn what_identity_looks_at_is_what_the_mentions_say() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = desk(dir.path(), &story());
    let differ = |ledger: &Ledger| -> i64 {
        let sql = "SELECT (SELECT count(*) FROM (SELECT * FROM core EXCEPT SELECT * FROM core_of))
                     + (SELECT count(*) FROM (SELECT * FROM core_of EXCEPT SELECT * FROM core))";
        ledger.db.query_row(sql, [], |r| r.get(0)).expect("compared")
    };
    let rows: i64 = ledger.db.query_row("SELECT count(*) FROM core", [], |r| r.get(0)).expect("counted");
    assert!(rows > 3, "{rows}");
    assert_eq!(differ(&ledger), 0, "as they came");
    let event = ledger.search(&crate::Query::parse("actor:NOR"), 1, 50).expect("answered").events.remove(0);
    let mention = ledger.event(&event.event, None).expect("read").expect("there").mentions.remove(0);
    let wrong = crate::NewEdit {
        kind: crate::EditKind::Wrong,
        targets: vec![format!("{}/{}", mention.article, mention.id)],
        field: Some("first".into()),
        value: Some("2019-03-02".into()),
        note: None,
        signed: "Ada".into(),
    };
    ledger.edit(&wrong).expect("kept");
    assert_eq!(differ(&ledger), 0, "after an edit");
}
