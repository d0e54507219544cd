//! The coverage ledger: what this desk was fed, day by day, so that a gap is never taken for a zero.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::Serialize;

use crate::{Error, Ledger, Query};

/// One source on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CoverageLine {
    pub day: String,
    pub source: String,
    pub articles: usize,
    /// covered: it had articles; open: it was watched and had none; failed: it could not be reached.
    pub state: String,
}

impl Ledger {
    /// Notes that a source was watched on a day (`open`), or that it could not be reached.
    ///
    /// # Errors
    /// As [`Ledger::mark_coverages`].
    pub fn mark_coverage(&mut self, day: &str, source: &str, open: bool) -> Result<(), Error> {
        self.mark_coverages(day, &[(source.to_owned(), open)])
    }

    /// As [`Ledger::mark_coverage`], many sources in one step on disk.
    ///
    /// # Errors
    /// A day that is none, or the database fails.
    pub fn mark_coverages(&mut self, day: &str, sources: &[(String, bool)]) -> Result<(), Error> {
        if day.parse::<jiff::civil::Date>().is_err() {
            return Err(Error::edit(day, "a day looks like 2019-04-18"));
        }
        let step = self.db.transaction()?;
        for (source, open) in sources {
            let state = if *open { "open" } else { "failed" };
            // What was reached once that day was open that day.
            step.prepare_cached(
                "INSERT INTO coverage(day, source, state) VALUES (?1, ?2, ?3)
                 ON CONFLICT DO UPDATE SET state = CASE state WHEN 'open' THEN 'open' ELSE excluded.state END",
            )?
            .execute(params![day, source, state])?;
        }
        Ok(step.commit()?)
    }

    /// Every day and source of which the desk knows anything, by the days of `query` alone.
    ///
    /// # Errors
    /// The database fails.
    pub fn coverage(&self, query: &Query) -> Result<Vec<CoverageLine>, Error> {
        let until = [&query.known_on, &query.recorded_on].into_iter().flatten().min();
        let until = until.map_or("9999", |day| day.as_str());
        let mut select = self.db.prepare_cached(&format!(
            "SELECT day, source, sum(articles), max(state) FROM (
               SELECT v.known_from AS day, v.source, count(DISTINCT v.article) AS articles, NULL AS state FROM version v
                 WHERE {} GROUP BY 1, 2
               UNION ALL SELECT day, source, 0, state FROM coverage WHERE day <= ?1)
             GROUP BY day, source ORDER BY day, source",
            query.scope().seen("v")
        ))?;
        let rows = select.query_map([until], |r| {
            let (articles, state): (usize, Option<String>) = (r.get(2)?, r.get(3)?);
            let state = if articles > 0 { "covered".into() } else { state.unwrap_or_default() };
            Ok(CoverageLine { day: r.get(0)?, source: r.get(1)?, articles, state })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// Counts the days anew on which versions came, went, or changed their origin.
pub(crate) fn count_days(db: &Connection, days: &BTreeSet<String>) -> rusqlite::Result<()> {
    for day in days {
        db.prepare_cached("DELETE FROM day WHERE day = ?1")?.execute([day])?;
        db.prepare_cached(
            "INSERT INTO day SELECT ?1, count(*), count(DISTINCT origin) FROM version WHERE known_from = ?1
             HAVING count(*) > 0",
        )?
        .execute([day])?;
    }
    Ok(())
}
