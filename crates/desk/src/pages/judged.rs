//! What marks say of the reading: precision by field with its interval, and how far two readers agree.

use std::collections::{BTreeMap, BTreeSet};

use ledger::{Edit, EditKind};
use schemars::JsonSchema;
use serde::Serialize;

#[derive(Debug, Default, PartialEq, Serialize, JsonSchema)]
pub(crate) struct Marks {
    pub readers: usize,
    pub marked: usize,
    pub fields: Vec<FieldPrecision>,
    pub agreement: Vec<Agreement>,
}

/// Share of marks that found the field right.
#[derive(Debug, PartialEq, Serialize, JsonSchema)]
pub(crate) struct FieldPrecision {
    /// "event" is the whole of it.
    pub field: String,
    pub right: usize,
    pub wrong: usize,
    pub precision: f64,
    /// Wilson's interval at 95 %.
    pub low: f64,
    pub high: f64,
}

/// Two readers on what both of them marked.
#[derive(Debug, PartialEq, Serialize, JsonSchema)]
pub(crate) struct Agreement {
    pub a: String,
    pub b: String,
    pub both: usize,
    pub agreed: usize,
    /// Cohen's kappa; `None` where both gave but one answer.
    pub kappa: Option<f64>,
}

const WHOLE: &str = "event";
/// A mention by content and place, and the field.
type Item = (String, u32, u32, String);

/// The last mark of each reader on each mention and field counts; one taken back does not.
pub(crate) fn marks(edits: &[Edit]) -> Marks {
    let mut last: BTreeMap<Item, BTreeMap<&str, bool>> = BTreeMap::new();
    let judged = |e: &&Edit| matches!(e.kind, EditKind::Right | EditKind::Wrong) && e.undone_at.is_none();
    for edit in edits.iter().filter(judged) {
        let field = edit.field.as_deref().unwrap_or(WHOLE);
        for a in &edit.anchors {
            let item = (a.hash.clone(), a.start, a.end, field.to_owned());
            last.entry(item).or_default().insert(&edit.signed, edit.kind == EditKind::Right);
        }
    }
    let readers: BTreeSet<&str> = last.values().flat_map(|by| by.keys().copied()).collect();
    Marks {
        readers: readers.len(),
        marked: last.keys().map(|(hash, start, end, _)| (hash, start, end)).collect::<BTreeSet<_>>().len(),
        fields: fields(&last),
        agreement: agreements(&last, &readers),
    }
}

fn fields(last: &BTreeMap<Item, BTreeMap<&str, bool>>) -> Vec<FieldPrecision> {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for ((.., field), by) in last {
        let (right, wrong) = counts.entry(field).or_default();
        for verdict in by.values() {
            *(if *verdict { &mut *right } else { &mut *wrong }) += 1;
        }
    }
    let row = |(field, (right, wrong)): (&str, (usize, usize))| {
        let (low, high) = wilson(right, right + wrong);
        let precision = right as f64 / (right + wrong).max(1) as f64;
        FieldPrecision { field: field.into(), right, wrong, precision, low, high }
    };
    counts.into_iter().map(row).collect()
}

/// Wilson's score interval of a share at 95 %.
pub(crate) fn wilson(right: usize, all: usize) -> (f64, f64) {
    if all == 0 {
        return (0.0, 1.0);
    }
    const Z: f64 = 1.959_964;
    let (n, p) = (all as f64, right as f64 / all as f64);
    let scale = 1.0 + Z * Z / n;
    let middle = (p + Z * Z / (2.0 * n)) / scale;
    let half = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt() / scale;
    ((middle - half).max(0.0), (middle + half).min(1.0))
}

fn agreements(last: &BTreeMap<Item, BTreeMap<&str, bool>>, readers: &BTreeSet<&str>) -> Vec<Agreement> {
    let readers: Vec<&str> = readers.iter().copied().collect();
    let mut out = vec![];
    for (i, a) in readers.iter().enumerate() {
        for b in &readers[i + 1..] {
            let both: Vec<(bool, bool)> =
                last.values().filter_map(|by| Some((*by.get(a)?, *by.get(b)?))).collect();
            if !both.is_empty() {
                out.push(agreement(a, b, &both));
            }
        }
    }
    out
}

fn agreement(a: &str, b: &str, both: &[(bool, bool)]) -> Agreement {
    let n = both.len() as f64;
    let agreed = both.iter().filter(|(x, y)| x == y).count();
    let share = |of: fn(&(bool, bool)) -> bool| both.iter().filter(|v| of(v)).count() as f64 / n;
    let (x, y) = (share(|v| v.0), share(|v| v.1));
    let chance = x * y + (1.0 - x) * (1.0 - y);
    let kappa = (chance < 1.0).then(|| (agreed as f64 / n - chance) / (1.0 - chance));
    Agreement { a: a.into(), b: b.into(), both: both.len(), agreed, kappa }
}
