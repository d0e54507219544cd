//! The command line as its users and the scorers rely on it.

mod bad_input;
mod bulk;
mod diagnostics;
mod faults;
mod hostile;
mod repeats;
mod reproduce;
mod run;
mod served;
#[path = "../../watch/tests/server/mod.rs"]
mod server;
mod watched;

use run::{demarche, demarche_with_input, errors, reports, root};
use serde_json::json;
use std::fs;

fn examples() -> String {
    root().join("examples").display().to_string()
}

#[test]
fn reports_of_the_examples_keep_the_schema() {
    let schema: serde_json::Value =
        serde_json::from_slice(&demarche(&["schema"]).stdout).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let output = demarche(&["read", "--predicates", "--format", "jsonl", &examples()]);
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    let reports = reports(&output);
    assert!(reports.len() >= 40, "{} reports", reports.len());
    for report in &reports {
        let wrong: Vec<String> = validator.iter_errors(report).map(|e| e.to_string()).collect();
        assert!(wrong.is_empty(), "{}: {wrong:#?}", report["article"]["id"]);
    }
    let mut broken = reports[0].clone();
    broken["sentences"] = json!("none");
    assert!(!validator.is_valid(&broken), "a report without its sentences must not pass");
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let one = demarche(&["read", "--format", "jsonl", "--threads", "1", &examples()]);
    let four = demarche(&["read", "--format", "jsonl", "--threads", "4", &examples()]);
    assert!(!one.stdout.is_empty());
    assert!(one.stdout == four.stdout, "the reports differ");
}

#[test]
fn standard_input_is_read_and_its_text_kept() {
    let text = "The prime minister of Norway met Sweden’s envoy in Oslo.";
    let output = demarche_with_input(
        &["read", "--format", "jsonl", "--published", "2001-05-03", "-"],
        text.as_bytes(),
    );
    let reports = reports(&output);
    assert_eq!(reports.len(), 1, "{}", errors(&output));
    assert_eq!(reports[0]["article"]["text"], text);
    assert_eq!(reports[0]["article"]["published"], "2001-05-03");
    assert_eq!(reports[0]["article"]["published_basis"], "given");
}

#[test]
fn a_record_of_jsonl_keeps_its_id_and_day() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("two.jsonl");
    let lines = [
        json!({"id": "first", "text": "Peru recalled its envoy.", "published": "1999-02-01"}).to_string(),
        "{broken".to_string(),
        json!({"id": "second", "text": "Chile protested.", "published": null}).to_string(),
    ];
    fs::write(&file, lines.join("\n")).expect("a file");
    let output = demarche(&["read", "--format", "jsonl", &file.display().to_string()]);
    assert_eq!(output.status.code(), Some(1), "one record is broken");
    assert!(errors(&output).contains("two.jsonl:2"), "{}", errors(&output));
    let reports = reports(&output);
    let ids: Vec<&str> = reports.iter().filter_map(|r| r["article"]["id"].as_str()).collect();
    assert_eq!(ids, ["first", "second"]);
    assert_eq!(reports[0]["article"]["published"], "1999-02-01");
    assert!(reports[1]["article"]["published"].is_null());
}

#[test]
fn a_brief_shows_the_title_and_no_control_codes_in_a_pipe() {
    let file = root().join("examples/border-2-sudan-denies.txt").display().to_string();
    let output = demarche(&["read", &file]);
    let brief = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(brief.starts_with("Sudan Rejects Charge of Shelling Eritrea\n"), "{brief}");
    assert!(brief.contains("8 March 1997"), "{brief}");
    assert!(!brief.contains('\u{1b}'), "{brief}");
}
