//! Times counted from the day of the report or from the day last spoken of.

use super::super::calendar::{Cal, Unit};
use super::super::form::{Amount, Clock, Form, From, Match, Part, Which};
use super::super::numbers::read_amount;
use super::{Reader, found};
use lexicon::time_words::Sense;

impl Reader<'_> {
    /// "today", "late yesterday", "tomorrow morning", "tonight", "overnight".
    pub(super) fn day_word(&self, at: usize) -> Option<Match> {
        let moved = matches!(self.sense(at), Sense::Early | Sense::Late | Sense::Earlier | Sense::Later)
            && !self.any(at, &["beginning", "start", "end"]);
        let start = at + usize::from(moved);
        let day = |offset| Form::Shift {
            amount: Amount::Exact { whole: i64::abs(offset), half: false },
            unit: Unit::Day,
            sign: offset.signum(),
            from: From::Published,
        };
        if self.any(start, &["tonight", "overnight"]) {
            let form = Form::At { clock: Clock::Part("TNI"), on: Some(Box::new(day(0))) };
            return found(start + 1, form, "day.night", 0.85);
        }
        if self.is(at, "the") && self.is(at + 1, "day") && self.any(at + 2, &["before", "after"]) {
            let offset = if self.is(at + 2, "before") { -1 } else { 1 };
            if self.sense(at + 3) == Sense::Day(offset as i32) {
                return found(at + 4, day(2 * offset), "day.second", 0.9);
            }
        }
        let Sense::Day(offset) = self.sense(start) else { return None };
        let form = day(offset.into());
        match self.sense(start + 1) {
            Sense::DayPart(part) if !self.glued(start + 1) => {
                let form = Form::At { clock: Clock::Part(part), on: Some(Box::new(form)) };
                found(start + 2, form, "day.part", 0.9)
            }
            _ => found(start + 1, form, "day", 0.95),
        }
    }

    /// "the day after the vote", "the night before the raid"; "the year before." counts from the day last spoken of.
    pub(super) fn beside(&self, at: usize) -> Option<Match> {
        let (Sense::The, true) = (self.sense(at), self.any(at + 2, &["before", "after"])) else {
            return None;
        };
        let sign = if self.is(at + 2, "before") { -1 } else { 1 };
        let last =
            self.tokens.get(at + 3).is_none_or(|token| !token.lower.starts_with(char::is_alphanumeric));
        match self.sense(at + 1) {
            Sense::Unit(unit) if last && !unit.is_clock() => {
                let form = Form::Relative { unit, offset: sign, part: Part::Whole, from: From::Spoken };
                found(at + 3, form, "beside.spoken", 0.7)
            }
            Sense::Unit(Unit::Day) | Sense::DayPart(_) if !last => {
                found(at + 2, Form::Beside { unit: Unit::Day, sign }, "beside", 0.7)
            }
            _ => None,
        }
    }

    /// "[early] this|last|next week", "later this year", "last October", "this summer", "that day".
    pub(super) fn relative(&self, at: usize) -> Option<Match> {
        let (part, start) = match self.sense(at) {
            Sense::Earlier => (Part::Before, at + 1 + usize::from(self.is(at + 1, "in"))),
            Sense::Later => (Part::After, at + 1 + usize::from(self.is(at + 1, "in"))),
            _ if self.is(at, "sometime") => (Part::Whole, at + 1),
            _ => self.part(at),
        };
        let the = self.sense(start) == Sense::The;
        if the && self.is(start + 1, "same") || !the && self.is(start, "same") {
            let unit_at = start + 1 + usize::from(the);
            return self.spoken_unit(unit_at, 0, part);
        }
        let lead = start + usize::from(the);
        let mut unit_at = lead + 1;
        // ABC's "This Week"
        let quoted = matches!(self.before(at), "\"" | "“" | "‘" | "'" | "`");
        if quoted && self.sense(lead) == Sense::This && self.tokens.get(unit_at).is_some_and(|t| t.capital) {
            return None;
        }
        if self.is(lead, "this") && self.any(lead + 1, &["coming", "past", "current"]) {
            unit_at += 1;
        }
        match self.sense(lead) {
            Sense::That => self.spoken_unit(unit_at, 0, part),
            Sense::Last if the && !self.is(lead, "recent") && !self.is(lead, "last") => {
                match self.is(lead, "previous") {
                    true => self.spoken_unit(unit_at, -1, part),
                    false => None,
                }
            }
            Sense::Next if the && !self.any(lead, &["coming"]) => self.spoken_unit(unit_at, 1, part),
            Sense::Last if !self.is(lead, "recent") => self.told_unit(unit_at, -1, Which::Last, part),
            Sense::Next => self.told_unit(unit_at, 1, Which::Next, part),
            Sense::This => {
                let (offset, which) = match self.tokens.get(unit_at - 1).map(|t| t.lower.as_str()) {
                    Some("coming") => (1, Which::Next),
                    Some("past") => (0, Which::Last),
                    _ => (0, Which::This),
                };
                self.told_unit(unit_at, offset, which, part)
            }
            Sense::Unit(_) if the => self.the_unit(at, lead, part),
            _ if the && self.any(lead, &["fiscal", "full"]) => self.the_unit(at, lead, part),
            _ => None,
        }
    }

    /// "the year", "the quarter", "later in the day".
    fn the_unit(&self, at: usize, lead: usize, part: Part) -> Option<Match> {
        if self.any(lead, &["fiscal", "full"]) && self.is(lead + 1, "year") && lead == at + 1 {
            let form = Form::Relative { unit: Unit::Year, offset: 0, part, from: From::Told };
            return found(lead + 2, form, "relative.the-unit", 0.6);
        }
        let (unit, _, end) = self.unit(lead).filter(|_| !self.tokens[lead].capital)?;
        let moved = lead > at + 1;
        if unit == Unit::Week
            && self.is(end, "of")
            && let Some(day) = self.date(end + 1).or_else(|| self.holiday(end + 1)).filter(|m| {
                matches!(m.form, Form::MonthDay { .. } | Form::Fixed(Cal::Day(_), _) | Form::Holiday { .. })
            })
        {
            return found(day.end, Form::WeekOf(Box::new(day.form)), "relative.week-of", 0.9);
        }
        if !moved && self.is(end, "before") && self.is(end + 1, "last") {
            let form = Form::Relative { unit, offset: -2, part, from: From::Published };
            return found(end + 2, form, "relative.before-last", 0.9);
        }
        let plain = matches!(unit, Unit::Year | Unit::Quarter | Unit::Weekend | Unit::Week);
        if !moved
            && (!plain || self.any(end, &["of", "'", "’"]) && unit != Unit::Quarter && unit != Unit::Year)
        {
            return None;
        }
        if unit == Unit::Year && !moved && self.any(end, &["ended", "ending"]) {
            return found(end, Form::Duration { amount: Amount::one(), unit }, "duration.year-ended", 0.8);
        }
        if unit == Unit::Quarter && !moved {
            return found(end, Form::YearAgo { unit, nth: Some(0) }, "relative.quarter", 0.7);
        }
        let form = Form::Relative { unit, offset: 0, part, from: From::Told };
        found(end, form, "relative.the-unit", 0.6)
    }

    fn spoken_unit(&self, at: usize, offset: i64, part: Part) -> Option<Match> {
        if let Sense::DayPart(letters) = self.sense(at) {
            let day = Form::Relative { unit: Unit::Day, offset, part: Part::Whole, from: From::Spoken };
            let form = Form::At { clock: Clock::Part(letters), on: Some(Box::new(day)) };
            return found(at + 1, form, "relative.spoken-part", 0.7);
        }
        let (unit, plural, end) = self.unit(at)?;
        if plural || unit.is_clock() {
            return None;
        }
        if unit == Unit::Day && offset != 0 && self.any(end, &["of", "'"]) {
            return None;
        }
        found(end, Form::Relative { unit, offset, part, from: From::Spoken }, "relative.spoken", 0.75)
    }

    fn told_unit(&self, at: usize, offset: i64, which: Which, part: Part) -> Option<Match> {
        match self.sense(at) {
            Sense::Month(_) => {
                let (month, end) = self.month_name(at)?;
                self.digits(end)
                    .is_none_or(|day| day > 31)
                    .then(|| found(end, Form::Month { month, which, part }, "relative.month", 0.9))?
            }
            Sense::Season(season) => {
                found(at + 1, Form::Season { season, which, part }, "relative.season", 0.9)
            }
            Sense::DayPart(letters)
                if which == Which::This || which == Which::Last && self.is(at, "night") =>
            {
                let form =
                    Form::Relative { unit: Unit::Day, offset, part: Part::Whole, from: From::Published };
                let form = Form::At { clock: Clock::Part(letters), on: Some(Box::new(form)) };
                found(at + 1, form, "relative.part", 0.9)
            }
            _ => {
                let at = at + usize::from(self.is(at, "fiscal"));
                let (unit, plural, end) = self.unit(at)?;
                if plural || unit.is_clock() {
                    return None;
                }
                found(end, Form::Relative { unit, offset, part, from: From::Published }, "relative", 0.95)
            }
        }
    }

    /// "two weeks ago", "a day earlier", "three months later", "the year before", "two years from now".
    pub(super) fn offset(&self, at: usize) -> Option<Match> {
        let start = self.skip_hedge(at);
        let (amount, unit, end) = self.offset_length(start)?;
        let shift = |sign, from| Form::Shift { amount, unit, sign, from };
        if self.sense(end) == Sense::Ago {
            return found(end + 1, shift(-1, From::Published), "offset.ago", 0.9);
        }
        if self.is(end, "or") && self.is(end + 1, "so") && self.sense(end + 2) == Sense::Ago {
            return found(end + 3, shift(-1, From::Published), "offset.ago", 0.8);
        }
        if self.is(end, "from") && self.any(end + 1, &["now", "today"]) {
            return found(end + 2, shift(1, From::Published), "offset.from-now", 0.9);
        }
        match self.sense(end) {
            Sense::Earlier => found(end + 1, shift(-1, From::Spoken), "offset.earlier", 0.8),
            Sense::Later => found(end + 1, shift(1, From::Spoken), "offset.later", 0.8),
            _ => None,
        }
    }

    fn offset_length(&self, at: usize) -> Option<(Amount, Unit, usize)> {
        if let Some((unit, true, end)) = self.unit(at) {
            return Some((Amount::Vague, unit, end));
        }
        let (amount, end) = read_amount(self.tokens, at)?;
        let end = self.skip_hyphen(end);
        let (unit, _, end) = self.unit(end)?;
        Some((amount, unit, end))
    }

    /// Past "nearly", "more than", "at least": hedges belong to the span of a length.
    pub(super) fn skip_hedge(&self, at: usize) -> usize {
        let two = self.any(at, &["more", "less"]) && self.is(at + 1, "than")
            || self.is(at, "at") && self.any(at + 1, &["least", "most"])
            || self.is(at, "up") && self.is(at + 1, "to")
            || self.is(at, "just") && self.any(at + 1, &["over", "under"]);
        let one = self
            .any(at, &["nearly", "almost", "about", "over", "roughly", "approximately", "around", "under"]);
        at + 2 * usize::from(two) + usize::from(one && !two)
    }

    /// "now", "currently", "recently", "the past", "the near future", "these days".
    pub(super) fn reference(&self, at: usize) -> Option<Match> {
        let name = |end, value, confidence| found(end, Form::Reference(value), "reference", confidence);
        let the = usize::from(self.sense(at) == Sense::The);
        if the == 1 {
            let near =
                usize::from(self.any(at + 1, &["near", "foreseeable", "immediate", "distant", "recent"]));
            return match self.tokens.get(at + 1 + near)?.lower.as_str() {
                "future" if !self.is(at + 1, "foreseeable") => name(at + 2 + near, "FUTURE_REF", 0.85),
                "past"
                    if self.before(at) == "in"
                        && self.any(at + 2 + near, &[",", ".", "and", "that", ";", "but"]) =>
                {
                    name(at + 2 + near, "PAST_REF", 0.8)
                }
                _ => None,
            };
        }
        match self.tokens[at].lower.as_str() {
            "now" if self.tokens[at].glued && self.before(at) == "-" => None,
            "now" | "currently" | "nowadays" => name(at + 1, "PRESENT_REF", 0.8),
            "current" if !self.tokens[at].capital => name(at + 1, "PRESENT_REF", 0.6),
            "recently" => name(at + 1, "PAST_REF", 0.75),
            "soon" if self.is(at + 1, "as") || self.before(at) == "as" || self.before(at) == "too" => None,
            "soon" => name(at + 1, "FUTURE_REF", 0.5),
            "recent" | "coming" if matches!(self.sense(at + 1), Sense::Units(_)) => {
                let (unit, ..) = self.unit(at + 1)?;
                found(at + 2, Form::Duration { amount: Amount::Vague, unit }, "duration.recent", 0.75)
            }
            _ => None,
        }
    }
}
