//! The call that the others are held against: articles from bytes to reports on one thread, by the clock.
//! `cargo run --release -p batch --example reading -- [--fast] ARTICLES.jsonl`, as `cargo xtask bench` does. One line an
//! article, `id TAB words TAB seconds`; words are what stands between blanks.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::time::Instant;

use pipeline::{ModelKind, Reader, Want};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (mut kind, mut path) = (ModelKind::Default, None);
    for arg in std::env::args().skip(1) {
        if arg == "--fast" { kind = ModelKind::Fast } else { path = Some(arg) }
    }
    let reader = Reader::load(kind, &data::Data::shipped())?;
    let mut first = true;
    for line in BufReader::new(File::open(path.ok_or("ARTICLES.jsonl is missing")?)?).lines() {
        let line = line?;
        if std::mem::take(&mut first) {
            read(&reader, &line)?; // the first reading touches memory for the first time and is not counted
        }
        let start = Instant::now();
        let (id, words) = read(&reader, &line)?;
        println!("{id}\t{words}\t{:.6}", start.elapsed().as_secs_f64());
    }
    Ok(())
}

fn read(reader: &Reader, line: &str) -> Result<(String, usize), String> {
    let mut done = Err("no article".to_string());
    ingest::read_bytes("line", line.as_bytes(), &ingest::Options::default(), &mut |item| {
        let report =
            item.map_err(|refused| refused.cause).and_then(|one| reader.try_read(&one, Want::default()));
        done = report.map(|report| (report.article.id, report.article.text.split_whitespace().count()));
    });
    done
}
