//! A desk served on a free port of this machine, for as long as it is looked at.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

/// Ends the server when the check is over, however it ends.
pub struct Server {
    process: Child,
    /// `http://HOST:PORT`
    pub address: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Server {
    /// # Errors
    /// The program cannot be started, or says no address.
    pub fn start(binary: &Path, desk: &Path) -> Result<Self> {
        let mut serve = Command::new(binary);
        serve.args(["serve", "--port", "0", "--desk"]).arg(desk).stdout(Stdio::piped());
        let mut server = Self { process: serve.spawn()?, address: String::new() };
        let output = server.process.stdout.take().context("the server has an output")?;
        let mut said = BufReader::new(output).lines().map_while(Result::ok);
        let found =
            |line: String| line.split_whitespace().find(|w| w.starts_with("http://")).map(str::to_owned);
        let Some(address) = said.find_map(found) else { bail!("the server said no address") };
        server.address = address;
        Ok(server)
    }
}
