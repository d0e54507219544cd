//! The house's rules, held by `cargo test`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the workspace")
}

/// Files that git knows or would take, below the workspace.
fn files() -> Vec<PathBuf> {
    let list = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .expect("git lists the files");
    let names = String::from_utf8(list.stdout).expect("file names are UTF-8");
    names.lines().map(PathBuf::from).filter(|f| root().join(f).is_file()).collect()
}

fn with_extension(extension: &str) -> Vec<PathBuf> {
    files().into_iter().filter(|f| f.extension().is_some_and(|e| e == extension)).collect()
}

/// Crate → crates it may depend on, from ARCHITECTURE.md; `None` stands for "all".
fn table() -> BTreeMap<String, Option<BTreeSet<String>>> {
    let page = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    let rows = page.lines().filter(|l| l.starts_with("| `"));
    rows.map(|row| {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let name = cells[1].trim_matches('`').to_string();
        let may: BTreeSet<String> =
            cells[3].split(',').map(str::trim).filter(|c| !c.is_empty()).map(String::from).collect();
        (name, (!may.contains("all")).then_some(may))
    })
    .collect()
}

#[test]
fn crates_depend_only_on_what_the_table_allows() {
    let metadata =
        cargo_metadata::MetadataCommand::new().current_dir(root()).no_deps().exec().expect("cargo metadata");
    let ours: BTreeSet<String> = metadata.packages.iter().map(|p| p.name.to_string()).collect();
    let table = table();
    let mut wrong = Vec::new();
    for package in &metadata.packages {
        let Some(row) = table.get(package.name.as_str()) else {
            wrong.push(format!("{} is not in the table", package.name));
            continue;
        };
        let Some(may) = row else { continue };
        for dependency in &package.dependencies {
            let test_only = dependency.kind == cargo_metadata::DependencyKind::Development;
            if !test_only && ours.contains(&dependency.name) && !may.contains(&dependency.name) {
                wrong.push(format!("{} may not depend on {}", package.name, dependency.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn rust_files_stay_under_the_ceiling() {
    let long: Vec<String> = with_extension("rs")
        .into_iter()
        .filter_map(|file| {
            let lines = fs::read_to_string(root().join(&file)).expect("a source file").lines().count();
            (lines > 400).then(|| format!("{} has {lines} lines", file.display()))
        })
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn no_test_is_ignored_and_nothing_is_left_to_do() {
    let marks = [concat!("#[", "ignore"), concat!("todo", "!("), concat!("unimplemented", "!(")];
    let found: Vec<String> = with_extension("rs")
        .into_iter()
        .filter(|file| {
            let text = fs::read_to_string(root().join(file)).expect("a source file");
            marks.iter().any(|m| text.contains(m))
        })
        .map(|file| file.display().to_string())
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

/// Every table says its columns and source first, and its rows are sorted and unique.
#[test]
fn tables_of_the_lexicon_are_sorted_unique_and_sourced() {
    let mut wrong = Vec::new();
    for file in with_extension("tsv").into_iter().filter(|f| f.starts_with("crates/data/lexicon")) {
        let text = fs::read_to_string(root().join(&file)).expect("a table");
        let name = file.display();
        let head: String =
            text.lines().take_while(|l| l.starts_with('#')).collect::<Vec<_>>().join(" ").to_lowercase();
        for word in ["column", "source", "licence"] {
            if !head.contains(word) {
                wrong.push(format!("{name}: the header does not say its {word}"));
            }
        }
        let rows: Vec<&str> = text.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).collect();
        if let Some(pair) = rows.windows(2).find(|pair| pair[0] >= pair[1]) {
            wrong.push(format!("{name}: not sorted or not unique at {:?}", pair[1]));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_two_commands_stand_in_the_readme() {
    let readme = fs::read_to_string(root().join("README.md")).expect("README.md");
    for command in ["cargo run --release -- open examples", "cargo xtask test"] {
        assert!(readme.lines().any(|l| l == command), "{command}");
    }
}

/// The compiler denies `unsafe` everywhere but where it is allowed; this says where that is, and that each use has its reason.
#[test]
fn unsafe_stands_in_the_kernels_alone_each_with_its_reason() {
    let mut wrong = Vec::new();
    let word = concat!("un", "safe");
    for file in with_extension("rs") {
        let text = fs::read_to_string(root().join(&file)).expect("a source file");
        let name = file.display().to_string();
        let kernels = name.starts_with("crates/parse/src/encoder/kernels/");
        // The entry points of the fuzzer are made by its macro.
        let allowed = kernels || name == "crates/fuzz/src/bin/guided.rs";
        if !allowed && text.contains(&format!("allow({word}_code)")) {
            wrong.push(format!("{name} allows it"));
        }
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if !(code.contains(&format!("{word} {{")) || code.contains(&format!("{word} fn"))) {
                continue;
            }
            let reason = lines[at.saturating_sub(6)..at]
                .iter()
                .any(|l| l.contains("SAFETY:") || l.contains("# Safety"));
            if !kernels || !reason {
                wrong.push(format!("{name}:{}: {}", at + 1, line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
