//! Literal or associative: whether something can have happened there.

use facts::{PlaceUse, WordRange};
use lexicon::words::{List, Words};
use parse::View;

/// What a name is besides the words that stand there.
#[derive(Clone, Copy)]
pub(super) struct Kind {
    /// It also stands for those who govern it.
    pub(super) political: bool,
    /// It holds the place before it ("Athens, Greece"), or the one behind it holds it.
    pub(super) holds: bool,
    pub(super) held: bool,
    pub(super) town: bool,
}

pub(super) fn of(view: &View, lists: &Words, words: WordRange, kind: Kind) -> PlaceUse {
    // "A blast hit Athens, Greece": so named it stands for no government.
    let Kind { holds, town, .. } = kind;
    let political = kind.political && !kind.held;
    let (start, end) = (words.start as usize, words.end as usize);
    let before = preposition(view, lists, words).unwrap_or_default();
    let placed = lists.has(List::AtPlace, &before);
    if placed && !joins_name(view, end) && !(political && before == "to" && speaks(view, lists, start)) {
        return PlaceUse::Literal;
    }
    let possessive = end < view.word_count() && matches!(view.text(end), "'s" | "’s" | "'" | "’");
    let head = words.indices().find(|&w| view.head(w).is_none_or(|h| !words.contains(h))).unwrap_or(start);
    let relation = view.deprel(head).base();
    // "fled Baghdad", "entered southern Lebanon"; who attacks a state is not there yet.
    let gone_to = |verb: &str| verb != "attack" && lists.has(List::Motion, verb);
    // "Jets bombed Aleppo": a town is hit where it lies.
    let hit = |verb: &str| town && lists.has(List::DoneToTown, verb);
    let done = relation == "obj" || town && view.deprel(head) == "nsubj:pass";
    let by = |verb: usize| gone_to(view.lemma(verb)) && relation == "obj" || hit(view.lemma(verb));
    if done && !possessive && view.head(head).is_some_and(by) {
        return PlaceUse::Literal;
    }
    if matches!(relation, "compound" | "amod" | "flat") || possessive || joins_name(view, end) {
        return PlaceUse::Associative;
    }
    // "Kenya, a close ally, condemned the attack": what acts is no dateline.
    let dateline = view.sentence(start).words.start as usize == start
        && end < view.word_count()
        && matches!(view.text(end), "," | "(" | "-" | "–" | "—")
        && (view.in_dateline(start) || !(goes_on(view, end) || view.text(end) == "," && acts(view, head)));
    // "Athens, Greece": the second stands as the first does.
    if political && !dateline && !holds {
        return PlaceUse::Associative;
    }
    PlaceUse::Literal
}

/// The preposition that governs the name: by the tree, else the word before it, past an article.
fn preposition(view: &View, lists: &Words, words: WordRange) -> Option<String> {
    let head = words.indices().find(|&w| view.head(w).is_none_or(|h| !words.contains(h)))?;
    let case_of = |w: usize| view.children_by(w, "case").find(|&c| c < w && !words.contains(c));
    // "in the Peruvian capital Lima", "to the streets of Lima": as the noun that the name stands behind.
    let noun = view.head(head).filter(|&n| {
        let of = || case_of(head).is_some_and(|c| view.lemma(c) == "of");
        let behind = view.deprel(head) == "appos" || view.deprel(head) == "nmod" && of();
        behind
            && n < head
            && view.upos(n) == "NOUN"
            && lists.has(List::LeadsPlace, &view.text(n).to_lowercase())
    });
    if let Some(case) = noun.and_then(case_of).or_else(|| case_of(head)) {
        return Some(view.text(case).to_lowercase());
    }
    let mut at = words.start as usize;
    for _ in 0..3 {
        at = at.checked_sub(1)?;
        let lower = view.text(at).to_lowercase();
        let passed = lists.has(List::BeforeName, &lower) || matches!(lower.as_str(), "'s" | "’s") && at > 0;
        if !passed {
            if at > 0 && view.text(at + 1).ends_with('s') && matches!(view.text(at + 1), "'s" | "’s") {
                continue;
            }
            return Some(lower);
        }
    }
    None
}

/// "Moscow talks", "Boston Police": the name only qualifies what follows.
fn joins_name(view: &View, end: usize) -> bool {
    let head = end.checked_sub(1).and_then(|w| view.head(w));
    end < view.word_count() && head == Some(end) && matches!(view.deprel(end - 1).base(), "compound" | "amod")
}

/// The subject of a verb, to which nothing is done.
fn acts(view: &View, word: usize) -> bool {
    let verb = view.head(word).filter(|_| view.deprel(word) == "nsubj");
    verb.is_some_and(|verb| view.upos(verb) == "VERB")
}

/// "Ghana, Togo Leaders to Meet": a row of names, and no dateline.
fn goes_on(view: &View, comma: usize) -> bool {
    let next = comma + 1;
    view.text(comma) == "," && next < view.word_count() && view.upos(next) == "PROPN"
}

/// The name is spoken to: "said to Moscow".
fn speaks(view: &View, lists: &Words, word: usize) -> bool {
    view.head(word).is_some_and(|head| lists.has(List::SpokenTo, view.lemma(head)))
}
