use facts::TextRange;

/// Abbreviations that keep their full stop, lower case, without it.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "st", "ft", "mt", "jr", "sr", "inc", "corp", "co", "ltd", "bros", "vs",
    "etc", "al", "no", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "gen", "col", "maj", "lt",
    "sgt", "capt", "cmdr", "adm", "rep", "reps", "sen", "sens", "gov", "sec", "pres", "rev", "hon", "amb",
    "dept", "univ", "dist", "gov't", "ph.d", "messrs", "supt", "cpl", "brig", "ave", "blvd", "rd", "attn",
    "calif", "mass", "wash", "conn", "ala", "ariz", "ark", "colo", "fla", "ill", "mich", "minn", "okla",
    "penn", "tenn", "tex", "va", "wis", "p", "pp", "vol", "ed", "approx", "est", "ext", "tel",
];

/// Marks that may open or close around a word.
fn is_edge(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '”'
            | '‘'
            | '’'
            | '«'
            | '»'
            | '„'
            | '('
            | ')'
            | '['
            | ']'
            | '{'
            | '}'
            | '<'
            | '>'
            | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '…'
            | '—'
            | '–'
            | '`'
            | '*'
            | '•'
            | '·'
            | '|'
            | '='
            | '~'
            | '$'
            | '€'
            | '£'
            | '¥'
            | '%'
            | '#'
            | '+'
            | '_'
            | '^'
            | '§'
    ) || c == '\u{2022}'
}

/// The tokens of one block: runs without white space, parted at punctuation as UD English does.
pub fn tokens(text: &str, block: TextRange) -> Vec<TextRange> {
    let mut found = Vec::new();
    let mut start = None;
    let piece = block.of(text);
    let base = block.start as usize;
    for (at, c) in piece.char_indices() {
        match (is_blank(c), start) {
            (true, Some(from)) => {
                split_chunk(text, TextRange::new(base + from, base + at), &mut found);
                start = None;
            }
            (false, None) => start = Some(at),
            _ => {}
        }
    }
    if let Some(from) = start {
        split_chunk(text, TextRange::new(base + from, block.end as usize), &mut found);
    }
    found
}

/// White space and the marks that show nothing.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn split_chunk(text: &str, chunk: TextRange, found: &mut Vec<TextRange>) {
    if is_address(chunk.of(text)) {
        return split_address(text, chunk, found);
    }
    let (mut start, mut end) = (chunk.start as usize, chunk.end as usize);
    let mut tail = Vec::new();
    while start < end {
        let length = leading(&text[start..end]);
        if length == 0 {
            break;
        }
        found.push(TextRange::new(start, start + length));
        start += length;
    }
    while start < end {
        let length = trailing(&text[start..end]);
        if length == 0 {
            break;
        }
        tail.push(TextRange::new(end - length, end));
        end -= length;
    }
    if start < end {
        split_core(text, TextRange::new(start, end), found);
    }
    found.extend(tail.into_iter().rev());
}

/// Bytes of the mark that opens the chunk; 0 where none does.
fn leading(chunk: &str) -> usize {
    let mut chars = chunk.chars();
    let Some(first) = chars.next() else { return 0 };
    let next = chars.next();
    if first == '\'' || first == '’' {
        // Clitics and years stand with their apostrophe: 's, 'em, '90s.
        let rest: String = chunk.chars().skip(1).map(|c| c.to_ascii_lowercase()).collect();
        if matches!(rest.as_str(), "s" | "m" | "d" | "re" | "ve" | "ll" | "em" | "n" | "til" | "cause")
            || next.is_some_and(|c| c.is_ascii_digit())
        {
            return 0;
        }
    }
    if matches!(first, '.' | '-' | '/' | '&' | '@' | '\\') {
        let run = chunk.chars().take_while(|c| *c == first).count();
        let number = run == 1 && matches!(first, '.' | '-') && next.is_some_and(|c| c.is_ascii_digit());
        return if number || (first == '@' && run == 1) { 0 } else { run * first.len_utf8() };
    }
    if first == '+' && next.is_some_and(|c| c.is_ascii_digit()) {
        return 0;
    }
    if is_edge(first) { run_of(chunk.chars(), first) } else { 0 }
}

/// Bytes of a run of one mark that stands as one token: "!!!", "***", "—".
fn run_of(chars: impl Iterator<Item = char>, mark: char) -> usize {
    let together =
        matches!(mark, '!' | '?' | '*' | '$' | '.' | '=' | '~' | '_' | '`' | '\'' | '<' | '>' | '+' | '^');
    let count = chars.take_while(|c| *c == mark).count();
    if together { count * mark.len_utf8() } else { mark.len_utf8() }
}

/// Bytes of the mark that closes the chunk; 0 where none does.
fn trailing(chunk: &str) -> usize {
    let Some(last) = chunk.chars().next_back() else { return 0 };
    match last {
        '.' => trailing_stops(chunk),
        '\'' | '’' => {
            // A plural possessive keeps its apostrophe for the clitics.
            let before = chunk.chars().rev().nth(1);
            if before.is_some_and(|c| c == 's' || c == 'S') { 0 } else { last.len_utf8() }
        }
        '-' | '/' | '&' => run_back(chunk, last),
        '+' | '_' | '#' => 0,
        '!' | '?' => chunk.chars().rev().take_while(|c| matches!(c, '!' | '?')).count(),
        _ if is_edge(last) => run_of(chunk.chars().rev(), last),
        _ => 0,
    }
}

fn run_back(chunk: &str, mark: char) -> usize {
    chunk.chars().rev().take_while(|c| *c == mark).count() * mark.len_utf8()
}

fn trailing_stops(chunk: &str) -> usize {
    let run = run_back(chunk, '.');
    let word = &chunk[..chunk.len() - run];
    if run > 1 {
        return run;
    }
    let plain = word.to_ascii_lowercase();
    let last = plain.rsplit(['-', '/']).next().unwrap_or(&plain);
    let letters = last.split('.');
    let initials = !last.is_empty()
        && letters.clone().all(|l| l.chars().count() == 1 && l.chars().all(char::is_alphabetic));
    let capital_initial = initials && (last.len() > 1 || word.chars().all(char::is_uppercase) && last != "i");
    if capital_initial || ABBREVIATIONS.contains(&last) { 0 } else { 1 }
}

/// The inside of a chunk: parted at hyphens, slashes between words, dashes, and marks between letters.
fn split_core(text: &str, core: TextRange, found: &mut Vec<TextRange>) {
    let word = core.of(text);
    let base = core.start as usize;
    let mut from = 0;
    let chars: Vec<(usize, char)> = word.char_indices().collect();
    let mut i = 1;
    while i < chars.len() {
        let (at, c) = chars[i];
        let run = chars[i..].iter().take_while(|(_, d)| *d == c).count();
        let end = at + run * c.len_utf8();
        if parts_here(word, at, end, c, run) && at > from {
            found.push(TextRange::new(base + from, base + at));
            if end > at {
                found.push(TextRange::new(base + at, base + end));
            }
            from = end;
            i += run;
        } else if unit_starts(word, from, at) {
            found.push(TextRange::new(base + from, base + at));
            from = at;
            i += 1;
        } else {
            i += 1;
        }
    }
    if from < word.len() {
        found.push(TextRange::new(base + from, base + word.len()));
    }
}

/// Prefixes that stay with their word: "co-worker", "pro-Beijing".
const PREFIXES: &[&str] = &[
    "e", "co", "pro", "anti", "non", "ex", "re", "pre", "post", "mid", "multi", "vice", "un", "sub", "semi",
    "inter", "x",
];

fn parts_here(word: &str, at: usize, end: usize, c: char, run: usize) -> bool {
    let before = word[..at].chars().next_back();
    let after = word[end..].chars().next();
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    match c {
        '-' if run > 1 => true,
        '-' => {
            let first = word[..at].rsplit(['-', '/']).next().unwrap_or("").to_lowercase();
            let dialled =
                word.chars().all(|c| c.is_ascii_digit() || c == '-') && word.matches('-').count() > 1;
            !PREFIXES.contains(&first.as_str()) && !dialled && (after.is_some())
        }
        '—' | '–' | '…' | '(' | ')' | '[' | ']' | '"' | '“' | '”' | ';' | '!' | '?' | '*' | '=' | '|'
        | '<' | '>' => true,
        ',' => !(digit(before) && digit(after)),
        ':' => !(digit(before) && digit(after)),
        '.' if run > 1 => true,
        // A full stop with no blank after it: "left.The".
        '.' => {
            let lower = before.is_some_and(char::is_lowercase);
            let starts = after.is_some_and(char::is_uppercase);
            lower && starts && word[..at].chars().count() > 2
        }
        '/' => letter(before) && letter(after) && at > 1 && word.len() - end > 1,
        '$' | '€' | '£' | '%' => true,
        _ => false,
    }
}

/// A unit that touches its number is a word of its own: "$5m", "10km", "5pm".
fn unit_starts(word: &str, from: usize, at: usize) -> bool {
    let number = &word[from..at];
    let unit = &word[at..];
    number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ':'))
        && matches!(
            unit.to_ascii_lowercase().as_str(),
            "m" | "bn"
                | "km"
                | "kg"
                | "mm"
                | "cm"
                | "mph"
                | "pm"
                | "am"
                | "p.m."
                | "a.m."
                | "k"
                | "ft"
                | "lb"
                | "lbs"
                | "mw"
                | "kt"
        )
}

/// A web or mail address stays whole.
fn is_address(chunk: &str) -> bool {
    let plain = chunk.trim_start_matches(['<', '(', '[', '"']);
    plain.starts_with("http") && plain.contains("://")
        || plain.starts_with("www.")
        || plain.contains('@') && plain.split('@').nth(1).is_some_and(|host| host.contains('.'))
        || [".com", ".org", ".net", ".gov", ".edu"]
            .iter()
            .any(|end| plain.to_ascii_lowercase().trim_end_matches(['.', ',', ')', ';']).ends_with(end))
            && !plain.starts_with('.')
}

fn split_address(text: &str, chunk: TextRange, found: &mut Vec<TextRange>) {
    let (mut start, mut end) = (chunk.start as usize, chunk.end as usize);
    while let Some(c) = text[start..end].chars().next().filter(|c| matches!(c, '<' | '(' | '[' | '"' | '“'))
    {
        found.push(TextRange::new(start, start + c.len_utf8()));
        start += c.len_utf8();
    }
    let mut tail = Vec::new();
    while let Some(c) = text[start..end]
        .chars()
        .next_back()
        .filter(|c| matches!(c, '>' | ')' | ']' | '"' | '”' | '.' | ',' | ';' | ':' | '!' | '?'))
    {
        tail.push(TextRange::new(end - c.len_utf8(), end));
        end -= c.len_utf8();
    }
    if start < end {
        found.push(TextRange::new(start, end));
    }
    found.extend(tail.into_iter().rev());
}
