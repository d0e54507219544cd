//! A day of publication that only stands on the page: `time` elements, and short lines with a date.

use super::tree::{Kind, Tree, squeeze};
use crate::day::{self, Moment};

/// How far from the heading a date may stand, in nodes.
const NEAR: usize = 400;

/// The day that the page shows beside its heading.
pub fn day(tree: &Tree) -> Option<Moment> {
    let head = ["h1", "h2", "h3"].iter().find_map(|name| tree.named(name).next());
    let marked = (0..tree.nodes.len()).filter(|&at| {
        let node = &tree.nodes[at];
        node.attr("itemprop") == Some("datePublished")
            || node.attr("pubdate").is_some()
            || node
                .attr("property")
                .is_some_and(|name| name == "schema:dateCreated" || name == "schema:datePublished")
    });
    for at in marked {
        let node = &tree.nodes[at];
        let given = node.attr("datetime").or_else(|| node.attr("content")).and_then(day::parse);
        if let Some(moment) = given.or_else(|| parse_line(&tree.text(at))) {
            return Some(moment);
        }
    }
    let aside =
        |at: usize| tree.is_below(at, |node| matches!(node.name(), "aside" | "nav" | "footer" | "li"));
    let mut times: Vec<usize> = tree.named("time").filter(|&at| !aside(at)).collect();
    if let Some(head) = head {
        // What follows the heading is the story's; a little before it, a line above the heading.
        times.retain(|&at| at.abs_diff(head) < NEAR);
        times.sort_by_key(|&at| if at > head { (at - head, at) } else { (3 * (head - at), at) });
        times.truncate(1);
    } else if times.len() > 2 {
        times.clear();
    }
    for at in times {
        let node = &tree.nodes[at];
        if let Some(moment) =
            node.attr("datetime").and_then(day::parse).or_else(|| parse_line(&tree.text(at)))
        {
            return Some(moment);
        }
    }
    classed(tree, head)
}

/// A short element whose class speaks of a date, near the heading first.
fn classed(tree: &Tree, head: Option<usize>) -> Option<Moment> {
    let all: Vec<usize> = (0..tree.nodes.len())
        .filter(|&at| {
            let node = &tree.nodes[at];
            let named = [node.attr("class"), node.attr("id")].into_iter().flatten().any(|words| {
                let words = words.to_ascii_lowercase();
                [
                    "date",
                    "publish",
                    "posted",
                    "timestamp",
                    "time",
                    "meta",
                    "datum",
                    "dateline",
                    "postmeta",
                    "created",
                    "fecha",
                    "data",
                    "newsdatum",
                ]
                .iter()
                .any(|word| {
                    words
                        .split(|c: char| !c.is_ascii_alphabetic())
                        .any(|part| part == *word || part.starts_with("publish"))
                })
            });
            named && tree.nodes[at].end - at < 60
        })
        .collect();
    let read = |at: usize| {
        let words = tree.text(at);
        let title = tree.nodes[at].attr("title").and_then(day::parse);
        title.or_else(|| (words.len() < 160).then(|| parse_line(&words)).flatten())
    };
    if let Some(head) = head {
        let mut near: Vec<usize> = all.iter().copied().filter(|at| at.abs_diff(head) < NEAR).collect();
        near.sort_by_key(|&at| (at.abs_diff(head), at));
        if let Some(moment) = near.into_iter().take(40).find_map(read) {
            return Some(moment);
        }
    }
    // Anywhere on the page, where the page shows one day only.
    let mut days: Vec<Moment> = all.into_iter().take(200).filter_map(read).collect();
    days.dedup_by(|a, b| a.day == b.day);
    if days.len() == 1 { days.pop() } else { beside(tree, head?) }
}

/// Words that stand before a day of publication, in lower case.
const LABELS: [&str; 22] = [
    "date",
    "datum",
    "datum:",
    "date:",
    "published",
    "published:",
    "published on",
    "posted",
    "posted on",
    "posted:",
    "veröffentlicht",
    "veröffentlicht am",
    "veröffentlicht:",
    "erstellt am",
    "erschienen am",
    "stand:",
    "publié le",
    "publicado el",
    "publicado em",
    "fecha:",
    "data:",
    "pubblicato il",
];

/// A day behind a label ("Datum: 28.01.2022"), in the same text or the next; else one that opens a paragraph
/// ("27.1.2022 - Bei der …", "Karlsruhe, (12.11.2021). …").
pub fn labelled(tree: &Tree) -> Option<Moment> {
    let silent = |at: usize| {
        matches!(tree.nodes[tree.nodes[at].parent].name(), "script" | "style" | "title" | "option" | "a")
    };
    let texts: Vec<&str> = (0..tree.nodes.len())
        .filter(|&at| !silent(at))
        .filter_map(|at| match &tree.nodes[at].kind {
            Kind::Text(words) if !words.trim().is_empty() => Some(words.trim()),
            _ => None,
        })
        .collect();
    let behind = texts.iter().enumerate().find_map(|(at, words)| {
        let low = words[..words.floor_char_boundary(60)].to_lowercase();
        let label = LABELS.iter().filter(|label| low.starts_with(**label)).map(|label| label.len()).max()?;
        let rest = words.get(label..)?.trim_start_matches([':', ' ', '\u{a0}']);
        let next = texts.get(at + 1).copied().unwrap_or("");
        let line = if rest.is_empty() { next } else { rest };
        // What runs on is a sentence, and its day another one.
        (line.len() <= 40).then(|| day::parse(line)).flatten()
    });
    behind.or_else(|| {
        texts.iter().filter(|words| words.len() > 80).find_map(|words| {
            let head = &words[..words.floor_char_boundary(40)];
            let at = head.find(|c: char| c.is_ascii_digit())?;
            let before = &head[..at];
            let fits = before.is_empty() || before.ends_with(['(']) || before.ends_with(", ");
            let end = head[at..]
                .find(|c: char| c.is_whitespace() || "),;:|".contains(c))
                .unwrap_or(head.len() - at);
            let date = head[at..at + end].trim_end_matches('.');
            (fits && before.split_whitespace().count() <= 3).then(|| day::parse(date)).flatten()
        })
    })
}

/// The first short line after the heading that holds a date, else the last before it.
fn beside(tree: &Tree, head: usize) -> Option<Moment> {
    let read = |at: usize| match &tree.nodes[at].kind {
        Kind::Text(words) if (6..80).contains(&words.trim().len()) => parse_line(&squeeze(words)),
        _ => None,
    };
    let last = (head + NEAR / 2).min(tree.nodes.len());
    let silent = |at: usize| {
        matches!(tree.nodes[tree.nodes[at].parent].name(), "script" | "style" | "title" | "option")
    };
    (head..last).chain((head.saturating_sub(NEAR / 4)..head).rev()).filter(|&at| !silent(at)).find_map(read)
}

/// A day that the page's scripts carry for themselves.
pub fn in_scripts(html: &str) -> Option<Moment> {
    [
        "\"datePublished\"",
        "\"publishedAt\"",
        "\"published_at\"",
        "\"publishDate\"",
        "\"publicationDate\"",
        "\"firstPublished\"",
        "\"pubDate\"",
    ]
    .iter()
    .find_map(|name| {
        let at = html.find(name)? + name.len();
        let rest = html.get(at..)?.trim_start_matches([' ', ':', '"', '\\']);
        day::parse(rest.split(['"', ',', '\\', '}']).next()?)
    })
}

/// A date at the start of a line or after a few words ("Published on 18 April 2019").
pub fn parse_line(words: &str) -> Option<Moment> {
    if words.len() > 240 {
        return None;
    }
    let mut at = 0;
    for word in words.split_inclusive(char::is_whitespace).take(24) {
        let rest = &words[at..];
        let word_start = word.trim_start_matches(['(', '•', '|']);
        if word_start.starts_with(|c: char| c.is_ascii_digit())
            || day::month_number(word.trim_matches([',', '.', ' '])).is_some()
        {
            let rest = rest.trim_start_matches(['(', '•', '|']);
            if let Some(moment) = day::parse(rest).filter(|moment| (1990..=2100).contains(&moment.day.year()))
            {
                return Some(moment);
            }
        }
        at += word.len();
    }
    None
}
