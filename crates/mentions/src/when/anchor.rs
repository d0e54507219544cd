//! Forms to values: each is counted from the day of the report, or from the day that the text spoke of last.

use super::calendar::{
    Cal, Season, Unit, make_date, plus_days, weekday_after, weekday_before, weekday_number,
};
use super::form::{Amount, Clock, Form, From, Part, Which};
use super::holiday::{days_of, holiday_of};
use super::stretch::{inside, narrowed, part_of, portion};
use super::tense::Tense;
use super::values::{amount_value, open_precision, open_value, vague_shift};
use facts::Date;
use lexicon::holidays::{Holidays, Rule};

/// What earlier expressions of the text leave for later ones.
pub(super) struct Anchor<'a> {
    pub(super) published: Option<Date>,
    pub(super) holidays: &'a Holidays,
    /// The date that the text spoke of last.
    pub(super) spoken: Option<Cal>,
    /// The sentence it stood in.
    pub(super) spoken_in: u32,
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

impl Anchor<'_> {
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
                return (resolved.unwrap_or_else(open), first.map(Cal::Day));
            }
            Form::Portion { .. } | Form::Inside { .. } | Form::Between(..) => {
                let resolved =
                    self.stretch(form, tense).unwrap_or_else(|| Resolved::open(open_value(form), "interval"));
                let cal = resolved.days.map(|(first, _)| Cal::Day(first));
                return (resolved, cal);
            }
            _ => {}
        }
        let Some((cal, part)) = self.calendar(form, tense) else {
            return (Resolved::open(open_value(form), open_precision(form)), None);
        };
        (narrowed(cal, part, form), Some(cal))
    }

    fn base(&self, from: From) -> Option<Date> {
        match from {
            From::Published => self.published,
            From::Spoken => self.spoken.map(Cal::first).or(self.published),
        }
    }

    /// The calendar unit that the form names.
    fn calendar(&self, form: &Form, tense: Tense) -> Option<(Cal, Part)> {
        let whole = |cal| Some((cal, Part::Whole));
        match form {
            Form::Fixed(cal, part) => Some((*cal, *part)),
            Form::MonthDay { month, day } => {
                whole(Cal::Day(self.month_day(*month as i8, *day as i8, tense)?))
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
        let base = self.base(from)?;
        let cal = Cal::holding(unit, base).shift(offset);
        let early =
            offset == 0 && unit == Unit::Weekend && tense != Tense::Future && weekday_number(base) <= 4;
        Some(if early { cal.shift(-1) } else { cal })
    }

    fn month_day(&self, month: i8, day: i8, tense: Tense) -> Option<Date> {
        let Some(base) = self.published else {
            return make_date(self.named_year?, month, day);
        };
        let year = base.year();
        let candidates =
            [year - 1, year, year + 1].into_iter().filter_map(|year| make_date(year, month, day));
        pick(candidates, base, tense)
    }

    fn month(&self, month: i8, which: Which, tense: Tense) -> Option<Cal> {
        let Some(base) = self.published else {
            return (which == Which::Bare).then(|| Some(Cal::Month(self.named_year?, month)))?;
        };
        let (year, this) = (base.year(), base.month());
        let (past, next) =
            (i64::from((this - month).rem_euclid(12)), i64::from((month - this).rem_euclid(12)));
        let ahead = month != this && nearer_next(past, next, tense);
        let year = match which {
            Which::This => year,
            Which::Last => {
                if month < this {
                    year
                } else {
                    year - 1
                }
            }
            Which::Next => {
                if month > this {
                    year
                } else {
                    year + 1
                }
            }
            Which::Bare if ahead => {
                if month > this {
                    year
                } else {
                    year + 1
                }
            }
            Which::Bare | Which::Previous => {
                if month <= this {
                    year
                } else {
                    year - 1
                }
            }
        };
        Some(Cal::Month(year, month))
    }

    fn weekday(&self, day: i64, which: Which, tense: Tense) -> Option<Date> {
        let base = self.published?;
        Some(match which {
            Which::Last => weekday_before(plus_days(base, -1), day),
            Which::Previous => weekday_before(plus_days(self.base(From::Spoken)?, -1), day),
            Which::Next => weekday_after(plus_days(base, 1), day),
            Which::This if tense != Tense::Past => weekday_after(base, day),
            _ if tense == Tense::Future => weekday_after(base, day),
            _ => weekday_before(base, day),
        })
    }

    fn season(&self, season: Season, which: Which, tense: Tense) -> Option<Cal> {
        let base = match self.published {
            Some(base) => base,
            None if which == Which::Bare => return Some(Cal::Season(self.named_year?, season)),
            None => return None,
        };
        let around = (-2..=2).map(|by| Cal::Season(base.year(), season).shift(by));
        let mut around = around.collect::<Vec<_>>().into_iter();
        match (which, tense) {
            (Which::Last, _) => around.rfind(|cal| cal.last() < base),
            (Which::Next, _) => around.find(|cal| cal.first() > base),
            (Which::This, _) => around.find(|cal| cal.last() >= base || cal.first().year() == base.year()),
            (Which::Bare | Which::Previous, Tense::Past | Tense::Open) => {
                around.rfind(|cal| cal.first() <= base)
            }
            (Which::Bare | Which::Previous, _) => around.find(|cal| cal.last() >= base),
        }
    }

    fn nth(&self, unit: Unit, nth: u8, year: Option<&Form>, tense: Tense) -> Option<Cal> {
        let instance = |year| Cal::Quarter(year, nth as i8);
        if unit != Unit::Quarter {
            return None;
        }
        if let Some(year) = year {
            return Some(instance(self.calendar(year, tense)?.0.year()));
        }
        let base = self.published?;
        let year = base.year();
        Some(match (instance(year).first() <= base, tense) {
            (true, Tense::Future) if plus_days(instance(year).last(), 150) < base => instance(year + 1),
            (true, _) => instance(year),
            (false, Tense::Future) => instance(year),
            (false, _) => instance(year - 1),
        })
    }

    fn holiday(&self, index: usize, which: Which, year: Option<i16>, tense: Tense) -> Option<Date> {
        let rule = self.holidays.rule(index);
        // What happened once keeps its day.
        if let (Rule::Days(days), None) = (rule, year)
            && let [once] = days[..]
        {
            return Some(once);
        }
        if let Some(year) = year {
            return holiday_of(rule, year);
        }
        let Some(base) = self.published else {
            return holiday_of(rule, self.named_year?);
        };
        let mut around = (-1..=1).filter_map(|by| holiday_of(rule, base.year() + by));
        match which {
            Which::Last => around.rfind(|day| *day < base),
            Which::Next => around.find(|day| *day > base),
            Which::This => holiday_of(rule, base.year()),
            Which::Bare | Which::Previous => pick(around, base, tense),
        }
    }

    fn stretch(&self, form: &Form, tense: Tense) -> Option<Resolved> {
        match form {
            Form::Between(first, last) => {
                let (first, last) =
                    (self.calendar(first, tense)?.0.first(), self.calendar(last, tense)?.0.last());
                Some(Resolved::between(first, last))
            }
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

/// Of the same day in neighbouring years the one that fits the tense, else the nearest.
fn pick(candidates: impl Iterator<Item = Date>, base: Date, tense: Tense) -> Option<Date> {
    let days: Vec<Date> = candidates.collect();
    let past = days.iter().rev().find(|day| **day <= base).copied();
    let next = days.iter().find(|day| **day >= base).copied();
    let (Some(past), Some(next)) = (past, next) else { return past.or(next) };
    let distance = |day: Date| i64::from((day - base).get_days().abs());
    Some(if nearer_next(distance(past), distance(next), tense) { next } else { past })
}

/// A day or month without a year is the near one; the tense outweighs that up to a factor.
fn nearer_next(past: i64, next: i64, tense: Tense) -> bool {
    match tense {
        Tense::Past => next * 3 < past,
        Tense::Future => next < past * 4,
        Tense::Open => next * 2 < past * 3 && next < past,
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
