//! The actors of one article, made as they are met.

use facts::{Date, Entity, EntityId, EntityKind, SmolStr};
use lexicon::actors::{Actors, Gender, Holder, OrganisationId, OrganisationKind, PersonId, StateId, TitleId};
use std::collections::BTreeMap;

/// What identifies an actor within an article.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    State(StateId),
    Capital(StateId),
    Organisation(OrganisationId),
    Person(PersonId),
    /// The key of a name that no table has.
    Name(String),
    /// A body of a state: the lemma and the state.
    Body(SmolStr, StateId),
}

/// What the sectors of an actor rest on; surer words take the place of less sure ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sure {
    #[default]
    Nothing,
    /// What the actor was once.
    Past,
    /// A noun beside the name: "candidate", "Senator".
    Word,
    /// An office on the day.
    Office,
}

/// What later mentions are compared with.
#[derive(Default)]
pub(super) struct Notes {
    pub gender: Option<Gender>,
    pub plural: bool,
    /// Keys of the words of a person's name.
    pub name: Vec<String>,
    /// Offices that the article gave the person, and those it said the person had before.
    pub titles: Vec<TitleId>,
    pub former: Vec<TitleId>,
    /// Offices that the person is elected to.
    pub elect: Vec<TitleId>,
    /// The first of two family names: "frei" of "Eduardo Frei Ruiz Tagle".
    pub father: Option<String>,
    /// Of another state than that of the story: "the king" in an American one, an envoy who is expelled.
    pub foreign: bool,
    pub lemmas: Vec<SmolStr>,
    /// How many they are, as written, and whether more words behind the noun say who.
    pub number: Option<SmolStr>,
    pub described: bool,
    pub state: Option<StateId>,
    pub sure: Sure,
    pub mentions: u32,
    /// Index of the sentence and word of the last mention, and whether it was a subject.
    pub last: (usize, usize, bool),
}

pub(super) struct Entities<'a> {
    pub actors: &'a Actors,
    pub list: Vec<Entity>,
    pub notes: Vec<Notes>,
    keys: BTreeMap<Key, EntityId>,
}

impl<'a> Entities<'a> {
    pub(super) fn new(actors: &'a Actors) -> Self {
        Self { actors, list: Vec::new(), notes: Vec::new(), keys: BTreeMap::new() }
    }

    pub(super) fn get(&self, key: &Key) -> Option<EntityId> {
        self.keys.get(key).copied()
    }

    /// Persons of the tables that the article has named so far.
    pub(super) fn persons(&self) -> impl Iterator<Item = (PersonId, EntityId)> {
        self.keys.iter().filter_map(|(key, &entity)| match key {
            Key::Person(id) => Some((*id, entity)),
            _ => None,
        })
    }

    pub(super) fn make(
        &mut self,
        key: Option<Key>,
        name: &str,
        kind: EntityKind,
        state: Option<StateId>,
        sectors: Vec<SmolStr>,
    ) -> EntityId {
        let id = EntityId(self.list.len() as u32);
        self.list.push(Entity {
            name: name.to_string(),
            kind,
            country: state.map(|id| self.actors.state(id).id.clone()),
            codes: self.actors.codes(state, &sectors),
            sectors,
            wikidata: None,
            basis: None,
        });
        self.notes.push(Notes { state, sure: Sure::Word, ..Notes::default() });
        if let Some(key) = key {
            self.keys.insert(key, id);
        }
        id
    }

    pub(super) fn state(&mut self, id: StateId) -> EntityId {
        if let Some(found) = self.get(&Key::State(id)) {
            return found;
        }
        let state = self.actors.state(id);
        let entity = self.make(
            Some(Key::State(id)),
            &state.name,
            EntityKind::State,
            Some(id),
            vec![SmolStr::new("GOV")],
        );
        self.list[entity.0 as usize].wikidata = state.wikidata.clone();
        entity
    }

    pub(super) fn capital(&mut self, id: StateId, name: &str) -> EntityId {
        match self.get(&Key::Capital(id)) {
            Some(found) => found,
            None => self.make(Some(Key::Capital(id)), name, EntityKind::Place, Some(id), Vec::new()),
        }
    }

    /// As it is on the day: the Taliban govern, or fight those who do.
    pub(super) fn organisation(&mut self, id: OrganisationId, day: Option<Date>) -> EntityId {
        if let Some(found) = self.get(&Key::Organisation(id)) {
            return found;
        }
        let known = self.actors.organisation(id);
        let kind =
            if known.kind == OrganisationKind::Group { EntityKind::Group } else { EntityKind::Organization };
        let entity =
            self.make(Some(Key::Organisation(id)), &known.name, kind, known.state, known.sectors.clone());
        let dated = self.actors.sectors_on(id, day);
        if let Some(sectors) = dated {
            self.set_sectors(entity, sectors, Sure::Word);
        }
        let made = &mut self.list[entity.0 as usize];
        made.wikidata = known.wikidata.clone();
        if known.cameo.is_some() && dated.is_none() {
            made.codes.cameo = known.cameo.clone();
        }
        entity
    }

    pub(super) fn person(&mut self, id: PersonId) -> EntityId {
        if let Some(found) = self.get(&Key::Person(id)) {
            return found;
        }
        let known = self.actors.person(id);
        let entity = self.make(
            Some(Key::Person(id)),
            &known.name,
            EntityKind::Person,
            known.state,
            known.sectors.clone(),
        );
        self.list[entity.0 as usize].wikidata = known.wikidata.clone();
        let notes = &mut self.notes[entity.0 as usize];
        notes.gender = known.gender.or_else(|| self.actors.given(known.name.split(' ').next().unwrap_or("")));
        notes.father = known.father.as_deref().map(lexicon::actors::key);
        notes.name = lexicon::actors::key(&known.name).split(' ').map(String::from).collect();
        entity
    }

    /// The person of an office, with the office as the ground that the value rests on.
    pub(super) fn holder(&mut self, holder: &Holder) -> EntityId {
        let entity = self.person(holder.person);
        let office = self.actors.office(&holder.office).map_or("", |office| office.name.as_str());
        let checked = if holder.source == "unchecked" { ", unchecked" } else { "" };
        let basis = format!("office: {office} of {}, {}{checked}", holder.of, holder.span());
        self.list[entity.0 as usize].basis.get_or_insert(basis);
        entity
    }

    /// Adds what a mention says of its actor.
    pub(super) fn enrich(&mut self, id: EntityId, state: Option<StateId>, sectors: &[SmolStr], sure: Sure) {
        let entity = &mut self.list[id.0 as usize];
        let notes = &mut self.notes[id.0 as usize];
        if notes.state.is_none() && state.is_some() {
            notes.state = state;
            entity.country = state.map(|id| self.actors.state(id).id.clone());
            entity.codes = self.actors.codes(state, &entity.sectors);
        }
        if !sectors.is_empty() && (entity.sectors.is_empty() || sure > notes.sure) {
            self.set_sectors(id, sectors, sure);
        }
    }

    pub(super) fn set_sectors(&mut self, id: EntityId, sectors: &[SmolStr], sure: Sure) {
        let entity = &mut self.list[id.0 as usize];
        let notes = &mut self.notes[id.0 as usize];
        entity.sectors = sectors.to_vec();
        entity.codes = self.actors.codes(notes.state, sectors);
        notes.sure = sure;
    }

    /// The entity that fits, nearest first: same sentence before earlier ones, subjects before others.
    pub(super) fn recent(
        &self,
        within: usize,
        sentence: usize,
        fits: impl Fn(&Entity, &Notes) -> bool,
    ) -> Option<EntityId> {
        let candidates = (0..self.list.len()).filter(|&index| {
            let notes = &self.notes[index];
            notes.mentions > 0 && notes.last.0 + within >= sentence && fits(&self.list[index], notes)
        });
        let best = candidates.max_by_key(|&index| {
            let notes = &self.notes[index];
            let (at, word, subject) = notes.last;
            (at, subject, notes.mentions.min(5), word)
        });
        best.map(|index| EntityId(index as u32))
    }
}
