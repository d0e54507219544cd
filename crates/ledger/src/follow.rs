//! What became of something announced: happened, cancelled, moved, awaited, or no report found by the day asked.

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::Date;
use rusqlite::{OptionalExtension, Row, params};
use schemars::JsonSchema;
use serde::Serialize;

use crate::event::block_of;
use crate::groups::groups_of;
use crate::identity::{Group, LONG};
use crate::record::{BLOCK_DAYS, Scope};
use crate::search::{MENTION, MentionRow, mention_row};
use crate::{Error, Ledger};

/// What became of something announced, as far as the record knows by `by`.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Follow {
    /// happened, cancelled, moved, awaited, or no report found.
    pub outcome: String,
    pub announced: String,
    /// The last day that the record knows of, or the day asked.
    pub by: String,
    /// The event that tells it, where it is another one.
    pub event: Option<String>,
    /// The day to which it was moved, or on which it happened.
    pub day: Option<String>,
    /// The words that tell it.
    pub words: Option<String>,
}

/// Days around the announced ones in which the deed still counts as what was announced.
const LATE: i64 = 14;
/// Days before its report and after the announced ones in which a deed may lie that says what became of it; days ahead where none
/// are announced.
const REACH: i64 = 31;
const AHEAD: i64 = 366;

/// Words by which a text says that something was cancelled or moved.
fn outcome_in(text: &str) -> Option<&'static str> {
    static WORDS: LazyLock<Vec<(String, &str)>> = LazyLock::new(|| {
        let table = include_str!("../../data/events/outcomes.tsv");
        let rows = table.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once('\t'));
        rows.map(|(word, outcome)| (format!(" {word}"), outcome)).collect()
    });
    let mut spaced = String::with_capacity(text.len() + 1);
    spaced.push(' ');
    spaced
        .extend(text.chars().flat_map(char::to_lowercase).map(|c| if c.is_alphanumeric() { c } else { ' ' }));
    WORDS.iter().find(|(word, _)| spaced.contains(word.as_str())).map(|(_, outcome)| *outcome)
}

/// A mention that says that something is off.
struct Off {
    /// When it was told, and by what: the first one counts.
    told: (String, String, String),
    row: i64,
    event: String,
    block: String,
}

impl Ledger {
    pub(crate) fn follow(
        &self,
        event: &str,
        mentions: &[MentionRow],
        scope: &Scope,
    ) -> Result<Option<Follow>, Error> {
        let Some(announced) = mentions.iter().find(|m| m.status == "planned") else { return Ok(None) };
        let latest: Option<String> = self.db.query_row(
            &format!("SELECT max(v.known_from) FROM version v WHERE {}", scope.seen("v")),
            [],
            |r| r.get(0),
        )?;
        let by = scope.known_on.clone().or(latest).unwrap_or_default();
        let told = |outcome: &str, m: Option<&MentionRow>, other: Option<&str>| Follow {
            outcome: outcome.into(),
            announced: announced.known_from.clone(),
            by: by.clone(),
            event: other.map(str::to_owned),
            day: m.and_then(|m| m.first.clone()),
            words: m.map(|m| m.words.clone()),
        };
        let later = |m: &&MentionRow| m.known_from >= announced.known_from;
        let did = |m: &&MentionRow| m.status == "happened" || m.status == "ongoing";
        if let Some(m) = mentions.iter().filter(later).find(did) {
            return Ok(Some(told("happened", Some(m), None)));
        }
        let undone = |m: &&MentionRow| m.status == "negated" || m.status == "denied";
        if let Some(m) = mentions.iter().filter(later).find(undone) {
            return Ok(Some(told(outcome_in(&m.words).unwrap_or("cancelled"), Some(m), None)));
        }
        let span = mentions
            .iter()
            .filter_map(|m| day(&m.first).zip(day(&m.last)))
            .min_by_key(|(a, b)| (*b - *a).get_days());
        if let Some(found) = self.off(announced, scope, span)? {
            let outcome = outcome_in(&found.1.words).unwrap_or("cancelled");
            return Ok(Some(told(
                outcome,
                Some(&found.1),
                Some(&found.0).filter(|e| *e != event).map(String::as_str),
            )));
        }
        if let Some((other, m)) = self.elsewhere(event, announced, scope, span)? {
            let same =
                span.is_some_and(|(a, b)| day(&m.first).is_some_and(|d| back(a, 1) <= d && d <= back(b, -1)));
            let outcome = if did(&&m) && same { "happened" } else { "moved" };
            return Ok(Some(told(outcome, Some(&m), Some(&other))));
        }
        let open = span.is_none_or(|(_, last)| last.to_string() >= by);
        Ok(Some(told(if open { "awaited" } else { "no report found" }, None, None)))
    }

    /// A mention between the same sides, of any type, that says it is off.
    fn off(
        &self,
        announced: &MentionRow,
        scope: &Scope,
        span: Option<(Date, Date)>,
    ) -> Result<Option<(String, MentionRow)>, Error> {
        let sides: Vec<String> = crate::search::split(&announced.sources)
            .into_iter()
            .chain(crate::search::split(&announced.targets))
            .collect();
        let [a, b] = &sides[..] else { return Ok(None) };
        let until = span.map_or_else(|| "9999".into(), |(_, last)| back(last, -LATE).to_string());
        let known = announced.known_from.parse::<Date>().unwrap_or(Date::ZERO);
        let last = span.map_or_else(|| back(known, -AHEAD), |(_, last)| back(last.max(known), -REACH));
        // Of most of them nothing but the words is looked at.
        let words = format!(
            "SELECT m.event_mention, m.words
             FROM month n CROSS JOIN core c ON c.month = n.month CROSS JOIN event_mention m USING (event_mention)
             WHERE {BLOCK_DAYS} AND c.known BETWEEN ?4 AND ?5 AND m.status <> 'planned' AND m.judged IS NOT 'wrong'"
        );
        let told = format!(
            "SELECT v.known_from, a.short, m.id, m.event FROM event_mention m JOIN version v USING (version)
             JOIN article a USING (article) WHERE m.event_mention = ?1 AND {}",
            scope.condition()
        );
        let mut best: Option<Off> = None;
        let days = (back(known, REACH).to_string(), last.to_string());
        for block in self.blocks_between(a, b, &days)? {
            let mut select = self.db.prepare_cached(&words)?;
            let mut rows = select.query((&block, &days.0, &days.1, &announced.known_from, &until))?;
            while let Some(r) = rows.next()? {
                let row = r.get(0)?;
                let said = r.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
                if row == announced.row || outcome_in(said).is_none() {
                    continue;
                }
                let off = |r: &Row| {
                    let told = (r.get(0)?, r.get(1)?, r.get(2)?);
                    Ok(Off { told, row, event: r.get(3)?, block: block.clone() })
                };
                let found = self.db.prepare_cached(&told)?.query_row([row], off).optional()?;
                best = best.into_iter().chain(found).min_by(|x, y| x.told.cmp(&y.told));
            }
        }
        let Some(Off { row, event, block, .. }) = best else { return Ok(None) };
        if scope.is_now() {
            return Ok(Some((event, self.mention(row)?)));
        }
        let groups = groups_of(&self.db, &block, scope)?;
        let event = groups.into_iter().find(|g| g.members.iter().any(|m| m.row.row == row));
        event.map(|g| Ok((g.event, self.mention(row)?))).transpose()
    }

    /// The blocks of the deeds between two sides alone, one a type, in the months from one day to another.
    fn blocks_between(&self, a: &str, b: &str, days: &(String, String)) -> Result<Vec<String>, Error> {
        let sides = crate::identity::sides([a, b].into_iter());
        let (mut at, end) = (format!("{sides}."), format!("{sides}/"));
        let mut blocks = vec![];
        let mut next = self.db.prepare_cached(
            "SELECT min((SELECT min(c.block) FROM core c WHERE c.month = n.month AND c.block > ?1 AND c.block < ?2)) FROM month n
             WHERE n.month BETWEEN substr(?3, 1, 7) AND substr(?4, 1, 7)",
        )?;
        while let Some(block) =
            next.query_row([&at, &end, &days.0, &days.1], |r| r.get::<_, Option<String>>(0))?
        {
            at.clone_from(&block);
            blocks.push(block);
        }
        Ok(blocks)
    }

    /// The same deed between the same sides under another day, told later.
    fn elsewhere(
        &self,
        event: &str,
        announced: &MentionRow,
        scope: &Scope,
        span: Option<(Date, Date)>,
    ) -> Result<Option<(String, MentionRow)>, Error> {
        let Some((first, last)) = span else { return Ok(None) };
        if scope.is_now() {
            return self.elsewhere_now(event, announced, (first, last));
        }
        let near = |g: &&Group| {
            let head = g.members.iter().find_map(|m| m.span());
            g.event != event && head.is_some_and(|(a, b)| back(first, 1) <= b && a <= back(last, -LATE))
        };
        let groups = groups_of(&self.db, block_of(event), scope)?;
        for group in groups.iter().filter(near) {
            let mut rows = vec![];
            for m in &group.members {
                rows.push(self.mention(m.row.row)?);
            }
            rows.sort_by(|a, b| (&a.known_from, &a.article, &a.id).cmp(&(&b.known_from, &b.article, &b.id)));
            let counts = |m: &&MentionRow| {
                m.known_from > announced.known_from
                    && ["happened", "ongoing", "planned"].contains(&m.status.as_str())
            };
            if let Some(m) = rows.iter().find(counts) {
                return Ok(Some((group.event.clone(), m.clone())));
            }
        }
        Ok(None)
    }

    /// The same from the events as they stand.
    fn elsewhere_now(
        &self,
        event: &str,
        announced: &MentionRow,
        (first, last): (Date, Date),
    ) -> Result<Option<(String, MentionRow)>, Error> {
        let (from, to) = (back(first, LONG + 1).to_string(), back(last, -LATE).to_string());
        let mut select = self.db.prepare_cached(&format!(
            "SELECT m.event, m.event_mention FROM month n CROSS JOIN core c ON c.month = n.month
             CROSS JOIN event_mention m USING (event_mention) JOIN event e ON e.event = m.event JOIN version v ON v.version = m.version JOIN article a USING (article)
             WHERE {BLOCK_DAYS} AND c.stands AND m.event <> ?4 AND e.last >= ?5 AND e.first <= ?3
               AND v.known_from > ?6 AND m.status IN ('happened', 'ongoing', 'planned')
             ORDER BY m.event, v.known_from, a.short, m.id LIMIT 1"
        ))?;
        let day = back(first, 1).to_string();
        let values = params![block_of(event), from, to, event, day, announced.known_from];
        let found = select.query_row(values, |r| Ok((r.get::<_, String>(0)?, r.get(1)?))).optional()?;
        found.map(|(event, row)| Ok((event, self.mention(row)?))).transpose()
    }

    fn mention(&self, row: i64) -> Result<MentionRow, Error> {
        let mut select = self.db.prepare_cached(&format!("{MENTION} WHERE m.event_mention = ?1"))?;
        Ok(select.query_row([row], mention_row)?)
    }
}

fn day(s: &Option<String>) -> Option<Date> {
    s.as_ref().and_then(|s| s.parse().ok())
}

fn back(day: Date, days: i64) -> Date {
    day.checked_sub(days.days()).unwrap_or(day)
}
