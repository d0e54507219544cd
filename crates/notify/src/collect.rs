//! What is new becomes letters.

use std::collections::BTreeSet;
use std::mem::discriminant;

use export::encode;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use ledger::{Denied, EventLine, Ledger, News, Query, Rhythm, Watch};
use serde_json::json;

use crate::Error;
use crate::letter::{Letter, To};
use crate::settings::Settings;
use crate::state::{Channel, OVERLAP, Told};
use crate::store::{Letters, Store};

/// Events of one letter to a webhook; more are more letters.
const EVENTS: usize = 100;
/// Events that one mail lists, the newest.
const LINES: usize = 200;

/// Writes the letters of a watch, then notes what they tell: a kill between makes neither a gap nor a double.
pub(crate) fn collect(
    ledger: &Ledger,
    watch: &Watch,
    store: &Store,
    letters: &Letters,
    settings: &Settings,
    now: Timestamp,
) -> Result<usize, Error> {
    let file = Told::file(watch);
    let old: Told = store.read("told", &file)?;
    let mut told = old.clone();
    told.fit(watch, now);
    let round = Collect { ledger, watch, letters, settings, now };
    let mut made = vec![];
    if let (Some(channel), Some(address)) = (&mut told.webhook, &watch.webhook) {
        made.extend(round.webhook(channel, address)?);
    }
    if let (Some(channel), Some(address)) = (&mut told.mail, &watch.mail)
        && due(watch.rhythm, channel.upto, now)
    {
        made.extend(round.mail(channel, address)?);
    }
    for letter in &made {
        store.keep(letter)?;
    }
    if told != old {
        store.write("told", &file, &told)?;
    }
    Ok(made.len())
}

/// Digests go out with the first round of a day or of a week, in UTC.
fn due(rhythm: Rhythm, last: Timestamp, now: Timestamp) -> bool {
    let day = |at: Timestamp| TimeZone::UTC.to_datetime(at).date();
    let week = |at: Timestamp| (day(at).iso_week_date().year(), day(at).iso_week_date().week());
    match rhythm {
        Rhythm::AtOnce => true,
        Rhythm::Daily => day(now) > day(last),
        Rhythm::Weekly => week(now) > week(last),
    }
}

struct Collect<'a> {
    ledger: &'a Ledger,
    watch: &'a Watch,
    letters: &'a Letters,
    settings: &'a Settings,
    now: Timestamp,
}

impl Collect<'_> {
    /// What a receiver was not told yet, by what is noted and by the letters that are on their way to it.
    fn news(&self, channel: &Channel, to: &To) -> Result<News, Error> {
        let all = self.letters.waiting.iter().chain(&self.letters.dead);
        let letters = all.filter(|l| l.watch == self.watch.name && discriminant(&l.to) == discriminant(to));
        let on_the_way: BTreeSet<&str> = letters.flat_map(|l| l.events.iter().map(String::as_str)).collect();
        let known = |event: &str| channel.told.contains_key(event) || on_the_way.contains(event);
        let mut news = self.ledger.news(&Query::parse(&self.watch.q), &second(channel.since()), &known)?;
        // A denial is told once: its event may have been told long ago.
        news.denials.retain(|d| !known(&denial(d)));
        Ok(news)
    }

    /// Whether a round that found nothing is worth noting.
    fn stale(&self, channel: &Channel) -> bool {
        self.now.duration_since(channel.upto) > OVERLAP
    }

    fn webhook(&self, channel: &mut Channel, address: &str) -> Result<Vec<Letter>, Error> {
        let to = To::Webhook(address.to_owned());
        let mut events = self.news(channel, &to)?.events;
        // The oldest news first.
        events.reverse();
        let letters = events.chunks(EVENTS).map(|some| {
            let ids = some.iter().map(|e| e.event.clone()).collect();
            let mut letter = Letter::new(&self.watch.name, to.clone(), ids, self.now);
            letter.subject = subject(&self.watch.name, some.len());
            letter.body = self.json(some).to_string();
            letter
        });
        let letters: Vec<Letter> = letters.collect();
        if letters.is_empty() && !self.stale(channel) {
            return Ok(letters);
        }
        channel.note(events.into_iter().map(|e| e.event), self.now);
        Ok(letters)
    }

    fn json(&self, events: &[EventLine]) -> serde_json::Value {
        let of = |e: &EventLine| {
            let mut event = json!(e);
            event["link"] = format!("{}/event/{}", self.settings.address, encode(&e.event)).into();
            event
        };
        json!({
            "type": "events.new",
            "timestamp": second(self.now),
            "data": {
                "watch": self.watch.name,
                "query": self.watch.q,
                "events": events.iter().map(of).collect::<Vec<_>>(),
            }
        })
    }

    /// One message with the lines of the brief; none where nothing is new.
    fn mail(&self, channel: &mut Channel, address: &str) -> Result<Option<Letter>, Error> {
        let to = To::Mail(address.to_owned());
        let mut news = self.news(channel, &to)?;
        let told: Vec<String> =
            news.events.iter().map(|e| e.event.clone()).chain(news.denials.iter().map(denial)).collect();
        if told.is_empty() {
            if self.watch.rhythm != Rhythm::AtOnce || self.stale(channel) {
                channel.note([], self.now);
            }
            return Ok(None);
        }
        let (from, counts) = (channel.upto, news.counts);
        news.events.truncate(LINES);
        let brief = self.ledger.brief_of(&self.watch.q, &second(from), news)?;
        let mut letter = Letter::new(&self.watch.name, to, told.clone(), self.now);
        letter.subject = subject(&self.watch.name, counts.events);
        letter.body = self.text(&brief, from);
        channel.note(told, self.now);
        Ok(Some(letter))
    }

    fn text(&self, brief: &ledger::Brief, from: Timestamp) -> String {
        let base = &self.settings.address;
        let q = encode(&self.watch.q);
        format!(
            "{}\nQuestion: {}\nNew on the desk since {}.\n\n{}-- \nThe same as a page: {base}/brief?q={q}&since={}\nThis mail is sent by a watch: {base}/watches\n",
            self.watch.name,
            self.watch.q,
            from.strftime("%Y-%m-%d %H:%M UTC"),
            export::brief_text(brief, base),
            brief.from,
        )
    }
}

/// What stands for a denial among what was told.
fn denial(of: &Denied) -> String {
    format!("{}#denied-{}", of.event.event, of.sides.denials.len())
}

fn subject(name: &str, events: usize) -> String {
    let new = match events {
        0 => "new denials".into(),
        1 => "1 new event".into(),
        n => format!("{n} new events"),
    };
    format!("{name}: {new}")
}

/// As the ledger writes moments.
fn second(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
