//! Files of every form. A form is found by content, so any of these bytes may also be taken for another.

use facts::Article;
use ingest::{Options, read_bytes};
use pipeline::{ModelKind, Reader, Want};
use std::sync::OnceLock;

fn read(id: &str, bytes: &[u8], map: &[(&str, &str)]) {
    let map = map.iter().map(|(field, column)| (field.to_string(), column.to_string())).collect();
    let options = Options { map, ..Options::default() };
    read_bytes(id, bytes, &options, &mut |found| {
        if let Ok(article) = found {
            check(&article);
        }
    });
}

/// What every stage after this one relies on.
fn check(article: &Article) {
    let mut last = 0;
    for block in &article.blocks {
        assert!(
            block.range.start as usize >= last && block.range.end as usize <= article.text.len(),
            "{article:?}"
        );
        assert!(article.text.is_char_boundary(block.range.start as usize), "{article:?}");
        assert!(article.text.is_char_boundary(block.range.end as usize), "{article:?}");
        last = block.range.end as usize;
    }
}

pub fn page(bytes: &[u8]) {
    read("page.html", bytes, &[]);
}

pub fn feed(bytes: &[u8]) {
    ingest::is_feed(bytes);
    read("feed.xml", bytes, &[]);
}

pub fn warc(bytes: &[u8]) {
    read("crawl.warc", bytes, &[]);
}

pub fn ninjs(bytes: &[u8]) {
    read("item.json", bytes, &[]);
}

pub fn newsml(bytes: &[u8]) {
    read("item.xml", bytes, &[]);
}

pub fn jsonl(bytes: &[u8]) {
    read("stories.jsonl", bytes, &[]);
}

pub fn csv(bytes: &[u8]) {
    read("stories.csv", bytes, &[]);
    read("stories.csv", bytes, &[("text", "Body"), ("published", "When")]);
}

pub fn parquet(bytes: &[u8]) {
    read("stories.parquet", bytes, &[]);
}

pub fn zip(bytes: &[u8]) {
    read("stories.zip", bytes, &[]);
}

/// The whole reading of a text, by the quick model.
pub fn story(bytes: &[u8]) {
    static READER: OnceLock<Reader> = OnceLock::new();
    let reader =
        READER.get_or_init(|| Reader::load(ModelKind::Fast, &data::Data::shipped()).expect("the fast model"));
    read_bytes("story.txt", bytes, &Options::default(), &mut |found| {
        if let Ok(article) = found {
            reader.read(&article, Want { predicates: true, ..Want::default() });
        }
    });
}
