use anyhow::Context;
use facts::Report;
use ledger::{Ledger, Mode, Query};
use pipeline::{Reader, Want};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crate::args::{Listen, Open, Serve};
use crate::inputs::{self, Outcome};
use crate::output::shown;
use crate::{add, args, notify, offices, watch as feeds};

/// Events of the brief that is printed before the desk is served.
const BRIEF: usize = 12;

/// `demarche open`: reads into a new or standing desk, prints a brief, and serves it.
pub fn run(args: &Open) -> anyhow::Result<Outcome> {
    let reader = inputs::reader(&args.add.model)?;
    let outcome = add::add(&args.add, &reader)?;
    brief(&args.add.desk)?;
    serve_desk(&args.add.desk, &args.listen, reader)?;
    Ok(outcome)
}

/// `demarche serve`: a standing desk.
pub fn serve(args: &Serve) -> anyhow::Result<Outcome> {
    let reader = inputs::reader(&args.model)?;
    serve_desk(&args.desk, &args.listen, reader)?;
    Ok(Outcome { read: 1, refused: 0 })
}

/// The newest events of the desk, with their words.
fn brief(desk: &args::Desk) -> anyhow::Result<()> {
    let ledger = Ledger::open(&desk.folder, Mode::Read)?;
    let events = ledger.ask(&Query::default())?;
    let counts = ledger.counts()?;
    println!(
        "{} events in {} mentions, {} articles from {} origins; the newest:\n",
        counts.events, counts.mentions, counts.articles, counts.origins
    );
    for e in events.iter().take(BRIEF) {
        let arrow = if e.reciprocal { "↔" } else { "→" };
        let day = e.first.as_deref().unwrap_or("no day    ");
        println!(
            "{day}  {:<10} {} {arrow} {}  ({})",
            e.kind,
            e.sources.join(", "),
            e.targets.join(", "),
            e.statuses.join(", ")
        );
        println!("            “{}”", shown(&e.words));
    }
    Ok(())
}

fn serve_desk(desk: &args::Desk, listen: &Listen, reader: Reader) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .context("the server cannot be started")?;
    let options = desk::Options {
        dir: desk.folder.clone(),
        listen: listen.listen,
        port: listen.port,
        passwords: listen.passwords.clone(),
    };
    let given = Given { reader, desk: desk.folder.clone(), allowed: feeds::hosts(&listen.allow) };
    runtime.block_on(desk::serve(options, Arc::new(given), |address| {
        println!("\nThe desk is at http://{address} (Ctrl-C ends it)");
    }))?;
    Ok(())
}

/// Reads and fetches for the desk, which knows neither language nor network.
struct Given {
    reader: Reader,
    desk: PathBuf,
    /// Hosts whose addresses need not be public.
    allowed: BTreeSet<String>,
}

/// Somebody waits for the page.
const PATIENCE: Duration = Duration::from_secs(15);

impl Given {
    /// The bytes to read, with the address they came from.
    fn fetch(&self, address: &str) -> Result<(String, Vec<u8>), String> {
        let options =
            watch::Options { allowed: self.allowed.clone(), patience: PATIENCE, ..watch::Options::default() };
        let page = watch::fetch_page(address, &options).map_err(|e| e.to_string())?;
        Ok((page.address, page.body))
    }
}

impl desk::Reader for Given {
    fn read(&self, given: &desk::Given) -> Result<Vec<Report>, String> {
        let options = ingest::Options { published: given.published, ..Default::default() };
        let (name, bytes, address) = match &given.source {
            desk::Source::Bytes { name, bytes } => (name.clone(), Cow::from(bytes), None),
            desk::Source::Url(url) => {
                let (address, bytes) = self.fetch(url)?;
                (address.clone(), Cow::from(bytes), Some(address))
            }
        };
        let (mut articles, mut refused) = (vec![], vec![]);
        ingest::read_bytes(&name, &bytes, &options, &mut |item| match item {
            Ok(article) => articles.push(article),
            Err(e) => refused.push(format!("{}: {}", e.input, e.cause)),
        });
        if let (true, Some(why)) = (articles.is_empty(), refused.into_iter().next()) {
            return Err(why);
        }
        if let ([article], Some(address)) = (&mut articles[..], address) {
            article.url.get_or_insert(address);
            article
                .retrieved_at
                .get_or_insert(jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string());
        }
        Ok(articles.iter().map(|a| self.reader.read(a, Want::default())).collect())
    }

    fn letters(&self) -> Result<Vec<desk::LetterLine>, String> {
        notify::lines(&self.desk).map_err(|e| format!("{e:#}"))
    }

    fn send_again(&self, id: &str) -> Result<(), String> {
        ::notify::Store::of_desk(&self.desk).send_again(id).map_err(|e| e.to_string())
    }

    fn let_go(&self, id: &str) -> Result<(), String> {
        ::notify::Store::of_desk(&self.desk).let_go(id).map_err(|e| e.to_string())
    }

    fn offices(&self, actor: &str, names: &[String], day: Option<facts::Date>) -> Vec<desk::OfficeLine> {
        offices::of(&self.reader.lexicon().actors, actor, names, day)
    }

    fn knows(&self, name: &str) -> bool {
        !self.reader.lexicon().actors.named(name).is_empty()
    }

    fn feeds(&self) -> Vec<desk::FeedLine> {
        let said = |at: Option<jiff::Timestamp>| at.map(|at| at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string());
        let feeds = watch::health(&self.desk, jiff::Timestamp::now()).into_iter();
        feeds
            .map(|feed| desk::FeedLine {
                standing: format!("{:?}", feed.standing).to_lowercase(),
                last_success: said(feed.last_success),
                last_new: said(feed.last_new),
                next: said(feed.next),
                address: feed.address,
                title: feed.title,
                last_error: feed.last_error,
                failures: feed.failures,
                articles: feed.articles,
                habit_hours: feed.habit_hours,
                silence_hours: feed.silence_hours,
            })
            .collect()
    }
}
