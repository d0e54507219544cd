//! The events of a block: as they stand today, or worked out anew for any other day.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension};

use crate::edit::Constraints;
use crate::identity::{self, Group};
use crate::record::{Scope, Under, members, standing};
use crate::stretch::around;
use crate::{Error, kin};

/// The events that have a mention of `block`, as `scope` sees them.
pub(crate) fn groups_of(db: &Connection, block: &str, scope: &Scope) -> Result<Vec<Group>, Error> {
    if !scope.is_now() {
        return work_out(db, block, scope);
    }
    let mut select = db.prepare_cached(
        "SELECT DISTINCT m.event FROM month n CROSS JOIN core c ON c.month = n.month
         CROSS JOIN event_mention m USING (event_mention) WHERE c.block = ?1 AND m.event <> ''
         ORDER BY m.event",
    )?;
    let events: Vec<String> = select.query_map([block], |r| r.get(0))?.collect::<Result<_, _>>()?;
    events.into_iter().map(|event| event_of(db, event)).collect()
}

fn event_of(db: &Connection, event: String) -> Result<Group, Error> {
    let mut select = db.prepare_cached("SELECT reason FROM event WHERE event = ?1")?;
    let reason = select.query_row([&event], |r| r.get(0)).optional()?.unwrap_or_default();
    let members = standing(db, Under::Event, &event)?;
    Ok(Group { event, members, reason, drafts: vec![], by_hand: false })
}

/// The same from the mentions alone, whatever is written of them.
pub(crate) fn work_out(db: &Connection, block: &str, scope: &Scope) -> Result<Vec<Group>, Error> {
    let (mut events, mut keys) = (vec![], BTreeSet::new());
    for draft in drafts_of(db, block, scope, None)? {
        match kin::key(&draft) {
            Some(key) => _ = keys.insert(key),
            None => events.push(draft),
        }
    }
    for key in keys {
        let Ok(day) = key.1.parse::<Date>() else { continue };
        let mut drafts = BTreeMap::new();
        for other in blocks_on(db, &key)? {
            for draft in drafts_of(db, &other, scope, Some(day))? {
                if kin::key(&draft).as_ref() == Some(&key) {
                    drafts.insert(draft.event.clone(), draft);
                }
            }
        }
        events.extend(kin::join(drafts.into_values().collect()));
    }
    events.retain(|e| e.members.iter().any(|m| m.block == block));
    events.sort_by(|a, b| a.event.cmp(&b.event));
    Ok(events)
}

/// Every event from the mentions alone, each day once; one that an edit has made of several blocks may come more than once.
pub(crate) fn work_out_all(
    db: &Connection,
    scope: &Scope,
    mut take: impl FnMut(Group) -> Result<(), Error>,
) -> Result<(), Error> {
    let list = |sql: &str| -> Result<Vec<String>, Error> {
        Ok(db.prepare(sql)?.query_map([], |r| r.get(0))?.collect::<Result<_, _>>()?)
    };
    for block in list("SELECT DISTINCT block FROM core ORDER BY block")? {
        let drafts = drafts_of(db, &block, scope, None)?;
        drafts.into_iter().filter(|draft| kin::key(draft).is_none()).try_for_each(&mut take)?;
    }
    for anchor in list("SELECT DISTINCT anchor FROM event_mention")? {
        let Ok(day) = anchor.parse::<Date>() else { continue };
        let mut select = db.prepare_cached("SELECT DISTINCT block FROM event_mention WHERE anchor = ?1")?;
        let blocks =
            select.query_map([&anchor], |r| r.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
        let mut families: BTreeMap<String, BTreeMap<String, Group>> = BTreeMap::new();
        for block in blocks {
            for draft in drafts_of(db, &block, scope, Some(day))? {
                if let Some((family, _)) = kin::key(&draft).filter(|key| key.1 == anchor) {
                    families.entry(family).or_default().insert(draft.event.clone(), draft);
                }
            }
        }
        for drafts in families.into_values() {
            kin::join(drafts.into_values().collect()).into_iter().try_for_each(&mut take)?;
        }
    }
    Ok(())
}

/// Blocks of a family that have a mention on that day.
fn blocks_on(db: &Connection, (family, day): &(String, String)) -> Result<Vec<String>, Error> {
    let mut select = db.prepare_cached("SELECT DISTINCT block FROM event_mention WHERE anchor = ?1")?;
    let blocks = select.query_map([day], |r| r.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    let fits = |b: &String| kin::family(b.rsplit('.').next().unwrap_or_default()) == *family;
    Ok(blocks.into_iter().filter(fits).collect())
}

/// The drafts of one block, all or those near a day, with those of the blocks that an edit has tied to it.
fn drafts_of(db: &Connection, block: &str, scope: &Scope, near: Option<Date>) -> Result<Vec<Group>, Error> {
    let constraints = Constraints::of_block(db, block)?;
    if constraints.is_empty() {
        let days = near.map(|day| around(day, day));
        return Ok(identity::group(members(db, block, scope, days)?));
    }
    let mut drafts = vec![];
    for block in constraints.blocks() {
        drafts.extend(identity::draft(members(db, block, scope, None)?));
    }
    Ok(identity::name(constraints.apply(drafts)))
}
