//! "Title: …", "Date: …" lines over a text.

use crate::lines::{Line, Mark};
use facts::BlockKind;

/// The values of a header block, and what its lines are.
#[derive(Debug, Default)]
pub struct Header {
    pub title: Option<String>,
    pub published: Option<String>,
    pub updated: Option<String>,
    pub publisher: Option<String>,
    pub url: Option<String>,
    pub language: Option<String>,
    pub section: Option<String>,
    pub marks: Vec<(usize, Mark)>,
}

/// Reads the header where at least two of the first lines, one after the other, are of its form; otherwise only a
/// date that stands alone on one of the first lines.
pub fn read(text: &str, lines: &[Line]) -> Header {
    let mut header = Header::default();
    for (at, line) in lines.iter().enumerate().take(16) {
        let Some((name, value)) = line.range.of(text).split_once(':') else { break };
        if !header.take(name.trim(), value.trim()) {
            break;
        }
        let kind =
            if name.trim().eq_ignore_ascii_case("agency") { BlockKind::Credit } else { BlockKind::Furniture };
        header.marks.push((at, Mark::new(kind, "header line")));
        if line.last {
            break;
        }
    }
    if header.marks.len() < 2 || header.marks.len() == lines.len() {
        header = Header::default();
    }
    if header.published.is_none() {
        header.find_lone_date(text, lines);
    }
    header
}

impl Header {
    fn take(&mut self, name: &str, value: &str) -> bool {
        let field = match name.to_ascii_lowercase().as_str() {
            "title" | "headline" => &mut self.title,
            "date" | "published" | "publication date" | "posted" => &mut self.published,
            "updated" | "last updated" | "modified" => &mut self.updated,
            "source" | "publisher" | "publication" | "outlet" => &mut self.publisher,
            "url" | "link" => &mut self.url,
            "language" | "lang" => &mut self.language,
            "section" => &mut self.section,
            "author" | "authors" | "byline" | "by" | "agency" => return !value.is_empty(),
            _ => return false,
        };
        if value.is_empty() || field.is_some() {
            return false;
        }
        *field = Some(value.to_string());
        true
    }

    /// "Published: 18 April 2019", "April 18, 2019 10:15 GMT" on a line of its own near the top.
    fn find_lone_date(&mut self, text: &str, lines: &[Line]) {
        for (at, line) in lines.iter().enumerate().take(6) {
            let words = line.range.of(text);
            if words.len() > 60 || lines.len() < 2 {
                continue;
            }
            let bare = ["Published:", "Published on", "Published", "Posted:", "Posted on", "Posted", "Date:"]
                .iter()
                .find_map(|lead| words.strip_prefix(lead))
                .unwrap_or(words);
            if looks_like_date(bare) && crate::day::parse(bare).is_some() {
                self.published = Some(bare.trim().to_string());
                self.marks.push((at, Mark::new(BlockKind::Furniture, "date line")));
                return;
            }
        }
    }
}

/// Only numbers, a month, a weekday and a clock's words: a sentence that opens with a date is none.
fn looks_like_date(words: &str) -> bool {
    let clock = ["am", "pm", "gmt", "utc", "est", "edt", "cet", "at", "ist", "pst", "bst", "msk", "kst"];
    let day = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let mut parts =
        words.split(|c: char| c.is_whitespace() || ",|()".contains(c)).filter(|part| !part.is_empty());
    parts.all(|part| {
        let low = part.trim_end_matches('.').to_lowercase();
        part.starts_with(|c: char| c.is_ascii_digit())
            || "-–—•".contains(part)
            || clock.contains(&low.as_str())
            || crate::day::month_number(part).is_some()
            || low.get(..3).is_some_and(|three| day.contains(&three) && low.len() <= 9)
    })
}
