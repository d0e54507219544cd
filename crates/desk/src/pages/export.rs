//! Exports of any question, in the forms of `docs/ledger.md`, and the snapshots that stand in the desk's folder.

use std::path::Path;
use std::sync::Arc;

use axum::extract::{Path as Named, Query as Url, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use export::Form as Kind;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

use crate::access::visitor;
use crate::pages::{Asked, encode};
use crate::screen::{Form, Screen, failed, missing, respond, typed};
use crate::serve::{App, Shared};

#[derive(Serialize, JsonSchema)]
pub(crate) struct Exports {
    query: String,
    /// Names of the forms; each stands at `/export/NAME`.
    forms: Vec<&'static str>,
    /// Names of snapshots that `demarche snapshot NAME` made.
    snapshots: Vec<String>,
}

pub(crate) async fn list(State(shared): App, form: Form, Url(asked): Url<Asked>) -> Response {
    let snapshots = snapshots(&shared.dir);
    let forms = Kind::ALL.iter().map(|(name, _)| *name).chain([PARQUET]).collect();
    respond(&Exports { query: asked.question().to_string(), forms, snapshots }, form)
}

pub(crate) async fn show(State(shared): App, Named(name): Named<String>, Url(asked): Url<Asked>) -> Response {
    if name == PARQUET {
        return parquet(shared, asked.question()).await;
    }
    let Some(kind) = Kind::parse(&name) else {
        return missing("There is no such form; see the list of exports.");
    };
    let (query, base) = (asked.question(), visitor().base);
    let written = shared.ask(move |l| {
        let mut out = vec![];
        Ok(export::write(l, &query, kind, &base, &mut out).map(|()| out).map_err(|e| e.to_string()))
    });
    match written.await {
        Ok(Ok(bytes)) => typed(kind.media_type(), String::from_utf8_lossy(&bytes).into_owned()),
        Ok(Err(why)) => failed(&why),
        Err(e) => e,
    }
}

/// The one form that is no text: a file of events.
const PARQUET: &str = "parquet";

async fn parquet(shared: Arc<Shared>, query: ledger::Query) -> Response {
    let written = shared.ask(move |l| {
        let (record, mut out) = (l.record(&query)?, vec![]);
        Ok(export::parquet(&record, &mut out).map(|()| out).map_err(|e| e.to_string()))
    });
    match written.await {
        Ok(Ok(bytes)) => {
            let file = [
                (header::CONTENT_TYPE, "application/vnd.apache.parquet"),
                (header::CONTENT_DISPOSITION, "attachment; filename=\"events.parquet\""),
            ];
            (file, bytes).into_response()
        }
        Ok(Err(why)) => failed(&why),
        Err(e) => e,
    }
}

/// Names of the snapshots in the folder of a desk.
pub(crate) fn snapshots(desk: &Path) -> Vec<String> {
    let files = std::fs::read_dir(desk.join("snapshots")).into_iter().flatten().flatten();
    let names = files.filter_map(|f| f.file_name().to_str()?.strip_suffix(".jsonl.gz").map(str::to_owned));
    let mut snapshots: Vec<String> = names.collect();
    snapshots.sort();
    snapshots
}

impl Screen for Exports {
    fn title(&self) -> String {
        "Exports".into()
    }
    fn path(&self) -> String {
        "/exports".into()
    }
    fn query(&self) -> &str {
        &self.query
    }
    fn search(&self) -> String {
        format!("q={}", encode(&self.query))
    }
    fn body(&self) -> Markup {
        let q = encode(&self.query);
        html! {
            h1 { "Exports" }
            p.sub { @if self.query.is_empty() { "Of the whole desk; a question in the search box of this page narrows them." } @else { "Of " code { (self.query) } } " Parquet by years and a citable bundle are folders: " code { "demarche export bundle --out FOLDER" } "." }
            ul.plainlist { @for name in &self.forms { li { a href={"/export/" (name) "?q=" (q)} { (name) } } } }
            section aria-labelledby="snapshots-title" { h2 id="snapshots-title" { "Snapshots " span.count { (self.snapshots.len()) } }
                @if self.snapshots.is_empty() { p.none { "None yet: " code { "demarche snapshot NAME" } " keeps the record as it is; " code { "demarche diff A B" } " says what changed." } }
                ul.plainlist { @for name in &self.snapshots { li { code { (name) } } } }
                @if let [.., before, after] = &self.snapshots[..] { p { a href={"/snapshots?before=" (encode(before)) "&after=" (encode(after))} { "What changed between two of them" } } } }
        }
    }
}
