//! "SEOUL, April 18 (Yonhap) --" at the head of a story, read as data.

use crate::Context;
use crate::day::month_number;
use facts::Dateline;

#[derive(Clone, Debug, PartialEq)]
pub struct Signed {
    pub dateline: Dateline,
    pub agency: Option<String>,
}

/// The longest dateline that is looked for, in bytes.
const LONGEST: usize = 120;

/// The dateline that opens `paragraph`: a place in capitals, or any place with a date or a known agency, then a dash
/// (TASS has its name between slashes instead).
pub fn read(paragraph: &str, context: &Context) -> Option<Signed> {
    let head = &paragraph[..paragraph.floor_char_boundary(LONGEST)];
    let end = [" -- ", " — ", " – ", " - ", "--", "—", "/ ", "/. "]
        .iter()
        .filter_map(|dash| head.find(dash).map(|at| if dash.starts_with('/') { at + 1 } else { at }))
        .min()?;
    let head = head[..end].trim();
    let (head, agency) = cut_agency(head, context);
    let (place, date) = cut_date(head);
    let place = place.trim().trim_end_matches([',', '.', ':']).trim();
    if !looks_like_place(place) {
        return None;
    }
    let capitals = place.split([',', '/']).next().is_some_and(|city| {
        city.chars().any(char::is_alphabetic)
            && !city.chars().any(char::is_lowercase)
            && city.trim().len() > 2
    });
    if !capitals && agency.is_none() && date.is_none() {
        return None;
    }
    let date = date.map(str::to_string);
    Some(Signed { dateline: Dateline { place: Some(place.to_string()), date }, agency })
}

/// Splits "(Yonhap)" or "/TASS/" off the end. Of a name in brackets that no table knows nothing is claimed.
fn cut_agency<'a>(head: &'a str, context: &Context) -> (&'a str, Option<String>) {
    for (open, close) in [('(', ')'), ('/', '/'), ('[', ']')] {
        let Some(inner) = head.strip_suffix(close) else { continue };
        let Some(at) = inner.rfind(open) else { continue };
        let name = &inner[at + 1..];
        if let Some(known) = context.furniture.agency(name) {
            return (head[..at].trim(), Some(known.to_string()));
        }
        if open == '(' && named(name) {
            return (head[..at].trim(), None);
        }
    }
    (head, None)
}

/// One to four words with capitals and without figures: what may be the name of an agency.
fn named(name: &str) -> bool {
    (1..=4).contains(&name.split_whitespace().count())
        && name.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
        && !name.contains(|c: char| c.is_ascii_digit())
}

/// Splits "April 18", "18 Apr", "April 18, 2019" off the end.
fn cut_date(head: &str) -> (&str, Option<&str>) {
    let digits = |part: &str| part.len() <= 4 && !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let bare = head.trim_end_matches([',', '.', ':']);
    let mut start = None;
    for (at, part) in bare.match_indices(|c: char| !c.is_whitespace() && !",./".contains(c)).map(|(at, _)| {
        let rest = &bare[at..];
        (at, &rest[..rest.find(|c: char| c.is_whitespace() || ",./".contains(c)).unwrap_or(rest.len())])
    }) {
        let begins = at == 0 || bare[..at].ends_with(|c: char| c.is_whitespace() || ",./".contains(c));
        if begins && (digits(part) || (at > 0 && month_number(part).is_some())) {
            start = start.or(Some(at));
        } else if begins {
            start = None;
        }
    }
    match start {
        Some(at)
            if bare[at..].chars().any(char::is_alphabetic)
                && bare[at..].chars().any(|c| c.is_ascii_digit()) =>
        {
            (&bare[..at], Some(&bare[at..]))
        }
        _ => (head, None),
    }
}

/// One to six words, each with a capital but for small linking words.
fn looks_like_place(place: &str) -> bool {
    let words: Vec<&str> =
        place.split(|c: char| c.is_whitespace() || c == '/').filter(|w| !w.is_empty()).collect();
    (1..=6).contains(&words.len())
        && words[0].starts_with(char::is_uppercase)
        && words.iter().all(|word| {
            word.starts_with(char::is_uppercase) || ["de", "la", "and", "of", "al", "el", "du"].contains(word)
        })
        && !place.contains(['"', '“', '?', '!', ';', '('])
}
