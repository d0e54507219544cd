//! Names: the longest entry of the tables joined with what the model tags as a name.

use facts::{NameTag, Place, Time, WordRange};
use lexicon::actors::{Actors, PersonId, Sense, StateId, Use};
use lexicon::words::{List, Words};
use parse::View;

use super::{namesakes, twins};

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
    /// The state of "Bank of Uganda", which the tables do not know.
    pub of: Option<Sense>,
}

/// Longest name of the tables, in words.
const LONGEST: usize = 9;

/// Names in text order, not overlapping, and for each word the index of its name.
pub(super) struct Names<'a> {
    /// Words by what they tell of the names beside them.
    pub words: &'a Words,
    pub list: Vec<Name>,
    of_word: Vec<Option<u32>>,
    /// Names of the tables that stand inside a longer name ("U.S." in "U.S. Agency of Something").
    pub inner: Vec<Name>,
    /// Words of expressions of time.
    timed: Vec<bool>,
    /// Places that the gazetteer is sure of, and the state that each lies in, in text order.
    places: Vec<(WordRange, StateId)>,
}

impl Names<'_> {
    pub(super) fn at(&self, word: usize) -> Option<&Name> {
        self.of_word[word].map(|index| &self.list[index as usize])
    }

    /// The state whose name stands there.
    pub(super) fn state_at(&self, word: usize) -> Option<StateId> {
        self.at(word)?.senses.iter().find_map(|sense| match sense {
            Sense::State(id, _) => Some(*id),
            _ => None,
        })
    }

    /// Persons of the tables whose full names stand somewhere in the article.
    pub(super) fn persons(&self) -> impl Iterator<Item = PersonId> {
        self.list.iter().flat_map(|name| &name.senses).filter_map(|sense| match sense {
            Sense::Person(id) => Some(*id),
            _ => None,
        })
    }

    pub(super) fn is_time(&self, word: usize) -> bool {
        self.timed[word]
    }

    /// The name is no place's.
    pub(super) fn forget_place(&mut self, words: WordRange) {
        self.places.retain(|(place, _)| *place != words);
    }

    /// The state that the place of this name lies in, where the gazetteer is sure of one.
    pub(super) fn lies_in(&self, words: WordRange) -> Option<StateId> {
        self.places.iter().find(|(place, _)| *place == words).map(|(_, state)| *state)
    }
}

/// Places less sure than this tell no state.
const SURE_PLACE: f32 = 0.7;

pub(super) fn find<'a>(view: &View, actors: &'a Actors, times: &[Time], places: &[Place]) -> Names<'a> {
    let count = view.word_count();
    let mut names = Names {
        words: actors.words(),
        list: Vec::new(),
        of_word: vec![None; count],
        inner: Vec::new(),
        timed: vec![false; count],
        places: Vec::new(),
    };
    for word in 0..count {
        names.timed[word] = times.iter().any(|time| time.range.meets(view.range(word)));
    }
    for place in places.iter().filter(|place| place.lat.is_some() && place.confidence >= SURE_PLACE) {
        let state = place.country.as_deref().and_then(|code| actors.state_of(code));
        names.places.extend(state.map(|state| (place.words, state)));
    }
    for sentence in &view.segments.sentences {
        let range = sentence.words.indices();
        let mut at = range.start;
        while at < range.end {
            if let Some(name) = elliptic(view, actors, at, range.end) {
                at = name.words.end as usize;
                names.of_word[name.words.indices()].fill(Some(names.list.len() as u32));
                names.list.push(name);
                continue;
            }
            // "the North and South Korean leaders": the article is no part of the first.
            let split = view.text(at).eq_ignore_ascii_case("the")
                && at + 1 < range.end
                && elliptic(view, actors, at + 1, range.end).is_some();
            let known = known_at(view, actors, at, range.end).filter(|_| !split);
            let tagged = tagged_at(view, actors, at, range.end)
                .or_else(|| untagged_at(view, at, range.start, range.end));
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
            let name = name.map(|name| Name { of: state_behind(view, actors, &name), ..name });
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
    drop_short(view, actors, &mut names);
    drop_namesakes(view, actors, places, &mut names);
    namesakes::settle(view, actors, places, &mut names);
    names
}

/// "Georgia" beside other American states is one of them, unless the text has a Georgian or Tbilisi, or names it in one
/// sentence with another country.
fn drop_namesakes(view: &View, actors: &Actors, places: &[Place], names: &mut Names) {
    let region = |words: WordRange| places.iter().find(|p| p.words == words && p.precision == "region");
    let other = |sense: &Sense, id: StateId| matches!(sense, Sense::State(own, use_) if *own == id && *use_ != Use::Name);
    let kept = |name: &Name, place: &Place, id: StateId| {
        let land = place.country.as_deref().and_then(|code| actors.state_of(code));
        let here = view.sentence_index(name.words.start as usize);
        let foreign =
            |sense: &Sense| matches!(sense, Sense::State(own, _) if *own != id && Some(*own) != land);
        names.list.iter().any(|one| {
            one.senses.iter().any(|sense| other(sense, id))
                || view.sentence_index(one.words.start as usize) == here && one.senses.iter().any(foreign)
        })
    };
    let mut parts: Vec<StateId> = Vec::new();
    let mut whole: Vec<StateId> = Vec::new();
    for name in &names.list {
        let Some(place) = region(name.words) else { continue };
        for sense in &name.senses {
            if let Sense::State(id, Use::Name) = sense {
                if kept(name, place, *id) { &mut whole } else { &mut parts }.push(*id);
            }
        }
    }
    for name in names.list.iter_mut().filter(|name| region(name.words).is_some()) {
        let before = name.senses.len();
        let part = |id: &StateId| parts.contains(id) && !whole.contains(id);
        name.senses.retain(|sense| !matches!(sense, Sense::State(id, Use::Name) if part(id)));
        if name.senses.len() < before {
            name.tag = Some(Tag::Place);
        }
    }
}

/// The state that ends the name of a body: "Bank of Uganda", "Supreme Court of India".
fn state_behind(view: &View, actors: &Actors, name: &Name) -> Option<Sense> {
    let body = name.senses.is_empty() && matches!(name.tag, Some(Tag::Organisation) | None);
    let of = name.words.indices().skip(1).find(|&w| view.text(w) == "of").filter(|_| body)?;
    let (end, behind) = (name.words.end as usize, of + 1);
    let (len, senses) = actors.name_at((behind..end).map(|w| view.text(w)))?;
    let state = senses.into_iter().find(|sense| matches!(sense, Sense::State(_, Use::Name)));
    state.filter(|_| behind + len == end)
}

/// "the North" is a Korea only in a story that names one in full, and never before a name ("South Lebanon").
fn drop_short(view: &View, actors: &Actors, names: &mut Names) {
    let korea = |sense: &Sense| matches!(sense, Sense::State(id, use_) if *use_ != Use::Short && actors.is_short_named(*id));
    let known = names.list.iter().any(|name| name.senses.iter().any(korea));
    let short = |sense: &Sense| matches!(sense, Sense::State(_, Use::Short));
    let capital = |word: usize| {
        word < view.word_count()
            && view.text(word).starts_with(char::is_uppercase)
            && view.sentence_index(word) == view.sentence_index(word - 1)
    };
    for name in names.list.iter_mut().filter(|name| name.senses.iter().any(short)) {
        if !known || capital(name.words.end as usize) {
            name.senses.retain(|sense| !short(sense));
        }
    }
    names.inner.retain(|name| !name.senses.iter().all(short));
}

/// "North" of "North and South Korea": the first of two states that share the end of their names.
fn elliptic(view: &View, actors: &Actors, at: usize, end: usize) -> Option<Name> {
    let and = view.text((at + 1 < end).then_some(at + 1)?);
    if !matches!(and, "and" | "or") || !view.text(at).starts_with(char::is_uppercase) {
        return None;
    }
    let (len, senses) = actors.name_at((at + 2..end.min(at + 2 + LONGEST)).map(|word| view.text(word)))?;
    let state = |senses: &[Sense]| senses.iter().any(|sense| matches!(sense, Sense::State(..)));
    if len < 2 || !state(&senses) {
        return None;
    }
    let shared = (at + 3..at + 2 + len).map(|word| view.text(word));
    let (known, senses) = actors.name_at(std::iter::once(view.text(at)).chain(shared))?;
    (known == len && state(&senses)).then(|| Name {
        words: WordRange::new(at, at + 1),
        senses,
        tag: None,
        of: None,
    })
}

fn known_at(view: &View, actors: &Actors, at: usize, end: usize) -> Option<Name> {
    let first = view.text(at).chars().next()?;
    if !first.is_uppercase() && !first.is_numeric() && first != 'a' {
        return None;
    }
    let words = (at..end.min(at + LONGEST)).map(|word| view.text(word));
    let (mut len, mut senses) = actors.name_at(words)?;
    // "Sudan's government" names one Sudan.
    if senses.iter().any(|sense| matches!(sense, Sense::State(_, Use::Pair)))
        && let Some(cut) = (at + 1..at + len).find(|&word| view.xpos(word) == "POS")
    {
        (len, senses) = actors.name_at((at..cut).map(|word| view.text(word)))?;
    }
    // "U.S." of "U.S. Treasury Secretary Polk": the title takes the last word of the name.
    if let Some(cut) = before_title(view, actors, at, len, end) {
        (len, senses) = cut;
    }
    actors.standing(&mut senses, view.article.published);
    // A month, a verb or a preposition that is spelt like a name is none.
    let odd = len == 1
        && matches!(view.upos(at).as_str(), "VERB" | "AUX" | "ADP" | "PRON" | "DET" | "ADV")
        && !twins::may_be_acronym(view, at);
    (!odd).then(|| Name { words: WordRange::new(at, at + len), senses, tag: None, of: None })
}

fn before_title(
    view: &View,
    actors: &Actors,
    at: usize,
    len: usize,
    end: usize,
) -> Option<(usize, Vec<Sense>)> {
    let last = at + len - 1;
    if len < 2 || last + 1 >= end {
        return None;
    }
    let lower: Vec<String> = (last..end.min(last + 4)).map(|w| view.text(w).to_lowercase()).collect();
    actors.title_at(lower.iter().map(String::as_str)).filter(|(taken, _)| *taken > 1)?;
    let (cut, senses) = actors.name_at((at..last).map(|w| view.text(w)))?;
    let state = senses.iter().any(|sense| matches!(sense, Sense::State(..)));
    (state && at + cut == last).then_some((cut, senses))
}

fn exact(view: &View, actors: &Actors, words: WordRange) -> Vec<Sense> {
    match actors.name_at(words.indices().map(|word| view.text(word))) {
        Some((len, mut senses)) if len == words.len() => {
            actors.standing(&mut senses, view.article.published);
            senses
        }
        _ => Vec::new(),
    }
}

fn tagged_at(view: &View, actors: &Actors, at: usize, end: usize) -> Option<Name> {
    let (tag, inside) = match view.analysis.name[at] {
        NameTag::BeginPer => (Tag::Person, NameTag::InPer),
        NameTag::BeginOrg => (Tag::Organisation, NameTag::InOrg),
        NameTag::BeginLoc => (Tag::Place, NameTag::InLoc),
        _ => return None,
    };
    // "Prince Norodom", tagged as two names
    let next = at + 1 < end && view.analysis.name[at + 1] == NameTag::BeginPer;
    if tag == Tag::Person && next && actors.words().has(List::NobleTitle, view.text(at)) {
        return None;
    }
    let len = (at + 1..end).take_while(|&word| view.analysis.name[word] == inside).count();
    Some(Name { words: WordRange::new(at, at + 1 + len), senses: Vec::new(), tag: Some(tag), of: None })
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
    Some(Name { words: WordRange::new(at, at + len), senses: Vec::new(), tag: None, of: None })
}
