//! The kernels by stage and the readers by form: `cargo bench -p xtask --features bench`. Not a check: a time that grew is for whoever
//! changes that stage to see. The first numbers of a machine are kept by criterion under `target/criterion`.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use data::Data;
use facts::Article;
use lexicon::Lexicon;
use parse::{Model, ModelKind, View};
use pipeline::{Reader, Want};
use std::hint::black_box;

/// The examples as one JSON Lines file, one page and one archive of that page.
fn forms() -> (String, String, Vec<u8>) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples");
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).expect("examples").flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    let texts: Vec<String> =
        paths.iter().map(|path| std::fs::read_to_string(path).expect("a text")).collect();
    let line =
        |text: &String| serde_json::json!({"text": text, "published": "2003-02-14"}).to_string() + "\n";
    let paragraphs: String =
        texts.iter().map(|text| format!("<p>{}</p>\n", text.replace('<', "&lt;"))).collect();
    let page = format!(
        "<!DOCTYPE html><html><head><title>Dispatches</title></head><body><article>{paragraphs}</article></body></html>"
    );
    let block = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}");
    let archive = format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://pages.example/\r\nWARC-Date: 2021-05-09T10:00:00Z\r\n\
         WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n{block}\r\n\r\n",
        block.len()
    );
    (texts.iter().map(line).collect(), page, archive.into_bytes())
}

fn articles(id: &str, bytes: &[u8]) -> Vec<Article> {
    let mut found = Vec::new();
    ingest::read_bytes(id, bytes, &ingest::Options::default(), &mut |item| found.extend(item.ok()));
    found
}

fn readers(bench: &mut Criterion) {
    let (lines, page, archive) = forms();
    let mut group = bench.benchmark_group("readers");
    for (name, bytes) in [("a.jsonl", lines.as_bytes()), ("a.html", page.as_bytes()), ("a.warc", &archive)] {
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        group.bench_function(name, |run| run.iter(|| black_box(articles(name, bytes)).len()));
    }
    group.finish();
}

fn stages(bench: &mut Criterion) {
    let (lines, ..) = forms();
    let articles = articles("a.jsonl", lines.as_bytes());
    let data = Data::shipped();
    let lexicon = Lexicon::load(&data).expect("the tables");
    let rules = events::Rules::load(&data).expect("the patterns");
    let segments: Vec<_> = articles.iter().map(text::segment).collect();
    let words: usize = segments.iter().map(|one| one.words.len()).sum();
    for (name, kind) in [("default", ModelKind::Default), ("fast", ModelKind::Fast)] {
        let mut group = bench.benchmark_group(name);
        group.throughput(Throughput::Elements(words as u64)).sample_size(10);
        let model = Model::load(kind, &data).expect("the model");
        let analyses: Vec<_> = articles.iter().zip(&segments).map(|(a, s)| model.analyse(a, s)).collect();
        let views: Vec<_> =
            articles.iter().zip(&segments).zip(&analyses).map(|((a, s), n)| View::new(a, s, n)).collect();
        let found: Vec<_> = views.iter().map(|view| mentions::read(view, &lexicon)).collect();
        group.bench_function("sentences and words", |run| {
            run.iter(|| articles.iter().map(|a| black_box(text::segment(a)).words.len()).sum::<usize>());
        });
        group.bench_function("tags, trees, names", |run| {
            run.iter(|| {
                for (article, segments) in articles.iter().zip(&segments) {
                    black_box(model.analyse(article, segments));
                }
            });
        });
        group.bench_function("who, when, where", |run| {
            run.iter(|| views.iter().for_each(|view| _ = black_box(mentions::read(view, &lexicon))));
        });
        group.bench_function("events and statements", |run| {
            run.iter(|| {
                for (view, mentions) in views.iter().zip(&found) {
                    black_box(events::read(view, mentions, &lexicon, &rules, Want::default()));
                }
            });
        });
        let reader = Reader::load(kind, &data).expect("the reader");
        group.bench_function("text to report", |run| {
            run.iter(|| {
                articles.iter().for_each(|article| _ = black_box(reader.read(article, Want::default())))
            });
        });
        group.finish();
    }
}

criterion_group!(benches, readers, stages);
criterion_main!(benches);
