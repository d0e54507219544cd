//! Bodies that are called by whoever leads them: "the Obama administration", "Trump's campaign".

use lexicon::actors::{Actors, Sense, Stand, StateId, key};
use lexicon::words::List;
use parse::View;

use super::draft::{Draft, What};
use super::names::{Names, Tag};
use super::resolve::Resolver;

/// The name of a person that stands before the noun as its leader's.
pub(super) fn leader(view: &View, names: &Names, noun: usize) -> Option<usize> {
    let before = view.children(noun).filter(|&c| c < noun);
    before.filter(|&c| matches!(view.deprel(c).base(), "compound" | "nmod" | "amod")).find(|&c| {
        names.at(c).is_some_and(|name| {
            let person = |sense: &Sense| matches!(sense, Sense::Person(_));
            name.tag == Some(Tag::Person) || !name.senses.is_empty() && name.senses.iter().all(person)
        })
    })
}

/// "The Clinton campaign said": those who run it.
pub(super) fn is_campaign(view: &View, actors: &Actors, names: &Names, word: usize) -> bool {
    let lemma = view.lemma(word).to_lowercase();
    lemma == "campaign" && actors.role(&lemma).is_none() && leader(view, names, word).is_some()
}

impl Resolver<'_, '_> {
    /// Gives the body the state of whoever leads it.
    pub(super) fn led(&mut self, draft: &mut Draft) {
        let What::Role { lemma, .. } = &draft.what else { return };
        let led = |w: &usize| self.names.words.has(List::LedBy, &self.view.lemma(*w).to_lowercase());
        // "Polk administration officials"
        let before = || self.view.children_by(draft.head, "compound").find(led);
        let own = Some(draft.head).filter(|_| self.names.words.has(List::LedBy, lemma));
        let Some(body) = own.or_else(before).filter(|_| draft.state.is_none()) else { return };
        draft.state = leader(self.view, self.names, body).and_then(|w| self.state_of_leader(draft, w));
    }

    fn state_of_leader(&self, draft: &Draft, word: usize) -> Option<StateId> {
        let actors = self.entities.actors;
        let name = self.names.at(word)?;
        let known = name.senses.iter().find_map(|sense| match sense {
            Sense::Person(id) => actors.person(*id).state,
            _ => None,
        });
        let text = self.view.text_range(name.words).of(&self.view.article.text);
        let met = || {
            let entity = self.named_before(&key(text), draft)?;
            self.entities.notes[entity.0 as usize].state
        };
        let family = || {
            let id = self.family(&actors.family(text), draft, &[], Stand::Now)?;
            actors.person(id).state
        };
        known.or_else(met).or_else(family)
    }
}
