//! Checking a desk, and removing from it.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension};
use schemars::JsonSchema;
use serde::Serialize;

use crate::groups::work_out_all;
use crate::record::{Scope, Touched};
use crate::regroup::regroup;
use crate::{Error, Ledger, add, derive, glance, origin, series};

/// What `verify` found wrong; nothing means that all is well.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Verdict {
    pub problems: Vec<String>,
}

/// What went with a removed article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Forgotten {
    pub article: String,
    pub title: String,
    pub versions: usize,
    pub mentions: usize,
    pub statements: usize,
}

impl Ledger {
    /// Checks the file, the text index, what is packed for series and kept for counts, and that the events are those that the mentions amount to.
    ///
    /// # Errors
    /// The database cannot be read at all.
    pub fn verify(&self) -> Result<Verdict, Error> {
        let mut verdict = Verdict::default();
        let mut check = self.db.prepare("PRAGMA integrity_check")?;
        let said: Vec<String> = check.query_map([], |r| r.get(0))?.collect::<Result<_, _>>()?;
        verdict.problems.extend(said.into_iter().filter(|s| s != "ok"));
        if !verdict.problems.is_empty() {
            // What rests on a damaged file cannot be asked further.
            return Ok(verdict);
        }
        let mut loose = self.db.prepare("PRAGMA foreign_key_check")?;
        let tables: Vec<String> = loose.query_map([], |r| r.get(0))?.collect::<Result<_, _>>()?;
        verdict.problems.extend(tables.into_iter().map(|t| format!("a row of {t} rests on nothing")));
        self.verify_words(&mut verdict)?;
        verdict.problems.extend(series::pack::wrong(&self.db)?);
        verdict.problems.extend(glance::wrong(&self.db)?);
        let mut stands = self.db.prepare("SELECT event FROM event_mention WHERE event_mention = ?1")?;
        work_out_all(&self.db, &Scope::default(), |group| {
            for m in group.members {
                let event: String = stands.query_row([m.row.row], |r| r.get(0))?;
                if event != group.event {
                    let problem = format!("{}: its mention {} stands under {event}", group.event, m.key);
                    if !verdict.problems.contains(&problem) {
                        verdict.problems.push(problem);
                    }
                }
            }
            Ok(())
        })?;
        Ok(verdict)
    }

    /// Articles whose words are not those that were taken in. What another version of the program took in may have been
    /// counted otherwise and is passed over.
    fn verify_words(&self, verdict: &mut Verdict) -> Result<(), Error> {
        let mut select = self.db.prepare(
            "SELECT v.version, v.hash, a.short FROM version v JOIN article a USING (article) ORDER BY v.version",
        )?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let (version, hash, short): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            match derive::report(&self.db, version) {
                Err(e) => verdict.problems.push(format!("{short}: its report cannot be read: {e}")),
                Ok(report)
                    if report.made_by.version == env!("CARGO_PKG_VERSION")
                        && add::content_hash(&report.article)? != hash =>
                {
                    verdict.problems.push(format!("{short}: its words are not those that were added"));
                }
                Ok(_) => {}
            }
        }
        Ok(())
    }

    /// Removes an article, all its versions and all that rests on them; `None` where there is none of that id.
    ///
    /// # Errors
    /// The database fails; then nothing is removed.
    pub fn forget(&mut self, id: &str) -> Result<Option<Forgotten>, Error> {
        let step = self.db.transaction()?;
        let found: Option<(i64, String)> = step
            .query_row(
                "SELECT a.article, coalesce(v.title, v.id) FROM article a JOIN version v USING (article)
                 WHERE a.short = ?1 ORDER BY v.number DESC LIMIT 1",
                [id],
                |r| Ok((r.get(0)?, r.get(1)?)),
            )
            .optional()?;
        let Some((article, title)) = found else { return Ok(None) };
        let count = |sql: &str| step.query_row(sql, [article], |r| r.get::<_, usize>(0));
        let forgotten = Forgotten {
            article: id.into(),
            title,
            versions: count("SELECT count(*) FROM version WHERE article = ?1")?,
            mentions: count(
                "SELECT count(*) FROM event_mention m JOIN version v USING (version) WHERE v.article = ?1",
            )?,
            statements: count(
                "SELECT count(*) FROM statement s JOIN version v USING (version) WHERE v.article = ?1",
            )?,
        };
        let versions: Vec<i64> = step
            .prepare("SELECT version FROM version WHERE article = ?1")?
            .query_map([article], |r| r.get(0))?
            .collect::<Result<_, _>>()?;
        let mut touched = Touched::default();
        for version in &versions {
            touched.version(&step, *version)?;
            touched.day(&step, *version)?;
        }
        let kin = kin(&step, article, &versions)?;
        // The text indexes keep no copy of the words: they must be told what they forget.
        step.execute_batch(&format!(
            "INSERT INTO event_words(event_words, rowid, words) SELECT 'delete', m.event_mention, m.words
               FROM event_mention m JOIN version v USING (version) WHERE v.article = {article};
             INSERT INTO article_words(article_words, rowid, title, text) SELECT 'delete', r.version, r.title, r.text
               FROM reading r JOIN version v USING (version) WHERE v.article = {article};
             DELETE FROM article WHERE article = {article};"
        ))?;
        // What only this article held together comes apart.
        origin::settle(&step, &kin, &mut touched)?;
        regroup(&step, &touched)?;
        step.commit()?;
        Ok(Some(forgotten))
    }
}

/// Versions of other articles that are copies of these, or of their origins.
fn kin(db: &Connection, article: i64, versions: &[i64]) -> rusqlite::Result<BTreeSet<i64>> {
    let mut kin = BTreeSet::new();
    for version in versions {
        kin.extend(origin::ties(db, *version)?.into_iter().map(|(other, _)| other));
        let mut select = db.prepare_cached(
            "SELECT version FROM version WHERE article <> ?1
               AND origin = (SELECT origin FROM version WHERE version = ?2)",
        )?;
        kin.extend(
            select.query_map([article, *version], |r| r.get(0))?.collect::<rusqlite::Result<Vec<i64>>>()?,
        );
    }
    kin.retain(|version| !versions.contains(version));
    Ok(kin)
}
