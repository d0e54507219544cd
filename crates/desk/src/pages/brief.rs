//! What changed in a stretch of days: every line is made of fields and links its words. No free prose.

use axum::extract::{Query as Url, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use ledger::{Claim, EventLine, Ledger, Query, SeriesQuery, Step};
use maud::{Markup, html};
use serde::{Deserialize, Serialize};

use crate::access::cookie;
use crate::charts::tension::number;
use crate::charts::{plus, read};
use crate::pages::encode;
use crate::pages::event::counted;
use crate::pages::layout::{actors, days, status};
use crate::pages::results::events_table;
use crate::pages::sides::{NOWHERE, sides};
use crate::screen::{Form, Screen, respond};
use crate::serve::App;
use crate::table::Table;

const EVENTS: usize = 200;
/// Pairs whose tension is looked at.
const PAIRS: usize = 12;
/// Days ahead for what is planned.
const AHEAD: i32 = 14;
const WEEK: i32 = 7;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AskedBrief {
    q: String,
    since: String,
    until: String,
    hours: Option<u32>,
}

#[derive(Serialize)]
struct Brief {
    query: String,
    /// News after this day,
    from: String,
    /// up to this one.
    to: String,
    /// Events that became known, newest first.
    events: Vec<EventLine>,
    /// Denied in these days.
    denials: Vec<Denied>,
    /// Pairs whose index left its band in the last week that is known.
    moves: Vec<Moved>,
    planned: Vec<EventLine>,
}

#[derive(Serialize)]
struct Denied {
    event: EventLine,
    sides: Claim,
}

#[derive(Serialize)]
struct Moved {
    a: String,
    b: String,
    period: String,
    before: f64,
    tension: f64,
    /// The event that gives most.
    event: Option<String>,
}

/// The day until which this browser has read the brief.
const VISITED: &str = "visited";

pub(crate) async fn show(
    State(shared): App,
    form: Form,
    headers: HeaderMap,
    Url(asked): Url<AskedBrief>,
) -> Response {
    let visited = cookie(&headers, VISITED).and_then(read).map(|d| d.to_string());
    let brief = match shared.ask(move |l| brief(l, &asked, visited.as_deref())).await {
        Ok(brief) => brief,
        Err(e) => return e,
    };
    let kept = format!("{VISITED}={}; Path=/; SameSite=Strict; Max-Age=31536000", brief.to);
    let mut response = respond(&brief, form);
    if form == Form::Page
        && let Ok(kept) = HeaderValue::from_str(&kept)
    {
        response.headers_mut().insert(header::SET_COOKIE, kept);
    }
    response
}

/// From the day asked for, or the last visit, or a week before the last day that the desk knows of.
fn brief(l: &Ledger, asked: &AskedBrief, visited: Option<&str>) -> Result<Brief, ledger::Error> {
    let last = l.known_days()?.map(|(_, last)| last).unwrap_or_default();
    let to = read(&asked.until).map_or(last, |d| d.to_string());
    let back = |days: i32| read(&to).and_then(|d| plus(d, -days)).map(|d| d.to_string()).unwrap_or_default();
    let from = match (asked.hours, read(&asked.since), visited) {
        (Some(hours), ..) => back(i32::try_from(hours.div_ceil(24)).unwrap_or(WEEK).min(36_500)),
        (_, Some(day), _) => day.to_string(),
        (_, _, Some(day)) if day < to.as_str() => day.to_owned(),
        _ => back(WEEK),
    };
    let query = Query::parse(&asked.q).known_on(&to);
    let ahead = read(&to).and_then(|d| plus(d, AHEAD)).map(|d| d.to_string());
    let coming =
        Query { status: vec!["planned".into()], since: Some(to.clone()), until: ahead, ..query.clone() };
    let in_days = |day: Option<&String>| day.is_some_and(|d| *d > from && *d <= to);
    let denials = l
        .disputed(&query)?
        .into_iter()
        .filter(|(_, c)| c.denials.iter().any(|d| in_days(d.known_from.as_ref())));
    Ok(Brief {
        query: asked.q.clone(),
        events: l.new_events(&query, &from, &to, EVENTS)?,
        denials: denials.map(|(event, sides)| Denied { event, sides }).collect(),
        moves: moves(l, &query, &from, &to)?,
        planned: l
            .search(&coming, 1, EVENTS)?
            .events
            .into_iter()
            .filter(|e| e.first.as_ref().is_some_and(|d| *d >= to))
            .collect(),
        from,
        to,
    })
}

fn moves(l: &Ledger, query: &Query, from: &str, to: &str) -> Result<Vec<Moved>, ledger::Error> {
    let lately = Query { since: Some(from.to_owned()), ..query.clone() };
    let mut out = vec![];
    let mut seen: Vec<(String, String)> = vec![];
    for bin in l.by_pair(&lately, PAIRS * 2)? {
        let pair = if bin.source < bin.target { (bin.source, bin.target) } else { (bin.target, bin.source) };
        if seen.contains(&pair) || seen.len() == PAIRS {
            continue;
        }
        let series = l.series(&SeriesQuery {
            step: Step::Week,
            known_on: Some(to.to_owned()),
            ..SeriesQuery::new(&pair.0, &pair.1)
        })?;
        let known: Vec<usize> =
            (0..series.points.len()).filter(|i| series.points[*i].tension.is_some()).collect();
        if let [.., before, now] = known.as_slice() {
            let (a, b) = (&series.points[*before], &series.points[*now]);
            let (old, new) = (a.tension.unwrap_or(0.0), b.tension.unwrap_or(0.0));
            let (low, high) = (a.low.unwrap_or(old), a.high.unwrap_or(old));
            if new < low - 1e-9 || new > high + 1e-9 {
                let event = series.explain(*now).and_then(|m| m.parts.first().map(|p| p.event.clone()));
                let (a, period) = (pair.0.clone(), b.period.clone());
                out.push(Moved { a, b: pair.1.clone(), period, before: old, tension: new, event });
            }
        }
        seen.push(pair);
    }
    out.sort_by(|x, y| (y.tension - y.before).abs().total_cmp(&(x.tension - x.before).abs()));
    Ok(out)
}

impl Brief {
    fn markdown(&self) -> String {
        let title =
            if self.query.is_empty() { "The record".into() } else { self.query.replace(['\n', '\r'], " ") };
        let mut out = format!("# {}: what changed after {} up to {}\n", escape(&title), self.from, self.to);
        let mut part = |name: &str, lines: Vec<String>| {
            out += &format!("\n## {name} ({})\n\n", lines.len());
            out += &lines.iter().map(|l| format!("- {l}\n")).collect::<String>();
            if lines.is_empty() {
                out += "none\n";
            }
        };
        part("New events", self.events.iter().map(line).collect());
        part("New denials", self.denials.iter().flat_map(denial_lines).collect());
        part("Moves outside the band", self.moves.iter().map(move_line).collect());
        part("Planned in the next fortnight", self.planned.iter().map(line).collect());
        out
    }
}

/// Markdown that is no markup: words of articles are hostile.
fn escape(words: &str) -> String {
    let mut out = String::new();
    for c in words.chars() {
        if "\\`*_{}[]<>()#+-.!|~&".contains(c) && !c.is_alphanumeric() && c != '.' && c != '-' {
            out.push('\\');
        }
        out.push(if c == '\n' || c == '\r' { ' ' } else { c });
    }
    out
}

fn line(e: &EventLine) -> String {
    let day = e.first.as_deref().unwrap_or("no day");
    let arrow = if e.reciprocal { "↔" } else { "→" };
    let targets = if e.targets.is_empty() {
        String::new()
    } else {
        format!(" {arrow} {}", escape(&e.targets.join(", ")))
    };
    let (sources, statuses) = (escape(&e.sources.join(", ")), e.statuses.join(", "));
    let origins = counted(e.origins, "origin");
    format!(
        "{day} **{sources}{targets}** {} ({statuses}; {origins}): “{}” [event](/event/{})",
        e.kind,
        escape(&e.words),
        encode(&e.event)
    )
}

fn denial_lines(d: &Denied) -> Vec<String> {
    let said = |s: &ledger::ClaimSide| format!("{}: “{}”", escape(&s.speakers.join(", ")), escape(&s.words));
    let of = |x: &ledger::ClaimSide| {
        format!(
            "{} denied by {}, against {} [event](/event/{})",
            d.event.kind,
            said(x),
            said(&d.sides.claim),
            encode(&d.event.event)
        )
    };
    d.sides.denials.iter().map(of).collect()
}

fn move_line(m: &Moved) -> String {
    let path = format!("/dyad/{}/{}?step=week&at={}", encode(&m.a), encode(&m.b), m.period);
    format!(
        "**{} and {}** {}: {} from {} [why]({path})",
        escape(&m.a),
        escape(&m.b),
        m.period,
        number(m.tension),
        number(m.before)
    )
}

impl Screen for Brief {
    fn title(&self) -> String {
        "Brief".into()
    }
    fn path(&self) -> String {
        "/brief".into()
    }
    fn search(&self) -> String {
        format!("q={}&since={}&until={}", encode(&self.query), self.from, self.to)
    }
    fn table(&self) -> Option<Table> {
        Some(events_table(&self.events))
    }
    fn others(&self) -> &'static [(&'static str, &'static str)] {
        &[("md", "Markdown")]
    }
    fn text(&self, form: Form) -> Option<String> {
        (form == Form::Markdown).then(|| self.markdown())
    }
    fn body(&self) -> Markup {
        html! {
            h1 { "Brief" @if !self.query.is_empty() { ": " code { (self.query) } } }
            form.controls method="get" action="/brief" {
                label { "Of " input type="text" name="q" value=(self.query) size="28" placeholder="everything, or a question"; }
                label { "news after " input type="date" name="since" value=(self.from); }
                label { "up to " input type="date" name="until" value=(self.to); }
                button.small { "Show" }
                span { @for (hours, name) in [(24, "a day"), (72, "three days"), (168, "a week"), (720, "a month")] { a href={"/brief?hours=" (hours) "&q=" (encode(&self.query))} { (name) } " " } }
            }
            div.brief {
                section aria-labelledby="new-title" { h2 id="new-title" { "New events " span.count { (self.events.len()) } } (lines(&self.events)) }
                div {
                    section aria-labelledby="denials-title" { h2 id="denials-title" { "New denials " span.count { (self.denials.len()) } }
                        @if self.denials.is_empty() { p.none { "none" } }
                        @for d in &self.denials { p { (actors(&d.event.sources)) @if !d.event.targets.is_empty() { " → " (actors(&d.event.targets)) } " " a.deed href={"/event/" (encode(&d.event.event))} { (d.event.kind) } } (sides(std::slice::from_ref(&d.sides), NOWHERE)) } }
                    section aria-labelledby="moves-title" { h2 id="moves-title" { "Moves outside the band " span.count { (self.moves.len()) } }
                        @if self.moves.is_empty() { p.none { "none" } }
                        ul.plainlist { @for m in &self.moves { li data-row { a data-open href={"/dyad/" (encode(&m.a)) "/" (encode(&m.b)) "?step=week&at=" (m.period) "#move"} { (m.a) " and " (m.b) } " " (m.period) ": " b { (number(m.tension)) } " from " (number(m.before))
                            @if let Some(e) = &m.event { " · " a href={"/event/" (encode(e))} { "its largest event" } } } } } }
                    section aria-labelledby="planned-title" { h2 id="planned-title" { "Planned in the next fortnight " span.count { (self.planned.len()) } } (lines(&self.planned)) }
                }
            }
        }
    }
}

fn lines(events: &[EventLine]) -> Markup {
    html! {
        @if events.is_empty() { p.none { "none" } }
        ul.lines { @for e in events { li data-row {
            (days(e.first.as_deref(), e.last.as_deref())) " " (actors(&e.sources)) @if !e.targets.is_empty() { span.to { @if e.reciprocal { " ↔ " } @else { " → " } } (actors(&e.targets)) } " "
            a.deed data-open href={"/event/" (encode(&e.event))} { (e.kind) @if let Some(m) = &e.mode { " " small { (m) } } } " " @for s in &e.statuses { (status(s)) " " }
            span.sub { (counted(e.origins, "origin")) @if !e.speakers.is_empty() { ", says " span dir="auto" { (e.speakers.join(", ")) } } }
            q dir="auto" { (e.words) }
        } } }
    }
}
