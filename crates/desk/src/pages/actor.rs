//! One actor: names, codes, partners, what it said and did.

use axum::extract::{Path, State};
use axum::response::Response;
use ledger::ActorView;
use maud::{Markup, html};
use serde::Serialize;

use crate::pages::encode;
use crate::pages::layout::quote;
use crate::pages::results::{events, events_table};
use crate::screen::{Form, Screen, missing, respond};
use crate::serve::App;
use crate::table::Table;

#[derive(Serialize)]
#[serde(transparent)]
struct Actor {
    view: ActorView,
}

pub(crate) async fn show(State(shared): App, Path(key): Path<String>) -> Response {
    let (key, form) = Form::split(&key);
    let key = key.to_owned();
    match shared.ask(move |l| l.actor(&key)).await {
        Ok(Some(view)) => respond(&Actor { view }, form),
        Ok(None) => missing("No article on this desk names such an actor as one that is known."),
        Err(e) => e,
    }
}

impl Screen for Actor {
    fn title(&self) -> String {
        self.view.name.clone()
    }
    fn path(&self) -> String {
        format!("/actor/{}", encode(&self.view.actor))
    }
    fn table(&self) -> Option<Table> {
        Some(events_table(&self.view.events))
    }
    fn body(&self) -> Markup {
        let v = &self.view;
        html! {
            h1 dir="auto" { (v.name) " " span.sub { (v.actor) @if let Some(c) = v.cow { " · COW " (c) } @if let Some(g) = v.gw { " · GW " (g) } } }
            div.columns {
                aside {
                    section.facet { h2 { "Partners" } ul { @for p in &v.partners { li { a href={"/dyad/" (encode(&v.actor)) "/" (encode(&p.actor))} dir="auto" { (p.actor) } span.count { (p.events) } } } }
                        @if v.partners.is_empty() { p.none { "none yet" } } }
                    section.facet { h2 { "Stands as" } ul { @for n in &v.names { li { a href={"/search?q=" (encode(&format!("actor:\"{}\"", n.value)))} dir="auto" { (n.value) } span.count { (n.events) } } } } }
                    @if !v.basis.is_empty() { section.facet { h2 { "Rests on" } ul { @for b in &v.basis { li.sub { (b) } } } } }
                }
                div {
                    section { h2 { "Events" } @if v.events.is_empty() { p.none { "No event on record." } } @else { (events(&v.events))
                        p { a href={"/search?q=" (encode(&format!("actor:\"{}\"", v.actor)))} { "All of them" } } } }
                    @if !v.statements.is_empty() { section { h2 { "Said" } @for s in &v.statements {
                        blockquote.side.statement data-row { p.speaker dir="auto" { (s.speaker) } p { (quote(&s.words)) }
                            p.sub { time datetime=(s.known_from) { (s.known_from) } " · " a data-open href={"/article/" (encode(&s.article))} { "the article" } } }
                    } } }
                }
            }
        }
    }
}
