//! Watches: saved questions of a desk, in a file of their own beside the record.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Error;

const FILE: &str = "watches.json";

/// A question that somebody follows, and where what is new of it is sent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Watch {
    pub name: String,
    /// The question.
    pub q: String,
    /// The address that new events are sent to as JSON.
    pub webhook: Option<String>,
    /// The mail address that the brief goes to.
    pub mail: Option<String>,
    /// How often there is mail.
    pub rhythm: Rhythm,
    /// RFC 3339; what the desk held by then is no news to it.
    pub since: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Rhythm {
    #[default]
    AtOnce,
    Daily,
    Weekly,
}

/// One change of the file at a time.
static CHANGING: Mutex<()> = Mutex::new(());

/// The watches of a desk, by name.
///
/// # Errors
/// The file is there and cannot be read as watches.
pub fn read_watches(desk: &Path) -> Result<Vec<Watch>, Error> {
    let path = desk.join(FILE);
    match std::fs::read_to_string(&path) {
        Ok(text) => {
            serde_json::from_str(&text).map_err(|e| Error::edit(&path.display().to_string(), e.to_string()))
        }
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(vec![]),
        Err(e) => Err(Error::folder(&path, e)),
    }
}

/// Changes the watches of a desk. The file is written beside and moved into place: a crash leaves the old one or the new one.
///
/// # Errors
/// The file cannot be read or written, or what `change` gives; then nothing is changed.
pub fn change_watches(
    desk: &Path,
    change: impl FnOnce(&mut Vec<Watch>) -> Result<(), Error>,
) -> Result<(), Error> {
    let _one = CHANGING.lock().unwrap_or_else(PoisonError::into_inner);
    let mut watches = read_watches(desk)?;
    change(&mut watches)?;
    watches.sort_by(|a, b| a.name.cmp(&b.name));
    let (path, beside): (PathBuf, PathBuf) = (desk.join(FILE), desk.join("watches.json.new"));
    let text = serde_json::to_string_pretty(&watches).map_err(|e| Error::edit(FILE, e.to_string()))?;
    std::fs::write(&beside, text + "\n")
        .and_then(|()| std::fs::rename(&beside, &path))
        .map_err(|e| Error::folder(&path, e))
}

const MOST: usize = 500;

impl Watch {
    /// Puts this watch among the others, in the place of one of its name. What is new counts from `now` on where the question
    /// changed or something is sent that was not.
    ///
    /// # Errors
    /// It has no question, an address that nothing can be sent to, or there are too many.
    pub fn put(mut self, watches: &mut Vec<Watch>, now: &str) -> Result<(), Error> {
        let wrong = |why: &str| Err(Error::edit(&self.name, why));
        if self.q.is_empty() {
            return wrong("a watch has a question");
        }
        if self.webhook.as_ref().is_some_and(|a| !is_web(a)) {
            return wrong("a webhook is an address that begins with https:// or http://");
        }
        if self.mail.as_ref().is_some_and(|a| !is_mail(a)) {
            return wrong("mail goes to one address, as name@host");
        }
        let old = watches.iter().position(|w| w.name == self.name).map(|at| watches.remove(at));
        if watches.len() >= MOST {
            return Err(Error::edit(&self.name, format!("there are {MOST} watches already")));
        }
        let kept = old.filter(|o| {
            let newly = |was: &Option<String>, is: &Option<String>| was.is_none() && is.is_some();
            o.q == self.q && !newly(&o.webhook, &self.webhook) && !newly(&o.mail, &self.mail)
        });
        self.since = kept.and_then(|o| o.since).or_else(|| Some(now.to_owned()));
        watches.push(self);
        Ok(())
    }
}

fn is_web(address: &str) -> bool {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let plain = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c);
    rest.is_some_and(|r| !r.is_empty() && !r.starts_with('/'))
        && address.len() <= 2000
        && address.chars().all(plain)
}

fn is_mail(address: &str) -> bool {
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !",;:<>()[]\"\\".contains(c);
    let parts = address.split_once('@').filter(|(name, host)| !name.is_empty() && !host.contains('@'));
    parts.is_some_and(|(_, host)| !host.is_empty()) && address.len() <= 254 && address.chars().all(plain)
}
