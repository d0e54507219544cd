//! "the former president of France": who held the office before, where the tables or the text leave one alone.

use facts::{EntityId, MentionKind, SmolStr};
use lexicon::actors::{Holder, PersonId, RoleClass, Stand, TitleId};

use super::draft::Draft;
use super::entities::Key;
use super::resolve::{Placed, Resolver};

/// Rivals that the ground of an open office names.
const RIVALS: usize = 4;

impl<'a> Resolver<'_, 'a> {
    /// The one former holder, or the one of several whom the article names. Of several without a name nobody is
    /// chosen: the actor keeps its words, and the ground names the rivals.
    pub(super) fn former(
        &mut self,
        draft: &Draft,
        titles: &[TitleId],
        of: Option<&str>,
        stand: Stand,
    ) -> Option<Placed> {
        let actors = self.entities.actors;
        let day = self.day(draft.head)?;
        let main = self.main.filter(|main| main.clear).map(|main| main.state);
        if of.is_none() {
            let held = |&(id, entity): &(PersonId, EntityId)| {
                self.entities.notes[entity.0 as usize].mentions > 0
                    && main.is_none_or(|state| actors.person(id).state == Some(state))
                    && actors.term_of(id, titles, stand, day).is_some()
            };
            let last = |&(_, entity): &(PersonId, EntityId)| self.entities.notes[entity.0 as usize].last;
            if let Some((_, entity)) = self.entities.persons().filter(held).max_by_key(last) {
                self.entities.notes[entity.0 as usize].former.extend(titles);
                return Some((entity, MentionKind::Role, 0.75, "who.former"));
            }
        }
        let of = of.or(main.map(|state| actors.state(state).id.as_str()))?;
        let office = actors.office_once(titles, of, Some(day))?;
        let terms = actors.formers(of, office, day);
        let mut named = terms.iter().filter(|term| self.is_named(term.person));
        let (term, sure) = match (named.next(), named.next(), &terms[..]) {
            (Some(term), None, _) => (*term, 0.85),
            (None, _, [term]) => (*term, 0.8),
            (_, _, []) => return None,
            _ => return Some(self.rivals(draft, titles, office, of, &terms)),
        };
        let entity = self.hold(term, Some(day));
        self.entities.notes[entity.0 as usize].former.extend(titles);
        let less = if term.source == "unchecked" { 0.1 } else { 0.0 };
        Some((entity, MentionKind::Role, sure - less, "who.former"))
    }

    /// By a full name anywhere in the article, or by what has been read so far.
    fn is_named(&self, id: PersonId) -> bool {
        let met = self.entities.get(&Key::Person(id));
        met.is_some_and(|entity| self.entities.notes[entity.0 as usize].mentions > 0)
            || self.names.persons().any(|named| named == id)
    }

    fn rivals(
        &mut self,
        draft: &Draft,
        titles: &[TitleId],
        office: &str,
        of: &str,
        terms: &[&'a Holder],
    ) -> Placed {
        let actors = self.entities.actors;
        let sectors = self.sectors(titles);
        let lemma = SmolStr::new(self.view.lemma(draft.head).to_lowercase());
        let placed = self.role(draft, &lemma, RoleClass::Person, &sectors);
        let shown: Vec<&str> =
            terms.iter().take(RIVALS).map(|term| actors.person(term.person).name.as_str()).collect();
        let more = if terms.len() > RIVALS { " or one before them" } else { "" };
        let name = actors.office(office).map_or(office, |office| office.name.as_str());
        let basis = format!("office: {name} of {of} before, open between {}{more}", shown.join(", "));
        let entity = &mut self.entities.list[placed.0.0 as usize];
        entity.basis.get_or_insert(basis);
        placed
    }
}
