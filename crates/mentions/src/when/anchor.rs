//! Forms to values: each is counted from the day of the report, or from the day that the text spoke of last.

use super::calendar::{Cal, Unit, make_date, nth_weekday, plus_days, weekday_number};
use super::form::{Amount, Clock, Form, From, Part};
use super::holiday::days_of;
use super::stretch::{bounded, fiscal, inside, narrowed, part_of, portion};
use super::tense::Tense;
use super::values::{amount_value, open_precision, open_value, vague_shift};
use facts::Date;
use lexicon::holidays::Holidays;

/// What earlier expressions of the text leave for later ones.
pub(super) struct Anchor<'a> {
    pub(super) published: Option<Date>,
    pub(super) holidays: &'a Holidays,
    /// The date that the text spoke of last.
    pub(super) spoken: Option<Cal>,
    /// The sentence it stood in.
    pub(super) spoken_in: u32,
    /// The sentence that is read.
    pub(super) sentence: u32,
    /// A date that a sentence opens with ("In 2015 …"), or that follows from one, and that sentence.
    pub(super) opened: Option<(Cal, u32)>,
    pub(super) quarter: Option<Cal>,
    /// A year that the text names, for months without one where the day of the report is not known.
    pub(super) named_year: Option<i16>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Resolved {
    pub(super) value: String,
    pub(super) days: Option<(Date, Date)>,
    pub(super) precision: &'static str,
}

impl Resolved {
    pub(super) fn open(value: impl Into<String>, precision: &'static str) -> Self {
        Self { value: value.into(), days: None, precision }
    }

    pub(super) fn between(first: Date, last: Date) -> Self {
        let value = format!("{}/{}", Cal::Day(first).value(), Cal::Day(last).value());
        Self { value, days: Some((first, last)), precision: "interval" }
    }
}

impl<'a> Anchor<'a> {
    pub(super) fn new(published: Option<Date>, holidays: &'a Holidays) -> Self {
        Self {
            published,
            holidays,
            spoken: None,
            spoken_in: 0,
            sentence: 0,
            opened: None,
            quarter: None,
            named_year: None,
        }
    }

    /// The value of `form`, and where it is a stretch of the calendar, that stretch.
    pub(super) fn resolve(&self, form: &Form, tense: Tense, sentence: u32) -> (Resolved, Option<Cal>) {
        match form {
            Form::At { clock, on } => return self.at(*clock, on.as_deref(), tense, sentence),
            Form::Duration { amount, unit } => {
                return (Resolved::open(amount_value(*amount, *unit), "duration"), None);
            }
            Form::Set { value } => return (Resolved::open(value.clone(), "set"), None),
            Form::Reference(value) => return (Resolved::open(*value, "open"), None),
            Form::Shift { amount: Amount::Vague, unit, sign, .. } => {
                return (vague_shift(*unit, *sign), None);
            }
            Form::Shift { amount, unit, .. } if unit.is_clock() => {
                return (Resolved::open(amount_value(*amount, *unit), "duration"), None);
            }
            Form::Holiday { index, part, .. } if days_of(self.holidays.rule(*index)) > 1 => {
                let first = self.calendar(form, tense).map(|(cal, _)| cal.first());
                let days = days_of(self.holidays.rule(*index));
                let resolved = first.map(|first| part_of(first, plus_days(first, days - 1), *part));
                let open = || Resolved::open(open_value(form), "interval");
                let cal = resolved.as_ref().and_then(|r| r.days).map(Cal::covering);
                return (resolved.unwrap_or_else(open), cal);
            }
            Form::Portion { .. } | Form::Inside { .. } | Form::Between(..) | Form::Fiscal { .. } => {
                let resolved =
                    self.stretch(form, tense).unwrap_or_else(|| Resolved::open(open_value(form), "interval"));
                let cal = match form {
                    Form::Fiscal { year, quarter: Some(nth) } => Some(Cal::Quarter(*year, *nth as i8)),
                    Form::Fiscal { year, .. } => Some(Cal::Year(*year)),
                    _ => resolved.days.map(Cal::covering),
                };
                return (resolved, cal);
            }
            _ => {}
        }
        if let Some((resolved, cal)) = self.within(form) {
            return (resolved, Some(cal));
        }
        let open = || (Resolved::open(open_value(form), open_precision(form)), None);
        let Some((cal, part)) = self.calendar(form, tense) else { return open() };
        let onward = matches!(
            form,
            Form::Shift { from: From::Spoken, sign: 1, .. }
                | Form::Relative { from: From::Spoken, offset: 1.., .. }
        );
        if onward && tense.is_past() && self.published.is_some_and(|day| cal.first() > day) {
            // "was freed a day later" is not told before that day.
            return open();
        }
        let resolved = bounded(narrowed(cal, part, form), part, self.bound(form));
        let week = matches!(form, Form::Shift { unit: Unit::Week | Unit::Fortnight, .. })
            && !resolved.value.ends_with(&cal.value());
        (resolved, Some(if week { Cal::holding(Unit::Week, cal.first()) } else { cal }))
    }

    /// "In 1998 … Two days later": counted from a stretch longer than what is counted, all that it can have been.
    fn within(&self, form: &Form) -> Option<(Resolved, Cal)> {
        let (unit, steps) = match form {
            Form::Shift { amount: Amount::Exact { whole, .. }, unit, sign, from: From::Spoken } => {
                (*unit, whole * sign)
            }
            Form::Relative { unit, offset, from: From::Spoken, .. } => (*unit, *offset),
            _ => return None,
        };
        let told = self.spoken.filter(|told| told.is_longer_than(unit))?;
        if !self.is_near() || steps == 0 && unit == Unit::Day {
            return Some((Resolved::open(open_value(form), open_precision(form)), told));
        }
        let (first, last) = match unit {
            _ if steps == 0 => return Some((narrowed(told, Part::Whole, form), told)),
            _ if matches!(form, Form::Relative { .. }) => (
                Cal::holding(unit, told.first()).shift(steps).first(),
                Cal::holding(unit, told.last()).shift(steps).last(),
            ),
            _ => (shift(told.first(), steps, unit).first(), shift(told.last(), steps, unit).last()),
        };
        Some((Resolved::between(first, last), told))
    }

    /// The date spoken of last stands in this sentence or one of the two before.
    pub(super) fn is_near(&self) -> bool {
        self.spoken_in + 2 >= self.sentence
    }

    /// The day that bounds "earlier this year", "later that month".
    fn bound(&self, form: &Form) -> Option<Date> {
        let Form::Relative { from, .. } = form else { return None };
        match (from, self.spoken) {
            (From::Spoken, Some(Cal::Day(day))) => Some(day),
            (From::Spoken, _) => None,
            _ => self.published,
        }
    }

    pub(super) fn base(&self, from: From) -> Option<Date> {
        match from {
            From::Published => self.published,
            From::Spoken => self.spoken.map(Cal::first).or(self.published),
            From::Told => self.published.or(self.spoken.map(Cal::first)),
        }
    }

    /// The calendar unit that the form names.
    pub(super) fn calendar(&self, form: &Form, tense: Tense) -> Option<(Cal, Part)> {
        let whole = |cal| Some((cal, Part::Whole));
        match form {
            Form::Fixed(cal, part) => Some((*cal, *part)),
            Form::MonthDay { month, day, weekday } => {
                whole(Cal::Day(self.month_day(*month as i8, *day as i8, *weekday, tense)?))
            }
            Form::Month { month, which, part } => Some((self.month(*month as i8, *which, tense)?, *part)),
            Form::Weekday { day, which } => whole(Cal::Day(self.weekday(i64::from(*day), *which, tense)?)),
            Form::Season { season, which, part } => Some((self.season(*season, *which, tense)?, *part)),
            Form::Relative { unit, offset, part, from } => {
                Some((self.relative(*unit, *offset, *from, tense)?, *part))
            }
            Form::Shift { amount: Amount::Exact { whole: 1, .. }, unit: Unit::Year, sign: -1, .. }
                if self.quarter.is_some() =>
            {
                whole(self.quarter?.shift_years(-1))
            }
            Form::Shift { amount: Amount::Exact { whole: count, .. }, unit, sign, from } => {
                whole(shift(self.base(*from)?, *count * *sign, *unit))
            }
            Form::Nth { unit, nth, year } => whole(self.nth(*unit, *nth, year.as_deref(), tense)?),
            Form::YearAgo { nth, .. } => {
                let quarter =
                    self.quarter.or_else(|| Some(Cal::holding(Unit::Quarter, self.published?).shift(-1)))?;
                whole(if nth.is_some() { quarter } else { quarter.shift_years(-1) })
            }
            Form::Holiday { index, which, year, .. } => {
                whole(Cal::Day(self.holiday(*index, *which, *year, tense)?))
            }
            Form::MonthOf { month, year, part } => {
                Some((Cal::Month(self.calendar(year, tense)?.0.year(), *month as i8), *part))
            }
            Form::NthWeekday { day, nth, month } => {
                let first = self.calendar(month, tense)?.0.first();
                whole(Cal::Day(nth_weekday(first.year(), first.month(), *nth, *day as i8)?))
            }
            Form::WeekdaysAgo { day, count } => whole(Cal::Day(self.weekdays_ago(*day, *count)?)),
            Form::DayOfMonth { day } => whole(Cal::Day(self.day_of_month(*day as i8, tense)?)),
            Form::DayOf { month, day, year } => {
                let year = self.calendar(year, tense)?.0.year();
                whole(Cal::Day(make_date(year, *month as i8, *day as i8)?))
            }
            Form::Onward { amount: Amount::Exact { whole: count, .. }, unit, on } => {
                // "a week from Tuesday" is the Tuesday to come.
                let day = self.calendar(on, Tense::Future)?.0.first();
                whole(shift(day, *count, *unit))
            }
            Form::WeekOf(day) => whole(Cal::holding(Unit::Week, self.calendar(day, tense)?.0.first())),
            Form::Eve(day) => {
                let (cal, _) = self.calendar(day, tense)?;
                whole(Cal::Day(plus_days(cal.first(), -1)))
            }
            _ => None,
        }
    }

    fn relative(&self, unit: Unit, offset: i64, from: From, tense: Tense) -> Option<Cal> {
        if from == From::Spoken
            && unit == Unit::Day
            && self.spoken.is_some_and(|cal| !matches!(cal, Cal::Day(_)))
        {
            return None;
        }
        let told = self.told(tense).filter(|told| from == From::Told && !told.is_longer_than(unit));
        if let Some(told) = told {
            return Some(Cal::holding(unit, told.first()).shift(offset));
        }
        let base = self.base(from)?;
        let cal = Cal::holding(unit, base).shift(offset);
        let early =
            offset == 0 && unit == Unit::Weekend && tense != Tense::Future && weekday_number(base) <= 4;
        Some(if early { cal.shift(-1) } else { cal })
    }

    fn stretch(&self, form: &Form, tense: Tense) -> Option<Resolved> {
        match form {
            Form::Between(first, last) => {
                let (first, last) =
                    (self.calendar(first, tense)?.0.first(), self.calendar(last, tense)?.0.last());
                Some(Resolved::between(first, last))
            }
            Form::Fiscal { year, quarter } => Some(fiscal(*year, *quarter)),
            Form::Portion { nth, parts, whole } => {
                let (whole, _) = self.calendar(whole, tense)?;
                let nth = if *nth == 0 { *parts } else { *nth };
                Some(portion(whole, i64::from(nth), i64::from(*parts)))
            }
            Form::Inside { nth, count, unit, whole } => {
                let (whole, _) = self.calendar(whole, tense)?;
                Some(inside(whole, i64::from(*nth), *count, *unit))
            }
            _ => None,
        }
    }

    fn at(&self, clock: Clock, on: Option<&Form>, tense: Tense, sentence: u32) -> (Resolved, Option<Cal>) {
        let day = match on {
            Some(form) => self.calendar(form, tense).map(|(cal, _)| cal),
            None => match self.spoken {
                Some(day @ Cal::Day(_)) if self.spoken_in + 1 >= sentence => Some(day),
                // "In 1998 … At 5 p.m.": on a day that is not told.
                _ if matches!(self.told(Tense::Past), Some(Cal::Month(..) | Cal::Year(_))) => None,
                _ => self.published.map(Cal::Day),
            },
        };
        let date = match (day, on) {
            (Some(day), _) => day.value(),
            (None, Some(form)) => open_value(form),
            (None, None) => "XXXX-XX-XX".to_string(),
        };
        let value = match clock {
            Clock::Hour(hour) => format!("{date}T{hour:02}:00"),
            Clock::Minute(hour, minute) => format!("{date}T{hour:02}:{minute:02}"),
            Clock::Part(part) => format!("{date}{part}"),
        };
        let precision = if matches!(clock, Clock::Part(_)) { "part-of-day" } else { "time" };
        (Resolved { value, days: day.map(|day| (day.first(), day.last())), precision }, day)
    }
}

pub(super) fn shift(base: Date, by: i64, unit: Unit) -> Cal {
    match unit {
        Unit::Week => Cal::Day(plus_days(base, 7 * by.clamp(-100_000, 100_000))),
        Unit::Fortnight => Cal::Day(plus_days(base, 14 * by.clamp(-100_000, 100_000))),
        Unit::Decade => Cal::Year(base.year()).shift(10 * by.clamp(-1000, 1000)),
        Unit::Century => Cal::Year(base.year()).shift(100 * by.clamp(-100, 100)),
        _ => Cal::holding(unit, base).shift(by),
    }
}
