//! Whose people and places are that no words give a state: "killed seven villagers in Caqueta", "retook a village in Chad".

use facts::{EntityId, EntityKind, Mention};
use lexicon::actors::{RoleClass, Sense, StateId, Use};
use lexicon::words::List;

use super::phrases;
use super::resolve::Resolver;

impl Resolver<'_, '_> {
    /// Residents and places have the state in which the words put them, or what is done to them.
    pub(super) fn by_place(&mut self, mentions: &[Mention]) {
        let found: Vec<(EntityId, (StateId, &str))> = mentions
            .iter()
            .filter(|m| matches!(m.rule.as_str(), "who.role" | "who.apposition" | "who.same-noun"))
            .filter_map(|mention| Some((mention.entity?, self.place_of(mention)?)))
            .collect();
        for (id, (state, basis)) in found {
            let entity = &mut self.entities.list[id.0 as usize];
            if entity.country.is_some() {
                continue;
            }
            entity.country = Some(self.entities.actors.state(state).id.clone());
            let codes = self.entities.actors.codes(Some(state), &entity.sectors);
            // A town lies in a state and acts for none.
            let acts = entity.kind != EntityKind::Place;
            entity.codes = facts::Codes { cameo: codes.cameo.clone().filter(|_| acts), ..codes };
            entity.basis.get_or_insert_with(|| basis.to_string());
        }
    }

    fn place_of(&self, mention: &Mention) -> Option<(StateId, &'static str)> {
        let view = self.view;
        let head = mention.head as usize;
        // "hundreds of students"
        let of = |&c: &usize| phrases::preposition(view, c).as_deref() == Some("of");
        let crowd = self.entities.actors.role(&view.lemma(head).to_lowercase());
        let crowd = crowd.is_some_and(|role| role.class == RoleClass::Group && role.sectors.is_empty());
        let counts =
            crowd || view.upos(head) == "NUM" || self.names.words.has(List::Counts, view.lemma(head));
        let noun = view.children_by(head, "nmod").find(of).filter(|_| counts).unwrap_or(head);
        let lemma = view.lemma(noun).to_lowercase();
        let role = self.entities.actors.role(&lemma)?;
        let persons = matches!(role.class, RoleClass::Person | RoleClass::Group);
        let own = || view.children_by(noun, "nmod").chain(view.children_by(head, "nmod"));
        // "a nun from Miami", "a Tulsa doctor"
        let comes = |&c: &usize| phrases::preposition(view, c).as_deref() == Some("from");
        let from = own().find(comes).filter(|_| persons).and_then(|c| self.state_under(c));
        let town = || view.children_by(noun, "compound").filter(|_| persons).find_map(|c| self.town_at(c));
        if let Some(state) = from.or_else(town) {
            return Some((state, "story: the place that the words say they are from"));
        }
        if role.class != RoleClass::Place && !self.names.words.has(List::OfPlace, &lemma) {
            return None;
        }
        let relation = view.deprel(head).as_str();
        let met = relation == "obl" && phrases::preposition(view, head).as_deref() == Some("with");
        let side = matches!(relation, "obj" | "nsubj:pass") || persons && (relation == "nsubj" || met);
        let verb = view.head(head).filter(|&verb| side && view.upos(verb) == "VERB");
        let beside = verb.into_iter().flat_map(|verb| view.children_by(verb, "obl"));
        let state = own().chain(beside).filter(|&w| self.is_within(w)).find_map(|w| self.state_under(w));
        // "A bombing in Lagos killed nine people."
        let deed = verb.filter(|_| relation == "obj").and_then(|verb| view.children_by(verb, "nsubj").next());
        let deed = deed.filter(|&w| self.names.words.has(List::ThingDone, &view.lemma(w).to_lowercase()));
        let state = state.or_else(|| deed.and_then(|w| self.state_under(w)));
        Some((state?, "context: the place that the words put them in"))
    }

    /// The state that a town before a noun lies in.
    fn town_at(&self, word: usize) -> Option<StateId> {
        let name = self.names.at(word)?;
        self.names.lies_in(name.words).filter(|_| phrases::head_of(self.view, name.words) == word)
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
        // "killed in clashes in Lagos"
        let deed = self.names.words.has(List::ThingDone, &lemma);
        let below: Vec<usize> = match deed {
            true => view.subtree(word).into_iter().filter(|&c| c > word && self.is_within(c)).collect(),
            false => view.children(word).filter(|_| place).collect(),
        };
        std::iter::once(word).chain(below).filter_map(|w| self.names.at(w)).find_map(|name| {
            let state = name.senses.iter().find_map(|sense| match sense {
                Sense::State(id, Use::Name | Use::Capital) => Some(*id),
                _ => None,
            });
            state.or_else(|| self.names.lies_in(name.words))
        })
    }
}
