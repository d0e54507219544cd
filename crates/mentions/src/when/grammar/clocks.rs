//! Times of day.

use super::super::form::{Clock, Form, Match};
use super::{Reader, found};
use lexicon::time_words::Sense;
use lexicon::words::List;

impl Reader<'_> {
    /// "10:35 a.m.", "5 p.m. EST Nov. 9", "noon Saturday", "1430 GMT", "4 in the morning".
    pub(super) fn clock(&self, at: usize) -> Option<Match> {
        if let Some(found) = self.part_of_date(at) {
            return Some(found);
        }
        let (clock, mut end) = self.clock_face(at)?;
        if self.listed(end, List::Zone) {
            end += 1;
            end += usize::from(self.is(end, ",") && self.date_beside(end + 1).is_some());
        } else if self.is(end, "local") && self.is(end + 1, "time") {
            end += 2;
        }
        let (on, end) = match self.date_beside(end) {
            Some(found) => (Some(Box::new(found.form)), found.end),
            None => (None, end),
        };
        let end = end + usize::from(on.is_some() && self.listed(end, List::Zone));
        // "10:35 a.m. (0735 GMT) Friday": the day stands behind the same hour elsewhere.
        let closed = (end..end + 6).find(|&k| self.is(k, ")")).filter(|_| self.is(end, "("));
        let on = on.or_else(|| Some(Box::new(self.date_beside(closed? + 1)?.form)));
        // "at 5 a.m. on October 3": two expressions, one day.
        let on =
            on.or_else(|| Some(Box::new(self.date_beside(end + 1).filter(|_| self.is(end, "on"))?.form)));
        found(end, Form::At { clock, on }, "clock", 0.85)
    }

    pub(super) fn date_beside(&self, at: usize) -> Option<Match> {
        self.tokens.get(at)?;
        let day = |found: &Match| {
            matches!(
                found.form,
                Form::Fixed(super::super::calendar::Cal::Day(_), _)
                    | Form::MonthDay { .. }
                    | Form::Weekday { .. }
                    | Form::Shift { .. }
            )
        };
        self.weekday(at).or_else(|| self.date(at)).or_else(|| self.day_word(at)).filter(day)
    }

    fn clock_face(&self, at: usize) -> Option<(Clock, usize)> {
        match self.tokens[at].lower.as_str() {
            "noon" | "midday" => return Some((Clock::Hour(12), at + 1)),
            "midnight" => return Some((Clock::Hour(24), at + 1)),
            _ => {}
        }
        let first = self.digits(at)?;
        let glued_sign = at > 0 && self.glued(at) && !matches!(self.before(at), "(" | "\"" | "“" | "[");
        if glued_sign {
            return None;
        }
        let (hour, minute, end) = if self.any(at + 1, &[":"]) && self.glued(at + 1) && self.glued(at + 2) {
            let minute = self.digits(at + 2).filter(|m| *m < 60 && self.tokens[at + 2].lower.len() == 2)?;
            let seconds = self.is(at + 3, ":") && self.glued(at + 3) && self.digits(at + 4).is_some();
            (first, Some(minute), at + 3 + 2 * usize::from(seconds))
        } else if self.is(at + 1, ".")
            && self.glued(at + 2)
            && self.tokens.get(at + 2)?.lower.len() == 2
            && self.half_of_day(at + 3).is_some()
        {
            (first, self.digits(at + 2), at + 3)
        } else if self.tokens[at].lower.len() == 4 && self.listed(at + 1, List::Zone) {
            (first / 100, Some(first % 100), at + 1)
        } else {
            (first, None, at + 1)
        };
        if let Some((afternoon, end)) = self.half_of_day(end) {
            let hour = match (hour, afternoon) {
                (12, false) => 0,
                (1..=11, true) => hour + 12,
                _ => hour,
            };
            return self.face(hour, minute, end);
        }
        if self.is(end, "o") && self.any(end + 1, &["'", "’"]) && self.is(end + 2, "clock") {
            return self.face(hour, minute, end + 3);
        }
        (minute.is_some() && hour < 25).then(|| self.face(hour, minute, end))?
    }

    fn face(&self, hour: u32, minute: Option<u32>, end: usize) -> Option<(Clock, usize)> {
        if hour > 24 {
            return None;
        }
        let clock = match minute {
            Some(minute) if minute < 60 => Clock::Minute(hour as i8, minute as i8),
            _ => Clock::Hour(hour as i8),
        };
        Some((clock, end))
    }

    /// "a.m.", "pm", "in the morning"; true for the afternoon.
    fn half_of_day(&self, at: usize) -> Option<(bool, usize)> {
        let token = self.tokens.get(at)?;
        match token.lower.as_str() {
            "a.m." | "am" | "a.m" => Some((false, at + 1)),
            "p.m." | "pm" | "p.m" => Some((true, at + 1)),
            "in" if self.is(at + 1, "the") => match self.sense(at + 2) {
                Sense::DayPart("TMO") => Some((false, at + 3)),
                Sense::DayPart(_) => Some((true, at + 3)),
                _ => None,
            },
            _ => None,
        }
    }

    /// "the night of May 13", "the early morning hours of Thursday".
    fn part_of_date(&self, at: usize) -> Option<Match> {
        let mut start = at + usize::from(self.sense(at) == Sense::The);
        if start == at {
            return None;
        }
        start += usize::from(matches!(self.sense(start), Sense::Early | Sense::Late));
        let Sense::DayPart(part) = self.sense(start) else { return None };
        let mut end = start + 1;
        end += usize::from(self.is(end, "hours"));
        if self.sense(end) != Sense::Of {
            return None;
        }
        let day = self.date_beside(end + 1)?;
        found(
            day.end,
            Form::At { clock: Clock::Part(part), on: Some(Box::new(day.form)) },
            "clock.part-of",
            0.85,
        )
    }
}
