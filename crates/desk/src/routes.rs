//! Every address of the desk, once: the router and the OpenAPI description are made from this list.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{MethodRouter, get, post};
use schemars::{JsonSchema, Schema, SchemaGenerator};

use crate::pages::{
    actor, article, brief, cite, difference, disputed, dyad, edits, enter, event, export, feeds, help, mark,
    paste, quality, queries, review, search, snapshots, sql, threads, unknown, watches,
};
use crate::serve::Shared;

/// A part of an address that the caller fills in.
#[derive(Clone, Copy)]
pub(crate) struct Param {
    pub name: &'static str,
    pub what: &'static str,
    pub kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    /// YYYY-MM-DD
    Day,
    /// From 1.
    Number,
    /// One of these.
    OneOf(&'static [&'static str]),
}

/// Describes the JSON of a screen.
pub(crate) type MakeSchema = fn(&mut SchemaGenerator) -> Schema;

/// One address, or one with its forms: `/event/{id}` is also `/event/{id}.json`.
pub(crate) struct Route {
    pub path: &'static str,
    pub what: &'static str,
    pub handler: MethodRouter<Arc<Shared>>,
    /// json, csv, svg … beside the page.
    pub forms: &'static [&'static str],
    /// What its JSON holds.
    pub schema: Option<MakeSchema>,
    pub query: Vec<Param>,
    /// What a form that is sent there holds; empty where nothing is sent.
    pub sends: &'static [&'static str],
    /// An address that is no page: it answers as this.
    pub media: Option<&'static str>,
}

impl Route {
    fn page(path: &'static str, what: &'static str, handler: MethodRouter<Arc<Shared>>) -> Self {
        Self { path, what, handler, forms: &[], schema: None, query: vec![], sends: &[], media: None }
    }

    /// The forms of a screen `V`, JSON among them.
    fn forms<V: JsonSchema>(mut self, forms: &'static [&'static str]) -> Self {
        let schema: MakeSchema = SchemaGenerator::subschema_for::<V>;
        (self.forms, self.schema) = (forms, Some(schema));
        self
    }

    fn asks(mut self, query: &[Param]) -> Self {
        self.query.extend_from_slice(query);
        self
    }

    fn sends(mut self, sends: &'static [&'static str]) -> Self {
        self.sends = sends;
        self
    }

    fn media(mut self, media: &'static str) -> Self {
        self.media = Some(media);
        self
    }
}

const fn text(name: &'static str, what: &'static str) -> Param {
    Param { name, what, kind: Kind::Text }
}

const Q: Param = text("q", "a question: words and operators, as in the search box");
const KNOWN_ON: Param =
    Param { name: "known-on", what: "as a desk stopped on this day would answer", kind: Kind::Day };
const PAGE: Param = Param { name: "page", what: "fifty events a page", kind: Kind::Number };
const VIEW: Param = Param {
    name: "view",
    what: "the same answer as table, timeline, map or network",
    kind: Kind::OneOf(&["", "timeline", "map", "network"]),
};
const VERSION: Param =
    Param { name: "version", what: "of the article; the present one otherwise", kind: Kind::Number };

pub(crate) fn routes() -> Vec<Route> {
    let mut all = screens();
    all.extend(actions());
    all
}

fn screens() -> Vec<Route> {
    let dyad: &[Param] = &[
        text("and", "further pairs beside it: C..D,E..F"),
        Param { name: "step", what: "of the series", kind: Kind::OneOf(&["day", "week", "month", "year"]) },
        Param {
            name: "formula",
            what: "of the index",
            kind: Kind::OneOf(&["net", "balance", "goldstein", "count"]),
        },
        KNOWN_ON,
        text("at", "the period whose move is explained"),
    ];
    let brief: &[Param] = &[
        Q,
        Param { name: "since", what: "news after this day", kind: Kind::Day },
        Param {
            name: "until",
            what: "up to this day; the last that the desk knows otherwise",
            kind: Kind::Day,
        },
        Param { name: "hours", what: "instead of since", kind: Kind::Number },
    ];
    let between: &[Param] = &[
        Param { name: "from", what: "the earlier version", kind: Kind::Number },
        Param { name: "to", what: "the later version", kind: Kind::Number },
    ];
    let cite: &[Param] = &[text("of", "the address of a screen"), text("title", "what it is called")];
    let sql: &[Param] = &[text("sql", "one SELECT over the views of docs/ledger.md")];
    vec![
        Route::page("/", "The record: search and table", get(search::show)).asks(&[Q, VIEW, KNOWN_ON, PAGE]),
        Route::page("/search", "Events that answer a question", get(search::show))
            .forms::<search::Answer>(&["json", "csv", "svg", "rss"])
            .asks(&[Q, VIEW, KNOWN_ON, PAGE]),
        Route::page(
            "/article/{id}",
            "One article: words, fields, sides, versions, copies",
            get(article::show),
        )
        .forms::<article::Record>(&["json"])
        .asks(&[VERSION, KNOWN_ON]),
        Route::page("/difference/{id}", "Two versions of an article", get(difference::show))
            .forms::<difference::Difference>(&["json", "csv"])
            .asks(between),
        Route::page(
            "/event/{id}",
            "One event: sides, reports by origin, what became of it",
            get(event::show),
        )
        .forms::<event::Event>(&["json", "csv"])
        .asks(&[KNOWN_ON]),
        Route::page("/dyad/{a}/{b}", "Two sides over time", get(dyad::show))
            .forms::<dyad::Dyads>(&["json", "csv", "svg"])
            .asks(dyad),
        Route::page("/actor/{key}", "One actor", get(actor::show))
            .forms::<actor::Actor>(&["json", "csv", "svg"])
            .asks(&[KNOWN_ON]),
        Route::page("/brief", "What changed", get(brief::show))
            .forms::<brief::Shown>(&["json", "csv", "md"])
            .asks(brief),
        Route::page("/disputed", "What is claimed and denied", get(disputed::show))
            .forms::<disputed::Disputed>(&["json", "csv"])
            .asks(&[Q, KNOWN_ON]),
        Route::page("/threads", "Stories over weeks", get(threads::show))
            .forms::<threads::Threads>(&["json", "csv"])
            .asks(&[Q, KNOWN_ON]),
        Route::page("/exports", "Exports and snapshots", get(export::list))
            .forms::<export::Exports>(&["json"])
            .asks(&[Q, KNOWN_ON]),
        Route::page(
            "/export/{name}",
            "What answers a question, in a form that others read",
            get(export::show),
        )
        .asks(&[Q, KNOWN_ON])
        .media("*/*"),
        Route::page("/quality", "Sources, days, marks, recipe", get(quality::show))
            .forms::<quality::Quality>(&["json", "csv", "svg"])
            .asks(&[KNOWN_ON]),
        Route::page("/feeds", "The feeds that fill the desk, and how they are", get(feeds::show))
            .forms::<feeds::Feeds>(&["json", "csv"]),
        Route::page("/sql", "Read-only SQL over the views", get(sql::show))
            .forms::<sql::Sql>(&["json", "csv"])
            .asks(sql),
        Route::page("/edits", "The edit log", get(edits::show)).forms::<edits::Log>(&["json", "csv"]),
        Route::page("/review", "The least certain events, for review", get(review::show))
            .forms::<review::Review>(&["json", "csv"]),
        Route::page("/snapshots", "What came, went and changed between two snapshots", get(snapshots::show))
            .forms::<snapshots::Compared>(&["json", "csv"])
            .asks(&[text("before", "name of a snapshot"), text("after", "name of another")]),
        Route::page("/unknown", "Actors that no table knows", get(unknown::show))
            .forms::<unknown::Unknown>(&["json", "csv"])
            .asks(&[KNOWN_ON]),
        Route::page("/watches", "Saved questions", get(watches::show)).forms::<watches::Watches>(&["json"]),
        Route::page("/cite", "How to cite a view", get(cite::show))
            .forms::<cite::Cite>(&["json", "bib", "ris"])
            .asks(cite),
        Route::page("/help", "Operators and keys", get(help::show)).forms::<help::Help>(&["json"]),
        Route::page("/openapi.json", "This description", get(crate::openapi::show)).media("application/json"),
        Route::page("/static/{file}", "Files of the pages", get(help::asset)).media("*/*"),
    ]
}

/// What changes something, or needs a form.
fn actions() -> Vec<Route> {
    vec![
        Route::page("/paste", "Read a text at once", get(paste::form).post(paste::read)).sends(&[
            "text",
            "url",
            "published",
            "keep",
            "csrf",
        ]),
        Route::page(
            "/upload",
            "Read a file at once",
            post(paste::upload).layer(DefaultBodyLimit::max(paste::LARGEST)),
        )
        .sends(&["file", "published", "keep", "csrf"]),
        Route::page("/mark", "Mark an event right or wrong, split, merge, note", post(mark::mark))
            .sends(&["kind", "target", "with", "field", "value", "note", "signed", "back", "csrf"]),
        Route::page("/undo", "Take an edit back", post(mark::undo)).sends(&["id", "signed", "csrf"]),
        Route::page("/watch", "Save a question, or let it go", post(watches::change))
            .sends(&["name", "q", "webhook", "mail", "rhythm", "gone", "csrf"]),
        Route::page("/again", "Send again what was given up, or let it go", post(watches::again))
            .sends(&["id", "gone", "csrf"]),
        Route::page("/query", "Keep a question in SQL, or let it go", post(queries::change))
            .sends(&["name", "sql", "gone", "csrf"]),
        Route::page("/enter", "The way in", get(enter::form).post(enter::enter))
            .sends(&["name", "password", "to"]),
        Route::page("/leave", "The way out", post(enter::leave)).sends(&["csrf"]),
    ]
}

/// A path that ends in a name takes its form from it; any other has an address for each form.
pub(crate) fn router() -> Router<Arc<Shared>> {
    let mut router = Router::new();
    for route in routes() {
        if !route.path.ends_with('}') {
            for form in route.forms {
                router = router.route(&format!("{}.{form}", route.path), route.handler.clone());
            }
        }
        router = router.route(route.path, route.handler);
    }
    router
}
