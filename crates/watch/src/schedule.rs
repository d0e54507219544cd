//! When a feed is asked again.

use crate::Options;
use crate::fetch::Answer;
use crate::state::State;
use jiff::{SignedDuration, Timestamp};
use std::time::Duration;
use xxhash_rust::xxh3::xxh3_64_with_seed;

/// However often a feed fails, it is asked once in so long.
const LONGEST: Duration = Duration::from_secs(24 * 3600);
/// A server's wish to be left alone is followed for so long at most.
const LONGEST_WISH: Duration = Duration::from_secs(7 * 24 * 3600);
/// A feed that says it stays fresh for longer is asked all the same.
const FRESHEST: Duration = Duration::from_secs(6 * 3600);

/// After an answer: in `every`, or when what was answered is stale, whichever is later.
pub fn after_success(state: &State, answer: &Answer, options: &Options, now: Timestamp) -> Timestamp {
    let fresh = Duration::from_secs(answer.max_age.unwrap_or(0)).min(FRESHEST);
    later(now, jittered(options.every.max(fresh), 0.1, state, options))
}

/// After the n-th failure in a row: twice as long as before, a part of it drawn, and never before what the server
/// asked for.
pub fn after_failure(
    state: &State,
    retry_after: Option<&str>,
    options: &Options,
    now: Timestamp,
) -> Timestamp {
    if state.refused {
        return later(now, LONGEST);
    }
    let doubled = options.every.saturating_mul(1 << state.failures.saturating_sub(1).min(16)).min(LONGEST);
    let own = later(now, jittered(doubled, 0.5, state, options));
    let wish = retry_after.and_then(|words| wish(words, now)).map(|at| at.min(later(now, LONGEST_WISH)));
    wish.map_or(own, |wish| wish.max(own))
}

/// `Retry-After` in seconds, or as a date.
fn wish(words: &str, now: Timestamp) -> Option<Timestamp> {
    match words.trim().parse::<u64>() {
        Ok(seconds) => Some(later(now, Duration::from_secs(seconds.min(LONGEST_WISH.as_secs())))),
        Err(_) => jiff::fmt::rfc2822::parse(words.trim()).ok().map(|zoned| zoned.timestamp()),
    }
}

/// `length` and up to `share` of it more, drawn from the seed, the feed and its failures.
fn jittered(length: Duration, share: f64, state: &State, options: &Options) -> Duration {
    let key = format!("{}\n{}\n{:?}", state.address, state.failures, state.last_asked);
    let drawn = xxh3_64_with_seed(key.as_bytes(), options.seed) as f64 / u64::MAX as f64;
    length.mul_f64(1.0 + share * drawn)
}

fn later(now: Timestamp, length: Duration) -> Timestamp {
    now.checked_add(SignedDuration::try_from(length).unwrap_or(SignedDuration::MAX)).unwrap_or(Timestamp::MAX)
}
