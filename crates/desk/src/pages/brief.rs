//! What changed in a stretch of days: every line is made of fields and links its words. No free prose.

use axum::extract::{Query as Url, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use ledger::{Brief, EventLine, Ledger};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::access::cookie;
use crate::charts::tension::number;
use crate::charts::{plus, read};
use crate::pages::encode;
use crate::pages::event::counted;
use crate::pages::layout::{actors, days, status};
use crate::pages::results::events_table;
use crate::pages::sides::{NOWHERE, sides};
use crate::screen::{Form, Screen, respond};
use crate::serve::App;
use crate::table::Table;

const WEEK: i32 = 7;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AskedBrief {
    q: String,
    since: String,
    until: String,
    hours: Option<u32>,
}

#[derive(Serialize, JsonSchema)]
#[serde(transparent)]
pub(crate) struct Shown(Brief);

/// The day until which this browser has read the brief.
const VISITED: &str = "visited";

pub(crate) async fn show(
    State(shared): App,
    form: Form,
    headers: HeaderMap,
    Url(asked): Url<AskedBrief>,
) -> Response {
    let visited = cookie(&headers, VISITED).and_then(read).map(|d| d.to_string());
    let brief = match shared.ask(move |l| brief(l, &asked, visited.as_deref())).await {
        Ok(brief) => brief,
        Err(e) => return e,
    };
    let kept = format!("{VISITED}={}; Path=/; SameSite=Strict; Max-Age=31536000", brief.0.to);
    let mut response = respond(&brief, form);
    if form == Form::Page
        && let Ok(kept) = HeaderValue::from_str(&kept)
    {
        response.headers_mut().insert(header::SET_COOKIE, kept);
    }
    response
}

/// From the day asked for, or the last visit, or a week before the last day that the desk knows of.
fn brief(l: &Ledger, asked: &AskedBrief, visited: Option<&str>) -> Result<Shown, ledger::Error> {
    let last = l.known_days()?.map(|(_, last)| last).unwrap_or_default();
    let to = read(&asked.until).map_or(last, |d| d.to_string());
    let back = |days: i32| read(&to).and_then(|d| plus(d, -days)).map(|d| d.to_string()).unwrap_or_default();
    let from = match (asked.hours, read(&asked.since), visited) {
        (Some(hours), ..) => back(i32::try_from(hours.div_ceil(24)).unwrap_or(WEEK).min(36_500)),
        (_, Some(day), _) => day.to_string(),
        (_, _, Some(day)) if day < to.as_str() => day.to_owned(),
        _ => back(WEEK),
    };
    Ok(Shown(l.brief(&asked.q, &from, &to)?))
}

impl Screen for Shown {
    fn title(&self) -> String {
        "Brief".into()
    }
    fn path(&self) -> String {
        "/brief".into()
    }
    fn search(&self) -> String {
        format!("q={}&since={}&until={}", encode(&self.0.query), self.0.from, self.0.to)
    }
    fn table(&self) -> Option<Table> {
        Some(events_table(&self.0.events))
    }
    fn others(&self) -> &'static [(&'static str, &'static str)] {
        &[("md", "Markdown")]
    }
    fn text(&self, form: Form) -> Option<String> {
        (form == Form::Markdown).then(|| export::brief_markdown(&self.0))
    }
    fn body(&self) -> Markup {
        html! {
            h1 { "Brief" @if !self.0.query.is_empty() { ": " code { (self.0.query) } } }
            form.controls method="get" action="/brief" {
                label { "Of " input type="text" name="q" value=(self.0.query) size="28" placeholder="everything, or a question"; }
                label { "news after " input type="date" name="since" value=(self.0.from); }
                label { "up to " input type="date" name="until" value=(self.0.to); }
                button.small { "Show" }
                span { @for (hours, name) in [(24, "a day"), (72, "three days"), (168, "a week"), (720, "a month")] { a href={"/brief?hours=" (hours) "&q=" (encode(&self.0.query))} { (name) } " " } }
            }
            div.brief {
                section aria-labelledby="new-title" { h2 id="new-title" { "New events " span.count { (self.0.counts.events) } } @if self.0.counts.events > 0 { p.sub { (counted(self.0.counts.articles, "article")) ", " (counted(self.0.counts.origins, "origin")) @if self.0.counts.events > self.0.events.len() { "; the newest " (self.0.events.len()) } } } (lines(&self.0.events)) }
                div {
                    section aria-labelledby="threads-title" { h2 id="threads-title" { "New threads " span.count { (self.0.threads.len()) } }
                        @if self.0.threads.is_empty() { p.none { "none" } }
                        ul.lines { @for t in &self.0.threads { li data-row { a data-open href={"/event/" (encode(&t.event))} dir="auto" { (t.title) } " " span.sub { (counted(t.counts.events, "event")) ", " (counted(t.counts.articles, "article")) ", " (counted(t.counts.origins, "origin")) } q dir="auto" { (t.words) } } } } }
                    section aria-labelledby="denials-title" { h2 id="denials-title" { "New denials " span.count { (self.0.denials.len()) } }
                        @if self.0.denials.is_empty() { p.none { "none" } }
                        @for d in &self.0.denials { p { (actors(&d.event.sources)) @if !d.event.targets.is_empty() { " → " (actors(&d.event.targets)) } " " a.deed href={"/event/" (encode(&d.event.event))} { (d.event.kind) } } (sides(std::slice::from_ref(&d.sides), NOWHERE)) } }
                    section aria-labelledby="moves-title" { h2 id="moves-title" { "Moves outside the band " span.count { (self.0.moves.len()) } }
                        @if self.0.moves.is_empty() { p.none { "none" } }
                        ul.plainlist { @for m in &self.0.moves { li data-row { a data-open href={"/dyad/" (encode(&m.a)) "/" (encode(&m.b)) "?step=week&at=" (m.period) "#move"} { (m.a) " and " (m.b) } " " (m.period) ": " b { (number(m.tension)) } " from " (number(m.before))
                            @if let Some(e) = &m.event { " · " a href={"/event/" (encode(e))} { "its largest event" } } } } } }
                    section aria-labelledby="planned-title" { h2 id="planned-title" { "Planned in the next fortnight " span.count { (self.0.planned.len()) } } (lines(&self.0.planned)) }
                }
            }
        }
    }
}

fn lines(events: &[EventLine]) -> Markup {
    html! {
        @if events.is_empty() { p.none { "none" } }
        ul.lines { @for e in events { li data-row {
            (days(e.first.as_deref(), e.last.as_deref())) " " (actors(&e.sources)) @if !e.targets.is_empty() { span.to { @if e.reciprocal { " ↔ " } @else { " → " } } (actors(&e.targets)) } " "
            a.deed data-open href={"/event/" (encode(&e.event))} { (e.kind) @if let Some(m) = &e.mode { " " small { (m) } } } " " @for s in &e.statuses { (status(s)) " " }
            span.sub { (counted(e.origins, "origin")) @if !e.speakers.is_empty() { ", says " span dir="auto" { (e.speakers.join(", ")) } } }
            q dir="auto" { (e.words) }
        } } }
    }
}
