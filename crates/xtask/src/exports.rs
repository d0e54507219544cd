use std::process::Command;

use crate::run::{Build, binary, check, environment, root};

/// The programs that read the exports back; pinned loosely, for they only read.
const READERS: &[&str] =
    &["pandas>=2,<4", "polars>=1,<2", "duckdb>=1,<2", "pyarrow>=15", "icalendar>=6,<8", "networkx>=3,<4"];

/// Every export of a desk of the examples, read back by other programs in a virtual environment under `target`.
///
/// # Errors
/// No Python, no package index, or an export that does not read back as it should.
pub fn run(build: &Build) -> anyhow::Result<()> {
    let demarche = binary(build)?;
    let python = environment("exports-venv", READERS)?;
    let folder = std::env::temp_dir().join(format!("demarche-exports-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let desk = folder.join("desk");
    let done =
        check(Command::new(&demarche).args(["add", "examples", "--desk"]).arg(&desk).current_dir(root()))
            .and_then(|()| {
                let script = root().join("tests/exports/read_back.py");
                check(Command::new(&python).arg(script).arg(&demarche).arg(&desk).arg(&folder))
            });
    std::fs::remove_dir_all(&folder)?;
    done
}
