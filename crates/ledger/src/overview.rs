//! What the desk holds: counts, sources, days, recipe.

use serde::Serialize;

use crate::{Error, Ledger};

/// Always both: events and mentions, articles and independent origins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub events: usize,
    pub mentions: usize,
    pub articles: usize,
    /// Articles with near copies counted once.
    pub origins: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct Overview {
    pub counts: Counts,
    pub versions: usize,
    pub statements: usize,
    pub sources: Vec<SourceCount>,
    /// Articles by the day they were known; days without any are not listed and are gaps.
    pub days: Vec<DayCount>,
    /// What read the articles: version, model, data; with the number of versions read so.
    pub recipes: Vec<(String, usize)>,
    pub bytes: u64,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SourceCount {
    pub source: String,
    pub articles: usize,
    pub first: String,
    pub last: String,
    /// Articles without a publication day of their own.
    pub undated: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
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
               (SELECT count(*) FROM event_mention m JOIN version v USING (version)
                 WHERE v.known_to IS NULL AND m.judged IS NOT 'wrong'),
               (SELECT count(*) FROM article), (SELECT count(DISTINCT origin) FROM version)",
            [],
            |r| {
                Ok(Counts { events: r.get(0)?, mentions: r.get(1)?, articles: r.get(2)?, origins: r.get(3)? })
            },
        )?)
    }

    /// # Errors
    /// The database fails.
    pub fn overview(&self) -> Result<Overview, Error> {
        let one = |sql: &str| self.db.query_row(sql, [], |r| r.get::<_, i64>(0));
        let mut sources = self.db.prepare_cached(
            "SELECT source, count(*), min(known_from), max(known_from), sum(known_basis NOT IN ('published', 'updated'))
             FROM version WHERE known_to IS NULL GROUP BY source ORDER BY count(*) DESC, source",
        )?;
        let mut days = self.db.prepare_cached(
            "SELECT v.known_from, count(DISTINCT v.version), count(m.event_mention)
             FROM version v LEFT JOIN event_mention m USING (version) WHERE v.known_to IS NULL GROUP BY 1 ORDER BY 1",
        )?;
        let mut recipes =
            self.db.prepare_cached("SELECT made_by, count(*) FROM version GROUP BY 1 ORDER BY 2 DESC, 1")?;
        Ok(Overview {
            counts: self.counts()?,
            versions: one("SELECT count(*) FROM version")? as usize,
            statements: one(
                "SELECT count(*) FROM statement s JOIN version v USING (version) WHERE v.known_to IS NULL",
            )? as usize,
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
            recipes: recipes.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<Result<_, _>>()?,
            bytes: (one("PRAGMA page_count")? * one("PRAGMA page_size")?) as u64,
        })
    }
}
