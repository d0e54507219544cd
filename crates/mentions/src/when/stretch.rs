//! A counted part of a longer stretch: "the second week of May", "the last two days of 2004".

use super::anchor::Resolved;
use super::calendar::{Cal, Unit, plus_days};
use super::form::{Amount, Form, Part};
use facts::Date;

pub(super) fn inside(whole: Cal, nth: i64, count: i64, unit: Unit) -> Resolved {
    let count = count.clamp(1, 400);
    if unit == Unit::Week {
        let first =
            if nth < 0 { plus_days(whole.last(), -6) } else { plus_days(whole.first(), 7 * (nth - 1)) };
        let last = plus_days(first, 7 * count - 1);
        let value = Cal::holding(Unit::Week, plus_days(first, 3)).value();
        return match count {
            1 => Resolved { value, days: Some((first, last)), precision: "week" },
            _ => Resolved::between(first, last),
        };
    }
    let start = match nth {
        n if n < 0 => Cal::holding(unit, whole.last()).shift(1 - count),
        n => Cal::holding(unit, whole.first()).shift((n - 1) * count),
    };
    match count {
        1 => Resolved {
            value: start.value(),
            days: Some((start.first(), start.last())),
            precision: start.precision(),
        },
        _ => Resolved::between(start.first(), start.shift(count - 1).last()),
    }
}

/// The days of a calendar unit, cut to a third by "early", "mid" and "late".
pub(super) fn narrowed(cal: Cal, part: Part, form: &Form) -> Resolved {
    let (first, last) = (cal.first(), cal.last());
    let value = cal.value();
    if let Form::Shift { unit: Unit::Week | Unit::Fortnight, .. } = form {
        // "two weeks ago" is a week, "a week ago" a day.
        let one =
            matches!(form, Form::Shift { amount: Amount::Exact { whole: 1, .. }, unit: Unit::Week, .. });
        let value = if one { value } else { Cal::holding(Unit::Week, first).value() };
        return Resolved { value, days: Some((plus_days(first, -3), plus_days(last, 3))), precision: "week" };
    }
    if matches!(part, Part::Whole | Part::Before | Part::After) {
        return Resolved { value, days: Some((first, last)), precision: cal.precision() };
    }
    let nth = match part {
        Part::Early => 0,
        Part::Mid => 1,
        _ => 2,
    };
    Resolved { value, days: Some(third(cal, nth)), precision: "interval" }
}

/// "earlier this year", "later this month": cut at the day that it is counted from.
pub(super) fn bounded(mut resolved: Resolved, part: Part, bound: Option<Date>) -> Resolved {
    let (Some((first, last)), Some(day)) = (resolved.days, bound) else { return resolved };
    let cut = match part {
        Part::Before => (first, day),
        Part::After => (day, last),
        _ => return resolved,
    };
    if first < day && day < last {
        (resolved.days, resolved.precision) = (Some(cut), "interval");
    }
    resolved
}

/// A fiscal year begins, by country and firm, between July of the year before and April: all of it that can be meant.
pub(super) fn fiscal(year: i16, quarter: Option<u8>) -> Resolved {
    let before = Cal::Quarter(year - 1, 3);
    let (value, first, last) = match quarter {
        Some(nth) => {
            let first = before.shift(i64::from(nth) - 1);
            (Cal::Quarter(year, nth as i8).value(), first, first.shift(3))
        }
        None => (Cal::Year(year).value(), before, before.shift(6)),
    };
    Resolved { value, days: Some((first.first(), last.last())), precision: "interval" }
}

fn third(cal: Cal, nth: i64) -> (Date, Date) {
    let (first, last) = (cal.first(), cal.last());
    let from_to = |unit, from, to| {
        (Cal::holding(unit, first).shift(from).first(), Cal::holding(unit, first).shift(to).last())
    };
    match cal {
        Cal::Month(..) => {
            (plus_days(first, 10 * nth), if nth == 2 { last } else { plus_days(first, 10 * nth + 9) })
        }
        Cal::Year(_) => from_to(Unit::Month, 4 * nth, 4 * nth + 3),
        Cal::Quarter(..) | Cal::Season(..) => from_to(Unit::Month, nth, nth),
        Cal::Half(..) => from_to(Unit::Month, 2 * nth, 2 * nth + 1),
        Cal::Decade(_) => from_to(Unit::Year, [0, 3, 7][nth as usize], [3, 6, 9][nth as usize]),
        Cal::Century(_) => from_to(Unit::Decade, [0, 3, 7][nth as usize], [3, 6, 9][nth as usize]),
        _ => split(first, last, nth, 3),
    }
}

fn split(first: Date, last: Date, nth: i64, parts: i64) -> (Date, Date) {
    let days = i64::from((last - first).get_days()) + 1;
    (plus_days(first, days * nth / parts), plus_days(first, days * (nth + 1) / parts - 1))
}

pub(super) fn portion(whole: Cal, nth: i64, parts: i64) -> Resolved {
    if let (Cal::Year(year), 2) = (whole, parts) {
        let half = Cal::Half(year, nth as i8);
        return Resolved { value: half.value(), days: Some((half.first(), half.last())), precision: "half" };
    }
    let (first, last) = match (whole, parts) {
        (Cal::Month(..), 2) => {
            let middle = plus_days(whole.first(), 14);
            if nth == 1 { (whole.first(), middle) } else { (plus_days(middle, 1), whole.last()) }
        }
        (Cal::Decade(_), 2) => {
            let start = Cal::holding(Unit::Year, whole.first()).shift(5 * (nth - 1));
            (start.first(), start.shift(4).last())
        }
        _ => split(whole.first(), whole.last(), nth - 1, parts),
    };
    Resolved::between(first, last)
}

/// The days of a stretch, or its first, middle or last third.
pub(super) fn part_of(first: Date, last: Date, part: Part) -> Resolved {
    let (first, last) = match part {
        Part::Whole | Part::Before | Part::After => (first, last),
        Part::Early => split(first, last, 0, 3),
        Part::Mid => split(first, last, 1, 3),
        Part::Late => split(first, last, 2, 3),
    };
    Resolved::between(first, last)
}
