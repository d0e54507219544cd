//! Days with a name: which day of a year they fall on.

use crate::Error;
use crate::furniture::each_row;
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
    /// Listed one by one, in order.
    Days(Vec<Date>),
    /// What happened once, from its first day to its last: a war, a battle, a summit.
    Span(Date, Date),
    /// Another day in each state (`lexicon/national_days.tsv`).
    States(Vec<StateDay>),
}

/// The day that a state keeps, and the words that name the state.
#[derive(Clone, Debug, PartialEq)]
pub struct StateDay {
    /// Lower case, of one or more words: "poland", "south korean".
    pub words: Vec<String>,
    pub month: i8,
    pub day: i8,
}

/// `lexicon/holidays.tsv`.
#[derive(Debug, Default)]
pub struct Holidays {
    /// Names as lower-case words with signs apart, sorted.
    names: Vec<Name>,
    rules: Vec<Rule>,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Name {
    words: Vec<String>,
    rule: usize,
    /// Its first word has no capital: "fall of the Berlin Wall".
    plain: bool,
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
                holidays.add(name, rule);
            }
        }
        let mut states: Vec<(String, StateDay)> = Vec::new();
        each_row(data, "lexicon/national_days.tsv", 4, |fields| {
            let (month, day) = month_day(fields[2]).ok_or_else(|| format!("`{}` is no MM-DD", fields[2]))?;
            let words = fields[1].split(", ").map(str::to_lowercase).collect();
            states.push((fields[0].to_string(), StateDay { words, month, day }));
            Ok(())
        })?;
        while let Some((name, _)) = states.first() {
            let name = name.clone();
            let days: Vec<StateDay> =
                states.iter().filter(|(own, _)| *own == name).map(|(_, day)| day.clone()).collect();
            states.retain(|(own, _)| *own != name);
            holidays.add(&name, Rule::States(days));
        }
        holidays.names.sort();
        Ok(holidays)
    }

    fn add(&mut self, name: &str, rule: Rule) {
        let words = words_of(name);
        self.names.retain(|known| known.words != words);
        let plain = name.starts_with(char::is_lowercase);
        self.names.push(Name { words, rule: self.rules.len(), plain });
        self.rules.push(rule);
    }

    /// True where some name begins with this lower-case word.
    pub fn may_begin(&self, word: &str) -> bool {
        let at = self.names.partition_point(|name| name.words[0].as_str() < word);
        self.names.get(at).is_some_and(|name| name.words[0] == word)
    }

    /// The longest name that `words` (lower case, and whether each has a capital) begin with: its rule, its length.
    pub fn find<'a>(&self, words: impl Iterator<Item = (&'a str, bool)> + Clone) -> Option<(usize, usize)> {
        let (first, capital) = words.clone().next()?;
        let capital = capital || first.starts_with(|c: char| c.is_ascii_digit());
        let at = self.names.partition_point(|name| name.words[0].as_str() < first);
        self.names[at..]
            .iter()
            .take_while(|name| name.words[0] == first)
            .filter(|name| {
                let mut words = words.clone();
                (capital || name.plain)
                    && name.words.iter().all(|want| {
                        words.next().is_some_and(|(word, _)| word == want || word == "’" && want == "'")
                    })
            })
            .max_by_key(|name| name.words.len())
            .map(|name| (name.rule, name.words.len()))
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

/// `12-25`, `nth 11 4 4`, `hijri 9 1 30`, `after-nth 11 1 1`, `easter -2`, `days 2013-07-09 2014-06-28`,
/// `span 1950-06-25 1953-07-27`.
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
        "span" => {
            let (first, last) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
            (first <= last).then_some(Rule::Span(first, last))?
        }
        "days" => Rule::Days(parts.map(|day| day.parse().ok()).collect::<Option<_>>()?),
        _ => {
            let (month, day) = month_day(head)?;
            Rule::Fixed { month, day }
        }
    })
}

/// `12-25`.
fn month_day(text: &str) -> Option<(i8, i8)> {
    let (month, day) = text.split_once('-')?;
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    Date::new(2000, month, day).ok().map(|_| (month, day))
}
