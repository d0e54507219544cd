//! Every address of the desk, once: the router and the OpenAPI description are made from this list.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{MethodRouter, get, post};

use crate::pages::{
    actor, article, brief, cite, difference, disputed, dyad, edits, enter, event, export, feeds, help, mark,
    paste, quality, review, search, sql, threads, watches,
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

/// One address, or one with its forms: `/event/{id}` is also `/event/{id}.json`.
pub(crate) struct Route {
    pub path: &'static str,
    pub what: &'static str,
    pub handler: MethodRouter<Arc<Shared>>,
    /// json, csv, svg … beside the page.
    pub forms: &'static [&'static str],
    /// What its JSON holds at least.
    pub keys: &'static [&'static str],
    pub query: Vec<Param>,
    /// What a form that is sent there holds; empty where nothing is sent.
    pub sends: &'static [&'static str],
    /// An address that is no page: it answers as this.
    pub media: Option<&'static str>,
}

impl Route {
    fn page(path: &'static str, what: &'static str, handler: MethodRouter<Arc<Shared>>) -> Self {
        Self { path, what, handler, forms: &[], keys: &[], query: vec![], sends: &[], media: None }
    }

    fn forms(mut self, forms: &'static [&'static str], keys: &'static [&'static str]) -> Self {
        (self.forms, self.keys) = (forms, keys);
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
    const SEARCH: &[&str] = &["query", "counts", "page", "pages", "events", "articles", "facets"];
    const RECORD: &[&str] = &["article", "version", "report", "events", "claims", "versions", "copies"];
    const ACTOR: &[&str] = &["actor", "name", "names", "partners", "events", "statements"];
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
            .forms(&["json", "csv", "svg", "rss"], SEARCH)
            .asks(&[Q, VIEW, KNOWN_ON, PAGE]),
        Route::page(
            "/article/{id}",
            "One article: words, fields, sides, versions, copies",
            get(article::show),
        )
        .forms(&["json"], RECORD)
        .asks(&[VERSION, KNOWN_ON]),
        Route::page("/difference/{id}", "Two versions of an article", get(difference::show))
            .forms(&["json", "csv"], &["article", "from", "to", "words", "events"])
            .asks(between),
        Route::page(
            "/event/{id}",
            "One event: sides, reports by origin, what became of it",
            get(event::show),
        )
        .forms(&["json", "csv"], &["event", "reason", "mentions", "said", "siblings"])
        .asks(&[KNOWN_ON]),
        Route::page("/dyad/{a}/{b}", "Two sides over time", get(dyad::show))
            .forms(&["json", "csv", "svg"], &["dyads"])
            .asks(dyad),
        Route::page("/actor/{key}", "One actor", get(actor::show))
            .forms(&["json", "csv", "svg"], ACTOR)
            .asks(&[KNOWN_ON]),
        Route::page("/brief", "What changed", get(brief::show))
            .forms(&["json", "csv", "md"], &["from", "to", "events", "denials", "planned"])
            .asks(brief),
        Route::page("/disputed", "What is claimed and denied", get(disputed::show))
            .forms(&["json"], &["disputed"])
            .asks(&[Q, KNOWN_ON]),
        Route::page("/threads", "Stories over weeks", get(threads::show))
            .forms(&["json", "csv"], &["query", "threads"])
            .asks(&[Q, KNOWN_ON]),
        Route::page("/exports", "Exports and snapshots", get(export::list))
            .forms(&["json"], &["query", "forms", "snapshots"])
            .asks(&[Q, KNOWN_ON]),
        Route::page(
            "/export/{name}",
            "What answers a question, in a form that others read",
            get(export::show),
        )
        .asks(&[Q, KNOWN_ON])
        .media("*/*"),
        Route::page("/quality", "Sources, days, marks, recipe", get(quality::show))
            .forms(&["json", "csv"], &["counts", "sources", "days", "recipes", "marks"])
            .asks(&[KNOWN_ON]),
        Route::page("/feeds", "The feeds that fill the desk, and how they are", get(feeds::show))
            .forms(&["json", "csv"], &["feeds"]),
        Route::page("/sql", "Read-only SQL over the views", get(sql::show))
            .forms(&["json", "csv"], &["columns", "rows"])
            .asks(sql),
        Route::page("/edits", "The edit log", get(edits::show)).forms(&["json", "csv"], &["edits"]),
        Route::page("/review", "The least certain events, for review", get(review::show))
            .forms(&["json", "csv"], &["queue"]),
        Route::page("/watches", "Saved questions", get(watches::show)).forms(&["json"], &["watches"]),
        Route::page("/cite", "How to cite a view", get(cite::show))
            .forms(&["json", "bib", "ris"], &["text", "bibtex", "ris"])
            .asks(cite),
        Route::page("/help", "Operators and keys", get(help::show)).forms(&["json"], &["keys", "operators"]),
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
            .sends(&["name", "q", "webhook", "mail", "gone", "csrf"]),
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
