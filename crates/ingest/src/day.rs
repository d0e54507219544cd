//! A moment as metadata and headers write it.

use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A day as the publisher's own clock had it, and the moment in full where one was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    pub day: Date,
    pub at: Option<String>,
}

/// Reads ISO 8601 in its long and short forms, RFC 2822, epoch seconds and milliseconds, and English dates with
/// the month in letters. `18/04/2019` is read, `04/05/2019` is not: its order cannot be known.
pub fn parse(words: &str) -> Option<Moment> {
    let words = words.trim();
    iso(words).or_else(|| epoch(words)).or_else(|| lettered(words)).or_else(|| numbers(words))
}

fn iso(words: &str) -> Option<Moment> {
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    let ascii = |s: &&str| s.is_ascii();
    let head = words.get(..10).filter(ascii).filter(|head| {
        let b = head.as_bytes();
        digits(&head[..4]) && (b[4] == b'-' || b[4] == b'/') && b[7] == b[4]
    });
    if let Some(head) = head.filter(|head| digits(&head[5..7]) && digits(&head[8..])) {
        let day = date(&head[..4], &head[5..7], &head[8..])?;
        if words[10..].starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let timed = words[10..].trim_start_matches(['T', 't', ' ']).starts_with(|c: char| c.is_ascii_digit());
        return Some(Moment { day, at: (timed && head.contains('-')).then(|| words.to_string()) });
    }
    let head = words.get(..8).filter(ascii).filter(|head| digits(head))?;
    if words[8..].starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let day = date(&head[..4], &head[4..6], &head[6..])?;
    let at = words.get(8..15).filter(ascii).filter(|time| time.starts_with('T') && digits(&time[1..])).map(
        |time| {
            let zone = match &words[15..] {
                "" => "",
                zone if zone.len() == 5 && zone.is_ascii() => &format!("{}:{}", &zone[..3], &zone[3..]),
                zone => zone,
            };
            format!("{day}T{}:{}:{}{zone}", &time[1..3], &time[3..5], &time[5..7])
        },
    );
    Some(Moment { day, at })
}

fn epoch(words: &str) -> Option<Moment> {
    let number: i64 = words.split('.').next()?.parse().ok()?;
    let stamp = match words.split('.').next()?.len() {
        9 | 10 => Timestamp::from_second(number).ok()?,
        12 | 13 => Timestamp::from_millisecond(number).ok()?,
        _ => return None,
    };
    let day = jiff::tz::Offset::UTC.to_datetime(stamp).date();
    plausible(day).then(|| Moment { day, at: Some(stamp.to_string()) })
}

/// "Thu, 18 Apr 2019 09:00:00 GMT", "18 April 2019", "April 18, 2019 3:04 pm".
fn lettered(words: &str) -> Option<Moment> {
    let mut parts = words
        .split(|c: char| c.is_whitespace() || c == ',' || c == '-' || c == '/')
        .filter(|p| !p.is_empty());
    let (mut day, mut month, mut year) = (None, None, None);
    for part in parts.by_ref().take(7) {
        if month.is_none()
            && let Some(number) = month_number(part)
        {
            month = Some(number);
        } else if let Ok(number) = part.trim_end_matches(|c: char| "stndrh.".contains(c)).parse::<i16>() {
            match number {
                1..=31 if day.is_none() && part.len() <= 4 => day = Some(number as i8),
                1900..=2100 if part.len() == 4 && month.is_some() => year = year.or(Some(number)),
                _ => return None,
            }
        } else if month.is_some() && day.is_some() && year.is_none() {
            return None;
        }
        if day.is_some() && month.is_some() && year.is_some() {
            break;
        }
    }
    let day = Date::new(year?, month?, day?).ok()?;
    let at = jiff::fmt::rfc2822::parse(words).ok().map(|zoned| {
        let offset = zoned.offset();
        zoned.timestamp().display_with_offset(offset).to_string()
    });
    plausible(day).then_some(Moment { day, at })
}

/// Three numbers with the year last, where one of the first two can only be the day.
fn numbers(words: &str) -> Option<Moment> {
    let head = words.split(|c: char| c.is_whitespace() || c == ',').next()?;
    let parts: Vec<&str> = head.split(['.', '/', '-']).collect();
    let [first, second, year] = parts[..] else { return None };
    if year.len() != 4 || first.len() > 2 || second.len() > 2 {
        return None;
    }
    let (a, b): (i8, i8) = (first.parse().ok()?, second.parse().ok()?);
    let (day, month) = match head.contains('.') {
        true => (a, b),
        false if a > 12 => (a, b),
        false if b > 12 => (b, a),
        false if a == b => (a, b),
        false => return None,
    };
    let day = Date::new(year.parse().ok()?, month, day).ok()?;
    plausible(day).then_some(Moment { day, at: None })
}

/// The month that a word names, in any language of `months.tsv`; English ones by three letters and more too.
pub fn month_number(word: &str) -> Option<i8> {
    static MONTHS: LazyLock<BTreeMap<String, i8>> =
        LazyLock::new(|| lexicon::furniture::months(&lexicon::Data::shipped()).unwrap_or_default());
    let word = word.trim_end_matches('.').to_lowercase();
    MONTHS.get(&word).copied()
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    let day = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    plausible(day).then_some(day)
}

/// News has been dated between these years.
fn plausible(day: Date) -> bool {
    (1800..=2100).contains(&day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_metadata_name_one_day() {
        for words in [
            "2019-04-18",
            "2019-04-18T23:30:00-08:00",
            "2019/04/18 10:00",
            "20190418",
            "20190418T101500Z",
            "20190418T101500+0200",
            "Thu, 18 Apr 2019 09:00:00 GMT",
            "Thursday, April 18th, 2019",
            "April 18, 2019 3:04 pm",
            "18 April 2019",
            "18.04.2019",
            "04/18/2019",
            "1555581600",
            "1555581600000",
        ] {
            assert_eq!(parse(words).map(|m| m.day.to_string()).as_deref(), Some("2019-04-18"), "{words}");
        }
    }

    #[test]
    fn moments_are_kept_where_given() {
        assert_eq!(parse("20190418T101500+0200").unwrap().at.as_deref(), Some("2019-04-18T10:15:00+02:00"));
        assert_eq!(parse("2019-04-18").unwrap().at, None);
    }

    #[test]
    fn what_cannot_be_known_is_not_read() {
        for words in ["04/05/2019", "last Thursday", "", "2019", "2019-13-40", "12", "99999999", "April 2019"]
        {
            assert_eq!(parse(words), None, "{words}");
        }
    }
}
