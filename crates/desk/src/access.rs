//! Who may do what: roles, sessions, tokens against forged forms, rates, and the log of it.

mod passwords;
mod rates;
mod sessions;

use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use axum::http::{HeaderMap, header};
use maud::{Markup, html};

pub use passwords::{Passwords, hash};
pub(crate) use rates::Rates;
use sessions::{Sessions, random};

/// What a visitor may do; a later one may do all that an earlier one may.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Nothing but the way in.
    #[default]
    None,
    /// Reads and exports.
    Reader,
    /// Marks, reads texts into the desk, sets watches.
    Editor,
}

/// Whoever asks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Visitor {
    /// `None` on this machine, where everybody is the owner.
    pub name: Option<String>,
    pub role: Role,
    /// Stands in every form of this visitor.
    pub csrf: String,
    /// The address under which the desk was asked.
    pub base: String,
}

tokio::task_local! {
    pub(crate) static VISITOR: Visitor;
}

/// Whoever asks for the page at hand.
pub(crate) fn visitor() -> Visitor {
    VISITOR.try_with(Clone::clone).unwrap_or_default()
}

/// The hidden field of a form.
pub(crate) fn csrf() -> Markup {
    html! { input type="hidden" name="csrf" value=(visitor().csrf); }
}

/// Who may come in.
pub(crate) struct Access {
    /// `None`: this machine alone, no login.
    passwords: Option<Passwords>,
    sessions: Sessions,
    pub rates: Rates,
    /// The forms' token where there is no login.
    own: String,
    audit: Option<Mutex<PathBuf>>,
}

impl Access {
    /// For everybody on this machine.
    pub fn local() -> Self {
        Self {
            passwords: None,
            sessions: Sessions::default(),
            rates: Rates::default(),
            own: random(),
            audit: None,
        }
    }

    /// For those in `passwords`; what they do stands in `audit.jsonl` in the desk's folder.
    pub fn guarded(passwords: Passwords, desk: &Path) -> Self {
        let audit = Some(Mutex::new(desk.join("audit.jsonl")));
        Self { passwords: Some(passwords), audit, ..Self::local() }
    }

    pub fn is_local(&self) -> bool {
        self.passwords.is_none()
    }

    /// The visitor by session cookie or bearer token.
    pub fn visitor(&self, headers: &HeaderMap) -> Visitor {
        let Some(passwords) = &self.passwords else {
            return Visitor { name: None, role: Role::Editor, csrf: self.own.clone(), base: String::new() };
        };
        let bearer = headers
            .get(header::AUTHORIZATION)
            .and_then(|v| v.to_str().ok())
            .and_then(|v| v.strip_prefix("Bearer "));
        if let Some((name, role)) = bearer.and_then(|token| passwords.token(token)) {
            return Visitor { name: Some(name), role, csrf: String::new(), base: String::new() };
        }
        self.sessions.find(headers).unwrap_or_default()
    }

    /// Checks a name with its password and opens a session: the value of its cookie.
    pub fn enter(&self, name: &str, password: &str) -> Option<String> {
        let role = self.passwords.as_ref()?.check(name, password)?;
        Some(self.sessions.open(name, role))
    }

    pub fn leave(&self, headers: &HeaderMap) {
        self.sessions.close(headers);
    }

    /// Whether a form may change something: an editor's, sent from the desk's own page with its token.
    pub fn may_write(&self, headers: &HeaderMap, token: &str) -> Result<(), &'static str> {
        let visitor = visitor();
        if visitor.role < Role::Editor {
            return Err("This needs the role of an editor.");
        }
        // A bearer token is no cookie: no other site can send it.
        if visitor.csrf.is_empty() && headers.contains_key(header::AUTHORIZATION) {
            return Ok(());
        }
        self.may_send(headers, token)
    }

    /// Whether a form that changes nothing was sent from the desk's own page.
    pub fn may_send(&self, headers: &HeaderMap, token: &str) -> Result<(), &'static str> {
        if !same_origin(headers) || !same(&visitor().csrf, token) {
            return Err("This form can be sent from the desk's own page only; load it again.");
        }
        Ok(())
    }

    /// One line of the audit log; a log that cannot be written is said on standard error.
    pub fn note(&self, visitor: &Visitor, from: Option<IpAddr>, what: &str, status: u16) {
        let Some(path) = self.audit.as_ref().and_then(|p| p.lock().ok()) else { return };
        let at = jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
        let line = serde_json::json!({ "at": at, "name": visitor.name, "from": from, "what": what, "status": status });
        let open = std::fs::OpenOptions::new().create(true).append(true).open(&*path);
        if let Err(e) =
            open.and_then(|mut f| std::io::Write::write_all(&mut f, format!("{line}\n").as_bytes()))
        {
            eprintln!("demarche: the audit log {} cannot be written: {e}", path.display());
        }
    }
}

/// Equal, in time that does not tell where they differ.
pub(crate) fn same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |d, (x, y)| d | (x ^ y)) == 0
}

/// A browser names the page that a form was sent from.
pub(crate) fn same_origin(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    match (text("sec-fetch-site"), text("origin"), text("host")) {
        (Some(site), ..) if site != "same-origin" => false,
        (_, Some(origin), Some(host)) => {
            origin == format!("http://{host}") || origin == format!("https://{host}")
        }
        (Some(_), None, _) => true,
        _ => false,
    }
}

/// One part of the `Cookie` header.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|c| c.to_str().ok());
    cookies.flat_map(|c| c.split(';')).find_map(|c| c.trim().strip_prefix(name)?.strip_prefix('='))
}
