//! Watches: saved questions, each with its brief and its feed.

use axum::Form as Posted;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use ledger::{EventLine, Query, Rhythm, Watch, change_watches, read_watches};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::LetterLine;
use crate::access::{Role, csrf, visitor};
use crate::pages::encode;
use crate::pages::event::counted;
use crate::pages::layout::stamp;
use crate::screen::{Form, Screen, failed, refused, respond};
use crate::serve::App;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Change {
    name: String,
    q: String,
    webhook: String,
    mail: String,
    /// at-once, daily, weekly
    rhythm: String,
    /// Anything: the watch of that name goes.
    gone: String,
    csrf: String,
}

pub(crate) async fn change(State(shared): App, headers: HeaderMap, Posted(c): Posted<Change>) -> Response {
    if let Err(why) = shared.access.may_write(&headers, &c.csrf) {
        return refused(why);
    }
    let q = Query::parse(&c.q).to_string();
    let name = c.name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = if name.is_empty() { q.clone() } else { name };
    let given = |field: &str| Some(field.trim().to_owned()).filter(|f| !f.is_empty());
    let rhythm = match c.rhythm.as_str() {
        "daily" => Rhythm::Daily,
        "weekly" => Rhythm::Weekly,
        _ => Rhythm::AtOnce,
    };
    let watch = Watch { name, q, webhook: given(&c.webhook), mail: given(&c.mail), rhythm, since: None };
    let changed = change_watches(&shared.dir, |watches| match c.gone.is_empty() {
        true => watch.put(watches, &now()),
        false => {
            watches.retain(|w| w.name != watch.name);
            Ok(())
        }
    });
    match changed {
        Ok(()) => Redirect::to("/watches").into_response(),
        Err(e) if e.is_refused() => refused(&e.to_string()),
        Err(e) => failed(&e.to_string()),
    }
}

fn now() -> String {
    jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Again {
    id: String,
    /// Anything: the letter goes, and is not sent.
    gone: String,
    csrf: String,
}

/// A letter that was given up is sent again, or let go.
pub(crate) async fn again(State(shared): App, headers: HeaderMap, Posted(a): Posted<Again>) -> Response {
    if let Err(why) = shared.access.may_write(&headers, &a.csrf) {
        return refused(why);
    }
    let reader = shared.reader.clone();
    let change = move || if a.gone.is_empty() { reader.send_again(&a.id) } else { reader.let_go(&a.id) };
    match tokio::task::spawn_blocking(change).await {
        Ok(Ok(())) => Redirect::to("/watches#letters").into_response(),
        Ok(Err(why)) => refused(&why),
        Err(e) => failed(&e.to_string()),
    }
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct Watches {
    watches: Vec<Held>,
    /// What is to be sent, and what was given up.
    letters: Vec<LetterLine>,
}

#[derive(Serialize, JsonSchema)]
struct Held {
    #[serde(flatten)]
    watch: Watch,
    events: usize,
    origins: usize,
    newest: Option<EventLine>,
}

pub(crate) async fn show(State(shared): App, form: Form) -> Response {
    let editor = visitor().role >= Role::Editor;
    let reader = shared.reader.clone();
    let dir = shared.dir.clone();
    let found = shared.ask(move |l| {
        let mut held = vec![];
        for mut watch in read_watches(&dir)? {
            let page = l.search(&Query::parse(&watch.q), 1, 1)?;
            let newest = page.events.into_iter().next();
            if !editor {
                // An address to send to may itself be a secret.
                (watch.webhook, watch.mail) =
                    (watch.webhook.map(|_| HIDDEN.into()), watch.mail.map(|_| HIDDEN.into()));
            }
            held.push(Held { watch, events: page.counts.events, origins: page.counts.origins, newest });
        }
        Ok(held)
    });
    let watches = match found.await {
        Ok(watches) => watches,
        Err(e) => return e,
    };
    let mut letters = match tokio::task::spawn_blocking(move || reader.letters()).await {
        Ok(Ok(letters)) => letters,
        Ok(Err(why)) => return failed(&why),
        Err(e) => return failed(&e.to_string()),
    };
    if !editor {
        letters.iter_mut().for_each(|l| (l.to, l.error) = (HIDDEN.into(), None));
    }
    respond(&Watches { watches, letters }, form)
}

/// Stands for an address where a reader looks.
const HIDDEN: &str = "shown to editors";

/// The form on a screen whose question can be watched.
pub(crate) fn save(q: &str) -> Markup {
    if visitor().role < Role::Editor || q.is_empty() {
        return html! {};
    }
    html! {
        details.save { summary { "Save as watch" }
            form method="post" action="/watch" { (csrf()) input type="hidden" name="q" value=(q);
                label { "Name " input type="text" name="name" size="16" dir="auto"; } " " button.small { "Save" } } }
    }
}

impl Screen for Watches {
    fn title(&self) -> String {
        "Watches".into()
    }
    fn path(&self) -> String {
        "/watches".into()
    }
    fn body(&self) -> Markup {
        let editor = visitor().role >= Role::Editor;
        html! {
            h1 { "Watches" }
            p.sub { "Saved questions. Each has a brief, which is also Markdown for mail, and a feed for any reader of news." }
            @if self.watches.is_empty() { p.plain { "None yet: ask something, then “Save as watch”." } }
            @for h in &self.watches { @let q = encode(&h.watch.q);
                article.card data-row {
                    header { h2.name dir="auto" { a data-open href={"/search?q=" (q)} { (h.watch.name) } } code.sub { (h.watch.q) }
                        span.sub { (counted(h.events, "event")) ", " (counted(h.origins, "origin")) } }
                    @if let Some(e) = &h.newest { p { "Newest: " a href={"/event/" (encode(&e.event))} { (e.kind) } " " q dir="auto" { (e.words) } } }
                    p.sub { a href={"/brief?q=" (q)} { "brief" } " · " a href={"/brief.md?q=" (q)} { "Markdown" } " · " a href={"/search.rss?q=" (q)} { "RSS" } }
                    (sent(&h.watch, editor))
                    @if editor { form method="post" action="/watch" { (csrf()) input type="hidden" name="name" value=(h.watch.name); input type="hidden" name="gone" value="yes"; button.plainb { "Let it go" } } }
                }
            }
            @if editor { form.controls method="post" action="/watch" { (csrf()) label { "Question " input type="text" name="q" required size="36"; } label { "Name " input type="text" name="name" size="16"; } button.small { "Watch" } } }
            (self.letters(editor))
        }
    }
}

/// Where what is new of a watch is sent, and the form to change it.
fn sent(watch: &Watch, editor: bool) -> Markup {
    let rhythms = [
        (Rhythm::AtOnce, "at-once", "at once"),
        (Rhythm::Daily, "daily", "daily"),
        (Rhythm::Weekly, "weekly", "weekly"),
    ];
    let often = rhythms.iter().find(|r| r.0 == watch.rhythm).map_or("", |r| r.2);
    html! {
        @if watch.webhook.is_some() || watch.mail.is_some() { p.sub { "Sent on by " code { "demarche notify" } ":"
            @if let Some(to) = &watch.webhook { " webhook " code { (to) } } @if let Some(to) = &watch.mail { " mail " (often) " to " code { (to) } } } }
        @if editor { details { summary { "Send on" }
            form.controls method="post" action="/watch" { (csrf()) input type="hidden" name="name" value=(watch.name); input type="hidden" name="q" value=(watch.q);
                label { "Webhook " input type="url" name="webhook" size="32" placeholder="https://" value=[watch.webhook.as_ref()]; }
                label { "Mail to " input type="email" name="mail" size="24" value=[watch.mail.as_ref()]; }
                label { "as " select name="rhythm" { @for (rhythm, value, words) in rhythms { option value=(value) selected[rhythm == watch.rhythm] { (words) } } } }
                button.small { "Keep" } } } }
    }
}

impl Watches {
    fn letters(&self, editor: bool) -> Markup {
        html! {
            @if !self.letters.is_empty() { section id="letters" aria-labelledby="letters-title" { h2 id="letters-title" { "Not sent yet " span.count { (self.letters.len()) } }
                p.sub { "Dead letters were given up after many attempts, or because their address may not be sent to; they wait for you." }
                div.scroll tabindex="0" role="region" aria-label="Letters" { table { thead { tr { th scope="col" { "Watch" } th scope="col" { "To" } th.num scope="col" { "Events" } th scope="col" { "Made" } th.num scope="col" { "Attempts" } th scope="col" { "Standing" } th scope="col" { "" } } }
                    tbody { @for l in &self.letters { tr data-row {
                        td dir="auto" { (l.watch) } td { code { (l.to) } } td.num { (l.events) } td.day { (stamp(&l.made)) } td.num { (l.attempts) }
                        td { @if l.dead { b { "dead" } } @else { "waiting" @if let Some(next) = &l.next { ", again " (stamp(next)) } } @if let Some(e) = &l.error { div.sub { (e) } } }
                        td { @if l.dead && editor { form method="post" action="/again" { (csrf()) input type="hidden" name="id" value=(l.id); button.plainb { "Send again" } " " button.plainb name="gone" value="yes" { "Let it go" } } } }
                    } } } } } } }
        }
    }
}
