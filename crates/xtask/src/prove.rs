//! `cargo xtask prove [PIECE...]`: what takes too long for every test run, each with its log under `docs/proof/`.

use anyhow::{Context, bail};
use std::fs;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::run::root;

/// A claim with the command that shows it.
struct Piece {
    name: &'static str,
    claim: &'static str,
    command: &'static [&'static str],
    environment: &'static [(&'static str, &'static str)],
}

const PIECES: &[Piece] = &[
    Piece {
        name: "kill",
        claim: "Killed at 200 random moments of adding, editing, a snapshot and the move to a new schema, a desk loses nothing \
                that it acknowledged, shows nothing half-written and needs no repair.",
        command: &["cargo", "test", "--workspace", "--lib", "killed", "--", "--nocapture"],
        environment: &[("DEMARCHE_CRASHES", "200")],
    },
    Piece {
        name: "fuzz",
        claim: "Half an hour of the processor for each door for bytes, coverage followed: no crash, no input that takes two \
                seconds, none that takes 500 MB.",
        command: &["cargo", "xtask", "fuzz", "--guided", "--record", "--seconds", "1800"],
        environment: &[],
    },
    Piece {
        name: "builds",
        claim: "Debug and release builds give the same bytes with 1, 2 and 8 threads, by both models.",
        command: &["cargo", "xtask", "builds"],
        environment: &[],
    },
    Piece {
        name: "rebuild",
        claim: "The release binary is the same bytes, built twice from clones in folders of different names.",
        command: &["cargo", "xtask", "rebuild"],
        environment: &[],
    },
    Piece {
        name: "clone",
        claim: "In an empty home the two commands of README.md work as written, and nothing stays when the clone is removed.",
        command: &["cargo", "xtask", "clone"],
        environment: &[],
    },
    Piece {
        name: "miri",
        claim: "The model's kernels, by the portable path and AVX2, under Miri: no undefined behaviour.",
        command: &["cargo", "xtask", "miri"],
        environment: &[],
    },
    Piece {
        name: "sanitize",
        claim: "The model's run time, by every path of this processor, under AddressSanitizer: nothing is read or written outside \
                what was allocated.",
        command: &["cargo", "xtask", "sanitize"],
        environment: &[],
    },
    Piece {
        name: "neon",
        claim: "The model's kernels give the same bytes on NEON as by the portable path.",
        command: &["cargo", "xtask", "neon"],
        environment: &[],
    },
    Piece {
        name: "feeds",
        claim: "A desk watches a large list of feeds for an hour: in its last quarter it holds at most a twentieth and 16 MB \
                more than in its second.",
        command: &["cargo", "xtask", "feeds", "60"],
        environment: &[],
    },
    Piece {
        name: "identity",
        claim: "Mentions of one event stand together, those of others apart, in any order of arrival.",
        command: &["cargo", "test", "--workspace", "--test", "identity", "--", "--nocapture"],
        environment: &[],
    },
    Piece {
        name: "known-on",
        claim: "Asked by a day, a desk says what one says that was stopped on that day.",
        command: &["cargo", "test", "--workspace", "--test", "replay", "--", "--nocapture"],
        environment: &[],
    },
    Piece {
        name: "size",
        claim: "A desk of 100,000 articles and a million mentions: adding, asking and disk.",
        command: &["cargo", "xtask", "desk", "100000", "target/proof/desk"],
        environment: &[],
    },
    Piece {
        name: "million",
        claim: "A desk of a million articles and ten million mentions: adding, asking and disk.",
        command: &["cargo", "xtask", "desk", "1000000", "target/proof/million"],
        environment: &[],
    },
];

/// Runs the pieces named, or lists them.
///
/// # Errors
/// A name that is none, a piece that fails, or a log that cannot be written.
pub fn run(names: &[&str]) -> anyhow::Result<()> {
    if names.is_empty() {
        for piece in PIECES {
            println!("{:<10} {}", piece.name, piece.claim);
        }
        return Ok(());
    }
    for name in names {
        let piece = PIECES.iter().find(|p| p.name == *name);
        prove(piece.with_context(|| format!("{name}: no such piece; `cargo xtask prove` lists them"))?)?;
    }
    Ok(())
}

fn prove(piece: &Piece) -> anyhow::Result<()> {
    // A desk of an earlier run would be added to.
    let _ = fs::remove_dir_all(root().join("target/proof"));
    fs::create_dir_all(root().join("target/proof"))?;
    let begun = Instant::now();
    let done = Command::new(piece.command[0])
        .args(&piece.command[1..])
        .envs(piece.environment.iter().copied())
        .current_dir(root())
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| piece.command.join(" "))?;
    let said = String::from_utf8_lossy(&done.stdout);
    print!("{said}");
    let kept: Vec<&str> = said.lines().filter(|l| tells(l)).collect();
    let set: Vec<String> = piece.environment.iter().map(|(k, v)| format!("{k}={v} ")).collect();
    let log = format!(
        "# {}\n\n{}\n\n    {}{}\n\n{}, {:.0} s, {} processors, version {}.\n\n```\n{}\n```\n",
        piece.name,
        piece.claim,
        set.concat(),
        piece.command.join(" "),
        if done.status.success() { "Holds" } else { "FAILS" },
        begun.elapsed().as_secs_f64(),
        std::thread::available_parallelism().map_or(0, usize::from),
        env!("CARGO_PKG_VERSION"),
        kept.join("\n")
    );
    let folder = root().join("docs/proof");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(format!("{}.md", piece.name)), log)?;
    if !done.status.success() {
        bail!("{} fails", piece.name);
    }
    Ok(())
}

/// Lines worth keeping: not those of test binaries that ran nothing.
fn tells(line: &str) -> bool {
    !(line.is_empty()
        || line.starts_with("running 0 tests")
        || (line.starts_with("test result: ok. 0 passed") && !line.contains("FAILED")))
}
