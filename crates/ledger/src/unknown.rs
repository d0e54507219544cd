//! Actors that stand in articles and in no table, for those who keep tables.

use rusqlite::params;
use schemars::JsonSchema;
use serde::Serialize;

use crate::{Error, Ledger, Query};

/// A name that articles give to somebody.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct UnknownActor {
    pub name: String,
    /// person or organization
    pub kind: String,
    /// The state that the articles put it with, ISO3.
    pub country: Option<String>,
    pub mentions: usize,
    pub articles: usize,
    /// Where it is met first, with what is said of it.
    pub words: Vec<Glimpse>,
}

/// A mention in its text.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Glimpse {
    pub article: String,
    pub before: String,
    pub words: String,
    pub after: String,
}

/// Code points around a mention.
const AROUND: usize = 90;
const GLIMPSES: usize = 3;

impl Ledger {
    /// Names of persons and organisations without an entry of the tables that `knows` has, most mentions first, at most
    /// `limit`.
    ///
    /// # Errors
    /// The database fails.
    pub fn unknown_actors(
        &self,
        known_on: Option<&str>,
        limit: usize,
        knows: &dyn Fn(&str) -> bool,
    ) -> Result<Vec<UnknownActor>, Error> {
        let seen = Query::of_day(known_on).scope().condition();
        let mut select = self.db.prepare_cached(&format!(
            "SELECT e.name, e.kind, min(e.country), count(*) AS n, count(DISTINCT v.article) FROM entity e
             JOIN version v USING (version) JOIN mention m ON m.version = e.version AND m.entity = e.entity
             WHERE {seen} AND e.wikidata IS NULL AND e.kind IN ('person', 'organization')
             GROUP BY e.name, e.kind ORDER BY n DESC, e.name, e.kind"
        ))?;
        let mut rows = select.query([])?;
        let mut found = vec![];
        while let Some(row) = rows.next()?
            && found.len() < limit
        {
            let name: String = row.get(0)?;
            if knows(&name) {
                continue;
            }
            let kind: String = row.get(1)?;
            found.push(UnknownActor {
                words: self.glimpses(&name, &kind, &seen)?,
                country: row.get(2)?,
                mentions: row.get(3)?,
                articles: row.get(4)?,
                name,
                kind,
            });
        }
        Ok(found)
    }

    /// The first mention of it in each article, the oldest article first.
    fn glimpses(&self, name: &str, kind: &str, seen: &str) -> Result<Vec<Glimpse>, Error> {
        let mut select = self.db.prepare_cached(&format!(
            "SELECT a.short, substr(r.text, max(s - {AROUND}, 0) + 1, min(s, {AROUND})), substr(r.text, s + 1, t - s),
               substr(r.text, t + 1, {AROUND})
             FROM (SELECT e.version AS version, min(m.\"start\") AS s, m.\"end\" AS t FROM entity e
               JOIN mention m ON m.version = e.version AND m.entity = e.entity
               WHERE e.name = ?1 AND e.kind = ?2 GROUP BY e.version)
             JOIN version v USING (version) JOIN article a USING (article) JOIN reading r USING (version)
             WHERE {seen} ORDER BY v.known_from, a.short LIMIT ?3"
        ))?;
        let flat = |words: String| words.split_whitespace().collect::<Vec<_>>().join(" ");
        let rows = select.query_map(params![name, kind, GLIMPSES], |r| {
            let (before, after): (String, String) = (r.get(1)?, r.get(3)?);
            Ok(Glimpse {
                article: r.get(0)?,
                before: flat(from_a_word(&before)),
                words: flat(r.get(2)?),
                after: flat(to_a_word(&after)),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// Without the word that was cut.
fn from_a_word(text: &str) -> String {
    match text.chars().count() < AROUND {
        true => text.to_owned(),
        false => format!("… {}", text.split_once(char::is_whitespace).map_or("", |(_, rest)| rest)),
    }
}

fn to_a_word(text: &str) -> String {
    match text.chars().count() < AROUND {
        true => text.to_owned(),
        false => format!("{} …", text.rsplit_once(char::is_whitespace).map_or("", |(rest, _)| rest)),
    }
}
