//! The card: `accuracy.md` for people, `accuracy.tsv` for the desk.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::tally::{Field, Tally, share};

/// One field on one set.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub set: String,
    /// own, learned, cross-validated, measured.
    pub use_: String,
    pub name: String,
    pub field: Field,
    /// Day, version and model.
    pub made: String,
}

/// Confidences below this many are no diagram.
const ENOUGH: usize = 60;

impl Row {
    pub fn of(set: &str, use_: &str, tally: &Tally) -> Vec<Self> {
        let row = |(name, field): (&String, &Field)| Self {
            set: set.to_string(),
            use_: use_.to_string(),
            name: name.clone(),
            field: field.clone(),
            made: String::new(),
        };
        tally.0.iter().map(row).collect()
    }

    /// set, use, field, gold, found, right, precision, recall, F1, calibration error, found:right by tenth, made.
    pub fn line(&self) -> String {
        let f = &self.field;
        let tenths: Vec<String> = f.tenths.iter().map(|(n, right)| format!("{n}:{right}")).collect();
        format!(
            "{}\t{}\t{}\t{}\t{}\t{}\t{:.3}\t{:.3}\t{:.3}\t{:.3}\t{}\t{}",
            self.set,
            self.use_,
            self.name,
            f.gold,
            f.found,
            f.right,
            f.precision(),
            f.recall(),
            f.f1(),
            f.calibration_error(),
            tenths.join(" "),
            self.made
        )
    }

    fn parse(line: &str) -> Option<Self> {
        let cells: Vec<&str> = line.split('\t').collect();
        let [set, use_, name, gold, found, right, _, _, _, _, tenths, made] = cells[..] else { return None };
        let mut field = Field {
            gold: gold.parse().ok()?,
            found: found.parse().ok()?,
            right: right.parse().ok()?,
            ..Field::default()
        };
        for (slot, tenth) in field.tenths.iter_mut().zip(tenths.split(' ')) {
            let (n, right) = tenth.split_once(':')?;
            *slot = (n.parse().ok()?, right.parse().ok()?);
        }
        let [set, use_, name, made] = [set, use_, name, made].map(str::to_string);
        Some(Self { set, use_, name, field, made })
    }
}

const COLUMNS: &str = "# set, use, field, gold, found, right, precision, recall, F1, calibration error, found:right by tenth of confidence, made";

/// Writes both files; rows of sets that were not measured this time stay.
///
/// # Errors
/// A file that cannot be read or written.
pub fn write(folder: &Path, mut rows: Vec<Row>) -> Result<()> {
    let table = folder.join("accuracy.tsv");
    let measured: BTreeSet<(String, String)> = rows.iter().map(|r| (r.set.clone(), r.use_.clone())).collect();
    if table.is_file() {
        let old = std::fs::read_to_string(&table).with_context(|| table.display().to_string())?;
        for line in old.lines().filter(|l| !l.starts_with('#')) {
            let Some(row) = Row::parse(line) else { bail!("{}: bad row {line}", table.display()) };
            if !measured.contains(&(row.set.clone(), row.use_.clone())) {
                rows.push(row);
            }
        }
    }
    rows.sort_by(|a, b| (&a.set, &a.use_, &a.name).cmp(&(&b.set, &b.use_, &b.name)));
    let lines: Vec<String> = rows.iter().map(Row::line).collect();
    std::fs::write(&table, format!("{COLUMNS}\n{}\n", lines.join("\n")))
        .with_context(|| table.display().to_string())?;
    let page = folder.join("accuracy.md");
    std::fs::write(&page, text(&rows)).with_context(|| page.display().to_string())
}

const HEAD: &str = "# Accuracy

How right each field is, on every gold set that was there when `demarche accuracy` ran, and what its confidence is worth.
`accuracy.tsv` beside this page has the same rows for programs. Own blocks are held by a test: where this page and the
command disagree on them, `cargo test -p cli` fails, and `UPDATE_GOLD=1` writes them anew.

- *own*: blocks the project wrote for its patterns, `gold/events`.
- *learned*: the shipped reader on sets its learned layer has seen: flattering.
- *cross-validated*: each fifth of such a set read by a layer that learned from the other four: what to expect.
- *measured*: sets that nothing was learned from.

Precision is the share right of what was found, recall of what gold has. Relations and dyads mark one event a sentence, so
precision there counts only events between the marked sides. Of the sentences of `gold/marks.tsv` every event is marked:
*event* asks for the type and one side, or for both sides; those of *articles* were drawn from whole articles, half of them
where the program told something, so that they hold more events than news does. The calibration error is how far confidence lies from the
share that is right, weighted by how often it is said. `demarche read --floor P` moves the confidence below which events
are left out (0.2).

Of what is told of whole articles that nobody marked, far less is right: [a hand audit](audit.md) of 200 events drawn at random.

";

fn text(rows: &[Row]) -> String {
    let mut out = HEAD.to_string();
    out.push_str("| set | use | field | gold | precision | recall | F1 | calibration error |\n|---|---|---|---|---|---|---|---|\n");
    for row in rows {
        let f = &row.field;
        let said: usize = f.tenths.iter().map(|t| t.0).sum();
        let error = if said > 0 { format!("{:.3}", f.calibration_error()) } else { String::new() };
        let (set, use_, name) = (&row.set, &row.use_, &row.name);
        let _ = writeln!(
            out,
            "| {set} | {use_} | {name} | {} | {:.3} | {:.3} | {:.3} | {error} |",
            f.gold,
            f.precision(),
            f.recall(),
            f.f1()
        );
    }
    out.push_str("\n## Reliability\n\nOf what was said with a confidence, how much is right; the mark `|` is where it should end.\n");
    for row in rows.iter().filter(|r| r.field.tenths.iter().map(|t| t.0).sum::<usize>() >= ENOUGH) {
        let _ = write!(out, "\n{}, {}, {}:\n\n", row.set, row.use_, row.name);
        diagram(&row.field, &mut out);
    }
    let made: BTreeSet<&str> = rows.iter().map(|r| r.made.as_str()).filter(|m| !m.is_empty()).collect();
    let made: Vec<&str> = made.into_iter().collect();
    let _ = write!(out, "\n## Made\n\n{}\n", made.join("\n"));
    out
}

fn diagram(field: &Field, out: &mut String) {
    for (tenth, &(found, right)) in field.tenths.iter().enumerate().filter(|(_, t)| t.0 > 0) {
        let true_share = share(right, found);
        let bar = (true_share * 40.0).round() as usize;
        let mark = tenth * 4 + 2;
        let cells: String = (0..=40)
            .map(|k| match (k == mark, k < bar) {
                (true, _) => '|',
                (false, true) => '#',
                (false, false) => ' ',
            })
            .collect();
        let from = tenth as f64 / 10.0;
        let _ = writeln!(
            out,
            "    {from:.1}-{:.1} {found:6} said {true_share:.2} right  {}",
            from + 0.1,
            cells.trim_end()
        );
    }
}
