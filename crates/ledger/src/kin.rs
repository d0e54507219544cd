//! Drafts of one day and family that are one event, although one report names fewer sides than another or calls the deed
//! by another word of its family.
//!
//! A pure function of the drafts: each joins the one that it fits best and that says more, if none fits nearly as well.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use crate::identity::Group;
use crate::look::Look;

/// By how much the best must fit better than the next.
const LEAD: f64 = 0.15;

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

/// Drafts of one family and day as events.
pub(crate) fn join(drafts: Vec<Group>) -> Vec<Group> {
    if drafts.len() < 2 {
        return drafts;
    }
    let looks: Vec<Look> = drafts.iter().map(|d| Look::of(&d.event, &d.members)).collect();
    let mut drafts: Vec<Option<Group>> = drafts.into_iter().map(Some).collect();
    let mut events = vec![];
    for event in events_of(&looks) {
        let Some(mut whole) = drafts[event.root].take() else { continue };
        for (i, _) in &event.joined {
            let Some(draft) = drafts[*i].take() else { continue };
            whole.drafts.extend(draft.drafts);
            whole.members.extend(draft.members);
        }
        whole.reason = event.reason(whole.reason, whole.members.len());
        events.push(whole);
    }
    events
}

/// An event of drafts, by their places: the one that says most, and those that join it with why.
pub(crate) struct Joined {
    pub root: usize,
    pub joined: Vec<(usize, &'static str)>,
}

impl Joined {
    pub fn drafts(&self) -> impl Iterator<Item = usize> {
        std::iter::once(self.root).chain(self.joined.iter().map(|(i, _)| *i))
    }

    /// Why the event's mentions stand together, from why those of its root do.
    pub fn reason(&self, of_root: String, mentions: usize) -> String {
        if self.joined.is_empty() {
            return of_root;
        }
        let mut reason = of_root;
        for (_, why) in &self.joined {
            if !reason.contains(why) {
                reason = format!("{reason}; {why}");
            }
        }
        format!("{mentions} mentions; {reason}")
    }
}

/// The events that drafts of one family and day make, in the order of their roots.
pub(crate) fn events_of(looks: &[Look]) -> Vec<Joined> {
    let home = homes(looks);
    let root = |mut i: usize| {
        while let Some((j, _)) = home[i] {
            i = j;
        }
        i
    };
    let mut events: BTreeMap<usize, Vec<(usize, &'static str)>> = BTreeMap::new();
    for (i, at) in home.iter().enumerate() {
        let parts = events.entry(root(i)).or_default();
        parts.extend(at.map(|(_, why)| (i, why)));
    }
    events.into_iter().map(|(root, joined)| Joined { root, joined }).collect()
}

/// The draft that each joins, if any. Those that it can join are found by the rarest of what they must have in common.
fn homes(looks: &[Look]) -> Vec<Option<(usize, &'static str)>> {
    let mut with: HashMap<u64, Vec<usize>> = HashMap::new();
    for (i, look) in looks.iter().enumerate() {
        for side in &look.sides {
            with.entry(*side).or_default().push(i);
        }
    }
    let mut order: Vec<usize> = (0..looks.len()).collect();
    order.sort_by(|a, b| looks[*a].order(&looks[*b]));
    let mut place = vec![0; looks.len()];
    for (at, i) in order.into_iter().enumerate() {
        place[i] = at;
    }
    let home = |(i, less): (usize, &Look)| {
        let rarest =
            less.shared().iter().filter_map(|side| with.get(side)).min_by_key(|those| those.len())?;
        let mut fits: Vec<(f64, usize, &'static str)> = rarest
            .iter()
            .filter(|j| place[i] < place[**j])
            .filter_map(|j| less.fit(&looks[*j]).map(|(score, why)| (score, *j, why)))
            .collect();
        fits.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| looks[a.1].name.cmp(&looks[b.1].name)));
        match fits[..] {
            [(_, j, why)] => Some((j, why)),
            [(best, j, why), (next, ..), ..] if best - next >= LEAD => Some((j, why)),
            _ => None,
        }
    };
    looks.iter().enumerate().map(home).collect()
}
