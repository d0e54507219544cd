//! Claims and denials in two columns, confirmations beneath, each with speaker, words and time.

use facts::report::Report;
use ledger::{Claim, ClaimSide, Said};
use maud::{Markup, html};

use crate::pages::encode;
use crate::pages::layout::quote;
use crate::pages::words::passage;

/// Where the sides are shown: on the page of this article, whose words light up, or on another screen.
#[derive(Clone, Copy)]
pub(crate) struct Here<'a> {
    pub article: &'a str,
    pub report: Option<&'a Report>,
}

pub(crate) const NOWHERE: Here<'static> = Here { article: "", report: None };

/// Pair by pair.
pub(crate) fn sides(claims: &[Claim], here: Here) -> Markup {
    html! {
        section.sides id="sides" aria-labelledby="sides-title" {
            h2 id="sides-title" { "Sides" }
            (heads())
            @for c in claims {
                div.pair data-claim=(c.claim.id) {
                    div.claim role="group" aria-label="Claimed" { @if c.claim.words.is_empty() { p.none { "The claim itself is not in this text." } } @else { (side(&c.claim, here)) } }
                    div.denial role="group" aria-label="Denied" {
                        @for d in &c.denials { (side(d, here)) }
                        @if c.denials.is_empty() { p.none { "No denial found." } }
                    }
                    @if !c.confirmations.is_empty() { (confirmed(&c.confirmations, here)) }
                }
            }
        }
    }
}

pub(crate) fn columns(said: &Said) -> Markup {
    let (claims, denials) = (&said.claims, &said.denials);
    html! {
        section.sides id="sides" aria-labelledby="sides-title" {
            h2 id="sides-title" { "Sides" }
            (heads())
            div.pair {
                div.claim role="group" aria-label="Claimed" { @for c in claims { (side(c, NOWHERE)) } @if claims.is_empty() { p.none { "Nobody is named for it." } } }
                div.denial role="group" aria-label="Denied" { @for d in denials { (side(d, NOWHERE)) } @if denials.is_empty() { p.none { "No denial found." } } }
            }
            @if !said.confirmations.is_empty() {
                (confirmed(&said.confirmations, NOWHERE))
            }
        }
    }
}

fn confirmed(sides: &[ClaimSide], here: Here) -> Markup {
    html! { div.claim.confirmed role="group" aria-label="Confirmed" { h3 { "Confirmed" } @for c in sides { (side(c, here)) } } }
}

fn heads() -> Markup {
    html! { div.pair.head aria-hidden="true" { span { "Claimed" } span { "Denied" } } }
}

/// Words of this page's text light up; words of another article are a link to them.
fn side(s: &ClaimSide, here: Here) -> Markup {
    let elsewhere = s.article.as_ref().filter(|a| *a != here.article);
    let lights =
        elsewhere.is_none().then(|| format!("{0} {0}-act {0}-status {0}-statement {0}-sources", s.id));
    let read = here.report.filter(|_| elsewhere.is_none());
    let marked = read.and_then(|r| Some((r, r.events.iter().find(|e| e.id == s.id)?)));
    html! {
        blockquote.side tabindex=[lights.as_ref().map(|_| "0")] data-f=[lights] data-row {
            p.speaker dir="auto" { @if s.speakers.is_empty() { "the article’s own words" } @else { (s.speakers.join(", ")) } }
            @match marked { Some((report, event)) => (passage(report, event, "")), None => p { (quote(&s.words)) } }
            p.sub {
                @if let Some(day) = &s.known_from { time datetime=(day) { (day) } }
                @if let Some(a) = elsewhere { " · " a data-open href={"/article/" (encode(a)) "#" (s.id)} { @if here.article.is_empty() { "in its article" } @else { "in another article" } } }
            }
        }
    }
}
