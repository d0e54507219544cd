//! A round: the feeds that are due are asked, the pages of their new entries fetched, and the articles handed on.

use crate::fetch::{Answer, Failure, Fetcher, Known};
use crate::gate::{Gates, Pass};
use crate::robots::Rules;
use crate::state::{State, Store};
use crate::{Clock, Error, Feed, Options, schedule};
use facts::Article;
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Mutex, PoisonError};
use url::Url;
use xxhash_rust::xxh3::xxh3_64;

/// What a round did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Feeds that were asked.
    pub asked: usize,
    /// Feeds that had nothing new to say.
    pub unchanged: usize,
    pub articles: usize,
    /// The sources of the feeds that were asked, and whether the feed answered as it should: the day is covered for them, or not.
    pub heard: Vec<(String, bool)>,
    /// Each failure with its address: feeds first that failed, and pages that were refused.
    pub failures: Vec<String>,
}

/// The feeds of one desk.
pub struct Watch<'a> {
    feeds: Vec<Feed>,
    options: Options,
    store: Store,
    fetcher: Fetcher,
    gates: Gates,
    rules: Rules,
    clock: &'a dyn Clock,
    /// Feeds that were refused are asked once more after a start: what was allowed may have changed.
    started: AtomicBool,
}

/// A feed that was asked, with what it brought.
struct Polled {
    state: State,
    articles: Vec<Article>,
    unchanged: bool,
    failures: Vec<String>,
}

impl<'a> Watch<'a> {
    pub fn new(feeds: Vec<Feed>, desk: &Path, options: Options, clock: &'a dyn Clock) -> Self {
        let fetcher = Fetcher::new(&options);
        let (gates, rules) = (Gates::default(), Rules::default());
        let started = AtomicBool::new(false);
        Self { feeds, options, store: Store::of_desk(desk), fetcher, gates, rules, clock, started }
    }

    /// When the next feed is due.
    pub fn next(&self) -> Timestamp {
        let now = self.clock.now();
        let due = self.feeds.iter().map(|feed| self.store.load(feed.address.as_str()).due(now));
        due.min().unwrap_or(now)
    }

    /// Asks every feed that is due. `take` is handed the articles of one feed after the other; what is known of a feed
    /// is written after its articles were taken, so that a kill between the two costs a second fetch and no article.
    ///
    /// # Errors
    /// What `take` gives, or a state that cannot be written.
    pub fn round<E: From<Error>>(
        &self,
        mut take: impl FnMut(Vec<Article>) -> Result<(), E>,
    ) -> Result<Round, E> {
        self.rules.clear();
        let now = self.clock.now();
        let first = !self.started.swap(true, Ordering::Relaxed);
        let due: Vec<(Feed, State)> = self
            .feeds
            .iter()
            .map(|feed| (feed.clone(), self.store.load(feed.address.as_str())))
            .filter(|(_, state)| state.refused && first || state.due(now) <= now)
            .collect();
        let mut round = Round { asked: due.len(), ..Round::default() };
        let queue = Mutex::new(due.into_iter());
        let (sender, receiver) = channel::<Polled>();
        std::thread::scope(|scope| {
            for _ in 0..self.options.threads.max(1) {
                let (sender, queue) = (sender.clone(), &queue);
                scope.spawn(move || self.work(queue, &sender));
            }
            drop(sender);
            for polled in receiver {
                round.unchanged += usize::from(polled.unchanged);
                round.articles += polled.articles.len();
                let open = polled.state.failures == 0;
                round.heard.extend(polled.state.names().into_iter().map(|name| (name, open)));
                round.failures.extend(polled.failures);
                if !polled.articles.is_empty() {
                    take(polled.articles)?;
                }
                self.store.save(&polled.state)?;
            }
            Ok(round)
        })
    }

    fn work(&self, queue: &Mutex<std::vec::IntoIter<(Feed, State)>>, sender: &Sender<Polled>) {
        loop {
            let next = queue.lock().unwrap_or_else(PoisonError::into_inner).next();
            let Some((feed, state)) = next else { return };
            // The receiver is gone where taking failed: nothing more is wanted.
            if sender.send(self.poll(&feed, state)).is_err() {
                return;
            }
        }
    }

    /// Waits for the host's turn and asks its robots.txt; the pass is held until the answer is there.
    fn may<'g>(&'g self, at: &Url, held: &mut Option<Pass<'g>>) -> Result<(), Failure> {
        *held = None;
        let host = at.host_str().unwrap_or("").to_string();
        let rule = self.rules.of(at, &self.options.agent, &self.fetcher, &mut |robots| {
            drop(self.gates.pass(robots.host_str().unwrap_or(""), self.options.delay, self.clock));
        });
        rule.check(at)?;
        *held = Some(self.gates.pass(&host, self.options.delay.max(rule.delay()), self.clock));
        Ok(())
    }

    fn fetch(&self, address: &Url, known: &Known) -> Result<Answer, Failure> {
        let mut held = None;
        self.fetcher.fetch(address, known, &mut |at| self.may(at, &mut held))
    }

    fn poll(&self, feed: &Feed, mut state: State) -> Polled {
        if feed.title.is_some() {
            state.title = feed.title.clone();
        }
        let address =
            state.moved.as_deref().and_then(|moved| Url::parse(moved).ok()).unwrap_or(feed.address.clone());
        let known = Known { etag: state.etag.clone(), modified: state.modified.clone() };
        let answer = self.fetch(&address, &known);
        let now = self.clock.now();
        state.last_asked = Some(now);
        let mut polled = Polled { state, articles: Vec::new(), unchanged: false, failures: Vec::new() };
        match answer {
            Err(failure) => self.fail(&mut polled, &failure, None, now),
            Ok(answer) if answer.status == 304 => {
                polled.unchanged = true;
                self.succeed(&mut polled.state, &answer, now);
            }
            Ok(answer) if answer.status == 200 => self.take_feed(&mut polled, &answer, now),
            Ok(answer) if answer.status == 410 => {
                self.fail(&mut polled, &Failure::refused("the feed is gone (status 410)"), None, now)
            }
            Ok(answer) => {
                let failure = Failure::new(format!("status {}", answer.status));
                self.fail(&mut polled, &failure, answer.retry_after.as_deref(), now);
            }
        }
        polled
    }

    fn fail(&self, polled: &mut Polled, failure: &Failure, retry_after: Option<&str>, now: Timestamp) {
        let state = &mut polled.state;
        state.failures += 1;
        state.last_error = Some(failure.cause.clone());
        state.refused = failure.refused;
        state.next = Some(schedule::after_failure(state, retry_after, &self.options, now));
        polled.failures.push(format!("{}: {}", state.address, failure.cause));
    }

    fn succeed(&self, state: &mut State, answer: &Answer, now: Timestamp) {
        state.failures = 0;
        state.refused = false;
        state.last_error = None;
        state.last_success = Some(now);
        if let Some(moved) = &answer.moved {
            state.moved = Some(moved.to_string());
        }
        state.next = Some(schedule::after_success(state, answer, &self.options, now));
    }

    /// Reads a feed, and fetches what is new in it.
    fn take_feed(&self, polled: &mut Polled, answer: &Answer, now: Timestamp) {
        let mut entries = Vec::new();
        let mut causes = Vec::new();
        if !ingest::is_feed(&answer.body) {
            let failure = Failure::new("what came is no feed");
            return self.fail(polled, &failure, None, now);
        }
        ingest::read_bytes(
            answer.address.as_str(),
            &answer.body,
            &ingest::Options::default(),
            &mut |found| match found {
                Ok(article) => entries.push(article),
                Err(refused) => causes.push(refused.cause),
            },
        );
        if entries.is_empty()
            && let Some(cause) = causes.first()
        {
            return self.fail(polled, &Failure::new(cause.clone()), None, now);
        }
        let mut seen = BTreeMap::new();
        let mut left = false;
        for entry in entries {
            let (name, change) = (mark(&entry.id), mark(&changes(&entry)));
            if polled.state.seen.get(&name) == Some(&change) {
                seen.insert(name, change);
            } else if polled.articles.len() >= self.options.most {
                left = true;
            } else {
                polled.articles.push(self.complete(entry, &mut polled.failures, now));
                seen.insert(name, change);
            }
        }
        let state = &mut polled.state;
        state.seen = seen;
        state.articles += polled.articles.len() as u64;
        state.credit(&polled.articles);
        if !polled.articles.is_empty() {
            state.hear(now);
        }
        polled.unchanged = polled.articles.is_empty();
        // Where entries wait for the next round the server must send them once more.
        (state.etag, state.modified) =
            if left { (None, None) } else { (answer.etag.clone(), answer.modified.clone()) };
        self.succeed(state, answer, now);
    }

    /// The article of an entry's page; what the feed itself says of it where the page cannot be had.
    fn complete(&self, entry: Article, failures: &mut Vec<String>, now: Timestamp) -> Article {
        let mut entry = entry;
        entry.retrieved_at = Some(now.to_string());
        let address =
            entry.url.as_deref().and_then(|url| Url::parse(url).ok()).filter(|_| self.options.pages);
        let Some(address) = address else { return entry };
        let page = match self.fetch(&address, &Known::default()) {
            Ok(answer) if answer.status == 200 => read_page(&answer, &address),
            Ok(answer) => Err(format!("status {}", answer.status)),
            Err(failure) => Err(failure.cause),
        };
        match page {
            Ok(mut article) => {
                article.retrieved_at = entry.retrieved_at;
                article.publisher = article.publisher.or(entry.publisher);
                if article.published.is_none() {
                    article.published = entry.published;
                    article.published_at = entry.published_at;
                    article.published_basis = entry.published_basis;
                    article.notes.retain(|note| note.code != "no-date");
                }
                article
            }
            Err(cause) => {
                failures.push(format!("{address}: {cause}"));
                entry
            }
        }
    }
}

fn read_page(answer: &Answer, address: &Url) -> Result<Article, String> {
    let mut read = Err("nothing was read".to_string());
    ingest::read_bytes(address.as_str(), &answer.body, &ingest::Options::default(), &mut |found| {
        read = found.map_err(|refused| refused.cause);
    });
    let mut article = read?;
    article.url = Some(answer.address.to_string());
    Ok(article)
}

/// What changes where an entry was changed.
fn changes(entry: &Article) -> String {
    format!(
        "{}\n{}\n{}",
        entry.title.as_deref().unwrap_or(""),
        entry.updated_at.as_deref().unwrap_or(""),
        entry.text
    )
}

fn mark(words: &str) -> String {
    format!("{:016x}", xxh3_64(words.as_bytes()))
}
