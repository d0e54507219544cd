use parse::View;

use super::apart::APART;
use crate::pattern::Patterns;
use crate::status::is_imperative;

/// Sense arguments over the UD tree: voice, control, shared subjects, relative clauses and light verbs undone.
pub struct Grammar<'a> {
    pub view: &'a View<'a>,
    pub(super) patterns: &'a Patterns,
}

/// How far a subject is sought through governors.
const CLIMB: usize = 6;

impl<'a> Grammar<'a> {
    pub fn new(view: &'a View<'a>, patterns: &'a Patterns) -> Self {
        Self { view, patterns }
    }

    pub(super) fn child(&self, word: usize, relation: &str) -> Option<usize> {
        self.view.children_by(word, relation).next()
    }

    pub(super) fn rel(&self, word: usize) -> &'static str {
        self.view.deprel(word).as_str()
    }

    pub fn is_verbal(&self, word: usize) -> bool {
        self.view.upos(word) == "VERB" || self.view.upos(word) == "AUX"
    }

    /// True of a passive clause and of a participle that modifies what it was done to.
    pub fn is_passive(&self, word: usize) -> bool {
        let view = self.view;
        if self.counted_object(word).is_some() {
            return false;
        }
        if view.children(word).any(|c| matches!(self.rel(c), "nsubj:pass" | "aux:pass" | "obl:agent")) {
            return true;
        }
        if self.is_accused(word) || self.is_cut_passive(word) {
            return true;
        }
        let participle = view.xpos(word) == "VBN" || (view.xpos(word) == "VBD" && self.rel(word) == "acl");
        let free = self.child(word, "nsubj").is_none() && self.child(word, "aux").is_none();
        match self.rel(word) {
            "acl" | "amod" | "advcl" => participle && free && self.child(word, "obj").is_none(),
            "conj" => {
                participle
                    && (free || self.is_gapped(word))
                    && view.head(word).is_some_and(|h| self.is_verbal(h) && self.is_passive(h))
            }
            "xcomp" => participle && free,
            _ => participle && free && view.head(word).is_none() && self.child(word, "obj").is_none(),
        }
    }

    /// The word and the words coordinated with it. A list may go on after the name beside a single head: "his
    /// counterpart Moon and President Xi".
    pub fn with_conjuncts(&self, word: usize) -> Vec<usize> {
        let view = self.view;
        let mut found = vec![word];
        let mut at = 0;
        while at < found.len() {
            let here = found[at];
            at += 1;
            let single = matches!(view.xpos(here).as_str(), "NN" | "NNP");
            let names = view.children_by(here, "appos").filter(|_| single);
            // "Modi, Xi to Hold Talks": a headline joins by the comma alone.
            let listed = |&c: &usize| view.upos(c) == "PROPN" && view.upos(here) == "PROPN";
            let listed = view.children_by(here, "list").filter(listed);
            let joined = names.chain([here]).flat_map(|w| view.children_by(w, "conj")).chain(listed);
            let fresh: Vec<usize> = joined
                .filter(|&c| !found.contains(&c) && (!self.is_verbal(c) || !self.is_verbal(word)))
                .collect();
            found.extend(fresh);
        }
        found
    }

    /// `who`, `which`, `that` of a relative clause stand for the noun that the clause hangs on.
    fn antecedent(&self, pronoun: usize, clause: usize) -> usize {
        let relative = matches!(self.view.lemma(pronoun), "who" | "which" | "that" | "whom");
        match self.view.head(clause) {
            Some(noun) if relative && self.rel(clause).starts_with("acl") => {
                self.deed_that_harms(noun, pronoun, clause).unwrap_or(noun)
            }
            _ => pronoun,
        }
    }

    /// The subject of the surface, shared or controlled ones included.
    pub fn surface_subject(&self, word: usize, climb: usize) -> Vec<usize> {
        let view = self.view;
        if let Some(row) = self.headline_row(word) {
            return row;
        }
        let own =
            view.children(word).find(|&c| matches!(self.rel(c), "nsubj" | "nsubj:pass" | "nsubj:outer"));
        if let Some(own) = own.or_else(|| self.lowered_subject(word)) {
            let mut row = self.with_conjuncts(self.antecedent(own, word));
            let second = self.second_subject(word, own).filter(|s| !row.contains(s));
            row.extend(second);
            return row;
        }
        let Some(head) = view.head(word).filter(|_| climb > 0 && !is_imperative(view, word)) else {
            return Vec::new();
        };
        if let Some(object) = self.object_that_does(word, head) {
            return self.with_conjuncts(object);
        }
        match self.rel(word) {
            "xcomp" => {
                let object = self.child(head, "obj").or_else(|| self.child(head, "iobj"));
                match object.or_else(|| self.perceived(word, head)) {
                    Some(object) if !self.patterns.subject_control.contains(view.lemma(head)) => {
                        self.with_conjuncts(object)
                    }
                    _ => self.surface_subject(head, climb - 1),
                }
            }
            // "urging those calling for it to wait"
            "ccomp" if view.xpos(word) == "VBG" && word > 0 && self.child(head, "obj") == Some(word - 1) => {
                self.with_conjuncts(word - 1)
            }
            "conj" | "advcl" | "ccomp" | "parataxis" | "dep" if self.is_clause(head) => {
                self.surface_subject(head, climb - 1)
            }
            "cop" => self.surface_subject(head, climb - 1),
            "acl" if view.xpos(word) == "VBG" || view.xpos(word) == "VBN" => match self.letter(word, head) {
                Some(verb) => self.surface_subject(verb, climb - 1),
                None => self.with_conjuncts(head),
            },
            // "Kim to Meet Putin": a headline's noun is the subject unless it speaks of a deed itself.
            "acl" if self.tops_headline(head) && self.patterns.of(view.lemma(head)).is_empty() => {
                self.with_conjuncts(view.head(head).unwrap_or(head))
            }
            "acl" => self.owner(head, climb - 1),
            "acl:relcl" => Vec::new(),
            "amod" => vec![head],
            _ => Vec::new(),
        }
    }

    fn is_clause(&self, word: usize) -> bool {
        self.is_verbal(word) || self.child(word, "cop").is_some() || self.view.upos(word) == "ADJ"
    }

    /// Who does it.
    pub fn subject(&self, word: usize) -> Vec<usize> {
        if !self.is_verbal(word) {
            return if self.child(word, "nsubj").is_some() && self.child(word, "cop").is_some()
                || self.view.upos(word) == "ADJ"
            {
                self.surface_subject(word, CLIMB)
            } else {
                self.owner(word, CLIMB)
            };
        }
        if self.is_passive(word) {
            return self.agent(word);
        }
        self.surface_subject(word, CLIMB)
    }

    fn agent(&self, word: usize) -> Vec<usize> {
        let view = self.view;
        let agent = self.child(word, "obl:agent").or_else(|| self.prepositional(word, "by").first().copied());
        agent
            .or_else(|| self.hyphenated(word))
            .map_or_else(Vec::new, |agent| self.with_conjuncts(self.antecedent(agent, word)))
            .into_iter()
            .filter(|&a| view.upos(a) != "NUM")
            .collect()
    }

    /// "Russian-occupied eastern Ukraine": the name that a hyphen ties to a participle.
    fn hyphenated(&self, word: usize) -> Option<usize> {
        let view = self.view;
        let (hyphen, name) = (word.checked_sub(1)?, word.checked_sub(2)?);
        let tied = matches!(view.text(hyphen), "-" | "‑" | "–")
            && view.range(name).end == view.range(hyphen).start
            && view.range(hyphen).end == view.range(word).start;
        (tied && self.rel(word) == "amod" && view.text(name).starts_with(char::is_uppercase)).then_some(name)
    }

    /// To whom it is done.
    pub fn object(&self, word: usize) -> Vec<usize> {
        let view = self.view;
        if !self.is_verbal(word) {
            return self.prepositional(word, "of");
        }
        if self.is_passive(word) {
            return match self.rel(word) {
                "acl" | "amod" => view.head(word).map(|h| self.with_conjuncts(h)).unwrap_or_default(),
                _ => self.surface_subject(word, CLIMB),
            };
        }
        let object = self.child(word, "obj").or_else(|| self.counted_object(word));
        if let Some(object) = object.or_else(|| self.raised_object(word)) {
            return self.with_conjuncts(self.antecedent(object, word));
        }
        if self.rel(word) == "acl:relcl" && self.child(word, "nsubj").is_some() {
            let gap = self.child(word, "nsubj").is_some_and(|s| self.antecedent(s, word) == s);
            return view.head(word).filter(|_| gap).map(|h| vec![h]).unwrap_or_default();
        }
        let shared =
            view.children_by(word, "conj").find_map(|c| self.child(c, "obj").filter(|_| self.is_verbal(c)));
        shared.map(|o| self.with_conjuncts(o)).unwrap_or_default()
    }

    /// Whose a noun is: possessive, compound or adjective, agent phrase, or the subject of its light verb.
    fn owner(&self, noun: usize, climb: usize) -> Vec<usize> {
        // "paid the first visit by a president in years": whoever pays it.
        let paid = |&verb: &usize| {
            self.rel(noun) == "obj" && self.view.lemma(verb) == "pay" && !self.is_passive(verb)
        };
        if let Some(verb) = self.light_verb(noun).filter(paid) {
            return self.surface_subject(verb, climb);
        }
        if let Some(agent) = self.prepositional(noun, "by").first() {
            return self.with_conjuncts(*agent);
        }
        // "received praise": who gets it does not give it.
        let given = |&verb: &usize| !matches!(self.view.lemma(verb), "receive" | "get" | "suffer");
        if let Some(verb) = self.light_verb(noun).filter(given) {
            let subject =
                if self.is_passive(verb) { self.agent(verb) } else { self.surface_subject(verb, climb) };
            if !subject.is_empty() && !subject.contains(&noun) {
                return subject;
            }
        }
        let own = self.possessors(noun);
        if let Some(host) = self.met_beside(noun).filter(|_| own.is_empty()) {
            return self.surface_subject(host, climb);
        }
        match self.view.head(noun) {
            // "was in Oslo for talks": the subject of the copular clause.
            Some(head)
                if own.is_empty()
                    && self.rel(noun).starts_with("obl")
                    && self.child(head, "cop").is_some() =>
            {
                self.surface_subject(head, climb)
            }
            _ => own,
        }
    }

    /// The verb that lends a noun tense and subject: "launched an attack", "is in talks".
    pub fn light_verb(&self, noun: usize) -> Option<usize> {
        let mut noun = noun;
        if self.rel(noun) == "conj" {
            noun = self.view.head(noun)?;
        }
        let head = self.view.head(noun)?;
        let under = matches!(self.rel(noun), "obj" | "nsubj:pass" | "obl" | "xcomp");
        // "agreed to the demands", "held firm despite criticism": the verb has a deed of its own.
        let beside = self.view.children_by(noun, "case").any(|case| {
            let case = self.view.lemma(case).to_lowercase();
            APART.contains(&case.as_str())
                || case == "to" && matches!(self.view.lemma(head), "agree" | "respond" | "retaliate" | "answer")
                // "the effect it may have on the talks"
                || matches!(case.as_str(), "on" | "over") && self.view.lemma(head) == "have"
        });
        (under && !beside && self.is_verbal(head) && self.patterns.light.contains(self.view.lemma(head)))
            .then_some(head)
    }

    /// The verb that says of a noun that it happens: "the talks took place", "fighting broke out".
    pub fn occurrence(&self, noun: usize) -> Option<usize> {
        let view = self.view;
        let head = view.head(noun).filter(|&h| self.is_verbal(h) && self.rel(noun) == "nsubj")?;
        let place = || view.children_by(head, "obj").any(|o| view.lemma(o) == "place");
        let occurs = self.patterns.occur.contains(view.lemma(head)) || view.lemma(head) == "take" && place();
        occurs.then_some(head)
    }

    /// What a head that only counts or sorts leads to: "a new kind of weapon", "a series of missiles".
    pub fn counted(&self, word: usize) -> Vec<usize> {
        if self.patterns.measure.contains(self.view.lemma(word)) {
            // "tens of thousands of soldiers"
            let of = self.prepositional_of(word, "of");
            let further: Vec<usize> = of.iter().flat_map(|&w| self.counted(w)).collect();
            of.into_iter().chain(further).collect()
        } else {
            Vec::new()
        }
    }

    /// A paper or word that speaks for whoever wrote it.
    pub fn speaks_for(&self, word: usize) -> bool {
        self.patterns.medium.contains(self.view.lemma(word))
    }

    pub(super) fn possessors(&self, noun: usize) -> Vec<usize> {
        let view = self.view;
        let mut found = Vec::new();
        for relation in ["nmod:poss", "compound", "amod", "nmod:desc"] {
            for child in view.children_by(noun, relation) {
                if view.upos(child) == "PROPN"
                    || relation == "nmod:poss"
                    || view.upos(child) == "NOUN"
                    || view.text(child).starts_with(char::is_uppercase)
                {
                    found.extend(self.with_conjuncts(child));
                }
            }
        }
        // "Indian strikes and shelling"
        let first =
            view.head(noun).filter(|&first| found.is_empty() && self.rel(noun) == "conj" && first < noun);
        let deed = |&w: &usize| view.upos(w) == "NOUN" && !self.patterns.of(view.lemma(w)).is_empty();
        first.filter(deed).map_or(found, |first| self.possessors(first))
    }

    /// Obliques and nominal modifiers with the preposition, of the word, of its object, of its light verb.
    pub fn prepositional(&self, word: usize, preposition: &str) -> Vec<usize> {
        let own = self.prepositional_of(word, preposition);
        if !own.is_empty() {
            return own;
        }
        if self.is_verbal(word) {
            let near = self.child(word, "obj").into_iter().chain(self.child(word, "obl:agent"));
            return near
                .map(|n| self.prepositional_of(n, preposition))
                .find(|f| !f.is_empty())
                .unwrap_or_default();
        }
        if let Some(verb) = self.light_verb(word) {
            let found = self.prepositional_of(verb, preposition);
            if !found.is_empty() {
                return found;
            }
        }
        // "a march by monks against the junta", "the arrest of a blogger by Chad" hang one on the other.
        if !matches!(preposition, "against" | "by" | "on" | "over" | "to") {
            return Vec::new();
        }
        let near = ["by", "of"].iter().flat_map(|p| self.prepositional_of(word, p));
        near.map(|n| self.prepositional_of(n, preposition)).find(|f| !f.is_empty()).unwrap_or_default()
    }

    pub(super) fn prepositional_of(&self, word: usize, preposition: &str) -> Vec<usize> {
        let view = self.view;
        let mut found = Vec::new();
        for child in view.children(word) {
            let base = view.deprel(child).base();
            let fits = matches!(base, "obl" | "nmod" | "advcl" | "acl" | "conj" | "advmod" | "xcomp");
            if fits && view.children(child).any(|c| self.marks(c, preposition)) {
                found.extend(self.with_conjuncts(child));
            }
        }
        if found.is_empty() {
            found.extend(
                self.behind_particle(word, preposition).into_iter().flat_map(|w| self.with_conjuncts(w)),
            );
        }
        found
    }

    /// "called on the council to act", where the parser makes "on" a particle and leaves the oblique without a case.
    fn behind_particle(&self, word: usize, preposition: &str) -> Option<usize> {
        let view = self.view;
        let particle = view.children_by(word, "compound:prt").find(|&p| view.lemma(p) == preposition)?;
        let bare = |&c: &usize| c > particle && view.children_by(c, "case").next().is_none();
        view.children_by(word, "obl")
            .find(bare)
            .filter(|&c| view.subtree_range(c).start as usize == particle + 1)
    }

    fn marks(&self, word: usize, preposition: &str) -> bool {
        matches!(self.rel(word), "case" | "mark")
            && (self.view.lemma(word).eq_ignore_ascii_case(preposition)
                || preposition == "toward" && self.view.lemma(word).eq_ignore_ascii_case("towards"))
    }

    /// The clauses below a verb, noun or adjective.
    pub fn complements(&self, word: usize) -> Vec<usize> {
        let view = self.view;
        let mut found = Vec::new();
        for child in view.children(word) {
            let relation = self.rel(child);
            let gerund = matches!(relation, "advcl" | "acl")
                && view.children(child).any(|c| {
                    matches!(self.rel(c), "mark")
                        && matches!(
                            view.lemma(c),
                            "to" | "of" | "from" | "for" | "against" | "on" | "about" | "that"
                        )
                });
            if matches!(relation, "xcomp" | "ccomp") || gerund {
                found.push(child);
                found.extend(view.children_by(child, "conj"));
            }
        }
        found
    }
}
