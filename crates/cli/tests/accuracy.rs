//! The accuracy card and the command agree on the repository's own gold; `UPDATE_GOLD=1` writes it anew.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn accuracy(extra: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_demarche"))
        .current_dir(root())
        .args(["accuracy", "--only-own"])
        .args(extra)
        .output()
        .expect("demarche runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Every cell but the last, which tells day and version.
fn figures(table: &str) -> BTreeSet<String> {
    let own = table.lines().filter(|l| l.starts_with("gold/events\t"));
    own.map(|l| l.rsplit_once('\t').map_or(l, |(figures, _)| figures).to_string()).collect()
}

#[test]
fn the_card_says_what_the_command_finds_on_the_repositorys_own_gold() {
    let docs = root().join("docs");
    // Until `demarche accuracy --write docs --date DATE` has made the card there is nothing to hold.
    let Ok(table) = std::fs::read_to_string(docs.join("accuracy.tsv")) else { return };
    if std::env::var_os("UPDATE_GOLD").is_some() {
        let date = table.lines().find(|l| l.starts_with("gold/events\t"));
        let date = date.and_then(|l| l.rsplit('\t').next()?.get(..10)).unwrap_or("2026-11-24");
        accuracy(&["--write", "docs", "--date", date]);
        return;
    }
    let (written, now) = (figures(&table), figures(&accuracy(&[])));
    assert!(now.len() >= 5, "{now:?}");
    assert_eq!(written, now, "docs/accuracy.tsv is not what `demarche accuracy` finds");
    let page = std::fs::read_to_string(docs.join("accuracy.md")).expect("docs/accuracy.md");
    for row in &now {
        let cells: Vec<&str> = row.split('\t').collect();
        let line = format!(
            "| {} | {} | {} | {} | {} | {} | {} |",
            cells[0], cells[1], cells[2], cells[3], cells[6], cells[7], cells[8]
        );
        assert!(page.contains(&line), "docs/accuracy.md lacks {line}");
    }
}
