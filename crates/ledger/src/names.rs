//! The key of an actor: a state by its ISO code, its unofficial groups apart, everybody else by name.

use facts::report::{Entity, Mention, Report};

use crate::record::Scope;
use crate::words::quote;
use crate::{Error, Ledger};

/// Sectors that act for their state.
const OFFICIAL: &[&str] = &["GOV", "MIL", "COP", "LEG", "JUD", "SPY"];

/// A mention's actor: its key and the name to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Actor {
    pub key: String,
    pub name: String,
}

pub(crate) fn key_of(entity: &Entity) -> String {
    let Some(country) = &entity.country else { return entity.name.clone() };
    match entity.sectors.first() {
        Some(first) if !entity.sectors.iter().any(|s| OFFICIAL.contains(&s.as_str())) => {
            format!("{country}-{first}")
        }
        _ => country.to_string(),
    }
}

/// The actor behind the mention `id`; its own words stand for it where it is linked to no entity.
pub(crate) fn actor_of(report: &Report, id: &str) -> Actor {
    let Some(mention) = report.mentions.iter().find(|m| m.id == id) else {
        return Actor { key: "?".into(), name: "?".into() };
    };
    match entity_of(report, mention) {
        Some(entity) => Actor { key: key_of(entity), name: entity.name.clone() },
        None => {
            let words = quote(&report.article.text, [mention.start, mention.end]);
            Actor { key: words.clone(), name: words }
        }
    }
}

fn entity_of<'a>(report: &'a Report, mention: &Mention) -> Option<&'a Entity> {
    let id = mention.entity.as_ref()?;
    report.entities.iter().find(|e| e.id == *id)
}

/// Lower case letters and digits with hyphens between, for permalinks; never empty.
pub(crate) fn slug(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    let out = out.trim_end_matches('-');
    if out.is_empty() { "unknown".into() } else { out.into() }
}

/// A condition on `called`, a row of that table: that an article which `scope` sees calls the actor so.
pub(crate) fn then(scope: &Scope, called: &str) -> String {
    format!(
        "EXISTS (SELECT 1 FROM entity n JOIN version w ON w.version = n.version
           WHERE n.actor = {called}.actor AND n.kind = {called}.kind AND n.name = {called}.name AND {})",
        scope.seen("w")
    )
}

impl Ledger {
    /// The keys that a typed name stands for: itself, and the states of that name.
    pub(crate) fn actor_keys(&self, name: &str, scope: &Scope) -> Result<Vec<String>, Error> {
        let mut keys = vec![name.to_owned()];
        let upper = name.to_uppercase();
        if upper != name {
            keys.push(upper);
        }
        let mut last = String::new();
        let sql = if scope.is_now() {
            "SELECT min(actor) FROM called WHERE name = ?1 COLLATE NOCASE AND actor > ?2 AND kind = 'state'"
                .into()
        } else {
            format!(
                "SELECT min(c.actor) FROM called c
                 WHERE c.name = ?1 COLLATE NOCASE AND c.actor > ?2 AND c.kind = 'state' AND {}",
                then(scope, "c")
            )
        };
        let mut next = self.db.prepare_cached(&sql)?;
        while let Some(key) = next.query_row([name, last.as_str()], |r| r.get::<_, Option<String>>(0))? {
            if !keys.contains(&key) {
                keys.push(key.clone());
            }
            last = key;
        }
        Ok(keys)
    }
}
