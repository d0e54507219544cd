//! Keys and operators, and the bundled files.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use rust_embed::RustEmbed;
use schemars::JsonSchema;
use serde::Serialize;

use crate::screen::{Form, Screen, respond};

#[derive(RustEmbed)]
#[folder = "assets/"]
struct Assets;

/// `desk.css`, `desk.js`, `mark.svg`.
pub(crate) async fn asset(Path(file): Path<String>) -> Response {
    let kind = match file.rsplit_once('.') {
        Some((_, "css")) => "text/css; charset=utf-8",
        Some((_, "js")) => "text/javascript; charset=utf-8",
        Some((_, "svg")) => "image/svg+xml",
        _ => "application/octet-stream",
    };
    match Assets::get(&file) {
        Some(found) => ([(header::CONTENT_TYPE, kind)], found.data.into_owned()).into_response(),
        None => (StatusCode::NOT_FOUND, "There is no such file.\n").into_response(),
    }
}

pub(crate) async fn show(form: Form) -> Response {
    respond(&Help::default(), form)
}

const KEYS: &[(&str, &str)] = &[
    ("/", "to the search"),
    ("j", "next row, event or statement"),
    ("k", "the one before"),
    ("o", "open it"),
    ("e", "its evidence: the words it rests on"),
    ("m", "mark it: then r right, w wrong, s split, g merge, n note"),
    ("?", "this page"),
];

/// A key or an operator, and what it does.
#[derive(Serialize, JsonSchema)]
struct Entry {
    name: &'static str,
    what: &'static str,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct Help {
    keys: Vec<Entry>,
    operators: Vec<Entry>,
}

impl Default for Help {
    fn default() -> Self {
        let of = |all: &[(&'static str, &'static str)]| {
            all.iter().map(|&(name, what)| Entry { name, what }).collect()
        };
        Self { keys: of(KEYS), operators: of(ledger::OPERATORS) }
    }
}

impl Screen for Help {
    fn title(&self) -> String {
        "Help".into()
    }
    fn path(&self) -> String {
        "/help".into()
    }
    fn body(&self) -> Markup {
        html! {
            h1 { "Help" }
            section { h2 { "What can be asked" } p { "Words narrow by the words of the event; quotes hold words together. Values of one operator are alternatives." }
                dl.keys { @for e in &self.operators { dt { code { (e.name) } } dd { (e.what) } } } }
            section { h2 { "Keys" } dl.keys { @for e in &self.keys { dt { kbd { (e.name) } } dd { (e.what) } } } }
            section { h2 { "Marks" } p { "A field shows the words that it rests on: point at it, or move to it with the keyboard, and they light up; point at words and their fields do. What rests on knowledge outside the text says so." } }
        }
    }
}
