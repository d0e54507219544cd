//! The language of questions, and every address of a desk that holds a few reports.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use desk::{Given, Options, Source};
use facts::report::Report;
use ledger::{Ledger, Mode, Query, SqlLimits};
use pipeline::{ModelKind, Reader, Want};
use std::cell::RefCell;
use std::fs;
use std::path::Path;
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tower::ServiceExt;

const STORIES: &[(&str, &str, &str)] = &[
    (
        "a",
        "1997-03-04",
        "Eritrea accused Sudan of shelling a village on Monday.\n\nSudan denied it, its envoy said.",
    ),
    (
        "b",
        "1997-03-06",
        "Norway’s foreign minister met Chile’s envoy in Oslo on 5 March. They will meet again in April.",
    ),
    (
        "c",
        "1997-03-09",
        "Sudan rejected the charge that it shelled Eritrea. “It is a lie”, the president said.",
    ),
    (
        "d",
        "1997-04-02",
        "Peru offered Fiji 5,000 tons of food, the ministry said. <b>Fiji</b> has not answered, =1+1.",
    ),
];

/// What the texts read as, once a process; the reader is let go after it.
fn reports() -> &'static [Report] {
    static REPORTS: OnceLock<Vec<Report>> = OnceLock::new();
    REPORTS.get_or_init(|| {
        let reader = Reader::load(ModelKind::Fast, &data::Data::shipped()).expect("the fast model");
        let read = |(id, day, text): &(&str, &str, &str)| {
            let blocks = vec![facts::Block {
                range: facts::TextRange::new(0, text.len()),
                kind: facts::BlockKind::Body,
            }];
            let article = facts::Article {
                id: id.to_string(),
                text: text.to_string(),
                published: day.parse().ok(),
                blocks,
                ..facts::Article::default()
            };
            reader.read(&article, Want::default())
        };
        STORIES.iter().map(read).collect()
    })
}

fn fill(folder: &Path) {
    let mut ledger = Ledger::open(folder, Mode::Write).expect("a new desk");
    ledger.add_all(reports()).expect("added");
}

/// A question, asked of a desk as well.
pub fn query(bytes: &[u8]) {
    static DESK: OnceLock<TempDir> = OnceLock::new();
    let folder = DESK.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        fill(&folder.path().join("desk"));
        folder
    });
    let line = String::from_utf8_lossy(bytes);
    let query = Query::parse(&line);
    let _ = Query::parse(&query.to_string());
    let ledger = Ledger::open(&folder.path().join("desk"), Mode::Read).expect("the desk");
    let page = ledger.search(&query, 1, 10).expect("any question has an answer");
    assert!(page.events.len() <= 10);
    ledger.threads(&query).expect("any question has an answer");
    let limits =
        SqlLimits { time: Duration::from_millis(200), rows: 100, bytes: 1 << 20, ..SqlLimits::default() };
    let _ = ledger.sql(&line, limits);
}

/// Takes what is pasted as the text of an article of which nothing was read.
struct Plain;

impl desk::Reader for Plain {
    fn read(&self, given: &Given) -> Result<Vec<Report>, String> {
        match &given.source {
            Source::Url(url) => Err(format!("{url}: nothing is fetched here")),
            Source::Bytes { name, bytes } => {
                let mut report = reports()[0].clone();
                report.article.id = name.clone();
                report.article.title = Some(String::from_utf8_lossy(bytes).into_owned());
                report.article.published = given.published.map(|day| day.to_string());
                Ok(vec![report])
            }
        }
    }
}

struct Served {
    app: Router,
    token: String,
    runtime: Runtime,
    asked: usize,
    _folder: TempDir,
}

/// What is written by requests is let go after so many, so that a slow answer is never that of a large desk.
const ENOUGH: usize = 500;

impl Served {
    fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("desk");
        fill(&place);
        fs::write(folder.path().join("feeds.txt"), "").expect("written");
        let app = desk::app(Options::local(place, 0), Arc::new(Plain)).expect("a desk");
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let mut served = Self { app, token: String::new(), runtime, asked: 0, _folder: folder };
        let form = served.ask("GET", "/paste", "", Vec::new());
        let form = String::from_utf8(form).expect("UTF-8");
        let token = form.split("name=\"csrf\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        served.token = token.expect("a token").to_string();
        served
    }

    fn ask(&mut self, method: &str, path: &str, kind: &str, body: Vec<u8>) -> Vec<u8> {
        self.asked += 1;
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", "localhost")
            .header("origin", "http://localhost")
            .header("content-type", kind)
            .body(Body::from(body));
        let Ok(request) = request else { return Vec::new() };
        let app = self.app.clone();
        self.runtime.block_on(async move {
            let Ok(response) = app.oneshot(request).await;
            to_bytes(response.into_body(), usize::MAX).await.expect("the whole answer").to_vec()
        })
    }
}

/// `METHOD /path?query`, then for a form a line with its kind, and its body, in which `TOKEN` stands for the desk's own.
pub fn routes(bytes: &[u8]) {
    thread_local!(static SERVED: RefCell<Option<Served>> = const { RefCell::new(None) });
    let (head, body) = bytes.split_at(bytes.iter().position(|b| *b == b'\n').unwrap_or(bytes.len()));
    let head = String::from_utf8_lossy(head);
    let (method, path) = head.split_once(' ').unwrap_or(("GET", &head));
    let body = body.get(1..).unwrap_or_default();
    let (kind, body) = body.split_at(body.iter().position(|b| *b == b'\n').unwrap_or(body.len()));
    let kind = String::from_utf8_lossy(kind);
    let body = body.get(1..).unwrap_or_default();
    SERVED.with_borrow_mut(|served| {
        if served.as_ref().is_none_or(|served| served.asked > ENOUGH) {
            *served = None;
        }
        let served = served.get_or_insert_with(Served::start);
        let body = replaced(body, b"TOKEN", served.token.as_bytes());
        served.ask(method, path, &kind, body);
    });
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let Some(at) = bytes.windows(from.len()).position(|window| window == from) else { return bytes.to_vec() };
    [&bytes[..at], to, &bytes[at + from.len()..]].concat()
}
