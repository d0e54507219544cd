//! What is known of a feed, in a file of its own within the desk: `watch/HASH.json`.

use crate::Error;
use facts::Article;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use xxhash_rust::xxh3::xxh3_64;

/// Names of sources kept of a feed; one that gathers more is no publisher's.
const SOURCES: usize = 50;
/// New entries whose times are kept, to know a feed's habit.
const HABIT: usize = 40;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// As the list names it.
    pub address: String,
    pub title: Option<String>,
    /// Where it moved for good.
    pub moved: Option<String>,
    pub etag: Option<String>,
    pub modified: Option<String>,
    pub last_asked: Option<Timestamp>,
    pub last_success: Option<Timestamp>,
    /// When it last had something new.
    pub last_new: Option<Timestamp>,
    pub last_error: Option<String>,
    /// Failures since the last success.
    pub failures: u32,
    pub next: Option<Timestamp>,
    /// The server said that it is gone, or its address or its robots.txt forbids to ask.
    pub refused: bool,
    /// Articles taken so far.
    pub articles: u64,
    /// Polls that had something new, the newest last.
    pub news: Vec<Timestamp>,
    /// Under whose names its articles came.
    #[serde(default)]
    pub sources: BTreeSet<String>,
    /// The entries of the feed that were taken: what names them, and what their last change was.
    pub seen: BTreeMap<String, String>,
}

impl State {
    /// When the feed is due; at once where the clock was set back behind the last time it was asked.
    pub fn due(&self, now: Timestamp) -> Timestamp {
        let set_back = self.last_asked.is_some_and(|asked| asked > now);
        self.next.filter(|_| !set_back).unwrap_or(now)
    }
}

/// The files of a desk's feeds.
pub struct Store {
    folder: PathBuf,
}

impl Store {
    /// The store of a desk; its folder is made on first need.
    pub fn of_desk(desk: &Path) -> Self {
        Self { folder: desk.join("watch") }
    }

    fn path(&self, address: &str) -> PathBuf {
        self.folder.join(format!("{:016x}.json", xxh3_64(address.as_bytes())))
    }

    /// What is known of a feed; nothing for one that was never asked or whose file is broken.
    pub fn load(&self, address: &str) -> State {
        let held = fs::read(self.path(address)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        held.unwrap_or_else(|| State { address: address.to_string(), ..State::default() })
    }

    /// All feeds of the desk, by address.
    pub fn all(&self) -> Vec<State> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut all: Vec<State> = entries
            .filter(|entry| entry.path().extension().is_some_and(|end| end == "json"))
            .filter_map(|entry| serde_json::from_slice(&fs::read(entry.path()).ok()?).ok())
            .collect();
        all.sort_by(|a, b| a.address.cmp(&b.address));
        all
    }

    /// Writes a feed's file whole: a kill leaves the old one or the new one.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn save(&self, state: &State) -> Result<(), Error> {
        let path = self.path(&state.address);
        let write = || -> std::io::Result<()> {
            fs::create_dir_all(&self.folder)?;
            let beside = path.with_extension("part");
            let mut file = fs::File::create(&beside)?;
            file.write_all(&serde_json::to_vec_pretty(state)?)?;
            file.sync_all()?;
            fs::rename(&beside, &path)
        };
        write().map_err(|cause| Error::new(&path.display().to_string(), cause))
    }
}

impl State {
    /// Notes that something new came at `now`.
    pub fn hear(&mut self, now: Timestamp) {
        self.last_new = Some(now);
        self.news.push(now);
        let gone = self.news.len().saturating_sub(HABIT);
        self.news.drain(..gone);
    }

    /// Notes under whose names articles came.
    pub fn credit(&mut self, articles: &[Article]) {
        let names =
            articles.iter().filter_map(|article| article.publisher.as_ref().or(article.agency.as_ref()));
        self.sources.extend(names.cloned());
        while self.sources.len() > SOURCES {
            self.sources.pop_last();
        }
    }

    /// The sources of the feed: the names of its articles, else its own title or address.
    pub fn names(&self) -> Vec<String> {
        if self.sources.is_empty() {
            return vec![self.title.clone().unwrap_or_else(|| self.address.clone())];
        }
        self.sources.iter().cloned().collect()
    }
}
