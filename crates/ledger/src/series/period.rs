//! Periods and what covers them, and where the events of a series come from.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use facts::SmolStr;
use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate};
use rusqlite::{Row, params_from_iter};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{PairRow, SeriesQuery, pack};
use crate::groups::groups_of;
use crate::record::Scope;
use crate::{Error, Ledger, summary};

/// How long a period is. Weeks are those of ISO 8601.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Step {
    Day,
    Week,
    #[default]
    Month,
    Year,
}

impl Step {
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "day" => Some(Self::Day),
            "week" => Some(Self::Week),
            "month" => Some(Self::Month),
            "year" => Some(Self::Year),
            _ => None,
        }
    }

    /// The name of the period that holds `day`.
    pub fn name(self, day: Date) -> String {
        match self {
            Self::Day => day.to_string(),
            Self::Week => {
                let week: ISOWeekDate = day.iso_week_date();
                format!("{:04}-W{:02}", week.year(), week.week())
            }
            Self::Month => day.strftime("%Y-%m").to_string(),
            Self::Year => day.strftime("%Y").to_string(),
        }
    }

    fn bounds(self, day: Date) -> (Date, Date) {
        match self {
            Self::Day => (day, day),
            Self::Week => {
                let back = day.weekday().since(jiff::civil::Weekday::Monday);
                let first = day.checked_sub(i64::from(back).days()).unwrap_or(day);
                (first, first.checked_add(6.days()).unwrap_or(first))
            }
            Self::Month => (day.first_of_month(), day.last_of_month()),
            Self::Year => (day.first_of_year(), day.last_of_year()),
        }
    }
}

/// What is known of one day.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Day {
    pub articles: usize,
    pub origins: usize,
    /// A source was watched, whether or not it had anything.
    pub open: bool,
}

pub(super) struct Period {
    pub name: String,
    pub first: Date,
    pub last: Date,
    pub rows: Vec<PairRow>,
}

impl Period {
    /// Articles, origins, and whether anybody looked. The day after counts: papers report the day before.
    pub fn cover(&self, days: &BTreeMap<Date, Day>) -> (usize, usize, bool) {
        let until = self.last.tomorrow().unwrap_or(self.last);
        let within =
            |sum: (usize, usize, bool), d: &Day| (sum.0 + d.articles, sum.1 + d.origins, sum.2 || d.open);
        days.range(self.first..=until).map(|(_, d)| d).fold((0, 0, false), within)
    }
}

/// The periods from that of `first` to that of `last`.
pub(super) fn between(step: Step, first: Date, last: Date, most: usize) -> Vec<Period> {
    let mut out = vec![];
    let mut day = first;
    while day <= last && out.len() < most {
        let (from, to) = step.bounds(day);
        out.push(Period { name: step.name(day), first: from, last: to, rows: vec![] });
        match to.tomorrow() {
            Ok(next) => day = next,
            Err(_) => break,
        }
    }
    out
}

/// The period that holds `day`, of some in their order.
pub(super) fn of_day(periods: &mut [Period], day: Date) -> Option<&mut Period> {
    let after = periods.partition_point(|p| p.first <= day);
    periods[..after].last_mut().filter(|p| day <= p.last)
}

/// The quarter in which a type stands: `verbal-cooperation` and so on.
pub fn quad(kind: &str) -> Option<&'static str> {
    static QUADS: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
        let table = include_str!("../../../data/events/quads.tsv");
        table.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once('\t')).collect()
    });
    QUADS.get(kind).copied()
}

/// What a [`PairRow`] is made of, in its order.
pub(super) const PAIR_COLUMNS: &str = "day, event, type, statuses, intensity, goldstein, mentions, origins";

pub(super) fn pair_row(r: &Row) -> rusqlite::Result<PairRow> {
    let blob = r.get_ref(7)?.as_blob()?;
    let short = |column: usize| -> rusqlite::Result<SmolStr> { Ok(r.get_ref(column)?.as_str()?.into()) };
    Ok(PairRow {
        day: short(0)?,
        event: r.get(1)?,
        kind: short(2)?,
        statuses: short(3)?,
        intensity: r.get(4)?,
        goldstein: r.get(5)?,
        mentions: r.get(6)?,
        origins: blob.chunks_exact(8).map(|c| i64::from_le_bytes(c.try_into().unwrap_or_default())).collect(),
    })
}

impl Ledger {
    /// Each event between the sides once, by day.
    pub(super) fn pairs_between(&self, query: &SeriesQuery) -> Result<Vec<PairRow>, Error> {
        let scope = query.scope();
        let a = self.actor_keys(&query.a, &scope)?;
        let b = query.b.as_ref().map(|b| self.actor_keys(b, &scope)).transpose()?;
        let mut rows = if scope.is_now() {
            self.pairs_now(&a, b.as_deref(), query)?
        } else {
            self.pairs_then(&a, b.as_deref(), query)?
        };
        // A reciprocal event stands in both directions.
        rows.sort_by(|x, y| (&x.day, &x.event).cmp(&(&y.day, &y.event)));
        rows.dedup_by(|x, y| x.event == y.event && x.day == y.day);
        Ok(rows)
    }

    fn pairs_now(
        &self,
        a: &[String],
        b: Option<&[String]>,
        query: &SeriesQuery,
    ) -> Result<Vec<PairRow>, Error> {
        let mut rows = vec![];
        let Some(b) = b else {
            self.pairs_of_one("a", a, &mut rows)?;
            if !query.directed {
                self.pairs_of_one("b", a, &mut rows)?;
            }
            return Ok(rows);
        };
        let mut months = self.db.prepare_cached("SELECT month FROM month")?;
        let months: Vec<String> = months.query_map([], |r| r.get(0))?.collect::<Result<_, _>>()?;
        for (a, b) in a.iter().flat_map(|a| b.iter().map(move |b| (a, b))) {
            self.pairs_of_two((a.clone(), b.clone()), &months, &mut rows)?;
            if !query.directed {
                self.pairs_of_two((b.clone(), a.clone()), &months, &mut rows)?;
            }
        }
        Ok(rows)
    }

    fn pairs_of_two(
        &self,
        sides: (String, String),
        months: &[String],
        rows: &mut Vec<PairRow>,
    ) -> Result<(), Error> {
        let packed = pack::read(&self.db, &sides, rows)?;
        for month in months.iter().filter(|month| !packed.contains(*month)) {
            rows.extend(pack::rows_of(&self.db, &sides, month)?);
        }
        Ok(())
    }

    /// The rows with one of `keys` on the `side`, `a` or `b`.
    fn pairs_of_one(&self, side: &str, keys: &[String], rows: &mut Vec<PairRow>) -> Result<(), Error> {
        let list = vec!["?"; keys.len()].join(", ");
        let mut select = self.db.prepare_cached(&format!(
            "SELECT {PAIR_COLUMNS} FROM month n CROSS JOIN pair p ON p.month = n.month WHERE {side} IN ({list})"
        ))?;
        for row in select.query_map(params_from_iter(keys), pair_row)? {
            rows.push(row?);
        }
        Ok(())
    }

    /// The same from the mentions that were known then.
    fn pairs_then(
        &self,
        a: &[String],
        b: Option<&[String]>,
        query: &SeriesQuery,
    ) -> Result<Vec<PairRow>, Error> {
        let blocks_with = |keys: &[String]| -> Result<BTreeSet<String>, Error> {
            let sql = format!(
                "SELECT DISTINCT m.block FROM side s JOIN event_mention m USING (event_mention) WHERE s.actor IN ({})",
                vec!["?"; keys.len()].join(", ")
            );
            let mut select = self.db.prepare_cached(&sql)?;
            let found = select.query_map(params_from_iter(keys), |r| r.get(0))?;
            Ok(found.collect::<Result<_, _>>()?)
        };
        let mut blocks = blocks_with(a)?;
        if let Some(b) = b {
            let other = blocks_with(b)?;
            blocks.retain(|block| other.contains(block));
        }
        let mut rows = vec![];
        for block in blocks {
            for group in groups_of(&self.db, &block, &query.scope())? {
                rows.extend(
                    summary::pair_row(&group)
                        .filter(|(pairs, _)| {
                            let one =
                                |x: &String, y: &String| a.contains(x) && b.is_none_or(|b| b.contains(y));
                            pairs.iter().any(|(x, y)| one(x, y) || !query.directed && one(y, x))
                        })
                        .map(|(_, row)| row),
                );
            }
        }
        Ok(rows)
    }

    /// What each day had, as far as `scope` sees.
    pub(crate) fn covered_days(&self, scope: &Scope) -> Result<BTreeMap<Date, Day>, Error> {
        let mut days: BTreeMap<Date, Day> = BTreeMap::new();
        let mut put = |day: &str, articles: usize, origins: usize| {
            if let Ok(day) = day.parse() {
                days.insert(day, Day { articles, origins, open: false });
            }
        };
        if scope.is_now() {
            let mut select = self.db.prepare_cached("SELECT day, versions, origins FROM day")?;
            let mut rows = select.query([])?;
            while let Some(r) = rows.next()? {
                put(&r.get::<_, String>(0)?, r.get(1)?, r.get(2)?);
            }
        } else {
            let moved = crate::origin::then(&self.db, scope)?;
            let sql =
                format!("SELECT v.known_from, v.version, v.origin FROM version v WHERE {}", scope.seen("v"));
            let mut select = self.db.prepare_cached(&sql)?;
            let mut by_day: BTreeMap<String, (usize, BTreeSet<i64>)> = BTreeMap::new();
            let mut rows = select.query([])?;
            while let Some(r) = rows.next()? {
                let (version, origin): (i64, i64) = (r.get(1)?, r.get(2)?);
                let day = by_day.entry(r.get(0)?).or_default();
                day.0 += 1;
                day.1.insert(moved.get(&version).copied().unwrap_or(origin));
            }
            for (day, (articles, origins)) in by_day {
                put(&day, articles, origins.len());
            }
        }
        let until = scope.known_on.clone().unwrap_or_else(|| "9999".into());
        let mut open =
            self.db.prepare_cached("SELECT DISTINCT day FROM coverage WHERE state = 'open' AND day <= ?1")?;
        for day in open.query_map([until], |r| r.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()? {
            if let Ok(day) = day.parse() {
                days.entry(day).or_default().open = true;
            }
        }
        Ok(days)
    }
}
