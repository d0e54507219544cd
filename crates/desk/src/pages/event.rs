//! One event: its sides, every report of it by origin with its words, and what became of it.

use axum::extract::{Path, Query as Url, State};
use axum::response::Response;
use facts::report::Report;
use ledger::{Amendment, Cluster, Edit, EventView, Ledger, MentionView};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

use crate::pages::fields::card;
use crate::pages::layout::{actors, amended, confidence, days, quote, status};
use crate::pages::results::events;
use crate::pages::sides::columns;
use crate::pages::words::passage;
use crate::pages::{Asked, encode, mark, on_day};
use crate::screen::{Form, Screen, missing, respond};
use crate::serve::App;
use crate::table::Table;

/// Origins whose words are shown at once; the rest stand in the table.
const READINGS: usize = 12;

#[derive(Serialize, JsonSchema)]
pub(crate) struct Event {
    #[serde(flatten)]
    view: EventView,
    /// What people changed in it.
    edits: Vec<Edit>,
    #[serde(skip)]
    readings: Vec<Reading>,
    #[serde(skip)]
    marked: Option<String>,
}

/// The reports of one origin: the first of them with its words, and the copies.
struct Reading {
    mentions: Vec<MentionView>,
    report: Option<Report>,
    /// Which of the texts of the origin came first, where there are several.
    first: Option<Cluster>,
}

pub(crate) async fn show(State(shared): App, Path(id): Path<String>, Url(asked): Url<Asked>) -> Response {
    let (id, form) = Form::split(&id);
    let id = id.to_owned();
    let found = shared.ask(move |l| {
        let found = match l.event(&id, asked.known_on.as_deref())? {
            None if asked.known_on.is_none() => l.withdrawn(&id)?,
            found => found,
        };
        let Some(view) = found else { return Ok(None) };
        let readings = if form == Form::Page { readings(l, &view)? } else { vec![] };
        let edits = l.edits(Some(&id))?;
        Ok(Some(Event { view, edits, readings, marked: asked.marked }))
    });
    match found.await {
        Ok(Some(event)) => respond(&event, form),
        Ok(None) => missing(
            "The record has no such event on that day. If it was marked wrong, split or merged, the edit log at /edits says so.",
        ),
        Err(e) => e,
    }
}

fn readings(l: &Ledger, view: &EventView) -> Result<Vec<Reading>, ledger::Error> {
    let mut readings: Vec<Reading> = vec![];
    for m in &view.mentions {
        match readings.iter_mut().find(|r| r.mentions[0].origin == m.origin) {
            Some(known) => known.mentions.push(m.clone()),
            None => readings.push(Reading { mentions: vec![m.clone()], report: None, first: None }),
        }
    }
    for reading in readings.iter_mut().take(READINGS) {
        let article = l.article(&reading.mentions[0].article, None, view.known_on.as_deref())?;
        if let Some(article) = article {
            reading.first = Some(article.origin).filter(|of| of.articles > 1);
            reading.report = Some(article.report);
        }
    }
    Ok(readings)
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
        on_day(self.view.known_on.as_deref())
    }
    fn table(&self) -> Option<Table> {
        Some(mentions_table(&self.view.mentions))
    }
    fn body(&self) -> Markup {
        let v = &self.view;
        html! {
            div.event {
                (head(v))
                @if let Some(a) = &v.withdrawn { (gone(v, a)) }
                (mark::kept(self.marked.as_deref()))
                div.record {
                    div {
                        @if !v.said.claims.is_empty() || !v.said.denials.is_empty() || !v.said.confirmations.is_empty() { (columns(&v.said)) }
                        section aria-labelledby="reports-title" {
                            h2 id="reports-title" { "Reports by origin " span.count { (self.readings.len()) } }
                            @for (i, reading) in self.readings.iter().enumerate() { (origin(i, reading, &self.path())) }
                        }
                    }
                    div { (ledger_of(v)) (mark::about(&self.edits.iter().collect::<Vec<_>>())) (mark::form(&v.event.event, &self.path())) }
                }
                @if !v.siblings.is_empty() { section { h2 { "Other events of these sides and type" } (events(&v.siblings)) } }
            }
        }
    }
}

fn head(v: &EventView) -> Markup {
    let e = &v.event;
    html! {
        h1 { (actors(&e.sources)) @if !e.targets.is_empty() { span.to { @if e.reciprocal { " ↔ " } @else { " → " } } (actors(&e.targets)) } " " span.deed { (e.kind) @if let Some(m) = &e.mode { " · " (m) } } }
        p.facts { (days(e.first.as_deref(), e.last.as_deref())) @if let Some(p) = &e.place { " · " span dir="auto" { (p) } } " · " @for s in &e.statuses { (status(s)) " " }
            " · " (counted(e.mentions, "mention")) ", " (counted(e.articles, "article")) ", " (counted(e.origins, "independent origin")) @if let Some(d) = &v.known_on { " · as known on " time datetime=(d) { (d) } } }
        @if let Some(f) = &v.follow { p.follow { "Announced " time datetime=(f.announced) { (f.announced) } " → " b { (f.outcome) } span.sub { " as known by " time datetime=(f.by) { (f.by) } } } }
    }
}

/// The words of a mention in the version that it came from.
fn words_of(m: &MentionView) -> String {
    format!("/article/{}?version={}#{}", encode(&m.article), m.version, m.id)
}

/// An event that stands in the record no more: as it stood before, and what took it out.
fn gone(v: &EventView, a: &Amendment) -> Markup {
    let day = v.known_on.as_deref().unwrap_or_default();
    let word = if a.kind == "retraction" { "taken back" } else { "corrected" };
    html! {
        p.note role="note" { "This event is no longer in the record: what reported it was " (word) " on " time datetime=(a.known_from) { (a.known_from) }
            ". It is shown as " time datetime=(day) { (day) } " would have it without that." }
    }
}

pub(crate) fn counted(n: usize, one: &str) -> String {
    if n == 1 { format!("{n} {one}") } else { format!("{n} {one}s") }
}

/// One origin: its first report with words and fields, its copies folded.
fn origin(i: usize, reading: &Reading, back: &str) -> Markup {
    let (lead, copies) = (&reading.mentions[0], &reading.mentions[1..]);
    let prefix = format!("r{i}-");
    let found = reading.report.as_ref().and_then(|r| Some((r, r.events.iter().find(|e| e.id == lead.id)?)));
    html! {
        section.origin {
            @if let Some(a) = &lead.amended { (amended(a)) }
            p.meta { b dir="auto" { (lead.source) } " · known " time datetime=(lead.known_from) { (lead.known_from) } " · "
                a data-open href=(words_of(lead)) dir="auto" { (lead.title) } }
            @if let Some(of) = &reading.first { p.sub { (of.articles) " articles of one origin; the first of them is likely " a href={"/article/" (encode(&of.first))} { "this one" } ": " (of.why) "." } }
            @match found {
                Some((report, event)) => { (passage(report, event, &prefix)) (card(report, event, None, &prefix, mark::form(&format!("{}/{}", lead.article, lead.id), back))) }
                None => { p.passage { (quote(&lead.words)) } }
            }
            @if !copies.is_empty() { details.copies { summary { (counted(copies.len(), "more mention")) " of the same origin" }
                ul.plainlist { @for m in copies { li { (status(&m.status)) " " a href=(words_of(m)) dir="auto" { (m.title) } span.sub { " " span dir="auto" { (m.source) } " · " time datetime=(m.known_from) { (m.known_from) } } " " (quote(&m.words)) } } } } }
        }
    }
}

/// Every mention in the order in which it was known: how the record came to say what it says.
fn ledger_of(v: &EventView) -> Markup {
    html! {
        section aria-labelledby="order-title" {
            h2 id="order-title" { "As it became known" }
            p.sub { "Why they stand together: " (v.reason) }
            div.scroll { table { thead { tr { th scope="col" { "Known" } th scope="col" { "Status" } th scope="col" { "Says when" } th scope="col" { "Article" } th.num scope="col" { "Origin" } th.num scope="col" { "Conf." } } }
                tbody { @for m in &v.mentions { tr data-row {
                    td.day { time datetime=(m.known_from) { (m.known_from) } }
                    td { (status(&m.status)) @if !m.speakers.is_empty() { div.sub dir="auto" { "says " (m.speakers.join(", ")) } } }
                    td.day { (days(m.first.as_deref(), m.last.as_deref())) }
                    td { a data-open href=(words_of(m)) dir="auto" { (m.title) } div.sub { span dir="auto" { (m.source) } @if m.version > 1 { ", version " (m.version) }
                        @if let Some(a) = &m.amended { b { " · " @if a.kind == "retraction" { "taken back" } @else { "corrected" } " " (a.known_from) } } } }
                    td.num { (m.origin) } td.num { (confidence(m.confidence)) }
                } } } } }
        }
    }
}

fn mentions_table(mentions: &[MentionView]) -> Table {
    let text = |o: &Option<String>| o.clone().unwrap_or_default();
    let row = |m: &MentionView| {
        vec![
            m.known_from.clone(),
            m.status.clone(),
            text(&m.first),
            text(&m.last),
            text(&m.place),
            m.speakers.join("; "),
            m.source.clone(),
            m.article.clone(),
            m.version.to_string(),
            m.amended.as_ref().map(|a| format!("{} {}", a.kind, a.known_from)).unwrap_or_default(),
            m.id.clone(),
            m.origin.to_string(),
            m.rule.clone(),
            format!("{:.3}", m.confidence),
            m.words.clone(),
        ]
    };
    let header = &[
        "known_from",
        "status",
        "first",
        "last",
        "place",
        "speakers",
        "source",
        "article",
        "version",
        "amended",
        "id",
        "origin",
        "rule",
        "confidence",
        "words",
    ];
    Table::new(header, mentions.iter().map(row).collect())
}
