//! Exports of any question, in the forms of `docs/ledger.md`, and the snapshots that stand in the desk's folder.

use axum::extract::{Path, Query as Url, State};
use axum::response::Response;
use export::Form as Kind;
use maud::{Markup, html};
use serde::Serialize;

use crate::access::visitor;
use crate::pages::{Asked, encode};
use crate::screen::{Form, Screen, failed, missing, respond, typed};
use crate::serve::App;

#[derive(Serialize)]
struct Exports {
    query: String,
    /// Names of the forms; each stands at `/export/NAME`.
    forms: Vec<&'static str>,
    /// Names of snapshots that `demarche snapshot NAME` made.
    snapshots: Vec<String>,
}

pub(crate) async fn list(State(shared): App, form: Form, Url(asked): Url<Asked>) -> Response {
    let files = std::fs::read_dir(shared.dir.join("snapshots")).into_iter().flatten().flatten();
    let names = files.filter_map(|f| f.file_name().to_str()?.strip_suffix(".jsonl.gz").map(str::to_owned));
    let mut snapshots: Vec<String> = names.collect();
    snapshots.sort();
    let forms = Kind::ALL.iter().map(|(name, _)| *name).collect();
    respond(&Exports { query: asked.question().to_string(), forms, snapshots }, form)
}

pub(crate) async fn show(State(shared): App, Path(name): Path<String>, Url(asked): Url<Asked>) -> Response {
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
            p.sub { @if self.query.is_empty() { "Of the whole desk; a question in the search box of this page narrows them." } @else { "Of " code { (self.query) } } " Parquet and a citable bundle are folders: " code { "demarche export bundle --out FOLDER" } "." }
            ul.plainlist { @for name in &self.forms { li { a href={"/export/" (name) "?q=" (q)} { (name) } } } }
            section aria-labelledby="snapshots-title" { h2 id="snapshots-title" { "Snapshots " span.count { (self.snapshots.len()) } }
                @if self.snapshots.is_empty() { p.none { "None yet: " code { "demarche snapshot NAME" } " keeps the record as it is; " code { "demarche diff A B" } " says what changed." } }
                ul.plainlist { @for name in &self.snapshots { li { code { (name) } } } } }
        }
    }
}
