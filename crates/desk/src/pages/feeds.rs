//! The feeds that fill the desk: last success, last new, errors, and silence against its habit.

use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

use crate::FeedLine;
use crate::pages::layout::stamp;
use crate::screen::{Form, Screen, failed, respond};
use crate::serve::App;
use crate::table::Table;

#[derive(Serialize, JsonSchema)]
pub(crate) struct Feeds {
    feeds: Vec<FeedLine>,
}

pub(crate) async fn show(State(shared): App, form: Form) -> Response {
    let reader = shared.reader.clone();
    match tokio::task::spawn_blocking(move || reader.feeds()).await {
        Ok(feeds) => respond(&Feeds { feeds }, form),
        Err(e) => failed(&e.to_string()),
    }
}

impl Screen for Feeds {
    fn title(&self) -> String {
        "Feeds".into()
    }
    fn path(&self) -> String {
        "/feeds".into()
    }
    fn table(&self) -> Option<Table> {
        let header = &[
            "standing",
            "title",
            "address",
            "last_success",
            "last_new",
            "articles",
            "habit_hours",
            "silence_hours",
            "failures",
            "last_error",
            "next",
        ];
        let text = |o: &Option<String>| o.clone().unwrap_or_default();
        let hours = |o: Option<f64>| o.map(|h| h.to_string()).unwrap_or_default();
        let row = |f: &FeedLine| {
            vec![
                f.standing.clone(),
                text(&f.title),
                f.address.clone(),
                text(&f.last_success),
                text(&f.last_new),
                f.articles.to_string(),
                hours(f.habit_hours),
                hours(f.silence_hours),
                f.failures.to_string(),
                text(&f.last_error),
                text(&f.next),
            ]
        };
        Some(Table::new(header, self.feeds.iter().map(row).collect()))
    }
    fn body(&self) -> Markup {
        html! {
            h1 { "Feeds " span.count { (self.feeds.len()) } }
            p.sub { "What " code { "demarche watch" } " polls into this desk. A feed is silent when it brought nothing for four times its habit, and a day." }
            @if self.feeds.is_empty() { p.plain { "No feed is watched yet: " code { "demarche watch feeds.opml --desk DIR" } "." } }
            @else { div.scroll { table {
                thead { tr { th scope="col" { "Standing" } th scope="col" { "Feed" } th scope="col" { "Last success" } th scope="col" { "Last new" } th.num scope="col" { "Articles" } th.num scope="col" { abbr title="Hours between two polls that brought something, in the middle" { "Habit" } } th.num scope="col" { abbr title="Hours since it last brought something" { "Silence" } } th scope="col" { "Next" } } }
                tbody { @for f in &self.feeds { (line(f)) } }
            } } }
        }
    }
}

fn line(f: &FeedLine) -> Markup {
    let hours = |o: Option<f64>| o.map_or("—".to_string(), |h| format!("{h:.1} h"));
    let when = |at: &Option<String>| html! { @match at { Some(at) => { (stamp(at)) }, None => { "never" } } };
    html! {
        tr data-row {
            td { b { (f.standing) } }
            td { @if let Some(title) = &f.title { b dir="auto" { (title) } " " } span.sub dir="auto" { (f.address) }
                @if let Some(error) = &f.last_error { div.sub { (f.failures) " in a row: " span dir="auto" { (error) } } } }
            td.day { (when(&f.last_success)) } td.day { (when(&f.last_new)) } td.num { (f.articles) }
            td.num { (hours(f.habit_hours)) } td.num { (hours(f.silence_hours)) } td.day { (when(&f.next)) }
        }
    }
}
