//! Names without an entry of the tables.

use super::*;
use facts::EntityKind;

/// The first mention of an article is of that person.
fn of(mut sketch: Sketch, name: &str, wikidata: Option<&str>) -> Sketch {
    let entity = &mut sketch.report.entities[0];
    (entity.kind, entity.name, entity.country) = (EntityKind::Person, name.into(), None);
    entity.wikidata = wikidata.map(Into::into);
    sketch
}

fn told(id: &str, day: &str, text: &str, words: &str) -> Sketch {
    article(id, day, "Wire", text).event((words, "NOR"), ("Chile", "CHL"), "CONSULT", Happened, None)
}

#[test]
fn names_without_an_entry_stand_by_mentions_with_what_is_said_of_them() {
    let dir = tempfile::tempdir().expect("a folder");
    let long = "Word ".repeat(40);
    let sketches = [
        of(
            told("a", "2019-03-02", "Envoy\nThe envoy Halvard Brekke met Chile.", "Halvard Brekke"),
            "Halvard Brekke",
            None,
        ),
        of(
            told(
                "b",
                "2019-03-01",
                &format!("Talks\n{long}Mr Brekke of the Fjord Party met Chile. {long}"),
                "Brekke",
            ),
            "Halvard Brekke",
            None,
        ),
        of(told("c", "2019-03-03", "Known\nAda Lund met Chile.", "Ada Lund"), "Ada Lund", Some("Q1")),
        of(told("d", "2019-03-03", "Own\nPer Dahl met Chile.", "Per Dahl"), "Per Dahl", None),
    ];
    let ledger = desk(dir.path(), &sketches);
    let all = ledger.unknown_actors(None, 10, &|_| false).expect("names");
    let names: Vec<(&str, usize, usize)> =
        all.iter().map(|a| (a.name.as_str(), a.mentions, a.articles)).collect();
    assert_eq!(names, [("Halvard Brekke", 2, 2), ("Per Dahl", 1, 1)], "an entry of the tables is no unknown");
    let words = &all[0].words;
    assert_eq!(
        (words[0].words.as_str(), words[0].after.starts_with("of the Fjord Party met Chile.")),
        ("Brekke", true)
    );
    assert!(
        words[0].before.starts_with("… Word") && words[0].before.ends_with("Word Mr"),
        "{}",
        words[0].before
    );
    assert_eq!((words[1].before.as_str(), words[1].after.as_str()), ("Envoy The envoy", "met Chile."));
    let own = ledger.unknown_actors(None, 10, &|name| name == "Per Dahl").expect("names");
    assert_eq!(own.len(), 1, "one's own tables count");
    assert_eq!(ledger.unknown_actors(Some("2019-03-01"), 10, &|_| false).expect("names")[0].mentions, 1);
}
