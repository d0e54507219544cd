//! One article: its report, its versions, its near copies, its claims and denials.

use std::collections::{BTreeMap, BTreeSet};

use facts::report::Report;
use rusqlite::{OptionalExtension, Row, params};
use schemars::JsonSchema;
use serde::Serialize;

use crate::filter::match_line;
use crate::groups::groups_of;
use crate::record::Scope;
use crate::{
    Amended, Amendment, Claim, Cluster, CopyLine, Error, Ledger, Query, amendment, claims, cluster, packed,
};

/// Articles that hold the words asked for, the last added, among which the newest are looked for.
const LAST: usize = 100;

/// An article in a list.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ArticleLine {
    pub article: String,
    pub title: String,
    pub source: String,
    pub published: Option<String>,
    pub known_from: String,
    pub versions: usize,
    pub events: usize,
    /// The first words of the text, or those around what was sought.
    pub words: String,
    /// That it was corrected or taken back.
    pub amended: Option<Amendment>,
}

/// Everything about one version of one article.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ArticleView {
    pub article: String,
    pub version: usize,
    pub title: String,
    pub source: String,
    pub known_from: String,
    pub known_basis: String,
    pub recorded_at: String,
    pub report: Report,
    /// The event that each mention of an event is of.
    pub events: Vec<EventRef>,
    pub claims: Vec<Claim>,
    pub versions: Vec<VersionLine>,
    /// Which of the texts of one origin came first, this one among them.
    pub origin: Cluster,
    /// Near copies of this text, one agency's dispatch in other papers say.
    pub copies: Vec<CopyLine>,
    /// What its versions say of earlier ones: that they correct them, or take them back.
    pub amendments: Vec<Amendment>,
    /// The other articles that this version corrects or takes back.
    pub amends: Vec<Amended>,
    pub known_on: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct EventRef {
    /// Id of the mention in the report.
    pub id: String,
    pub event: String,
    pub mentions: usize,
    pub articles: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct VersionLine {
    pub version: usize,
    pub known_from: String,
    pub known_to: Option<String>,
    pub recorded_at: String,
}

impl ArticleView {
    /// A report that no desk holds, as an article of one version.
    pub fn of_report(report: Report) -> Self {
        let a = &report.article;
        Self {
            article: String::new(),
            version: 1,
            title: a.title.clone().unwrap_or_else(|| a.id.clone()),
            source: a.publisher.clone().or(a.agency.clone()).unwrap_or_else(|| "not on record".into()),
            known_from: a.published.clone().unwrap_or_default(),
            known_basis: "published".into(),
            recorded_at: String::new(),
            claims: claims::of_report(&report),
            events: vec![],
            versions: vec![],
            origin: Cluster::default(),
            copies: vec![],
            amendments: vec![],
            amends: vec![],
            known_on: None,
            report,
        }
    }
}

/// Columns of a line, as far as `scope` sees versions.
pub(crate) fn columns(scope: &Scope) -> String {
    format!(
        "SELECT a.short, coalesce(v.title, v.id), v.source, v.published, v.known_from,
           (SELECT count(*) FROM version w WHERE w.article = v.article AND {}),
           (SELECT count(*) FROM event_mention m WHERE m.version = v.version), ",
        scope.seen("w")
    )
}

/// The first words of the body: what stands before it is furniture.
pub(crate) const OPENING: &str = "(SELECT substr(r.text, 1 + coalesce((SELECT json_extract(b.value, '$.start')
  FROM json_each(unpacked(r.report), '$.article.blocks') b WHERE json_extract(b.value, '$.kind') = 'body' LIMIT 1), 0), 160)
  FROM reading r WHERE r.version = v.version)";

pub(crate) fn line(r: &Row) -> rusqlite::Result<ArticleLine> {
    Ok(ArticleLine {
        article: r.get(0)?,
        title: r.get(1)?,
        source: r.get(2)?,
        published: r.get(3)?,
        known_from: r.get(4)?,
        versions: r.get(5)?,
        events: r.get(6)?,
        words: r.get::<_, String>(7)?.split_whitespace().collect::<Vec<_>>().join(" "),
        amended: None,
    })
}

impl Ledger {
    /// The version that holds now (or held on a day), or the numbered one; `None` for an id that the desk does not know
    /// (or did not know).
    ///
    /// # Errors
    /// The database fails, or a stored report cannot be read.
    pub fn article(
        &self,
        id: &str,
        version: Option<usize>,
        known_on: Option<&str>,
    ) -> Result<Option<ArticleView>, Error> {
        let query = Query::of_day(known_on);
        let scope = query.scope();
        let found = self
            .db
            .query_row(
                &format!("SELECT v.version, v.number, coalesce(v.title, v.id), v.source, v.known_from, v.known_basis,
                   v.recorded_at, r.report, r.text, v.article, v.origin
                 FROM version v JOIN article a USING (article) JOIN reading r USING (version)
                 WHERE a.short = ?1 AND (?2 IS NULL AND {} OR v.number = ?2 AND {})
                 ORDER BY v.number DESC LIMIT 1", scope.condition(), scope.seen("v")),
                params![id, version],
                |r| {
                    let bytes: Vec<u8> = r.get(7)?;
                    let text: String = r.get(8)?;
                    let ids = (r.get::<_, i64>(0)?, r.get::<_, i64>(9)?, r.get::<_, i64>(10)?);
                    Ok((ids, bytes, text, (r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?, r.get(5)?, r.get(6)?)))
                },
            )
            .optional()?;
        let Some(((row, article, origin), bytes, text, head)) = found else { return Ok(None) };
        let (version, title, source, known_from, known_basis, recorded_at) = head;
        let origin = crate::origin::then(&self.db, &scope)?.get(&row).copied().unwrap_or(origin);
        let report = packed::report(id, &bytes, text)?;
        Ok(Some(ArticleView {
            article: id.into(),
            version,
            title,
            source,
            known_from,
            known_basis,
            recorded_at,
            claims: claims::of_report(&report),
            report,
            events: if scope.is_now() { self.event_refs(row)? } else { self.event_refs_then(row, &scope)? },
            versions: self.versions(article, &scope)?,
            origin: cluster::of_origin(&self.db, origin, &scope)?,
            copies: cluster::copies_of(&self.db, row, article, origin, &scope)?,
            amendments: amendment::of_article(&self.db, id, &scope)?,
            amends: amendment::about(&self.db, row, &scope)?,
            known_on: query.known_on,
        }))
    }

    fn event_refs(&self, version: i64) -> Result<Vec<EventRef>, Error> {
        let mut select = self.db.prepare_cached(
            "SELECT m.id, m.event, coalesce(e.mentions, 0), coalesce(e.articles, 0)
             FROM event_mention m LEFT JOIN event e ON e.event = m.event WHERE m.version = ?1 ORDER BY m.event_mention",
        )?;
        let rows = select.query_map([version], |r| {
            Ok(EventRef { id: r.get(0)?, event: r.get(1)?, mentions: r.get(2)?, articles: r.get(3)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The same from what was known then.
    fn event_refs_then(&self, version: i64, scope: &Scope) -> Result<Vec<EventRef>, Error> {
        let mut select = self.db.prepare_cached(
            "SELECT event_mention, id, block FROM event_mention WHERE version = ?1 ORDER BY event_mention",
        )?;
        let mention = |r: &Row| Ok((r.get::<_, i64>(0)?, r.get::<_, String>(1)?, r.get::<_, String>(2)?));
        let mentions = select.query_map([version], mention)?.collect::<Result<Vec<_>, _>>()?;
        let mut groups = BTreeMap::new();
        let mut refs = vec![];
        for (row, id, block) in mentions {
            if !groups.contains_key(&block) {
                groups.insert(block.clone(), groups_of(&self.db, &block, scope)?);
            }
            let group = groups[&block].iter().find(|g| g.members.iter().any(|m| m.row.row == row));
            let articles: BTreeSet<i64> =
                group.iter().flat_map(|g| &g.members).map(|m| m.row.article).collect();
            refs.push(EventRef {
                id,
                event: group.map(|g| g.event.clone()).unwrap_or_default(),
                mentions: group.map_or(0, |g| g.members.len()),
                articles: articles.len(),
            });
        }
        Ok(refs)
    }

    fn versions(&self, article: i64, scope: &Scope) -> Result<Vec<VersionLine>, Error> {
        let sql = format!(
            "SELECT v.number, v.known_from, (SELECT min(w.known_from) FROM version w
               WHERE w.article = v.article AND w.number > v.number AND {}), v.recorded_at
             FROM version v WHERE v.article = ?1 AND {} ORDER BY v.number",
            scope.seen("w"),
            scope.seen("v")
        );
        let mut select = self.db.prepare_cached(&sql)?;
        let rows = select.query_map([article], |r| {
            Ok(VersionLine {
                version: r.get(0)?,
                known_from: r.get(1)?,
                known_to: r.get(2)?,
                recorded_at: r.get(3)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Articles that hold the words of `query` (of many the newest of those added last), or all where it asks for nothing; the newest first, for how well words fit
    /// would be told by articles of later days too.
    pub(crate) fn find_articles(&self, query: &Query, limit: usize) -> Result<Vec<ArticleLine>, Error> {
        let scope: Scope = query.scope();
        let seen = scope.condition();
        let rest = Query { known_on: None, recorded_on: None, words: vec![], notes: vec![], ..query.clone() };
        let line_of = columns(&scope);
        let index = scope.index();
        let mut found: Vec<ArticleLine> = if let Some(words) = match_line(query) {
            // Snippets cost most, so they are made for those alone that are shown.
            let sql = format!(
                "WITH last(found) AS (
                   SELECT article_words.rowid FROM article_words JOIN version v {index} ON v.version = article_words.rowid
                   WHERE article_words MATCH ?1 AND {seen} ORDER BY article_words.rowid DESC LIMIT {LAST}),
                 shown(found) AS (
                   SELECT found FROM last JOIN version v {index} ON v.version = found JOIN article a USING (article)
                   WHERE {seen} ORDER BY v.known_from DESC, a.short LIMIT ?2)
                 {line_of} snippet(article_words, 1, '', '', ' … ', 24)
                 FROM article_words JOIN version v ON v.version = article_words.rowid JOIN article a USING (article)
                 WHERE article_words MATCH ?1 AND article_words.rowid IN (SELECT found FROM shown)
                 ORDER BY v.known_from DESC, a.short"
            );
            let mut select = self.db.prepare_cached(&sql)?;
            select.query_map(params![words, limit], line)?.collect::<Result<_, _>>()?
        } else if rest == Query::default() {
            let sql = format!(
                "{line_of} {OPENING} FROM version v JOIN article a USING (article)
                 WHERE {seen} ORDER BY v.known_from DESC, a.short LIMIT ?1"
            );
            let mut select = self.db.prepare_cached(&sql)?;
            select.query_map([limit], line)?.collect::<Result<_, _>>()?
        } else {
            vec![]
        };
        for line in &mut found {
            line.amended = amendment::weightiest(amendment::of_article(&self.db, &line.article, &scope)?);
        }
        Ok(found)
    }
}
