//! Search: one question, shown as table, timeline, map or network.

use std::borrow::Cow;
use std::sync::Arc;

use axum::extract::{Query as Url, State};
use axum::response::Response;
use ledger::{Ledger, Page, Query};
use maud::{Markup, html};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

use crate::access::visitor;
use crate::charts::Picture;
use crate::charts::map::Map;
use crate::charts::network::Network;
use crate::charts::timeline::Timeline;
use crate::pages::event::counted;
use crate::pages::narrow::{address, chips, facets, with};
use crate::pages::results::{articles, events, events_table};
use crate::pages::watches::save;
use crate::pages::{Asked, encode};
use crate::screen::{Form, Screen, respond};
use crate::serve::App;
use crate::table::Table;

const SIZE: usize = 50;
/// Events that the lanes of the timeline show; the bars count all.
const DOTS: usize = 500;
const PAIRS: usize = 400;

#[derive(Serialize, JsonSchema)]
pub(crate) struct Answer {
    #[serde(flatten)]
    page: Page,
    #[serde(flatten, skip_serializing_if = "Shown::is_table")]
    shown: Shown,
    /// Feeds that bring nothing against their habit, or fail; null where no feed fills the desk.
    feeds_silent: Option<usize>,
    #[serde(skip)]
    empty: bool,
}

/// The same answer in four shapes.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Shown {
    #[serde(skip)]
    Table,
    Timeline(Timeline),
    Map(Map),
    Network(Network),
}

/// One of the three stands beside the table's part, or none; a derived schema would want one.
impl JsonSchema for Shown {
    fn schema_name() -> Cow<'static, str> {
        "Shown".into()
    }
    fn json_schema(schemas: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "properties": {
                "timeline": schemas.subschema_for::<Timeline>(),
                "map": schemas.subschema_for::<Map>(),
                "network": schemas.subschema_for::<Network>()
            }
        })
    }
}

impl Shown {
    fn is_table(&self) -> bool {
        matches!(self, Shown::Table)
    }
}

const VIEWS: &[(&str, &str)] =
    &[("", "Table"), ("timeline", "Timeline"), ("map", "Map"), ("network", "Network")];

pub(crate) async fn show(State(shared): App, form: Form, Url(asked): Url<Asked>) -> Response {
    let query = asked.question();
    // A table is wanted whole.
    let size = match (form, asked.view.as_str()) {
        (Form::Csv, "") => usize::MAX >> 1,
        (_, "timeline") => DOTS,
        _ => SIZE,
    };
    let desk = Arc::clone(&shared);
    let found = shared.ask(move |l| {
        let feeds_silent = desk.feeds_silent();
        let page = l.search(&query, asked.page.max(1), size)?;
        let shown = shape(l, &query, &asked.view, page.counts.events)?;
        Ok(Answer { page, shown, feeds_silent, empty: l.known_days()?.is_none() })
    });
    found.await.map_or_else(|e| e, |answer| respond(&answer, form))
}

fn shape(l: &Ledger, query: &Query, view: &str, events: usize) -> Result<Shown, ledger::Error> {
    Ok(match view {
        "timeline" => {
            let days = l.by_day(query)?;
            Shown::Timeline(Timeline::of(&days, query.since.as_deref(), query.until.as_deref()))
        }
        "map" => {
            let places = l.by_place(query)?;
            let placed = places.iter().map(|p| p.events).sum();
            Shown::Map(Map::of(places, events, placed))
        }
        "network" => Shown::Network(Network::of(&l.by_pair(query, PAIRS)?)),
        _ => Shown::Table,
    })
}

impl Answer {
    fn view(&self) -> &'static str {
        match self.shown {
            Shown::Table => "",
            Shown::Timeline(_) => "timeline",
            Shown::Map(_) => "map",
            Shown::Network(_) => "network",
        }
    }

    fn asked(&self) -> Query {
        Query::parse(&self.page.query)
    }
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
        let view = if self.view().is_empty() { String::new() } else { format!("&view={}", self.view()) };
        format!("q={}{view}{page}", encode(&self.page.query))
    }
    fn table(&self) -> Option<Table> {
        Some(match &self.shown {
            Shown::Table => events_table(&self.page.events),
            Shown::Timeline(t) => days_table(t),
            Shown::Map(m) => places_table(m),
            Shown::Network(n) => pairs_table(n),
        })
    }
    fn picture(&self) -> Option<Picture> {
        let query = self.asked();
        Some(match &self.shown {
            Shown::Table => return None,
            Shown::Timeline(t) => {
                t.draw(&self.page.events, &|a, b| address(&with(&with(&query, "since", a), "until", b), ""))
            }
            Shown::Map(m) => m.draw(&|place| address(&with(&query, "place", place), "")),
            Shown::Network(n) => n.draw(),
        })
    }
    fn text(&self, form: Form) -> Option<String> {
        let own = format!("/search.rss?q={}", encode(&self.page.query));
        (form == Form::Rss)
            .then(|| export::rss_of(&self.page.events, &self.page.query, &visitor().base, Some(&own)))
    }
    fn others(&self) -> &'static [(&'static str, &'static str)] {
        &[("rss", "RSS")]
    }
    fn body(&self) -> Markup {
        if self.empty {
            return newcomer();
        }
        let p = &self.page;
        html! {
            h1.quiet { "The record" }
            (counts(p, self.feeds_silent))
            @for note in &p.notes { p.note role="status" { (note) } }
            div.asked { (chips(&self.asked(), self.view())) (save(&p.query)) (taken(&p.query)) }
            div.columns {
                aside aria-label="Narrow by" { (known(p, self.view())) (facets(p, self.view())) }
                div {
                    (self.tabs())
                    @match &self.shown {
                        Shown::Table => (self.list()),
                        _ => (self.drawn()),
                    }
                }
            }
        }
    }
}

impl Answer {
    fn tabs(&self) -> Markup {
        let query = self.asked();
        html! {
            nav.tabs aria-label="Shown as" { @for (view, name) in VIEWS {
                a href=(address(&query, view)) aria-current=[(*view == self.view()).then_some("page")] { (name) }
            } }
        }
    }

    fn list(&self) -> Markup {
        let p = &self.page;
        html! {
            @if p.events.is_empty() {
                p.plain { "No event answers this. " @if !p.articles.is_empty() { "The words stand in the articles below." } @else { a href="/help" { "See what can be asked" } "." } }
            } @else { (events(&p.events)) (pager(p)) }
            @if !p.articles.is_empty() { (articles(p)) }
        }
    }

    fn drawn(&self) -> Markup {
        let said = match &self.shown {
            Shown::Timeline(t) => {
                html! { "Bars count events by " (t.unit) " (conflict beneath, cooperation above, other on top); the strip is what the desk was fed, a thin line is a gap and not a zero. In the lanes a filled dot happened, a hollow one is planned, alleged or denied."
                @if t.earlier + t.later > 0 { " Outside the picture: " (counted(t.earlier, "earlier event")) ", " (counted(t.later, "later event")) "." } }
            }
            Shown::Map(m) => {
                html! { "A point only where a town or a spot is named; what is known no more precisely shades its state. " (counted(m.nowhere, "event")) " without a place." }
            }
            Shown::Network(n) => {
                html! { (counted(n.pairs.len(), "pair")) "; a line leads to the two sides over time, a circle to the actor." }
            }
            Shown::Table => html! {},
        };
        html! {
            figure.chart { @if let Some(picture) = self.picture() { (picture.inline()) } figcaption { (said) } }
            details open { summary { "The numbers" } (self.numbers()) }
        }
    }

    fn numbers(&self) -> Markup {
        let query = self.asked();
        html! {
            div.scroll tabindex="0" role="region" aria-label="The numbers" { table.numbers { @match &self.shown {
                Shown::Timeline(t) => {
                    thead { tr { th scope="col" { (t.unit) } th.num scope="col" { "Events" } th.num scope="col" { "Cooperation" } th.num scope="col" { "Conflict" } th.num scope="col" { "Articles" } } }
                    tbody { @for b in t.bins.iter().filter(|b| b.events.is_some()) { tr { td.day { (b.start) } td.num { (b.events.unwrap_or(0)) } td.num { (b.cooperation) } td.num { (b.conflict) } td.num { (b.articles) } } } }
                },
                Shown::Map(m) => {
                    thead { tr { th scope="col" { "Place" } th scope="col" { "State" } th scope="col" { "As precise as" } th scope="col" { "Shown as" } th.num scope="col" { "Events" } } }
                    tbody { @for p in &m.places { tr data-row { td dir="auto" { a data-open href=(address(&with(&query, "place", &p.bin.place), "")) { (p.bin.place) } } td { (p.bin.country.as_deref().unwrap_or("—")) } td { (p.bin.precision) } td { (p.shown) } td.num { (p.bin.events) } } } }
                },
                Shown::Network(n) => {
                    thead { tr { th scope="col" { "Sides" } th.num scope="col" { "Events" } th.num scope="col" { "Cooperation" } th.num scope="col" { "Conflict" } } }
                    tbody { @for p in &n.pairs { tr data-row { td dir="auto" { a data-open href={"/dyad/" (encode(&p.a)) "/" (encode(&p.b))} { (p.a) " and " (p.b) } } td.num { (p.events) } td.num { (p.cooperation) } td.num { (p.conflict) } } } }
                },
                Shown::Table => {},
            } } }
        }
    }
}

fn counts(p: &Page, silent: Option<usize>) -> Markup {
    let c = p.counts;
    html! {
        p.counts id="counts" role="status" {
            b { (counted(c.events, "event")) } ", " (counted(c.mentions, "mention")) ", " (counted(c.articles, "article")) ", "
            (counted(c.origins, "independent origin")) ", in " a href={"/threads?q=" (encode(&p.query))} { "threads" }
            @if let Some(n) = silent { ", " a href="/feeds" { (counted(n, "feed")) " silent" } }
        }
    }
}

/// The answer in forms that other programs read.
fn taken(q: &str) -> Markup {
    let q = encode(q);
    html! {
        p.sub { "Take it as "
            @for (form, name) in [("parquet", "Parquet"), ("geojson", "GeoJSON"), ("ics", "iCalendar")] { a href={"/export/" (form) "?q=" (q)} { (name) } ", " }
            a href={"/exports?q=" (q)} { "or another form" } }
    }
}

/// The day on which the question is asked.
fn known(p: &Page, view: &str) -> Markup {
    let query = Query::parse(&p.query);
    let rest = Query { known_on: None, notes: vec![], ..query.clone() };
    html! {
        form.known action="/search" method="get" {
            input type="hidden" name="q" value=(rest);
            @if !view.is_empty() { input type="hidden" name="view" value=(view); }
            label for="known-on" { "As known on" }
            input #known-on type="date" name="known-on" value=[query.known_on.as_ref()];
            button.small { "Show" }
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

fn days_table(t: &Timeline) -> Table {
    let number = |n: Option<usize>| n.map(|n| n.to_string()).unwrap_or_default();
    let rows = t.bins.iter().map(|b| {
        vec![
            b.start.clone(),
            number(b.events),
            b.cooperation.to_string(),
            b.conflict.to_string(),
            b.articles.to_string(),
        ]
    });
    Table::new(&["start", "events", "cooperation", "conflict", "articles"], rows.collect())
}

fn places_table(m: &Map) -> Table {
    let number = |n: Option<f64>| n.map(|n| format!("{n:.4}")).unwrap_or_default();
    let rows = m.places.iter().map(|p| {
        let b = &p.bin;
        let country = b.country.clone().unwrap_or_default();
        let (lat, lon) = (number(b.lat), number(b.lon));
        vec![b.place.clone(), country, b.precision.clone(), lat, lon, p.shown.into(), b.events.to_string()]
    });
    Table::new(&["place", "country", "precision", "lat", "lon", "shown", "events"], rows.collect())
}

fn pairs_table(n: &Network) -> Table {
    let rows = n.pairs.iter().map(|p| {
        let numbers = [p.events, p.cooperation, p.conflict].map(|n| n.to_string());
        [p.a.clone(), p.b.clone()].into_iter().chain(numbers).collect()
    });
    Table::new(&["a", "b", "events", "cooperation", "conflict"], rows.collect())
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
