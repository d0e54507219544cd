//! What the desk was fed: a row for each source, a cell for each day, week or month.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use ledger::CoverageLine;
use maud::{Markup, html};

use super::{Days, Picture, Unit, px, read};

const WIDTH: f64 = 960.0;
const LEFT: f64 = 150.0;
const ROW: f64 = 16.0;
/// Sources with the most articles are drawn; the table has all.
const SOURCES: usize = 30;

#[derive(Clone, Copy, Default)]
struct Cell {
    articles: usize,
    open: bool,
    failed: bool,
}

pub(crate) fn draw(lines: &[CoverageLine]) -> Picture {
    let days: BTreeSet<Date> = lines.iter().filter_map(|l| read(&l.day)).collect();
    let mut sources: BTreeMap<&str, usize> = BTreeMap::new();
    for l in lines {
        *sources.entry(&l.source).or_default() += l.articles;
    }
    let mut order: Vec<(&str, usize)> = sources.into_iter().collect();
    order.sort_by(|a, b| (b.1, a.0).cmp(&(a.1, b.0)));
    order.truncate(SOURCES);
    let height = order.len() as f64 * ROW + 26.0;
    let label = format!("Coverage of {} sources", order.len());
    let inside = match (days.first(), days.last()) {
        (Some(first), Some(last)) => {
            let days = Days { first: *first, last: *last, left: LEFT, right: WIDTH - 10.0 };
            let unit = days.unit();
            html! {
                @for (i, (source, _)) in order.iter().enumerate() { (row(source, &cells(lines, source, unit), days, unit, i as f64 * ROW)) }
                (days.axis(order.len() as f64 * ROW + 4.0))
            }
        }
        _ => html! { text.lane x="0" y="14" { "Nothing was read yet." } },
    };
    Picture { width: WIDTH, height, label, inside }
}

fn cells(lines: &[CoverageLine], source: &str, unit: Unit) -> BTreeMap<Date, Cell> {
    let mut cells: BTreeMap<Date, Cell> = BTreeMap::new();
    for l in lines.iter().filter(|l| l.source == source) {
        let Some(day) = read(&l.day) else { continue };
        let cell = cells.entry(unit.start(day)).or_default();
        cell.articles += l.articles;
        cell.open |= l.state == "open";
        cell.failed |= l.state == "failed";
    }
    cells
}

fn row(source: &str, cells: &BTreeMap<Date, Cell>, days: Days, unit: Unit, y: f64) -> Markup {
    let most = cells.values().map(|c| c.articles).max().unwrap_or(1).max(1) as f64;
    let short: String = source.chars().take(24).collect();
    html! {
        text.lane x="0" y=(px(y + 11.0)) { (short) }
        line.rule x1=(px(days.left)) x2=(px(days.right)) y1=(px(y + 7.5)) y2=(px(y + 7.5)) {}
        @for (start, cell) in cells {
            @let x = days.x((*start).max(days.first));
            @let wide = (days.x(unit.next(*start).unwrap_or(*start)).min(days.right) - x - 1.0).max(0.8);
            @if cell.articles > 0 { rect.cover x=(px(x)) y=(px(y + 2.0)) width=(px(wide)) height="11" fill-opacity=(px(0.3 + 0.7 * cell.articles as f64 / most)) { title { (source) ", " (unit.name()) " of " (start) ": " (cell.articles) " articles" } } }
            @else if cell.failed { path.failed d={"M" (px(x)) " " (px(y + 2.0)) "l" (px(wide)) " 11m0-11l-" (px(wide)) " 11"} { title { (source) ", " (start) ": could not be reached" } } }
            @else if cell.open { rect.open x=(px(x)) y=(px(y + 2.0)) width=(px(wide)) height="11" { title { (source) ", " (start) ": watched, nothing came" } } }
        }
    }
}
