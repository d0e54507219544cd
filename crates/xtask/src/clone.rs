//! `cargo xtask clone`: a stranger's clone. The two commands of README.md as written, in a home that holds nothing else, and
//! what is left when the clone is removed. The toolchain and cargo's downloads lie outside that home.

use anyhow::{Context, bail};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::run::{check, root};

/// # Errors
/// A command that does not do what README.md says, or something left behind.
pub fn run() -> anyhow::Result<()> {
    let commands = commands()?;
    let home = std::env::temp_dir().join(format!("demarche-stranger-{}", std::process::id()));
    let clone = home.join("demarche");
    fs::create_dir(&home).with_context(|| home.display().to_string())?;
    let done = (|| {
        check(Command::new("git").args(["clone", "--quiet", "--no-hardlinks"]).arg(root()).arg(&clone))?;
        opens(&commands[0], &home, &clone)?;
        let left = listed(&home, &clone)?;
        if !left.is_empty() {
            bail!("{} leaves outside the clone: {}", commands[0], left.join(", "));
        }
        println!("`{}` serves the desk and leaves nothing outside the clone", commands[0]);
        check(&mut shell(&commands[1], &home, &clone)?)?;
        println!("`{}` passes", commands[1]);
        fs::remove_dir_all(&clone)?;
        let left = listed(&home, &clone)?;
        // Caches of pip and npm, which the tests of the wheel and of the browser call.
        let (caches, own): (Vec<String>, Vec<String>) = left
            .into_iter()
            .partition(|path| [".cache", ".npm", ".config", ".local"].iter().any(|c| path.starts_with(c)));
        println!("after the clone is removed: {} files of caches of other tools", caches.len());
        if !own.is_empty() {
            bail!("left behind: {}", own.join(", "));
        }
        println!("and nothing else");
        Ok(())
    })();
    fs::remove_dir_all(&home).with_context(|| home.display().to_string())?;
    done
}

/// The commands of the first two blocks of shell in README.md.
fn commands() -> anyhow::Result<[String; 2]> {
    let readme = fs::read_to_string(root().join("README.md"))?;
    let mut blocks = readme.split("```sh\n").skip(1).filter_map(|part| part.split("\n```").next());
    let mut next = || blocks.next().map(str::to_string).context("README.md has not two commands");
    Ok([next()?, next()?])
}

/// A command as it would be typed in the clone, with a home that is empty.
fn shell(command: &str, home: &Path, clone: &Path) -> anyhow::Result<Command> {
    let own = std::env::var_os("HOME").map(PathBuf::from).context("no HOME")?;
    let outside = |name: &str, folder: &str| std::env::var_os(name).map_or(own.join(folder), PathBuf::from);
    let mut shell = Command::new("sh");
    shell
        .args(["-c", &format!("exec {command}")])
        .current_dir(clone)
        .env("HOME", home)
        .env("CARGO_HOME", outside("CARGO_HOME", ".cargo"))
        .env("RUSTUP_HOME", outside("RUSTUP_HOME", ".rustup"))
        .env_remove("CARGO_TARGET_DIR")
        .stdin(Stdio::null());
    Ok(shell)
}

/// Runs until the desk says where it is, asks it for its first page, and ends it.
fn opens(command: &str, home: &Path, clone: &Path) -> anyhow::Result<()> {
    let mut child = shell(command, home, clone)?.stdout(Stdio::piped()).spawn()?;
    let out = child.stdout.take().context("no output")?;
    let mut lines = BufReader::new(out).lines().map_while(Result::ok);
    let asked = (|| {
        let line = lines.find(|line| line.contains("http://")).context("it never says where the desk is")?;
        let address =
            line.split("http://").nth(1).and_then(|rest| rest.split(' ').next()).context("no address")?;
        let mut stream = TcpStream::connect(address)?;
        write!(stream, "GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
        let mut page = String::new();
        stream.read_to_string(&mut page)?;
        anyhow::ensure!(
            page.starts_with("HTTP/1.1 200"),
            "the desk answers {}",
            page.lines().next().unwrap_or("")
        );
        Ok(())
    })();
    child.kill()?;
    child.wait()?;
    asked
}

/// Files below `home` and not below `clone`, as paths from `home`.
fn listed(home: &Path, clone: &Path) -> anyhow::Result<Vec<String>> {
    let (mut found, mut folders) = (Vec::new(), vec![home.to_path_buf()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            match () {
                () if path == clone => {}
                () if path.is_dir() && !path.is_symlink() => folders.push(path),
                () => found.push(path.strip_prefix(home)?.display().to_string()),
            }
        }
    }
    found.sort();
    Ok(found)
}
