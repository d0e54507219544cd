//! A desk that is served to others.

use super::desk;
use crate::run::demarche_with_input;
use crate::watched::Desk;
use serde_json::Value;

#[test]
fn others_read_by_token_and_what_they_write_is_kept_in_the_log() {
    let folder = tempfile::tempdir().expect("a folder");
    let name =
        desk(folder.path(), Some("OSLO, May 3 (Wire) - Norway met Chile on Friday to discuss herring."));
    let mut lines = String::new();
    for (who, role) in [("rita", "reader"), ("emil", "editor")] {
        let made = demarche_with_input(&["password", who, "--role", role], b"twelve letters and more\n");
        lines += &String::from_utf8(made.stdout).expect("a line");
    }
    let file = folder.path().join("passwords");
    std::fs::write(&file, lines).expect("a file");
    let desk = Desk::serve(&["--desk", &name, "--passwords", &file.display().to_string()]);
    let ask = |who: &str, what: &str, body: &str| {
        desk.send_with(what, &format!("Authorization: Bearer {who}.twelve letters and more\r\n"), body)
    };
    assert!(desk.send("GET /search.json", "").starts_with("HTTP/1.1 401"));
    let read = ask("rita", "GET /search.json", "");
    assert!(
        read.starts_with("HTTP/1.1 200") && read.contains("content-security-policy: default-src 'none'"),
        "{read}"
    );
    let watch = "name=Talks&q=talks&webhook=https://hook.example/secret-path&mail=ada@example.org";
    assert!(ask("rita", "POST /watch", watch).starts_with("HTTP/1.1 403"));
    assert!(ask("emil", "POST /watch", watch).starts_with("HTTP/1.1 303"));
    for path in ["/watches", "/watches.json"] {
        let (seen, shown) =
            (ask("rita", &format!("GET {path}"), ""), ask("emil", &format!("GET {path}"), ""));
        assert!(
            seen.contains("Talks") && !seen.contains("secret-path") && !seen.contains("ada@example.org"),
            "{seen}"
        );
        assert!(shown.contains("secret-path"), "{shown}");
    }
    let bad = ask("emil", "POST /watch", "name=Talks&q=talks&webhook=file:///etc/passwd");
    assert!(bad.starts_with("HTTP/1.1 403") && bad.contains("begins with https://"), "{bad}");
    let log = std::fs::read_to_string(folder.path().join("desk/audit.jsonl")).expect("a log");
    let lines: Vec<Value> = log.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    let told = |name: &str, what: &str, status: u16| {
        lines.iter().any(|l| l["name"] == name && l["what"] == what && l["status"] == status)
    };
    assert!(told("rita", "/watch", 403) && told("emil", "/watch", 303), "{log}");
    assert!(!log.contains("twelve letters"), "{log}");
}
