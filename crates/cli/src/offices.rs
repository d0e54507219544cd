//! What the tables know of offices, for the page of an actor.

use std::collections::BTreeSet;

use desk::OfficeLine;
use facts::Date;
use lexicon::actors::{Actors, Holder, Sense};

/// Lines of one actor.
const MOST: usize = 200;

/// The times of office of those who go by one of `names`, and of who leads the state `actor`. With a day, what was known by
/// then: terms that had begun, without an end that was still to come.
pub fn of(actors: &Actors, actor: &str, names: &[String], day: Option<Date>) -> Vec<OfficeLine> {
    let known = |holder: &&Holder| match (day, holder.first) {
        (Some(day), Some(first)) => first <= day,
        _ => true,
    };
    let mut seen = BTreeSet::new();
    let mut lines = vec![];
    let persons = names.iter().flat_map(|name| actors.named(name)).filter_map(|sense| match sense {
        Sense::Person(id) => Some(id),
        _ => None,
    });
    for person in persons.filter(|id| seen.insert(*id)) {
        lines.extend(actors.terms(person).filter(known).map(|holder| line(actors, holder, day)));
    }
    if let (Some(state), Some(day)) = (actors.state_of(actor).map(|id| actors.state(id)), day)
        && let Some(holder) = actors.holder(&state.id, &state.leads, day)
        && !seen.contains(&holder.person)
    {
        lines.push(line(actors, holder, Some(day)));
    }
    lines.truncate(MOST);
    lines
}

fn line(actors: &Actors, holder: &Holder, day: Option<Date>) -> OfficeLine {
    let ended = holder.last.filter(|last| day.is_none_or(|day| *last <= day));
    OfficeLine {
        person: actors.person(holder.person).name.to_string(),
        office: actors.office(&holder.office).map_or(holder.office.to_string(), |o| o.name.to_string()),
        of: actors.state_of(&holder.of).map_or(holder.of.to_string(), |id| actors.state(id).name.to_string()),
        first: holder.first.map(|d| d.to_string()),
        last: ended.map(|d| d.to_string()),
        source: holder.source.to_string(),
    }
}
