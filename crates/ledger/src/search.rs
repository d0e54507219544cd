//! Questions answered: events as a table, facets with counts, articles that hold the words.

use std::collections::BTreeSet;

use rusqlite::Row;
use schemars::JsonSchema;
use serde::Serialize;

use crate::hits::{Bounds, Groups, Hits, More, ordered};
use crate::record::Scope;
use crate::{Amendment, ArticleLine, Counts, Error, Ledger, Query, amendment};

/// One page of answers. Events stand newest first; equal days by permalink.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Page {
    pub query: String,
    pub notes: Vec<String>,
    pub counts: Counts,
    /// Counted from 1.
    pub page: usize,
    pub pages: usize,
    pub events: Vec<EventLine>,
    /// Articles that hold the words, or all without words; the newest first.
    pub articles: Vec<ArticleLine>,
    pub facets: Vec<Facet>,
}

/// One event as its mentions have it, as far as the question's days allow.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct EventLine {
    pub event: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub mode: Option<String>,
    pub sources: Vec<String>,
    pub targets: Vec<String>,
    pub reciprocal: bool,
    /// In the order in which they became known.
    pub statuses: Vec<String>,
    pub first: Option<String>,
    pub last: Option<String>,
    pub place: Option<String>,
    pub speakers: Vec<String>,
    pub words: String,
    pub known_from: String,
    pub intensity: Option<f64>,
    pub confidence: f64,
    pub mentions: usize,
    pub articles: usize,
    pub origins: usize,
    /// That a report of it was corrected or taken back.
    pub amended: Option<Amendment>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Facet {
    /// The operator that narrows by it.
    pub name: &'static str,
    pub values: Vec<FacetValue>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct FacetValue {
    pub value: String,
    /// Events, not mentions.
    pub events: usize,
}

/// A mention of an event with what stands about it in its article.
#[derive(Clone, Debug)]
pub(crate) struct MentionRow {
    pub row: i64,
    pub id: String,
    pub sources: String,
    pub targets: String,
    pub reciprocal: bool,
    pub kind: String,
    pub mode: Option<String>,
    pub status: String,
    pub first: Option<String>,
    pub last: Option<String>,
    pub place: Option<String>,
    pub statement: Option<String>,
    pub speakers: String,
    pub words: String,
    pub rule: String,
    pub confidence: f64,
    pub intensity: Option<f64>,
    pub known_from: String,
    pub origin: i64,
    pub article: String,
    pub title: Option<String>,
    pub source: String,
    pub version: i64,
    /// Of the version within its article.
    pub number: usize,
}

pub(crate) const MENTION: &str = "SELECT m.id, m.sources, m.targets, m.reciprocal, m.type, m.mode, m.status,
  m.first, m.last, m.place, m.statement, m.speakers, m.words, m.rule, m.confidence, m.intensity, v.known_from, v.origin,
  a.short, v.title, v.source, v.version, m.event_mention, v.number
  FROM event_mention m JOIN version v USING (version) JOIN article a USING (article)";

pub(crate) fn mention_row(r: &Row) -> rusqlite::Result<MentionRow> {
    Ok(MentionRow {
        id: r.get(0)?,
        sources: r.get(1)?,
        targets: r.get(2)?,
        reciprocal: r.get(3)?,
        kind: r.get(4)?,
        mode: r.get(5)?,
        status: r.get(6)?,
        first: r.get(7)?,
        last: r.get(8)?,
        place: r.get(9)?,
        statement: r.get(10)?,
        speakers: r.get(11)?,
        words: r.get(12)?,
        rule: r.get(13)?,
        confidence: r.get(14)?,
        intensity: r.get(15)?,
        known_from: r.get(16)?,
        origin: r.get(17)?,
        article: r.get(18)?,
        title: r.get(19)?,
        source: r.get(20)?,
        version: r.get(21)?,
        row: r.get(22)?,
        number: r.get(23)?,
    })
}

pub(crate) fn split(keys: &str) -> Vec<String> {
    keys.split("; ").filter(|k| !k.is_empty()).map(str::to_owned).collect()
}

/// The line of one event; `mentions` in the order in which they were known.
fn line(event: &str, mentions: &[MentionRow]) -> EventLine {
    let Some(first) = mentions.first() else {
        return EventLine { event: event.into(), ..EventLine::default() };
    };
    let unique = |of: &dyn Fn(&MentionRow) -> Vec<String>| {
        let mut seen = vec![];
        for value in mentions.iter().flat_map(of) {
            if !seen.contains(&value) {
                seen.push(value);
            }
        }
        seen
    };
    // As [`crate::summary::best`].
    let span = |m: &MentionRow| {
        let day = |s: &Option<String>| s.as_ref().and_then(|s| s.parse::<jiff::civil::Date>().ok());
        day(&m.first).zip(day(&m.last)).map_or(i32::MAX, |(a, b)| (b - a).get_days())
    };
    let lack = |m: &MentionRow| crate::summary::lack(event, &m.kind, &m.sources, &m.targets);
    let best = mentions.iter().min_by_key(|m| (span(m), lack(m))).unwrap_or(first);
    EventLine {
        event: event.into(),
        kind: best.kind.clone(),
        mode: mentions.iter().find_map(|m| m.mode.clone()),
        sources: split(&best.sources),
        targets: split(&best.targets),
        reciprocal: mentions.iter().any(|m| m.reciprocal),
        statuses: unique(&|m| vec![m.status.clone()]),
        first: best.first.clone(),
        last: best.last.clone(),
        place: mentions.iter().find_map(|m| m.place.clone()),
        speakers: unique(&|m| split(&m.speakers)),
        words: best.words.clone(),
        known_from: first.known_from.clone(),
        intensity: first.intensity,
        confidence: mentions.iter().map(|m| m.confidence).fold(0.0, f64::max),
        mentions: mentions.len(),
        articles: mentions.iter().map(|m| &m.article).collect::<BTreeSet<_>>().len(),
        origins: mentions.iter().map(|m| m.origin).collect::<BTreeSet<_>>().len(),
        amended: None,
    }
}

/// Mentions that a page counts at most, the last added: a question that half of a large record answers is told as fast as others.
const PAGE: Bounds = Bounds { most: 1_000, back: 300, looked: 200_000 };
/// Mentions looked through for a part of a page.
const GLANCE: usize = 10_000;
/// Mentions for each event of a short list.
const SEVERAL: usize = 4;
const ARTICLES: usize = 20;

impl Ledger {
    /// Answers `query`; `page` counts from 1, `size` events a page.
    ///
    /// # Errors
    /// The database fails.
    pub fn search(&self, query: &Query, page: usize, size: usize) -> Result<Page, Error> {
        let _view = self.view()?;
        let mut hits =
            if size > PAGE.most { self.hits(query, Bounds::NONE)? } else { self.last_hits(query)? };
        self.page(query, page, size, &mut hits)
    }

    /// The newest events that answer, at most `size`, among the mentions added last; nothing is counted.
    ///
    /// # Errors
    /// The database fails.
    pub fn newest(&self, query: &Query, size: usize) -> Result<Vec<EventLine>, Error> {
        let _view = self.view()?;
        let most = size.saturating_mul(SEVERAL);
        let mut hits = self.hits(query, Bounds { most, looked: GLANCE, ..Bounds::NONE })?;
        let events = ordered(&mut hits.all);
        self.rows(events.iter().take(size), hits.groups.as_ref(), &query.scope())
    }

    /// The lines of events.
    pub(crate) fn rows<'a>(
        &self,
        events: impl Iterator<Item = &'a String>,
        groups: Option<&Groups>,
        scope: &Scope,
    ) -> Result<Vec<EventLine>, Error> {
        events.map(|event| self.row(event, &self.mentions_of(event, groups, scope)?, scope)).collect()
    }

    /// The mentions that a page counts.
    pub(crate) fn last_hits(&self, query: &Query) -> Result<Hits, Error> {
        self.hits(query, PAGE)
    }

    fn page(&self, query: &Query, page: usize, size: usize, hits: &mut Hits) -> Result<Page, Error> {
        let size = size.max(1);
        let scope = query.scope();
        let tally = Self::tally(hits);
        let pages = tally.counts.events.div_ceil(size).max(1);
        let page = page.clamp(1, pages);
        let shown = tally.events.iter().skip((page - 1).saturating_mul(size)).take(size);
        let events = self.rows(shown, hits.groups.as_ref(), &scope)?;
        let mut notes = query.notes.clone();
        let rest = "Narrow the question, or export it: exports hold all.";
        match hits.more {
            Some(More::Answer) => notes.push(format!(
                "More than {0} mentions answer; the {0} added last are counted and listed. {rest}",
                hits.all.len()
            )),
            Some(More::Unasked) => notes.push(format!(
                "No index answers this question: the {} mentions added last were looked through. {rest}",
                PAGE.looked
            )),
            None => {}
        }
        Ok(Page {
            query: query.to_string(),
            notes,
            counts: tally.counts,
            page,
            pages,
            events,
            articles: self.find_articles(query, ARTICLES)?,
            facets: tally.facets,
        })
    }

    /// The line of an event with what its reports say of their earlier versions.
    pub(crate) fn row(
        &self,
        event: &str,
        mentions: &[MentionRow],
        scope: &Scope,
    ) -> Result<EventLine, Error> {
        let mut all = vec![];
        for article in mentions.iter().map(|m| m.article.as_str()).collect::<BTreeSet<_>>() {
            all.extend(amendment::of_article(&self.db, article, scope)?);
        }
        Ok(EventLine { amended: amendment::weightiest(all), ..line(event, mentions) })
    }

    /// Every event that answers `query`, in the order of [`Ledger::search`].
    ///
    /// # Errors
    /// The database fails.
    pub fn ask(&self, query: &Query) -> Result<Vec<EventLine>, Error> {
        Ok(self.search(query, 1, usize::MAX >> 1)?.events)
    }

    /// Fills the temporary table `hit` with the mentions that answer the query and their events. For a day other than
    /// today the events are worked out from what was known then, and returned.
    pub(crate) fn mark_hits(&self, query: &Query) -> Result<Option<Groups>, Error> {
        let hits = self.hits(query, Bounds::NONE)?;
        self.mark(&hits)?;
        Ok(hits.groups)
    }

    /// As [`Ledger::mark_hits`], with those mentions alone that a page of [`Ledger::search`] counts.
    pub(crate) fn mark_last_hits(&self, query: &Query) -> Result<Option<Groups>, Error> {
        let hits = self.last_hits(query)?;
        self.mark(&hits)?;
        Ok(hits.groups)
    }

    pub(crate) fn mark(&self, hits: &Hits) -> Result<(), Error> {
        self.db.execute_batch(
            "CREATE TEMP TABLE IF NOT EXISTS hit (event_mention INTEGER PRIMARY KEY, event TEXT); DELETE FROM hit;",
        )?;
        let mut insert = self.db.prepare_cached("INSERT INTO hit VALUES (?1, ?2)")?;
        for hit in &hits.all {
            insert.execute((hit.row, &hit.event))?;
        }
        Ok(())
    }

    pub(crate) fn mentions_of(
        &self,
        event: &str,
        groups: Option<&Groups>,
        scope: &Scope,
    ) -> Result<Vec<MentionRow>, Error> {
        let mut rows = vec![];
        match groups {
            Some(groups) => {
                let mut select = self.db.prepare_cached(&format!("{MENTION} WHERE m.event_mention = ?1"))?;
                for row in groups.get(event).into_iter().flatten() {
                    rows.push(select.query_row([row], mention_row)?);
                }
            }
            None => {
                let sql = format!("{MENTION} WHERE m.event = ?1 AND m.event <> '' AND {}", scope.condition());
                let mut select = self.db.prepare_cached(&sql)?;
                rows.extend(select.query_map([event], mention_row)?.collect::<Result<Vec<_>, _>>()?);
            }
        }
        let moved = crate::origin::then(&self.db, scope)?;
        for row in &mut rows {
            row.origin = moved.get(&row.version).copied().unwrap_or(row.origin);
        }
        rows.sort_by(|a, b| (&a.known_from, &a.article, &a.id).cmp(&(&b.known_from, &b.article, &b.id)));
        Ok(rows)
    }

    pub(crate) fn count_hits(&self, scope: &Scope) -> Result<Counts, Error> {
        let mut counts = self.db.query_row(
            "SELECT count(DISTINCT h.event), count(*), count(DISTINCT v.article), count(DISTINCT v.origin)
             FROM hit h CROSS JOIN event_mention m USING (event_mention) JOIN version v USING (version)",
            [],
            |r| {
                Ok(Counts { events: r.get(0)?, mentions: r.get(1)?, articles: r.get(2)?, origins: r.get(3)? })
            },
        )?;
        let moved = crate::origin::then(&self.db, scope)?;
        if !moved.is_empty() {
            let mut select = self.db.prepare_cached(
                "SELECT DISTINCT v.version, v.origin FROM hit h CROSS JOIN event_mention m USING (event_mention)
                 JOIN version v USING (version)",
            )?;
            let pair = |r: &Row| Ok((r.get::<_, i64>(0)?, r.get::<_, i64>(1)?));
            let all = select.query_map([], pair)?.collect::<Result<Vec<_>, _>>()?;
            let then = |(v, o): (i64, i64)| moved.get(&v).copied().unwrap_or(o);
            counts.origins = all.into_iter().map(then).collect::<BTreeSet<_>>().len();
        }
        Ok(counts)
    }
}
