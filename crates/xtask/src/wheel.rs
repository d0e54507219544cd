//! The wheel, built, installed in a fresh environment, and used there.

use anyhow::Context;
use std::path::PathBuf;
use std::process::Command;

use crate::run::{Build, RELEASE, binary, check, environment, install, root};

/// What the tests of the wheel need beside it.
pub const PYTHON: &[&str] = &["pytest>=8", "pyarrow>=15", "pandas>=2.2", "polars>=1"];
/// What the cluster needs beside it.
pub const SPARK: &[&str] = &["pyspark>=4.0,<5", "pyarrow>=15", "pandas>=2.2,<3"];
/// What Sail needs beside it: Sail 0.7 does not understand the clients of Spark 4.2 and later ("session is not running").
const SAIL: &[&str] = &["pysail>=0.7,<0.8", "pyspark[connect]>=4.1,<4.2", "pyarrow>=15", "pandas>=2.2,<3"];
/// What Ray Data needs beside it.
const RAY: &[&str] = &["ray[data]>=2.40,<3", "pyarrow>=15", "pandas>=2.2,<3"];

/// Builds the wheel and runs its tests in a fresh environment.
///
/// # Errors
/// Python or maturin missing, with what to install; a test that fails.
pub fn run(how: &Build) -> anyhow::Result<()> {
    let python = fresh("wheel-tests", PYTHON, how)?;
    check(Command::new(python).args(["-m", "pytest", "-q", "crates/python/tests"]).current_dir(root()))
}

/// Runs the Spark job on a cluster of one master and two workers on loopback.
///
/// # Errors
/// Java or Python missing, with what to install; a result that is not that of one process.
pub fn spark(how: &Build, args: &[&str]) -> anyhow::Result<()> {
    if Command::new("java").arg("-version").output().is_err() {
        install("the Spark tests", "Java 17 or newer", "openjdk-17-jre-headless")?;
    }
    let python = fresh("spark-tests", SPARK, how)?;
    check(Command::new(python).arg("tests/spark/cluster.py").arg(binary(how)?).args(args).current_dir(root()))
}

/// Runs the same job on Sail, which speaks Spark's API without a machine of Java.
///
/// # Errors
/// Python missing; a result that is not that of one process.
pub fn sail(args: &[&str]) -> anyhow::Result<()> {
    let python = fresh("sail-tests", SAIL, RELEASE)?;
    check(
        Command::new(python).arg("tests/spark/sail.py").arg(binary(RELEASE)?).args(args).current_dir(root()),
    )
}

/// Runs the same job on Ray Data.
///
/// # Errors
/// Python missing; a result that is not that of one process.
pub fn ray(args: &[&str]) -> anyhow::Result<()> {
    let python = fresh("ray-tests", RAY, RELEASE)?;
    check(
        Command::new(python)
            .arg("tests/spark/ray_data.py")
            .arg(binary(RELEASE)?)
            .args(args)
            .current_dir(root()),
    )
}

/// A virtual environment with `packages` and the wheel, just built; gives its Python.
pub fn fresh(name: &str, packages: &[&str], how: &Build) -> anyhow::Result<PathBuf> {
    let python = environment(name, packages)?;
    let pip =
        ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--force-reinstall", "--no-deps"];
    check(Command::new(&python).args(pip).arg(build(how)?))?;
    Ok(python)
}

/// The wheel of this tree, by maturin in an environment of its own.
fn build(how: &Build) -> anyhow::Result<PathBuf> {
    let maturin = environment("wheel-tools", &["maturin>=1.16,<2"])?.with_file_name("maturin");
    let wheels = root().join("target/wheels");
    if wheels.is_dir() {
        std::fs::remove_dir_all(&wheels)?;
    }
    check(
        Command::new(maturin)
            .arg("build")
            .args(how.wheel)
            .args(["--quiet", "--manifest-path", "crates/python/Cargo.toml", "--out"])
            .arg(&wheels)
            .current_dir(root()),
    )?;
    let mut built = std::fs::read_dir(&wheels)?.flatten().map(|entry| entry.path());
    built.find(|path| path.extension().is_some_and(|e| e == "whl")).context("maturin made no wheel")
}
