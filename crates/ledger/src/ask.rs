//! What is due for review.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{Error, Ledger};

/// A mention that waits for a reader.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Waiting {
    pub event: String,
    pub article: String,
    /// Id of the mention in its article.
    pub id: String,
    pub confidence: f64,
}

impl Ledger {
    /// Mentions that nobody has judged, least certain first.
    ///
    /// # Errors
    /// The database fails.
    pub fn least_certain(&self, limit: usize) -> Result<Vec<Waiting>, Error> {
        let mut select = self.db.prepare_cached(
            "SELECT m.event, a.short, m.id, m.confidence FROM event_mention m JOIN version v USING (version)
             JOIN article a USING (article) WHERE v.known_to IS NULL AND m.event <> '' AND m.judged IS NULL
             ORDER BY m.confidence, a.short, m.id LIMIT ?1",
        )?;
        let rows = select.query_map([limit], |r| {
            Ok(Waiting { event: r.get(0)?, article: r.get(1)?, id: r.get(2)?, confidence: r.get(3)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
