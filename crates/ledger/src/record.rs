//! The record: mentions grouped into events, kept for today and worked out anew for any other day.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rusqlite::{Connection, Row, params};

use crate::Error;
use crate::identity::{Group, Member, group};

/// Which versions count: those of today, or those that a desk of some day had.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scope {
    pub known_on: Option<String>,
    pub recorded_on: Option<String>,
}

impl Scope {
    pub fn is_now(&self) -> bool {
        self.known_on.is_none() && self.recorded_on.is_none()
    }

    /// A condition on `v`, a row of `version`. Days were checked when the query was read, so they go in as text.
    pub fn condition(&self) -> String {
        if self.is_now() {
            return "v.known_to IS NULL".into();
        }
        let of = |v: &str| {
            let known = self.known_on.as_ref().map(|d| format!("{v}.known_from <= '{d}'"));
            let recorded =
                self.recorded_on.as_ref().map(|d| format!("substr({v}.recorded_at, 1, 10) <= '{d}'"));
            known.into_iter().chain(recorded).collect::<Vec<_>>().join(" AND ")
        };
        format!(
            "{} AND NOT EXISTS (SELECT 1 FROM version w WHERE w.article = v.article AND w.number > v.number AND {})",
            of("v"),
            of("w")
        )
    }
}

const MEMBER: &str =
    "SELECT m.event_mention, v.hash || '/' || m.id, m.block, m.sources, m.reciprocal, m.mode,
    CASE WHEN m.place_precision NOT IN ('country', 'region') THEN m.place END, m.first, m.last, m.when_basis,
    v.known_from FROM event_mention m JOIN version v USING (version)";

fn member(r: &Row) -> rusqlite::Result<Member> {
    let day = |i: usize| -> rusqlite::Result<Option<Date>> {
        Ok(r.get::<_, Option<String>>(i)?.and_then(|s| s.parse().ok()))
    };
    Ok(Member {
        row: r.get(0)?,
        key: r.get(1)?,
        block: r.get(2)?,
        sources: r.get(3)?,
        reciprocal: r.get(4)?,
        mode: r.get(5)?,
        place: r.get(6)?,
        first: day(7)?,
        last: day(8)?,
        loose: r.get::<_, Option<String>>(9)?.is_some(),
        known: day(10)?.unwrap_or(Date::ZERO),
    })
}

/// The events of one block as `scope` sees them.
pub(crate) fn groups_of(db: &Connection, block: &str, scope: &Scope) -> Result<Vec<Group>, Error> {
    let sql = format!("{MEMBER} WHERE m.block = ?1 AND {}", scope.condition());
    let mut query = db.prepare_cached(&sql)?;
    let members = query.query_map([block], member)?.collect::<Result<Vec<_>, _>>()?;
    Ok(group(members))
}

/// Works out the events of `blocks` anew.
pub(crate) fn regroup(db: &Connection, blocks: &BTreeSet<String>) -> Result<(), Error> {
    for block in blocks {
        db.prepare_cached("DELETE FROM event WHERE block = ?1")?.execute([block])?;
        // A version that was replaced says nothing of today.
        db.prepare_cached("UPDATE event_mention SET event = '' WHERE block = ?1")?.execute([block])?;
        for found in groups_of(db, block, &Scope::default())? {
            for m in &found.members {
                db.prepare_cached("UPDATE event_mention SET event = ?1 WHERE event_mention = ?2")?
                    .execute(params![found.event, m.row])?;
            }
            db.prepare_cached(
                "INSERT INTO event SELECT ?1, ?2, min(m.type), min(m.sources), min(m.targets), min(m.first), max(m.last),
                   group_concat(DISTINCT m.status), count(*), count(DISTINCT v.article), ?3
                 FROM event_mention m JOIN version v USING (version) WHERE m.event = ?1 AND v.known_to IS NULL",
            )?
            .execute(params![found.event, block, found.reason])?;
        }
    }
    Ok(())
}
