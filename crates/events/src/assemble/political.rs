//! Generic verbs speak of politics only where somebody political stands beside them: "the doctor visited the boy" is no
//! CONSULT, "the envoy visited Chad" is.

use facts::{EntityKind, Event, MentionId, MentionKind, PlaceUse};

use super::Ground;

/// Sectors whose actors act in public matters.
const SECTORS: &[&str] = &[
    "GOV", "MIL", "COP", "JUD", "LEG", "REB", "OPP", "SPY", "IGO", "NGO", "UAF", "PRM", "CVL", "LAB", "REF",
    "CRM", "REL",
];
/// Sectors that a state's name makes no politics of: "a French chef".
const PRIVATE: &[&str] = &["BUS", "HLH", "AGR", "EDU"];
/// Types that are of public concern whoever is on their sides, once the place or the people named make it news.
const PUBLIC: &[&str] = &["ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT"];

/// False for what goes on between private persons.
pub fn concerns(ground: &Ground, event: &Event, public: bool) -> bool {
    let sides = || event.sources.iter().chain(&event.targets).copied();
    let talk = |ids: &[MentionId]| !ids.is_empty() && ids.iter().all(|&id| is_of_talk(ground, id));
    let said = event.statement.map(|s| &ground.statements[s as usize].speakers);
    let by_public = said.is_some_and(|speakers| speakers.iter().any(|&id| is_political(ground, id)));
    if talk(&event.sources) || talk(&event.targets) && !by_public {
        return false;
    }
    let private = |ids: &[MentionId]| !ids.is_empty() && ids.iter().all(|&id| is_private(ground, id));
    let kind = event.plover.as_ref().map_or("", |p| p.kind.as_str());
    let of_force = PUBLIC.contains(&kind);
    if is_made_up(ground, event) || private(&event.sources) && !of_force {
        return false;
    }
    if public || sides().any(|id| is_political(ground, id)) {
        return true;
    }
    if event.rule == "learned" {
        return false;
    }
    let sentence = ground.view.sentence_index(event.word as usize);
    let beside = ground.actors.of(sentence).any(|id| is_political(ground, MentionId(id as u32)));
    if of_force {
        let place = ground.places.of(sentence).any(|place| {
            let place = &ground.mentions.places[place];
            place.use_ == PlaceUse::Literal && place.country.is_some()
        });
        return beside || place;
    }
    beside && sides().any(|id| ground.sides.mention(id).kind == MentionKind::Person)
}

/// "The French coach", or the "Dutch" of "the Dutch painter".
fn is_private(ground: &Ground, id: MentionId) -> bool {
    let view = ground.view;
    let head = ground.sides.mention(id).head as usize;
    let noun = view.head(head).filter(|_| view.upos(head) == "ADJ").unwrap_or(head);
    ground.patterns.private.contains(view.lemma(noun))
}

/// "In the novel, Russia invades Finland": a work stands beside the event's clause as the place where it happens.
fn is_made_up(ground: &Ground, event: &Event) -> bool {
    let view = ground.view;
    let word = event.word as usize;
    std::iter::once(word).chain(view.ancestors(word)).any(|w| {
        view.children_by(w, "obl").any(|c| {
            ground.patterns.fiction.contains(view.lemma(c))
                && view.children_by(c, "case").any(|m| view.lemma(m) == "in")
        })
    })
}

/// "I", "you", "we" that no speaker stands behind: a reader, a customer, a friend.
fn is_of_talk(ground: &Ground, id: MentionId) -> bool {
    let mention = ground.sides.mention(id);
    let word = ground.view.text(mention.head as usize).to_lowercase();
    mention.kind == MentionKind::Pronoun
        && matches!(
            word.as_str(),
            "i" | "me"
                | "my"
                | "you"
                | "your"
                | "we"
                | "us"
                | "our"
                | "myself"
                | "yourself"
                | "ourselves"
                | "u"
        )
}

/// A state, what belongs to one, or an actor of a public sector. "The office" and "the staff" of no state are anybody's.
fn is_political(ground: &Ground, id: MentionId) -> bool {
    let mention = ground.sides.mention(id);
    let Some(entity) = mention.entity else { return false };
    let entity = &ground.mentions.entities[entity.0 as usize];
    match entity.kind {
        EntityKind::State => return true,
        EntityKind::Place => return false,
        _ => {}
    }
    let public = entity.sectors.iter().any(|s| SECTORS.contains(&s.as_str()));
    if entity.country.is_some() {
        return entity.sectors.is_empty() || entity.sectors.iter().any(|s| !PRIVATE.contains(&s.as_str()));
    }
    let last = entity.name.rsplit(' ').next().unwrap_or_default();
    let anybody = |word: &str| ground.patterns.anybody.contains(word);
    let leads = ground.view.lemma(mention.head as usize);
    public && !anybody(leads) && !anybody(last) && !anybody(last.trim_end_matches('s'))
}
