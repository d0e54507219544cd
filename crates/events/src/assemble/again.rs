//! Time and place told again: in the sentence that goes on, by the noun that names the event, in the lead below a headline.

use facts::{
    BlockKind, Event, EventField, FieldEvidence, MentionId, PlaceId, PlaceUse, Status, TextRange, TimeKind,
    When,
};

use super::Ground;
use super::place::is_said;
use super::time_place::{head_of, told};
use crate::find::{Candidate, Grammar};

/// Sentences after an event in which its noun may come again with the day on it.
const AGAIN: usize = 3;

/// The time on the noun that names the event again: "supervised a test. … Wednesday's test was".
pub fn named_again(ground: &Ground, candidate: &Candidate) -> Option<usize> {
    let view = ground.view;
    let grammar = Grammar::new(view, ground.patterns);
    let mut names = vec![view.lemma(candidate.trigger)];
    for object in grammar.object(candidate.trigger) {
        names.push(view.lemma(object));
        names.extend(view.children_by(object, "compound").map(|c| view.lemma(c)));
    }
    let own = view.sentence_index(candidate.trigger);
    let last = (own + AGAIN).min(view.segments.sentences.len() - 1);
    (own + 1..=last).flat_map(|sentence| ground.times.of(sentence)).find(|&at| {
        let time = &ground.mentions.times[at];
        let head = head_of(ground, time);
        let on_noun = matches!(view.deprel(head).as_str(), "nmod:poss" | "compound" | "nmod:unmarked");
        let noun = view.head(head).filter(|&n| view.upos(n) == "NOUN");
        on_noun
            && matches!(time.kind, TimeKind::Date | TimeKind::Time)
            && time.first.is_some()
            && noun.is_some_and(|n| names.contains(&view.lemma(n)))
    })
}

/// What one of the same actors does or undergoes in the next sentence goes on in the same time, where that lies in the past
/// and the sentence names none.
pub fn carry_on(ground: &Ground, events: &mut [Event]) {
    let entities = |ids: &[MentionId]| -> Vec<Option<u32>> {
        ids.iter().map(|&id| ground.sides.mention(id).entity.map(|e| e.0)).collect()
    };
    let mut places = Vec::new();
    for at in 1..events.len() {
        let own = ground.view.sentence_index(events[at].word as usize);
        let dated = ground.times.of(own).next().is_some();
        let past = ground.statement_told_in_past(&events[at]);
        if events[at].when.is_some() || dated || !past {
            continue;
        }
        let sides = (entities(&events[at].sources), entities(&events[at].targets));
        let sentence = |e: &Event| ground.view.sentence_index(e.word as usize);
        let before = events[..at].iter().rev().take_while(|e| sentence(e) + 1 >= own).find(|e| {
            let near = sentence(e) + 1 == own;
            let (a, b) = (entities(&e.sources), entities(&e.targets));
            // Of the same scene is what one of the same actors does or undergoes next.
            let known = |x: &&Option<u32>| x.is_some();
            let same = a.iter().chain(&b).filter(known).any(|x| sides.0.contains(x) || sides.1.contains(x));
            let both = (&a, &b) == (&sides.0, &sides.1) || (&b, &a) == (&sides.0, &sides.1);
            let both = both && !sides.1.is_empty() && e.status == Status::Happened;
            let done = matches!(e.status, Status::Happened | Status::Alleged);
            let scene = same && done && e.when.as_ref().is_some_and(|w| is_short(w) || opens(ground, w));
            near && (both || sentence(e) != own && (scene || done && is_toll(ground, e, &events[at])))
        });
        let place = before.filter(|e| is_toll(ground, e, &events[at])).and_then(|e| e.where_);
        let placed = ground.places.of(own).next().is_some();
        if let Some(place) = place.filter(|_| !placed && events[at].where_.is_none()) {
            let spans = vec![ground.mentions.places[place.0 as usize].range];
            let basis = Some("sentence before".to_string());
            places.push((at, place, FieldEvidence { spans, confidence: 0.5, basis }));
        }
        let before = before.map(|e| e.when.clone());
        let Some(Some(When { time: Some(time), .. })) = before else { continue };
        if let Some((Some(mut when), spans)) = told(ground, time.0 as usize) {
            when.basis = Some("sentence before".to_string());
            let basis = when.basis.clone();
            events[at].when = Some(when);
            events[at].fields.push((EventField::When, FieldEvidence { spans, confidence: 0.5, basis }));
        }
    }
    for (at, place, evidence) in places {
        events[at].where_ = Some(place);
        events[at].fields.push((EventField::Where, evidence));
    }
}

/// "The blast killed ten. More than fifty were injured": the toll goes on, of a deed that is told already and whose doer
/// is not named again.
fn is_toll(ground: &Ground, before: &Event, event: &Event) -> bool {
    let force = |e: &Event| e.plover.as_ref().is_some_and(|p| p.kind == "ASSAULT");
    let view = ground.view;
    let word = event.word as usize;
    let passive = view.children(word).any(|c| view.deprel(c) == "aux:pass") || view.lemma(word) == "die";
    let counted = event.quantities.iter().any(|q| matches!(q.kind.as_str(), "dead" | "injured"));
    let whole = before.when.as_ref().is_some_and(is_short);
    let alone = view.children(word).all(|c| !matches!(view.deprel(c).base(), "obl" | "advcl"));
    force(before) && force(event) && passive && counted && whole && alone && event.sources.is_empty()
}

/// The time stands at the head of its sentence, over all that is told next: "In 2011, he resigned".
fn opens(ground: &Ground, when: &When) -> bool {
    when.time.is_some_and(|time| {
        let words = ground.mentions.times[time.0 as usize].words;
        ground.view.sentence(words.start as usize).words.start + 1 >= words.start
    })
}

fn is_short(when: &When) -> bool {
    matches!(when.precision.as_str(), "day" | "week" | "part-of-day" | "hour" | "minute")
}

/// Sentences of the body in which a headline's event is told again.
const LEAD: usize = 3;

/// A headline names neither day nor place: those of the same deed between the same sides in the lead.
pub fn from_lead(ground: &Ground, events: &mut [Event]) {
    let view = ground.view;
    let kind = |sentence: usize| {
        let block = view.segments.sentences[sentence].block as usize;
        view.article.blocks.get(block).map_or(BlockKind::Body, |b| b.kind)
    };
    let of = |e: &Event| view.sentence_index(e.word as usize);
    let body = (0..view.segments.sentences.len()).filter(|&s| kind(s) == BlockKind::Body);
    let lead: Vec<usize> = body.filter(|&s| view.dateline() != Some(s)).take(LEAD).collect();
    let entities = |ids: &[MentionId]| -> Vec<u32> {
        ids.iter().filter_map(|&id| ground.sides.mention(id).entity.map(|e| e.0)).collect()
    };
    for at in 0..events.len() {
        let event = &events[at];
        let title = kind(of(event)) == BlockKind::Title;
        // "Leaders condemn the raid": a headline within the text.
        let present = matches!(view.xpos(event.word as usize).as_str(), "VBZ" | "VBP");
        if event.status == Status::Planned || !title && !present {
            continue;
        }
        let name = |e: &Event| e.plover.as_ref().map(|p| p.kind.clone());
        let meet = |a: &[MentionId], b: &[MentionId]| {
            let (a, b) = (entities(a), entities(b));
            a.is_empty() || b.is_empty() || a.iter().any(|x| b.contains(x))
        };
        let same = |e: &&Event| {
            let near = if title {
                lead.contains(&of(e))
            } else {
                let whole = !entities(&e.sources).is_empty() && !entities(&e.targets).is_empty();
                whole && e.cameo == event.cameo && of(e) == of(event) + 1
            };
            near && name(e) == name(event)
                && meet(&e.sources, &event.sources)
                && meet(&e.targets, &event.targets)
                && (!entities(&e.sources).is_empty() && !entities(&event.sources).is_empty()
                    || !entities(&e.targets).is_empty() && !entities(&event.targets).is_empty())
        };
        let dated = ground.times.of(of(event)).next().is_some();
        let when = events.iter().filter(same).find_map(|e| e.when.clone()).filter(|w| !dated && is_short(w));
        let place = events.iter().filter(same).find_map(|e| e.where_).filter(|_| !is_said(event));
        let basis = || Some("lead".to_string());
        let event = &mut events[at];
        if let Some(mut when) = when.filter(|_| event.when.is_none()) {
            let spans =
                when.time.map(|t| vec![ground.mentions.times[t.0 as usize].range]).unwrap_or_default();
            when.basis = basis();
            event.when = Some(when);
            event.fields.push((EventField::When, FieldEvidence { spans, confidence: 0.5, basis: basis() }));
        }
        if let Some(place) = place.filter(|_| event.where_.is_none()) {
            let spans = vec![ground.mentions.places[place.0 as usize].range];
            event.where_ = Some(place);
            event.fields.push((EventField::Where, FieldEvidence { spans, confidence: 0.5, basis: basis() }));
        }
    }
}

/// "MOSCOW - The presidents of Ukraine and Russia signed": what two do with each other, where the lead tells it, is done in
/// the town of the dateline, where that is one of theirs.
pub fn at_dateline(ground: &Ground, events: &mut [Event]) {
    let view = ground.view;
    let body = |block: u32| view.article.blocks.get(block as usize).is_none_or(|b| b.kind == BlockKind::Body);
    let Some(lead) = view.segments.sentences.iter().position(|s| body(s.block)) else { return };
    let start = view.segments.sentences[lead].words.start;
    let opens = |at: usize| {
        let place = &ground.mentions.places[at];
        place.words.start == start && place.use_ == PlaceUse::Literal && is_in_capitals(ground, place.range)
    };
    let Some(town) = ground.places.of(lead).find(|&at| opens(at)) else { return };
    let country = |&id: &MentionId| {
        let entity = ground.sides.mention(id).entity;
        entity.and_then(|e| ground.mentions.entities[e.0 as usize].country.clone())
    };
    let place = &ground.mentions.places[town];
    for event in events.iter_mut().filter(|e| view.sentence_index(e.word as usize) == lead) {
        let states: Vec<_> = event.sources.iter().chain(&event.targets).map(country).collect();
        let apart = states.iter().any(|s| s.is_some() && *s != place.country);
        let host = place.country.is_some() && states.contains(&place.country);
        if event.reciprocal
            && event.status == Status::Happened
            && event.where_.is_none()
            && event.statement.is_none()
            && apart
            && host
        {
            event.where_ = Some(PlaceId(town as u32));
            let basis = Some("dateline".to_string());
            let evidence = FieldEvidence { spans: vec![place.range], confidence: 0.5, basis };
            event.fields.push((EventField::Where, evidence));
        }
    }
}

fn is_in_capitals(ground: &Ground, range: TextRange) -> bool {
    range.of(&ground.view.article.text).chars().all(|c| !c.is_lowercase())
}
