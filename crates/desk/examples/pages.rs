//! Serves a standing desk without a model, for work on its pages: `cargo run -p desk --example pages -- DESK PORT`.

use std::sync::Arc;

use desk::{Given, Options, Reader};
use facts::report::Report;

struct Blank;

impl Reader for Blank {
    fn read(&self, _: &Given) -> Result<Vec<Report>, String> {
        Err("this server reads nothing".into())
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let dir = args.next().unwrap_or_else(|| "desk".into()).into();
    let port = args.next().and_then(|p| p.parse().ok()).unwrap_or(8080);
    desk::serve(Options::local(dir, port), Arc::new(Blank), |address| println!("http://{address}")).await?;
    Ok(())
}
