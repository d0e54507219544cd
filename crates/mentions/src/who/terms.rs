//! Offices of persons of the tables: which one counts where they are named, and what they are by it on the day.

use facts::{Date, EntityId, SmolStr};
use lexicon::actors::{Holder, PersonId, Stand, TitleId};

use super::entities::{Key, Sure};
use super::resolve::Resolver;
use super::told::{BY_OFFICE, ONCE, PARTY};

impl<'a> Resolver<'_, 'a> {
    /// A person of the tables, with the office that the words or the day tell as the ground, else the last one before it;
    /// and how much less sure the reading is for resting on rows that nobody has checked.
    pub(super) fn known(
        &mut self,
        id: PersonId,
        day: Option<Date>,
        titles: &[TitleId],
        stand: Stand,
    ) -> (EntityId, f32) {
        let actors = self.entities.actors;
        let told = day.filter(|_| !titles.is_empty()).and_then(|day| actors.term_of(id, titles, stand, day));
        // A day long ago in the clause may be another's: whoever is in office on the day of the paper is.
        let in_office = |&day: &Date| actors.terms(id).any(|term| term.holds_on(day));
        let day = day.filter(in_office).or(self.view.article.published);
        let term = told.or_else(|| match day {
            Some(day) => actors.term_on(id, titles, stand, day),
            None => actors.chief_of(id, |_| true),
        });
        let fresh = self.entities.get(&Key::Person(id)).is_none();
        let (entity, source) = match term {
            Some(term) => (self.entities.holder(term), &term.source),
            None => (self.entities.person(id), &actors.person(id).source),
        };
        if fresh {
            self.dated(entity, id, day);
        }
        (entity, if source.starts_with("unchecked") { 0.1 } else { 0.0 })
    }

    /// Whoever has an office that the words name, with what he is by it on the day.
    pub(super) fn hold(&mut self, term: &'a Holder, day: Option<Date>) -> EntityId {
        let fresh = self.entities.get(&Key::Person(term.person)).is_none();
        let entity = self.entities.holder(term);
        if fresh {
            self.dated(entity, term.person, day);
        }
        entity
    }

    /// Sectors of a person of the tables on the day: those of the office held, else what the person is without one.
    pub(super) fn dated(&mut self, entity: EntityId, id: PersonId, day: Option<Date>) {
        let actors = self.entities.actors;
        let Some(day) = day else { return };
        let own = self.entities.list[entity.0 as usize].sectors.clone();
        if let Some(held) = actors.chief_of(id, |term| term.holds_on(day)) {
            let of_office = actors.sectors_of(held);
            let told = actors.person(id).own && own.first().is_some_and(|first| of_office.contains(first));
            let sectors = if told || of_office.is_empty() { own } else { of_office };
            self.entities.set_sectors(entity, &sectors, Sure::Office);
            return;
        }
        let past = actors.terms(id).any(|term| {
            term.last.is_some_and(|last| last < day) && actors.sectors_of(term).iter().any(|s| s != PARTY)
        });
        let mut kept = own;
        let of_term =
            |sector: &SmolStr| actors.terms(id).any(|term| actors.sectors_of(term).contains(sector));
        let apart = kept.first().is_some_and(|first| !of_term(first));
        kept.retain(|s| s != "GOV" && (apart || !BY_OFFICE.contains(&s.as_str())));
        if kept.is_empty() && past {
            kept.push(SmolStr::new_static(ONCE));
        }
        self.entities.set_sectors(entity, &kept, Sure::Past);
    }

    /// "Secretary Clinton" years after, "President Smith" in a wish: the tables know that somebody else is in office.
    pub(super) fn by_courtesy(
        &self,
        entity: EntityId,
        titles: &[TitleId],
        sectors: &[SmolStr],
        day: Option<Date>,
    ) -> bool {
        let actors = self.entities.actors;
        let (Some(day), Sure::Past) = (day, self.entities.notes[entity.0 as usize].sure) else {
            return false;
        };
        let Some((id, _)) = self.entities.persons().find(|(_, known)| *known == entity) else { return false };
        let past = || actors.terms(id).any(|term| term.last.is_some_and(|last| last < day));
        if titles.is_empty() {
            return sectors.iter().any(|s| s == "GOV") && past();
        }
        let state = actors.person(id).state.map(|state| actors.state(state).id.as_str());
        let other = || {
            let office =
                state.and_then(|of| actors.office_of(titles, of, Some(day)).map(|office| (of, office)));
            office.is_some_and(|(of, office)| actors.holder(of, office, day).is_some())
        };
        actors.term_of(id, titles, Stand::Former, day).is_some() || other()
    }
}
