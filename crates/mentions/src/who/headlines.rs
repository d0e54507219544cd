//! Surnames and rows of states in headlines, which no body explains: "Lavrov to Visit Tokyo", "Ghana, Togo Leaders to Meet".

use facts::{Date, SmolStr, WordRange};
use lexicon::actors::{Actors, Holder, PersonId, RoleClass, Sense, StateId, Use};
use parse::View;

use super::draft::{Draft, What};
use super::modifiers::singular_title;
use super::names::{Name, Names, Tag};
use super::phrases;

/// Offices whose holders a headline calls by the surname, beside that which leads the state.
const CALLED: [&str; 3] = ["fm", "hog", "hos"];

/// A sentence without a stop, of three words or more.
pub(super) fn is_headline(view: &View, word: usize) -> bool {
    let words = view.sentence(word).words;
    let stop = view.text(words.end as usize - 1);
    words.len() > 2 && !matches!(stop, "." | "!" | "?" | "”" | "\"" | ":")
}

/// The terms in which somebody is called by the surname alone.
fn terms(actors: &Actors, id: PersonId) -> impl Iterator<Item = &Holder> {
    let leads = actors.person(id).state.map(|state| actors.state(state).leads.as_str());
    actors
        .terms(id)
        .filter(move |term| CALLED.contains(&term.office.as_str()) || Some(term.office.as_str()) == leads)
}

fn called(actors: &Actors, surname: &str) -> Vec<PersonId> {
    actors.family(surname).into_iter().filter(|&id| terms(actors, id).next().is_some()).collect()
}

/// Of two states, in office at one time; on the day where it is known.
fn meet(actors: &Actors, one: PersonId, other: PersonId, day: Option<Date>) -> bool {
    let before = |x: &Holder, y: &Holder| x.last.zip(y.first).is_some_and(|(last, first)| last < first);
    actors.person(one).state != actors.person(other).state
        && terms(actors, one).any(|a| {
            terms(actors, other).any(|b| match day {
                Some(day) => a.holds_on(day) && b.holds_on(day),
                None => !before(a, b) && !before(b, a),
            })
        })
}

/// The one statesman of that surname, where the headline names a state, or another of another state who was in office with
/// him. Of several of a surname the one who was in office with another.
pub(super) fn undated(
    view: &View,
    actors: &Actors,
    names: &Names,
    text: &str,
    head: usize,
) -> Option<PersonId> {
    if !is_headline(view, head) {
        return None;
    }
    let own = called(actors, text);
    let words = view.sentence(head).words;
    let others = names.list.iter().filter(|name| words.contains(name.words.start as usize));
    let others: Vec<&Name> = others.filter(|name| !name.words.contains(head)).collect();
    let beside: Vec<PersonId> = others
        .iter()
        .filter(|name| name.words.len() == 1)
        .flat_map(|name| called(actors, view.text_range(name.words).of(&view.article.text)))
        .collect();
    let mut met = own.iter().filter(|&&id| beside.iter().any(|&other| meet(actors, id, other, None)));
    if let (Some(&one), None) = (met.next(), met.next()) {
        return Some(one);
    }
    let state = others.iter().any(|name| name.senses.iter().any(|sense| matches!(sense, Sense::State(..))));
    match own[..] {
        [one] if state => Some(one),
        _ => None,
    }
}

/// The one statesman of that surname who is in office on the day, though the headline names nothing of his state.
pub(super) fn on_day(view: &View, actors: &Actors, text: &str, head: usize, day: Date) -> Option<PersonId> {
    let open = view.children(head).any(|c| c > head && view.upos(c) == "VERB" && view.xpos(c) == "VB");
    let row = || {
        matches!(view.deprel(head).base(), "conj" | "list" | "appos" | "root" | "vocative" | "nsubj" | "obj")
    };
    if !is_headline(view, head) || !(open || row()) {
        return None;
    }
    let mut holds =
        called(actors, text).into_iter().filter(|&id| terms(actors, id).any(|term| term.holds_on(day)));
    holds.next().filter(|_| holds.next().is_none())
}

/// Whether those in the office are called by the surname alone.
pub(super) fn is_called(office: &str) -> bool {
    CALLED.contains(&office)
}

/// Whether somebody of that surname is in office on the day, and called by it alone.
pub(super) fn in_office(actors: &Actors, surname: &str, day: Date) -> bool {
    let holds = |id: PersonId| terms(actors, id).any(|term| term.holds_on(day));
    called(actors, surname).into_iter().any(holds)
}

/// "Abe, Park to Meet in Seoul": two surnames of statesmen in a row are they, whatever the model takes them for.
pub(super) fn surnames(view: &View, actors: &Actors, names: &mut Names) {
    let day = view.article.published;
    for at in 1..names.list.len() {
        let (one, other) = (names.list[at - 1].words, names.list[at].words);
        let (start, end) = (one.start as usize, other.start as usize);
        let single = one.len() == 1 && other.len() == 1 && is_headline(view, start);
        let row = end == start + 2 && matches!(view.text(start + 1), "," | "and" | "&");
        if !single || !row || !names.list[at - 1].senses.is_empty() || !names.list[at].senses.is_empty() {
            continue;
        }
        let (a, b) = (called(actors, view.text(start)), called(actors, view.text(end)));
        if a.iter().any(|&a| b.iter().any(|&b| meet(actors, a, b, day))) {
            for name in &mut names.list[at - 1..=at] {
                name.tag = Some(Tag::Person);
            }
            names.forget_place(one);
            names.forget_place(other);
        }
    }
}

/// "Ghana, Togo Leaders to Meet": the leaders of each state of the row that opens the sentence.
pub(super) fn rows(view: &View, actors: &Actors, names: &Names, drafts: &mut Vec<Draft>) {
    let mut made: Vec<Draft> = Vec::new();
    for draft in drafts.iter_mut() {
        let noun = draft.head;
        let (class, sectors, lemma) = match &draft.what {
            What::Role { class, sectors, lemma } => (*class, sectors.clone(), lemma.clone()),
            What::Office { .. } => {
                (RoleClass::Person, vec![SmolStr::new("GOV")], SmolStr::new(view.lemma(noun)))
            }
            _ => continue,
        };
        let many = matches!(view.xpos(noun).as_str(), "NNS" | "NNPS");
        if !many || matches!(class, RoleClass::Thing | RoleClass::Place) || draft.noun.is_some() {
            continue;
        }
        let Some(row) = row_before(view, names, noun).or_else(|| owners_before(view, names, noun)) else {
            continue;
        };
        let behind = (0..noun).rev().find(|&w| !sorts(view, names, w)).map_or(0, |w| w + 1);
        // "Chad, Niger rebel leaders" hold no office.
        let title = singular_title(view, actors, behind, noun).filter(|(_, title)| title.0 == behind);
        let what = |state: StateId| match &title {
            Some((ids, _)) => What::Office {
                titles: ids.clone(),
                of: Some(actors.state(state).id.clone()),
                stand: Default::default(),
            },
            None => What::Role { lemma: lemma.clone(), class, sectors: sectors.clone() },
        };
        let (last, rest) = (row[row.len() - 1], &row[..row.len() - 1]);
        made.extend(rest.iter().map(|&(words, state)| Draft {
            words,
            head: phrases::head_of(view, words),
            what: what(state),
            state: Some(state),
            noun: Some(noun),
        }));
        draft.what = what(last.1);
        draft.state = Some(last.1);
        draft.noun = Some(noun);
        draft.words = WordRange::new(last.0.start as usize, draft.words.end as usize);
    }
    // Of "Russia and Turkey's foreign ministers" neither state meets anybody.
    let owns = |draft: &Draft| made.iter().any(|made| view.head(draft.head) == Some(made.head));
    drafts.retain(|draft| {
        let row = matches!(draft.what, What::State(..)) && view.deprel(draft.head) == "conj" && owns(draft);
        !row && !made.iter().any(|made| made.head == draft.head)
    });
    drafts.extend(made);
}

/// The state that a name is of, with its words.
fn state_of(name: &Name) -> Option<(WordRange, StateId)> {
    let state = name.senses.iter().find_map(|sense| match sense {
        Sense::State(id, Use::Name | Use::Adjective) => Some(*id),
        _ => None,
    });
    Some((name.words, state?))
}

/// "foreign" of "foreign ministers", "army" of "army chiefs".
fn sorts(view: &View, names: &Names, word: usize) -> bool {
    let plain = names.at(word).is_none_or(|name| name.senses.is_empty());
    plain && matches!(view.upos(word).as_str(), "ADJ" | "NOUN" | "PROPN")
}

/// The states, joined by commas alone, between the start of the sentence and the noun with what sorts it.
fn row_before(view: &View, names: &Names, noun: usize) -> Option<Vec<(WordRange, StateId)>> {
    let mut at = view.sentence(noun).words.start as usize;
    let mut row = Vec::new();
    while at < noun {
        let name = names.at(at).filter(|name| name.words.start as usize == at);
        let Some((words, state)) = name.and_then(state_of) else { break };
        row.push((words, state));
        at = words.end as usize;
        if at >= noun || view.text(at) != "," {
            break;
        }
        at += 1;
    }
    let whole = row.len() > 1 && row[row.len() - 1].0.end as usize == at;
    (whole && (at..noun).all(|w| sorts(view, names, w))).then_some(row)
}

/// "Russia and Turkey's foreign ministers": the states whose mark stands before the noun with what sorts it.
fn owners_before(view: &View, names: &Names, noun: usize) -> Option<Vec<(WordRange, StateId)>> {
    let first = view.sentence(noun).words.start as usize;
    let mut at = (first..noun).rev().find(|&w| !sorts(view, names, w))?;
    if view.xpos(at) != "POS" {
        return None;
    }
    let (mut row, mut joined) = (Vec::new(), false);
    while let Some(name) = at.checked_sub(1).filter(|&w| w >= first).and_then(|w| names.at(w)) {
        let Some(found) = state_of(name) else { break };
        row.insert(0, found);
        at = name.words.start as usize;
        let Some(mark) = at.checked_sub(1).filter(|&w| w > first && matches!(view.text(w), "and" | ","))
        else {
            break;
        };
        joined |= view.text(mark) == "and";
        at = mark;
    }
    (joined && row.len() > 1).then_some(row)
}
