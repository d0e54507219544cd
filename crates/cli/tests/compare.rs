//! A desk held against its own exports: what it wrote in the layouts of GDELT and ICEWS, `demarche compare` finds in it again.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

fn demarche(args: &[&str]) -> String {
    let done = Command::new(env!("CARGO_BIN_EXE_demarche")).args(args).output().expect("the program runs");
    assert!(done.status.success(), "{args:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).expect("text")
}

#[test]
fn what_a_desk_exported_is_found_in_it_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_str().expect("a path").to_owned();
    let desk = path("desk");
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    demarche(&["add", "--desk", &desk, examples.to_str().expect("a path")]);
    for (form, name) in [("gdelt-events", "GDELT"), ("icews", "ICEWS")] {
        let file = path(form);
        demarche(&["export", form, "--desk", &desk, "--out", &file]);
        let said: Value = serde_json::from_str(&demarche(&["compare", &file, "--desk", &desk, "--json"]))
            .expect("a verdict");
        assert_eq!(said["form"], name);
        assert_eq!(said["refused"], 0, "{form}");
        let both = said["both"].as_u64().expect("a number");
        assert!(both >= 40, "{form}: {both}");
        // What has no two states, or a day of which the desk has no article, cannot be told to be there.
        let only = said["only_file"].as_object().expect("reasons");
        let strange: Vec<&String> = only
            .keys()
            .filter(|why| {
                ![
                    "the file names no two states",
                    "within one state",
                    "the desk has no article of that day: a gap",
                ]
                .contains(&why.as_str())
            })
            .collect();
        assert!(strange.is_empty(), "{form}: {only:#?}");
    }
}
