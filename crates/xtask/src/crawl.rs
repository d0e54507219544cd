//! `cargo xtask crawl MEGABYTES FILE`: a web archive of any size in the form of CC-NEWS, a gzip member for each record, made
//! from the dispatches of `examples/`: each page holds one, between menus, teasers and a script of noise that packs badly.
//! The same number gives the same file.

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

/// Bytes of noise in a page.
const NOISE: usize = 300_000;

pub fn run(args: &[&str]) -> Result<()> {
    let [megabytes, file] = args else { bail!("cargo xtask crawl MEGABYTES FILE") };
    let wanted = megabytes.parse::<u64>().with_context(|| format!("{megabytes} is no number"))? << 20;
    let dispatches = dispatches(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples"))?;
    let mut out = BufWriter::new(File::create(file).with_context(|| (*file).to_string())?);
    let (mut written, mut pages) = (0u64, 0usize);
    while written < wanted {
        let record = record(pages, &page(&dispatches[pages % dispatches.len()], pages as u64));
        let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
        packer.write_all(&record)?;
        let member = packer.finish()?;
        out.write_all(&member)?;
        written += member.len() as u64;
        pages += 1;
    }
    out.flush()?;
    println!("{pages} pages in {} MB: {file}", written >> 20);
    Ok(())
}

fn dispatches(folder: &Path) -> Result<Vec<String>> {
    let mut files: Vec<_> = std::fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "txt"));
    files.sort();
    files.iter().map(|file| Ok(std::fs::read_to_string(file)?)).collect()
}

fn page(dispatch: &str, number: u64) -> String {
    let escape = |words: &str| words.replace('&', "&amp;").replace('<', "&lt;");
    let mut parts = dispatch.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    let title = escape(parts.next().unwrap_or("News").lines().next().unwrap_or("News"));
    let body: String = parts.map(|part| format!("<p>{}</p>\n", escape(part))).collect();
    let day = format!("20{:02}-{:02}-{:02}", number % 20, 1 + number % 12, 1 + number % 28);
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><title>{title} | The Crawled Times</title>\
         <meta property=\"article:published_time\" content=\"{day}T08:00:00Z\"><script>var noise = \"{}\";</script></head>\
         <body><nav><a href=\"/\">Home</a> <a href=\"/world\">World</a></nav><h1>{title}</h1><article>\n{body}\
         <p>This was page {number} of the crawl, and the envoy signed it on the same evening.</p></article>\
         <aside class=\"related\"><a href=\"/x\">Another story</a></aside><footer>All rights reserved.</footer></body></html>",
        noise(number)
    )
}

fn noise(seed: u64) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut state = seed.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        SIGNS[(state % 64) as usize] as char
    };
    (0..NOISE).map(|_| next()).collect()
}

fn record(number: usize, page: &str) -> Vec<u8> {
    let block = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}");
    let head = format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://crawled.example/news/{number}\r\n\
         WARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\n\
         Content-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n",
        block.len()
    );
    format!("{head}{block}\r\n\r\n").into_bytes()
}
