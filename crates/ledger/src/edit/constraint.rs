//! What splits and merges ask of identity.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension};

use super::anchor::mentions_at;
use super::{EDIT, Edit, EditKind, edit_row};
use crate::Error;
use crate::identity::{Draft, Member};

/// Splits and merges that bear on a block, and the blocks that merges tie together.
#[derive(Debug, Default)]
pub(crate) struct Constraints {
    edits: BTreeMap<i64, (EditKind, BTreeSet<i64>)>,
    blocks: BTreeSet<String>,
}

impl Constraints {
    /// Everything that is tied to `block`.
    pub fn of_block(db: &Connection, block: &str) -> Result<Self, Error> {
        let mut found = Self::default();
        let any = db
            .prepare_cached(
                "SELECT 1 FROM edit WHERE kind IN ('split', 'merge') AND undone_at IS NULL LIMIT 1",
            )?
            .query_row([], |_| Ok(()))
            .optional()?;
        if any.is_none() {
            return Ok(found);
        }
        let sql = format!("{EDIT} WHERE kind IN ('split', 'merge') AND undone_at IS NULL ORDER BY edit");
        let edits: Vec<(i64, Edit)> =
            db.prepare_cached(&sql)?.query_map([], edit_row)?.collect::<Result<_, _>>()?;
        let mut bears: Vec<(i64, EditKind, BTreeSet<i64>, BTreeSet<String>)> = vec![];
        for (number, edit) in edits {
            let (mut rows, mut blocks) = (BTreeSet::new(), BTreeSet::new());
            for anchor in &edit.anchors {
                for (row, ..) in mentions_at(db, anchor)? {
                    rows.insert(row);
                    let mut select =
                        db.prepare_cached("SELECT block FROM event_mention WHERE event_mention = ?1")?;
                    blocks.insert(select.query_row([row], |r| r.get(0))?);
                }
            }
            bears.push((number, edit.kind, rows, blocks));
        }
        let mut queue = vec![block.to_owned()];
        while let Some(block) = queue.pop() {
            for (number, kind, rows, blocks) in bears.iter().filter(|b| b.3.contains(&block)) {
                if found.edits.insert(*number, (*kind, rows.clone())).is_none() {
                    queue.extend(blocks.iter().cloned());
                }
            }
            if !found.edits.is_empty() {
                found.blocks.insert(block);
            }
        }
        Ok(found)
    }

    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    pub fn blocks(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().map(String::as_str)
    }

    /// The edits in the order in which they were made.
    pub fn apply(&self, mut drafts: Vec<Draft>) -> Vec<Draft> {
        for (kind, rows) in self.edits.values() {
            let named = |m: &Member| rows.contains(&m.row.row);
            match kind {
                EditKind::Split => {
                    // What is split off may come of several drafts, and be all of one.
                    let mut own = vec![];
                    for draft in &mut drafts {
                        let (out, stay): (Vec<_>, Vec<_>) = draft.members.drain(..).partition(named);
                        own.extend(out);
                        draft.members = stay;
                    }
                    drafts.retain(|d| !d.members.is_empty());
                    if !own.is_empty() {
                        drafts.push(Draft::by_hand(own, "split off by hand"));
                    }
                }
                EditKind::Merge => {
                    let (one, rest): (Vec<_>, Vec<_>) =
                        drafts.into_iter().partition(|d| d.members.iter().any(named));
                    drafts = rest;
                    let members: Vec<Member> = one.into_iter().flat_map(|d| d.members).collect();
                    if !members.is_empty() {
                        drafts.push(Draft::by_hand(members, "merged by hand"));
                    }
                }
                _ => {}
            }
        }
        drafts
    }
}
