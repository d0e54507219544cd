use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, bail};
use clap::Args;
use jiff::Timestamp;
use ledger::read_watches;
use notify::{Letter, Settings, Store};

use crate::args::Desk;
use crate::inputs::Outcome;
use crate::output::shown;
use crate::watch::hosts;

#[derive(Debug, Args)]
#[command(after_help = "Settings are variables of the environment, or lines NAME=VALUE of --settings:
  DEMARCHE_ADDRESS         where readers of what is sent find the desk [http://127.0.0.1:8080]
  DEMARCHE_WEBHOOK_SECRET  what the secret of each watch is made of: whsec_ and 24 to 64 bytes in base64
  DEMARCHE_SMTP            smtps://NAME:PASSWORD@HOST, or smtp://NAME:PASSWORD@HOST:587?tls=required
  DEMARCHE_SMTP_CA         a file of certificates, PEM, that the mail server may rest on beside those of the system
  DEMARCHE_MAIL_FROM       who mail is from")]
pub struct Notify {
    #[command(flatten)]
    pub desk: Desk,
    /// A file of settings; the environment goes before it
    #[arg(long, value_name = "FILE")]
    pub settings: Option<PathBuf>,
    /// Minutes between two rounds; without it there is one round
    #[arg(long, value_name = "MINUTES", value_parser = clap::value_parser!(u64).range(1..))]
    pub every: Option<u64>,
    /// A host of a webhook that may have an address that is not public; may be given again
    #[arg(long, value_name = "HOST")]
    pub allow: Vec<String>,
    /// Attempts after which a letter is dead
    #[arg(long, value_name = "N", default_value_t = 12, value_parser = clap::value_parser!(u32).range(1..))]
    pub attempts: u32,
    /// Print the secret with which a watch's webhooks are signed, for its receiver, and send nothing
    #[arg(long, value_name = "WATCH", conflicts_with_all = ["list", "again"])]
    pub secret: Option<String>,
    /// Say what waits and what is dead, and send nothing
    #[arg(long)]
    pub list: bool,
    /// Send a dead letter again, by its id, with the next round
    #[arg(long, value_name = "ID", conflicts_with = "list")]
    pub again: Option<String>,
}

/// `demarche notify`: what is new for the watches of a desk is sent on, once or until it is ended.
pub fn run(args: &Notify) -> anyhow::Result<Outcome> {
    let folder = &args.desk.folder;
    if args.list {
        return list(folder);
    }
    if let Some(id) = &args.again {
        Store::of_desk(folder).send_again(id)?;
        return Ok(Outcome { read: 1, refused: 0 });
    }
    let mut settings = Settings::read(args.settings.as_deref(), environment())?;
    settings.allowed = hosts(&args.allow);
    settings.attempts = args.attempts;
    if let Some(name) = &args.secret {
        return secret(folder, name, &settings);
    }
    if args.every.is_none() && read_watches(folder)?.iter().all(|w| w.webhook.is_none() && w.mail.is_none()) {
        bail!(
            "desk {}: no watch has a webhook or a mail address yet; set them at /watches",
            folder.display()
        );
    }
    let mut outcome = Outcome::default();
    loop {
        let round = notify::round(folder, &settings, &watch::Machine)
            .with_context(|| format!("desk {}", folder.display()))?;
        for failure in &round.failures {
            eprintln!("demarche: {}", shown(failure));
        }
        if round.sent + round.failures.len() > 0 || args.every.is_none() {
            let now = moment(Timestamp::now());
            eprintln!("{now}: {} sent, {} waiting, {} dead", round.sent, round.waiting, round.dead);
        }
        outcome.read += round.sent;
        outcome.refused += round.failures.len();
        let Some(minutes) = args.every else { return Ok(Outcome { read: outcome.read.max(1), ..outcome }) };
        std::thread::sleep(Duration::from_secs(minutes * 60));
    }
}

fn secret(folder: &Path, name: &str, settings: &Settings) -> anyhow::Result<Outcome> {
    let own = settings.secret.as_ref().context("there is no DEMARCHE_WEBHOOK_SECRET to make it of")?;
    if read_watches(folder)?.iter().all(|w| w.name != *name) {
        bail!("desk {}: no watch is called {}", folder.display(), shown(name));
    }
    println!("{}", own.of_watch(name).reveal());
    Ok(Outcome { read: 1, refused: 0 })
}

/// Variables that are no Unicode are nobody's settings.
fn environment() -> impl Iterator<Item = (String, String)> {
    std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
}

fn moment(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The letters of a desk as its pages show them.
pub fn lines(folder: &Path) -> anyhow::Result<Vec<desk::LetterLine>> {
    let letters = Store::of_desk(folder).letters()?;
    let line = |letter: Letter, dead: bool| desk::LetterLine {
        to: letter.receiver().to_owned(),
        events: letter.events.iter().filter(|e| !e.contains('#')).count(),
        made: moment(letter.made),
        next: letter.next.map(moment),
        id: letter.id,
        watch: letter.watch,
        attempts: letter.attempts,
        error: letter.last_error,
        dead,
    };
    let waiting = letters.waiting.into_iter().map(|l| line(l, false));
    Ok(letters.dead.into_iter().map(|l| line(l, true)).chain(waiting).collect())
}

fn list(folder: &Path) -> anyhow::Result<Outcome> {
    let lines = lines(folder)?;
    if lines.is_empty() {
        eprintln!("desk {}: nothing waits to be sent", folder.display());
    }
    for l in &lines {
        let standing = match (&l.next, l.dead) {
            (_, true) => "dead".to_string(),
            (Some(next), false) => format!("again {next}"),
            (None, false) => "waiting".to_string(),
        };
        println!(
            "{}  {}  {}, {} events, {} attempts, {standing}",
            l.id,
            shown(&l.watch),
            shown(&l.to),
            l.events,
            l.attempts
        );
        if let Some(error) = &l.error {
            println!("          {}", shown(error));
        }
    }
    Ok(Outcome { read: lines.len().max(1), refused: 0 })
}
