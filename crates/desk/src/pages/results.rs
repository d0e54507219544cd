//! What answers a question: events in a dense table, articles with their words.

use ledger::{EventLine, Page};
use maud::{Markup, html};

use crate::pages::encode;
use crate::pages::layout::{actors, amendment, confidence, days, status};
use crate::table::Table;

/// The dense table of events, on every screen that lists them.
pub(crate) fn events(events: &[EventLine]) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label="Events" {
            table.events {
                thead { tr { th scope="col" { "When" } th scope="col" { "Who" } th scope="col" { "Deed" } th scope="col" { "Status" } th scope="col" { "Words" }
                    th.num scope="col" { abbr title="Mentions / independent origins" { "Rep." } } th.num scope="col" { abbr title="Confidence" { "Conf." } } } }
                tbody { @for e in events { (event(e)) } }
            }
        }
    }
}

fn event(e: &EventLine) -> Markup {
    html! {
        tr data-row data-event=(e.event) {
            td.day { (days(e.first.as_deref(), e.last.as_deref())) }
            td.who { (actors(&e.sources)) @if !e.targets.is_empty() { span.to { @if e.reciprocal { " ↔ " } @else { " → " } } (actors(&e.targets)) } }
            td { a.deed data-open href={"/event/" (encode(&e.event))} { (e.kind) @if let Some(m) = &e.mode { " " small { (m) } } } @if let Some(p) = &e.place { div.sub dir="auto" { (p) } } }
            td { @for s in &e.statuses { (status(s)) " " } @if let Some(a) = &e.amended { b.amended title={(a.known_from) ": " (a.words)} { (amendment(a)) } } @if !e.speakers.is_empty() { div.sub dir="auto" { "says " (e.speakers.join(", ")) } } }
            td.words dir="auto" { div { (e.words) } }
            td.num { (e.mentions) @if e.mentions > 1 { "/" (e.origins) } }
            td.num { (confidence(e.confidence)) }
        }
    }
}

pub(crate) fn articles(p: &Page) -> Markup {
    html! {
        section.articles aria-labelledby="articles-title" {
            h2 id="articles-title" { "Articles" }
            ul { @for a in &p.articles {
                li data-row {
                    a data-open href={"/article/" (encode(&a.article))} dir="auto" { (a.title) }
                    span.sub { time datetime=(a.known_from) { (a.known_from) } " · " span dir="auto" { (a.source) } " · " (a.events) " mentions of events" @if a.versions > 1 { " · " (a.versions) " versions" } @if let Some(m) = &a.amended { " · " b.amended title={(m.known_from) ": " (m.words)} { (amendment(m)) } } }
                    span.words dir="auto" { (a.words) }
                }
            } }
        }
    }
}

pub(crate) fn events_table(events: &[EventLine]) -> Table {
    let text = |o: &Option<String>| o.clone().unwrap_or_default();
    let row = |e: &EventLine| {
        vec![
            e.event.clone(),
            text(&e.first),
            text(&e.last),
            e.sources.join("; "),
            e.targets.join("; "),
            e.kind.clone(),
            text(&e.mode),
            e.statuses.join("; "),
            text(&e.place),
            e.speakers.join("; "),
            e.mentions.to_string(),
            e.articles.to_string(),
            e.origins.to_string(),
            e.intensity.map(|x| x.to_string()).unwrap_or_default(),
            format!("{:.3}", e.confidence),
            e.known_from.clone(),
            e.amended.as_ref().map(|a| format!("{} {}", a.kind, a.known_from)).unwrap_or_default(),
            e.words.clone(),
        ]
    };
    let header = &[
        "event",
        "first",
        "last",
        "sources",
        "targets",
        "type",
        "mode",
        "statuses",
        "place",
        "speakers",
        "mentions",
        "articles",
        "origins",
        "intensity",
        "confidence",
        "known_from",
        "amended",
        "words",
    ];
    Table::new(header, events.iter().map(row).collect())
}
