//! What goes on from the sentence before: "Police detained three nuns. The women were freed"; "Rebels attacked a base. The
//! raid killed ten".

use facts::{Event, EventField, FieldEvidence, MentionId, Status};

use super::Ground;
use crate::find::Grammar;
use crate::pattern::Shape;

/// Sentences back in which the deed that a definite noun names is told.
const DEED: usize = 2;

/// The event of `told` that `event` goes on from, the nearest one.
pub fn before<'a>(ground: &Ground, told: &'a [Event], event: &Event) -> Option<&'a Event> {
    let view = ground.view;
    let own = view.sentence_index(event.word as usize);
    let kind = kind(event);
    let (named, undergone) = (names_deed(ground, event), undergoes(ground, event));
    if !named && !undergone {
        return None;
    }
    told.iter()
        .filter(|e| matches!(e.status, Status::Happened | Status::Alleged | Status::Ongoing))
        .filter(|e| {
            let sentence = view.sentence_index(e.word as usize);
            let far = own.saturating_sub(sentence);
            let held = matches!(self::kind(e), "COERCE" | "ASSAULT") && !e.targets.is_empty();
            sentence < own
                && (named && far <= DEED && self::kind(e) == kind
                    || undergone && far == 1 && held && matches!(kind, "RETREAT" | "COERCE" | "ASSAULT"))
        })
        .max_by_key(|e| e.word)
}

/// A toll of a deed told before is of whoever did that, there.
pub fn inherit(ground: &Ground, events: &mut [Event]) {
    for at in 1..events.len() {
        let (told, rest) = events.split_at_mut(at);
        let event = &mut rest[0];
        if !event.sources.is_empty() || !names_deed(ground, event) {
            continue;
        }
        let Some(before) = before(ground, told, event) else { continue };
        let basis = || Some("sentence before".to_string());
        let sources: Vec<MentionId> =
            before.sources.iter().copied().filter(|id| !event.targets.contains(id)).collect();
        if !sources.is_empty() {
            let spans = sources.iter().map(|&id| ground.sides.mention(id).range).collect();
            event
                .fields
                .push((EventField::Sources, FieldEvidence { spans, confidence: 0.6, basis: basis() }));
            for &id in &sources {
                let range = ground.sides.mention(id).range;
                if !event.evidence.iter().any(|e| e.holds(range)) {
                    event.evidence.push(range);
                }
            }
            event.evidence.sort();
            event.sources = sources;
        }
        let sentence = ground.view.sentence_index(event.word as usize);
        let placed = ground.places.of(sentence).next().is_some();
        if let Some(place) = before.where_.filter(|_| !placed && event.where_.is_none()) {
            let spans = vec![ground.mentions.places[place.0 as usize].range];
            event.where_ = Some(place);
            event.fields.push((EventField::Where, FieldEvidence { spans, confidence: 0.5, basis: basis() }));
        }
    }
}

fn kind(event: &Event) -> &str {
    event.plover.as_ref().map_or("", |p| p.kind.as_str())
}

fn is_definite(ground: &Ground, noun: usize) -> bool {
    let view = ground.view;
    view.upos(noun) == "NOUN"
        && view.children_by(noun, "det").any(|d| matches!(view.lemma(d), "the" | "this" | "that" | "these"))
}

/// "The bombing killed 250": a definite noun of the event's own kind does it.
fn names_deed(ground: &Ground, event: &Event) -> bool {
    let view = ground.view;
    let word = event.word as usize;
    let grammar = Grammar::new(view, ground.patterns);
    let deed = |noun: &usize| {
        let patterns = ground.patterns.of(view.lemma(*noun)).iter();
        let mut patterns = patterns.map(|&at| &ground.patterns.patterns[at as usize]);
        is_definite(ground, *noun)
            && patterns.any(|p| p.shape == Shape::Noun && p.code.plover.as_deref() == Some(kind(event)))
    };
    grammar.is_verbal(word) && grammar.subject(word).iter().any(deed)
}

/// "The women were freed": somebody who was spoken of undergoes it, and nobody is named who does it.
fn undergoes(ground: &Ground, event: &Event) -> bool {
    let [target] = event.targets[..] else { return false };
    let head = ground.sides.mention(target).head as usize;
    let passive = ground.view.deprel(head) == "nsubj:pass";
    event.sources.is_empty() && passive && is_definite(ground, head)
}
