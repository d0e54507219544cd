//! Two versions of one article: which words changed, and what changed in the record with them.

use axum::extract::{Path, Query as Url, State};
use axum::response::Response;
use facts::report::{Event, Report};
use ledger::ArticleView;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use similar::{ChangeTag, TextDiff};

use crate::pages::encode;
use crate::pages::event::counted;
use crate::pages::fields::{deed, people, quote, word};
use crate::screen::{Form, Screen, missing, respond};
use crate::serve::App;
use crate::table::Table;

#[derive(Deserialize)]
pub(crate) struct Between {
    from: usize,
    to: usize,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct Difference {
    article: String,
    title: String,
    from: Version,
    to: Version,
    /// Runs of words in reading order.
    words: Vec<Run>,
    /// Events that only one version tells of, or that the two tell differently.
    events: Vec<Change>,
}

#[derive(Serialize, JsonSchema)]
struct Version {
    version: usize,
    known_from: String,
}

#[derive(Serialize, JsonSchema)]
struct Run {
    /// same, came or went.
    change: &'static str,
    words: String,
}

#[derive(Serialize, JsonSchema)]
struct Change {
    change: &'static str,
    /// Type and mode of the deed.
    deed: String,
    sources: String,
    targets: String,
    before: Option<String>,
    after: Option<String>,
    words: String,
}

pub(crate) async fn show(State(shared): App, Path(id): Path<String>, Url(between): Url<Between>) -> Response {
    let (id, form) = Form::split(&id);
    let id = id.to_owned();
    let found = shared.ask(move |l| {
        let (a, b) = (l.article(&id, Some(between.from), None)?, l.article(&id, Some(between.to), None)?);
        Ok(a.zip(b).map(|(a, b)| compare(&a, &b)))
    });
    match found.await {
        Ok(Some(difference)) => respond(&difference, form),
        Ok(None) => missing("This desk has no such article, or not both versions of it."),
        Err(e) => e,
    }
}

fn compare(a: &ArticleView, b: &ArticleView) -> Difference {
    let of = |v: &ArticleView| Version { version: v.version, known_from: v.known_from.clone() };
    let (old, new) = (&a.report.article.text, &b.report.article.text);
    let diff = TextDiff::from_words(old.as_str(), new.as_str());
    let mut words: Vec<Run> = vec![];
    for change in diff.iter_all_changes() {
        let tag = match change.tag() {
            ChangeTag::Equal => "same",
            ChangeTag::Delete => "went",
            ChangeTag::Insert => "came",
        };
        match words.last_mut() {
            Some(run) if run.change == tag => run.words.push_str(change.value()),
            _ => words.push(Run { change: tag, words: change.value().to_owned() }),
        }
    }
    Difference {
        article: b.article.clone(),
        title: b.title.clone(),
        from: of(a),
        to: of(b),
        words,
        events: changes(&a.report, &b.report),
    }
}

/// Events are the same where deed and sides are; of those, what else they say is compared.
fn changes(a: &Report, b: &Report) -> Vec<Change> {
    let key = |r: &Report, e: &Event| (deed(e), people(r, &e.sources), people(r, &e.targets));
    let mut old: Vec<(&Event, _)> = a.events.iter().map(|e| (e, key(a, e))).collect();
    let mut out = vec![];
    let change = |change, key: (String, String, String), before, after, words| Change {
        change,
        deed: key.0,
        sources: key.1,
        targets: key.2,
        before,
        after,
        words,
    };
    for e in &b.events {
        let k = key(b, e);
        let same = |(_, o): &(&Event, (String, String, String))| *o == k;
        let exact = old.iter().position(|x| same(x) && rest(a, x.0) == rest(b, e));
        let words = passage(b, e);
        match exact.or_else(|| old.iter().position(same)) {
            Some(at) => {
                let (was, _) = old.remove(at);
                let (before, after) = (rest(a, was), rest(b, e));
                if before != after {
                    out.push(change("changed", k, Some(before), Some(after), words));
                }
            }
            None => out.push(change("came", k, None, Some(rest(b, e)), words)),
        }
    }
    out.extend(old.into_iter().map(|(e, k)| change("went", k, Some(rest(a, e)), None, passage(a, e))));
    out
}

/// What an event says beside its deed and sides.
fn rest(r: &Report, e: &Event) -> String {
    let when = e.when.as_ref().map_or("no day".to_owned(), |w| {
        if w.first == w.last { w.first.clone() } else { format!("{}/{}", w.first, w.last) }
    });
    let place = r.places.iter().find(|p| Some(&p.id) == e.where_.as_ref()).map(|p| p.name.clone());
    let amount = e.quantities.iter().map(|q| quote(&r.article.text, [q.start, q.end]));
    [Some(word(&e.status)), Some(when), place]
        .into_iter()
        .flatten()
        .chain(amount)
        .collect::<Vec<_>>()
        .join(" · ")
}

fn passage(r: &Report, e: &Event) -> String {
    e.evidence.iter().map(|s| quote(&r.article.text, *s)).collect::<Vec<_>>().join(" … ")
}

impl Screen for Difference {
    fn title(&self) -> String {
        format!("{}: version {} against {}", self.title, self.to.version, self.from.version)
    }
    fn path(&self) -> String {
        format!("/difference/{}", encode(&self.article))
    }
    fn search(&self) -> String {
        format!("from={}&to={}", self.from.version, self.to.version)
    }
    fn table(&self) -> Option<Table> {
        let text = |o: &Option<String>| o.clone().unwrap_or_default();
        let row = |c: &Change| {
            let words = c.words.clone();
            vec![
                c.change.into(),
                c.deed.clone(),
                c.sources.clone(),
                c.targets.clone(),
                text(&c.before),
                text(&c.after),
                words,
            ]
        };
        let header = &["change", "deed", "sources", "targets", "before", "after", "words"];
        Some(Table::new(header, self.events.iter().map(row).collect()))
    }
    fn body(&self) -> Markup {
        let link = |v: &Version| html! { a href={"/article/" (encode(&self.article)) "?version=" (v.version)} { "version " (v.version) } " (known from " time datetime=(v.known_from) { (v.known_from) } ")" };
        let count = |change: &str| {
            self.words.iter().filter(|r| r.change == change).map(|r| r.words.split_whitespace().count()).sum()
        };
        html! {
            h1 dir="auto" { (self.title) }
            p.meta { (link(&self.from)) " → " (link(&self.to)) " · " (counted(count("came"), "word")) " came, " (counted(count("went"), "word")) " went" }
            div.record {
                section aria-labelledby="words-title" { h2 id="words-title" { "The words" }
                    div.words { p.difference dir="auto" { @for run in &self.words { @match run.change {
                        "came" => ins { (run.words) }, "went" => del { (run.words) }, _ => (run.words),
                    } } } } }
                section aria-labelledby="record-title" { h2 id="record-title" { "The record " span.count { (self.events.len()) } }
                    @if self.events.is_empty() { p.none { "Both versions tell of the same events." } }
                    @for c in &self.events { article.card data-row {
                        header { h3 { (c.deed) } span.badge.(c.change) { (c.change) } }
                        p dir="auto" { (c.sources) @if !c.targets.is_empty() { " → " (c.targets) } }
                        p.sub { @if let Some(b) = &c.before { del { (b) } } @if c.before.is_some() && c.after.is_some() { " → " } @if let Some(a) = &c.after { ins { (a) } } }
                        p { q.evidence dir="auto" { (c.words) } }
                    } } }
            }
        }
    }
}
