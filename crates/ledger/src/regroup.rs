//! The record kept for today: what was touched is worked out anew, first as drafts of one block (same sides and type), then
//! as events of drafts of one day and family; and what is new of it is written.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use facts::SmolStr;
use rayon::prelude::*;
use rusqlite::{Connection, OptionalExtension, params};

use crate::edit::Constraints;
use crate::identity::{self, Group, Member};
use crate::kin::Joined;
use crate::look::Look;
use crate::record::{Touched, Under, cores, standing};
use crate::stretch::{AT_ONCE, stretches, work_out};
use crate::{Error, coverage, kin, posting, summary};

/// Works out the events of what was touched anew, and writes what is new of them.
pub(crate) fn regroup(db: &Connection, touched: &Touched) -> Result<(), Error> {
    coverage::count_days(db, &touched.days)?;
    index_words(db, touched)?;
    if let Some(first) = touched.words.first() {
        posting::unseal_from(db, *first)?;
    }
    let (mut changed, mut near) = (Changed::default(), vec![]);
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
            Some(days) => near.push((block.as_str(), stretches(days))),
        }
        if near.len() == AT_ONCE {
            work_out(db, std::mem::take(&mut near), touched, &mut changed)?;
        }
    }
    work_out(db, near, touched, &mut changed)?;
    drop_orphans(db, &mut changed)?;
    keep(db, &mut changed.drafts)?;
    let mut events = vec![];
    let keys: Vec<(String, String)> = std::mem::take(&mut changed.keys).into_iter().collect();
    for some in keys.chunks(AT_ONCE) {
        let days = some.iter().map(|(family, day)| Day::read(db, family, day));
        let days: Vec<Day> = days.collect::<Result<_, Error>>()?;
        let looked = days.into_par_iter().map(Day::looked).collect::<Result<Vec<_>, Error>>()?;
        for (day, joined) in looked {
            events.extend(events_of(db, day, &joined, &mut changed)?);
        }
    }
    for event in &changed.gone {
        summary::remove(db, event)?;
    }
    for event in &events {
        write(db, event)?;
    }
    Ok(())
}

/// Gives the text indexes what came, all at once: they write what they gathered whenever another table is written in between.
fn index_words(db: &Connection, touched: &Touched) -> Result<(), Error> {
    // A statement that selects what it inserts has them write after each row too.
    let mut read = db.prepare_cached("SELECT words FROM event_mention WHERE event_mention = ?1")?;
    let mut insert = db.prepare_cached("INSERT INTO event_words(rowid, words) VALUES (?1, ?2)")?;
    for row in &touched.words {
        let words: String = read.query_row([row], |r| r.get(0))?;
        insert.execute(params![row, words])?;
    }
    let mut read = db.prepare_cached("SELECT title, text FROM reading WHERE version = ?1")?;
    let mut insert =
        db.prepare_cached("INSERT INTO article_words(rowid, title, text) VALUES (?1, ?2, ?3)")?;
    for version in &touched.texts {
        let (title, text): (Option<String>, String) =
            read.query_row([version], |r| Ok((r.get(0)?, r.get(1)?)))?;
        insert.execute(params![version, title, text])?;
    }
    Ok(())
}

/// Families and days whose drafts changed, and events of drafts that are no more.
#[derive(Default)]
pub(crate) struct Changed {
    keys: BTreeSet<(String, String)>,
    gone: BTreeSet<String>,
    /// Drafts that were written, and the events that they or those taken away were of.
    drafts: BTreeMap<String, NewDraft>,
    stale: BTreeSet<String>,
}

fn whole(
    db: &Connection,
    blocks: &[&str],
    constraints: &Constraints,
    touched: &Touched,
    changed: &mut Changed,
) -> Result<(), Error> {
    let (mut old, mut drafts) = (Old::default(), vec![]);
    for block in blocks {
        let members = cores(db, block, None)?;
        for m in &members {
            old.sizes.entry(m.row.draft.clone()).or_default().count(true);
        }
        drafts.extend(identity::draft(members));
    }
    write_drafts(db, &old, &identity::name(constraints.apply(drafts)), touched, changed)
}

/// Family and day of a draft; one that can be joined with nothing is a family of its own.
fn key(draft: &Group) -> (String, String) {
    kin::key(draft).unwrap_or_else(|| (draft.event.clone(), String::new()))
}

/// Family and day of a draft as it stands, its event, and how many mentions it has.
type Held = ((String, String), String, usize);

/// A draft that is not as it stands.
struct NewDraft {
    key: (String, String),
    reason: String,
    /// What its event was; its own name until it is told.
    event: String,
    mentions: usize,
    members: Vec<Member>,
}

/// Drafts that stood before.
#[derive(Default)]
pub(crate) struct Old {
    pub sizes: HashMap<SmolStr, Size>,
    /// Nothing but mentions tells what stands together: a draft with the mentions it had is as it was.
    pub whole: bool,
}

/// Mentions of a draft, and whether it may be gone.
#[derive(Default)]
pub(crate) struct Size {
    mentions: usize,
    open: bool,
}

impl Size {
    pub fn count(&mut self, open: bool) {
        self.mentions += 1;
        self.open |= open;
    }
}

/// Writes the drafts that are not as they stand; takes away those of `old` that are no more.
pub(crate) fn write_drafts(
    db: &Connection,
    old: &Old,
    drafts: &[Group],
    touched: &Touched,
    changed: &mut Changed,
) -> Result<(), Error> {
    let new: HashSet<&str> = drafts.iter().map(|g| g.event.as_str()).collect();
    for (draft, size) in &old.sizes {
        if size.open && !draft.is_empty() && !new.contains(draft.as_str()) {
            take_away(db, draft, changed)?;
        }
    }
    for draft in drafts {
        let fresh = |m: &Member| m.row.draft != draft.event || touched.dirty.contains(&m.row.version);
        let as_many =
            old.sizes.get(draft.event.as_str()).is_some_and(|size| size.mentions == draft.members.len());
        if old.whole && as_many && !draft.members.iter().any(fresh) {
            continue;
        }
        let (before, key) = (held(db, &draft.event)?, key(draft));
        let as_it_stands = before.as_ref().is_some_and(|b| b.0 == key && b.2 == draft.members.len());
        if as_it_stands && !draft.members.iter().any(fresh) {
            continue;
        }
        let event = before.map(|(old, event, _)| {
            changed.keys.insert(old);
            changed.stale.insert(event.clone());
            event
        });
        for m in draft.members.iter().filter(|m| m.row.draft != draft.event) {
            // Most drafts are events by themselves; those that join another have its name in the end.
            db.prepare_cached(
                "UPDATE OR ROLLBACK event_mention SET draft = ?1, event = ?1 WHERE event_mention = ?2",
            )?
            .execute(params![draft.event, m.row.row])?;
        }
        changed.keys.insert(key.clone());
        let (reason, mentions) = (draft.reason.clone(), draft.members.len());
        let event = event.unwrap_or_else(|| draft.event.clone());
        changed
            .drafts
            .insert(draft.event.clone(), NewDraft { key, reason, event, mentions, members: vec![] });
    }
    Ok(())
}

fn held(db: &Connection, draft: &str) -> Result<Option<Held>, Error> {
    let mut select = db.prepare_cached("SELECT family, day, event, mentions FROM draft WHERE draft = ?1")?;
    let row = select.query_row([draft], |r| Ok(((r.get(0)?, r.get(1)?), r.get(2)?, r.get(3)?)));
    Ok(row.optional()?)
}

fn take_away(db: &Connection, draft: &str, changed: &mut Changed) -> Result<(), Error> {
    changed.drafts.remove(draft);
    if let Some((key, event, _)) = held(db, draft)? {
        changed.keys.insert(key);
        changed.stale.insert(event.clone());
        changed.gone.insert(event);
        db.prepare_cached("DELETE FROM draft WHERE draft = ?1")?.execute([draft])?;
    }
    Ok(())
}

/// Takes away the drafts that have lost their last mention.
fn drop_orphans(db: &Connection, changed: &mut Changed) -> Result<(), Error> {
    let mut select = db.prepare_cached(
        "SELECT draft FROM orphan o
         WHERE NOT EXISTS (SELECT 1 FROM event_mention m WHERE m.draft = o.draft AND m.draft <> '') ORDER BY draft",
    )?;
    for draft in select.query_map([], |r| r.get(0))?.collect::<Result<Vec<String>, _>>()? {
        take_away(db, &draft, changed)?;
    }
    db.prepare_cached("DELETE FROM orphan")?.execute([])?;
    Ok(())
}

/// Writes drafts, each with what is compared of it.
fn keep(db: &Connection, drafts: &mut BTreeMap<String, NewDraft>) -> Result<(), Error> {
    let mut all: Vec<(&String, &mut NewDraft)> = drafts.iter_mut().collect();
    for some in all.chunks_mut(AT_ONCE) {
        for (draft, new) in some.iter_mut() {
            new.members = standing(db, Under::Draft, draft)?;
        }
        let looks = some.par_iter().map(|(draft, new)| Look::of(draft, &new.members).to_bytes());
        let looks: Vec<Vec<u8>> = looks.collect::<Result<_, Error>>()?;
        for ((draft, new), look) in some.iter().zip(looks) {
            db.prepare_cached("DELETE FROM draft WHERE draft = ?1")?.execute([draft])?;
            db.prepare_cached("INSERT OR ROLLBACK INTO draft VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?
                .execute(params![draft, new.key.0, new.key.1, new.mentions, new.reason, new.event, look])?;
        }
    }
    Ok(())
}

/// A draft as it is kept.
struct Kept {
    draft: String,
    reason: String,
    event: String,
    look: Vec<u8>,
}

/// The drafts of one family and day.
struct Day {
    /// Empty where nothing can be joined.
    day: String,
    kept: Vec<Kept>,
}

impl Day {
    fn read(db: &Connection, family: &str, day: &str) -> Result<Self, Error> {
        let mut select = db.prepare_cached(
            "SELECT draft, reason, event, look FROM draft WHERE day = ?1 AND family = ?2 ORDER BY draft",
        )?;
        let kept = select.query_map([day, family], |r| {
            Ok(Kept { draft: r.get(0)?, reason: r.get(1)?, event: r.get(2)?, look: r.get(3)? })
        })?;
        Ok(Self { day: day.to_owned(), kept: kept.collect::<Result<_, _>>()? })
    }

    /// With the events that they make.
    fn looked(self) -> Result<(Self, Vec<Joined>), Error> {
        let looks = self.kept.iter().map(|k| Look::of_bytes(k.draft.clone(), &k.look));
        let joined = kin::events_of(&looks.collect::<Result<Vec<_>, Error>>()?);
        Ok((self, joined))
    }
}

/// The events of one family and day that are not as they stand; into `gone` go those that may be no more.
fn events_of(
    db: &Connection,
    Day { day, kept }: Day,
    joined: &[Joined],
    changed: &mut Changed,
) -> Result<Vec<Group>, Error> {
    let mut new: HashSet<&str> = HashSet::new();
    // Events that lose a draft to another, or have one that was written.
    let mut stale: HashSet<&str> = HashSet::new();
    for event in joined {
        let name = kept[event.root].draft.as_str();
        new.insert(name);
        for i in event.drafts() {
            if kept[i].event != name || changed.drafts.contains_key(&kept[i].draft) {
                stale.extend([name, &kept[i].event]);
            }
        }
    }
    let mut events = vec![];
    for event in joined {
        let name = kept[event.root].draft.clone();
        if !stale.contains(name.as_str()) && !changed.stale.contains(&name) {
            continue;
        }
        let (mut members, mut drafts) = (vec![], vec![]);
        for i in event.drafts() {
            match changed.drafts.get_mut(&kept[i].draft) {
                Some(draft) => members.append(&mut draft.members),
                None => members.extend(standing(db, Under::Draft, &kept[i].draft)?),
            }
            if kept[i].event != name {
                drafts.push(kept[i].draft.clone());
            }
        }
        let reason = event.reason(kept[event.root].reason.clone(), members.len());
        events.push(Group { event: name, members, reason, drafts, by_hand: day.is_empty() });
    }
    let left = kept.iter().map(|k| k.event.as_str()).filter(|e| !e.is_empty() && !new.contains(e));
    let left: Vec<String> = left.map(str::to_owned).collect();
    changed.gone.extend(left);
    Ok(events)
}

/// Writes an event that is not as it stands; `drafts` are those that were another's.
fn write(db: &Connection, event: &Group) -> Result<(), Error> {
    for draft in &event.drafts {
        db.prepare_cached("UPDATE draft SET event = ?1 WHERE draft = ?2")?.execute([&event.event, draft])?;
    }
    for m in event.members.iter().filter(|m| m.row.event != event.event) {
        db.prepare_cached("UPDATE OR ROLLBACK event_mention SET event = ?1 WHERE event_mention = ?2")?
            .execute(params![event.event, m.row.row])?;
    }
    summary::write(db, event)
}
