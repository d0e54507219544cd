//! Quarters, halves and other stretches of a larger unit.

use super::super::calendar::Unit;
use super::super::form::{Form, From, Match, Part};
use super::super::numbers::{read_count, read_ordinal};
use super::{Reader, found};
use lexicon::time_words::Sense;

impl Reader<'_> {
    /// "the [fiscal] third quarter [of 1990]", "third-quarter", "Q3 2012", "the year-earlier quarter".
    pub(super) fn quarter(&self, at: usize) -> Option<Match> {
        if let Some(found) = self.year_ago(at).or_else(|| self.owned_quarter(at)) {
            return Some(found);
        }
        if self.is(at, "q") && self.glued(at + 1) {
            let nth = self.digits(at + 1).filter(|nth| (1..=4).contains(nth))?;
            return self.with_year(at + 2, Unit::Quarter, nth as u8);
        }
        // "H2 2019"
        if self.is(at, "h") && self.tokens[at].capital && self.glued(at + 1) {
            let nth = self.digits(at + 1).filter(|nth| (1..=2).contains(nth))?;
            let (year, end) = self.year_after(at + 2)?;
            let whole = Box::new(Form::Fixed(super::super::calendar::Cal::Year(year), Part::Whole));
            return found(end, Form::Portion { nth: nth as u8, parts: 2, whole }, "quarter.half", 0.85);
        }
        let mut start = at + usize::from(self.sense(at) == Sense::The);
        let year = self.digits(start).filter(|year| start > at && (1900..2100).contains(year));
        start += usize::from(year.is_some());
        start += usize::from(self.is(start, "fiscal"));
        start = self.skip_hyphen(start);
        let (nth, end) = read_ordinal(self.tokens, start)?;
        let end = self.skip_hyphen(end);
        let hyphenated = self.any(end - 1, &["-", "–"]);
        let end = end + usize::from(self.is(end, "fiscal"));
        if !self.is(end, "quarter") || !(1..=4).contains(&nth) || hyphenated && self.sense(at) == Sense::The {
            return None;
        }
        if let Some(year) = year {
            let year = Form::Fixed(super::super::calendar::Cal::Year(year as i16), Part::Whole);
            let form = Form::Nth { unit: Unit::Quarter, nth: nth as u8, year: Some(Box::new(year)) };
            return found(end + 1, form, "quarter", 0.9);
        }
        self.with_year(end + 1, Unit::Quarter, nth as u8)
    }

    fn with_year(&self, at: usize, unit: Unit, nth: u8) -> Option<Match> {
        let of = at + usize::from(self.is(at, "of"));
        if let Some((year, end)) = self.fiscal_year(of) {
            return found(end, Form::Fiscal { year, quarter: Some(nth) }, "quarter.fiscal", 0.85);
        }
        let year = match self.year_after(at) {
            Some((year, end)) => {
                Some((Form::Fixed(super::super::calendar::Cal::Year(year), Part::Whole), end))
            }
            None if of > at => self
                .relative(of)
                .filter(|m| matches!(m.form, Form::Relative { unit: Unit::Year, .. }))
                .map(|m| (m.form, m.end)),
            None => None,
        };
        let (year, end) = year.map_or((None, at), |(form, end)| (Some(Box::new(form)), end));
        found(end, Form::Nth { unit, nth, year }, "quarter", 0.85)
    }

    /// "this year's third quarter", "last year's quarter".
    fn owned_quarter(&self, at: usize) -> Option<Match> {
        let year = self.relative(at).filter(|m| matches!(m.form, Form::Relative { unit: Unit::Year, .. }))?;
        let start = year.end + 2;
        if !self.any(year.end, &["'", "’"]) || !self.is(year.end + 1, "s") {
            return None;
        }
        if self.is(start, "quarter") {
            return found(start + 1, Form::YearAgo { unit: Unit::Quarter, nth: None }, "quarter.owned", 0.7);
        }
        let (nth, end) = read_ordinal(self.tokens, start)?;
        let end = self.skip_hyphen(end);
        let form = Form::Nth { unit: Unit::Quarter, nth: nth as u8, year: Some(Box::new(year.form)) };
        (self.is(end, "quarter") && nth <= 4).then(|| found(end + 1, form, "quarter.owned", 0.85))?
    }

    /// "[the] year-ago|year-earlier [third] [quarter|period]", "the latest quarter".
    fn year_ago(&self, at: usize) -> Option<Match> {
        let start = at + usize::from(self.sense(at) == Sense::The);
        if start > at && self.is(start, "latest") && self.any(start + 1, &["quarter", "period"]) {
            return found(
                start + 2,
                Form::YearAgo { unit: Unit::Quarter, nth: Some(0) },
                "quarter.latest",
                0.7,
            );
        }
        let dash = self.any(start + 1, &["-", "–"]);
        if !self.is(start, "year") || !dash || !matches!(self.sense(start + 2), Sense::Ago | Sense::Earlier) {
            return None;
        }
        let mut end = start + 3;
        let nth =
            read_ordinal(self.tokens, end).filter(|(nth, k)| *nth <= 4 && self.any(*k, &["quarter", "-"]));
        if let Some((_, after)) = nth {
            end = self.skip_hyphen(after);
        }
        end += usize::from(self.any(end, &["quarter", "period"]));
        let form = match nth {
            Some((nth, _)) => Form::Nth {
                unit: Unit::Quarter,
                nth: nth as u8,
                year: Some(Box::new(Form::Relative {
                    unit: Unit::Year,
                    offset: -1,
                    part: Part::Whole,
                    from: From::Published,
                })),
            },
            None => Form::YearAgo { unit: Unit::Quarter, nth: None },
        };
        found(end, form, "quarter.year-ago", 0.75)
    }

    /// "the second half of April", "the first half", "the first week of March", "the first nine months".
    pub(super) fn portion(&self, at: usize) -> Option<Match> {
        let the = usize::from(self.sense(at) == Sense::The);
        let start = at + the;
        let (nth, end) = match self.sense(start) {
            Sense::Last if self.is(start, "last") => (0, start + 1),
            _ if self.is(start, "latter") => (2, start + 1),
            _ => read_ordinal(self.tokens, start)?,
        };
        let end = self.skip_hyphen(end);
        if self.any(end, &["half", "third"]) {
            let parts = if self.is(end, "half") { 2 } else { 3 };
            let whole = self.whole(end + 1)?;
            let form = Form::Portion { nth: nth as u8, parts, whole: Box::new(whole.form) };
            return (nth <= parts.into()).then(|| found(whole.end, form, "portion", 0.9))?;
        }
        if nth > 5 || nth != 0 && the == 0 || self.is(start, "latter") {
            return None;
        }
        let (count, end) = match read_count(self.tokens, end) {
            Some((count, _, end)) => (count, end),
            None => (1, end),
        };
        let (unit, _, end) = self.unit(end).filter(|(unit, ..)| !unit.is_clock())?;
        let whole = self
            .whole(end)
            .filter(|whole| !matches!(whole.form, Form::Fixed(super::super::calendar::Cal::Day(_), _)))?;
        if unit == Unit::Quarter || count > 1 && unit == Unit::Month {
            return None;
        }
        let form = Form::Inside {
            nth: if nth == 0 { -1 } else { nth as i8 },
            count,
            unit,
            whole: Box::new(whole.form),
        };
        found(whole.end, form, "portion.unit", 0.85)
    }

    /// After "half": "of April", "of the year", "of 1990".
    pub(super) fn whole(&self, at: usize) -> Option<Match> {
        let start = at + usize::from(self.sense(at) == Sense::Of);
        if start == at {
            return None;
        }
        let the_unit = || {
            let (unit, plural, end) = self.unit(start + 1)?;
            (self.sense(start) == Sense::The && !plural && !unit.is_clock() && unit != Unit::Day).then(
                || {
                    found(
                        end,
                        Form::Relative { unit, offset: 0, part: Part::Whole, from: From::Told },
                        "whole",
                        0.8,
                    )
                },
            )?
        };
        self.date(start)
            .or_else(|| self.year(start))
            .or_else(|| self.decade(start))
            .or_else(|| self.relative(start))
            .or_else(|| self.holiday(start))
            .or_else(the_unit)
            .or_else(|| self.season_of(start))
    }

    /// "summer 1964", "the summer of 1964", "this summer's".
    fn season_of(&self, at: usize) -> Option<Match> {
        let start = at + usize::from(self.sense(at) == Sense::The);
        let (part, start) = self.part(start);
        let Sense::Season(season) = self.sense(start) else { return None };
        let whole = match self.year_after(start + 1) {
            Some((year, end)) => found(
                end,
                Form::Fixed(super::super::calendar::Cal::Season(year, season), part),
                "season.year",
                0.9,
            ),
            None => None,
        };
        let alone = start > at
            || matches!(self.before(at), "in" | "by" | "since" | "until" | "during" | "through")
                && !self.is(start, "fall");
        whole.or_else(|| {
            let form = Form::Season { season, which: super::super::form::Which::Bare, part };
            (alone && !self.any(start + 1, &["of", "-"])).then(|| found(start + 1, form, "season", 0.7))?
        })
    }

    /// "the end of the year", "the beginning of October", "year-end", and seasons.
    pub(super) fn edge(&self, at: usize) -> Option<Match> {
        if self.is(at, "year")
            && (self.is(at + 1, "-") && self.is(at + 2, "end")
                || self.is(at + 1, "end")
                || self.is(at + 1, "'") && self.is(at + 2, "s") && self.is(at + 3, "end"))
        {
            let end = (at + 1..at + 4).find(|&k| self.is(k, "end")).map_or(at + 3, |k| k + 1);
            let form = Form::Relative { unit: Unit::Year, offset: 0, part: Part::Late, from: From::Told };
            return found(end, form, "edge.year-end", 0.75);
        }
        let the = usize::from(self.sense(at) == Sense::The);
        let part = match self.sense(at + the) {
            Sense::Early if self.any(at + the, &["beginning", "start"]) => Part::Early,
            Sense::Mid if self.is(at + the, "middle") => Part::Mid,
            Sense::Late if self.is(at + the, "end") => Part::Late,
            _ if self.is(at + the, "close") => Part::Late,
            Sense::Early | Sense::Later if the == 1 && self.is(at + the + 1, "part") => {
                if self.sense(at + the) == Sense::Early { Part::Early } else { Part::Late }
            }
            _ if the == 1 && self.is(at + the, "latter") && self.is(at + the + 1, "part") => Part::Late,
            _ => return self.season_of(at),
        };
        // "the latter part of 2017"
        let share = usize::from(self.is(at + the + 1, "part"));
        let whole = self.whole(at + the + 1 + share)?;
        let form = match whole.form {
            Form::Fixed(cal, Part::Whole) => Form::Fixed(cal, part),
            Form::Month { month, which, .. } => Form::Month { month, which, part },
            Form::Relative { unit, offset, from, .. } => Form::Relative { unit, offset, part, from },
            Form::Season { season, which, .. } => Form::Season { season, which, part },
            Form::MonthOf { month, year, .. } => Form::MonthOf { month, year, part },
            Form::Holiday { index, which, year, .. } => Form::Holiday { index, which, year, part },
            other => other,
        };
        found(whole.end, form, "edge", 0.85)
    }
}
