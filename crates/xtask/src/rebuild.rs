//! `cargo xtask rebuild`: the release binary built twice, from two clones in folders of different names and lengths, with the
//! flags that docs/security.md gives; both must be the same bytes.

use anyhow::{Context, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{check, root};

/// # Errors
/// A build that fails, or two binaries that differ.
pub fn run() -> anyhow::Result<()> {
    let folder = root().join("target/rebuild");
    let mut made = Vec::new();
    for name in ["first", "second-of-the-two"] {
        made.push(build(&folder.join(name))?);
    }
    let [first, second] = &made[..] else { bail!("two builds were asked for") };
    if first != second {
        let at = first.iter().zip(second).position(|(a, b)| a != b);
        bail!("{} and {} bytes; they differ from byte {at:?} on", first.len(), second.len());
    }
    println!("{} bytes, the same from two clones in folders of their own", first.len());
    Ok(())
}

/// The binary of a clone of its own, built from nothing.
fn build(clone: &Path) -> anyhow::Result<Vec<u8>> {
    if clone.exists() {
        fs::remove_dir_all(clone)?;
    }
    check(Command::new("git").args(["clone", "--quiet"]).arg(root()).arg(clone))?;
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .context("no home")?;
    let remapped = [(clone, "/src"), (&home, "/cargo")]
        .map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()));
    let cargo = std::env::var_os("CARGO").unwrap_or("cargo".into());
    check(
        Command::new(cargo)
            .args(["build", "--quiet", "--release", "--locked", "--package", "cli"])
            .current_dir(clone)
            .env_remove("CARGO_TARGET_DIR")
            .env("SOURCE_DATE_EPOCH", "0")
            .env("RUSTFLAGS", remapped.join(" ")),
    )?;
    let binary = clone.join("target/release").join(format!("demarche{}", std::env::consts::EXE_SUFFIX));
    let bytes = fs::read(&binary).with_context(|| binary.display().to_string())?;
    fs::remove_dir_all(clone)?;
    Ok(bytes)
}
