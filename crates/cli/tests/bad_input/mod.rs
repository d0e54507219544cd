//! Bad input and bad surroundings: an error that names input and cause, the exit status of the contract, the rest
//! read, the desk intact.

use super::run::{demarche, demarche_with_input, errors, reports};
use serde_json::json;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const GOOD: &str = "Finland and Estonia signed a treaty in Tallinn on Monday.";

fn fast(args: &[&str]) -> Output {
    demarche(&[&["read", "--model", "fast", "--format", "jsonl"], args].concat())
}

fn texts(output: &Output) -> Vec<String> {
    reports(output).iter().map(|r| r["article"]["text"].as_str().unwrap_or_default().to_string()).collect()
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).display().to_string()
}

/// One bad file beside a good one: the cause stands on the line that names the file.
fn refused(name: &str, bytes: &[u8], cause: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join(name), bytes).expect("a file");
    fs::write(folder.path().join("z-good.txt"), GOOD).expect("a file");
    let output = fast(&[&folder.path().display().to_string()]);
    let said = errors(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    let line = said.lines().find(|l| l.contains(name)).unwrap_or_default();
    assert!(line.contains(cause), "no `{cause}` beside {name} in: {said}");
    assert_eq!(texts(&output), [GOOD]);
    let alone = fast(&[&path(folder.path(), name)]);
    assert_eq!(alone.status.code(), Some(2), "{}", errors(&alone));
}

#[test]
fn what_is_not_there_is_named_and_nothing_could_be_done() {
    let output = demarche(&["read", "no-such-folder/no-such-file.txt"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(errors(&output).contains("no-such-file.txt"), "{}", errors(&output));
}

#[test]
fn an_empty_file_is_refused() {
    refused("a-empty.txt", b"", "empty");
}

#[test]
fn a_binary_file_is_refused() {
    refused("a-binary.txt", &[0, 159, 146, 150, 0, 1, 2, 3, 0, 255], "binary data, not text");
}

#[test]
fn a_truncated_gz_is_refused() {
    // "Hello, world! …" packed, its end cut off.
    let cut = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xf3, 0x48, 0xcd, 0xc9, 0xc9];
    refused("a-cut.txt.gz", &cut, "");
}

#[test]
fn two_hundred_thousand_nested_tags_are_refused() {
    let page = format!("<html><body>{}A line.", "<div>".repeat(200_000));
    refused("a-nested.html", page.as_bytes(), "");
}

#[test]
fn a_line_of_five_megabytes_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let long = format!("{GOOD} {} ", "x".repeat(25_000)).repeat(200);
    fs::write(folder.path().join("a-long.txt"), &long).expect("a file");
    let record = json!({"id": "long", "text": &long}).to_string();
    fs::write(folder.path().join("b-long.jsonl"), record).expect("a file");
    let output = fast(&[&folder.path().display().to_string()]);
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    assert!(long.len() > 5_000_000 && texts(&output).iter().all(|t| t.trim_end() == long.trim_end()));
}

#[test]
fn a_broken_record_of_jsonl_is_named_by_its_line_and_the_rest_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let record = |id: &str| json!({"id": id, "text": GOOD}).to_string();
    let lines = [record("one"), "{\"id\": \"two\", \"text\":".into(), "[1, 2]".into(), record("four")];
    fs::write(folder.path().join("four.jsonl"), lines.join("\n")).expect("a file");
    let output = fast(&[&path(folder.path(), "four.jsonl")]);
    let said = errors(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("four.jsonl:2: ") && said.contains("four.jsonl:3: "), "{said}");
    let ids: Vec<String> = reports(&output)
        .iter()
        .map(|r| r["article"]["id"].as_str().unwrap_or_default().to_string())
        .collect();
    assert_eq!(ids, ["one", "four"]);
}

#[test]
fn a_text_in_another_encoding_is_read_as_it_was_meant() {
    let latin = b"The caf\xe9 in Bras\xedlia was closed by the ministry on Friday, officials there said.";
    let output = demarche_with_input(&["read", "--model", "fast", "--format", "jsonl", "-"], latin);
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    assert!(texts(&output)[0].contains("The café in Brasília"), "{:?}", texts(&output));
}

#[cfg(unix)]
#[test]
fn a_folder_without_rights_is_named_and_the_rest_read() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let closed = folder.path().join("closed");
    fs::create_dir(&closed).expect("a folder");
    fs::write(closed.join("secret.txt"), GOOD).expect("a file");
    fs::write(folder.path().join("open.txt"), GOOD).expect("a file");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).expect("rights");
    let output = fast(&[&folder.path().display().to_string()]);
    // Nothing is closed to root: then the folder must simply be read.
    let root = fs::read_dir(&closed).is_ok();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).expect("rights");
    let said = errors(&output);
    if root {
        assert_eq!((output.status.code(), texts(&output).len()), (Some(0), 2), "{said}");
    } else {
        assert_eq!((output.status.code(), texts(&output).len()), (Some(1), 1), "{said}");
        assert!(
            said.lines().any(|l| l.contains("closed") && l.to_lowercase().contains("permission")),
            "{said}"
        );
    }
}

#[test]
fn a_closed_pipe_is_no_error() {
    let folder = tempfile::tempdir().expect("a folder");
    let record = json!({"text": GOOD.repeat(200)}).to_string();
    fs::write(folder.path().join("many.jsonl"), vec![record; 100].join("\n")).expect("a file");
    let mut child = Command::new(env!("CARGO_BIN_EXE_demarche"))
        .args(["read", "--model", "fast", "--format", "jsonl", &path(folder.path(), "many.jsonl")])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let mut out = child.stdout.take().expect("a pipe");
    out.read_exact(&mut [0; 10]).expect("the first bytes");
    drop(out);
    let output = child.wait_with_output().expect("the binary ends");
    assert_eq!((output.status.code(), errors(&output).as_str()), (Some(0), ""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_under_the_output_is_told() {
    // /dev/full takes no byte: "No space left on device".
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("/dev/full");
    let mut child = Command::new(env!("CARGO_BIN_EXE_demarche"))
        .args(["read", "--model", "fast", "--format", "jsonl", "-"])
        .stdin(Stdio::piped())
        .stdout(full)
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    child.stdin.take().expect("a pipe").write_all(GOOD.as_bytes()).expect("input");
    let output = child.wait_with_output().expect("the binary ends");
    assert_eq!(output.status.code(), Some(2), "{}", errors(&output));
    assert!(errors(&output).contains("No space left"), "{}", errors(&output));
}

fn add(desk: &str, input: &str) -> Output {
    demarche(&["add", "--model", "fast", "--desk", desk, input])
}

fn ask(desk: &str) -> String {
    let output = demarche(&["ask", "--desk", desk, "--format", "csv"]);
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A desk with one article in a folder of its own, and a second article that is not in it.
fn desk() -> (tempfile::TempDir, String, String) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("one.txt"), GOOD).expect("a file");
    let more = |n: usize| format!("Sweden accused Norway of spying in affair {n}. ").repeat(40);
    let many: Vec<String> =
        (0..40).map(|n| json!({"id": format!("m{n}"), "text": more(n)}).to_string()).collect();
    fs::write(folder.path().join("two.jsonl"), many.join("\n")).expect("a file");
    let desk = path(folder.path(), "desk");
    let output = add(&desk, &path(folder.path(), "one.txt"));
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    let second = path(folder.path(), "two.jsonl");
    (folder, desk, second)
}

#[test]
fn a_folder_that_is_no_desk_is_left_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("diary.txt"), GOOD).expect("a file");
    let output = add(&folder.path().display().to_string(), &path(folder.path(), "diary.txt"));
    let said = errors(&output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("not a desk (it holds diary.txt); nothing was changed"), "{said}");
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 1);
}

#[test]
fn a_desk_locked_by_another_process_is_told_and_left_intact() {
    let (_folder, desk, second) = desk();
    let before = ask(&desk);
    let lock = fs::OpenOptions::new().read(true).write(true).open(format!("{desk}/lock")).expect("the lock");
    lock.lock().expect("the lock is free");
    let output = add(&desk, &second);
    let said = errors(&output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("another process") && said.contains("is writing to this desk"), "{said}");
    assert_eq!(ask(&desk), before, "readers go on beside a writer, and nothing was changed");
}

/// A disk without room is played by a limit on the size of files (`ulimit -f`), which the kernel answers with EFBIG; the
/// write fails in the middle of the database's own work, as with ENOSPC.
#[cfg(unix)]
#[test]
fn a_disk_that_fills_up_leaves_the_desk_as_it_was() {
    let (_folder, desk, second) = desk();
    let before = ask(&desk);
    let script = "trap '' XFSZ; ulimit -f 400; exec \"$0\" add --model fast --desk \"$1\" \"$2\"";
    let output = Command::new("sh")
        .args(["-c", script, env!("CARGO_BIN_EXE_demarche"), &desk, &second])
        .stdin(Stdio::null())
        .output()
        .expect("a shell");
    let said = errors(&output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains(&desk), "{said}");
    assert_eq!(ask(&desk), before, "what was added before is there");
    let again = add(&desk, &second);
    assert_eq!(again.status.code(), Some(0), "with room again: {}", errors(&again));
    assert!(ask(&desk).len() > before.len());
}

#[test]
fn a_port_in_use_gives_way_to_the_next_free_one() {
    let (_folder, desk, _) = desk();
    let taken = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let port = taken.local_addr().expect("its number").port();
    let mut child = Command::new(env!("CARGO_BIN_EXE_demarche"))
        .args(["serve", "--model", "fast", "--desk", &desk, "--port", &port.to_string()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let mut out = std::io::BufReader::new(child.stdout.take().expect("a pipe"));
    let mut said = String::new();
    for _ in 0..5 {
        std::io::BufRead::read_line(&mut out, &mut said).expect("a line");
        if said.contains("http://") {
            break;
        }
    }
    child.kill().expect("it was running");
    child.wait().expect("it ends");
    let served = said.split("127.0.0.1:").nth(1).and_then(|rest| rest.split(' ').next()).unwrap_or_default();
    let served: u16 = served.trim().parse().unwrap_or_else(|_| panic!("no port in: {said}"));
    assert!(served > port, "{served} is not after {port}");
}
