//! The texts of one origin, shown: which of them came first, and why each is held for a copy.

use copies::{Copy, Fingerprint, Piece};
use rusqlite::{Connection, OptionalExtension};
use schemars::JsonSchema;
use serde::Serialize;

use crate::article::{ArticleLine, OPENING, columns, line};
use crate::record::Scope;
use crate::{Error, amendment, origin};

/// Articles of one origin: an agency's dispatch and the papers that carry it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Cluster {
    pub articles: usize,
    /// The article that the others were likely made from.
    pub first: String,
    /// What speaks for it: "the text of AFP itself, which 3 of 4 credit", "the earliest of 4".
    pub why: String,
}

/// A near copy of an article.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CopyLine {
    #[serde(flatten)]
    pub line: ArticleLine,
    /// What holds it for a copy: "nearly the same words (87 %)", and of which article where it is not the one asked for.
    pub why: String,
}

/// A condition on `v`: of this origin, as `scope` sees versions.
fn within(db: &Connection, origin: i64, scope: &Scope) -> Result<String, Error> {
    let moved = origin::then(db, scope)?;
    let list = |of: &dyn Fn(i64) -> bool| {
        let ids: Vec<String> = moved.iter().filter(|(_, o)| of(**o)).map(|(v, _)| v.to_string()).collect();
        ids.join(", ")
    };
    let (came, went) = (list(&|o| o == origin), list(&|o| o != origin));
    let held = scope.condition();
    Ok(format!("(v.origin = {origin} AND v.version NOT IN ({went}) OR v.version IN ({came})) AND {held}"))
}

/// The cluster of an origin as `scope` sees it.
pub(crate) fn of_origin(db: &Connection, origin: i64, scope: &Scope) -> Result<Cluster, Error> {
    let mut select = db.prepare_cached(&format!(
        "SELECT a.short, v.publisher, v.agency, v.published, json_extract(unpacked(r.report), '$.article.published_at'), s.hashes
         FROM version v JOIN article a USING (article) JOIN sketch s USING (version) JOIN reading r USING (version)
         WHERE {} ORDER BY v.known_from, a.short",
        within(db, origin, scope)?
    ))?;
    let rows = select.query_map([], |r| {
        let piece = Piece {
            publisher: r.get(1)?,
            agency: r.get(2)?,
            day: r.get(3)?,
            moment: r.get(4)?,
            shingles: Fingerprint::from_bytes(r.get_ref(5)?.as_blob()?).shingles(),
        };
        Ok((r.get::<_, String>(0)?, piece))
    })?;
    let (names, pieces): (Vec<String>, Vec<Piece>) = rows.collect::<Result<Vec<_>, _>>()?.into_iter().unzip();
    let Some((at, why)) = copies::first(&pieces) else { return Ok(Cluster::default()) };
    Ok(Cluster { articles: names.len(), first: names[at].clone(), why })
}

/// The other articles of an origin, the first known first.
pub(crate) fn copies_of(
    db: &Connection,
    version: i64,
    article: i64,
    origin: i64,
    scope: &Scope,
) -> Result<Vec<CopyLine>, Error> {
    let sql = format!(
        "{} {OPENING}, v.version FROM version v JOIN article a USING (article)
         WHERE v.article <> ?1 AND {} ORDER BY v.known_from, a.short",
        columns(scope),
        within(db, origin, scope)?
    );
    let mut select = db.prepare_cached(&sql)?;
    let found = select
        .query_map([article], |r| Ok((line(r)?, r.get::<_, i64>(8)?)))?
        .collect::<Result<Vec<_>, _>>()?;
    let mut out = vec![];
    for (mut line, copy) in found {
        line.amended = amendment::weightiest(amendment::of_article(db, &line.article, scope)?);
        out.push(CopyLine { why: why(db, copy, version, origin, scope)?, line });
    }
    Ok(out)
}

/// Why `copy` is of the origin: its tie to `version`, or to the text of the origin with which it has most in common.
fn why(db: &Connection, copy: i64, version: i64, origin: i64, scope: &Scope) -> Result<String, Error> {
    let mut ties = origin::ties(db, copy)?;
    ties.retain(|(_, tie)| tie.copy != Copy::Version);
    if let Some((_, tie)) = ties.iter().find(|(other, _)| *other == version) {
        return Ok(tie.why());
    }
    ties.sort_by_key(|(_, tie)| std::cmp::Reverse(tie.words));
    for (other, tie) in ties {
        let sql = "SELECT coalesce(v.title, v.id), v.origin FROM version v WHERE v.version = ?1";
        let mut select = db.prepare_cached(&format!("{sql} AND {}", scope.seen("v")))?;
        let found: Option<(String, i64)> =
            select.query_row([other], |r| Ok((r.get(0)?, r.get(1)?))).optional()?;
        let Some((title, of)) = found else { continue };
        if origin::then(db, scope)?.get(&other).copied().unwrap_or(of) == origin {
            return Ok(format!("{}, with “{title}”", tie.why()));
        }
    }
    Ok("by another version of it".into())
}
