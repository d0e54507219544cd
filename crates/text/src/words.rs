//! UD words of a stretch of text without white space.

use facts::{TextRange, Word};

use crate::table::Table;

/// Appends the words of `chunk`, which starts at byte `at` of the text.
/// `quoted` tells whether a single quote is open.
pub fn cut(chunk: &str, at: usize, table: &Table, quoted: &mut bool, words: &mut Vec<Word>) {
    let mut rest = chunk;
    let mut start = at;
    while !rest.is_empty() {
        let length = if let Some(length) = address(rest) { length } else { piece(rest, start > at, table) };
        let length = length.clamp(rest.chars().next().map_or(1, char::len_utf8), rest.len());
        let token = &rest[..length];
        if matches!(token, "'" | "’" | "‘") {
            let after_s = chunk[..start - at].ends_with(['s', 'S', 'z']);
            let owner = token != "‘" && after_s && !*quoted;
            words.push(Word { range: TextRange::new(start, start + length), joined: owner });
            *quoted = if owner { *quoted } else { start == at };
        } else {
            part(token, start, table, words);
        }
        start += length;
        rest = &rest[length..];
    }
}

/// Endings of hosts and files.
const ENDINGS: &[&str] = &[
    "com", "org", "net", "gov", "edu", "pdf", "doc", "docx", "htm", "html", "xls", "xlsx", "ppt", "jpg",
    "gif", "png", "zip",
];

/// Length of the web or mail address at the start of `rest`.
fn address(rest: &str) -> Option<usize> {
    let web = ["http://", "https://", "ftp://", "www."].iter().any(|p| {
        rest.get(..p.len()).is_some_and(|start| start.eq_ignore_ascii_case(p)) && rest.len() > p.len()
    });
    let end = rest.find(|c: char| "<>()[]{}\"“”,;".contains(c)).unwrap_or(rest.len());
    let body = rest[..end].trim_end_matches(['.', '!', '?', ':', '\'', '’', ',']);
    let mail = body.split_once('@').is_some_and(|(user, host)| {
        !user.is_empty()
            && user.starts_with(char::is_alphanumeric)
            && host.contains('.')
            && host.starts_with(char::is_alphanumeric)
    });
    let domain = || {
        let ending = body.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
        let ending = ending.to_ascii_lowercase();
        let group = || {
            body.matches('.').count() >= 2
                && body.split('.').all(|p| p.len() > 2)
                && body == body.to_lowercase()
        };
        (ENDINGS.contains(&ending.as_str()) || group())
            && body.contains(char::is_alphabetic)
            && !body.contains("..")
            && body.starts_with(char::is_alphanumeric)
            && body.chars().all(|c| c.is_alphanumeric() || ".-_/".contains(c))
    };
    (web || mail || domain()).then_some(body.len()).filter(|&length| length > 0)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric()
        || c == '_'
        || ('\u{300}'..='\u{36f}').contains(&c)
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{ad}' | '\u{2060}' | '\u{feff}')
}

/// Length of the next token, contractions still whole.
fn piece(rest: &str, inner: bool, table: &Table) -> usize {
    let first = rest.chars().next().unwrap_or(' ');
    let second = rest[first.len_utf8()..].chars().next().unwrap_or(' ');
    if is_word(first) {
        return word(rest, table);
    }
    if "'’`".contains(first) {
        // A clitic that a sign parts from its word, a year ('90s), or a quote.
        let body: String = rest.chars().skip(1).take_while(|c| c.is_alphabetic()).collect();
        let clitic = ["s", "m", "re", "ve", "ll", "d"].contains(&body.to_ascii_lowercase().as_str());
        if (inner && clitic) || (second.is_ascii_digit() && rest.trim_end_matches('.').ends_with('s')) {
            return first.len_utf8()
                + rest[first.len_utf8()..].find(|c| !is_word(c)).unwrap_or(rest.len() - first.len_utf8());
        }
        return if first == second { 2 * first.len_utf8() } else { first.len_utf8() };
    }
    if first == '+' && second.is_ascii_digit() {
        return 1 + word(&rest[1..], table);
    }
    if ".-!?*=_~•…$<>+#".contains(first) {
        let one_of = |set: &str, c: char| set.contains(c) && set.contains(first);
        let run = |c: char| c == first || one_of("!?", c) || one_of("-=", c) || one_of(".?", c);
        return rest.find(|c| !run(c)).unwrap_or(rest.len());
    }
    let tag = first == '@' || first == '#' && second.is_alphabetic();
    if tag && is_word(second) && !inner {
        return 1 + rest[1..].find(|c| !is_word(c)).unwrap_or(rest.len() - 1);
    }
    if ":;".contains(first) && ")-(DPp".contains(second) && rest.len() <= 3 {
        return rest.len();
    }
    first.len_utf8()
}

/// Length of the token at the start of `rest`, which begins with a letter or a digit.
fn word(rest: &str, table: &Table) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |&(_, c)| c);
        let before = rest[..at].chars().next_back().unwrap_or(' ');
        let holds = match c {
            c if is_word(c) => true,
            '.' | ',' if before.is_ascii_digit() && next.is_ascii_digit() => true,
            ':' if before.is_ascii_digit() && next.is_ascii_digit() => true,
            '/' => {
                date(rest)
                    || (at == 1 && ["b/c", "w/o", "w/", "l/c", "c/o"].contains(&rest.to_lowercase().as_str()))
            }
            '\'' | '’' | '`' => is_word(next),
            '&' => before.is_uppercase() && next.is_uppercase() && at <= 2 && rest.len() > 3,
            '-' => is_word(next) && hyphen(rest, at, table),
            '.' => stop(rest, at, next, table),
            _ => false,
        };
        if !holds {
            break;
        }
        end = at + c.len_utf8();
    }
    unit(&rest[..end]).unwrap_or(end)
}

/// "5pm" and "10km" are a number and a unit.
fn unit(token: &str) -> Option<usize> {
    let digits = token.find(|c: char| !(c.is_ascii_digit() || ".,:".contains(c))).filter(|&at| at > 0)?;
    let unit = token[digits..].to_ascii_lowercase();
    const UNITS: &[&str] = &[
        "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "km", "kg", "cm", "mm", "m", "bn", "k", "mph", "lbs", "ft",
        "mg", "ml", "gb", "mb", "hrs", "mm/hr", "min",
    ];
    UNITS.contains(&unit.as_str()).then_some(digits)
}

/// Digits and slashes alone: 18/4/2019, 1/2.
fn date(rest: &str) -> bool {
    let body = rest.split(|c: char| !(c.is_ascii_digit() || c == '/')).next().unwrap_or_default();
    let after = rest[body.len()..].chars().next().unwrap_or(' ');
    !after.is_alphabetic() && body.len() >= 3 && body.split('/').all(|part| (1..=4).contains(&part.len()))
}

/// A hyphen stays within numbers of a telephone and behind a prefix.
fn hyphen(rest: &str, at: usize, table: &Table) -> bool {
    let before = &rest[..at];
    if table.prefixes.contains(&before.to_lowercase()) {
        return true;
    }
    let body = rest.split(|c: char| !(c.is_ascii_digit() || c == '-')).next().unwrap_or_default();
    let parts: Vec<&str> = body.split('-').collect();
    body.len() > at
        && parts.iter().all(|p| !p.is_empty())
        && (parts.len() > 2 || (parts.len() == 2 && parts[0].len() == 3 && parts[1].len() == 4))
}

/// A full stop stays with initials, short forms and what goes on without a space in lower case or initials.
fn stop(rest: &str, at: usize, next: char, table: &Table) -> bool {
    let before = &rest[..at];
    let last = before.rsplit(['.', '-']).next().unwrap_or_default();
    let single = last.chars().count() == 1 && last.chars().all(char::is_alphabetic);
    let lower = before.to_lowercase();
    if is_word(next) {
        let after = rest[at + 1..].chars().nth(1).unwrap_or(' ');
        return (single && (after == '.' || before.contains('.') || !is_word(after)))
            || lower == "ph"
            || (next.is_lowercase()
                && last.chars().all(|c| c.is_lowercase())
                && after.is_lowercase()
                && before.len() > 3
                && rest.len() - at < 5);
    }
    if before.contains('.') && single || lower == "ph.d" {
        return true;
    }
    let end = rest[at + 1..].is_empty() || !rest[at + 1..].starts_with('.');
    end && ((single && last.chars().all(char::is_uppercase) && last != "I")
        || table.titles.contains(&lower) && (lower != "no" || before == "No")
        || table.abbreviations.contains(&lower)
            && (before.len() > 3
                || !before.chars().all(char::is_lowercase)
                || ["jr", "sr", "co", "etc"].contains(&lower.as_str())))
}

/// Cuts contractions and possessives: "don't", "Kim's", "cannot".
fn part(token: &str, start: usize, table: &Table, words: &mut Vec<Word>) {
    let end = start + token.len();
    let mut push = |from: usize, to: usize, joined: bool| {
        words.push(Word { range: TextRange::new(from, to), joined });
    };
    let folded = token.to_lowercase().replace(['’', '`'], "'");
    let first = token.chars().next().is_some_and(is_word);
    if let Some(&first) = table.contractions.get(&folded).filter(|&&n| n > 0 && n < token.len())
        && token.is_char_boundary(first)
    {
        push(start, start + first, false);
        push(start + first, end, true);
        return;
    }
    let tail = |ending: &str| {
        // Lower-casing may change lengths: count the ending from the back in characters.
        let count = ending.chars().count();
        token.char_indices().rev().nth(count - 1).map(|(at, _)| start + at)
    };
    const CLITICS: &[&str] = &["n't", "'s", "'m", "'re", "'ve", "'ll", "'d"];
    for ending in CLITICS {
        if first
            && folded.len() > ending.len()
            && folded.ends_with(ending)
            && let Some(cut) = tail(ending)
        {
            part(&token[..cut - start], start, table, words);
            words.push(Word { range: TextRange::new(cut, end), joined: true });
            return;
        }
    }
    push(start, end, false);
}
