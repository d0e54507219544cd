use super::*;
use crate::Query;

const TALKS: &str = "2019-04-10.chl_nor.consult";
const SPYING: &str = "2019-04-13.chl_nor.spy";

fn answer(ledger: &Ledger, line: &str) -> crate::Page {
    ledger.search(&Query::parse(line), 1, 50).expect("an answer")
}

fn ids(page: &crate::Page) -> Vec<&str> {
    page.events.iter().map(|e| e.event.as_str()).collect()
}

#[test]
fn mentions_of_one_event_become_one_event_that_says_why() {
    let dir = tempfile::tempdir().expect("a folder");
    let ledger = desk(dir.path(), &story());
    let talks = ledger.event(TALKS, None).expect("read").expect("there");
    assert_eq!((talks.event.mentions, talks.event.articles), (3, 3));
    assert_eq!(talks.event.statuses, ["planned", "happened"]);
    assert!(talks.reason.contains("the only such event in the interval"), "{}", talks.reason);
    let follow = talks.follow.expect("it was announced");
    assert_eq!((follow.outcome.as_str(), follow.announced.as_str()), ("happened", "2019-04-01"));
}

#[test]
fn what_the_doer_itself_says_bears_out_the_claim_of_another() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = desk(dir.path(), &story());
    let admission = article(
        "f",
        "2019-04-20",
        "South Post",
        "Admission\nNorway did spy on Chile on that Saturday, the palace said.",
    )
    .event(("Norway", "NOR"), ("Chile", "CHL"), "SPY", Happened, Some(("2019-04-13", "2019-04-13")))
    .said_by("the palace", "NOR");
    ledger.add(&admission.report).expect("added");
    let said = ledger.event(SPYING, None).expect("read").expect("there").said;
    assert_eq!((said.claims.len(), said.denials.len(), said.confirmations.len()), (1, 1, 1));
    assert_eq!(said.confirmations[0].speakers, ["the palace"]);
    assert_eq!(said.confirmations[0].known_from.as_deref(), Some("2019-04-20"));
    // The list of what is disputed has them beside the claim and its denial.
    let (_, sides) = ledger.disputed(&Query::default()).expect("list").remove(0);
    assert_eq!((sides.denials.len(), &sides.confirmations), (1, &said.confirmations));
    let before = ledger.event(SPYING, Some("2019-04-19")).expect("read").expect("there").said;
    assert!(before.confirmations.is_empty());
}

#[test]
fn a_claim_stands_beside_its_denial_of_another_day() {
    let dir = tempfile::tempdir().expect("a folder");
    let ledger = desk(dir.path(), &story());
    let said = ledger.event(SPYING, None).expect("read").expect("there").said;
    assert_eq!(said.claims[0].speakers, ["the ministry"]);
    assert_eq!(said.claims[0].known_from.as_deref(), Some("2019-04-14"));
    assert_eq!(said.denials[0].speakers, ["the palace"]);
    assert_eq!(said.denials[0].known_from.as_deref(), Some("2019-04-16"));
    assert_eq!(ledger.disputed(&Query::default()).expect("list")[0].0.event, SPYING);
}

#[test]
fn the_order_of_arrival_does_not_matter() {
    let view = |order: &[usize]| {
        let dir = tempfile::tempdir().expect("a folder");
        let mut ledger = desk(dir.path(), &[]);
        for i in order {
            ledger.add(&reports()[*i]).expect("added");
        }
        serde_json::to_string(&answer(&ledger, "").events).expect("json")
    };
    let first = view(&[0, 1, 2, 3, 4]);
    assert_eq!(first, view(&[4, 3, 2, 1, 0]));
    assert_eq!(first, view(&[2, 4, 0, 3, 1]));
    assert!(first.contains(TALKS));
}

#[test]
fn known_on_gives_what_a_desk_stopped_that_day_gives() {
    let dir = tempfile::tempdir().expect("a folder");
    let whole = desk(dir.path(), &story());
    for day in ["2019-04-01", "2019-04-11", "2019-04-12", "2019-04-14", "2019-04-16"] {
        let other = tempfile::tempdir().expect("a folder");
        let mut stopped = desk(other.path(), &[]);
        for r in reports().iter().filter(|r| r.article.published.as_deref() <= Some(day)) {
            stopped.add(r).expect("added");
        }
        let then = answer(&whole, &format!("known-on:{day}"));
        let now = answer(&stopped, "");
        assert_eq!(then.counts, now.counts, "{day}");
        assert_eq!(then.events, now.events, "{day}");
        assert_eq!(then.articles, now.articles, "{day}");
        let facets = |p: &crate::Page| serde_json::to_string(&p.facets).expect("json");
        assert_eq!(facets(&then), facets(&now), "{day}");
    }
    assert!(whole.event(SPYING, Some("2019-04-12")).expect("read").is_none());
    let early = whole.search(&Query::parse("recorded-on:2001-01-01"), 1, 5).expect("answer");
    assert_eq!(early.counts.articles, 0);
}

#[test]
fn operators_narrow_and_facets_count_events() {
    let dir = tempfile::tempdir().expect("a folder");
    let ledger = desk(dir.path(), &story());
    for (line, expected) in [
        ("", vec![SPYING, TALKS]),
        ("actor:NOR", vec![SPYING, TALKS]),
        ("actor:Norway type:consult", vec![TALKS]),
        ("dyad:CHL-NOR since:2019-05", vec![]),
        ("until:2019-04-11", vec![TALKS]),
        ("status:denied", vec![SPYING]),
        ("said:\"the ministry\"", vec![SPYING]),
        ("denied:NOR", vec![SPYING]),
        ("denied:CHL", vec![]),
        ("source:post harbour", vec![]),
        ("harbour", vec![TALKS]),
        ("\"harbour town", vec![TALKS]),
        ("actor:PER", vec![]),
        ("role:source", vec![SPYING, TALKS]),
        ("role:mediator", vec![]),
        ("actor:NOR role:mediator", vec![]),
        ("language:xx", vec![]),
        ("confidence:0", vec![SPYING, TALKS]),
        ("confidence:1", vec![]),
        ("' OR 1=1 --", vec![]),
    ] {
        assert_eq!(ids(&answer(&ledger, line)), expected, "{line}");
    }
    let page = answer(&ledger, "");
    let types = page.facets.iter().find(|f| f.name == "type").expect("types");
    let counts: Vec<_> = types.values.iter().map(|v| (v.value.as_str(), v.events)).collect();
    assert_eq!(counts, [("CONSULT", 1), ("SPY", 1)]);
    assert_eq!((page.counts.events, page.counts.mentions, page.counts.articles), (2, 5, 5));
}

#[test]
fn a_question_that_many_mentions_answer_is_told_by_those_added_last() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = desk(dir.path(), &[]);
    let (oman, peru, chad) = (("Oman", "OMN"), ("Peru", "PER"), ("Chad", "TCD"));
    let pairs = [(oman, peru), (peru, chad), (chad, oman), (oman, chad), (peru, oman)];
    for day in 1..=25 {
        let (a, b) = pairs[day % pairs.len()];
        let published = format!("2020-01-{day:02}");
        let text = format!("{} met {} again in round {day}.", a.0, b.0);
        let story = article(&format!("a{day}"), &published, "Wire", &text);
        let story = story.event(a, b, "CONSULT", facts::Status::Happened, Some((&published, &published)));
        ledger.add(&story.report).expect("added");
    }
    for (line, among) in
        [("", 25), ("actor:Oman", 20), ("dyad:Oman..Chad", 10), ("oman actor:Peru", 10), ("type:consult", 25)]
    {
        let query = Query::parse(line);
        let all = ledger.hits(&query, crate::hits::Bounds::NONE).expect("hits");
        let rows: Vec<i64> = all.all.iter().map(|h| h.row).collect();
        assert_eq!((rows.len(), all.more.is_some()), (among, false), "{line}");
        assert!(rows.is_sorted_by(|a, b| a > b), "{line}: {rows:?}");
        let some =
            ledger.hits(&query, crate::hits::Bounds { most: 7, ..crate::hits::Bounds::NONE }).expect("hits");
        assert!(
            some.more.is_some() && some.all.iter().map(|h| h.row).eq(rows[..7].iter().copied()),
            "{line}"
        );
    }
}

#[test]
fn a_query_reads_back_what_it_prints_and_names_what_it_cannot_read() {
    let line = "food \"two words\" actor:PRK said:\"the palace\" dyad:SYR-REB..TUR since:2019-04-01 known-on:2019-04-30";
    let query = Query::parse(line);
    assert_eq!(Query::parse(&query.to_string()), query);
    assert_eq!(Query::parse("known-on:2019-04").known_on.as_deref(), Some("2019-04-30"));
    assert!(Query::parse("since:soon").notes[0].contains("since:soon"));
}

#[test]
fn copies_count_as_one_origin() {
    let dir = tempfile::tempdir().expect("a folder");
    let body = "Ferries between the two islands were halted after the harbour master of the northern port refused \
                clearance to a vessel that carried timber, grain and eleven passengers, officials of both ministries said";
    let ledger = desk(
        dir.path(),
        &[
            article("a", "2019-01-01", "Wire", body),
            article(
                "b",
                "2019-01-01",
                "Paper",
                &body
                    .replace("eleven passengers", "twelve people")
                    .replace("officials", "an envoy and officials"),
            ),
            article(
                "c",
                "2019-01-01",
                "Other",
                "A wholly different piece about the price of copper in the south.",
            ),
        ],
    );
    let counts = ledger.counts().expect("counts");
    assert_eq!((counts.articles, counts.origins), (3, 2));
}

#[test]
fn months_without_coverage_are_gaps_and_covered_months_are_zeros() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut sketches = story();
    sketches.push(article("z", "2019-06-02", "Wire", "Weather\nIt rained."));
    let ledger = desk(dir.path(), &sketches);
    let months = ledger.dyad("NOR", "CHL", None).expect("read").months;
    let seen: Vec<_> = months.iter().map(|m| (m.month.as_str(), m.articles, m.events)).collect();
    assert_eq!(seen, [("2019-04", 5, Some(1)), ("2019-05", 0, None), ("2019-06", 1, Some(0))]);
}

#[test]
fn a_denial_linked_in_the_article_stands_with_its_claim() {
    let dir = tempfile::tempdir().expect("a folder");
    let text = "Norway was accused by Chile of theft\nThe palace of Oslo rejects what Santiago says.";
    let sketch = article("x", "2019-03-01", "Wire", text)
        .event(("Chile", "CHL"), ("Norway", "NOR"), "ACCUSE", Happened, None)
        .event(("Oslo", "NOR"), ("Santiago", "CHL"), "DISAPPROVE", Happened, None)
        .denies("e2", "e1");
    let ledger = desk(dir.path(), &[sketch]);
    let page = answer(&ledger, "denied:Norway");
    assert_eq!(ids(&page), ["reported-2019-03-01.chl_nor.accuse"]);
    let view = ledger.article(&answer(&ledger, "").articles[0].article, None, None);
    let claims = view.expect("read").expect("there").claims;
    assert_eq!(
        (claims.len(), claims[0].claim.id.as_str(), claims[0].denials[0].id.as_str()),
        (1, "e1", "e2")
    );
    assert_eq!(claims[0].denials[0].speakers, ["Oslo"]);
}

#[test]
fn a_confirmation_linked_in_the_article_stands_with_its_claim() {
    let dir = tempfile::tempdir().expect("a folder");
    let text = "Norway was accused by Chile of theft\nThe palace of Oslo bears out what Santiago says.";
    let sketch = article("x", "2019-03-01", "Wire", text)
        .event(("Chile", "CHL"), ("Norway", "NOR"), "ACCUSE", Happened, None)
        .event(("Oslo", "NOR"), ("Santiago", "CHL"), "CONCEDE", Happened, None)
        .links(facts::LinkKind::Confirms, "e2", "e1");
    let ledger = desk(dir.path(), &[sketch]);
    let view = ledger.article(&answer(&ledger, "").articles[0].article, None, None);
    let claims = view.expect("read").expect("there").claims;
    let [claim] = &claims[..] else { panic!("{claims:?}") };
    assert_eq!((claim.claim.id.as_str(), claim.denials.len()), ("e1", 0));
    assert_eq!(
        (claim.confirmations[0].id.as_str(), &claim.confirmations[0].speakers[..]),
        ("e2", &["Oslo".to_owned()][..])
    );
}
