//! What the desk is handed, for it knows neither language nor network.

use facts::Date;
use facts::report::Report;
use schemars::JsonSchema;
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

    /// What is to be sent to those who watch, and what was given up, the oldest first.
    ///
    /// # Errors
    /// Why the letters cannot be read.
    fn letters(&self) -> Result<Vec<LetterLine>, String> {
        Ok(Vec::new())
    }

    /// Gives a dead letter a new life.
    ///
    /// # Errors
    /// There is no such letter.
    fn send_again(&self, id: &str) -> Result<(), String> {
        Err(format!("{id}: there is no such letter"))
    }

    /// Lets a dead letter go.
    ///
    /// # Errors
    /// There is no such letter.
    fn let_go(&self, id: &str) -> Result<(), String> {
        Err(format!("{id}: there is no such letter"))
    }

    /// The times of office that the tables know of an actor's names, each name's the first first; with a day, what was known
    /// of them by then.
    fn offices(&self, _actor: &str, _names: &[String], _day: Option<Date>) -> Vec<OfficeLine> {
        Vec::new()
    }

    /// Whether the tables have an actor of that name.
    fn knows(&self, _name: &str) -> bool {
        false
    }
}

/// A message of a watch that was not taken yet. Moments are RFC 3339.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct LetterLine {
    pub id: String,
    pub watch: String,
    /// The address of the webhook or of the mail.
    pub to: String,
    pub events: usize,
    pub made: String,
    pub attempts: u32,
    pub next: Option<String>,
    pub error: Option<String>,
    /// Given up.
    pub dead: bool,
}

/// One time of office.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct OfficeLine {
    pub person: String,
    pub office: String,
    /// The state or organisation.
    pub of: String,
    /// YYYY-MM-DD, or as precisely as it is known.
    pub first: Option<String>,
    pub last: Option<String>,
    /// Where the tables have it from.
    pub source: String,
}

/// How a feed is. Moments are RFC 3339.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
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
