//! One module a screen.

pub(crate) mod accuracy;
pub(crate) mod actor;
pub(crate) mod article;
pub(crate) mod brief;
pub(crate) mod cite;
pub(crate) mod difference;
pub(crate) mod disputed;
pub(crate) mod dyad;
pub(crate) mod edits;
pub(crate) mod enter;
pub(crate) mod event;
pub(crate) mod export;
pub(crate) mod feeds;
pub(crate) mod fields;
pub(crate) mod grounds;
pub(crate) mod help;
pub(crate) mod judged;
pub(crate) mod layout;
pub(crate) mod mark;
pub(crate) mod narrow;
pub(crate) mod paste;
pub(crate) mod quality;
pub(crate) mod queries;
pub(crate) mod results;
pub(crate) mod review;
pub(crate) mod search;
pub(crate) mod sides;
pub(crate) mod snapshots;
pub(crate) mod sql;
pub(crate) mod threads;
pub(crate) mod unknown;
pub(crate) mod watches;
pub(crate) mod words;

use serde::Deserialize;

/// What may stand behind the `?` of any screen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    pub q: String,
    pub page: usize,
    pub version: Option<usize>,
    /// timeline, map, network; the table otherwise.
    pub view: String,
    /// An edit that was just made.
    pub marked: Option<String>,
    #[serde(rename = "known-on")]
    pub known_on: Option<String>,
}

impl Asked {
    /// The day asked by, where one is named that is one.
    pub fn day(&self) -> Option<String> {
        let day = self.known_on.as_deref().filter(|d| crate::charts::read(d).is_some())?;
        Some(day.to_owned())
    }

    /// The question, as known on the day asked by.
    pub fn question(&self) -> ledger::Query {
        let query = ledger::Query::parse(&self.q);
        match self.known_on.as_deref().filter(|d| !d.is_empty()) {
            Some(day) => query.known_on(day),
            None => query,
        }
    }
}

/// What stands behind the `?` of a screen that was asked by a day.
pub(crate) fn on_day(day: Option<&str>) -> String {
    day.map(|d| format!("known-on={d}")).unwrap_or_default()
}

/// For one part of an address.
pub(crate) fn encode(part: &str) -> String {
    let mut out = String::new();
    for byte in part.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(byte as char),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
