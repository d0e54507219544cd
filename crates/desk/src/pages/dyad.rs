//! Two sides over time, or up to four such pairs: tension, what made it move, announced against happened.

use axum::extract::{Path, Query as Url, State};
use axum::response::Response;
use ledger::{EventLine, Follow, Formula, Ledger, Move, Part, Query, Series, SeriesQuery, Step};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::charts::Picture;
use crate::charts::tension::{draw, number, step};
use crate::pages::encode;
use crate::pages::event::counted;
use crate::pages::layout::days;
use crate::pages::results::events;
use crate::screen::{Form, Screen, respond};
use crate::serve::App;
use crate::table::Table;

/// Pairs beside the first one.
const OTHERS: usize = 3;
const EVENTS: usize = 60;
/// Announced events that are followed up.
const PLANNED: usize = 12;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AskedDyad {
    /// Further pairs: `C..D,E..F`.
    and: String,
    step: String,
    formula: String,
    #[serde(rename = "known-on")]
    known_on: String,
    /// The period whose move is explained; else the largest.
    at: String,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct Dyads {
    dyads: Vec<Dyad>,
    #[serde(skip)]
    asked: AskedDyad,
    /// First and last day on which the desk became wiser, for the slider.
    #[serde(skip)]
    range: Option<(String, String)>,
}

#[derive(Serialize, JsonSchema)]
struct Dyad {
    a: String,
    b: String,
    series: Series,
    /// The move that is shown: its events, largest first.
    explained: Option<Explained>,
    announced: Vec<Announced>,
    events: Vec<EventLine>,
}

#[derive(Serialize, JsonSchema)]
struct Explained {
    #[serde(flatten)]
    change: Move,
    /// The events of its parts, as far as they are still on record.
    lines: Vec<EventLine>,
}

#[derive(Serialize, JsonSchema)]
struct Announced {
    event: EventLine,
    follow: Follow,
}

pub(crate) async fn show(
    State(shared): App,
    Path((a, b)): Path<(String, String)>,
    Url(asked): Url<AskedDyad>,
) -> Response {
    let (b, form) = Form::split(&b);
    let mut pairs = vec![(a, b.to_owned())];
    let more = asked.and.split(',').filter_map(|p| p.split_once("..").or_else(|| p.split_once('-')));
    pairs.extend(more.take(OTHERS).map(|(a, b)| (a.trim().to_owned(), b.trim().to_owned())));
    let found = shared.ask(move |l| {
        let mut dyads = vec![];
        for (a, b) in pairs {
            dyads.push(dyad(l, a, b, &asked)?);
        }
        let range = l.known_days()?;
        Ok(Dyads { dyads, asked, range })
    });
    found.await.map_or_else(|e| e, |dyads| respond(&dyads, form))
}

fn dyad(l: &Ledger, a: String, b: String, asked: &AskedDyad) -> Result<Dyad, ledger::Error> {
    let mut query = Query { dyad: vec![(a.clone(), b.clone())], ..Query::default() };
    if !asked.known_on.is_empty() {
        query = query.known_on(&asked.known_on);
    }
    let wanted = SeriesQuery {
        step: Step::parse(&asked.step).unwrap_or(Step::Month),
        formula: Formula::parse(&asked.formula).unwrap_or_default(),
        known_on: query.known_on.clone(),
        ..SeriesQuery::new(&a, &b)
    };
    let series = l.series(&wanted)?;
    let events = l.newest(&query, EVENTS)?;
    let explained = match moved(&series, &asked.at) {
        Some(change) => Some(explain(l, change, query.known_on.as_deref())?),
        None => None,
    };
    let mut announced = vec![];
    let planned = Query { status: vec!["planned".into()], ..query.clone() };
    for event in l.newest(&planned, PLANNED)? {
        if let Some(follow) = l.follow_of(&event.event, query.known_on.as_deref())? {
            announced.push(Announced { event, follow });
        }
    }
    Ok(Dyad { a, b, series, explained, announced, events })
}

/// The move into the period asked for; else the largest of all.
fn moved(series: &Series, at: &str) -> Option<Move> {
    if let Some(i) = series.points.iter().position(|p| p.period == at) {
        return series.explain(i);
    }
    let all = (0..series.points.len()).filter_map(|i| series.explain(i));
    all.reduce(|best, m| if m.change.abs() > best.change.abs() { m } else { best })
}

fn explain(l: &Ledger, change: Move, known_on: Option<&str>) -> Result<Explained, ledger::Error> {
    let mut lines = vec![];
    for part in &change.parts {
        lines.extend(l.event_line(&part.event, known_on)?);
    }
    Ok(Explained { change, lines })
}

impl Dyads {
    fn first(&self) -> (&str, &str) {
        self.dyads.first().map_or(("", ""), |d| (&d.a, &d.b))
    }

    /// This screen with the move into `at` shown.
    fn moved(&self, at: &str) -> String {
        format!("{}?{}#move", self.path(), self.line(at))
    }

    fn line(&self, at: &str) -> String {
        let a = &self.asked;
        let parts = [
            ("and", a.and.as_str()),
            ("step", &a.step),
            ("formula", &a.formula),
            ("known-on", &a.known_on),
            ("at", at),
        ];
        let given = parts.iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| format!("{k}={}", encode(v)));
        given.collect::<Vec<_>>().join("&")
    }
}

impl Screen for Dyads {
    fn title(&self) -> String {
        let names = self.dyads.iter().map(|d| format!("{} and {}", d.a, d.b));
        names.collect::<Vec<_>>().join("; ")
    }
    fn path(&self) -> String {
        let (a, b) = self.first();
        format!("/dyad/{}/{}", encode(a), encode(b))
    }
    fn search(&self) -> String {
        self.line(&self.asked.at)
    }
    fn table(&self) -> Option<Table> {
        Some(points_table(&self.dyads))
    }
    fn picture(&self) -> Option<Picture> {
        let d = self.dyads.first()?;
        Some(draw(&d.series, d.explained.as_ref().map(|e| e.change.to.as_str()), &|at| self.moved(at)))
    }
    fn body(&self) -> Markup {
        html! {
            h1 { @for (i, d) in self.dyads.iter().enumerate() { @if i > 0 { "; " } a href={"/actor/" (encode(&d.a))} dir="auto" { (d.a) } " and " a href={"/actor/" (encode(&d.b))} dir="auto" { (d.b) } } }
            (self.controls())
            div.dyads.several[self.dyads.len() > 1] { @for d in &self.dyads { (self.one(d)) } }
        }
    }
}

impl Dyads {
    fn controls(&self) -> Markup {
        let a = &self.asked;
        let series = self.dyads.first().map(|d| &d.series);
        let (now_step, now_formula) =
            (series.map(step).unwrap_or_default(), series.map_or("", |s| s.query.formula.name()));
        html! {
            form.controls method="get" {
                label { "By " select name="step" { @for s in ["day", "week", "month", "year"] { option value=(s) selected[s == now_step] { (s) } } } }
                label { "Index " select name="formula" { @for f in Formula::ALL { option value=(f.name()) selected[f.name() == now_formula] { (f.name()) } } } }
                label { "As known on " input type="date" name="known-on" value=(a.known_on) data-first=[self.range.as_ref().map(|r| &r.0)] data-last=[self.range.as_ref().map(|r| &r.1)]; span.slider {} }
                label { "Beside " input type="text" name="and" value=(a.and) placeholder="GRC..TUR, IND..PAK" size="18"; }
                button.small { "Show" }
            }
        }
    }

    fn one(&self, d: &Dyad) -> Markup {
        let at = d.explained.as_ref().map(|e| e.change.to.as_str());
        html! {
            section.dyad aria-label={(d.a) " and " (d.b)} {
                @if self.dyads.len() > 1 { h2.name { (d.a) " and " (d.b) } }
                figure.chart { (draw(&d.series, at, &|p| self.moved(p)).inline())
                    figcaption { "Tension = " code { (d.series.formula) } " by " (step(&d.series)) ", above zero is conflict; the band holds nine in ten draws over independent origins. Solid bars are material, pale ones verbal. A thin line in the coverage is a gap, never a zero."
                        @if d.series.outside > 0 { " " (counted(d.series.outside, "event")) " dated outside the days covered." } } }
                @if let Some(e) = &d.explained { (explained(e, &d.series)) }
                (announced(&d.announced))
                details { summary { "The numbers" } (numbers(&d.series)) }
                section { h2 { "Events " span.count { (d.events.len()) } } @if d.events.is_empty() { p.none { "No event between them is on record." } } @else { (events(&d.events))
                    p { a href={"/search?q=" (encode(&Query { dyad: vec![(d.a.clone(), d.b.clone())], known_on: d.series.query.known_on.clone(), ..Query::default() }.to_string()))} { "All of them in the search" } } } }
            }
        }
    }
}

fn explained(e: &Explained, series: &Series) -> Markup {
    let to = series.points.iter().find(|p| p.period == e.change.to);
    let within = |p: &Part| to.is_some_and(|t| t.first <= p.day && p.day <= t.last);
    let line = |p: &Part| e.lines.iter().find(|l| l.event == p.event);
    html! {
        section id="move" aria-labelledby="move-title" {
            h2 id="move-title" { "What made it move" }
            p { "From " b { (e.change.from) } " to " b { (e.change.to) } " the index moved by " b { (number(e.change.change)) } ":" }
            div.scroll { table { thead { tr { th.num scope="col" { "Share" } th scope="col" { "Day" } th scope="col" { "Event" } th scope="col" { "Words" } } }
                tbody { @for p in &e.change.parts { tr data-row {
                    td.num { (number(p.share)) }
                    td.day { time datetime=(p.day) { (p.day) } }
                    td { a.deed data-open href={"/event/" (encode(&p.event))} { (p.kind) } @if line(p).is_none_or(|l| l.first.is_none()) { div.sub { "by the day of its report" } } @if !within(p) { div.sub { "counted in " (e.change.from) " and no longer" } } }
                    td.words dir="auto" { @if let Some(l) = line(p) { (l.words) } }
                } }
                @if e.change.rest.abs() > 0.005 { tr { td.num { (number(e.change.rest)) } td {} td { "all others" } td {} } } } } }
        }
    }
}

fn announced(all: &[Announced]) -> Markup {
    let count = |outcome: &str| all.iter().filter(|a| a.follow.outcome == outcome).count();
    html! {
        @if !all.is_empty() {
            section aria-labelledby="announced-title" { h2 id="announced-title" { "Announced against happened" }
                p.sub { (all.len()) " announced: " (count("happened")) " happened, " (count("cancelled")) " cancelled, " (count("awaited")) " awaited, " (count("no report found")) " without a later report" }
                ul.plainlist { @for a in all { li data-row {
                    span class={"outcome " (a.follow.outcome.split(' ').next().unwrap_or_default())} { (a.follow.outcome) } " "
                    a data-open href={"/event/" (encode(&a.event.event))} { (a.event.kind) } " " (days(a.event.first.as_deref(), a.event.last.as_deref()))
                    span.sub { " announced " time datetime=(a.follow.announced) { (a.follow.announced) } } " " q dir="auto" { (a.event.words) } } } } }
        }
    }
}

fn numbers(series: &Series) -> Markup {
    let n = |n: Option<usize>| n.map_or("—".to_owned(), |n| n.to_string());
    let x = |x: Option<f64>| x.map_or("—".to_owned(), number);
    html! {
        div.scroll tabindex="0" role="region" aria-label="The numbers" { table.numbers {
            thead { tr { th scope="col" { "Period" } th scope="col" { "Coverage" } th.num scope="col" { "Articles" } th.num scope="col" { "Origins" } th.num scope="col" { "Events" } th.num scope="col" { "Verbal coop." } th.num scope="col" { "Material coop." } th.num scope="col" { "Verbal confl." } th.num scope="col" { "Material confl." } th.num scope="col" { "Tension" } th.num scope="col" { "Low" } th.num scope="col" { "High" } } }
            tbody { @for p in &series.points { tr {
                td.day { (p.period) } td { (p.coverage) } td.num { (p.articles) } td.num { (p.origins) } td.num { (n(p.events)) }
                td.num { (n(p.verbal_cooperation)) } td.num { (n(p.material_cooperation)) } td.num { (n(p.verbal_conflict)) } td.num { (n(p.material_conflict)) }
                td.num { (x(p.tension)) } td.num { (x(p.low)) } td.num { (x(p.high)) }
            } } } } }
    }
}

fn points_table(dyads: &[Dyad]) -> Table {
    let n = |n: Option<usize>| n.map(|n| n.to_string()).unwrap_or_default();
    let x = |x: Option<f64>| x.map(|x| format!("{x:.4}")).unwrap_or_default();
    let rows = dyads.iter().flat_map(|d| d.series.points.iter().map(move |p| (d, p)));
    let row = |(d, p): (&Dyad, &ledger::Point)| {
        let head = [&d.a, &d.b, &p.period, &p.first, &p.last].map(String::clone);
        let numbers = [
            p.coverage.to_owned(),
            p.articles.to_string(),
            p.origins.to_string(),
            n(p.events),
            n(p.verbal_cooperation),
            n(p.material_cooperation),
            n(p.verbal_conflict),
            n(p.material_conflict),
            x(p.intensity),
            x(p.tension),
            x(p.low),
            x(p.high),
        ];
        head.into_iter().chain(numbers).collect()
    };
    let header = &[
        "a",
        "b",
        "period",
        "first",
        "last",
        "coverage",
        "articles",
        "origins",
        "events",
        "verbal_cooperation",
        "material_cooperation",
        "verbal_conflict",
        "material_conflict",
        "intensity",
        "tension",
        "low",
        "high",
    ];
    Table::new(header, rows.map(row).collect())
}
