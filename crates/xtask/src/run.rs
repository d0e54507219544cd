use anyhow::{Context, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new(".")).to_path_buf()
}

pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
    command.current_dir(root());
    command
}

/// Runs a command to its end.
///
/// # Errors
/// A command that cannot be started or that fails, named as it was typed.
pub fn check(command: &mut Command) -> anyhow::Result<()> {
    let shown = format!("{command:?}");
    let status = command.status().with_context(|| format!("cannot start {shown}"))?;
    if !status.success() {
        bail!("{shown}: {status}");
    }
    Ok(())
}

/// How the program is built for a check.
pub struct Build {
    folder: &'static str,
    binary: &'static [&'static str],
    /// What maturin is told.
    pub wheel: &'static [&'static str],
}

/// As it is shipped.
pub const RELEASE: &Build =
    &Build { folder: "release", binary: &["build", "--release", "--package", "cli"], wheel: &["--release"] };
/// As `cargo test --workspace` builds it, with nothing built twice; it gives the same bytes (`cargo xtask builds`).
pub const DEV: &Build = &Build {
    folder: "debug",
    binary: &["test", "--workspace", "--no-run", "--quiet"],
    wheel: &["--features", "beside-tests"],
};

/// The binary, built first.
pub fn binary(build: &Build) -> anyhow::Result<PathBuf> {
    check(cargo().args(build.binary))?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or(root().join("target"), PathBuf::from);
    Ok(target.join(build.folder).join(format!("demarche{}", std::env::consts::EXE_SUFFIX)))
}

/// Every test of the project.
pub fn test() -> anyhow::Result<()> {
    check(cargo().args(["test", "--workspace"]).env("DEMARCHE_FUZZ_SECONDS", "20"))?;
    crate::exports::run(DEV)?;
    crate::wheel::run(DEV)?;
    crate::wheel::spark(DEV, &["--articles", "10000"])?;
    crate::browser::run(DEV, None)
}

/// Debian's package where we may install it; otherwise says what to do: `who` needs `what`.
///
/// # Errors
/// Not root or no Debian, a package that cannot be had.
pub fn install(who: &str, what: &str, package: &str) -> anyhow::Result<()> {
    let root_user = Command::new("id").arg("-u").output().is_ok_and(|o| o.stdout.trim_ascii() == b"0");
    if !root_user || Command::new("apt-get").arg("--version").output().is_err() {
        bail!("{who} need {what}: install it (Debian: apt-get install {package}) and run this again");
    }
    check(Command::new("apt-get").args(["update", "-qq"]))?;
    check(Command::new("apt-get").args(["install", "-y", "-qq", "--no-install-recommends", package]))
}

/// A virtual environment of Python at `target/NAME` with `packages`, made once; gives its Python.
///
/// # Errors
/// No Python 3.10 with venv, or a package that cannot be had.
pub fn environment(name: &str, packages: &[&str]) -> anyhow::Result<PathBuf> {
    let folder = root().join("target").join(name);
    let (python, ready) = (folder.join("bin/python"), folder.join("ready"));
    if !ready.exists() {
        check(Command::new("python3").args(["-m", "venv"]).arg(&folder))
            .context("this needs Python 3.10 or newer with venv (Debian: apt-get install python3-venv)")?;
        let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
        check(Command::new(&python).args(pip).args(packages))?;
        std::fs::write(&ready, "")?;
    }
    Ok(python)
}
