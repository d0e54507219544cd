//! Names that are several things' own: "Jordan", "Tripoli, Lebanon", "dinner with Merkel".

use facts::{Place, WordRange};
use lexicon::actors::{Actors, RoleClass, Sense, Use};
use lexicon::words::List;
use parse::View;

use super::names::{Names, Tag};
use super::{headlines, phrases};

pub(super) fn settle(view: &View, actors: &Actors, places: &[Place], names: &mut Names) {
    states(view, actors, names);
    capitals(view, actors, places, names);
    statesmen(view, actors, names);
}

/// "Jordan expelled the envoy": the model takes the state for a person. It is one only where the text says whose name
/// it is: a fuller name, a title, an address.
fn states(view: &View, actors: &Actors, names: &mut Names) {
    let fuller = |word: &str| {
        let with = |words: WordRange| words.len() > 1 && words.indices().any(|w| view.text(w) == word);
        names.list.iter().any(|name| name.tag == Some(Tag::Person) && with(name.words))
    };
    let alone: Vec<usize> = (0..names.list.len())
        .filter(|&at| {
            let name = &names.list[at];
            let state = name.senses.iter().any(|sense| matches!(sense, Sense::State(_, Use::Name)));
            let word = name.words.start as usize;
            name.tag == Some(Tag::Person)
                && name.words.len() == 1
                && state
                && !is_called(view, actors, names, word)
                && !fuller(view.text(word))
        })
        .collect();
    for at in alone {
        names.list[at].tag = None;
    }
}

/// "Mr. Jordan", "coach Jordan", "Jordan, a teacher".
fn is_called(view: &View, actors: &Actors, names: &Names, word: usize) -> bool {
    let before = word.checked_sub(1).filter(|&w| view.sentence_index(w) == view.sentence_index(word));
    let person = |w: usize| {
        let lemma = view.lemma(w).to_lowercase();
        let role = actors.role(&lemma).is_some_and(|role| role.class == RoleClass::Person);
        role && matches!(view.upos(w).as_str(), "NOUN" | "PROPN")
    };
    let title = |w: usize| actors.title_at(std::iter::once(view.text(w).to_lowercase().as_str())).is_some();
    let lists = names.words;
    let called = before.is_some_and(|w| {
        let text = view.text(w);
        let address = lists.has(List::AddressMale, text) || lists.has(List::AddressFemale, text);
        let beside = view.head(w) == Some(word) || view.head(word) == Some(w);
        address || beside && (person(w) || title(w)) && view.xpos(w) != "NNS"
    });
    called || view.children_by(word, "appos").any(person)
}

/// "Tripoli, Lebanon", "Paris, Texas": the capital of no state.
fn capitals(view: &View, actors: &Actors, places: &[Place], names: &mut Names) {
    for name in &mut names.list {
        let end = name.words.end as usize;
        let Some(place) = places.iter().find(|place| place.words == name.words) else { continue };
        let comma = end + 1 < view.word_count() && view.text(end) == ",";
        let holder = places.iter().find(|other| comma && other.words.start as usize == end + 1);
        let holds = holder.is_some_and(|holder| {
            matches!(holder.precision.as_str(), "country" | "region") && holder.country == place.country
        });
        let Some(land) = place.country.as_deref().and_then(|code| actors.state_of(code)).filter(|_| holds)
        else {
            continue;
        };
        let before = name.senses.len();
        name.senses.retain(|sense| !matches!(sense, Sense::State(id, Use::Capital) if *id != land));
        if name.senses.len() < before {
            name.tag = Some(Tag::Place);
        }
    }
}

/// "lunch with Merkel": a town is called so too, and nobody lunches with it.
fn statesmen(view: &View, actors: &Actors, names: &mut Names) {
    let Some(day) = view.article.published else { return };
    let mut found: Vec<usize> = Vec::new();
    for (at, name) in names.list.iter().enumerate() {
        let word = name.words.start as usize;
        // "President Lagos": a capital is no president.
        let town = name.senses.iter().all(|sense| matches!(sense, Sense::State(_, Use::Capital)));
        let titled = || {
            let before = word.checked_sub(1).filter(|&w| view.text(w).starts_with(char::is_uppercase));
            let title = |w: usize| actors.title_at(std::iter::once(view.text(w).to_lowercase().as_str()));
            before.and_then(title).is_some() && headlines::in_office(actors, view.text(word), day)
        };
        if !name.senses.is_empty() && name.words.len() == 1 && town && titled() {
            found.push(at);
            continue;
        }
        let other = !name.senses.is_empty() || name.tag == Some(Tag::Person) || names.is_time(word);
        // "FICO" is a firm.
        let capitals = view.text(word).chars().all(char::is_uppercase) && !headlines::is_headline(view, word);
        if name.words.len() > 1 || other || capitals {
            continue;
        }
        let by = phrases::preposition(view, phrases::head_of(view, name.words));
        let with = by.as_deref().is_some_and(|by| matches!(by, "with" | "by" | "between" | "against"));
        let acts = by.is_none() && matches!(view.deprel(word).base(), "nsubj" | "obj" | "iobj");
        if (with || acts) && headlines::in_office(actors, view.text(word), day) {
            found.push(at);
        }
    }
    for at in found {
        let words = names.list[at].words;
        names.list[at].tag = Some(Tag::Person);
        names.list[at].senses.clear();
        names.forget_place(words);
    }
}
