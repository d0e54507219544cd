//! What is disputed: what somebody stands for and somebody denies, across articles and days.

use axum::extract::{Query as Url, State};
use axum::response::Response;
use ledger::{Claim, EventLine};
use maud::{Markup, html};
use serde::Serialize;

use crate::pages::layout::{actors, days};
use crate::pages::sides::{NOWHERE, sides};
use crate::pages::{Asked, encode};
use crate::screen::{Form, Screen, respond};
use crate::serve::App;

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
    fn of(ledger: &ledger::Ledger, query: &ledger::Query) -> Result<Self, ledger::Error> {
        let found = ledger.disputed(query)?;
        Ok(Self { disputed: found.into_iter().map(|(event, sides)| Dispute { event, sides }).collect() })
    }
}

pub(crate) async fn show(State(shared): App, form: Form, Url(asked): Url<Asked>) -> Response {
    let query = asked.question();
    shared.ask(move |l| Disputed::of(l, &query)).await.map_or_else(|e| e, |d| respond(&d, form))
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
                    (sides(std::slice::from_ref(&d.sides), NOWHERE))
                }
            }
        }
    }
}
