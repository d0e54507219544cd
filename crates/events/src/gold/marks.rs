//! `gold/marks.tsv`: sentences of the gold sets of which every event is marked, not only the one that a set asks for. The file
//! holds places in their texts and no words.

use std::path::Path;

use crate::Error;

/// Where the texts lie, below the folder of the gold sets; the name of a file is that of its set.
pub const SETS: [&str; 7] = [
    "events/plover_relations.jsonl",
    "events/plover_gsr.jsonl",
    "events/cameo_examples.jsonl",
    "quotes/polnear_train.jsonl",
    "coref/gum_news.jsonl",
    "times/wikiwars.jsonl",
    "times/te3_timebank.jsonl",
];

/// A sentence with all its events.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// `SET/ID`, with `@FROM-TO` where it is a part of that text.
    pub place: String,
    pub text: String,
    pub events: Vec<Mark>,
}

impl Sentence {
    /// Drawn from a whole article, not a text of a set of events.
    pub fn is_of_article(&self) -> bool {
        self.place.contains('@')
    }
}

/// One event. Places are in Unicode code points of the sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// PLOVER type.
    pub kind: String,
    pub word: [usize; 2],
    pub sources: Vec<[usize; 2]>,
    pub targets: Vec<[usize; 2]>,
    /// Both sides do it with each other.
    pub mutual: bool,
    pub status: String,
}

/// The set of the file and the id there to the whole text.
pub type Texts<'a> = dyn FnMut(&str, &str) -> Option<String> + 'a;

/// Sentences in the order of the file. `texts` gives the text of a record; sentences of records that are not there are left out.
///
/// # Errors
/// A file that cannot be read; a line without its seven columns.
pub fn read(file: &Path, texts: &mut Texts) -> Result<Vec<Sentence>, Error> {
    let origin = file.display().to_string();
    let whole = std::fs::read_to_string(file)
        .map_err(|cause| Error::new(&origin, 0, 0, format!("cannot be read: {cause}")))?;
    parse(&origin, &whole, texts)
}

fn parse(origin: &str, whole: &str, texts: &mut Texts) -> Result<Vec<Sentence>, Error> {
    let mut found: Vec<Sentence> = Vec::new();
    for (at, line) in whole.lines().enumerate().filter(|(_, l)| !l.is_empty() && !l.starts_with('#')) {
        let fault = || {
            Error::new(origin, at + 1, 0, "seven columns: place, type, word, sources, targets, both, status")
        };
        let cells: Vec<&str> = line.split('\t').collect();
        let [place, kind, ..] = cells[..] else { return Err(fault()) };
        if found.last().is_none_or(|s| s.place != place) {
            let Some(text) = text_of(place, texts).ok_or_else(fault)? else { continue };
            found.push(Sentence { place: place.to_string(), text, events: Vec::new() });
        }
        if kind != "-" {
            let mark = mark(&cells).ok_or_else(fault)?;
            found.last_mut().into_iter().for_each(|sentence| sentence.events.push(mark.clone()));
        }
    }
    Ok(found)
}

/// `None` for what is no place, and within for a text that is not there.
fn text_of(place: &str, texts: &mut Texts) -> Option<Option<String>> {
    let (set, id) = place.split_once('/')?;
    let (id, part) = match id.split_once('@') {
        Some((id, part)) => (id, Some(range(part)?)),
        None => (id, None),
    };
    let text = texts(set, id);
    Some(text.map(|text| match part {
        Some([from, to]) => text.trim().chars().skip(from).take(to.saturating_sub(from)).collect(),
        None => text.trim().to_string(),
    }))
}

fn mark(cells: &[&str]) -> Option<Mark> {
    let [_, kind, word, sources, targets, both, status] = cells else { return None };
    let places = |cell: &str| match cell {
        "-" => Some(Vec::new()),
        cell => cell.split(',').map(range).collect(),
    };
    Some(Mark {
        kind: (*kind).to_string(),
        word: range(word)?,
        sources: places(sources)?,
        targets: places(targets)?,
        mutual: *both == "both",
        status: (*status).to_string(),
    })
}

fn range(part: &str) -> Option<[usize; 2]> {
    let (from, to) = part.split_once('-')?;
    Some([from.parse().ok()?, to.parse().ok()?])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &str) -> Result<Vec<Sentence>, Error> {
        let text = "Rain fell. Chad warned Togo.".to_string();
        parse("marks.tsv", lines, &mut |set, id| (set == "news" && id == "a").then(|| text.clone()))
    }

    #[test]
    fn a_part_of_a_text_stands_with_its_events() {
        let found = read(
            "# a note\nnews/a@11-28\tTHREATEN\t5-11\t0-4\t12-16\t-\thappened\nnews/a@0-10\t-\t-\t-\t-\t-\t-\nother/b\t-\t-\t-\t-\t-\t-\n",
        );
        let found = found.expect("good lines");
        let texts: Vec<&str> = found.iter().map(|s| s.text.as_str()).collect();
        assert_eq!(texts, ["Chad warned Togo.", "Rain fell."], "a text that is not there is left out");
        let mark = &found[0].events[0];
        assert_eq!(
            (mark.kind.as_str(), &mark.sources[..], &mark.targets[..]),
            ("THREATEN", &[[0, 4]][..], &[[12, 16]][..])
        );
        assert!(found[1].events.is_empty());
    }

    #[test]
    fn a_line_that_lacks_a_column_is_named() {
        let error = read("news/a\t-\t-\t-\t-\t-\t-\nnews/a\tTHREATEN\t5-11\n").expect_err("three columns");
        assert!(error.to_string().starts_with("marks.tsv:2:"), "{error}");
    }
}
