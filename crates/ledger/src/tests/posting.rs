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
