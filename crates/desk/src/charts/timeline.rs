//! Events over time: bars by day, week or month, the coverage beneath, and a lane for each type of deed.

use jiff::civil::Date;
use ledger::{DayBin, EventLine};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

use super::{Days, Picture, Unit, plus, px, read};
use crate::pages::encode;

const WIDTH: f64 = 960.0;
const LEFT: f64 = 92.0;
const BARS: f64 = 110.0;
const STRIP: f64 = 12.0;
const LANE: f64 = 17.0;
const LANES: usize = 14;

/// Bins of one unit from the first covered day to the last; what lies outside is counted apart.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Timeline {
    /// day, week, month or year.
    pub unit: &'static str,
    pub bins: Vec<Bin>,
    pub earlier: usize,
    pub later: usize,
    #[serde(skip)]
    days: Option<Days>,
    #[serde(skip)]
    step: Option<Unit>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub(crate) struct Bin {
    /// Its first day.
    pub start: String,
    /// `None` where the desk was fed nothing: a gap, not a zero.
    pub events: Option<usize>,
    pub cooperation: usize,
    pub conflict: usize,
    pub articles: usize,
}

/// Days around the coverage that events may stand in: what is planned, and what happened before the first article.
const MARGIN: i32 = 30;

impl Timeline {
    pub fn of(days: &[DayBin], since: Option<&str>, until: Option<&str>) -> Self {
        let covered = || days.iter().filter(|d| d.articles > 0).filter_map(|d| read(&d.day));
        let first = since.and_then(read).or_else(|| covered().next().and_then(|d| plus(d, -MARGIN)));
        let last = until.and_then(read).or_else(|| covered().next_back().and_then(|d| plus(d, MARGIN)));
        let (Some(first), Some(last)) = (first, last.filter(|l| first.is_some_and(|f| f <= *l))) else {
            return Self { unit: "day", bins: vec![], earlier: 0, later: 0, days: None, step: None };
        };
        let scale = Days { first, last, left: LEFT, right: WIDTH - 8.0 };
        let step = scale.unit();
        let mut bins: BTreeMap<Date, Bin> = BTreeMap::new();
        let mut at = Some(step.start(first));
        while let Some(start) = at.filter(|d| *d <= last) {
            let none =
                Bin { start: start.to_string(), events: None, cooperation: 0, conflict: 0, articles: 0 };
            bins.insert(start, none);
            at = step.next(start);
        }
        let (mut earlier, mut later) = (0, 0);
        for d in days {
            let Some(day) = read(&d.day) else { continue };
            let Some(bin) = bins.get_mut(&step.start(day)).filter(|_| scale.holds(day)) else {
                *(if day < first { &mut earlier } else { &mut later }) += d.events;
                continue;
            };
            bin.articles += d.articles;
            bin.cooperation += d.cooperation;
            bin.conflict += d.conflict;
            if d.events > 0 || d.articles > 0 {
                *bin.events.get_or_insert(0) += d.events;
            }
        }
        let bins = bins.into_values().collect();
        Self { unit: step.name(), bins, earlier, later, days: Some(scale), step: Some(step) }
    }

    /// `link` makes the address of the question narrowed to two days.
    pub fn draw(&self, events: &[EventLine], link: &dyn Fn(&str, &str) -> String) -> Picture {
        let lanes = lanes(events);
        let lanes_top = BARS + STRIP + 34.0;
        let height = lanes_top + lanes.len() as f64 * LANE + 24.0;
        let label = format!("Events by {}: bars, coverage and a lane for each type of deed", self.unit);
        let inside = html! {
            @if let (Some(days), Some(step)) = (self.days, self.step) {
                (self.bars(days, step, link))
                (days.axis(BARS + STRIP + 10.0))
                @for (i, (kind, events)) in lanes.iter().enumerate() { (lane(days, kind, events, lanes_top + i as f64 * LANE)) }
            }
        };
        Picture { width: WIDTH, height, label, inside }
    }

    fn bars(&self, days: Days, step: Unit, link: &dyn Fn(&str, &str) -> String) -> Markup {
        let most = self.bins.iter().filter_map(|b| b.events).max().unwrap_or(1).max(1) as f64;
        let cover = self.bins.iter().map(|b| b.articles).max().unwrap_or(1).max(1) as f64;
        let tall = |n: usize| n as f64 * (BARS - 12.0) / most;
        html! {
            text.lane x="0" y="14" { "events" } text.lane x="0" y="28" { "by " (self.unit) }
            text.tick x=(px(LEFT - 6.0)) y="14" text-anchor="end" { (most) }
            text.lane x="0" y=(px(BARS + STRIP - 1.0)) { "articles" }
            @for b in &self.bins { @if let Some(start) = read(&b.start) {
                @let end = step.next(start).and_then(|d| d.yesterday().ok()).unwrap_or(start);
                @let x = days.x(start.max(days.first));
                @let wide = (days.x(step.next(start).unwrap_or(start)).min(days.right) - x - 1.0).max(0.8);
                @let other = b.events.unwrap_or(0).saturating_sub(b.conflict + b.cooperation);
                @if let Some(n) = b.events.filter(|n| *n > 0) { a href=(link(&b.start, &end.to_string())) aria-label={(b.start) ": " (n) " events"} {
                    title { (b.start) ": " (n) " events (" (b.cooperation) " cooperation, " (b.conflict) " conflict), " (b.articles) " articles" }
                    rect.down x=(px(x)) y=(px(BARS - tall(b.conflict))) width=(px(wide)) height=(px(tall(b.conflict))) {}
                    rect.up x=(px(x)) y=(px(BARS - tall(b.conflict + b.cooperation))) width=(px(wide)) height=(px(tall(b.cooperation))) {}
                    rect.other x=(px(x)) y=(px(BARS - tall(n))) width=(px(wide)) height=(px(tall(other))) {}
                } }
                @if b.articles > 0 { rect.cover x=(px(x)) y=(px(BARS + 4.0)) width=(px(wide)) height=(px(STRIP - 4.0)) fill-opacity=(px(0.25 + 0.75 * b.articles as f64 / cover)) {} }
                @else { rect.gap x=(px(x)) y=(px(BARS + 7.0)) width=(px(wide)) height="1" {} }
            } }
        }
    }
}

/// Types with the most events first, each with its events.
fn lanes(events: &[EventLine]) -> Vec<(String, Vec<&EventLine>)> {
    let mut by: BTreeMap<&str, Vec<&EventLine>> = BTreeMap::new();
    for e in events {
        by.entry(&e.kind).or_default().push(e);
    }
    let mut lanes: Vec<_> = by.into_iter().map(|(k, e)| (k.to_owned(), e)).collect();
    lanes.sort_by(|a, b| (b.1.len(), &a.0).cmp(&(a.1.len(), &b.0)));
    lanes.truncate(LANES);
    lanes
}

fn lane(days: Days, kind: &str, events: &[&EventLine], y: f64) -> Markup {
    html! {
        text.lane x="0" y=(px(y + 12.0)) { (kind.chars().take(13).collect::<String>()) }
        line.rule x1=(px(days.left)) x2=(px(days.right)) y1=(px(y + 8.5)) y2=(px(y + 8.5)) {}
        @for e in events { (dot(days, e, y + 8.5)) }
    }
}

/// A span of days is a bar; filled where something happened, hollow where it is planned or only said.
fn dot(days: Days, e: &EventLine, y: f64) -> Markup {
    let Some(first) = read(e.first.as_deref().unwrap_or(&e.known_from)) else { return html! {} };
    let last = e.last.as_deref().and_then(read).unwrap_or(first);
    if last < days.first || first > days.last {
        return html! {};
    }
    let half = days.x(plus(days.first, 1).unwrap_or(days.first)) - days.left;
    let x = days.x(first.max(days.first)) + half / 2.0;
    let end = days.x(last.min(days.last)) + half / 2.0;
    let solid = e.statuses.iter().any(|s| s == "happened" || s == "ongoing");
    let tone = e.intensity.map_or("other", |i| if i < 0.0 { "down" } else { "up" });
    let sides = format!("{} → {}", e.sources.join(", "), e.targets.join(", "));
    html! {
        a href={"/event/" (encode(&e.event))} aria-label={(e.kind) " " (sides) " " (first)} {
            title { (first) " " (e.kind) ": " (sides) " (" (e.statuses.join(", ")) ")\n" (e.words) }
            @if end - x > 9.0 { line class={"span " (tone)} x1=(px(x)) x2=(px(end)) y1=(px(y)) y2=(px(y)) {} }
            circle class={"dot " (tone) @if !solid { " hollow" }} cx=(px(x)) cy=(px(y)) r="4" {}
        }
    }
}
