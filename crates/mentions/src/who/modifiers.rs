//! What stands beside the head of a phrase: titles, the state it belongs to, the signs of a place.

use facts::{SmolStr, WordRange};
use lexicon::actors::{Actors, Sense, StateId, TitleId};
use parse::View;

use super::names::Names;
use super::phrases;

/// Prepositions and verbs that make a capital a place.
pub(super) fn is_place(view: &View, word: usize) -> bool {
    let relation = phrases::relation(view, word);
    let motion = |verb: &str| {
        matches!(
            verb,
            "travel"
                | "go"
                | "fly"
                | "arrive"
                | "return"
                | "visit"
                | "head"
                | "come"
                | "move"
                | "drive"
                | "trip"
                | "flight"
                | "leave"
                | "reach"
                | "enter"
                | "bomb"
                | "attack"
                | "depart"
                | "flee"
                | "journey"
                | "tour"
                | "march"
                | "road"
                | "way"
        )
    };
    let governor = view.head(word).map_or("", |head| view.lemma(head));
    match phrases::preposition(view, word).as_deref() {
        Some(
            "in" | "at" | "near" | "outside" | "around" | "into" | "through" | "across" | "inside" | "via"
            | "toward" | "towards",
        ) => true,
        Some("to" | "from" | "for" | "of") => motion(governor) || governor == "city" || governor == "capital",
        Some(_) => false,
        None => relation == "obj" && motion(governor) || matches!(relation, "appos" | "list"),
    }
}

/// Titles among the words of the phrase: before its name, or its head.
pub(super) fn title_in(view: &View, actors: &Actors, words: WordRange, word: usize) -> Vec<TitleId> {
    let mut best: Option<(usize, Vec<TitleId>)> = None;
    for at in words.indices() {
        let lower: Vec<String> = (at..(words.end as usize).min(at + 6)).map(|w| singular(view, w)).collect();
        let Some((len, titles)) = actors.title_at(lower.iter().map(String::as_str)) else { continue };
        let covers = (at..at + len).contains(&word)
            || (at..at + len).any(|w| {
                view.head(w) == Some(word)
                    && matches!(
                        view.deprel(w).as_str(),
                        "compound" | "flat" | "nmod:desc" | "flat:name" | "appos"
                    )
            });
        if covers && best.as_ref().is_none_or(|(old, _)| *old < len) {
            best = Some((len, titles));
        }
    }
    best.map(|(_, titles)| titles).unwrap_or_default()
}

/// Titles are in lower case in the tables; "PM" keeps its case.
fn singular(view: &View, word: usize) -> String {
    let text = view.text(word);
    if text == "PM" { text.to_string() } else { text.to_lowercase() }
}

/// The state or organisation whose office it is.
pub(super) fn office_of(
    view: &View,
    actors: &Actors,
    names: &Names,
    words: WordRange,
    word: usize,
) -> Option<SmolStr> {
    if let Some(id) = state_in(view, names, words, word) {
        return Some(actors.state(id).id.clone());
    }
    let organisations = words.indices().filter_map(|w| names.at(w)).flat_map(|name| &name.senses);
    organisations.into_iter().find_map(|sense| match sense {
        Sense::Organisation(id) => Some(actors.organisation(*id).name.clone()),
        _ => None,
    })
}

/// The state that a phrase names beside its head: "Russian", "North Korea's", "of Chile".
pub(super) fn state_in(view: &View, names: &Names, words: WordRange, word: usize) -> Option<StateId> {
    let own = names.at(word).map(|name| name.words);
    let mut found: Option<(u8, StateId)> = None;
    let mut at = words.start as usize;
    while at < words.end as usize {
        let Some(name) = names.at(at) else {
            at += 1;
            continue;
        };
        at = name.words.end as usize;
        let inner = || names.inner.iter().filter(|inner| name.words.contains(inner.words.start as usize));
        let senses = name.senses.iter().chain(inner().flat_map(|inner| &inner.senses));
        let state =
            senses.into_iter().find_map(|s| if let Sense::State(id, _) = s { Some(*id) } else { None });
        if own == Some(name.words) && !name.senses.is_empty() {
            continue;
        }
        let head = phrases::head_of(view, name.words);
        let near = view.head(head) == Some(word);
        let Some(state) = state else {
            // "the government of Sindh province": the state that the place lies in; "a club in Turin" is nobody's.
            let relation = phrases::relation(view, head);
            let of = || phrases::preposition(view, head).as_deref() == Some("of");
            let placed = own == Some(name.words)
                || near && (matches!(relation, "nmod:poss" | "compound") || relation == "nmod" && of());
            let state = names.lies_in(name.words).filter(|_| placed);
            if let Some(state) = state.filter(|_| found.is_none_or(|(old, _)| old > 6)) {
                found = Some((6, state));
            }
            continue;
        };
        let rank = match phrases::relation(view, head) {
            "nmod:poss" | "amod" | "compound" if near => 0,
            "nmod" if near && phrases::preposition(view, head).as_deref() == Some("of") => 1,
            _ if (name.words.end as usize) <= word => 2,
            "nmod" if near && phrases::preposition(view, head).as_deref() == Some("to") => 9,
            _ => 5,
        };
        if rank < 9 && found.is_none_or(|(old, _)| rank < old) {
            found = Some((rank, state));
        }
    }
    found.map(|(_, state)| state)
}
