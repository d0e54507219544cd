//! States that no words beside an actor give: of whoever it belongs to, of whoever has power over it, of the story.

use facts::{EntityId, EntityKind, Mention, SmolStr};
use lexicon::actors::{RoleClass, Sense, StateId, Use};
use lexicon::words::List;
use std::collections::{BTreeMap, BTreeSet};

use super::bodies::PUBLIC;
use super::entities::Sure;
use super::names::Name;
use super::phrases;
use super::resolve::Resolver;

/// Sectors of those whom a state that is told of need not have.
const ANYWHERE: [&str; 5] = ["REB", "CRM", "IGO", "IMG", "NGO"];
/// Places told beside a person before their state is taken for the person's, and of how many one may lie elsewhere.
const PLACES: usize = 2;
const ELSEWHERE: usize = 4;

impl Resolver<'_, '_> {
    /// Gives the state to an actor that no words gave one.
    pub(super) fn lend(&mut self, id: EntityId, state: StateId, basis: &str) {
        let actors = self.entities.actors;
        let entity = &mut self.entities.list[id.0 as usize];
        if entity.country.is_some() {
            return;
        }
        let kept = entity.codes.cameo.is_some();
        entity.country = Some(actors.state(state).id.clone());
        let codes = actors.codes(Some(state), &entity.sectors);
        entity.codes = if kept { codes } else { facts::Codes { cameo: None, ..codes } };
        entity.basis.get_or_insert_with(|| basis.to_string());
    }

    fn has_state(&self, id: EntityId) -> Option<StateId> {
        let country = self.entities.list[id.0 as usize].country.as_deref()?;
        self.entities.actors.state_of(country)
    }

    fn acts(&self, id: EntityId) -> bool {
        let kind = self.entities.list[id.0 as usize].kind;
        matches!(kind, EntityKind::Person | EntityKind::Group | EntityKind::Organization)
    }

    /// "two aides to Polk", "her husband", "a team of French doctors": of the state of whoever they belong to.
    pub(super) fn by_owner(&mut self, mentions: &[Mention]) {
        for mention in mentions {
            let noun = mention.head as usize;
            let lemma = self.view.lemma(noun).to_lowercase();
            let staff = self.names.words.has(List::StaffOf, &lemma);
            let Some(id) = mention.entity.filter(|&id| self.acts(id)) else { continue };
            if !staff && !self.names.words.has(List::KinOf, &lemma) {
                self.mostly(mention, mentions);
                continue;
            }
            let Some(owner) = self.owner_of(noun, mentions).filter(|&owner| owner != id) else { continue };
            if staff {
                self.sector_of_owner(id, owner, &lemma);
            }
            // "their families" are no firm's; "the people of Chad" are told so by their own words.
            let kind = self.entities.list[owner.0 as usize].kind;
            let mut owned = self.view.children_by(noun, "nmod:poss");
            let theirs = match kind {
                EntityKind::State => owned.next().is_some(),
                EntityKind::Organization => {
                    staff || self.is_of_sector(owner, &["GOV"]) || !owned.any(|w| self.view.xpos(w) == "PRP$")
                }
                _ => true,
            };
            if let Some(state) = self.has_state(owner).filter(|_| theirs) {
                self.lend(id, state, "story: the state of whoever the words say it belongs to");
            }
        }
    }

    /// An aide of the government is of the government; a family's spokesman is not.
    fn sector_of_owner(&mut self, id: EntityId, owner: EntityId, lemma: &str) {
        let of = &self.entities.list[owner.0 as usize];
        let own = of.sectors.first().cloned();
        let public = own.as_ref().is_some_and(|s| PUBLIC.contains(&s.as_str()));
        let sectors = &self.entities.list[id.0 as usize].sectors;
        let by_default = lemma.starts_with("spokes") && sectors.len() == 1 && sectors[0] == "GOV";
        let private = matches!(of.kind, EntityKind::Person | EntityKind::Group) && !public;
        if sectors.is_empty() && public || by_default && private {
            let told: Vec<SmolStr> = own.into_iter().collect();
            self.entities.set_sectors(id, &told, Sure::Word);
        }
    }

    fn owner_of(&self, noun: usize, mentions: &[Mention]) -> Option<EntityId> {
        let view = self.view;
        let by = |c: &usize| {
            phrases::preposition(view, *c).is_some_and(|p| matches!(p.as_str(), "of" | "to" | "for"))
        };
        let behind = || view.children_by(noun, "nmod").find(by);
        if let Some(owner) = view.children_by(noun, "nmod:poss").next().or_else(behind) {
            // "a team of Greek and Turkish doctors" is of both.
            let row =
                |m: &Mention| m.rule == "who.shared" && view.ancestors(m.head as usize).any(|w| w == owner);
            let of = mentions.iter().find(|m| m.head as usize == owner)?;
            return of.entity.filter(|_| !mentions.iter().any(row));
        }
        // "Polk aides"
        let name = view.children_by(noun, "compound").find_map(|c| self.names.at(c))?;
        let text = view.text_range(name.words).of(&view.article.text);
        let last = lexicon::actors::key(text).rsplit(' ').next()?.to_string();
        let person = |at: &usize| {
            let notes = &self.entities.notes[*at];
            self.entities.list[*at].kind == EntityKind::Person && notes.name.last() == Some(&last)
        };
        (0..self.entities.list.len()).find(person).map(|at| EntityId(at as u32))
    }

    /// "Jordan expelled the ambassador", "the envoy was summoned": whoever that is, another state has sent him.
    pub(super) fn received(&mut self, mentions: &[Mention]) {
        let (view, words) = (self.view, self.names.words);
        let of_state = |w: usize| {
            let by = mentions.iter().find(|m| m.head as usize == w).and_then(|m| m.entity);
            by.is_some_and(|id| self.has_state(id).is_some())
        };
        let sent = |m: &&Mention| {
            let relation = view.deprel(m.head as usize);
            let passive = relation == "nsubj:pass";
            let verb = view.head(m.head as usize).filter(|_| passive || relation.base() == "obj");
            verb.is_some_and(|verb| {
                words.has(List::SentAbroad, view.lemma(m.head as usize))
                    && words.has(List::DoneToEnvoy, view.lemma(verb))
                    && (passive || view.children_by(verb, "nsubj").any(of_state))
            })
        };
        let found: Vec<EntityId> = mentions.iter().filter(sent).filter_map(|m| m.entity).collect();
        for id in found.into_iter().filter(|&id| self.has_state(id).is_none()).collect::<Vec<_>>() {
            self.entities.notes[id.0 as usize].foreign = true;
        }
    }

    /// "More than 500 people were injured, mostly Kenyans."
    fn mostly(&mut self, people: &Mention, mentions: &[Mention]) {
        let view = self.view;
        let head = people.head as usize;
        let most =
            view.children_by(head, "advmod").any(|c| self.names.words.has(List::Mostly, view.lemma(c)));
        let Some(state) = people.entity.filter(|_| most && people.rule == "who.people") else { return };
        let (Some(state), Some(above)) = (self.has_state(state), view.head(head)) else { return };
        let side = |c: &usize| matches!(view.deprel(*c).base(), "nsubj" | "obj");
        let mut beside = std::iter::once(above).chain(view.children(above).filter(side));
        let group = beside.find_map(|w| mentions.iter().find(|m| m.head as usize == w && w < head));
        if let Some(id) = group.and_then(|m| m.entity).filter(|&id| self.acts(id)) {
            self.entities.enrich(id, Some(state), &[], Sure::Nothing);
        }
    }

    /// "Peru's government jailed journalists", "Peruvian police clashed with students": those who live under it.
    pub(super) fn by_deed(&mut self, mentions: &[Mention]) {
        let view = self.view;
        let words = self.names.words;
        let at = |w: usize| mentions.iter().find(|m| m.head as usize == w).and_then(|m| m.entity);
        let found: Vec<(EntityId, StateId)> = mentions
            .iter()
            .filter_map(|mention| {
                let noun = mention.head as usize;
                let lives = words.has(List::OfPlace, &view.lemma(noun).to_lowercase())
                    || self.is_of_sector(
                        mention.entity?,
                        &["CVL", "MED", "OPP", "PTY", "LEG", "EDU", "REL", "JUD"],
                    );
                let relation = view.deprel(noun);
                let verb =
                    view.head(noun).filter(|&v| lives && words.has(List::DoneAtHome, view.lemma(v)))?;
                let with =
                    |c: &usize| phrases::preposition(view, *c).is_some_and(|p| p == "with" || p == "by");
                let other = match relation.as_str() {
                    "nsubj:pass" | "nsubj" => {
                        view.children(verb).find(|c| matches!(view.deprel(*c).base(), "obl") && with(c))
                    }
                    "obj" | "obl" => view.children_by(verb, "nsubj").next(),
                    _ => None,
                };
                let other = at(other?)?;
                let ruler = self.is_of_sector(other, &["COP", "GOV", "JUD"])
                    || self.entities.list[other.0 as usize].name.to_lowercase().contains("security");
                Some((mention.entity?, self.has_state(other).filter(|_| ruler)?))
            })
            .collect();
        for (id, state) in found.into_iter().filter(|&(id, _)| self.acts(id)).collect::<Vec<_>>() {
            self.lend(id, state, "story: the state of those who have power over them");
        }
    }

    fn is_of_sector(&self, id: EntityId, sectors: &[&str]) -> bool {
        self.entities.list[id.0 as usize].sectors.first().is_some_and(|s| sectors.contains(&s.as_str()))
    }

    /// Persons and people of no state have that of the story, where hardly another one is told of; else that of the
    /// places that the sentences about them name, where those agree.
    pub(super) fn of_story(&mut self, mentions: &[Mention]) {
        let clear = self.story.clear;
        let barred = clear.map_or_else(Vec::new, |home| self.not_home(home, mentions));
        let mut told: BTreeMap<EntityId, Vec<&Mention>> = BTreeMap::new();
        for mention in mentions {
            if let Some(id) = mention.entity {
                told.entry(id).or_default().push(mention);
            }
        }
        for (id, own) in told {
            if self.entities.list[id.0 as usize].country.is_some() || !self.acts(id) {
                continue;
            }
            let notes = &self.entities.notes[id.0 as usize];
            if notes.foreign {
                continue;
            }
            let named = !notes.name.is_empty();
            // "nearly 200 countries"
            if notes.plural && self.entities.list[id.0 as usize].kind == EntityKind::Organization {
                continue;
            }
            if self.is_of_sector(id, &ANYWHERE) || !named && !own.iter().any(|m| self.may_live_here(m)) {
                continue;
            }
            if let Some(home) = clear.filter(|_| !barred.contains(&id)) {
                self.lend(id, home, "story: the state that it is told of alone");
            } else if clear.is_none()
                && let Some(state) =
                    if named { self.by_places(&own) } else { self.by_place_of_deed(id, &own) }
            {
                self.lend(id, state, "story: the state of the places that it is told of at");
            }
        }
    }

    /// A described person or group that is no foreigner by its own noun.
    fn may_live_here(&self, mention: &Mention) -> bool {
        let lemma = self.view.lemma(mention.head as usize).to_lowercase();
        let role = self.entities.actors.role(&lemma);
        let person = role.is_some_and(|r| matches!(r.class, RoleClass::Person | RoleClass::Group));
        let public = mention.entity.is_some_and(|id| self.is_of_sector(id, &PUBLIC));
        mention.rule == "who.role" && (person || public) && !self.names.words.has(List::OfNoHome, &lemma)
    }

    /// Of somebody named: the state that nearly all states and places of the sentences about him are.
    fn by_places(&self, own: &[&Mention]) -> Option<StateId> {
        let sentences: BTreeSet<usize> =
            own.iter().map(|m| self.view.sentence_index(m.head as usize)).collect();
        let places = || sentences.iter().flat_map(|&at| self.places_in(at)).map(|(_, state)| state);
        let first = places().next()?;
        // Who "arrived in the United States" is hardly of it: only towns and regions speak for a state, all against one.
        let all = sentences.iter().flat_map(|&at| self.states_in(at));
        let others = all.chain(places()).filter(|&state| state != first).count();
        let towns = self.towns_in(&sentences).filter(|&state| state == first).count();
        (towns >= PLACES && others * ELSEWHERE <= towns).then_some(first)
    }

    fn towns_in(&self, sentences: &BTreeSet<usize>) -> impl Iterator<Item = StateId> {
        let inside = |name: &&Name| sentences.contains(&self.view.sentence_index(name.words.start as usize));
        self.names.list.iter().filter(inside).filter_map(|name| self.names.lies_in(name.words))
    }

    /// Of police, officials, protesters: the state of the places in their own clause; of those who are so only at home that
    /// of the one town of the sentence, where it speaks of no other state.
    fn by_place_of_deed(&self, id: EntityId, own: &[&Mention]) -> Option<StateId> {
        let local = self.is_of_sector(id, &["COP", "GOV", "JUD", "CVL"]);
        let mention = own.first().filter(|_| local)?;
        let verb = |w: usize| self.view.ancestors(w).find(|&v| self.view.upos(v) == "VERB");
        let at = verb(mention.head as usize)?;
        let here = self.view.sentence_index(mention.head as usize);
        let places = self.places_in(here);
        let mut beside = places.iter().filter(|&&(w, _)| verb(w) == Some(at)).map(|&(_, state)| state);
        if let Some(first) = beside.next() {
            return beside.all(|state| state == first).then_some(first);
        }
        let first = self.towns_in(&BTreeSet::from([here])).next()?;
        let sole = self.states_in(here).into_iter().chain(places.iter().map(|&(_, state)| state));
        let home = !self.is_of_sector(id, &["CVL"]);
        (home && sole.into_iter().all(|state| state == first)).then_some(first)
    }

    fn states_in(&self, sentence: usize) -> Vec<StateId> {
        let words = self.view.segments.sentences[sentence].words;
        let inside = self.names.list.iter().filter(move |name| words.contains(name.words.start as usize));
        inside.filter_map(|name| self.names.state_at(name.words.start as usize)).collect()
    }

    /// States of the towns and regions that a sentence names, and of the states that it puts something in.
    fn places_in(&self, sentence: usize) -> Vec<(usize, StateId)> {
        let view = self.view;
        let words = view.segments.sentences[sentence].words;
        let inside = self.names.list.iter().filter(|name| words.contains(name.words.start as usize));
        let state = |name: &Name| {
            let lies = self.names.lies_in(name.words);
            let head = phrases::head_of(view, name.words);
            let state = lies.or_else(|| {
                let within =
                    phrases::preposition(view, head).is_some_and(|p| self.names.words.has(List::InPlace, &p));
                name.senses.iter().filter(|_| within).find_map(|sense| match sense {
                    Sense::State(id, Use::Name | Use::Capital) => Some(*id),
                    _ => None,
                })
            });
            state.map(|state| (head, state))
        };
        inside.filter_map(state).collect()
    }
}
