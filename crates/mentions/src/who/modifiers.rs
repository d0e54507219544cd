//! What stands beside the head of a phrase: titles, the state it belongs to, the signs of a place.

use facts::{SmolStr, WordRange};
use lexicon::actors::{Actors, OrganisationKind, Sense, Stand, StateId, TitleId, Use};
use lexicon::words::List;
use parse::View;

use super::names::{Name, Names, Tag};
use super::phrases;

/// Prepositions and verbs that make a capital a place.
pub(super) fn is_place(view: &View, actors: &Actors, word: usize) -> bool {
    let relation = phrases::relation(view, word);
    let words = actors.words();
    let motion = |verb: &str| words.has(List::Motion, verb);
    let governor = view.head(word).map_or("", |head| view.lemma(head));
    match phrases::preposition(view, word).as_deref() {
        Some(in_) if words.has(List::InCapital, in_) => true,
        Some(to) if words.has(List::ToCapital, to) => {
            motion(governor) || governor == "city" || governor == "capital"
        }
        Some(_) => false,
        None => relation == "obj" && motion(governor) || matches!(relation, "appos" | "list"),
    }
}

/// The title in a phrase, and how somebody stands to it.
#[derive(Clone, Debug, Default)]
pub(super) struct Titled {
    /// Empty where the phrase has no title.
    pub ids: Vec<TitleId>,
    /// First and last word of the title, the last one excluded.
    pub words: (usize, usize),
    pub stand: Stand,
}

/// The title among the words of the phrase: before its name, or its head.
pub(super) fn title_in(view: &View, actors: &Actors, words: WordRange, word: usize) -> Titled {
    let mut best = Titled::default();
    for at in words.indices() {
        let lower: Vec<String> =
            (at..(words.end as usize).min(at + 8)).map(|w| singular(view, actors, w)).collect();
        let Some((len, ids)) = actors.title_at(lower.iter().map(String::as_str)) else { continue };
        let covers = (at..at + len).contains(&word)
            || (at..at + len).any(|w| {
                view.head(w) == Some(word)
                    && matches!(
                        view.deprel(w).as_str(),
                        "compound" | "flat" | "nmod:desc" | "flat:name" | "appos"
                    )
            });
        if covers && (best.ids.is_empty() || best.words.1 - best.words.0 < len) {
            best = Titled { ids, words: (at, at + len), stand: Stand::Now };
        }
    }
    if !best.ids.is_empty() {
        best.stand = stand_in(view, actors, words, best.words);
    }
    best
}

/// The title whose last word is the plural at `noun`, with its words.
pub(super) fn singular_title(
    view: &View,
    actors: &Actors,
    start: usize,
    noun: usize,
) -> Option<(Vec<TitleId>, (usize, usize))> {
    (start..=noun).find_map(|at| {
        let mut words: Vec<String> = (at..noun).map(|word| singular(view, actors, word)).collect();
        words.push(view.lemma(noun).to_lowercase());
        let (len, ids) = actors.title_at(words.iter().map(String::as_str))?;
        (at + len == noun + 1).then_some((ids, (at, noun + 1)))
    })
}

/// "former", "then-" before the title, "-elect" right behind it. What makes a lower office stands right before it.
pub(super) fn stand_in(view: &View, actors: &Actors, words: WordRange, title: (usize, usize)) -> Stand {
    let sentence = view.sentence(title.0).words;
    let end = (title.1 + 2).min(words.end as usize);
    let behind = (title.0..end).filter_map(|w| actors.stand(view.text(w))).find(|s| *s == Stand::Elect);
    let first = (words.start as usize).saturating_sub(2).max(sentence.start as usize);
    let before = (first..title.1).rev().find_map(|w| {
        let inside = w >= title.0;
        // "incoming" stands before, "-elect" behind.
        let stand = actors.stand(view.text(w)).filter(|stand| *stand != Stand::Elect || !inside)?;
        let mark = !inside || view.text(w).contains('-');
        // "then French president": what follows it, up to the title, is of the phrase.
        let beside =
            w + 1 == title.0 || w + 1 == words.start as usize || w + 2 == title.0 && view.text(w + 1) == "-";
        let near = stand == Stand::Former || words.contains(w) || beside;
        (mark && near && (stand != Stand::Below || beside)).then_some(stand)
    });
    behind.or(before).unwrap_or_default()
}

/// Titles are in lower case in the tables; "PM" keeps its case.
fn singular(view: &View, actors: &Actors, word: usize) -> String {
    let text = view.text(word);
    // "then-President", "President-elect": the mark is no part of the title.
    if text.contains('-') && actors.stand(text).is_some_and(|stand| stand != Stand::Below) {
        let kept = text.split('-').filter(|part| actors.stand(part).is_none()).collect::<Vec<_>>().join("-");
        if !kept.is_empty() {
            return kept.to_lowercase();
        }
    }
    if text == "PM" { text.to_string() } else { text.to_lowercase() }
}

/// The office of a place that is no state: "Catalonia's president", "the governor of Sindh".
pub(super) fn owned_by_place(view: &View, names: &Names, words: WordRange, word: usize) -> bool {
    words.indices().filter_map(|w| names.at(w)).any(|name| {
        let head = phrases::head_of(view, name.words);
        let relation = phrases::relation(view, head);
        let of = || phrases::preposition(view, head).as_deref() == Some("of");
        let owner = relation == "nmod:poss" || relation == "nmod" && of();
        let inner = || names.inner.iter().any(|inner| name.words.contains(inner.words.start as usize));
        let place = || name.tag == Some(Tag::Place) || names.lies_in(name.words).is_some() || inner();
        owner && name.senses.is_empty() && view.head(head) == Some(word) && place()
    })
}

/// The state or organisation whose office it is.
pub(super) fn office_of(
    view: &View,
    actors: &Actors,
    names: &Names,
    words: WordRange,
    word: usize,
    title: (usize, usize),
) -> Option<SmolStr> {
    // "the U.N. special envoy for Syria": a state that the title itself names has no such office.
    let own = |name: &Name| title.0 <= name.words.start as usize && (name.words.end as usize) <= title.1;
    // "Southern Sudan" has a state in its name and is none.
    let whole = |name: &Name| !name.senses.is_empty();
    if let Some(id) = state_where(view, names, words, word, |name| !own(name) && whole(name)) {
        return Some(actors.state(id).id.clone());
    }
    let organisations = words.indices().filter_map(|w| names.at(w)).flat_map(|name| &name.senses);
    organisations.into_iter().find_map(|sense| match sense {
        Sense::Organisation(id) => Some(actors.organisation(*id).name.clone()),
        _ => None,
    })
}

/// The state that a phrase names beside its head: "Russian", "North Korea's", "of Chile".
pub(super) fn state_in(
    view: &View,
    actors: &Actors,
    names: &Names,
    words: WordRange,
    word: usize,
) -> Option<StateId> {
    state_where(view, names, words, word, |_| true).or_else(|| body_in(view, actors, names, words, word))
}

/// The state whose own the head is: "Russia's", "Peruvian" before it, "of Peru" behind it.
pub(super) fn owner_in(view: &View, names: &Names, words: WordRange, word: usize) -> Option<StateId> {
    words.indices().filter_map(|w| names.at(w)).find_map(|name| {
        let head = phrases::head_of(view, name.words);
        let owns = match view.deprel(head).as_str() {
            "nmod:poss" | "amod" | "compound" => head < word,
            "nmod" => matches!(phrases::preposition(view, head).as_deref(), Some("of" | "by")),
            _ => false,
        };
        name.senses.iter().find_map(|sense| match sense {
            Sense::State(id, _) if owns && view.head(head) == Some(word) => Some(*id),
            _ => None,
        })
    })
}

/// "representatives for the United States", "of the miners": the sectors of those who speak for somebody, and sit in no
/// parliament. `None` where the words name nobody.
pub(super) fn sent_by(view: &View, names: &Names, word: usize) -> Option<Vec<SmolStr>> {
    let by = |&c: &usize| {
        let before = phrases::preposition(view, c);
        before.is_some_and(|p| matches!(p.as_str(), "for" | "of" | "from"))
    };
    let sender = view.children_by(word, "nmod").find(by)?;
    let state = names.state_at(sender).is_some();
    Some(if state { vec![SmolStr::new_static("GOV")] } else { Vec::new() })
}

/// "FBI agents", "members of Congress": the state of a body or a party that the phrase names beside its head.
fn body_in(view: &View, actors: &Actors, names: &Names, words: WordRange, word: usize) -> Option<StateId> {
    let own = names.at(word).map(|name| name.words);
    words.indices().filter_map(|w| names.at(w)).filter(|name| own != Some(name.words)).find_map(|name| {
        let head = phrases::head_of(view, name.words);
        let relation = phrases::relation(view, head);
        let of = || {
            phrases::preposition(view, head)
                .is_some_and(|p| matches!(p.as_str(), "of" | "for" | "at" | "with"))
        };
        let near = matches!(relation, "nmod:poss" | "compound" | "amod" | "nmod:desc") && head < word
            || relation == "nmod" && of();
        // "Commerce Department spokesman" before a name: the spokesman stands between.
        let above = view.head(head);
        let title = above.filter(|&w| view.head(w) == Some(word) && w < word && words.contains(w));
        let titled =
            title.is_some_and(|w| matches!(view.deprel(w).base(), "nmod" | "flat" | "compound" | "appos"));
        let own = above == Some(word) || titled;
        name.senses.iter().filter(|_| near && own).find_map(|sense| match sense {
            Sense::Organisation(id) => {
                let body = actors.organisation(*id);
                body.state.filter(|_| matches!(body.kind, OrganisationKind::Body | OrganisationKind::Group))
            }
            _ => None,
        })
    })
}

/// "U.S.-backed rebels" are no Americans, "Turkish-held Afrin" is none of Turkey's.
pub(super) fn helps(view: &View, names: &Names, name: &Name) -> bool {
    let end = name.words.end as usize;
    let last = (end < view.word_count()).then(|| view.text(end));
    let behind = match last {
        Some("-" | "–" | "‑") => (end + 1 < view.word_count()).then(|| view.text(end + 1)),
        Some(text) => text.strip_prefix('-'),
        None => None,
    };
    let inside = view.text(end - 1).rsplit_once('-').map(|(_, last)| last);
    behind.or(inside).is_some_and(|word| names.words.has(List::HelpedBy, &word.to_lowercase()))
}

/// "a force dispatched to Chad", "villages populated by ethnic Tajiks": where somebody is or goes, and a people that has
/// its name from another state.
fn is_away(view: &View, names: &Names, name: &Name, word: usize) -> bool {
    let start = name.words.start as usize;
    if start.checked_sub(1).is_some_and(|w| view.text(w).eq_ignore_ascii_case("ethnic")) {
        return true;
    }
    let head = phrases::head_of(view, name.words);
    let mut path = std::iter::once(head).chain(view.ancestors(head)).take_while(|&w| w != word);
    path.any(|w| {
        let by = |verb: usize| view.text(verb).to_lowercase();
        let sent = |verb: &usize| {
            view.deprel(*verb) == "acl"
                && view.head(*verb) == Some(word)
                && (names.words.has(List::SentTo, &by(*verb))
                    || names.words.has(List::HelpedBy, &by(*verb))
                        && phrases::preposition(view, w).as_deref() == Some("by"))
        };
        view.head(w).is_some_and(|verb| sent(&verb))
    })
}

/// Whether what stands before a title leads through it to the head.
fn is_titled(view: &View, words: WordRange, below: usize, word: usize) -> bool {
    let joined = |w: usize| {
        let relation = view.deprel(w);
        w < word
            && words.contains(w)
            && (matches!(relation.base(), "compound" | "flat" | "appos") || relation == "nmod:desc")
    };
    let path: Vec<usize> = view.ancestors(below).take_while(|&w| w != word).collect();
    path.len() < 4 && view.ancestors(below).any(|w| w == word) && path.into_iter().all(joined)
}

fn state_where(
    view: &View,
    names: &Names,
    words: WordRange,
    word: usize,
    counts: impl Fn(&Name) -> bool,
) -> Option<StateId> {
    let own = names.at(word).map(|name| name.words);
    let mut found: Option<(u8, StateId)> = None;
    let mut at = words.start as usize;
    while at < words.end as usize {
        let Some(name) = names.at(at) else {
            at += 1;
            continue;
        };
        at = name.words.end as usize;
        if !counts(name) || helps(view, names, name) || is_away(view, names, name, word) {
            continue;
        }
        let inner = || names.inner.iter().filter(|inner| name.words.contains(inner.words.start as usize));
        let senses = name.senses.iter().chain(inner().flat_map(|inner| &inner.senses)).chain(&name.of);
        let state = senses.into_iter().find_map(|s| match s {
            Sense::State(_, Use::Pair) => None,
            Sense::State(id, _) => Some(*id),
            _ => None,
        });
        if own == Some(name.words) && !name.senses.is_empty() {
            continue;
        }
        let head = phrases::head_of(view, name.words);
        let near = view.head(head) == Some(word);
        // "the council's Ukraine expert" need not be of Ukraine.
        let known = |noun: usize| names.words.has(List::ExpertOn, view.lemma(noun));
        if view.deprel(head) == "compound" && view.head(head).is_some_and(known) {
            continue;
        }
        let Some(state) = state else {
            // "the government of Sindh province": the state that the place lies in; "a club in Turin" is nobody's.
            let relation = phrases::relation(view, head);
            let of = || phrases::preposition(view, head).as_deref() == Some("of");
            // "Ohio Attorney General Mike Roe": the title stands between.
            let placed = own == Some(name.words)
                || near && (matches!(relation, "nmod:poss" | "compound") || relation == "nmod" && of())
                || relation == "compound" && is_titled(view, words, head, word);
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
