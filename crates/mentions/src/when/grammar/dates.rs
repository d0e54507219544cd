//! Days, months, years, decades, and weekdays by name or number.

use super::super::calendar::{Cal, Unit, make_date};
use super::super::form::{Clock, Form, From, Match, Part, Which};
use super::super::numbers::{read_ordinal, read_spelt_year};
use super::{Reader, found};
use lexicon::time_words::Sense;
use lexicon::words::List;

impl Reader<'_> {
    /// `2013-03-22`, `10/26/1989`, `22.03.2013`.
    pub(super) fn numeric_date(&self, at: usize) -> Option<Match> {
        let sign = self.tokens.get(at + 1)?.lower.as_str();
        if !matches!(sign, "-" | "/" | ".") || !self.is(at + 3, sign) || !(1..5).all(|k| self.glued(at + k)) {
            return None;
        }
        let (a, b, c) = (self.digits(at)?, self.digits(at + 2)?, self.digits(at + 4)?);
        let (width, last) = (self.tokens[at].lower.len(), self.tokens[at + 4].lower.len());
        let (year, month, day) = match (width, last) {
            (4, _) => (a, b, c),
            (_, 4) if sign == "." || a > 12 => (c, b, a),
            (_, 4) => (c, a, b),
            (_, 2) if sign == "/" => (if c < 50 { 2000 + c } else { 1900 + c }, a, b),
            _ => return None,
        };
        let date = make_date(year as i16, month as i8, day as i8)?;
        found(at + 5, Form::Fixed(Cal::Day(date), Part::Whole), "date.numeric", 0.95)
    }

    /// A month's name that stands for a month here, and the token after it and its full stop.
    pub(super) fn month_name(&self, at: usize) -> Option<(u8, usize)> {
        let Sense::Month(month) = self.sense(at) else { return None };
        let token = &self.tokens[at];
        let short = token.lower.len() <= 4 && !matches!(token.lower.as_str(), "may" | "june" | "july");
        let dot = short && self.is(at + 1, ".") && self.glued(at + 1);
        if !token.capital {
            return None;
        }
        Some((month, at + 1 + usize::from(dot)))
    }

    /// A day of a month at `at`: "5", "8th", "eighth".
    pub(super) fn day_number(&self, at: usize) -> Option<(u8, usize)> {
        if let Some((day, end)) = read_ordinal(self.tokens, at) {
            return (1..=31).contains(&day).then_some((day as u8, end));
        }
        let day = self.digits(at).filter(|day| (1..=31).contains(day) && self.tokens[at].lower.len() <= 2)?;
        let decimal = self.any(at + 1, &[".", ":", ","])
            && self.glued(at + 1)
            && self.glued(at + 2)
            && self.digits(at + 2).is_some();
        (!decimal && !self.any(at + 1, &["%", "percent", "°"])).then_some((day as u8, at + 1))
    }

    /// A year after a day or a month: ", 1998", "1998", "of 1998".
    pub(super) fn year_after(&self, at: usize) -> Option<(i16, usize)> {
        let start = at + usize::from(self.any(at, &[",", "of"]));
        if let Some(found) = self.bc_year(start) {
            return Some(found);
        }
        if let Some((year, end)) = read_spelt_year(self.tokens, start) {
            return Some((year, end));
        }
        let year = self.digits(start).filter(|_| self.tokens[start].lower.len() == 4)?;
        (1000..2200).contains(&year).then_some((year as i16, start + 1))
    }

    /// `480 BC`: jiff's year of it.
    fn bc_year(&self, at: usize) -> Option<(i16, usize)> {
        let year = self.digits(at)?;
        self.any(at + 1, &["bc", "bce"]).then_some((1 - year as i16, at + 2))
    }

    /// "[early] May", "May 5[, 1998]", "5 May 1998", "the 5th of May", "last May".
    pub(super) fn date(&self, at: usize) -> Option<Match> {
        let (part, start) = self.part(at);
        if part == Part::Whole
            && let Some(found) = self.day_first(at)
        {
            return Some(found);
        }
        let (month, end) = self.month_name(start)?;
        if part == Part::Whole
            && let Some(found) = self.month_first(month, end)
        {
            return Some(found);
        }
        if let Some((year, end)) = self.year_after(end) {
            return found(end, Form::Fixed(Cal::Month(year, month as i8), part), "date.month-year", 0.95);
        }
        let of = self.relative(end).filter(|m| matches!(m.form, Form::Relative { unit: Unit::Year, .. }));
        if let Some(year) = of.filter(|_| self.any(end, &["this", "last", "next"])) {
            let form = Form::MonthOf { month, year: Box::new(year.form), part };
            return found(year.end, form, "date.month-of", 0.95);
        }
        if let Some(year) = self.of_that_year(end) {
            let form = Form::MonthOf { month, year: Box::new(year.form), part };
            return found(year.end, form, "date.month-of", 0.85);
        }
        if self.tokens[start].company && part == Part::Whole && !self.month_in_company(start, end) {
            return None;
        }
        found(end, Form::Month { month, which: Which::Bare, part }, "date.month", 0.85)
    }

    /// "May" the verb and "March" the walk: a month only after words that months follow.
    fn month_in_company(&self, at: usize, end: usize) -> bool {
        let dotted = self.is(end - 1, ".");
        let full = self.tokens[at].lower.len() > 3;
        dotted && self.digits(end).is_some()
            || self.words.has(List::BeforeMonth, self.before(at)) && (full || dotted || self.is(at, "may"))
    }

    /// "of that year", "of the same year" after a month or a day.
    fn of_that_year(&self, at: usize) -> Option<Match> {
        let year = self.relative(at + 1).filter(|_| self.sense(at) == Sense::Of)?;
        matches!(year.form, Form::Relative { unit: Unit::Year, offset: 0, from: From::Spoken, .. })
            .then_some(year)
    }

    /// After "May": "5", "5th, 1998", "3-5".
    fn month_first(&self, month: u8, end: usize) -> Option<Match> {
        let start = end + usize::from(self.is(end, "the"));
        let (day, end) = self.day_number(start)?;
        let last = self
            .any(end, &["-", "–"])
            .then(|| self.day_number(end + 1))
            .flatten()
            .filter(|(last, _)| *last > day);
        let end = last.map_or(end, |(_, end)| end);
        let (year, end) = match self.year_after(end) {
            Some((year, end)) => (Some(year), end),
            // "May 3 to 7, 2018"
            None => (last.is_none().then(|| self.days_after(start)?.1).flatten(), end),
        };
        if let (None, None, Some(that)) = (year, last, self.of_that_year(end)) {
            let form = Form::DayOf { month, day, year: Box::new(that.form) };
            return found(that.end, form, "date.day-of", 0.85);
        }
        let form = self.month_day(month, day, year)?;
        match last {
            Some((last, _)) => {
                let last = self.month_day(month, last, year)?;
                found(end, Form::Between(Box::new(form), Box::new(last)), "date.days", 0.85)
            }
            None => found(end, form, "date.month-day", 0.95),
        }
    }

    pub(super) fn month_day(&self, month: u8, day: u8, year: Option<i16>) -> Option<Form> {
        match year {
            Some(year) => Some(Form::Fixed(Cal::Day(make_date(year, month as i8, day as i8)?), Part::Whole)),
            None => {
                make_date(2000, month as i8, day as i8).map(|_| Form::MonthDay { month, day, weekday: None })
            }
        }
    }

    /// "5 May 1998", "the 5th of May".
    fn day_first(&self, at: usize) -> Option<Match> {
        let start = at + usize::from(self.sense(at) == Sense::The);
        let (day, end) = self.day_number(start)?;
        if start > at && end == start + 1 && self.digits(start).is_some() {
            return None;
        }
        let (month, end) = self.month_name(end + usize::from(self.is(end, "of")))?;
        let (year, end) = match self.year_after(end) {
            Some((year, end)) => (Some(year), end),
            None => (None, end),
        };
        found(end, self.month_day(month, day, year)?, "date.day-month", 0.95)
    }

    /// "[last] [early] Friday [night]", "Friday, April 25".
    pub(super) fn weekday(&self, at: usize) -> Option<Match> {
        let mut which = Which::Bare;
        let mut start = at;
        match self.sense(at) {
            Sense::Last if self.any(at, &["last", "past"]) => which = Which::Last,
            Sense::Next if !self.is(at, "following") => which = Which::Next,
            Sense::The if self.is(at + 1, "previous") => (which, start) = (Which::Previous, at + 1),
            Sense::This => {
                which = Which::This;
                match self.sense(at + 1) {
                    Sense::Next if self.is(at + 1, "coming") => (which, start) = (Which::Next, at + 1),
                    Sense::Last if self.is(at + 1, "past") => (which, start) = (Which::Last, at + 1),
                    _ => {}
                }
            }
            Sense::Early | Sense::Late | Sense::Earlier | Sense::Later
                if !self.any(at, &["beginning", "start", "end"]) =>
            {
                start = at + usize::from(self.is(at + 1, "on"));
                if start > at {
                    return None;
                }
            }
            Sense::Weekday(_) | Sense::Weekdays(_) => start = at.wrapping_sub(1),
            _ => return None,
        }
        let name = start.wrapping_add(1);
        let token = self.tokens.get(name).filter(|token| token.capital)?;
        if let Sense::Weekdays(day) = token.sense {
            return self.weekday_set(name, day);
        }
        let Sense::Weekday(day) = token.sense else { return None };
        let short = token.company;
        let end = name + 1 + usize::from(short && self.is(name + 1, ".") && self.glued(name + 1));
        if let Some(mut dated) = self.date_after_weekday(end) {
            if let Form::MonthDay { weekday, .. } = &mut dated.form {
                *weekday = Some(day);
            }
            return Some(dated);
        }
        if short && (end == name + 1 || self.before(name).is_empty()) {
            return None;
        }
        let form = Form::Weekday { day, which };
        match self.sense(end) {
            Sense::DayPart(part) if !self.glued(end) && !self.tokens[end].capital => {
                let form = Form::At { clock: Clock::Part(part), on: Some(Box::new(form)) };
                found(end + 1, form, "weekday.part", 0.9)
            }
            _ => found(end, form, "weekday", 0.9),
        }
    }

    fn weekday_set(&self, name: usize, day: u8) -> Option<Match> {
        found(name + 1, Form::Set { value: format!("XXXX-WXX-{day}") }, "set.weekdays", 0.85)
    }

    fn date_after_weekday(&self, at: usize) -> Option<Match> {
        let start =
            at + usize::from(self.is(at, ",")) + usize::from(self.is(at + 1, "the") && self.is(at, ","));
        self.date(start)
            .filter(|found| !matches!(found.form, Form::Month { .. } | Form::Fixed(Cal::Month(..), _)))
    }

    /// A year alone, "early 1998", "fiscal 1989".
    pub(super) fn year(&self, at: usize) -> Option<Match> {
        let (part, mut start) = self.part(at);
        let mut fiscal = false;
        if let Some((year, end)) = self.fiscal_year(start) {
            return found(end, Form::Fiscal { year, quarter: None }, "date.fiscal", 0.9);
        } else if self.sense(start) == Sense::The && self.is(start + 1, "year") && part == Part::Whole {
            fiscal = true;
            start += 2;
        }
        if let Some((year, end)) = self.bc_year(start).or_else(|| read_spelt_year(self.tokens, start)) {
            return found(end, Form::Fixed(Cal::Year(year), part), "date.year", 0.85);
        }
        let year = self.digits(start).filter(|_| self.tokens[start].lower.len() == 4)?;
        let sure = fiscal || part != Part::Whole;
        if !(1000..2100).contains(&year) || !sure && !self.year_alone(start, year) {
            return None;
        }
        found(start + 1, Form::Fixed(Cal::Year(year as i16), part), "date.year", 0.9)
    }

    /// "fiscal 2019", "fiscal year 2019", "FY2019".
    pub(super) fn fiscal_year(&self, at: usize) -> Option<(i16, usize)> {
        let start = at + 1 + usize::from(self.is(at + 1, "year"));
        let year = self.digits(start).filter(|year| (1900..2100).contains(year))?;
        (self.any(at, &["fiscal", "fy"])).then_some((year as i16, start + 1))
    }

    /// Four digits are a year unless what stands beside them counts or measures.
    pub(super) fn year_alone(&self, at: usize, year: u32) -> bool {
        let before = self.before(at);
        let joined = |k: usize| {
            self.glued(k)
                && self.any(k, &[".", ",", ":", "-", "/", "–"])
                && self.glued(k + 1)
                && self.digits(k + 1).is_some()
        };
        let prefixed = self.glued(at)
            && !matches!(before, "(" | "[" | "-" | "–" | "—" | "\"" | "“" | "‘" | "'" | "/" | "_");
        if prefixed
            || matches!(before, "$" | "#" | "£" | "€" | "no" | "+" | "&")
            || self.listed(at + 1, List::AfterNumber)
        {
            return false;
        }
        let range =
            self.any(at + 1, &["-", "–", "/"]) && self.digits(at + 2).is_some_and(|next| next > year % 100);
        let both = self.any(at + 1, &["-", "–"])
            && self.digits(at + 2).is_some_and(|next| next > year && next < 2100);
        if joined(at + 1) && !range {
            return false;
        }
        if self.glued(at)
            && matches!(before, "-" | "/")
            && at >= 2
            && self.digits(at - 2).is_none_or(|y| y < 1000)
        {
            return false;
        }
        if self.glued(at + 1) && self.tokens[at + 1].lower.as_bytes()[0].is_ascii_alphabetic() {
            return false;
        }
        (1900..2040).contains(&year)
            || (1000..1900).contains(&year) && (both || self.words.has(List::BeforeYear, before))
    }

    /// "the 1990s", "the late '80s", "the nineties", "the 20th century".
    pub(super) fn decade(&self, at: usize) -> Option<Match> {
        let start = at + usize::from(self.sense(at) == Sense::The);
        let (part, start) = self.part(start);
        if let Some(token) = self.tokens.get(start)
            && let (Sense::Tens(tens), true) = (token.sense, start > at)
        {
            return found(
                start + 1,
                Form::Fixed(Cal::Decade(1900 + i16::from(tens)), part),
                "date.decade",
                0.8,
            );
        }
        let quote = usize::from(self.any(start, &["'", "’", "‘"]));
        let number = start + quote;
        let tail = number + 1 + usize::from(self.any(number + 1, &["'", "’"]) && self.glued(number + 1));
        if let Some(year) =
            self.digits(number).filter(|year| year % 10 == 0 && self.is(tail, "s") && self.glued(tail))
        {
            let year = match self.tokens[number].lower.len() {
                4 if (1000..2100).contains(&year) => year as i16,
                2 if quote == 1 || part != Part::Whole => (if year < 30 { 2000 } else { 1900 }) + year as i16,
                _ => return None,
            };
            return found(tail + 1, Form::Fixed(Cal::Decade(year), part), "date.decade", 0.9);
        }
        let (nth, end) = read_ordinal(self.tokens, start)?;
        let end = self.skip_hyphen(end);
        if !self.any(end, &["century", "centuries"]) || nth > 30 {
            return None;
        }
        if self.any(end + 1, &["bc", "bce"]) {
            return found(
                end + 2,
                Form::Fixed(Cal::Century(-(nth as i16) * 100), part),
                "date.century",
                0.85,
            );
        }
        found(end + 1, Form::Fixed(Cal::Century((nth as i16 - 1) * 100), part), "date.century", 0.9)
    }
}
