//! The record kept for today: what was touched is worked out anew, first as drafts of one block (same sides and type), then
//! as events of drafts of one day and family; and what is new of it is written.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, params};

use crate::edit::Constraints;
use crate::event::block_of;
use crate::identity::{self, BREADTH, Group, Member, RADIUS};
use crate::record::{Scope, Touched, Under, members, standing};
use crate::{Error, coverage, kin, summary};

/// Works out the events of what was touched anew, and writes what is new of them.
pub(crate) fn regroup(db: &Connection, touched: &Touched) -> Result<(), Error> {
    coverage::count_days(db, &touched.days)?;
    let mut changed = Changed::default();
    let mut done: BTreeSet<String> = BTreeSet::new();
    for (block, days) in &touched.blocks {
        if done.contains(block) {
            continue;
        }
        let constraints = Constraints::of_block(db, block)?;
        let tied: Vec<&str> = constraints.blocks().collect();
        match days {
            _ if !tied.is_empty() => {
                done.extend(tied.iter().map(|b| (*b).to_owned()));
                whole(db, &tied, &constraints, touched, &mut changed)?;
            }
            None => whole(db, &[block], &constraints, touched, &mut changed)?,
            Some(days) => {
                for (from, to) in stretches(days) {
                    stretch(db, block, (from, to), touched, &mut changed)?;
                }
            }
        }
    }
    let mut events = vec![];
    for (family, day) in &changed.keys {
        events.extend(events_of(db, family, day, &mut changed.gone)?);
    }
    for event in &changed.gone {
        summary::remove(db, event)?;
    }
    for event in &events {
        write(db, event, touched)?;
    }
    Ok(())
}

/// Families and days whose drafts changed, and events of drafts that are no more.
#[derive(Default)]
struct Changed {
    keys: BTreeSet<(String, String)>,
    gone: BTreeSet<String>,
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

fn shift(day: Date, days: i64) -> Date {
    let moved = day.checked_add(days.days());
    moved.unwrap_or(if days < 0 { Date::MIN } else { Date::MAX })
}

/// The days that have a say in the drafts that have a mention between `from` and `to`: drafts reach `BREADTH` further,
/// what decides them `RADIUS`.
pub(crate) fn around(from: Date, to: Date) -> (Date, Date) {
    (shift(from, -(BREADTH + RADIUS)), shift(to, BREADTH + RADIUS))
}

fn stretch(
    db: &Connection,
    block: &str,
    (from, to): (Date, Date),
    touched: &Touched,
    changed: &mut Changed,
) -> Result<(), Error> {
    // Within `RADIUS` of a change anything can change.
    let inner = (shift(from, -RADIUS), shift(to, RADIUS));
    let is_inner = |m: &Member| {
        let anchor = m.anchor();
        inner.0 <= anchor && anchor <= inner.1
    };
    let all = members(db, block, &Scope::default(), Some(around(inner.0, inner.1)))?;
    // A mention whose sides or type were changed by hand still has the name of a draft of another block.
    let own = |m: &&Member| is_inner(m) && block_of(&m.row.draft) == block;
    let mut old: BTreeSet<String> = all.iter().filter(own).map(|m| m.row.draft.clone()).collect();
    // A draft whose mentions are all gone is found by its day alone.
    let mut select =
        db.prepare_cached("SELECT draft FROM draft WHERE block = ?1 AND anchor BETWEEN ?2 AND ?3")?;
    let found = select.query_map(params![block, inner.0.to_string(), inner.1.to_string()], |r| r.get(0))?;
    old.extend(found.collect::<Result<Vec<String>, _>>()?);
    let drafts: Vec<Group> =
        identity::group(all).into_iter().filter(|g| g.members.iter().any(is_inner)).collect();
    write_drafts(db, &old, &drafts, touched, changed)
}

fn whole(
    db: &Connection,
    blocks: &[&str],
    constraints: &Constraints,
    touched: &Touched,
    changed: &mut Changed,
) -> Result<(), Error> {
    let (mut old, mut drafts) = (BTreeSet::new(), vec![]);
    for block in blocks {
        let mut select = db.prepare_cached("SELECT draft FROM draft WHERE block = ?1")?;
        let found = select.query_map([block], |r| r.get::<_, String>(0))?;
        old.extend(found.collect::<Result<Vec<_>, _>>()?);
        drafts.extend(identity::draft(members(db, block, &Scope::default(), None)?));
    }
    write_drafts(db, &old, &identity::name(constraints.apply(drafts)), touched, changed)
}

/// Family and day of a draft; one that can be joined with nothing is a family of its own.
fn key(draft: &Group) -> (String, String) {
    kin::key(draft).unwrap_or_else(|| (draft.event.clone(), String::new()))
}

/// Family and day of a draft as it stands, its event, and how many mentions it has.
type Held = ((String, String), String, usize);

/// Writes the drafts that are not as they stand; takes away those of `old` that are no more.
fn write_drafts(
    db: &Connection,
    old: &BTreeSet<String>,
    drafts: &[Group],
    touched: &Touched,
    changed: &mut Changed,
) -> Result<(), Error> {
    let new: BTreeSet<&str> = drafts.iter().map(|g| g.event.as_str()).collect();
    let held = |draft: &str| -> Result<Option<Held>, Error> {
        let mut select =
            db.prepare_cached("SELECT family, day, event, mentions FROM draft WHERE draft = ?1")?;
        let row = select.query_row([draft], |r| Ok(((r.get(0)?, r.get(1)?), r.get(2)?, r.get(3)?)));
        Ok(row.optional()?)
    };
    for draft in old.iter().filter(|d| !d.is_empty() && !new.contains(d.as_str())) {
        if let Some((key, event, _)) = held(draft)? {
            changed.keys.insert(key);
            changed.gone.insert(event);
            db.prepare_cached("DELETE FROM draft WHERE draft = ?1")?.execute([draft])?;
        }
    }
    for draft in drafts {
        let (before, key) = (held(&draft.event)?, key(draft));
        let fresh = |m: &Member| m.row.draft != draft.event || touched.dirty.contains(&m.row.version);
        let as_it_stands = before.as_ref().is_some_and(|b| b.0 == key && b.2 == draft.members.len());
        if as_it_stands && !draft.members.iter().any(fresh) {
            continue;
        }
        let event = before.map(|(old, event, _)| {
            changed.keys.insert(old);
            event
        });
        for m in draft.members.iter().filter(|m| m.row.draft != draft.event) {
            db.prepare_cached("UPDATE event_mention SET draft = ?1 WHERE event_mention = ?2")?
                .execute(params![draft.event, m.row.row])?;
        }
        let Some(head) = draft.members.first() else { continue };
        db.prepare_cached("INSERT OR REPLACE INTO draft VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?.execute(
            params![
                draft.event,
                head.block,
                head.anchor().to_string(),
                key.0,
                key.1,
                draft.members.len(),
                draft.reason,
                event.unwrap_or_default()
            ],
        )?;
        changed.keys.insert(key);
    }
    Ok(())
}

/// The events of one family and day, from its drafts; into `gone` go those that may be no more.
fn events_of(
    db: &Connection,
    family: &str,
    day: &str,
    gone: &mut BTreeSet<String>,
) -> Result<Vec<Group>, Error> {
    let mut select = db.prepare_cached(
        "SELECT draft, reason, event FROM draft WHERE day = ?1 AND family = ?2 ORDER BY draft",
    )?;
    let rows: Vec<(String, String, String)> = select
        .query_map([day, family], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?
        .collect::<Result<_, _>>()?;
    let mut drafts = vec![];
    for (draft, reason, _) in &rows {
        drafts.push(Group {
            event: draft.clone(),
            members: standing(db, Under::Draft, draft)?,
            reason: reason.clone(),
            drafts: vec![draft.clone()],
            by_hand: day.is_empty(),
        });
    }
    let events = if day.is_empty() { drafts } else { kin::join(drafts) };
    let new: BTreeSet<&str> = events.iter().map(|e| e.event.as_str()).collect();
    gone.extend(rows.into_iter().map(|r| r.2).filter(|e| !e.is_empty() && !new.contains(e.as_str())));
    Ok(events)
}

/// Writes an event, if it is not as it stands.
fn write(db: &Connection, event: &Group, touched: &Touched) -> Result<(), Error> {
    for draft in &event.drafts {
        db.prepare_cached("UPDATE draft SET event = ?1 WHERE draft = ?2 AND event <> ?1")?
            .execute([&event.event, draft])?;
    }
    let fresh = |m: &Member| m.row.event != event.event || touched.dirty.contains(&m.row.version);
    if !event.members.iter().any(fresh) && summary::mentions(db, &event.event)? == event.members.len() {
        return Ok(());
    }
    for m in event.members.iter().filter(|m| m.row.event != event.event) {
        db.prepare_cached("UPDATE event_mention SET event = ?1 WHERE event_mention = ?2")?
            .execute(params![event.event, m.row.row])?;
    }
    summary::write(db, event)
}
