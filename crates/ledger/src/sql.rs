//! Read-only SQL over the documented views, within limits of time, rows and memory.

use std::time::{Duration, Instant};

use rusqlite::Connection;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;
use rusqlite::types::ValueRef;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::{Error, Ledger};

/// The views that SQL may read; `docs/ledger.md` describes them.
pub const VIEWS: &[&str] =
    &["articles", "events", "mentions_of_events", "dyads", "statements", "edits", "amendments"];

#[derive(Clone, Copy, Debug)]
pub struct SqlLimits {
    pub time: Duration,
    pub rows: usize,
    /// Bytes of text in one cell, and in all of them together.
    pub bytes: usize,
    /// Bytes that the database may take for it; the process as a whole is held to it from then on.
    pub memory: usize,
}

impl Default for SqlLimits {
    fn default() -> Self {
        Self { time: Duration::from_secs(10), rows: 10_000, bytes: 32 << 20, memory: 512 << 20 }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct SqlTable {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Value>>,
    /// There were more rows, or more text, than the limit.
    pub cut: bool,
}

fn allow(context: &AuthContext<'_>) -> Authorization {
    let fine = match context.action {
        AuthAction::Select | AuthAction::Recursive => true,
        AuthAction::Function { function_name } => function_name != "load_extension",
        // Tables may be read through the views alone.
        // (No column: that a view's rows are counted, which SQLite asks without saying for whom.)
        AuthAction::Read { table_name, column_name } => {
            column_name.is_empty()
                || VIEWS.contains(&table_name)
                || context.accessor.is_some_and(|a| VIEWS.contains(&a))
        }
        _ => false,
    };
    if fine { Authorization::Allow } else { Authorization::Deny }
}

impl Ledger {
    /// Answers one SELECT over [`VIEWS`].
    ///
    /// # Errors
    /// SQL that cannot be read, that would write or read anything but the views, or that takes too long; each is said.
    pub fn sql(&self, query: &str, limits: SqlLimits) -> Result<SqlTable, Error> {
        let mut db = self.fresh()?;
        // What does not fit is sorted in a file that nobody else sees, and a row of many cells is refused.
        db.pragma_update(None, "temp_store", "FILE")?;
        let memory = i64::try_from(limits.memory).unwrap_or(i64::MAX);
        db.pragma_update_and_check(None, "hard_heap_limit", memory, |_| Ok(()))?;
        let start = Instant::now();
        db.progress_handler(10_000, Some(move || start.elapsed() > limits.time))?;
        db.authorizer(Some(|context: AuthContext<'_>| allow(&context)))?;
        db.set_limit(Limit::SQLITE_LIMIT_LENGTH, i32::try_from(limits.bytes).unwrap_or(i32::MAX))?;
        answer(&db, query, limits).map_err(|e| {
            let why = match e.sqlite_error_code() {
                Some(rusqlite::ErrorCode::OperationInterrupted) => {
                    format!("took longer than {} s", limits.time.as_secs_f32())
                }
                Some(rusqlite::ErrorCode::AuthorizationForStatementDenied) => {
                    format!("only SELECT over {} is allowed", VIEWS.join(", "))
                }
                Some(rusqlite::ErrorCode::OutOfMemory) => {
                    format!("needs more than {} MB of memory", limits.memory >> 20)
                }
                Some(rusqlite::ErrorCode::TooBig) => {
                    format!("a cell would hold more than {} MB", limits.bytes >> 20)
                }
                _ => e.to_string(),
            };
            Error::edit("sql", why)
        })
    }
}

fn answer(db: &Connection, query: &str, limits: SqlLimits) -> rusqlite::Result<SqlTable> {
    let mut select = db.prepare(query)?;
    let columns: Vec<String> = select.column_names().map(str::to_owned).collect();
    let mut table = SqlTable { columns, rows: vec![], cut: false };
    let (mut bytes, mut rows) = (0, select.query([])?);
    while let Some(row) = rows.next()? {
        if table.rows.len() == limits.rows || bytes > limits.bytes {
            table.cut = true;
            break;
        }
        let cell = |i: usize| -> rusqlite::Result<Value> {
            Ok(match row.get_ref(i)? {
                ValueRef::Null => Value::Null,
                ValueRef::Integer(n) => n.into(),
                ValueRef::Real(x) => x.into(),
                ValueRef::Text(t) => String::from_utf8_lossy(t).into(),
                ValueRef::Blob(b) => format!("{} bytes", b.len()).into(),
            })
        };
        let cells: Vec<Value> = (0..table.columns.len()).map(cell).collect::<rusqlite::Result<_>>()?;
        bytes += cells.iter().filter_map(Value::as_str).map(str::len).sum::<usize>();
        table.rows.push(cells);
    }
    Ok(table)
}
