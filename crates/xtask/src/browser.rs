use anyhow::bail;
use std::path::Path;
use std::process::Command;

use crate::run::{Build, RELEASE, binary, check, install, root};

/// The journeys of `tests/browser` in a real headless Chromium.
///
/// # Errors
/// What is missing on this machine with the command that installs it, or a journey that fails.
pub fn run(build: &Build, screens: Option<&Path>) -> anyhow::Result<()> {
    let folder = root().join("tests/browser");
    for (program, install) in [("node", "Node.js 20 or newer"), ("npm", "npm, which comes with Node.js")] {
        if Command::new(program).arg("--version").output().is_err() {
            bail!("the browser tests need {install}; put {program} on the PATH");
        }
    }
    if !["chromium", "chromium-browser", "google-chrome"]
        .iter()
        .any(|c| Command::new(c).arg("--version").output().is_ok())
    {
        install("the browser tests", "Chromium", "chromium")?;
    }
    if !folder.join("node_modules/axe-core").is_dir() {
        check(
            Command::new("npm").args(["install", "--no-audit", "--no-fund", "--silent"]).current_dir(&folder),
        )?;
    }
    let mut node = Command::new("node");
    node.arg("run.mjs").arg(binary(build)?).current_dir(&folder);
    if let Some(screens) = screens {
        // The screens alone: no journey has such a name.
        node.arg("--screens").arg(screens).args(["--only", "no journey"]);
    }
    check(&mut node)
}

/// The six screens, light and dark, into `docs/screens`, where the README shows them.
///
/// # Errors
/// As [`run`].
pub fn screenshots() -> anyhow::Result<()> {
    run(RELEASE, Some(&root().join("docs/screens")))
}
