//! Drafts of one day and family that are one event, although one report names fewer sides than another or calls the deed
//! by another word of its family.
//!
//! A pure function of the drafts: each joins the one that it fits best and that says more, if none fits nearly as well.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::identity::{Group, Member};
use crate::search::split;

/// Likeness of words from which drafts with one word for the deed, or with others, can be one event.
const ALIKE: f64 = 0.4;
const VERY_ALIKE: f64 = 0.6;
/// By how much the best must fit better than the next.
const LEAD: f64 = 0.15;
/// Mentions of a draft whose words are looked at.
const HEARD: usize = 12;
/// Letters that tell a word from another, and letters of the shortest word that says anything.
const STEM: usize = 5;
const SHORTEST: usize = 4;

/// The family of a type, small letters or not: types that one deed may be given by turns.
pub(crate) fn family(kind: &str) -> String {
    static FAMILIES: LazyLock<BTreeMap<String, &str>> = LazyLock::new(|| {
        let table = include_str!("../../data/events/families.tsv");
        let rows = table.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once('\t'));
        rows.map(|(kind, family)| (kind.to_lowercase(), family)).collect()
    });
    let kind = kind.to_lowercase();
    FAMILIES.get(&kind).map_or(kind, |f| (*f).to_owned())
}

/// Family and day in which a draft can be joined; `None` for one made by hand or without a day of its own.
pub(crate) fn key(draft: &Group) -> Option<(String, String)> {
    let head = draft.members.first().filter(|_| !draft.by_hand)?;
    let (first, last) = head.span()?;
    let kind = head.block.rsplit('.').next().unwrap_or_default();
    (first == last).then(|| (family(kind), first.to_string()))
}

/// What is compared of a draft.
struct Look {
    sides: BTreeSet<String>,
    /// Of the sides, states and their groups; names and phrases may be another word for one of them.
    states: BTreeSet<String>,
    sources: BTreeSet<String>,
    reciprocal: bool,
    kind: String,
    places: BTreeSet<String>,
    deeds: BTreeSet<String>,
    words: Vec<BTreeSet<String>>,
    mentions: usize,
    name: String,
}

impl Look {
    fn of(draft: &Group) -> Self {
        let actors = |m: &Member| -> Vec<String> {
            split(&m.sources).into_iter().chain(split(&m.row.targets)).collect()
        };
        let named: BTreeSet<String> = draft.members.iter().flat_map(actors).collect();
        let proper = |a: &&String| a.chars().next().is_some_and(char::is_uppercase);
        let sides: BTreeSet<String> = named.iter().filter(proper).cloned().collect();
        let heard = || draft.members.iter().take(HEARD);
        Self {
            states: sides.iter().filter(|a| is_state(a)).cloned().collect(),
            sides: if sides.is_empty() { named } else { sides },
            sources: draft.members.iter().flat_map(|m| split(&m.sources)).collect(),
            reciprocal: draft.members.iter().any(|m| m.reciprocal),
            kind: draft.members.first().map(|m| m.row.kind.clone()).unwrap_or_default(),
            places: draft.members.iter().filter_map(|m| m.place.clone()).collect(),
            deeds: heard().flat_map(|m| stems(&m.row.deed).into_iter().next()).collect(),
            words: heard().map(|m| stems(&m.row.words)).collect(),
            mentions: draft.members.len(),
            name: draft.event.clone(),
        }
    }

    /// The one that says more is the later.
    fn order(&self, other: &Self) -> Ordering {
        (self.states.len(), self.mentions, &self.name).cmp(&(other.states.len(), other.mentions, &other.name))
    }

    /// How well this draft fits one that says more, and why; `None` where it does not.
    fn fit(&self, more: &Self) -> Option<(f64, &'static str)> {
        if self.sides.is_disjoint(&more.sides) {
            return None;
        }
        let place_clash = !self.places.is_empty() && !more.places.is_empty();
        if place_clash && self.places.is_disjoint(&more.places) {
            return None;
        }
        let alike = self.alike(more);
        let (deed, kind) = (!self.deeds.is_disjoint(&more.deeds), self.kind == more.kind);
        let sure = alike >= VERY_ALIKE || (deed && alike >= ALIKE);
        let against = self.directions_differ(more);
        let why = if self.sides == more.sides {
            let fits = sure && (!against || alike >= VERY_ALIKE);
            fits.then_some("same day and sides, told in like words")?
        } else if self.sides.is_subset(&more.sides) {
            let fits = (deed || alike >= ALIKE)
                && (kind || (deed && alike >= ALIKE))
                && (!against || (self.sides.len() == 1 && alike >= (ALIKE + VERY_ALIKE) / 2.0));
            fits.then_some("same day; one report names fewer sides")?
        } else {
            let fits = sure && !self.states.is_empty() && self.states.is_subset(&more.states);
            fits.then_some("same day; one report names a side by another name")?
        };
        Some((alike + if deed { 0.5 } else { 0.0 } + if kind { 0.3 } else { 0.0 }, why))
    }

    fn directions_differ(&self, other: &Self) -> bool {
        !self.reciprocal
            && !other.reciprocal
            && !self.sources.is_empty()
            && !other.sources.is_empty()
            && self.sources.is_disjoint(&other.sources)
    }

    /// The largest share of words that a mention of each have in common.
    fn alike(&self, other: &Self) -> f64 {
        let mut best: f64 = 0.0;
        for a in &self.words {
            for b in other.words.iter().filter(|b| !b.is_empty() && !a.is_empty()) {
                let common = a.intersection(b).count();
                best = best.max(common as f64 / a.len().min(b.len()) as f64);
            }
        }
        best
    }
}

/// `PRK`, `SYR-REB`.
fn is_state(actor: &str) -> bool {
    let code = actor.split('-').next().unwrap_or_default();
    code.len() == 3 && actor.chars().all(|c| c.is_ascii_uppercase() || c == '-')
}

fn stems(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_alphabetic())
        .filter(|w| w.chars().count() >= SHORTEST)
        .map(|w| w.chars().take(STEM).flat_map(char::to_lowercase).collect())
        .collect()
}

/// Drafts of one family and day as events.
pub(crate) fn join(drafts: Vec<Group>) -> Vec<Group> {
    if drafts.len() < 2 {
        return drafts;
    }
    let looks: Vec<Look> = drafts.iter().map(Look::of).collect();
    let mut home: Vec<Option<(usize, &'static str)>> = vec![None; drafts.len()];
    for (i, less) in looks.iter().enumerate() {
        let mut fits: Vec<(f64, usize, &'static str)> = looks
            .iter()
            .enumerate()
            .filter(|(_, more)| less.order(more) == Ordering::Less)
            .filter_map(|(j, more)| less.fit(more).map(|(score, why)| (score, j, why)))
            .collect();
        fits.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| looks[a.1].name.cmp(&looks[b.1].name)));
        home[i] = match fits[..] {
            [(_, j, why)] => Some((j, why)),
            [(best, j, why), (next, ..), ..] if best - next >= LEAD => Some((j, why)),
            _ => None,
        };
    }
    gather(drafts, &home)
}

fn gather(drafts: Vec<Group>, home: &[Option<(usize, &'static str)>]) -> Vec<Group> {
    let root = |mut i: usize| {
        while let Some((j, _)) = home[i] {
            i = j;
        }
        i
    };
    let mut parts: BTreeMap<usize, Vec<(Group, &'static str)>> = BTreeMap::new();
    let mut events: BTreeMap<usize, Group> = BTreeMap::new();
    for (i, draft) in drafts.into_iter().enumerate() {
        match home[i] {
            None => _ = events.insert(i, draft),
            Some((_, why)) => parts.entry(root(i)).or_default().push((draft, why)),
        }
    }
    for (i, joined) in parts {
        let Some(event) = events.get_mut(&i) else { continue };
        for (draft, why) in joined {
            if !event.reason.contains(why) {
                event.reason = format!("{}; {why}", event.reason);
            }
            event.drafts.extend(draft.drafts);
            event.members.extend(draft.members);
        }
        event.reason = format!("{} mentions; {}", event.members.len(), event.reason);
    }
    events.into_values().collect()
}
