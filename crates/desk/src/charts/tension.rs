//! Two sides over time: the tension with its band, cooperation and conflict, and what the desk was fed.

use ledger::{Point, Series};
use maud::{Markup, html};

use super::{Days, Picture, px, read};

const WIDTH: f64 = 960.0;
const LEFT: f64 = 104.0;
const LINE: f64 = 130.0;
const BARS: f64 = 90.0;
const STRIP: f64 = 12.0;
const GAP: f64 = 14.0;

struct Frame<'a> {
    points: Vec<(&'a Point, f64, f64)>,
    days: Days,
    low: f64,
    high: f64,
}

impl Frame<'_> {
    fn y(&self, tension: f64) -> f64 {
        8.0 + (self.high - tension) / (self.high - self.low) * (LINE - 16.0)
    }
}

/// `link` makes the address of this screen with the move into a period shown.
pub(crate) fn draw(series: &Series, at: Option<&str>, link: &dyn Fn(&str) -> String) -> Picture {
    let b = series.query.b.as_deref().unwrap_or("everybody");
    let label = format!(
        "{} and {b} by {}: tension, cooperation and conflict, coverage",
        series.query.a,
        step(series)
    );
    let height = LINE + GAP + BARS + GAP + STRIP + 30.0;
    let inside = match frame(series) {
        Some(f) => html! {
            (tension(&f, at, link))
            g transform={"translate(0 " (LINE + GAP) ")"} { (bars(&f)) }
            g transform={"translate(0 " (LINE + GAP + BARS + GAP) ")"} { (strip(&f)) (f.days.axis(STRIP + 4.0)) }
        },
        None => {
            html! { text.lane x="8" y="20" { "Nothing is on record between them on days that this desk covers." } }
        }
    };
    Picture { width: WIDTH, height, label, inside }
}

pub(crate) fn step(series: &Series) -> String {
    serde_json::to_value(series.query.step)
        .ok()
        .and_then(|v| v.as_str().map(str::to_owned))
        .unwrap_or_default()
}

fn frame(series: &Series) -> Option<Frame<'_>> {
    let first = read(&series.points.first()?.first)?;
    let last = read(&series.points.last()?.last)?;
    let days = Days { first, last, left: LEFT, right: WIDTH - 10.0 };
    let place = |p| -> Option<(&Point, f64, f64)> {
        let p: &Point = p;
        let (from, to) = (read(&p.first)?, read(&p.last)?);
        Some((p, days.x(from), days.x(to.tomorrow().ok()?)))
    };
    let points: Vec<_> = series.points.iter().filter_map(place).collect();
    let values = || series.points.iter().flat_map(|p| [p.tension, p.low, p.high]).flatten();
    let low = values().fold(0.0, f64::min);
    let high = values().fold(0.0, f64::max);
    let (low, high) = if high - low < 1e-9 { (-1.0, 1.0) } else { (low, high) };
    Some(Frame { points, days, low, high })
}

fn tension(f: &Frame, at: Option<&str>, link: &dyn Fn(&str) -> String) -> Markup {
    let middle = |x: &(&Point, f64, f64)| (x.1 + x.2) / 2.0;
    html! {
        text.lane x="0" y="16" { "tension" } text.tick x="0" y="30" { "↑ more tense" }
        @for value in [f.high, 0.0, f.low] { text.tick x=(px(LEFT - 6.0)) y=(px(f.y(value) + 3.0)) text-anchor="end" { (number(value)) } }
        line.zero x1=(px(LEFT)) x2=(px(WIDTH - 10.0)) y1=(px(f.y(0.0))) y2=(px(f.y(0.0))) {}
        @for run in runs(f) {
            @let band: Vec<String> = run.iter().filter_map(|x| Some(format!("{},{}", px(middle(x)), px(f.y(x.0.high.or(x.0.tension)?)))))
                .chain(run.iter().rev().filter_map(|x| Some(format!("{},{}", px(middle(x)), px(f.y(x.0.low.or(x.0.tension)?)))))).collect();
            polygon.band points=(band.join(" ")) {}
            @let line: Vec<String> = run.iter().filter_map(|x| Some(format!("{},{}", px(middle(x)), px(f.y(x.0.tension?))))).collect();
            polyline.tension points=(line.join(" ")) {}
        }
        @for x in &f.points { @if let Some(value) = x.0.tension {
            @let said = format!("{}: {} ({} events)", x.0.period, number(value), x.0.events.unwrap_or(0));
            a href=(link(&x.0.period)) aria-label=(said) { title { (said) ", band " (x.0.low.map_or("—".into(), number)) " to " (x.0.high.map_or("—".into(), number)) }
                circle.dot.mark.chosen[at == Some(x.0.period.as_str())] cx=(px(middle(x))) cy=(px(f.y(value))) r="4" {} }
        } }
    }
}

/// Neighbours that both have an index; the line breaks at a gap.
fn runs<'a>(f: &'a Frame<'a>) -> Vec<&'a [(&'a Point, f64, f64)]> {
    f.points.split(|x| x.0.tension.is_none()).filter(|run| !run.is_empty()).collect()
}

fn bars(f: &Frame) -> Markup {
    let sum = |a: Option<usize>, b: Option<usize>| a.unwrap_or(0) + b.unwrap_or(0);
    let up = |p: &Point| sum(p.verbal_cooperation, p.material_cooperation);
    let down = |p: &Point| sum(p.verbal_conflict, p.material_conflict);
    let most = f.points.iter().map(|x| up(x.0).max(down(x.0))).max().unwrap_or(1).max(1) as f64;
    let middle = BARS / 2.0;
    let tall = |n: usize| n as f64 * (middle - 4.0) / most;
    html! {
        text.lane x="0" y="14" { "cooperation" } text.lane x="0" y=(px(BARS - 4.0)) { "conflict" }
        text.tick x=(px(LEFT - 6.0)) y="14" text-anchor="end" { (most) }
        line.axis x1=(px(LEFT)) x2=(px(WIDTH - 10.0)) y1=(px(middle)) y2=(px(middle)) {}
        @for (p, x, end) in &f.points {
            @let wide = (end - x - 2.0).clamp(0.8, 40.0);
            @let x = (x + end - wide) / 2.0;
            @let (mc, mx) = (p.material_cooperation.unwrap_or(0), p.material_conflict.unwrap_or(0));
            g { title { (p.period) ": " (up(p)) " cooperation (" (mc) " material), " (down(p)) " conflict (" (mx) " material)" }
                @if up(p) > 0 { rect.up.verbal x=(px(x)) y=(px(middle - tall(up(p)))) width=(px(wide)) height=(px(tall(up(p)))) {} rect.up x=(px(x)) y=(px(middle - tall(mc))) width=(px(wide)) height=(px(tall(mc))) {} }
                @if down(p) > 0 { rect.down.verbal x=(px(x)) y=(px(middle)) width=(px(wide)) height=(px(tall(down(p)))) {} rect.down x=(px(x)) y=(px(middle)) width=(px(wide)) height=(px(tall(mx))) {} }
            }
        }
    }
}

fn strip(f: &Frame) -> Markup {
    let most = f.points.iter().map(|x| x.0.articles).max().unwrap_or(1).max(1) as f64;
    html! {
        text.lane x="0" y="9" { "coverage" }
        @for (p, x, end) in &f.points {
            @let wide = (end - x - 1.0).max(0.6);
            @match p.coverage {
                "gap" => rect.gap x=(px(*x)) y="5" width=(px(wide)) height="1" { title { (p.period) ": a gap, nothing was read" } },
                "open" => rect.open x=(px(*x)) y="2" width=(px(wide)) height="7" { title { (p.period) ": watched, nothing came" } },
                _ => rect.cover x=(px(*x)) y="1" width=(px(wide)) height="9" fill-opacity=(px(0.3 + 0.7 * p.articles as f64 / most)) { title { (p.period) ": " (p.articles) " articles, " (p.origins) " origins" } },
            }
        }
    }
}

pub(crate) fn number(x: f64) -> String {
    if x == 0.0 {
        "0".into()
    } else if x.abs() < 10.0 {
        format!("{x:+.2}")
    } else {
        format!("{x:+.0}")
    }
}
