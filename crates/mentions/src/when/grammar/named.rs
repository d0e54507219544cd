//! Days with a name and their eves.

use super::super::calendar::Unit;
use super::super::form::{Form, Match, Part, Which};
use super::{Reader, found};
use lexicon::time_words::Sense;

impl Reader<'_> {
    /// "Thanksgiving", "last Christmas", "Easter 2013", "on the eve of Ramadan".
    pub(super) fn holiday(&self, at: usize) -> Option<Match> {
        let the = usize::from(self.is(at, "the"));
        if self.is(at + the, "eve") && self.is(at + the + 1, "of") {
            let start = at + the + 2;
            let day = self.holiday(start).or_else(|| self.weekday(start)).or_else(|| self.date(start));
            let day = day.filter(|day| {
                matches!(day.form, Form::Holiday { .. } | Form::Weekday { .. } | Form::MonthDay { .. })
            });
            return match day {
                Some(day) => found(day.end, Form::Eve(Box::new(day.form)), "holiday.eve", 0.85),
                None => found(at + the + 1, Form::Beside { unit: Unit::Day, sign: -1 }, "beside", 0.7),
            };
        }
        let at = self.month_of(at);
        let (which, start) = match self.sense(at) {
            Sense::Last if self.is(at, "last") => (Which::Last, at + 1),
            Sense::Next if self.is(at, "next") => (Which::Next, at + 1),
            Sense::This if self.is(at, "this") => (Which::This, at + 1),
            _ => (Which::Bare, at),
        };
        let words = self.tokens.get(start..).unwrap_or_default();
        let (index, length) =
            self.holidays.find(words.iter().map(|token| (token.lower.as_str(), token.capital)))?;
        let end = start + length;
        let eve = self.is(end, "eve");
        let end = end + usize::from(eve);
        // "Christmas Eve in 2006".
        let of_year = self.year_after(end).or_else(|| self.year_after(end + usize::from(self.is(end, "in"))));
        let (year, end) = match of_year {
            Some((year, end)) if which == Which::Bare => (Some(year), end),
            _ => (None, end),
        };
        let form = Form::Holiday { index, which, year, part: Part::Whole };
        let form = if eve { Form::Eve(Box::new(form)) } else { form };
        found(end, form, "holiday", 0.85)
    }

    /// Past "the Muslim holy month of" before a month that is a holiday.
    fn month_of(&self, at: usize) -> usize {
        let start = at + usize::from(self.is(at, "the"));
        let of = (start..start + 4).find(|&k| self.is(k, "month") && self.is(k + 1, "of"));
        let said = of.is_some_and(|of| of > start || start > at);
        of.filter(|_| said).map_or(at, |of| of + 2)
    }
}
