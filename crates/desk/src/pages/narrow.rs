//! Narrowing a question: facets with counts, and the parts of the question to take away again.

use ledger::{Page, Query};
use maud::{Markup, html};

use crate::pages::encode;

/// The address of a question under the same view.
pub(crate) fn address(query: &Query, view: &str) -> String {
    let view = if view.is_empty() { String::new() } else { format!("&view={view}") };
    format!("/search?q={}{view}", encode(&query.to_string()))
}

pub(crate) fn with(query: &Query, name: &str, value: &str) -> Query {
    let value = if value.contains(char::is_whitespace) { format!("\"{value}\"") } else { value.to_owned() };
    Query::parse(&format!("{query} {name}:{value}"))
}

/// Values that narrow, most events first; one that is asked for already is marked and not a link.
pub(crate) fn facets(p: &Page, view: &str) -> Markup {
    let query = Query::parse(&p.query);
    html! {
        @for f in p.facets.iter().filter(|f| !f.values.is_empty()) {
            section.facet {
                h2 { (f.name) }
                ul { @for v in &f.values { @let narrowed = with(&query, f.name, &v.value);
                    li { @if narrowed == query || asked(&query, f.name, &v.value) { b dir="auto" { (v.value) } } @else { a href=(address(&narrowed, view)) dir="auto" { (v.value) } } span.count { (v.events) } }
                } }
            }
        }
    }
}

fn asked(query: &Query, name: &str, value: &str) -> bool {
    parts(query).iter().any(|(label, _)| label.trim_matches('"') == format!("{name}:{value}"))
}

/// Each part of a question with the question without it.
pub(crate) fn parts(query: &Query) -> Vec<(String, Query)> {
    let line = query.to_string();
    let mut tokens: Vec<String> = vec![];
    let mut quoted = false;
    for c in line.chars() {
        quoted ^= c == '"';
        match tokens.last_mut() {
            _ if c == ' ' && !quoted => tokens.push(String::new()),
            Some(last) => last.push(c),
            None => tokens.push(c.to_string()),
        }
    }
    let without = |i: usize| {
        let rest: Vec<&str> =
            tokens.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, t)| t.as_str()).collect();
        Query::parse(&rest.join(" "))
    };
    (0..tokens.len()).map(|i| (tokens[i].clone(), without(i))).filter(|(t, _)| !t.is_empty()).collect()
}

pub(crate) fn chips(query: &Query, view: &str) -> Markup {
    let parts = parts(query);
    html! {
        @if !parts.is_empty() {
            ul.chips aria-label="The question, part by part" { @for (label, rest) in &parts {
                li { code dir="auto" { (label) } a href=(address(rest, view)) aria-label={"Without " (label)} { "×" } }
            } }
        }
    }
}
