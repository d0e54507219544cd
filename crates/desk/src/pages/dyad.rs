//! Two sides over time: events by month, the coverage beneath, and the events that made it.

use axum::extract::{Path, Query as Url, State};
use axum::response::Response;
use ledger::{DyadView, Period};
use maud::{Markup, html};
use serde::Serialize;

use crate::pages::results::events;
use crate::pages::{Asked, encode};
use crate::screen::{Form, Screen, respond};
use crate::serve::App;
use crate::table::Table;

#[derive(Serialize)]
#[serde(transparent)]
struct Dyad {
    view: DyadView,
}

pub(crate) async fn show(
    State(shared): App,
    Path((a, b)): Path<(String, String)>,
    Url(asked): Url<Asked>,
) -> Response {
    let (b, form) = Form::split(&b);
    let b = b.to_owned();
    let found = shared.ask(move |l| l.dyad(&a, &b, asked.known_on.as_deref())).await;
    found.map_or_else(|e| e, |view| respond(&Dyad { view }, form))
}

impl Screen for Dyad {
    fn title(&self) -> String {
        format!("{} and {}", self.view.a, self.view.b)
    }
    fn path(&self) -> String {
        format!("/dyad/{}/{}", encode(&self.view.a), encode(&self.view.b))
    }
    fn search(&self) -> String {
        self.view.known_on.as_ref().map(|d| format!("known-on={d}")).unwrap_or_default()
    }
    fn table(&self) -> Option<Table> {
        let number = |n: Option<usize>| n.map(|n| n.to_string()).unwrap_or_default();
        let row = |m: &Period| {
            let mean = m.intensity.map(|x| format!("{x:.3}")).unwrap_or_default();
            vec![
                m.month.clone(),
                m.articles.to_string(),
                number(m.events),
                number(m.cooperation),
                number(m.conflict),
                mean,
            ]
        };
        Some(Table {
            header: &["month", "articles", "events", "cooperation", "conflict", "intensity"],
            rows: self.view.months.iter().map(row).collect(),
        })
    }
    fn body(&self) -> Markup {
        let v = &self.view;
        let number = |n: Option<usize>| n.map_or("—".to_owned(), |n| n.to_string());
        html! {
            h1 { a href={"/actor/" (encode(&v.a))} { (v.a) } " and " a href={"/actor/" (encode(&v.b))} { (v.b) } }
            form.known method="get" { label { "As known on " input type="date" name="known-on" value=[v.known_on.as_ref()]; } " " button { "Show" } }
            figure.chart { (chart(&v.months)) figcaption { "Events that happened or go on, by month: cooperation up, conflict down; the strip beneath is the coverage. A month without articles is a gap, not a zero." } }
            section { h2 { "Events" } @if v.events.is_empty() { p.none { "No event between them is on record." } } @else { (events(&v.events)) } }
            details { summary { "The numbers" } div.scroll { table.numbers { thead { tr { th { "Month" } th.num { "Articles" } th.num { "Events" } th.num { "Cooperation" } th.num { "Conflict" } th.num { "Mean intensity" } } }
                tbody { @for m in &v.months { tr { td { (m.month) } td.num { (m.articles) } td.num { (number(m.events)) } td.num { (number(m.cooperation)) } td.num { (number(m.conflict)) }
                    td.num { @match m.intensity { Some(x) => (format!("{x:+.1}")), None => "—" } } } } } } } }
        }
    }
}

const STEP: usize = 28;
const HEIGHT: usize = 120;
const MIDDLE: usize = 56;

fn chart(months: &[Period]) -> Markup {
    let most = months.iter().flat_map(|m| [m.cooperation, m.conflict]).flatten().max().unwrap_or(1).max(1);
    let cover = months.iter().map(|m| m.articles).max().unwrap_or(1).max(1);
    let width = (months.len() * STEP).max(STEP * 8) + 8;
    let tall = |n: usize| n * (MIDDLE - 8) / most;
    html! {
        svg viewBox={"0 0 " (width) " " (HEIGHT + 24)} width=(width) height=(HEIGHT + 24) role="img" aria-label="Events by month; the numbers stand in the table below" {
            line.axis x1="0" x2=(width) y1=(MIDDLE) y2=(MIDDLE) {}
            @for (i, m) in months.iter().enumerate() {
                @let x = i * STEP + 6;
                g { title { (m.month) ": " (m.cooperation.unwrap_or(0)) " cooperation, " (m.conflict.unwrap_or(0)) " conflict, " (m.articles) " articles" }
                    @if let Some(n) = m.cooperation { rect.up x=(x) y=(MIDDLE - tall(n)) width=(STEP - 10) height=(tall(n)) {} }
                    @if let Some(n) = m.conflict { rect.down x=(x) y=(MIDDLE) width=(STEP - 10) height=(tall(n)) {} }
                    @if m.articles == 0 { text.gap x=(x + 4) y=(MIDDLE - 4) { "·" } }
                    rect.cover x=(x) y=(HEIGHT - 4 - m.articles * 8 / cover) width=(STEP - 10) height=(m.articles * 8 / cover) {}
                    @if i % 3 == 0 { text.tick x=(x) y=(HEIGHT + 14) { (m.month) } }
                }
            }
        }
    }
}
