//! What a command takes: by the clock, of the processor, of memory.

use anyhow::Context;
use std::process::{Command, Stdio};

use super::{Bench, output};

#[derive(Clone, Copy, Debug)]
pub struct Spent {
    /// Seconds by the clock.
    pub clock: f64,
    /// Seconds of the processor.
    pub processor: f64,
    /// The most memory at a time.
    pub megabytes: f64,
}

/// Runs a command to its end under GNU time; what it prints is thrown away. `fine` are the statuses that are no failure.
///
/// # Errors
/// No GNU time, or a command that fails, with what it said.
pub fn spent(command: &Command, fine: &[i32]) -> anyhow::Result<Spent> {
    let output = Command::new("/usr/bin/time")
        .args(["-q", "-f", "spent %e %U %S %M"])
        .arg(command.get_program())
        .args(command.get_args())
        .stdout(Stdio::null())
        .output()
        .context("GNU time is needed (Debian: apt-get install time)")?;
    let said = String::from_utf8_lossy(&output.stderr);
    let numbers: Vec<f64> = said
        .lines()
        .rev()
        .find_map(|line| line.strip_prefix("spent "))
        .map(|line| line.split(' ').filter_map(|n| n.parse().ok()).collect())
        .unwrap_or_default();
    let ended = output.status.code().unwrap_or(-1);
    anyhow::ensure!(fine.contains(&ended), "{command:?}: status {ended}: {said}");
    match numbers[..] {
        [clock, user, system, kilobytes] => {
            Ok(Spent { clock, processor: user + system, megabytes: kilobytes / 1000.0 })
        }
        _ => anyhow::bail!("{command:?}: {said}"),
    }
}

/// The quickest of some runs: what else the machine does only ever adds.
///
/// # Errors
/// As [`spent`].
pub fn quickest(command: &Command, rounds: usize) -> anyhow::Result<Spent> {
    let mut best = spent(command, &[0])?;
    for _ in 1..rounds {
        let again = spent(command, &[0])?;
        if again.clock < best.clock {
            best = again;
        }
    }
    Ok(best)
}

/// The part `machine`: on what and of what the rest was measured.
pub fn machine(bench: &Bench) -> anyhow::Result<String> {
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let of =
        |name: &str| info.lines().find(|line| line.starts_with(name)).and_then(|line| line.split_once(": "));
    let model = of("model name").map_or("unknown processor", |(_, model)| model);
    let vnni = if of("flags").is_some_and(|(_, flags)| flags.contains("avx512_vnni")) {
        ", AVX-512 VNNI"
    } else {
        ""
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or("?").to_string();
    let version = output(Command::new(&bench.demarche).arg("--version"))?;
    let day = jiff::Timestamp::now().strftime("%Y-%m-%d").to_string();
    let size = if bench.size == 1.0 {
        String::new()
    } else {
        format!(" A run of {} of the whole size.", bench.size)
    };
    Ok(format!(
        "Measured on {day} with {} on {cores} cores of {model}{vnni}; load before it began {load}.{size} Seconds are by the clock \
         unless something else is said; the quickest of some runs counts. Words are those between blanks.",
        version.trim()
    ))
}
