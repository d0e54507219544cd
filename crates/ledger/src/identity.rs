//! Which mentions are of one event: same sides and type, days that agree, no conflict of place or mode.
//!
//! A pure function of the set of mentions: they are sorted by what they say before any is placed, so the order in
//! which they came does not matter.

use jiff::{ToSpan, civil::Date};

use crate::names::slug;

/// What identity looks at in a mention of an event.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub row: i64,
    /// Of content alone: the version's hash and the mention's id in its report.
    pub key: String,
    pub block: String,
    pub sources: String,
    pub reciprocal: bool,
    pub mode: Option<String>,
    /// Only where it is precise enough to tell two events apart.
    pub place: Option<String>,
    pub first: Option<Date>,
    pub last: Option<Date>,
    /// The day rests on inference and may be off by one.
    pub loose: bool,
    pub known: Date,
}

/// One event: its permalink, its mentions and why they stand together.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub event: String,
    pub members: Vec<Member>,
    pub reason: String,
}

/// How far from its report an event without a day may lie, in days.
const REACH: i64 = 30;
/// How far apart two reports of one undated event may be, in days.
const ECHO: i64 = 3;

/// Groups the mentions of one block (same sides and type).
pub(crate) fn group(mut members: Vec<Member>) -> Vec<Group> {
    members.sort_by(|a, b| rank(a).cmp(&rank(b)));
    let mut events: Vec<Event> = vec![];
    for member in members {
        let home = match (member.first, member.last) {
            (Some(first), Some(last)) if first == last => by_day(&events, &member, first),
            (Some(first), Some(last)) => by_interval(&events, &member, first, last),
            _ => undated(&events, &member),
        };
        match home {
            Some((i, why)) => {
                if !events[i].why.contains(&why) {
                    events[i].why.push(why);
                }
                events[i].members.push(member);
            }
            None => events.push(Event { members: vec![member], why: vec![] }),
        }
    }
    name(events)
}

struct Event {
    members: Vec<Member>,
    why: Vec<&'static str>,
}

impl Event {
    /// The most precise mention: the first placed.
    fn head(&self) -> &Member {
        &self.members[0]
    }
    fn day(&self) -> Option<Date> {
        self.head().first.filter(|f| Some(*f) == self.head().last)
    }
}

type Rank<'a> = (u8, i64, Option<Date>, bool, bool, &'a str);

/// Days first, then intervals from the shortest, then the undated; with place and mode before without.
fn rank(m: &Member) -> Rank<'_> {
    let (class, span) = match (m.first, m.last) {
        (Some(a), Some(b)) if a == b => (0, 0),
        (Some(a), Some(b)) => (1, apart(a, b)),
        _ => (2, 0),
    };
    let day = m.first.or(Some(m.known));
    (class, span, day, m.loose, m.place.is_none() && m.mode.is_none(), &m.key)
}

fn by_day(events: &[Event], m: &Member, day: Date) -> Option<(usize, &'static str)> {
    let same = |e: &&(usize, &Event)| e.1.day() == Some(day) && agree(e.1, m);
    let all: Vec<_> = events.iter().enumerate().collect();
    if let Some((i, _)) = all.iter().find(same) {
        return Some((*i, "same day"));
    }
    let near = |e: &&(usize, &Event)| {
        (m.loose || e.1.head().loose) && e.1.day().is_some_and(|d| apart(d, day) <= 1) && agree(e.1, m)
    };
    all.iter().find(near).map(|(i, _)| (*i, "a day apart, one of the days inferred"))
}

fn by_interval(events: &[Event], m: &Member, first: Date, last: Date) -> Option<(usize, &'static str)> {
    let within: Vec<usize> = (0..events.len())
        .filter(|i| events[*i].day().is_some_and(|d| first <= d && d <= last) && agree(&events[*i], m))
        .collect();
    if let [only] = within[..] {
        return Some((only, "the only such event in the interval"));
    }
    let overlap = |e: &Event| {
        let head = e.head();
        head.day_span().is_some_and(|(a, b)| a != b && a <= last && first <= b) && agree(e, m)
    };
    events.iter().position(overlap).map(|i| (i, "intervals that overlap"))
}

fn undated(events: &[Event], m: &Member) -> Option<(usize, &'static str)> {
    let near = |e: &Event| {
        e.head().day_span().is_some_and(|(a, b)| apart(a, m.known) <= REACH || apart(b, m.known) <= REACH)
    };
    let around: Vec<usize> =
        (0..events.len()).filter(|i| near(&events[*i]) && agree(&events[*i], m)).collect();
    if let [only] = around[..] {
        return Some((only, "no day given; the only such event within 30 days of the report"));
    }
    let echo = |e: &Event| {
        e.members.iter().all(|o| o.first.is_none() && apart(o.known, m.known) <= ECHO) && agree(e, m)
    };
    events.iter().position(echo).map(|i| (i, "no day given; reported within 3 days"))
}

impl Member {
    fn day_span(&self) -> Option<(Date, Date)> {
        self.first.zip(self.last)
    }
}

/// No mention of the event says a different place, mode or direction.
fn agree(event: &Event, m: &Member) -> bool {
    let clash = |a: &Option<String>, b: &Option<String>| matches!((a, b), (Some(a), Some(b)) if a != b);
    !event.members.iter().any(|o| {
        clash(&o.place, &m.place)
            || clash(&o.mode, &m.mode)
            || (!o.reciprocal && !m.reciprocal && o.sources != m.sources)
    })
}

fn apart(a: Date, b: Date) -> i64 {
    i64::from((b - a).get_days()).abs()
}

fn name(events: Vec<Event>) -> Vec<Group> {
    let mut seen = std::collections::BTreeMap::<String, u32>::new();
    events
        .into_iter()
        .map(|e| {
            let base = format!("{}.{}", e.head().block, when(e.head()));
            let count = seen.entry(base.clone()).or_default();
            *count += 1;
            let event = if *count == 1 { base } else { format!("{base}.{count}") };
            let reason = match e.members.len() {
                1 => "one mention".into(),
                n => format!("{n} mentions: same sides and type; {}", e.why.join("; ")),
            };
            Group { event, members: e.members, reason }
        })
        .collect()
}

fn when(m: &Member) -> String {
    let Some((first, last)) = m.day_span() else { return format!("reported-{}", m.known) };
    let next = last.checked_add(1.day()).unwrap_or(last);
    if first == last {
        first.to_string()
    } else if first.day() == 1 && next.day() == 1 && apart(first, last) < 31 {
        first.strftime("%Y-%m").to_string()
    } else if first.day_of_year() == 1 && next.day_of_year() == 1 && first.year() == last.year() {
        first.strftime("%Y").to_string()
    } else {
        format!("{first}_{last}")
    }
}

/// Sides without order, and the type: mentions of one event never differ in these.
pub(crate) fn block<'a>(sides: impl Iterator<Item = &'a str>, kind: &str) -> String {
    let mut sides: Vec<String> = sides.map(slug).collect();
    sides.sort();
    sides.dedup();
    let sides = if sides.is_empty() { "nobody".into() } else { sides.join("_") };
    format!("{sides}.{}", slug(kind))
}
