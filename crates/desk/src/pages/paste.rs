//! Paste a text and see at once what is read from it. Nothing of it is kept.

use axum::Form as Posted;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use facts::Date;
use ledger::ArticleView;
use maud::{Markup, html};
use serde::{Deserialize, Serialize};

use crate::pages::article::Record;
use crate::screen::{Form, Screen, failed, refused, respond};
use crate::serve::App;

#[derive(Default, Serialize)]
pub(crate) struct Paste {
    note: Option<String>,
    #[serde(skip)]
    text: String,
}

#[derive(Deserialize)]
pub(crate) struct Pasted {
    text: String,
    #[serde(default)]
    published: String,
}

pub(crate) async fn form() -> Response {
    respond(&Paste::default(), Form::Page)
}

pub(crate) async fn read(State(shared): App, headers: HeaderMap, Posted(pasted): Posted<Pasted>) -> Response {
    if !same_origin(&headers) {
        return refused("This form can be sent from the desk's own page only.");
    }
    let again =
        |note: &str| respond(&Paste { note: Some(note.into()), text: pasted.text.clone() }, Form::Page);
    if pasted.text.trim().is_empty() {
        return again("There is no text to read.");
    }
    let published: Option<Date> = match pasted.published.trim() {
        "" => None,
        day => match day.parse() {
            Ok(day) => Some(day),
            Err(_) => return again("The day of publication looks like 2019-04-18."),
        },
    };
    // Browsers send line ends as CR LF.
    let text = pasted.text.replace("\r\n", "\n");
    let reader = shared.reader.clone();
    match tokio::task::spawn_blocking(move || reader.read(&text, published)).await {
        Ok(report) => respond(&Record { view: ArticleView::of_report(report) }, Form::Page),
        Err(e) => failed(&e.to_string()),
    }
}

/// A browser names the page that a form was sent from.
fn same_origin(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    match (text("sec-fetch-site"), text("origin"), text("host")) {
        (Some(site), ..) if site != "same-origin" => false,
        (_, Some(origin), Some(host)) => origin == format!("http://{host}"),
        (Some(_), None, _) => true,
        _ => false,
    }
}

impl Screen for Paste {
    fn title(&self) -> String {
        "Paste".into()
    }
    fn path(&self) -> String {
        "/paste".into()
    }
    fn body(&self) -> Markup {
        html! {
            h1 { "Read a text" }
            p.sub { "It is read at once, here, and not kept." }
            @if let Some(note) = &self.note { p.note role="alert" { (note) } }
            form.paste method="post" action="/paste" {
                label for="text" { "The article" }
                textarea #text name="text" rows="16" dir="auto" required { (self.text) }
                label for="published" { "Published on " input #published type="date" name="published"; span.sub { " relative dates (“Thursday”) need it" } }
                button { "Read" }
            }
        }
    }
}
