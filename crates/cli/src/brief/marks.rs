//! The words of a block with what was read from them, as HTML spans. Marks may overlap: each stretch between two
//! borders carries the classes of all that cover it.

use facts::report::{Report, Span};
use facts::{MentionKind, PlaceUse, StatementKind};

use super::page::escape;
use super::words::Words;

/// What a stretch of text was read as.
pub struct Mark {
    pub span: Span,
    /// Class of the style sheet.
    pub class: &'static str,
    /// Shown where the pointer rests.
    pub title: String,
}

/// Everything that a report read, in text order.
pub fn of(words: &Words) -> Vec<Mark> {
    let report: &Report = words.report;
    let mut marks = Vec::new();
    let mut add = |span: Span, class, title| marks.push(Mark { span, class, title });
    for mention in report.mentions.iter().filter(|m| m.kind != MentionKind::Place) {
        add([mention.start, mention.end], "who", words.name(&mention.id));
    }
    for time in &report.times {
        let interval = match (&time.first, &time.last) {
            (Some(first), Some(last)) if first != last => format!("{first}/{last}"),
            (Some(first), _) => first.clone(),
            _ => "open".to_string(),
        };
        add([time.start, time.end], "when", format!("{}: {interval}", time.value));
    }
    for place in &report.places {
        let used = if place.use_ == PlaceUse::Literal { "place" } else { "place, associative" };
        let country = place.country.as_deref().map_or(String::new(), |c| format!(" ({c})"));
        add([place.start, place.end], "where", format!("{used}: {}{country}", place.name));
    }
    for statement in report.statements.iter() {
        let how = if statement.kind == StatementKind::Indirect { "says" } else { "in the words of" };
        for &span in &statement.content {
            add(span, "said", format!("{how} {}", words.speakers(statement)));
        }
        if let Some(span) = statement.cue {
            add(span, "cue", format!("cue of {}", statement.id));
        }
    }
    for event in &report.events {
        let title = format!("{}, {:?}: {}", words.kind(event), event.status, words.sides(event));
        add(event.trigger, "event", title);
    }
    marks.sort_by_key(|mark| (mark.span[0], std::cmp::Reverse(mark.span[1])));
    marks
}

/// The text between two code points with the marks, sorted as by [`of`], that stand in it.
pub fn html(words: &Words, marks: &[Mark], [start, end]: Span) -> String {
    let first = marks.partition_point(|mark| mark.span[0] < start);
    let here: Vec<&Mark> =
        marks[first..].iter().take_while(|m| m.span[0] < end).filter(|m| m.span[1] <= end).collect();
    let mut borders: Vec<u32> = here.iter().flat_map(|m| m.span).chain([start, end]).collect();
    borders.sort_unstable();
    borders.dedup();
    let (mut open, mut next, mut out): (Vec<&Mark>, usize, String) = (Vec::new(), 0, String::new());
    for pair in borders.windows(2) {
        open.retain(|mark| mark.span[1] > pair[0]);
        while let Some(mark) = here.get(next).filter(|mark| mark.span[0] <= pair[0]) {
            open.push(mark);
            next += 1;
        }
        let text = escape(words.raw([pair[0], pair[1]]));
        if open.is_empty() {
            out += &text;
            continue;
        }
        let mut classes: Vec<&str> = open.iter().map(|mark| mark.class).collect();
        classes.sort_unstable();
        classes.dedup();
        let titles: Vec<String> = open.iter().rev().map(|mark| escape(&mark.title)).collect();
        out += &format!(
            "<span class=\"{}\" title=\"{}\">{text}</span>",
            classes.join(" "),
            titles.join("&#10;")
        );
    }
    out
}
