//! The mentions that answer a question, and what they amount to.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, params_from_iter};

use crate::candidates::Candidates;
use crate::glance::Glances;
use crate::groups::groups_of;
use crate::record::Scope;
use crate::search::{Facet, FacetValue};
use crate::{Counts, Error, Ledger, Query};

const FACET_VALUES: usize = 12;
/// The operators that narrow, in the order in which their values are shown.
const FACETS: [&str; 9] =
    ["actor", "type", "status", "said", "place", "source", "role", "language", "confidence"];
const LEAST: [(&str, f64); 3] = [("0.4", 0.4), ("0.6", 0.6), ("0.8", 0.8)];

/// A mention that answers, with all that is counted of it.
pub(crate) struct Hit {
    pub row: i64,
    /// As the question's day has it.
    pub event: String,
    /// Empty where the question is one of today.
    pub block: String,
    pub sources: String,
    pub targets: String,
    pub intensity: Option<f64>,
    pub version: i64,
    pub kind: String,
    pub status: String,
    pub place: Option<String>,
    /// Names of those who say it.
    pub speakers: String,
    /// The parts that third parties play.
    pub roles: String,
    pub confidence: f64,
    pub first: Option<String>,
    pub article: i64,
    pub origin: i64,
    pub source: String,
    pub language: Option<String>,
    pub known_from: String,
}

/// The mentions that answer, and the events of a day other than today with all their mentions.
pub(crate) struct Hits {
    pub all: Vec<Hit>,
    /// That there are or may be more, added earlier.
    pub more: Option<More>,
    pub groups: Option<Groups>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum More {
    /// As many were found as were asked for.
    Answer,
    /// As many were looked at as were allowed.
    Unasked,
}

/// How far the answers to a question are looked for.
#[derive(Clone, Copy)]
pub(crate) struct Bounds {
    /// Answers at most.
    pub most: usize,
    /// Answers that are enough once those among the last [`NEAR`] mentions are found: further back each lies on a page of its own.
    pub back: usize,
    /// Mentions looked at in vain, at most.
    pub looked: usize,
}

impl Bounds {
    pub const NONE: Self = Self { most: usize::MAX, back: usize::MAX, looked: usize::MAX };
}

/// Mentions added last among which [`Bounds::most`] are looked for.
const NEAR: i64 = 1 << 20;

/// Mentions of each event.
pub(crate) type Groups = BTreeMap<String, Vec<i64>>;

/// What the answers amount to.
pub(crate) struct Tally {
    pub counts: Counts,
    pub facets: Vec<Facet>,
    /// Newest first, then by permalink.
    pub events: Vec<String>,
}

impl Ledger {
    /// The mentions that answer `query`, the last added first. For a day other than today the events are worked out from what was
    /// known then.
    pub(crate) fn hits(&self, query: &Query, bounds: Bounds) -> Result<Hits, Error> {
        let (candidates, rest) = self.candidates(query)?;
        self.answers(candidates, &rest, bounds)
    }

    /// Those of the candidates that answer.
    pub(crate) fn answers(
        &self,
        mut candidates: Candidates<'_>,
        query: &Query,
        bounds: Bounds,
    ) -> Result<Hits, Error> {
        let near = candidates.last() - NEAR;
        let (fits, values) = self.filter(query)?;
        let scope = query.scope();
        let seen = scope.index();
        let mut select = self.db.prepare_cached(&format!(
            "SELECT {HIT}, {ROLES} FROM event_mention m JOIN version v {seen} ON v.version = m.version WHERE m.event_mention = ?1 AND {fits}"
        ))?;
        let mut glances = Glances::new(&self.db);
        let (glanced, narrowed) = (query.is_answered_by_indexes(), query.narrows_by_index());
        let (mut all, mut more, mut missed) = (vec![], None, 0);
        while let Some(row) = candidates.next()? {
            let kept = glanced && (!narrowed || candidates.sealed());
            let mut found = if kept { glances.hit(row)? } else { None };
            if found.is_none() {
                let bound = std::iter::once(Value::Integer(row)).chain(values.iter().cloned());
                found = select.query_row(params_from_iter(bound), hit).optional()?;
            }
            if let Some(hit) = found {
                if all.len() >= if row > near { bounds.most } else { bounds.back.min(bounds.most) } {
                    more = Some(More::Answer);
                    break;
                }
                all.push(hit);
            } else if missed == bounds.looked {
                more = Some(More::Unasked);
                break;
            } else {
                missed += 1;
            }
        }
        let moved = crate::origin::then(&self.db, &scope)?;
        for hit in all.iter_mut().filter(|_| !moved.is_empty()) {
            hit.origin = moved.get(&hit.version).copied().unwrap_or(hit.origin);
        }
        let groups = self.group_then(&mut all, &scope)?;
        Ok(Hits { all, more, groups })
    }

    fn group_then(&self, hits: &mut [Hit], scope: &Scope) -> Result<Option<Groups>, Error> {
        if scope.is_now() {
            return Ok(None);
        }
        let blocks: BTreeSet<String> = hits.iter().map(|h| h.block.clone()).collect();
        let mut groups = Groups::new();
        let mut event_of: HashMap<i64, String> = HashMap::new();
        for block in &blocks {
            for group in groups_of(&self.db, block, scope)? {
                let rows: Vec<i64> = group.members.iter().map(|m| m.row.row).collect();
                event_of.extend(rows.iter().map(|row| (*row, group.event.clone())));
                groups.insert(group.event, rows);
            }
        }
        for hit in hits {
            if let Some(event) = event_of.remove(&hit.row) {
                hit.event = event;
            }
        }
        Ok(Some(groups))
    }

    /// Counts, facets and the order of the events, in one pass over the answers.
    pub(crate) fn tally(hits: &mut Hits) -> Tally {
        let events = ordered(&mut hits.all);
        let (mut articles, mut origins) = (BTreeSet::new(), BTreeSet::new());
        let mut facets: [Values; FACETS.len()] = Default::default();
        for (number, of_event) in hits.all.chunk_by(|a, b| a.event == b.event).enumerate() {
            for hit in of_event {
                articles.insert(hit.article);
                origins.insert(hit.origin);
                values_of(hit, &mut |facet, value| facets[facet].add(value, number + 1));
            }
        }
        let counts = Counts {
            events: events.len(),
            mentions: hits.all.len(),
            articles: articles.len(),
            origins: origins.len(),
        };
        let facets = FACETS.iter().zip(facets).map(|(name, values)| values.facet(name)).collect();
        Tally { counts, facets, events }
    }
}

/// The values of a mention, by the place of their facet.
fn values_of(hit: &Hit, add: &mut impl FnMut(usize, &str)) {
    for (role, side) in [("source", &hit.sources), ("target", &hit.targets)] {
        for actor in each(side) {
            add(0, actor);
            add(6, role);
        }
    }
    each(&hit.roles).for_each(|role| add(6, role));
    add(1, &hit.kind);
    add(2, &hit.status);
    each(&hit.speakers).for_each(|name| add(3, name));
    if let Some(place) = &hit.place {
        add(4, place);
    }
    add(5, &hit.source);
    if let Some(language) = &hit.language {
        add(7, language);
    }
    for (least, at) in LEAST {
        if hit.confidence >= at {
            add(8, least);
        }
    }
}

/// The keys of a side, the names of speakers.
pub(crate) fn each(side: &str) -> impl Iterator<Item = &str> {
    side.split("; ").filter(|key| !key.is_empty())
}

/// The events of the answers, newest first, then by permalink; puts the answers in the order of their events.
pub(crate) fn ordered(hits: &mut [Hit]) -> Vec<String> {
    hits.sort_by(|a, b| a.event.cmp(&b.event));
    let of_event = |hits: &[Hit]| {
        let first = hits.iter().filter_map(|hit| hit.first.as_deref()).min();
        let day = first.or_else(|| hits.iter().map(|hit| hit.known_from.as_str()).min());
        (day.unwrap_or_default().to_owned(), hits[0].event.clone())
    };
    let mut events: Vec<(String, String)> = hits.chunk_by(|a, b| a.event == b.event).map(of_event).collect();
    events.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    events.into_iter().map(|(_, event)| event).collect()
}

/// The parts that third parties play in the mention `m`, joined as [`each`] takes them apart.
pub(crate) const ROLES: &str = "(SELECT coalesce(group_concat(s.role, '; '), '') FROM side s
  WHERE s.event_mention = m.event_mention AND s.role NOT IN ('source', 'target'))";

const HIT: &str =
    "m.event_mention, m.event, m.block, m.version, m.type, m.status, m.place, m.speakers, m.confidence,
  m.first, m.sources, m.targets, m.intensity, v.article, v.origin, v.source, v.language, v.known_from";

fn hit(r: &Row) -> rusqlite::Result<Hit> {
    Ok(Hit {
        row: r.get(0)?,
        event: r.get(1)?,
        block: r.get(2)?,
        version: r.get(3)?,
        kind: r.get(4)?,
        status: r.get(5)?,
        place: r.get(6)?,
        speakers: r.get(7)?,
        roles: r.get(18)?,
        confidence: r.get(8)?,
        first: r.get(9)?,
        sources: r.get(10)?,
        targets: r.get(11)?,
        intensity: r.get(12)?,
        article: r.get(13)?,
        origin: r.get(14)?,
        source: r.get(15)?,
        language: r.get(16)?,
        known_from: r.get(17)?,
    })
}

/// The values of a facet: how many events have each, and the last event that was counted for it.
#[derive(Default)]
struct Values(HashMap<String, (usize, usize)>);

impl Values {
    /// Counts `value` for the event of this number, once.
    fn add(&mut self, value: &str, event: usize) {
        match self.0.get_mut(value) {
            Some((_, last)) if *last == event => {}
            Some((events, last)) => (*events, *last) = (*events + 1, event),
            None => _ = self.0.insert(value.to_owned(), (1, event)),
        }
    }

    /// The values of most events.
    fn facet(self, name: &'static str) -> Facet {
        let mut values: Vec<FacetValue> =
            self.0.into_iter().map(|(value, (events, _))| FacetValue { value, events }).collect();
        values.sort_by(|a, b| b.events.cmp(&a.events).then_with(|| a.value.cmp(&b.value)));
        values.truncate(FACET_VALUES);
        Facet { name, values }
    }
}
