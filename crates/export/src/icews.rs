//! Tab-separated in the columns of the ICEWS coded event data, one row for each source with each target; ids are unique.

use std::io::Write;

use ledger::{EventRecord, Party};

use crate::Error;
use crate::cell::{flat, number, text};

const COLUMNS: &[&str] = &[
    "Event ID",
    "Event Date",
    "Source Name",
    "Source Sectors",
    "Source Country",
    "Event Text",
    "CAMEO Code",
    "Intensity",
    "Target Name",
    "Target Sectors",
    "Target Country",
    "Story ID",
    "Sentence Number",
    "Publisher",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
];

pub(crate) fn write(record: &[EventRecord], out: &mut dyn Write) -> Result<(), Error> {
    writeln!(out, "{}", COLUMNS.join("\t"))?;
    let mut used = std::collections::BTreeSet::new();
    for e in record {
        for m in &e.records {
            for a in sides(&m.sources) {
                for b in sides(&m.targets) {
                    let key = format!(
                        "{}|{}|{}",
                        m.mention,
                        a.map_or("", |p| &p.actor),
                        b.map_or("", |p| &p.actor)
                    );
                    let mut id = number(&key);
                    while !used.insert(id) {
                        id += 1;
                    }
                    let place = |kind: &str| {
                        let fits = |s: &&ledger::Spot| s.precision.as_deref().unwrap_or("city") == kind;
                        m.place.as_ref().filter(fits).map(|s| flat(&s.name)).unwrap_or_default()
                    };
                    let city = if place("city").is_empty()
                        && place("region").is_empty()
                        && place("country").is_empty()
                    {
                        m.place.as_ref().map(|s| flat(&s.name)).unwrap_or_default()
                    } else {
                        place("city")
                    };
                    let cells = [
                        id.to_string(),
                        m.first.clone().unwrap_or_else(|| m.known_from.clone()),
                        name(a),
                        sectors(a),
                        country(a),
                        flat(&m.words),
                        text(&m.cameo),
                        text(&m.goldstein),
                        name(b),
                        sectors(b),
                        country(b),
                        number(&m.article).to_string(),
                        m.sentence.to_string(),
                        flat(&m.source),
                        city,
                        String::new(),
                        place("region"),
                        text(&m.place.as_ref().and_then(|s| s.country.as_ref())),
                        text(&m.place.as_ref().and_then(|s| s.lat)),
                        text(&m.place.as_ref().and_then(|s| s.lon)),
                    ];
                    writeln!(out, "{}", cells.join("\t"))?;
                }
            }
        }
    }
    Ok(())
}

fn sides(parties: &[Party]) -> Vec<Option<&Party>> {
    if parties.is_empty() { vec![None] } else { parties.iter().map(Some).collect() }
}

fn name(p: Option<&Party>) -> String {
    p.map(|p| flat(&p.name)).unwrap_or_default()
}

fn sectors(p: Option<&Party>) -> String {
    p.map(|p| p.sectors.join(",")).unwrap_or_default()
}

fn country(p: Option<&Party>) -> String {
    p.and_then(|p| p.country.clone()).unwrap_or_default()
}
