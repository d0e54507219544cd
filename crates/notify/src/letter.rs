//! What is to be sent to one receiver, once.

use jiff::Timestamp;
use ledger::Watch;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum To {
    Webhook(String),
    Mail(String),
}

impl To {
    /// The receiver of the same kind that a watch has now.
    pub(crate) fn of(&self, watch: &Watch) -> Option<Self> {
        match self {
            Self::Webhook(_) => watch.webhook.clone().map(Self::Webhook),
            Self::Mail(_) => watch.mail.clone().map(Self::Mail),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// The same at every attempt, so that a receiver can drop what it has.
    pub id: String,
    /// Name of the watch.
    pub watch: String,
    pub to: To,
    pub subject: String,
    pub body: String,
    /// Permalinks of the events that it tells of.
    pub events: Vec<String>,
    pub made: Timestamp,
    pub attempts: u32,
    /// No attempt before.
    pub next: Option<Timestamp>,
    pub last_error: Option<String>,
}

impl Letter {
    pub(crate) fn new(watch: &str, to: To, events: Vec<String>, made: Timestamp) -> Self {
        let mut hash = Sha256::new();
        hash.update(format!("{watch}\n{to:?}\n{made}\n{}", events.join("\n")));
        let id: String = hash.finalize().iter().take(16).map(|b| format!("{b:02x}")).collect();
        Self {
            id: format!("msg_{id}"),
            watch: watch.to_owned(),
            to,
            subject: String::new(),
            body: String::new(),
            events,
            made,
            attempts: 0,
            next: None,
            last_error: None,
        }
    }

    /// The receiver, in words.
    pub fn receiver(&self) -> &str {
        match &self.to {
            To::Webhook(address) | To::Mail(address) => address,
        }
    }
}
