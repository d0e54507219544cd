//! The `demarche` command: what was typed becomes what is run.

mod accuracy;
mod add;
mod arcs;
mod args;
mod ask;
mod batch;
mod brief;
mod check;
mod compare;
mod edit;
mod export;
mod inputs;
mod notify;
mod offices;
mod open;
mod output;
mod parse;
mod password;
mod read;
mod reports;
mod reproduce;
mod schema;
mod threads;
mod upkeep;
mod watch;
mod when;
mod who;

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
        args::Command::Threads(threads) => threads::run(&threads),
        args::Command::Export(export) => export::run(&export),
        args::Command::Snapshot(snapshot) => upkeep::snapshot(&snapshot),
        args::Command::Diff(diff) => upkeep::diff(&diff),
        args::Command::Reread(reread) => upkeep::reread(&reread),
        args::Command::Forget(forget) => upkeep::forget(&forget),
        args::Command::Reproduce(reproduce) => reproduce::run(&reproduce),
        args::Command::Verify(verify) => upkeep::verify(&verify),
        args::Command::Compare(compare) => compare::run(&compare),
        args::Command::Batch(batch) => batch::run(&batch),
        args::Command::Accuracy(accuracy) => accuracy::run(&accuracy),
        args::Command::Watch(watch) => watch::run(&watch),
        args::Command::Notify(notify) => notify::run(&notify),
        args::Command::Check(check) => check::run(&check),
        args::Command::Who(who) => who::run(&who),
        args::Command::When(when) => when::run(&when),
        args::Command::Schema => schema::run(),
    }
}
