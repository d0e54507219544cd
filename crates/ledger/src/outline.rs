//! What the answers to a question amount to, of many those that a page of [`Ledger::search`] counts: by day, by place, by pair
//! of sides.

use std::collections::BTreeMap;

use rusqlite::{Row, params};
use schemars::JsonSchema;
use serde::Serialize;

use crate::hits::{Bounds, Hit, each};
use crate::{Error, Ledger, Query};

/// Mentions among which the pairs of some actors are counted.
const AMONG: usize = 500;

/// Events by the day on which they began, with what the desk was fed that day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct DayBin {
    /// YYYY-MM-DD.
    pub day: String,
    pub events: usize,
    /// Of those, the ones with an intensity of zero and above, and below.
    pub cooperation: usize,
    pub conflict: usize,
    /// Articles of the whole desk that became known on that day: the coverage.
    pub articles: usize,
}

/// Events by where they happened. A country stands for the events that are no more precise than that.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PlaceBin {
    pub place: String,
    /// ISO 3166-1 alpha-3.
    pub country: Option<String>,
    /// city, region, country …
    pub precision: String,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    pub events: usize,
}

/// Events of one source with one target.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PairBin {
    pub source: String,
    pub target: String,
    pub events: usize,
    pub cooperation: usize,
    pub conflict: usize,
    /// Mean of the events that have one.
    pub intensity: Option<f64>,
}

/// Words that may stand for somebody else.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct DoubtfulMention {
    pub article: String,
    /// Id of the mention in its report.
    pub id: String,
    pub words: String,
    pub confidence: f64,
    pub rule: String,
}

impl Ledger {
    /// The first and the last day on which anything became known; `None` on an empty desk.
    ///
    /// # Errors
    /// The database fails.
    pub fn known_days(&self) -> Result<Option<(String, String)>, Error> {
        let day = |end: &str| format!("(SELECT known_from FROM version ORDER BY known_from {end} LIMIT 1)");
        let sql = format!("SELECT {}, {}", day("ASC"), day("DESC"));
        let pair = |r: &Row| Ok(r.get::<_, Option<String>>(0)?.zip(r.get(1)?));
        Ok(self.db.prepare_cached(&sql)?.query_row([], pair)?)
    }

    /// Days with events or articles, in order; days with neither are not listed.
    ///
    /// # Errors
    /// The database fails.
    pub fn by_day(&self, query: &Query) -> Result<Vec<DayBin>, Error> {
        self.mark_last_hits(query)?;
        let mut select = self.db.prepare_cached(
            "WITH e AS (SELECT h.event, coalesce(min(m.first), min(v.known_from)) AS day, avg(m.intensity) AS x
               FROM hit h CROSS JOIN event_mention m USING (event_mention) JOIN version v USING (version) GROUP BY h.event)
             SELECT day, count(*), coalesce(sum(x >= 0), 0), coalesce(sum(x < 0), 0) FROM e GROUP BY day",
        )?;
        let bin = |r: &Row| {
            let (day, articles) = (r.get::<_, String>(0)?, 0);
            Ok(DayBin { day, events: r.get(1)?, cooperation: r.get(2)?, conflict: r.get(3)?, articles })
        };
        let bins: Vec<DayBin> = select.query_map([], bin)?.collect::<Result<_, _>>()?;
        let mut days: BTreeMap<String, DayBin> = bins.into_iter().map(|b| (b.day.clone(), b)).collect();
        let sql = format!(
            "SELECT v.known_from, count(*) FROM version v WHERE {} GROUP BY 1",
            query.scope().condition()
        );
        let mut coverage = self.db.prepare_cached(&sql)?;
        let pair = |r: &Row| Ok((r.get::<_, String>(0)?, r.get::<_, usize>(1)?));
        for (day, articles) in coverage.query_map([], pair)?.collect::<Result<Vec<_>, _>>()? {
            days.entry(day.clone()).or_insert_with(|| DayBin { day, ..DayBin::default() }).articles =
                articles;
        }
        Ok(days.into_values().collect())
    }

    /// Places, most events first; events without a place are in none of them.
    ///
    /// # Errors
    /// The database fails.
    pub fn by_place(&self, query: &Query) -> Result<Vec<PlaceBin>, Error> {
        self.mark_last_hits(query)?;
        let mut select = self.db.prepare_cached(
            "SELECT m.place, m.place_country, coalesce(m.place_precision, ''), avg(m.lat), avg(m.lon), count(DISTINCT h.event) AS n
             FROM hit h CROSS JOIN event_mention m USING (event_mention) WHERE m.place IS NOT NULL
             GROUP BY 1, 2, 3 ORDER BY n DESC, 1, 2, 3",
        )?;
        let bin = |r: &Row| {
            Ok(PlaceBin {
                place: r.get(0)?,
                country: r.get(1)?,
                precision: r.get(2)?,
                lat: r.get(3)?,
                lon: r.get(4)?,
                events: r.get(5)?,
            })
        };
        Ok(select.query_map([], bin)?.collect::<Result<_, _>>()?)
    }

    /// Directed pairs, most events first, at most `limit`.
    ///
    /// # Errors
    /// The database fails.
    pub fn by_pair(&self, query: &Query, limit: usize) -> Result<Vec<PairBin>, Error> {
        Ok(pairs_of(&self.last_hits(query)?.all, limit))
    }

    /// The same of the mentions added last in which some actors stand on both sides.
    ///
    /// # Errors
    /// The database fails.
    pub fn pairs_among(
        &self,
        actors: &[String],
        known_on: Option<&str>,
        limit: usize,
    ) -> Result<Vec<PairBin>, Error> {
        let _view = self.view()?;
        let query = Query::of_day(known_on);
        let hits = self.answers(
            self.candidates_among(actors, &query)?,
            &query,
            Bounds { most: AMONG, ..Bounds::NONE },
        )?;
        Ok(pairs_of(&hits.all, limit))
    }

    /// Words that were taken for an actor with little confidence, least first, at most `limit`.
    ///
    /// # Errors
    /// The database fails.
    pub fn doubtful_mentions(
        &self,
        actor: &str,
        known_on: Option<&str>,
        limit: usize,
    ) -> Result<Vec<DoubtfulMention>, Error> {
        let scope = Query::of_day(known_on).scope();
        // Of an actor that stands in very many articles, those added last: by each of its names, so that the index leads to them.
        let among = if scope.is_now() {
            "called c CROSS JOIN entity e ON e.actor = c.actor AND e.kind = c.kind AND e.name = c.name
               AND c.actor = ?1 AND e.version > (SELECT max(version) FROM version) - 300"
        } else {
            "entity e"
        };
        let sql = format!(
            "SELECT a.short, m.mention, substr(r.text, m.\"start\" + 1, m.\"end\" - m.\"start\"), m.confidence, m.rule
             FROM {among} CROSS JOIN mention m ON m.version = e.version AND m.entity = e.entity
             JOIN version v ON v.version = e.version JOIN article a USING (article) JOIN reading r ON r.version = v.version
             WHERE e.actor = ?1 AND {} AND m.confidence < 0.7 ORDER BY m.confidence, a.short, m.mention LIMIT ?2",
            scope.condition()
        );
        let mut select = self.db.prepare_cached(&sql)?;
        let mention = |r: &Row| {
            let words: String = r.get(2)?;
            Ok(DoubtfulMention {
                article: r.get(0)?,
                id: r.get(1)?,
                words: words.split_whitespace().collect::<Vec<_>>().join(" "),
                confidence: r.get(3)?,
                rule: r.get(4)?,
            })
        };
        Ok(select.query_map(params![actor, limit], mention)?.collect::<Result<_, _>>()?)
    }
}

/// The pairs of some mentions, each event counted once: those of most events first.
pub(crate) fn pairs_of(hits: &[Hit], limit: usize) -> Vec<PairBin> {
    let mut said: BTreeMap<(&str, &str, &str), (f64, usize)> = BTreeMap::new();
    for hit in hits {
        for source in each(&hit.sources) {
            for target in each(&hit.targets).filter(|target| *target != source) {
                let (sum, count) = said.entry((source, target, &hit.event)).or_default();
                *sum += hit.intensity.unwrap_or(0.0);
                *count += usize::from(hit.intensity.is_some());
            }
        }
    }
    let mut bins: Vec<PairBin> = vec![];
    let all: Vec<_> = said.into_iter().collect();
    for pair in all.chunk_by(|a, b| (a.0.0, a.0.1) == (b.0.0, b.0.1)) {
        let known =
            || pair.iter().filter(|(_, (_, count))| *count > 0).map(|(_, (sum, count))| sum / *count as f64);
        bins.push(PairBin {
            source: pair[0].0.0.to_owned(),
            target: pair[0].0.1.to_owned(),
            events: pair.len(),
            cooperation: known().filter(|x| *x >= 0.0).count(),
            conflict: known().filter(|x| *x < 0.0).count(),
            intensity: (known().count() > 0).then(|| known().sum::<f64>() / known().count() as f64),
        });
    }
    bins.sort_by(|x, y| (y.events, &x.source, &x.target).cmp(&(x.events, &y.source, &y.target)));
    bins.truncate(limit);
    bins
}
