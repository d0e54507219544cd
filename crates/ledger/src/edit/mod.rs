//! Edits as data: right, wrong, split, merge, note. Each is signed, can be undone, and finds its mention again by the
//! article's content and the place of its trigger, whatever reads the article later.

mod anchor;
mod constraint;

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, Row, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::record::Touched;
use crate::regroup::regroup;
use anchor::{anchors_of, article_of, mentions_at};

use crate::{Error, Ledger, derive};
pub(crate) use constraint::Constraints;

/// What an edit does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum EditKind {
    /// The mention, or one field of it, was checked and stands.
    Right,
    /// The mention is taken out of the record; with a field and a value, the field is set to it.
    Wrong,
    /// The mentions named are an event of their own.
    Split,
    /// The events named are one.
    Merge,
    /// Words about an event, a mention or an article; changes nothing.
    Note,
}

/// An edit to be made. `targets` are permalinks of events, or `ARTICLE/eN` for one mention in an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NewEdit {
    pub kind: EditKind,
    pub targets: Vec<String>,
    /// Of [`EDIT_FIELDS`].
    #[serde(default)]
    pub field: Option<String>,
    #[serde(default)]
    pub value: Option<String>,
    #[serde(default)]
    pub note: Option<String>,
    /// The name it is signed with.
    pub signed: String,
}

/// The fields that can be judged and set. Sides are actor keys with `; ` between; a side set to nothing is empty.
pub const EDIT_FIELDS: &[&str] =
    &["sources", "targets", "type", "mode", "status", "first", "last", "place", "intensity"];

/// Where an edit holds: a version by its content, and the span of the trigger in code points.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Anchor {
    pub hash: String,
    pub start: u32,
    pub end: u32,
    /// What stood there when the edit was made.
    #[serde(rename = "type")]
    pub kind: String,
}

/// An edit in the log, in the form in which it is exported and taken in again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Edit {
    /// Hash of what the edit is; the same on every desk.
    pub id: String,
    pub kind: EditKind,
    /// As typed; permalinks may have changed since.
    pub targets: Vec<String>,
    pub anchors: Vec<Anchor>,
    pub field: Option<String>,
    pub value: Option<String>,
    pub note: Option<String>,
    pub signed: String,
    pub at: String,
    pub undone_by: Option<String>,
    pub undone_at: Option<String>,
    /// The events that it is about today; empty where its mentions are not in this desk any more.
    #[serde(default)]
    pub events: Vec<String>,
}

impl Ledger {
    /// Makes an edit; it holds from now on, on every day asked for, because it mends the reading and not the news.
    ///
    /// # Errors
    /// A target that the record does not have, a field or value that cannot be, or a failing database.
    pub fn edit(&mut self, new: &NewEdit) -> Result<Edit, Error> {
        self.edit_at(new, jiff::Timestamp::now())
    }

    /// As [`Ledger::edit`], signed at `now`.
    ///
    /// # Errors
    /// As [`Ledger::edit`].
    pub fn edit_at(&mut self, new: &NewEdit, now: jiff::Timestamp) -> Result<Edit, Error> {
        check(new)?;
        let step = self.db.transaction()?;
        let mut anchors = vec![];
        for target in &new.targets {
            let found = anchors_of(&step, target)?;
            if found.is_empty() && new.kind != EditKind::Note {
                return Err(Error::edit(target, "the record has no such event or mention"));
            }
            anchors.extend(found);
        }
        anchors.sort();
        anchors.dedup();
        let mut edit = Edit {
            id: String::new(),
            kind: new.kind,
            targets: new.targets.clone(),
            anchors,
            field: new.field.clone(),
            value: new.value.clone(),
            note: new.note.clone(),
            signed: new.signed.clone(),
            at: now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
            undone_by: None,
            undone_at: None,
            events: vec![],
        };
        edit.id = id_of(&edit)?;
        insert(&step, &edit)?;
        replay(&step, &edit)?;
        step.commit()?;
        self.edits_where("WHERE id = ?1", &edit.id)?
            .pop()
            .ok_or_else(|| Error::edit(&edit.id, "was not kept"))
    }

    /// Takes an edit back; it stays in the log. `None` where there is none of that id or it is undone already.
    ///
    /// # Errors
    /// The database fails.
    pub fn undo(&mut self, id: &str, signed: &str) -> Result<Option<Edit>, Error> {
        let Some(edit) = self.edits_where("WHERE id = ?1 AND undone_at IS NULL", id)?.pop() else {
            return Ok(None);
        };
        let now = jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
        let step = self.db.transaction()?;
        let mut touched = Touched::default();
        // What the edit held together must be worked out anew after it is gone, so it is looked up before.
        touch(&step, &edit, &mut touched)?;
        step.execute(
            "UPDATE edit SET undone_by = ?1, undone_at = ?2 WHERE id = ?3",
            params![signed, now, id],
        )?;
        for version in versions_of(&step, &edit)? {
            derive::events(&step, version, &mut touched)?;
        }
        regroup(&step, &touched)?;
        step.commit()?;
        Ok(self.edits_where("WHERE id = ?1", id)?.pop())
    }

    /// The log of edits, oldest first; with `of`, those about an event, a mention (`ARTICLE/eN`) or an article.
    ///
    /// # Errors
    /// The database fails.
    pub fn edits(&self, of: Option<&str>) -> Result<Vec<Edit>, Error> {
        let all = self.edits_where("WHERE ?1 = ?1", "")?;
        let Some(of) = of else { return Ok(all) };
        let about = |e: &Edit| {
            e.events.iter().any(|x| x == of) || e.targets.iter().any(|t| t == of || article_of(t) == of)
        };
        Ok(all.into_iter().filter(about).collect())
    }

    /// Takes in edits that another desk (or this one, before) put out; those held already change nothing.
    ///
    /// # Errors
    /// The database fails; then none is taken in.
    pub fn take_edits(&mut self, edits: &[Edit]) -> Result<usize, Error> {
        let step = self.db.transaction()?;
        let mut taken = 0;
        for edit in edits {
            let held =
                step.query_row("SELECT 1 FROM edit WHERE id = ?1", [&edit.id], |_| Ok(())).optional()?;
            if held.is_none() {
                insert(&step, edit)?;
                replay(&step, edit)?;
                taken += 1;
            }
        }
        step.commit()?;
        Ok(taken)
    }

    fn edits_where(&self, condition: &str, value: &str) -> Result<Vec<Edit>, Error> {
        let sql = format!("{EDIT} {condition} ORDER BY edit");
        let mut select = self.db.prepare_cached(&sql)?;
        let mut edits: Vec<Edit> =
            select.query_map([value], |r| Ok(edit_row(r)?.1))?.collect::<Result<_, _>>()?;
        for edit in &mut edits {
            let mut events = BTreeSet::new();
            for anchor in &edit.anchors {
                events.extend(mentions_at(&self.db, anchor)?.into_iter().map(|(_, event, _)| event));
            }
            edit.events = events.into_iter().filter(|e| !e.is_empty()).collect();
        }
        Ok(edits)
    }
}

fn check(new: &NewEdit) -> Result<(), Error> {
    let bad = |why: &str| Err(Error::edit(new.targets.first().map_or("edit", |t| t.as_str()), why));
    if new.signed.trim().is_empty() {
        return bad("an edit is signed with a name");
    }
    match (new.kind, &new.field, &new.value) {
        (EditKind::Merge, ..) if new.targets.len() < 2 => bad("a merge names two events or more"),
        (EditKind::Note, ..) if new.note.as_ref().is_none_or(|n| n.trim().is_empty()) => {
            bad("a note has words")
        }
        (_, Some(field), _) if !EDIT_FIELDS.contains(&field.as_str()) => {
            bad(&format!("{field} is no field; there are {}", EDIT_FIELDS.join(", ")))
        }
        (EditKind::Wrong, Some(field), Some(value)) => check_value(field, value).or_else(|why| bad(&why)),
        (EditKind::Wrong, Some(_), None) => bad("a wrong field needs the value that it should have"),
        (_, _, Some(_)) => bad("only a wrong field takes a value"),
        _ if new.targets.is_empty() => bad("an edit has a target"),
        _ => Ok(()),
    }
}

fn check_value(field: &str, value: &str) -> Result<(), String> {
    const STATUSES: &[&str] =
        &["happened", "ongoing", "planned", "conditional", "alleged", "denied", "negated", "hypothetical"];
    match field {
        "status" if !STATUSES.contains(&value) => Err(format!("a status is one of {}", STATUSES.join(", "))),
        "first" | "last" if !value.is_empty() && value.parse::<jiff::civil::Date>().is_err() => {
            Err("a day looks like 2019-04-18".into())
        }
        "intensity" if !value.parse::<f64>().is_ok_and(|x| x.abs() <= 10.0) => {
            Err("intensity is a number from -10 to 10".into())
        }
        "type" if value.trim().is_empty() => Err("a type has a name, as CONSULT".into()),
        _ => Ok(()),
    }
}

fn id_of(edit: &Edit) -> Result<String, Error> {
    let what = (
        edit.kind,
        &edit.targets,
        &edit.anchors,
        &edit.field,
        &edit.value,
        &edit.note,
        &edit.signed,
        &edit.at,
    );
    let json = serde_json::to_vec(&what).map_err(|e| Error::edit("edit", e.to_string()))?;
    Ok(Sha256::digest(json).iter().take(6).map(|b| format!("{b:02x}")).collect())
}

const EDIT: &str =
    "SELECT edit, id, kind, target, anchors, field, value, note, signed, at, undone_by, undone_at FROM edit";

fn edit_row(r: &Row) -> rusqlite::Result<(i64, Edit)> {
    let json = |i: usize| -> rusqlite::Result<String> { r.get(i) };
    let kind = serde_json::from_value(serde_json::Value::String(json(2)?)).unwrap_or(EditKind::Note);
    let edit = Edit {
        id: r.get(1)?,
        kind,
        targets: serde_json::from_str(&json(3)?).unwrap_or_default(),
        anchors: serde_json::from_str(&json(4)?).unwrap_or_default(),
        field: r.get(5)?,
        value: r.get(6)?,
        note: r.get(7)?,
        signed: r.get(8)?,
        at: r.get(9)?,
        undone_by: r.get(10)?,
        undone_at: r.get(11)?,
        events: vec![],
    };
    Ok((r.get(0)?, edit))
}

fn insert(db: &Connection, edit: &Edit) -> Result<(), Error> {
    let json = |e: serde_json::Error| Error::edit(&edit.id, e.to_string());
    db.execute(
        "INSERT OR IGNORE INTO edit(id, kind, target, anchors, field, value, note, signed, at, undone_by, undone_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        params![
            edit.id,
            crate::rows::word(&edit.kind),
            serde_json::to_string(&edit.targets).map_err(json)?,
            serde_json::to_string(&edit.anchors).map_err(json)?,
            edit.field,
            edit.value,
            edit.note,
            edit.signed,
            edit.at,
            edit.undone_by,
            edit.undone_at
        ],
    )?;
    let row = db.last_insert_rowid();
    for anchor in &edit.anchors {
        db.execute(
            "INSERT OR IGNORE INTO edit_anchor(hash, edit) VALUES (?1, ?2)",
            params![anchor.hash, row],
        )?;
    }
    Ok(())
}

fn versions_of(db: &Connection, edit: &Edit) -> Result<BTreeSet<i64>, Error> {
    let mut versions = BTreeSet::new();
    for anchor in &edit.anchors {
        let mut select = db.prepare_cached("SELECT version FROM version WHERE hash = ?1")?;
        versions.extend(select.query_row([&anchor.hash], |r| r.get::<_, i64>(0)).optional()?);
    }
    Ok(versions)
}

fn touch(db: &Connection, edit: &Edit, touched: &mut Touched) -> Result<(), Error> {
    for version in versions_of(db, edit)? {
        let mut select = db.prepare_cached("SELECT DISTINCT block FROM event_mention WHERE version = ?1")?;
        for block in select.query_map([version], |r| r.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()? {
            touched.whole(&block);
        }
        touched.dirty.insert(version);
    }
    Ok(())
}

/// Lets an edit that was just kept have its effect.
fn replay(db: &Connection, edit: &Edit) -> Result<(), Error> {
    if edit.kind == EditKind::Note || edit.undone_at.is_some() {
        return Ok(());
    }
    let mut touched = Touched::default();
    touch(db, edit, &mut touched)?;
    for version in versions_of(db, edit)? {
        correct(db, version, &mut touched)?;
    }
    regroup(db, &touched)
}

/// Lays the judgements of a version's mentions over what was read.
pub(crate) fn correct(db: &Connection, version: i64, touched: &mut Touched) -> Result<(), Error> {
    let sql = format!(
        "{EDIT} WHERE undone_at IS NULL AND kind IN ('right', 'wrong') AND edit IN (SELECT edit FROM edit_anchor
           JOIN version USING (hash) WHERE version = ?1) ORDER BY edit"
    );
    let edits: Vec<(i64, Edit)> =
        db.prepare_cached(&sql)?.query_map([version], edit_row)?.collect::<Result<_, _>>()?;
    for (_, edit) in edits {
        for anchor in &edit.anchors {
            for (row, _, of) in mentions_at(db, anchor)? {
                if of == version {
                    derive::judge(db, row, edit.kind, edit.field.as_deref().zip(edit.value.as_deref()))?;
                    touched.version(db, version)?;
                }
            }
        }
    }
    Ok(())
}
