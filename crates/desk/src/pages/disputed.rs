//! What is disputed: what somebody stands for and somebody denies, across articles and days.

use axum::extract::{Query as Url, State};
use axum::response::Response;
use ledger::{Claim, EventLine};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

use crate::pages::layout::{actors, days};
use crate::pages::sides::{NOWHERE, sides};
use crate::pages::{Asked, encode};
use crate::screen::{Form, Screen, respond};
use crate::serve::App;
use crate::table::Table;

#[derive(Serialize, JsonSchema)]
pub(crate) struct Disputed {
    query: String,
    disputed: Vec<Dispute>,
}

#[derive(Serialize, JsonSchema)]
struct Dispute {
    event: EventLine,
    sides: Claim,
}

impl Disputed {
    fn of(ledger: &ledger::Ledger, query: &ledger::Query) -> Result<Self, ledger::Error> {
        let found = ledger.disputed(query)?;
        Ok(Self {
            query: query.to_string(),
            disputed: found.into_iter().map(|(event, sides)| Dispute { event, sides }).collect(),
        })
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
    fn query(&self) -> &str {
        &self.query
    }
    fn search(&self) -> String {
        if self.query.is_empty() { String::new() } else { format!("q={}", encode(&self.query)) }
    }
    fn table(&self) -> Option<Table> {
        let rows = self.disputed.iter().flat_map(|d| {
            let s = &d.sides;
            let claim = std::iter::once(("claim", &s.claim));
            let others = s
                .denials
                .iter()
                .map(|x| ("denial", x))
                .chain(s.confirmations.iter().map(|x| ("confirmation", x)));
            claim.chain(others).map(|(kind, side)| {
                let text = |o: &Option<String>| o.clone().unwrap_or_default();
                vec![
                    d.event.event.clone(),
                    d.event.kind.clone(),
                    kind.to_owned(),
                    side.speakers.join("; "),
                    text(&side.known_from),
                    text(&side.article),
                    side.words.clone(),
                ]
            })
        });
        Some(Table::new(
            &["event", "type", "side", "speakers", "known_from", "article", "words"],
            rows.collect(),
        ))
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
