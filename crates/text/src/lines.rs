//! Which line ends are borders of a paragraph and which only fold a long line.

use crate::table::Table;

/// Ranges of the paragraphs of `text`, in bytes, white space trimmed.
pub fn paragraphs(text: &str) -> Vec<(usize, usize)> {
    let lines: Vec<(usize, &str)> = {
        let mut at = 0;
        text.split('\n')
            .map(|line| {
                let start = at;
                at += line.len() + 1;
                (start, line)
            })
            .collect()
    };
    let width = fold_width(&lines);
    let mut list: Vec<(usize, usize)> = Vec::new();
    let mut last: Option<&str> = None;
    for (start, line) in lines {
        let body = line.trim();
        if body.is_empty() {
            last = None;
            continue;
        }
        let begin = start + (line.len() - line.trim_start().len());
        let end = begin + body.len();
        match (last, list.last_mut()) {
            (Some(before), Some(open)) if folds(before, body, width) => open.1 = end,
            _ => list.push((begin, end)),
        }
        last = Some(body);
    }
    list
}

/// The width at which the text was folded, if it was: nearly every line would burst it with one word more.
fn fold_width(lines: &[(usize, &str)]) -> Option<usize> {
    let pairs: Vec<(usize, usize)> = lines
        .windows(2)
        .map(|pair| (pair[0].1.trim(), pair[1].1.trim()))
        .filter(|(a, b)| !a.is_empty() && !b.is_empty())
        .map(|(a, b)| (count(a), first_word(b)))
        .collect();
    let width = pairs.iter().map(|&(length, _)| length).max()?;
    let folded = pairs.iter().filter(|&&(length, word)| length + 4 + word > width).count();
    ((40..=120).contains(&width) && pairs.len() >= 3 && folded * 10 >= pairs.len() * 7).then_some(width)
}

fn folds(before: &str, after: &str, width: Option<usize>) -> bool {
    if after.starts_with(['*', '•', '-', '–', '—', '·'])
        && after.chars().nth(1).is_some_and(char::is_whitespace)
    {
        return false;
    }
    let open = !before.ends_with(['.', '!', '?', ':', '"', '”', '\'', '’', ')']);
    match width {
        Some(width) => count(before) + 4 + first_word(after) > width,
        None => {
            let last = before.rsplit(' ').next().unwrap_or_default();
            let runs_on = after.starts_with(char::is_lowercase) || Table::shipped().leaders.contains(last);
            open && count(before) >= 50 && runs_on
        }
    }
}

fn count(line: &str) -> usize {
    line.chars().count()
}

fn first_word(line: &str) -> usize {
    line.split_whitespace().next().map_or(0, count)
}
