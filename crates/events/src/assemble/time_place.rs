use facts::{BlockKind, PlaceId, PlaceUse, Status, TextRange, Time, TimeId, TimeKind, When};

use super::Ground;
use crate::find::Candidate;

/// Steps up the tree within which a time or a place belongs to an event.
const NEAR: usize = 5;

/// When it happened: the time nearest to the trigger in the tree; for what the reporter tells as new, the day of
/// publication.
pub fn when(
    ground: &Ground,
    candidate: &Candidate,
    status: Status,
    statement: Option<u32>,
) -> (Option<When>, Vec<TextRange>) {
    let best = ground
        .mentions
        .times
        .iter()
        .enumerate()
        .filter(|(_, time)| matches!(time.kind, TimeKind::Date | TimeKind::Time) && time.first.is_some())
        .filter(|(_, time)| ground.view.sentence(candidate.trigger).words.contains(time.words.start as usize))
        .filter_map(|(at, time)| distance(ground, candidate, head_of(ground, time)).map(|far| (far, at)))
        .min();
    if let Some((_, at)) = best {
        let time = &ground.mentions.times[at];
        if let (Some(first), Some(last)) = (time.first, time.last.or(time.first)) {
            let when = When {
                first,
                last,
                precision: time.precision.clone(),
                time: Some(TimeId(at as u32)),
                basis: None,
            };
            return (Some(when), vec![time.range]);
        }
    }
    match ground.view.article.published {
        Some(day) if is_news(ground, candidate, status, statement) => {
            let basis = Some("published".to_string());
            let when = When { first: day, last: day, precision: "day".into(), time: None, basis };
            (Some(when), Vec::new())
        }
        _ => (None, Vec::new()),
    }
}

/// Told in the past tense in the first sentences of the story, in the reporter's own words.
fn is_news(ground: &Ground, candidate: &Candidate, status: Status, statement: Option<u32>) -> bool {
    let view = ground.view;
    let sentence = view.sentence_index(candidate.trigger);
    let body = view
        .segments
        .sentences
        .iter()
        .enumerate()
        .filter(|(_, s)| view.article.blocks.get(s.block as usize).is_some_and(|b| b.kind == BlockKind::Body))
        .map(|(at, _)| at)
        .take(2);
    let early = body.into_iter().any(|at| at == sentence);
    let perfect = view.children_by(candidate.carrier, "aux").any(|a| view.lemma(a) == "have");
    early && status == Status::Happened && statement.is_none() && !perfect
}

/// The word of the time that hangs on something outside it.
fn head_of(ground: &Ground, time: &Time) -> usize {
    let inside = |w: usize| time.words.contains(w);
    time.words
        .indices()
        .find(|&w| ground.view.head(w).is_none_or(|h| !inside(h)))
        .unwrap_or(time.words.start as usize)
}

/// How far up from `word` the event's clause is: 0 where it hangs on the trigger. `None` where another clause
/// stands between.
fn distance(ground: &Ground, candidate: &Candidate, word: usize) -> Option<usize> {
    let view = ground.view;
    let own = [Some(candidate.trigger), Some(candidate.carrier), candidate.deed];
    let mut at = word;
    for far in 0..NEAR {
        if own.contains(&Some(at)) {
            return Some(far);
        }
        let head = view.head(at)?;
        let verbal = view.upos(at) == "VERB" && far > 0;
        if verbal {
            break;
        }
        at = head;
    }
    governing(ground, candidate, at)
}

/// The clause that the time hangs on governs the event without being a report of it.
fn governing(ground: &Ground, candidate: &Candidate, clause: usize) -> Option<usize> {
    let view = ground.view;
    let mut at = candidate.carrier;
    for far in 0..NEAR {
        if at == clause {
            return Some(NEAR + far);
        }
        let perceived = view.head(at).is_some_and(|h| matches!(view.lemma(h), "see" | "watch" | "witness"));
        let passes = match view.deprel(at).as_str() {
            "ccomp" => perceived,
            deprel => !matches!(deprel, "parataxis" | "acl:relcl" | "root" | "conj"),
        };
        if !passes {
            return None;
        }
        at = view.head(at)?;
    }
    None
}

/// Where it happened: the literal place nearest to the trigger in the tree.
pub fn place(ground: &Ground, candidate: &Candidate) -> Option<PlaceId> {
    let view = ground.view;
    ground
        .mentions
        .places
        .iter()
        .enumerate()
        .filter(|(_, place)| place.use_ == PlaceUse::Literal)
        .filter(|(_, place)| view.sentence(candidate.trigger).words.contains(place.words.start as usize))
        .filter_map(|(at, place)| {
            let inside = |w: usize| place.words.contains(w);
            let head = place.words.indices().find(|&w| view.head(w).is_none_or(|h| !inside(h)))?;
            distance(ground, candidate, head).map(|far| (far, at))
        })
        .min()
        .map(|(_, at)| PlaceId(at as u32))
}
