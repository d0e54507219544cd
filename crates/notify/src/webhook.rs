//! A letter to a webhook: JSON, signed as Standard Webhooks has it, so that receivers can check it with a library.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use sha2::Sha256;

use crate::letter::Letter;
use crate::settings::Settings;

/// What webhooks are signed with: the desk's, from which that of each watch is made, so that no receiver can sign what another
/// would take.
#[derive(Clone)]
pub struct Secret(Vec<u8>);

impl Secret {
    /// `whsec_` and the key in base64.
    ///
    /// # Errors
    /// It is no such thing, or too short to be one; the text is not repeated.
    pub fn parse(text: &str) -> Result<Self, String> {
        let key = text.trim().strip_prefix("whsec_").and_then(|k| STANDARD.decode(k).ok());
        match key {
            Some(key) if (24..=64).contains(&key.len()) => Ok(Self(key)),
            _ => {
                Err("is not whsec_ and 24 to 64 bytes in base64; `openssl rand -base64 32` makes such bytes"
                    .into())
            }
        }
    }

    /// The secret of one watch: the HMAC-SHA256 of its name.
    pub fn of_watch(&self, name: &str) -> Self {
        Self(self.mac(name.as_bytes()))
    }

    /// As a receiver gets it: `whsec_` and the key in base64.
    pub fn reveal(&self) -> String {
        format!("whsec_{}", STANDARD.encode(&self.0))
    }

    fn mac(&self, bytes: &[u8]) -> Vec<u8> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes a key of any length");
        mac.update(bytes);
        mac.finalize().into_bytes().to_vec()
    }
}

/// The header `webhook-signature` of a body sent at `at`, seconds since 1970: HMAC-SHA256 over `ID.AT.BODY`.
pub fn sign(secret: &Secret, id: &str, at: i64, body: &[u8]) -> String {
    let said = [format!("{id}.{at}.").as_bytes(), body].concat();
    format!("v1,{}", STANDARD.encode(secret.mac(&said)))
}

/// Why a letter was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub cause: String,
    /// Trying again changes nothing.
    pub forever: bool,
    pub retry_after: Option<String>,
}

impl Refusal {
    pub fn of(cause: impl Into<String>) -> Self {
        Self { cause: cause.into(), forever: false, retry_after: None }
    }
}

pub(crate) fn send(
    letter: &Letter,
    address: &str,
    settings: &Settings,
    now: Timestamp,
) -> Result<(), Refusal> {
    let Some(secret) = &settings.secret else {
        return Err(Refusal::of("there is no DEMARCHE_WEBHOOK_SECRET to sign with"));
    };
    let (at, body) = (now.as_second(), letter.body.as_bytes());
    let (stamp, signature) = (at.to_string(), sign(&secret.of_watch(&letter.watch), &letter.id, at, body));
    let headers = [
        ("content-type", "application/json"),
        ("webhook-id", letter.id.as_str()),
        ("webhook-timestamp", stamp.as_str()),
        ("webhook-signature", signature.as_str()),
    ];
    let options = watch::Options {
        allowed: settings.allowed.clone(),
        patience: settings.patience,
        ..watch::Options::default()
    };
    match watch::post(address, &headers, body, &options) {
        Ok(answer) if (200..300).contains(&answer.status) => Ok(()),
        Ok(answer) => Err(Refusal {
            cause: format!("status {}", answer.status),
            // The receiver says that it is there no more.
            forever: answer.status == 410,
            retry_after: answer.retry_after,
        }),
        Err(failure) => Err(Refusal { cause: failure.cause, forever: failure.refused, retry_after: None }),
    }
}
