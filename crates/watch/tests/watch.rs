//! Polling against a server on 127.0.0.1 that misbehaves; the address is allowed by name, and none beyond it is asked.

mod server;

use facts::Article;
use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::{SignedDuration, Timestamp};
use server::{Server, page, rss, say};
use std::io::Write;
use std::net::TcpStream;
use std::path::Path;
use std::sync::Mutex;
use std::time::Duration;
use url::Url;
use watch::{Clock, Error, Feed, Health, Options, Round, Standing, Watch, health};

/// A clock that stands until somebody sleeps or it is set forward.
struct Still {
    now: Mutex<Timestamp>,
    slept: Mutex<Vec<Duration>>,
}

impl Still {
    fn new() -> Self {
        Self { now: Mutex::new("2021-05-03T12:00:00Z".parse().unwrap()), slept: Mutex::default() }
    }

    fn pass(&self, length: Duration) {
        let mut now = self.now.lock().unwrap();
        *now += SignedDuration::try_from(length).unwrap();
    }
}

impl Clock for Still {
    fn now(&self) -> Timestamp {
        *self.now.lock().unwrap()
    }

    fn sleep(&self, length: Duration) {
        self.slept.lock().unwrap().push(length);
        self.pass(length);
    }
}

const HOUR: Duration = Duration::from_secs(3600);

fn options() -> Options {
    Options {
        allowed: ["127.0.0.1".to_string()].into(),
        delay: Duration::ZERO,
        patience: Duration::from_secs(20),
        threads: 1,
        largest: 1 << 20,
        ..Options::default()
    }
}

fn feed(address: &str) -> Feed {
    Feed { address: Url::parse(address).unwrap(), title: None }
}

fn round(watch: &Watch) -> (Round, Vec<Article>) {
    let mut taken = Vec::new();
    let round = watch.round::<Error>(|articles| {
        taken.extend(articles);
        Ok(())
    });
    (round.unwrap(), taken)
}

/// Polls one feed once and gives what was said of it.
fn once(server: &Server, path: &str, options: Options) -> (Round, Vec<Article>, Health) {
    let (desk, clock) = (tempfile::tempdir().unwrap(), Still::new());
    let watch = Watch::new(vec![feed(&server.at(path))], desk.path(), options, &clock);
    let (round, taken) = round(&watch);
    let health = of(desk.path(), &clock);
    (round, taken, health)
}

fn of(desk: &Path, clock: &Still) -> Health {
    health(desk, clock.now()).remove(0)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

#[test]
fn what_is_new_is_taken_once_and_asked_for_by_condition() {
    let server = Server::start();
    let body = rss(&[("1", &server.at("/1")), ("2", &server.at("/2"))]);
    server.on("/feed", move |stream, head| match head.contains("if-none-match: \"a\"") {
        true => say(stream, "304 Not Modified", "", b""),
        false => say(stream, "200 OK", "ETag: \"a\"\r\n", body.as_bytes()),
    });
    server.give("/1", "200 OK", "Content-Type: text/html\r\n", page("Ministers Meet in Bergen"));
    let (desk, clock) = (tempfile::tempdir().unwrap(), Still::new());
    let watch = Watch::new(vec![feed(&server.at("/feed"))], desk.path(), options(), &clock);
    let (first, taken) = round(&watch);
    assert_eq!((first.asked, first.articles), (1, 2));
    assert_eq!(taken[0].title.as_deref(), Some("Ministers Meet in Bergen"));
    assert_eq!(taken[0].url, Some(server.at("/1")));
    assert_eq!(
        taken[0].published.map(|day| day.to_string()).as_deref(),
        Some("2021-05-03"),
        "the feed names the day"
    );
    // The second page is not there: the feed's own words stand for it.
    assert!(taken[1].text.contains("In short, 2."));
    assert!(first.failures[0].contains("/2: status 404"), "{:?}", first.failures);
    assert_eq!(round(&watch).0.asked, 0, "not due again so soon");
    // A new process, later: nothing is taken twice.
    clock.pass(HOUR);
    let watch = Watch::new(vec![feed(&server.at("/feed"))], desk.path(), options(), &clock);
    let (second, taken) = round(&watch);
    assert_eq!((second.asked, second.unchanged, taken.len()), (1, 1, 0));
    assert_eq!(of(desk.path(), &clock).standing, Standing::Well);
}

#[test]
fn a_changed_entry_is_fetched_again() {
    let server = Server::start();
    server.give("/1", "200 OK", "", page("Ministers Meet in Bergen"));
    server.give("/feed", "200 OK", "", rss(&[("1", &server.at("/1"))]));
    let (desk, clock) = (tempfile::tempdir().unwrap(), Still::new());
    let watch = Watch::new(vec![feed(&server.at("/feed"))], desk.path(), options(), &clock);
    round(&watch);
    server.give("/feed", "200 OK", "", rss(&[("1", &server.at("/1"))]).replace("In short", "Corrected"));
    clock.pass(HOUR);
    assert_eq!(round(&watch).1.len(), 1);
    assert_eq!(server.count("/1"), 2);
}

#[test]
fn a_clock_set_back_silences_no_feed() {
    let server = Server::start();
    server.give("/feed", "200 OK", "", rss(&[]));
    let (desk, clock) = (tempfile::tempdir().unwrap(), Still::new());
    let ahead = Duration::from_secs(400 * 24 * 3600);
    clock.pass(ahead);
    round(&Watch::new(vec![feed(&server.at("/feed"))], desk.path(), options(), &clock));
    *clock.now.lock().unwrap() -= SignedDuration::try_from(ahead).unwrap();
    let watch = Watch::new(vec![feed(&server.at("/feed"))], desk.path(), options(), &clock);
    assert_eq!(watch.next(), clock.now());
    assert_eq!(round(&watch).0.asked, 1);
    assert!(watch.next() > clock.now() && watch.next().duration_since(clock.now()).as_hours() < 24);
}

#[test]
fn a_kill_before_the_articles_are_held_loses_none() {
    let server = Server::start();
    server.give("/feed", "200 OK", "", rss(&[("1", &server.at("/none"))]));
    let (desk, clock) = (tempfile::tempdir().unwrap(), Still::new());
    let watch = Watch::new(vec![feed(&server.at("/feed"))], desk.path(), options(), &clock);
    #[derive(Debug)]
    struct Full;
    impl From<Error> for Full {
        fn from(_: Error) -> Self {
            Self
        }
    }
    watch.round(|_| Err(Full)).unwrap_err();
    assert_eq!(round(&watch).1.len(), 1, "the articles that could not be taken come again");
}

/// Each way to misbehave, and what is said of it.
#[test]
fn misbehaviour_is_named_and_the_feed_asked_again_later() {
    let server = Server::start();
    let endless = |head: &'static str, piece: Vec<u8>| {
        move |stream: &mut TcpStream, _: &str| {
            let _ = stream.write_all(head.as_bytes());
            while stream.write_all(&piece).is_ok() {}
        }
    };
    let bomb = gzip(&vec![b' '; 8 << 20]);
    server.give("/missing", "404 Not Found", "", "");
    server.give("/broken", "500 Internal Server Error", "", "");
    server.give("/page", "200 OK", "Content-Type: text/html\r\n", page("No feed"));
    server.give("/empty", "200 OK", "", "");
    server.give("/cut-xml", "200 OK", "", "<rss version='2.0'><channel><item><title>Talks</title>");
    server.give("/binary", "200 OK", "", vec![0u8, 159, 146, 150, 0, 1, 2]);
    server.give("/bomb", "200 OK", "Content-Encoding: gzip\r\n", bomb);
    server.give(
        "/bad-gzip",
        "200 OK",
        "Content-Encoding: gzip\r\n",
        &b"\x1f\x8b\x08\0\0\0\0\0\0\0nonsense"[..],
    );
    server.give("/loop", "302 Found", "Location: /loop\r\n", "");
    server.give("/nowhere", "302 Found", "", "");
    server.give("/to-file", "302 Found", "Location: file:///etc/passwd\r\n", "");
    server.give("/to-inside", "302 Found", "Location: http://169.254.169.254/latest/meta-data\r\n", "");
    server.give("/to-name", "302 Found", "Location: http://localhost:9/feed\r\n", "");
    server.give("/to-number", "302 Found", "Location: http://2130706434:9/feed\r\n", "");
    server.on("/endless", endless("HTTP/1.1 200 OK\r\n\r\n", vec![b'a'; 4096]));
    server.on("/endless-head", endless("HTTP/1.1 200 OK\r\n", b"X-More: and more and more\r\n".to_vec()));
    server.on("/silent", |_, _| std::thread::sleep(Duration::from_secs(3)));
    server.on("/slow", |stream, _| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n");
        while stream.write_all(b".").is_ok() {
            std::thread::sleep(Duration::from_millis(50));
        }
    });
    server.on("/short", |stream, _| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss version='2.0'>");
    });
    server.on("/hangs-up", |_, _| {});
    server.on("/no-http", |stream, _| {
        let _ = stream.write_all(b"220 mail.example ESMTP ready\r\n\r\n");
    });
    server.on("/bad-chunks", |stream, _| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nnonsense");
    });
    for (path, cause) in [
        ("/missing", "status 404"),
        ("/broken", "status 500"),
        ("/page", "what came is no feed"),
        ("/empty", "what came is no feed"),
        ("/cut-xml", "broken feed"),
        ("/binary", "what came is no feed"),
        ("/bomb", "larger than 1 MB"),
        ("/bad-gzip", "broken gzip data"),
        ("/loop", "more than 5 redirects"),
        ("/nowhere", "a redirect to nowhere"),
        ("/to-file", "file: is not fetched"),
        ("/to-inside", "not a public address: 169.254.169.254"),
        ("/to-name", "not a public address: localhost"),
        ("/to-number", "not a public address: 127.0.0.2"),
        ("/endless", "larger than 1 MB"),
        ("/endless-head", ""),
        ("/silent", "no answer in time"),
        ("/slow", "no answer in time"),
        ("/short", ""),
        ("/hangs-up", ""),
        ("/no-http", ""),
        ("/bad-chunks", ""),
    ] {
        let patience = match path {
            "/silent" | "/slow" => Duration::from_millis(700),
            _ => Duration::from_secs(20),
        };
        let (round, taken, health) = once(&server, path, Options { patience, ..options() });
        assert!(taken.is_empty(), "{path}");
        let said = health.last_error.clone().unwrap_or_default();
        assert!(said.contains(cause) && !said.is_empty(), "{path}: {said:?}");
        assert_eq!((round.failures.len(), health.failures), (1, 1), "{path}");
        assert!(matches!(health.standing, Standing::Failing | Standing::Refused), "{path}");
        assert!(health.next.is_some(), "{path}");
    }
}

#[test]
fn addresses_within_are_refused_before_any_connection() {
    let server = Server::start();
    server.give("/feed", "200 OK", "", rss(&[]));
    let refused = Options { allowed: Default::default(), ..options() };
    let (_, _, health) = once(&server, "/feed", refused);
    assert_eq!(health.standing, Standing::Refused);
    assert!(health.last_error.unwrap().contains("not a public address"));
    assert!(server.asked.lock().unwrap().is_empty(), "no request came");
}

#[test]
fn robots_txt_is_followed() {
    let server = Server::start();
    server.give("/robots.txt", "200 OK", "", "User-agent: *\nDisallow: /private\nCrawl-delay: 7\n");
    server.give("/private/feed", "200 OK", "", rss(&[]));
    let (_, _, health) = once(&server, "/private/feed", options());
    assert_eq!(
        (health.standing, health.last_error.as_deref()),
        (Standing::Refused, Some("robots.txt forbids it"))
    );
    assert_eq!(server.count("/private/feed"), 0);
    // The pause that it asks for lies between two requests.
    server.give("/feed", "200 OK", "", rss(&[("1", &server.at("/1"))]));
    server.give("/1", "200 OK", "", page("Ministers Meet in Bergen"));
    let (desk, clock) = (tempfile::tempdir().unwrap(), Still::new());
    round(&Watch::new(vec![feed(&server.at("/feed"))], desk.path(), options(), &clock));
    assert!(
        clock.slept.lock().unwrap().contains(&Duration::from_secs(7)),
        "{:?}",
        clock.slept.lock().unwrap()
    );
    // A server that cannot say is not asked further.
    server.give("/robots.txt", "503 Service Unavailable", "", "");
    let (_, _, health) = once(&server, "/feed", options());
    assert_eq!(health.last_error.as_deref(), Some("robots.txt cannot be read: status 503"));
}

#[test]
fn the_servers_wish_to_be_left_alone_is_followed() {
    let server = Server::start();
    server.give("/seconds", "429 Too Many Requests", "Retry-After: 7200\r\n", "");
    server.give("/date", "503 Service Unavailable", "Retry-After: Mon, 03 May 2021 18:00:00 GMT\r\n", "");
    let (_, _, health) = once(&server, "/seconds", options());
    assert_eq!(health.next.unwrap().to_string(), "2021-05-03T14:00:00Z");
    let (_, _, health) = once(&server, "/date", options());
    assert_eq!(health.next.unwrap().to_string(), "2021-05-03T18:00:00Z");
}

#[test]
fn failures_in_a_row_are_asked_ever_later_and_the_same_seed_waits_the_same() {
    let server = Server::start();
    server.give("/feed", "500 Internal Server Error", "", "");
    let waits = |seed: u64| {
        let (desk, clock) = (tempfile::tempdir().unwrap(), Still::new());
        let watch =
            Watch::new(vec![feed(&server.at("/feed"))], desk.path(), Options { seed, ..options() }, &clock);
        let mut waits = Vec::new();
        for _ in 0..4 {
            round(&watch);
            let wait = watch.next().duration_since(clock.now());
            waits.push(wait.as_millis());
            clock.pass(wait.unsigned_abs());
        }
        waits
    };
    let first = waits(1);
    assert!(first.windows(2).all(|two| two[1] > two[0]), "{first:?}");
    assert_eq!(first, waits(1));
    assert_ne!(first, waits(2));
}

#[test]
fn a_feed_that_moved_for_good_is_asked_at_its_new_place() {
    let server = Server::start();
    server.give("/old", "301 Moved Permanently", "Location: /new\r\n", "");
    server.give("/new", "200 OK", "", rss(&[]));
    let (desk, clock) = (tempfile::tempdir().unwrap(), Still::new());
    let watch = Watch::new(vec![feed(&server.at("/old"))], desk.path(), options(), &clock);
    round(&watch);
    clock.pass(HOUR);
    round(&watch);
    assert_eq!((server.count("/old"), server.count("/new")), (1, 2));
    server.give("/new", "410 Gone", "", "");
    clock.pass(HOUR);
    round(&watch);
    assert_eq!(of(desk.path(), &clock).standing, Standing::Refused);
}

#[test]
fn silence_against_its_habit_is_seen() {
    let server = Server::start();
    let (desk, clock) = (tempfile::tempdir().unwrap(), Still::new());
    let watch = Watch::new(vec![feed(&server.at("/feed"))], desk.path(), options(), &clock);
    for n in 0..6 {
        let id = n.to_string();
        server.give("/feed", "200 OK", "", rss(&[(&id, &server.at("/none"))]));
        round(&watch);
        clock.pass(2 * HOUR);
    }
    let well = of(desk.path(), &clock);
    assert_eq!((well.standing, well.habit_hours, well.articles), (Standing::Well, Some(2.0), 6));
    for _ in 0..15 {
        round(&watch);
        clock.pass(2 * HOUR);
    }
    let silent = of(desk.path(), &clock);
    assert_eq!(silent.standing, Standing::Silent);
    assert_eq!(silent.last_error, None);
}

#[test]
fn lists_are_read_as_opml_and_by_lines() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("feeds");
    std::fs::write(
        &path,
        "<opml><body><outline text='World'><outline title='Fjord' xmlUrl='http://a.example/rss'/></outline>\
                           <outline xmlUrl='ftp://b.example/'/></body></opml>",
    )
    .unwrap();
    let (feeds, bad) = watch::read_list(&path).unwrap();
    assert_eq!(
        (feeds[0].address.as_str(), feeds[0].title.as_deref()),
        ("http://a.example/rss", Some("Fjord"))
    );
    assert_eq!((feeds.len(), bad.len()), (1, 1));
    std::fs::write(&path, "# news\nhttp://a.example/rss The Fjord Times\n\nnonsense\nhttp://a.example/rss\n")
        .unwrap();
    let (feeds, bad) = watch::read_list(&path).unwrap();
    assert_eq!((feeds.len(), feeds[0].title.as_deref(), bad.len()), (1, Some("The Fjord Times"), 1));
    std::fs::write(&path, "nothing here\n").unwrap();
    assert!(watch::read_list(&path).unwrap_err().to_string().contains("names no feed"));
}
