//! What `cargo xtask desk`, `load` and `facts` do, apart from `xtask`: these need the ledger and the tables, and the checks
//! of every change should not build those twice.

mod desk;
mod facts;
mod load;

use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let rest: Vec<&str> = args.iter().skip(1).map(String::as_str).collect();
    let done = match args.first().map(String::as_str) {
        Some("desk") => desk::run(&rest),
        Some("load") => load::run(&rest),
        Some("facts") => facts::run(&rest),
        _ => Err(anyhow::anyhow!("desk, load or facts, by way of `cargo xtask`")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("trial: {error:#}");
            ExitCode::FAILURE
        }
    }
}
