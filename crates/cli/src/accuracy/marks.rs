//! Sentences of which every event is marked (`gold/marks.tsv`): how many events are told, and how many of those told are any.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use ::events::gold::marks::{self, Mark, SETS, Sentence};
use anyhow::Result;
use serde_json::Value;

use super::events::{kind, merged, surest};
use super::read::{Span, confidence, same_span, side, span, text};
use super::tally::Tally;

/// The sentences whose texts are there.
///
/// # Errors
/// A file that cannot be read.
pub fn sentences(file: &Path, gold: &Path) -> Result<Vec<Sentence>> {
    let mut sets: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for path in SETS.map(|set| gold.join(set)).iter().filter(|path| path.is_file()) {
        let name = path.file_stem().map(|s| s.to_string_lossy().to_string()).unwrap_or_default();
        let one = |record: &Value| (text(record, "id").to_string(), text(record, "text").to_string());
        sets.insert(name, super::records(path)?.iter().map(one).collect());
    }
    let mut text_of = |set: &str, id: &str| sets.get(set).and_then(|texts| texts.get(id)).cloned();
    Ok(marks::read(file, &mut text_of)?)
}

/// Sentences of a set of events, and those of whole articles.
pub fn name(sentence: &Sentence) -> &'static str {
    if sentence.is_of_article() { "gold/marks.tsv, articles" } else { "gold/marks.tsv, sets" }
}

/// Told events, the surest first, each take the mark that fits best. *event*: the type is right and one side, or both sides
/// are; *type and sides*: all three.
pub fn judge(sentence: &Sentence, report: &Value, tally: &mut Tally) {
    for field in ["event", "type and sides"] {
        tally.wanted(field, sentence.events.len());
    }
    let mut taken = BTreeSet::new();
    for event in surest(report) {
        let fits = |(at, mark): (usize, &Mark)| {
            let fit = Fit::of(&sentence.text, report, event, mark);
            (fit.is_event() && !taken.contains(&at)).then_some((fit, at))
        };
        let best = sentence.events.iter().enumerate().filter_map(fits).max();
        tally.found("event", best.is_some(), confidence(event));
        tally.found("type and sides", best.is_some_and(|(fit, _)| fit.is_whole()), confidence(event));
        taken.extend(best.map(|(_, at)| at));
    }
}

/// What of a mark an event has: sides, and type and sides, counted for the order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    kind: bool,
    sides: u8,
}

impl Fit {
    fn of(words: &str, report: &Value, event: &Value, mark: &Mark) -> Self {
        let told = |key| side(report, event, key).into_iter().map(span).collect::<Vec<Span>>();
        let (sources, targets) = (told("sources"), told("targets"));
        let met = |told: &[Span], place: &[usize; 2]| {
            told.iter().any(|&span| same_span(words, span, (place[0] as u64, place[1] as u64)))
        };
        let fits = |told: &[Span], places: &[[usize; 2]]| match places {
            [] => told.is_empty(),
            places => places.iter().any(|place| met(told, place)),
        };
        let one =
            |a: &[[usize; 2]], b: &[[usize; 2]]| u8::from(fits(&sources, a)) + u8::from(fits(&targets, b));
        let mut sides = one(&mark.sources, &mark.targets);
        if mark.mutual {
            let all: Vec<Span> = sources.iter().chain(&targets).copied().collect();
            let both = mark.sources.iter().chain(&mark.targets).all(|place| met(&all, place));
            sides = sides.max(one(&mark.targets, &mark.sources)).max(if both { 2 } else { 0 });
        }
        Self { kind: merged(&mark.kind) == kind(event), sides }
    }

    fn is_event(self) -> bool {
        self.kind && self.sides > 0 || self.sides == 2
    }

    fn is_whole(self) -> bool {
        self.kind && self.sides == 2
    }
}
