//! The edit log: what people changed in the record, and the way back.

use axum::extract::State;
use axum::response::Response;
use ledger::Edit;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

use crate::access::{Role, csrf, visitor};
use crate::pages::encode;
use crate::pages::fields::word;
use crate::pages::layout::stamp;
use crate::screen::{Form, Screen, respond};
use crate::serve::App;
use crate::table::Table;

/// Every edit, newest first.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Log {
    edits: Vec<Edit>,
}

pub(crate) async fn show(State(shared): App, form: Form) -> Response {
    let found = shared.ask(|l| {
        let mut edits = l.edits(None)?;
        edits.reverse();
        Ok(Log { edits })
    });
    found.await.map_or_else(|e| e, |log| respond(&log, form))
}

impl Screen for Log {
    fn title(&self) -> String {
        "Edit log".into()
    }
    fn path(&self) -> String {
        "/edits".into()
    }
    fn table(&self) -> Option<Table> {
        let text = |o: &Option<String>| o.clone().unwrap_or_default();
        let row = |e: &Edit| {
            vec![
                e.id.clone(),
                e.at.clone(),
                e.signed.clone(),
                word(&e.kind),
                e.targets.join(" "),
                text(&e.field),
                text(&e.value),
                text(&e.note),
                text(&e.undone_at),
                text(&e.undone_by),
            ]
        };
        let header =
            &["id", "at", "signed", "kind", "targets", "field", "value", "note", "undone_at", "undone_by"];
        Some(Table::new(header, self.edits.iter().map(row).collect()))
    }
    fn body(&self) -> Markup {
        html! {
            h1 { "Edit log" }
            p.sub { "What people changed in the record. It is laid over what was read, also when everything is read again; as JSON it goes into another desk with " code { "demarche edit take FILE" } "." }
            p { a href="/review" { "Review the least certain events" } }
            @if self.edits.is_empty() { p.plain { "Nothing was edited yet." } }
            @else { div.scroll tabindex="0" role="region" aria-label="Edits" { table { thead { tr { th scope="col" { "When" } th scope="col" { "Who" } th scope="col" { "Mark" } th scope="col" { "Of" } th scope="col" { "Field" } th scope="col" { "Note" } th scope="col" { "" } } }
                tbody { @for e in &self.edits { tr id=(e.id) data-row class=[e.undone_at.as_ref().map(|_| "undone")] {
                    td.day { (stamp(&e.at)) } td dir="auto" { (e.signed) } td { b { (word(&e.kind)) } }
                    td { @if e.events.is_empty() { @for t in &e.targets { code { (t) } " " } } @for event in &e.events { a data-open href={"/event/" (encode(event))} { (event) } " " } }
                    td { @if let Some(f) = &e.field { (f) } @if let Some(v) = &e.value { " = " b dir="auto" { (v) } } } td dir="auto" { @if let Some(n) = &e.note { (n) } }
                    td { @match &e.undone_at {
                        Some(at) => span.sub { "taken back " (stamp(at)) @if let Some(by) = &e.undone_by { " by " (by) } },
                        None if visitor().role >= Role::Editor => form method="post" action="/undo" { (csrf()) input type="hidden" name="id" value=(e.id); button.plainb { "Take back" } },
                        None => {},
                    } }
                } } } } } }
        }
    }
}
