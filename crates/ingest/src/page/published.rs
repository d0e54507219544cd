//! The day of publication of a page: JSON-LD, `meta`, the address, what the page shows.

use super::metadata::{Found, Meta, Metadata};
use super::tree::Tree;
use crate::day::{self, Moment};
use facts::Note;
use jiff::Timestamp;
use jiff::civil::Date;

/// Names of `meta` fields that hold the first publication, the surest first. Collection dates are not among them.
const PUBLISHED: [&str; 32] = [
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "dc:date",
    "date.issued",
    "originalpublicationdate",
    "publication_date",
    "publicationdate",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "article.published",
    "article_date_original",
    "displaydate",
    "date",
    "pub_date",
    "datecreated",
    "bt:pubdate",
    "timestamp",
];
const UPDATED: [&str; 6] = [
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "dcterms.modified",
    "lastmod",
];

pub fn date(tree: &Tree, html: &str, meta: &Meta, linked: &Found, found: &mut Metadata) {
    let address = found.canonical.as_deref().and_then(address_day);
    let first = |words: &Option<String>| words.as_deref().and_then(day::parse);
    let meta_day = |names: &[&str]| names.iter().find_map(|name| day::parse(meta.all(name).first()?));
    // One after the other: what a page shows is looked for where it says nothing of itself.
    let candidates: [(&dyn Fn() -> Option<Moment>, &str); 8] = [
        (&|| first(&linked.published.sure), "JSON-LD"),
        (&|| meta_day(&PUBLISHED[..11]), "meta"),
        (&|| first(&linked.published.other), "JSON-LD"),
        (&|| meta_day(&PUBLISHED[11..]), "meta"),
        (&|| address.clone(), "address"),
        (&|| super::shown::in_scripts(html), "a script"),
        (&|| super::shown::day(tree), "the page"),
        (&|| super::shown::labelled(tree), "the page"),
    ];
    let updated = first(&linked.updated.sure).or_else(|| first(&linked.updated.other));
    found.updated = updated.or_else(|| UPDATED.iter().find_map(|name| day::parse(meta.all(name).first()?)));
    for (find, from) in candidates {
        if let Some(moment) = find() {
            found.published = Some(moment);
            found.published_from = from;
            break;
        }
    }
    // A clock in UTC may be a day off the paper's own; its addresses are not, and are older than later editions.
    if let (Some(moment), Some(day)) = (&found.published, &address)
        && moment.day != day.day
        && found.published_from != "address"
    {
        found.published = Some(day.clone());
        found.published_from = "address";
    }
    if let Some(moment) = &mut found.published
        && let Some(day) = own_clock(html, moment)
    {
        moment.day = day;
    }
    if found.published.is_none() {
        let message = "the page names no day of publication that can be relied on".to_string();
        found.notes.push(Note { code: "no-date", message, range: None });
    }
}

/// The day of a moment by the paper's own clock, where the page writes the same moment with an offset too.
fn own_clock(html: &str, moment: &Moment) -> Option<Date> {
    let at = moment
        .at
        .as_deref()
        .filter(|at| at.ends_with('Z') || at.ends_with("+00:00") || at.ends_with("+0000"))?;
    let stamp = instant(at)?;
    // The day before, the day itself and the day after are where it can be written.
    let days = [moment.day.yesterday(), Ok(moment.day), moment.day.tomorrow()];
    days.into_iter().flatten().find_map(|day| {
        let mark = format!("{day}T");
        html.match_indices(&mark).find_map(|(start, _)| {
            let rest = &html[start..html.floor_char_boundary(start + 32)];
            let words = rest.split(['"', '\'', '<', '&', ' ', ',', '\\']).next()?;
            let local = words.get(16..).is_some_and(|end| end.contains(['+', '-']))
                && !words.ends_with("00:00")
                && !words.ends_with("+0000");
            (local && instant(words)?.duration_since(stamp).as_secs().abs() < 90).then_some(day)
        })
    })
}

fn instant(words: &str) -> Option<Timestamp> {
    let bare = words.trim();
    // "+0200" is read as "+02:00".
    let fixed = match bare.len() {
        len if len > 5
            && bare.is_ascii()
            && bare[len - 5..].starts_with(['+', '-'])
            && !bare[len - 5..].contains(':') =>
        {
            format!("{}:{}", &bare[..len - 2], &bare[len - 2..])
        }
        _ => bare.to_string(),
    };
    fixed.parse().ok()
}

/// "/2019/04/18/", "/2019-04-18-", "/20190418" in an address.
fn address_day(url: &str) -> Option<Moment> {
    let path = url.split("://").nth(1)?.split_once('/')?.1;
    let digits: Vec<&str> = path.split(|c: char| !c.is_ascii_digit()).collect();
    for three in digits.windows(3) {
        if three[0].len() == 4 && (1..=2).contains(&three[1].len()) && (1..=2).contains(&three[2].len()) {
            let year: i16 = three[0].parse().ok()?;
            let (month, day): (i8, i8) = (three[1].parse().ok()?, three[2].parse().ok()?);
            if let Ok(day) = jiff::civil::Date::new(year, month, day)
                && (1990..=2100).contains(&day.year())
            {
                return Some(Moment { day, at: None });
            }
        }
    }
    digits
        .iter()
        .find(|part| part.len() == 8 && (part.starts_with("20") || part.starts_with("199")))
        .and_then(|part| day::parse(part))
}
