//! Reports in. Adding is idempotent: what a desk holds already changes nothing.

use copies::Fingerprint;
use facts::BlockKind;
use facts::report::{Article, Report};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use crate::journal::JOURNAL;
use crate::record::{Touched, release};
use crate::regroup::regroup;
use crate::words::quote;
use crate::{Error, Ledger, amends, origin, posting, rows, series};

/// What adding a report did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Permalink id of the article.
    pub article: String,
    pub added: Added,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// An article the desk did not know.
    New,
    /// A changed text of an article the desk knows.
    Version,
    /// Held already, byte for byte; nothing changed.
    Already,
}

impl Ledger {
    /// Adds one report, all of it or nothing; when this returns it is on disk.
    ///
    /// # Errors
    /// The disk is full, the desk is not open for writing, or the database fails.
    pub fn add(&mut self, report: &Report) -> Result<Outcome, Error> {
        self.add_at(report, jiff::Timestamp::now())
    }

    /// As [`Ledger::add`], many in one step on disk.
    ///
    /// # Errors
    /// As [`Ledger::add`]; on an error none of them is kept.
    pub fn add_all(&mut self, reports: &[Report]) -> Result<Vec<Outcome>, Error> {
        self.add_each(reports, jiff::Timestamp::now())
    }

    /// As [`Ledger::add`], recorded at `now`.
    ///
    /// # Errors
    /// As [`Ledger::add`].
    pub fn add_at(&mut self, report: &Report, now: jiff::Timestamp) -> Result<Outcome, Error> {
        self.add_each(std::slice::from_ref(report), now)?
            .pop()
            .ok_or_else(|| Error::report(&report.article.id, "nothing was added"))
    }

    fn add_each(&mut self, reports: &[Report], now: jiff::Timestamp) -> Result<Vec<Outcome>, Error> {
        // What a step writes rests on rows that it wrote before; `verify` looks whether any does not.
        self.db.pragma_update(None, "foreign_keys", false)?;
        let added = self.add_step(reports, now);
        self.db.pragma_update(None, "foreign_keys", true)?;
        let outcomes = added?;
        self.fold_journal(JOURNAL)?;
        Ok(outcomes)
    }

    fn add_step(&mut self, reports: &[Report], now: jiff::Timestamp) -> Result<Vec<Outcome>, Error> {
        let now = now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
        let step = self.db.transaction()?;
        let mut touched = Touched::default();
        let mut outcomes = vec![];
        ahead(reports, |one| {
            outcomes.push(add_one(&step, one, &now, &mut touched)?);
            Ok(())
        })?;
        regroup(&step, &touched)?;
        if posting::seal_one(&step)? {
            series::pack::some(&step)?;
        }
        origin::lay_in(&step, origin::LATE)?;
        step.commit()?;
        Ok(outcomes)
    }
}

/// Reports made ready while those before them are written.
const AHEAD: usize = 64;

/// Hands each report to `take`, in order; the next ones are made ready meanwhile.
fn ahead(reports: &[Report], mut take: impl FnMut(Ready) -> Result<(), Error>) -> Result<(), Error> {
    if let [only] = reports {
        return take(Ready::of(only)?);
    }
    std::thread::scope(|scope| {
        let (send, ready) = std::sync::mpsc::sync_channel(AHEAD);
        scope.spawn(move || {
            for report in reports {
                // Where nobody takes them any more the step has failed.
                if send.send(Ready::of(report)).is_err() {
                    return;
                }
            }
        });
        ready.into_iter().try_for_each(|one| take(one?))
    })
}

/// A report with all that is worked out of it alone.
struct Ready<'a> {
    report: &'a Report,
    hash: String,
    stored: rows::Stored,
    print: Fingerprint,
}

impl<'a> Ready<'a> {
    fn of(report: &'a Report) -> Result<Self, Error> {
        Ok(Self {
            report,
            hash: content_hash(&report.article)?,
            stored: rows::bare(report)?,
            print: copies::fingerprint(&body(&report.article)),
        })
    }
}

fn add_one(db: &Connection, one: Ready, now: &str, touched: &mut Touched) -> Result<Outcome, Error> {
    let Ready { report, hash, stored, print } = one;
    let held = db
        .prepare_cached("SELECT a.short FROM version v JOIN article a USING (article) WHERE v.hash = ?1")?
        .query_row([&hash], |r| r.get(0))
        .optional()?;
    if let Some(article) = held {
        return Ok(Outcome { article, added: Added::Already });
    }
    let (article, short) = find_or_make(db, &report.article)?;
    let version = rows::insert_version(db, article, &hash, report, &stored, now)?;
    touched.texts.insert(version);
    rows::insert_parts(db, version, report, touched)?;
    origin::place(db, version, article, &print, touched)?;
    let versions = renumber(db, article, touched)?;
    amends::link(db, version)?;
    let added = if versions == 1 { Added::New } else { Added::Version };
    Ok(Outcome { article: short, added })
}

/// What an agency's customers copy; the furniture around it is each paper's own.
pub(crate) fn body(article: &Article) -> String {
    let blocks = article.blocks.iter().filter(|b| b.kind == BlockKind::Body);
    let pieces: Vec<String> = blocks.map(|b| quote(&article.text, [b.start, b.end])).collect();
    if pieces.is_empty() { article.text.clone() } else { pieces.join("\n") }
}

/// Of everything that was published; not of when it was fetched or how it was read.
pub(crate) fn content_hash(article: &Article) -> Result<String, Error> {
    let bare = Article { retrieved_at: None, ..article.clone() };
    let json = serde_json::to_vec(&bare).map_err(|e| Error::report(&article.id, e.to_string()))?;
    Ok(hex(&Sha256::digest(json)))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// What says that two texts are versions of one article.
fn key_of(article: &Article) -> String {
    match article.canonical_url.as_ref().or(article.url.as_ref()) {
        Some(url) => format!("url:{url}"),
        None => format!("id:{}", article.id),
    }
}

fn find_or_make(db: &Connection, article: &Article) -> Result<(i64, String), Error> {
    if let Some(old) = &article.replaces {
        let named = "SELECT a.article, a.short FROM version v JOIN article a USING (article)
                     WHERE v.id = ?1 OR v.url = ?1 OR v.hash = ?1 ORDER BY v.version LIMIT 1";
        let found = db.prepare_cached(named)?.query_row([old], |r| Ok((r.get(0)?, r.get(1)?))).optional()?;
        if let Some(found) = found {
            return Ok(found);
        }
    }
    let key = key_of(article);
    let known = db
        .prepare_cached("SELECT article, short FROM article WHERE key = ?1")?
        .query_row([&key], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    if let Some(known) = known {
        return Ok(known);
    }
    let digest = hex(&Sha256::digest(&key));
    // Ten digits are enough for a permalink until two keys share them; then it grows.
    for length in [10, 14, 20, 64] {
        let short = &digest[..length];
        let made = db
            .prepare_cached("INSERT OR IGNORE INTO article(key, short) VALUES (?1, ?2)")?
            .execute(params![key, short])?;
        if made == 1 {
            return Ok((db.last_insert_rowid(), short.into()));
        }
    }
    Err(Error::report(&article.id, "no free permalink"))
}

/// Puts the versions of an article in the order in which they were known; returns how many there are. Order of
/// arrival decides only between versions that say nothing else of their order.
pub(crate) fn renumber(db: &Connection, article: i64, touched: &mut Touched) -> Result<usize, Error> {
    let mut query = db.prepare_cached(
        "SELECT version, known_from, known_to FROM version WHERE article = ?1
         ORDER BY known_from, coalesce(updated_at, ''), number_given, version",
    )?;
    let versions: Vec<(i64, String, Option<String>)> =
        query.query_map([article], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?.collect::<Result<_, _>>()?;
    for (i, (version, _, before)) in versions.iter().enumerate() {
        db.prepare_cached("UPDATE version SET number = ?1 WHERE version = ?2")?
            .execute(params![i + 1, version])?;
        let until = versions.get(i + 1).map(|(_, day, _)| day);
        if until != before.as_ref() {
            db.prepare_cached("UPDATE version SET known_to = ?1 WHERE version = ?2")?
                .execute(params![until, version])?;
        }
    }
    if versions.len() > 1 {
        for (version, ..) in &versions {
            touched.version(db, *version)?;
        }
        for (version, ..) in &versions[..versions.len() - 1] {
            release(db, *version)?;
        }
    }
    Ok(versions.len())
}
