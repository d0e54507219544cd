//! Generic verbs speak of politics only where somebody political stands beside them: "the doctor visited the boy" is no
//! CONSULT, "the envoy visited Chad" is.

use facts::{EntityKind, Event, MentionId, MentionKind, PlaceUse};

use super::Ground;

/// Sectors whose actors act in public matters.
const SECTORS: &[&str] = &[
    "GOV", "MIL", "COP", "JUD", "LEG", "REB", "OPP", "SPY", "IGO", "NGO", "UAF", "PRM", "CVL", "LAB", "REF",
    "CRM", "REL", "MED",
];
/// Types that are of public concern whoever is on their sides, once the place or the people named make it news.
const PUBLIC: &[&str] = &["ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT"];

/// False for what goes on between private persons.
pub fn concerns(ground: &Ground, event: &Event, public: bool) -> bool {
    let sides = || event.sources.iter().chain(&event.targets).copied();
    if public || sides().any(|id| is_political(ground, id)) {
        return true;
    }
    let words = ground.view.sentence(event.word as usize).words;
    let near = |id: &MentionId| words.contains(ground.sides.mention(*id).head as usize);
    let mut mentions = (0..ground.mentions.mentions.len() as u32).map(MentionId);
    let beside = mentions.any(|id| near(&id) && is_political(ground, id));
    let kind = event.plover.as_ref().map_or("", |p| p.kind.as_str());
    if PUBLIC.contains(&kind) {
        let place = ground.mentions.places.iter().any(|p| {
            words.contains(p.words.start as usize) && p.use_ == PlaceUse::Literal && p.country.is_some()
        });
        return beside || place;
    }
    beside && sides().any(|id| ground.sides.mention(id).kind == MentionKind::Person)
}

/// A state, what belongs to one, or an actor of a public sector.
fn is_political(ground: &Ground, id: MentionId) -> bool {
    let Some(entity) = ground.sides.mention(id).entity else { return false };
    let entity = &ground.mentions.entities[entity.0 as usize];
    let public = entity.sectors.iter().any(|s| SECTORS.contains(&s.as_str()));
    let private = !entity.sectors.is_empty() && !public;
    public
        || entity.codes.cameo.is_some()
        || entity.country.is_some() && !private && entity.kind != EntityKind::Place
}
