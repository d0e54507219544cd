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
        let sectors = first.map_or_else(Vec::new, |first| self.entities.list[first].sectors.clone());
        Some(self.group(&names, sectors))
    }

    fn group(&mut self, names: &[String; 2], sectors: Vec<SmolStr>) -> EntityId {
        let name = names.join(" and ");
        let known = Key::Name(format!("both {}", key(&name)));
        if let Some(entity) = self.entities.get(&known) {
            return entity;
        }
        let entity = self.entities.make(Some(known), &name, EntityKind::Group, None, sectors);
        self.entities.list[entity.0 as usize].basis = Some("the two that the text named last".to_string());
        self.entities.notes[entity.0 as usize].plural = true;
        entity
    }

    /// "India and Pakistan signed an accord. They also agreed …": the two that the sentence before is told of.
    pub(super) fn they(&mut self, draft: &Draft) -> Option<EntityId> {
        let view = self.view;
        let alone = view.text(draft.head).eq_ignore_ascii_case("they") && view.deprel(draft.head) == "nsubj";
        let here = view.sentence_index(draft.head);
        let before = view.segments.sentences.get(here.checked_sub(1).filter(|_| alone)?)?;
        let fresh = |notes: &Notes| notes.mentions == 0 || notes.last.0 < here;
        if !self.entities.notes.iter().all(fresh) {
            return None;
        }
        let root = before.words.indices().find(|&w| view.head(w).is_none())?;
        let first = view.children_by(root, "nsubj").next()?;
        let mut row = view.children_by(first, "conj");
        let (second, third) = (row.next().or_else(|| self.met_by(root))?, row.next());
        let at = |word: usize| {
            self.entities.notes.iter().position(|n| n.mentions > 0 && n.last.1 == word && !n.plural)
        };
        let (first, second) = (at(first)?, at(second).filter(|_| third.is_none())?);
        let kind = |index: usize| self.entities.list[index].kind;
        let pair = kind(first) == kind(second)
            && matches!(kind(first), EntityKind::State | EntityKind::Person | EntityKind::Organization);
        let names = pair.then(|| [first, second].map(|index| self.entities.list[index].name.clone()))?;
        let sectors = self.entities.list[first].sectors.clone();
        Some(self.group(&names, sectors))
    }

    /// "Merkel met Putin. They agreed …": the one whom the subject met.
    fn met_by(&self, verb: usize) -> Option<usize> {
        let view = self.view;
        let with = |c: &usize| phrases::preposition(view, *c).as_deref() == Some("with");
        let object = view.children_by(verb, "obj").next();
        let other = object.or_else(|| view.children_by(verb, "obl").find(with))?;
        let meets = self.names.words.has(List::MeetsWith, view.lemma(verb));
        (meets && view.children_by(other, "conj").next().is_none()).then_some(other)
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
        // "met in Brussels": where they were acts for no state.
        let place = |index: usize| self.entities.list[index].kind == EntityKind::Place;
        let told = self.entities.notes.iter().enumerate().filter(|&(at, notes)| near(notes) && !place(at));
        let mut last: Vec<(usize, StateId, usize)> =
            told.filter_map(|(index, notes)| Some((notes.last.1, notes.state?, index))).collect();
        last.sort_unstable_by_key(|&(word, _, _)| std::cmp::Reverse(word));
        let mut states: Vec<(StateId, usize)> = Vec::new();
        for (_, state, index) in last {
            if !states.iter().any(|&(known, _)| known == state) {
                states.push((state, index));
            }
        }
        let [second, first] = states[..] else { return None };
        let actors = self.entities.actors;
        // Where the text has no name of the state itself they are known by their own.
        Some([first, second].map(|(id, index)| match self.entities.get(&Key::State(id)) {
            Some(_) => actors.state(id).name.to_string(),
            None => self.entities.list[index].name.clone(),
        }))
    }
}
