//! What the desk is handed, for it knows neither language nor network.

use facts::Date;
use facts::report::Report;
use serde::Serialize;

/// Something to read at once.
#[derive(Clone, Debug)]
pub struct Given {
    pub source: Source,
    /// For articles that name no day themselves.
    pub published: Option<Date>,
}

#[derive(Clone, Debug)]
pub enum Source {
    /// `name` is that of a file; the form is found by content.
    Bytes { name: String, bytes: Vec<u8> },
    /// An address of the web.
    Url(String),
}

/// Reads what is pasted, sent or named by its address, and knows the feeds; the binary hands one over.
pub trait Reader: Send + Sync {
    /// A report for each article found.
    ///
    /// # Errors
    /// Why nothing of it could be read or fetched, naming the input.
    fn read(&self, given: &Given) -> Result<Vec<Report>, String>;

    /// The feeds that fill the desk, by address.
    fn feeds(&self) -> Vec<FeedLine> {
        Vec::new()
    }
}

/// How a feed is. Moments are RFC 3339.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FeedLine {
    pub address: String,
    pub title: Option<String>,
    /// well, silent, failing, refused or waiting
    pub standing: String,
    pub last_success: Option<String>,
    pub last_new: Option<String>,
    pub last_error: Option<String>,
    /// Failures since the last success.
    pub failures: u32,
    pub articles: u64,
    /// Hours between two polls that brought something, in the middle.
    pub habit_hours: Option<f64>,
    /// Hours since it last brought something.
    pub silence_hours: Option<f64>,
    pub next: Option<String>,
}
