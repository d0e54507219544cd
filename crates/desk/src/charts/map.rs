//! Where it happened: a point only where the place is precise enough, else the country is shaded.

use std::collections::BTreeMap;

use ledger::PlaceBin;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

use super::{Picture, px};
use crate::pages::event::counted;

const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 500.0;
/// See the head of the file: shapes of the states in the projection of [`project`].
const WORLD: &str = include_str!("../../world/world.tsv");
const SCALE: f64 = 175.0;
const CENTRE: (f64, f64) = (480.0, 248.0);
/// Shades from few to many.
const SHADES: usize = 4;

#[derive(Serialize, JsonSchema)]
pub(crate) struct Map {
    /// Each place with its events; `shown` says how the map shows it.
    pub places: Vec<Placed>,
    /// Events of the question that no place is given for.
    pub nowhere: usize,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct Placed {
    #[serde(flatten)]
    pub bin: PlaceBin,
    /// point, country, or none where the place has neither.
    pub shown: &'static str,
}

struct Shape {
    code: &'static str,
    name: &'static str,
    x: f64,
    y: f64,
    path: &'static str,
}

fn world() -> impl Iterator<Item = Shape> {
    WORLD.lines().filter(|l| !l.starts_with('#')).filter_map(|line| {
        let mut cells = line.split('\t');
        let (code, name) = (cells.next()?, cells.next()?);
        let (x, y) = (cells.next()?.parse().ok()?, cells.next()?.parse().ok()?);
        Some(Shape { code, name, x, y, path: cells.next().unwrap_or_default() })
    })
}

/// Natural Earth, by the polynomial of Šavrič, Patterson and Jenny; degrees to pixels.
fn project(lat: f64, lon: f64) -> (f64, f64) {
    let (l, p) = (lon.to_radians(), lat.to_radians());
    let (p2, p4) = (p * p, p * p * p * p);
    let x = l * (0.8707 - 0.131_979 * p2 + p4 * (-0.013_791 + p4 * (0.003_971 * p2 - 0.001_529 * p4)));
    let y = p * (1.007_226 + p2 * (0.015_085 + p4 * (-0.044_475 + 0.028_874 * p2 - 0.005_916 * p4)));
    (CENTRE.0 + SCALE * x, CENTRE.1 - SCALE * y)
}

/// Wider than a town: no point.
fn wide(precision: &str) -> bool {
    matches!(precision, "country" | "region" | "area" | "continent" | "")
}

impl Map {
    pub fn of(bins: Vec<PlaceBin>, events: usize, placed: usize) -> Self {
        let shown = |b: &PlaceBin| match (wide(&b.precision), b.lat, &b.country) {
            (false, Some(_), _) => "point",
            (_, _, Some(_)) => "country",
            _ => "none",
        };
        let places = bins.into_iter().map(|bin| Placed { shown: shown(&bin), bin }).collect();
        Self { places, nowhere: events.saturating_sub(placed) }
    }

    /// `link` makes the address of the question narrowed to a place.
    pub fn draw(&self, link: &dyn Fn(&str) -> String) -> Picture {
        let mut shaded: BTreeMap<&str, usize> = BTreeMap::new();
        for p in self.places.iter().filter(|p| p.shown == "country") {
            *shaded.entry(p.bin.country.as_deref().unwrap_or_default()).or_default() += p.bin.events;
        }
        let most = shaded.values().copied().max().unwrap_or(1).max(1);
        let points: Vec<&Placed> = self.places.iter().filter(|p| p.shown == "point").collect();
        let largest = points.iter().map(|p| p.bin.events).max().unwrap_or(1).max(1) as f64;
        let inside = html! {
            g.land { @for s in world() { (country(&s, shaded.get(s.code).copied(), most, link)) } }
            g.points { @for p in points.iter().rev() { (point(p, largest, link)) } }
            (key(most))
        };
        let label = format!("Map: {} places as points, {} states shaded", points.len(), shaded.len());
        Picture { width: WIDTH, height: HEIGHT, label, inside }
    }
}

fn shade(n: usize, most: usize) -> usize {
    (n * SHADES).div_ceil(most.max(1)).clamp(1, SHADES)
}

fn country(s: &Shape, events: Option<usize>, most: usize, link: &dyn Fn(&str) -> String) -> Markup {
    let Some(n) = events else {
        return html! { @if !s.path.is_empty() { path.state transform="scale(.1)" d=(s.path) { title { (s.name) } } } };
    };
    let said = format!("{}: {} no more precise than the state", s.name, counted(n, "event"));
    let class = format!("state shade{}", shade(n, most));
    html! {
        a href=(link(s.code)) aria-label=(said) { title { (said) }
            @if s.path.is_empty() { circle class=(class) cx=(px(s.x)) cy=(px(s.y)) r="5" {} }
            @else { path class=(class) transform="scale(.1)" d=(s.path) {} }
        }
    }
}

fn point(p: &Placed, largest: f64, link: &dyn Fn(&str) -> String) -> Markup {
    let (Some(lat), Some(lon)) = (p.bin.lat, p.bin.lon) else { return html! {} };
    let (x, y) = project(lat, lon);
    let radius = 3.5 + 7.0 * (p.bin.events as f64 / largest).sqrt();
    let said = format!("{}: {}", p.bin.place, counted(p.bin.events, "event"));
    html! { a href=(link(&p.bin.place)) aria-label=(said) { title { (said) } circle.point cx=(px(x)) cy=(px(y)) r=(px(radius)) {} } }
}

fn key(most: usize) -> Markup {
    let from = |i: usize| (i - 1) * most / SHADES + 1;
    // Few events leave shades without a count of their own.
    let steps: Vec<usize> = (1..=SHADES).filter(|i| *i == SHADES || from(*i) < from(i + 1)).collect();
    html! {
        g.key transform="translate(14 432)" {
            circle.point cx="6" cy="0" r="5" {} text.tick x="18" y="4" { "a town or a spot: where it happened" }
            @for (n, i) in steps.iter().enumerate() { rect class={"state shade" (i)} x=(n * 22) y="14" width="20" height="10" {}
                text.tick x=(n * 22) y="36" { (from(*i)) @if *i == SHADES && most > from(*i) { "–" (most) } } }
            text.tick x=(steps.len() * 22 + 18) y="23" { "events known no more precisely than the state" }
        }
    }
}
