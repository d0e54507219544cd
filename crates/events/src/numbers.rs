//! Numbers as a text writes them: "14", "two dozen", "tens of thousands", "20 to 30", "at least 1.5 million".

use std::collections::HashMap;

use data::Data;
use facts::SmolStr;
use parse::View;

use crate::Error;

/// `events/numbers.tsv` and `events/currencies.tsv`.
#[derive(Debug, Default)]
pub struct Numbers {
    words: HashMap<SmolStr, (Role, f64)>,
    /// Runs of words that bound a number, the longest first.
    bounds: Vec<(Vec<SmolStr>, Role)>,
    currencies: HashMap<SmolStr, SmolStr>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Value,
    Times,
    Many,
    /// "several", before a word of the power: "several thousand".
    Few,
    Half,
    Least,
    Most,
    About,
}

/// A number with its bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// Words of the number itself.
    pub first: usize,
    pub last: usize,
    /// The first word of what bounds it.
    pub from: usize,
    pub min: Option<f64>,
    pub max: Option<f64>,
}

impl Numbers {
    /// # Errors
    /// The first bad row.
    pub fn load(data: &Data) -> Result<Self, Error> {
        let mut numbers = Self::default();
        for row in crate::rows::read(data, "events/numbers.tsv", 3)? {
            let role = match row.cells[1].as_str() {
                "value" => Role::Value,
                "times" => Role::Times,
                "many" => Role::Many,
                "few" => Role::Few,
                "half" => Role::Half,
                "least" => Role::Least,
                "most" => Role::Most,
                "about" => Role::About,
                _ => return Err(row.error(2, "no such use of a number's word")),
            };
            let value = row.cells[2].parse().map_err(|_| row.error(3, "not a number"))?;
            if matches!(role, Role::Least | Role::Most | Role::About) {
                numbers.bounds.push((row.cells[0].split(' ').map(SmolStr::new).collect(), role));
            } else {
                numbers.words.insert(SmolStr::new(&row.cells[0]), (role, value));
            }
        }
        numbers.bounds.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        for row in crate::rows::read(data, "events/currencies.tsv", 2)? {
            numbers.currencies.insert(SmolStr::new(&row.cells[0]), SmolStr::new(&row.cells[1]));
        }
        Ok(numbers)
    }

    /// The unit of a currency's sign or name.
    pub fn currency(&self, view: &View, word: usize) -> Option<&SmolStr> {
        self.currencies.get(view.text(word)).or_else(|| self.currencies.get(view.lemma(word)))
    }

    /// Whether a number may begin at `word`.
    pub fn begins(&self, view: &View, word: usize) -> bool {
        let text = view.text(word).to_lowercase();
        let known =
            self.words.get(text.as_str()).copied().or_else(|| self.joined(&text)).map(|(role, _)| role);
        let word_of_number = match known {
            Some(Role::Times) => text.len() > 2,
            Some(Role::Few) => self.is_power(view, word + 1),
            Some(_) => true,
            None => false,
        };
        word_of_number || view.upos(word) == "NUM" && digits(&text).is_some()
    }

    /// The number that begins at `word`, bounds and ranges included.
    pub fn at(&self, view: &View, word: usize) -> Option<Number> {
        let end = view.sentence(word).words.end as usize;
        let (low, many, last) = self.plain(view, word, end)?;
        let mut number = Number { first: word, last, from: word, min: Some(low), max: Some(low) };
        if many {
            (number.min, number.max) = (Some(low), None);
        }
        let joins = |w: usize| matches!(view.text(w), "to" | "-" | "–" | "—" | "or");
        let before = word.checked_sub(1).map(|w| if self.is_sign(view, w) { w.saturating_sub(1) } else { w });
        let between = before.is_some_and(|w| view.text(w).eq_ignore_ascii_case("between"));
        let joined = last + 2 < end && (joins(last + 1) || between && view.text(last + 1) == "and");
        // "between $2 million and $3 million"
        let sign = usize::from(last + 3 < end && self.is_sign(view, last + 2));
        if joined
            && let Some((high, false, last)) = self.plain(view, last + 2 + sign, end)
            && high > low
        {
            // "two to three million"
            let scale =
                if high >= 1e6 && low < 1000.0 { 10f64.powi((high.log10() / 3.0) as i32 * 3) } else { 1.0 };
            (number.min, number.max, number.last) = (Some(low * scale), Some(high), last);
        } else if last + 2 < end && view.text(last + 1) == "or" && view.text(last + 2) == "more" {
            number.max = None;
        }
        self.bound(view, &mut number);
        Some(number)
    }

    /// "at least", "more than": no upper bound; "up to": no lower; "about": a tenth either way.
    fn bound(&self, view: &View, number: &mut Number) {
        let start = view.sentence(number.first).words.start as usize;
        let first = number.first - usize::from(number.first > start && self.is_sign(view, number.first - 1));
        let stands = |first: usize, words: &[SmolStr]| {
            let from = first.checked_sub(words.len()).filter(|&from| from >= start)?;
            let same = |(k, word): (usize, &SmolStr)| view.text(from + k).eq_ignore_ascii_case(word);
            words.iter().enumerate().all(same).then_some(from)
        };
        let bound = |first: usize| {
            self.bounds.iter().find_map(|(words, role)| stands(first, words).map(|from| (from, *role)))
        };
        // "more than a dozen"
        let article = first > start && view.text(first - 1).eq_ignore_ascii_case("a");
        let found = bound(first).or_else(|| if article { bound(first - 1) } else { None });
        let Some((from, role)) = found else { return };
        number.from = from;
        match role {
            Role::Least => number.max = None,
            Role::Most => (number.min, number.max) = (None, number.max.or(number.min)),
            _ if number.min == number.max => {
                // "some two dozen": nobody is counted by tenths.
                let whole = |v: f64| v >= 10.0 && v.fract() == 0.0;
                let (low, high) = (|v: f64| v * 9.0 / 10.0, |v: f64| v * 11.0 / 10.0);
                number.min = number.min.map(|v| if whole(v) { low(v).floor() } else { low(v) });
                number.max = number.max.map(|v| if whole(v) { high(v).ceil() } else { high(v) });
            }
            _ => {}
        }
    }

    /// The unit of a sign that is written without a space: "$3".
    pub fn sign(&self, sign: char) -> Option<&SmolStr> {
        self.currencies.get(sign.to_string().as_str())
    }

    pub fn is_sign(&self, view: &View, word: usize) -> bool {
        view.upos(word) == "SYM"
            || view.text(word).chars().all(|c| !c.is_alphanumeric()) && self.currency(view, word).is_some()
    }

    /// Value, whether it is only a lower bound, and the last word.
    fn plain(&self, view: &View, first: usize, end: usize) -> Option<(f64, bool, usize)> {
        let (mut total, mut part, mut many, mut last) = (0f64, None::<f64>, false, None);
        let mut half = 1.0;
        let mut at = first;
        while at < end {
            let text = view.text(at).to_lowercase();
            let known = self.words.get(text.as_str()).copied().or_else(|| self.joined(&text));
            match known {
                Some((Role::Value, value))
                    if part.is_none_or(|p| p % 100.0 == 0.0 || p % 10.0 == 0.0 && value < 10.0) =>
                {
                    part = Some(part.unwrap_or(0.0) + value);
                }
                // "several thousand"
                Some((Role::Few, value)) if last.is_none() && self.is_power(view, at + 1) => {
                    (total, many) = (value, true);
                }
                Some((Role::Times, value)) if many => total *= value,
                Some((Role::Times, value)) if value >= 1000.0 && (part.is_some() || last.is_some()) => {
                    total += part.take().unwrap_or(1.0) * value;
                }
                Some((Role::Times, value)) => part = Some(part.unwrap_or(1.0) * value),
                // "tens of thousands"
                Some((Role::Many, value)) if many => total *= value,
                Some((Role::Many, value)) if part.is_none() && total == 0.0 => {
                    (total, many) = (2.0 * value, true);
                }
                Some((Role::Half, value)) if last.is_none() => half = value,
                _ => match digits(&text) {
                    Some(value) if last.is_none() => part = Some(value),
                    _ if joins(&text, last.is_some(), half < 1.0, many)
                        && self.goes_on(view, at + 1, end, many) =>
                    {
                        at += 1;
                        continue;
                    }
                    _ => break,
                },
            }
            if !matches!(known, Some((Role::Half, _))) {
                last = Some(at);
            }
            at += 1;
        }
        last.map(|last| ((total + part.unwrap_or(0.0)) * half, many, last))
    }

    fn is_power(&self, view: &View, word: usize) -> bool {
        let known = |w: usize| self.words.get(view.text(w).to_lowercase().as_str());
        word < view.word_count() && known(word).is_some_and(|(role, _)| *role == Role::Times)
    }

    /// "twenty-five", where it is one word.
    fn joined(&self, text: &str) -> Option<(Role, f64)> {
        let (tens, ones) = text.split_once('-')?;
        let value =
            |part: &str| self.words.get(part).filter(|(role, _)| *role == Role::Value).map(|(_, v)| *v);
        Some((Role::Value, value(tens)? + value(ones)?))
    }

    fn goes_on(&self, view: &View, word: usize, end: usize, many: bool) -> bool {
        let role = (word < end).then(|| self.words.get(view.text(word).to_lowercase().as_str())).flatten();
        match role {
            Some((Role::Many, _)) => many,
            Some((Role::Value | Role::Times, _)) => !many,
            _ => false,
        }
    }
}

/// Words inside a number: "twenty-five", "two hundred and ten", "tens of thousands", "half a million".
fn joins(text: &str, begun: bool, half: bool, many: bool) -> bool {
    match text {
        "-" | "and" => begun && !many,
        "of" => many,
        "a" | "an" => half,
        _ => false,
    }
}

fn digits(text: &str) -> Option<f64> {
    let plain: String = text.chars().filter(|c| *c != ',' && !"$€£¥₹".contains(*c)).collect();
    plain.chars().next().filter(char::is_ascii_digit)?;
    plain.trim_end_matches('.').parse().ok()
}
