//! Everything that a desk can be asked.

use std::collections::BTreeSet;
use std::io::Read;

use export::Form;
use flate2::read::GzDecoder;
use ledger::{Ledger, Query, SeriesQuery};
use serde_json::Value;

use super::json;

const QUESTIONS: &[&str] =
    &["", "actor:TUR", "talks", "dyad:ERI-SDN", "type:consult status:planned", "denied:Sudan", "said:Turkey"];

/// By which day a desk is asked.
#[derive(Clone, Copy)]
pub enum By<'a> {
    Now,
    Known(&'a str),
    Recorded(&'a str),
}

impl By<'_> {
    fn query(self, line: &str) -> Query {
        let query = Query::parse(line);
        match self {
            Self::Now => query,
            Self::Known(day) => query.known_on(day),
            Self::Recorded(day) => query.recorded_on(day),
        }
    }

    /// A text that names the question, without what says by which day it was asked.
    fn unsaid(self, text: &str) -> String {
        let (name, day) = match self {
            Self::Now => return text.to_owned(),
            Self::Known(day) => ("known-on", day),
            Self::Recorded(day) => ("recorded-on", day),
        };
        text.replace(&format!("{name}:{day}"), "").replace(&format!("{name}%3A{day}"), "")
    }
}

/// Everything that a desk can be asked, by name. The time of recording is asked by questions and series alone.
pub fn everything(ledger: &Ledger, by: By) -> Vec<(String, Value)> {
    let ask = |line: &str| by.query(line);
    let mut said = vec![];
    let mut put = |name: String, value: Value| said.push((name, value));
    let all = ledger.search(&ask(""), 1, usize::MAX >> 1).expect("answers");
    for line in QUESTIONS {
        let query = ask(line);
        put(format!("search {line}"), json(ledger.search(&query, 1, 20).expect("answers")));
        put(format!("threads {line}"), json(ledger.threads(&query).expect("threads")));
        put(format!("disputed {line}"), json(ledger.disputed(&query).expect("disputed")));
        put(format!("days {line}"), json(ledger.by_day(&query).expect("days")));
        put(format!("places {line}"), json(ledger.by_place(&query).expect("places")));
        put(format!("pairs {line}"), json(ledger.by_pair(&query, 99).expect("pairs")));
    }
    for (name, form) in Form::ALL {
        let mut out = vec![];
        export::write(ledger, &ask(""), *form, "http://desk", &mut out).expect("written");
        // A feed names the question that it answers.
        let text = by.unsaid(&String::from_utf8(out).expect("text"));
        put(format!("export {name}"), text.into());
    }
    for (name, bytes) in bundle(ledger, &ask("")) {
        put(format!("bundle {name}"), by.unsaid(&bytes).into());
    }
    for (a, b) in [("TUR", Some("GRC")), ("ERI", Some("SDN")), ("KOR", Some("PRK")), ("IND", None)] {
        let mut query = SeriesQuery { b: b.map(str::to_owned), ..SeriesQuery::new(a, "") };
        match by {
            By::Now => {}
            By::Known(day) => query.known_on = Some(day.to_owned()),
            By::Recorded(day) => query.recorded_on = Some(day.to_owned()),
        }
        put(format!("series {a} {b:?}"), json(ledger.series(&query).expect("a series")));
    }
    put("coverage".into(), json(ledger.coverage(&ask("")).expect("coverage")));
    let day = match by {
        By::Now => None,
        By::Known(day) => Some(day),
        By::Recorded(_) => return said,
    };
    put("overview".into(), json(ledger.overview(day).expect("overview")));
    let actors: BTreeSet<&String> =
        all.events.iter().flat_map(|e| e.sources.iter().chain(&e.targets)).collect();
    for actor in actors.into_iter().step_by(2) {
        put(format!("actor {actor}"), json(ledger.actor(actor, day).expect("read")));
        put(format!("doubtful {actor}"), json(ledger.doubtful_mentions(actor, day, 9).expect("read")));
    }
    for article in ledger.search(&ask(""), 1, 1).expect("answers").articles {
        let view = ledger.article(&article.article, None, day).expect("read");
        put(format!("article {}", article.title), json(view));
    }
    for event in all.events.iter().step_by(3) {
        put(format!("event {}", event.event), json(ledger.event(&event.event, day).expect("read")));
    }
    said
}

/// The data of a bundle, Parquet among it, by file; what is compressed is opened.
fn bundle(ledger: &Ledger, query: &Query) -> Vec<(String, String)> {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("bundle");
    export::bundle(ledger, query, "replay", &place).expect("written");
    let mut found = vec![];
    let mut folders = vec![place.join("data")];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = std::fs::read(&path).expect("read");
            let text = if path.extension().is_some_and(|e| e == "gz") {
                let mut lines = String::new();
                GzDecoder::new(&bytes[..]).read_to_string(&mut lines).expect("a snapshot");
                // The first line is of the snapshot itself: its question and its id.
                lines.split_once('\n').map(|(_, entries)| entries.to_owned()).expect("entries")
            } else {
                String::from_utf8(bytes).unwrap_or_else(|binary| format!("{:?}", binary.as_bytes()))
            };
            found.push((path.strip_prefix(&place).expect("below it").display().to_string(), text));
        }
    }
    found.sort();
    found
}
