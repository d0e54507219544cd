//! Threads: stories over weeks, each event with why it belongs, and what ties one story to another.

use axum::extract::{Query as Url, State};
use axum::response::Response;
use ledger::Thread;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

use crate::pages::event::counted;
use crate::pages::layout::days;
use crate::pages::{Asked, encode};
use crate::screen::{Form, Screen, respond};
use crate::serve::App;
use crate::table::Table;

/// Stories that the page shows; the data have all.
const SHOWN: usize = 60;

#[derive(Serialize, JsonSchema)]
pub(crate) struct Threads {
    query: String,
    threads: Vec<Thread>,
}

pub(crate) async fn show(State(shared): App, form: Form, Url(asked): Url<Asked>) -> Response {
    let query = asked.question();
    let found = shared.ask(move |l| Ok(Threads { query: query.to_string(), threads: l.threads(&query)? }));
    found.await.map_or_else(|e| e, |threads| respond(&threads, form))
}

impl Screen for Threads {
    fn title(&self) -> String {
        "Threads".into()
    }
    fn path(&self) -> String {
        "/threads".into()
    }
    fn query(&self) -> &str {
        &self.query
    }
    fn search(&self) -> String {
        format!("q={}", encode(&self.query))
    }
    fn table(&self) -> Option<Table> {
        let rows = self.threads.iter().flat_map(|t| {
            t.events.iter().map(|e| {
                let day = e.event.first.clone().unwrap_or_else(|| e.event.known_from.clone());
                vec![t.thread.clone(), t.title.clone(), day, e.event.event.clone(), e.why.clone()]
            })
        });
        Some(Table::new(&["thread", "title", "day", "event", "why"], rows.collect()))
    }
    fn body(&self) -> Markup {
        html! {
            h1 { "Threads" }
            p.sub { "Stories held together by shared articles, actors and words; each event says by what. " b { (counted(self.threads.len(), "story")) } @if !self.query.is_empty() { " of " code { (self.query) } } }
            @if self.threads.is_empty() { p.plain { "No event answers this question." } }
            @for t in self.threads.iter().take(SHOWN) {
                section.card data-row { h2.name { (t.title) }
                    p.sub { (counted(t.counts.events, "event")) ", " (counted(t.counts.mentions, "mention")) ", " (counted(t.counts.articles, "article")) ", " (counted(t.counts.origins, "independent origin")) }
                    ul.plainlist { @for e in &t.events { li { span.sub { (days(e.event.first.as_deref(), e.event.last.as_deref())) } " " a href={"/event/" (encode(&e.event.event))} { (e.event.kind) " " (e.event.sources.join(", ")) @if !e.event.targets.is_empty() { " – " (e.event.targets.join(", ")) } } " " span.sub { (e.why) } } } }
                    @for tie in &t.ties { p.sub { (tie.kind) " with " (tie.thread) ": " a href={"/event/" (encode(&tie.event))} { (tie.event) } " (" (tie.why) ")" } } }
            }
        }
    }
}
