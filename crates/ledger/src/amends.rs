//! Notices sent as articles of their own: which earlier articles a correction or a retraction is about.

use rusqlite::{Connection, params};

/// A notice comes at most so many days after what it names.
const DAYS: u32 = 60;
/// Fewer words than this are the title of many articles ("Morning briefing").
const WORDS: usize = 4;
/// What a notice says of its article stands at its head.
const HEAD: usize = 3_000;

/// One publisher, or an agency with those who print it.
const ALIKE: &str = "(o.source IN (n.source, n.agency) OR o.agency IN (n.source, n.agency))";
/// The order of two versions of different articles, as far as it is known.
const BEFORE: &str = "(o.known_from < n.known_from
    OR (o.known_from = n.known_from AND length(o.updated_at) > 11
        AND substr(o.updated_at, 12) < substr(n.updated_at, 12)))";

/// Ties `version` to the articles that it amends, and to it the amendments that were here before it: whichever came first,
/// the same rows are written.
pub(crate) fn link(db: &Connection, version: i64) -> rusqlite::Result<()> {
    by_title(db, version)?;
    let copies = format!(
        "INSERT OR IGNORE INTO amends SELECT n.version, o.article, 'copy'
         FROM copy c JOIN version n ON n.version = c.version JOIN version o ON o.version = c.other
         WHERE (c.version = ?1 OR c.other = ?1) AND n.amends IS NOT NULL AND o.article <> n.article
           AND c.kind <> 'version' AND {BEFORE}"
    );
    db.prepare_cached(&copies)?.execute([version])?;
    Ok(())
}

/// The notice names the title of the other, in its own title or at the head of its text.
fn by_title(db: &Connection, version: i64) -> rusqlite::Result<()> {
    let asked = format!(
        "SELECT n.version, coalesce(n.title, '') || char(10)
           || (SELECT substr(r.text, 1, {HEAD}) FROM reading r WHERE r.version = n.version), o.article, o.title"
    );
    let fits = format!(
        "n.amends IS NOT NULL AND o.article <> n.article AND o.title IS NOT NULL AND o.amends IS NOT 'retraction' AND {ALIKE}"
    );
    let earlier = format!(
        "{asked} FROM version n JOIN version o ON o.known_from BETWEEN date(n.known_from, '-{DAYS} days') AND n.known_from
         WHERE n.version = ?1 AND {fits}"
    );
    // A search among the few versions that amend anything.
    let later = format!(
        "{asked} FROM version o JOIN version n ON n.known_from BETWEEN o.known_from AND date(o.known_from, '+{DAYS} days')
         WHERE o.version = ?1 AND {fits}"
    );
    let mut found = vec![];
    for sql in [earlier, later] {
        let mut select = db.prepare_cached(&sql)?;
        let mut rows = select.query([version])?;
        while let Some(r) = rows.next()? {
            let (notice, title) = (plain(r.get_ref(1)?.as_str()?), plain(r.get_ref(3)?.as_str()?));
            if title.split_whitespace().count() >= WORDS && notice.contains(&title) {
                found.push((r.get::<_, i64>(0)?, r.get::<_, i64>(2)?));
            }
        }
    }
    for (notice, article) in found {
        db.prepare_cached("INSERT OR REPLACE INTO amends VALUES (?1, ?2, 'title')")?
            .execute(params![notice, article])?;
    }
    Ok(())
}

/// Words in small letters with a blank before and after each, marks aside.
fn plain(text: &str) -> String {
    let mut out = String::from(" ");
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        out.extend(word.chars().flat_map(char::to_lowercase));
        out.push(' ');
    }
    out
}
