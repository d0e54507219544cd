//! Search and table: the home of the desk.

use axum::extract::{Query as Url, State};
use axum::response::Response;
use ledger::{EventLine, Page, Query};
use maud::{Markup, html};
use serde::Serialize;

use crate::pages::layout::{actors, confidence, days, status};
use crate::pages::{Asked, encode};
use crate::screen::{Form, Screen, respond};
use crate::serve::App;
use crate::table::Table;

const SIZE: usize = 50;

#[derive(Serialize)]
#[serde(transparent)]
struct Answer {
    page: Page,
    #[serde(skip)]
    empty: bool,
}

pub(crate) async fn home(state: App, url: Url<Asked>) -> Response {
    answer(state, url, Form::Page).await
}
pub(crate) async fn page(state: App, url: Url<Asked>) -> Response {
    answer(state, url, Form::Page).await
}
pub(crate) async fn json(state: App, url: Url<Asked>) -> Response {
    answer(state, url, Form::Json).await
}
pub(crate) async fn csv(state: App, url: Url<Asked>) -> Response {
    answer(state, url, Form::Csv).await
}

async fn answer(State(shared): App, Url(asked): Url<Asked>, form: Form) -> Response {
    let mut query = Query::parse(&asked.q);
    if let Some(day) = &asked.known_on {
        query = query.known_on(day);
    }
    // A table is wanted whole.
    let size = if form == Form::Csv { usize::MAX >> 1 } else { SIZE };
    let found = shared
        .ask(move |l| {
            Ok(Answer { page: l.search(&query, asked.page.max(1), size)?, empty: l.counts()?.articles == 0 })
        })
        .await;
    found.map_or_else(|e| e, |answer| respond(&answer, form))
}

impl Screen for Answer {
    fn title(&self) -> String {
        if self.page.query.is_empty() { "The record".into() } else { self.page.query.clone() }
    }
    fn query(&self) -> &str {
        &self.page.query
    }
    fn path(&self) -> String {
        "/search".into()
    }
    fn search(&self) -> String {
        let page = if self.page.page > 1 { format!("&page={}", self.page.page) } else { String::new() };
        format!("q={}{page}", encode(&self.page.query))
    }
    fn table(&self) -> Option<Table> {
        Some(events_table(&self.page.events))
    }
    fn body(&self) -> Markup {
        if self.empty {
            return newcomer();
        }
        let p = &self.page;
        html! {
            h1.quiet { "The record" }
            (counts(p))
            @for note in &p.notes { p.note role="status" { (note) } }
            div.columns {
                aside aria-label="Narrow by" { (facets(p)) }
                div {
                    @if p.events.is_empty() {
                        p.plain { "No event answers this. " @if !p.articles.is_empty() { "The words stand in the articles below." } @else { a href="/help" { "See what can be asked" } "." } }
                    } @else { (events(&p.events)) (pager(p)) }
                    @if !p.articles.is_empty() { (articles(p)) }
                }
            }
        }
    }
}

fn counts(p: &Page) -> Markup {
    let c = p.counts;
    let many = |n: usize, one: &str| if n == 1 { format!("{n} {one}") } else { format!("{n} {one}s") };
    html! {
        p.counts id="counts" role="status" {
            b { (many(c.events, "event")) } ", " (many(c.mentions, "mention")) ", " (many(c.articles, "article")) ", "
            (many(c.origins, "independent origin"))
        }
    }
}

fn facets(p: &Page) -> Markup {
    let query = Query::parse(&p.query);
    let with = |name: &str, value: &str| {
        let value =
            if value.contains(char::is_whitespace) { format!("\"{value}\"") } else { value.to_owned() };
        Query::parse(&format!("{query} {name}:{value}")).to_string()
    };
    html! {
        @for f in p.facets.iter().filter(|f| !f.values.is_empty()) {
            section.facet {
                h2 { (f.name) }
                ul { @for v in &f.values {
                    li { a href={"/search?q=" (encode(&with(f.name, &v.value)))} dir="auto" { (v.value) } span.count { (v.events) } }
                } }
            }
        }
    }
}

/// The dense table of events, on every screen that lists them.
pub(crate) fn events(events: &[EventLine]) -> Markup {
    html! {
        div.scroll {
            table.events {
                thead { tr { th { "When" } th { "Who" } th { "Deed" } th { "Status" } th { "Words" } th.num title="Mentions / independent origins" { "Rep." } th.num { "Conf." } } }
                tbody { @for e in events {
                    tr data-row data-event=(e.event) {
                        td.day { (days(e.first.as_deref(), e.last.as_deref())) }
                        td.who { (actors(&e.sources)) @if !e.targets.is_empty() { span.to { @if e.reciprocal { " ↔ " } @else { " → " } } (actors(&e.targets)) } }
                        td { a.deed data-open href={"/event/" (encode(&e.event))} { (e.kind) @if let Some(m) = &e.mode { " " small { (m) } } } @if let Some(p) = &e.place { div.sub dir="auto" { (p) } } }
                        td { @for s in &e.statuses { (status(s)) " " } @if !e.speakers.is_empty() { div.sub dir="auto" { "says " (e.speakers.join(", ")) } } }
                        td.words dir="auto" { (e.words) }
                        td.num { (e.mentions) @if e.mentions > 1 { "/" (e.origins) } }
                        td.num { (confidence(e.confidence)) }
                    }
                } }
            }
        }
    }
}

fn pager(p: &Page) -> Markup {
    let to = |n: usize| format!("/search?q={}&page={n}", encode(&p.query));
    html! {
        @if p.pages > 1 {
            nav.pager aria-label="Pages" {
                @if p.page > 1 { a rel="prev" href=(to(p.page - 1)) { "← newer" } }
                span { "page " (p.page) " of " (p.pages) }
                @if p.page < p.pages { a rel="next" href=(to(p.page + 1)) { "older →" } }
            }
        }
    }
}

fn articles(p: &Page) -> Markup {
    html! {
        section.articles {
            h2 { "Articles" }
            ul { @for a in &p.articles {
                li data-row {
                    a data-open href={"/article/" (encode(&a.article))} dir="auto" { (a.title) }
                    span.sub { time datetime=(a.known_from) { (a.known_from) } " · " (a.source) " · " (a.events) " mentions of events" @if a.versions > 1 { " · " (a.versions) " versions" } }
                    span.words dir="auto" { (a.words) }
                }
            } }
        }
    }
}

pub(crate) fn events_table(events: &[EventLine]) -> Table {
    let text = |o: &Option<String>| o.clone().unwrap_or_default();
    let row = |e: &EventLine| {
        vec![
            e.event.clone(),
            text(&e.first),
            text(&e.last),
            e.sources.join("; "),
            e.targets.join("; "),
            e.kind.clone(),
            text(&e.mode),
            e.statuses.join("; "),
            text(&e.place),
            e.speakers.join("; "),
            e.mentions.to_string(),
            e.articles.to_string(),
            e.origins.to_string(),
            e.intensity.map(|x| x.to_string()).unwrap_or_default(),
            format!("{:.3}", e.confidence),
            e.known_from.clone(),
            e.words.clone(),
        ]
    };
    Table {
        header: &[
            "event",
            "first",
            "last",
            "sources",
            "targets",
            "type",
            "mode",
            "statuses",
            "place",
            "speakers",
            "mentions",
            "articles",
            "origins",
            "intensity",
            "confidence",
            "known_from",
            "words",
        ],
        rows: events.iter().map(row).collect(),
    }
}

fn newcomer() -> Markup {
    html! {
        section.plain {
            h1 { "An empty desk" }
            p { "Read news into it from the command line; text, pages, folders and JSON Lines are understood:" }
            pre { "demarche add FILE-OR-FOLDER...\n" "demarche open examples" }
            p { "or " a href="/paste" { "paste one article" } " to see what is read from it. Then ask, for example:" }
            ul.examples { @for q in ["actor:PRK type:consult", "status:planned since:2019-04", "denied:Russia", "\"food aid\" known-on:2019-04-18"] {
                li { a href={"/search?q=" (encode(q))} { code { (q) } } }
            } }
        }
    }
}
