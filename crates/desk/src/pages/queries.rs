//! Questions in SQL that somebody keeps, in a file of the desk's folder.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use axum::Form as Posted;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::access::{Role, csrf, visitor};
use crate::pages::encode;
use crate::screen::{failed, refused};
use crate::serve::App;

const FILE: &str = "queries.json";
const MOST: usize = 500;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Saved {
    name: String,
    sql: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Change {
    name: String,
    sql: String,
    /// Anything: the question of that name goes.
    gone: String,
    csrf: String,
}

/// One change of the file at a time.
static CHANGING: Mutex<()> = Mutex::new(());

/// What a desk keeps, by name; a file that cannot be read is an error that names it.
pub(crate) fn saved(desk: &Path) -> Result<Vec<Saved>, String> {
    let path = desk.join(FILE);
    match std::fs::read_to_string(&path) {
        Ok(text) => serde_json::from_str(&text).map_err(|e| format!("{}: {e}", path.display())),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(vec![]),
        Err(e) => Err(format!("{}: {e}", path.display())),
    }
}

pub(crate) async fn change(State(shared): App, headers: HeaderMap, Posted(c): Posted<Change>) -> Response {
    if let Err(why) = shared.access.may_write(&headers, &c.csrf) {
        return refused(why);
    }
    let name = c.name.split_whitespace().collect::<Vec<_>>().join(" ");
    let sql = c.sql.trim().to_owned();
    if name.is_empty() || (sql.is_empty() && c.gone.is_empty()) {
        return refused("A question that is kept has a name and an SQL.");
    }
    let kept = || {
        let _one = CHANGING.lock().unwrap_or_else(PoisonError::into_inner);
        let mut all = saved(&shared.dir)?;
        all.retain(|s| s.name != name);
        if c.gone.is_empty() {
            if all.len() >= MOST {
                return Err(format!("there are {MOST} questions already"));
            }
            all.push(Saved { name: name.clone(), sql: sql.clone() });
            all.sort_by(|a, b| a.name.cmp(&b.name));
        }
        // Written beside and moved into place, so that a crash leaves the old file or the new one.
        let (path, beside) = (shared.dir.join(FILE), shared.dir.join("queries.json.new"));
        let text = serde_json::to_string_pretty(&all).map_err(|e| e.to_string())?;
        std::fs::write(&beside, text + "\n")
            .and_then(|()| std::fs::rename(&beside, &path))
            .map_err(|e| format!("{}: {e}", path.display()))
    };
    match kept() {
        Ok(()) if c.gone.is_empty() => Redirect::to(&format!("/sql?sql={}", encode(&sql))).into_response(),
        Ok(()) => Redirect::to("/sql").into_response(),
        Err(why) => failed(&why),
    }
}

/// The form that keeps the question at hand.
pub(crate) fn keep(sql: &str) -> Markup {
    if visitor().role < Role::Editor || sql.is_empty() {
        return html! {};
    }
    html! {
        details.save { summary { "Keep this question" }
            form method="post" action="/query" { (csrf()) input type="hidden" name="sql" value=(sql);
                label { "Name " input type="text" name="name" size="24" required dir="auto"; } " " button.small { "Keep" } } }
    }
}

pub(crate) fn list(all: &[Saved]) -> Markup {
    let editor = visitor().role >= Role::Editor;
    html! {
        @if !all.is_empty() { section aria-labelledby="saved-title" { h2 id="saved-title" { "Kept questions " span.count { (all.len()) } }
            ul.plainlist { @for s in all { li data-row { a data-open href={"/sql?sql=" (encode(&s.sql))} dir="auto" { (s.name) } " " code.sub { (s.sql) }
                @if editor { " " form method="post" action="/query" { (csrf()) input type="hidden" name="name" value=(s.name); input type="hidden" name="gone" value="yes"; button.plainb { "Let it go" } } } } } } } }
    }
}
