//! Days with a name and their eves.

use super::super::calendar::{Cal, Unit, make_date};
use super::super::form::{Clock, Form, Match, Part, Which};
use super::{Reader, found};
use lexicon::holidays::{Rule, StateDay};
use lexicon::time_words::Sense;
use lexicon::words::List;

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
        let (index, length) = self.find_named(start)?;
        let end = start + length;
        if let Rule::Span(..) = self.holidays.rule(index) {
            // "during the Korean War"; "a Korean War veteran" tells no time.
            let lead = start.saturating_sub(usize::from(self.before(start) == "the"));
            let within = self.words.has(List::WithinTime, self.before(lead));
            return within.then(|| self.named(start))?;
        }
        // "the Easter Rising", "Christmas Island"
        let named_after = length == 1
            && self.tokens.get(end).is_some_and(|next| {
                next.capital && !next.glued && next.sense == Sense::Other && next.lower != "eve"
            });
        if named_after && self.one_sentence(start, end + 1) {
            return None;
        }
        let eve = self.is(end, "eve");
        let end = end + usize::from(eve);
        // "Christmas Eve in 2006".
        let of_year = self.year_after(end).or_else(|| self.year_after(end + usize::from(self.is(end, "in"))));
        let (year, end) = match of_year {
            Some((year, end)) if which == Which::Bare => (Some(year), end),
            _ => (None, end),
        };
        let form = match self.holidays.rule(index) {
            Rule::States(days) => self.state_day(days, start, year)?,
            _ => Form::Holiday { index, which, year, part: Part::Whole },
        };
        let form = if eve { Form::Eve(Box::new(form)) } else { form };
        // "Christmas night", "Easter week"
        match self.sense(end) {
            Sense::DayPart(part) if !self.tokens[end].capital => {
                let form = Form::At { clock: Clock::Part(part), on: Some(Box::new(form)) };
                found(end + 1, form, "holiday.part", 0.85)
            }
            Sense::Unit(Unit::Week) if !eve && !self.glued(end) => {
                found(end + 1, Form::WeekOf(Box::new(form)), "holiday.week", 0.8)
            }
            _ => found(end, form, "holiday", 0.85),
        }
    }

    /// "the fall of the Berlin Wall": what something is counted from, though no expression of time.
    pub(in super::super) fn named(&self, at: usize) -> Option<Match> {
        let start = at + usize::from(self.is(at, "the"));
        let (index, length) = self.find_named(start)?;
        let form = Form::Holiday { index, which: Which::Bare, year: None, part: Part::Whole };
        matches!(self.holidays.rule(index), Rule::Span(..))
            .then(|| found(start + length, form, "named", 0.8))?
    }

    fn find_named(&self, at: usize) -> Option<(usize, usize)> {
        let words = self.tokens.get(at..).unwrap_or_default();
        self.holidays.find(words.iter().map(|token| (token.lower.as_str(), token.capital)))
    }

    /// "Poland's Independence Day": the day of the state that is named beside it, else of the one that the text names most.
    fn state_day(&self, days: &[StateDay], at: usize, year: Option<i16>) -> Option<Form> {
        let names = |day: &StateDay, k: usize| {
            let words = &day.words;
            self.tokens.get(k).is_some_and(|token| token.capital)
                && words
                    .iter()
                    .any(|words| words.split(' ').enumerate().all(|(by, word)| self.is(k + by, word)))
        };
        let beside = |day: &&StateDay| {
            (at.saturating_sub(4)..at + 6)
                .any(|k| self.one_sentence(k.min(at), at.max(k) + 1) && names(day, k))
        };
        let most = || {
            let count = |day: &StateDay| (0..self.tokens.len()).filter(|&k| names(day, k)).count();
            days.iter().map(|day| (count(day), day)).filter(|(n, _)| *n > 1).max_by_key(|(n, _)| *n)
        };
        let day = days.iter().find(beside).or_else(|| Some(most()?.1))?;
        match year {
            Some(year) => Some(Form::Fixed(Cal::Day(make_date(year, day.month, day.day)?), Part::Whole)),
            None => Some(Form::MonthDay { month: day.month as u8, day: day.day as u8, weekday: None }),
        }
    }

    /// Past "the Muslim holy month of" before a month that is a holiday.
    fn month_of(&self, at: usize) -> usize {
        let start = at + usize::from(self.is(at, "the"));
        let of = (start..start + 4).find(|&k| self.is(k, "month") && self.is(k + 1, "of"));
        let said = of.is_some_and(|of| of > start || start > at);
        of.filter(|_| said).map_or(at, |of| of + 2)
    }
}
