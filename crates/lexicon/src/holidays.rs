//! Days with a name: which day of a year they fall on.

use crate::Error;
use facts::Date;

/// How the day of a year is found.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    Fixed {
        month: i8,
        day: i8,
    },
    /// The nth such weekday (1 is Monday) of a month; -1 is the last.
    Nth {
        month: i8,
        nth: i8,
        weekday: i8,
    },
    /// Days after Western Easter Sunday.
    Easter {
        offset: i16,
    },
    DayAfterNth {
        month: i8,
        nth: i8,
        weekday: i8,
    },
    /// A stretch of days that begins on a day of the Islamic calendar, as its tables have it: a day more or less
    /// than by sight of the moon.
    Hijri {
        month: i8,
        day: i8,
        days: i16,
    },
    /// Listed one by one, at most one a year.
    Days(Vec<Date>),
}

/// `lexicon/holidays.tsv`.
#[derive(Debug, Default)]
pub struct Holidays {
    /// Names as lower-case words with signs apart, sorted.
    names: Vec<(Vec<String>, usize)>,
    rules: Vec<Rule>,
}

const PATH: &str = "lexicon/holidays.tsv";

impl Holidays {
    /// # Errors
    /// The first bad row, with its file, line and cause.
    pub fn load(data: &data::Data) -> Result<Self, Error> {
        let mut holidays = Self::default();
        let layers = data.layers(PATH).map_err(|e| Error::new(PATH, 0, e.to_string()))?;
        for layer in layers {
            let text =
                std::str::from_utf8(&layer.bytes).map_err(|e| Error::new(&layer.origin, 0, e.to_string()))?;
            for (index, line) in text.lines().enumerate() {
                if line.is_empty() || line.starts_with('#') {
                    continue;
                }
                let mut columns = line.split('\t');
                let (Some(name), Some(rule), Some(_source)) =
                    (columns.next(), columns.next(), columns.next())
                else {
                    return Err(Error::new(
                        &layer.origin,
                        index + 1,
                        "wants three columns: name, rule, source",
                    ));
                };
                let rule = parse_rule(rule)
                    .ok_or_else(|| Error::new(&layer.origin, index + 1, format!("no rule: {rule}")))?;
                let words = words_of(name);
                holidays.names.retain(|(known, _)| *known != words);
                holidays.names.push((words, holidays.rules.len()));
                holidays.rules.push(rule);
            }
        }
        holidays.names.sort();
        Ok(holidays)
    }

    /// True where some name begins with this lower-case word.
    pub fn may_begin(&self, word: &str) -> bool {
        let at = self.names.partition_point(|(name, _)| name[0].as_str() < word);
        self.names.get(at).is_some_and(|(name, _)| name[0] == word)
    }

    /// The longest name that `words` (lower case, and whether each has a capital) begin with: its rule, its length.
    pub fn find<'a>(&self, words: impl Iterator<Item = (&'a str, bool)> + Clone) -> Option<(usize, usize)> {
        let (first, capital) = words.clone().next()?;
        if !capital && !first.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let at = self.names.partition_point(|(name, _)| name[0].as_str() < first);
        self.names[at..]
            .iter()
            .take_while(|(name, _)| name[0] == first)
            .filter(|(name, _)| {
                let mut words = words.clone();
                name.iter().all(|want| {
                    words.next().is_some_and(|(word, _)| word == want || word == "’" && want == "'")
                })
            })
            .max_by_key(|(name, _)| name.len())
            .map(|(name, rule)| (*rule, name.len()))
    }

    /// `index` comes from [`Holidays::find`].
    pub fn rule(&self, index: usize) -> &Rule {
        &self.rules[index]
    }
}

fn words_of(name: &str) -> Vec<String> {
    let spaced =
        name.to_lowercase().replace('\'', " ' ").replace('-', " - ").replace('.', " . ").replace('/', " / ");
    spaced.split_whitespace().map(str::to_string).collect()
}

/// `12-25`, `nth 11 4 4`, `hijri 9 1 30`, `after-nth 11 1 1`, `easter -2`, `days 2013-07-09 2014-06-28`.
fn parse_rule(text: &str) -> Option<Rule> {
    let mut parts = text.split(' ');
    let head = parts.next()?;
    let numbers = || text.split(' ').skip(1).map(|n| n.parse::<i16>().ok()).collect::<Option<Vec<i16>>>();
    Some(match head {
        "nth" | "after-nth" => {
            let [month, nth, weekday] = numbers()?.try_into().ok()?;
            let (month, nth, weekday) = (month as i8, nth as i8, weekday as i8);
            match head {
                "nth" => Rule::Nth { month, nth, weekday },
                _ => Rule::DayAfterNth { month, nth, weekday },
            }
        }
        "hijri" => {
            let [month, day, days] = numbers()?.try_into().ok()?;
            let known = (1..=12).contains(&month) && (1..=30).contains(&day) && (1..=60).contains(&days);
            known.then_some(Rule::Hijri { month: month as i8, day: day as i8, days })?
        }
        "easter" => Rule::Easter { offset: *numbers()?.first()? },
        "days" => Rule::Days(parts.map(|day| day.parse().ok()).collect::<Option<_>>()?),
        _ => {
            let (month, day) = head.split_once('-')?;
            let (month, day) = (month.parse().ok()?, day.parse().ok()?);
            Date::new(2000, month, day).ok()?;
            Rule::Fixed { month, day }
        }
    })
}
