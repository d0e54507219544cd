//! Events as an RSS 2.0 feed.

use ledger::EventLine;
use maud::{Escaper, PreEscaped, Render};
use std::fmt::Write;

/// `base` is the address under which this desk was asked, `self_path` that of the feed.
pub(crate) fn feed(title: &str, base: &str, self_path: &str, events: &[EventLine]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel>\n",
    );
    let link = format!("{base}{}", self_path.replacen(".rss", "", 1));
    element(&mut out, "title", &format!("Démarche: {title}"));
    element(&mut out, "link", &link);
    element(
        &mut out,
        "description",
        "Events that answer the question, newest first. Every one rests on words; nothing here says who is right.",
    );
    let mut own = String::new();
    let _ = write!(Escaper::new(&mut own), "{base}{self_path}");
    let _ = writeln!(out, "<atom:link href=\"{own}\" rel=\"self\" type=\"application/rss+xml\"/>");
    for e in events {
        let arrow = if e.reciprocal { "↔" } else { "→" };
        let targets =
            if e.targets.is_empty() { String::new() } else { format!(" {arrow} {}", e.targets.join(", ")) };
        out.push_str("<item>\n");
        element(
            &mut out,
            "title",
            &format!("{} {}{targets} ({})", e.kind, e.sources.join(", "), e.statuses.join(", ")),
        );
        let address = format!("{base}/event/{}", crate::pages::encode(&e.event));
        element(&mut out, "link", &address);
        element(&mut out, "guid", &address);
        if let Some(day) = crate::charts::read(&e.known_from) {
            element(&mut out, "pubDate", &day.strftime("%a, %d %b %Y 00:00:00 GMT").to_string());
        }
        element(&mut out, "description", &e.words);
        out.push_str("</item>\n");
    }
    out + "</channel></rss>\n"
}

/// Control characters have no place in XML.
fn element(out: &mut String, name: &str, text: &str) {
    let clean: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    let PreEscaped(escaped) = clean.as_str().render();
    let _ = writeln!(out, "<{name}>{escaped}</{name}>");
}
