//! The accuracy card: what the reading was measured to be worth, field by field, on every set (`docs/accuracy.tsv`).

use maud::{Markup, html};

const MEASURED: &str = include_str!("../../../../docs/accuracy.tsv");

/// set, use, field, gold, found, right, precision, recall, F1.
fn rows() -> Vec<Vec<&'static str>> {
    let lines = MEASURED.lines().filter(|l| !l.starts_with('#') && !l.is_empty());
    lines.map(|l| l.split('\t').collect()).filter(|cells: &Vec<&str>| cells.len() >= 9).collect()
}

fn made() -> &'static str {
    MEASURED.lines().last().and_then(|l| l.rsplit('\t').next()).unwrap_or_default()
}

pub(crate) fn card() -> Markup {
    html! {
        section id="accuracy" aria-labelledby="accuracy-title" { h2 id="accuracy-title" { "What the reading is worth" }
            p.sub { "Measured on texts with known answers, not on this desk: “cross-validated” was never learned from, “own” is the project’s own gold, “learned” flatters and is shown for comparison. " (made()) "." }
            details { summary { "Precision and recall by field and set" }
                div.scroll tabindex="0" role="region" aria-label="Accuracy" { table.numbers { thead { tr { th scope="col" { "Set" } th scope="col" { "Use" } th scope="col" { "Field" } th.num scope="col" { "Gold" } th.num scope="col" { "Precision" } th.num scope="col" { "Recall" } th.num scope="col" { "F1" } } }
                    tbody { @for r in rows() { tr { td { (r[0]) } td { (r[1]) } td { (r[2]) } td.num { (r[3]) } td.num { (r[6]) } td.num { (r[7]) } td.num { (r[8]) } } } } } } }
        }
    }
}
