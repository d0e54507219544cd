//! What changed: by the days on which it became known, or since a moment at which somebody was last told.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::event::block_of;
use crate::search::MentionRow;
use crate::{Claim, Counts, Error, EventLine, Ledger, Query, SeriesQuery, Step, origin};

const EVENTS: usize = 200;
/// Pairs whose tension is looked at.
const PAIRS: usize = 12;
/// Days ahead for what is planned.
const AHEAD: i64 = 14;
/// Days before the news in which a story may have begun that they go on with.
const STORY: i64 = 60;

/// What changed for a question; every part is made of fields.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Brief {
    pub query: String,
    /// News after this day,
    pub from: String,
    /// up to this one.
    pub to: String,
    /// Of the new events, however many of them are shown.
    pub counts: Counts,
    /// Events that became known, newest first.
    pub events: Vec<EventLine>,
    /// Stories of several events, all of them new.
    pub threads: Vec<NewThread>,
    /// Denied in these days.
    pub denials: Vec<Denied>,
    /// Pairs whose index left its band in the last week that is known.
    pub moves: Vec<Moved>,
    pub planned: Vec<EventLine>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct NewThread {
    pub thread: String,
    /// Made of fields: actors, types, place, days.
    pub title: String,
    pub counts: Counts,
    /// Its first event, and the words of that.
    pub event: String,
    pub words: String,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Denied {
    pub event: EventLine,
    pub sides: Claim,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Moved {
    pub a: String,
    pub b: String,
    /// First day of the week.
    pub period: String,
    pub before: f64,
    pub tension: f64,
    /// The event that gives most.
    pub event: Option<String>,
}

/// What the desk took since a moment, as a question sees it.
#[derive(Clone, Debug, Default)]
pub struct News {
    pub counts: Counts,
    /// Newest first.
    pub events: Vec<EventLine>,
    pub denials: Vec<Denied>,
}

/// Counts of events by all of their mentions.
fn count(of: &[Vec<MentionRow>]) -> Counts {
    let all = || of.iter().flatten();
    Counts {
        events: of.len(),
        mentions: all().count(),
        articles: all().map(|m| &m.article).collect::<BTreeSet<_>>().len(),
        origins: all().map(|m| m.origin).collect::<BTreeSet<_>>().len(),
    }
}

impl Ledger {
    /// What became known after one day and up to another.
    ///
    /// # Errors
    /// The database fails.
    pub fn brief(&self, question: &str, from: &str, to: &str) -> Result<Brief, Error> {
        let query = Query::parse(question).known_on(to);
        let (counts, events) = self.new_events(&query, from, to, EVENTS)?;
        let in_days = |day: Option<&String>| day.is_some_and(|d| d.as_str() > from && d.as_str() <= to);
        let denials = self
            .disputed(&query)?
            .into_iter()
            .filter(|(_, c)| c.denials.iter().any(|d| in_days(d.known_from.as_ref())))
            .map(|(event, sides)| Denied { event, sides })
            .collect();
        self.around(question, &query, from, to, News { counts, events, denials })
    }

    /// The same of `news`, which were taken since `since`, a moment in RFC 3339.
    ///
    /// # Errors
    /// The database fails.
    pub fn brief_of(&self, question: &str, since: &str, news: News) -> Result<Brief, Error> {
        let from = since.get(..10).unwrap_or(since);
        let last = self.known_days()?.map(|(_, last)| last).unwrap_or_default();
        let to = if last.as_str() > from { last } else { from.to_owned() };
        self.around(question, &Query::parse(question).known_on(&to), from, &to, news)
    }

    fn around(
        &self,
        question: &str,
        query: &Query,
        from: &str,
        to: &str,
        news: News,
    ) -> Result<Brief, Error> {
        let ahead = to.parse::<Date>().ok().and_then(|d| d.checked_add(AHEAD.days()).ok());
        let coming = Query {
            status: vec!["planned".into()],
            since: Some(to.to_owned()),
            until: ahead.map(|d| d.to_string()),
            ..query.clone()
        };
        let mut planned = self.search(&coming, 1, EVENTS)?.events;
        planned.retain(|e| e.first.as_ref().is_some_and(|d| d.as_str() >= to));
        let threads = self.new_threads(query, from, &news.events)?;
        Ok(Brief {
            query: question.to_owned(),
            counts: news.counts,
            threads,
            events: news.events,
            denials: news.denials,
            moves: self.moves(query, from, to)?,
            planned,
            from: from.to_owned(),
            to: to.to_owned(),
        })
    }

    /// Stories that only news tell of.
    fn new_threads(&self, query: &Query, from: &str, news: &[EventLine]) -> Result<Vec<NewThread>, Error> {
        if news.len() < 2 {
            return Ok(vec![]);
        }
        let new: BTreeSet<&str> = news.iter().map(|e| e.event.as_str()).collect();
        let back = from.parse::<Date>().ok().and_then(|d| d.checked_sub(STORY.days()).ok());
        let lately = Query { since: query.since.clone().max(back.map(|d| d.to_string())), ..query.clone() };
        let all = self.threads(&lately)?.into_iter();
        let fresh = all
            .filter(|t| t.events.len() > 1 && t.events.iter().all(|e| new.contains(e.event.event.as_str())));
        let line = |t: crate::Thread| {
            let first = t.events.first().map(|e| (e.event.event.clone(), e.event.words.clone()));
            let (event, words) = first.unwrap_or_default();
            NewThread { thread: t.thread, title: t.title, counts: t.counts, event, words }
        };
        Ok(fresh.map(line).collect())
    }

    fn moves(&self, query: &Query, from: &str, to: &str) -> Result<Vec<Moved>, Error> {
        let lately = Query { since: Some(from.to_owned()), ..query.clone() };
        let mut out = vec![];
        let mut seen: Vec<(String, String)> = vec![];
        for bin in self.by_pair(&lately, PAIRS * 2)? {
            let pair =
                if bin.source < bin.target { (bin.source, bin.target) } else { (bin.target, bin.source) };
            if seen.contains(&pair) || seen.len() == PAIRS {
                continue;
            }
            let series = self.series(&SeriesQuery {
                step: Step::Week,
                known_on: Some(to.to_owned()),
                ..SeriesQuery::new(&pair.0, &pair.1)
            })?;
            let known: Vec<usize> =
                (0..series.points.len()).filter(|i| series.points[*i].tension.is_some()).collect();
            if let [.., before, now] = known.as_slice() {
                let (a, b) = (&series.points[*before], &series.points[*now]);
                let (old, new) = (a.tension.unwrap_or(0.0), b.tension.unwrap_or(0.0));
                let (low, high) = (a.low.unwrap_or(old), a.high.unwrap_or(old));
                if new < low - 1e-9 || new > high + 1e-9 {
                    let event = series.explain(*now).and_then(|m| m.parts.first().map(|p| p.event.clone()));
                    let (a, period) = (pair.0.clone(), b.period.clone());
                    out.push(Moved { a, b: pair.1.clone(), period, before: old, tension: new, event });
                }
            }
            seen.push(pair);
        }
        out.sort_by(|x, y| (y.tension - y.before).abs().total_cmp(&(x.tension - x.before).abs()));
        Ok(out)
    }

    /// Events that became known after one day and up to another, newest first, at most `limit`, with the counts of all.
    ///
    /// # Errors
    /// The database fails.
    pub fn new_events(
        &self,
        query: &Query,
        after: &str,
        upto: &str,
        limit: usize,
    ) -> Result<(Counts, Vec<EventLine>), Error> {
        let query = query.clone().known_on(upto);
        let groups = self.mark_hits(&query)?.unwrap_or_default();
        let scope = query.scope();
        // What the question newly holds may have been known before by other reports of the same event.
        let mut known = self.db.prepare_cached(
            "SELECT v.known_from, v.article, v.origin, v.version FROM event_mention m JOIN version v USING (version)
             WHERE m.event_mention = ?1",
        )?;
        let moved = origin::then(&self.db, &scope)?;
        let (mut mentions, mut articles, mut origins) = (0, BTreeSet::new(), BTreeSet::new());
        let mut found: Vec<(String, String)> = vec![];
        let mut hits = self.db.prepare_cached("SELECT DISTINCT event FROM hit")?;
        for event in hits.query_map([], |r| r.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()? {
            type Row = (String, i64, i64, i64);
            let of = groups.get(&event).into_iter().flatten();
            let rows: Vec<Row> = of
                .map(|row| known.query_row([row], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?))))
                .collect::<Result<_, _>>()?;
            let Some(day) = rows.iter().map(|r| &r.0).min().filter(|day| day.as_str() > after) else {
                continue;
            };
            mentions += rows.len();
            articles.extend(rows.iter().map(|r| r.1));
            origins.extend(rows.iter().map(|r| moved.get(&r.3).copied().unwrap_or(r.2)));
            found.push((day.clone(), event));
        }
        let counts =
            Counts { events: found.len(), mentions, articles: articles.len(), origins: origins.len() };
        found.sort_by(|a, b| (&b.0, &a.1).cmp(&(&a.0, &b.1)));
        let mut events = vec![];
        for (_, event) in found.into_iter().take(limit) {
            let mentions = self.mentions_of(&event, Some(&groups), &scope)?;
            events.push(self.row(&event, &mentions, &scope)?);
        }
        Ok((counts, events))
    }

    /// What answers `query` and came to the desk after `since`, a moment in RFC 3339: events of which it held no report before,
    /// and events that somebody denies since. `told` are permalinks that are left out.
    ///
    /// # Errors
    /// The database fails.
    pub fn news(&self, query: &Query, since: &str, told: &dyn Fn(&str) -> bool) -> Result<News, Error> {
        let Some(first) = self.first_since(since)? else { return Ok(News::default()) };
        let groups = self.mark_hits(query)?;
        let mut select = self.db.prepare_cached(
            "SELECT DISTINCT h.event FROM hit h CROSS JOIN event_mention m USING (event_mention) WHERE m.version >= ?1 ORDER BY 1",
        )?;
        let touched = select.query_map([first], |r| r.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
        let (scope, mut news, mut all) = (query.scope(), News::default(), vec![]);
        for event in touched {
            let mentions = self.mentions_of(&event, groups.as_ref(), &scope)?;
            let new = |m: &MentionRow| m.version >= first;
            let said = self.said(&mentions)?;
            let denied_by = |d: &crate::ClaimSide| {
                mentions.iter().any(|m| new(m) && d.article.as_ref() == Some(&m.article))
            };
            if let (Some(claim), true) = (said.claims.first(), said.denials.iter().any(denied_by)) {
                let sides =
                    Claim { claim: claim.clone(), denials: said.denials, confirmations: said.confirmations };
                news.denials.push(Denied { event: self.row(&event, &mentions, &scope)?, sides });
            }
            if !told(&event) && mentions.iter().all(new) && !self.held_before(&event, &mentions, since)? {
                news.events.push(self.row(&event, &mentions, &scope)?);
                all.push(mentions);
            }
        }
        let newest = |e: &EventLine| (e.known_from.clone(), e.first.clone());
        news.events.sort_by(|a, b| newest(b).cmp(&newest(a)).then_with(|| a.event.cmp(&b.event)));
        news.counts = count(&all);
        Ok(news)
    }

    /// The first version that the desk took after a moment; they are numbered as they came.
    fn first_since(&self, since: &str) -> Result<Option<i64>, Error> {
        let mut select =
            self.db.prepare_cached("SELECT version, recorded_at FROM version ORDER BY version DESC")?;
        let mut rows = select.query([])?;
        let mut first = None;
        while let Some(row) = rows.next()? {
            if row.get_ref(1)?.as_str().is_ok_and(|at| at <= since) {
                break;
            }
            first = Some(row.get(0)?);
        }
        Ok(first)
    }

    /// Whether an earlier version of one of its articles told of the same sides and deed.
    fn held_before(&self, event: &str, mentions: &[MentionRow], since: &str) -> Result<bool, Error> {
        let mut select = self.db.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM version w JOIN version v ON v.article = w.article
               JOIN event_mention m ON m.version = v.version
               WHERE w.version = ?2 AND m.block = ?1 AND v.recorded_at <= ?3)",
        )?;
        for m in mentions {
            if select.query_row((block_of(event), m.version, since), |r| r.get(0))? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
