//! Shapes of the tree that stand for another argument than their relations say.

use super::Grammar;

impl Grammar<'_> {
    /// "killed between 20 and 30 soldiers": the object that the parser hangs on as if "between" led it.
    pub(super) fn counted_object(&self, word: usize) -> Option<usize> {
        let view = self.view;
        let free = self.child(word, "obj").is_none() && self.child(word, "aux:pass").is_none();
        let range = |&c: &usize| {
            let number =
                view.children(c).find(|&n| self.rel(n).starts_with("nummod") && view.upos(n) == "NUM");
            number.is_some_and(|n| {
                let between = |w: &usize| view.lemma(*w) == "between" && *w < n;
                view.children_by(n, "conj").next().is_some()
                    && view.children(c).chain(view.children(n)).any(|w| between(&w))
            })
        };
        view.children_by(word, "obl").find(range).filter(|_| free && view.upos(word) == "VERB")
    }

    /// Who a headline's infinitive is told of, where none of them speaks of a deed itself ("the decision to attack").
    pub(super) fn headline_row(&self, word: usize) -> Option<Vec<usize>> {
        let row = crate::headline::subjects(self.view, word)?;
        let plain =
            |&w: &usize| self.view.upos(w) == "PROPN" || self.patterns.of(self.view.lemma(w)).is_empty();
        row.iter().all(plain).then(|| {
            row.into_iter().flat_map(|w| self.with_conjuncts(w)).fold(Vec::new(), |mut all, w| {
                if !all.contains(&w) {
                    all.push(w);
                }
                all
            })
        })
    }

    /// Verbs whose participle before a noun only says which kind is meant: "suspected militants".
    pub(super) fn sorts(&self, word: usize) -> bool {
        self.patterns.sorting.contains(self.view.lemma(word))
    }

    /// The noun of a sentence without a verb, or the name listed with it.
    pub(super) fn tops_headline(&self, noun: usize) -> bool {
        let first = if matches!(self.rel(noun), "list" | "conj") { self.view.head(noun) } else { Some(noun) };
        first.is_some_and(|w| self.view.head(w).is_none() && !self.is_verbal(w))
    }

    /// "accused Iran of arming them", "blamed the rebels for shelling it", "kept them from voting": what is said to do it.
    pub(super) fn object_that_does(&self, word: usize, head: usize) -> Option<usize> {
        let view = self.view;
        let gerund = matches!(self.rel(word), "advcl" | "ccomp") && view.xpos(word) == "VBG";
        let marks = ["of", "for", "from", "into", "with"];
        let marked = || view.children_by(word, "mark").any(|m| marks.contains(&view.lemma(m)));
        if !gerund || !marked() || !self.is_verbal(head) || self.is_passive(head) {
            return None;
        }
        let object = self.child(head, "obj").or_else(|| self.child(head, "iobj"));
        object.filter(|&o| o < word)
    }

    /// "accused the general of failing to act", where the parser makes him the subject of the gerund: he stands before
    /// its "of" and is whom the verb above is done to.
    pub(super) fn raised_object(&self, word: usize) -> Option<usize> {
        let view = self.view;
        view.children(word).filter(|&c| matches!(self.rel(c), "ccomp" | "advcl" | "xcomp")).find_map(|c| {
            let marks = ["of", "for", "from", "into"];
            let mark = view.children_by(c, "mark").find(|&m| marks.contains(&view.lemma(m)))?;
            self.child(c, "nsubj").filter(|&s| word < s && s < mark)
        })
    }
}
