//! Read-only SQL over the documented views.

use std::time::Duration;

use axum::extract::{Query as Url, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use ledger::{SqlLimits, SqlTable};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::pages::encode;
use crate::pages::queries::{Saved, keep, list, saved};
use crate::screen::{Form, Screen, failed, respond};
use crate::serve::App;
use crate::table::Table;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AskedSql {
    sql: String,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct Sql {
    sql: String,
    #[serde(flatten)]
    rows: SqlTable,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    /// Questions that somebody keeps.
    saved: Vec<Saved>,
}

const LIMITS: SqlLimits =
    SqlLimits { time: Duration::from_secs(5), rows: 5_000, bytes: 8 << 20, memory: 256 << 20 };

/// A cell as text; `None` is NULL.
fn text(cell: &Value) -> Option<String> {
    match cell {
        Value::Null => None,
        Value::String(s) => Some(s.clone()),
        other => Some(other.to_string()),
    }
}

/// Questions to start from.
const EXAMPLES: &[(&str, &str)] = &[
    (
        "Events by type and status",
        "SELECT type, status, count(*) AS mentions FROM mentions_of_events GROUP BY type, status ORDER BY mentions DESC",
    ),
    (
        "Who accuses whom",
        "SELECT source, target, count(DISTINCT event) AS events FROM dyads WHERE type = 'ACCUSE' GROUP BY source, target ORDER BY events DESC",
    ),
    (
        "Articles by source and day",
        "SELECT source, known_from, count(*) AS articles FROM articles GROUP BY source, known_from ORDER BY known_from",
    ),
    (
        "Statements by speaker",
        "SELECT name, count(*) AS statements FROM statements WHERE role = 'speaker' GROUP BY name ORDER BY statements DESC LIMIT 30",
    ),
];

pub(crate) async fn show(State(shared): App, form: Form, Url(asked): Url<AskedSql>) -> Response {
    let question = asked.sql.trim().to_owned();
    let saved = match saved(&shared.dir) {
        Ok(saved) => saved,
        Err(why) => return failed(&why),
    };
    if question.is_empty() {
        return respond(&Sql { sql: question, rows: SqlTable::default(), note: None, saved }, form);
    }
    let sql = question.clone();
    // What is wrong with a question is an answer, not a failure of the desk.
    match shared.ask(move |l| Ok(l.sql(&sql, LIMITS))).await {
        Ok(Ok(rows)) => respond(&Sql { sql: question, rows, note: None, saved }, form),
        Ok(Err(e)) => {
            let note = Some(e.to_string());
            let screen = Sql { sql: question, rows: SqlTable::default(), note, saved };
            let mut answer = respond(&screen, form).into_response();
            *answer.status_mut() = StatusCode::BAD_REQUEST;
            answer
        }
        Err(e) => e,
    }
}

impl Screen for Sql {
    fn title(&self) -> String {
        "SQL".into()
    }
    fn path(&self) -> String {
        "/sql".into()
    }
    fn search(&self) -> String {
        format!("sql={}", encode(&self.sql))
    }
    fn table(&self) -> Option<Table> {
        let cell = |c: &Value| text(c).unwrap_or_default();
        let rows = self.rows.rows.iter().map(|r| r.iter().map(cell).collect()).collect();
        Some(Table { header: self.rows.columns.clone(), rows })
    }
    fn body(&self) -> Markup {
        html! {
            h1 { "SQL" }
            p.sub { "One SELECT over the views " code { "articles events mentions_of_events dyads statements edits amendments" } "; it reads and never writes, for at most five seconds. The address is the question: keep it as a bookmark." }
            form.paste method="get" action="/sql" {
                label for="sql" { "The question" }
                textarea #sql name="sql" rows="6" spellcheck="false" { (self.sql) }
                button { "Ask" }
            }
            @if let Some(note) = &self.note { p.note role="alert" { (note) } }
            (keep(&self.sql))
            @if self.sql.is_empty() { (list(&self.saved)) h2 { "To start from" } ul.plainlist { @for (what, sql) in EXAMPLES { li { a href={"/sql?sql=" (encode(sql))} { (what) } " " code.sub { (sql) } } } } }
            @if !self.rows.columns.is_empty() {
                p.counts { b { (self.rows.rows.len()) " rows" } @if self.rows.cut { ", and more that are not shown" } }
                div.scroll tabindex="0" role="region" aria-label="Rows" { table { thead { tr { @for c in &self.rows.columns { th scope="col" { (c) } } } }
                    tbody { @for row in &self.rows.rows { tr { @for cell in row { td dir="auto" { @match text(cell) { Some(c) => (c.chars().take(400).collect::<String>()), None => span.none { "NULL" } } } } } } } } }
            }
        }
    }
}
