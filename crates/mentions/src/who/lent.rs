//! Whose people and places are that no words give a state: "killed seven villagers in Caqueta", "retook a village in Chad".

use facts::{EntityId, EntityKind, Mention};
use lexicon::actors::{RoleClass, Sense, StateId, Use};
use lexicon::words::List;

use super::phrases;
use super::resolve::Resolver;

impl Resolver<'_, '_> {
    /// Residents and places have the state in which the words put them, or what is done to them.
    pub(super) fn by_place(&mut self, mentions: &[Mention]) {
        let found: Vec<(EntityId, StateId)> = mentions
            .iter()
            .filter(|mention| mention.rule == "who.role")
            .filter_map(|mention| Some((mention.entity?, self.place_of(mention)?)))
            .collect();
        for (id, state) in found {
            let entity = &mut self.entities.list[id.0 as usize];
            if entity.country.is_some() {
                continue;
            }
            entity.country = Some(self.entities.actors.state(state).id.clone());
            let codes = self.entities.actors.codes(Some(state), &entity.sectors);
            // A town lies in a state and acts for none.
            let acts = entity.kind != EntityKind::Place;
            entity.codes = facts::Codes { cameo: codes.cameo.clone().filter(|_| acts), ..codes };
            entity.basis.get_or_insert_with(|| "context: the place that the words put them in".to_string());
        }
    }

    fn place_of(&self, mention: &Mention) -> Option<StateId> {
        let view = self.view;
        let head = mention.head as usize;
        let lemma = view.lemma(head).to_lowercase();
        let role = self.entities.actors.role(&lemma)?;
        if role.class != RoleClass::Place && !self.names.words.has(List::OfPlace, &lemma) {
            return None;
        }
        let done_to = matches!(view.deprel(head).as_str(), "obj" | "nsubj:pass");
        let verb = view.head(head).filter(|&verb| done_to && view.upos(verb) == "VERB");
        let own = view.children_by(head, "nmod");
        let beside = verb.into_iter().flat_map(|verb| view.children_by(verb, "obl"));
        own.chain(beside).filter(|&w| self.is_within(w)).find_map(|w| self.state_under(w))
    }

    fn is_within(&self, word: usize) -> bool {
        let preposition = phrases::preposition(self.view, word);
        preposition.is_some_and(|p| self.names.words.has(List::InPlace, &p) && p != "near" && p != "outside")
    }

    /// The state of the place that the phrase names: "in the southern province of Caqueta", not "in connection with raids in
    /// Chad".
    fn state_under(&self, word: usize) -> Option<StateId> {
        let view = self.view;
        let lemma = view.lemma(word).to_lowercase();
        let place = self.entities.actors.role(&lemma).is_some_and(|role| role.class == RoleClass::Place);
        let below = view.children(word).filter(|_| place);
        std::iter::once(word).chain(below).filter_map(|w| self.names.at(w)).find_map(|name| {
            let state = name.senses.iter().find_map(|sense| match sense {
                Sense::State(id, Use::Name | Use::Capital) => Some(*id),
                _ => None,
            });
            state.or_else(|| self.names.lies_in(name.words))
        })
    }
}
