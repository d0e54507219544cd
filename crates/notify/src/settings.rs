//! Settings with their secrets: from the environment, or a file of the same names. They are on no page of the desk.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::Error;
use crate::mail::Mailer;
use crate::webhook::Secret;

/// The names that are understood, with what each is.
pub const NAMES: &[(&str, &str)] = &[
    ("DEMARCHE_ADDRESS", "where readers of what is sent find the desk; http://127.0.0.1:8080 otherwise"),
    (
        "DEMARCHE_WEBHOOK_SECRET",
        "what the secret of each watch is made of: whsec_ and 24 to 64 bytes in base64",
    ),
    (
        "DEMARCHE_SMTP",
        "the mail server: smtps://NAME:PASSWORD@HOST, or smtp://NAME:PASSWORD@HOST:587?tls=required",
    ),
    (
        "DEMARCHE_SMTP_CA",
        "a file of certificates, PEM, that the mail server may rest on beside those of the system",
    ),
    ("DEMARCHE_MAIL_FROM", "who mail is from: \"The desk <desk@example.org>\""),
];

/// How to send.
pub struct Settings {
    /// What links begin with.
    pub address: String,
    pub secret: Option<Secret>,
    pub(crate) mailer: Option<Mailer>,
    /// Hosts of webhooks whose addresses need not be public.
    pub allowed: BTreeSet<String>,
    /// For one attempt.
    pub patience: Duration,
    /// Attempts after which a letter is dead.
    pub attempts: u32,
}

const PATIENCE: Duration = Duration::from_secs(20);

impl Settings {
    /// From the lines `NAME=VALUE` of a file, and over them from `environment`, of which other names are left alone.
    ///
    /// # Errors
    /// The file cannot be read, a line of it is none of [`NAMES`], or a value is not what it should be. Values that are secret
    /// are not repeated.
    pub fn read(
        file: Option<&Path>,
        environment: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, Error> {
        let mut values = match file {
            Some(path) => {
                let text = std::fs::read_to_string(path).map_err(|e| Error::file(path, e))?;
                lines(&text).map_err(|why| Error::new(format!("{}: {why}", path.display())))?
            }
            None => BTreeMap::new(),
        };
        values.extend(environment.filter(|(name, _)| known(name)));
        values.retain(|_, value| !value.is_empty());
        let address = values.remove("DEMARCHE_ADDRESS").unwrap_or_else(|| "http://127.0.0.1:8080".into());
        let named = |name: &str, why: String| Error::new(format!("{name}: {why}"));
        url::Url::parse(&address).map_err(|e| named("DEMARCHE_ADDRESS", format!("{address}: {e}")))?;
        let secret = values.remove("DEMARCHE_WEBHOOK_SECRET").map(|text| Secret::parse(&text)).transpose();
        let (server, from) = (values.remove("DEMARCHE_SMTP"), values.remove("DEMARCHE_MAIL_FROM"));
        let authorities = values.remove("DEMARCHE_SMTP_CA").map(PathBuf::from);
        let mailer = match (server, from) {
            (Some(server), Some(from)) => {
                Some(Mailer::new(&server, &from, authorities.as_deref(), PATIENCE)?)
            }
            (Some(_), None) => {
                return Err(named("DEMARCHE_MAIL_FROM", "is wanted beside DEMARCHE_SMTP".into()));
            }
            _ => None,
        };
        Ok(Self {
            address: address.trim_end_matches('/').to_owned(),
            secret: secret.map_err(|why| named("DEMARCHE_WEBHOOK_SECRET", why))?,
            mailer,
            allowed: BTreeSet::new(),
            patience: PATIENCE,
            attempts: 12,
        })
    }
}

fn known(name: &str) -> bool {
    NAMES.iter().any(|(n, _)| *n == name)
}

fn lines(text: &str) -> Result<BTreeMap<String, String>, String> {
    let mut values = BTreeMap::new();
    for (n, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let at = n + 1;
        let (name, value) = line.split_once('=').ok_or(format!("line {at}: NAME=VALUE is wanted"))?;
        let (name, value) = (name.trim(), value.trim());
        if !known(name) {
            let names: Vec<&str> = NAMES.iter().map(|(n, _)| *n).collect();
            return Err(format!("line {at}: nothing is called {name}; there are {}", names.join(", ")));
        }
        let bare = value.strip_prefix('"').and_then(|v| v.strip_suffix('"')).unwrap_or(value);
        values.insert(name.to_owned(), bare.to_owned());
    }
    Ok(values)
}
