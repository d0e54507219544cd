//! One actor: names, codes, offices, partners; what it said, did, had done to it, and denied.

use axum::extract::{Path, Query as Url, State};
use axum::response::Response;
use ledger::{ActorView, DoubtfulMention, EventLine, Ledger, PairBin, Query};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

use crate::OfficeLine;
use crate::charts::Picture;
use crate::charts::network::Network;
use crate::pages::layout::{confidence, quote};
use crate::pages::results::{events, events_table};
use crate::pages::{Asked, encode, on_day};
use crate::screen::{Form, Screen, missing, respond};
use crate::serve::App;
use crate::table::Table;

const DENIED: usize = 30;

#[derive(Serialize, JsonSchema)]
pub(crate) struct Actor {
    #[serde(flatten)]
    view: ActorView,
    /// What it denied.
    denied: Vec<EventLine>,
    /// What the tables know of those it stands as.
    offices: Vec<OfficeLine>,
    /// Words taken for it with little confidence.
    doubtful: Vec<DoubtfulMention>,
    network: Network,
}

pub(crate) async fn show(State(shared): App, Path(key): Path<String>, Url(asked): Url<Asked>) -> Response {
    let (key, form) = Form::split(&key);
    let key = key.to_owned();
    let reader = shared.reader.clone();
    let found = shared.ask(move |l| {
        let mut found = actor(l, &key, asked.day().as_deref())?;
        if let Some(Actor { view, offices, .. }) = &mut found {
            let names: Vec<String> = view.names.iter().map(|n| n.value.clone()).collect();
            let day = view.known_on.as_ref().and_then(|d| d.parse().ok());
            *offices = reader.offices(&view.actor, &names, day);
        }
        Ok(found)
    });
    match found.await {
        Ok(Some(actor)) => respond(&actor, form),
        Ok(None) => missing("No article on this desk names such an actor as one that is known."),
        Err(e) => e,
    }
}

fn actor(l: &Ledger, key: &str, day: Option<&str>) -> Result<Option<Actor>, ledger::Error> {
    let Some(mut view) = l.actor(key, day)? else { return Ok(None) };
    let known_on = view.known_on.clone();
    let denied = Query { denied: vec![view.actor.clone()], known_on, ..Query::default() };
    let denied = l.newest(&denied, DENIED)?;
    let doubtful = l.doubtful_mentions(&view.actor, day, DENIED)?;
    Ok(Some(Actor {
        offices: vec![],
        doubtful,
        network: Network::of(&around(l, day, &view.actor, std::mem::take(&mut view.pairs))?),
        view,
        denied,
    }))
}

/// The pairs of an actor, and those among its partners.
fn around(
    l: &Ledger,
    known_on: Option<&str>,
    actor: &str,
    own: Vec<PairBin>,
) -> Result<Vec<PairBin>, ledger::Error> {
    let mut partners: Vec<String> = vec![];
    for p in &own {
        let other = if p.source == actor { &p.target } else { &p.source };
        if (p.source == actor || p.target == actor) && !partners.contains(other) && partners.len() < 14 {
            partners.push(other.clone());
        }
    }
    let holds = |p: &PairBin| {
        let of = |x: &String| x == actor || partners.contains(x);
        of(&p.source) && of(&p.target)
    };
    let mut all: Vec<PairBin> = own.into_iter().filter(holds).collect();
    if !partners.is_empty() {
        let rest = l.pairs_among(&partners, known_on, 400)?;
        all.extend(rest.into_iter().filter(|p| p.source != actor && p.target != actor && holds(p)));
    }
    Ok(all)
}

impl Screen for Actor {
    fn title(&self) -> String {
        self.view.name.clone()
    }
    fn path(&self) -> String {
        format!("/actor/{}", encode(&self.view.actor))
    }
    fn search(&self) -> String {
        on_day(self.view.known_on.as_deref())
    }
    fn table(&self) -> Option<Table> {
        Some(events_table(&self.view.events))
    }
    fn picture(&self) -> Option<Picture> {
        Some(self.network.draw())
    }
    fn body(&self) -> Markup {
        let v = &self.view;
        let is = |side: &[String]| side.contains(&v.actor);
        let (did, met): (Vec<EventLine>, Vec<EventLine>) =
            v.events.iter().filter(|e| is(&e.sources) || e.reciprocal).cloned().partition(|e| !e.reciprocal);
        let suffered: Vec<EventLine> =
            v.events.iter().filter(|e| !e.reciprocal && is(&e.targets) && !is(&e.sources)).cloned().collect();
        html! {
            h1 dir="auto" { (v.name) }
            p.meta { "key " code { (v.actor) } @if let Some(c) = v.cow { " · COW " (c) } @if let Some(g) = v.gw { " · Gleditsch–Ward " (g) } @if let Some(c) = &v.cameo { " · CAMEO " (c) } @if let Some(w) = &v.wikidata { " · Wikidata " a href={"https://www.wikidata.org/wiki/" (encode(w))} rel="noreferrer nofollow" { (w) } } @if let Some(d) = &v.known_on { " · as known on " time datetime=(d) { (d) } } " · " a href={"/search?q=" (encode(&Query { actor: vec![v.actor.clone()], known_on: v.known_on.clone(), ..Query::default() }.to_string()))} { "all its events" } }
            div.columns {
                aside aria-label="Names and partners" { (side(v)) (self.doubtful()) }
                div {
                    @if !self.network.pairs.is_empty() { figure.chart.small { (self.network.draw().inline()) figcaption { "Its nearest partners and what is between them; the numbers stand beside." } } }
                    (part("did", "What it did", &did)) (part("met", "What it did together with others", &met)) (part("suffered", "What was done to it", &suffered)) (part("denied", "What it denied", &self.denied))
                    (said(v)) (self.held())
                }
            }
        }
    }
}

impl Actor {
    fn held(&self) -> Markup {
        html! {
            @if !self.offices.is_empty() { section aria-labelledby="offices" { h2 id="offices" { "Offices " span.count { (self.offices.len()) } }
                p.sub { "Who of those it stands as held what, by the tables, not by the articles" @if let Some(d) = &self.view.known_on { "; as on " time datetime=(d) { (d) } } ". A day that is not known is left open." }
                div.scroll tabindex="0" role="region" aria-label="Offices" { table { thead { tr { th scope="col" { "Who" } th scope="col" { "Office" } th scope="col" { "From" } th scope="col" { "To" } th scope="col" { "Source" } } }
                    tbody { @for o in &self.offices { tr data-row {
                        td dir="auto" { (o.person) } td dir="auto" { (o.office) " of " (o.of) } td.day { (o.first.as_deref().unwrap_or("—")) } td.day { (o.last.as_deref().unwrap_or("—")) } td.sub dir="auto" { (o.source) }
                    } } } } } } }
        }
    }

    fn doubtful(&self) -> Markup {
        html! {
            @if !self.doubtful.is_empty() { section.facet { h2 { "May be somebody else" }
                ul { @for m in &self.doubtful { li { a href={"/article/" (encode(&m.article))} dir="auto" title={"rule " (m.rule)} { (m.words) } (confidence(m.confidence)) } } } } }
        }
    }
}

fn side(v: &ActorView) -> Markup {
    html! {
        section.facet { h2 { "Partners" } ul { @for p in &v.partners { li { a href={"/dyad/" (encode(&v.actor)) "/" (encode(&p.actor))} dir="auto" { (p.actor) } span.count { (p.events) } } } }
            @if v.partners.is_empty() { p.none { "none yet" } } }
        section.facet { h2 { "Stands as" } ul { @for n in &v.names { li { a href={"/search?q=" (encode(&format!("actor:\"{}\"", n.value)))} dir="auto" { (n.value) } span.count { (n.events) } } } } }
        @if !v.basis.is_empty() { section.facet { h2 { "Its names rest on" } ul { @for b in &v.basis { li.sub dir="auto" { (b) } } } } }
    }
}

fn part(id: &str, title: &str, lines: &[EventLine]) -> Markup {
    html! { @if !lines.is_empty() { section aria-labelledby=(id) { h2 id=(id) { (title) " " span.count { (lines.len()) } } (events(lines)) } } }
}

fn said(v: &ActorView) -> Markup {
    html! {
        @if !v.statements.is_empty() { section aria-labelledby="said" { h2 id="said" { "What it said " span.count { (v.statements.len()) } } @for s in &v.statements {
            blockquote.side.statement data-row { p.speaker dir="auto" { (s.speaker) } p { (quote(&s.words)) }
                p.sub { time datetime=(s.known_from) { (s.known_from) } " · " a data-open href={"/article/" (encode(&s.article))} { "the article" } } }
        } } }
    }
}
