//! Pictures drawn on the server: they read without JavaScript and can be had as files of their own.

pub(crate) mod coverage;
pub(crate) mod map;
pub(crate) mod network;
pub(crate) mod tension;
pub(crate) mod timeline;

use jiff::civil::Date;
use maud::{Markup, PreEscaped, html};

/// An SVG picture in pixels; its style is the page's, or its own where it is a file.
pub(crate) struct Picture {
    pub width: f64,
    pub height: f64,
    /// What it shows, for those who cannot see it; the table beside it has the numbers.
    pub label: String,
    pub inside: Markup,
}

/// Light colours for a picture that stands alone; `desk.css` has both sets.
const STYLE: &str = include_str!("../../assets/picture.css");

impl Picture {
    pub fn inline(&self) -> Markup {
        html! { svg.picture viewBox=(self.view()) role="group" aria-label=(self.label) { (self.inside) } }
    }

    pub fn file(&self) -> String {
        let svg = html! {
            svg xmlns="http://www.w3.org/2000/svg" class="picture" viewBox=(self.view()) width=(self.width) height=(self.height) role="img" aria-label=(self.label) {
                style { (PreEscaped(STYLE)) }
                rect.paper width=(self.width) height=(self.height) {}
                (self.inside)
            }
        };
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", svg.into_string())
    }

    fn view(&self) -> String {
        format!("0 0 {} {}", self.width, self.height)
    }
}

/// One decimal is a tenth of a pixel.
pub(crate) fn px(x: f64) -> String {
    let x = (x * 10.0).round() / 10.0;
    if x.fract() == 0.0 { format!("{x:.0}") } else { format!("{x:.1}") }
}

/// Days on a line of pixels.
#[derive(Clone, Copy)]
pub(crate) struct Days {
    pub first: Date,
    pub last: Date,
    pub left: f64,
    pub right: f64,
}

impl Days {
    pub fn count(self) -> i32 {
        between(self.first, self.last) + 1
    }

    /// The left edge of a day.
    pub fn x(self, day: Date) -> f64 {
        let share = f64::from(between(self.first, day)) / f64::from(self.count().max(1));
        self.left + share * (self.right - self.left)
    }

    pub fn holds(self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }

    /// Days, weeks, months or years, so that a bar is wide enough to be seen and pointed at.
    pub fn unit(self) -> Unit {
        match self.count() {
            ..=130 => Unit::Day,
            131..=900 => Unit::Week,
            901..=5000 => Unit::Month,
            _ => Unit::Year,
        }
    }

    /// First days of months or years, not more than a dozen, each with its label.
    pub fn ticks(self) -> Vec<(Date, String)> {
        let step = match self.count() {
            ..=21 => return self.day_ticks(2),
            22..=75 => return self.day_ticks(7),
            76..=370 => 1,
            371..=740 => 2,
            741..=1500 => 6,
            n => 12 * (n / 4400 + 1),
        };
        let mut day = self.first.first_of_month();
        let mut out = vec![];
        while day <= self.last {
            let month = i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
            if day >= self.first && month % step == 0 {
                out.push((day, day.strftime(if step >= 12 { "%Y" } else { "%Y-%m" }).to_string()));
            }
            let Ok(next) = day.last_of_month().tomorrow() else { break };
            day = next;
        }
        out
    }

    fn day_ticks(self, step: i32) -> Vec<(Date, String)> {
        let days = (0..self.count()).step_by(step as usize);
        days.filter_map(|n| plus(self.first, n)).map(|d| (d, d.strftime("%m-%d").to_string())).collect()
    }

    pub fn axis(self, y: f64) -> Markup {
        html! {
            line.axis x1=(px(self.left)) x2=(px(self.right)) y1=(px(y)) y2=(px(y)) {}
            @for (day, label) in self.ticks() { @let x = self.x(day);
                line.axis x1=(px(x)) x2=(px(x)) y1=(px(y)) y2=(px(y + 4.0)) {}
                text.tick x=(px(x + 2.0)) y=(px(y + 13.0)) { (label) }
            }
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Day,
    Week,
    Month,
    Year,
}

impl Unit {
    pub fn name(self) -> &'static str {
        match self {
            Unit::Day => "day",
            Unit::Week => "week",
            Unit::Month => "month",
            Unit::Year => "year",
        }
    }

    /// The first day of the unit that holds `day`; weeks begin on Monday.
    pub fn start(self, day: Date) -> Date {
        match self {
            Unit::Day => day,
            Unit::Week => plus(day, -i32::from(day.weekday().to_monday_zero_offset())).unwrap_or(day),
            Unit::Month => day.first_of_month(),
            Unit::Year => day.first_of_year(),
        }
    }

    /// The first day of the next unit.
    pub fn next(self, start: Date) -> Option<Date> {
        match self {
            Unit::Day => start.tomorrow().ok(),
            Unit::Week => plus(start, 7),
            Unit::Month => start.last_of_month().tomorrow().ok(),
            Unit::Year => start.last_of_year().tomorrow().ok(),
        }
    }
}

pub(crate) fn between(a: Date, b: Date) -> i32 {
    (b - a).get_days()
}

pub(crate) fn plus(day: Date, days: i32) -> Option<Date> {
    day.checked_add(jiff::Span::new().days(days)).ok()
}

pub(crate) fn read(day: &str) -> Option<Date> {
    day.parse().ok()
}
