//! `demarche password`: a line for the file of those who may come in.

use std::io::{BufRead, IsTerminal};

use anyhow::{Context, bail};
use clap::{Args as Flags, ValueEnum};

use crate::inputs::Outcome;

#[derive(Debug, Flags)]
pub struct Password {
    /// Who comes in with it
    #[arg(value_name = "NAME")]
    pub name: String,
    /// Readers read and export; editors mark, read texts in and set watches too
    #[arg(long, value_enum, default_value_t = Role::Reader)]
    pub role: Role,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Role {
    Reader,
    Editor,
}

/// The password is read from standard input; the line goes to standard output, as `>> passwords` wants it.
pub fn run(args: &Password) -> anyhow::Result<Outcome> {
    if args.name.is_empty() || args.name.contains([':', '.', ' ']) {
        bail!("{}: a name has no colon, dot or space", args.name);
    }
    if std::io::stdin().is_terminal() {
        eprintln!("The password of {}, then Enter (it is shown as you type):", args.name);
    }
    let mut password = String::new();
    std::io::stdin().lock().read_line(&mut password).context("the password cannot be read")?;
    let password = password.trim_end_matches(['\n', '\r']);
    if password.chars().count() < 12 {
        bail!("a password has twelve characters or more");
    }
    let role = if matches!(args.role, Role::Editor) { "editor" } else { "reader" };
    let hash = desk::hash(password).map_err(anyhow::Error::msg)?;
    println!("{}:{role}:{hash}", args.name);
    Ok(Outcome { read: 1, refused: 0 })
}
