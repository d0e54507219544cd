//! Numbers in digits and words.

use super::form::Amount;
use super::tokens::Token;
use lexicon::time_words::Sense;

/// A count and the token after it: "5", "5 1/2", "twenty-four", "a hundred", "two thousand".
pub(super) fn read_count(tokens: &[Token], at: usize) -> Option<(i64, bool, usize)> {
    let token = tokens.get(at)?;
    if token.lower.as_bytes()[0].is_ascii_digit() {
        return read_digits(tokens, at);
    }
    let mut end = at;
    let (mut total, mut group, mut seen) = (0i64, 0i64, false);
    if token.sense == Sense::Article && matches!(tokens.get(at + 1)?.sense, Sense::Number(100 | 1000)) {
        group = 1;
        end += 1;
    }
    while let Some(token) = tokens.get(end) {
        match token.sense {
            Sense::Number(100) if group > 0 => group *= 100,
            Sense::Number(1000) if group > 0 => {
                total += group * 1000;
                group = 0;
            }
            Sense::Number(100 | 1000) => break,
            Sense::Number(small) => {
                let small = i64::from(small);
                let fits =
                    group == 0 || group % 100 == 0 || (group % 10 == 0 && small < 10 && group % 100 >= 20);
                if !fits || (seen && group > 0 && group < 100 && small >= 10) {
                    break;
                }
                group += small;
            }
            Sense::Other if token.lower == "-" && seen && token.glued => {
                let next = tokens.get(end + 1);
                if !next.is_some_and(|next| {
                    next.glued && matches!(next.sense, Sense::Number(1..=9)) && group % 10 == 0
                }) {
                    break;
                }
            }
            _ => break,
        }
        seen = true;
        end += 1;
    }
    seen.then_some((total + group, false, end))
}

fn read_digits(tokens: &[Token], at: usize) -> Option<(i64, bool, usize)> {
    let mut digits = tokens[at].lower.to_string();
    if digits.len() > 9 {
        return None;
    }
    let mut end = at + 1;
    while let (Some(comma), Some(next)) = (tokens.get(end), tokens.get(end + 1)) {
        let grouped = comma.lower == "," && comma.glued && next.glued && next.lower.len() == 3;
        if !grouped || !next.lower.as_bytes()[0].is_ascii_digit() || digits.len() > 9 {
            break;
        }
        digits.push_str(&next.lower);
        end += 2;
    }
    let whole = digits.parse().ok()?;
    let half = |k: usize| {
        let is = |j: usize, text: &str| tokens.get(j).is_some_and(|t| t.lower == text);
        is(k, "1") && is(k + 1, "/") && is(k + 2, "2")
    };
    if tokens.get(end).is_some_and(|t| t.lower == "½") {
        return Some((whole, true, end + 1));
    }
    if tokens.get(end).is_some_and(|t| t.lower == ".")
        && tokens.get(end + 1).is_some_and(|t| t.glued && t.lower == "5")
    {
        return Some((whole, true, end + 2));
    }
    if half(end) {
        return Some((whole, true, end + 3));
    }
    if tokens.get(end).is_some_and(|t| t.lower == "-" && t.glued) && half(end + 1) {
        return Some((whole, true, end + 4));
    }
    Some((whole, false, end))
}

/// An amount before a unit: a count, "a", "several", "a few", "a couple of", "half a".
pub(super) fn read_amount(tokens: &[Token], at: usize) -> Option<(Amount, usize)> {
    let is = |k: usize, text: &str| tokens.get(k).is_some_and(|t| t.lower == text);
    if let Some((whole, half, end)) = read_count(tokens, at) {
        if is(end, "and") && is(end + 1, "a") && is(end + 2, "half") {
            return Some((Amount::Exact { whole, half: true }, end + 3));
        }
        if ((is(end, "to") || is(end, "or")) || (is(end, "-") && tokens[end].glued))
            && let Some((upper, half, end)) = read_count(tokens, end + 1).filter(|(upper, ..)| *upper > whole)
        {
            return Some((Amount::Exact { whole: upper, half }, end));
        }
        return Some((Amount::Exact { whole, half }, end));
    }
    let token = tokens.get(at)?;
    match token.sense {
        Sense::Article if is(at + 1, "couple") => {
            let end = if is(at + 2, "of") { at + 3 } else { at + 2 };
            Some((Amount::Exact { whole: 2, half: false }, end))
        }
        Sense::Article if is(at + 1, "few") || is(at + 1, "number") => {
            let end = if is(at + 2, "of") { at + 3 } else { at + 2 };
            Some((Amount::Vague, end))
        }
        Sense::Article if is(at + 1, "dozen") => Some((Amount::Exact { whole: 12, half: false }, at + 2)),
        Sense::Article if is(at + 1, "half") => Some((Amount::Exact { whole: 0, half: true }, at + 2)),
        Sense::Article => Some((Amount::one(), at + 1)),
        Sense::Vague => Some((Amount::Vague, at + 1)),
        _ if is(at, "couple") => {
            Some((Amount::Exact { whole: 2, half: false }, at + 1 + usize::from(is(at + 1, "of"))))
        }
        _ if is(at, "half") && is(at + 1, "a") | is(at + 1, "an") => {
            Some((Amount::Exact { whole: 0, half: true }, at + 2))
        }
        _ => None,
    }
}

/// An ordinal: "third", "21st", "twenty-first"; a day or a quarter.
pub(super) fn read_ordinal(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    let token = tokens.get(at)?;
    match token.sense {
        Sense::Ordinal(nth) => Some((nth, at + 1)),
        Sense::Number(tens @ (20 | 30)) => {
            let next = at + 1 + usize::from(tokens.get(at + 1)?.lower == "-");
            match tokens.get(next)?.sense {
                Sense::Ordinal(nth @ 1..=9) => Some((tens + nth, next + 1)),
                _ => None,
            }
        }
        _ if token.lower.as_bytes()[0].is_ascii_digit() => {
            let tail = tokens.get(at + 1)?;
            let ordinal = tail.glued && matches!(tail.lower.as_str(), "st" | "nd" | "rd" | "th");
            (ordinal && token.lower.len() <= 3).then(|| Some((token.lower.parse().ok()?, at + 2)))?
        }
        _ => None,
    }
}

/// A year in words: "nineteen ninety-one", "two thousand".
pub(super) fn read_spelt_year(tokens: &[Token], at: usize) -> Option<(i16, usize)> {
    let Sense::Number(century @ 11..=20) = tokens.get(at)?.sense else {
        return match (tokens.get(at)?.sense, tokens.get(at + 1)?.sense) {
            (Sense::Number(2), Sense::Number(1000)) => {
                let (year, _, end) = read_count(tokens, at)?;
                ((2000..2100).contains(&year)).then_some((year as i16, end))
            }
            _ => None,
        };
    };
    let (rest, _, end) = read_count(tokens, at + 1)?;
    (tokens[at + 1].lower.as_bytes()[0].is_ascii_alphabetic() && (10..100).contains(&rest))
        .then_some(((i64::from(century) * 100 + rest) as i16, end))
}
