//! One event: every mention of it, who says so, who denies it, and what became of it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rusqlite::OptionalExtension;
use schemars::JsonSchema;
use serde::Serialize;

use crate::groups::groups_of;
use crate::hits::Groups;
use crate::identity::{Group, apart};
use crate::record::Scope;
use crate::search::{MentionRow, split};
use crate::{Amendment, Claim, ClaimSide, Error, EventLine, Follow, Ledger, Query, amendment};

/// An event with its mentions in the order in which they were known.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EventView {
    pub event: EventLine,
    /// Why the mentions stand together.
    pub reason: String,
    pub known_on: Option<String>,
    /// What took it out of the record, where it stands there no more: see [`Ledger::withdrawn`].
    pub withdrawn: Option<Amendment>,
    pub mentions: Vec<MentionView>,
    /// Claims and denials of it, across articles.
    pub said: Said,
    pub follow: Option<Follow>,
    /// Other events of the same sides and type, nearest first.
    pub siblings: Vec<EventLine>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct MentionView {
    pub article: String,
    /// The version of the article that says it.
    pub version: usize,
    /// That its report was corrected or taken back.
    pub amended: Option<Amendment>,
    pub title: String,
    pub source: String,
    pub known_from: String,
    pub id: String,
    pub status: String,
    pub first: Option<String>,
    pub last: Option<String>,
    pub place: Option<String>,
    pub speakers: Vec<String>,
    pub words: String,
    pub rule: String,
    pub confidence: f64,
    /// Mentions with one number come of one text.
    pub origin: usize,
}

/// The columns: who says that it is so, who says that it is not, and who bears out what others claimed: the doer itself,
/// or words that say that they confirm.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Said {
    pub claims: Vec<ClaimSide>,
    pub denials: Vec<ClaimSide>,
    pub confirmations: Vec<ClaimSide>,
}

/// Other events that an event's page lists, and mentions before and after its day among which they are looked for.
const SIBLINGS: usize = 20;
const NEAR: usize = 80;

impl Ledger {
    /// `None` for a permalink that the record does not have (on that day).
    ///
    /// # Errors
    /// The database fails.
    pub fn event(&self, id: &str, known_on: Option<&str>) -> Result<Option<EventView>, Error> {
        self.event_in(id, &Query::of_day(known_on).scope())
    }

    pub(crate) fn event_in(&self, id: &str, scope: &Scope) -> Result<Option<EventView>, Error> {
        if scope.is_now() {
            return self.event_now(id, scope);
        }
        let groups = groups_of(&self.db, block_of(id), scope)?;
        let Some(found) = groups.iter().find(|g| g.event == id) else { return Ok(None) };
        let rows: Groups =
            groups.iter().map(|g| (g.event.clone(), g.members.iter().map(|m| m.row.row).collect())).collect();
        let mentions = self.mentions_of(id, Some(&rows), scope)?;
        let mut siblings = vec![];
        let line = self.row(id, &mentions, scope)?;
        let at = line.first.unwrap_or(line.known_from).parse().unwrap_or(Date::ZERO);
        let far = |g: &Group| {
            let own = g.members.iter().filter(|m| m.block == block_of(id));
            own.map(|m| apart(m.anchor(), at)).min()
        };
        let mut near: Vec<_> = groups.iter().filter(|g| g.event != id).map(|g| (far(g), g)).collect();
        near.sort_by(|a, b| (a.0, &a.1.event).cmp(&(b.0, &b.1.event)));
        for (_, other) in near.into_iter().take(SIBLINGS) {
            let mentions = self.mentions_of(&other.event, Some(&rows), scope)?;
            siblings.push(self.row(&other.event, &mentions, scope)?);
        }
        self.event_view(id, found.reason.clone(), &mentions, siblings, scope).map(Some)
    }

    /// As it stands: what of it the record keeps is not worked out anew.
    fn event_now(&self, id: &str, scope: &Scope) -> Result<Option<EventView>, Error> {
        let mut select = self.db.prepare_cached("SELECT reason, day FROM event WHERE event = ?1")?;
        let kept: Option<(String, String)> =
            select.query_row([id], |r| Ok((r.get(0)?, r.get(1)?))).optional()?;
        let Some((reason, day)) = kept else { return Ok(None) };
        let mentions = self.mentions_of(id, None, scope)?;
        let mut siblings = vec![];
        for other in self.siblings(id, &day)? {
            siblings.push(self.row(&other, &self.mentions_of(&other, None, scope)?, scope)?);
        }
        self.event_view(id, reason, &mentions, siblings, scope).map(Some)
    }

    /// Events of the same sides and type that are nearest to a day.
    fn siblings(&self, id: &str, day: &str) -> Result<Vec<String>, Error> {
        let mut near: Vec<(i64, String)> = vec![];
        let at = day.parse::<Date>().unwrap_or(Date::ZERO);
        for (side, own, order) in [(">", "=", "ASC"), ("<", "", "DESC")] {
            let mut select = self.db.prepare_cached(&format!(
                "SELECT c.anchor, m.event FROM month n CROSS JOIN core c ON c.month = n.month CROSS JOIN event_mention m USING (event_mention)
                 WHERE c.block = ?1 AND n.month {side}= substr(?2, 1, 7) AND c.anchor {side}{own} ?2 AND m.event <> '' AND m.event <> ?3
                 ORDER BY n.month {order}, c.anchor {order} LIMIT {NEAR}"
            ))?;
            let found = select.query_map((block_of(id), day, id), |r| Ok((r.get(0)?, r.get(1)?)))?;
            for (anchor, event) in found.collect::<Result<Vec<(String, String)>, _>>()? {
                near.push((apart(anchor.parse().unwrap_or(at), at), event));
            }
        }
        near.sort();
        let mut events: Vec<String> = vec![];
        for (_, event) in near {
            if events.len() < SIBLINGS && !events.contains(&event) {
                events.push(event);
            }
        }
        Ok(events)
    }

    fn event_view(
        &self,
        id: &str,
        reason: String,
        mentions: &[MentionRow],
        siblings: Vec<EventLine>,
        scope: &Scope,
    ) -> Result<EventView, Error> {
        Ok(EventView {
            event: self.row(id, mentions, scope)?,
            reason,
            known_on: scope.known_on.clone(),
            withdrawn: None,
            said: self.said(mentions)?,
            follow: self.follow(id, mentions, scope)?,
            mentions: self.views(mentions, scope)?,
            siblings,
        })
    }

    /// The line of an event; `None` for a permalink that the record does not have (on that day).
    ///
    /// # Errors
    /// The database fails.
    pub fn event_line(&self, id: &str, known_on: Option<&str>) -> Result<Option<EventLine>, Error> {
        let scope = Query::of_day(known_on).scope();
        if !scope.is_now() {
            return Ok(self.event_in(id, &scope)?.map(|view| view.event));
        }
        let mentions = self.mentions_of(id, None, &scope)?;
        if mentions.is_empty() { Ok(None) } else { self.row(id, &mentions, &scope).map(Some) }
    }

    /// What became of an event that was announced; `None` for another.
    ///
    /// # Errors
    /// The database fails.
    pub fn follow_of(&self, id: &str, known_on: Option<&str>) -> Result<Option<Follow>, Error> {
        let scope = Query::of_day(known_on).scope();
        if !scope.is_now() {
            return Ok(self.event_in(id, &scope)?.and_then(|view| view.follow));
        }
        self.follow(id, &self.mentions_of(id, None, &scope)?, &scope)
    }

    /// Who stands for the event in whose words, and who denies it, there or by a link of the same article.
    pub(crate) fn said(&self, mentions: &[MentionRow]) -> Result<Said, Error> {
        let mut said = Said::default();
        for m in mentions {
            let side = ClaimSide {
                id: m.id.clone(),
                speakers: split(&m.speakers),
                words: m.words.clone(),
                known_from: Some(m.known_from.clone()),
                article: Some(m.article.clone()),
            };
            match m.status.as_str() {
                "denied" => said.denials.push(side),
                _ if m.statement.is_some() || m.status == "alleged" => {
                    let others = said.claims.iter().any(|c| c.speakers != side.speakers);
                    let own = others && self.speaks_for_the_doer(m)?;
                    (if own { &mut said.confirmations } else { &mut said.claims }).push(side);
                }
                _ => {}
            }
            let answers = [("denies", &mut said.denials), ("confirms", &mut said.confirmations)];
            for (kind, column) in answers {
                for answer in self.answers_of(m, kind)? {
                    if !column.contains(&answer) {
                        column.push(answer);
                    }
                }
            }
        }
        Ok(said)
    }

    /// Whether a mention stands in the words of its own source, and is no accusation or promise of it.
    fn speaks_for_the_doer(&self, m: &MentionRow) -> Result<bool, Error> {
        if m.status != "happened" && m.status != "ongoing" && m.status != "alleged" {
            return Ok(false);
        }
        let mut select = self.db.prepare_cached(
            "SELECT actor FROM voice WHERE version = ?1 AND statement = ?2 AND role = 'speaker'",
        )?;
        let voices = select.query_map((m.version, &m.statement), |r| r.get::<_, String>(0))?;
        let voices = voices.collect::<Result<Vec<_>, _>>()?;
        Ok(split(&m.sources).iter().any(|source| voices.contains(source)))
    }

    /// What the article of a mention says against it (`denies`) or for it (`confirms`).
    fn answers_of(&self, m: &MentionRow, kind: &str) -> Result<Vec<ClaimSide>, Error> {
        let mut select = self.db.prepare_cached(
            "SELECT d.id, CASE d.speakers WHEN '' THEN coalesce((SELECT group_concat(s.name, '; ') FROM side s
                 WHERE s.event_mention = d.event_mention AND s.role = 'source'), '') ELSE d.speakers END, d.words
             FROM link l JOIN event_mention d ON d.version = l.version AND d.id = l.\"from\"
             WHERE l.version = ?1 AND l.kind = ?4 AND l.\"to\" IN (?2, ?3)
             UNION ALL
             SELECT s.statement, coalesce((SELECT group_concat(o.name, '; ') FROM voice o
                 WHERE o.version = s.version AND o.statement = s.statement AND o.role = 'speaker'), ''), s.words
             FROM link l JOIN statement s ON s.version = l.version AND s.statement = l.\"from\"
             WHERE l.version = ?1 AND l.kind = ?4 AND l.\"to\" IN (?2, ?3)",
        )?;
        let rows = select.query_map((m.version, &m.id, &m.statement, kind), |r| {
            Ok(ClaimSide {
                id: r.get(0)?,
                speakers: split(&r.get::<_, String>(1)?),
                words: r.get(2)?,
                known_from: Some(m.known_from.clone()),
                article: Some(m.article.clone()),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn views(&self, mentions: &[MentionRow], scope: &Scope) -> Result<Vec<MentionView>, Error> {
        let mut origins = BTreeMap::new();
        let mut views = vec![];
        for m in mentions {
            let next = origins.len() + 1;
            views.push(MentionView {
                article: m.article.clone(),
                version: m.number,
                amended: amendment::weightiest(amendment::of_article(&self.db, &m.article, scope)?),
                title: m.title.clone().unwrap_or_else(|| m.article.clone()),
                source: m.source.clone(),
                known_from: m.known_from.clone(),
                id: m.id.clone(),
                status: m.status.clone(),
                first: m.first.clone(),
                last: m.last.clone(),
                place: m.place.clone(),
                speakers: split(&m.speakers),
                words: m.words.clone(),
                rule: m.rule.clone(),
                confidence: m.confidence,
                origin: *origins.entry(m.origin).or_insert(next),
            });
        }
        Ok(views)
    }

    /// Claims denied on another day or in another article: events that somebody stands for and somebody denies.
    ///
    /// # Errors
    /// The database fails.
    pub fn disputed(&self, query: &Query) -> Result<Vec<(EventLine, Claim)>, Error> {
        let groups = self.mark_hits(query)?;
        let mut select = self.db.prepare_cached("SELECT DISTINCT event FROM hit ORDER BY event")?;
        let events: Vec<String> = select.query_map([], |r| r.get(0))?.collect::<Result<_, _>>()?;
        let mut found = vec![];
        for event in events {
            let mentions = self.mentions_of(&event, groups.as_ref(), &query.scope())?;
            let said = self.said(&mentions)?;
            if let (Some(claim), false) = (said.claims.first(), said.denials.is_empty()) {
                let claim =
                    Claim { claim: claim.clone(), denials: said.denials, confirmations: said.confirmations };
                found.push((self.row(&event, &mentions, &query.scope())?, claim));
            }
        }
        found.sort_by(|a, b| (&b.0.known_from, &a.0.event).cmp(&(&a.0.known_from, &b.0.event)));
        Ok(found)
    }
}

/// A permalink is `WHEN.SIDES.TYPE`, with a number behind where two would be alike; the block is its second and third part.
pub(crate) fn block_of(id: &str) -> &str {
    let mut dots = id.match_indices('.').map(|(i, _)| i);
    let Some(start) = dots.next() else { return id };
    &id[start + 1..dots.nth(1).unwrap_or(id.len())]
}
