//! Corrections and retractions: what a report says of an earlier version of itself, carried to the events it touches.

use facts::report::Report;
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;

use crate::event::block_of;
use crate::record::Scope;
use crate::words::quote;
use crate::{Error, EventView, Ledger};

/// A version that corrects its article, or takes it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Amendment {
    /// correction or retraction
    pub kind: String,
    /// Of the article.
    pub version: usize,
    pub known_from: String,
    /// The words that say so.
    pub words: String,
}

/// Keeps what a report's notes say; a report read anew, whose notes are gone, leaves what is kept.
pub(crate) fn note(db: &Connection, version: i64, report: &Report) -> rusqlite::Result<()> {
    let of = |code: &str| report.notes.iter().find(|n| n.code == code);
    let Some(note) = of("retraction").or_else(|| of("correction")) else { return Ok(()) };
    let words = match (note.start, note.end) {
        (Some(start), Some(end)) => quote(&report.article.text, [start, end]),
        _ => report.article.title.clone().unwrap_or_else(|| note.message.clone()),
    };
    db.prepare_cached("UPDATE version SET amends = ?1, amend_words = ?2 WHERE version = ?3")?
        .execute(params![note.code, words, version])?;
    Ok(())
}

/// The amendments of an article that `scope` sees, in order.
pub(crate) fn of_article(db: &Connection, article: &str, scope: &Scope) -> Result<Vec<Amendment>, Error> {
    let mut select = db.prepare_cached(&format!(
        "SELECT v.amends, v.number, v.known_from, v.amend_words FROM version v JOIN article a USING (article)
         WHERE a.short = ?1 AND v.amends IS NOT NULL AND {} ORDER BY v.number",
        scope.seen("v")
    ))?;
    let rows = select.query_map([article], |r| {
        Ok(Amendment { kind: r.get(0)?, version: r.get(1)?, known_from: r.get(2)?, words: r.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What an article's events are to say of it: that it was taken back, else how it was last corrected.
pub(crate) fn weightiest(amendments: Vec<Amendment>) -> Option<Amendment> {
    amendments.into_iter().max_by_key(|a| (a.kind == "retraction", a.version))
}

impl Ledger {
    /// An event that left the record because the reports it rested on were corrected or taken back: as it stood on the day
    /// before, with the amendment. `None` for one that never was, or that stands.
    ///
    /// # Errors
    /// The database fails.
    pub fn withdrawn(&self, event: &str) -> Result<Option<EventView>, Error> {
        let mut select = self.db.prepare_cached(
            "SELECT DISTINCT a.short, n.amends, n.number, n.known_from, n.amend_words,
               date(n.known_from, '-1 day') FROM event_mention m JOIN version v USING (version)
             JOIN version n ON n.article = v.article AND n.number > v.number AND n.amends IS NOT NULL
             JOIN article a ON a.article = v.article WHERE m.block = ?1 ORDER BY n.known_from DESC, a.short",
        )?;
        let found = select.query_map([block_of(event)], |r| {
            let amendment =
                Amendment { kind: r.get(1)?, version: r.get(2)?, known_from: r.get(3)?, words: r.get(4)? };
            Ok((r.get::<_, String>(0)?, amendment, r.get::<_, Option<String>>(5)?))
        })?;
        for row in found.collect::<Result<Vec<_>, _>>()? {
            let (article, amendment, Some(day)) = row else { continue };
            let Some(mut view) = self.event(event, Some(&day))? else { continue };
            for mention in view.mentions.iter_mut().filter(|m| m.article == article) {
                mention.amended = Some(amendment.clone());
            }
            view.withdrawn = Some(amendment);
            return Ok(Some(view));
        }
        Ok(None)
    }

    /// How many versions correct their article, and how many take it back.
    ///
    /// # Errors
    /// The database fails.
    pub fn amendments(&self) -> Result<(usize, usize), Error> {
        let count = |kind: &str| {
            let mut select = self.db.prepare_cached("SELECT count(*) FROM version WHERE amends = ?1")?;
            select.query_row([kind], |r| r.get(0)).optional()
        };
        Ok((count("correction")?.unwrap_or(0), count("retraction")?.unwrap_or(0)))
    }
}
