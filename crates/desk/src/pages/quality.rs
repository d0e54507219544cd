//! Data and quality: sources and their gaps, days, languages, what marks say, the recipe.

use axum::extract::{Query as Url, State};
use axum::response::Response;
use ledger::{CoverageLine, Ledger, Overview, Query};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

use crate::charts::Picture;
use crate::charts::coverage;
use crate::pages::accuracy;
use crate::pages::cite::plain;
use crate::pages::encode;
use crate::pages::event::counted;
use crate::pages::judged::{Marks, marks};
use crate::pages::{Asked, on_day};
use crate::screen::{Form, Screen, respond};
use crate::serve::App;
use crate::table::Table;

#[derive(Serialize, JsonSchema)]
pub(crate) struct Quality {
    #[serde(flatten)]
    view: Overview,
    /// Versions that are kept and searched, and not read, for they are not English.
    not_read: usize,
    /// Versions that correct their article, and that take it back.
    corrections: usize,
    retractions: usize,
    coverage: Vec<CoverageLine>,
    marks: Marks,
}

/// Reports that say that an earlier version was wrong.
const AMENDED: &str = "SELECT id, version, known_from, source, title, amends, amend_words FROM articles WHERE amends IS NOT NULL ORDER BY known_from DESC";

pub(crate) async fn show(State(shared): App, form: Form, Url(asked): Url<Asked>) -> Response {
    shared.ask(move |l| quality(l, asked.day().as_deref())).await.map_or_else(|e| e, |q| respond(&q, form))
}

fn quality(l: &Ledger, day: Option<&str>) -> Result<Quality, ledger::Error> {
    let (corrections, retractions) = l.amendments(day)?;
    let view = l.overview(day)?;
    // What is not English has no reading.
    let read = |language: &str| language == "en" || language == "unknown";
    Ok(Quality {
        not_read: view.languages.iter().filter(|(of, _)| !read(of)).map(|(_, n)| n).sum(),
        corrections,
        retractions,
        view,
        coverage: l.coverage(&Query::of_day(day))?,
        marks: marks(&l.edits(None)?),
    })
}

impl Screen for Quality {
    fn title(&self) -> String {
        "Data and quality".into()
    }
    fn path(&self) -> String {
        "/quality".into()
    }
    fn search(&self) -> String {
        on_day(self.view.known_on.as_deref())
    }
    fn table(&self) -> Option<Table> {
        let row = |d: &ledger::DayCount| vec![d.day.clone(), d.articles.to_string(), d.mentions.to_string()];
        Some(Table::new(&["day", "articles", "mentions"], self.view.days.iter().map(row).collect()))
    }
    fn picture(&self) -> Option<Picture> {
        Some(coverage::draw(&self.coverage))
    }
    fn body(&self) -> Markup {
        let (v, c) = (&self.view, self.view.counts);
        html! {
            h1 { "Data and quality" }
            p.counts { b { (counted(c.articles, "article")) } " in " (counted(v.versions, "version")) " from " (counted(c.origins, "independent origin")) "; " (counted(c.events, "event")) " in " (counted(c.mentions, "mention")) "; " (counted(v.statements, "statement")) "; " (v.bytes / 1024) " kB on disk" @if let Some(d) = &v.known_on { " · as known on " time datetime=(d) { (d) } } }
            @if self.corrections + self.retractions > 0 { p { (counted(self.corrections, "version")) " correct an earlier one, " (counted(self.retractions, "version")) " take it back: " a href={"/sql?sql=" (encode(AMENDED))} { "which" } } }
            p { a href="/feeds" { "Feeds" } " · " a href="/sql" { "Ask in SQL" } " · " a href="/edits" { "Edit log" } " · " a href="/review" { "Review queue" } " · " a href="/unknown" { "Unknown actors" } " · " a href="/watches" { "Watches" } " · " a href="/threads" { "Threads" } " · " a href="/exports" { "Exports and snapshots" } " · " a href="/openapi.json" { "OpenAPI" } }
            section aria-labelledby="coverage-title" { h2 id="coverage-title" { "Coverage, source by source" }
                figure.chart { (coverage::draw(&self.coverage).inline()) figcaption { "A filled cell has articles, the darker the more; an outlined one was watched and had none; a crossed one could not be reached. Everything else is a gap, never a zero." } } }
            div.record {
                div { (self.sources()) (self.days()) }
                div { (judged(&self.marks)) (self.languages()) (self.recipe()) }
            }
            (accuracy::card())
        }
    }
}

impl Quality {
    fn sources(&self) -> Markup {
        html! {
            section aria-labelledby="sources-title" { h2 id="sources-title" { "Sources " span.count { (self.view.sources.len()) } }
                div.scroll { table { thead { tr { th scope="col" { "Source" } th.num scope="col" { "Articles" } th scope="col" { "First" } th scope="col" { "Last" } th.num scope="col" { "Days without" } th.num scope="col" { abbr title="No publication day of their own" { "Undated" } } } }
                    tbody { @for s in &self.view.sources { tr { td dir="auto" { (s.source) } td.num { (s.articles) } td.day { (s.first) } td.day { (s.last) } td.num { (self.silent(&s.source, &s.first, &s.last)) } td.num { (s.undated) } } } } } } }
        }
    }

    /// Days between a source's first and last article on which it had none.
    fn silent(&self, source: &str, first: &str, last: &str) -> String {
        let (Some(a), Some(b)) = (crate::charts::read(first), crate::charts::read(last)) else {
            return "—".into();
        };
        let with = self.coverage.iter().filter(|l| l.source == source && l.articles > 0).count();
        (i64::from(crate::charts::between(a, b)) + 1 - with as i64).max(0).to_string()
    }

    fn days(&self) -> Markup {
        let most = self.view.days.iter().map(|d| d.articles).max().unwrap_or(1).max(1);
        html! {
            section aria-labelledby="days-title" { h2 id="days-title" { "Days " span.count { (self.view.days.len()) } }
                details { summary { "Articles and mentions by day; days without any are gaps and not listed" }
                    div.scroll { table.numbers { thead { tr { th scope="col" { "Day" } th.num scope="col" { "Articles" } th.num scope="col" { "Mentions" } th scope="col" { "Share of the fullest day" } } }
                        tbody { @for d in &self.view.days { tr { td.day { (d.day) } td.num { (d.articles) } td.num { (d.mentions) } td { meter min="0" max=(most) value=(d.articles) aria-label={(d.day)} { (d.articles) } } } } } } } } }
        }
    }

    fn languages(&self) -> Markup {
        html! {
            section { h2 { "Languages" } p.sub { "What is not English is kept and searched, and not read for events: " b { (counted(self.not_read, "version")) " not read" } "." }
                ul.plainlist { @for (language, n) in &self.view.languages { li { b { (language) } " " span.count { (n) } } } } }
        }
    }

    fn recipe(&self) -> Markup {
        html! {
            section { h2 { "Recipe" } p.sub { "What read the articles: the same version, model and data give the same bytes." }
                ul.plainlist { @for (made_by, n) in &self.view.recipes { li { code { (plain(made_by)) } " " span.count { (n) " versions" } } } } }
        }
    }
}

fn judged(m: &Marks) -> Markup {
    let percent = |x: f64| format!("{:.0} %", x * 100.0);
    html! {
        section id="marks" aria-labelledby="marks-title" { h2 id="marks-title" { "What the marks say" }
            @if m.marked == 0 { p.none { "Nothing was marked yet. " a href="/review" { "Review the least certain" } "." } }
            @else {
                p.sub { (counted(m.marked, "mention")) " marked by " (counted(m.readers, "reader")) ". Marks of the least certain first are no random sample: this is a floor, not the precision of the desk." }
                div.scroll { table.numbers { thead { tr { th scope="col" { "Field" } th.num scope="col" { "Right" } th.num scope="col" { "Wrong" } th.num scope="col" { "Precision" } th scope="col" { "95 % interval" } } }
                    tbody { @for f in &m.fields { tr { td { (f.field) } td.num { (f.right) } td.num { (f.wrong) } td.num { (percent(f.precision)) } td { (percent(f.low)) "–" (percent(f.high)) } } } } } }
                @for a in &m.agreement { p { b dir="auto" { (a.a) } " and " b dir="auto" { (a.b) } " agree on " (a.agreed) " of " (a.both) @match a.kappa { Some(k) => { " (Cohen’s κ " (format!("{k:.2}")) ")" }, None => {} } } }
            }
        }
    }
}
