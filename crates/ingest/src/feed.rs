//! RSS, Atom and JSON feeds: an article for each entry that holds a text, or a summary that is said to be one.

use crate::page;
use crate::plain::Given;
use crate::{Context, Give, refuse};
use chrono::{DateTime, Utc};
use facts::{Note, PublishedBasis};
use feed_rs::model::{Entry, Feed, Link, Person};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

/// The words of each moment as the feed has them: the parser keeps moments in UTC alone, and the publisher's day is
/// that of the publisher's own clock.
type Clock = Arc<Mutex<HashMap<DateTime<Utc>, String>>>;

pub fn read(name: &str, text: &str, context: &Context, give: Give) {
    let clock = Clock::default();
    let feed = match parse(text, &clock) {
        Ok(feed) => feed,
        Err(cause) => return refuse(give, name, format!("broken feed: {cause}")),
    };
    let clock = clock.lock().map(|clock| clock.clone()).unwrap_or_default();
    for (at, entry) in feed.entries.iter().enumerate() {
        if context.is_stopped() {
            return;
        }
        let place = format!("{name}[{at}]");
        let given = describe(&feed, entry, &clock);
        let content = entry.content.as_ref().and_then(|content| content.body.as_deref());
        let summary = entry.summary.as_ref().map(|text| text.content.as_str());
        let units = |html: Option<&str>| {
            html.map(|html| page::paragraphs(&as_html(html), context)).unwrap_or_default()
        };
        let (mut units, whole) = match units(content) {
            units if units.is_empty() => (units_of_summary(summary, context), false),
            units => (units, true),
        };
        units.retain(|unit| given.title.as_deref() != Some(unit.text.as_str()));
        if units.is_empty() && given.title.is_none() {
            refuse(give, &place, "the entry holds neither a title nor a text");
            continue;
        }
        let mut reading = page::read_units(units, given, context);
        if !whole {
            let message = "the feed holds a summary and no text".to_string();
            reading.article.notes.push(Note { code: "only-summary", message, range: None });
        }
        give(Ok(reading));
    }
}

fn units_of_summary(summary: Option<&str>, context: &Context) -> Vec<page::Unit> {
    summary.map(|html| page::paragraphs(&as_html(html), context)).unwrap_or_default()
}

fn parse(text: &str, clock: &Clock) -> Result<Feed, String> {
    let heard = Arc::clone(clock);
    let parser = feed_rs::parser::Builder::new()
        .sanitize_content(false)
        .timestamp_parser(move |words| {
            let moment = moment(words)?;
            if let Ok(mut heard) = heard.lock() {
                heard.entry(moment).or_insert_with(|| words.trim().to_string());
            }
            Some(moment)
        })
        .build();
    // The text is decoded already, whatever its first line says.
    let text = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    let text = match text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")) {
        Some((_, rest)) => rest,
        None => text,
    };
    parser.parse(text.as_bytes()).map_err(|cause| cause.to_string())
}

/// A moment of a feed: as `day` reads it, in UTC; a day alone is its midnight.
fn moment(words: &str) -> Option<DateTime<Utc>> {
    let read = crate::day::parse(words)?;
    let at = read.at.as_deref().unwrap_or("");
    let stamp = at
        .parse::<jiff::Timestamp>()
        .ok()
        .or_else(|| jiff::tz::Offset::UTC.to_timestamp(read.day.at(0, 0, 0, 0)).ok())?;
    DateTime::from_timestamp(stamp.as_second(), 0)
}

fn describe(feed: &Feed, entry: &Entry, clock: &HashMap<DateTime<Utc>, String>) -> Given {
    let said = |moment: Option<DateTime<Utc>>| moment.and_then(|moment| clock.get(&moment).cloned());
    let named =
        |people: &[Person]| -> Vec<String> { people.iter().filter_map(|who| who.name.clone()).collect() };
    let url = address(&entry.links);
    // An Atom entry may have an update alone; that is no day of publication.
    Given {
        id: if entry.id.is_empty() { url.clone().unwrap_or_default() } else { entry.id.clone() },
        title: entry.title.as_ref().map(|text| plain(&text.content)).filter(|title| !title.is_empty()),
        url,
        published: said(entry.published),
        published_in: Some(PublishedBasis::Metadata),
        updated: said(entry.updated),
        publisher: feed.title.as_ref().map(|text| plain(&text.content)).filter(|title| !title.is_empty()),
        language: entry.language.clone().or_else(|| feed.language.clone()),
        section: entry
            .categories
            .first()
            .map(|category| category.label.clone().unwrap_or_else(|| category.term.clone())),
        authors: page::split_names(&named(&entry.authors)),
        ..Given::default()
    }
}

/// The address of the entry's own page.
fn address(links: &[Link]) -> Option<String> {
    let own = |link: &&Link| link.rel.as_deref().is_none_or(|rel| rel == "alternate");
    links.iter().find(own).or_else(|| links.first()).map(|link| link.href.clone())
}

/// A title without the mark-up and the entities that some feeds write into it.
fn plain(words: &str) -> String {
    page::plain(words)
}

/// Plain text keeps its lines as paragraphs.
fn as_html(text: &str) -> String {
    if text.contains('<') { text.to_string() } else { text.replace('\n', "<br><br>") }
}

#[cfg(test)]
mod tests;
