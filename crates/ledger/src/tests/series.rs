use super::*;
use crate::{Formula, SeriesQuery, Step};

fn feud() -> Vec<Sketch> {
    let (a, b) = (("Norway", "NOR"), ("Chile", "CHL"));
    let mut sketches = story();
    for (id, day, kind, text) in [
        ("f", "2019-05-02", "ACCUSE", "Fish\nIt was over nets that Norway scolded Chile in a harsh note."),
        ("g", "2019-05-03", "ACCUSE", "Copper\nPrices made Norway point at Chile once more, traders heard."),
        ("h", "2019-05-03", "CONSULT", "Lunch\nEnvoys of Norway sat down with Chile at noon by the lake."),
    ] {
        sketches.push(article(id, day, "Wire", text).event(a, b, kind, Happened, Some((day, day))));
    }
    sketches.push(article("z", "2019-07-02", "Wire", "Weather\nIt rained."));
    sketches
}

#[test]
fn points_add_up_to_their_events_and_moves_to_their_points() {
    let dir = tempfile::tempdir().expect("a folder");
    let ledger = desk(dir.path(), &feud());
    for formula in Formula::ALL {
        for step in [Step::Day, Step::Week, Step::Month, Step::Year] {
            let query = SeriesQuery { formula: *formula, step, ..SeriesQuery::new("NOR", "CHL") };
            let series = ledger.series(&query).expect("a series");
            for (i, p) in series.points.iter().enumerate() {
                let Some(tension) = p.tension else { continue };
                let sum: f64 = p.parts.iter().map(|x| x.share).sum::<f64>() + p.rest;
                assert!((sum - tension).abs() < 1e-9, "{formula:?} {}", p.period);
                if let (Some(low), Some(high)) = (p.low, p.high) {
                    assert!(low <= high, "{}", p.period);
                }
                if let Some(m) = series.explain(i) {
                    let sum: f64 = m.parts.iter().map(|x| x.share).sum::<f64>() + m.rest;
                    assert!((sum - m.change).abs() < 1e-9, "{formula:?} {} {}", m.from, m.to);
                }
            }
        }
    }
}

#[test]
fn gaps_are_unknown_and_covered_periods_without_events_are_zero() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = desk(dir.path(), &feud());
    let months = |l: &Ledger| {
        let series = l.series(&SeriesQuery::new("Norway", "CHL")).expect("a series");
        let line = |p: &crate::Point| (p.period.clone(), p.coverage, p.events, p.tension.map(|t| t.round()));
        series.points.iter().map(line).collect::<Vec<_>>()
    };
    let at = |m: &[(String, &'static str, Option<usize>, Option<f64>)], i: usize| (m[i].1, m[i].2, m[i].3);
    let before = months(&ledger);
    // April: talks (+2) in five origins; May: two accusations (−2 each) and talks (+2) in three; June: nobody looked.
    assert_eq!(at(&before, 0), ("covered", Some(1), Some(-40.0)));
    assert_eq!(at(&before, 1), ("covered", Some(3), Some(67.0)));
    assert_eq!(at(&before, 2), ("gap", None, None));
    assert_eq!(at(&before, 3), ("covered", Some(0), Some(0.0)));
    ledger.mark_coverage("2019-06-10", "Wire", true).expect("marked");
    assert_eq!(at(&months(&ledger), 2), ("open", Some(0), Some(0.0)));
    ledger.mark_coverage("2019-08-10", "Wire", false).expect("marked");
    assert!(ledger.coverage(&crate::Query::default()).expect("lines").iter().any(|l| l.state == "failed"));
}

#[test]
fn a_series_narrows_by_direction_type_and_quad_and_repeats() {
    let dir = tempfile::tempdir().expect("a folder");
    let ledger = desk(dir.path(), &feud());
    let may = |query: SeriesQuery| ledger.series(&query).expect("a series").points[1].events;
    let base = SeriesQuery::new("NOR", "CHL");
    assert_eq!(may(base.clone()), Some(3));
    let back = SeriesQuery { directed: true, ..SeriesQuery::new("CHL", "NOR") };
    assert_eq!(may(back), Some(1), "talks go both ways, accusations one");
    assert_eq!(may(SeriesQuery { types: vec!["accuse".into()], ..base.clone() }), Some(2));
    assert_eq!(may(SeriesQuery { quad: Some("verbal-cooperation".into()), ..base.clone() }), Some(1));
    assert_eq!(may(SeriesQuery { b: None, ..base.clone() }), Some(3));
    let json = |l: &Ledger| serde_json::to_string(&l.series(&base).expect("a series")).expect("json");
    assert_eq!(json(&ledger), json(&ledger));
    let other = tempfile::tempdir().expect("a folder");
    let mut reversed = feud();
    reversed.reverse();
    assert_eq!(json(&ledger), json(&desk(other.path(), &reversed)), "order of arrival does not show");
}

#[test]
fn a_series_of_another_day_is_that_of_a_desk_stopped_then() {
    let dir = tempfile::tempdir().expect("a folder");
    let whole = desk(dir.path(), &feud());
    for day in ["2019-04-01", "2019-04-11", "2019-04-16", "2019-05-02", "2019-05-03", "2019-07-02"] {
        let other = tempfile::tempdir().expect("a folder");
        let kept: Vec<Sketch> =
            feud().into_iter().filter(|s| s.report.article.published.as_deref() <= Some(day)).collect();
        let stopped = desk(other.path(), &kept);
        for step in [Step::Day, Step::Month] {
            let query = SeriesQuery { step, ..SeriesQuery::new("NOR", "CHL") };
            let then = SeriesQuery { known_on: Some(day.into()), ..query.clone() };
            let (then, now) = (whole.series(&then).expect("then"), stopped.series(&query).expect("now"));
            assert_eq!(then.points, now.points, "{day}");
        }
    }
}

#[test]
fn a_busy_month_reads_the_same_when_it_is_packed_changed_and_packed_again() {
    let dir = tempfile::tempdir().expect("a folder");
    let (a, b) = (("Norway", "NOR"), ("Chile", "CHL"));
    let mut sketches = feud();
    let deeds = ["nets", "quotas", "ports", "cables", "whales", "tariffs", "visas", "flags", "maps", "tides"];
    for (i, thing) in deeds.iter().cycle().take(20).enumerate() {
        let day = format!("2019-05-{:02}", i + 4);
        let text =
            format!("{thing} {i}\nAnger over {thing} made Norway rebuke Chile, number {i} of the season.");
        sketches.push(article(&format!("busy{i}"), &day, "Wire", &text).event(
            a,
            b,
            "ACCUSE",
            Happened,
            Some((&day, &day)),
        ));
    }
    sketches.push(article("late", "2019-09-01", "Wire", "Weather\nIt rained again."));
    let mut ledger = desk(dir.path(), &sketches);
    let asked = |ledger: &Ledger| {
        let ask = |query: &SeriesQuery| format!("{:?}", ledger.series(query).expect("a series"));
        let both = SeriesQuery::new("NOR", "CHL");
        let directed = SeriesQuery { directed: true, step: Step::Day, ..both.clone() };
        [ask(&both), ask(&directed), ask(&SeriesQuery { directed: true, ..SeriesQuery::new("CHL", "NOR") })]
    };
    let packs = |ledger: &Ledger| -> i64 {
        ledger.db.query_row("SELECT count(*) FROM pair_pack", [], |r| r.get(0)).expect("counted")
    };
    let rows = asked(&ledger);
    assert_eq!(packs(&ledger), 0);
    crate::series::pack::some(&ledger.db).expect("packed");
    assert_eq!((packs(&ledger), asked(&ledger)), (1, rows.clone()));

    let event =
        ledger.search(&crate::Query::parse("type:accuse tides"), 1, 9).expect("answered").events.remove(0);
    let mention = ledger.event(&event.event, None).expect("read").expect("there").mentions.remove(0);
    let wrong = crate::NewEdit {
        kind: crate::EditKind::Wrong,
        targets: vec![format!("{}/{}", mention.article, mention.id)],
        field: None,
        value: None,
        note: None,
        signed: "Ada".into(),
    };
    ledger.edit(&wrong).expect("kept");
    let changed = asked(&ledger);
    assert_eq!(packs(&ledger), 0);
    assert_ne!(changed, rows);
    crate::series::pack::some(&ledger.db).expect("packed again");
    assert_eq!((packs(&ledger), asked(&ledger)), (1, changed));

    let problems = |ledger: &Ledger| ledger.verify().expect("checked").problems;
    assert_eq!(problems(&ledger), Vec::<String>::new());
    ledger
        .db
        .execute("UPDATE pair SET mentions = 99 WHERE day = '2019-05-09'", [])
        .expect("done behind its back");
    assert_eq!(problems(&ledger), ["NOR and CHL: what is packed of 2019-05 is not what its events are"]);
}
