//! A text as it stands: header, title, captions, credits and furniture told from the body.
//!
//! A line is body until a rule says otherwise: to read a share prompt costs little, to lose a sentence costs much.

mod dateline;
mod header;

use crate::lines::{self, Line, Mark};
use crate::{Context, Reading, day};
use facts::{Article, BlockKind, PublishedBasis};

/// What an input says of a text beside the text.
#[derive(Clone, Debug, Default)]
pub struct Given {
    pub id: String,
    pub title: Option<String>,
    pub url: Option<String>,
    pub published: Option<String>,
    pub updated: Option<String>,
    pub retrieved: Option<String>,
    pub publisher: Option<String>,
    pub language: Option<String>,
    pub section: Option<String>,
    pub authors: Vec<String>,
    pub agency: Option<String>,
    /// Where `published` was found; `None` stands for a record that named it.
    pub published_in: Option<PublishedBasis>,
}

/// The article of a text. The text is kept byte for byte.
pub fn read(text: String, given: Given, context: &Context) -> Reading {
    let lines = lines::split(&text);
    let mut marks = vec![None; lines.len()];
    let head = header::read(&text, &lines);
    for (at, mark) in head.marks {
        marks[at] = Some(mark);
    }
    mark_title(&text, &lines, &mut marks, given.title.as_deref(), context);
    mark_doubles(&text, &lines, &mut marks);
    let bylines = mark_bylines(&text, &lines, &mut marks);
    let mut agency = mark_furniture(&text, &lines, &mut marks, context);
    let marks: Vec<Mark> = marks.into_iter().map(|mark| mark.unwrap_or_else(Mark::body)).collect();
    let signed = lines.iter().zip(&marks).filter(|(_, mark)| mark.kind == BlockKind::Body).take(3);
    let signed = signed.into_iter().find_map(|(line, _)| dateline::read(line.range.of(&text), context));
    let title = given.title.or(head.title).or_else(|| {
        let at = marks.iter().position(|mark| mark.kind == BlockKind::Title)?;
        Some(lines[at].range.of(&text).to_string())
    });
    let (blocks, reasons) = lines::blocks(&lines, &marks);
    let mut article = Article {
        id: given.id,
        title,
        url: given.url.or(head.url),
        publisher: given.publisher.or(head.publisher),
        language: given.language.or(head.language),
        section: given.section.or(head.section),
        bylines: if given.authors.is_empty() { bylines } else { given.authors },
        retrieved_at: given.retrieved,
        version: 1,
        blocks,
        ..Article::default()
    };
    let run = context.published.map(|day| day.to_string());
    let mut dates = vec![
        (given.published, given.published_in.unwrap_or(PublishedBasis::Given)),
        (run, PublishedBasis::Given),
        (head.published, PublishedBasis::Text),
    ];
    if let Some(signed) = signed {
        agency = signed.agency.or(agency);
        dates.push((signed.dateline.date.clone(), PublishedBasis::Text));
        article.dateline = Some(signed.dateline);
    }
    article.agency = given.agency.or(agency);
    article.text = text;
    set_date(&mut article, dates);
    crate::language::tell(&mut article, None);
    crate::amendment::tell(&mut article, context);
    article.updated_at = given.updated.or(head.updated).and_then(|words| day::parse(&words)?.at);
    Reading { article, reasons, left_out: Vec::new() }
}

/// Sets the dateline and the agency of an article whose first body line is signed.
pub fn sign(article: &mut Article, context: &Context) {
    let bodies = article.blocks.iter().filter(|block| block.kind == BlockKind::Body).take(2);
    let lines = bodies.flat_map(|block| block.range.of(&article.text).lines().take(3));
    if let Some(signed) = lines.into_iter().find_map(|line| dateline::read(line, context)) {
        article.dateline = Some(signed.dateline);
        article.agency = article.agency.take().or(signed.agency);
    }
}

/// The first date that can be read.
fn set_date(article: &mut Article, dates: Vec<(Option<String>, PublishedBasis)>) {
    for (words, basis) in dates {
        if let Some(moment) = words.as_deref().and_then(day::parse) {
            article.published = Some(moment.day);
            article.published_at = moment.at;
            article.published_basis = basis;
            return;
        }
    }
}

type Marks = [Option<Mark>];

fn mark_title(text: &str, lines: &[Line], marks: &mut Marks, given: Option<&str>, context: &Context) {
    let Some(first) = (0..lines.len()).find(|&at| marks[at].is_none()) else { return };
    let words = lines[first].range.of(text);
    if let Some(title) = given {
        if same(words, title) && lines.len() > 1 {
            marks[first] = Some(Mark::new(BlockKind::Title, "the title that the record names"));
        }
        return;
    }
    let next_differs = lines.get(first + 1).is_some_and(|next| next.range.of(text) != words);
    let headline = lines[first].first
        && lines[first].last
        && next_differs
        && looks_like_headline(words)
        && context.furniture.rule_for(words).is_none()
        && dateline::read(words, context).is_none();
    if headline {
        marks[first] = Some(Mark::new(BlockKind::Title, "first line, short, alone and without a full stop"));
    }
}

fn looks_like_headline(words: &str) -> bool {
    let count = words.split_whitespace().take(31).count();
    (2..=30).contains(&count)
        && words.len() <= 240
        && !words.ends_with(['.', ',', ';', ':', '"', '”'])
        && words.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "'‘’\"“".contains(c))
}

/// A line said twice in a row is a picture's caption, or the title once more.
fn mark_doubles(text: &str, lines: &[Line], marks: &mut Marks) {
    for at in 1..lines.len() {
        let words = lines[at].range.of(text);
        if words != lines[at - 1].range.of(text) || words.len() > 1000 || words.split_whitespace().count() < 4
        {
            continue;
        }
        let titled = marks[at - 1].as_ref().is_some_and(|mark| mark.kind == BlockKind::Title);
        let why = if titled { "the title again" } else { "said twice in a row" };
        let kind = if titled { BlockKind::Furniture } else { BlockKind::Caption };
        marks[at] = Some(Mark::new(kind, why));
        if !titled {
            marks[at - 1] = Some(Mark::new(BlockKind::Caption, why));
        }
    }
}

/// "By Ann Lee and Bo Ek, Foreign Staff" before the fourth paragraph, alone on its line.
fn mark_bylines(text: &str, lines: &[Line], marks: &mut Marks) -> Vec<String> {
    for at in 0..lines.len().min(8) {
        let words = lines[at].range.of(text);
        if marks[at].is_none()
            && lines.len() > 1
            && words.len() < 160
            && let Some(names) = byline(words)
        {
            marks[at] = Some(Mark::new(BlockKind::Credit, "byline"));
            return names;
        }
    }
    Vec::new()
}

/// The names of a byline; none where the words are not all names.
fn byline(words: &str) -> Option<Vec<String>> {
    let rest = words.strip_prefix("By ").or_else(|| words.strip_prefix("BY "))?;
    let rest = rest.split([',', '|', ';']).next()?.trim();
    if rest.is_empty() || words.ends_with(['.', ':', '?', '!']) || words.split_whitespace().count() > 14 {
        return None;
    }
    let mut names = Vec::new();
    for name in rest.split(" and ").flat_map(|part| part.split(" AND ")) {
        let parts: Vec<&str> = name.split_whitespace().collect();
        let capital = |part: &&str| part.starts_with(|c: char| c.is_uppercase());
        let particle = |part: &&str| {
            ["de", "van", "von", "der", "al", "bin", "la", "del", "in", "di", "da"].contains(part)
        };
        if !(2..=6).contains(&parts.len()) || !parts.iter().all(|part| capital(part) || particle(part)) {
            return None;
        }
        let person = parts.iter().take_while(|part| **part != "in").copied().collect::<Vec<_>>().join(" ");
        names.push(person);
    }
    Some(names)
}

/// Lines that the table of phrases knows; returns the agency that a credit names.
fn mark_furniture(text: &str, lines: &[Line], marks: &mut Marks, context: &Context) -> Option<String> {
    let mut agency = None;
    if lines.len() < 2 {
        return None;
    }
    for (line, mark) in lines.iter().zip(marks) {
        if mark.is_some() {
            continue;
        }
        let words = line.range.of(text);
        if words.len() < 48
            && let Some(name) = context.furniture.agency(words)
        {
            agency = agency.or_else(|| Some(name.to_string()));
            *mark = Some(Mark::new(BlockKind::Credit, "agency credit"));
        } else if words.len() < 800
            && let Some(rule) = context.furniture.rule_for(words)
        {
            *mark = Some(Mark::new(rule.kind, format!("{}: \u{201c}{}\u{201d}", rule.why, rule.phrase)));
        }
    }
    agency
}

/// The same words, but for case, marks and spaces.
fn same(a: &str, b: &str) -> bool {
    let bare = |s: &str| -> Vec<char> {
        s.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    bare(a) == bare(b)
}

#[cfg(test)]
mod tests;
