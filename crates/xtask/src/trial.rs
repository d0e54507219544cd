//! The tasks of the crate `trial`, built apart.

use std::path::Path;

use anyhow::Context;

use crate::run::{RELEASE, binary, cargo, check};
use crate::server::Server;

/// Runs `task` of the crate `trial` as it would be shipped.
///
/// # Errors
/// A build that fails, or what the task says.
pub fn run(task: &str, args: &[&str]) -> anyhow::Result<()> {
    check(cargo().args(["run", "--quiet", "--release", "--package", "trial", "--", task]).args(args))
}

/// Serves a desk made by `cargo xtask desk` and asks it for pages.
///
/// # Errors
/// No desk named, one that cannot be served, a page that is not well.
pub fn load(args: &[&str]) -> anyhow::Result<()> {
    let folder = args.first().context("cargo xtask load FOLDER [SECONDS [RATE]]")?;
    let server = Server::start(&binary(RELEASE)?, Path::new(folder))?;
    run("load", &[&[server.address.as_str()], args].concat())
}
