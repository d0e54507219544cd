//! Calendar units and their instances: "1998-Q3" has a first and a last day and neighbours.

use facts::Date;
use jiff::civil::{ISOWeekDate, Weekday};
use jiff::{Span, ToSpan};

pub(super) use lexicon::time_words::{Season, Unit};

fn letters(season: Season) -> &'static str {
    match season {
        Season::Spring => "SP",
        Season::Summer => "SU",
        Season::Fall => "FA",
        Season::Winter => "WI",
    }
}

/// Meteorological seasons of the northern half, where most of the press writes.
fn first_month(season: Season) -> i8 {
    match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Fall => 9,
        Season::Winter => 12,
    }
}

/// One day, week, month … of the calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Cal {
    Day(Date),
    /// By its Monday.
    Week(Date),
    Weekend(Date),
    Month(i16, i8),
    Quarter(i16, i8),
    Half(i16, i8),
    Season(i16, Season),
    Year(i16),
    /// By its first year; centuries and millennia too.
    Decade(i16),
    Century(i16),
    Millennium(i16),
}

/// The days of the longest such unit.
pub(super) fn days_in(unit: Unit) -> i32 {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => 1,
        Unit::Weekend | Unit::Week => 7,
        Unit::Fortnight => 14,
        Unit::Month => 31,
        Unit::Quarter => 92,
        Unit::Year => 366,
        Unit::Decade => 3653,
        Unit::Century => 36_525,
        Unit::Millennium => 365_250,
    }
}

pub(super) fn plus_days(date: Date, days: i64) -> Date {
    date.saturating_add(days.clamp(-3_000_000, 3_000_000).days())
}

fn plus_months(date: Date, months: i64) -> Date {
    date.saturating_add(Span::new().months(months.clamp(-100_000, 100_000)))
}

fn clamp_year(year: i64) -> i16 {
    year.clamp(-9998, 9998) as i16
}

pub(super) fn make_date(year: i16, month: i8, day: i8) -> Option<Date> {
    Date::new(year, month, day).ok()
}

fn day_one(year: i16, month: i8) -> Date {
    Date::new(clamp_year(year.into()), month.clamp(1, 12), 1).unwrap_or(Date::ZERO)
}

fn monday_of(date: Date) -> Date {
    plus_days(date, -i64::from(date.weekday().to_monday_zero_offset()))
}

impl Cal {
    /// The instance of `unit` that holds `date`; clock units give the day.
    pub(super) fn holding(unit: Unit, date: Date) -> Cal {
        let (year, month) = (date.year(), date.month());
        match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Cal::Day(date),
            Unit::Week | Unit::Fortnight => Cal::Week(monday_of(date)),
            Unit::Weekend => Cal::Weekend(monday_of(date)),
            Unit::Month => Cal::Month(year, month),
            Unit::Quarter => Cal::Quarter(year, (month + 2) / 3),
            Unit::Year => Cal::Year(year),
            Unit::Decade => Cal::Decade(year.div_euclid(10) * 10),
            Unit::Century => Cal::Century(year.div_euclid(100) * 100),
            Unit::Millennium => Cal::Millennium(year.div_euclid(1000) * 1000),
        }
    }

    /// The smallest unit that holds both days.
    pub(super) fn covering((first, last): (Date, Date)) -> Cal {
        [Unit::Day, Unit::Week, Unit::Month, Unit::Year, Unit::Decade]
            .into_iter()
            .map(|unit| Cal::holding(unit, first))
            .find(|cal| cal.last() >= last)
            .unwrap_or(Cal::Century(first.year().div_euclid(100) * 100))
    }

    /// Longer than one `unit`: a year holds many days, so that a day counted from it is none.
    pub(super) fn is_longer_than(self, unit: Unit) -> bool {
        (self.last() - self.first()).get_days() >= days_in(unit)
    }

    /// The instance `steps` later, of the same unit.
    pub(super) fn shift(self, steps: i64) -> Cal {
        let step = |year: i16, nth: i8, per_year: i64| {
            let index = i64::from(year) * per_year + i64::from(nth) - 1 + steps.clamp(-50_000, 50_000);
            (clamp_year(index.div_euclid(per_year)), (index.rem_euclid(per_year) + 1) as i8)
        };
        let years = |year: i16, size: i64| clamp_year(i64::from(year) + steps.clamp(-20_000, 20_000) * size);
        match self {
            Cal::Day(date) => Cal::Day(plus_days(date, steps)),
            Cal::Week(monday) => Cal::Week(plus_days(monday, 7 * steps.clamp(-400_000, 400_000))),
            Cal::Weekend(monday) => Cal::Weekend(plus_days(monday, 7 * steps.clamp(-400_000, 400_000))),
            Cal::Month(year, month) => {
                let (year, month) = step(year, month, 12);
                Cal::Month(year, month)
            }
            Cal::Quarter(year, nth) => {
                let (year, nth) = step(year, nth, 4);
                Cal::Quarter(year, nth)
            }
            Cal::Half(year, nth) => {
                let (year, nth) = step(year, nth, 2);
                Cal::Half(year, nth)
            }
            Cal::Season(year, season) => Cal::Season(years(year, 1), season),
            Cal::Year(year) => Cal::Year(years(year, 1)),
            Cal::Decade(year) => Cal::Decade(years(year, 10)),
            Cal::Century(year) => Cal::Century(years(year, 100)),
            Cal::Millennium(year) => Cal::Millennium(years(year, 1000)),
        }
    }

    /// The same unit a number of years later: the quarter a year ago.
    pub(super) fn shift_years(self, by: i64) -> Cal {
        match self {
            Cal::Day(date) => Cal::Day(plus_months(date, 12 * by)),
            Cal::Week(monday) => Cal::Week(monday_of(plus_days(monday, 364 * by))),
            Cal::Weekend(monday) => Cal::Weekend(monday_of(plus_days(monday, 364 * by))),
            Cal::Month(..) => self.shift(12 * by),
            Cal::Quarter(..) => self.shift(4 * by),
            Cal::Half(..) => self.shift(2 * by),
            Cal::Season(year, season) => Cal::Season(clamp_year(i64::from(year) + by), season),
            Cal::Year(year) => Cal::Year(clamp_year(i64::from(year) + by)),
            Cal::Decade(_) | Cal::Century(_) | Cal::Millennium(_) => self,
        }
    }

    pub(super) fn first(self) -> Date {
        match self {
            Cal::Day(date) | Cal::Week(date) => date,
            Cal::Weekend(monday) => plus_days(monday, 5),
            Cal::Month(year, month) => day_one(year, month),
            Cal::Quarter(year, nth) => day_one(year, nth * 3 - 2),
            Cal::Half(year, nth) => day_one(year, nth * 6 - 5),
            Cal::Season(year, season) => day_one(year, first_month(season)),
            Cal::Year(year) | Cal::Decade(year) | Cal::Century(year) | Cal::Millennium(year) => {
                day_one(year, 1)
            }
        }
    }

    pub(super) fn last(self) -> Date {
        match self {
            Cal::Day(date) => date,
            Cal::Week(monday) | Cal::Weekend(monday) => plus_days(monday, 6),
            Cal::Season(..) => plus_days(plus_months(self.first(), 3), -1),
            _ => plus_days(self.shift(1).first(), -1),
        }
    }

    pub(super) fn year(self) -> i16 {
        match self {
            Cal::Week(monday) => ISOWeekDate::from(monday).year(),
            _ => self.first().year(),
        }
    }

    /// TIMEX3 value.
    pub(super) fn value(self) -> String {
        let week = |monday: Date| {
            let week = ISOWeekDate::from(monday);
            format!("{}-W{:02}", year_text(week.year()), week.week())
        };
        match self {
            Cal::Day(date) => format!("{}-{:02}-{:02}", year_text(date.year()), date.month(), date.day()),
            Cal::Week(monday) => week(monday),
            Cal::Weekend(monday) => format!("{}-WE", week(monday)),
            Cal::Month(year, month) => format!("{}-{month:02}", year_text(year)),
            Cal::Quarter(year, nth) => format!("{}-Q{nth}", year_text(year)),
            Cal::Half(year, nth) => format!("{}-H{nth}", year_text(year)),
            Cal::Season(year, season) => format!("{}-{}", year_text(year), letters(season)),
            Cal::Year(year) => year_text(year),
            Cal::Decade(year) => cut(year_text(year), 1).to_string(),
            Cal::Century(year) => cut(year_text(year), 2).to_string(),
            Cal::Millennium(year) => format!("{}XXX", cut(year_text(year), 3)),
        }
    }

    pub(super) fn precision(self) -> &'static str {
        match self {
            Cal::Day(_) => "day",
            Cal::Week(_) => "week",
            Cal::Weekend(_) => "weekend",
            Cal::Month(..) => "month",
            Cal::Quarter(..) => "quarter",
            Cal::Half(..) => "half",
            Cal::Season(..) => "season",
            Cal::Year(_) => "year",
            Cal::Decade(_) => "decade",
            Cal::Century(_) => "century",
            Cal::Millennium(_) => "millennium",
        }
    }
}

fn cut(mut text: String, digits: usize) -> String {
    text.truncate(text.len() - digits);
    text
}

/// Years before Christ as TIMEX3 writes them: jiff's year 0 is 1 BC.
fn year_text(year: i16) -> String {
    if year > 0 { format!("{year:04}") } else { format!("BC{:04}", 1 - i32::from(year)) }
}

/// `day` counts from 1 for Monday.
pub(super) fn weekday_number(date: Date) -> i64 {
    i64::from(date.weekday().to_monday_one_offset())
}

/// The last such weekday on or before `date`.
pub(super) fn weekday_before(date: Date, day: i64) -> Date {
    plus_days(date, -(weekday_number(date) - day).rem_euclid(7))
}

/// The next such weekday on or after `date`.
pub(super) fn weekday_after(date: Date, day: i64) -> Date {
    plus_days(date, (day - weekday_number(date)).rem_euclid(7))
}

/// The nth such weekday of a month; -1 is the last.
pub(super) fn nth_weekday(year: i16, month: i8, nth: i8, day: i8) -> Option<Date> {
    let weekday = Weekday::from_monday_one_offset(day).ok()?;
    make_date(year, month, 1)?.nth_weekday_of_month(nth, weekday).ok()
}

/// Western Easter Sunday, by the anonymous Gregorian computus.
pub(super) fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    make_date(year, (n / 31) as i8, (n % 31 + 1) as i8)
}

/// A day of the tabular Islamic calendar in a year of ours; the first where the year has two.
pub(super) fn hijri_in(year: i16, month: i8, day: i8) -> Option<Date> {
    let about = (i64::from(year) - 622) * 33 / 32;
    let new_year_2000 = make_date(2000, 1, 1)?;
    (about - 1..=about + 2)
        .map(|hijri| {
            let months = (59 * (i64::from(month) - 1) + 1) / 2;
            let epoch = 1_948_439 - 2_451_545;
            let days = i64::from(day) + months + (hijri - 1) * 354 + (3 + 11 * hijri).div_euclid(30) + epoch;
            plus_days(new_year_2000, days)
        })
        .find(|date| date.year() == year)
}
