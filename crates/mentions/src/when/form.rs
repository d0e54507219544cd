//! What the grammar read, before it is anchored to a day.

use super::calendar::{Cal, Season, Unit};
use facts::TimeKind;

/// "early", "mid", "late": TIMEX3 leaves the value as it is, the interval is a third.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Part {
    #[default]
    Whole,
    Early,
    Mid,
    Late,
    /// "earlier this year": up to the day it is counted from.
    Before,
    /// "later this month": from that day on.
    After,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// The nearest one, by the tense of the verb.
    Bare,
    This,
    Last,
    Next,
    /// The one before the day last spoken of: "the previous Friday".
    Previous,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Amount {
    Exact { whole: i64, half: bool },
    Vague,
}

impl Amount {
    pub(super) fn one() -> Self {
        Amount::Exact { whole: 1, half: false }
    }
}

/// Where an offset is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    Published,
    /// The day that the text spoke of last.
    Spoken,
    /// "the end of the year": of the year just told of where that is over, else of the report's.
    Told,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    Hour(i8),
    Minute(i8, i8),
    Part(&'static str),
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Form {
    Fixed(Cal, Part),
    MonthDay {
        month: u8,
        day: u8,
        weekday: Option<u8>,
    },
    Month {
        month: u8,
        which: Which,
        part: Part,
    },
    Weekday {
        day: u8,
        which: Which,
    },
    Season {
        season: Season,
        which: Which,
        part: Part,
    },
    /// "the first Monday of September", "the last Friday of May"; -1 counts as the last.
    NthWeekday {
        day: u8,
        nth: i8,
        month: Box<Form>,
    },
    /// "two Fridays ago".
    WeekdaysAgo {
        day: u8,
        count: i64,
    },
    /// "on the 5th": of the month just told of, else of the nearest.
    DayOfMonth {
        day: u8,
    },
    /// "January 24 of that year".
    DayOf {
        month: u8,
        day: u8,
        year: Box<Form>,
    },
    /// "a week from Tuesday".
    Onward {
        amount: Amount,
        unit: Unit,
        on: Box<Form>,
    },
    /// "fiscal 2019", and a quarter of it.
    Fiscal {
        year: i16,
        quarter: Option<u8>,
    },
    /// The unit instance that holds the anchor, moved by whole units: this, last, next.
    Relative {
        unit: Unit,
        offset: i64,
        part: Part,
        from: From,
    },
    /// Counted from the anchor: two weeks ago, three days later.
    Shift {
        amount: Amount,
        unit: Unit,
        sign: i64,
        from: From,
    },
    /// "the nth quarter", of the year given or of the nearest one; `offset` counts years.
    Nth {
        unit: Unit,
        nth: u8,
        year: Option<Box<Form>>,
    },
    /// The unit last spoken of, with an offset in years: "the year-ago quarter".
    YearAgo {
        unit: Unit,
        nth: Option<u8>,
    },
    /// The nth of `parts` equal stretches of a larger unit; 0 counts as the last.
    Portion {
        nth: u8,
        parts: u8,
        whole: Box<Form>,
    },
    /// "the first week of March", "the first three months of 1998".
    Inside {
        nth: i8,
        count: i64,
        unit: Unit,
        whole: Box<Form>,
    },
    Between(Box<Form>, Box<Form>),
    At {
        clock: Clock,
        on: Option<Box<Form>>,
    },
    Holiday {
        index: usize,
        which: Which,
        year: Option<i16>,
        part: Part,
    },
    /// "February last year".
    MonthOf {
        month: u8,
        year: Box<Form>,
        part: Part,
    },
    /// "the week of March 6".
    WeekOf(Box<Form>),
    /// A day before a holiday or a named day.
    Eve(Box<Form>),
    Duration {
        amount: Amount,
        unit: Unit,
    },
    /// "the day after", "the eve of" something that has a day.
    Beside {
        unit: Unit,
        sign: i64,
    },
    Set {
        value: String,
    },
    Reference(&'static str),
}

impl Form {
    pub(super) fn kind(&self) -> TimeKind {
        match self {
            Form::Duration { .. } => TimeKind::Duration,
            Form::Set { .. } => TimeKind::Set,
            Form::At { .. } => TimeKind::Time,
            Form::Shift { unit, amount: Amount::Vague, .. } if unit.is_clock() => TimeKind::Duration,
            _ => TimeKind::Date,
        }
    }
}

/// A stretch of tokens that the grammar accepts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Match {
    pub(super) end: usize,
    pub(super) form: Form,
    pub(super) rule: &'static str,
    pub(super) confidence: f32,
}
