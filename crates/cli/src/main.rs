//! The `demarche` command: what was typed becomes what is run.

mod add;
mod args;
mod ask;
mod brief;
mod edit;
mod inputs;
mod open;
mod output;
mod parse;
mod password;
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
        args::Command::Open(open) => open::run(&open),
        args::Command::Add(add) => add::run(&add),
        args::Command::Serve(serve) => open::serve(&serve),
        args::Command::Ask(ask) => ask::run(&ask),
        args::Command::Edit(edit) => edit::run(&edit),
        args::Command::Password(password) => password::run(&password),
        args::Command::Schema => schema::run(),
    }
}
