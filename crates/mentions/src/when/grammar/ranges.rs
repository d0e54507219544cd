//! Days and years of a range or a list, each with its own words: "May 3 to 7", "3 and 4 May", "1991-95".

use super::super::calendar::Cal;
use super::super::form::{Form, Match, Part, Which};
use super::{Reader, found};
use lexicon::time_words::Sense;
use lexicon::words::List;

/// Days of one month that a list names at most.
const DAYS: usize = 6;

/// Days of a month in a row: first word, the word behind it, day.
type Days = Vec<(usize, usize, u8)>;

impl Reader<'_> {
    /// "7" of "May 3 to 7", "6" and "7" of "June 5, 6 and 7": their month stands before the first.
    pub(super) fn range_end(&self, at: usize) -> Option<Match> {
        self.day_number(at)?;
        let far = at.saturating_sub(4 * DAYS);
        let name = (far..at).rev().find(|&k| matches!(self.sense(k), Sense::Month(_)))?;
        let (month, start) = self.month_name(name)?;
        let (days, year) = self.days_after(start + usize::from(self.is(start, "the")))?;
        let (_, end, day) = *days.iter().skip(1).find(|(from, ..)| *from == at)?;
        let last = days.last().is_some_and(|(from, ..)| *from == at);
        let end = if last { self.year_after(end).map_or(end, |(_, end)| end) } else { end };
        found(end, self.month_day(month, day, year)?, "date.range-end", 0.85)
    }

    /// "3" of "3-7 May" and of "between 3 and 5 March": their month stands behind the last day.
    pub(super) fn range_start(&self, at: usize) -> Option<Match> {
        let first = at + usize::from(self.is(at, "the"));
        let after_month = first > 0 && matches!(self.sense(first - 1), Sense::Month(_));
        if after_month || self.glued(first) && self.before(first) != "(" {
            return None;
        }
        let days = self.days_at(first)?;
        let (_, last_end, _) = *days.last()?;
        let (month, end) = self.month_name(last_end + usize::from(self.is(last_end, "of")))?;
        let (_, end_of_first, day) = *days.first().filter(|_| days.len() > 1)?;
        let year = self.year_after(end).map(|(year, _)| year);
        found(end_of_first, self.month_day(month, day, year)?, "date.range-start", 0.85)
    }

    /// The days of "3 to 7" behind a month, and the year behind the last: none where a noun stands there ("May 3 and 4
    /// soldiers").
    pub(super) fn days_after(&self, at: usize) -> Option<(Days, Option<i16>)> {
        let days = self.days_at(at).filter(|days| days.len() > 1)?;
        let end = days.last()?.1;
        let year = self.year_after(end).map(|(year, _)| year);
        let next = self.tokens.get(end).filter(|_| self.one_sentence(at, end + 1));
        let noun = next.is_some_and(|next| {
            next.lower.starts_with(char::is_alphanumeric) && !self.words.has(List::AfterDay, &next.lower)
                || matches!(next.lower.as_str(), "%" | "$" | "£" | "€" | "-" | "–" | ":")
        });
        (year.is_some() || !noun).then_some((days, year))
    }

    /// "May 3" of "between May 3 and May 10, 2014", "August" of "August and September 1914": the year stands behind the
    /// last.
    pub(in super::super) fn with_year_behind(&self, found: Match) -> Match {
        if !self.any(found.end, &["to", "and", "through", "until", "-", "–", "/"]) {
            return found;
        }
        let last = match self.date(found.end + 1).map(|last| last.form) {
            Some(Form::Fixed(cal @ (Cal::Day(_) | Cal::Month(..)), _)) => cal,
            _ => return found,
        };
        let year = |month: u8| last.year() - i16::from(month as i8 > last.first().month());
        let form = match found.form {
            Form::MonthDay { month, day, .. } => self.month_day(month, day, Some(year(month))),
            Form::Month { month, which: Which::Bare, part } => {
                Some(Form::Fixed(Cal::Month(year(month), month as i8), part))
            }
            _ => None,
        };
        let known = form.filter(|_| self.one_sentence(found.end, found.end + 2));
        known.map_or(found.clone(), |form| Match { form, ..found })
    }

    /// Rising days with words between: "3 to 7", "5, 6 and 7", each with its tokens.
    fn days_at(&self, at: usize) -> Option<Days> {
        let (day, end) = self.day_number(at)?;
        let mut days = vec![(at, end, day)];
        let (mut end, mut listed) = (end, false);
        while days.len() < DAYS {
            let comma = usize::from(self.is(end, ","));
            let joined = self.any(end + comma, &["and", "or", "&"]);
            let ranged = self.any(end, &["to", "through", "until", "till", "-", "–"]);
            let start = match (joined || ranged, comma) {
                (true, _) if ranged => end + 1,
                (true, _) => end + comma + 1,
                (false, 1) => end + 1,
                _ => break,
            };
            let start = start + usize::from(self.is(start, "the"));
            let before = days.last().map_or(0, |(.., day)| *day);
            let Some((day, next)) = self.day_number(start).filter(|(day, _)| *day > before) else { break };
            days.push((start, next, day));
            end = next;
            listed = !joined && !ranged;
            if joined || ranged {
                break;
            }
        }
        // "May 3, 20 people": a list ends with "and".
        (!listed).then_some(days)
    }

    /// "95" of "1991-95".
    pub(super) fn year_end(&self, at: usize) -> Option<Match> {
        let first = self.digits(at.checked_sub(2)?).filter(|_| self.tokens[at - 2].lower.len() == 4)?;
        let dash = self.any(at - 1, &["-", "–", "/"]) && self.glued(at - 1) && self.glued(at);
        let last = self.digits(at).filter(|_| dash && self.tokens[at].lower.len() == 2)?;
        let alone = self.year_alone(at - 2, first)
            && !(self.glued(at + 1) && self.any(at + 1, &["-", "/", "."]) && self.glued(at + 2));
        let year = first - first % 100 + last;
        let form = Form::Fixed(Cal::Year(year as i16), Part::Whole);
        (alone && last > first % 100).then(|| found(at + 1, form, "date.year-end", 0.85))?
    }
}
