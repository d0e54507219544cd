//! A letter by SMTP.

use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MessageBuilder};
use lettre::transport::smtp::SmtpTransport;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{Address, Transport};

use crate::Error;
use crate::letter::Letter;
use crate::webhook::Refusal;

pub(crate) struct Mailer {
    transport: SmtpTransport,
    from: Mailbox,
}

impl Mailer {
    /// # Errors
    /// `server` is no address of a mail server, would carry a password in the clear, or `from` is nobody; `authorities` cannot be
    /// read, or holds no certificate.
    pub fn new(
        server: &str,
        from: &str,
        authorities: Option<&Path>,
        patience: Duration,
    ) -> Result<Self, Error> {
        let wrong = |why: &str| Error::new(format!("DEMARCHE_SMTP: {why}"));
        let url = url::Url::parse(server).map_err(|e| wrong(&e.to_string()))?;
        let secure = url.scheme() == "smtps" || url.query_pairs().any(|(k, v)| k == "tls" && v == "required");
        let here = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
        if url.password().is_some() && !secure && !here {
            return Err(wrong("a password goes over TLS alone: smtps://, or smtp:// with ?tls=required"));
        }
        let mut transport = SmtpTransport::from_url(server)
            .map_err(|_| wrong("smtps://NAME:PASSWORD@HOST or smtp://HOST:PORT?tls=required is wanted"))?;
        if let Some(file) = authorities {
            if !secure {
                return Err(Error::new(
                    "DEMARCHE_SMTP_CA: DEMARCHE_SMTP does not ask for TLS: smtps://, or smtp:// with ?tls=required",
                ));
            }
            let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
            let trusted = trusting(host, file)?;
            let tls = if url.scheme() == "smtps" { Tls::Wrapper(trusted) } else { Tls::Required(trusted) };
            transport = transport.tls(tls);
        }
        let from = from.parse().map_err(|e| Error::new(format!("DEMARCHE_MAIL_FROM: {from}: {e}")))?;
        Ok(Self { transport: transport.timeout(Some(patience)).build(), from })
    }

    pub fn send(&self, letter: &Letter, to: &str) -> Result<(), Refusal> {
        let to: Address = to
            .parse()
            .map_err(|e| Refusal { forever: true, ..Refusal::of(format!("{to} is no address: {e}")) })?;
        let message = self.message(letter, to).map_err(|e| Refusal::of(e.to_string()))?;
        match self.transport.send(&message) {
            Ok(_) => Ok(()),
            Err(e) => Err(Refusal::of(explained(said(&e)))),
        }
    }

    fn message(&self, letter: &Letter, to: Address) -> Result<Message, lettre::error::Error> {
        let robot =
            HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned());
        let builder: MessageBuilder = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(&letter.subject)
            // The same however often it is sent.
            .message_id(Some(format!("<{}@{}>", letter.id, self.from.email.domain())))
            .date(UNIX_EPOCH + Duration::from_secs(letter.made.as_second().max(0).unsigned_abs()))
            .raw_header(robot);
        builder.header(ContentType::TEXT_PLAIN).body(letter.body.clone())
    }
}

/// Says what to do where the server's certificate is the cause.
fn explained(cause: String) -> String {
    if cause.contains("invalid peer certificate") {
        return format!(
            "the mail server's certificate is not trusted; DEMARCHE_SMTP_CA may name a file of its authority: {cause}"
        );
    }
    cause
}

/// The certificates of the system and those of a file, PEM.
fn trusting(host: &str, file: &Path) -> Result<TlsParameters, Error> {
    let wrong = |why: String| Error::new(format!("DEMARCHE_SMTP_CA: {}: {why}", file.display()));
    let pem = std::fs::read(file).map_err(|e| wrong(e.to_string()))?;
    if !String::from_utf8_lossy(&pem).contains("BEGIN CERTIFICATE") {
        return Err(wrong("no certificate in PEM".into()));
    }
    let certificate = Certificate::from_pem(&pem).map_err(|e| wrong(said(&e)))?;
    TlsParameters::builder(host.to_owned())
        .add_root_certificate(certificate)
        .build()
        .map_err(|e| wrong(said(&e)))
}

/// An error with its causes.
fn said(e: &dyn std::error::Error) -> String {
    let (mut out, mut cause) = (e.to_string(), e.source());
    while let Some(e) = cause {
        if !out.contains(&e.to_string()) {
            out = format!("{out}: {e}");
        }
        cause = e.source();
    }
    out
}
