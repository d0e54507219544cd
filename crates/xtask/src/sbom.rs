//! `cargo xtask sbom [FILE]`: what the shipped binary is made of, as CycloneDX 1.5. The same lock file gives the same bytes.

use anyhow::Context;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::run::{cargo, root};

/// # Errors
/// `cargo metadata` fails, or the file cannot be written.
pub fn run(args: &[&str]) -> anyhow::Result<()> {
    let text = serde_json::to_string_pretty(&bill()?)? + "\n";
    match args.first() {
        Some(file) => fs::write(Path::new(file), text).with_context(|| file.to_string()),
        None => {
            print!("{text}");
            Ok(())
        }
    }
}

/// The packages that `cli` is built from, with versions, licences, checksums and who needs whom.
fn bill() -> anyhow::Result<Value> {
    let said =
        cargo().args(["metadata", "--format-version", "1", "--locked"]).output().context("cargo metadata")?;
    anyhow::ensure!(said.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&said.stderr));
    let metadata: Value = serde_json::from_slice(&said.stdout)?;
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_string();
    let packages: BTreeMap<String, Value> =
        list(&metadata["packages"]).into_iter().map(|package| (word(&package["id"]), package)).collect();
    let mut needs: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for node in list(&metadata["resolve"]["nodes"]) {
        let ships = |dep: &Value| list(&dep["dep_kinds"]).iter().any(|kind| kind["kind"] != "dev");
        let deps = list(&node["deps"]).into_iter().filter(ships).map(|dep| word(&dep["pkg"])).collect();
        needs.insert(word(&node["id"]), deps);
    }
    let own = packages.iter().find(|(_, package)| package["name"] == "cli").context("no package cli")?;
    let (mut reached, mut next) = (BTreeSet::new(), vec![own.0.clone()]);
    while let Some(id) = next.pop() {
        if reached.insert(id.clone()) {
            next.extend(needs.get(&id).into_iter().flatten().cloned());
        }
    }
    let checksums = checksums(&fs::read_to_string(root().join("Cargo.lock"))?);
    let purl = |id: &str| {
        let package = &packages[id];
        format!("pkg:cargo/{}@{}", word(&package["name"]), word(&package["version"]))
    };
    let component = |id: &String| {
        let package = &packages[id];
        let (name, version) = (word(&package["name"]), word(&package["version"]));
        let mut part = json!({
            "type": "library", "bom-ref": purl(id), "name": name, "version": version, "purl": purl(id),
            "licenses": [{"expression": word(&package["license"]).replace('/', " OR ")}],
        });
        if let Some(sum) = checksums.get(&(name, version)) {
            part["hashes"] = json!([{"alg": "SHA-256", "content": sum}]);
        }
        part
    };
    let mut components: Vec<Value> = reached.iter().filter(|id| *id != own.0).map(component).collect();
    components.sort_by_key(|part| part["purl"].to_string());
    let mut dependencies: Vec<Value> = reached
        .iter()
        .map(|id| {
            let on: BTreeSet<String> = needs[id].iter().map(|need| purl(need)).collect();
            json!({"ref": purl(id), "dependsOn": on})
        })
        .collect();
    dependencies.sort_by_key(|part| part["ref"].to_string());
    Ok(json!({
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": purl(own.0), "name": "demarche",
            "version": word(&own.1["version"]), "licenses": [{"expression": word(&own.1["license"])}]}},
        "components": components, "dependencies": dependencies,
    }))
}

/// Checksums of the lock file by name and version.
fn checksums(lock: &str) -> BTreeMap<(String, String), String> {
    let field = |part: &str, name: &str| {
        let line = part.lines().find_map(|line| line.strip_prefix(&format!("{name} = \"")))?;
        Some(line.trim_end_matches('"').to_string())
    };
    lock.split("[[package]]")
        .filter_map(|part| Some(((field(part, "name")?, field(part, "version")?), field(part, "checksum")?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_has_version_licence_and_checksum() {
        let bill = bill().expect("a bill");
        let parts = bill["components"].as_array().expect("components");
        assert!(parts.len() > 100, "{}", parts.len());
        for part in parts {
            let name = part["name"].as_str().expect("a name");
            assert_ne!(part["licenses"][0]["expression"], "", "{name}");
            let ours = root().join("crates").join(name).is_dir();
            assert!(
                ours || part["hashes"][0]["content"].as_str().is_some_and(|sum| sum.len() == 64),
                "{name}"
            );
        }
        let names: Vec<&str> = parts.iter().filter_map(|part| part["name"].as_str()).collect();
        assert!(names.contains(&"rusqlite") && names.contains(&"ledger"));
        assert!(
            !names.contains(&"proptest") && !names.contains(&"fuzz"),
            "what only tests need does not ship"
        );
    }
}
