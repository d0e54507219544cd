//! Days by their number in a month or from a day: "the first Monday of September", "two Fridays ago", "a week from
//! Tuesday", "on the 5th".

use super::super::calendar::{Cal, Unit};
use super::super::form::{Amount, Form, Match};
use super::super::numbers::{read_amount, read_count, read_ordinal};
use super::{Reader, found};
use lexicon::time_words::Sense;
use lexicon::words::List;

impl Reader<'_> {
    /// One of the rules below.
    pub(super) fn counted_day(&self, at: usize) -> Option<Match> {
        self.nth_weekday(at)
            .or_else(|| self.weekdays_ago(at))
            .or_else(|| self.onward(at))
            .or_else(|| self.day_of_month(at))
    }

    /// "[the] first Monday of September", "the last Friday in May", "the second Tuesday of next month".
    fn nth_weekday(&self, at: usize) -> Option<Match> {
        let start = at + usize::from(self.sense(at) == Sense::The);
        let (nth, name) = match self.sense(start) {
            Sense::Last if self.is(start, "last") => (-1, start + 1),
            _ => read_ordinal(self.tokens, start).map(|(nth, end)| (nth as i8, end))?,
        };
        let Sense::Weekday(day) = self.sense(name) else { return None };
        if !self.any(name + 1, &["of", "in"]) || nth > 5 {
            return None;
        }
        let month = self.month_at(name + 2)?;
        let form = Form::NthWeekday { day, nth, month: Box::new(month.form) };
        found(month.end, form, "counted.weekday", 0.9)
    }

    /// "September", "May 2018", "next month", "the month".
    fn month_at(&self, at: usize) -> Option<Match> {
        let is_month = |found: &Match| {
            matches!(
                found.form,
                Form::Month { .. }
                    | Form::MonthOf { .. }
                    | Form::Fixed(Cal::Month(..), _)
                    | Form::Relative { unit: Unit::Month, .. }
            )
        };
        self.date(at).or_else(|| self.relative(at)).or_else(|| self.whole(at - 1)).filter(is_month)
    }

    /// "two Fridays ago".
    fn weekdays_ago(&self, at: usize) -> Option<Match> {
        let (count, _, end) = read_count(self.tokens, at)?;
        let Sense::Weekdays(day) = self.sense(end) else { return None };
        let ago = self.sense(end + 1) == Sense::Ago && (2..=52).contains(&count);
        ago.then(|| found(end + 2, Form::WeekdaysAgo { day, count }, "counted.ago", 0.85))?
    }

    /// "a week from Tuesday", "30 days from March 1".
    fn onward(&self, at: usize) -> Option<Match> {
        let (amount, end) = read_amount(self.tokens, at)?;
        let (unit, _, end) = self.unit(end).filter(|(unit, ..)| !unit.is_clock())?;
        let exact = matches!(amount, Amount::Exact { .. }) && self.is(end, "from");
        if !exact || self.words.has(List::Lasts, self.before(at)) {
            return None;
        }
        let on = self.date_beside(end + 1).filter(|_| !self.any(end + 1, &["today"]))?;
        // "for two weeks from May 3 to May 17"
        let ranged = self.any(on.end, &["to", "until", "through"]);
        let form = Form::Onward { amount, unit, on: Box::new(on.form) };
        (!ranged).then(|| found(on.end, form, "counted.onward", 0.85))?
    }

    /// "the 5th" after "on", with nothing behind that it could count.
    fn day_of_month(&self, at: usize) -> Option<Match> {
        let number = self.tokens.get(at + 1)?;
        let (day, end) = read_ordinal(self.tokens, at + 1)?;
        let told = self.sense(at) == Sense::The
            && matches!(self.before(at), "on" | "by" | "until")
            && number.lower.as_bytes()[0].is_ascii_digit()
            && (1..=31).contains(&day);
        let closed = self.tokens.get(end).is_none_or(|next| {
            !(next.lower.starts_with(char::is_alphanumeric) || next.glued && next.lower == "-")
                || matches!(next.lower.as_str(), "and" | "but" | "when" | "after")
        });
        (told && closed).then(|| found(end, Form::DayOfMonth { day: day as u8 }, "counted.day", 0.75))?
    }
}
