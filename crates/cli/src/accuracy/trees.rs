//! Words, tags, trees and names, held against treebanks from raw text.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use pipeline::Reader;
use rayon::prelude::*;

use super::tally::Tally;

/// First and last character of a token among those that are no blanks, which of its words it is, and of how many.
type Place = (usize, usize, usize, usize);

#[derive(Debug)]
struct Word {
    place: Place,
    /// The characters of the words before it, and its own: what a token of several words is made of counts by each word.
    letters: (usize, usize),
    upos: String,
    lemma: String,
    head: Option<Place>,
    relation: String,
    /// PER, ORG or LOC, and whether the name begins here.
    name: Option<(bool, String)>,
}

/// A document of a treebank: its text, and its words in order.
#[derive(Debug, Default)]
pub struct Document {
    id: String,
    text: String,
    words: Vec<Word>,
    sentences: BTreeSet<(usize, usize)>,
}

/// How a set is held against what was read of its texts.
pub type Judge = fn(&[Document], &[Document], &mut Tally);

/// Reads the texts of a treebank, or of a file with a word and its IOB2 label a line, and judges what came of them.
pub fn measure(
    reader: &Reader,
    morphology: &parse::Morphology,
    path: &Path,
    names: bool,
    judge: Judge,
) -> Result<Tally> {
    let file = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let gold = documents(&file, names);
    let read = |gold: &Document| {
        let article = super::plain(&gold.id, gold.text.clone(), None);
        let (segments, analysis) = reader.parse(&article);
        let written = parse::conllu(&parse::View::new(&article, &segments, &analysis), morphology);
        documents(&written, false).into_iter().next().unwrap_or_default()
    };
    let found: Vec<Document> = gold.par_iter().map(read).collect();
    let mut tally = Tally::default();
    judge(&gold, &found, &mut tally);
    Ok(tally)
}

pub fn judge_trees(gold: &[Document], found: &[Document], tally: &mut Tally) {
    const FIELDS: [&str; 5] = ["word", "part of speech", "lemma", "head", "head and relation"];
    for (gold, found) in gold.iter().zip(found) {
        let known: BTreeMap<Place, &Word> = gold.words.iter().map(|word| (word.place, word)).collect();
        FIELDS.iter().for_each(|field| tally.wanted(field, gold.words.len()));
        for word in &found.words {
            let right = known.get(&word.place).map_or([false; 5], |own| {
                let head = own.head == word.head;
                let same = head && own.relation == word.relation;
                [true, own.upos == word.upos, own.lemma == word.lemma, head, same]
            });
            FIELDS.iter().zip(right).for_each(|(field, right)| tally.found(field, right, None));
        }
        tally.wanted("sentence", gold.sentences.len());
        for sentence in &found.sentences {
            tally.found("sentence", gold.sentences.contains(sentence), None);
        }
    }
}

pub fn judge_names(gold: &[Document], found: &[Document], tally: &mut Tally) {
    for (gold, found) in gold.iter().zip(found) {
        let known = spans(&gold.words);
        tally.wanted("name", known.len());
        for span in spans(&found.words) {
            tally.found("name", known.contains(&span), None);
        }
    }
}

/// Names as kind, first and last character.
fn spans(words: &[Word]) -> BTreeSet<(String, usize, usize)> {
    let (mut all, mut open): (BTreeSet<_>, Option<(String, usize, usize)>) = (BTreeSet::new(), None);
    for word in words {
        match &word.name {
            Some((false, kind)) if open.as_ref().is_some_and(|name| name.0 == *kind) => {
                open.iter_mut().for_each(|name| name.2 = word.letters.1);
            }
            name => {
                all.extend(open.take());
                open = name.clone().filter(|n| n.0).map(|(_, kind)| (kind, word.letters.0, word.letters.1));
            }
        }
    }
    all.extend(open);
    all
}

/// The documents of a CoNLL-U file (or of words and labels), with the places of their words.
fn documents(file: &str, labels: bool) -> Vec<Document> {
    let mut out: Vec<Document> = Vec::new();
    let mut gap = "";
    for block in file.split("\n\n").map(str::trim).filter(|block| !block.is_empty()) {
        let rows: Vec<Vec<&str>> =
            block.lines().filter(|l| !l.starts_with('#')).map(|l| l.split('\t').collect()).collect();
        for line in block.lines().filter(|l| l.starts_with('#')) {
            if let Some(id) = line.strip_prefix("# newdoc id = ") {
                out.push(Document { id: id.into(), ..Document::default() });
                gap = "";
            } else if line.starts_with("# newpar") {
                gap = if out.last().is_some_and(|d| !d.text.is_empty()) { "\n\n" } else { "" };
            }
        }
        if out.is_empty() {
            out.push(Document::default());
        }
        let Some(document) = out.last_mut() else { continue };
        if let Some(text) = block.lines().find_map(|l| l.strip_prefix("# text = ")) {
            document.text.push_str(gap);
            document.text.push_str(text);
        }
        gap = " ";
        sentence(document, &rows, labels);
    }
    out
}

fn sentence(document: &mut Document, rows: &[Vec<&str>], labels: bool) {
    let mut at = document.words.last().map_or(0, |word| word.place.1);
    let (start, mut places) = (at, BTreeMap::new());
    let length = |form: &str| form.chars().filter(|c| !c.is_whitespace()).count();
    // Of a token of several words: its first word, its last, and where it stands.
    let mut group: Option<(usize, usize, usize, usize)> = None;
    let mut words = Vec::new();
    for row in rows {
        let (Some(number), Some(form)) = (row.first(), row.get(1)) else { continue };
        if let Some((a, b)) = number.split_once('-') {
            let (first, end) = (at, at + length(form));
            group = a.parse().ok().zip(b.parse().ok()).map(|(a, b)| (a, b, first, end));
            at = end;
            continue;
        }
        let Ok(number) = number.parse::<usize>() else { continue };
        let place = match group.filter(|g| (g.0..=g.1).contains(&number)) {
            Some((a, b, first, end)) => (first, end, number - a, b - a),
            None => {
                at += length(form);
                (at - length(form), at, 0, 0)
            }
        };
        places.insert(number, place);
        words.push((place, row));
    }
    let cell = |row: &[&str], at: usize| row.get(at).map_or("", |cell| *cell).to_string();
    for (place, row) in words {
        let before = document.words.last().map_or(0, |word| word.letters.1);
        let label = if labels { cell(row, 2) } else { misc(&cell(row, 9)) };
        let name = label.split_once('-').filter(|l| ["PER", "ORG", "LOC"].contains(&l.1));
        document.words.push(Word {
            place,
            letters: (before, before + length(&cell(row, 1))),
            upos: cell(row, 3),
            lemma: cell(row, 2),
            head: cell(row, 6).parse().ok().and_then(|head: usize| places.get(&head).copied()),
            relation: cell(row, 7).split(':').next().unwrap_or_default().to_string(),
            name: name.map(|(begins, kind)| (begins == "B", kind.to_string())),
        });
    }
    document.sentences.insert((start, at));
}

fn misc(cell: &str) -> String {
    cell.split('|').find_map(|part| part.strip_prefix("NE=")).unwrap_or_default().to_string()
}

#[cfg(test)]
mod tests {
    use super::{documents, spans};

    const TEXT: &str = "# newdoc id = a\n# text = Oslo's mayor left.\n1-2\tOslo's\t_\t_\t_\t_\t_\t_\t_\t_\n\
        1\tOslo\tOslo\tPROPN\t_\t_\t3\tnmod:poss\t_\tNE=B-LOC\n2\t's\t's\tPART\t_\t_\t1\tcase\t_\t_\n\
        3\tmayor\tmayor\tNOUN\t_\t_\t4\tnsubj\t_\t_\n4\tleft\tleave\tVERB\t_\t_\t0\troot\t_\t_\n5\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_\n";

    #[test]
    fn words_of_one_token_stand_at_one_place_and_are_told_apart() {
        let found = documents(TEXT, false).remove(0);
        let places: Vec<_> = found.words.iter().map(|word| word.place).collect();
        assert_eq!(places, [(0, 6, 0, 1), (0, 6, 1, 1), (6, 11, 0, 0), (11, 15, 0, 0), (15, 16, 0, 0)]);
        assert_eq!(found.words[0].head, Some((6, 11, 0, 0)));
        assert_eq!(spans(&found.words).len(), 1);
        assert_eq!(found.text, "Oslo's mayor left.");
    }
}
