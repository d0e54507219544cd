//! Data and quality, and the other screens that need no name.

use axum::extract::{Path, State};
use axum::response::Response;
use ledger::{Ledger, Overview};
use maud::{Markup, html};
use serde::Serialize;

use crate::pages::disputed::Disputed;
use crate::pages::help::Help;
use crate::pages::paste::Paste;
use crate::screen::{Form, Screen, missing, respond};
use crate::serve::App;
use crate::table::Table;

#[derive(Serialize)]
#[serde(transparent)]
struct Quality {
    view: Overview,
}

pub(crate) async fn show(State(shared): App, Path(name): Path<String>) -> Response {
    let (name, form) = Form::split(&name);
    match name {
        "quality" => {
            shared.ask(Ledger::overview).await.map_or_else(|e| e, |view| respond(&Quality { view }, form))
        }
        "disputed" => shared.ask(Disputed::of).await.map_or_else(|e| e, |d| respond(&d, form)),
        "paste" => respond(&Paste::default(), form),
        "help" => respond(&Help::default(), form),
        _ => missing("There is no such screen."),
    }
}

impl Screen for Quality {
    fn title(&self) -> String {
        "Data and quality".into()
    }
    fn path(&self) -> String {
        "/quality".into()
    }
    fn table(&self) -> Option<Table> {
        let rows = self
            .view
            .days
            .iter()
            .map(|d| vec![d.day.clone(), d.articles.to_string(), d.mentions.to_string()]);
        Some(Table { header: &["day", "articles", "mentions"], rows: rows.collect() })
    }
    fn body(&self) -> Markup {
        let (v, c) = (&self.view, self.view.counts);
        let most = v.days.iter().map(|d| d.articles).max().unwrap_or(1).max(1);
        html! {
            h1 { "Data and quality" }
            p.counts { b { (c.articles) " articles" } " in " (v.versions) " versions from " (c.origins) " independent origins; " (c.events) " events in " (c.mentions) " mentions; " (v.statements) " statements; " (v.bytes / 1024) " kB on disk" }
            section { h2 { "Sources" } div.scroll { table.numbers { thead { tr { th { "Source" } th.num { "Articles" } th { "First" } th { "Last" } th.num title="No publication day of their own" { "Undated" } } }
                tbody { @for s in &v.sources { tr { td dir="auto" { (s.source) } td.num { (s.articles) } td.day { (s.first) } td.day { (s.last) } td.num { (s.undated) } } } } } } }
            section { h2 { "Days" } p.sub { "Days without an article are not listed: they are gaps." } div.scroll { table.numbers { thead { tr { th { "Day" } th.num { "Articles" } th.num { "Mentions" } th { span.hidden { "Share" } } } }
                tbody { @for d in &v.days { tr { td.day { (d.day) } td.num { (d.articles) } td.num { (d.mentions) } td { meter min="0" max=(most) value=(d.articles) { (d.articles) } } } } } } } }
            section { h2 { "Recipe" } ul { @for (made_by, n) in &v.recipes { li { code { (made_by) } " · " (n) " versions" } } } }
        }
    }
}
