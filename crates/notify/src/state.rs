//! What each receiver of a watch was told already.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use ledger::Watch;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

/// A round may have begun before an article came that another process was still writing.
pub(crate) const OVERLAP: SignedDuration = SignedDuration::from_hours(1);

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Told {
    pub name: String,
    pub q: String,
    pub webhook: Option<Channel>,
    pub mail: Option<Channel>,
}

/// One receiver.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Channel {
    /// What the desk held by then is no news.
    pub from: Timestamp,
    /// What the desk held by then was told.
    pub upto: Timestamp,
    /// Permalinks, with the moment at which they were told, as far back as they may be met again.
    pub told: BTreeMap<String, Timestamp>,
}

impl Told {
    /// The name of the file of a watch.
    pub fn file(watch: &Watch) -> String {
        format!("{:016x}", xxh3_64(watch.name.as_bytes()))
    }

    /// Fits what is kept to what the watch is now.
    pub fn fit(&mut self, watch: &Watch, now: Timestamp) {
        if self.q != watch.q || self.name != watch.name {
            *self = Self { name: watch.name.clone(), q: watch.q.clone(), webhook: None, mail: None };
        }
        let from = watch.since.as_ref().and_then(|s| s.parse().ok()).unwrap_or(now);
        let fit = |channel: &mut Option<Channel>, wanted: bool| match channel {
            _ if !wanted => *channel = None,
            None => *channel = Some(Channel { from, upto: from, told: BTreeMap::new() }),
            Some(_) => {}
        };
        fit(&mut self.webhook, watch.webhook.is_some());
        fit(&mut self.mail, watch.mail.is_some());
    }
}

impl Channel {
    /// What was taken after this moment may be news.
    pub fn since(&self) -> Timestamp {
        self.upto.checked_sub(OVERLAP).map_or(self.from, |back| back.max(self.from))
    }

    /// Notes what was told in a round that began at `now`.
    pub fn note(&mut self, events: impl IntoIterator<Item = String>, now: Timestamp) {
        self.told.extend(events.into_iter().map(|e| (e, now)));
        self.upto = now.max(self.upto);
        let since = self.since();
        self.told.retain(|_, at| *at >= since);
    }
}
