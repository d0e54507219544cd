//! Articles counted by the texts that they come of, in whatever order they arrive.

use super::*;

const VISIT: &str = "Ministers from four northern states met in the harbour town on Monday to speak of the herring quota and of \
    the ferries between the islands, officials of both palaces said after the talks. They left without a statement that \
    any of them would sign before the summer, and a second round was set for the middle of June in the southern capital.";
const CLASH: &str = "A patrol vessel rammed a trawler off the northern cape before dawn, and eleven sailors were taken aboard the \
    coast guard cutter, the ministry of the neighbouring state said. The owner of the trawler spoke of an attack in open \
    waters, which the coast guard denied, and both governments called in the other side’s ambassador on the same evening.";

fn stories() -> Vec<Report> {
    let half = &VISIT[..VISIT.find("They left").expect("half")];
    let mut all = vec![
        article("wire", "2021-05-03", "AFP", VISIT),
        article("paper", "2021-05-03", "Lakeside Courier", half),
        article("later", "2021-05-04", "Fjord Times", &format!("Quota talks end\n{VISIT}")),
        article("clash", "2021-05-04", "Cape Post", CLASH),
        article("digest", "2021-05-05", "Digest", &format!("{VISIT}\n{CLASH}")),
    ];
    for credited in [0, 1] {
        all[credited].report.article.agency = Some("AFP".into());
    }
    all.into_iter().map(|sketch| sketch.report).collect()
}

fn fed(order: &[usize]) -> (tempfile::TempDir, Ledger) {
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = desk(dir.path(), &[]);
    for at in order {
        ledger.add(&stories()[*at]).expect("added");
    }
    (dir, ledger)
}

fn view(ledger: &Ledger, title: &str) -> crate::ArticleView {
    let found = ledger.search(&crate::Query::default(), 1, 50).expect("answer").articles;
    let line = found.iter().find(|line| line.source == title).expect("an article of that source");
    ledger.article(&line.article, None, None).expect("read").expect("there")
}

#[test]
fn a_digest_of_two_dispatches_does_not_make_them_one() {
    for order in [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [1, 4, 0, 3, 2]] {
        let (_dir, ledger) = fed(&order);
        let counts = ledger.counts().expect("counts");
        assert_eq!((counts.articles, counts.origins), (5, 2), "{order:?}");
        let paper = view(&ledger, "Lakeside Courier");
        assert_eq!(paper.origin.first, view(&ledger, "AFP").article);
        assert!(paper.origin.why.contains("AFP itself"), "{}", paper.origin.why);
        assert!(paper.copies.iter().all(|copy| copy.why.contains("words")), "{:?}", paper.copies);
    }
}

#[test]
fn a_desk_of_another_day_told_origins_by_what_it_had() {
    let (_dir, whole) = fed(&[0, 1, 2, 3, 4]);
    for day in ["2021-05-03", "2021-05-04", "2021-05-05"] {
        let had: Vec<usize> =
            (0..5).filter(|at| stories()[*at].article.published.as_deref() <= Some(day)).collect();
        let (_other, stopped) = fed(&had);
        let scope = crate::record::Scope { known_on: Some(day.into()), ..Default::default() };
        let then = crate::origin::then(&whole.db, &scope).expect("worked out");
        let of = |ledger: &Ledger, moved: &std::collections::BTreeMap<i64, i64>| {
            let mut select = ledger.db.prepare("SELECT hash, version, origin FROM version").expect("sql");
            let rows = select
                .query_map([], |r| Ok((r.get::<_, String>(0)?, r.get::<_, i64>(1)?, r.get::<_, i64>(2)?)))
                .expect("rows");
            rows.map(|row| row.expect("a row"))
                .map(|(hash, version, origin)| (hash, moved.get(&version).copied().unwrap_or(origin)))
                .collect::<std::collections::BTreeMap<_, _>>()
        };
        let (now, all) = (of(&stopped, &std::collections::BTreeMap::new()), of(&whole, then));
        assert!(now.iter().all(|(hash, origin)| all.get(hash) == Some(origin)), "{day}");
    }
}

#[test]
fn what_only_a_forgotten_article_held_together_comes_apart() {
    let bridge = format!("{VISIT}\n{}", &CLASH[..CLASH.find("The owner").expect("half")]);
    let dir = tempfile::tempdir().expect("a folder");
    let half = VISIT.find("They left").expect("half");
    let sketches = [
        article("a", "2021-05-03", "A", &VISIT[..half]),
        article("b", "2021-05-03", "B", &VISIT[half..]),
        article("c", "2021-05-03", "C", &bridge),
    ];
    let mut ledger = desk(dir.path(), &sketches);
    let joined = ledger.counts().expect("counts").origins;
    assert!(joined < 3, "{joined}");
    let bridge = view(&ledger, "C").article;
    ledger.forget(&bridge).expect("forgotten");
    let counts = ledger.counts().expect("counts");
    assert_eq!((counts.articles, counts.origins), (2, 2));
}

#[test]
fn copies_are_found_among_bands_that_were_laid_in() {
    for some in [0, 2, 4] {
        let (_dir, mut ledger) = fed(&[0, 1, 2, 3, 4][..some]);
        crate::origin::lay_in(&ledger.db, 0).expect("laid in");
        let late: i64 =
            ledger.db.query_row("SELECT count(*) FROM late_band", [], |r| r.get(0)).expect("counted");
        assert_eq!(late, 0);
        ledger.add_all(&stories()).expect("added");
        assert_eq!(ledger.counts().expect("counts").origins, 2, "{some}");
        let wire = view(&ledger, "AFP").article;
        ledger.forget(&wire).expect("forgotten");
        assert_eq!(ledger.verify().expect("verified").problems, Vec::<String>::new());
    }
}
