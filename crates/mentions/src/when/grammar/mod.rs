//! The grammar of time expressions: at each token the longest reading wins.

mod clocks;
mod counted;
mod dates;
mod durations;
mod named;
mod quarters;
mod ranges;
mod relative;
mod sets;

use super::calendar::Unit;
use super::form::{Form, Match, Part};
use super::tokens::Token;
use lexicon::holidays::Holidays;
use lexicon::time_words::Sense;
use lexicon::words::{List, Words};

pub(super) struct Reader<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) holidays: &'a Holidays,
    pub(super) words: &'a Words,
}

impl Reader<'_> {
    /// The longest expression that starts at token `at`; of equals the first rule.
    pub(super) fn read_at(&self, at: usize) -> Option<Match> {
        if !self.may_begin(at) {
            return None;
        }
        let rules: [fn(&Self, usize) -> Option<Match>; 21] = [
            Self::clock,
            Self::numeric_date,
            Self::weekday,
            Self::date,
            Self::range_start,
            Self::range_end,
            Self::year_end,
            Self::counted_day,
            Self::year,
            Self::decade,
            Self::day_word,
            Self::quarter,
            Self::portion,
            Self::edge,
            Self::relative,
            Self::beside,
            Self::offset,
            Self::set,
            Self::duration,
            Self::holiday,
            Self::reference,
        ];
        let mut best: Option<Match> = None;
        for rule in rules {
            if let Some(found) = rule(self, at).filter(|found| self.one_sentence(at, found.end))
                && best.as_ref().is_none_or(|best| found.end > best.end)
            {
                best = Some(found);
            }
        }
        best
    }

    /// Most words begin nothing: one look spares the rules.
    fn may_begin(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        token.sense != Sense::Other && token.sense != Sense::Of
            || token.lower.as_bytes()[0].is_ascii_digit()
            || matches!(token.lower.as_str(), "'" | "’" | "‘")
            || self.words.has(List::BeginsTime, &token.lower)
            || token.capital && self.holidays.may_begin(&token.lower)
    }

    pub(super) fn one_sentence(&self, at: usize, end: usize) -> bool {
        let last = end.checked_sub(1).and_then(|last| self.tokens.get(last));
        end > at && last.is_some_and(|last| last.sentence == self.tokens[at].sentence)
    }

    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.lower == word)
    }

    pub(super) fn any(&self, at: usize, words: &[&str]) -> bool {
        self.tokens.get(at).is_some_and(|token| words.contains(&token.lower.as_str()))
    }

    /// Whether the token stands in the list.
    pub(super) fn listed(&self, at: usize, list: List) -> bool {
        self.tokens.get(at).is_some_and(|token| self.words.has(list, &token.lower))
    }

    pub(super) fn sense(&self, at: usize) -> Sense {
        self.tokens.get(at).map_or(Sense::Other, |token| token.sense)
    }

    pub(super) fn glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.glued)
    }

    pub(super) fn before(&self, at: usize) -> &str {
        match at.checked_sub(1).and_then(|k| self.tokens.get(k)) {
            Some(token) if token.sentence == self.tokens[at.min(self.tokens.len() - 1)].sentence => {
                &token.lower
            }
            _ => "",
        }
    }

    /// The number that a token of plain digits writes.
    pub(super) fn digits(&self, at: usize) -> Option<u32> {
        let token = self.tokens.get(at)?;
        (token.lower.len() <= 4).then(|| token.lower.parse().ok())?
    }

    /// Past a hyphen that joins two words.
    pub(super) fn skip_hyphen(&self, at: usize) -> usize {
        at + usize::from(self.any(at, &["-", "–", "‑"]) && self.glued(at) && self.glued(at + 1))
    }

    /// `(unit, is plural, end)`.
    pub(super) fn unit(&self, at: usize) -> Option<(Unit, bool, usize)> {
        match self.sense(at) {
            Sense::Unit(unit) => Some((unit, false, at + 1)),
            Sense::Units(unit) => Some((unit, true, at + 1)),
            Sense::Ordinal(2) if self.is(at, "second") => Some((Unit::Second, false, at + 1)),
            _ => None,
        }
    }

    /// "early", "mid-", "late", "the beginning of", and the token after it.
    pub(super) fn part(&self, at: usize) -> (Part, usize) {
        let part = match self.sense(at) {
            Sense::Early if !self.any(at, &["beginning", "start"]) => Part::Early,
            Sense::Mid if self.is(at, "mid") => Part::Mid,
            Sense::Late if !self.is(at, "end") => Part::Late,
            // "end-March", "end-2019"
            Sense::Late if self.skip_hyphen(at + 1) > at + 1 => Part::Late,
            _ => return (Part::Whole, at),
        };
        let mut end = self.skip_hyphen(at + 1);
        if self.is(end, "in") || self.is(end, "on") && part != Part::Mid {
            end += 1;
        }
        (part, end)
    }
}

/// A match with the confidence of its rule.
pub(super) fn found(end: usize, form: Form, rule: &'static str, confidence: f32) -> Option<Match> {
    Some(Match { end, form, rule, confidence })
}
