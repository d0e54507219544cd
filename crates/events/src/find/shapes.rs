//! Shapes of the tree that stand for another argument than their relations say.

use super::Grammar;
use crate::pattern::{Clause, Path, Shape, Step};

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

    /// "Protesters shot dead by police": a headline drops the "were", and the tagger then
    /// takes the participle for a past tense. Who stands behind "by" does what a verb without an object tells.
    pub(super) fn is_cut_passive(&self, word: usize) -> bool {
        let view = self.view;
        let past = view.xpos(word) == "VBD" && view.head(word).is_none() && view.upos(word) == "VERB";
        if !past || view.text(word).ends_with("ed") || self.child(word, "obj").is_some() {
            return false;
        }
        let agent = |&c: &usize| {
            matches!(view.upos(c).as_str(), "NOUN" | "PROPN")
                && view.children_by(c, "case").any(|m| view.lemma(m) == "by")
                && view.children_by(c, "nummod").next().is_none()
        };
        let last = view.sentence(word).words.end as usize - 1;
        let headline = !matches!(view.text(last), "." | "!" | "?" | ".”" | ".\"");
        headline && view.children_by(word, "obl").any(|c| agent(&c)) && self.is_done_to_somebody(word)
    }

    /// A pattern of the verb asks for an object.
    fn is_done_to_somebody(&self, word: usize) -> bool {
        let patterns = self.patterns.of(self.view.lemma(word)).iter();
        patterns.map(|&at| &self.patterns.patterns[at as usize]).any(|p| {
            let first = p.roles.target.as_ref().and_then(|path| path.0.first());
            p.shape == Shape::Verb && first.is_some_and(|steps| steps.first() == Some(&Step::Obj))
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

    /// "sent a letter to the leaders urging them to act": the verb whose subject wrote it.
    pub(super) fn letter(&self, word: usize, noun: usize) -> Option<usize> {
        let view = self.view;
        let speaks = view.xpos(word) == "VBG" && !self.patterns.of(view.lemma(word)).is_empty();
        let written = |w: usize| self.speaks_for(w) && self.rel(w) == "obj";
        let verb = |letter: usize| view.head(letter).filter(|&v| written(letter) && self.is_verbal(v));
        if !speaks {
            return None;
        }
        let to = view.children_by(noun, "case").any(|c| view.lemma(c) == "to");
        let above = view.head(noun).filter(|_| to)?;
        let beside = || self.child(above, "obj").filter(|&o| written(o) && o < noun);
        verb(above).or_else(|| beside().map(|_| above).filter(|&v| self.is_verbal(v)))
    }

    /// "After a meeting with Putin, he said": whoever speaks beside it met him, where the noun names one of two only.
    pub(super) fn met_beside(&self, noun: usize) -> Option<usize> {
        let view = self.view;
        let both_ways = |&at: &u32| self.patterns.patterns[at as usize].roles.reciprocal;
        let mutual = view.upos(noun) == "NOUN" && self.patterns.of(view.lemma(noun)).iter().any(both_ways);
        let cases = ["after", "before", "during", "following", "in", "at"];
        let beside =
            view.children_by(noun, "case").any(|c| cases.contains(&view.lemma(c).to_lowercase().as_str()));
        let with = || !self.prepositional_of(noun, "with").is_empty();
        let head = view.head(noun).filter(|&h| self.is_verbal(h) && !self.is_passive(h))?;
        let free = view.deprel(noun).base() == "obl" && mutual && beside;
        (free && with() && self.prepositional_of(noun, "between").is_empty()).then_some(head)
    }

    /// "attacked each other's plans": what is done to whom is done both ways.
    pub(super) fn is_mutual(&self, word: usize) -> bool {
        let view = self.view;
        let each = |w: usize| {
            let next = (w + 1 < view.word_count()).then(|| view.lemma(w + 1));
            matches!((view.lemma(w), next), ("each", Some("other")) | ("one", Some("another")))
        };
        let objects =
            view.children(word).filter(|&c| matches!(view.deprel(c).base(), "obj" | "obl" | "iobj"));
        objects.filter(|&c| c > word).any(|c| {
            let own = std::iter::once(c).chain(view.children(c)).flat_map(|w| [w, w.saturating_sub(1)]);
            own.filter(|&w| w > word).any(each)
        })
    }

    /// "began with miners striking", where the parser hangs whoever stands behind the "with" on the verb above.
    pub(super) fn lowered_subject(&self, word: usize) -> Option<usize> {
        let view = self.view;
        let head = view.head(word).filter(|_| self.rel(word) == "advcl" && view.xpos(word) == "VBG")?;
        let with = view.children_by(word, "mark").find(|&m| view.lemma(m) == "with")?;
        view.children_by(head, "nsubj").find(|&s| with < s && s < word)
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

    /// "one was killed and two injured": the second passive goes without its auxiliary.
    pub fn is_gapped(&self, word: usize) -> bool {
        let view = self.view;
        let bare = view.children(word).all(|c| !matches!(view.deprel(c).base(), "aux" | "obj" | "cop"));
        let first = view.head(word).filter(|_| self.rel(word) == "conj");
        bare && first.is_some_and(|first| view.children_by(first, "aux:pass").next().is_some())
    }

    /// "watched the ministers sign", where the parser gives the verb above a second subject.
    pub(super) fn perceived(&self, word: usize, head: usize) -> Option<usize> {
        let bare = self.view.children_by(word, "mark").next().is_none() && self.view.xpos(word) == "VB";
        self.view.children_by(head, "nsubj").find(|&s| bare && head < s && s < word)
    }

    /// "He and the leader met", where the parser gives the verb two subjects.
    pub(super) fn second_subject(&self, word: usize, first: usize) -> Option<usize> {
        let view = self.view;
        let joined = |s: usize| (first..s).any(|w| view.upos(w) == "CCONJ" && view.head(w) != Some(word));
        let near = |s: usize| (first..s).all(|w| view.upos(w) != "VERB" && view.text(w) != ",");
        let mut others = view.children(word).filter(|&s| s > first && s < word);
        others.find(|&s| view.deprel(s) == view.deprel(first) && joined(s) && near(s))
    }

    /// Whether a noun is told as a deed of force done to what `below` it names: "the bombing of", "an attack on".
    pub fn undergoes(&self, noun: usize, below: usize) -> bool {
        let view = self.view;
        view.upos(noun) == "NOUN"
            && view.deprel(below) == "nmod"
            && view.children_by(below, "case").any(|case| {
                let case = view.lemma(case).to_lowercase();
                let force = |&at: &u32| self.is_force_done_to(at as usize, &case);
                self.patterns.of(view.lemma(noun)).iter().any(force)
            })
    }

    /// A noun of force of which the words behind `preposition` name whom it is done to, and never who does it.
    fn is_force_done_to(&self, pattern: usize, preposition: &str) -> bool {
        let pattern = &self.patterns.patterns[pattern];
        let leads = |path: &Option<Path>| {
            let first = |steps: &Vec<Step>| matches!(steps.first(), Some(Step::Prep(p)) if p == preposition);
            path.as_ref().is_some_and(|path| path.0.iter().any(first))
        };
        // "an attempt" is one by its adjective alone.
        let by_adjective = |clause: &Clause| {
            clause.is_gate() && clause.tests.iter().any(|t| !t.unless && t.path.0 == [vec![Step::Mod]])
        };
        pattern.shape == Shape::Noun
            && pattern.code.plover.as_deref() == Some("ASSAULT")
            && !pattern.roles.reciprocal
            && leads(&pattern.roles.target)
            && !leads(&pattern.roles.source)
            && !pattern.clauses.iter().any(by_adjective)
    }

    /// "the bombing of a market that killed ten": the deed kills, and not what it was done to.
    pub(super) fn deed_that_harms(&self, noun: usize, pronoun: usize, clause: usize) -> Option<usize> {
        let view = self.view;
        let thing = matches!(view.lemma(pronoun), "that" | "which") && self.rel(pronoun) == "nsubj";
        let harms = |&at: &u32| {
            let pattern = &self.patterns.patterns[at as usize];
            pattern.shape == Shape::Verb && pattern.code.plover.as_deref() == Some("ASSAULT")
        };
        let harm = || self.patterns.of(view.lemma(clause)).iter().any(harms) || view.lemma(clause) == "leave";
        let deed = view.head(noun).filter(|&deed| thing && self.undergoes(deed, noun))?;
        harm().then_some(deed)
    }

    /// "Mayor accused of theft": a headline's passive, as nobody accuses without an object.
    pub(super) fn is_accused(&self, word: usize) -> bool {
        let view = self.view;
        let bare = view.children(word).all(|c| !matches!(view.deprel(c).base(), "aux" | "obj" | "ccomp"));
        let of = word + 1 < view.word_count() && view.text(word + 1).eq_ignore_ascii_case("of");
        view.lemma(word) == "accuse"
            && matches!(view.xpos(word).as_str(), "VBD" | "VBN")
            && bare
            && of
            && self.raised_object(word).is_none()
            && self.counted_object(word).is_none()
    }
}
