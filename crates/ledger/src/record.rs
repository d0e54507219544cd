//! The record: mentions grouped into events, kept for today and worked out anew for any other day.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use rusqlite::{Connection, Row, params};

use crate::edit::Constraints;
use crate::identity::{self, BREADTH, Group, Member, RADIUS};
use crate::{Error, coverage, origin, summary};

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
        format!(
            "{} AND NOT EXISTS (SELECT 1 FROM version w WHERE w.article = v.article AND w.number > v.number AND {})",
            self.seen("v"),
            self.seen("w")
        )
    }

    /// A condition on the version `v`: that it was there, replaced since or not.
    pub fn seen(&self, v: &str) -> String {
        let known = self.known_on.as_ref().map(|d| format!("{v}.known_from <= '{d}'"));
        let recorded = self.recorded_on.as_ref().map(|d| format!("substr({v}.recorded_at, 1, 10) <= '{d}'"));
        let all: Vec<String> = known.into_iter().chain(recorded).collect();
        if all.is_empty() { "1".into() } else { all.join(" AND ") }
    }
}

/// What the record keeps of a mention beyond what identity looks at.
#[derive(Clone, Debug)]
pub(crate) struct MemberRow {
    pub row: i64,
    pub event: String,
    pub version: i64,
    pub article: i64,
    pub origin: i64,
    pub kind: String,
    pub targets: String,
    pub status: String,
    pub place: Option<String>,
    pub place_country: Option<String>,
    pub place_precision: Option<String>,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    pub plover: Option<String>,
    pub cameo: Option<String>,
    pub intensity: Option<f64>,
    pub goldstein: Option<f64>,
    pub confidence: f64,
}

const MEMBER: &str = "SELECT m.event_mention, v.hash || '/' || m.id, m.block, m.sources, m.reciprocal, m.mode,
    m.place, m.first, m.last, m.when_basis, v.known_from, m.event, v.article, v.origin,
    m.type, m.targets, m.status, m.place_country, m.place_precision, m.lat, m.lon, m.plover, m.cameo, m.intensity,
    m.goldstein, m.confidence, m.version
    FROM event_mention m JOIN version v USING (version)";

fn member(r: &Row) -> rusqlite::Result<Member> {
    let day = |i: usize| -> rusqlite::Result<Option<Date>> {
        Ok(r.get_ref(i)?.as_str_or_null()?.and_then(|s| s.parse().ok()))
    };
    let row = MemberRow {
        row: r.get(0)?,
        event: r.get(11)?,
        version: r.get(26)?,
        article: r.get(12)?,
        origin: r.get(13)?,
        kind: r.get(14)?,
        targets: r.get(15)?,
        status: r.get(16)?,
        place: r.get(6)?,
        place_country: r.get(17)?,
        place_precision: r.get(18)?,
        lat: r.get(19)?,
        lon: r.get(20)?,
        plover: r.get(21)?,
        cameo: r.get(22)?,
        intensity: r.get(23)?,
        goldstein: r.get(24)?,
        confidence: r.get(25)?,
    };
    let precise = !matches!(row.place_precision.as_deref(), None | Some("country" | "region"));
    Ok(Member {
        key: r.get(1)?,
        block: r.get(2)?,
        sources: r.get(3)?,
        reciprocal: r.get(4)?,
        mode: r.get(5)?,
        place: row.place.clone().filter(|_| precise),
        first: day(7)?,
        last: day(8)?,
        loose: r.get_ref(9)?.as_str_or_null()?.is_some(),
        known: day(10)?.unwrap_or(Date::ZERO),
        row,
    })
}

/// The mentions of a block that `scope` sees, of a stretch of anchor days or of all.
pub(crate) fn members(
    db: &Connection,
    block: &str,
    scope: &Scope,
    days: Option<(Date, Date)>,
) -> Result<Vec<Member>, Error> {
    let seen = scope.condition();
    let judged = "m.judged IS NOT 'wrong'";
    let mut found: Vec<Member> = match days {
        None => {
            let mut query =
                db.prepare_cached(&format!("{MEMBER} WHERE m.block = ?1 AND {judged} AND {seen}"))?;
            query.query_map([block], member)?.collect::<Result<_, _>>()?
        }
        Some((from, to)) => {
            let sql =
                format!("{MEMBER} WHERE m.block = ?1 AND m.anchor BETWEEN ?2 AND ?3 AND {judged} AND {seen}");
            let mut query = db.prepare_cached(&sql)?;
            query
                .query_map(params![block, from.to_string(), to.to_string()], member)?
                .collect::<Result<_, _>>()?
        }
    };
    let moved = origin::then(db, scope)?;
    for m in &mut found {
        m.row.origin = moved.get(&m.row.version).copied().unwrap_or(m.row.origin);
    }
    Ok(found)
}

/// The events of one block as `scope` sees them, with those of the blocks that an edit has tied to it.
pub(crate) fn groups_of(db: &Connection, block: &str, scope: &Scope) -> Result<Vec<Group>, Error> {
    let constraints = Constraints::of_block(db, block)?;
    if constraints.is_empty() {
        return Ok(identity::group(members(db, block, scope, None)?));
    }
    let mut drafts = vec![];
    for block in constraints.blocks() {
        drafts.extend(identity::draft(members(db, block, scope, None)?));
    }
    Ok(identity::name(constraints.apply(drafts)))
}

/// Blocks in which something changed, and the anchor days of what did; `None` where all of it must be worked out.
#[derive(Debug, Default)]
pub(crate) struct Touched {
    blocks: BTreeMap<String, Option<BTreeSet<Date>>>,
    /// Versions whose mentions say something else than when their events were last written.
    pub dirty: BTreeSet<i64>,
    /// Days on which versions came, went or changed their origin.
    days: BTreeSet<String>,
}

impl Touched {
    pub fn at(&mut self, block: &str, day: &str) {
        let days = self.blocks.entry(block.into()).or_insert_with(|| Some(BTreeSet::new()));
        match (days, day.parse()) {
            (Some(days), Ok(day)) => _ = days.insert(day),
            (days, _) => *days = None,
        }
    }

    pub fn whole(&mut self, block: &str) {
        self.blocks.insert(block.into(), None);
    }

    /// The day on which a version was known.
    pub fn day(&mut self, db: &Connection, version: i64) -> rusqlite::Result<()> {
        let mut select = db.prepare_cached("SELECT known_from FROM version WHERE version = ?1")?;
        self.days.insert(select.query_row([version], |r| r.get(0))?);
        Ok(())
    }

    /// Every mention of a version.
    pub fn version(&mut self, db: &Connection, version: i64) -> rusqlite::Result<()> {
        let mut select = db.prepare_cached("SELECT block, anchor FROM event_mention WHERE version = ?1")?;
        let mut rows = select.query([version])?;
        while let Some(r) = rows.next()? {
            self.at(r.get_ref(0)?.as_str()?, r.get_ref(1)?.as_str()?);
        }
        Ok(())
    }
}

fn shift(day: Date, days: i64) -> Date {
    let moved = day.checked_add(days.days());
    moved.unwrap_or(if days < 0 { Date::MIN } else { Date::MAX })
}

/// Works out the events of what was touched anew, and writes what is new of them.
pub(crate) fn regroup(db: &Connection, touched: &Touched) -> Result<(), Error> {
    coverage::count_days(db, &touched.days)?;
    let mut done: BTreeSet<String> = BTreeSet::new();
    for (block, days) in &touched.blocks {
        if done.contains(block) {
            continue;
        }
        let constraints = Constraints::of_block(db, block)?;
        if !constraints.is_empty() {
            done.extend(constraints.blocks().map(str::to_owned));
            whole(
                db,
                &constraints.blocks().collect::<Vec<_>>(),
                groups_of(db, block, &Scope::default())?,
                &touched.dirty,
            )?;
        } else if let Some(days) = days {
            for (from, to) in stretches(days) {
                stretch(db, block, (from, to), &touched.dirty)?;
            }
        } else {
            whole(db, &[block], groups_of(db, block, &Scope::default())?, &touched.dirty)?;
        }
    }
    Ok(())
}

/// Runs of changed days, apart by so much that what one changes the other cannot see.
fn stretches(days: &BTreeSet<Date>) -> Vec<(Date, Date)> {
    let mut out: Vec<(Date, Date)> = vec![];
    for day in days {
        match out.last_mut() {
            Some((_, to)) if identity::apart(*to, *day) <= 2 * (RADIUS + BREADTH) => *to = *day,
            _ => out.push((*day, *day)),
        }
    }
    out
}

fn stretch(
    db: &Connection,
    block: &str,
    (from, to): (Date, Date),
    dirty: &BTreeSet<i64>,
) -> Result<(), Error> {
    // Within `RADIUS` of a change anything can change; its events reach `BREADTH` further, what decides them `RADIUS`.
    let inner = (shift(from, -RADIUS), shift(to, RADIUS));
    let outer = (shift(inner.0, -(BREADTH + RADIUS)), shift(inner.1, BREADTH + RADIUS));
    let is_inner = |m: &Member| {
        let anchor = m.anchor();
        inner.0 <= anchor && anchor <= inner.1
    };
    let all = members(db, block, &Scope::default(), Some(outer))?;
    let old: BTreeSet<String> = all.iter().filter(|m| is_inner(m)).map(|m| m.row.event.clone()).collect();
    let groups: Vec<Group> =
        identity::group(all).into_iter().filter(|g| g.members.iter().any(is_inner)).collect();
    write(db, &old, groups, dirty)
}

fn whole(db: &Connection, blocks: &[&str], groups: Vec<Group>, dirty: &BTreeSet<i64>) -> Result<(), Error> {
    let mut old = BTreeSet::new();
    for block in blocks {
        let mut select = db.prepare_cached("SELECT event FROM event WHERE block = ?1")?;
        let found = select.query_map([block], |r| r.get::<_, String>(0))?;
        old.extend(found.collect::<Result<Vec<_>, _>>()?);
    }
    write(db, &old, groups, dirty)
}

/// Writes the events that are not as they stand; takes away those of `old` that are no more.
fn write(
    db: &Connection,
    old: &BTreeSet<String>,
    groups: Vec<Group>,
    dirty: &BTreeSet<i64>,
) -> Result<(), Error> {
    let new: BTreeSet<&str> = groups.iter().map(|g| g.event.as_str()).collect();
    for event in old.iter().filter(|e| !e.is_empty() && !new.contains(e.as_str())) {
        summary::remove(db, event)?;
    }
    for group in &groups {
        let fresh = |m: &Member| m.row.event != group.event || dirty.contains(&m.row.version);
        if !group.members.iter().any(fresh) && summary::mentions(db, &group.event)? == group.members.len() {
            continue;
        }
        for m in group.members.iter().filter(|m| m.row.event != group.event) {
            db.prepare_cached("UPDATE event_mention SET event = ?1 WHERE event_mention = ?2")?
                .execute(params![group.event, m.row.row])?;
        }
        summary::write(db, group)?;
    }
    Ok(())
}

/// A mention that says nothing of today (of a replaced version, or judged wrong) is of no event.
pub(crate) fn release(db: &Connection, version: i64) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE event_mention SET event = '' WHERE version = ?1 AND event <> ''")?
        .execute([version])?;
    Ok(())
}
