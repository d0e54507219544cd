//! One round: what is new becomes letters, and those that are due are sent.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use ledger::{Ledger, Mode};
use watch::Clock;

use crate::collect::collect;
use crate::letter::{Letter, To};
use crate::settings::Settings;
use crate::store::Store;
use crate::webhook::Refusal;
use crate::{Error, webhook};

/// What a round did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Letters written.
    pub made: usize,
    pub sent: usize,
    /// Letters that are tried again later.
    pub waiting: usize,
    /// Letters given up in this round.
    pub dead: usize,
    /// Watch, receiver and cause of each attempt that failed.
    pub failures: Vec<String>,
    /// When the next letter is due.
    pub next: Option<Timestamp>,
}

/// After the first failure; twice as long after each further one.
const FIRST_WAIT: Duration = Duration::from_secs(60);
const LONGEST_WAIT: Duration = Duration::from_secs(6 * 3600);
/// A receiver's wish is followed for so long at most.
const LONGEST_WISH: Duration = Duration::from_secs(24 * 3600);

/// Collects and sends once.
///
/// # Errors
/// The desk cannot be read, its folder not be written, or another process is at it.
pub fn round(desk: &Path, settings: &Settings, clock: &dyn Clock) -> Result<Round, Error> {
    let store = Store::of_desk(desk);
    let ledger = Ledger::open(desk, Mode::Read)?;
    let _lock = store.lock()?;
    let mut round = Round::default();
    let before = store.letters()?;
    let watches = ledger::read_watches(desk)?;
    store.forget_but(&watches)?;
    for watch in &watches {
        round.made += collect(&ledger, watch, &store, &before, settings, clock.now())?;
    }
    drop(ledger);
    // A receiver that failed in this round is left alone for the rest of it, so that its letters keep their order.
    let mut put_off: BTreeMap<String, Timestamp> = BTreeMap::new();
    for mut letter in store.letters()?.waiting {
        let now = clock.now();
        // The watch may have been let go, or got another address.
        let Some(to) = watches.iter().find(|w| w.name == letter.watch).and_then(|w| letter.to.of(w)) else {
            store.sent(&letter)?;
            continue;
        };
        if to != letter.to {
            (letter.to, letter.attempts, letter.next) = (to, 0, None);
        }
        let off = put_off.get(letter.receiver()).copied().max(letter.next);
        if let Some(next) = off.filter(|next| *next > now) {
            put_off.insert(letter.receiver().to_owned(), next);
            round.wait(next);
            continue;
        }
        match attempt(&letter, settings, now) {
            Ok(()) => {
                store.sent(&letter)?;
                round.sent += 1;
            }
            Err(refusal) => {
                round.failures.push(format!("{}: {}: {}", letter.watch, letter.receiver(), refusal.cause));
                letter.attempts += 1;
                letter.last_error = Some(refusal.cause.clone());
                if refusal.forever || letter.attempts >= settings.attempts {
                    letter.next = None;
                    store.give_up(&letter)?;
                    round.dead += 1;
                } else {
                    let next = clock.now() + wait(&letter, &refusal);
                    letter.next = Some(next);
                    store.keep(&letter)?;
                    put_off.insert(letter.receiver().to_owned(), next);
                    round.wait(next);
                }
            }
        }
    }
    Ok(round)
}

impl Round {
    fn wait(&mut self, next: Timestamp) {
        self.waiting += 1;
        self.next = Some(self.next.map_or(next, |n| n.min(next)));
    }
}

fn attempt(letter: &Letter, settings: &Settings, now: Timestamp) -> Result<(), Refusal> {
    match &letter.to {
        To::Webhook(address) => webhook::send(letter, address, settings, now),
        To::Mail(address) => match &settings.mailer {
            Some(mailer) => mailer.send(letter, address),
            None => Err(Refusal::of("there is no DEMARCHE_SMTP to send it by")),
        },
    }
}

/// Twice as long as before, a part of it drawn from the letter's id, and never shorter than the receiver wishes.
fn wait(letter: &Letter, refusal: &Refusal) -> SignedDuration {
    let doubled = FIRST_WAIT.saturating_mul(1 << letter.attempts.saturating_sub(1).min(16)).min(LONGEST_WAIT);
    let drawn = xxhash_rust::xxh3::xxh3_64(format!("{}{}", letter.id, letter.attempts).as_bytes());
    let own = doubled.mul_f64(1.0 + 0.25 * (drawn as f64 / u64::MAX as f64));
    let wish = refusal.retry_after.as_ref().and_then(|w| w.trim().parse().ok()).map(Duration::from_secs);
    let wait = wish.map_or(own, |w| w.min(LONGEST_WISH).max(own));
    SignedDuration::try_from(wait).unwrap_or(SignedDuration::from_hours(6))
}
