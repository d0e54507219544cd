//! Feeds polled politely: conditional requests, robots.txt, a delay for each host, backoff, and no address that is not
//! public unless it was allowed by name. What is new is handed on as articles.
//!
//! Nothing is lost by a kill: what is known of a feed is a file of its own, written whole after its articles were taken.

mod fetch;
mod gate;
mod guard;
mod health;
mod list;
mod page;
mod poll;
mod post;
mod robots;
mod schedule;
mod state;

pub use fetch::Failure;
pub use guard::is_public;
pub use health::{Health, Standing, health};
pub use list::{Feed, read_list};
pub use page::{Fetched, fetch_page};
pub use poll::{Round, Watch};
pub use post::{Posted, post};

use std::collections::BTreeSet;
use std::time::Duration;

/// How to poll.
#[derive(Clone, Debug)]
pub struct Options {
    /// Hosts whose addresses need not be public ("intranet.example", "127.0.0.1").
    pub allowed: BTreeSet<String>,
    /// Between two polls of one feed, where it is well.
    pub every: Duration,
    /// Between two requests to one host; a longer `Crawl-delay` of its robots.txt wins.
    pub delay: Duration,
    /// For one request, from its start to the last byte.
    pub patience: Duration,
    /// Hosts that are asked at the same time; each by one request at a time.
    pub threads: usize,
    /// New entries of one feed that are fetched in one round; the others wait for the next.
    pub most: usize,
    /// Fetch the page of an entry; without it the feed's own text is taken.
    pub pages: bool,
    /// Bytes of one body, unpacked.
    pub largest: usize,
    /// What jitter is drawn from: the same seed gives the same waits.
    pub seed: u64,
    pub agent: String,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            allowed: BTreeSet::new(),
            every: Duration::from_secs(15 * 60),
            delay: Duration::from_secs(2),
            patience: Duration::from_secs(30),
            threads: 4,
            most: 100,
            pages: true,
            largest: ingest::LARGEST,
            seed: 0,
            agent: concat!("demarche/", env!("CARGO_PKG_VERSION")).to_string(),
        }
    }
}

/// What cannot be done at all: a list that cannot be read, a folder that cannot be written.
#[derive(Debug)]
pub struct Error(String);

impl Error {
    fn new(what: &str, cause: impl std::fmt::Display) -> Self {
        Self(format!("{what}: {cause}"))
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

/// Time as polling sees it; tests bring their own.
pub trait Clock: Send + Sync {
    fn now(&self) -> jiff::Timestamp;
    fn sleep(&self, length: Duration);
}

/// The machine's clock.
pub struct Machine;

impl Clock for Machine {
    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::now()
    }

    fn sleep(&self, length: Duration) {
        std::thread::sleep(length);
    }
}
