//! One event: every report of it, its sides, what became of it; and the list of what is disputed.

use axum::extract::{Path, Query as Url, State};
use axum::response::Response;
use ledger::{Claim, EventLine, EventView};
use maud::{Markup, html};
use serde::Serialize;

use crate::pages::layout::{actors, confidence, days, quote, status};
use crate::pages::search::events;
use crate::pages::sides::{columns, sides};
use crate::pages::{Asked, encode};
use crate::screen::{Form, Screen, missing, respond};
use crate::serve::App;
use crate::table::Table;

#[derive(Serialize)]
#[serde(transparent)]
struct Event {
    view: EventView,
}

pub(crate) async fn show(State(shared): App, Path(id): Path<String>, Url(asked): Url<Asked>) -> Response {
    let (id, form) = Form::split(&id);
    let id = id.to_owned();
    match shared.ask(move |l| l.event(&id, asked.known_on.as_deref())).await {
        Ok(Some(view)) => respond(&Event { view }, form),
        Ok(None) => missing("The record has no such event on that day."),
        Err(e) => e,
    }
}

impl Screen for Event {
    fn title(&self) -> String {
        let e = &self.view.event;
        format!("{} {}", e.kind, e.sources.iter().chain(&e.targets).cloned().collect::<Vec<_>>().join("–"))
    }
    fn path(&self) -> String {
        format!("/event/{}", encode(&self.view.event.event))
    }
    fn search(&self) -> String {
        self.view.known_on.as_ref().map(|d| format!("known-on={d}")).unwrap_or_default()
    }
    fn table(&self) -> Option<Table> {
        let row = |m: &ledger::MentionView| {
            let text = |o: &Option<String>| o.clone().unwrap_or_default();
            vec![
                m.known_from.clone(),
                m.status.clone(),
                text(&m.first),
                text(&m.last),
                text(&m.place),
                m.speakers.join("; "),
                m.source.clone(),
                m.article.clone(),
                m.id.clone(),
                m.origin.to_string(),
                m.rule.clone(),
                format!("{:.3}", m.confidence),
                m.words.clone(),
            ]
        };
        Some(Table {
            header: &[
                "known_from",
                "status",
                "first",
                "last",
                "place",
                "speakers",
                "source",
                "article",
                "id",
                "origin",
                "rule",
                "confidence",
                "words",
            ],
            rows: self.view.mentions.iter().map(row).collect(),
        })
    }
    fn body(&self) -> Markup {
        let (v, e) = (&self.view, &self.view.event);
        html! {
            div.event {
                h1 { (actors(&e.sources)) @if !e.targets.is_empty() { span.to { @if e.reciprocal { " ↔ " } @else { " → " } } (actors(&e.targets)) } " " span.deed { (e.kind) @if let Some(m) = &e.mode { " · " (m) } } }
                p.facts { (days(e.first.as_deref(), e.last.as_deref())) @if let Some(p) = &e.place { " · " span dir="auto" { (p) } } " · " @for s in &e.statuses { (status(s)) " " }
                    " · " (e.mentions) " mentions, " (e.articles) " articles, " (e.origins) " independent origins" @if let Some(d) = &v.known_on { " · as known on " (d) } }
                @if let Some(f) = &v.follow { p.follow { "Announced " time datetime=(f.announced) { (f.announced) } " → " b { (f.outcome) } " (as known by " (f.by) ")" } }
                @if !v.said.claims.is_empty() || !v.said.denials.is_empty() { (columns(&v.said.claims, &v.said.denials)) }
                section { h2 { "Reports" } p.sub { "Why they stand together: " (v.reason) }
                    div.scroll { table { thead { tr { th { "Known" } th { "Status" } th { "Says when" } th { "Words" } th { "Article" } th.num { "Origin" } th.num { "Conf." } } }
                        tbody { @for m in &v.mentions { tr data-row {
                            td.day { time datetime=(m.known_from) { (m.known_from) } }
                            td { (status(&m.status)) @if !m.speakers.is_empty() { div.sub dir="auto" { "says " (m.speakers.join(", ")) } } }
                            td.day { (days(m.first.as_deref(), m.last.as_deref())) }
                            td.words { (quote(&m.words)) }
                            td { a data-open href={"/article/" (encode(&m.article)) "#" (m.id)} dir="auto" { (m.title) } div.sub { (m.source) } }
                            td.num { (m.origin) } td.num { (confidence(m.confidence)) }
                        } } } } } }
                @if !v.siblings.is_empty() { section { h2 { "Other events of these sides and type" } (events(&v.siblings)) } }
            }
        }
    }
}

/// What somebody stands for and somebody denies, across articles and days.
#[derive(Serialize)]
pub(crate) struct Disputed {
    disputed: Vec<Dispute>,
}

#[derive(Serialize)]
struct Dispute {
    event: EventLine,
    sides: Claim,
}

impl Disputed {
    pub fn of(ledger: &ledger::Ledger) -> Result<Self, ledger::Error> {
        let found = ledger.disputed(&ledger::Query::default())?;
        Ok(Self { disputed: found.into_iter().map(|(event, sides)| Dispute { event, sides }).collect() })
    }
}

impl Screen for Disputed {
    fn title(&self) -> String {
        "Disputed".into()
    }
    fn path(&self) -> String {
        "/disputed".into()
    }
    fn body(&self) -> Markup {
        html! {
            h1 { "Disputed" }
            p.sub { "Events that somebody stands for and somebody denies, each with their own words." }
            @if self.disputed.is_empty() { p.plain { "Nothing on this desk is both claimed and denied." } }
            @for d in &self.disputed {
                section.dispute data-row {
                    h2 { a data-open href={"/event/" (encode(&d.event.event))} { (d.event.kind) } " " (actors(&d.event.sources)) @if !d.event.targets.is_empty() { " → " (actors(&d.event.targets)) } " " span.sub { (days(d.event.first.as_deref(), d.event.last.as_deref())) } }
                    (sides(std::slice::from_ref(&d.sides)))
                }
            }
        }
    }
}
