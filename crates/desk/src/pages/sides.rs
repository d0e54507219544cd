//! Claims and denials in two columns, each with speaker, words and time.

use ledger::{Claim, ClaimSide};
use maud::{Markup, html};

use crate::pages::encode;
use crate::pages::layout::quote;

pub(crate) fn sides(claims: &[Claim]) -> Markup {
    html! {
        section.sides id="sides" aria-labelledby="sides-title" {
            h2 id="sides-title" { "Sides" }
            div.pair.head aria-hidden="true" { span { "Claimed" } span { "Denied" } }
            @for c in claims {
                div.pair data-claim=(c.claim.id) {
                    div.claim { @if c.claim.words.is_empty() { p.none { "The claim itself is not in this text." } } @else { (side(&c.claim)) } }
                    div.denial {
                        @for d in &c.denials { (side(d)) }
                        @if c.denials.is_empty() { p.none { "No denial found." } }
                    }
                }
            }
        }
    }
}

pub(crate) fn columns(claims: &[ClaimSide], denials: &[ClaimSide]) -> Markup {
    html! {
        section.sides id="sides" aria-labelledby="sides-title" {
            h2 id="sides-title" { "Sides" }
            div.pair.head aria-hidden="true" { span { "Claimed" } span { "Denied" } }
            div.pair {
                div.claim { @for c in claims { (side(c)) } @if claims.is_empty() { p.none { "Nobody is named for it." } } }
                div.denial { @for d in denials { (side(d)) } @if denials.is_empty() { p.none { "No denial found." } } }
            }
        }
    }
}

fn side(s: &ClaimSide) -> Markup {
    html! {
        blockquote.side tabindex="0" data-f=(format!("{0} {0}-act {0}-status {0}-statement", s.id)) {
            p.speaker dir="auto" { @if s.speakers.is_empty() { "the article's own words" } @else { (s.speakers.join(", ")) } }
            p { (quote(&s.words)) }
            p.sub {
                @if let Some(day) = &s.known_from { time datetime=(day) { (day) } }
                @if let Some(a) = &s.article { " · " a href={"/article/" (encode(a)) "#" (s.id)} { "the article" } }
            }
        }
    }
}
