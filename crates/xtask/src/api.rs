//! The desk's OpenAPI description against a running server: schemathesis asks every address in many ways.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, bail};

use crate::run::{binary, check, environment, root};

/// Ends the server when the check is over, however it ends.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

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
    let binary = binary()?;
    check(Command::new(&binary).args(["add", "--desk"]).arg(&desk).arg(root().join("examples")))?;
    let mut serve = Command::new(&binary);
    serve.args(["serve", "--port", "0", "--desk"]).arg(&desk).stdout(Stdio::piped());
    let mut server = Server(serve.spawn()?);
    let lines = BufReader::new(server.0.stdout.take().context("the server has an output")?).lines();
    let mut said = lines.map_while(Result::ok);
    let found = |line: String| line.split_whitespace().find(|w| w.starts_with("http://")).map(str::to_owned);
    let Some(address) = said.find_map(found) else { bail!("the server said no address") };
    check(
        Command::new(program)
            .arg("run")
            .arg(format!("{address}/openapi.json"))
            .args(["--checks", "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"])
            .args(["--max-examples", "25", "--seed", "1", "--workers", "1"])
            .current_dir(&place),
    )
}
