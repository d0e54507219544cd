//! Every page of a desk's server that can be asked by a day, as it stands and as JSON and CSV.

use std::path::Path;
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::Request;
use desk::{Given, Options};
use facts::Report;
use ledger::{Ledger, Query};
use serde_json::Value;
use tower::ServiceExt;

use super::plain;

/// Reads nothing: no page that is asked for here takes an article.
struct Nothing;

impl desk::Reader for Nothing {
    fn read(&self, _: &Given) -> Result<Vec<Report>, String> {
        Err("nothing is read here".into())
    }
}

/// Addresses, with the forms that each has beside the page.
fn addresses(stopped: &Ledger) -> Vec<(String, &'static [&'static str])> {
    let mut all: Vec<(String, &'static [&'static str])> = vec![
        ("/search?q=".into(), &["json", "csv", "rss"]),
        ("/search?q=talks&view=timeline".into(), &["json", "svg"]),
        ("/search?q=talks&view=map".into(), &["svg"]),
        ("/search?q=&view=network".into(), &["svg"]),
        ("/disputed?".into(), &["json", "csv"]),
        ("/threads?".into(), &["json", "csv"]),
        ("/quality?".into(), &["json", "csv", "svg"]),
        ("/unknown?".into(), &["json", "csv"]),
        ("/dyad/TUR/GRC?".into(), &["json", "csv", "svg"]),
    ];
    let page = stopped.search(&Query::parse(""), 1, 2).expect("answers");
    for event in page.events.iter().take(2) {
        all.push((format!("/event/{}?", event.event), &["json", "csv"]));
        for actor in event.sources.iter().filter(|key| key.is_ascii() && !key.contains(' ')).take(1) {
            all.push((format!("/actor/{actor}?"), &["json", "csv", "svg"]));
        }
    }
    for article in page.articles.iter().take(1) {
        all.push((format!("/article/{}?", article.article), &["json"]));
    }
    all
}

/// The words of a page's main part: no marks, no addresses, and nothing of the box that says what was asked.
fn words(page: &str, day: &str) -> String {
    let main =
        page.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>")).expect("a main part").0;
    let unasked = match main.split_once("<div class=\"asked\">") {
        Some((before, rest)) => {
            format!("{before}{}", rest.split_once("</div>").map_or("", |(_, after)| after))
        }
        None => main.to_owned(),
    };
    let text: Vec<&str> =
        unasked.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
    let mut said = text.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    // The day, and how large the file is.
    for part in [format!(" · as known on {day}"), format!(" of known-on:{day}"), format!("known-on:{day}")] {
        said = said.replace(&part, "");
    }
    let words: Vec<&str> = said.split_whitespace().collect();
    let size = words.windows(4).position(|w| w[1..] == ["kB", "on", "disk"]);
    words
        .iter()
        .enumerate()
        .filter(|(at, _)| Some(*at) != size)
        .map(|(_, word)| *word)
        .collect::<Vec<_>>()
        .join(" ")
}

/// What the desk in `place` shows, `by` a day or as it is; `stopped` says of what to ask.
pub fn all(place: &Path, stopped: &Ledger, by: Option<&str>) -> Vec<(String, Value)> {
    let app = desk::app(Options::local(place.into(), 0), Arc::new(Nothing)).expect("a desk");
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let get = |address: &str| {
        let request =
            Request::get(address).header("host", "localhost").body(Body::empty()).expect("an address");
        let app = app.clone();
        runtime.block_on(async move {
            let Ok(response) = app.oneshot(request).await;
            let status = response.status();
            let body = to_bytes(response.into_body(), usize::MAX).await.expect("the whole answer");
            assert!(status.is_success(), "{address}: {status}");
            String::from_utf8(body.to_vec()).expect("text")
        })
    };
    let mut said = vec![];
    for (address, forms) in addresses(stopped) {
        let asked = by.map(|day| format!("&known-on={day}")).unwrap_or_default();
        let day = by.unwrap_or("-");
        said.push((format!("page {address}"), words(&get(&format!("{address}{asked}")), day).into()));
        for form in forms {
            let other = address.replacen('?', &format!(".{form}?"), 1);
            let body = get(&format!("{other}{asked}"));
            let asked = ["%20known-on%3A", "known-on%3A", "known-on:", "known-on="];
            let body = asked.iter().fold(body, |body, part| body.replace(&format!("{part}{day}&amp;"), ""));
            let body = asked.iter().fold(body, |body, part| body.replace(&format!("{part}{day}"), ""));
            let value =
                if *form == "json" { plain(serde_json::from_str(&body).expect("JSON")) } else { body.into() };
            said.push((format!("{form} {address}"), value));
        }
    }
    said
}
