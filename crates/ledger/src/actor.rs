//! One actor: its names, its partners, what it said.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::params;
use schemars::JsonSchema;
use serde::Serialize;

use crate::hits::{Hit, each, ordered};
use crate::names::then;
use crate::outline::pairs_of;
use crate::search::FacetValue;
use crate::{Error, EventLine, Ledger, PairBin, Query};

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ActorView {
    /// The key: ISO3, with a sector behind where it is not the state, or a name.
    pub actor: String,
    pub name: String,
    pub cow: Option<i64>,
    pub gw: Option<i64>,
    /// Of the name that stands for it.
    pub wikidata: Option<String>,
    pub cameo: Option<String>,
    /// Names under which it stands in articles, most frequent first; `events` counts articles.
    pub names: Vec<FacetValue>,
    /// Offices and other outside knowledge that its names rest on.
    pub basis: Vec<String>,
    pub partners: Vec<Partner>,
    pub events: Vec<EventLine>,
    pub statements: Vec<StatementLine>,
    /// The pairs in which it stands, for its network.
    #[serde(skip)]
    pub pairs: Vec<PairBin>,
    pub known_on: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Partner {
    pub actor: String,
    pub events: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct StatementLine {
    pub speaker: String,
    pub kind: String,
    pub words: String,
    pub article: String,
    pub known_from: String,
}

const PAIRS: usize = 60;
const PARTNERS: usize = 20;
const EVENTS: usize = 30;
/// Statements among which the newest are looked for: those added last.
const LAST: usize = 500;

impl Ledger {
    /// `key` is an actor's key or a name of it; `None` where no article (known on that day) names it.
    ///
    /// # Errors
    /// The database fails.
    pub fn actor(&self, key: &str, known_on: Option<&str>) -> Result<Option<ActorView>, Error> {
        let all = Query::of_day(known_on);
        let sql = if all.scope().is_now() {
            "SELECT actor, name, kind, cow, gw, basis, articles, wikidata, cameo FROM called
             WHERE actor = ?1 COLLATE NOCASE OR actor IN
               (SELECT x.actor FROM called x WHERE x.name = ?1 COLLATE NOCASE AND x.kind <> 'place')
             ORDER BY kind = 'state' DESC, articles DESC, name"
                .into()
        } else {
            format!(
                "SELECT e.actor, e.name, e.kind, max(e.cow), max(e.gw), max(e.basis), count(*), max(e.wikidata), max(e.cameo)
                 FROM entity e JOIN version v USING (version)
                 WHERE {} AND e.actor IN (SELECT c.actor FROM called c
                   WHERE c.actor = ?1 COLLATE NOCASE OR (c.name = ?1 COLLATE NOCASE AND c.kind <> 'place' AND {}))
                 GROUP BY e.actor, e.name, e.kind ORDER BY e.kind = 'state' DESC, count(*) DESC, e.name",
                all.scope().seen("v"),
                then(&all.scope(), "c")
            )
        };
        let mut select = self.db.prepare_cached(&sql)?;
        type Codes = (Option<String>, Option<String>);
        type Named = (String, String, Option<i64>, Option<i64>, Option<String>, usize, Codes);
        let rows: Vec<Named> = select
            .query_map([key], |r| {
                let codes = (r.get(7)?, r.get(8)?);
                Ok((r.get(0)?, r.get(1)?, r.get(3)?, r.get(4)?, r.get(5)?, r.get(6)?, codes))
            })?
            .collect::<Result<_, _>>()?;
        let Some((actor, name, .., (wikidata, cameo))) = rows.first().cloned() else { return Ok(None) };
        let own: Vec<&Named> = rows.iter().filter(|r| r.0 == actor).collect();
        let query = Query { actor: vec![actor.clone()], ..all };
        let mut basis: Vec<String> = own.iter().filter_map(|r| r.4.clone()).collect();
        basis.sort();
        basis.dedup();
        let mut hits = self.last_hits(&query)?;
        let newest = ordered(&mut hits.all);
        Ok(Some(ActorView {
            cow: own.iter().find_map(|r| r.2),
            gw: own.iter().find_map(|r| r.3),
            wikidata,
            cameo,
            names: own.iter().map(|r| FacetValue { value: r.1.clone(), events: r.5 }).collect(),
            basis,
            partners: partners(&hits.all, &actor),
            pairs: pairs_of(&hits.all, PAIRS),
            events: self.rows(newest.iter().take(EVENTS), hits.groups.as_ref(), &query.scope())?,
            statements: self.statements_of(&actor, &query)?,
            known_on: query.known_on,
            actor,
            name,
        }))
    }

    fn statements_of(&self, actor: &str, query: &Query) -> Result<Vec<StatementLine>, Error> {
        let last = if query.scope().is_now() {
            format!("ORDER BY version DESC LIMIT {LAST}")
        } else {
            String::new()
        };
        let sql = format!(
            "SELECT o.name, s.kind, s.words, a.short, v.known_from FROM
               (SELECT version, statement, name FROM voice WHERE actor = ?1 AND role = 'speaker' {last}) o
             JOIN statement s ON s.version = o.version AND s.statement = o.statement
             JOIN version v ON v.version = o.version JOIN article a USING (article)
             WHERE {} ORDER BY v.known_from DESC, a.short, s.statement LIMIT ?2",
            query.scope().condition()
        );
        let mut select = self.db.prepare_cached(&sql)?;
        let rows = select.query_map(params![actor, 40], |r| {
            Ok(StatementLine {
                speaker: r.get(0)?,
                kind: r.get(1)?,
                words: r.get(2)?,
                article: r.get(3)?,
                known_from: r.get(4)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// The other sides of the events in which an actor stands, those of most events first.
fn partners(hits: &[Hit], actor: &str) -> Vec<Partner> {
    let mut of: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for hit in hits {
        let sides = || each(&hit.sources).chain(each(&hit.targets));
        if sides().any(|side| side == actor) {
            for other in sides().filter(|side| *side != actor) {
                of.entry(other).or_default().insert(&hit.event);
            }
        }
    }
    let line =
        |(actor, events): (&str, BTreeSet<&str>)| Partner { actor: actor.into(), events: events.len() };
    let mut all: Vec<Partner> = of.into_iter().map(line).collect();
    all.sort_by(|a, b| b.events.cmp(&a.events).then_with(|| a.actor.cmp(&b.actor)));
    all.truncate(PARTNERS);
    all
}
