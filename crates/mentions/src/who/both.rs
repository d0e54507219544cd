//! "the two men", "both sides": two actors that the text has named.

use facts::{EntityId, EntityKind, SmolStr};
use lexicon::actors::{StateId, key};
use lexicon::words::List;

use super::draft::Draft;
use super::entities::{Key, Notes};
use super::phrases;
use super::resolve::Resolver;

/// Sentences that such a phrase reaches back over.
const REACH: usize = 3;

impl Resolver<'_, '_> {
    /// The two that were named last, as one group: persons for men and leaders, states for sides and countries.
    pub(super) fn both(&mut self, draft: &Draft, lemma: &SmolStr) -> Option<EntityId> {
        let words = self.entities.actors.words();
        let alone = words.has(List::OneWordTwo, lemma);
        if !alone && !phrases::has_word(self.view, draft.words, &["two", "both"]) {
            return None;
        }
        // "the only two Arab states to have signed": told by the words themselves.
        let told =
            |c: usize| matches!(self.view.deprel(c).base(), "amod" | "acl" | "nmod" | "compound" | "appos");
        if !alone && self.view.children(draft.head).any(told) {
            return None;
        }
        let kind = if words.has(List::TwoPersons, lemma) {
            EntityKind::Person
        } else if words.has(List::TwoStates, lemma) {
            EntityKind::State
        } else {
            return None;
        };
        let sentence = self.view.sentence_index(draft.head);
        // "the two leaders" lead states; a minister between them is none of them.
        let leads = words.has(List::LeadsStates, lemma);
        let heads = |basis: &Option<String>| basis.as_ref().is_some_and(|b| b.starts_with("office: head of"));
        let fits = |index: &usize| {
            let notes = &self.entities.notes[*index];
            self.entities.list[*index].kind == kind
                && !notes.plural
                && (!leads || heads(&self.entities.list[*index].basis) || self.is_leader(*index))
                && notes.mentions > 0
                && notes.last.0 + REACH >= sentence
                && !self.acts_on(notes, draft)
        };
        let mut named: Vec<usize> = (0..self.entities.list.len()).filter(fits).collect();
        named.sort_by_key(|&index| std::cmp::Reverse(self.entities.notes[index].last));
        let names = match named[..] {
            [first, second, ..] => {
                [first.min(second), first.max(second)].map(|index| self.entities.list[index].name.clone())
            }
            _ if kind == EntityKind::State => {
                self.states_behind(sentence).or_else(|| self.two_before(sentence))?
            }
            _ => return None,
        };
        let first = named.first().copied();
        let name = names.join(" and ");
        let known = Key::Name(format!("both {}", key(&name)));
        if let Some(entity) = self.entities.get(&known) {
            return Some(entity);
        }
        let sectors = first.map_or_else(Vec::new, |first| self.entities.list[first].sectors.clone());
        let entity = self.entities.make(Some(known), &name, EntityKind::Group, None, sectors);
        self.entities.list[entity.0 as usize].basis = Some("the two that the text named last".to_string());
        self.entities.notes[entity.0 as usize].plural = true;
        Some(entity)
    }

    /// "Qatar, whose envoy visited both capitals": whoever acts on the two is none of them.
    fn acts_on(&self, notes: &Notes, draft: &Draft) -> bool {
        let view = self.view;
        let under = matches!(view.deprel(draft.head).base(), "obj" | "obl");
        let Some(verb) = view.head(draft.head).filter(|&verb| under && view.upos(verb) == "VERB") else {
            return false;
        };
        let at = notes.last.1;
        let subject = |s: usize| s == at || view.children_by(s, "nmod:poss").any(|owner| owner == at);
        let behind = view.head(verb) == Some(at) && view.deprel(verb) == "acl:relcl";
        behind || view.children_by(verb, "nsubj").any(subject)
    }

    /// Called the president, the king or the like, where no day tells who that was.
    fn is_leader(&self, index: usize) -> bool {
        let actors = self.entities.actors;
        let leads = |office: &str| matches!(office, "leader" | "hos" | "hog");
        self.entities.notes[index].lemmas.iter().any(|lemma| {
            actors
                .title_at(std::iter::once(lemma.as_str()))
                .is_some_and(|(_, ids)| ids.iter().any(|&id| leads(&actors.title(id).office)))
        })
    }

    /// The two bodies of the sentence before, where it names no third: "the army and the rebels … both sides".
    fn two_before(&self, sentence: usize) -> Option<[String; 2]> {
        let acts = |kind: EntityKind| {
            matches!(kind, EntityKind::State | EntityKind::Organization | EntityKind::Group)
        };
        let words = self.entities.actors.words();
        let told = self.entities.notes.iter().zip(&self.entities.list);
        let near = told.filter(|(notes, entity)| {
            let inside = matches!(self.view.deprel(notes.last.1).base(), "compound" | "amod" | "nmod");
            // "clashed in Colombia": where it was is no side.
            let at = phrases::preposition(self.view, notes.last.1);
            let place = at.is_some_and(|at| words.has(List::InPlace, &at));
            acts(entity.kind) && notes.mentions > 0 && notes.last.0 + 1 == sentence && !inside && !place
        });
        let mut near: Vec<_> = near.map(|(notes, entity)| (notes.last.1, entity.name.clone())).collect();
        near.sort_unstable();
        match &near[..] {
            [first, second] => Some([first.1.clone(), second.1.clone()]),
            _ => None,
        }
    }

    /// The two states whose people the text named last: "South Sudan's president … the Sudanese president … both sides".
    fn states_behind(&self, sentence: usize) -> Option<[String; 2]> {
        let near = |notes: &Notes| notes.mentions > 0 && notes.last.0 + REACH >= sentence;
        let told = self.entities.notes.iter().enumerate().filter(|(_, notes)| near(notes));
        let mut last: Vec<(usize, StateId)> =
            told.filter_map(|(_, notes)| Some((notes.last.1, notes.state?))).collect();
        last.sort_unstable_by_key(|&(word, _)| std::cmp::Reverse(word));
        let mut states: Vec<StateId> = Vec::new();
        for (_, state) in last {
            if !states.contains(&state) {
                states.push(state);
            }
        }
        let [second, first] = states[..] else { return None };
        let actors = self.entities.actors;
        Some([first, second].map(|id| actors.state(id).name.to_string()))
    }
}
