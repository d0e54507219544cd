//! Days, months, seasons and feasts that a text names without their year: the near one that fits the tense.

use super::anchor::Anchor;
use super::calendar::{
    Cal, Season, Unit, make_date, plus_days, weekday_after, weekday_before, weekday_number,
};
use super::form::{Form, From, Which};
use super::holiday::holiday_of;
use super::tense::Tense;
use facts::Date;
use lexicon::holidays::Rule;

impl Anchor<'_> {
    pub(super) fn month_day(&self, month: i8, day: i8, weekday: Option<u8>, tense: Tense) -> Option<Date> {
        let Some(base) = self.published else {
            return make_date(self.named_year?, month, day);
        };
        if let Some(cal) = self.since_told(tense, |year| make_date(year, month, day).map(Cal::Day)) {
            return Some(cal.first());
        }
        let year = base.year();
        let candidates: Vec<Date> =
            [year - 1, year, year + 1].into_iter().filter_map(|year| make_date(year, month, day)).collect();
        // "Saturday, April 25" is in a year in which that is a Saturday.
        let fits = |date: &Date| weekday.is_some_and(|day| weekday_number(*date) == i64::from(day));
        if let Some(date) = candidates.iter().find(|date| fits(date)) {
            return Some(*date);
        }
        pick(candidates.into_iter(), base, tense)
    }

    /// "In 2015 the talks dragged on. On July 14 a deal was signed": the date that this sentence or the one before opened
    /// with, or that followed from it, where it is over.
    pub(super) fn told(&self, tense: Tense) -> Option<Cal> {
        let (cal, _) = self.opened.filter(|(_, at)| at + 1 >= self.sentence)?;
        let over = self.spoken == Some(cal) && cal.last() < self.published?;
        (over && tense.is_past()).then_some(cal)
    }

    /// The first such day or month from the date just told of on; a year tells it alone.
    fn since_told(&self, tense: Tense, of_year: impl Fn(i16) -> Option<Cal>) -> Option<Cal> {
        let told = self.told(tense)?;
        let years = if matches!(told, Cal::Year(_)) { 0..=0 } else { 0..=1 };
        let base = self.published?;
        years
            .filter_map(|by| of_year(told.year() + by))
            .find(|cal| cal.last() >= told.first() && cal.first() <= base)
    }

    /// "on the 5th": of the month just told of, else the nearest such day.
    pub(super) fn day_of_month(&self, day: i8, tense: Tense) -> Option<Date> {
        let told = self.spoken.filter(|cal| self.is_near() && matches!(cal, Cal::Day(_) | Cal::Month(..)));
        if let Some(first) = told.map(Cal::first)
            && let Some(date) = make_date(first.year(), first.month(), day)
            && self.published.is_none_or(|base| date <= base || tense == Tense::Future)
        {
            return Some(date);
        }
        let base = self.published?;
        let month = Cal::Month(base.year(), base.month());
        let days = (-2..=2).map(|by| month.shift(by).first());
        pick(days.filter_map(|first| make_date(first.year(), first.month(), day)), base, tense)
    }

    /// "two Fridays ago": the last one counts as the first.
    pub(super) fn weekdays_ago(&self, day: u8, count: i64) -> Option<Date> {
        let last = weekday_before(plus_days(self.published?, -1), i64::from(day));
        Some(plus_days(last, -7 * (count - 1).clamp(0, 520)))
    }

    pub(super) fn month(&self, month: i8, which: Which, tense: Tense) -> Option<Cal> {
        let Some(base) = self.published else {
            return (which == Which::Bare).then(|| Some(Cal::Month(self.named_year?, month)))?;
        };
        if which == Which::Bare
            && let Some(cal) = self.since_told(tense, |year| Some(Cal::Month(year, month)))
        {
            return Some(cal);
        }
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

    pub(super) fn weekday(&self, day: i64, which: Which, tense: Tense) -> Option<Date> {
        let base = self.published?;
        Some(match which {
            Which::Last => weekday_before(plus_days(base, -1), day),
            Which::Previous => weekday_before(plus_days(self.base(From::Spoken)?, -1), day),
            Which::Next => weekday_after(plus_days(base, 1), day),
            Which::This if !tense.is_past() => weekday_after(base, day),
            _ if tense == Tense::Future => weekday_after(base, day),
            _ => weekday_before(base, day),
        })
    }

    pub(super) fn season(&self, season: Season, which: Which, tense: Tense) -> Option<Cal> {
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
            (Which::Bare | Which::Previous, Tense::Future) => around.find(|cal| cal.last() >= base),
            (Which::Bare | Which::Previous, _) => around.rfind(|cal| cal.first() <= base),
        }
    }

    pub(super) fn nth(&self, unit: Unit, nth: u8, year: Option<&Form>, tense: Tense) -> Option<Cal> {
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

    pub(super) fn holiday(
        &self,
        index: usize,
        which: Which,
        year: Option<i16>,
        tense: Tense,
    ) -> Option<Date> {
        let rule = self.holidays.rule(index);
        // What happened once keeps its day.
        if let (Rule::Days(days), None) = (rule, year)
            && let [once] = days[..]
        {
            return Some(once);
        }
        if let Rule::Span(first, _) = rule {
            return Some(*first);
        }
        if let Some(year) = year {
            return holiday_of(rule, year);
        }
        let Some(base) = self.published else {
            return holiday_of(rule, self.named_year?);
        };
        // A feast by the moon can come twice in a year.
        let around: Vec<Date> = match rule {
            Rule::Days(days) => {
                days.iter().filter(|day| (day.year() - base.year()).abs() <= 1).copied().collect()
            }
            _ => (-1..=1).filter_map(|by| holiday_of(rule, base.year() + by)).collect(),
        };
        let mut around = around.into_iter();
        match which {
            Which::Last => around.rfind(|day| *day < base),
            Which::Next => around.find(|day| *day > base),
            Which::This => holiday_of(rule, base.year()),
            Which::Bare | Which::Previous => pick(around, base, tense),
        }
    }
}

/// Of the same day in neighbouring years the one that fits the tense, else the nearest.
fn pick(candidates: impl Iterator<Item = Date>, base: Date, tense: Tense) -> Option<Date> {
    let days: Vec<Date> = candidates.collect();
    let past = days.iter().rev().find(|day| **day <= base).copied();
    let next = days.iter().find(|day| **day >= base).copied();
    let (Some(past), Some(next)) = (past, next) else { return past.or(next) };
    let distance = |day: Date| i64::from((day - base).get_days().abs());
    // A paper can bear a date a day or two before that of its words.
    let tense = if tense == Tense::Done && distance(next) <= 3 { Tense::Past } else { tense };
    Some(if nearer_next(distance(past), distance(next), tense) { next } else { past })
}

/// A day or month without a year is the near one; the tense outweighs that up to a factor.
fn nearer_next(past: i64, next: i64, tense: Tense) -> bool {
    match tense {
        // "was released in May": not in the May to come.
        Tense::Done => false,
        Tense::Past => next * 3 < past,
        Tense::Future => next < past * 4,
        Tense::Open => next * 2 < past * 3 && next < past,
    }
}
