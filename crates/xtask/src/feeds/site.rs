//! Feeds and pages on loopback, a new article every now and then, each of other words.

use anyhow::Result;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

/// Hosts of the feeds, all this machine.
const HOSTS: [&str; 8] =
    ["127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5", "127.0.0.6", "127.0.0.7", "127.0.0.8"];
/// Items of a feed.
const SHOWN: u64 = 20;
const SENTENCES: u64 = 14;
const STATES: [&str; 16] = [
    "Ghana", "Peru", "Norway", "Japan", "Kenya", "Turkey", "Mexico", "Vietnam", "Poland", "Egypt", "Chile",
    "Nepal", "Iraq", "Spain", "Canada", "Ukraine",
];
/// What may be told of two states and a number.
const TOLD: [&str; 16] = [
    "The foreign minister of {A} met the ambassador of {B} on {D}.",
    "{A} accused {B} of violating its border on {D}.",
    "{B} denied the accusation and called it baseless.",
    "Police in {A} arrested {N} protesters on {D}.",
    "{A} and {B} signed a trade agreement on {D}.",
    "Troops of {A} withdrew from the frontier with {B}.",
    "The government of {A} imposed sanctions on {B} over the arrests.",
    "The president of {A} will visit {B} next month.",
    "{A} sent {N} tons of wheat to {B} after the flood.",
    "Parliament in {A} rejected a loan from {B}.",
    "At least {N} people were killed when gunmen attacked a market in {A}.",
    "The opposition in {A} demanded that the government resign.",
    "{A} offered to mediate between {B} and its neighbours.",
    "Farmers in {B} said that the harvest had been poor.",
    "{A} released {N} prisoners and {B} welcomed the step.",
    "\"We are ready for talks with {A},\" a spokesman of {B} said on {D}.",
];
const DAYS: [&str; 5] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

pub struct Site {
    shared: Arc<Shared>,
    port: u16,
}

struct Shared {
    feeds: u64,
    /// New ones a minute, over all feeds.
    articles: u64,
    begun: Instant,
    polls: AtomicU64,
    pages: AtomicU64,
}

impl Site {
    /// # Errors
    /// A port of loopback that cannot be had.
    pub fn serve(feeds: u64, articles: u64) -> Result<Self> {
        let first = TcpListener::bind((HOSTS[0], 0))?;
        let port = first.local_addr()?.port();
        let (polls, pages) = (AtomicU64::new(0), AtomicU64::new(0));
        let shared = Arc::new(Shared { feeds, articles, begun: Instant::now(), polls, pages });
        let others = HOSTS[1..].iter().map(|host| TcpListener::bind((*host, port)));
        for listener in std::iter::once(Ok(first)).chain(others) {
            let (listener, shared) = (listener?, shared.clone());
            std::thread::spawn(move || {
                for stream in listener.incoming().flatten() {
                    // A client that goes away in mid-answer is its own business.
                    let _ = shared.answer(stream);
                }
            });
        }
        Ok(Self { shared, port })
    }

    pub fn hosts(&self) -> &'static [&'static str] {
        &HOSTS
    }

    pub fn addresses(&self) -> Vec<String> {
        (0..self.shared.feeds).map(|feed| format!("{}/feed/{feed}", base(feed, self.port))).collect()
    }

    pub fn polls(&self) -> u64 {
        self.shared.polls.load(Ordering::Relaxed)
    }

    pub fn pages(&self) -> u64 {
        self.shared.pages.load(Ordering::Relaxed)
    }
}

fn base(feed: u64, port: u16) -> String {
    format!("http://{}:{port}", HOSTS[(feed % HOSTS.len() as u64) as usize])
}

impl Shared {
    fn answer(&self, mut stream: TcpStream) -> Result<()> {
        let port = stream.local_addr()?.port();
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let asked = lines.next().transpose()?.unwrap_or_default();
        for line in lines {
            if line?.is_empty() {
                break;
            }
        }
        let path: Vec<&str> = asked.split(' ').nth(1).unwrap_or_default().split('/').skip(1).collect();
        let (status, kind, body) = match path[..] {
            ["feed", feed] => ("200 OK", "application/rss+xml", self.feed(feed.parse()?, port)),
            ["story", feed, number] => ("200 OK", "text/html", self.story(feed.parse()?, number.parse()?)),
            _ => ("404 Not Found", "text/plain", String::new()),
        };
        write!(
            stream,
            "HTTP/1.1 {status}\r\nContent-Type: {kind}; charset=utf-8\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        )?;
        Ok(())
    }

    /// Every feed has its own share of what is new.
    fn feed(&self, feed: u64, port: u16) -> String {
        self.polls.fetch_add(1, Ordering::Relaxed);
        let minutes = self.begun.elapsed().as_secs_f64() / 60.0;
        let all = (minutes * self.articles as f64) as u64;
        let own = (all + self.feeds - 1 - feed) / self.feeds;
        let mut items = String::new();
        for number in own.saturating_sub(SHOWN)..own {
            let link = format!("{}/story/{feed}/{number}", base(feed, port));
            let _ = write!(
                items,
                "<item><title>{}</title><link>{link}</link><guid>{link}</guid></item>",
                headline(feed, number)
            );
        }
        format!(
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Feed {feed}</title>{items}</channel></rss>"
        )
    }

    fn story(&self, feed: u64, number: u64) -> String {
        self.pages.fetch_add(1, Ordering::Relaxed);
        let mut dice = Dice::of(feed, number);
        let mut body = String::new();
        for sentence in 0..SENTENCES {
            let (open, close) = if sentence % 3 == 0 { ("<p>", "") } else { (" ", "") };
            body += open;
            body += &dice.sentence();
            body += if sentence % 3 == 2 { "</p>\n" } else { close };
        }
        let title = headline(feed, number);
        let now = jiff::Timestamp::now().to_string();
        let day = &now[..10];
        format!(
            "<!DOCTYPE html><html lang=\"en\"><head><title>{title}</title><meta property=\"article:published_time\" content=\"{day}T08:00:00Z\">\
             </head><body><h1>{title}</h1><article>{body}</p></article></body></html>"
        )
    }
}

fn headline(feed: u64, number: u64) -> String {
    Dice::of(feed, number).sentence().trim_end_matches('.').replace('"', "")
}

struct Dice(u64);

impl Dice {
    fn of(feed: u64, number: u64) -> Self {
        Self((feed << 32 | number).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }

    fn sentence(&mut self) -> String {
        let a = self.below(STATES.len());
        let b = (a + 1 + self.below(STATES.len() - 1)) % STATES.len();
        let number = (2 + self.below(90)).to_string();
        let told = TOLD[self.below(TOLD.len())];
        told.replace("{A}", STATES[a])
            .replace("{B}", STATES[b])
            .replace("{N}", &number)
            .replace("{D}", DAYS[self.below(5)])
    }
}
