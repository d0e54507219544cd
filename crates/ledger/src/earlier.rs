//! The versions that a later one took the place of.

use facts::Report;

use crate::{Error, Ledger, Query, derive};

impl Ledger {
    /// Hands the earlier versions of the articles that [`Ledger::for_each_report`] gives for `query` to `take`, oldest first.
    ///
    /// # Errors
    /// The database fails, or a stored report cannot be read.
    pub fn for_each_earlier_report(&self, query: &Query, mut take: impl FnMut(Report)) -> Result<(), Error> {
        let scope = query.scope();
        let of = if query.asks_for_days_alone() {
            "1"
        } else {
            self.mark_hits(query)?;
            "v.article IN (SELECT article FROM hit JOIN event_mention USING (event_mention) JOIN version USING (version))"
        };
        let sql = format!(
            "SELECT v.version FROM version v WHERE {} AND NOT ({}) AND {of} ORDER BY v.number, v.hash",
            scope.seen("v"),
            scope.condition()
        );
        let versions: Vec<i64> =
            self.db.prepare(&sql)?.query_map([], |r| r.get(0))?.collect::<Result<_, _>>()?;
        for version in versions {
            take(derive::report(&self.db, version)?);
        }
        Ok(())
    }
}
