//! Prints the article of each input as the report has it, without reading its language: for measuring ingest alone.
//!
//!     cargo run --release -p ingest --example articles -- INPUT... > reports.jsonl

use ingest::{Input, Options};
use serde_json::json;
use std::io::Write;

fn main() {
    let (mut read, mut refused) = (0u64, 0u64);
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for path in std::env::args().skip(1) {
        let input = if path == "-" { Input::Stdin } else { Input::Path(path.into()) };
        ingest::inspect(&input, &Options::default(), &mut |found| match found {
            Ok(reading) => {
                read += 1;
                let left_out: Vec<_> = reading
                    .left_out
                    .iter()
                    .map(|out| json!({ "words": out.words, "why": out.why }))
                    .collect();
                let text = &reading.article.text;
                let reasons: Vec<_> = reading
                    .reasons
                    .iter()
                    .map(|reason| json!({ "words": reason.range.of(text), "why": reason.why }))
                    .collect();
                let line = json!({ "reasons": reasons, "article": describe(&reading.article), "left_out": left_out });
                let _ = writeln!(out, "{line}");
            }
            Err(cause) => {
                refused += 1;
                eprintln!("{}: {}", cause.input, cause.cause);
            }
        });
    }
    let _ = out.flush();
    eprintln!("{read} read, {refused} refused");
}

fn describe(article: &facts::Article) -> serde_json::Value {
    let (mut at, mut points) = (0, 0);
    let mut point = |byte: u32| {
        points += article.text[at..byte as usize].chars().count();
        at = byte as usize;
        points
    };
    let blocks: Vec<_> = article
        .blocks
        .iter()
        .map(|b| json!({ "start": point(b.range.start), "end": point(b.range.end), "kind": b.kind }))
        .collect();
    let notes: Vec<_> =
        article.notes.iter().map(|n| json!({ "code": n.code, "message": n.message })).collect();
    json!({
        "id": article.id, "title": article.title, "text": article.text, "url": article.url,
        "canonical_url": article.canonical_url, "publisher": article.publisher, "agency": article.agency,
        "bylines": article.bylines, "language": article.language, "section": article.section,
        "dateline": article.dateline, "published": article.published.map(|day| day.to_string()),
        "published_at": article.published_at, "updated_at": article.updated_at,
        "published_basis": article.published_basis, "blocks": blocks, "notes": notes,
    })
}
