//! The record page of an article: its words, and beside them the fields that rest on them.

use axum::extract::{Path, Query as Url, State};
use axum::response::Response;
use facts::BlockKind;
use facts::report::Report;
use ledger::{ArticleView, Claim, Edit, Ledger};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

use crate::pages::fields::{card, people, quote, word};
use crate::pages::layout::{amended, amends, confidence, stamp};
use crate::pages::sides::{Here, sides};
use crate::pages::words::text;
use crate::pages::{Asked, encode, mark, on_day};
use crate::screen::{Form, Screen, missing, respond};
use crate::serve::App;

#[derive(Serialize, JsonSchema)]
pub(crate) struct Record {
    #[serde(flatten)]
    pub view: ArticleView,
    /// What people changed in what is read here.
    pub edits: Vec<Edit>,
    #[serde(skip)]
    pub marked: Option<String>,
}

pub(crate) async fn show(State(shared): App, Path(id): Path<String>, Url(asked): Url<Asked>) -> Response {
    let (id, form) = Form::split(&id);
    let id = id.to_owned();
    let found = shared.ask(move |l| {
        let Some(mut view) = l.article(&id, asked.version, asked.day().as_deref())? else { return Ok(None) };
        answer_elsewhere(l, &mut view)?;
        let edits = l.edits(Some(&id))?;
        Ok(Some(Record { view, edits, marked: asked.marked }))
    });
    match found.await {
        Ok(Some(record)) => respond(&record, form),
        Ok(None) => missing("This desk has no such article, or no such version of it."),
        Err(e) => e,
    }
}

/// Adds to the claims of an article what other articles, of this day or later, say against them and for them.
fn answer_elsewhere(l: &Ledger, view: &mut ArticleView) -> Result<(), ledger::Error> {
    for e in view.events.iter().filter(|e| e.articles > 1) {
        let Some(event) = l.event(&e.event, view.known_on.as_deref())? else { continue };
        let other = |s: &&ledger::ClaimSide| s.article.as_ref().is_some_and(|a| *a != view.article);
        let denials: Vec<_> = event.said.denials.iter().filter(other).cloned().collect();
        let confirmations: Vec<_> = event.said.confirmations.iter().filter(other).cloned().collect();
        if denials.is_empty() && confirmations.is_empty() {
            continue;
        }
        let here =
            |s: &ledger::ClaimSide| s.id == e.id && s.article.as_ref().is_none_or(|a| *a == view.article);
        match view.claims.iter_mut().find(|c| here(&c.claim)) {
            Some(claim) => {
                claim.denials.extend(denials);
                claim.confirmations.extend(confirmations);
            }
            None => {
                let claim = event.said.claims.iter().find(|c| here(c)).cloned();
                view.claims.extend(claim.map(|claim| Claim { claim, denials, confirmations }));
            }
        }
    }
    Ok(())
}

impl Screen for Record {
    fn title(&self) -> String {
        self.view.title.clone()
    }
    fn path(&self) -> String {
        if self.view.article.is_empty() {
            return String::new();
        }
        format!("/article/{}", encode(&self.view.article))
    }
    fn search(&self) -> String {
        let day = on_day(self.view.known_on.as_deref());
        format!("version={}{}{day}", self.view.version, if day.is_empty() { "" } else { "&" })
    }
    fn body(&self) -> Markup {
        let (v, r) = (&self.view, &self.view.report);
        let of = |id: &str| v.events.iter().find(|e| e.id == id);
        html! {
            (mark::kept(self.marked.as_deref()))
            div.record {
                article.text lang=[r.article.language.as_deref()] {
                    (head(v))
                    @for a in &v.amendments { (amended(a)) }
                    (amends(&v.amends))
                    (text(r))
                    (around(v))
                }
                aside.beside aria-label="What the words say" {
                    @if !v.claims.is_empty() { (sides(&v.claims, Here { article: &v.article, report: Some(r) })) }
                    section aria-labelledby="events-title" {
                        h2 id="events-title" { "Events " span.count { (r.events.len()) } }
                        @if r.events.is_empty() { p.none { "No event was read from these words." } }
                        @for e in &r.events { (card(r, e, of(&e.id), "", self.marks(&e.id))) }
                    }
                    (statements(r))
                    (notes(r))
                }
            }
        }
    }
}

impl Record {
    /// What was marked of a mention, and the form to mark it.
    fn marks(&self, id: &str) -> Markup {
        let article = &self.view.article;
        if article.is_empty() {
            return html! {};
        }
        let target = format!("{article}/{id}");
        let of: Vec<&Edit> = self.edits.iter().filter(|e| e.targets.contains(&target)).collect();
        html! { (mark::about(&of)) (mark::form(&target, &format!("{}#{id}", self.path()))) }
    }
}

fn head(v: &ArticleView) -> Markup {
    let a = &v.report.article;
    html! {
        p.meta {
            b dir="auto" { (v.source) } @if let Some(g) = &a.agency { " · " span dir="auto" { (g) } }
            @if let Some(place) = a.dateline.as_ref().and_then(|d| d.place.as_ref()) { " · " span dir="auto" { (place) } }
            " · " @match &a.published { Some(d) => { "published " time datetime=(d) { (d) } }, None => { "no publication day" } } " (" (word(&a.published_basis)) ")"
            @if let Some(at) = &a.updated_at { " · updated " (stamp(at)) }
            @if v.versions.len() > 1 { " · " a href="#versions" { "version " (v.version) " of " (v.versions.len()) } }
            @if !v.copies.is_empty() { " · " a href="#copies" { "one of " (v.copies.len() + 1) " copies" } }
            @if let Some(url) = a.url.as_ref().filter(|u| u.starts_with("https://") || u.starts_with("http://")) { " · " a href=(url) rel="noreferrer nofollow" { "where it was found" } }
        }
        @if !a.blocks.iter().any(|b| b.kind == BlockKind::Title) { h1 dir="auto" { (v.title) } }
        fieldset.legend { legend.hidden { "Colours shown in the text" }
            @for (kind, name) in [("who", "who"), ("act", "deed"), ("when", "when"), ("where", "where"), ("status", "status"), ("amount", "how many"), ("cue", "says"), ("said", "their words")] {
                label { input type="checkbox" id={"show-" (kind)} checked; span class={"m " (kind)} { (name) } }
            }
        }
    }
}

fn statements(r: &Report) -> Markup {
    html! {
        @if !r.statements.is_empty() {
            section aria-labelledby="statements-title" {
                h2 id="statements-title" { "Statements " span.count { (r.statements.len()) } }
                @for s in &r.statements {
                    blockquote.side.statement id=(s.id) data-row tabindex="0" data-f=(s.id) {
                        p.speaker dir="auto" { @if s.speakers.is_empty() { span.none { "speaker not named" } } @else { (people(r, &s.speakers)) }
                            @if !s.addressees.is_empty() { " to " (people(r, &s.addressees)) }
                            @if !s.via.is_empty() { span.sub { " via " (people(r, &s.via)) } } }
                        p { q dir="auto" { (s.content.iter().map(|c| quote(&r.article.text, *c)).collect::<Vec<_>>().join(" … ")) } }
                        p.sub { (word(&s.kind)) @if let Some(w) = &s.within { " · within " a href={"#" (w)} { "another’s words" } } " · rule " code { (s.rule) } " " (confidence(s.confidence)) }
                    }
                }
            }
        }
    }
}

fn notes(r: &Report) -> Markup {
    html! {
        @if !r.notes.is_empty() { section { h2 { "Notes" } ul.sub { @for n in &r.notes { li { (n.message) } } } } }
        p.sub { "Read by demarche " (r.made_by.version) ", model " (r.made_by.model) ", data " (r.made_by.data) }
    }
}

fn around(v: &ArticleView) -> Markup {
    let here = encode(&v.article);
    html! {
        @if v.versions.len() > 1 {
            section.around id="versions" { h2 { "Versions " span.count { (v.versions.len()) } } ol.plainlist { @for n in &v.versions {
                li { a href={"/article/" (here) "?version=" (n.version)} aria-current=[(n.version == v.version).then_some("true")] { "version " (n.version) }
                    span.sub { " known from " time datetime=(n.known_from) { (n.known_from) } @if let Some(to) = &n.known_to { " to " time datetime=(to) { (to) } } " · on this desk since " (stamp(&n.recorded_at)) }
                    @if n.version > 1 { " · " a href={"/difference/" (here) "?from=" (n.version - 1) "&to=" (n.version)} { "what changed" } } }
            } } }
        }
        @if !v.copies.is_empty() {
            section.around id="copies" { h2 { "Copies of one origin " span.count { (v.copies.len()) } }
                p.sub { "Near copies of this text. Together with it they count as one independent origin. It is likely "
                    @if v.origin.first == v.article { "this one" } @else { a href={"/article/" (encode(&v.origin.first))} { "this article" } } ": " (v.origin.why) "." }
                ul.plainlist { @for c in &v.copies {
                    li { a href={"/article/" (encode(&c.line.article))} dir="auto" { (c.line.title) } span.sub { " " span dir="auto" { (c.line.source) } " · " time datetime=(c.line.known_from) { (c.line.known_from) } " · " (c.why) } }
                } } }
        }
    }
}
