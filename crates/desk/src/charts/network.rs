//! Who deals with whom: sides as circles, pairs as lines. The place of each follows from the pairs alone.

use std::collections::BTreeMap;
use std::f64::consts::TAU;

use ledger::PairBin;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

use super::{Picture, px};
use crate::pages::encode;
use crate::pages::event::counted;

const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 560.0;
/// Sides that are drawn; the table has all.
const NODES: usize = 36;
const STEPS: usize = 320;

#[derive(Serialize, JsonSchema)]
pub(crate) struct Network {
    /// Both directions of a pair together, most events first.
    pub pairs: Vec<Pair>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct Pair {
    pub a: String,
    pub b: String,
    pub events: usize,
    pub cooperation: usize,
    pub conflict: usize,
}

struct Node<'a> {
    name: &'a str,
    weight: usize,
    x: f64,
    y: f64,
}

impl Network {
    pub fn of(bins: &[PairBin]) -> Self {
        let mut pairs: BTreeMap<(&str, &str), Pair> = BTreeMap::new();
        for bin in bins {
            let (a, b) = if bin.source <= bin.target {
                (&bin.source, &bin.target)
            } else {
                (&bin.target, &bin.source)
            };
            let none = Pair { a: a.clone(), b: b.clone(), events: 0, cooperation: 0, conflict: 0 };
            let pair = pairs.entry((a, b)).or_insert(none);
            pair.events += bin.events;
            pair.cooperation += bin.cooperation;
            pair.conflict += bin.conflict;
        }
        let mut pairs: Vec<Pair> = pairs.into_values().collect();
        pairs.sort_by(|x, y| (y.events, &x.a, &x.b).cmp(&(x.events, &y.a, &y.b)));
        Self { pairs }
    }

    pub fn draw(&self) -> Picture {
        let mut nodes = nodes(&self.pairs);
        let at: BTreeMap<&str, usize> = nodes.iter().enumerate().map(|(i, n)| (n.name, i)).collect();
        let lines: Vec<(usize, usize, &Pair)> = self
            .pairs
            .iter()
            .filter_map(|p| Some((*at.get(p.a.as_str())?, *at.get(p.b.as_str())?, p)))
            .collect();
        settle(&mut nodes, &lines);
        let most = nodes.iter().map(|n| n.weight).max().unwrap_or(1).max(1) as f64;
        let inside = html! {
            @for (a, b, p) in &lines { (line(&nodes[*a], &nodes[*b], p)) }
            @for n in &nodes { (circle(n, most)) }
            g.key transform="translate(14 540)" {
                line.edge.up x1="0" x2="24" y1="0" y2="0" stroke-width="3" {} text.tick x="30" y="4" { "more cooperation" }
                line.edge.down x1="150" x2="174" y1="0" y2="0" stroke-width="3" {} text.tick x="180" y="4" { "more conflict" }
                line.edge.other x1="280" x2="304" y1="0" y2="0" stroke-width="3" {} text.tick x="310" y="4" { "neither" }
            }
        };
        let label = format!("Network of {} sides and {} pairs", nodes.len(), lines.len());
        Picture { width: WIDTH, height: HEIGHT, label, inside }
    }
}

/// The sides with the most events, on a circle in that order.
fn nodes(pairs: &[Pair]) -> Vec<Node<'_>> {
    let mut weights: BTreeMap<&str, usize> = BTreeMap::new();
    for p in pairs {
        *weights.entry(&p.a).or_default() += p.events;
        *weights.entry(&p.b).or_default() += p.events;
    }
    let mut names: Vec<(&str, usize)> = weights.into_iter().collect();
    names.sort_by(|a, b| (b.1, a.0).cmp(&(a.1, b.0)));
    names.truncate(NODES);
    let count = names.len().max(1) as f64;
    let around = |i: usize| TAU * i as f64 / count;
    let node = |(i, (name, weight))| Node {
        name,
        weight,
        x: WIDTH / 2.0 + 240.0 * f64::cos(around(i)),
        y: HEIGHT / 2.0 + 200.0 * f64::sin(around(i)),
    };
    names.into_iter().enumerate().map(node).collect()
}

/// Springs, repulsion and gravity with a fixed start and a fixed number of steps, then fitted to the picture.
fn settle(nodes: &mut [Node], lines: &[(usize, usize, &Pair)]) {
    const IDEAL: f64 = 90.0;
    for step in 0..STEPS {
        let heat = 30.0 * (1.0 - step as f64 / STEPS as f64) + 0.5;
        let mut push: Vec<(f64, f64)> =
            nodes.iter().map(|n| ((WIDTH / 2.0 - n.x) * 0.1, (HEIGHT / 2.0 - n.y) * 0.2)).collect();
        for i in 0..nodes.len() {
            for j in 0..i {
                let (dx, dy) = (nodes[i].x - nodes[j].x, nodes[i].y - nodes[j].y);
                let force = IDEAL * IDEAL / (dx * dx + dy * dy).max(1.0) / 4.0;
                push[i] = (push[i].0 + dx * force, push[i].1 + dy * force);
                push[j] = (push[j].0 - dx * force, push[j].1 - dy * force);
            }
        }
        for (a, b, _) in lines {
            let (dx, dy) = (nodes[*a].x - nodes[*b].x, nodes[*a].y - nodes[*b].y);
            let pull = (dx * dx + dy * dy).sqrt() / IDEAL / 4.0;
            push[*a] = (push[*a].0 - dx * pull, push[*a].1 - dy * pull);
            push[*b] = (push[*b].0 + dx * pull, push[*b].1 + dy * pull);
        }
        for (n, (dx, dy)) in nodes.iter_mut().zip(push) {
            let long = (dx * dx + dy * dy).sqrt().max(0.01);
            let go = long.min(heat) / long;
            (n.x, n.y) = (n.x + dx * go, n.y + dy * go);
        }
    }
    let spread = |of: fn(&Node) -> f64, nodes: &[Node]| {
        let low = nodes.iter().map(of).fold(f64::MAX, f64::min);
        (low, (nodes.iter().map(of).fold(f64::MIN, f64::max) - low).max(1.0))
    };
    let ((left, wide), (top, tall)) = (spread(|n| n.x, nodes), spread(|n| n.y, nodes));
    // A few sides are not torn apart to fill the picture.
    let (x, y) = (((WIDTH - 140.0) / wide).min(2.4), ((HEIGHT - 90.0) / tall).min(2.4));
    for n in nodes {
        n.x = WIDTH / 2.0 + (n.x - left - wide / 2.0) * x;
        n.y = (HEIGHT - 30.0) / 2.0 + (n.y - top - tall / 2.0) * y;
    }
}

fn tone(p: &Pair) -> &'static str {
    match p.cooperation.cmp(&p.conflict) {
        std::cmp::Ordering::Greater => "up",
        std::cmp::Ordering::Less => "down",
        std::cmp::Ordering::Equal => "other",
    }
}

fn line(a: &Node, b: &Node, p: &Pair) -> Markup {
    let said = format!(
        "{} and {}: {} ({} cooperation, {} conflict)",
        p.a,
        p.b,
        counted(p.events, "event"),
        p.cooperation,
        p.conflict
    );
    let thick = 1.0 + 1.6 * (p.events as f64).ln();
    html! {
        a href={"/dyad/" (encode(&p.a)) "/" (encode(&p.b))} aria-label=(said) { title { (said) }
            line class={"edge " (tone(p))} x1=(px(a.x)) y1=(px(a.y)) x2=(px(b.x)) y2=(px(b.y)) stroke-width=(px(thick)) {} }
    }
}

fn circle(n: &Node, most: f64) -> Markup {
    let radius = 4.0 + 9.0 * (n.weight as f64 / most).sqrt();
    let short: String = if n.name.chars().count() > 20 {
        n.name.chars().take(19).chain(['…']).collect()
    } else {
        n.name.to_owned()
    };
    html! {
        a href={"/actor/" (encode(n.name))} aria-label={(n.name) ": " (counted(n.weight, "event"))} { title { (n.name) ": " (counted(n.weight, "event")) }
            circle.node cx=(px(n.x)) cy=(px(n.y)) r=(px(radius)) {}
            text.name x=(px(n.x)) y=(px(n.y - radius - 3.0)) text-anchor="middle" { (short) } }
    }
}
