//! Which mentions are of one event: same sides and type, days that agree, no conflict of place, mode or direction. What
//! stands together so is a draft; [`crate::kin`] joins drafts that name sides or deed differently.
//!
//! A pure function of the set of mentions: they are sorted by what they say before any is placed, so the order in
//! which they came does not matter. And a local one: what becomes of a mention depends only on mentions of its block
//! within [`RADIUS`] days, so that adding to a large record works out a stretch of days and not the whole.

use std::collections::BTreeMap;

use facts::SmolStr;
use jiff::{ToSpan, civil::Date};

use crate::names::slug;
use crate::record::MemberRow;

/// What identity looks at in a mention of an event.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    /// Of content alone: the version's hash and the mention's id in its report.
    pub key: SmolStr,
    pub block: SmolStr,
    pub sources: SmolStr,
    pub reciprocal: bool,
    pub mode: Option<SmolStr>,
    /// Only where it is precise enough to tell two events apart.
    pub place: Option<SmolStr>,
    pub first: Option<Date>,
    pub last: Option<Date>,
    /// The day rests on inference and may be off by one.
    pub loose: bool,
    pub known: Date,
    pub row: MemberRow,
}

/// One event: its permalink, its mentions and why they stand together.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub event: String,
    pub members: Vec<Member>,
    pub reason: String,
    /// The drafts that it is made of.
    pub drafts: Vec<String>,
    /// Split off or merged by hand: no rule may join it with anything.
    pub by_hand: bool,
}

/// How far from its report an event without a day may lie, in days.
const REACH: i64 = 30;
/// How far apart two reports of one undated event may be, in days.
const ECHO: i64 = 3;
/// Days of the longest interval that places an event; a longer one says little more than no day.
pub(crate) const LONG: i64 = 31;
/// Days within which mentions can have a say in what becomes of another: an undated one, an interval near it, its days.
pub(crate) const RADIUS: i64 = REACH + LONG + ECHO + 2;
/// How far apart two mentions of one event can be anchored.
pub(crate) const BREADTH: i64 = REACH + LONG;

/// An event in the making. `core` are the mentions that give its day; whether others agree is asked of them alone.
pub(crate) struct Draft {
    pub members: Vec<Member>,
    core: usize,
    pub why: Vec<String>,
    by_hand: bool,
}

impl Draft {
    fn of(member: Member) -> Self {
        Self { members: vec![member], core: 1, why: vec![], by_hand: false }
    }

    /// What an edit made; the mention that says the day most precisely stands first.
    pub fn by_hand(mut members: Vec<Member>, why: &str) -> Self {
        members.sort_by(|a, b| rank(a).cmp(&rank(b)));
        let core = members.len();
        Self { members, core, why: vec![why.into()], by_hand: true }
    }

    pub fn head(&self) -> &Member {
        &self.members[0]
    }

    fn agrees(&self, m: &Member) -> bool {
        let clash = |a: &Option<SmolStr>, b: &Option<SmolStr>| matches!((a, b), (Some(a), Some(b)) if a != b);
        !self.members[..self.core].iter().any(|o| {
            clash(&o.place, &m.place)
                || clash(&o.mode, &m.mode)
                || (!o.reciprocal && !m.reciprocal && o.sources != m.sources)
        })
    }

    fn take(&mut self, member: Member, why: &str, core: bool) {
        if !self.why.iter().any(|w| w == why) {
            self.why.push(why.into());
        }
        if core {
            self.members.insert(self.core, member);
            self.core += 1;
        } else {
            self.members.push(member);
        }
    }
}

/// Groups the mentions of one block (same sides and type).
pub(crate) fn group(members: Vec<Member>) -> Vec<Group> {
    name(draft(members))
}

/// As [`group`], before the events have their names.
pub(crate) fn draft(mut members: Vec<Member>) -> Vec<Draft> {
    members.sort_by_cached_key(|m| {
        let (days, first, known, vague, _) = rank(m);
        (days, first, known, vague, m.key.clone())
    });
    let (mut exact, mut loose, mut spans, mut rest) = (vec![], vec![], vec![], vec![]);
    for m in members {
        match m.span() {
            Some((a, b)) if a == b && !m.loose => exact.push((a, m)),
            Some((a, b)) if a == b => loose.push((a, m)),
            Some((a, b)) if apart(a, b) <= LONG => spans.push((a, b, m)),
            _ => rest.push(m),
        }
    }
    let mut days = Days::default();
    for (day, m) in exact {
        days.join_or_make(day, m);
    }
    place_loose(&mut days, loose);
    let mut intervals = place_intervals(&mut days, spans);
    let undated = place_rest(&mut days, &mut intervals, rest);
    days.drafts.into_iter().chain(intervals).chain(undated).collect()
}

/// Events that have a day.
#[derive(Default)]
struct Days {
    drafts: Vec<Draft>,
    on: BTreeMap<Date, Vec<usize>>,
}

impl Days {
    fn find(&self, day: Date, m: &Member) -> Option<usize> {
        self.on.get(&day)?.iter().copied().find(|i| self.drafts[*i].agrees(m))
    }

    fn within(&self, first: Date, last: Date, m: &Member) -> Vec<usize> {
        self.on
            .range(first..=last)
            .flat_map(|(_, is)| is)
            .copied()
            .filter(|i| self.drafts[*i].agrees(m))
            .collect()
    }

    fn make(&mut self, day: Date, m: Member) {
        self.on.entry(day).or_default().push(self.drafts.len());
        self.drafts.push(Draft::of(m));
    }

    fn join_or_make(&mut self, day: Date, m: Member) {
        match self.find(day, &m) {
            Some(i) => self.drafts[i].take(m, "same day", true),
            None => self.make(day, m),
        }
    }
}

const DAY_APART: &str = "a day apart, one of the days inferred";

/// Inferred days: the same day, then the day before or after; among themselves two days at most make one event.
fn place_loose(days: &mut Days, members: Vec<(Date, Member)>) {
    let given = days.drafts.len();
    let near = |day: Date, days: &Days, m: &Member| {
        let found = |d: Result<Date, jiff::Error>| {
            days.find(d.ok()?, m).filter(|i| *i < given && !days.drafts[*i].head().loose)
        };
        found(day.yesterday()).or_else(|| found(day.tomorrow()))
    };
    let mut homeless: BTreeMap<Date, Vec<Member>> = BTreeMap::new();
    for (day, m) in members {
        if let Some(i) = days.find(day, &m).filter(|i| *i < given) {
            days.drafts[i].take(m, "same day", false);
        } else if let Some(i) = near(day, days, &m) {
            days.drafts[i].take(m, DAY_APART, false);
        } else {
            homeless.entry(day).or_default().push(m);
        }
    }
    let present: Vec<Date> = homeless.keys().copied().collect();
    let has = |day: Result<Date, jiff::Error>| day.is_ok_and(|d| present.binary_search(&d).is_ok());
    for (day, members) in homeless {
        let before = day.yesterday();
        let second = has(before.clone()) && !has(before.clone().and_then(|d| d.yesterday()));
        for m in members {
            let old = before
                .as_ref()
                .ok()
                .filter(|_| second)
                .and_then(|d| days.find(*d, &m))
                .filter(|i| *i >= given);
            match old {
                Some(i) => days.drafts[i].take(m, DAY_APART, true),
                None => days.join_or_make(day, m),
            }
        }
    }
}

/// Intervals: the only event of a day within them; else intervals that lie in each other.
fn place_intervals(days: &mut Days, members: Vec<(Date, Date, Member)>) -> Vec<Draft> {
    let mut own: Vec<Draft> = vec![];
    for (first, last, m) in members {
        let within = days.within(first, last, &m);
        if let [only] = within[..] {
            days.drafts[only].take(m, "the only such event in the interval", false);
            continue;
        }
        let inside =
            |e: &Draft| e.head().span().is_some_and(|(a, b)| first <= a && b <= last) && e.agrees(&m);
        match own.iter().position(inside) {
            Some(i) => own[i].take(m, "one interval within the other", false),
            None => own.push(Draft::of(m)),
        }
    }
    own
}

/// Mentions without a day, or with so long an interval that it places nothing.
fn place_rest(days: &mut Days, intervals: &mut [Draft], members: Vec<Member>) -> Vec<Draft> {
    let mut homeless: BTreeMap<Date, Vec<Member>> = BTreeMap::new();
    for m in members {
        let (from, to) = (back(m.known, REACH), back(m.known, -REACH));
        let fits = |e: &Draft| {
            let span = e.head().span();
            let near = span.is_some_and(|(a, b)| (from <= a && a <= to) || (from <= b && b <= to));
            let inside = m.span().is_none_or(|(a, b)| span.is_some_and(|(x, y)| a <= x && y <= b));
            near && inside && e.agrees(&m)
        };
        let by_day: Vec<usize> =
            days.within(from, to, &m).into_iter().filter(|i| fits(&days.drafts[*i])).collect();
        let by_span: Vec<usize> = (0..intervals.len()).filter(|i| fits(&intervals[*i])).collect();
        let why = match m.span() {
            None => "no day given; the only such event within 30 days of the report",
            Some(_) => "a long interval; the only such event in it within 30 days of the report",
        };
        match (&by_day[..], &by_span[..]) {
            ([only], []) => days.drafts[*only].take(m, why, false),
            ([], [only]) => intervals[*only].take(m, why, false),
            _ => homeless.entry(m.known).or_default().push(m),
        }
    }
    echoes(homeless)
}

/// Reports without a day: of one day, or of a first and a second within three days.
fn echoes(homeless: BTreeMap<Date, Vec<Member>>) -> Vec<Draft> {
    let known: Vec<Date> = homeless.keys().copied().collect();
    let previous = |day: Date| {
        let before = known.partition_point(|d| *d < day).checked_sub(1)?;
        Some(known[before]).filter(|d| apart(*d, day) <= ECHO)
    };
    let mut drafts: Vec<Draft> = vec![];
    for (day, members) in homeless {
        let first = previous(day).filter(|d| previous(*d).is_none());
        for m in members {
            let alike =
                |e: &Draft, on: Date| e.head().known == on && e.head().span() == m.span() && e.agrees(&m);
            let recent = drafts.iter().rev().take_while(|e| apart(e.head().known, day) <= ECHO).count();
            let recent = drafts.len() - recent..drafts.len();
            let find = |on: Date| recent.clone().rev().find(|i| alike(&drafts[*i], on));
            let home = first.and_then(find).or_else(|| find(day));
            match home {
                Some(i) => drafts[i].take(m, "no day given; reported within 3 days", false),
                None => drafts.push(Draft::of(m)),
            }
        }
    }
    drafts
}

pub(crate) type Rank<'a> = (i64, Option<Date>, Date, bool, &'a str);

/// The shortest intervals first; with place and mode before without.
pub(crate) fn rank(m: &Member) -> Rank<'_> {
    let span = m.span().map_or(i64::MAX, |(a, b)| apart(a, b));
    (span, m.first, m.known, m.place.is_none() && m.mode.is_none(), &m.key)
}

impl Member {
    /// As [`anchor`].
    pub fn anchor(&self) -> Date {
        self.span().filter(|(a, b)| apart(*a, *b) <= LONG).map_or(self.known, |(a, _)| a)
    }

    pub fn span(&self) -> Option<(Date, Date)> {
        self.first.zip(self.last)
    }
}

fn back(day: Date, days: i64) -> Date {
    day.checked_sub(days.days()).unwrap_or(day)
}

pub(crate) fn apart(a: Date, b: Date) -> i64 {
    (a.duration_until(b).as_hours() / 24).abs()
}

/// Gives each event its permalink: day, block, and a number where two would be alike.
pub(crate) fn name(drafts: Vec<Draft>) -> Vec<Group> {
    let mut drafts: Vec<(String, Draft)> =
        drafts.into_iter().map(|d| (when(d.head().span(), d.head().known), d)).collect();
    drafts.sort_by(|(when, a), (other, b)| {
        let (a, b) = (a.head(), b.head());
        (&a.block, when).cmp(&(&b.block, other)).then_with(|| rank(a).cmp(&rank(b)))
    });
    let mut seen = BTreeMap::<String, u32>::new();
    drafts
        .into_iter()
        .map(|(when, e)| {
            let base = format!("{when}.{}", e.head().block);
            let count = seen.entry(base.clone()).or_default();
            *count += 1;
            let event = if *count == 1 { base } else { format!("{base}.{count}") };
            let why = e.why.join("; ");
            let reason = match (e.members.len(), why.is_empty()) {
                (1, true) => "one mention".into(),
                (1, false) => format!("one mention; {why}"),
                (n, _) => format!("{n} mentions: same sides and type; {why}"),
            };
            Group { drafts: vec![event.clone()], event, members: e.members, reason, by_hand: e.by_hand }
        })
        .collect()
}

/// The permalink of a mention that stands alone: under it most are found in the end.
pub(crate) fn alone(first: Option<&str>, last: Option<&str>, known: &str, block: &str) -> String {
    let day = |s: Option<&str>| s.and_then(|s| s.parse::<Date>().ok());
    format!("{}.{block}", when(day(first).zip(day(last)), known.parse().unwrap_or(Date::ZERO)))
}

fn when(span: Option<(Date, Date)>, known: Date) -> String {
    let Some((first, last)) = span else { return format!("reported-{known}") };
    let next = last.checked_add(1.day()).unwrap_or(last);
    if apart(first, last) > LONG {
        // Found by the day of its report, so named by it: a name may not depend on far-off mentions.
        let span = if first.day_of_year() == 1 && next.day_of_year() == 1 && first.year() == last.year() {
            first.strftime("%Y").to_string()
        } else {
            format!("{first}_{last}")
        };
        format!("{span}_reported-{known}")
    } else if first == last {
        first.to_string()
    } else if first.day() == 1 && next.day() == 1 && apart(first, last) < 31 {
        first.strftime("%Y-%m").to_string()
    } else {
        format!("{first}_{last}")
    }
}

/// The day by which a mention is found in its block: its first, or that of its report where it has no day to speak of.
pub(crate) fn anchor(first: Option<&str>, last: Option<&str>, known: &str) -> String {
    let day = |s: Option<&str>| s.and_then(|s| s.parse::<Date>().ok());
    match day(first).zip(day(last)) {
        Some((a, b)) if apart(a, b) <= LONG => a.to_string(),
        _ => known.to_owned(),
    }
}

/// Sides without order, and the type: mentions of one event never differ in these.
pub(crate) fn block<'a>(sides: impl Iterator<Item = &'a str>, kind: &str) -> String {
    format!("{}.{}", self::sides(sides), slug(kind))
}

/// Sides as a block has them.
pub(crate) fn sides<'a>(sides: impl Iterator<Item = &'a str>) -> String {
    let mut sides: Vec<String> = sides.map(slug).collect();
    sides.sort();
    sides.dedup();
    if sides.is_empty() { "nobody".into() } else { sides.join("_") }
}
