//! What an answer counts of a mention, apart from its row: a tenth of the bytes, so that those of a large desk stay in memory.
//!
//! A chunk has it once it is sealed (see [`crate::posting`]). Its event is kept by a trigger; whatever else changes of the mention
//! takes it away, and then the row itself is read.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::Error;
use crate::hits::{Hit, ROLES};
use crate::posting::{chunk_of, first_row};

const COLUMNS: &str = "g.event_mention, g.version, g.event, g.type, g.status, g.sources, g.targets, g.speakers, g.roles, g.place,
  g.first, g.confidence, g.intensity";

/// The same of a mention's row, with its words in the place of their numbers.
fn whole() -> String {
    format!(
        "SELECT m.event_mention, m.version, m.event, m.type, m.status, m.sources, m.targets, m.speakers, {ROLES}, m.place,
           m.first, m.confidence, m.intensity FROM event_mention m"
    )
}

/// Terms that are held while a whole desk is gone through.
const FEW: usize = 100_000;

/// A row of `glance`, its words being numbers of terms or the words themselves.
#[derive(Debug, PartialEq)]
struct Glance<T> {
    row: i64,
    version: i64,
    event: String,
    /// Type, status, sources, targets, speakers, roles.
    words: [T; 6],
    place: Option<T>,
    first: Option<T>,
    confidence: f64,
    intensity: Option<f64>,
}

impl<T: rusqlite::types::FromSql> Glance<T> {
    fn of(r: &Row) -> rusqlite::Result<Self> {
        Ok(Self {
            row: r.get(0)?,
            version: r.get(1)?,
            event: r.get(2)?,
            words: [r.get(3)?, r.get(4)?, r.get(5)?, r.get(6)?, r.get(7)?, r.get(8)?],
            place: r.get(9)?,
            first: r.get(10)?,
            confidence: r.get(11)?,
            intensity: r.get(12)?,
        })
    }
}

impl<T> Glance<T> {
    fn map<U>(self, mut to: impl FnMut(T) -> rusqlite::Result<U>) -> rusqlite::Result<Glance<U>> {
        let [a, b, c, d, e, f] = self.words;
        Ok(Glance {
            row: self.row,
            version: self.version,
            event: self.event,
            words: [to(a)?, to(b)?, to(c)?, to(d)?, to(e)?, to(f)?],
            place: self.place.map(&mut to).transpose()?,
            first: self.first.map(&mut to).transpose()?,
            confidence: self.confidence,
            intensity: self.intensity,
        })
    }
}

/// Reads hits that stand in today's answers, each term once.
pub(crate) struct Glances<'a> {
    db: &'a Connection,
    terms: HashMap<i64, String>,
}

impl<'a> Glances<'a> {
    pub fn new(db: &'a Connection) -> Self {
        Self { db, terms: HashMap::new() }
    }

    /// The mention, where it is kept and its version is the last of its article.
    pub fn hit(&mut self, row: i64) -> rusqlite::Result<Option<Hit>> {
        let mut select = self.db.prepare_cached(&format!(
            "SELECT {COLUMNS}, v.article, v.origin, v.source, v.language, v.known_from
             FROM glance g JOIN version v INDEXED BY version_seen ON v.version = g.version
             WHERE g.event_mention = ?1 AND v.known_to IS NULL"
        ))?;
        let mut rows = select.query([row])?;
        let Some(r) = rows.next()? else { return Ok(None) };
        let kept = Glance::<i64>::of(r)?.map(|term| self.term(term))?;
        let [kind, status, sources, targets, speakers, roles] = kept.words;
        Ok(Some(Hit {
            row,
            event: kept.event,
            block: String::new(),
            version: kept.version,
            kind,
            status,
            sources,
            targets,
            speakers,
            roles,
            place: kept.place,
            first: kept.first,
            confidence: kept.confidence,
            intensity: kept.intensity,
            article: r.get(13)?,
            origin: r.get(14)?,
            source: r.get(15)?,
            language: r.get(16)?,
            known_from: r.get(17)?,
        }))
    }

    fn term(&mut self, term: i64) -> rusqlite::Result<String> {
        if let Some(text) = self.terms.get(&term) {
            return Ok(text.clone());
        }
        let mut select = self.db.prepare_cached("SELECT text FROM term WHERE term = ?1")?;
        let text: String = select.query_row([term], |r| r.get(0))?;
        self.terms.insert(term, text.clone());
        Ok(text)
    }
}

/// Keeps what the mentions of a chunk have, of those that stand in an event and are not kept yet.
pub(crate) fn keep(db: &Connection, chunk: i64) -> Result<(), Error> {
    let mut select = db.prepare_cached(&format!(
        "{} WHERE m.event_mention >= ?1 AND m.event_mention < ?2 AND m.event <> ''
           AND NOT EXISTS (SELECT 1 FROM glance g WHERE g.event_mention = m.event_mention)",
        whole()
    ))?;
    let mut insert = db.prepare_cached(
        "INSERT INTO glance VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?;
    let mut terms = HashMap::new();
    let mut rows = select.query([first_row(chunk), first_row(chunk + 1)])?;
    while let Some(r) = rows.next()? {
        let g = Glance::<String>::of(r)?.map(|text| number(db, &mut terms, text))?;
        let [kind, status, sources, targets, speakers, roles] = g.words;
        insert.execute(params![
            g.row,
            g.version,
            g.event,
            kind,
            status,
            sources,
            targets,
            speakers,
            roles,
            g.place,
            g.first,
            g.confidence,
            g.intensity
        ])?;
    }
    Ok(())
}

/// The number of a term, which it gets where it has none.
fn number(db: &Connection, terms: &mut HashMap<String, i64>, text: String) -> rusqlite::Result<i64> {
    if let Some(number) = terms.get(&text) {
        return Ok(*number);
    }
    let mut select = db.prepare_cached("SELECT term FROM term WHERE text = ?1")?;
    let number = match select.query_row([&text], |r| r.get(0)).optional()? {
        Some(number) => number,
        None => {
            db.prepare_cached("INSERT INTO term(text) VALUES (?1)")?.execute([&text])?;
            db.last_insert_rowid()
        }
    };
    terms.insert(text, number);
    Ok(number)
}

/// Keeps what all sealed chunks have, for a desk that kept nothing.
pub(crate) fn all(db: &Connection) -> Result<(), Error> {
    let mut sealed = db.prepare("SELECT chunk FROM sealed ORDER BY chunk")?;
    let chunks: Vec<i64> = sealed.query_map([], |r| r.get(0))?.collect::<Result<_, _>>()?;
    chunks.into_iter().try_for_each(|chunk| keep(db, chunk))
}

/// What is kept of a mention and is not what its row says, a sentence each.
pub(crate) fn wrong(db: &Connection) -> Result<Vec<String>, Error> {
    let mut terms = Glances::new(db);
    let mut whole = db.prepare(&format!("{} WHERE m.event_mention = ?1", whole()))?;
    let mut select = db.prepare(&format!("SELECT {COLUMNS} FROM glance g ORDER BY g.event_mention"))?;
    let (mut wrong, mut rows) = (vec![], select.query([])?);
    while let Some(r) = rows.next()? {
        let kept = Glance::<i64>::of(r)?;
        let row = kept.row;
        let says = whole.query_row([row], Glance::<String>::of).optional()?;
        if kept.map(|term| terms.term(term)).ok() != says {
            wrong.push(format!("mention {row}: what answers count of it is not what its row says"));
        }
        if terms.terms.len() > FEW && chunk_of(row) != chunk_of(row + 1) {
            terms.terms.clear();
        }
    }
    Ok(wrong)
}
