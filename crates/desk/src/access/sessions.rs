//! Sessions live in memory: who came in, until when, and the token of their forms.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use axum::http::HeaderMap;

use super::{Role, Visitor, cookie};

pub(crate) const COOKIE: &str = "demarche";
const LIFE: Duration = Duration::from_secs(12 * 3600);
/// More are not held at once; the oldest goes.
const MOST: usize = 10_000;

#[derive(Default)]
pub(crate) struct Sessions {
    open: Mutex<HashMap<String, (Visitor, Instant)>>,
}

/// Random bytes of the system.
pub(crate) fn bytes<const N: usize>() -> [u8; N] {
    let mut out = [0; N];
    // Without randomness nobody may come in, and nothing may be signed.
    getrandom::fill(&mut out).unwrap_or_else(|e| panic!("the system gives no random bytes: {e}"));
    out
}

/// 32 random bytes in hexadecimal.
pub(crate) fn random() -> String {
    bytes::<32>().iter().map(|b| format!("{b:02x}")).collect()
}

impl Sessions {
    pub fn open(&self, name: &str, role: Role) -> String {
        let key = random();
        let visitor = Visitor { name: Some(name.to_owned()), role, csrf: random(), base: String::new() };
        if let Ok(mut open) = self.open.lock() {
            open.retain(|_, (_, since)| since.elapsed() < LIFE);
            if open.len() >= MOST
                && let Some(oldest) = open.iter().min_by_key(|(_, (_, since))| *since).map(|(k, _)| k.clone())
            {
                open.remove(&oldest);
            }
            open.insert(key.clone(), (visitor, Instant::now()));
        }
        key
    }

    pub fn find(&self, headers: &HeaderMap) -> Option<Visitor> {
        let open = self.open.lock().ok()?;
        let (visitor, since) = open.get(cookie(headers, COOKIE)?)?;
        (since.elapsed() < LIFE).then(|| visitor.clone())
    }

    pub fn close(&self, headers: &HeaderMap) {
        if let (Some(key), Ok(mut open)) = (cookie(headers, COOKIE), self.open.lock()) {
            open.remove(key);
        }
    }
}
