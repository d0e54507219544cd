use crate::{Options, Refused, read_bytes};
use facts::Article;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

const STORY: &str = "<p>Ministers from four northern states met in Bergen on Monday to speak of the herring quota, officials said.</p>\
    <p>The talks, the first since the spring, ended without a joint statement, but a second round was set for June.</p>";

fn page(title: &str) -> String {
    format!(
        "<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1>{STORY}</body></html>"
    )
}

fn record(kind: &str, address: &str, content_type: &str, block: &[u8]) -> Vec<u8> {
    let mut out = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2021-05-09T10:00:00Z\r\n\
         WARC-Record-ID: <urn:uuid:{address}>\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\n\r\n",
        block.len()
    )
    .into_bytes();
    out.extend_from_slice(block);
    out.extend_from_slice(b"\r\n\r\n");
    out
}

fn response(address: &str, head: &str, body: &[u8]) -> Vec<u8> {
    let mut block =
        format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{head}\r\n").into_bytes();
    block.extend_from_slice(body);
    record("response", address, "application/http; msgtype=response", &block)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

fn read(bytes: &[u8]) -> Vec<Result<Article, Refused>> {
    let mut out = Vec::new();
    read_bytes("crawl.warc.gz", bytes, &Options::default(), &mut |article| out.push(article));
    out
}

fn titles(found: &[Result<Article, Refused>]) -> Vec<&str> {
    found.iter().flatten().filter_map(|article| article.title.as_deref()).collect()
}

#[test]
fn pages_of_an_archive_are_read_and_the_rest_passed_over() {
    let mut crawl = gzip(&record("warcinfo", "", "application/warc-fields", b"software: x"));
    crawl.extend(gzip(&record(
        "request",
        "http://a.example/1",
        "application/http",
        b"GET / HTTP/1.1\r\n\r\n",
    )));
    crawl.extend(gzip(&response("http://a.example/1", "", page("One Round of Talks").as_bytes())));
    let moved = b"HTTP/1.1 301 Moved\r\nLocation: /x\r\n\r\n<p>moved, moved, moved and moved again</p>";
    crawl.extend(gzip(&record("response", "http://a.example/2", "application/http", moved)));
    let picture = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG";
    crawl.extend(gzip(&record("response", "http://a.example/3", "application/http", picture)));
    let rules = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *";
    crawl.extend(gzip(&record("response", "http://a.example/robots.txt", "application/http", rules)));
    let found = read(&crawl);
    assert_eq!(found.len(), 1, "{found:?}");
    let article = found[0].as_ref().unwrap();
    assert_eq!(article.url.as_deref(), Some("http://a.example/1"));
    assert_eq!(article.id, "http://a.example/1");
    assert_eq!(article.retrieved_at.as_deref(), Some("2021-05-09T10:00:00Z"));
    assert_eq!(article.published, None, "the day of collection is no day of publication");
}

#[test]
fn bodies_in_chunks_and_codings_are_opened() {
    let html = page("Talks in Chunks");
    let chunked =
        format!("{:x}\r\n{}\r\n{:x};a=b\r\n{}\r\n0\r\n\r\n", 40, &html[..40], html.len() - 40, &html[40..]);
    for (head, body) in [
        ("Transfer-Encoding: chunked\r\n", chunked.into_bytes()),
        // The head says so, and the crawler took it off.
        ("Transfer-Encoding: chunked\r\n", html.clone().into_bytes()),
        ("Content-Encoding: gzip\r\n", gzip(html.as_bytes())),
        ("Content-Encoding: gzip\r\n", html.clone().into_bytes()),
        ("Content-Encoding: br\r\n", html.clone().into_bytes()),
    ] {
        let found = read(&response("http://a.example/1", head, &body));
        assert_eq!(titles(&found), ["Talks in Chunks"], "{head}: {found:?}");
        assert!(found[0].as_ref().unwrap().text.ends_with("set for June."), "{head}");
    }
}

#[test]
fn a_broken_member_is_named_by_its_offset_and_the_rest_is_read() {
    let first = gzip(&response("http://a.example/1", "", page("First of the Talks").as_bytes()));
    let mut second = gzip(&response("http://a.example/2", "", page("Second of the Talks").as_bytes()));
    let third = gzip(&response("http://a.example/3", "", page("Third of the Talks").as_bytes()));
    let middle = second.len() / 2;
    second[middle..middle + 8].fill(0xff);
    let crawl = [first.clone(), second, third].concat();
    let found = read(&crawl);
    assert_eq!(titles(&found), ["First of the Talks", "Third of the Talks"]);
    let refused: Vec<&Refused> = found.iter().filter_map(|found| found.as_ref().err()).collect();
    assert_eq!(refused.len(), 1, "{refused:?}");
    assert_eq!(refused[0].input, format!("crawl.warc.gz@{}", first.len()));
    assert!(refused[0].cause.contains("gzip"), "{}", refused[0].cause);
}

#[test]
fn a_file_that_ends_within_a_member_keeps_what_came_before() {
    let first = gzip(&response("http://a.example/1", "", page("First of the Talks").as_bytes()));
    let second = gzip(&response("http://a.example/2", "", page("Second of the Talks").as_bytes()));
    let crawl = [first, second[..second.len() / 2].to_vec()].concat();
    let found = read(&crawl);
    assert_eq!(titles(&found), ["First of the Talks"]);
    assert_eq!(found[1].as_ref().unwrap_err().cause, "the gzip data is cut off");
}

#[test]
fn what_is_no_record_is_named_and_the_next_one_found() {
    let mut crawl = response("http://a.example/1", "", page("First of the Talks").as_bytes());
    let at = crawl.len();
    crawl.extend(b"garbage between the records\nand more of it\n");
    crawl.extend(b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n");
    crawl.extend(response("http://a.example/2", "", page("Second of the Talks").as_bytes()));
    for (crawl, at) in [(crawl.clone(), at), (gzip(&crawl), 0)] {
        let found = read(&crawl);
        assert_eq!(titles(&found), ["First of the Talks", "Second of the Talks"]);
        let refused: Vec<&Refused> = found.iter().filter_map(|found| found.as_ref().err()).collect();
        assert_eq!(refused.len(), 2, "{refused:?}");
        assert_eq!(refused[0].input, format!("crawl.warc.gz@{at}"));
        assert!(refused[1].cause.contains("\"many\""), "{}", refused[1].cause);
    }
}

#[test]
fn arc_is_read_by_its_lines() {
    let body = format!("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n{}", page("Talks of an Older Age"));
    let about = "1 0 Crawler\nURL IP-address Archive-date Content-type Archive-length\n";
    let crawl = format!(
        "filedesc://old.arc 0.0.0.0 20050216050221 text/plain {}\n{about}\n\
         http://a.example/a page with spaces 192.0.2.1 20050216050221 text/html {}\n{body}\n",
        about.len(),
        body.len()
    );
    let found = read(crawl.as_bytes());
    assert_eq!(titles(&found), ["Talks of an Older Age"], "{found:?}");
    let article = found[0].as_ref().unwrap();
    assert_eq!(article.url.as_deref(), Some("http://a.example/a page with spaces"));
    assert_eq!(article.retrieved_at.as_deref(), Some("2005-02-16T05:02:21Z"));
}

#[test]
fn reading_stops_when_nobody_wants_more() {
    let one = gzip(&response("http://a.example/1", "", page("One Round of Talks").as_bytes()));
    let (mut taken, mut served) = (0, 0u64);
    /// The same member for ever: only a reader that stops comes to an end.
    struct Endless<'a>(&'a [u8], usize, &'a mut u64);
    impl std::io::Read for Endless<'_> {
        fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
            out[0] = self.0[self.1 % self.0.len()];
            self.1 += 1;
            *self.2 += 1;
            Ok(1)
        }
    }
    crate::read_stream("endless", Endless(&one, 0, &mut served), &Options::default(), &mut |_| {
        taken += 1;
        if taken == 3 { std::ops::ControlFlow::Break(()) } else { std::ops::ControlFlow::Continue(()) }
    });
    assert_eq!(taken, 3);
    assert!(served < 1 << 20, "{served} bytes were asked for");
}

#[test]
fn frames_that_share_a_dictionary_are_read() {
    // Made by `zstd -D`; the dictionary stands before them in a frame of its own, itself packed in the second.
    let plain = include_bytes!("samples/dictionary.warc.zst");
    let packed = include_bytes!("samples/packed.warc.zst");
    for crawl in [&plain[..], &packed[..]] {
        assert_eq!(titles(&read(crawl)), ["First of the Talks", "Second of the Talks"]);
    }
    let length = u32::from_le_bytes(plain[4..8].try_into().unwrap()) as usize;
    let found = read(&plain[8 + length..]);
    let cause = &found[0].as_ref().unwrap_err().cause;
    assert!(cause.contains("packed with a dictionary that does not stand before it"), "{cause}");
}
