//! TIMEX3 values of lengths, and of what stays open.

use super::anchor::Resolved;
use super::calendar::{Cal, Season, Unit};
use super::form::{Amount, Form};
use facts::Date;

pub(super) fn vague_shift(unit: Unit, sign: i64) -> Resolved {
    if unit.is_clock() {
        return Resolved::open(amount_value(Amount::Vague, unit), "duration");
    }
    Resolved::open(if sign < 0 { "PAST_REF" } else { "FUTURE_REF" }, "open")
}

/// A value with what is not known left open.
pub(super) fn open_value(form: &Form) -> String {
    match form {
        Form::MonthDay { month, day, .. } => format!("XXXX-{month:02}-{day:02}"),
        Form::Month { month, .. } | Form::MonthOf { month, .. } => format!("XXXX-{month:02}"),
        Form::DayOf { month, day, .. } => format!("XXXX-{month:02}-{day:02}"),
        Form::DayOfMonth { day } => format!("XXXX-XX-{day:02}"),
        Form::WeekdaysAgo { day, .. } => format!("XXXX-WXX-{day}"),
        Form::WeekOf(_) => "XXXX-WXX".to_string(),
        Form::Weekday { day, .. } => format!("XXXX-WXX-{day}"),
        Form::Season { season, .. } => open_season(*season),
        Form::Relative { unit, .. } | Form::Shift { unit, .. } => open_unit(*unit).to_string(),
        Form::Nth { nth, .. } => format!("XXXX-Q{nth}"),
        Form::YearAgo { .. } => "XXXX-QX".to_string(),
        Form::Between(first, last) => format!("{}/{}", open_value(first), open_value(last)),
        Form::Portion { whole, .. } => open_value(whole),
        Form::Inside { unit, .. } => open_unit(*unit).to_string(),
        _ => "XXXX-XX-XX".to_string(),
    }
}

pub(super) fn open_season(season: Season) -> String {
    let value = Cal::Season(2000, season).value();
    format!("XXXX{}", &value[4..])
}

fn open_unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => "XXXX-XX-XX",
        Unit::Week | Unit::Fortnight => "XXXX-WXX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Year => "XXXX",
        Unit::Decade => "XXXX",
        Unit::Century | Unit::Millennium => "XXXX",
    }
}

pub(super) fn open_precision(form: &Form) -> &'static str {
    match form {
        Form::Month { .. } | Form::MonthOf { .. } => "month",
        Form::WeekOf(_) => "week",
        Form::Season { .. } => "season",
        Form::Relative { unit, .. } => Cal::holding(*unit, Date::ZERO).precision(),
        Form::Shift { unit: Unit::Month, .. } => "month",
        Form::Shift { unit: Unit::Year | Unit::Decade | Unit::Century, .. } => "year",
        Form::Nth { .. } | Form::YearAgo { .. } => "quarter",
        _ => "day",
    }
}

pub(super) fn amount_value(amount: Amount, unit: Unit) -> String {
    match amount {
        Amount::Exact { whole, half } => duration_value(whole, half, unit),
        Amount::Vague => {
            let (clock, letter, _) = duration_unit(unit);
            format!("P{}X{letter}", if clock { "T" } else { "" })
        }
    }
}

/// TIMEX3 letter of a unit, whether it stands after the T, and how many of it one unit holds.
fn duration_unit(unit: Unit) -> (bool, &'static str, i64) {
    match unit {
        Unit::Second => (true, "S", 1),
        Unit::Minute => (true, "M", 1),
        Unit::Hour => (true, "H", 1),
        Unit::Day => (false, "D", 1),
        Unit::Weekend => (false, "D", 2),
        Unit::Week => (false, "W", 1),
        Unit::Fortnight => (false, "W", 2),
        Unit::Month => (false, "M", 1),
        Unit::Quarter => (false, "Q", 1),
        Unit::Year => (false, "Y", 1),
        Unit::Decade => (false, "Y", 10),
        Unit::Century => (false, "Y", 100),
        Unit::Millennium => (false, "Y", 1000),
    }
}

/// TIMEX3 value of a length: `P2W`, `PT5H30M`.
pub(super) fn duration_value(count: i64, half: bool, unit: Unit) -> String {
    let (clock, letter, size) = duration_unit(unit);
    let count = count.clamp(0, 1_000_000);
    let mark = if clock { "T" } else { "" };
    let rest = match (half, unit) {
        (false, _) => return format!("P{mark}{}{letter}", count * size),
        (true, Unit::Hour) => "30M",
        (true, Unit::Minute) => "30S",
        (true, Unit::Year) => "6M",
        (true, Unit::Day) => "T12H",
        (true, Unit::Decade | Unit::Century | Unit::Millennium) => {
            return format!("P{}Y", count * size + size / 2);
        }
        (true, _) => return format!("P{mark}{}.5{letter}", count * size),
    };
    if count == 0 { format!("P{mark}{rest}") } else { format!("P{mark}{count}{letter}{rest}") }
}
