//! Readings replaced: what is stored, read by the present program, with the edits kept.

use facts::Report;
use rusqlite::{OptionalExtension, params};

use crate::record::Touched;
use crate::regroup::regroup;
use crate::{Error, Ledger, derive, rows};

impl Ledger {
    /// Hashes of every stored version whose reading was made by something else than `made_by` (all with `None`).
    ///
    /// # Errors
    /// The database fails.
    pub fn versions_read_otherwise(
        &self,
        made_by: Option<&facts::report::MadeBy>,
    ) -> Result<Vec<String>, Error> {
        let recipe = made_by.and_then(|m| serde_json::to_string(m).ok()).unwrap_or_default();
        let mut select =
            self.db.prepare_cached("SELECT hash FROM version WHERE made_by <> ?1 ORDER BY version")?;
        let rows = select.query_map([recipe], |r| r.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The stored report of a version, with its text.
    ///
    /// # Errors
    /// The database fails, or the report cannot be read.
    pub fn stored(&self, hash: &str) -> Result<Option<Report>, Error> {
        let version: Option<i64> = self
            .db
            .query_row("SELECT version FROM version WHERE hash = ?1", [hash], |r| r.get(0))
            .optional()?;
        version.map(|v| derive::report(&self.db, v)).transpose()
    }

    /// Puts other readings in the place of those of the versions named; text, days and edits stay.
    ///
    /// # Errors
    /// The database fails; then none is replaced.
    pub fn replace_readings(&mut self, readings: &[(String, Report)]) -> Result<(), Error> {
        let step = self.db.transaction()?;
        let mut touched = Touched::default();
        for (hash, report) in readings {
            let Some((version, old)): Option<(i64, bool)> = step
                .query_row("SELECT version, known_to IS NOT NULL FROM version WHERE hash = ?1", [hash], |r| {
                    Ok((r.get(0)?, r.get(1)?))
                })
                .optional()?
            else {
                continue;
            };
            derive::clear(&step, version, &mut touched)?;
            for table in ["entity", "mention", "time", "place", "statement", "voice", "link"] {
                step.execute(&format!("DELETE FROM {table} WHERE version = ?1"), [version])?;
            }
            let rows::Stored { made_by, report: bytes } = rows::bare(report)?;
            step.execute("UPDATE version SET made_by = ?1 WHERE version = ?2", params![made_by, version])?;
            step.execute("UPDATE reading SET report = ?1 WHERE version = ?2", params![bytes, version])?;
            rows::insert_parts(&step, version, report, &mut touched)?;
            if old {
                crate::record::release(&step, version)?;
            }
        }
        regroup(&step, &touched)?;
        step.commit()?;
        Ok(())
    }
}
