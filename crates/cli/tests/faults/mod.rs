//! A disk that is full, that may not be written, or that gives back other bytes.
#![cfg(unix)]

use super::run::{demarche, errors};
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const STORY: &str = "Eritrea accused Sudan of shelling a village on Monday. Sudan denied it, its envoy said.";

fn stories(folder: &Path, count: usize) -> String {
    let file = folder.join("stories.jsonl");
    let line = |i: usize| {
        serde_json::json!({"id": format!("s{i}"), "published": "1997-03-04", "text": format!("{STORY} Paper {i} says so.")})
            .to_string()
            + "\n"
    };
    fs::write(&file, (0..count).map(line).collect::<String>()).expect("written");
    file.display().to_string()
}

/// The command where no file may grow beyond `blocks` of 512 bytes or a kilobyte, as the shell counts.
fn limited(blocks: u32, args: &[&str]) -> Output {
    Command::new("sh")
        .args([
            "-c",
            &format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\""),
            env!("CARGO_BIN_EXE_demarche"),
        ])
        .args(args)
        .stdin(Stdio::null())
        .output()
        .expect("a shell")
}

fn is_well(desk: &str) {
    let verdict = demarche(&["verify", "--desk", desk]);
    assert_eq!(
        verdict.status.code(),
        Some(0),
        "{}{}",
        String::from_utf8_lossy(&verdict.stdout),
        errors(&verdict)
    );
}

fn count(desk: &str) -> u64 {
    let out =
        demarche(&["ask", "--desk", desk, "--format", "json", "--sql", "SELECT count(*) FROM articles"]);
    let table: serde_json::Value = serde_json::from_slice(&out.stdout).expect("JSON");
    table["rows"][0][0].as_u64().expect("a number")
}

#[test]
fn a_full_disk_is_said_what_was_added_stays_and_the_rest_comes_later() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = folder.path().join("desk").display().to_string();
    let (few, many) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let (few, many) = (stories(few.path(), 3), stories(many.path(), 400));
    let add = ["add", "--model", "fast", "--desk", &desk];
    assert_eq!(demarche(&[&add[..], &[&few]].concat()).status.code(), Some(0));
    let full = limited(1_200, &[&add[..], &[&many]].concat());
    assert_eq!(full.status.code(), Some(2), "{}", errors(&full));
    assert!(errors(&full).contains(&desk) && errors(&full).contains("disk"), "{}", errors(&full));
    is_well(&desk);
    assert!(count(&desk) >= 3);
    assert_eq!(demarche(&[&add[..], &[&many]].concat()).status.code(), Some(0));
    assert_eq!(count(&desk), 400);
    is_well(&desk);
    let snapshot = limited(2, &["snapshot", "one", "--desk", &desk]);
    assert_eq!(snapshot.status.code(), Some(2), "{}", errors(&snapshot));
    assert!(!folder.path().join("desk/snapshots/one.jsonl.gz").exists());
    assert_eq!(demarche(&["snapshot", "one", "--desk", &desk]).status.code(), Some(0));
}

#[test]
fn a_batch_on_a_full_disk_goes_on_when_there_is_room() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = stories(folder.path(), 60);
    let (out, alone) =
        (folder.path().join("out").display().to_string(), folder.path().join("alone").display().to_string());
    let batch = |out: &str| ["batch", "--model", "fast", "--out", out, &file].map(str::to_owned);
    let full = limited(8, &batch(&out).each_ref().map(String::as_str));
    assert_eq!(full.status.code(), Some(2), "{}", errors(&full));
    for out in [&out, &alone] {
        let done = demarche(&batch(out).each_ref().map(String::as_str));
        assert_eq!(done.status.code(), Some(0), "{}", errors(&done));
    }
    for name in ["part-000000.parquet", "manifest.jsonl"] {
        assert!(
            fs::read(Path::new(&out).join(name)).expect("a file")
                == fs::read(Path::new(&alone).join(name)).expect("a file"),
            "{name}"
        );
    }
}

#[test]
fn output_that_cannot_be_written_is_an_error() {
    let Ok(full) = fs::OpenOptions::new().write(true).open("/dev/full") else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let file = stories(folder.path(), 3);
    let out = Command::new(env!("CARGO_BIN_EXE_demarche"))
        .args(["read", "--model", "fast", "--format", "jsonl", &file])
        .stdout(full)
        .stderr(Stdio::piped())
        .output()
        .expect("the binary");
    assert_eq!(out.status.code(), Some(2), "{}", errors(&out));
    assert!(errors(&out).contains("No space left"), "{}", errors(&out));
}

#[test]
fn a_desk_that_may_not_be_written_is_read_and_not_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("desk");
    let desk = place.display().to_string();
    let file = stories(folder.path(), 2);
    assert_eq!(demarche(&["add", "--model", "fast", "--desk", &desk, &file]).status.code(), Some(0));
    let mode =
        |path: &Path, mode: u32| fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("set");
    mode(folder.path(), 0o755);
    for entry in fs::read_dir(&place).expect("listed") {
        mode(&entry.expect("an entry").path(), 0o444);
    }
    mode(&place, 0o555);
    // The superuser may write anywhere, so nobody does it.
    let root = fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0);
    let run = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
        if root {
            command.uid(65_534).gid(65_534);
        }
        command.args(args).stdin(Stdio::null()).output().expect("the binary starts")
    };
    let add = run(&["add", "--model", "fast", "--desk", &desk, &file]);
    let edit = run(&["edit", "note", "x", "--note", "y", "--by", "Ines", "--desk", &desk]);
    let ask = run(&["ask", "--desk", &desk]);
    mode(&place, 0o755);
    for refused in [&add, &edit] {
        assert_eq!(refused.status.code(), Some(2), "{}", errors(refused));
        assert!(errors(refused).contains("may not be written"), "{}", errors(refused));
    }
    assert_eq!(ask.status.code(), Some(0), "{}", errors(&ask));
    is_well(&desk);
}

#[test]
fn a_torn_desk_is_named_by_verify_and_not_answered_from() {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = folder.path().join("desk").display().to_string();
    let file = stories(folder.path(), 20);
    assert_eq!(demarche(&["add", "--model", "fast", "--desk", &desk, &file]).status.code(), Some(0));
    let path = folder.path().join("desk/record.sqlite");
    let mut bytes = fs::read(&path).expect("the file");
    let pages = bytes.len() / 4096;
    for page in 1..pages {
        bytes[page * 4096..page * 4096 + 200].fill(0xff);
    }
    fs::write(&path, bytes).expect("torn");
    for args in [
        &["verify", "--desk", &desk][..],
        &["ask", "--desk", &desk],
        &["export", "csv", "--desk", &desk],
        &["snapshot", "x", "--desk", &desk],
    ] {
        let out = demarche(args);
        assert_eq!(out.status.code(), Some(2), "{args:?}: {}", String::from_utf8_lossy(&out.stdout));
        let said = errors(&out);
        assert!(said.contains("damaged") || said.contains("problems"), "{args:?}: {said}");
    }
}
