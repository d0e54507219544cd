//! `demarche batch`, and its Parquet into a desk.

use crate::run::{demarche, errors, root};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// Examples as JSON Lines, `rounds` times over with ids of their own; the day is in the text of each.
fn stories(file: &Path, rounds: usize) {
    let mut paths: Vec<_> =
        fs::read_dir(root().join("examples")).expect("examples").map(|e| e.expect("a file").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    let mut lines = String::new();
    for round in 0..rounds {
        for path in &paths {
            let text = fs::read_to_string(path).expect("a text");
            let id = format!("{}-{round}", path.file_stem().unwrap_or_default().display());
            lines += &serde_json::json!({"id": id, "text": text}).to_string();
            lines.push('\n');
        }
    }
    fs::write(file, lines).expect("written");
}

fn batch<'a>(input: &'a str, out: &'a str) -> Vec<&'a str> {
    vec!["batch", "--model", "fast", "--part", "10", "--threads", "2", "--out", out, input]
}

fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry"));
    entries
        .map(|e| (e.file_name().to_string_lossy().into_owned(), fs::read(e.path()).expect("bytes")))
        .collect()
}

#[test]
fn a_batch_killed_and_run_again_gives_the_bytes_of_one_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let input = folder.path().join("stories.jsonl");
    stories(&input, 12);
    let input = input.display().to_string();
    let (alone, killed) = (folder.path().join("alone"), folder.path().join("killed"));
    let (first, second) = (alone.display().to_string(), killed.display().to_string());
    let mut child = Command::new(env!("CARGO_BIN_EXE_demarche"))
        .args(batch(&input, &second))
        .stderr(Stdio::null())
        .spawn()
        .expect("the binary starts");
    let manifest = killed.join("manifest.jsonl");
    while fs::read_to_string(&manifest).unwrap_or_default().lines().count() < 4 {
        assert!(child.try_wait().expect("its state").is_none(), "the batch ended before it was killed");
        std::thread::sleep(Duration::from_millis(2));
    }
    child.kill().expect("killed");
    child.wait().expect("its end");
    assert!(!killed.join("refused.jsonl").exists(), "the batch ended before it was killed");
    let again = demarche(&batch(&input, &second));
    assert_eq!(again.status.code(), Some(0), "{}", errors(&again));
    assert!(!errors(&again).contains("(0 held already)"), "{}", errors(&again));
    let left_alone = demarche(&batch(&input, &first));
    assert_eq!(left_alone.status.code(), Some(0), "{}", errors(&left_alone));
    assert!(bytes(&alone) == bytes(&killed), "{:?}", bytes(&killed).keys());
}

#[test]
fn a_batch_into_a_desk_is_what_adding_the_articles_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).display().to_string();
    let input = folder.path().join("stories.jsonl");
    stories(&input, 1);
    let (input, out, direct, loaded) = (input.display().to_string(), at("out"), at("direct"), at("loaded"));
    demarche(&batch(&input, &out));
    let add = demarche(&["add", "--model", "fast", &input, "--desk", &direct]);
    assert_eq!(add.status.code(), Some(0), "{}", errors(&add));
    let load = demarche(&["add", "--reports", &out, "--desk", &loaded]);
    assert_eq!(load.status.code(), Some(0), "{}", errors(&load));
    assert!(errors(&load).contains("42 of 42 reports were new, 0 refused"), "{}", errors(&load));
    let id = |desk: &str| {
        let made = demarche(&["snapshot", "all", "--desk", desk]);
        assert_eq!(made.status.code(), Some(0), "{}", errors(&made));
        String::from_utf8_lossy(&made.stdout).into_owned()
    };
    assert_eq!(id(&direct), id(&loaded));
    let rows = |desk: &str, form: &str| demarche(&["export", form, "--desk", desk]).stdout;
    assert!(rows(&direct, "reports") == rows(&loaded, "reports"), "the reports differ");
    assert_eq!(
        String::from_utf8_lossy(&rows(&direct, "mentions-csv")),
        String::from_utf8_lossy(&rows(&loaded, "mentions-csv"))
    );
    let again = demarche(&["add", "--reports", &out, "--desk", &loaded]);
    assert!(errors(&again).contains("0 of 42 reports were new"), "{}", errors(&again));
}

#[test]
fn a_damaged_part_is_named_and_the_others_are_loaded() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).display().to_string();
    let input = folder.path().join("stories.jsonl");
    stories(&input, 1);
    demarche(&batch(&input.display().to_string(), &at("out")));
    fs::write(folder.path().join("out/part-000001.parquet"), b"PAR1 torn").expect("written");
    let load = demarche(&["add", "--reports", &at("out"), "--desk", &at("desk")]);
    assert_eq!(load.status.code(), Some(1), "{}", errors(&load));
    assert!(errors(&load).contains("part-000001.parquet: "), "{}", errors(&load));
    assert!(errors(&load).contains("32 of 32 reports were new, 1 refused"), "{}", errors(&load));
}

const STORY: &str = "Ghana accused Togo of shelling a village on Monday. Togo denied it.";

fn page() -> Vec<u8> {
    let story =
        format!("{STORY} Ministers of both countries are to meet in Accra next week, officials said. ")
            .repeat(4);
    let page = format!(
        "<!DOCTYPE html><html><head><title>Ghana accuses Togo</title></head><body><article><h1>Ghana accuses Togo</h1>\
         <p>{story}</p><p>{story}</p></article></body></html>"
    );
    let block = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}");
    format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/a\r\nWARC-Date: 1999-03-03T10:00:00Z\r\n\
         WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n{block}\r\n\r\n",
        block.len()
    )
    .into_bytes()
}

fn columns() -> Vec<u8> {
    use parquet::data_type::{ByteArray, ByteArrayType};
    let schema =
        parquet::schema::parser::parse_message_type("message m { REQUIRED BYTE_ARRAY text (UTF8); }");
    let mut bytes = Vec::new();
    let mut file = parquet::file::writer::SerializedFileWriter::new(
        &mut bytes,
        schema.expect("a schema").into(),
        Default::default(),
    )
    .expect("a file");
    let mut group = file.next_row_group().expect("a group");
    let mut column = group.next_column().expect("a column").expect("a column");
    let rows = [ByteArray::from(STORY), ByteArray::from("Chad thanked Niger.")];
    column.typed::<ByteArrayType>().write_batch(&rows, None, None).expect("rows");
    column.close().expect("closed");
    group.close().expect("closed");
    file.close().expect("closed");
    bytes
}

/// JSON Lines, Parquet and an archive in one batch, and a file that is none of these.
#[test]
fn a_batch_takes_lines_columns_and_archives_and_names_what_is_poisoned() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).display().to_string();
    fs::write(at("a.jsonl"), format!("{}\n", serde_json::json!({"id": "line", "text": STORY})))
        .expect("written");
    fs::write(at("b.parquet"), columns()).expect("written");
    fs::write(at("c.warc"), page()).expect("written");
    fs::write(at("d.warc.gz"), b"\x1f\x8b\x08\x00 torn").expect("written");
    let files = ["a.jsonl", "b.parquet", "c.warc", "d.warc.gz"].map(at);
    let mut args = vec!["batch", "--model", "fast", "--out"];
    let out = at("out");
    args.push(&out);
    args.extend(files.iter().map(String::as_str));
    let done = demarche(&args);
    assert_eq!(done.status.code(), Some(1), "{}", errors(&done));
    let refused = fs::read_to_string(folder.path().join("out/refused.jsonl")).expect("the refusals");
    assert!(refused.contains("d.warc.gz") && refused.lines().count() == 1, "{refused}");
    let reader = columns::Reader::open(&folder.path().join("out/part-000000.parquet")).expect("a part");
    let reports: Vec<facts::Report> =
        reader.flat_map(|rows| rows.expect("rows")).map(|row| row.expect("a report")).collect();
    assert_eq!(reports.len(), 4, "a line, two rows, a page");
    assert_eq!(reports[0].article.id, "line");
    assert_eq!(reports[3].article.url.as_deref(), Some("https://news.example/a"));
    for report in [&reports[0], &reports[1], &reports[3]] {
        assert!(!report.events.is_empty(), "{}", report.article.id);
    }
}
