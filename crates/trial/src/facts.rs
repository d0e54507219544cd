//! `cargo xtask facts`: the tables of leaders held against the check-list of REIGN, where it lies beside the project.

use anyhow::{Context, Result, bail};
use data::Data;
use lexicon::actors::{Actors, State, key};
use lexicon::gazetteer::Gazetteer;
use std::collections::BTreeSet;
use std::path::Path;

const LIST: &str = "../shared/facts/reign_leaders.csv";
const DIFFERENCES: &str = "crates/data/lexicon/differences.tsv";

/// An office without a holder since before this year is taken to be none any more.
const RECENT: i16 = 2024;

/// One leader of the check-list.
struct Leader {
    cow: u16,
    name: String,
    /// A day well inside the time of office.
    day: jiff::civil::Date,
}

/// Prints what differs and has no resolution in `differences.tsv`, and how many rows rest on nothing but memory.
///
/// # Errors
/// Tables that do not load; differences without a resolution.
pub fn run(args: &[&str]) -> Result<()> {
    let actors = Actors::load(&Data::shipped()).map_err(|error| anyhow::anyhow!("{error}"))?;
    let unchecked: Vec<_> = actors.holders().iter().filter(|holder| holder.source == "unchecked").collect();
    for holder in unchecked.iter().filter(|_| args.contains(&"--unchecked")) {
        println!(
            "unchecked\t{}\t{}\t{}\t{}",
            holder.of,
            holder.office,
            actors.person(holder.person).name,
            holder.span()
        );
    }
    println!(
        "{} of {} holders of offices are unchecked (--unchecked lists them)",
        unchecked.len(),
        actors.holders().len()
    );
    gaps(&actors, args.contains(&"--gaps"));
    let gazetteer = Gazetteer::load(&Data::shipped()).map_err(|error| anyhow::anyhow!("{error}"))?;
    let places: Vec<&str> = gazetteer.unchecked().collect();
    for name in places.iter().filter(|_| args.contains(&"--unchecked")) {
        println!("unchecked\tplace\t{name}");
    }
    println!("{} places of named.tsv are unchecked; what rests on them is less sure", places.len());
    if !Path::new(LIST).exists() {
        println!("{LIST} is not here: nothing to hold the tables against");
        return Ok(());
    }
    let judged = std::fs::read_to_string(DIFFERENCES).with_context(|| DIFFERENCES.to_string())?;
    let judged: BTreeSet<(&str, &str)> = judged
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut fields = line.split('\t');
            Some((fields.next()?, fields.next()?))
        })
        .collect();
    let (mut agree, mut known, mut open) = (0, 0, 0);
    for leader in leaders(&String::from_utf8_lossy(&std::fs::read(LIST)?)) {
        let Some(state) = state_on(&actors, &leader) else { continue };
        let holders: Vec<&str> = ["hos", "hog", "party", "counsellor"]
            .iter()
            .filter_map(|office| actors.holder(&state.id, office, leader.day))
            .map(|holder| actors.person(holder.person).name.as_str())
            .collect();
        if holders.iter().any(|name| alike(name, &leader.name)) {
            agree += 1;
        } else if judged.contains(&(state.id.as_str(), leader.name.as_str())) {
            known += 1;
        } else {
            open += 1;
            println!("{}\t{}\t{}\t{}", state.id, leader.name, leader.day, holders.join(", "));
        }
    }
    println!("leaders as in REIGN {agree}, different with a resolution {known}, without one {open}");
    if open > 0 {
        bail!("{open} differences have no resolution in {DIFFERENCES}");
    }
    Ok(())
}

/// Offices that had a holder in the last years of the table and have none at its end: who came after is not known.
fn gaps(actors: &Actors, list: bool) {
    let offices: BTreeSet<(&str, &str)> =
        actors.holders().iter().map(|holder| (holder.of.as_str(), holder.office.as_str())).collect();
    let last = |state: Option<&State>| state.is_none_or(|state| state.last.is_none());
    let open: Vec<(&str, &str, jiff::civil::Date)> = offices
        .into_iter()
        .filter(|(of, _)| last(actors.state_of(of).map(|id| actors.state(id))))
        .filter_map(|(of, office)| Some((of, office, actors.known_until(of, office)?)))
        .filter(|(_, _, day)| day.year() >= RECENT)
        .collect();
    for (of, office, day) in open.iter().filter(|_| list) {
        println!("gap\t{of}\t{office}\tafter {day}");
    }
    println!(
        "{} offices have no known holder after a day of {RECENT} or later (--gaps lists them with the day)",
        open.len()
    );
}

fn leaders(csv: &str) -> Vec<Leader> {
    let number = |field: Option<&&str>| field.and_then(|field| field.parse::<i16>().ok());
    csv.lines()
        .skip(1)
        .filter_map(|line| {
            let field: Vec<&str> = line.split(',').collect();
            let (month, year) = (number(field.get(5))?, number(field.get(6))?);
            let (last_month, last_year) = (number(field.get(7))?, number(field.get(8))?);
            let months = (last_year - year) * 12 + last_month - month;
            if last_year < 1991 || months < 6 {
                return None;
            }
            let start =
                jiff::civil::Date::new(year.max(1990), if year < 1990 { 6 } else { month as i8 }, 15).ok()?;
            let day = start.checked_add(jiff::Span::new().months(2)).ok()?;
            Some(Leader { cow: field.get(1)?.parse().ok()?, name: field.get(3)?.to_string(), day })
        })
        .collect()
}

/// The state that bore the number on the day: Serbia, its union and Yugoslavia share one.
fn state_on<'a>(actors: &'a Actors, leader: &Leader) -> Option<&'a State> {
    actors.states().iter().find(|state| {
        state.cow == Some(leader.cow)
            && state.first.is_none_or(|first| first <= leader.day)
            && state.last.is_none_or(|last| leader.day <= last)
    })
}

/// One word of four letters or more in both, or the same beginning of one.
fn alike(ours: &str, theirs: &str) -> bool {
    let (ours, theirs) = (key(ours), key(theirs));
    let near =
        |a: &str, b: &str| a == b || a.len() > 4 && b.len() > 4 && a[..4.min(a.len())] == b[..4.min(b.len())];
    let hit = |a: &str| theirs.split(' ').any(|b| a.len() > 2 && a.is_ascii() && b.is_ascii() && near(a, b));
    ours.split(' ').any(hit)
}
