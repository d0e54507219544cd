//! A desk held against another record of the same days.

use anyhow::{Context, bail};
use clap::Args as Flags;
use ledger::{EventRecord, Ledger, Mode, Query, quad};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::PathBuf;

use crate::args::Desk;
use crate::export::When;
use crate::inputs::Outcome;

/// `demarche compare FILE`: what both have, what one has, and why.
#[derive(Debug, Flags)]
pub struct Compare {
    /// A GDELT (1.0 or 2.0 events), ICEWS or POLECAT file, also .gz; known by its columns
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Words and operators that narrow the desk, as for `ask`
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
    #[command(flatten)]
    pub desk: Desk,
    #[command(flatten)]
    pub when: When,
    /// Days by which the two may differ
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub tolerance: i32,
    /// Every row, as JSON
    #[arg(long)]
    pub json: bool,
}

/// An event of another record, as far as the two can be held against each other.
#[derive(Clone, Debug, Serialize)]
struct Other {
    line: usize,
    day: String,
    a: String,
    b: String,
    quad: Option<&'static str>,
    code: String,
}

#[derive(Debug, Default, Serialize)]
struct Verdict {
    form: &'static str,
    days: Option<(String, String)>,
    both: usize,
    /// Same sides and day, another quad class.
    differ: Vec<(Other, String)>,
    /// Only in the file, by why the desk has it not.
    only_file: BTreeMap<&'static str, Vec<Other>>,
    /// Only in the desk, by why the file may not have it.
    only_desk: BTreeMap<&'static str, Vec<String>>,
    refused: usize,
}

pub fn run(args: &Compare) -> anyhow::Result<Outcome> {
    let folder = &args.desk.folder;
    let ledger = Ledger::open(folder, Mode::Read).with_context(|| format!("desk {}", folder.display()))?;
    let (form, others, refused) = read(&args.file)?;
    let query: Query = args.when.query(&args.query);
    let record = ledger.record(&query)?;
    let covered: BTreeSet<String> =
        ledger.coverage(&query)?.into_iter().filter(|c| c.articles > 0).map(|c| c.day).collect();
    let mut verdict = hold(&record, &others, &covered, args.tolerance);
    (verdict.form, verdict.refused) = (form, refused);
    if args.json {
        println!("{}", serde_json::to_string_pretty(&verdict)?);
    } else {
        print(&verdict);
    }
    Ok(Outcome { read: others.len(), refused })
}

fn print(v: &Verdict) {
    let days = v.days.as_ref().map_or("no days".into(), |(a, b)| format!("{a} to {b}"));
    println!("{} file, {days}", v.form);
    println!("both have {}; {} of them under another class of deed", v.both, v.differ.len());
    for (why, list) in &v.only_file {
        println!("only the file: {} – {why}", list.len());
        for o in list.iter().take(5) {
            println!("    line {}: {} {} → {} {}", o.line, o.day, o.a, o.b, o.code);
        }
    }
    for (why, list) in &v.only_desk {
        println!("only the desk: {} – {why}", list.len());
        for event in list.iter().take(5) {
            println!("    {event}");
        }
    }
    if v.refused > 0 {
        println!("{} lines of the file could not be read", v.refused);
    }
}

fn hold(record: &[EventRecord], others: &[Other], covered: &BTreeSet<String>, tolerance: i32) -> Verdict {
    let day = |s: &str| s.parse::<facts::Date>().ok();
    let days: Vec<&str> = others.iter().map(|o| o.day.as_str()).collect();
    let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else { return Verdict::default() };
    let mut verdict = Verdict { days: Some(((*first).into(), (*last).into())), ..Verdict::default() };
    // State pairs of the desk with the days on which they act, whatever the direction.
    let mut by_pair: BTreeMap<(String, String), Vec<(usize, facts::Date)>> = BTreeMap::new();
    let mut actors: BTreeSet<String> = BTreeSet::new();
    for (i, e) in record.iter().enumerate() {
        // A report that says the day less well gives the event another first day; files keep a row a report.
        let told = e.records.iter().map(|m| m.first.as_ref().unwrap_or(&m.known_from));
        let own = e.line.first.as_ref().unwrap_or(&e.line.known_from);
        let days: BTreeSet<facts::Date> = told.chain([own]).filter_map(|d| day(d)).collect();
        for (a, b) in pairs(e) {
            actors.extend([a.clone(), b.clone()]);
            by_pair.entry((a, b)).or_default().extend(days.iter().map(|on| (i, *on)));
        }
    }
    let mut met: BTreeSet<usize> = BTreeSet::new();
    for other in others {
        let pair = if other.a <= other.b {
            (other.a.clone(), other.b.clone())
        } else {
            (other.b.clone(), other.a.clone())
        };
        let Some(on) = day(&other.day) else { continue };
        let near: Vec<usize> = by_pair
            .get(&pair)
            .into_iter()
            .flatten()
            .filter(|(_, d)| (*d - on).get_days().abs() <= tolerance)
            .map(|(i, _)| *i)
            .collect();
        let same = near.iter().find(|i| quad(&record[**i].line.kind) == other.quad);
        if let Some(i) = same.or(near.first()) {
            verdict.both += 1;
            if same.is_none() {
                verdict.differ.push((other.clone(), record[*i].line.event.clone()));
            }
            met.extend(near);
            continue;
        }
        let why = if other.a.is_empty() || other.b.is_empty() {
            "the file names no two states"
        } else if other.a == other.b {
            "within one state"
        } else if !covered.contains(&other.day) {
            "the desk has no article of that day: a gap"
        } else if !actors.contains(&other.a) || !actors.contains(&other.b) {
            "a side that the desk never names"
        } else if by_pair.contains_key(&pair) {
            "the desk has these sides on other days"
        } else {
            "the desk has articles of that day but no such event"
        };
        verdict.only_file.entry(why).or_default().push(other.clone());
    }
    let file_pairs: BTreeSet<(&str, &str)> = others
        .iter()
        .map(|o| if o.a <= o.b { (o.a.as_str(), o.b.as_str()) } else { (o.b.as_str(), o.a.as_str()) })
        .collect();
    for (i, e) in record.iter().enumerate().filter(|(i, _)| !met.contains(i)) {
        let on = e.line.first.as_ref().unwrap_or(&e.line.known_from);
        if on.as_str() < *first || on.as_str() > *last {
            continue;
        }
        let own = pairs(&record[i]);
        let why = if own.is_empty() {
            "no two states, which such files hardly have"
        } else if !e.line.statuses.iter().any(|s| s == "happened" || s == "ongoing") {
            "announced, alleged or denied: the file keeps no status"
        } else if own.iter().any(|(a, b)| file_pairs.contains(&(a.as_str(), b.as_str()))) {
            "the file has these sides on other days"
        } else {
            "the file does not have these sides"
        };
        verdict.only_desk.entry(why).or_default().push(e.line.event.clone());
    }
    verdict
}

/// Pairs of different states, without direction.
fn pairs(e: &EventRecord) -> BTreeSet<(String, String)> {
    let states =
        |parties: &[ledger::Party]| parties.iter().filter_map(|p| p.country.clone()).collect::<BTreeSet<_>>();
    let mut out = BTreeSet::new();
    for m in &e.records {
        for a in states(&m.sources) {
            for b in states(&m.targets).into_iter().filter(|b| *b != a) {
                out.insert(if a <= b { (a.clone(), b) } else { (b, a.clone()) });
            }
        }
    }
    out
}

fn read(file: &PathBuf) -> anyhow::Result<(&'static str, Vec<Other>, usize)> {
    let mut bytes = std::fs::read(file).with_context(|| file.display().to_string())?;
    if bytes.starts_with(&[0x1f, 0x8b]) {
        let mut plain = vec![];
        flate2::read::GzDecoder::new(&bytes[..])
            .read_to_end(&mut plain)
            .with_context(|| file.display().to_string())?;
        bytes = plain;
    }
    let text = String::from_utf8_lossy(&bytes);
    let head = text.lines().next().unwrap_or_default();
    let width = head.split('\t').count();
    let (form, rows): (&'static str, Vec<Option<Other>>) =
        if head.contains("Event ID") && head.contains("CAMEO Code") {
            ("ICEWS", with_head(&text, icews))
        } else if head.contains("Event ID") && head.contains("Event Type") {
            ("POLECAT", with_head(&text, polecat))
        } else if width == 61 || width == 58 || width == 57 {
            ("GDELT", text.lines().enumerate().map(|(n, line)| gdelt(n + 1, line)).collect())
        } else {
            bail!("{}: neither GDELT, ICEWS nor POLECAT by its columns ({width})", file.display());
        };
    let refused = rows.iter().filter(|r| r.is_none()).count();
    Ok((form, rows.into_iter().flatten().collect(), refused))
}

/// Rows under a head, tab- or comma-separated, as a map from column to cell.
fn with_head(
    text: &str,
    row: impl Fn(usize, &BTreeMap<String, String>) -> Option<Other>,
) -> Vec<Option<Other>> {
    let delimiter = if text.lines().next().unwrap_or_default().contains('\t') { b'\t' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .quoting(delimiter == b',')
        .from_reader(text.as_bytes());
    let head: Vec<String> = reader
        .headers()
        .map(|h| h.iter().map(|c| c.trim_matches('"').to_owned()).collect())
        .unwrap_or_default();
    let rows = reader.records().enumerate();
    rows.map(|(n, record)| {
        let record = record.ok()?;
        let cells = head.iter().cloned().zip(record.iter().map(|c| c.trim_matches('"').to_owned())).collect();
        row(n + 2, &cells)
    })
    .collect()
}

/// The quad class of a CAMEO code, by the groups of its manual.
fn quad_of_cameo(code: &str) -> Option<&'static str> {
    match code.get(..2)?.parse::<u8>().ok()? {
        1..=5 => Some("verbal-cooperation"),
        6..=8 => Some("material-cooperation"),
        9..=13 => Some("verbal-conflict"),
        14..=20 => Some("material-conflict"),
        _ => None,
    }
}

fn gdelt(line: usize, text: &str) -> Option<Other> {
    let cells: Vec<&str> = text.split('\t').collect();
    let date = cells.get(1).filter(|d| d.len() == 8)?;
    let code = cells.get(26)?;
    Some(Other {
        line,
        day: format!("{}-{}-{}", date.get(..4)?, date.get(4..6)?, date.get(6..8)?),
        a: cells.get(7)?.to_string(),
        b: cells.get(17)?.to_string(),
        quad: quad_of_cameo(code),
        code: (*code).to_owned(),
    })
}

fn icews(line: usize, cells: &BTreeMap<String, String>) -> Option<Other> {
    let code = cells.get("CAMEO Code")?.clone();
    let code = if code.len() < 3 && !code.starts_with('0') { format!("0{code}") } else { code };
    Some(Other {
        line,
        day: cells.get("Event Date")?.get(..10)?.to_owned(),
        a: iso(cells.get("Source Country")?),
        b: iso(cells.get("Target Country")?),
        quad: quad_of_cameo(&code),
        code,
    })
}

fn polecat(line: usize, cells: &BTreeMap<String, String>) -> Option<Other> {
    let kind = cells.get("Event Type")?.clone();
    Some(Other {
        line,
        day: cells.get("Event Date")?.get(..10)?.to_owned(),
        a: iso(cells.get("Actor Country").or(cells.get("Actor COW"))?),
        b: iso(cells.get("Recipient Country").or(cells.get("Recipient COW"))?),
        quad: quad(&kind),
        code: kind,
    })
}

/// A code as it stands, a name as the code that the project's own table of states has for it.
fn iso(country: &str) -> String {
    use std::sync::LazyLock;
    static NAMES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
        let read = |path: &str| -> String {
            let layers = data::Data::shipped().layers(path).unwrap_or_default();
            layers.iter().map(|l| String::from_utf8_lossy(&l.bytes).into_owned()).collect()
        };
        let (names, states) = (read("lexicon/state_names.tsv"), read("lexicon/states.tsv"));
        let cells = |line: &str| line.split('\t').map(str::to_owned).collect::<Vec<_>>();
        let others = names
            .lines()
            .filter(|l| !l.starts_with('#'))
            .map(cells)
            .filter(|c| c.len() > 2 && c[2] == "name");
        let own = states.lines().filter(|l| !l.starts_with('#')).map(cells).filter(|c| c.len() > 1);
        let others = others.map(|c| (c[0].to_lowercase(), c[1].clone()));
        others.chain(own.map(|c| (c[1].to_lowercase(), c[0].clone()))).collect()
    });
    let first = country.split(';').next().unwrap_or_default().trim();
    if first.len() == 3 && first.chars().all(|c| c.is_ascii_uppercase()) {
        return first.to_owned();
    }
    NAMES.get(&first.to_lowercase()).cloned().unwrap_or_else(|| first.to_owned())
}
