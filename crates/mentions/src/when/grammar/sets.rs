//! Recurring times.

use super::super::calendar::Unit;
use super::super::form::{Form, Match};
use super::super::numbers::read_count;
use super::{Reader, found};
use lexicon::time_words::Sense;

impl Reader<'_> {
    /// "daily", "every two weeks", "each Thursday", "twice a year", "weekday nights".
    pub(super) fn set(&self, at: usize) -> Option<Match> {
        match self.sense(at) {
            Sense::Rate(unit) => self.rate(at, unit),
            Sense::Every => self.every(at),
            // "twice a week"
            Sense::Article if matches!(self.before(at), "once" | "twice" | "times") => {
                let (unit, false, end) = self.unit(at + 1)? else { return None };
                let value = super::super::values::duration_value(1, false, unit);
                found(end, Form::Set { value }, "set.times", 0.85)
            }
            _ => None,
        }
    }

    fn rate(&self, at: usize, unit: Unit) -> Option<Match> {
        let token = &self.tokens[at];
        if token.capital && !self.before(at).is_empty() || token.glued {
            return None;
        }
        let adverb = self.any(at + 1, &[".", ",", ";", "and", "to", "for", "in", "by", "at", "on", "since"])
            || at + 1 == self.tokens.len();
        let ok = match token.lower.as_str() {
            "daily" | "nightly" | "hourly" => true,
            "weekly" | "annually" => true,
            "monthly" | "quarterly" | "yearly" => adverb,
            _ => false,
        };
        let value = super::super::values::duration_value(1, false, unit);
        ok.then(|| found(at + 1, Form::Set { value }, "set.rate", 0.75))?
    }

    fn every(&self, at: usize) -> Option<Match> {
        let mut next = at + 1;
        let mut step = 1;
        if self.is(next, "other") {
            step = 2;
            next += 1;
        } else if self.is(next, "single") {
            next += 1;
        } else if let Some((count, _, end)) = read_count(self.tokens, next) {
            step = count;
            next = end;
        }
        let value = match self.sense(next) {
            Sense::Weekday(day) => format!("XXXX-WXX-{day}"),
            Sense::Month(_) => format!("XXXX-{:02}", self.month_name(next)?.0),
            Sense::DayPart(part) => format!("XXXX-XX-XX{part}"),
            Sense::Season(season) => super::super::values::open_season(season),
            _ => {
                let (unit, ..) = self.unit(next)?;
                super::super::values::duration_value(step, false, unit)
            }
        };
        let weekday = matches!(self.sense(next), Sense::Weekday(_));
        match self.sense(next + 1) {
            Sense::DayPart(part) if weekday => {
                found(next + 2, Form::Set { value: format!("{value}{part}") }, "set.every", 0.9)
            }
            _ => found(next + 1, Form::Set { value }, "set.every", 0.9),
        }
    }
}
