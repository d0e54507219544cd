//! The model's kernels, where `cargo test` cannot take them: `cargo xtask miri`, `sanitize` and `neon`.

use anyhow::Context;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{check, root};

/// The tests of the kernels under Miri: the portable path, then with AVX2.
///
/// # Errors
/// No nightly toolchain with Miri, or undefined behaviour.
pub fn miri() -> anyhow::Result<()> {
    for flags in ["", "-Ctarget-feature=+avx2"] {
        println!("RUSTFLAGS={flags:?}");
        let arguments = ["miri", "test", "--package", "parse", "--lib", "kernels"];
        check(nightly("miri", flags).args(arguments).env("MIRIFLAGS", "-Zmiri-disable-isolation"))
            .context("this needs a nightly toolchain with Miri: rustup component add miri rust-src --toolchain nightly")?;
    }
    Ok(())
}

/// The tests of the model's run time under AddressSanitizer: every path that this processor has, on whole texts too.
///
/// # Errors
/// No nightly toolchain, or a read or write outside what was allocated.
pub fn sanitize() -> anyhow::Result<()> {
    let host = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let arguments = ["test", "--package", "parse", "--lib", "--target", &host];
    check(nightly("sanitize", "-Zsanitizer=address").args(arguments))
        .context("this needs Linux and a nightly toolchain: rustup toolchain install nightly")
}

fn nightly(folder: &str, flags: &str) -> Command {
    let mut command = Command::new("rustup");
    command
        .args(["run", "nightly", "cargo"])
        .current_dir(root())
        .env_remove("CARGO")
        .env_remove("RUSTUP_TOOLCHAIN")
        .env("RUSTFLAGS", flags)
        .env("CARGO_TARGET_DIR", root().join("target").join(folder));
    command
}

const TARGET: &str = "aarch64-unknown-linux-gnu";
const NEEDS: &str = "this needs a Rust for aarch64 (rustup target add aarch64-unknown-linux-gnu, or RUSTC_AARCH64=/usr/bin/rustc with \
                     Debian's rustc-web and libstd-rust-web-dev:arm64), gcc-aarch64-linux-gnu, libc6-dev-arm64-cross and qemu-user-static";

/// The tests of the kernels on NEON, in an emulator of such a processor. They are called one by one from `main`: the
/// emulator of Debian 12 hangs where a test runner starts threads.
///
/// # Errors
/// What is missing, or a path that gives other bytes.
pub fn neon() -> anyhow::Result<()> {
    let folder = root().join("target/neon");
    let kernels = folder.join("encoder/kernels");
    fs::create_dir_all(&kernels)?;
    for entry in fs::read_dir(root().join("crates/parse/src/encoder/kernels"))? {
        let entry = entry?;
        let text = fs::read_to_string(entry.path())?;
        fs::write(kernels.join(entry.file_name()), text.replace("#[test]\nfn ", "pub fn "))?;
    }
    let tests = fs::read_to_string(kernels.join("tests.rs"))?;
    let names: Vec<&str> =
        tests.lines().filter_map(|l| l.strip_prefix("pub fn ")?.strip_suffix("() {")).collect();
    let calls: String = names
        .iter()
        .map(|name| format!("    encoder::kernels::tests::{name}();\n    println!(\"{name}: ok\");\n"))
        .collect();
    fs::write(folder.join("encoder/mod.rs"), "pub mod kernels;\n")?;
    let main = "    println!(\"{:?}\", encoder::kernels::Path::available());\n";
    let allow = "#![allow(dead_code, unused_imports, unused_macros)]\n";
    let source = kernels.join("mod.rs");
    let public = fs::read_to_string(&source)?.replace("\nmod tests;", "\npub mod tests;");
    fs::write(source, public)?;
    fs::write(folder.join("main.rs"), format!("{allow}mod encoder;\nfn main() {{\n{main}{calls}}}\n"))?;
    let built = compile(&folder)?;
    check(Command::new("qemu-aarch64-static").args(["-L", "/usr/aarch64-linux-gnu"]).arg(built))
        .context(NEEDS)
}

fn compile(folder: &Path) -> anyhow::Result<PathBuf> {
    let built = folder.join("kernels");
    let rustc = std::env::var_os("RUSTC_AARCH64").unwrap_or("rustc".into());
    check(
        Command::new(rustc)
            .args(["--edition", "2024", "--cfg", "test", "-O", "-Cdebug-assertions", "--target", TARGET])
            .args(["-C", "linker=aarch64-linux-gnu-gcc", "-o"])
            .arg(&built)
            .arg(folder.join("main.rs"))
            .env_remove("RUSTUP_TOOLCHAIN"),
    )
    .context(NEEDS)?;
    Ok(built)
}
