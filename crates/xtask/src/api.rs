//! The desk's OpenAPI description against a running server: schemathesis asks every address in many ways.

use std::process::Command;

use crate::run::{RELEASE, binary, check, environment, root};
use crate::server::Server;

/// # Errors
/// What is missing on this machine, or what an answer does that the description does not say.
pub fn run() -> anyhow::Result<()> {
    let place = root().join("target/api");
    let program = environment("api-venv", &["schemathesis==4.32.5"])?.with_file_name("schemathesis");
    std::fs::create_dir_all(&place)?;
    let desk = place.join("desk");
    if desk.is_dir() {
        std::fs::remove_dir_all(&desk)?;
    }
    let binary = binary(RELEASE)?;
    check(Command::new(&binary).args(["add", "--desk"]).arg(&desk).arg(root().join("examples")))?;
    // Two of them, so that there is something to compare.
    for (name, day) in [("march", "1997-03-31"), ("april", "1997-04-30")] {
        check(Command::new(&binary).args(["snapshot", name, "--known-on", day, "--desk"]).arg(&desk))?;
    }
    let server = Server::start(&binary, &desk)?;
    let address = &server.address;
    check(
        Command::new(program)
            .arg("run")
            .arg(format!("{address}/openapi.json"))
            .args(["--checks", "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"])
            .args(["--max-examples", "25", "--seed", "1", "--workers", "1"])
            .current_dir(&place),
    )
}
