//! Blocks of which some days changed: what is around those days is read, and worked out block beside block.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use rayon::prelude::*;
use rusqlite::Connection;

use crate::Error;
use crate::event::block_of;
use crate::identity::{self, BREADTH, Group, Member, RADIUS};
use crate::record::{Touched, cores};
use crate::regroup::{Changed, Old, write_drafts};

/// Runs of changed days, apart by so much that what one changes the other cannot see.
pub(crate) fn stretches(days: &BTreeSet<Date>) -> Vec<(Date, Date)> {
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

/// What is read at once, to be worked out side by side.
pub(crate) const AT_ONCE: usize = 256;

/// A block with its runs of changed days.
pub(crate) type Near<'a> = (&'a str, Vec<(Date, Date)>);

/// Works out the blocks: the first stretch of each together; what comes of the others may rest on that.
pub(crate) fn work_out(
    db: &Connection,
    blocks: Vec<Near>,
    touched: &Touched,
    changed: &mut Changed,
) -> Result<(), Error> {
    let mut firsts = vec![];
    for (block, stretches) in &blocks {
        firsts.extend(stretches.first().map(|days| Stretch::read(db, block, *days)).transpose()?);
    }
    let firsts: Vec<(Old, Vec<Group>)> = firsts.into_par_iter().map(Stretch::drafts).collect();
    for (old, drafts) in firsts {
        write_drafts(db, &old, &drafts, touched, changed)?;
    }
    for (block, stretches) in &blocks {
        for days in stretches.iter().skip(1) {
            let (old, drafts) = Stretch::read(db, block, *days)?.drafts();
            write_drafts(db, &old, &drafts, touched, changed)?;
        }
    }
    Ok(())
}

/// The mentions of a block around a run of changed days.
struct Stretch<'a> {
    block: &'a str,
    /// Within [`RADIUS`] of a change anything can change.
    inner: (Date, Date),
    all: Vec<Member>,
}

impl<'a> Stretch<'a> {
    fn read(db: &Connection, block: &'a str, (from, to): (Date, Date)) -> Result<Self, Error> {
        let inner = (shift(from, -RADIUS), shift(to, RADIUS));
        Ok(Self { block, inner, all: cores(db, block, Some(around(inner.0, inner.1)))? })
    }

    fn drafts(self) -> (Old, Vec<Group>) {
        let Self { block, inner, all } = self;
        let is_inner = |m: &Member| {
            let anchor = m.anchor();
            inner.0 <= anchor && anchor <= inner.1
        };
        // A mention whose sides or type were changed by hand still has the name of a draft of another block.
        let own = |m: &Member| is_inner(m) && block_of(&m.row.draft) == block;
        let mut old = Old { whole: true, ..Old::default() };
        for m in &all {
            old.sizes.entry(m.row.draft.clone()).or_default().count(own(m));
        }
        let drafts = identity::group(all).into_iter().filter(|g| g.members.iter().any(is_inner)).collect();
        (old, drafts)
    }
}
