//! What came, went and changed between two snapshots of the record.

use axum::extract::{Query as Url, State};
use axum::response::Response;
use ledger::{Difference, Entry, read_snapshot};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::pages::encode;
use crate::pages::export::snapshots;
use crate::screen::{Form, Screen, missing, respond};
use crate::serve::App;
use crate::table::Table;

/// Lines of each part that the page shows; the data have all.
const SHOWN: usize = 200;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    before: String,
    after: String,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct Compared {
    /// Name of the earlier snapshot.
    before: String,
    after: String,
    difference: Difference,
    #[serde(skip)]
    names: Vec<String>,
}

pub(crate) async fn show(State(shared): App, form: Form, Url(asked): Url<Asked>) -> Response {
    let names = snapshots(&shared.dir);
    let last = |back: usize| names.len().checked_sub(back).map(|at| names[at].clone()).unwrap_or_default();
    let named = |name: String, back: usize| if name.is_empty() { last(back) } else { name };
    let (before, after) = (named(asked.before, 2), named(asked.after, 1));
    // Only names that stand in the folder are made into paths.
    if !names.contains(&before) || !names.contains(&after) {
        return missing("This desk has no two such snapshots; /exports lists those that it has.");
    }
    let folder = shared.dir.join("snapshots");
    let found = shared.ask(move |_| {
        let read = |name: &str| read_snapshot(&folder.join(format!("{name}.jsonl.gz")));
        let difference = Difference::between(read(&before)?, read(&after)?);
        Ok(Compared { before, after, difference, names })
    });
    found.await.map_or_else(|e| e, |compared| respond(&compared, form))
}

impl Screen for Compared {
    fn title(&self) -> String {
        format!("{} and {}", self.before, self.after)
    }
    fn path(&self) -> String {
        "/snapshots".into()
    }
    fn search(&self) -> String {
        format!("before={}&after={}", encode(&self.before), encode(&self.after))
    }
    fn table(&self) -> Option<Table> {
        let d = &self.difference;
        let whole = |change: &str, e: &Entry| {
            vec![
                change.into(),
                e.article.clone(),
                e.event.clone(),
                String::new(),
                String::new(),
                String::new(),
                e.rule.clone(),
                e.words.clone(),
            ]
        };
        let mut rows: Vec<Vec<String>> = d.came.iter().map(|e| whole("came", e)).collect();
        rows.extend(d.went.iter().map(|e| whole("went", e)));
        for c in &d.changed {
            rows.extend(c.fields.iter().map(|(field, (old, new))| {
                vec![
                    "changed".into(),
                    c.article.clone(),
                    String::new(),
                    (*field).into(),
                    old.clone(),
                    new.clone(),
                    c.rule.clone(),
                    c.words.clone(),
                ]
            }));
        }
        Some(Table::new(&["change", "article", "event", "field", "before", "after", "rule", "words"], rows))
    }
    fn body(&self) -> Markup {
        let d = &self.difference;
        let choose = |name: &str, chosen: &str| {
            html! { select name=(name) aria-label=(name) { @for n in &self.names { option selected[n == chosen] { (n) } } } }
        };
        html! {
            h1 { "Between two snapshots" }
            form.controls method="get" action="/snapshots" { label { "From " (choose("before", &self.before)) } label { "to " (choose("after", &self.after)) } button.small { "Show" } }
            p.counts { b { (d.came.len()) " came" } ", " b { (d.went.len()) " went" } ", " b { (d.changed.len()) " changed" } ", " (d.same) " as before" }
            p.sub { "Mentions of events; " code { (d.from) } " → " code { (d.to) } @if d.recipes[0] != d.recipes[1] { ". They were read by different recipes" } "." }
            (entries("Came", &d.came)) (entries("Went", &d.went))
            @if !d.changed.is_empty() { section { h2 { "Changed " span.count { (d.changed.len()) } }
                div.scroll tabindex="0" role="region" aria-label="Changed" { table { thead { tr { th scope="col" { "Article" } th scope="col" { "Field" } th scope="col" { "Before" } th scope="col" { "After" } th scope="col" { "Rule" } th scope="col" { "Words" } } }
                    tbody { @for c in d.changed.iter().take(SHOWN) { @for (field, (old, new)) in &c.fields { tr data-row {
                        td { a data-open href={"/article/" (encode(&c.article))} { (c.article) } } td { (field) } td dir="auto" { (old) } td dir="auto" { (new) } td { code { (c.rule) } } td.words dir="auto" { div { (c.words) } }
                    } } } } } } } }
        }
    }
}

fn entries(title: &str, entries: &[Entry]) -> Markup {
    html! {
        @if !entries.is_empty() { section { h2 { (title) " " span.count { (entries.len()) } }
            div.scroll tabindex="0" role="region" aria-label=(title) { table { thead { tr { th scope="col" { "Event" } th scope="col" { "Status" } th scope="col" { "Article" } th scope="col" { "Rule" } th scope="col" { "Words" } } }
                tbody { @for e in entries.iter().take(SHOWN) { tr data-row {
                    td { a data-open href={"/event/" (encode(&e.event))} { (e.event) } } td { (e.status) } td { a href={"/article/" (encode(&e.article))} { (e.article) } } td { code { (e.rule) } } td.words dir="auto" { div { (e.words) } }
                } } } } } } }
    }
}
