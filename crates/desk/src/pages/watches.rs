//! Watches: saved questions, each with its brief and its feed.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use axum::Form as Posted;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use ledger::{EventLine, Query};
use maud::{Markup, html};
use serde::{Deserialize, Serialize};

use crate::access::{Role, csrf, visitor};
use crate::pages::encode;
use crate::pages::event::counted;
use crate::screen::{Form, Screen, failed, refused, respond};
use crate::serve::App;

const FILE: &str = "watches.json";
const MOST: usize = 500;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Watch {
    pub name: String,
    /// The question.
    pub q: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Change {
    name: String,
    q: String,
    /// Anything: the watch of that name goes.
    gone: String,
    csrf: String,
}

/// One change of the file at a time.
static CHANGING: Mutex<()> = Mutex::new(());

/// The watches of a desk, by name; an unreadable file is an error that names it.
pub(crate) fn read(desk: &Path) -> Result<Vec<Watch>, String> {
    let path = desk.join(FILE);
    match std::fs::read_to_string(&path) {
        Ok(text) => serde_json::from_str(&text).map_err(|e| format!("{}: {e}", path.display())),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(vec![]),
        Err(e) => Err(format!("{}: {e}", path.display())),
    }
}

/// Written beside and moved into place, so that a crash leaves the old file or the new one.
fn write(desk: &Path, watches: &[Watch]) -> Result<(), String> {
    let (path, beside): (PathBuf, PathBuf) = (desk.join(FILE), desk.join("watches.json.new"));
    let said = |e: std::io::Error| format!("{}: {e}", path.display());
    let text = serde_json::to_string_pretty(watches).map_err(|e| e.to_string())?;
    std::fs::write(&beside, text + "\n").map_err(said)?;
    std::fs::rename(&beside, &path).map_err(said)
}

pub(crate) async fn change(State(shared): App, headers: HeaderMap, Posted(c): Posted<Change>) -> Response {
    if let Err(why) = shared.access.may_write(&headers, &c.csrf) {
        return refused(why);
    }
    let q = Query::parse(&c.q).to_string();
    let name = c.name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = if name.is_empty() { q.clone() } else { name };
    if name.is_empty() {
        return refused("A watch has a question.");
    }
    let change = || {
        let _one = CHANGING.lock().map_err(|e| e.to_string())?;
        let mut watches = read(&shared.dir)?;
        watches.retain(|w| w.name != name);
        if c.gone.is_empty() {
            if watches.len() >= MOST {
                return Err(format!("there are {MOST} watches already"));
            }
            watches.push(Watch { name: name.clone(), q });
            watches.sort_by(|a, b| a.name.cmp(&b.name));
        }
        write(&shared.dir, &watches)
    };
    match change() {
        Ok(()) => Redirect::to("/watches").into_response(),
        Err(why) => failed(&why),
    }
}

#[derive(Serialize)]
struct Watches {
    watches: Vec<Held>,
}

#[derive(Serialize)]
struct Held {
    #[serde(flatten)]
    watch: Watch,
    events: usize,
    origins: usize,
    newest: Option<EventLine>,
}

pub(crate) async fn show(State(shared): App, form: Form) -> Response {
    let watches = match read(&shared.dir) {
        Ok(watches) => watches,
        Err(why) => return failed(&why),
    };
    let found = shared.ask(move |l| {
        let mut held = vec![];
        for watch in watches {
            let page = l.search(&Query::parse(&watch.q), 1, 1)?;
            let newest = page.events.into_iter().next();
            held.push(Held { watch, events: page.counts.events, origins: page.counts.origins, newest });
        }
        Ok(Watches { watches: held })
    });
    found.await.map_or_else(|e| e, |watches| respond(&watches, form))
}

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
                    @if editor { form method="post" action="/watch" { (csrf()) input type="hidden" name="name" value=(h.watch.name); input type="hidden" name="gone" value="yes"; button.plainb { "Let it go" } } }
                }
            }
            @if editor { form.controls method="post" action="/watch" { (csrf()) label { "Question " input type="text" name="q" required size="36"; } label { "Name " input type="text" name="name" size="16"; } button.small { "Watch" } } }
        }
    }
}
