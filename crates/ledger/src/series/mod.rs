//! Two sides, or one side with everybody, over time: counts, intensity, and an index of tension with a band.
//! The formulas stand in `docs/ledger.md`.

mod band;
pub(crate) mod pack;
mod period;

use std::cmp::Ordering;
use std::collections::BTreeMap;

use facts::SmolStr;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::record::Scope;
use crate::{Error, Ledger};

pub use period::{Step, quad};

/// How the events of a period become one number. Higher is more tense.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Formula {
    /// 100 × (conflict − cooperation) / origins, by PLOVER intensity.
    #[default]
    Net,
    /// (conflict − cooperation) / (conflict + cooperation), by PLOVER intensity: −1 to 1.
    Balance,
    /// As `net`, by the CAMEO–Goldstein value.
    Goldstein,
    /// 100 × (events of conflict − events of cooperation) / origins.
    Count,
}

impl Formula {
    pub const ALL: &[Self] = &[Self::Net, Self::Balance, Self::Goldstein, Self::Count];

    pub fn name(self) -> &'static str {
        match self {
            Self::Net => "net",
            Self::Balance => "balance",
            Self::Goldstein => "goldstein",
            Self::Count => "count",
        }
    }

    /// The formula as it is published.
    pub fn text(self) -> &'static str {
        match self {
            Self::Net => "100 × Σ(−intensity) / origins",
            Self::Balance => "Σ(−intensity) / Σ|intensity|",
            Self::Goldstein => "100 × Σ(−goldstein) / origins",
            Self::Count => "100 × (events below zero − events above zero) / origins",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|f| f.name() == name)
    }
}

/// What is asked of a series.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SeriesQuery {
    pub a: String,
    /// `None`: with everybody.
    pub b: Option<String>,
    /// Only what `a` did to `b`.
    pub directed: bool,
    pub step: Step,
    pub formula: Formula,
    /// Types; empty: all.
    pub types: Vec<String>,
    /// A quad class, as `verbal-conflict`.
    pub quad: Option<String>,
    /// An event counts that has one of these statuses.
    pub statuses: Vec<String>,
    pub since: Option<String>,
    pub until: Option<String>,
    pub known_on: Option<String>,
    pub recorded_on: Option<String>,
    /// Draws of the bootstrap; 0: no band.
    pub draws: usize,
    pub seed: u64,
}

impl SeriesQuery {
    /// By month, undirected, what happened or goes on, with the first formula and a band.
    pub fn new(a: &str, b: &str) -> Self {
        Self {
            a: a.into(),
            b: Some(b.into()),
            directed: false,
            step: Step::Month,
            formula: Formula::Net,
            types: vec![],
            quad: None,
            statuses: vec!["happened".into(), "ongoing".into()],
            since: None,
            until: None,
            known_on: None,
            recorded_on: None,
            draws: 400,
            seed: 1,
        }
    }

    pub(crate) fn scope(&self) -> Scope {
        let (known_on, recorded_on) = (self.known_on.clone(), self.recorded_on.clone());
        Scope { known_on, recorded_on, ..Scope::default() }
    }
}

/// Point by point from the first day covered to the last.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Series {
    pub query: SeriesQuery,
    pub formula: &'static str,
    pub points: Vec<Point>,
    /// Events dated before or after the days that the desk covers.
    pub outside: usize,
}

/// One period. `None` is "not known" (no coverage, or nothing to divide by), never zero.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Point {
    /// 2019-04-18, 2019-W16, 2019-04 or 2019.
    pub period: String,
    pub first: String,
    pub last: String,
    /// covered: articles are known of it; open: sources were watched and had none; gap: nobody looked.
    pub coverage: &'static str,
    /// Articles and origins of the whole desk that were known in the period or the day after.
    pub articles: usize,
    pub origins: usize,
    pub events: Option<usize>,
    pub mentions: Option<usize>,
    #[serde(rename = "verbal-cooperation")]
    pub verbal_cooperation: Option<usize>,
    #[serde(rename = "material-cooperation")]
    pub material_cooperation: Option<usize>,
    #[serde(rename = "verbal-conflict")]
    pub verbal_conflict: Option<usize>,
    #[serde(rename = "material-conflict")]
    pub material_conflict: Option<usize>,
    pub types: BTreeMap<String, usize>,
    /// Mean PLOVER intensity of the events that have one.
    pub intensity: Option<f64>,
    pub tension: Option<f64>,
    /// 5th and 95th percentile over resampled origins.
    pub low: Option<f64>,
    pub high: Option<f64>,
    /// The events that make `tension`, largest first; they and `rest` add up to it.
    pub parts: Vec<Part>,
    pub rest: f64,
}

/// What one event gives to the index.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Part {
    pub event: String,
    pub day: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub share: f64,
}

/// Why the index moved from one period to the next: what came, what went.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Move {
    pub from: String,
    pub to: String,
    pub change: f64,
    /// Events of `to` with their share, events of `from` with their share taken away; largest first.
    pub parts: Vec<Part>,
    pub rest: f64,
}

impl Series {
    /// The move into point `index` from the last point before it that has an index; `None` where there is none.
    pub fn explain(&self, index: usize) -> Option<Move> {
        let to = self.points.get(index)?;
        let from = self.points[..index].iter().rev().find(|p| p.tension.is_some())?;
        let gone = from.parts.iter().map(|p| Part { share: -p.share, ..p.clone() });
        let mut parts: Vec<Part> = to.parts.iter().cloned().chain(gone).collect();
        order(&mut parts);
        Some(Move {
            from: from.period.clone(),
            to: to.period.clone(),
            change: to.tension? - from.tension?,
            parts,
            rest: to.rest - from.rest,
        })
    }
}

fn order(parts: &mut [Part]) {
    parts.sort_by(|x, y| larger((x.share, &x.event), (y.share, &y.event)));
}

/// What moves the index most stands first.
fn larger((x, a): (f64, &str), (y, b): (f64, &str)) -> Ordering {
    y.abs().total_cmp(&x.abs()).then_with(|| a.cmp(b))
}

/// An event between the sides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct PairRow {
    pub day: SmolStr,
    pub event: String,
    pub kind: SmolStr,
    pub statuses: SmolStr,
    pub intensity: Option<f64>,
    pub goldstein: Option<f64>,
    pub mentions: usize,
    pub origins: Vec<i64>,
}

/// Parts that a point keeps by name.
const PARTS: usize = 24;
/// Points of the longest series.
const LONGEST: usize = 40_000;

impl Ledger {
    /// # Errors
    /// A day that is none, or the database fails.
    pub fn series(&self, query: &SeriesQuery) -> Result<Series, Error> {
        let _view = self.view()?;
        let rows = self.pairs_between(query)?;
        let days = self.covered_days(&query.scope())?;
        let bound = |given: &Option<String>, own: Option<Date>| match given {
            None => Ok(own),
            Some(day) => day.parse().map(Some).map_err(|_| Error::edit(day, "a day looks like 2019-04-18")),
        };
        let first = bound(&query.since, days.keys().next().copied())?;
        let last = bound(&query.until, days.keys().next_back().copied())?;
        let mut periods = match (first, last) {
            (Some(first), Some(last)) => period::between(query.step, first, last, LONGEST),
            _ => vec![],
        };
        let mut outside = 0;
        for row in rows.into_iter().filter(|r| wanted(query, r)) {
            match row.day.parse().ok().and_then(|day| period::of_day(&mut periods, day)) {
                Some(period) => period.rows.push(row),
                None => outside += 1,
            }
        }
        let points = periods.into_iter().map(|p| point(query, p, &days)).collect();
        Ok(Series { query: query.clone(), formula: query.formula.text(), points, outside })
    }
}

fn wanted(query: &SeriesQuery, row: &PairRow) -> bool {
    let status = row.statuses.split(',').any(|s| query.statuses.iter().any(|q| q == s));
    let kind = query.types.is_empty() || query.types.iter().any(|t| t.eq_ignore_ascii_case(&row.kind));
    let quad = query.quad.as_ref().is_none_or(|q| period::quad(&row.kind) == Some(q.as_str()));
    status && kind && quad
}

fn point(query: &SeriesQuery, p: period::Period, days: &BTreeMap<Date, period::Day>) -> Point {
    let (articles, origins, watched) = p.cover(days);
    let coverage = match (articles, watched) {
        (0, false) => "gap",
        (0, true) => "open",
        _ => "covered",
    };
    let mut point = Point {
        period: p.name.clone(),
        first: p.first.to_string(),
        last: p.last.to_string(),
        coverage,
        articles,
        origins,
        ..Point::default()
    };
    if coverage == "gap" && p.rows.is_empty() {
        return point;
    }
    point.events = Some(p.rows.len());
    point.mentions = Some(p.rows.iter().map(|r| r.mentions).sum());
    let mut types: BTreeMap<&str, usize> = BTreeMap::new();
    for row in &p.rows {
        *types.entry(row.kind.as_str()).or_default() += 1;
    }
    let quads = |name: &str| {
        Some(types.iter().filter(|(kind, _)| period::quad(kind) == Some(name)).map(|(_, n)| n).sum())
    };
    point.verbal_cooperation = quads("verbal-cooperation");
    point.material_cooperation = quads("material-cooperation");
    point.verbal_conflict = quads("verbal-conflict");
    point.material_conflict = quads("material-conflict");
    point.types = types.into_iter().map(|(kind, n)| (kind.to_owned(), n)).collect();
    let known: Vec<f64> = p.rows.iter().filter_map(|r| r.intensity).collect();
    point.intensity = (!known.is_empty()).then(|| known.iter().sum::<f64>() / known.len() as f64);
    if coverage != "gap" {
        measure(query, &p.rows, &mut point);
    }
    point
}

/// What an event weighs: above zero is conflict.
fn weight(formula: Formula, row: &PairRow) -> f64 {
    let x = match formula {
        Formula::Goldstein => row.goldstein,
        Formula::Count => row.intensity.map(|x| if x == 0.0 { 0.0 } else { x.signum() }),
        _ => row.intensity,
    };
    -x.unwrap_or(0.0)
}

fn measure(query: &SeriesQuery, rows: &[PairRow], point: &mut Point) {
    let weights: Vec<f64> = rows.iter().map(|r| weight(query.formula, r)).collect();
    let size: f64 = weights.iter().map(|w| w.abs()).sum();
    let scale = match query.formula {
        Formula::Balance if size == 0.0 => return,
        Formula::Balance => 1.0 / size,
        _ if point.origins == 0 => 0.0,
        _ => 100.0 / point.origins as f64,
    };
    let mut shares: Vec<(f64, &PairRow)> =
        rows.iter().zip(&weights).filter(|(_, w)| **w != 0.0).map(|(r, w)| (w * scale, r)).collect();
    shares.sort_by(|(x, a), (y, b)| larger((*x, &a.event), (*y, &b.event)));
    point.tension = Some(shares.iter().map(|(share, _)| share).sum::<f64>());
    point.rest = shares.iter().skip(PARTS).map(|(share, _)| share).sum();
    let part = |&(share, r): &(f64, &PairRow)| {
        let (event, day, kind) = (r.event.clone(), r.day.to_string(), r.kind.to_string());
        Part { event, day, kind, share }
    };
    point.parts = shares.iter().take(PARTS).map(part).collect();
    if query.draws > 0 && !rows.is_empty() {
        let divisor = if query.formula == Formula::Balance { None } else { Some(scale) };
        (point.low, point.high) = band::of(rows, &weights, divisor, query.draws, query.seed);
    }
}
