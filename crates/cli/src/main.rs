//! The `demarche` command: what was typed becomes what is run.

mod args;
mod brief;
mod inputs;
mod output;
mod parse;
mod read;
mod schema;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run(args::Args::parse()) {
        Ok(outcome) => outcome.into(),
        Err(error) if output::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("demarche: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run(args: args::Args) -> anyhow::Result<inputs::Outcome> {
    match args.command {
        args::Command::Read(read) => read::run(&read),
        args::Command::Parse(parse) => parse::run(&parse),
        args::Command::Schema => schema::run(),
    }
}
