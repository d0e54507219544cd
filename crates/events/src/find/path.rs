use super::Grammar;
use crate::pattern::{Path, Step};

/// Where the paths of a pattern lead.
impl<'a> Grammar<'a> {
    fn below(&self, word: usize) -> Vec<usize> {
        let subject: Vec<usize> = self
            .view
            .children(word)
            .filter(|&c| self.view.deprel(c).base() == "nsubj" && self.rel(c) != "nsubj:pass")
            .collect();
        let mut found = vec![word];
        let mut at = 0;
        while at < found.len() {
            let here = found[at];
            found.extend(self.view.children(here).filter(|c| !subject.contains(c)));
            at += 1;
        }
        if let Some(verb) = self.light_verb(word) {
            found.push(verb);
            found.extend(
                self.view.children(verb).filter(|&c| c != word && self.view.deprel(c).base() != "nsubj"),
            );
        }
        found.sort_unstable();
        found
    }

    fn step(&self, word: usize, step: &Step) -> Vec<usize> {
        let view = self.view;
        match step {
            Step::Subj => self.subject(word),
            Step::Obj => self.object(word),
            Step::Iobj => self.child(word, "iobj").map(|c| self.with_conjuncts(c)).unwrap_or_default(),
            Step::Poss => self.possessors(word),
            Step::Comp => self.complements(word),
            Step::Any => self.below(word),
            Step::Mod => view
                .children(word)
                .filter(|&c| matches!(view.deprel(c).base(), "amod" | "compound" | "advmod" | "nmod"))
                .filter(|&c| view.children_by(c, "case").next().is_none())
                .collect(),
            Step::Aux => view.children_by(word, "aux").chain(view.children_by(word, "cop")).collect(),
            Step::This => vec![word],
            Step::Prep(name) => self.prepositional(word, name),
        }
    }

    /// What every alternative leads to, in their order.
    pub fn alternatives(&self, word: usize, path: &'a Path) -> impl Iterator<Item = Vec<usize>> + '_ {
        path.0.iter().map(move |steps| self.chain(word, steps))
    }

    fn chain(&self, word: usize, steps: &[Step]) -> Vec<usize> {
        let mut at = vec![word];
        for step in steps {
            let mut next: Vec<usize> = Vec::new();
            for word in at {
                for found in self.step(word, step) {
                    if !next.contains(&found) {
                        next.push(found);
                    }
                }
            }
            at = next;
        }
        at
    }
}
