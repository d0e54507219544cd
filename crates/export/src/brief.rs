//! A brief as Markdown, and as plain text for mail. Each line is made of fields and links its words.

use ledger::{Brief, ClaimSide, Counts, Denied, EventLine, Moved, NewThread};

use crate::cell::encode;

/// Markdown with links from the desk's root; words of articles are no markup in it.
pub fn brief_markdown(brief: &Brief) -> String {
    let title =
        if brief.query.is_empty() { "The record".into() } else { brief.query.replace(['\n', '\r'], " ") };
    let mut out = format!("# {}: what changed after {} up to {}\n", escape(&title), brief.from, brief.to);
    let mut part = |name: &str, count: String, lines: Vec<String>| {
        out += &format!("\n## {name} ({count})\n\n");
        out += &lines.iter().map(|l| format!("- {l}\n")).collect::<String>();
        if lines.is_empty() {
            out += "none\n";
        }
    };
    let denials: Vec<String> = brief.denials.iter().flat_map(denial_lines).collect();
    let threads = brief.threads.iter().map(thread_line).collect();
    part("New events", total(&brief.counts, brief.events.len()), brief.events.iter().map(line).collect());
    part("New threads", brief.threads.len().to_string(), threads);
    part("New denials", denials.len().to_string(), denials);
    part(
        "Moves outside the band",
        brief.moves.len().to_string(),
        brief.moves.iter().map(move_line).collect(),
    );
    part(
        "Planned in the next fortnight",
        brief.planned.len().to_string(),
        brief.planned.iter().map(line).collect(),
    );
    out
}

/// Plain text; `base` is the address that links begin with.
pub fn brief_text(brief: &Brief, base: &str) -> String {
    let mut out = String::new();
    let mut part = |name: &str, count: String, entries: Vec<(String, String, String)>| {
        if entries.is_empty() {
            return;
        }
        out += &format!("{name} ({count})\n\n");
        for (head, words, link) in entries {
            let words = if words.is_empty() { String::new() } else { format!("\n  “{}”", flat(&words)) };
            out += &format!("* {}{words}\n  {base}{link}\n\n", flat(&head));
        }
    };
    let event = |e: &EventLine| (plain(e), e.words.clone(), event_link(&e.event));
    part("New events", total(&brief.counts, brief.events.len()), brief.events.iter().map(event).collect());
    let denials = brief.denials.iter().flat_map(|d| {
        d.sides.denials.iter().map(|x| {
            let head = format!(
                "{} denied by {}, claimed by {}: “{}”",
                plain(&d.event),
                names(&x.speakers),
                names(&d.sides.claim.speakers),
                d.sides.claim.words
            );
            (head, x.words.clone(), event_link(&d.event.event))
        })
    });
    let denials: Vec<_> = denials.collect();
    let thread = |t: &NewThread| {
        let head = format!("{} ({})", t.title, reports(t.counts.articles, t.counts.origins));
        (head, t.words.clone(), event_link(&t.event))
    };
    part("New threads", brief.threads.len().to_string(), brief.threads.iter().map(thread).collect());
    part("New denials", denials.len().to_string(), denials);
    let moved = |m: &Moved| {
        let head =
            format!("{} and {} {}: {} from {}", m.a, m.b, m.period, signed(m.tension), signed(m.before));
        (head, String::new(), move_link(m))
    };
    part("Moves outside the band", brief.moves.len().to_string(), brief.moves.iter().map(moved).collect());
    let planned: Vec<_> = brief.planned.iter().map(event).collect();
    part("Planned in the next fortnight", planned.len().to_string(), planned);
    out
}

/// "3; 5 articles, 2 origins".
fn total(c: &Counts, shown: usize) -> String {
    if c.events == 0 {
        return "0".into();
    }
    let newest = if c.events > shown { format!("; the newest {shown}") } else { String::new() };
    format!("{}; {}{newest}", c.events, reports(c.articles, c.origins))
}

fn reports(articles: usize, origins: usize) -> String {
    let of = |n: usize, one: &str| format!("{n} {one}{}", if n == 1 { "" } else { "s" });
    format!("{}, {}", of(articles, "article"), of(origins, "origin"))
}

fn names(speakers: &[String]) -> String {
    if speakers.is_empty() { "the article".into() } else { speakers.join(", ") }
}

fn event_link(event: &str) -> String {
    format!("/event/{}", encode(event))
}

fn move_link(m: &Moved) -> String {
    format!("/dyad/{}/{}?step=week&at={}", encode(&m.a), encode(&m.b), m.period)
}

/// With its sign, as the desk writes an index.
fn signed(x: f64) -> String {
    match x.abs() {
        0.0 => "0".into(),
        y if y < 10.0 => format!("{x:+.2}"),
        _ => format!("{x:+.0}"),
    }
}

fn sides(e: &EventLine) -> String {
    let arrow = if e.reciprocal { "↔" } else { "→" };
    let targets =
        if e.targets.is_empty() { String::new() } else { format!(" {arrow} {}", e.targets.join(", ")) };
    format!("{}{targets}", e.sources.join(", "))
}

fn plain(e: &EventLine) -> String {
    let (day, statuses) = (e.first.as_deref().unwrap_or("no day"), e.statuses.join(", "));
    format!("{day} {} {} ({statuses}; {})", sides(e), e.kind, reports(e.articles, e.origins))
}

fn line(e: &EventLine) -> String {
    let (day, statuses) = (e.first.as_deref().unwrap_or("no day"), e.statuses.join(", "));
    format!(
        "{day} **{}** {} ({statuses}; {}): “{}” [event]({})",
        escape(&sides(e)),
        e.kind,
        reports(e.articles, e.origins),
        escape(&e.words),
        event_link(&e.event)
    )
}

fn thread_line(t: &NewThread) -> String {
    let of = reports(t.counts.articles, t.counts.origins);
    let link = event_link(&t.event);
    format!(
        "{} ({} events; {of}): “{}” [first event]({link})",
        escape(&t.title),
        t.counts.events,
        escape(&t.words)
    )
}

fn denial_lines(d: &Denied) -> Vec<String> {
    let said = |s: &ClaimSide| format!("{}: “{}”", escape(&names(&s.speakers)), escape(&s.words));
    let of = |x: &ClaimSide| {
        format!(
            "{} denied by {}, against {} [event]({})",
            d.event.kind,
            said(x),
            said(&d.sides.claim),
            event_link(&d.event.event)
        )
    };
    d.sides.denials.iter().map(of).collect()
}

fn move_line(m: &Moved) -> String {
    format!(
        "**{} and {}** {}: {} from {} [why]({})",
        escape(&m.a),
        escape(&m.b),
        m.period,
        signed(m.tension),
        signed(m.before),
        move_link(m)
    )
}

/// On one line, without anything that a terminal or a mail reader would act on.
fn flat(words: &str) -> String {
    let seen: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Markdown that is no markup: words of articles are hostile.
fn escape(words: &str) -> String {
    let mut out = String::new();
    for c in words.chars() {
        if "\\`*_{}[]<>()#+!|~&".contains(c) {
            out.push('\\');
        }
        out.push(if c == '\n' || c == '\r' { ' ' } else { c });
    }
    out
}
