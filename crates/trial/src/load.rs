//! `cargo xtask load FOLDER [SECONDS [RATE]]`: a desk made by `cargo xtask desk` is served and asked for its pages at a steady
//! rate (50 a second), whether or not it keeps up; what is measured is the time from the moment a request is due to the first
//! byte of its answer.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use ledger::{Ledger, Mode, Query};

use crate::desk::{Dice, STATES, WORDS, state, word};

/// Requests under way at once, at most.
const HANDS: usize = 32;
/// Events whose pages are asked for.
const EVENTS: usize = 400;

/// Asks the server at `args[0]`, which serves the desk in `args[1]`.
///
/// # Errors
/// No such desk, or a page that is not well.
pub fn run(args: &[&str]) -> Result<()> {
    let [address, folder, rest @ ..] = args else { bail!("cargo xtask load FOLDER [SECONDS [RATE]]") };
    let folder = PathBuf::from(folder);
    let number = |at: usize, or: u64| rest.get(at).map_or(Ok(or), |n| n.parse()).context("a whole number");
    let (seconds, rate) = (number(0, 30)?, number(1, 50)?);
    let mut dice = Dice(3);
    let events = events(&folder, &mut dice)?;
    let host = address.trim_start_matches("http://").trim_end_matches('/').to_owned();
    let asked: Vec<(&str, String)> = (0..seconds * rate).map(|_| page(&mut dice, &events)).collect();
    let (next, spent) = (AtomicUsize::new(0), Mutex::new(vec![]));
    let begun = Instant::now();
    std::thread::scope(|scope| -> Result<()> {
        let ask = || -> Result<()> {
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some((screen, path)) = asked.get(at) else { return Ok(()) };
                let due = begun + Duration::from_millis(at as u64 * 1000 / rate);
                std::thread::sleep(due.saturating_duration_since(Instant::now()));
                let bytes = get(&host, path).with_context(|| path.clone())?;
                let took = bytes.0.saturating_duration_since(due).as_secs_f64() * 1e3;
                spent
                    .lock()
                    .map_err(|_| anyhow::anyhow!("a hand failed"))?
                    .push((*screen, took, bytes.1, path));
            }
        };
        let hands: Vec<_> = (0..HANDS).map(|_| scope.spawn(ask)).collect();
        for hand in hands {
            hand.join().map_err(|_| anyhow::anyhow!("a hand failed"))??;
        }
        Ok(())
    })?;
    let spent = spent.into_inner().map_err(|_| anyhow::anyhow!("a hand failed"))?;
    println!("{rate} requests a second for {seconds} s, one of four screens each");
    for screen in ["search", "record", "dyad", "actor"] {
        let mut of: Vec<_> = spent.iter().filter(|s| s.0 == screen).collect();
        of.sort_by(|a, b| a.1.total_cmp(&b.1));
        let at = |share: f64| of[((of.len() - 1) as f64 * share) as usize].1;
        let Some(worst) = of.last() else { continue };
        println!(
            "{screen}: {} pages, first byte median {:.0} ms, 95 % {:.0} ms, worst {:.0} ms ({}); heaviest {} kB",
            of.len(),
            at(0.5),
            at(0.95),
            worst.1,
            worst.3,
            of.iter().map(|s| s.2).max().unwrap_or(0) / 1000
        );
    }
    Ok(())
}

/// Permalinks of events of many sides.
fn events(folder: &std::path::Path, dice: &mut Dice) -> Result<Vec<String>> {
    let ledger = Ledger::open(folder, Mode::Read)?;
    let mut events = vec![];
    while events.len() < EVENTS {
        let query = Query::parse(&format!("dyad:{}..{}", state(dice.rank(STATES)), state(dice.rank(STATES))));
        events.extend(ledger.search(&query, 1, 20)?.events.into_iter().map(|e| e.event));
    }
    Ok(events)
}

/// A screen and an address of it.
fn page(dice: &mut Dice, events: &[String]) -> (&'static str, String) {
    let (a, b) = (state(dice.rank(STATES)), state(dice.rank(STATES)));
    match dice.below(4) {
        0 => {
            let line = match dice.below(4) {
                0 => format!("actor:{a}"),
                1 => format!("dyad:{a}..{b}"),
                2 => format!("actor:{a}%20type:consult%20{}", word(dice.rank(WORDS))),
                _ => word(dice.rank(WORDS)),
            };
            ("search", format!("/search?q={line}"))
        }
        1 => ("record", format!("/event/{}", events[dice.below(events.len())])),
        2 => ("dyad", format!("/dyad/{a}/{b}")),
        _ => ("actor", format!("/actor/{a}")),
    }
}

/// When the first byte came, and how many came in all, compressed.
fn get(host: &str, path: &str) -> Result<(Instant, usize)> {
    let mut stream = TcpStream::connect(host)?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
    )?;
    let mut bytes = vec![0; 1];
    stream.read_exact(&mut bytes)?;
    let first = Instant::now();
    stream.read_to_end(&mut bytes)?;
    let status = String::from_utf8_lossy(&bytes[..bytes.len().min(15)]).into_owned();
    if !status.contains(" 200") && !status.contains(" 404") {
        bail!("{status}");
    }
    Ok((first, bytes.len()))
}
