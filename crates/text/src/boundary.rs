use facts::TextRange;

/// Abbreviations that are followed by a name or number, so that a capital after them opens no sentence.
const TITLES: &[&str] = &[
    "mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "ft.", "mt.", "gen.", "col.", "maj.", "lt.", "sgt.",
    "capt.", "cmdr.", "adm.", "rep.", "reps.", "sen.", "sens.", "gov.", "sec.", "pres.", "rev.", "hon.",
    "amb.", "messrs.", "supt.", "cpl.", "brig.", "vs.", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.",
    "aug.", "sept.", "sep.", "oct.", "nov.", "dec.", "p.", "pp.", "vol.", "e.g.", "i.e.",
];

/// True where a sentence ends before token `at` (which is not the first).
pub fn is_between(text: &str, tokens: &[TextRange], at: usize) -> bool {
    let gap = &text[tokens[at - 1].end as usize..tokens[at].start as usize];
    if opens_paragraph(text, tokens, at, gap) {
        return true;
    }
    let closing = closing_run(text, tokens, at);
    if closing == 0 {
        return false;
    }
    let next = tokens[at].of(text);
    // A closing mark belongs to the sentence that it closes.
    if gap.is_empty() && is_closer(next) {
        return false;
    }
    let stop = tokens[at - closing].of(text);
    match stop {
        // A stop of its own ends even what goes on in small letters; inside quotes ("Why?" he asked) it does not.
        "." if closing == 1 => !gap.is_empty() || starts_sentence(text, tokens, at),
        "?" | "!" if closing == 1 => true,
        _ if stop.chars().all(|c| matches!(c, '?' | '!' | '.')) && !stop.contains("..") => {
            starts_sentence(text, tokens, at)
        }
        _ if stop.chars().all(|c| c == '.' || c == '…') => starts_with_capital(next) && !gap.is_empty(),
        _ => ends_with_abbreviation(stop, next),
    }
}

/// Line structure: a blank line always parts; a single break parts where the line before cannot run on.
fn opens_paragraph(text: &str, tokens: &[TextRange], at: usize, gap: &str) -> bool {
    let breaks = gap.matches('\n').count();
    match breaks {
        0 => false,
        1 => {
            let last = tokens[at - 1].of(text);
            let next = tokens[at].of(text);
            let line_start = text[..tokens[at - 1].end as usize].rfind('\n').map_or(0, |n| n + 1);
            let short = text[line_start..tokens[at - 1].end as usize].chars().count() < 50;
            is_stop(last)
                || is_closer(last) && at > 1 && is_stop(tokens[at - 2].of(text))
                || short && starts_with_capital(next)
                || is_bullet(next)
        }
        _ => true,
    }
}

fn is_bullet(token: &str) -> bool {
    matches!(token, "•" | "*" | "-" | "–" | "·")
}

fn is_stop(token: &str) -> bool {
    matches!(token, "." | "?" | "!" | ":" | "…") || token.chars().all(|c| matches!(c, '.' | '!' | '?'))
}

fn is_closer(token: &str) -> bool {
    matches!(token, "\"" | "”" | "’" | "'" | "''" | ")" | "]" | "»" | "}")
}

/// Tokens from the stop to `at`: the stop and the marks that close after it. 0 where no stop stands there.
fn closing_run(text: &str, tokens: &[TextRange], at: usize) -> usize {
    for back in 1..=3.min(at) {
        let token = tokens[at - back].of(text);
        if token.ends_with(['.', '?', '!', '…']) {
            return back;
        }
        let touches = back == at || tokens[at - back].start == tokens[at - back - 1].end;
        if !is_closer(token) || !touches {
            return 0;
        }
    }
    0
}

fn starts_sentence(text: &str, tokens: &[TextRange], at: usize) -> bool {
    let next = tokens[at].of(text);
    let opener =
        matches!(next, "\"" | "“" | "‘" | "'" | "(" | "[" | "«" | "``" | "--" | "—" | "-" | "•" | "*" | "$");
    if opener {
        return tokens.get(at + 1).is_none_or(|t| {
            let word = t.of(text);
            !word.starts_with(char::is_lowercase) || next == "(" && false
        });
    }
    starts_with_capital(next)
        || next.starts_with(|c: char| c.is_ascii_digit())
        || next.starts_with(['.', '…'])
}

fn starts_with_capital(token: &str) -> bool {
    token.starts_with(|c: char| c.is_uppercase() || c.is_alphabetic() && !c.is_lowercase())
}

/// Words that open sentences far more often than they go on after an abbreviation.
const OPENERS: &[&str] = &[
    "The", "A", "An", "He", "She", "It", "They", "We", "I", "You", "This", "That", "These", "Those", "But",
    "And", "In", "On", "At", "For", "If", "When", "While", "However", "There", "His", "Her", "Their", "Its",
    "As", "After", "Before", "So", "No",
];

fn ends_with_abbreviation(stop: &str, next: &str) -> bool {
    let plain = stop.to_lowercase();
    if !plain.ends_with('.') || TITLES.contains(&plain.as_str()) {
        return false;
    }
    let single_initial = plain.chars().count() == 2;
    !single_initial && OPENERS.contains(&next)
}
