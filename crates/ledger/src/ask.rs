//! Read-only SQL over the views, within limits of time and size; and what is due for review.

use std::time::{Duration, Instant};

use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;
use rusqlite::types::ValueRef;
use serde::Serialize;

use crate::{Error, Ledger, Mode};

/// Rows of a question in SQL.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Rows {
    pub columns: Vec<String>,
    /// Cells as text; `None` is NULL.
    pub rows: Vec<Vec<Option<String>>>,
    /// There were more rows, or more text, than are handed over.
    pub cut: bool,
}

/// Rows that are handed over, bytes of text in them, and how long a question may take.
const ROWS: usize = 5_000;
const BYTES: usize = 8 << 20;
const TIME: Duration = Duration::from_secs(5);

/// A mention that waits for a reader.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Waiting {
    pub event: String,
    pub article: String,
    /// Id of the mention in its article.
    pub id: String,
    pub confidence: f64,
}

impl Ledger {
    /// Answers one `SELECT`. Nothing is written and no file is touched; what takes too long is ended.
    ///
    /// # Errors
    /// What is wrong with the question, or that it takes too long.
    pub fn rows(&self, question: &str) -> Result<Rows, Error> {
        // A connection of its own: what is set here holds for nobody else.
        let mut own = Self::open(self.dir(), Mode::Read)?;
        let begun = Instant::now();
        own.db.authorizer(Some(|context: AuthContext<'_>| match context.action {
            AuthAction::Select | AuthAction::Read { .. } | AuthAction::Recursive => Authorization::Allow,
            AuthAction::Function { function_name }
                if !function_name.eq_ignore_ascii_case("load_extension") =>
            {
                Authorization::Allow
            }
            _ => Authorization::Deny,
        }))?;
        own.db.progress_handler(10_000, Some(move || begun.elapsed() > TIME))?;
        own.db.set_limit(Limit::SQLITE_LIMIT_LENGTH, BYTES as i32)?;
        own.rows_of(question)
    }

    fn rows_of(&self, question: &str) -> Result<Rows, Error> {
        let wrong = |e: rusqlite::Error| {
            let late = e.sqlite_error_code() == Some(rusqlite::ErrorCode::OperationInterrupted);
            let why =
                if late { format!("it took longer than {} seconds", TIME.as_secs()) } else { e.to_string() };
            Error::edit("the question", why)
        };
        let mut select = self.db.prepare(question).map_err(wrong)?;
        if !select.readonly() || select.column_count() == 0 {
            return Err(Error::edit("the question", "it must be one SELECT"));
        }
        let columns: Vec<String> = select.column_names().map(str::to_owned).collect();
        let mut answer = Rows { columns, ..Rows::default() };
        let (mut bytes, mut rows) = (0, select.query([]).map_err(wrong)?);
        while let Some(row) = rows.next().map_err(wrong)? {
            if answer.rows.len() == ROWS || bytes > BYTES {
                answer.cut = true;
                break;
            }
            let cell = |i: usize| row.get_ref(i).map(text).map_err(wrong);
            let cells: Vec<Option<String>> = (0..answer.columns.len()).map(cell).collect::<Result<_, _>>()?;
            bytes += cells.iter().flatten().map(String::len).sum::<usize>();
            answer.rows.push(cells);
        }
        Ok(answer)
    }

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

fn text(value: ValueRef<'_>) -> Option<String> {
    match value {
        ValueRef::Null => None,
        ValueRef::Integer(n) => Some(n.to_string()),
        ValueRef::Real(x) => Some(x.to_string()),
        ValueRef::Text(t) => Some(String::from_utf8_lossy(t).into_owned()),
        ValueRef::Blob(b) => Some(format!("{} bytes", b.len())),
    }
}
