//! "The country", "the republic": the state that the text spoke of last, other than one that acts upon it there.

use facts::{EntityId, EntityKind, Mention, MentionKind};
use lexicon::actors::StateId;
use lexicon::words::List;
use std::collections::BTreeSet;

use super::draft::{Draft, What};
use super::resolve::{Placed, Resolver, definite};

/// Sentences that the noun reaches back over for a state that is named only through its people and bodies.
const REACH: usize = 2;

impl Resolver<'_, '_> {
    /// "Chad said that Libya had invaded the country": Chad. In doubt between two the noun stands for itself.
    pub(super) fn the_country(&mut self, draft: &Draft, before: &[Mention]) -> Option<Placed> {
        let What::Role { lemma, .. } = &draft.what else { return None };
        let view = self.view;
        let many = matches!(view.xpos(draft.head).as_str(), "NNS" | "NNPS");
        if many || !self.names.words.has(List::MeansState, lemma) || !definite(view, self.names.words, draft)
        {
            return None;
        }
        // "Syrian players love their country": whoever owns it is its state.
        let owned = view.children_by(draft.head, "nmod:poss").next().is_some();
        let sides = if owned { BTreeSet::new() } else { self.other_sides(draft.head, before) };
        let found = match self.named_last(&sides, draft.head) {
            Some(found) => found?,
            None => self.told_last(&sides, draft.head)?,
        };
        Some((found, MentionKind::Country, 0.7, "who.the-country"))
    }

    /// Of the states that the last sentence to name one other than `sides` names: its subject, the one of the story, or
    /// the only one. `None` where the text names none so far, and within where it cannot be told which.
    fn named_last(&self, sides: &BTreeSet<StateId>, head: usize) -> Option<Option<EntityId>> {
        let mut near: Vec<usize> = (0..self.entities.list.len())
            .filter(|&at| {
                let notes = &self.entities.notes[at];
                self.entities.list[at].kind == EntityKind::State
                    && notes.mentions > 0
                    && notes.state.is_none_or(|state| !sides.contains(&state))
            })
            .collect();
        let last = |at: usize| self.entities.notes[at].last;
        let sentence = near.iter().map(|&at| last(at).0).max()?;
        near.retain(|&at| last(at).0 == sentence);
        let main = self.main.filter(|main| main.clear).map(|main| main.state);
        let subjects: Vec<usize> = near.iter().copied().filter(|&at| last(at).2).collect();
        let of_story = |&at: &usize| self.entities.notes[at].state == main && main.is_some();
        let chosen = match (&near[..], &subjects[..]) {
            ([only], _) | (_, [only]) => Some(*only),
            _ => near.iter().copied().find(of_story).or_else(|| {
                // Both in one sentence: what the text names over and over is what it is about.
                let count = |at: usize| self.entities.notes[at].mentions;
                near.sort_by_key(|&at| std::cmp::Reverse(count(at)));
                let clear = sentence < self.view.sentence_index(head) && count(near[0]) > 2 * count(near[1]);
                clear.then_some(near[0])
            }),
        };
        Some(chosen.map(|at| EntityId(at as u32)))
    }

    /// The one state whose people and bodies the last sentences speak of.
    fn told_last(&mut self, sides: &BTreeSet<StateId>, head: usize) -> Option<EntityId> {
        let sentence = self.view.sentence_index(head);
        let near = self.entities.notes.iter().filter(|n| n.mentions > 0 && n.last.0 + REACH >= sentence);
        let states: BTreeSet<StateId> =
            near.filter_map(|notes| notes.state).filter(|state| !sides.contains(state)).collect();
        let mut states = states.into_iter();
        let (one, None) = (states.next()?, states.next()) else { return None };
        Some(self.entities.state(one))
    }

    /// The states that act, or are acted upon, beside the noun in its clause: themselves, or by their troops and bodies.
    /// A person of the state may well leave it or return to it.
    fn other_sides(&self, head: usize, before: &[Mention]) -> BTreeSet<StateId> {
        let view = self.view;
        let mut sides = BTreeSet::new();
        let verb = |&w: &usize| view.upos(w) == "VERB";
        let mut at = view.ancestors(head).find(verb);
        while let Some(clause) = at {
            let side = |c: &usize| {
                let relation = view.deprel(*c);
                matches!(relation.base(), "nsubj" | "obj" | "iobj") || relation == "obl:agent"
            };
            // "Libya, which had invaded the country"
            let who = |&c: &usize| matches!(view.lemma(c), "who" | "which" | "that");
            let related = view.children_by(clause, "nsubj").any(|c| who(&c));
            let relative = view.head(clause).filter(|_| related && view.deprel(clause) == "acl:relcl");
            let own_sides = view.children(clause).filter(side).filter(|&c| !view.subtree(c).contains(&head));
            let around: Vec<usize> = own_sides.chain(relative).collect();
            // "accused Libya of invading the country": the object of the verb above does it.
            let object = around.iter().copied().find(|&c| view.deprel(c).base() == "obj");
            let below = at != view.ancestors(head).find(verb);
            for side in object.filter(|_| below).map_or(around.clone(), |object| vec![object]) {
                let row = std::iter::once(side).chain(view.children_by(side, "conj"));
                row.for_each(|word| self.add_states(word, before, &mut sides));
            }
            // "asked America to help them enter the country": they enter it.
            let own = below && object.is_some() || around.iter().any(|&c| view.deprel(c).base() == "nsubj");
            let shares = matches!(view.deprel(clause).base(), "conj" | "xcomp" | "advcl" | "acl");
            at = view.ancestors(clause).find(verb).filter(|_| !own && shares);
        }
        sides
    }

    fn add_states(&self, word: usize, before: &[Mention], sides: &mut BTreeSet<StateId>) {
        let view = self.view;
        let state = |w: usize| self.names.state_at(w);
        sides.extend(state(word));
        let mention = before.iter().rev().find(|m| m.head as usize == word);
        let entity = mention.and_then(|m| m.entity);
        if let Some(entity) = entity.map(|e| e.0 as usize) {
            if self.entities.list[entity].kind == EntityKind::Person {
                return;
            }
            sides.extend(self.entities.notes[entity].state);
        }
        let beside = |&c: &usize| matches!(view.deprel(c).base(), "compound" | "amod" | "nmod");
        sides.extend(view.children(word).filter(beside).filter_map(state));
    }
}
