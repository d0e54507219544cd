//! The marks of the audit, counted.

use anyhow::{Context, bail};
use std::collections::{BTreeMap, BTreeSet};

/// The columns of `docs/audit.tsv` between the id and the kinds of error: one a field.
pub const FIELDS: [&str; 12] = [
    "sources",
    "targets",
    "reciprocal",
    "type",
    "mode",
    "cameo",
    "status",
    "when",
    "where",
    "quantities",
    "others",
    "speaker",
];
/// What an event is, before anything is said of it.
const CORE: [&str; 4] = ["sources", "targets", "type", "status"];
const COMMONEST: usize = 10;
/// A mark: the value is right, the party right but not its state or role, wrong, lacking, or rightly not there.
const MARKS: [&str; 5] = ["right", "role", "wrong", "missing", "none"];
/// Where the bands of confidence begin.
const BANDS: [(f64, f64); 4] = [(0.2, 0.3), (0.3, 0.4), (0.4, 0.5), (0.5, 1.01)];

/// One judged event: whether there is one at all, a mark a field, the kinds of error.
#[derive(Debug)]
struct Marked {
    set: String,
    learned: bool,
    confidence: f64,
    real: bool,
    marks: BTreeMap<&'static str, String>,
    kinds: BTreeSet<String>,
}

impl Marked {
    fn holds(&self, fields: &[&str], marks: &[&str]) -> bool {
        self.real && fields.iter().all(|f| marks.contains(&self.marks[f].as_str()))
    }

    fn wholly(&self) -> bool {
        self.holds(&FIELDS, &["right", "none"])
    }

    fn roles_aside(&self) -> bool {
        self.holds(&CORE, &["right", "none", "role"])
    }

    fn core(&self) -> bool {
        self.holds(&CORE, &["right", "none"])
    }
}

/// The tables of `docs/audit.md`: shares with their intervals, and the commonest kinds of error.
///
/// # Errors
/// A row with another number of columns, an unknown mark, an event called false that has marks, an error without kind.
pub fn page(marks: &str) -> anyhow::Result<String> {
    let rows = marks.lines().filter(|l| !l.starts_with('#') && !l.starts_with("id\t") && !l.is_empty());
    let rows: Vec<Marked> = rows.map(|l| row(l).with_context(|| l.to_string())).collect::<Result<_, _>>()?;
    let mut out = String::from("| what | right | of | share | 95 % interval |\n|---|---|---|---|---|\n");
    let mut whole = |name: &str, of: &[&Marked], good: &dyn Fn(&Marked) -> bool| {
        let right = of.iter().filter(|r| good(r)).count();
        out += &format!("| {name} | {right} | {} | {} |\n", of.len(), share(right, of.len()));
    };
    let all: Vec<&Marked> = rows.iter().collect();
    whole("false altogether", &all, &|r| !r.real);
    whole("core right, states and roles aside", &all, &Marked::roles_aside);
    whole("core right", &all, &Marked::core);
    whole("wholly right", &all, &Marked::wholly);
    for set in rows.iter().map(|r| r.set.clone()).collect::<BTreeSet<_>>() {
        let of: Vec<&Marked> = rows.iter().filter(|r| r.set == set).collect();
        whole(&format!("false altogether, {set}"), &of, &|r| !r.real);
        whole(&format!("core right, states and roles aside, {set}"), &of, &Marked::roles_aside);
    }
    for (name, learned) in [("by patterns", false), ("by the learned layer", true)] {
        let of: Vec<&Marked> = rows.iter().filter(|r| r.learned == learned).collect();
        whole(&format!("false altogether, {name}"), &of, &|r| !r.real);
        whole(&format!("core right, states and roles aside, {name}"), &of, &Marked::roles_aside);
    }
    for (low, high) in BANDS {
        let of: Vec<&Marked> = rows.iter().filter(|r| (low..high).contains(&r.confidence)).collect();
        let name = format!("said with {low:.1} to {:.1}", high.min(1.0));
        whole(&format!("false altogether, {name}"), &of, &|r| !r.real);
        whole(&format!("core right, states and roles aside, {name}"), &of, &Marked::roles_aside);
    }
    out += "\n| field | right | of | share | 95 % interval | state or role | wrong | missing | rightly empty |\n";
    out += "|---|---|---|---|---|---|---|---|---|\n";
    let real: Vec<&Marked> = rows.iter().filter(|r| r.real).collect();
    for field in FIELDS {
        let count = |mark: &str| real.iter().filter(|r| r.marks[field] == mark).count();
        let [right, role, wrong, missing, none] = MARKS.map(count);
        let of = right + role + wrong + missing;
        let cells = format!("{role} | {wrong} | {missing} | {none}");
        out += &format!("| {field} | {right} | {of} | {} | {cells} |\n", share(right, of));
    }
    out += "\n| kind of error | events | of all |\n|---|---|---|\n";
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for kind in rows.iter().flat_map(|r| &r.kinds) {
        *kinds.entry(kind).or_default() += 1;
    }
    let mut kinds: Vec<(&str, usize)> = kinds.into_iter().collect();
    kinds.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), *name));
    for (kind, count) in kinds.iter().take(COMMONEST) {
        out += &format!("| {kind} | {count} | {:.3} |\n", *count as f64 / rows.len() as f64);
    }
    Ok(out)
}

fn row(line: &str) -> anyhow::Result<Marked> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [id, rule, confidence, event, fields @ .., kinds, _remark] = cells.as_slice() else {
        bail!("too few columns")
    };
    if fields.len() != FIELDS.len() {
        bail!("{} fields, not {}", fields.len(), FIELDS.len());
    }
    let real = match *event {
        "true" => true,
        "false" => false,
        other => bail!("event is true or false, not {other}"),
    };
    for mark in fields {
        let known = if real { MARKS.contains(mark) } else { mark.is_empty() };
        if !known {
            bail!("no mark: {mark:?}");
        }
    }
    let marks = FIELDS.iter().copied().zip(fields.iter().map(|m| (*m).to_string())).collect();
    let kinds = kinds.split("; ").filter(|k| !k.is_empty()).map(String::from).collect();
    let set = id.split('/').next().unwrap_or_default().to_string();
    let marked =
        Marked { set, learned: *rule == "learned", confidence: confidence.parse()?, real, marks, kinds };
    if marked.wholly() != marked.kinds.is_empty() {
        bail!("an error has its kind, and what is right has none");
    }
    Ok(marked)
}

fn share(good: usize, of: usize) -> String {
    if of == 0 {
        return " |".to_string();
    }
    let (low, high) = wilson(good, of);
    format!("{:.3} | {low:.3}–{high:.3}", good as f64 / of as f64)
}

/// The Wilson interval of a share, 95 %.
pub fn wilson(good: usize, of: usize) -> (f64, f64) {
    let (z, n) = (1.959_964_f64, of as f64);
    let p = good as f64 / n;
    let middle = p + z * z / (2.0 * n);
    let half = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z * z / n;
    ((middle - half) / scale, (middle + half) / scale)
}

#[cfg(test)]
mod tests;
