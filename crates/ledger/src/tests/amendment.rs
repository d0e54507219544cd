//! Corrections and retractions reach the events they touch.

use super::*;
use facts::report::Note;

const URL: &str = "https://wire.example/1";
const EVENT: &str = "chl_nor.consult.2019-04-10";

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
    // Nobody knew of it the day before, and then it was the first version that said so.
    let before = ledger.event(EVENT, Some("2019-04-12")).expect("read").expect("there").mentions.remove(0);
    assert_eq!((before.version, before.amended), (1, None));
    assert_eq!(ledger.amendments().expect("counted"), (1, 0));
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
    assert_eq!(view.known_on.as_deref(), Some("2019-04-12"));
    assert_eq!(view.mentions[0].amended.as_ref(), Some(&amendment));
    assert!(ledger.withdrawn("chl_nor.consult.1999-01-01").expect("read").is_none(), "that never was");
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
