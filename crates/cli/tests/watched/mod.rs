//! Feeds watched into a desk, and the desk over it, as one who runs the commands meets them.

use super::run::{demarche, errors};
use super::server::{self, Server, page, rss};
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// The command, until it ends or goes out of sight.
pub struct Running(pub Child);

impl Running {
    pub fn start(args: &[&str]) -> Self {
        let child = Command::new(env!("CARGO_BIN_EXE_demarche"))
            .args(args)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        Self(child.expect("the binary starts"))
    }

    pub fn kill(&mut self) {
        self.0.kill().expect("killed");
        self.0.wait().expect("ended");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub fn wait_until(what: &str, done: impl Fn() -> bool) {
    let start = Instant::now();
    while !done() {
        assert!(start.elapsed() < Duration::from_secs(120), "{what} did not come");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn states(desk: &Path) -> usize {
    let files = std::fs::read_dir(desk.join("watch")).into_iter().flatten().flatten();
    files.filter(|file| file.path().extension().is_some_and(|end| end == "json")).count()
}

fn titles(desk: &str) -> Vec<String> {
    let sql = "SELECT title FROM articles ORDER BY title";
    let output = demarche(&["ask", "--desk", desk, "--sql", sql, "--format", "json"]);
    assert!(output.status.success(), "{}", errors(&output));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    text.split('"').filter(|word| word.starts_with("Talks")).map(str::to_string).collect()
}

#[test]
fn a_watch_that_is_killed_goes_on_where_it_was_and_the_desk_has_each_article_once() {
    let server = Server::start();
    let feed = |names: &[&str]| {
        let links: Vec<(String, String)> =
            names.iter().map(|n| (n.to_string(), server.at(&format!("/{n}")))).collect();
        rss(&links.iter().map(|(n, link)| (n.as_str(), link.as_str())).collect::<Vec<_>>())
    };
    server.give("/one", "200 OK", "", feed(&["a"]));
    server.give("/two", "200 OK", "", feed(&["b", "c"]));
    for name in ["a", "b", "c"] {
        server.give(&format!("/{name}"), "200 OK", "", page(&format!("Talks of Day {name}")));
    }
    // The last page does not come while the first watch runs.
    let killed = std::sync::Arc::new(AtomicBool::new(false));
    let (gone, body) = (killed.clone(), page("Talks of Day c"));
    server.on("/c", move |stream, _| match gone.load(Ordering::Relaxed) {
        true => server::say(stream, "200 OK", "", body.as_bytes()),
        false => std::thread::sleep(Duration::from_secs(300)),
    });
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, list) = (folder.path().join("desk"), folder.path().join("feeds.txt"));
    std::fs::write(&list, format!("{}\n{}\n", server.at("/one"), server.at("/two"))).expect("a list");
    let (desk, list) = (desk.display().to_string(), list.display().to_string());
    let args = [
        "watch",
        &list,
        "--desk",
        &desk,
        "--model",
        "fast",
        "--delay",
        "0",
        "--hosts",
        "1",
        "--allow",
        "127.0.0.1",
    ];
    let mut watch = Running::start(&args);
    wait_until("the last page's request", || server.count("/c") == 1 && states(Path::new(&desk)) == 1);
    watch.kill();
    killed.store(true, Ordering::Relaxed);
    assert_eq!(titles(&desk), ["Talks of Day a"]);
    let again = demarche(&[&args[..], &["--once"]].concat());
    assert_eq!(again.status.code(), Some(0), "{}", errors(&again));
    assert_eq!(titles(&desk), ["Talks of Day a", "Talks of Day b", "Talks of Day c"]);
    assert_eq!(server.count("/a"), 1, "what was taken is not fetched again");
    let health = demarche(&["watch", "--health", "--format", "json", "--desk", &desk]);
    let feeds: Value = serde_json::from_slice(&health.stdout).expect("JSON");
    let feeds: Vec<(&str, u64)> = feeds
        .as_array()
        .expect("a list")
        .iter()
        .map(|feed| {
            (feed["standing"].as_str().expect("a word"), feed["articles"].as_u64().expect("a number"))
        })
        .collect();
    assert_eq!(feeds, [("well", 1), ("well", 2)]);
}

/// A desk that is served, and what it answers.
pub struct Desk {
    _running: Running,
    address: String,
}

impl Desk {
    pub fn serve(args: &[&str]) -> Self {
        let mut running = Running::start(&[&["serve", "--model", "fast", "--port", "0"], args].concat());
        let out = running.0.stdout.take().expect("a pipe");
        let mut lines = BufReader::new(out).lines().map_while(Result::ok);
        let line = lines.find(|line| line.contains("http://")).expect("it says where");
        let address =
            line.split("http://").nth(1).and_then(|rest| rest.split(' ').next()).expect("an address");
        Self { address: address.to_string(), _running: running }
    }

    pub fn send(&self, head: &str, body: &str) -> String {
        self.send_with(head, "", body)
    }

    /// As `send`, with more headers, each with its line end.
    pub fn send_with(&self, head: &str, headers: &str, body: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        let request = format!(
            "{head} HTTP/1.1\r\nHost: {0}\r\nOrigin: http://{0}\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {1}\r\n{headers}\r\n{body}",
            self.address,
            body.len()
        );
        stream.write_all(request.as_bytes()).expect("sent");
        let mut answer = vec![];
        stream.read_to_end(&mut answer).expect("an answer");
        // A form that is no text, as Parquet, is of use by its head alone.
        String::from_utf8_lossy(&answer).into_owned()
    }

    pub fn head(&self, path: &str) -> String {
        let answer = self.send(&format!("GET {path}"), "");
        answer.split("\r\n\r\n").next().unwrap_or_default().to_owned()
    }

    pub fn json(&self, path: &str) -> Value {
        let answer = self.send(&format!("GET {path}"), "");
        let body = answer.split_once("\r\n\r\n").expect("a head").1;
        serde_json::from_str(body).unwrap_or_else(|cause| panic!("{path}: {cause}: {answer}"))
    }

    /// Sends a form with the token of the desk's own pages.
    pub fn post(&self, path: &str, fields: &str) -> String {
        let form = self.send("GET /paste", "");
        let token = form.split("name=\"csrf\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        self.send(&format!("POST {path}"), &format!("{fields}&csrf={}", token.expect("a token")))
    }

    /// Gives the paste page an address, and what it shows.
    fn fetch(&self, url: &str, more: &str) -> String {
        let url = url.replace(':', "%3A").replace('/', "%2F");
        self.post("/paste", &format!("url={url}{more}"))
    }
}

#[test]
fn a_page_is_fetched_by_its_address_from_allowed_hosts_alone() {
    let server = Server::start();
    server.give("/a", "200 OK", "Content-Type: text/html\r\n", page("Talks in Bergen"));
    server.give("/moved", "302 Found", "Location: /a\r\n", "");
    server.give("/away", "302 Found", "Location: http://169.254.169.254/latest\r\n", "");
    server.give("/round", "302 Found", "Location: /round\r\n", "");
    server.give("/gone", "404 Not Found", "", "");
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, list) = (folder.path().join("desk").display().to_string(), folder.path().join("feeds"));
    server.give("/feed", "200 OK", "", rss(&[]));
    std::fs::write(&list, server.at("/feed")).expect("a list");
    let list = list.display().to_string();
    let watch =
        demarche(&["watch", &list, "--desk", &desk, "--model", "fast", "--once", "--allow", "127.0.0.1"]);
    assert_eq!(watch.status.code(), Some(0), "{}", errors(&watch));
    let desk = Desk::serve(&["--desk", &desk, "--allow", "127.0.0.1"]);
    for path in ["/a", "/moved"] {
        let shown = desk.fetch(&server.at(path), "");
        assert!(shown.contains("herring quota") && shown.contains("Talks in Bergen"), "{path}: {shown}");
    }
    let named = server.at("/a").replace("127.0.0.1", "localhost");
    for (url, cause) in [
        (named.as_str(), "not a public address"),
        ("http://10.0.0.1/", "not a public address"),
        (&server.at("/away"), "not a public address: 169.254.169.254"),
        (&server.at("/round"), "more than 5 redirects"),
        (&server.at("/gone"), "status 404"),
        ("file:///etc/passwd", "file: is not fetched"),
        ("nonsense", "nonsense: "),
    ] {
        let shown = desk.fetch(url, "");
        assert!(shown.contains(cause), "{url}: {shown}");
    }
    assert_eq!(
        desk.json("/search.json?q=herring")["articles"].as_array().map(Vec::len),
        Some(0),
        "nothing was kept"
    );
    let kept = desk.fetch(&server.at("/a"), "&keep=yes&published=2021-05-03");
    assert!(kept.starts_with("HTTP/1.1 303"), "{kept}");
    let found = desk.json("/search.json?q=herring");
    assert_eq!(found["articles"][0]["title"], "Talks in Bergen");
    let feeds = desk.json("/feeds.json");
    assert_eq!(
        (&feeds["feeds"][0]["standing"], &feeds["feeds"][0]["address"]),
        (&"well".into(), &server.at("/feed").into())
    );
}

#[test]
fn what_is_not_english_is_kept_found_and_counted_as_not_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, file) = (folder.path().join("desk").display().to_string(), folder.path().join("a.txt"));
    let text = "Les ministres des affaires étrangères de la France et de l’Allemagne se sont rencontrés lundi à Bergen pour \
                parler du quota de harengs. Les pourparlers se sont achevés sans déclaration commune, a dit un porte-parole.";
    std::fs::write(&file, text).expect("a file");
    let file = file.display().to_string();
    let add = demarche(&["add", &file, "--desk", &desk, "--model", "fast", "--published", "2021-05-03"]);
    assert_eq!(add.status.code(), Some(0), "{}", errors(&add));
    let desk = Desk::serve(&["--desk", &desk]);
    let found = desk.json("/search.json?q=harengs");
    let article = found["articles"][0]["article"].as_str().expect("it is found by its words").to_string();
    let record = desk.json(&format!("/article/{article}.json"));
    assert_eq!(record["report"]["article"]["language"], "fr");
    assert_eq!(record["report"]["events"].as_array().map(Vec::len), Some(0));
    assert!(
        record["report"]["notes"].to_string().contains("language-not-read"),
        "{}",
        record["report"]["notes"]
    );
    let quality = desk.json("/quality.json");
    assert_eq!((&quality["not_read"], &quality["counts"]["articles"]), (&1.into(), &1.into()));
    let page = desk.send("GET /quality", "");
    assert!(page.contains("1 version") && page.contains("not read"), "{page}");
}

#[test]
fn a_day_on_which_a_feed_had_no_news_is_covered_and_one_on_which_it_failed_is_not() {
    let server = Server::start();
    let link = server.at("/a");
    server.give("/one", "200 OK", "", rss(&[("a", link.as_str())]));
    server.give("/a", "200 OK", "", page("Talks of Day a"));
    server.give("/two", "500 Internal Server Error", "", String::new());
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, list) = (folder.path().join("desk"), folder.path().join("feeds.txt"));
    std::fs::write(&list, format!("{}\n{}\n", server.at("/one"), server.at("/two"))).expect("a list");
    let (desk, list) = (desk.display().to_string(), list.display().to_string());
    let args = ["watch", &list, "--desk", &desk, "--model", "fast", "--delay", "0", "--once"];
    demarche(&[&args[..], &["--allow", "127.0.0.1"]].concat());
    let ledger = ledger::Ledger::open(Path::new(&desk), ledger::Mode::Read).expect("a desk");
    let coverage = ledger.coverage(&ledger::Query::default()).expect("asked");
    let paper = coverage.iter().find(|line| line.articles == 1).expect("the article's day").source.clone();
    let state = |source: &str| {
        let days = coverage.iter().filter(|line| line.source == source && line.articles == 0);
        days.map(|line| line.state.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(state(&paper), ["open"], "watched today, and no article of today");
    assert_eq!(state(&server.at("/two")), ["failed"]);
}
