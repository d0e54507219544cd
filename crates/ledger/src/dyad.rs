//! Two sides over time.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Row;
use schemars::JsonSchema;
use serde::Serialize;

use crate::{Error, EventLine, Ledger, Query};

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DyadView {
    pub a: String,
    pub b: String,
    pub known_on: Option<String>,
    /// Month by month from the first report to the last; a month without any article is a gap, not a zero.
    pub months: Vec<Period>,
    pub events: Vec<EventLine>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Period {
    /// YYYY-MM.
    pub month: String,
    /// Articles of the whole desk in that month: the coverage.
    pub articles: usize,
    /// `None` where there was no coverage.
    pub events: Option<usize>,
    pub cooperation: Option<usize>,
    pub conflict: Option<usize>,
    /// Mean intensity of the events that have one.
    pub intensity: Option<f64>,
}

impl Ledger {
    /// Events between two actors that are said to have happened or to go on, by month.
    ///
    /// # Errors
    /// The database fails.
    pub fn dyad(&self, a: &str, b: &str, known_on: Option<&str>) -> Result<DyadView, Error> {
        let mut query = Query { dyad: vec![(a.into(), b.into())], ..Query::default() };
        if let Some(day) = known_on {
            query = query.known_on(day);
        }
        let events = self.ask(&query)?;
        let months = self.months(&events, &query)?;
        Ok(DyadView { a: a.into(), b: b.into(), known_on: query.known_on, months, events })
    }

    fn months(&self, events: &[EventLine], query: &Query) -> Result<Vec<Period>, Error> {
        let sql = format!(
            "SELECT substr(known_from, 1, 7), count(*) FROM version v WHERE {} GROUP BY 1",
            query.scope().condition()
        );
        let mut select = self.db.prepare_cached(&sql)?;
        let pair = |r: &Row| Ok((r.get::<_, String>(0)?, r.get::<_, usize>(1)?));
        let coverage: BTreeMap<String, usize> = select.query_map([], pair)?.collect::<Result<_, _>>()?;
        let did = |e: &&EventLine| e.statuses.iter().any(|s| s == "happened" || s == "ongoing");
        let month = |e: &EventLine| e.first.as_ref().unwrap_or(&e.known_from).get(..7).map(str::to_owned);
        let covered: BTreeSet<&String> = coverage.keys().collect();
        let mut months: BTreeMap<String, Period> = BTreeMap::new();
        for key in between(covered.first(), covered.last()) {
            let articles = coverage.get(&key).copied().unwrap_or(0);
            let zero = (articles > 0).then_some(0);
            let gap = Period { month: key.clone(), articles, ..Period::default() };
            months.insert(key, Period { events: zero, cooperation: zero, conflict: zero, ..gap });
        }
        let mut sums: BTreeMap<String, (f64, usize)> = BTreeMap::new();
        for e in events.iter().filter(did) {
            let Some(key) = month(e) else { continue };
            let p = months
                .entry(key.clone())
                .or_insert_with(|| Period { month: key.clone(), ..Period::default() });
            *p.events.get_or_insert(0) += 1;
            let Some(x) = e.intensity else { continue };
            *(if x < 0.0 { &mut p.conflict } else { &mut p.cooperation }).get_or_insert(0) += 1;
            let sum = sums.entry(key).or_default();
            *sum = (sum.0 + x, sum.1 + 1);
        }
        for (key, (sum, n)) in sums {
            if let Some(p) = months.get_mut(&key) {
                p.intensity = Some(sum / n as f64);
            }
        }
        Ok(months.into_values().collect())
    }
}

/// The months from the first to the last, both included.
fn between(first: Option<&&String>, last: Option<&&String>) -> Vec<String> {
    let read = |m: &&String| format!("{m}-01").parse::<jiff::civil::Date>().ok();
    let (Some(mut day), Some(last)) = (first.and_then(read), last.and_then(read)) else {
        return vec![];
    };
    let mut months = vec![];
    while day <= last {
        months.push(day.strftime("%Y-%m").to_string());
        match day.last_of_month().tomorrow() {
            Ok(next) => day = next,
            Err(_) => break,
        }
    }
    months
}
