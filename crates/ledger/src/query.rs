//! What an analyst types: words and `operator:value`, read without ever failing.

use std::fmt;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::record::Scope;

/// A question to the record. Values of one operator are alternatives; operators narrow each other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Query {
    pub words: Vec<String>,
    pub actor: Vec<String>,
    /// Two sides, in either direction.
    pub dyad: Vec<(String, String)>,
    #[serde(rename = "type")]
    pub kind: Vec<String>,
    pub status: Vec<String>,
    /// In whose words the event stands.
    pub said: Vec<String>,
    /// Who denies.
    pub denied: Vec<String>,
    pub place: Vec<String>,
    pub source: Vec<String>,
    /// ISO 639-1 code of the article's language.
    pub language: Vec<String>,
    /// The part that a side plays: source, target, mediator …; with `actor`, the part that one of them plays.
    pub role: Vec<String>,
    /// At least so sure, "0.7".
    pub confidence: Option<String>,
    /// Days, YYYY-MM-DD; a year or a month stands for its first (`since`) or last (`until`) day.
    pub since: Option<String>,
    pub until: Option<String>,
    pub known_on: Option<String>,
    pub recorded_on: Option<String>,
    /// What could not be understood, with why.
    pub notes: Vec<String>,
}

/// The operators, with what they ask, for help pages.
pub const OPERATORS: &[(&str, &str)] = &[
    ("actor:", "a side of the event: code or name (actor:PRK, actor:\"Kim Jong Un\")"),
    ("dyad:", "two sides in either direction (dyad:PRK-USA)"),
    ("type:", "the deed (type:consult)"),
    ("status:", "happened, ongoing, planned, conditional, alleged, denied, negated, hypothetical"),
    ("said:", "in whose words the event stands (said:Kremlin)"),
    ("denied:", "who denies it (denied:Russia)"),
    ("place:", "where it happened: name or country code"),
    ("source:", "publisher or agency"),
    ("role:", "the part that a side plays: source, target, mediator … (actor:USA role:mediator)"),
    ("language:", "of the article, as en"),
    ("confidence:", "at least so sure (confidence:0.7)"),
    ("since:", "on or after this day (since:2019-04, since:2019-04-18)"),
    ("until:", "on or before this day"),
    ("known-on:", "only what had been published by this day"),
    ("recorded-on:", "only what this desk held by this day"),
];

/// Words and operators of one question; the database takes no condition that is much deeper.
const MOST: usize = 200;

impl Query {
    /// Reads a line such as `talks actor:PRK since:2019-04 "food aid"`.
    pub fn parse(line: &str) -> Self {
        let mut query = Self::default();
        let mut tokens = tokens(line);
        if tokens.len() > MOST {
            query
                .notes
                .push(format!("only the first {MOST} of {} words and operators are asked", tokens.len()));
            tokens.truncate(MOST);
        }
        for token in tokens {
            match token.split_once(':') {
                Some((operator, value)) if !value.is_empty() && !operator.starts_with('"') => {
                    query.take(operator, value.trim_matches('"'), &token);
                }
                _ => query.words.extend(Some(token.trim_matches('"').to_owned()).filter(|w| !w.is_empty())),
            }
        }
        query
    }

    fn take(&mut self, operator: &str, value: &str, token: &str) {
        let own = value.to_owned();
        match operator.to_lowercase().as_str() {
            "actor" => self.actor.push(own),
            "dyad" => match value.split_once("..").or_else(|| split_dyad(value)) {
                Some((a, b)) => self.dyad.push((a.into(), b.into())),
                None => self.notes.push(format!("dyad:{value} needs two sides, as in dyad:PRK-USA")),
            },
            "type" => self.kind.push(value.to_uppercase()),
            "status" => self.status.push(value.to_lowercase()),
            "said" => self.said.push(own),
            "denied" => self.denied.push(own),
            "place" => self.place.push(own),
            "source" => self.source.push(own),
            "language" => self.language.push(value.to_lowercase()),
            "role" => self.role.push(value.to_lowercase()),
            "confidence" => match value.parse::<f64>() {
                Ok(x) if (0.0..=1.0).contains(&x) => self.confidence = Some(x.to_string()),
                _ => self.notes.push(format!("{token}: confidence is a number from 0 to 1")),
            },
            "since" => self.since = self.day(token, value, false),
            "until" => self.until = self.day(token, value, true),
            "known-on" => self.known_on = self.day(token, value, true),
            "recorded-on" => self.recorded_on = self.day(token, value, true),
            _ => self.words.push(token.to_owned()),
        }
    }

    fn day(&mut self, token: &str, value: &str, last: bool) -> Option<String> {
        let day = read_day(value, last);
        if day.is_none() {
            self.notes.push(format!("{token}: a day looks like 2019-04-18, 2019-04 or 2019"));
        }
        day.map(|d| d.to_string())
    }

    /// Everything that was known on a day, or is known today.
    pub fn of_day(known_on: Option<&str>) -> Self {
        let all = Self::default();
        known_on.map_or_else(|| all.clone(), |day| all.clone().known_on(day))
    }

    /// The same question as seen on `day`.
    #[must_use]
    pub fn known_on(mut self, day: &str) -> Self {
        self.known_on = self.day("known-on", day, true);
        self
    }

    #[must_use]
    pub fn recorded_on(mut self, day: &str) -> Self {
        self.recorded_on = self.day("recorded-on", day, true);
        self
    }

    /// Asks for everything, by a day or by none.
    pub(crate) fn asks_for_days_alone(&self) -> bool {
        *self
            == Self {
                known_on: self.known_on.clone(),
                recorded_on: self.recorded_on.clone(),
                ..Self::default()
            }
    }

    /// Of today, and of what is left of it once candidates were found ([`crate::Ledger::candidates`]) bitmaps tell all.
    pub(crate) fn is_answered_by_indexes(&self) -> bool {
        let rest = Self { kind: vec![], status: vec![], place: vec![], notes: vec![], ..self.clone() };
        rest == Self::default()
    }

    /// Asks for something that no index but the bitmaps of sealed chunks tells for certain.
    pub(crate) fn narrows_by_index(&self) -> bool {
        !(self.kind.is_empty() && self.status.is_empty() && self.place.is_empty())
    }

    pub(crate) fn scope(&self) -> Scope {
        let (known_on, recorded_on) = (self.known_on.clone(), self.recorded_on.clone());
        Scope { known_on, recorded_on, ..Scope::default() }
    }
}

/// `PRK-USA`; with a longer code (`SYR-REB`) the middle hyphen cannot be guessed, `A..B` says it.
fn split_dyad(value: &str) -> Option<(&str, &str)> {
    value.split_once('-').filter(|(a, b)| !a.is_empty() && !b.is_empty())
}

fn read_day(value: &str, last: bool) -> Option<Date> {
    if let Ok(day) = value.parse::<Date>() {
        return Some(day);
    }
    let mut parts = value.split('-');
    let year: i16 = parts.next()?.parse().ok().filter(|y| (1000..=9999).contains(y))?;
    let month: Option<i8> = parts.next().map(str::parse).transpose().ok()?;
    let first = Date::new(year, month.unwrap_or(if last { 12 } else { 1 }), 1).ok()?;
    parts.next().is_none().then(|| if last { first.last_of_month() } else { first })
}

/// Parts between spaces; double quotes hold spaces together.
fn tokens(line: &str) -> Vec<String> {
    let (mut out, mut token, mut quoted) = (vec![], String::new(), false);
    for c in line.chars() {
        match c {
            '"' => {
                quoted = !quoted;
                token.push(c);
            }
            c if (c.is_whitespace() || c.is_control()) && !quoted => out.push(std::mem::take(&mut token)),
            c if c.is_control() => token.push(' '),
            c => token.push(c),
        }
    }
    out.push(token);
    out.retain(|t| !t.is_empty());
    out
}

impl fmt::Display for Query {
    /// The line that reads back to this query.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let quoted =
            |v: &str| if v.contains(char::is_whitespace) { format!("\"{v}\"") } else { v.to_owned() };
        let mut parts: Vec<String> = self.words.iter().map(|w| quoted(w)).collect();
        let lists = [
            ("actor", &self.actor),
            ("type", &self.kind),
            ("status", &self.status),
            ("said", &self.said),
            ("denied", &self.denied),
            ("place", &self.place),
            ("source", &self.source),
            ("role", &self.role),
            ("language", &self.language),
        ];
        parts.extend(self.dyad.iter().map(|(a, b)| format!("dyad:{}", quoted(&format!("{a}..{b}")))));
        for (name, values) in lists {
            parts.extend(values.iter().map(|v| format!("{name}:{}", quoted(v))));
        }
        let days = [
            ("confidence", &self.confidence),
            ("since", &self.since),
            ("until", &self.until),
            ("known-on", &self.known_on),
            ("recorded-on", &self.recorded_on),
        ];
        parts.extend(days.iter().filter_map(|(name, day)| day.as_ref().map(|d| format!("{name}:{d}"))));
        f.write_str(&parts.join(" "))
    }
}
