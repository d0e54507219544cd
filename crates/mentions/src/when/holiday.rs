//! The day of a holiday in one year, and how long it lasts.

use super::calendar::{easter, hijri_in, make_date, nth_weekday, plus_days};
use facts::Date;
use lexicon::holidays::Rule;

pub(super) fn holiday_of(rule: &Rule, year: i16) -> Option<Date> {
    match *rule {
        Rule::Fixed { month, day } => make_date(year, month, day),
        Rule::Nth { month, nth, weekday } => nth_weekday(year, month, nth, weekday),
        Rule::Easter { offset } => Some(plus_days(easter(year)?, offset.into())),
        Rule::DayAfterNth { month, nth, weekday } => {
            Some(plus_days(nth_weekday(year, month, nth, weekday)?, 1))
        }
        Rule::Hijri { month, day, .. } => hijri_in(year, month, day),
        Rule::Days(ref days) => days.iter().find(|day| day.year() == year).copied(),
        Rule::Span(first, _) => Some(first),
        Rule::States(_) => None,
    }
}

/// How many days the holiday lasts.
pub(super) fn days_of(rule: &Rule) -> i64 {
    match *rule {
        Rule::Hijri { days, .. } => days.into(),
        Rule::Span(first, last) => i64::from((last - first).get_days()) + 1,
        _ => 1,
    }
}
