//! The same bytes whoever asks: threads, order of files, batch and the library.

use super::run::{demarche, errors, reports, root};
use facts::Report;
use ingest::Input;
use pipeline::{ModelKind, Reader, Want};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

fn files() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(root().join("examples"))
        .expect("examples")
        .map(|e| e.expect("an entry").path())
        .collect();
    files.sort();
    files
}

/// Reports as JSON by id.
fn by_id(lines: impl Iterator<Item = serde_json::Value>) -> BTreeMap<String, String> {
    lines.map(|r| (r["article"]["id"].as_str().expect("an id").to_string(), r.to_string())).collect()
}

#[test]
fn threads_order_of_files_batch_and_library_change_no_byte_of_a_report() {
    let files = files();
    let read = |files: &[&PathBuf], threads: &str| {
        let names: Vec<String> = files.iter().map(|f| f.display().to_string()).collect();
        let mut args = vec!["read", "--model", "fast", "--format", "jsonl", "--threads", threads];
        args.extend(names.iter().map(String::as_str));
        let out = demarche(&args);
        assert_eq!(out.status.code(), Some(0), "{}", errors(&out));
        out
    };
    let straight: Vec<&PathBuf> = files.iter().collect();
    let one = read(&straight, "1");
    assert!(one.stdout == read(&straight, "2").stdout && one.stdout == read(&straight, "8").stdout);
    let first = by_id(reports(&one).into_iter());
    assert_eq!(first.len(), files.len());
    // By dice that fall the same way each time.
    let mut shuffled = straight.clone();
    shuffled.sort_by_key(|f| {
        f.display().to_string().bytes().fold(7u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3))
    });
    assert_ne!(straight, shuffled);
    assert!(first == by_id(reports(&read(&shuffled, "8")).into_iter()));
    // The library.
    let reader = Reader::load(ModelKind::Fast, &data::Data::shipped()).expect("the fast model");
    let mut own = Vec::new();
    for file in &files {
        ingest::read(&Input::Path(file.clone()), &ingest::Options::default(), &mut |article| {
            let report = reader.read(&article.expect("an article"), Want::default());
            own.push(serde_json::to_value(report).expect("JSON"));
        });
    }
    assert!(first == by_id(own.into_iter()));
    // Batch, by way of Parquet.
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("out");
    let args = ["batch", "--model", "fast", "--out"].map(String::from);
    let args: Vec<String> = args
        .into_iter()
        .chain([out.display().to_string()])
        .chain(shuffled.iter().map(|f| f.display().to_string()))
        .collect();
    let done = demarche(&args.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(done.status.code(), Some(0), "{}", errors(&done));
    let mut batched: Vec<Report> = Vec::new();
    for part in fs::read_dir(&out).expect("parts").map(|e| e.expect("an entry").path()) {
        if part.extension().is_some_and(|e| e == "parquet") {
            let rows = columns::Reader::open(&part).expect("a part");
            batched.extend(rows.flat_map(|rows| rows.expect("rows")).map(|row| row.expect("a report")));
        }
    }
    assert!(first == by_id(batched.iter().map(|r| serde_json::to_value(r).expect("JSON"))));
}
