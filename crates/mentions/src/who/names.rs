//! Names: the longest entry of the tables joined with what the model tags as a name.

use facts::{NameTag, WordRange};
use lexicon::actors::{Actors, Sense};
use parse::View;

/// What the model takes a name for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    Person,
    Organisation,
    Place,
}

/// A stretch of words that is a name.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub words: WordRange,
    /// Empty where the tables do not know it.
    pub senses: Vec<Sense>,
    pub tag: Option<Tag>,
}

/// Longest name of the tables, in words.
const LONGEST: usize = 9;

/// Names in text order, not overlapping, and for each word the index of its name.
pub(super) struct Names {
    pub list: Vec<Name>,
    of_word: Vec<Option<u32>>,
    /// Names of the tables that stand inside a longer name ("U.S." in "U.S. Agency of Something").
    pub inner: Vec<Name>,
}

impl Names {
    pub(super) fn at(&self, word: usize) -> Option<&Name> {
        self.of_word[word].map(|index| &self.list[index as usize])
    }
}

pub(super) fn find(view: &View, actors: &Actors) -> Names {
    let mut names = Names { list: Vec::new(), of_word: vec![None; view.word_count()], inner: Vec::new() };
    for sentence in &view.segments.sentences {
        let range = sentence.words.indices();
        let mut at = range.start;
        while at < range.end {
            let known = known_at(view, actors, at, range.end);
            let tagged =
                tagged_at(view, at, range.end).or_else(|| untagged_at(view, at, range.start, range.end));
            let name = match (known, tagged) {
                (Some(known), Some(tagged)) if tagged.words.len() > known.words.len() => {
                    let senses = exact(view, actors, tagged.words);
                    if senses.is_empty() && tagged.tag != Some(Tag::Person) {
                        names.inner.push(known);
                    }
                    Some(Name { senses, ..tagged })
                }
                (Some(known), tagged) => Some(Name { tag: tagged.and_then(|name| name.tag), ..known }),
                (None, tagged) => tagged,
            };
            let Some(name) = name else {
                at += 1;
                continue;
            };
            at = name.words.end as usize;
            let index = names.list.len() as u32;
            names.of_word[name.words.indices()].fill(Some(index));
            names.list.push(name);
        }
    }
    names
}

fn known_at(view: &View, actors: &Actors, at: usize, end: usize) -> Option<Name> {
    let first = view.text(at).chars().next()?;
    if !first.is_uppercase() && !first.is_numeric() && first != 'a' {
        return None;
    }
    let words = (at..end.min(at + LONGEST)).map(|word| view.text(word));
    let (len, senses) = actors.name_at(words)?;
    // A month, a verb or a preposition that is spelt like a name is none.
    let odd = len == 1 && matches!(view.upos(at).as_str(), "VERB" | "AUX" | "ADP" | "PRON" | "DET" | "ADV");
    (!odd).then(|| Name { words: WordRange::new(at, at + len), senses, tag: None })
}

fn exact(view: &View, actors: &Actors, words: WordRange) -> Vec<Sense> {
    match actors.name_at(words.indices().map(|word| view.text(word))) {
        Some((len, senses)) if len == words.len() => senses,
        _ => Vec::new(),
    }
}

fn tagged_at(view: &View, at: usize, end: usize) -> Option<Name> {
    let (tag, inside) = match view.analysis.name[at] {
        NameTag::BeginPer => (Tag::Person, NameTag::InPer),
        NameTag::BeginOrg => (Tag::Organisation, NameTag::InOrg),
        NameTag::BeginLoc => (Tag::Place, NameTag::InLoc),
        _ => return None,
    };
    let len = (at + 1..end).take_while(|&word| view.analysis.name[word] == inside).count();
    Some(Name { words: WordRange::new(at, at + 1 + len), senses: Vec::new(), tag: Some(tag) })
}

/// A run of proper nouns that the model left untagged; its last word heads it or hangs on it.
fn untagged_at(view: &View, at: usize, start: usize, end: usize) -> Option<Name> {
    let proper = |word: usize| {
        view.upos(word) == "PROPN"
            && view.text(word).chars().next().is_some_and(char::is_uppercase)
            && view.analysis.name[word] == NameTag::O
    };
    if !proper(at) || (at > start && proper(at - 1)) {
        return None;
    }
    let len = (at..end).take_while(|&word| proper(word)).count();
    Some(Name { words: WordRange::new(at, at + len), senses: Vec::new(), tag: None })
}
