//! "the presidents of Rwanda and Burundi", "the two Koreas": several actors under one plural noun.

use facts::{SmolStr, WordRange};
use lexicon::actors::{Actors, OrganisationId, RoleClass, Sense, Stand, StateId, TitleId, Use};
use parse::View;

use super::draft::{Draft, What};
use super::modifiers::{singular_title, stand_in};
use super::names::{Name, Names, Tag};
use super::phrases;

/// One of a row behind "of".
struct Owner {
    words: WordRange,
    head: usize,
    of: Of,
}

#[derive(Clone, Copy)]
enum Of {
    State(StateId),
    Organisation(OrganisationId),
}

/// Parts "the presidents of Rwanda and Burundi" into the holder of each office, "the parliaments of …" into each body.
pub(super) fn part(view: &View, actors: &Actors, names: &Names, drafts: &mut Vec<Draft>) {
    let mut made: Vec<Draft> = Vec::new();
    for draft in drafts.iter_mut() {
        let noun = draft.head;
        let class = match &draft.what {
            What::Role { class, .. } => *class,
            What::Office { .. } => RoleClass::Person,
            _ => continue,
        };
        let acts = !matches!(class, RoleClass::Thing | RoleClass::Place);
        if !acts || !matches!(view.xpos(noun).as_str(), "NNS" | "NNPS") {
            continue;
        }
        let row = row_of(view, names, noun);
        let Some((first, rest)) = row.split_first().filter(|(_, rest)| !rest.is_empty()) else { continue };
        let start = (draft.words.start as usize).min(noun);
        made.extend(rest.iter().map(|owner| Draft {
            words: owner.words,
            head: owner.head,
            what: each(view, actors, start, noun, &draft.what, owner.of),
            state: state_of(owner.of),
            noun: Some(noun),
        }));
        draft.what = each(view, actors, start, noun, &draft.what, first.of);
        draft.state = state_of(first.of);
        draft.words = WordRange::new(start, first.words.end as usize);
        draft.noun = Some(noun);
    }
    drafts.retain(|draft| !made.iter().any(|made| made.head == draft.head));
    drafts.extend(made);
}

/// What one of the row has: the office where the noun is a title, else what the noun says.
fn each(view: &View, actors: &Actors, start: usize, noun: usize, what: &What, of: Of) -> What {
    // "the military leaders of Iran and Iraq" hold no office that the tables know.
    let plain = |title: (usize, usize)| {
        (start..title.0).all(|w| {
            matches!(view.upos(w).as_str(), "DET" | "NUM" | "PUNCT") || actors.stand(view.text(w)).is_some()
        })
    };
    let titled = singular_title(view, actors, start, noun).filter(|&(_, title)| plain(title));
    if let Some((ids, title)) = titled {
        let stand = stand_in(view, actors, WordRange::new(start, noun + 1), title);
        let of = match of {
            Of::State(id) => actors.state(id).id.clone(),
            Of::Organisation(id) => actors.organisation(id).name.clone(),
        };
        return What::Office { titles: ids, of: Some(of), stand };
    }
    match what {
        What::Role { lemma, class, sectors } => {
            What::Role { lemma: lemma.clone(), class: *class, sectors: sectors.clone() }
        }
        _ => What::Role {
            lemma: SmolStr::new(view.lemma(noun).to_lowercase()),
            class: RoleClass::Person,
            sectors: vec![SmolStr::new("GOV")],
        },
    }
}

/// The office of "the Rwandan and Burundian presidents", where nothing but the row stands between the article and it.
pub(super) fn office_of_row(
    view: &View,
    actors: &Actors,
    names: &Names,
    noun: usize,
    state: StateId,
) -> Option<What> {
    let sentence = view.sentence(noun).words.start as usize;
    let (titles, title) = singular_title(view, actors, sentence.max(noun.saturating_sub(3)), noun)?;
    let of_row = |w: &usize| {
        names.at(*w).is_some_and(|name| !name.senses.is_empty())
            || matches!(view.upos(*w).as_str(), "CCONJ" | "PUNCT")
    };
    let first = (sentence..title.0).rev().find(|w| !of_row(w))?;
    matches!(view.text(first), "the" | "The").then(|| What::Office {
        titles,
        of: Some(actors.state(state).id.clone()),
        stand: Stand::Now,
    })
}

fn state_of(of: Of) -> Option<StateId> {
    if let Of::State(id) = of { Some(id) } else { None }
}

/// The states and organisations that are listed behind "of", in text order; empty where something else stands there.
fn row_of(view: &View, names: &Names, noun: usize) -> Vec<Owner> {
    let end = view.sentence(noun).words.end as usize;
    let text = |word: usize| if word < end { view.text(word) } else { "" };
    let mut row = Vec::new();
    if !text(noun + 1).eq_ignore_ascii_case("of") {
        return row;
    }
    let (mut at, mut joined) = (noun + 2, false);
    loop {
        let start = at;
        while matches!(text(at), "the" | "The" | "two" | "both") {
            at += 1;
        }
        let Some(name) = (at < end).then(|| names.at(at)).flatten() else { break };
        if name.words.start as usize != at || !belongs(view, names, name, end) {
            break;
        }
        let head = phrases::head_of(view, name.words);
        let words = WordRange::new(start, name.words.end as usize);
        if let Some([first, second]) = pair(name).filter(|_| start < at) {
            row.push(Owner { words: WordRange::new(start, at), head: at - 1, of: Of::State(first) });
            row.push(Owner { words: name.words, head, of: Of::State(second) });
            return row;
        }
        let Some(of) = owner(name) else { break };
        row.push(Owner { words, head, of });
        at = name.words.end as usize;
        let comma = text(at) == ",";
        let and = matches!(text(at + usize::from(comma)), "and" | "&");
        joined |= and;
        let listed = comma && names.at(at + 1).is_some_and(|next| owner(next).is_some());
        if !and && !listed {
            break;
        }
        at += usize::from(comma) + usize::from(and);
    }
    // "For the leaders of Russia, China is a rival": a comma alone joins only what the parser joins.
    let hung = |pair: &[Owner]| {
        matches!(view.deprel(pair[1].head).base(), "conj" | "list" | "appos")
            && view.ancestors(pair[1].head).any(|w| w == noun || pair[0].words.contains(w))
    };
    if joined || row.windows(2).all(hung) { row } else { Vec::new() }
}

fn owner(name: &Name) -> Option<Of> {
    name.senses.iter().find_map(|sense| match sense {
        Sense::State(id, Use::Name | Use::Short) => Some(Of::State(*id)),
        Sense::Organisation(id) => Some(Of::Organisation(*id)),
        _ => None,
    })
}

/// Nobody's subject, and no owner or modifier of a noun behind it ("and China's premier").
fn belongs(view: &View, names: &Names, name: &Name, end: usize) -> bool {
    let head = phrases::head_of(view, name.words);
    let behind = name.words.end as usize;
    let owns = behind < end && view.xpos(behind) == "POS";
    let modifies = matches!(view.deprel(head).base(), "compound" | "amod" | "nmod")
        && view.head(head).is_some_and(|above| above >= behind && names.at(above).is_none());
    !owns && !modifies && view.deprel(head).base() != "nsubj"
}

fn pair(name: &Name) -> Option<[StateId; 2]> {
    let mut states = name.senses.iter().filter_map(|sense| match sense {
        Sense::State(id, Use::Pair) => Some(*id),
        _ => None,
    });
    Some([states.next()?, states.next()?])
}

/// "the former presidents Bush and Clinton": each of the row has the title.
pub(super) fn titles(view: &View, actors: &Actors, names: &Names, drafts: &mut [Draft]) {
    for draft in drafts {
        let What::Person { name, titles, stand, .. } = &mut draft.what else { continue };
        if !titles.is_empty() {
            continue;
        }
        if let Some((ids, how)) = title_of_row(view, actors, names, name.start as usize) {
            (*titles, *stand) = (ids, how);
        }
    }
}

fn title_of_row(view: &View, actors: &Actors, names: &Names, name: usize) -> Option<(Vec<TitleId>, Stand)> {
    let first = view.sentence(name).words.start as usize;
    let mut at = name;
    loop {
        let before = at.checked_sub(1).filter(|&w| w >= first)?;
        if matches!(view.xpos(before).as_str(), "NNS" | "NNPS") {
            let (ids, title) = singular_title(view, actors, before.saturating_sub(3).max(first), before)?;
            return Some((ids, stand_in(view, actors, WordRange::new(title.0, before + 1), title)));
        }
        let comma = |w: usize| w > first && view.text(w - 1) == ",";
        let end = match view.text(before) {
            "and" | "&" if comma(before) => before - 1,
            "and" | "&" | "," => before,
            _ => return None,
        };
        let one = end.checked_sub(1).filter(|&w| w >= first).and_then(|w| names.at(w))?;
        if one.tag != Some(Tag::Person) {
            return None;
        }
        at = one.words.start as usize;
    }
}

/// "the two Koreas", "both Koreas": the word before stands for the one, the name for the other.
pub(super) fn pairs(view: &View, names: &Names, drafts: &mut Vec<Draft>) {
    for name in &names.list {
        let (Some([first, second]), start) = (pair(name), name.words.start as usize) else { continue };
        let sentence = view.sentence(start).words.start as usize;
        let before = |w: &usize| matches!(view.text(*w).to_lowercase().as_str(), "the" | "two" | "both");
        let from = (sentence..start).rev().take_while(before).last();
        let head = phrases::head_of(view, name.words);
        if from.is_none() || drafts.iter().any(|draft| draft.head == head && draft.noun.is_some()) {
            continue;
        }
        drafts.retain(|draft| draft.head != head);
        let one = |words: WordRange, head: usize, state: StateId, noun: Option<usize>| Draft {
            words,
            head,
            what: What::State(state, Use::Pair),
            state: None,
            noun,
        };
        drafts.push(one(WordRange::new(from.unwrap_or(start), start), start - 1, first, None));
        drafts.push(one(name.words, head, second, Some(start - 1)));
    }
}
