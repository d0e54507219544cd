//! The record page of an article: its words, and beside them the fields that rest on them.

use axum::extract::{Path, Query as Url, State};
use axum::response::Response;
use facts::BlockKind;
use facts::report::Report;
use ledger::ArticleView;
use maud::{Markup, html};
use serde::Serialize;

use crate::marks::{Mark, cut, of_report};
use crate::pages::fields::{card, people, quote, word};
use crate::pages::layout::confidence;
use crate::pages::sides::sides;
use crate::pages::{Asked, encode};
use crate::screen::{Form, Screen, missing, respond};
use crate::serve::App;

#[derive(Serialize)]
#[serde(transparent)]
pub(crate) struct Record {
    pub view: ArticleView,
}

pub(crate) async fn show(State(shared): App, Path(id): Path<String>, Url(asked): Url<Asked>) -> Response {
    let (id, form) = Form::split(&id);
    let id = id.to_owned();
    match shared.ask(move |l| l.article(&id, asked.version)).await {
        Ok(Some(view)) => respond(&Record { view }, form),
        Ok(None) => missing("This desk has no such article, or no such version of it."),
        Err(e) => e,
    }
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
        format!("version={}", self.view.version)
    }
    fn body(&self) -> Markup {
        let (v, r) = (&self.view, &self.view.report);
        let of = |id: &str| v.events.iter().find(|e| e.id == id);
        html! {
            div.record {
                article.text lang=[r.article.language.as_deref()] {
                    (head(v))
                    (text(r))
                    (around(v))
                }
                aside.beside aria-label="What the words say" {
                    @if !v.claims.is_empty() { (sides(&v.claims)) }
                    section aria-labelledby="events-title" {
                        h2 id="events-title" { "Events " span.count { (r.events.len()) } }
                        @if r.events.is_empty() { p.none { "No event was read from these words." } }
                        @for e in &r.events { (card(r, e, of(&e.id))) }
                    }
                    (statements(r))
                    (notes(r))
                }
            }
        }
    }
}

fn head(v: &ArticleView) -> Markup {
    let a = &v.report.article;
    html! {
        p.sub { (v.source) @if let Some(g) = &a.agency { " · " (g) } " · "
            @match &a.published { Some(d) => { "published " time datetime=(d) { (d) } }, None => { "no publication day" } }
            " (" (word(&a.published_basis)) ")" @if v.versions.len() > 1 { " · version " (v.version) " of " (v.versions.len()) } }
        @if !a.blocks.iter().any(|b| b.kind == BlockKind::Title) { h1 dir="auto" { (v.title) } }
        ul.legend aria-label="Colours" {
            li { span.m.who { "who" } } li { span.m.act { "deed" } } li { span.m.when { "when" } } li { span.m.where { "where" } } li { span.m.cue { "says" } } li { span.m.said { "their words" } }
        }
    }
}

fn text(r: &Report) -> Markup {
    let chars: Vec<char> = r.article.text.chars().collect();
    let marks = of_report(r);
    let whole = [(0, chars.len() as u32, BlockKind::Body)];
    let blocks: Vec<_> = r.article.blocks.iter().map(|b| (b.start, b.end, b.kind)).collect();
    let blocks = if blocks.is_empty() { &whole[..] } else { &blocks[..] };
    html! {
        div.words dir="auto" { @for (start, end, kind) in blocks { (block(&chars, *start, *end, *kind, &marks)) } }
    }
}

fn block(chars: &[char], start: u32, end: u32, kind: BlockKind, marks: &[Mark]) -> Markup {
    let pieces = html! {
        @for p in cut(chars, start, end, marks) {
            @if let Some(kind) = p.kind { span class={"m " (kind)} data-f=(p.of.join(" ")) { (p.text) } } @else { (p.text) }
        }
    };
    html! {
        @match kind {
            BlockKind::Title => h1 dir="auto" { (pieces) },
            BlockKind::Body => p dir="auto" { (pieces) },
            BlockKind::Caption => p.caption dir="auto" title="A caption" { (pieces) },
            BlockKind::Credit | BlockKind::Furniture => p.furniture dir="auto" title="Not part of the article: not read" { (pieces) },
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
                        p.sub { (word(&s.kind)) " · rule " code { (s.rule) } " " (confidence(s.confidence)) }
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
    html! {
        @if v.versions.len() > 1 {
            section.around { h2 { "Versions" } ul { @for n in &v.versions {
                li { a href={"/article/" (encode(&v.article)) "?version=" (n.version)} aria-current=[(n.version == v.version).then_some("true")] { "version " (n.version) }
                    " known from " (n.known_from) @if let Some(to) = &n.known_to { " to " (to) } }
            } } }
        }
        @if !v.copies.is_empty() {
            section.around { h2 { "Copies of one origin " span.count { (v.copies.len()) } } ul { @for c in &v.copies {
                li { a href={"/article/" (encode(&c.article))} dir="auto" { (c.title) } span.sub { " " (c.source) " · " (c.known_from) } }
            } } }
        }
    }
}
