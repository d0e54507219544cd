//! What a word means in an expression of time (`time_words.tsv`).

use crate::Error;
use crate::furniture::each_row;
use data::Data;
use facts::SmolStr;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    /// True for hours and less.
    pub fn is_clock(self) -> bool {
        matches!(self, Unit::Second | Unit::Minute | Unit::Hour)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    Spring,
    Summer,
    Fall,
    Winter,
}

/// What a word can be in a time expression. A word has one sense; grammar decides whether it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    Month(u8),
    /// 1 is Monday.
    Weekday(u8),
    Weekdays(u8),
    Unit(Unit),
    Units(Unit),
    Number(u32),
    Ordinal(u32),
    Season(Season),
    /// TIMEX3 letters of a part of the day.
    DayPart(&'static str),
    /// Day offset from today.
    Day(i32),
    /// Adverb or adjective of a rate.
    Rate(Unit),
    /// The years of a decade's name: 90 of "nineties".
    Tens(u8),
    Last,
    Next,
    This,
    That,
    Every,
    /// Words such as "several" that count without a number.
    Vague,
    Early,
    Mid,
    Late,
    Ago,
    Earlier,
    Later,
    The,
    Article,
    Of,
    Other,
}

const UNITS: [(&str, Unit); 13] = [
    ("second", Unit::Second),
    ("minute", Unit::Minute),
    ("hour", Unit::Hour),
    ("day", Unit::Day),
    ("weekend", Unit::Weekend),
    ("week", Unit::Week),
    ("fortnight", Unit::Fortnight),
    ("month", Unit::Month),
    ("quarter", Unit::Quarter),
    ("year", Unit::Year),
    ("decade", Unit::Decade),
    ("century", Unit::Century),
    ("millennium", Unit::Millennium),
];

const SEASONS: [(&str, Season); 4] = [
    ("spring", Season::Spring),
    ("summer", Season::Summer),
    ("fall", Season::Fall),
    ("winter", Season::Winter),
];

/// Parts of a day as TIMEX3 writes them.
const PARTS: [&str; 6] = ["TMO", "TMI", "TAF", "TEV", "TNI", "TDT"];

/// Senses that are one word in the table.
const PLAIN: [(&str, Sense); 16] = [
    ("last", Sense::Last),
    ("next", Sense::Next),
    ("this", Sense::This),
    ("that", Sense::That),
    ("every", Sense::Every),
    ("vague", Sense::Vague),
    ("early", Sense::Early),
    ("mid", Sense::Mid),
    ("late", Sense::Late),
    ("ago", Sense::Ago),
    ("earlier", Sense::Earlier),
    ("later", Sense::Later),
    ("the", Sense::The),
    ("article", Sense::Article),
    ("of", Sense::Of),
    ("none", Sense::Other),
];

/// `lexicon/time_words.tsv`.
#[derive(Debug, Default)]
pub struct TimeWords {
    /// Word, sense, whether it means time only in company; sorted by word.
    rows: Vec<(SmolStr, Sense, bool)>,
}

impl TimeWords {
    /// A later layer gives a word another sense; `none` takes it away.
    ///
    /// # Errors
    /// The first bad row, with its file, line and cause.
    pub fn load(data: &Data) -> Result<Self, Error> {
        let mut words = Self::default();
        each_row(data, "lexicon/time_words.tsv", 3, |fields| {
            let word = SmolStr::new(fields[0].to_lowercase());
            let sense = fields[1].strip_suffix(" company");
            let company = sense.is_some();
            let sense = sense.unwrap_or(fields[1]);
            let sense = parse(sense).ok_or_else(|| format!("`{sense}` is no sense of a word of time"))?;
            match words.rows.binary_search_by(|(known, ..)| known.cmp(&word)) {
                Ok(at) => words.rows[at] = (word, sense, company),
                Err(at) => words.rows.insert(at, (word, sense, company)),
            }
            Ok(())
        })?;
        Ok(words)
    }

    /// The sense of a word in lower case, and whether it means time only in company: "mon", "march", "may".
    pub fn sense(&self, lower: &str) -> (Sense, bool) {
        self.rows
            .binary_search_by(|(word, ..)| word.as_str().cmp(lower))
            .map_or((Sense::Other, false), |at| (self.rows[at].1, self.rows[at].2))
    }
}

fn parse(text: &str) -> Option<Sense> {
    let Some((head, tail)) = text.split_once(' ') else {
        return PLAIN.iter().find(|(name, _)| *name == text).map(|(_, sense)| *sense);
    };
    let number = |from: u32, to: u32| tail.parse::<u32>().ok().filter(|n| (from..=to).contains(n));
    let unit = || UNITS.iter().find(|(name, _)| *name == tail).map(|(_, unit)| *unit);
    Some(match head {
        "month" => Sense::Month(number(1, 12)? as u8),
        "weekday" => Sense::Weekday(number(1, 7)? as u8),
        "weekdays" => Sense::Weekdays(number(1, 7)? as u8),
        "unit" => Sense::Unit(unit()?),
        "units" => Sense::Units(unit()?),
        "rate" => Sense::Rate(unit()?),
        "number" => Sense::Number(number(1, 1_000_000)?),
        "ordinal" => Sense::Ordinal(number(1, 100)?),
        "tens" => Sense::Tens(number(0, 90).filter(|n| n % 10 == 0)? as u8),
        "season" => Sense::Season(SEASONS.iter().find(|(name, _)| *name == tail)?.1),
        "part" => Sense::DayPart(PARTS.iter().find(|part| **part == tail)?),
        "day" => Sense::Day(tail.parse().ok().filter(|day| (-7..=7).contains(day))?),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_sense_and_odd_ones_have_none() {
        let words = TimeWords::load(&Data::shipped()).unwrap();
        assert_eq!(words.sense("april"), (Sense::Month(4), false));
        assert_eq!(words.sense("may"), (Sense::Month(5), true));
        assert_eq!(words.sense("nineties"), (Sense::Tens(90), false));
        assert_eq!(words.sense("yesterday"), (Sense::Day(-1), false));
        assert_eq!(words.sense("treaty"), (Sense::Other, false));
        assert!(["month 13", "unit eon", "part noon", "soonish"].iter().all(|bad| parse(bad).is_none()));
    }
}
