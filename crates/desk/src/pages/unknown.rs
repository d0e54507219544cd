//! Actors that no table knows, with what is said of them: what to add to tables of one's own.

use axum::extract::{Query as Url, State};
use axum::response::Response;
use ledger::UnknownActor;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

use crate::pages::{Asked, encode, on_day};
use crate::screen::{Form, Screen, respond};
use crate::serve::App;
use crate::table::Table;

const MOST: usize = 200;

#[derive(Serialize, JsonSchema)]
pub(crate) struct Unknown {
    known_on: Option<String>,
    /// Most mentions first.
    actors: Vec<UnknownActor>,
}

pub(crate) async fn show(State(shared): App, form: Form, Url(asked): Url<Asked>) -> Response {
    let reader = shared.reader.clone();
    let found = shared.ask(move |l| {
        let known_on = asked.day();
        let actors = l.unknown_actors(known_on.as_deref(), MOST, &|name| reader.knows(name))?;
        Ok(Unknown { known_on, actors })
    });
    found.await.map_or_else(|e| e, |unknown| respond(&unknown, form))
}

impl Screen for Unknown {
    fn title(&self) -> String {
        "Unknown actors".into()
    }
    fn path(&self) -> String {
        "/unknown".into()
    }
    fn search(&self) -> String {
        on_day(self.known_on.as_deref())
    }
    fn table(&self) -> Option<Table> {
        let row = |a: &UnknownActor| {
            let words: Vec<String> =
                a.words.iter().map(|g| format!("{} {} {}", g.before, g.words, g.after)).collect();
            vec![
                a.name.clone(),
                a.kind.clone(),
                a.country.clone().unwrap_or_default(),
                a.mentions.to_string(),
                a.articles.to_string(),
                words.join(" | "),
            ]
        };
        let header = &["name", "kind", "country", "mentions", "articles", "words"];
        Some(Table::new(header, self.actors.iter().map(row).collect()))
    }
    fn body(&self) -> Markup {
        html! {
            h1 { "Unknown actors " span.count { (self.actors.len()) } }
            p.sub { "Named in articles and in no table: without an entry they have no codes and no offices, and two of one name are one. Add them to tables of your own in a folder, and give it as " code { "--data DIR" } "; then they leave this list." }
            @if self.actors.is_empty() { p.plain { "Every actor on this desk has an entry." } }
            @else { div.scroll tabindex="0" role="region" aria-label="Unknown actors" { table {
                thead { tr { th scope="col" { "Name" } th scope="col" { "Kind" } th scope="col" { abbr title="The state that the articles put it with" { "State" } } th.num scope="col" { "Mentions" } th.num scope="col" { "Articles" } th scope="col" { "What is said" } } }
                tbody { @for a in &self.actors { tr data-row {
                    td dir="auto" { a data-open href={"/actor/" (encode(&a.name))} { (a.name) } } td { (a.kind) } td { (a.country.as_deref().unwrap_or("—")) } td.num { (a.mentions) } td.num { (a.articles) }
                    td { @for g in &a.words { div dir="auto" { (g.before) " " a href={"/article/" (encode(&g.article))} { mark { (g.words) } } " " (g.after) } } }
                } } } } } }
        }
    }
}
