//! The brief of one report for a person: what happened, what is planned, what is claimed and by whom, what is
//! disputed, each with its words. Every line is made of fields; there is no free prose.

mod marks;
mod page;
mod words;

pub use page::{close_page, escape, open_page, write_page};

use anstyle::{AnsiColor, Style};
use facts::report::{Event, Link, Report, Statement};
use facts::{LinkKind, Status};
use std::io::{self, Write};
use words::Words;

use crate::output::shown;

const HEAD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

/// Sections in the order in which they are shown, with the statuses that they hold.
const SECTIONS: &[(&str, AnsiColor, &[Status])] = &[
    ("Happened", AnsiColor::Green, &[Status::Happened]),
    ("Under way", AnsiColor::Green, &[Status::Ongoing]),
    ("Planned", AnsiColor::Cyan, &[Status::Planned]),
    ("Claimed", AnsiColor::Yellow, &[Status::Alleged]),
    ("On condition, or imagined", AnsiColor::Magenta, &[Status::Conditional, Status::Hypothetical]),
    ("Did not happen", AnsiColor::Red, &[Status::Negated, Status::Denied]),
];

/// Writes the brief with terminal styles; a plain stream strips them.
pub fn write(out: &mut impl Write, report: &Report) -> io::Result<()> {
    let report = &for_terminal(report);
    let words = Words::of(report);
    heading(out, report)?;
    let denying = denials(report);
    for (title, colour, statuses) in SECTIONS {
        let events: Vec<&Event> = report
            .events
            .iter()
            .filter(|e| statuses.contains(&e.status) && !denying.iter().any(|l| l.from == e.id))
            .collect();
        if !events.is_empty() {
            section(out, title, *colour)?;
            for event in events {
                event_lines(out, &words, event)?;
            }
        }
    }
    if !denying.is_empty() {
        section(out, "Disputed", AnsiColor::Red)?;
        for link in denying {
            dispute(out, &words, link)?;
        }
    }
    statements(out, &words)?;
    for note in &report.notes {
        writeln!(out, "\n{DIM}note: {}{DIM:#}", note.message)?;
    }
    Ok(())
}

/// The report with words that a terminal shows and does not obey.
fn for_terminal(report: &Report) -> Report {
    let mut report = report.clone();
    let a = &mut report.article;
    let optional = [&mut a.title, &mut a.publisher, &mut a.agency].into_iter().flatten();
    let named =
        report.entities.iter_mut().map(|e| &mut e.name).chain(report.places.iter_mut().map(|p| &mut p.name));
    let noted = report.notes.iter_mut().map(|n| &mut n.message);
    for words in
        [&mut a.text, &mut a.id].into_iter().chain(optional).chain(&mut a.bylines).chain(named).chain(noted)
    {
        *words = shown(words);
    }
    report
}

fn heading(out: &mut impl Write, report: &Report) -> io::Result<()> {
    let article = &report.article;
    let title = article.title.as_deref().unwrap_or(&article.id);
    writeln!(out, "{HEAD}{title}{HEAD:#}")?;
    let mut parts = Vec::new();
    parts.push(match &article.published {
        Some(day) => format!("published {}", words::day(day)),
        None => "no publication day known; relative times stay open".to_string(),
    });
    parts.extend(article.publisher.clone());
    parts.extend(article.agency.clone());
    if !article.bylines.is_empty() {
        parts.push(format!("by {}", article.bylines.join(", ")));
    }
    parts.push(format!("{} events, {} statements", report.events.len(), report.statements.len()));
    writeln!(out, "{DIM}{}{DIM:#}", parts.join(" · "))
}

fn section(out: &mut impl Write, title: &str, colour: AnsiColor) -> io::Result<()> {
    let style = Style::new().bold().fg_color(Some(colour.into()));
    writeln!(out, "\n{style}{title}{style:#}")
}

fn event_lines(out: &mut impl Write, words: &Words, event: &Event) -> io::Result<()> {
    let mut details = vec![words.kind(event)];
    details.extend(words.when(event));
    details.extend(words.place(event));
    details.extend(event.quantities.iter().map(words::quantity));
    details.extend(words.said_by(event).map(|who| format!("according to {who}")));
    writeln!(out, "  {HEAD}{}{HEAD:#}  {}", words.sides(event), details.join(" · "))?;
    let (before, trigger, after) = words.evidence(event);
    writeln!(out, "    {DIM}“{before}{DIM:#}{HEAD}{trigger}{HEAD:#}{DIM}{after}”{DIM:#}")
}

fn denials(report: &Report) -> Vec<&Link> {
    report.links.iter().filter(|l| l.kind == LinkKind::Denies).collect()
}

fn dispute(out: &mut impl Write, words: &Words, link: &Link) -> io::Result<()> {
    for (verb, id) in [("claimed ", &link.to), ("denied  ", &link.from)] {
        if let Some(event) = words.event(id) {
            let (before, trigger, after) = words.evidence(event);
            writeln!(out, "  {verb} {HEAD}{}{HEAD:#}", words.sides(event))?;
            writeln!(out, "    {DIM}“{before}{trigger}{after}”{DIM:#}")?;
        } else if let Some(statement) = words.statement(id) {
            writeln!(out, "  {verb} {HEAD}{}{HEAD:#}", words.speakers(statement))?;
            writeln!(out, "    {DIM}“{}”{DIM:#}", words.content(statement))?;
        }
    }
    Ok(())
}

fn statements(out: &mut impl Write, words: &Words) -> io::Result<()> {
    let said: Vec<&Statement> =
        words.report.statements.iter().filter(|s| s.kind != facts::StatementKind::Indirect).collect();
    if said.is_empty() {
        return Ok(());
    }
    section(out, "In their words", AnsiColor::Blue)?;
    for statement in said {
        let via = words.names(&statement.via);
        let through = if via.is_empty() { String::new() } else { format!(", through {via}") };
        writeln!(out, "  {HEAD}{}{HEAD:#}{DIM}{through}{DIM:#}", words.speakers(statement))?;
        writeln!(out, "    {DIM}“{}”{DIM:#}", words.content(statement))?;
    }
    Ok(())
}
