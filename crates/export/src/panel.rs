//! Panels as peacesciencer joins them: directed dyads of states by Correlates of War number and year (or month). A period that
//! the desk covers has zeros, one that it does not has `NA`.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use ledger::{Ledger, Query, quad};

use crate::Error;

const QUADS: &[&str] =
    &["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"];

#[derive(Default)]
struct Cell {
    events: usize,
    quads: [usize; 4],
    sum: f64,
    measured: usize,
}

/// `width` is how much of YYYY-MM-DD names a period.
pub(crate) fn write(ledger: &Ledger, query: &Query, width: usize, out: &mut dyn Write) -> Result<(), Error> {
    let mut cells: BTreeMap<(i64, i64, String), Cell> = BTreeMap::new();
    let mut dyads: BTreeSet<(i64, i64)> = BTreeSet::new();
    for e in ledger.record(query)? {
        let Some(m) = e.records.first() else { continue };
        if !e.line.statuses.iter().any(|s| s == "happened" || s == "ongoing") {
            continue;
        }
        let states = |parties: &[ledger::Party]| parties.iter().filter_map(|p| p.cow).collect::<Vec<_>>();
        let (sources, targets) = (states(&m.sources), states(&m.targets));
        let day = e.line.first.as_ref().unwrap_or(&e.line.known_from);
        let period = day.get(..width).unwrap_or(day).to_owned();
        let pairs =
            sources.iter().flat_map(|a| targets.iter().map(move |b| (*a, *b))).filter(|(a, b)| a != b);
        let both: BTreeSet<(i64, i64)> = pairs
            .flat_map(|(a, b)| if e.line.reciprocal { vec![(a, b), (b, a)] } else { vec![(a, b)] })
            .collect();
        for (a, b) in both {
            dyads.insert((a, b));
            let cell = cells.entry((a, b, period.clone())).or_default();
            cell.events += 1;
            if let Some(i) = quad(&e.line.kind).and_then(|q| QUADS.iter().position(|x| *x == q)) {
                cell.quads[i] += 1;
            }
            if let Some(x) = e.line.intensity {
                cell.sum += x;
                cell.measured += 1;
            }
        }
    }
    let mut covered: BTreeMap<String, usize> = BTreeMap::new();
    for line in ledger.coverage(query)? {
        *covered.entry(line.day.get(..width).unwrap_or(&line.day).to_owned()).or_default() += line.articles;
    }
    let mut writer = csv::Writer::from_writer(out);
    let mut head = vec!["ccode1", "ccode2", "year"];
    head.extend((width > 4).then_some("month"));
    head.extend([
        "articles",
        "events",
        "verbal_coop",
        "material_coop",
        "verbal_conf",
        "material_conf",
        "intensity",
    ]);
    writer.write_record(&head)?;
    let periods = between(covered.keys().next(), covered.keys().next_back(), width);
    for (a, b) in dyads {
        for period in &periods {
            let articles = covered.get(period).copied();
            let cell = cells.get(&(a, b, period.clone()));
            let mut row = vec![a.to_string(), b.to_string(), period.get(..4).unwrap_or("").to_owned()];
            row.extend(
                (width > 4).then(|| period.get(5..7).unwrap_or("").trim_start_matches('0').to_owned()),
            );
            row.push(articles.unwrap_or(0).to_string());
            let zero = Cell::default();
            match (cell, articles) {
                (None, None) => row.extend(std::iter::repeat_n("NA".to_owned(), 6)),
                (cell, _) => {
                    let cell = cell.unwrap_or(&zero);
                    row.push(cell.events.to_string());
                    row.extend(cell.quads.iter().map(ToString::to_string));
                    row.push(if cell.measured > 0 {
                        format!("{:.4}", cell.sum / cell.measured as f64)
                    } else {
                        "NA".into()
                    });
                }
            }
            writer.write_record(&row)?;
        }
    }
    Ok(writer.flush()?)
}

/// Years or months from the first covered to the last.
fn between(first: Option<&String>, last: Option<&String>, width: usize) -> Vec<String> {
    let (Some(first), Some(last)) = (first, last) else { return vec![] };
    let part =
        |s: &str, r: std::ops::Range<usize>, or: i32| s.get(r).and_then(|x| x.parse().ok()).unwrap_or(or);
    let (mut year, mut month) = (part(first, 0..4, 0), part(first, 5..7, 1));
    let mut out = vec![];
    loop {
        let period = if width > 4 { format!("{year:04}-{month:02}") } else { format!("{year:04}") };
        if period > *last || out.len() > 20_000 {
            return out;
        }
        out.push(period);
        month += 1;
        if width == 4 || month > 12 {
            year += 1;
            month = 1;
        }
    }
}
