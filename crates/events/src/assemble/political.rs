//! Generic verbs speak of politics only where somebody political stands beside them: "the doctor visited the boy" is no
//! CONSULT, "the envoy visited Chad" is.

use facts::{EntityKind, Event, MentionId, MentionKind, PlaceUse};

use super::Ground;
use crate::find::Sides;

/// Sectors whose actors act in public matters.
const SECTORS: &[&str] = &[
    "GOV", "MIL", "COP", "JUD", "LEG", "REB", "OPP", "SPY", "IGO", "NGO", "UAF", "PRM", "CVL", "LAB", "REF",
    "CRM", "REL",
];
/// Sectors that a state's name makes no politics of: "a French chef".
const PRIVATE: &[&str] = &["BUS", "HLH", "AGR", "EDU"];
/// Types that are of public concern whoever is on their sides, once the place or the people named make it news.
const PUBLIC: &[&str] = &["ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT"];

/// Whether an event is of public concern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concern {
    Public,
    /// Nothing in its sentence says so: it is if it goes on from what is.
    Open,
    /// It goes on between private persons.
    Private,
}

pub fn concern(ground: &Ground, event: &Event, public: bool) -> Concern {
    let sides = || event.sources.iter().chain(&event.targets).copied();
    let talk = |ids: &[MentionId]| !ids.is_empty() && ids.iter().all(|&id| is_of_talk(ground, id));
    let said = event.statement.map(|s| &ground.statements[s as usize].speakers);
    let by_public = said.is_some_and(|speakers| speakers.iter().any(|&id| is_political(ground, id)));
    if talk(&event.sources) || talk(&event.targets) && !by_public {
        return Concern::Private;
    }
    let private = |ids: &[MentionId]| !ids.is_empty() && ids.iter().all(|&id| is_private(ground, id));
    let kind = event.plover.as_ref().map_or("", |p| p.kind.as_str());
    let of_force = PUBLIC.contains(&kind);
    let unpeopled = |ids: &[MentionId]| !ids.is_empty() && ids.iter().all(|&id| of_unpeopled(ground, id));
    // "Boeing and Airbus clashed": firms fight no battles.
    let firm = |ids: &[MentionId]| !ids.is_empty() && ids.iter().all(|&id| is_firm(ground, id));
    let by_itself = event.sources.is_empty() && is_done_by_unpeopled(ground, event.word as usize);
    if by_itself
        || unpeopled(&event.sources)
        || firm(&event.sources) && of_force && !sides().any(|id| is_political(ground, id))
    {
        return Concern::Private;
    }
    if is_made_up(ground, event) || private(&event.sources) && !of_force {
        return Concern::Private;
    }
    if public || sides().any(|id| is_political(ground, id)) {
        return Concern::Public;
    }
    if event.rule == "learned" {
        return Concern::Private;
    }
    let sentence = ground.view.sentence_index(event.word as usize);
    let beside = ground.actors.of(sentence).any(|id| is_political(ground, MentionId(id as u32)));
    if of_force {
        // The dateline of a lead tells of whose land it is.
        let lead = ground.view.dateline().filter(|&signed| signed + 1 == sentence);
        let signed = lead.into_iter().flat_map(|at| ground.places.of(at));
        let mut places = ground.places.of(sentence).chain(signed);
        let place = places.any(|place| {
            let place = &ground.mentions.places[place];
            place.use_ == PlaceUse::Literal && place.country.is_some()
        });
        return if beside || place { Concern::Public } else { Concern::Open };
    }
    let person = || sides().any(|id| ground.sides.mention(id).kind == MentionKind::Person);
    if beside && person() { Concern::Public } else { Concern::Private }
}

/// The state that stands beside weather, animals, works or goods: "locusts from Kenya", "Italian opera conquers Japan".
fn of_unpeopled(ground: &Ground, id: MentionId) -> bool {
    let view = ground.view;
    let mut word = ground.sides.mention(id).head as usize;
    // A first word is written like a name.
    let common = |w: usize| view.upos(w) == "NOUN" || view.sentence(w).words.start as usize == w;
    // "Typhoon Mina": a name, and nobody.
    let words = ground.sides.mention(id).words;
    let storm = (words.start as usize).checked_sub(1).into_iter().chain([words.start as usize]);
    let named = |w: usize| {
        ["typhoon", "hurricane", "cyclone", "storm"].contains(&view.text(w).to_lowercase().as_str())
    };
    if view.upos(word) == "PROPN"
        && storm.into_iter().any(|w| named(w) && view.text(w).starts_with(char::is_uppercase))
    {
        return true;
    }
    let unpeopled = |w: usize| ground.patterns.unpeopled.contains(view.lemma(w).to_lowercase().as_str());
    if unpeopled(word) && common(word) {
        return ground.sides.mention(id).kind != MentionKind::Person;
    }
    for _ in 0..3 {
        let Some(above) = view.head(word) else { break };
        if !matches!(view.deprel(word).base(), "nmod" | "amod" | "compound" | "conj") || !common(above) {
            break;
        }
        if unpeopled(above) {
            return true;
        }
        word = above;
    }
    false
}

/// "Dust has invaded Greece."
fn is_done_by_unpeopled(ground: &Ground, word: usize) -> bool {
    let view = ground.view;
    // "Rain hammered Chad and killed ten"
    let first = view.head(word).filter(|_| view.deprel(word) == "conj");
    let own = |w: usize| view.children_by(w, "nsubj");
    let of_first = first.filter(|_| own(word).next().is_none()).into_iter().flat_map(own);
    own(word).chain(of_first).any(|s| ground.patterns.unpeopled.contains(view.lemma(s)))
}

fn is_firm(ground: &Ground, id: MentionId) -> bool {
    let entity = ground.sides.mention(id).entity.map(|e| &ground.mentions.entities[e.0 as usize]);
    // "a sector", "a company" may be anybody's.
    ground.sides.mention(id).kind == MentionKind::Organization
        && entity.is_some_and(|e| e.sectors.iter().any(|s| s == "BUS"))
}

/// "The French coach", or the "Dutch" of "the Dutch painter".
fn is_private(ground: &Ground, id: MentionId) -> bool {
    let view = ground.view;
    let head = ground.sides.mention(id).head as usize;
    let modifies = view.upos(head) == "ADJ" || matches!(view.deprel(head).base(), "amod" | "compound");
    let noun = view.head(head).filter(|_| modifies).unwrap_or(head);
    let private = |w: usize| ground.patterns.private.contains(view.lemma(w));
    // "the striker's agent"
    private(noun) || view.children_by(noun, "nmod:poss").any(private)
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
pub fn is_political(ground: &Ground, id: MentionId) -> bool {
    let mention = ground.sides.mention(id);
    let Some(entity) = mention.entity.filter(|_| !is_private(ground, id)) else { return false };
    let entity = &ground.mentions.entities[entity.0 as usize];
    match entity.kind {
        EntityKind::State => return true,
        EntityKind::Place => return false,
        _ => {}
    }
    let public = entity.sectors.iter().any(|s| SECTORS.contains(&s.as_str()));
    if Sides::state_of(entity).is_some() {
        return entity.sectors.is_empty() || entity.sectors.iter().any(|s| !PRIVATE.contains(&s.as_str()));
    }
    let last = entity.name.rsplit(' ').next().unwrap_or_default();
    let anybody = |word: &str| ground.patterns.anybody.contains(word);
    let leads = ground.view.lemma(mention.head as usize);
    public && !anybody(leads) && !anybody(last) && !anybody(last.trim_end_matches('s'))
}
