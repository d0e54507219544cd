//! Where an edit holds: from what was typed to content, and from content to the mentions of today.

use rusqlite::{Connection, Row, params};

use super::Anchor;
use crate::Error;

/// The article of `ARTICLE/eN`; a permalink of an event has a dot and is none.
pub(super) fn article_of(target: &str) -> &str {
    target.split_once('/').map_or(target, |(article, _)| article)
}

pub(super) fn anchors_of(db: &Connection, target: &str) -> Result<Vec<Anchor>, Error> {
    let anchor = |r: &Row| Ok(Anchor { hash: r.get(0)?, start: r.get(1)?, end: r.get(2)?, kind: r.get(3)? });
    const COLUMNS: &str =
        "SELECT v.hash, m.\"start\", m.\"end\", m.type FROM event_mention m JOIN version v USING (version)";
    let found = match target.split_once('/') {
        Some((article, mention)) => db
            .prepare_cached(&format!(
                "{COLUMNS} JOIN article a USING (article) WHERE a.short = ?1 AND m.id = ?2 AND v.known_to IS NULL"
            ))?
            .query_map([article, mention], anchor)?
            .collect::<Result<_, _>>()?,
        None => db
            .prepare_cached(&format!("{COLUMNS} WHERE m.event = ?1 AND m.event <> ''"))?
            .query_map([target], anchor)?
            .collect::<Result<_, _>>()?,
    };
    Ok(found)
}

/// The mentions where an anchor holds now: row, event, version. The same trigger, else one that overlaps it.
pub(super) fn mentions_at(db: &Connection, anchor: &Anchor) -> Result<Vec<(i64, String, i64)>, Error> {
    let mut select = db.prepare_cached(
        "SELECT m.event_mention, m.event, m.version, m.type = ?4 AND m.\"start\" = ?2 AND m.\"end\" = ?3,
           m.\"start\" = ?2 AND m.\"end\" = ?3 FROM event_mention m JOIN version v USING (version)
         WHERE v.hash = ?1 AND m.\"start\" < ?3 AND ?2 < m.\"end\" ORDER BY m.event_mention",
    )?;
    let rows = select.query_map(params![anchor.hash, anchor.start, anchor.end, anchor.kind], |r| {
        Ok(((r.get(0)?, r.get(1)?, r.get(2)?), r.get::<_, bool>(3)?, r.get::<_, bool>(4)?))
    })?;
    let rows: Vec<((i64, String, i64), bool, bool)> = rows.collect::<Result<_, _>>()?;
    let pick = |test: &dyn Fn(&(bool, bool)) -> bool| -> Vec<(i64, String, i64)> {
        rows.iter().filter(|r| test(&(r.1, r.2))).map(|r| r.0.clone()).collect()
    };
    let exact = pick(&|r| r.0);
    Ok(if !exact.is_empty() {
        exact
    } else {
        Some(pick(&|r| r.1)).filter(|p| !p.is_empty()).unwrap_or(pick(&|_| true))
    })
}
