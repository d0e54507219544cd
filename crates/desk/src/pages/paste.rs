//! Paste a text, send a file or give an address, and see at once what is read from it; keep it in the desk or not.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use axum::Form as Posted;
use axum::extract::{Multipart, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use facts::Date;
use facts::report::Report;
use ledger::ArticleView;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::access::{Role, csrf, visitor};
use crate::pages::article::Record;
use crate::pages::encode;
use crate::screen::{Form, Screen, failed, refused, respond};
use crate::serve::{App, Shared};
use crate::{Given, Source};

/// Bytes of a file that is sent.
pub(crate) const LARGEST: usize = 20 << 20;

#[derive(Default, Serialize, JsonSchema)]
pub(crate) struct Paste {
    note: Option<String>,
    #[serde(skip)]
    text: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Pasted {
    text: String,
    url: String,
    published: String,
    keep: String,
    csrf: String,
}

pub(crate) async fn form() -> Response {
    respond(&Paste::default(), Form::Page)
}

pub(crate) async fn read(State(shared): App, headers: HeaderMap, Posted(p): Posted<Pasted>) -> Response {
    let source = if p.url.trim().is_empty() {
        // Browsers send line ends as CR LF.
        let text = p.text.replace("\r\n", "\n");
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        Source::Bytes { name: format!("pasted-{:016x}", hasher.finish()), bytes: text.into_bytes() }
    } else {
        Source::Url(p.url.trim().to_owned())
    };
    take(&shared, &headers, source, p).await
}

/// A file of any form that the program reads.
pub(crate) async fn upload(State(shared): App, headers: HeaderMap, mut parts: Multipart) -> Response {
    let (mut p, mut source) = (Pasted::default(), None);
    loop {
        let part = match parts.next_field().await {
            Ok(Some(part)) => part,
            Ok(None) => break,
            Err(e) => return again(&format!("The file could not be taken: {e}"), String::new()),
        };
        let (field, name) = (part.name().unwrap_or_default().to_owned(), part.file_name().map(str::to_owned));
        let bytes = match part.bytes().await {
            Ok(bytes) => bytes.to_vec(),
            Err(e) => return again(&format!("The file could not be taken: {e}"), String::new()),
        };
        let text = || String::from_utf8_lossy(&bytes).into_owned();
        match field.as_str() {
            "file" => source = Some(Source::Bytes { name: name.unwrap_or_else(|| "file".into()), bytes }),
            "published" => p.published = text(),
            "keep" => p.keep = text(),
            "csrf" => p.csrf = text(),
            _ => {}
        }
    }
    match source {
        Some(source) => take(&shared, &headers, source, p).await,
        None => again("There is no file to read.", String::new()),
    }
}

fn again(note: &str, text: String) -> Response {
    respond(&Paste { note: Some(note.into()), text }, Form::Page)
}

async fn take(shared: &Arc<Shared>, headers: &HeaderMap, source: Source, p: Pasted) -> Response {
    let keep = !p.keep.is_empty();
    let may = if keep {
        shared.access.may_write(headers, &p.csrf)
    } else {
        shared.access.may_send(headers, &p.csrf)
    };
    if let Err(why) = may {
        return refused(why);
    }
    if matches!(&source, Source::Bytes { bytes, .. } if bytes.trim_ascii().is_empty()) {
        return again("There is no text to read.", p.text);
    }
    let published: Option<Date> = match p.published.trim() {
        "" => None,
        day => match day.parse() {
            Ok(day) => Some(day),
            Err(_) => return again("The day of publication looks like 2019-04-18.", p.text),
        },
    };
    let reader = shared.reader.clone();
    let given = Given { source, published };
    let reports = match tokio::task::spawn_blocking(move || reader.read(&given)).await {
        Ok(Ok(reports)) => reports,
        Ok(Err(why)) => return again(&why, p.text),
        Err(e) => return failed(&e.to_string()),
    };
    if keep { kept(shared, reports).await } else { shown(reports, p.text) }
}

fn shown(reports: Vec<Report>, text: String) -> Response {
    match reports.into_iter().next() {
        Some(report) => {
            respond(&Record { view: ArticleView::of_report(report), edits: vec![], marked: None }, Form::Page)
        }
        None => again("No article was found in it.", text),
    }
}

async fn kept(shared: &Arc<Shared>, reports: Vec<Report>) -> Response {
    match shared.write(move |l| l.add_all(&reports)).await {
        Ok(added) => match added.as_slice() {
            [one] => Redirect::to(&format!("/article/{}", encode(&one.article))).into_response(),
            _ => Redirect::to("/").into_response(),
        },
        Err(e) => e,
    }
}

impl Screen for Paste {
    fn title(&self) -> String {
        "Read a text".into()
    }
    fn path(&self) -> String {
        "/paste".into()
    }
    fn is_data(&self) -> bool {
        false
    }
    fn body(&self) -> Markup {
        let keep = visitor().role >= Role::Editor;
        let rest = html! {
            label { "Published on " input type="date" name="published"; span.sub { " relative dates (“Thursday”) need it" } }
            @if keep { label { input type="checkbox" name="keep" value="yes"; " and keep it in the desk" } }
        };
        html! {
            h1 { "Read a text" }
            p.sub { "It is read at once, on this machine." @if keep { " Nothing is kept unless you say so." } }
            @if let Some(note) = &self.note { p.note role="alert" { (note) } }
            form.paste method="post" action="/paste" {
                (csrf())
                label for="text" { "The article" }
                textarea #text name="text" rows="14" dir="auto" required { (self.text) }
                (rest)
                button { "Read" }
            }
            div.pair {
                form.paste method="post" action="/upload" enctype="multipart/form-data" {
                    (csrf())
                    h2 { "or send a file" }
                    label { "Text, page, JSON Lines, feed, archive " input type="file" name="file" required; }
                    (rest)
                    button { "Read the file" }
                }
                form.paste method="post" action="/paste" {
                    (csrf())
                    h2 { "or give an address" }
                    label { "Address " input type="url" name="url" required placeholder="https://" size="32"; }
                    (rest)
                    button { "Fetch and read" }
                }
            }
        }
    }
}
