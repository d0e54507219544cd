//! Adjectives and names before a noun that are actors of their own.

use facts::{SmolStr, WordRange};
use lexicon::actors::{Actors, RoleClass, Sense, StateId, Use};
use lexicon::words::List;
use parse::View;

use super::draft::{Draft, What};
use super::names::{Name, Names};
use super::owners::office_of_row;
use super::phrases;

/// Parts "Hungarian and Romanian officials" into two actors, and gives "an Indian proposal" the one behind it.
pub(super) fn share(view: &View, actors: &Actors, names: &Names, drafts: &mut Vec<Draft>) {
    let mut made = Vec::new();
    for name in &names.list {
        let head = phrases::head_of(view, name.words);
        let Some(state) = state_of(name) else { continue };
        let Some(noun) = noun_of(view, head) else { continue };
        match drafts.iter().position(|draft| draft.head == noun) {
            Some(at) => made.extend(conjunct(view, names, drafts, at, name, head, state)),
            None if !covered(drafts, head) && adjective(name) && acts(view, actors, noun) => {
                made.push(Draft {
                    words: name.words,
                    head,
                    what: What::State(state, Use::Adjective),
                    state: None,
                    noun: None,
                });
            }
            None => {}
        }
    }
    // What stands before the last adjective is no part of the noun's own phrase any more.
    for draft in &made {
        let Some(noun) = draft.noun else { continue };
        for own in drafts.iter_mut().filter(|own| own.head == noun) {
            let Some(last) = last_modifier(view, names, noun) else { continue };
            let start = (last.words.start as usize).max(own.words.start as usize);
            own.words = WordRange::new(start, own.words.end as usize);
            own.state = state_of(last);
            if let Some(office) = own.state.and_then(|state| office_of_row(view, actors, names, noun, state))
            {
                own.what = office;
                own.noun = Some(noun);
            }
        }
    }
    for draft in &mut made {
        let (Some(noun), Some(state)) = (draft.noun, draft.state) else { continue };
        if let Some(office) = office_of_row(view, actors, names, noun, state) {
            draft.what = office;
        }
    }
    drafts.retain(|draft| !made.iter().any(|made| made.noun.is_some() && made.head == draft.head));
    drafts.extend(made);
}

fn state_of(name: &Name) -> Option<StateId> {
    name.senses.iter().find_map(|sense| match sense {
        Sense::State(id, Use::Name | Use::Adjective | Use::People) => Some(*id),
        _ => None,
    })
}

fn adjective(name: &Name) -> bool {
    name.senses.iter().any(|sense| matches!(sense, Sense::State(_, Use::Adjective)))
}

/// The noun that an adjective, or the row of adjectives that it stands in, modifies.
fn noun_of(view: &View, word: usize) -> Option<usize> {
    let relation = phrases::relation(view, word);
    if !matches!(relation, "amod" | "compound") {
        return None;
    }
    let mut at = word;
    while view.deprel(at) == "conj" {
        at = view.head(at)?;
    }
    view.head(at).filter(|&noun| noun > word)
}

fn covered(drafts: &[Draft], word: usize) -> bool {
    drafts.iter().any(|draft| draft.head == word)
}

/// Something that a state does, has or sends; also the nouns under which such a noun stands.
fn acts(view: &View, actors: &Actors, noun: usize) -> bool {
    let person = view.children(noun).any(|c| view.deprel(c).base() == "flat");
    !person && view.upos(noun) == "NOUN" && !actors.words().has(List::Culture, view.lemma(noun))
}

/// An adjective of a row before a noun of many actors, other than the last of the row.
fn conjunct(
    view: &View,
    names: &Names,
    drafts: &[Draft],
    at: usize,
    name: &Name,
    head: usize,
    state: StateId,
) -> Option<Draft> {
    let own = &drafts[at];
    let What::Role { lemma, class, sectors } = &own.what else { return None };
    let many = view.xpos(own.head) == "NNS" || *class == RoleClass::Group;
    let last = last_modifier(view, names, own.head)?;
    let last = last.words.start as usize;
    let row = head < last && own.words.contains(head) && in_row(view, head, last);
    (many && row).then(|| Draft {
        words: name.words,
        head,
        what: What::Role { lemma: lemma.clone(), class: *class, sectors: sectors.clone() },
        state: Some(state),
        noun: Some(own.head),
    })
}

/// The last name of a state that modifies the noun.
fn last_modifier<'n>(view: &View, names: &'n Names, noun: usize) -> Option<&'n Name> {
    let start = view.sentence(noun).words.start as usize;
    (start..noun).rev().filter_map(|word| names.at(word)).find(|name| {
        let head = phrases::head_of(view, name.words);
        state_of(name).is_some() && noun_of(view, head) == Some(noun)
    })
}

/// Nothing but commas, "and" and further names of the row stands between.
fn in_row(view: &View, from: usize, to: usize) -> bool {
    // "Ethiopia, Eritrea leaders": a headline joins by the comma alone.
    let joined = view.deprel(to) == "conj" && view.head(to) == Some(from);
    (joined || (from..to).any(|word| view.upos(word) == "CCONJ"))
        && (from + 1..to)
            .all(|word| matches!(view.upos(word).as_str(), "CCONJ" | "PUNCT" | "ADJ" | "PROPN" | "ADP"))
}

/// "police" of "police firing", "rebel" of "rebel attack": an armed or public actor that is only told before what it did.
pub(super) fn compounds(view: &View, actors: &Actors, drafts: &mut Vec<Draft>) {
    let mut held = vec![false; view.word_count()];
    drafts.iter().for_each(|draft| held[draft.words.indices()].fill(true));
    let free = (0..view.word_count()).filter(|&word| !held[word]);
    let found: Vec<Draft> = free.filter_map(|word| compound(view, actors, word)).collect();
    drafts.extend(found);
}

fn compound(view: &View, actors: &Actors, word: usize) -> Option<Draft> {
    if view.upos(word) != "NOUN" || view.deprel(word) != "compound" {
        return None;
    }
    let lemma = view.lemma(word).to_lowercase();
    let role =
        actors.role(&lemma).filter(|role| matches!(role.class, RoleClass::Person | RoleClass::Group))?;
    let acts = role.sectors.iter().any(|s| matches!(s.as_str(), "COP" | "MIL" | "REB" | "GOV" | "OPP"));
    let what = What::Role { lemma: SmolStr::new(&lemma), class: role.class, sectors: role.sectors.clone() };
    acts.then(|| Draft { words: WordRange::new(word, word + 1), head: word, what, state: None, noun: None })
}
