//! Corrections and retractions reach the events they touch.

use super::*;
use crate::Query;
use facts::report::Note;

const URL: &str = "https://wire.example/1";
const EVENT: &str = "2019-04-10.chl_nor.consult";

fn first() -> Sketch {
    article("x", "2019-04-11", "North Wire", "Talks held\nNorway met Chile on 10 April in the harbour town.")
        .event(("Norway", "NOR"), ("Chile", "CHL"), "CONSULT", Happened, Some(("2019-04-10", "2019-04-10")))
        .url(URL)
}

/// As ingest notes it: the code, and where the words stand.
fn noted(mut sketch: Sketch, code: &str, words: &str) -> Report {
    let [start, end] = sketch.at(words);
    let note = Note { code: code.into(), message: String::new(), start: Some(start), end: Some(end) };
    sketch.report.notes.push(note);
    sketch.report.article.version = 2;
    sketch.report
}

#[test]
fn a_correction_stands_with_the_article_and_with_its_events() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = desk(dir.path(), &[first()]);
    let words = "(Corrects the place in paragraph 1)";
    let text = format!("Talks held\nNorway met Chile on 10 April in the capital.\n{words}");
    let second = article("x", "2019-04-13", "North Wire", &text)
        .event(("Norway", "NOR"), ("Chile", "CHL"), "CONSULT", Happened, Some(("2019-04-10", "2019-04-10")))
        .url(URL);
    let added = ledger.add(&noted(second, "correction", words)).expect("added");
    let article = ledger.article(&added.article, None, None).expect("read").expect("there");
    let [amendment] = &article.amendments[..] else { panic!("{:?}", article.amendments) };
    assert_eq!((amendment.kind.as_str(), amendment.version), ("correction", 2));
    assert_eq!((amendment.known_from.as_str(), amendment.words.as_str()), ("2019-04-13", words));
    let mention = ledger.event(EVENT, None).expect("read").expect("there").mentions.remove(0);
    assert_eq!((mention.version, mention.amended.as_ref()), (2, Some(amendment)));
    let row = |known_on: Option<&str>| {
        let page = ledger.search(&Query::of_day(known_on), 1, 10).expect("answers");
        (page.events[0].amended.clone(), page.articles[0].amended.clone())
    };
    assert_eq!(row(None), (Some(amendment.clone()), Some(amendment.clone())), "the rows of a search say so");
    assert_eq!(row(Some("2019-04-12")), (None, None));
    // Nobody knew of it the day before, and then it was the first version that said so.
    let before = ledger.event(EVENT, Some("2019-04-12")).expect("read").expect("there").mentions.remove(0);
    assert_eq!((before.version, before.amended), (1, None));
    assert_eq!(ledger.amendments(None).expect("counted"), (1, 0));
}

#[test]
fn an_event_whose_only_report_was_taken_back_says_so() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = desk(dir.path(), &[first()]);
    let notice =
        article("x", "2019-04-13", "North Wire", "RETRACTION: Talks held\nThe story is withdrawn.").url(URL);
    ledger.add(&noted(notice, "retraction", "RETRACTION: Talks held")).expect("added");
    assert!(ledger.event(EVENT, None).expect("read").is_none(), "it stands in the record no more");
    let view = ledger.withdrawn(EVENT).expect("read").expect("it was there");
    let amendment = view.withdrawn.expect("what took it out");
    assert_eq!((amendment.kind.as_str(), amendment.known_from.as_str()), ("retraction", "2019-04-13"));
    assert_eq!(view.known_on.as_deref(), Some("2019-04-13"));
    assert_eq!(view.mentions[0].amended.as_ref(), Some(&amendment));
    assert!(ledger.withdrawn("1999-01-01.chl_nor.consult").expect("read").is_none(), "that never was");
}

#[test]
fn a_retraction_that_repeats_its_story_keeps_the_event_and_marks_it() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = desk(dir.path(), &[first()]);
    let text =
        "Talks held\nNorway met Chile on 10 April in the harbour town.\nThis story has been withdrawn.";
    let second = article("x", "2019-04-13", "North Wire", text)
        .event(("Norway", "NOR"), ("Chile", "CHL"), "CONSULT", Happened, Some(("2019-04-10", "2019-04-10")))
        .url(URL);
    ledger.add(&noted(second, "retraction", "This story has been withdrawn.")).expect("added");
    let mention = ledger.event(EVENT, None).expect("read").expect("there").mentions.remove(0);
    assert_eq!(mention.amended.expect("marked").kind, "retraction");
    assert!(ledger.withdrawn(EVENT).is_ok());
}

#[test]
fn what_was_taken_back_on_its_own_day_is_shown_too() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = desk(dir.path(), &[first()]);
    let notice =
        article("x", "2019-04-11", "North Wire", "RETRACTION: Talks held\nThe story is withdrawn.").url(URL);
    ledger.add(&noted(notice, "retraction", "RETRACTION: Talks held")).expect("added");
    assert!(ledger.event(EVENT, None).expect("read").is_none(), "it stands in the record no more");
    let view = ledger.withdrawn(EVENT).expect("read").expect("it was there for some hours");
    assert_eq!(view.mentions.len(), 1);
    assert_eq!(view.withdrawn.expect("what took it out").kind, "retraction");
}

/// A notice with an address of its own, which names the headline of the story.
fn notice(day: &str, source: &str) -> Report {
    let text = "North Wire takes back a story\n\
                RETRACTION: The story \u{201c}Norway and Chile hold talks\u{201d} of 11 April is withdrawn.";
    let mut report = noted(article("n", day, source, text), "retraction", "RETRACTION:");
    report.article.version = 1;
    report
}

fn named() -> Sketch {
    let text = "Norway and Chile hold talks\nNorway met Chile on 10 April in the harbour town.";
    article("x", "2019-04-11", "North Wire", text)
        .event(("Norway", "NOR"), ("Chile", "CHL"), "CONSULT", Happened, Some(("2019-04-10", "2019-04-10")))
        .url(URL)
}

#[test]
fn a_notice_of_its_own_reaches_the_story_that_it_names_in_either_order() {
    for notice_first in [false, true] {
        let dir = tempfile::tempdir().expect("a folder");
        let mut ledger = desk(dir.path(), &[]);
        let mut reports = [named().report, notice("2019-04-13", "North Wire")];
        if notice_first {
            reports.reverse();
        }
        let mut added: Vec<String> = reports.iter().map(|r| ledger.add(r).expect("added").article).collect();
        if notice_first {
            added.reverse();
        }
        let story = ledger.article(&added[0], None, None).expect("read").expect("there");
        let [amendment] = &story.amendments[..] else { panic!("{:?}", story.amendments) };
        assert_eq!((amendment.kind.as_str(), amendment.basis.as_str()), ("retraction", "title"));
        assert_eq!((&amendment.article, amendment.words.as_str()), (&added[1], "RETRACTION:"));
        let mention = ledger.event(EVENT, None).expect("read").expect("there").mentions.remove(0);
        assert_eq!(mention.amended.as_ref(), Some(amendment));
        let before =
            ledger.event(EVENT, Some("2019-04-12")).expect("read").expect("there").mentions.remove(0);
        assert_eq!(before.amended, None, "nobody knew of it the day before");
        let about = ledger.article(&added[1], None, None).expect("read").expect("there");
        assert_eq!(about.amends[0].article, added[0]);
        assert_eq!(about.amendments, [], "the notice itself was not taken back");
    }
}

#[test]
fn a_notice_says_nothing_of_what_another_publisher_wrote_or_of_what_came_later() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut ledger = desk(dir.path(), &[named()]);
    ledger.add(&notice("2019-04-13", "South Post")).expect("added");
    ledger.add(&notice("2019-04-10", "North Wire")).expect("added");
    let mention = ledger.event(EVENT, None).expect("read").expect("there").mentions.remove(0);
    assert_eq!(mention.amended, None);
}

#[test]
fn a_correction_reaches_those_who_copied_the_story() {
    let dir = tempfile::tempdir().expect("a folder");
    let story = "Norway met Chile on 10 April in the harbour town, where both sides spoke of fish, of the price of salt, of two \
                 ships that lie at anchor since March and of a treaty that neither parliament has read so far.";
    let mut ledger = desk(
        dir.path(),
        &[
            article("x", "2019-04-11", "North Wire", &format!("Talks held\n{story}")).url(URL),
            article("y", "2019-04-11", "South Post", &format!("Two met at sea\n{story}")).event(
                ("Norway", "NOR"),
                ("Chile", "CHL"),
                "CONSULT",
                Happened,
                Some(("2019-04-10", "2019-04-10")),
            ),
        ],
    );
    let words = "(Corrects the month in which the ships came)";
    let second = article("x", "2019-04-13", "North Wire", &format!("Talks held\n{story}\n{words}")).url(URL);
    ledger.add(&noted(second, "correction", words)).expect("added");
    let mention = ledger.event(EVENT, None).expect("read").expect("there").mentions.remove(0);
    assert_eq!(mention.source, "South Post");
    let amended = mention.amended.expect("what it copied was corrected");
    assert_eq!(
        (amended.kind.as_str(), amended.basis.as_str(), amended.words.as_str()),
        ("correction", "copy", words)
    );
}
