use facts::report::{Event, Quantity, Report, Span, Statement};
use std::collections::HashMap;

/// The words of a report by their ids and offsets.
pub struct Words<'a> {
    pub report: &'a Report,
    /// Byte of each code point, and the end of the text.
    bytes: Vec<usize>,
    mentions: HashMap<&'a str, usize>,
    entities: HashMap<&'a str, usize>,
}

/// Letters of evidence shown before and after the trigger.
const BEFORE: u32 = 90;
const AFTER: u32 = 110;

impl<'a> Words<'a> {
    pub fn of(report: &'a Report) -> Self {
        let text = &report.article.text;
        Self {
            report,
            bytes: text.char_indices().map(|(at, _)| at).chain([text.len()]).collect(),
            mentions: report.mentions.iter().enumerate().map(|(i, m)| (m.id.as_str(), i)).collect(),
            entities: report.entities.iter().enumerate().map(|(i, e)| (e.id.as_str(), i)).collect(),
        }
    }

    /// The words between two code points, on one line.
    pub fn span(&self, [start, end]: Span) -> String {
        self.raw([start, end]).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The words between two code points as they stand.
    pub fn raw(&self, [start, end]: Span) -> &'a str {
        self.report.article.text.get(self.byte(start)..self.byte(end)).unwrap_or_default()
    }

    fn byte(&self, char: u32) -> usize {
        self.bytes.get(char as usize).copied().unwrap_or(self.report.article.text.len())
    }

    pub fn event(&self, id: &str) -> Option<&'a Event> {
        self.report.events.iter().find(|e| e.id == id)
    }

    pub fn statement(&self, id: &str) -> Option<&'a Statement> {
        self.report.statements.iter().find(|s| s.id == id)
    }

    /// "Kim Jong-Un (PRK)", or the words themselves where no entity is known.
    pub fn name(&self, mention: &str) -> String {
        let Some(mention) = self.mentions.get(mention).map(|i| &self.report.mentions[*i]) else {
            return "?".to_string();
        };
        let entity =
            mention.entity.as_deref().and_then(|e| self.entities.get(e)).map(|i| &self.report.entities[*i]);
        match entity {
            None => self.span([mention.start, mention.end]),
            Some(e) => match &e.country {
                Some(country) if e.kind != facts::EntityKind::State => format!("{} ({country})", e.name),
                _ => e.name.clone(),
            },
        }
    }

    pub fn names(&self, mentions: &[String]) -> String {
        mentions.iter().map(|m| self.name(m)).collect::<Vec<_>>().join(", ")
    }

    pub fn speakers(&self, statement: &Statement) -> String {
        let names = self.names(&statement.speakers);
        if names.is_empty() { "unnamed".to_string() } else { names }
    }

    pub fn sides(&self, event: &Event) -> String {
        let (sources, targets) = (self.names(&event.sources), self.names(&event.targets));
        match (sources.is_empty(), targets.is_empty()) {
            (true, true) => "no side named".to_string(),
            (false, true) => sources,
            (true, false) => format!("(unnamed) → {targets}"),
            (false, false) if event.reciprocal => format!("{sources} ↔ {targets}"),
            (false, false) => format!("{sources} → {targets}"),
        }
    }

    pub fn kind(&self, event: &Event) -> String {
        let act = event.act.as_ref();
        let kind = act.map_or("statement of fact", |a| a.kind.as_str());
        match act.and_then(|a| a.mode.as_deref()) {
            Some(mode) => format!("{kind}, {mode}"),
            None => kind.to_string(),
        }
    }

    pub fn when(&self, event: &Event) -> Option<String> {
        let when = event.when.as_ref()?;
        Some(if when.first == when.last {
            day(&when.first)
        } else {
            format!("{} to {}", day(&when.first), day(&when.last))
        })
    }

    pub fn place(&self, event: &Event) -> Option<String> {
        let place = self.report.places.iter().find(|p| Some(&p.id) == event.where_.as_ref())?;
        Some(format!("in {}", place.name))
    }

    pub fn said_by(&self, event: &Event) -> Option<String> {
        let statement = self.statement(event.statement.as_deref()?)?;
        Some(self.speakers(statement))
    }

    /// The words before the trigger, the trigger, and the words after it, cut to a readable length.
    pub fn evidence(&self, event: &Event) -> (String, String, String) {
        let [start, end] = event.trigger;
        let whole =
            event.evidence.iter().find(|e| e[0] <= start && end <= e[1]).copied().unwrap_or(event.trigger);
        let from = whole[0].max(start.saturating_sub(BEFORE));
        let to = whole[1].min(end + AFTER);
        let mut before = self.flat([from, start]);
        if from > whole[0] {
            before = format!("…{}", before.split_once(' ').map_or("", |(_, rest)| rest));
        }
        let mut after = self.flat([end, to]);
        if to < whole[1] {
            after = format!("{}…", after.rsplit_once(' ').map_or("", |(rest, _)| rest));
        }
        (before, self.span(event.trigger), after)
    }

    /// The text between two code points with every white space as one blank, edges kept.
    fn flat(&self, [start, end]: Span) -> String {
        let raw = self.raw([start, end]);
        let mut flat = String::with_capacity(raw.len());
        for c in raw.chars() {
            match c.is_whitespace() {
                true if flat.ends_with(' ') => {}
                true => flat.push(' '),
                false => flat.push(c),
            }
        }
        flat
    }

    pub fn content(&self, statement: &Statement) -> String {
        let pieces: Vec<String> = statement.content.iter().map(|c| self.span(*c)).collect();
        pieces.join(" … ").trim_matches(['"', '“', '”']).to_string()
    }
}

/// "18 April 2019".
pub fn day(iso: &str) -> String {
    match iso.parse::<facts::Date>() {
        Ok(date) => date.strftime("%-d %B %Y").to_string(),
        Err(_) => iso.to_string(),
    }
}

/// "at least 12 dead".
pub fn quantity(q: &Quantity) -> String {
    let unit = q.unit.as_ref().map(|u| format!(" {u}")).unwrap_or_default();
    let count = match (q.min, q.max) {
        (Some(a), Some(b)) if a == b => format!("{a}"),
        (Some(a), Some(b)) => format!("{a} to {b}"),
        (Some(a), None) => format!("at least {a}"),
        (None, Some(b)) => format!("at most {b}"),
        (None, None) => "an unknown number of".to_string(),
    };
    format!("{count}{unit} {}", q.kind)
}
