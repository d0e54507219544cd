//! The review queue: what the reading is least certain of, with its words, to be marked by hand.

use axum::extract::State;
use axum::response::Response;
use facts::report::Report;
use ledger::{Ledger, Waiting};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

use crate::pages::encode;
use crate::pages::fields::card;
use crate::pages::mark;
use crate::pages::words::passage;
use crate::screen::{Form, Screen, respond};
use crate::serve::App;
use crate::table::Table;

const QUEUE: usize = 20;

#[derive(Serialize, JsonSchema)]
pub(crate) struct Review {
    queue: Vec<Waiting>,
    #[serde(skip)]
    reports: Vec<(String, Report)>,
}

pub(crate) async fn show(State(shared): App, form: Form) -> Response {
    shared.ask(queue).await.map_or_else(|e| e, |review| respond(&review, form))
}

fn queue(l: &Ledger) -> Result<Review, ledger::Error> {
    let queue = l.least_certain(QUEUE)?;
    let mut reports: Vec<(String, Report)> = vec![];
    for w in &queue {
        if !reports.iter().any(|(a, _)| *a == w.article) {
            reports.extend(l.article(&w.article, None, None)?.map(|a| (w.article.clone(), a.report)));
        }
    }
    Ok(Review { queue, reports })
}

impl Screen for Review {
    fn title(&self) -> String {
        "Review".into()
    }
    fn path(&self) -> String {
        "/review".into()
    }
    fn table(&self) -> Option<Table> {
        let row = |w: &Waiting| {
            vec![w.event.clone(), w.article.clone(), w.id.clone(), format!("{:.3}", w.confidence)]
        };
        Some(Table::new(&["event", "article", "id", "confidence"], self.queue.iter().map(row).collect()))
    }
    fn body(&self) -> Markup {
        html! {
            h1 { "Review" }
            p.sub { "What nobody has marked yet, least certain first. " kbd { "j" } " and " kbd { "k" } " move, " kbd { "m" } " marks, then " kbd { "r" } " right or " kbd { "w" } " wrong. " a href="/unknown" { "Actors that no table knows" } " · " a href="/edits" { "The log" } " · " a href="/quality#marks" { "what the marks say" } }
            @if self.queue.is_empty() { p.plain { "Nothing waits: every event on this desk was marked." } }
            div.review { @for (i, w) in self.queue.iter().enumerate() { (self.one(i, w)) } }
        }
    }
}

impl Review {
    fn one(&self, i: usize, w: &Waiting) -> Markup {
        let report = self.reports.iter().find(|(a, _)| *a == w.article).map(|(_, r)| r);
        let found = report.and_then(|r| Some((r, r.events.iter().find(|e| e.id == w.id)?)));
        let prefix = format!("q{i}-");
        html! {
            @if let Some((report, event)) = found {
                section.origin {
                    p.meta { a href={"/event/" (encode(&w.event))} { "the event" } " · " a href={"/article/" (encode(&w.article)) "#" (w.id)} dir="auto" { (report.article.title.as_deref().unwrap_or("the article")) } }
                    (passage(report, event, &prefix))
                    (card(report, event, None, &prefix, mark::form(&format!("{}/{}", w.article, w.id), "/review")))
                }
            }
        }
    }
}
