//! A counted part of a longer stretch: "the second week of May", "the last two days of 2004".

use super::anchor::Resolved;
use super::calendar::{Cal, Unit, plus_days};

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
