//! From the root down: what each governor makes of the predicate below it.

use facts::{Status, TextRange};
use parse::View;

use super::Reading;
use super::classes::{Classes, Effect};
use super::complements::{apart, clause_kind, definite, happens, has_owner, has_will, is_unmet, light};

/// What holds of one word, with the words that decide it.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    pub value: f32,
    pub status: Option<Status>,
    pub evidence: Vec<usize>,
}

/// Readings by word, each worked out once.
pub struct Walk<'a> {
    pub view: &'a View<'a>,
    pub classes: &'a Classes,
    done: Vec<Option<State>>,
}

const CERTAIN: f32 = 3.0;

impl<'a> Walk<'a> {
    pub fn new(view: &'a View<'a>, classes: &'a Classes) -> Self {
        Self { view, classes, done: vec![None; view.word_count()] }
    }

    /// What holds of `word` as a predicate: its governors first, then its own markers.
    pub fn reading(&mut self, word: usize) -> State {
        if let Some(done) = &self.done[word] {
            return done.clone();
        }
        // Against a tree that is none.
        self.done[word] = Some(State { value: CERTAIN, status: None, evidence: Vec::new() });
        let mut state = self.above(word);
        self.own(word, &mut state);
        self.done[word] = Some(state.clone());
        state
    }

    /// What the governors leave of `word` before its own markers.
    fn above(&mut self, word: usize) -> State {
        let view = self.view;
        let free = State { value: CERTAIN, status: None, evidence: Vec::new() };
        let Some(head) = view.head(word) else { return free };
        match view.deprel(word).base() {
            "conj" => self.beside(word, head),
            "aux" | "cop" | "compound" | "flat" | "amod" | "fixed" => self.reading(head),
            "parataxis" | "appos" | "list" | "discourse" | "vocative" => free,
            "advcl" => self.adverbial(word, head),
            "acl" if view.deprel(word) == "acl:relcl" => {
                let above = self.reading(head);
                // "pleaded guilty to charges he threatened the judge": as if the charge were the deed.
                if view.deprel(head) == "obl" && self.admits(head) {
                    return free;
                }
                // What is said of a thing that may not be is open too; a name is there: "crimes in Sudan, where rebels battle".
                let named = view.upos(head) == "PROPN";
                if above.value.abs() < 1.0 && above.status.is_some() && !named { above } else { free }
            }
            "acl" => self.on_noun(word, head),
            // "arranged by Qatar, whose envoy visited both": who does it is no part of what is planned.
            "obl" if view.deprel(word) == "obl:agent" => free,
            "nsubj" | "csubj" => self.subject(word, head),
            // "urged those calling for it to wait": they call for it.
            "ccomp" if view.xpos(word) == "VBG" && view.children_by(head, "obj").any(|o| o + 1 == word) => {
                free
            }
            "ccomp" | "xcomp" | "obj" | "obl" | "nmod" | "iobj" | "dep" => self.below(word, head),
            _ => free,
        }
    }

    /// "pleaded guilty to": whoever says so of himself did it.
    fn admits(&self, word: usize) -> bool {
        let view = self.view;
        view.head(word).is_some_and(|verb| {
            view.lemma(verb) == "guilty"
                || view.lemma(verb) == "plead" && view.children(verb).any(|c| view.lemma(c) == "guilty")
        })
    }

    /// A joined predicate has what governs the first, without the first one's own markers.
    fn beside(&mut self, word: usize, head: usize) -> State {
        let nouns = matches!(self.view.upos(word).as_str(), "NOUN" | "PROPN");
        if nouns { self.reading(head) } else { self.above(head) }
    }

    fn adverbial(&mut self, word: usize, head: usize) -> State {
        let view = self.view;
        let mark = view.children(word).find(|&c| view.deprel(c) == "mark");
        let free = State { value: CERTAIN, status: None, evidence: Vec::new() };
        match mark.map(|m| view.lemma(m)) {
            // A purpose is a plan; the complement of a verb that the table knows is its complement.
            // "pleaded guilty to threatening": a gerund is no purpose.
            Some("to") if view.xpos(word) == "VBG" => match self.effect(head, word) {
                Some(effect) => self.governed(head, effect, head),
                None => free,
            },
            Some("to") => {
                if let Some(effect) = self.effect(head, word) {
                    return self.governed(head, effect, head);
                }
                let above = self.reading(head);
                State {
                    value: if above.value > 2.0 { 1.0 } else { 0.3 },
                    status: Some(if above.value > 2.0 { Status::Planned } else { Status::Hypothetical }),
                    evidence: mark.into_iter().collect(),
                }
            }
            Some(
                "as" | "while" | "after" | "since" | "because" | "although" | "though" | "when" | "before",
            ) => {
                // When a thing is to come, what goes before or with it is to come as well.
                let above = self.reading(head);
                let past = view.xpos(word) == "VBD" || view.children(word).any(|c| view.xpos(c) == "VBD");
                if above.status == Some(Status::Planned)
                    && !past
                    && !matches!(
                        mark.map(|m| view.lemma(m)),
                        Some("as" | "because" | "although" | "though" | "since")
                    )
                {
                    return above;
                }
                free
            }
            // "accused of bombing", "blamed for shelling".
            Some(_) if view.xpos(word) == "VBG" => match self.effect(head, word) {
                Some(effect) => self.governed(head, effect, head),
                None => free,
            },
            Some(_) => free,
            None => {
                let above = self.reading(head);
                // A participle shares its clause's fate, except its negation.
                if above.value >= 0.0 { above } else { free }
            }
        }
    }

    /// "plan to attack", "a decision allowing".
    fn on_noun(&mut self, word: usize, head: usize) -> State {
        // "an agreement signed into law in 1994": what was done to the thing is none of what it speaks of. Not "an allegation that its
        // agents had kidnapped a diplomat".
        let finite = |c: usize| matches!(self.view.deprel(c).base(), "nsubj" | "aux" | "mark");
        let undergone = self.view.xpos(word) == "VBN" && !self.view.children(word).any(finite);
        if let Some(effect) = self.effect(head, word).filter(|_| !undergone) {
            // "reports that Chad had shelled the port were false"
            if let Some((verdict, denied)) = self.verdict(effect, word) {
                let evidence = vec![head, verdict];
                return State { value: denied.yes, status: denied.status_yes, evidence };
            }
            return self.governed(head, effect, head);
        }
        let view = self.view;
        let to = view.children(word).any(|c| view.deprel(c) == "mark" && view.lemma(c) == "to");
        if to && view.xpos(word) != "VBG" {
            let above = self.reading(head);
            // "foiled a plot to attack the port": neither plot nor attack came off.
            if above.value <= -1.0 && above.status == Some(Status::Negated) {
                return above;
            }
            return State {
                value: 0.8f32.min(above.value.max(0.0)),
                status: Some(if above.value > 2.0 { Status::Planned } else { Status::Hypothetical }),
                evidence: vec![head],
            };
        }
        // "the purchase, rejected by the court, was to": it was rejected.
        let first = view.subtree_range(word).start as usize;
        let comma =
            first.checked_sub(1).is_some_and(|before| view.text(before) == ",") || view.text(first) == ",";
        if undergone && comma {
            return State { value: CERTAIN, status: None, evidence: Vec::new() };
        }
        let above = self.reading(head);
        // "chose not to accept a deal offered by the court": the offer was made.
        // Not "no one released".
        let none = matches!(view.lemma(head), "one" | "nobody" | "none" | "nothing")
            || view.children_by(head, "det").any(|d| view.lemma(d) == "no");
        let taken = undergone && above.status == Some(Status::Negated) && !none;
        if above.value < 2.0 && above.status.is_some() && !taken {
            return above;
        }
        State { value: CERTAIN, status: None, evidence: Vec::new() }
    }

    /// The word behind the clause of a claim that calls it false, wherever the tree hangs it, with what it does.
    fn verdict(&self, claim: Effect, clause: usize) -> Option<(usize, Effect)> {
        let view = self.view;
        let end = view.sentence(clause).words.end as usize;
        let open = claim.status_yes == Some(Status::Alleged);
        let of_clause = |w: usize| view.ancestors(w).any(|above| above == clause);
        let behind = |&w: &usize| view.lemma(w) == "be" && !of_clause(w);
        let is = (clause + 1..end).filter(|_| open).find(behind)?;
        let next = (is + 1..end).find(|&w| !matches!(view.upos(w).as_str(), "ADV" | "DET"))?;
        let denied = self.classes.effect(view.lemma(next), view.upos(next).as_str(), "any")?;
        (denied.status_yes == Some(Status::Denied)).then_some((next, denied))
    }

    /// "The attack was cancelled", "talks are planned", "a ceasefire will hold".
    fn subject(&mut self, word: usize, head: usize) -> State {
        let view = self.view;
        // "The veto is expected to come": what is expected of it is that it happens.
        let comes = |&c: &usize| view.deprel(c) == "xcomp" && happens(view, c);
        if let Some(comes) = view.children(head).find(comes).filter(|_| view.deprel(word) == "nsubj:pass") {
            return self.reading(comes);
        }
        if view.deprel(word) == "nsubj:pass" || view.deprel(word).base() == "csubj" {
            return self.below(word, head);
        }
        // "the talks collapsed"
        if view.upos(head) == "VERB"
            && view.upos(word) != "PRON"
            && let Some(effect) = self.found(head, word, "VERB", "subj")
        {
            return self.governed(head, effect, head);
        }
        let above = self.reading(head);
        if happens(view, head) { above } else { State { value: CERTAIN, status: None, evidence: Vec::new() } }
    }

    /// A complement or object.
    fn below(&mut self, word: usize, head: usize) -> State {
        if let Some(effect) = self.effect(head, word) {
            return self.governed(head, effect, head);
        }
        let view = self.view;
        let above = self.reading(head);
        let clause = matches!(view.deprel(word).base(), "ccomp" | "xcomp");
        if clause || light(view, head) && matches!(view.deprel(word).as_str(), "obj" | "nsubj:pass") {
            return above;
        }
        // The object of something that is not so is open, unless the text treats it as known.
        if matches!(view.deprel(word).base(), "obj" | "obl" | "nmod" | "nsubj") && !definite(view, word) {
            if above.value < 0.0 {
                return State { value: above.value * 0.3, ..above };
            }
            return above;
        }
        if above.status == Some(Status::Planned)
            && matches!(view.deprel(word).base(), "obj" | "obl")
            && !definite(view, word)
        {
            return above;
        }
        State { value: CERTAIN, status: None, evidence: Vec::new() }
    }

    /// What the table says `head` does to `word`.
    fn effect(&self, head: usize, word: usize) -> Option<Effect> {
        let view = self.view;
        let upos = match view.upos(head).as_str() {
            "PROPN" => "NOUN",
            upos => upos,
        };
        let find = |construction: &str| self.found(head, word, upos, construction);
        if upos == "NOUN" || upos == "ADJ" {
            let will = has_will(view, word).then(|| find("any:will")).flatten();
            // "the collapse after the attack" leaves the attack as it was.
            return will.or_else(|| find("any")).filter(|e| e.yes >= 0.0 || !apart(view, word));
        }
        match view.deprel(word).base() {
            // "oppose the boy's return", where the parser takes the noun for a verb.
            "xcomp" | "ccomp" if view.xpos(word) == "NN" && has_owner(view, word) => find("obj"),
            "ccomp" | "xcomp" | "advcl" | "csubj" | "dep" | "parataxis" => {
                let kind = clause_kind(view, word);
                // "had to fire" tells of shots, "have to fire" does not.
                let past = matches!(view.xpos(head).as_str(), "VBD" | "VBN");
                let will = kind == "fin" && has_will(view, word);
                let special = past.then(|| find(&format!("{kind}:past"))).flatten();
                special.or_else(|| will.then(|| find("fin:will")).flatten()).or_else(|| find(kind))
            }
            "obj" | "nsubj" | "iobj" => find("obj"),
            "obl" | "nmod" => find("of"),
            _ => None,
        }
    }

    /// What the table says of `head`, with its particle where it has one.
    fn found(&self, head: usize, word: usize, upos: &str, construction: &str) -> Option<Effect> {
        let view = self.view;
        let guilty = |&c: &usize| c == head + 1 && c != word && view.lemma(c) == "guilty";
        let particle = |c: &usize| view.deprel(*c) == "compound:prt";
        let mut below = view.children(head);
        let further = below.find(particle).or_else(|| view.children(head).find(guilty));
        let long = further.map(|c| format!("{}_{}", view.lemma(head), view.lemma(c)));
        let long = long.and_then(|long| self.classes.effect(&long, upos, construction));
        long.or_else(|| self.classes.effect(view.lemma(head), upos, construction))
    }

    fn governed(&mut self, head: usize, effect: Effect, by: usize) -> State {
        let above = self.reading(head);
        let strength = (above.value.abs() / 3.0).clamp(0.15, 1.0);
        let mut evidence = above.evidence;
        evidence.push(by);
        let (value, status) = if above.value >= 0.0 {
            (effect.yes * strength, effect.status_yes)
        } else {
            (effect.no * strength, effect.status_no)
        };
        // "must stop shelling": who is to stop is at it.
        let asked = matches!(above.status, Some(Status::Hypothetical | Status::Planned));
        if asked && above.value > 0.0 && effect.status_yes == Some(Status::Negated) && effect.no > 2.0 {
            return State { value: effect.no, status: effect.status_no, evidence };
        }
        // "would continue to refuse": what goes on is as open as its going on.
        let open = above.status.filter(|s| {
            let planned = matches!(s, Status::Hypothetical | Status::Planned | Status::Conditional);
            planned && above.value >= 0.0 && status == Some(Status::Ongoing)
        });
        let status = open.or(status);
        // "had planned to bomb the camp but called it off"
        let (value, status) = match status {
            Some(Status::Planned) if is_unmet(self.view, head) => (0.3, Some(Status::Hypothetical)),
            status => (value, status),
        };
        // A governor that is itself open leaves its complement as open as it is.
        let status = status.or(above.status.filter(|s| above.value >= 0.0 && *s != Status::Ongoing));
        State { value, status, evidence }
    }
}

/// The state as a reading.
pub fn report(view: &View, state: &State) -> Reading {
    let status = state.status.unwrap_or(if state.value < -0.5 { Status::Negated } else { Status::Happened });
    let mut evidence: Vec<TextRange> = state.evidence.iter().map(|&w| view.range(w)).collect();
    evidence.sort_unstable();
    evidence.dedup();
    let confidence = if state.evidence.is_empty() { 0.8 } else { 0.7 };
    Reading { status, factuality: state.value.clamp(-3.0, 3.0), evidence, confidence }
}
