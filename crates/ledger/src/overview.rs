//! What the desk holds: counts, sources, days, recipe.

use std::collections::BTreeSet;

use rusqlite::Row;
use schemars::JsonSchema;
use serde::Serialize;

use crate::{Error, Ledger, Query};

/// Always both: events and mentions, articles and independent origins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Counts {
    pub events: usize,
    pub mentions: usize,
    pub articles: usize,
    /// Articles with near copies counted once.
    pub origins: usize,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Overview {
    pub counts: Counts,
    pub versions: usize,
    pub statements: usize,
    pub sources: Vec<SourceCount>,
    /// Articles by the day they were known; days without any are not listed and are gaps.
    pub days: Vec<DayCount>,
    /// What read the articles: version, model, data; with the number of versions read so.
    pub recipes: Vec<(String, usize)>,
    /// Language codes with the number of versions in them.
    pub languages: Vec<(String, usize)>,
    pub bytes: u64,
    pub known_on: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SourceCount {
    pub source: String,
    pub articles: usize,
    pub first: String,
    pub last: String,
    /// Articles without a publication day of their own.
    pub undated: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct DayCount {
    pub day: String,
    pub articles: usize,
    pub mentions: usize,
}

impl Ledger {
    /// # Errors
    /// The database fails.
    pub fn counts(&self) -> Result<Counts, Error> {
        Ok(self.db.query_row(
            "SELECT (SELECT count(*) FROM event),
               (SELECT count(*) FROM core WHERE stands),
               (SELECT count(*) FROM article), (SELECT count(DISTINCT origin) FROM version)",
            [],
            |r| {
                Ok(Counts { events: r.get(0)?, mentions: r.get(1)?, articles: r.get(2)?, origins: r.get(3)? })
            },
        )?)
    }

    /// Articles held, whatever their versions.
    ///
    /// # Errors
    /// The database fails.
    pub fn articles(&self) -> Result<usize, Error> {
        Ok(self.db.query_row("SELECT count(*) FROM article", [], |r| r.get(0))?)
    }

    /// What the desk holds, or held on a day.
    ///
    /// # Errors
    /// The database fails.
    pub fn overview(&self, known_on: Option<&str>) -> Result<Overview, Error> {
        let query = Query::of_day(known_on);
        let scope = query.scope();
        let (held, seen) = (scope.condition(), scope.seen("v"));
        let one = |sql: &str| self.db.query_row(sql, [], |r| r.get::<_, i64>(0));
        let pair = |r: &Row| Ok((r.get::<_, String>(0)?, r.get::<_, usize>(1)?));
        let pairs = |sql: String| -> Result<Vec<(String, usize)>, Error> {
            Ok(self.db.prepare_cached(&sql)?.query_map([], pair)?.collect::<Result<_, _>>()?)
        };
        let mut sources = self.db.prepare_cached(&format!(
            "SELECT v.source, count(*), min(v.known_from), max(v.known_from),
               sum(v.known_basis NOT IN ('published', 'updated'))
             FROM version v WHERE {held} GROUP BY v.source ORDER BY count(*) DESC, v.source"
        ))?;
        let mut days = self.db.prepare_cached(&format!(
            "SELECT v.known_from, count(DISTINCT v.version), count(m.event_mention)
             FROM version v LEFT JOIN event_mention m USING (version) WHERE {held} GROUP BY 1 ORDER BY 1"
        ))?;
        Ok(Overview {
            counts: if scope.is_now() { self.counts()? } else { self.counts_then(&query)? },
            versions: one(&format!("SELECT count(*) FROM version v WHERE {seen}"))? as usize,
            statements: one(&format!(
                "SELECT count(*) FROM statement s JOIN version v USING (version) WHERE {held}"
            ))? as usize,
            sources: sources
                .query_map([], |r| {
                    Ok(SourceCount {
                        source: r.get(0)?,
                        articles: r.get(1)?,
                        first: r.get(2)?,
                        last: r.get(3)?,
                        undated: r.get(4)?,
                    })
                })?
                .collect::<Result<_, _>>()?,
            days: days
                .query_map([], |r| Ok(DayCount { day: r.get(0)?, articles: r.get(1)?, mentions: r.get(2)? }))?
                .collect::<Result<_, _>>()?,
            languages: pairs(format!(
                "SELECT coalesce(v.language, 'unknown'), count(*) FROM version v WHERE {seen}
                 GROUP BY 1 ORDER BY 2 DESC, 1"
            ))?,
            recipes: pairs(format!(
                "SELECT v.made_by, count(*) FROM version v WHERE {seen} GROUP BY 1 ORDER BY 2 DESC, 1"
            ))?,
            bytes: (one("PRAGMA page_count")? * one("PRAGMA page_size")?) as u64,
            known_on: query.known_on,
        })
    }

    fn counts_then(&self, query: &Query) -> Result<Counts, Error> {
        let scope = query.scope();
        self.mark_hits(query)?;
        let hits = self.count_hits(&scope)?;
        let mut select = self.db.prepare_cached(&format!(
            "SELECT v.version, v.article, v.origin FROM version v WHERE {}",
            scope.seen("v")
        ))?;
        let moved = crate::origin::then(&self.db, &scope)?;
        let (mut articles, mut origins) = (BTreeSet::new(), BTreeSet::new());
        let mut rows = select.query([])?;
        while let Some(r) = rows.next()? {
            articles.insert(r.get::<_, i64>(1)?);
            let (version, origin): (i64, i64) = (r.get(0)?, r.get(2)?);
            origins.insert(moved.get(&version).copied().unwrap_or(origin));
        }
        Ok(Counts { articles: articles.len(), origins: origins.len(), ..hits })
    }
}
