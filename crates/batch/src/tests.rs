use crate::{Options, Summary, run};
use ingest::Input;
use pipeline::{ModelKind, Reader, Want};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

static READER: LazyLock<Reader> =
    LazyLock::new(|| Reader::load(ModelKind::Fast, &data::Data::shipped()).expect("the fast model"));

fn inputs(folder: &Path) -> Vec<Input> {
    let story = |day: u32| {
        format!(
            "{{\"id\": \"{day}\", \"published\": \"1999-03-{:02}\", \"text\": \"Ghana accused Togo of shelling a village on Monday. \
             Togo denied it.\"}}\n",
            day % 28 + 1
        )
    };
    let mut lines: String = (0..30).map(story).collect();
    lines.insert_str(lines.find('\n').expect("a line") + 1, "{\"text\": broken\n");
    let file = folder.join("stories.jsonl");
    fs::write(&file, lines).expect("written");
    let empty = folder.join("empty.txt");
    fs::write(&empty, "").expect("written");
    vec![Input::Path(file), Input::Path(empty)]
}

fn batch(folder: &Path, out: &str, threads: usize) -> Summary {
    let options = options(folder, out, threads);
    run(&inputs(folder), &READER, &options, &|_| {}).expect("a batch")
}

fn options(folder: &Path, out: &str, threads: usize) -> Options {
    let want = Want::default();
    Options { out: folder.join(out), articles_a_part: 7, threads, ingest: ingest::Options::default(), want }
}

fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry"))
        .map(|entry| {
            (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).expect("bytes"))
        })
        .collect()
}

#[test]
fn every_article_comes_out_and_what_cannot_be_read_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let summary = batch(folder.path(), "out", 2);
    assert_eq!(summary, Summary { articles: 30, refused: 2, parts: 5, held: 0 });
    let refused = fs::read_to_string(folder.path().join("out/refused.jsonl")).expect("refused");
    assert!(refused.contains("stories.jsonl:2") && refused.contains("empty.txt"), "{refused}");
    let mut ids = Vec::new();
    for number in 0..5 {
        let path = folder.path().join("out").join(crate::part::file_name(number));
        for reports in columns::Reader::open(&path).into_iter().flatten() {
            ids.extend(reports.expect("rows").into_iter().map(|row| row.expect("a report").article.id));
        }
    }
    assert_eq!(ids, (0..30).map(|id| id.to_string()).collect::<Vec<_>>());
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let folder = tempfile::tempdir().expect("a folder");
    batch(folder.path(), "one", 1);
    batch(folder.path(), "three", 3);
    assert_eq!(bytes(&folder.path().join("one")), bytes(&folder.path().join("three")));
}

#[test]
fn a_run_that_was_cut_off_goes_on_and_gives_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a folder");
    batch(folder.path(), "out", 2);
    let out = folder.path().join("out");
    let whole = bytes(&out);
    let manifest = fs::read_to_string(out.join("manifest.jsonl")).expect("a manifest");
    let lines: Vec<&str> = manifest.lines().collect();
    // Cut in the midst of the fourth part's line, with the fifth part half written.
    fs::write(out.join("manifest.jsonl"), format!("{}\n{}", lines[..4].join("\n"), &lines[4][..9]))
        .expect("cut");
    fs::rename(out.join("part-000004.parquet"), out.join("part-000004.parquet.tmp")).expect("moved");
    fs::remove_file(out.join("refused.jsonl")).expect("removed");
    let summary = batch(folder.path(), "out", 1);
    assert_eq!(summary.held, 3);
    assert_eq!(bytes(&out), whole);
}

#[test]
fn a_part_that_was_damaged_is_made_again() {
    let folder = tempfile::tempdir().expect("a folder");
    batch(folder.path(), "out", 1);
    let out = folder.path().join("out");
    let whole = bytes(&out);
    fs::write(out.join("part-000002.parquet"), b"torn").expect("written");
    assert_eq!(batch(folder.path(), "out", 1).held, 4);
    assert_eq!(bytes(&out), whole);
}

#[test]
fn a_folder_of_another_batch_is_refused_untouched() {
    let folder = tempfile::tempdir().expect("a folder");
    batch(folder.path(), "out", 1);
    let before = bytes(&folder.path().join("out"));
    let other = Options { articles_a_part: 8, ..options(folder.path(), "out", 1) };
    let error = run(&inputs(folder.path()), &READER, &other, &|_| {}).expect_err("refused").to_string();
    assert!(error.contains("other options") && error.contains("--out"), "{error}");
    assert_eq!(bytes(&folder.path().join("out")), before);
}

/// A dispatch made by dice: who does what to whom, with words that are seldom seen.
fn story() -> impl Strategy<Value = String> {
    let one = |of: &'static [&'static str]| prop::sample::select(of);
    let side = || {
        one(&[
            "Ghana",
            "Togo",
            "Norway’s foreign minister",
            "the rebels",
            "UN envoy Ann Lee",
            "北京",
            "\u{202e}Peru",
        ])
    };
    let deed = one(&[
        "accused",
        "met",
        "will visit",
        "did not attack",
        "denied that it bombed",
        "signed a treaty with",
        "=1+1",
    ]);
    let when = one(&["on Monday", "last week", "in April 1998", "", "two days before the talks\u{200b}"]);
    let said = one(&[
        ", the ministry said.",
        ". “It is a lie”, its envoy said.",
        ".",
        "!?\n\nFuller story follows",
        " <b>",
    ]);
    (side(), deed, side(), when, said, "\\PC{0,20}")
        .prop_map(|(a, deed, b, when, said, noise)| format!("{a} {deed} {b} {when}{said} {noise}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn generated_articles_read_the_same_by_any_number_of_threads_in_any_order_and_alone(
        stories in prop::collection::vec(story(), 1..20),
        threads in 2usize..9,
    ) {
        let folder = tempfile::tempdir().expect("a folder");
        let lines: Vec<String> = stories
            .iter()
            .enumerate()
            .map(|(id, text)| serde_json::json!({"id": id.to_string(), "published": "1999-03-04", "text": text}).to_string())
            .collect();
        let rows = |name: &str, lines: &[String], threads: usize| {
            let file = folder.path().join(format!("{name}.jsonl"));
            fs::write(&file, lines.join("\n")).expect("written");
            run(&[Input::Path(file.clone())], &READER, &options(folder.path(), name, threads), &|_| {}).expect("a batch");
            let mut reports = BTreeMap::new();
            for number in 0.. {
                let path = folder.path().join(name).join(crate::part::file_name(number));
                if !path.exists() {
                    break;
                }
                for row in columns::Reader::open(&path).into_iter().flatten().flat_map(|rows| rows.expect("rows")) {
                    let report = row.expect("a report");
                    reports.insert(report.article.id.clone(), report);
                }
            }
            (reports, file)
        };
        let (one, file) = rows("one", &lines, 1);
        let backwards: Vec<String> = lines.iter().rev().cloned().collect();
        prop_assert!(one == rows("many", &lines, threads).0);
        prop_assert!(one == rows("backwards", &backwards, threads).0);
        ingest::read(&Input::Path(file), &ingest::Options::default(), &mut |article| {
            let Ok(article) = article else { return };
            assert!(one[&article.id] == READER.read(&article, Want::default()), "{}", article.text);
        });
    }
}
