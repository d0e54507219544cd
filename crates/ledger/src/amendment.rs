//! Corrections and retractions: what a report says of an earlier version of itself, carried to the events it touches.

use facts::report::Report;
use rusqlite::{Connection, OptionalExtension, params};
use schemars::JsonSchema;
use serde::Serialize;

use crate::event::block_of;
use crate::record::Scope;
use crate::words::quote;
use crate::{Error, EventView, Ledger, Query};

/// A version that corrects an article, or takes it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Amendment {
    /// correction or retraction
    pub kind: String,
    /// The article that says so: a later version of the one it is about, or one of its own.
    pub article: String,
    /// Of that article.
    pub version: usize,
    pub known_from: String,
    /// The words that say so.
    pub words: String,
    /// What tells which article it is about: version (of the same), title (it names that one's) or copy (that one holds the
    /// text that it amends).
    pub basis: String,
}

/// An article that another one corrects or takes back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Amended {
    pub article: String,
    pub title: String,
    pub source: String,
    pub known_from: String,
    /// title or copy
    pub basis: String,
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

/// The amendments of an article that `scope` sees, in order. A notice that is about other articles says nothing of itself.
pub(crate) fn of_article(db: &Connection, article: &str, scope: &Scope) -> Result<Vec<Amendment>, Error> {
    let seen = scope.seen("v");
    let mut select = db.prepare_cached(&format!(
        "SELECT v.amends, a.short, v.number, v.known_from, v.amend_words, 'version'
         FROM version v JOIN article a USING (article) WHERE a.short = ?1 AND v.amends IS NOT NULL AND {seen}
           AND (v.number > 1 OR NOT EXISTS (SELECT 1 FROM amends x WHERE x.version = v.version))
         UNION ALL
         SELECT v.amends, b.short, v.number, v.known_from, v.amend_words, x.basis
         FROM article a JOIN amends x USING (article) JOIN version v USING (version) JOIN article b ON b.article = v.article
         WHERE a.short = ?1 AND {seen} ORDER BY 4, 2, 3"
    ))?;
    let rows = select.query_map([article], |r| {
        Ok(Amendment {
            kind: r.get(0)?,
            article: r.get(1)?,
            version: r.get(2)?,
            known_from: r.get(3)?,
            words: r.get(4)?,
            basis: r.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The other articles that a version is about, as far as `scope` sees them.
pub(crate) fn about(db: &Connection, version: i64, scope: &Scope) -> Result<Vec<Amended>, Error> {
    let mut select = db.prepare_cached(&format!(
        "SELECT a.short, coalesce(v.title, v.id), v.source, v.known_from, x.basis FROM amends x
         JOIN article a ON a.article = x.article JOIN version v ON v.article = x.article
         WHERE x.version = ?1 AND {} ORDER BY v.known_from, a.short",
        scope.condition()
    ))?;
    let rows = select.query_map([version], |r| {
        Ok(Amended {
            article: r.get(0)?,
            title: r.get(1)?,
            source: r.get(2)?,
            known_from: r.get(3)?,
            basis: r.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What an article's events are to say of it: that it was taken back, else how it was last corrected.
pub(crate) fn weightiest(amendments: Vec<Amendment>) -> Option<Amendment> {
    amendments.into_iter().max_by_key(|a| (a.kind == "retraction", a.known_from.clone(), a.version))
}

impl Ledger {
    /// An event that left the record because the reports it rested on were corrected or taken back: as the day of the
    /// amendment would have it without its amendments. `None` for one that never was, or that stands.
    ///
    /// # Errors
    /// The database fails.
    pub fn withdrawn(&self, event: &str) -> Result<Option<EventView>, Error> {
        let mut select = self.db.prepare_cached(
            "SELECT DISTINCT a.short, n.number, n.known_from FROM month d CROSS JOIN core m ON m.month = d.month
             CROSS JOIN version v USING (version)
             JOIN version n ON n.article = v.article AND n.number > v.number AND n.amends IS NOT NULL
             JOIN article a ON a.article = v.article WHERE m.block = ?1 ORDER BY n.known_from DESC, a.short",
        )?;
        let found = select.query_map([block_of(event)], |r| {
            Ok((r.get::<_, String>(0)?, r.get::<_, usize>(1)?, r.get::<_, String>(2)?))
        })?;
        for row in found.collect::<Result<Vec<_>, _>>()? {
            let (article, version, day) = row;
            let amendments = of_article(&self.db, &article, &Scope::default())?;
            let Some(amendment) =
                amendments.into_iter().find(|a| a.article == article && a.version == version)
            else {
                continue;
            };
            let Some(mut view) = self.event_in(event, &Scope::unamended(&day))? else { continue };
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
    pub fn amendments(&self, known_on: Option<&str>) -> Result<(usize, usize), Error> {
        let seen = Query::of_day(known_on).scope().seen("v");
        let sql = format!("SELECT count(*) FROM version v WHERE v.amends = ?1 AND {seen}");
        let count = |kind: &str| self.db.prepare_cached(&sql)?.query_row([kind], |r| r.get(0)).optional();
        Ok((count("correction")?.unwrap_or(0), count("retraction")?.unwrap_or(0)))
    }
}
