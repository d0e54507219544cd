//! What an input is, by its first bytes. Names are not trusted: a page is as often called `story.txt`.

use crate::table::{self, Wanted};
use std::borrow::Cow;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Empty,
    Text,
    Html,
    JsonLines,
    /// One JSON value over the whole input.
    Json,
    /// RSS, Atom or a JSON feed.
    Feed,
    /// NewsML-G2 or NITF.
    Wire,
    /// Rows between delimiters under a line of column names.
    Csv(u8),
    /// WARC or ARC, unpacked.
    Archive,
    Zip,
    Parquet,
    /// Known, and not read; says what it is.
    Foreign(&'static str),
}

/// How many bytes [`find`] is to be shown.
pub const HEAD: usize = 16 << 10;

/// The form of an input that begins with `head`; `whole` where nothing follows it.
pub fn find(head: &[u8], whole: bool, columns: &Wanted) -> Form {
    match () {
        () if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") => return Form::Zip,
        () if head.starts_with(b"PAR1") => return Form::Parquet,
        () if crate::archive::is_archive(head) => return Form::Archive,
        () => {}
    }
    for (mark, what) in FOREIGN {
        if head.starts_with(mark) {
            return Form::Foreign(what);
        }
    }
    let text = as_text(head);
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    match text.as_bytes().first() {
        None if whole => Form::Empty,
        Some(b'{') if holds_json_feed(text) => Form::Feed,
        Some(b'{') => json(text),
        Some(b'[') if looks_like_array(text) => Form::Json,
        Some(b'<') if text[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '!' || c == '?') => {
            markup(text)
        }
        _ if holds_page(text) => Form::Html,
        _ => table::delimiter(text, columns).map_or(Form::Text, Form::Csv),
    }
}

fn holds_json_feed(text: &str) -> bool {
    text[..text.floor_char_boundary(2000)].contains("jsonfeed.org/version")
}

const FOREIGN: [(&[u8], &str); 8] = [
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
    let root = root(text).unwrap_or("");
    match root.rsplit(':').next().unwrap_or(root) {
        "rss" | "feed" | "RDF" => Form::Feed,
        "newsItem" | "packageItem" | "newsMessage" | "conceptItem" | "knowledgeItem" | "planningItem"
        | "catalogItem" | "nitf" | "contentSet" => Form::Wire,
        "NewsML" => Form::Foreign("NewsML of before G2: convert it first"),
        "opml" => Form::Foreign("a list of feeds: `demarche watch` polls it"),
        "urlset" | "sitemapindex" => Form::Foreign("a site map"),
        "html" | "HTML" => Form::Html,
        _ if text.starts_with("<?xml") => Form::Foreign("an XML document of an unknown kind"),
        _ => Form::Html.if_page(text),
    }
}

/// The name of an XML document's outermost element.
fn root(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let end = match () {
            () if rest.starts_with("<?") => rest.find("?>")? + 2,
            () if rest.starts_with("<!--") => rest.find("-->")? + 3,
            // A document type may hold declarations of its own between brackets.
            () if rest.starts_with("<!") => match (rest.find('['), rest.find('>')?) {
                (Some(open), close) if open < close => open + rest[open..].find("]>")? + 2,
                (_, close) => close + 1,
            },
            () => break,
        };
        rest = &rest[end..];
    }
    let name = rest.strip_prefix('<')?;
    Some(&name[..name.find(|c: char| c.is_whitespace() || c == '>' || c == '/')?])
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
        let context = crate::Context::new(&crate::Options::default());
        let wanted = Wanted::new(&context);
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
            ("<?xml version='1.0'?>\n<!-- a > b --><rss version='2.0'>", Form::Feed),
            ("<rdf:RDF xmlns='x'>", Form::Feed),
            ("{\"version\": \"https://jsonfeed.org/version/1.1\"}", Form::Feed),
            ("<!DOCTYPE nitf [<!ENTITY a 'b'>]>\n<nitf>", Form::Wire),
            ("<newsItem guid='a'>", Form::Wire),
            ("id,Title,url\n1,Talks,x\n", Form::Csv(b',')),
            ("title;text\nTalks;Ministers met.\n", Form::Csv(b';')),
            ("Title, text and date\nMinisters met, and spoke.", Form::Text),
            ("WARC/1.0\r\n", Form::Archive),
            ("PK\x03\x04", Form::Zip),
            ("%PDF-1.7", Form::Foreign("a PDF document: save its text first")),
        ] {
            assert_eq!(find(head.as_bytes(), true, &wanted), form, "{head}");
        }
        assert_eq!(find(b"\xff\xfe{\0\"\0a\0\"\0:\x001\0}\0", true, &wanted), Form::JsonLines);
    }
}
