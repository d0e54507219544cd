//! Lengths of time.

use super::super::calendar::Unit;
use super::super::form::{Amount, Form, Match};
use super::super::numbers::{read_amount, read_count};
use super::{Reader, found};
use lexicon::time_words::Sense;
use lexicon::words::List;

impl Reader<'_> {
    /// "three days", "the past two months", "a few weeks", "16-hour", "a minute and a half", "for weeks".
    pub(super) fn duration(&self, at: usize) -> Option<Match> {
        if let Some(found) = self.stretch(at) {
            return Some(found);
        }
        let start = self.skip_hedge(at);
        if let Some((unit, true, end)) = self.unit(start) {
            return self.bare_plural(at, start, unit, end);
        }
        let mut start = start;
        if self.sense(start) == Sense::The && read_count(self.tokens, start + 1).is_some_and(|(n, ..)| n > 1)
        {
            start += 1;
        }
        let (amount, end) = read_amount(self.tokens, start)?;
        let hyphen = self.skip_hyphen(end);
        if hyphen > end && start > at {
            return None;
        }
        let hyphen = hyphen
            + usize::from(
                self.any(hyphen, &["full", "more", "additional", "straight", "consecutive", "whole"])
                    && hyphen == end,
            );
        let (unit, plural, mut end) = self.unit(hyphen)?;
        if self.blocks_duration(at, start, amount, unit, plural, end) {
            return None;
        }
        let mut amount = amount;
        if self.is(end, "and")
            && self.is(end + 1, "a")
            && self.is(end + 2, "half")
            && let Amount::Exact { whole, .. } = amount
        {
            amount = Amount::Exact { whole, half: true };
            end += 3;
        }
        if self.is(end, "or") && self.is(end + 1, "so") {
            end += 2;
        }
        found(end, Form::Duration { amount, unit }, "duration", 0.85)
    }

    /// Ages, ordinals of clocks and names are no durations.
    fn blocks_duration(
        &self,
        at: usize,
        start: usize,
        amount: Amount,
        unit: Unit,
        plural: bool,
        end: usize,
    ) -> bool {
        let age = self.any(end, &["-", "–"]) && self.is(end + 1, "old") || self.any(end, &["old", "olds"]);
        // "a year-earlier loss"
        let compared = self.any(end, &["-"]) && matches!(self.sense(end + 1), Sense::Ago | Sense::Earlier);
        let many = !matches!(amount, Amount::Exact { whole: 0 | 1, .. });
        let article = self.sense(start) == Sense::Article;
        let second = unit == Unit::Second && !plural;
        let hyphenated = self.any(end - 2, &["-", "–"]);
        let singular = many
            && !plural
            && !hyphenated
            && !self.is(end - 2, "hundred")
            && unit != Unit::Century
            && at == start
            && self.digits(start).is_some_and(|n| n > 31);
        let money = start > 0 && matches!(self.before(start), "$" | "£" | "€");
        let half = self.is(start, "half") && unit == Unit::Quarter;
        let weekend = unit == Unit::Weekend;
        let quarter = unit == Unit::Quarter && (!many || matches!(amount, Amount::Exact { whole: 13.., .. }));
        // "three quarters of its food"
        let quarter = quarter
            || unit == Unit::Quarter
                && matches!(amount, Amount::Exact { whole: 3, .. })
                && (self.is(end, "of") || hyphenated && plural);
        let day = article && unit == Unit::Day && self.any(end, &["of", "when", "for", "that", "in"]);
        age || compared || second || singular || money || half || weekend || quarter || day
    }

    /// "[the] past|last|next|first [few|two] months", "the past year".
    fn stretch(&self, at: usize) -> Option<Match> {
        let the = usize::from(self.sense(at) == Sense::The);
        let lead = at + the;
        let ordinal = matches!(self.sense(lead), Sense::Ordinal(1)) && the == 1;
        if !matches!(self.sense(lead), Sense::Last | Sense::Next) && !ordinal || self.is(lead, "recent") {
            return None;
        }
        if let Some((amount, end)) = read_amount(self.tokens, lead + 1) {
            let (unit, _, end) = self.unit(self.skip_hyphen(end))?;
            let end = end + 2 * usize::from(self.is(end, "or") && self.is(end + 1, "so"));
            return found(end, Form::Duration { amount, unit }, "duration.stretch", 0.9);
        }
        let (unit, plural, end) = self.unit(lead + 1)?;
        if plural && !ordinal {
            return self
                .any(lead, &["past"])
                .then(|| found(end, Form::Duration { amount: Amount::Vague, unit }, "duration.past", 0.7))?;
        }
        if plural {
            return found(end, Form::Duration { amount: Amount::Vague, unit }, "duration.first", 0.7);
        }
        let past = self.is(lead, "past") || the == 1 && self.any(lead, &["last", "coming"]);
        past.then(|| found(end, Form::Duration { amount: Amount::one(), unit }, "duration.past", 0.8))?
    }

    /// "weeks" alone is a length after "for" and before "after", "ago".
    fn bare_plural(&self, at: usize, start: usize, unit: Unit, end: usize) -> Option<Match> {
        let before = self.before(at);
        let after = self.any(end, &["after", "before", "later", "earlier", "of", "ahead", "long"])
            || self.is(end, "-") && self.is(end + 1, "long");
        let lead = self.words.has(List::BeforeLength, before);
        let capital = self.tokens[start].capital && !before.is_empty();
        let good = match unit {
            Unit::Second | Unit::Quarter | Unit::Weekend | Unit::Minute => false,
            Unit::Hour | Unit::Day | Unit::Week | Unit::Month => {
                matches!(before, "for" | "within")
                    || lead && self.any(end, &["after", "before", "ahead"])
                    || after && !self.is(end, "of")
            }
            _ => matches!(before, "for" | "in" | "over" | "within") || after && !self.is(end, "of"),
        };
        if capital || !good && start == at {
            return None;
        }
        let end = if self.is(end, "-") && self.is(end + 1, "long") { end + 2 } else { end };
        found(end, Form::Duration { amount: Amount::Vague, unit }, "duration.bare", 0.7)
    }
}
