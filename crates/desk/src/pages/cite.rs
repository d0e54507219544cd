//! How to cite a view: text, BibTeX and RIS, each with the day on which it was known and the recipe that made it.

use axum::extract::{Query as Url, State};
use axum::response::Response;
use ledger::Ledger;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::pages::encode;
use crate::screen::{Form, Screen, respond};
use crate::serve::App;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AskedCite {
    /// Address of the view, from `/` on.
    of: String,
    title: String,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct Cite {
    of: String,
    title: String,
    /// The last day that the view knows of.
    known_on: String,
    /// What read the articles: version, model, data.
    recipe: String,
    counts: String,
    text: String,
    bibtex: String,
    ris: String,
}

pub(crate) async fn show(State(shared): App, form: Form, Url(asked): Url<AskedCite>) -> Response {
    shared.ask(move |l| cite(l, asked)).await.map_or_else(|e| e, |cite| respond(&cite, form))
}

fn cite(l: &Ledger, asked: AskedCite) -> Result<Cite, ledger::Error> {
    let overview = l.overview(None)?;
    let named = asked.of.split(['?', '&']).find_map(|p| p.strip_prefix("known-on="));
    let inside = asked.of.split("known-on%3A").nth(1).and_then(|rest| rest.get(..10));
    let last = overview.days.last().map(|d| d.day.as_str());
    let known_on = named.or(inside).or(last).unwrap_or("no day").to_owned();
    let recipe = overview.recipes.first().map(|(made_by, _)| plain(made_by)).unwrap_or_default();
    let counts = format!("{} articles, {} origins", overview.counts.articles, overview.counts.origins);
    let one = |s: &str| s.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = if asked.title.trim().is_empty() { "The record".to_owned() } else { one(&asked.title) };
    let of = if asked.of.starts_with('/') { one(&asked.of) } else { "/".into() };
    let year = known_on.get(..4).unwrap_or_default();
    let key = format!("demarche{}", known_on.replace('-', ""));
    let tex = |s: &str| {
        s.replace('\\', "/")
            .replace(['{', '}'], "")
            .replace('&', "\\&")
            .replace('%', "\\%")
            .replace('_', "\\_")
            .replace('#', "\\#")
            .replace('$', "\\$")
    };
    Ok(Cite {
        text: format!("Démarche: {title}. Record as known on {known_on} ({counts}; read by {recipe}). {of}"),
        bibtex: format!(
            "@misc{{{key},\n  title = {{{}}},\n  howpublished = {{Démarche record}},\n  year = {{{year}}},\n  note = {{As known on {known_on}; {counts}; read by {}}},\n  url = {{{of}}}\n}}\n",
            tex(&title),
            tex(&recipe)
        ),
        ris: format!(
            "TY  - DATA\r\nTI  - {title}\r\nT2  - Démarche record\r\nPY  - {year}\r\nN1  - As known on {known_on}; {counts}; read by {recipe}\r\nUR  - {of}\r\nER  - \r\n"
        ),
        of,
        title,
        known_on,
        recipe,
        counts,
    })
}

/// The recipe in a line: it is kept as JSON.
pub(crate) fn plain(made_by: &str) -> String {
    let Ok(serde_json::Value::Object(parts)) = serde_json::from_str(made_by) else {
        return made_by.to_owned();
    };
    let named =
        ["version", "model", "data"].iter().filter_map(|k| Some(format!("{k} {}", parts.get(*k)?.as_str()?)));
    format!("demarche {}", named.collect::<Vec<_>>().join(", "))
}

impl Screen for Cite {
    fn title(&self) -> String {
        "Cite".into()
    }
    fn path(&self) -> String {
        "/cite".into()
    }
    fn search(&self) -> String {
        format!("of={}&title={}", encode(&self.of), encode(&self.title))
    }
    fn text(&self, form: Form) -> Option<String> {
        match form {
            Form::Bibtex => Some(self.bibtex.clone()),
            Form::Ris => Some(self.ris.clone()),
            _ => None,
        }
    }
    fn body(&self) -> Markup {
        let file = |form: &str| format!("/cite.{form}?{}", self.search());
        html! {
            h1 { "Cite" }
            p { "The view " a href=(self.of) { code { (self.of) } } ", as known on " time datetime=(self.known_on) { (self.known_on) } ". The address opens the same view again; add " code { "known-on" } " to hold it to that day." }
            section { h2 { "Text" } pre.wrap { (self.text) } }
            section { h2 { "BibTeX" } pre { (self.bibtex) } p { a href=(file("bib")) { "as a file" } } }
            section { h2 { "RIS" } pre { (self.ris) } p { a href=(file("ris")) { "as a file" } } }
        }
    }
}
