//! What an input is, by its first bytes. Names are not trusted: a page is as often called `story.txt`.

use std::borrow::Cow;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Empty,
    Text,
    Html,
    JsonLines,
    /// One JSON value over the whole input.
    Json,
    /// Known, and not read; says what it is.
    Foreign(&'static str),
}

/// How many bytes [`find`] is to be shown.
pub const HEAD: usize = 16 << 10;

/// The form of an input that begins with `head`; `whole` where nothing follows it.
pub fn find(head: &[u8], whole: bool) -> Form {
    for (mark, what) in FOREIGN {
        if head.starts_with(mark) {
            return Form::Foreign(what);
        }
    }
    let text = as_text(head);
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    match text.as_bytes().first() {
        None if whole => Form::Empty,
        Some(b'{') => json(text),
        Some(b'[') if looks_like_array(text) => Form::Json,
        Some(b'<') if text[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '!' || c == '?') => {
            markup(text)
        }
        _ if holds_page(text) => Form::Html,
        _ => Form::Text,
    }
}

const FOREIGN: [(&[u8], &str); 9] = [
    (b"PAR1", "a Parquet file"),
    (b"%PDF", "a PDF document: save its text first"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old Office document: save its text first"),
    (b"BZh", "bzip2 data: unpack it first"),
    (b"\xfd7zXZ", "xz data: unpack it first"),
];

fn as_text(head: &[u8]) -> Cow<'_, str> {
    match encoding_rs::Encoding::for_bom(head) {
        Some((encoding, mark)) => encoding.decode_without_bom_handling(&head[mark..]).0,
        None => String::from_utf8_lossy(head),
    }
}

/// One object a line, or one object over many lines?
fn json(text: &str) -> Form {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let (first, second) = (lines.next().unwrap_or(""), lines.next());
    let alone = first.len() > 1 && first.ends_with('}');
    match second {
        Some(second) if second.starts_with('{') => Form::JsonLines,
        Some(_) if !alone => Form::Json,
        _ => Form::JsonLines,
    }
}

fn looks_like_array(text: &str) -> bool {
    text[1..].trim_start().starts_with(['{', ']'])
}

fn markup(text: &str) -> Form {
    Form::Html.if_page(text)
}

impl Form {
    fn if_page(self, text: &str) -> Form {
        let lower = text.to_ascii_lowercase();
        let tags = [
            "<!doctype html",
            "<html",
            "<head",
            "<body",
            "<meta",
            "<div",
            "<p>",
            "<p ",
            "<article",
            "<title",
            "<script",
        ];
        if tags.iter().any(|tag| lower.contains(tag)) { self } else { Form::Text }
    }
}

/// A page with something before its first tag.
fn holds_page(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    lower.contains("<!doctype html")
        || (lower.contains("<html") && (lower.contains("<head") || lower.contains("<body")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_known_by_content() {
        for (head, form) in [
            ("", Form::Empty),
            (" \n\t\n", Form::Empty),
            ("Ministers met.", Form::Text),
            ("{\"text\": \"a\"}", Form::JsonLines),
            ("{\"text\": \"a\"}\n{broken\n", Form::JsonLines),
            ("{broken\n{\"text\": \"a\"}\n", Form::JsonLines),
            ("{\n  \"headline\": \"a\"\n}", Form::Json),
            ("[{\"text\": \"a\"}]", Form::Json),
            ("[Editor's note] Ministers met.", Form::Text),
            ("\u{feff}<!DOCTYPE html><html>", Form::Html),
            ("<p>Ministers met.</p>", Form::Html),
            ("<3 from Oslo", Form::Text),
            ("Warning: x in y.php\n<html><head></head>", Form::Html),
            ("%PDF-1.7", Form::Foreign("a PDF document: save its text first")),
        ] {
            assert_eq!(find(head.as_bytes(), true), form, "{head}");
        }
        assert_eq!(find(b"\xff\xfe{\0\"\0a\0\"\0:\x001\0}\0", true), Form::JsonLines);
    }
}
