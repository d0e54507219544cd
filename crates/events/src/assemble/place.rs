use facts::{EntityKind, Event, MentionId, Place, PlaceId, PlaceUse};
use parse::View;

use super::Ground;
use super::time_place::{NEAR, TOPIC, distance};
use crate::find::Candidate;
use crate::pattern::{Class, Code};

/// "killed in the Chad unrest": the place before the noun that the deed was done in.
fn names_scene(view: &View, place: &Place) -> bool {
    let inside = |w: usize| place.words.contains(w);
    let head = place.words.indices().find(|&w| view.head(w).is_none_or(|h| !inside(h)));
    head.filter(|&head| matches!(view.deprel(head).base(), "compound" | "amod")).is_some_and(|head| {
        view.head(head).is_some_and(|noun| {
            view.deprel(noun).base() == "obl"
                && view.upos(noun) == "NOUN"
                && view.children_by(noun, "case").any(|c| matches!(view.lemma(c), "in" | "during" | "amid"))
        })
    })
}

fn is_force(candidate: &Candidate) -> bool {
    candidate.code.plover.as_deref().is_some_and(crate::find::is_of_force)
}

/// The place is somebody's ("the ambassador to Britain", "Senator McConnell (Ky.)") or that of what the deed is about
/// ("attacked her for her support of action in Iraq").
fn is_aside(ground: &Ground, candidate: &Candidate, place: usize) -> bool {
    let view = ground.view;
    let own = [Some(candidate.trigger), Some(candidate.carrier), candidate.deed];
    let case = |word: usize, cases: &[&str]| {
        view.children_by(word, "case").any(|c| cases.contains(&view.lemma(c).to_lowercase().as_str()))
    };
    let mut at = place;
    for _ in 0..NEAR {
        let Some(head) = view.head(at).filter(|_| !own.contains(&Some(at))) else { return false };
        let topic = if at == place { &TOPIC[1..] } else { &TOPIC[..] };
        // "shot down over Khartoum"
        let above = at == place && case(at, &["over"]) && own.contains(&Some(head)) && is_force(candidate);
        if !above && case(at, topic) && view.upos(at) != "VERB" {
            return true;
        }
        let person = ground.sides.at(head).is_some_and(|id| {
            ground.sides.mention(id).head as usize == head && ground.sides.mention_has(id, Class::Person)
        });
        // "two nuns from Cuba"
        let actor = || ground.sides.at(head).is_some_and(|id| ground.sides.mention(id).head as usize == head);
        if at == place && case(at, &["from"]) && view.upos(head) != "VERB" && actor() {
            return true;
        }
        let bracketed = at == place && at.checked_sub(1).is_some_and(|before| view.text(before) == "(");
        if person && (bracketed || case(at, &["to", "of", "from", "for"])) {
            return true;
        }
        at = head;
    }
    false
}

/// "the war on ISIS", "clashes with Kurds": a place's name that stands for people or a body.
fn names_party(ground: &Ground, head: usize) -> bool {
    ground.sides.at(head).is_some_and(|id| {
        let mention = ground.sides.mention(id);
        let kind = mention.entity.map(|e| ground.mentions.entities[e.0 as usize].kind);
        let own = mention.head as usize == head && mention.words.len() == 1;
        own && matches!(kind, Some(EntityKind::Organization | EntityKind::Group))
    })
}

/// "condemned the blasts near the embassy in Lima": of blame, demand and refusal, which may be uttered anywhere, a place
/// within their object tells nothing.
fn is_of_object(ground: &Ground, candidate: &Candidate, place: usize) -> bool {
    let view = ground.view;
    let words = matches!(candidate.act.plover.as_deref(), Some("ACCUSE" | "REQUEST" | "REJECT" | "THREATEN"));
    let path = std::iter::once(place).chain(view.ancestors(place)).take_while(|&w| w != candidate.carrier);
    let object = |w: usize| {
        // "called for a meeting in Geneva"
        candidate.deed == Some(w)
            || matches!(view.deprel(w).as_str(), "obj" | "ccomp" | "nsubj:pass")
                && view.head(w) == Some(candidate.carrier)
                && w != candidate.trigger
    };
    words
        && candidate.act.mode.as_deref() != Some("investigate")
        && view.upos(candidate.carrier) == "VERB"
        && view.ancestors(place).any(|w| w == candidate.carrier)
        && path.into_iter().any(object)
}

/// Where it happened: the literal place nearest to the trigger in the tree.
pub fn place(ground: &Ground, candidate: &Candidate) -> Option<PlaceId> {
    let view = ground.view;
    ground
        .places
        .of(view.sentence_index(candidate.trigger))
        .map(|at| (at, &ground.mentions.places[at]))
        .filter(|(_, place)| place.use_ == PlaceUse::Literal || names_scene(view, place))
        .filter_map(|(at, place)| {
            let inside = |w: usize| place.words.contains(w);
            let head = place.words.indices().find(|&w| view.head(w).is_none_or(|h| !inside(h)))?;
            if is_aside(ground, candidate, head)
                || names_party(ground, head)
                || is_of_object(ground, candidate, head)
            {
                return None;
            }
            distance(ground, candidate, head).map(|far| (far, at))
        })
        .min()
        .map(|(_, at)| PlaceId(at as u32))
}

/// What is said to somebody happens nowhere near him: "lashed out at Norway", "talked to Chad".
const TO_SOMEBODY: [&str; 7] = ["ACCUSE", "AGREE", "CONSULT", "REJECT", "REQUEST", "SUPPORT", "THREATEN"];

/// An event of words.
pub fn is_said(event: &Event) -> bool {
    event.plover.as_ref().is_none_or(|p| TO_SOMEBODY.contains(&p.kind.as_str()))
}

/// "Kenya, a close ally, condemned the raid": who does it is not where it was, unless a preposition says so.
pub fn is_doer(ground: &Ground, sources: &[MentionId], place: PlaceId) -> bool {
    let words = ground.mentions.places[place.0 as usize].words;
    let own = |id: &MentionId| words.contains(ground.sides.mention(*id).head as usize);
    sources.iter().any(|id| own(id) && !ground.sides.is_scene(ground.view, *id))
}

/// The place is the party that words are meant for.
pub fn is_addressed(
    ground: &Ground,
    candidate: &Candidate,
    code: &Code,
    targets: &[MentionId],
    place: PlaceId,
) -> bool {
    let words = ground.mentions.places[place.0 as usize].words;
    let said = code.plover.as_deref().is_none_or(|kind| TO_SOMEBODY.contains(&kind));
    let inside = |&w: &usize| matches!(ground.view.lemma(w), "in" | "inside");
    let head = |id: &MentionId| ground.sides.mention(*id).head as usize;
    // "a threat to the state of Ohio"
    let named = |id: &MentionId| {
        let held = ground.sides.mention(*id).words;
        let whole = held.contains(words.start as usize) && held.contains(words.end as usize - 1);
        let kind = ground.sides.mention(*id).entity.map(|e| ground.mentions.entities[e.0 as usize].kind);
        matches!(kind, Some(EntityKind::State | EntityKind::Place)) && whole
    };
    let goes = |word: usize| ground.patterns.motion.contains(ground.view.lemma(word));
    let there = matches!(candidate.act.mode.as_deref(), Some("visit" | "investigate"))
        || goes(candidate.trigger)
        || candidate.deed.is_some_and(goes);
    said && !there
        && targets.iter().any(|id| {
            let head = head(id);
            (words.contains(head) || named(id)) && !ground.view.children_by(head, "case").any(|c| inside(&c))
        })
}
