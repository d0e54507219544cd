//! The way in, where the desk is served to others.

use std::net::SocketAddr;

use axum::Form as Posted;
use axum::extract::{ConnectInfo, Query as Url, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::access::{same_origin, visitor};
use crate::pages::layout;
use crate::screen::{Screen, refused};
use crate::serve::App;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Entering {
    name: String,
    password: String,
    to: String,
}

#[derive(Default, Serialize, JsonSchema)]
struct Enter {
    note: Option<&'static str>,
    #[serde(skip)]
    to: String,
}

pub(crate) async fn form(Url(asked): Url<Entering>) -> Response {
    layout::page(&Enter { note: None, to: asked.to }).into_response()
}

pub(crate) async fn enter(
    State(shared): App,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    Posted(e): Posted<Entering>,
) -> Response {
    if !same_origin(&headers) {
        return refused("This form can be sent from the desk's own page only.");
    }
    let again =
        |status, note| (status, layout::page(&Enter { note: Some(note), to: e.to.clone() })).into_response();
    if !shared.access.rates.enter(from.ip()) {
        return again(StatusCode::TOO_MANY_REQUESTS, "Too many tries; wait a minute.");
    }
    let (name, password) = (e.name.clone(), e.password.clone());
    let access = std::sync::Arc::clone(&shared);
    let key = tokio::task::spawn_blocking(move || access.access.enter(&name, &password)).await.ok().flatten();
    shared.access.note(
        &visitor(),
        Some(from.ip()),
        &format!("enter {}", e.name),
        if key.is_some() { 200 } else { 403 },
    );
    let Some(key) = key else {
        return again(StatusCode::FORBIDDEN, "No such name, or another password.");
    };
    let to = if e.to.starts_with('/') && !e.to.starts_with("//") { e.to.as_str() } else { "/" };
    ([(header::SET_COOKIE, cookie(&key, 43_200))], Redirect::to(to)).into_response()
}

/// Behind TLS it goes over TLS alone.
fn cookie(key: &str, seconds: u32) -> String {
    let secure = if visitor().base.starts_with("https://") { "; Secure" } else { "" };
    format!("demarche={key}; Path=/; HttpOnly; SameSite=Strict; Max-Age={seconds}{secure}")
}

pub(crate) async fn leave(State(shared): App, headers: HeaderMap) -> Response {
    if !same_origin(&headers) {
        return refused("This form can be sent from the desk's own page only.");
    }
    shared.access.leave(&headers);
    ([(header::SET_COOKIE, cookie("", 0))], Redirect::to("/enter")).into_response()
}

impl Screen for Enter {
    fn title(&self) -> String {
        "Come in".into()
    }
    fn path(&self) -> String {
        String::new()
    }
    fn body(&self) -> Markup {
        html! {
            h1 { "Come in" }
            @if let Some(note) = self.note { p.note role="alert" { (note) } }
            form.paste method="post" action="/enter" {
                input type="hidden" name="to" value=(self.to);
                label { "Name " input type="text" name="name" autocomplete="username" required autofocus; }
                label { "Password " input type="password" name="password" autocomplete="current-password" required; }
                button { "Come in" }
            }
        }
    }
}
