//! The rows that the record keeps of an event: what its mentions amount to, and its directed pairs for series.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use crate::Error;
use crate::identity::{Group, Member, apart};
use crate::search::split;
use crate::series::PairRow;

pub(crate) fn remove(db: &Connection, event: &str) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM event WHERE event = ?1")?.execute([event])?;
    db.prepare_cached("DELETE FROM pair WHERE event = ?1")?.execute([event])?;
    Ok(())
}

/// The mention that says the day most precisely speaks for the event; then one that names both sides and the deed as the
/// event's permalink does; then the one known first.
pub(crate) fn best<'a>(event: &str, members: &[&'a Member]) -> Option<&'a Member> {
    members.iter().copied().min_by_key(|m| {
        let span = m.span().map_or(i64::MAX, |(a, b)| apart(a, b));
        (span, lack(event, &m.row.kind, &m.sources, &m.row.targets))
    })
}

/// What a mention lacks of what its event is: the deed, a side.
pub(crate) fn lack(event: &str, kind: &str, sources: &str, targets: &str) -> (bool, usize) {
    let deed = event.split('.').nth(2).unwrap_or_default();
    (!deed.eq_ignore_ascii_case(kind), usize::from(sources.is_empty()) + usize::from(targets.is_empty()))
}

pub(crate) fn write(db: &Connection, group: &Group) -> Result<(), Error> {
    let mut known: Vec<&Member> = group.members.iter().collect();
    known.sort_by(|a, b| (a.known, &a.key).cmp(&(b.known, &b.key)));
    let (Some(first), Some(best)) = (known.first(), best(&group.event, &known)) else { return Ok(()) };
    let mut statuses: Vec<&str> = vec![];
    for m in &known {
        if !statuses.contains(&m.row.status.as_str()) {
            statuses.push(&m.row.status);
        }
    }
    let statuses = statuses.join(",");
    let placed = known.iter().find(|m| m.place.is_some()).or(known.iter().find(|m| m.row.place.is_some()));
    let placed = placed.map(|m| &m.row);
    let articles: BTreeSet<i64> = known.iter().map(|m| m.row.article).collect();
    let origins: BTreeSet<i64> = known.iter().map(|m| m.row.origin).collect();
    let day = best.first.unwrap_or(first.known).to_string();
    db.prepare_cached("DELETE FROM event WHERE event = ?1")?.execute([&group.event])?;
    db.prepare_cached(
        "INSERT OR ROLLBACK INTO event(event, block, type, mode, sources, targets, reciprocal, first, last, day, statuses, place,
           place_country, place_precision, lat, lon, plover, cameo, intensity, goldstein, confidence, known_from, mentions,
           articles, origins, reason)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,
           ?24, ?25, ?26)",
    )?
    .execute(params![
        group.event,
        group.members.first().map(|m| m.block.as_str()),
        best.row.kind,
        known.iter().find_map(|m| m.mode.as_deref()),
        best.sources.as_str(),
        best.row.targets,
        known.iter().any(|m| m.reciprocal),
        best.first.map(|d| d.to_string()),
        best.last.map(|d| d.to_string()),
        day,
        statuses,
        placed.and_then(|r| r.place.as_ref()),
        placed.and_then(|r| r.place_country.as_ref()),
        placed.and_then(|r| r.place_precision.as_ref()),
        placed.and_then(|r| r.lat),
        placed.and_then(|r| r.lon),
        known.iter().find_map(|m| m.row.plover.as_ref()),
        known.iter().find_map(|m| m.row.cameo.as_ref()),
        known.iter().find_map(|m| m.row.intensity),
        known.iter().find_map(|m| m.row.goldstein),
        known.iter().map(|m| m.row.confidence).fold(0.0, f64::max),
        first.known.to_string(),
        known.len(),
        articles.len(),
        origins.len(),
        group.reason,
    ])?;
    write_pairs(db, group, best, &day, &statuses, &origins, &known)
}

/// Each source with each target, both ways where the event is reciprocal.
pub(crate) fn pairs(known: &[&Member], best: &Member) -> BTreeSet<(String, String)> {
    let reciprocal = known.iter().any(|m| m.reciprocal);
    let (sources, targets) = (split(&best.sources), split(&best.row.targets));
    let mut out = BTreeSet::new();
    for a in &sources {
        for b in targets.iter().filter(|b| *b != a) {
            out.insert((a.clone(), b.clone()));
            if reciprocal {
                out.insert((b.clone(), a.clone()));
            }
        }
    }
    out
}

fn write_pairs(
    db: &Connection,
    group: &Group,
    best: &Member,
    day: &str,
    statuses: &str,
    origins: &BTreeSet<i64>,
    known: &[&Member],
) -> Result<(), Error> {
    db.prepare_cached("DELETE FROM pair WHERE event = ?1")?.execute([&group.event])?;
    let origins: Vec<u8> = origins.iter().flat_map(|o| o.to_le_bytes()).collect();
    let month = day.get(..7).unwrap_or(day);
    db.prepare_cached("INSERT OR IGNORE INTO month VALUES (?1)")?.execute([month])?;
    for (a, b) in &pairs(known, best) {
        db.prepare_cached(
            "INSERT OR ROLLBACK INTO pair(month, a, b, day, event, type, statuses, intensity, goldstein, mentions, origins)
             VALUES (?11, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            a,
            b,
            day,
            group.event,
            best.row.kind,
            statuses,
            known.iter().find_map(|m| m.row.intensity),
            known.iter().find_map(|m| m.row.goldstein),
            known.len(),
            origins,
            month
        ])?;
    }
    Ok(())
}

/// An event that is in no table, as a row of a series, with the directed pairs it stands for.
pub(crate) fn pair_row(group: &Group) -> Option<(BTreeSet<(String, String)>, PairRow)> {
    let mut known: Vec<&Member> = group.members.iter().collect();
    known.sort_by(|a, b| (a.known, &a.key).cmp(&(b.known, &b.key)));
    let (first, best) = (known.first()?, best(&group.event, &known)?);
    let mut statuses: Vec<&str> = vec![];
    for m in &known {
        if !statuses.contains(&m.row.status.as_str()) {
            statuses.push(&m.row.status);
        }
    }
    let row = PairRow {
        day: best.first.unwrap_or(first.known).to_string().into(),
        event: group.event.clone(),
        kind: best.row.kind.as_str().into(),
        statuses: statuses.join(",").into(),
        intensity: known.iter().find_map(|m| m.row.intensity),
        goldstein: known.iter().find_map(|m| m.row.goldstein),
        mentions: known.len(),
        origins: known.iter().map(|m| m.row.origin).collect::<BTreeSet<_>>().into_iter().collect(),
    };
    Some((pairs(&known, best), row))
}
