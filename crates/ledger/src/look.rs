//! What is looked at of a draft when it is told whether it and another are one event.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use crate::Error;
use crate::identity::{Member, rank};
use crate::search::split;

/// Likeness of words from which drafts with one word for the deed, or with others, can be one event.
const ALIKE: f64 = 0.4;
const VERY_ALIKE: f64 = 0.6;
/// Mentions of a draft whose words are looked at.
const HEARD: usize = 12;
/// Letters that tell a word from another, and letters of the shortest word that says anything.
const STEM: usize = 5;
const SHORTEST: usize = 4;

/// What is compared of a draft; kept with it, so that its mentions need not be read again. Names and words stand by their
/// hashes, in order.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Look {
    pub sides: Vec<u64>,
    /// Of the sides, states and their groups; names and phrases may be another word for one of them.
    pub states: Vec<u64>,
    sources: Vec<u64>,
    reciprocal: bool,
    kind: u64,
    places: Vec<u64>,
    deeds: Vec<u32>,
    words: Vec<Vec<u32>>,
    mentions: usize,
    /// The draft's, which it is kept under.
    #[serde(skip)]
    pub name: String,
}

impl Look {
    pub fn of(name: &str, members: &[Member]) -> Self {
        let actors = |m: &Member| -> Vec<String> {
            split(&m.sources).into_iter().chain(split(&m.row.targets)).collect()
        };
        let named: BTreeSet<String> = members.iter().flat_map(actors).collect();
        let proper = |a: &&String| a.chars().next().is_some_and(char::is_uppercase);
        let sides: BTreeSet<String> = named.iter().filter(proper).cloned().collect();
        let mut heard: Vec<&Member> = members.iter().collect();
        heard.sort_by(|a, b| rank(a).cmp(&rank(b)));
        let heard = || heard.iter().take(HEARD);
        Self {
            states: hashes(sides.iter().filter(|a| is_state(a))),
            sides: hashes(if sides.is_empty() { named.iter() } else { sides.iter() }),
            sources: hashes(members.iter().flat_map(|m| split(&m.sources))),
            reciprocal: members.iter().any(|m| m.reciprocal),
            kind: members.first().map(|m| hash(&m.row.kind)).unwrap_or_default(),
            places: hashes(members.iter().filter_map(|m| m.place.clone())),
            deeds: short(heard().flat_map(|m| stems(&m.row.deed).into_iter().next()).collect()),
            words: heard().map(|m| short(stems(&m.row.words))).collect(),
            mentions: members.len(),
            name: name.into(),
        }
    }

    pub fn to_bytes(&self) -> Result<Vec<u8>, Error> {
        postcard::to_allocvec(self).map_err(|e| Error::report(&self.name, e.to_string()))
    }

    /// # Errors
    /// What is kept of the draft is damaged.
    pub fn of_bytes(name: String, bytes: &[u8]) -> Result<Self, Error> {
        let look = postcard::from_bytes(bytes).map_err(|e| Error::report(&name, e.to_string()))?;
        Ok(Self { name, ..look })
    }

    /// What every draft that this one can join has too; any of it will do to find them.
    pub fn shared(&self) -> &[u64] {
        if self.states.is_empty() { &self.sides } else { &self.states }
    }

    /// The one that says more is the later.
    pub fn order(&self, other: &Self) -> Ordering {
        (self.states.len(), self.mentions, &self.name).cmp(&(other.states.len(), other.mentions, &other.name))
    }

    /// How well this draft fits one that says more, and why; `None` where it does not.
    pub fn fit(&self, more: &Self) -> Option<(f64, &'static str)> {
        let same = self.sides == more.sides;
        let fewer = !same && within(&self.sides, &more.sides);
        if !same && !fewer && (self.states.is_empty() || !within(&self.states, &more.states)) {
            return None;
        }
        let placed = !self.places.is_empty() && !more.places.is_empty();
        if common(&self.sides, &more.sides) == 0 || (placed && common(&self.places, &more.places) == 0) {
            return None;
        }
        let alike = self.alike(more);
        let (deed, kind) = (common(&self.deeds, &more.deeds) > 0, self.kind == more.kind);
        let sure = alike >= VERY_ALIKE || (deed && alike >= ALIKE);
        let against = self.directions_differ(more);
        let why = if same {
            let fits = sure && (!against || alike >= VERY_ALIKE);
            fits.then_some("same day and sides, told in like words")?
        } else if fewer {
            let fits = (deed || alike >= ALIKE)
                && (kind || (deed && alike >= ALIKE))
                && (!against || (self.sides.len() == 1 && alike >= (ALIKE + VERY_ALIKE) / 2.0));
            fits.then_some("same day; one report names fewer sides")?
        } else {
            sure.then_some("same day; one report names a side by another name")?
        };
        Some((alike + if deed { 0.5 } else { 0.0 } + if kind { 0.3 } else { 0.0 }, why))
    }

    fn directions_differ(&self, other: &Self) -> bool {
        !self.reciprocal
            && !other.reciprocal
            && !self.sources.is_empty()
            && !other.sources.is_empty()
            && common(&self.sources, &other.sources) == 0
    }

    /// The largest share of words that a mention of each have in common.
    fn alike(&self, other: &Self) -> f64 {
        let mut best: f64 = 0.0;
        for a in &self.words {
            for b in other.words.iter().filter(|b| !b.is_empty() && !a.is_empty()) {
                best = best.max(common(a, b) as f64 / a.len().min(b.len()) as f64);
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

fn hash(name: &str) -> u64 {
    xxh3_64(name.as_bytes())
}

fn hashes(names: impl Iterator<Item = impl AsRef<str>>) -> Vec<u64> {
    names.map(|name| hash(name.as_ref())).collect::<BTreeSet<_>>().into_iter().collect()
}

fn short(stems: BTreeSet<String>) -> Vec<u32> {
    stems.iter().map(|stem| hash(stem) as u32).collect::<BTreeSet<_>>().into_iter().collect()
}

/// How many numbers two lists in order have in common.
fn common<T: Ord>(a: &[T], b: &[T]) -> usize {
    let (mut i, mut j, mut n) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            Ordering::Less => i += 1,
            Ordering::Greater => j += 1,
            Ordering::Equal => (i, j, n) = (i + 1, j + 1, n + 1),
        }
    }
    n
}

fn within(part: &[u64], whole: &[u64]) -> bool {
    part.len() <= whole.len() && common(part, whole) == part.len()
}
