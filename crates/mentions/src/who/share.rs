//! One of several actors under one plural noun: "Hungarian and Romanian officials", "the presidents of Rwanda and Burundi".

use facts::{EntityKind, MentionKind, SmolStr};
use lexicon::actors::{RoleClass, key};

use super::draft::Draft;
use super::entities::Key;
use super::resolve::{Placed, Resolver};

impl Resolver<'_, '_> {
    /// "Hungarian" of "Hungarian and Romanian officials": the Hungarian officials. Of a row behind "of" each owner's own.
    pub(super) fn shared(
        &mut self,
        draft: &Draft,
        class: RoleClass,
        sectors: &[SmolStr],
        noun: usize,
    ) -> Placed {
        let own = self.view.text_range(draft.words).of(&self.view.article.text);
        let row = draft.head >= noun;
        let (phrase, body) = (self.single(noun), class == RoleClass::Organisation);
        let shared = if body { phrase.as_str() } else { self.view.text(noun) };
        let name = match (row, draft.head == noun) {
            (false, _) => format!("{own} {}", self.view.text(noun)),
            (true, true) => own.replacen(self.view.text(noun), shared, 1),
            (true, false) => format!("the {shared} of {own}"),
        };
        let kind = if body { EntityKind::Organization } else { EntityKind::Group };
        let known = match draft.state.filter(|_| row && body) {
            Some(state) => Key::Body(SmolStr::new(&phrase), state),
            None => Key::Name(format!("shared {}", key(&name))),
        };
        let entity = match self.entities.get(&known) {
            Some(entity) => entity,
            None => self.entities.make(Some(known), &name, kind, draft.state, sectors.to_vec()),
        };
        self.entities.notes[entity.0 as usize].plural = !(row && body);
        (entity, MentionKind::Role, 0.8, shared_rule(draft))
    }

    /// "foreign ministry" of "the foreign ministries of …": the noun with what sorts it.
    fn single(&self, noun: usize) -> String {
        let view = self.view;
        let before = view.children(noun).filter(|&c| c < noun);
        let sorts = before.filter(|&c| matches!(view.deprel(c).base(), "compound" | "amod"));
        let sorts = sorts.filter(|&c| self.names.at(c).is_none_or(|name| name.senses.is_empty()));
        sorts.chain([noun]).map(|w| view.lemma(w).to_lowercase()).collect::<Vec<_>>().join(" ")
    }
}

/// What stands behind "of" is found from the one before it.
pub(super) fn shared_rule(draft: &Draft) -> &'static str {
    if draft.noun.is_some_and(|noun| noun < draft.head) { "who.shared-of" } else { "who.shared" }
}
