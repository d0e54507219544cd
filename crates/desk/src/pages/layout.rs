//! What is around every screen.

use ledger::{Amended, Amendment};
use maud::{DOCTYPE, Markup, html};

use crate::access::visitor;
use crate::pages::encode;
use crate::screen::Screen;

pub(crate) fn page(screen: &impl Screen) -> Markup {
    let (table, picture) = (screen.table().is_some(), screen.picture().is_some());
    let other = |form: &str| {
        let search = screen.search();
        let mark = if search.is_empty() { "" } else { "?" };
        format!("{}.{form}{mark}{search}", screen.path())
    };
    let search = screen.search();
    let here = if search.is_empty() { screen.path() } else { format!("{}?{search}", screen.path()) };
    frame(
        &screen.title(),
        screen.query(),
        &screen.path(),
        html! {
            main id="main" tabindex="-1" { (screen.body()) }
            footer {
                @if screen.is_data() && !screen.path().is_empty() { span { "This screen as " a href=(other("json")) data-form="json" { "JSON" }
                    @if table { " · " a href=(other("csv")) { "CSV" } }
                    @if picture { " · " a href=(other("svg")) data-svg { "SVG" } }
                    @for (form, name) in screen.others() { " · " a href=(other(form)) { (name) } }
                    " · " a href={"/cite?of=" (encode(&here)) "&title=" (encode(&screen.title()))} { "Cite" } " · " a href=(here) data-copy { "Link to this view" } } }
                span { "Every value rests on words. Nothing here says who is right." }
            }
        },
    )
}

/// The screens that are always a click away.
const SCREENS: &[(&str, &str)] = &[
    ("/brief", "Brief"),
    ("/disputed", "Disputed"),
    ("/watches", "Watches"),
    ("/review", "Review"),
    ("/paste", "Read"),
    ("/quality", "Data"),
    ("/help", "Help"),
];

fn frame(title: &str, query: &str, path: &str, inside: Markup) -> Markup {
    let visitor = visitor();
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " · Démarche" }
                link rel="icon" href="/static/mark.svg" type="image/svg+xml";
                link rel="stylesheet" href="/static/desk.css";
                script src="/static/desk.js" defer {}
            }
            body {
                a.skip href="#main" { "To the content" }
                header {
                    a.brand href="/" { "Démarche" }
                    form.ask action="/search" method="get" role="search" {
                        input #q type="search" name="q" value=(query) dir="auto" autocomplete="off" spellcheck="false"
                            aria-label="Ask the record" placeholder="words  actor:PRK  type:consult  status:planned  denied:Russia  known-on:2019-04-18";
                        button { "Search" }
                    }
                    nav aria-label="Screens" {
                        @for (to, name) in SCREENS { a href=(to) aria-current=[(*to == path).then_some("page")] { (name) } }
                    }
                    @if let Some(name) = &visitor.name { form.leave method="post" action="/leave" { span.sub dir="auto" { (name) } " " button.plainb { "Leave" } } }
                }
                (inside)
            }
        }
    }
}

pub(crate) fn notice(title: &str, what: &str) -> Markup {
    frame(
        title,
        "",
        "",
        html! { main id="main" tabindex="-1" { section.plain { h1 { (title) } p { (what) } p { a href="/" { "Back to the search" } } } } },
    )
}

/// The status in a word and a shape, so that colour is never alone.
pub(crate) fn status(status: &str) -> Markup {
    let shape = match status {
        "happened" => "●",
        "ongoing" => "◐",
        "planned" => "◇",
        "conditional" => "◈",
        "alleged" => "❝",
        "denied" => "✕",
        "negated" => "⊘",
        _ => "○",
    };
    html! { span class={"status " (status)} { span aria-hidden="true" { (shape) } " " (status) } }
}

pub(crate) fn days(first: Option<&str>, last: Option<&str>) -> Markup {
    html! {
        @match (first, last) {
            (Some(a), Some(b)) if a == b => time datetime=(a) { (a) },
            (Some(a), Some(b)) => { time datetime=(a) { (a) } "–" time datetime=(b) { (shorten(a, b)) } },
            _ => span.none title="No words of the text give the day" { "no day" },
        }
    }
}

/// 2019-04-16 and 2019-04-30 share their month.
fn shorten<'a>(a: &str, b: &'a str) -> &'a str {
    match (a.get(..8), b.get(..8), b.get(8..)) {
        (Some(x), Some(y), Some(day)) if x == y => day,
        _ => b,
    }
}

pub(crate) fn actors(keys: &[String]) -> Markup {
    html! {
        @for (i, key) in keys.iter().enumerate() {
            @if i > 0 { ", " }
            a.actor href={"/actor/" (encode(key))} dir="auto" { (key) }
        }
        @if keys.is_empty() { span.none { "—" } }
    }
}

pub(crate) fn confidence(value: f64) -> Markup {
    let percent = (value * 100.0).round() as i64;
    html! { span.sure title={"Confidence " (percent) " %"} { "." (format!("{:02}", percent.clamp(0, 99))) } }
}

pub(crate) fn quote(words: &str) -> Markup {
    html! { q dir="auto" { (words) } }
}

/// What became of a report.
pub(crate) fn amendment(a: &Amendment) -> &'static str {
    if a.kind == "retraction" { "taken back" } else { "corrected" }
}

/// That a report was corrected or taken back, by a later version of it or by a notice of its own, and the words for it.
pub(crate) fn amended(a: &Amendment) -> Markup {
    let (by, why) = match a.basis.as_str() {
        "title" => ("the notice", " that names its headline"),
        "copy" => ("the notice", ", of which this is a copy"),
        _ => ("version", ""),
    };
    html! {
        p.note { "This report was " b { (amendment(a)) } " on " time datetime=(a.known_from) { (a.known_from) } ": " q dir="auto" { (a.words) } " "
            a href={"/article/" (encode(&a.article)) "?version=" (a.version)} { (by) @if why.is_empty() { " " (a.version) } } (why) }
    }
}

/// The articles that a notice is about.
pub(crate) fn amends(about: &[Amended]) -> Markup {
    html! {
        @if !about.is_empty() {
            p.note { "This notice is about " @for (i, a) in about.iter().enumerate() {
                @if i > 0 { "; " } a href={"/article/" (encode(&a.article))} dir="auto" { (a.title) } " (" (a.source) ", " time datetime=(a.known_from) { (a.known_from) } ")" } "." }
        }
    }
}

/// A moment in UTC; the page shows it in the reader's zone, with UTC when pointed at.
pub(crate) fn stamp(at: &str) -> Markup {
    let day = at.get(..10).unwrap_or(at);
    let minute = at.get(11..16);
    html! { time.stamp datetime=(at) title={(at) " (UTC)"} { (day) @if let Some(m) = minute { " " (m) " UTC" } } }
}
