//! The state that a story is about: the one that most phrases name, the dateline and the publisher behind them.

use facts::{Date, SmolStr, WordRange};
use lexicon::Lexicon;
use lexicon::actors::{Actors, OrganisationKind, Sense, Stand, StateId, TitleId, Use};
use lexicon::words::List;
use parse::View;
use std::collections::{BTreeMap, BTreeSet};

use super::draft::{Draft, What};
use super::names::Names;

/// What the words of a story, its dateline and its publisher weigh.
const NAMED: u32 = 4;
/// Who speaks from the seat of a government is in the story, not only named by it.
const SEAT: u32 = 6;
/// A person or a body of the state.
const MEMBER: u32 = 1;
const TOWN: u32 = 2;
/// How many times more the state of the story weighs than any other, where it is the only one told of.
const SOLE: u32 = 3;
/// What a state weighs that is told of more than in passing.
const OFTEN: u32 = 3 * NAMED;
const DATELINE: u32 = 4;
/// The dateline where the words speak of other states alone: reporters of one state write from another.
const ABROAD: u32 = 2;
const PUBLISHER: u32 = 2;

#[derive(Clone, Copy)]
struct Weight {
    of: u32,
    /// The word that named it first.
    first: usize,
}

/// The state that a bare office or body ("the prime minister", "the government") belongs to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Main {
    pub state: StateId,
    /// No other state weighs half as much.
    pub clear: bool,
}

type Weights = BTreeMap<StateId, Weight>;

pub(super) fn main_state(view: &View, lexicon: &Lexicon, drafts: &[Draft]) -> Option<Main> {
    let mut weights = by_words(view, lexicon, drafts);
    let (dateline, publisher) = from(view, lexicon, &weights);
    let abroad = dateline.is_some_and(|id| !weights.is_empty() && !weights.contains_key(&id));
    let written = if abroad { ABROAD } else { DATELINE };
    for (id, weight) in [(dateline, written), (publisher, PUBLISHER)] {
        if let Some(id) = id {
            weights.entry(id).or_insert(Weight { of: 0, first: usize::MAX }).of += weight;
        }
    }
    heaviest(&weights)
}

/// The states that the words of the story speak of, and where all that it names (towns and parties too) or the place
/// that it is written in leaves one alone, that one: "the police", "the senators" are of no other.
pub(super) struct Told {
    pub states: BTreeSet<StateId>,
    pub home: Option<StateId>,
    /// The state that hardly another one is named beside, and that the dateline does not speak against.
    pub clear: Option<StateId>,
}

pub(super) fn told(view: &View, lexicon: &Lexicon, drafts: &[Draft], names: &Names) -> Told {
    let mut weights = by_words(view, lexicon, drafts);
    for draft in drafts {
        let own = match &draft.what {
            What::Unknown { name, .. } => names.lies_in(*name),
            What::Person { name, .. } => {
                super::told::state_by_party(view, &lexicon.actors, draft.words, Some(*name))
            }
            What::Role { .. } | What::Office { .. } => {
                super::told::state_by_party(view, &lexicon.actors, draft.words, None)
            }
            _ => None,
        };
        if let Some(id) = own {
            weights.entry(id).or_insert(Weight { of: 0, first: draft.head }).of += TOWN;
        }
    }
    let states = weights.keys().copied().collect();
    let (dateline, publisher) = from(view, lexicon, &weights);
    // "The lawmakers" in a foreign paper's story are of that state only where hardly another one is named.
    let clear = heaviest(&weights).map(|main| main.state).filter(|home| {
        let of = |id: &StateId| weights.get(id).map_or(0, |weight| weight.of);
        weights.keys().all(|id| id == home || SOLE * of(id) < of(home))
    });
    // Of several states the one from which the story is told, where it names that one.
    let written = dateline.or(publisher).filter(|id| weights.is_empty() || weights.contains_key(id));
    let often = |home: &StateId| weights.get(home).is_some_and(|weight| weight.of >= OFTEN);
    let alone = clear.filter(|home| dateline.map_or_else(|| often(home), |written| written == *home));
    let home = clear.or_else(|| of_bodies(lexicon, drafts, &weights, written));
    Told { states, home, clear: alone }
}

/// The army that a story from Mexico tells of is Colombia's where only Colombia's government and president act in it.
fn of_bodies(
    lexicon: &Lexicon,
    drafts: &[Draft],
    weights: &Weights,
    written: Option<StateId>,
) -> Option<StateId> {
    let public = |draft: &&Draft| match &draft.what {
        What::Office { .. } => true,
        What::Role { sectors, .. } => {
            sectors.iter().any(|s| matches!(s.as_str(), "GOV" | "MIL" | "COP" | "LEG"))
        }
        _ => false,
    };
    let named = |draft: &Draft| match &draft.what {
        What::Office { of: Some(of), .. } => lexicon.actors.state_of(of),
        _ => draft.state,
    };
    let states: BTreeSet<StateId> = drafts.iter().filter(public).filter_map(named).collect();
    let weigh = |id: StateId| weights.get(&id).map_or(0, |weight| weight.of);
    match (written, states.iter().next()) {
        (Some(home), Some(&only)) if states.len() == 1 && weigh(only) >= weigh(home) => Some(only),
        (None, Some(&only)) if states.len() == 1 && weights.values().all(|w| w.of <= weigh(only)) => {
            Some(only)
        }
        _ => written,
    }
}

fn by_words(view: &View, lexicon: &Lexicon, drafts: &[Draft]) -> Weights {
    let mut weights = Weights::new();
    let mut add = |id: StateId, weight: u32, at: usize| {
        let known = weights.entry(id).or_insert(Weight { of: 0, first: at });
        known.of += weight;
    };
    let actors = &lexicon.actors;
    for draft in drafts {
        let own = match &draft.what {
            What::State(id, Use::Seat) => Some((*id, SEAT)),
            What::State(id, _) | What::Capital(id) => Some((*id, NAMED)),
            What::Organisation(id) => {
                let known = actors.organisation(*id);
                let spelt = view.text_range(draft.words).of(&view.article.text).to_lowercase();
                let shared = actors.words().has(List::ManyHave, spelt.strip_prefix("the ").unwrap_or(&spelt));
                let told = known.kind != OrganisationKind::Agency && !shared;
                known.state.filter(|_| told).map(|id| (id, MEMBER))
            }
            What::Person { known, name, titles, stand } => match known[..] {
                [id] => actors.person(id).state.map(|id| (id, MEMBER)),
                [] => titled(view, actors, *name, titles, *stand).map(|id| (id, MEMBER)),
                _ => None,
            },
            _ => None,
        };
        for (id, weight) in own.into_iter().chain(draft.state.map(|id| (id, NAMED))) {
            add(id, weight, draft.head);
        }
    }
    weights
}

/// "President Bush": the state of the one of the family name who has the office.
fn titled(
    view: &View,
    actors: &Actors,
    name: WordRange,
    titles: &[TitleId],
    stand: Stand,
) -> Option<StateId> {
    let day = view.article.published.filter(|_| name.len() == 1 && !titles.is_empty())?;
    let pool = actors.family(view.text(name.start as usize));
    let mut holds = pool.into_iter().filter(|&id| actors.term_of(id, titles, stand, day).is_some());
    let (id, None) = (holds.next()?, holds.next()) else { return None };
    actors.person(id).state
}

/// The states of the dateline and of whoever published the story. Where the words do not name it, Geneva lends none: from
/// there one writes of the bodies that sit there.
fn from(view: &View, lexicon: &Lexicon, weights: &Weights) -> (Option<StateId>, Option<StateId>) {
    let article = view.article;
    let written = article.dateline.as_ref().and_then(|dateline| dateline.place.as_deref());
    let dateline = written.and_then(|place| state_of_place(lexicon, place, article.published));
    let town = written.and_then(|place| place.split(',').next()).unwrap_or_default().trim().to_lowercase();
    let seat = lexicon.actors.words().has(List::SeatOfMany, &town);
    let dateline = dateline.filter(|id| !seat || weights.contains_key(id));
    let mut by = article.publisher.iter().chain(&article.agency);
    (dateline, by.find_map(|name| state_of_publisher(&lexicon.actors, name)))
}

fn heaviest(weights: &Weights) -> Option<Main> {
    // Of two that weigh the same the one named first.
    let (state, most) = weights
        .iter()
        .map(|(id, weight)| (*id, *weight))
        .max_by_key(|&(id, weight)| (weight.of, std::cmp::Reverse((weight.first, id))))?;
    let clear = weights.iter().all(|(id, weight)| *id == state || 2 * weight.of < most.of);
    Some(Main { state, clear })
}

/// "TOKYO", "Seoul, South Korea": a state, else that of its capital, else that of the largest town of the name.
fn state_of_place(lexicon: &Lexicon, place: &str, day: Option<Date>) -> Option<StateId> {
    let parts = || place.rsplit(',').map(str::trim).filter(|part| !part.is_empty());
    let named = |part: &str| {
        let mut senses = lexicon.actors.named(part);
        lexicon.actors.standing(&mut senses, day);
        senses.into_iter().find_map(|sense| match sense {
            Sense::State(id, Use::Name | Use::Capital) => Some(id),
            _ => None,
        })
    };
    parts().find_map(named).or_else(|| {
        let lower = place.split(',').next()?.trim().to_lowercase();
        let towns = lexicon.gazetteer.find(&lower).map(|(place, _)| lexicon.gazetteer.place(place));
        let country = towns.max_by_key(|town| town.people)?.country?;
        lexicon.actors.state_of(country)
    })
}

fn state_of_publisher(actors: &Actors, name: &str) -> Option<StateId> {
    actors.named(name).into_iter().find_map(|sense| match sense {
        Sense::Organisation(id) => actors.organisation(id).state,
        _ => None,
    })
}

/// Nouns by which a text means an organisation that it has named: "the agency", "the group", "the court".
pub(super) fn nouns_of(actors: &Actors, kind: Option<OrganisationKind>, name: &str) -> Vec<SmolStr> {
    // "Church of Scientology" is meant by its first word, "Supreme Court" by its last.
    let heads = match name.split_once(" of ") {
        Some((head, _)) => head,
        None => name,
    };
    let last = heads.rsplit(' ').next().unwrap_or(name).to_lowercase();
    let kind = match kind {
        Some(OrganisationKind::Group) => Some("group"),
        Some(OrganisationKind::Agency) => Some("agency"),
        Some(OrganisationKind::International) => Some("organization"),
        _ => None,
    };
    let own = actors.role(&last).map(|_| SmolStr::new(&last));
    let mut ends = heads.rsplit(' ').take(2).map(str::to_lowercase);
    let two = ends.next().zip(ends.next()).map(|(last, before)| SmolStr::new(format!("{before} {last}")));
    own.iter().cloned().chain(two.filter(|_| own.is_some())).chain(kind.map(SmolStr::new_static)).collect()
}
