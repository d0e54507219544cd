//! How each feed is: its last success, what it last brought, its errors, and its silence against its habit.

use crate::state::{State, Store};
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use std::path::Path;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    Well,
    /// Answers, and has brought nothing for much longer than it used to.
    Silent,
    /// Does not answer as it should.
    Failing,
    /// Gone, or not to be asked.
    Refused,
    /// Not asked yet.
    Waiting,
}

/// One feed of a desk.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Health {
    pub address: String,
    pub title: Option<String>,
    pub standing: Standing,
    pub last_success: Option<Timestamp>,
    pub last_new: Option<Timestamp>,
    pub last_error: Option<String>,
    /// Failures since the last success.
    pub failures: u32,
    pub articles: u64,
    /// Hours between two polls that brought something, in the middle of those that are known.
    pub habit_hours: Option<f64>,
    /// Hours since it last brought something.
    pub silence_hours: Option<f64>,
    pub next: Option<Timestamp>,
}

/// Silence is worth a word after so many times its habit, and a day.
const TIMES: f64 = 4.0;
const DAY: f64 = 24.0;
/// Fewer gaps are no habit.
const FEW: usize = 3;

/// The feeds of a desk as they are at `now`, by address.
pub fn health(desk: &Path, now: Timestamp) -> Vec<Health> {
    Store::of_desk(desk).all().iter().map(|state| of(state, now)).collect()
}

fn of(state: &State, now: Timestamp) -> Health {
    let hours = |length: SignedDuration| length.as_secs_f64() / 3600.0;
    let mut gaps: Vec<f64> = state.news.windows(2).map(|two| hours(two[1].duration_since(two[0]))).collect();
    gaps.sort_by(f64::total_cmp);
    let habit = (gaps.len() >= FEW).then(|| gaps[gaps.len() / 2]);
    let silence = state.last_new.map(|last| hours(now.duration_since(last)));
    let quiet =
        matches!((habit, silence), (Some(habit), Some(silence)) if silence > (TIMES * habit).max(DAY));
    let standing = match () {
        () if state.refused => Standing::Refused,
        () if state.last_asked.is_none() => Standing::Waiting,
        () if state.failures > 0 => Standing::Failing,
        () if quiet => Standing::Silent,
        () => Standing::Well,
    };
    let round = |value: Option<f64>| value.map(|hours| (hours * 10.0).round() / 10.0);
    Health {
        address: state.address.clone(),
        title: state.title.clone(),
        standing,
        last_success: state.last_success,
        last_new: state.last_new,
        last_error: state.last_error.clone(),
        failures: state.failures,
        articles: state.articles,
        habit_hours: round(habit),
        silence_hours: round(silence),
        next: state.next,
    }
}
