//! OpenAPI 3.1, made from the list of routes.

use axum::extract::State;
use axum::response::Response;
use ledger::{Ledger, Query};
use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use crate::routes::{Kind, Param, Route, routes};
use crate::screen::typed;
use crate::serve::App;

/// What stands on the desk that is described, to try its addresses with.
#[derive(Default)]
pub(crate) struct Samples {
    events: Vec<String>,
    articles: Vec<String>,
    actors: Vec<String>,
}

/// Samples of each kind.
const SOME: usize = 5;

impl Samples {
    fn of(ledger: &Ledger) -> Result<Self, ledger::Error> {
        let page = ledger.search(&Query::default(), 1, SOME)?;
        let actors = page.facets.into_iter().filter(|f| f.name == "actor").flat_map(|f| f.values);
        Ok(Self {
            events: page.events.into_iter().map(|e| e.event).collect(),
            articles: page.articles.into_iter().map(|a| a.article).take(SOME).collect(),
            actors: actors.map(|v| v.value).take(SOME).collect(),
        })
    }

    fn for_part(&self, path: &str, part: &str) -> Vec<&str> {
        fn some(of: &[String]) -> Vec<&str> {
            of.iter().map(String::as_str).collect()
        }
        match (path, part) {
            ("/event/{id}", _) => some(&self.events),
            ("/article/{id}" | "/difference/{id}", _) => some(&self.articles),
            ("/actor/{key}", _) | ("/dyad/{a}/{b}", "a") => some(&self.actors),
            ("/dyad/{a}/{b}", _) => some(self.actors.get(1..).unwrap_or_default()),
            ("/export/{name}", _) => vec!["csv", "geojson", "parquet"],
            ("/static/{file}", _) => vec!["desk.css"],
            _ => vec![],
        }
    }
}

pub(crate) async fn show(State(shared): App) -> Response {
    match shared.ask(Samples::of).await {
        Ok(samples) => typed("application/json; charset=utf-8", describe(&samples).to_string()),
        Err(e) => e,
    }
}

pub(crate) fn describe(samples: &Samples) -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schemas = settings.with(|s| s.definitions_path = "/components/schemas".into()).into_generator();
    let mut paths = Map::new();
    for route in routes() {
        let media = route.media.unwrap_or("text/html");
        let mut item = Map::new();
        let sends_only =
            matches!(route.path, "/mark" | "/undo" | "/watch" | "/again" | "/query" | "/leave" | "/upload");
        if !sends_only {
            item.insert("get".into(), ask(&route, media, route.media.is_some(), samples, &mut schemas));
        }
        if !route.sends.is_empty() {
            item.insert("post".into(), send(&route));
        }
        paths.insert(route.path.into(), Value::Object(item));
        for form in route.forms {
            let media = media_of(form);
            let path = format!("{}.{form}", route.path);
            paths.insert(path, json!({ "get": ask(&route, media, true, samples, &mut schemas) }));
        }
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Démarche",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "A record of international politics: who did or said what to whom, when, where, according to whom, and who denies it.",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" }
        },
        "servers": [{ "url": "/" }],
        "security": [{}, { "token": [] }],
        "components": { "schemas": schemas.take_definitions(true), "securitySchemes": { "token": { "type": "http", "scheme": "bearer", "description": "name.password, where the desk is served to others" } } },
        "paths": paths
    })
}

fn media_of(form: &str) -> &'static str {
    match form {
        "json" => "application/json",
        "csv" => "text/csv",
        "rss" => "application/rss+xml",
        "md" => "text/markdown",
        "bib" => "application/x-bibtex",
        "ris" => "application/x-research-info-systems",
        _ => "image/svg+xml",
    }
}

fn ask(route: &Route, media: &str, data: bool, samples: &Samples, schemas: &mut SchemaGenerator) -> Value {
    let inside = route.path.split(['{', '}']).skip(1).step_by(2);
    let path = inside.map(|name| {
        let mut part = json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string", "minLength": 1 } });
        let known = samples.for_part(route.path, name);
        if !known.is_empty() {
            let examples: Map<String, Value> =
                known.iter().enumerate().map(|(i, value)| (format!("{}", i + 1), json!({ "value": value }))).collect();
            part["examples"] = Value::Object(examples);
        }
        part
    });
    let query = route.query.iter().map(parameter);
    // What is wrong with a question in SQL is said in the form that was asked for.
    let mut refused = said("The address or the question cannot be read");
    refused["content"][media] = json!({ "schema": {} });
    let schema = match (media, route.schema) {
        ("application/json", Some(of)) => json!(of(schemas)),
        ("application/json", None) => json!({ "type": "object" }),
        // As its own type says: text, JSON, bytes.
        ("*/*", _) => json!({}),
        _ => json!({ "type": "string" }),
    };
    json!({
        "summary": route.what,
        "operationId": format!("{}{}", route.path.trim_matches('/').replace(['/', '{', '}', '.'], "_"), if data { format!("_{}", media.rsplit(['/', '+']).next().unwrap_or_default().replace('*', "any")) } else { String::new() }),
        "parameters": path.chain(query).collect::<Vec<_>>(),
        "responses": {
            "200": { "description": "The answer", "content": { media: { "schema": schema } } },
            "400": refused,
            "401": said("Come in first"),
            "404": said("The desk has no such thing"),
            "429": said("Too many requests")
        }
    })
}

fn said(what: &str) -> Value {
    let words = json!({ "schema": { "type": "string" } });
    json!({ "description": what, "content": { "text/html": words, "text/plain": words } })
}

fn parameter(p: &Param) -> Value {
    let schema = match p.kind {
        Kind::Text => json!({ "type": "string" }),
        Kind::Day => json!({ "type": "string", "format": "date" }),
        Kind::Number => json!({ "type": "integer", "minimum": 1, "maximum": 1_000_000 }),
        Kind::OneOf(values) => json!({ "type": "string", "enum": values }),
    };
    let required = matches!(p.name, "from" | "to") && p.kind == Kind::Number;
    json!({ "name": p.name, "in": "query", "required": required, "description": p.what, "schema": schema })
}

fn send(route: &Route) -> Value {
    let fields: Map<String, Value> =
        route.sends.iter().map(|f| ((*f).to_owned(), json!({ "type": "string" }))).collect();
    let media =
        if route.path == "/upload" { "multipart/form-data" } else { "application/x-www-form-urlencoded" };
    json!({
        "summary": route.what,
        "operationId": format!("{}_send", route.path.trim_matches('/')),
        "requestBody": { "required": true, "content": { media: { "schema": { "type": "object", "properties": fields } } } },
        "responses": {
            "200": said("The page that follows"),
            "303": { "description": "To the page that follows" },
            "400": said("The form cannot be read"),
            "401": said("Come in first"),
            "403": said("Not from the desk's own page, or not by an editor"),
            "415": said("The form is not URL-encoded"),
            "422": said("The form cannot be read"),
            "429": said("Too many requests")
        }
    })
}
