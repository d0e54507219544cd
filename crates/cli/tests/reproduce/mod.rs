//! A bundle is made again from its own texts, or it is said which file is not.

use crate::run::{demarche, errors, root};
use std::fs;
use std::path::Path;

fn done(args: &[&str]) -> String {
    let output = demarche(args);
    assert_eq!(output.status.code(), Some(0), "{args:?}: {}", errors(&output));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[test]
fn a_bundle_is_reproduced_with_its_edits_and_a_changed_one_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, bundle) = (shown(&folder.path().join("desk")), folder.path().join("bundle"));
    let story = |name: &str| shown(&root().join("examples").join(name));
    done(&[
        "add",
        &story("border-1-shelling-claim.txt"),
        &story("border-1-shelling-claim-v2.txt"),
        &story("border-2-sudan-denies.txt"),
        "--desk",
        &desk,
    ]);
    let events = done(&["ask", "--format", "jsonl", "--desk", &desk]);
    let event: serde_json::Value =
        serde_json::from_str(events.lines().next().expect("an event")).expect("JSON");
    let event = event["event"].as_str().expect("a permalink");
    done(&["edit", "note", event, "--note", "seen", "--by", "Ana", "--desk", &desk]);
    done(&["export", "bundle", "--desk", &desk, "--out", &shown(&bundle)]);
    assert!(done(&["reproduce", &shown(&bundle)]).contains("reproduced"));

    let table = bundle.join("data/events.csv");
    let text = fs::read_to_string(&table).expect("a table");
    fs::write(&table, text.replacen("happened", "planned", 1)).expect("written");
    let output = demarche(&["reproduce", &shown(&bundle)]);
    assert_eq!(output.status.code(), Some(2));
    assert!(errors(&output).contains("data/events.csv"), "{}", errors(&output));

    let output = demarche(&["reproduce", &desk]);
    assert_eq!(output.status.code(), Some(2));
    assert!(errors(&output).contains("no bundle"), "{}", errors(&output));
}
