//! The record in full: each event with every mention, its sides with their codes, its place and its words. Exports are made
//! of this.

use std::collections::BTreeMap;

use facts::Report;
use rusqlite::{OptionalExtension, Row};
use schemars::JsonSchema;
use serde::Serialize;

use crate::event::block_of;
use crate::groups::groups_of;
use crate::record::Scope;
use crate::search::split;
use crate::{Error, EventLine, Ledger, Query, derive};

/// An event and what every mention says of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EventRecord {
    #[serde(flatten)]
    pub line: EventLine,
    /// The mention that speaks for the event's codes and place: the first that has them.
    pub plover: Option<String>,
    pub cameo: Option<String>,
    pub goldstein: Option<f64>,
    pub spot: Option<Spot>,
    pub reason: String,
    pub follow: Option<crate::Follow>,
    pub records: Vec<MentionRecord>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Spot {
    pub name: String,
    pub country: Option<String>,
    /// city, region or country: only a city is a point.
    pub precision: Option<String>,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    pub geonames: Option<i64>,
}

/// What one report says of one event.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct MentionRecord {
    pub event: String,
    /// `ARTICLE/vN/eN`: unique in the record.
    pub mention: String,
    pub article: String,
    pub version: usize,
    pub id: String,
    pub title: Option<String>,
    pub url: Option<String>,
    pub source: String,
    pub published: Option<String>,
    pub known_from: String,
    pub recorded_at: String,
    /// A number that near copies share.
    pub origin: i64,
    #[serde(rename = "type")]
    pub kind: String,
    pub mode: Option<String>,
    pub plover: Option<String>,
    pub cameo: Option<String>,
    pub intensity: Option<f64>,
    pub goldstein: Option<f64>,
    pub status: String,
    pub first: Option<String>,
    pub last: Option<String>,
    pub precision: Option<String>,
    pub reciprocal: bool,
    pub sources: Vec<Party>,
    pub targets: Vec<Party>,
    pub others: Vec<Party>,
    pub place: Option<Spot>,
    pub speakers: Vec<String>,
    pub words: String,
    /// The trigger, in code points of the article's text.
    pub start: u32,
    pub end: u32,
    /// Code points of the article's text.
    pub length: usize,
    pub sentence: usize,
    pub rule: String,
    pub confidence: f64,
}

/// A side of a mention with its codes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Party {
    pub role: String,
    pub actor: String,
    pub name: String,
    pub kind: Option<String>,
    pub country: Option<String>,
    pub sectors: Vec<String>,
    pub cameo: Option<String>,
    pub cow: Option<i64>,
    pub gw: Option<i64>,
    pub wikidata: Option<String>,
}

const DETAIL: &str = "SELECT m.event_mention, a.short, v.number, m.id, v.title, v.url, v.source, v.published, v.known_from,
    v.recorded_at, v.origin, m.type, m.mode, m.plover, m.cameo, m.intensity, m.goldstein, m.status, m.first, m.last,
    m.precision, m.reciprocal, m.place, m.place_country, m.place_precision, m.lat, m.lon, m.speakers, m.words,
    m.\"start\", m.\"end\", length(r.text), m.rule, m.confidence, m.version,
    (SELECT p.geonames FROM place p WHERE p.version = m.version AND p.name = m.place AND p.lat IS m.lat LIMIT 1),
    (SELECT 1 + (SELECT count(*) FROM json_each(unpacked(r.report), '$.sentences') s
       WHERE json_extract(s.value, '$.end') <= m.\"start\"))
    FROM event_mention m JOIN version v USING (version) JOIN article a USING (article) JOIN reading r USING (version)
    WHERE m.event_mention = ?1";

fn detail(r: &Row) -> rusqlite::Result<MentionRecord> {
    let (article, version, id): (String, usize, String) = (r.get(1)?, r.get(2)?, r.get(3)?);
    let place: Option<String> = r.get(22)?;
    let (country, precision) = (r.get(23)?, r.get(24)?);
    let (lat, lon, geonames) = (r.get(25)?, r.get(26)?, r.get(35)?);
    Ok(MentionRecord {
        event: String::new(),
        mention: format!("{article}/v{version}/{id}"),
        article,
        version,
        id,
        title: r.get(4)?,
        url: r.get(5)?,
        source: r.get(6)?,
        published: r.get(7)?,
        known_from: r.get(8)?,
        recorded_at: r.get(9)?,
        origin: r.get(10)?,
        kind: r.get(11)?,
        mode: r.get(12)?,
        plover: r.get(13)?,
        cameo: r.get(14)?,
        intensity: r.get(15)?,
        goldstein: r.get(16)?,
        status: r.get(17)?,
        first: r.get(18)?,
        last: r.get(19)?,
        precision: r.get(20)?,
        reciprocal: r.get(21)?,
        sources: vec![],
        targets: vec![],
        others: vec![],
        place: place.map(|name| Spot { name, country, precision, lat, lon, geonames }),
        speakers: split(&r.get::<_, String>(27)?),
        words: r.get(28)?,
        start: r.get(29)?,
        end: r.get(30)?,
        length: r.get(31)?,
        sentence: r.get(36)?,
        rule: r.get(32)?,
        confidence: r.get(33)?,
    })
}

impl Ledger {
    /// The events that answer `query`, each with all its mentions, by day and permalink, the oldest first.
    ///
    /// # Errors
    /// The database fails.
    pub fn record(&self, query: &Query) -> Result<Vec<EventRecord>, Error> {
        let groups = self.mark_hits(query)?;
        let scope = query.scope();
        let mut select = self.db.prepare_cached("SELECT DISTINCT event FROM hit ORDER BY event")?;
        let events: Vec<String> = select.query_map([], |r| r.get(0))?.collect::<Result<_, _>>()?;
        let mut out = vec![];
        for event in events {
            let rows = self.mentions_of(&event, groups.as_ref(), &scope)?;
            let mut records = vec![];
            for row in &rows {
                let mut one = self.db.prepare_cached(DETAIL)?.query_row([row.row], detail)?;
                one.event.clone_from(&event);
                one.origin = row.origin;
                self.parties(row.row, row.version, &mut one)?;
                records.push(one);
            }
            let place = |precise: bool| {
                let fits = |s: &&Spot| {
                    !precise || !matches!(s.precision.as_deref(), None | Some("country" | "region"))
                };
                records.iter().filter_map(|m| m.place.as_ref()).find(fits).cloned()
            };
            out.push(EventRecord {
                plover: records.iter().find_map(|m| m.plover.clone()),
                cameo: records.iter().find_map(|m| m.cameo.clone()),
                goldstein: records.iter().find_map(|m| m.goldstein),
                spot: place(true).or_else(|| place(false)),
                reason: self.reason(&event, &scope)?,
                follow: self.follow(&event, &rows, &scope)?,
                line: self.row(&event, &rows, &scope)?,
                records,
            });
        }
        let day = |e: &EventRecord| e.line.first.clone().unwrap_or_else(|| e.line.known_from.clone());
        out.sort_by(|a, b| (day(a), &a.line.event).cmp(&(day(b), &b.line.event)));
        Ok(out)
    }

    fn reason(&self, event: &str, scope: &Scope) -> Result<String, Error> {
        if scope.is_now() {
            let mut select = self.db.prepare_cached("SELECT reason FROM event WHERE event = ?1")?;
            return Ok(select.query_row([event], |r| r.get(0)).optional()?.unwrap_or_default());
        }
        let groups = groups_of(&self.db, block_of(event), scope)?;
        Ok(groups.into_iter().find(|g| g.event == event).map(|g| g.reason).unwrap_or_default())
    }

    fn parties(&self, row: i64, version: i64, one: &mut MentionRecord) -> Result<(), Error> {
        let mut select = self.db.prepare_cached(
            "SELECT s.role, s.actor, s.name, e.kind, e.country, e.sectors, e.cameo, e.cow, e.gw, e.wikidata FROM side s
             LEFT JOIN entity e ON e.version = ?2 AND e.entity = (SELECT x.entity FROM entity x
               WHERE x.version = ?2 AND x.actor = s.actor ORDER BY x.name <> s.name, x.entity LIMIT 1)
             WHERE s.event_mention = ?1 ORDER BY s.role, s.rank",
        )?;
        let parties = select.query_map((row, version), |r| {
            Ok(Party {
                role: r.get(0)?,
                actor: r.get(1)?,
                name: r.get(2)?,
                kind: r.get(3)?,
                country: r.get(4)?,
                sectors: r
                    .get::<_, Option<String>>(5)?
                    .map(|s| s.split_whitespace().map(str::to_owned).collect())
                    .unwrap_or_default(),
                cameo: r.get(6)?,
                cow: r.get(7)?,
                gw: r.get(8)?,
                wikidata: r.get(9)?,
            })
        })?;
        for party in parties.collect::<Result<Vec<_>, _>>()? {
            match party.role.as_str() {
                "source" => one.sources.push(party),
                "target" => one.targets.push(party),
                _ => one.others.push(party),
            }
        }
        Ok(())
    }

    /// Hands the reports of the articles in which `query` finds an event to `take`; where it asks for nothing but days, of all
    /// articles. By day known, then by id.
    ///
    /// # Errors
    /// The database fails, or a stored report cannot be read.
    pub fn for_each_report(&self, query: &Query, mut take: impl FnMut(&str, Report)) -> Result<(), Error> {
        let sql = if query.asks_for_days_alone() {
            format!(
                "SELECT v.version, a.short FROM version v JOIN article a USING (article) WHERE {}
                 ORDER BY v.known_from, a.short",
                query.scope().condition()
            )
        } else {
            self.mark_hits(query)?;
            "SELECT DISTINCT v.version, a.short FROM hit h CROSS JOIN event_mention m USING (event_mention)
             JOIN version v USING (version) JOIN article a USING (article) ORDER BY v.known_from, a.short"
                .into()
        };
        let versions: Vec<(i64, String)> = self
            .db
            .prepare(&sql)?
            .query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?
            .collect::<Result<_, _>>()?;
        for (version, short) in versions {
            take(&short, derive::report(&self.db, version)?);
        }
        Ok(())
    }

    /// The event of each mention that answers `query`: article and id in its report → permalink.
    ///
    /// # Errors
    /// The database fails.
    pub fn events_of_mentions(&self, query: &Query) -> Result<BTreeMap<(String, String), String>, Error> {
        self.mark_hits(query)?;
        let mut select = self.db.prepare_cached(
            "SELECT a.short, m.id, h.event FROM hit h CROSS JOIN event_mention m USING (event_mention)
             JOIN version v USING (version) JOIN article a USING (article)",
        )?;
        let rows = select.query_map([], |r| Ok(((r.get(0)?, r.get(1)?), r.get(2)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
