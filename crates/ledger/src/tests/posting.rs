use super::*;
use crate::Query;

/// What a page says of each question.
fn answers(ledger: &Ledger) -> Vec<String> {
    let asked = [
        "actor:NOR",
        "actor:norway type:consult",
        "dyad:NOR..CHL",
        "dyad:NOR..CHL since:2019-04-11",
        "actor:chile role:target",
        "type:consult until:2019-04-10",
        "status:happened",
        "place:oslo",
        "met",
        "actor:NOR met",
        "status:happened met since:2019-04-01",
        "actor:NOR MET chile",
        "actor:NOR \"met chile\"",
        "type:consult met fiji",
        "",
    ];
    let page = |line: &&str| {
        let page = ledger.search(&Query::parse(line), 1, 50).expect("answered");
        format!("{line}: {:?} {:?} {:?}", page.counts, page.events, page.facets)
    };
    asked.iter().map(page).collect()
}

#[test]
fn a_sealed_chunk_answers_as_the_indexes_do_and_an_edit_opens_it() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = desk(dir.path(), &story());
    let open = answers(&ledger);
    assert!(open.iter().filter(|answer| !answer.contains("mentions: 0")).count() > 6, "{open:#?}");
    crate::posting::seal(&ledger.db, 0).expect("sealed");
    assert_eq!(answers(&ledger), open);
    let sealed = |ledger: &Ledger| -> i64 {
        ledger.db.query_row("SELECT count(*) FROM sealed", [], |r| r.get(0)).expect("counted")
    };
    assert_eq!(sealed(&ledger), 1);
    let event = ledger.search(&Query::parse("actor:NOR"), 1, 50).expect("answered").events.remove(0);
    let article = ledger.event(&event.event, None).expect("read").expect("there").mentions.remove(0);
    let wrong = crate::NewEdit {
        kind: crate::EditKind::Wrong,
        targets: vec![format!("{}/{}", article.article, article.id)],
        field: Some("sources".into()),
        value: Some("PER".into()),
        note: None,
        signed: "Ada".into(),
    };
    ledger.edit(&wrong).expect("kept");
    assert_eq!(sealed(&ledger), 0);
    let found =
        |ledger: &Ledger| ledger.search(&Query::parse("actor:PER"), 1, 50).expect("answered").counts.mentions;
    assert_eq!(found(&ledger), 1);
    crate::posting::seal(&ledger.db, 0).expect("sealed again");
    assert_eq!(found(&ledger), 1);
}

#[test]
fn pairs_among_some_actors_leave_out_what_others_have_to_do_with_them() {
    let dir = tempfile::tempdir().expect("a folder");
    let day = Some(("2020-03-06", "2020-03-06"));
    let (norway, chile, peru, fiji) = (("Norway", "NOR"), ("Chile", "CHL"), ("Peru", "PER"), ("Fiji", "FJI"));
    let text = "Four\nNorway, Chile, Peru and Fiji met and fell out.";
    let deeds = [
        (norway, chile, "CONSULT"),
        (norway, chile, "ACCUSE"),
        (chile, peru, "AID"),
        (fiji, norway, "SANCTION"),
        (peru, fiji, "AID"),
    ];
    let sketch = deeds.into_iter().fold(article("f", "2020-03-06", "Wire", text), |sketch, (a, b, kind)| {
        sketch.event(a, b, kind, Happened, day)
    });
    let ledger = desk(dir.path(), &[sketch]);
    let among = || -> Vec<(String, String, usize)> {
        let three = ["NOR", "CHL", "PER"].map(str::to_owned);
        let pairs = ledger.pairs_among(&three, None, 9).expect("pairs");
        pairs.into_iter().map(|p| (p.source, p.target, p.events)).collect()
    };
    let expected = vec![("NOR".into(), "CHL".into(), 2), ("CHL".into(), "PER".into(), 1)];
    assert_eq!(among(), expected);
    crate::posting::seal(&ledger.db, 0).expect("sealed");
    assert_eq!(among(), expected, "from the bitmaps");
    let actor = ledger.actor("NOR", None).expect("read").expect("known");
    let partners: Vec<(&str, usize)> = actor.partners.iter().map(|p| (p.actor.as_str(), p.events)).collect();
    assert_eq!(partners, [("CHL", 2), ("FJI", 1)]);
}

#[test]
fn what_is_kept_for_counts_follows_the_rows_and_verify_holds_it_against_them() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = desk(dir.path(), &story());
    crate::posting::seal(&ledger.db, 0).expect("sealed");
    let kept = |ledger: &Ledger| -> i64 {
        ledger.db.query_row("SELECT count(*) FROM glance", [], |r| r.get(0)).expect("counted")
    };
    let all = kept(&ledger);
    assert!(all > 3, "{all}");
    let mut events = ledger.search(&Query::parse(""), 1, 50).expect("answered").events;
    events.retain(|e| e.mentions > 1);
    let event = ledger.event(&events[0].event, None).expect("read").expect("there");
    let edit = |kind, mention: &crate::MentionView| crate::NewEdit {
        kind,
        targets: vec![format!("{}/{}", mention.article, mention.id)],
        field: None,
        value: None,
        note: None,
        signed: "Ada".into(),
    };
    ledger.edit(&edit(crate::EditKind::Split, &event.mentions[0])).expect("kept");
    ledger.edit(&edit(crate::EditKind::Wrong, &event.mentions[1])).expect("kept");
    assert_eq!(kept(&ledger), all - 1, "the split one is kept under its new event, the wrong one is not");
    let quickly = answers(&ledger);
    let problems = |ledger: &Ledger| ledger.verify().expect("checked").problems;
    assert_eq!(problems(&ledger), Vec::<String>::new());
    ledger
        .db
        .execute("UPDATE glance SET event = 'x' WHERE event_mention = 1", [])
        .expect("done behind its back");
    assert_eq!(problems(&ledger), ["mention 1: what answers count of it is not what its row says"]);
    ledger.db.execute("DELETE FROM glance", []).expect("done");
    assert_eq!(answers(&ledger), quickly, "from the rows themselves");
}
