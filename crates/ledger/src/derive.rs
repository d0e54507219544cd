//! Mentions of events derived anew from the report that is kept, with the edits laid over them.

use facts::Report;
use rusqlite::{Connection, params};

use crate::edit::{self, EditKind};
use crate::record::{Touched, release};
use crate::regroup::regroup;
use crate::search::split;
use crate::{Error, add, amendment, amends, identity, origin, packed, posting, rows};

/// The report of a version, with its text.
pub(crate) fn report(db: &Connection, version: i64) -> Result<Report, Error> {
    let (bytes, text, id): (Vec<u8>, String, String) = db
        .prepare_cached(
            "SELECT r.report, r.text, v.id FROM version v JOIN reading r USING (version) WHERE version = ?1",
        )?
        .query_row([version], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?;
    packed::report(&id, &bytes, text)
}

/// Takes away the mentions of events of a version.
pub(crate) fn clear(db: &Connection, version: i64, touched: &mut Touched) -> Result<(), Error> {
    touched.version(db, version)?;
    touched.dirty.insert(version);
    let mut select = db.prepare_cached("SELECT event_mention FROM event_mention WHERE version = ?1")?;
    for row in select.query_map([version], |r| r.get::<_, i64>(0))?.collect::<Result<Vec<_>, _>>()? {
        if !touched.words.remove(&row) {
            db.prepare_cached(
                "INSERT INTO event_words(event_words, rowid, words) SELECT 'delete', event_mention, words
                   FROM event_mention WHERE event_mention = ?1",
            )?
            .execute([row])?;
        }
    }
    db.prepare_cached("DELETE FROM event_mention WHERE version = ?1")?.execute([version])?;
    Ok(())
}

/// Makes the mentions of events of a version anew from its report.
pub(crate) fn events(db: &Connection, version: i64, touched: &mut Touched) -> Result<(), Error> {
    let report = report(db, version)?;
    clear(db, version, touched)?;
    let known = rows::Known::of(db, version)?;
    for event in &report.events {
        rows::insert_event(db, version, &report, event, &known, touched)?;
    }
    edit::correct(db, version, touched)?;
    touched.version(db, version)?;
    Ok(())
}

/// One judgement on one mention: all of it, or one field set to a value.
pub(crate) fn judge(
    db: &Connection,
    row: i64,
    kind: EditKind,
    set: Option<(&str, &str)>,
) -> Result<(), Error> {
    let word = if kind == EditKind::Wrong { "wrong" } else { "right" };
    let Some((field, value)) = set else {
        db.execute(
            "UPDATE event_mention SET judged = ?1, event = CASE ?1 WHEN 'wrong' THEN '' ELSE event END,
               draft = CASE ?1 WHEN 'wrong' THEN '' ELSE draft END
             WHERE event_mention = ?2",
            params![word, row],
        )?;
        return Ok(());
    };
    match field {
        "sources" | "targets" => {
            let role = if field == "sources" { "source" } else { "target" };
            posting::unseal(db, row)?;
            db.execute("DELETE FROM side WHERE event_mention = ?1 AND role = ?2", params![row, role])?;
            for (rank, actor) in split(value).iter().enumerate() {
                db.execute("INSERT INTO side VALUES (?1, ?2, ?3, ?4, ?4)", params![row, role, rank, actor])?;
            }
            db.execute(
                &format!("UPDATE event_mention SET {field} = ?1 WHERE event_mention = ?2"),
                params![value, row],
            )?;
        }
        "type" | "mode" | "status" | "place" | "first" | "last" | "intensity" => {
            let value = Some(value).filter(|v| !v.is_empty());
            db.execute(
                &format!("UPDATE event_mention SET {field} = ?1 WHERE event_mention = ?2"),
                params![value, row],
            )?;
        }
        _ => {}
    }
    let (sources, targets, kind, first, last, known): (String, String, String, Option<String>, Option<String>, String) = db
        .query_row(
            "SELECT sources, targets, type, first, last, known_from FROM event_mention m JOIN version v USING (version)
             WHERE event_mention = ?1",
            [row],
            |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?, r.get(5)?)),
        )?;
    let sides: Vec<String> = split(&sources).into_iter().chain(split(&targets)).collect();
    let block = identity::block(sides.iter().map(String::as_str), &kind);
    db.execute(
        "UPDATE event_mention SET judged = 'right', block = ?2, anchor = ?3,
           when_basis = CASE WHEN ?4 IN ('first', 'last') THEN NULL ELSE when_basis END WHERE event_mention = ?1",
        params![row, block, identity::anchor(first.as_deref(), last.as_deref(), &known), field],
    )?;
    Ok(())
}

/// Everything that rests on reports, for a desk of an older schema.
pub(crate) fn all(db: &Connection) -> Result<(), Error> {
    let select = "SELECT version, hash, article FROM version ORDER BY version";
    let versions: Vec<(i64, String, i64)> = db
        .prepare(select)?
        .query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?
        .collect::<Result<_, _>>()?;
    db.execute_batch(
        "DELETE FROM band; DELETE FROM late_band; DELETE FROM sketch; DELETE FROM copy; DELETE FROM event; DELETE FROM draft;
         DELETE FROM pair; DELETE FROM amends;",
    )?;
    for (version, hash, _) in &versions {
        db.execute(
            "UPDATE version SET origin = ?1 WHERE version = ?2",
            params![origin::of_hash(hash), version],
        )?;
    }
    let mut touched = Touched::default();
    for (version, _, article) in &versions {
        let report = report(db, *version)?;
        amendment::note(db, *version, &report)?;
        let print = copies::fingerprint(&add::body(&report.article));
        origin::place(db, *version, *article, &print, &mut touched)?;
        amends::link(db, *version)?;
        events(db, *version, &mut touched)?;
        touched.day(db, *version)?;
    }
    let mut replaced = db.prepare("SELECT version FROM version WHERE known_to IS NOT NULL")?;
    for version in replaced.query_map([], |r| r.get(0))?.collect::<Result<Vec<i64>, _>>()? {
        release(db, version)?;
    }
    regroup(db, &touched)
}
