use facts::{BlockKind, MentionId, SmolStr};
use parse::View;

use super::depth::{depth_factor, is_held_by};
use super::near::{before_in_sentence, nearest_below};
use super::{Grammar, Sides};
use crate::pattern::{Clause, Code, Pattern, Patterns, Shape, Test, Trigger};

/// A pattern that fits at a word.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub origin: Origin,
    pub trigger: usize,
    /// The word whose tense, mood and governors tell the status: a light verb, or the trigger.
    pub carrier: usize,
    pub sources: Vec<MentionId>,
    pub targets: Vec<MentionId>,
    pub others: Vec<(MentionId, SmolStr)>,
    pub reciprocal: bool,
    /// The deed.
    pub act: Code,
    /// As the manuals code it.
    pub code: Code,
    /// Nobody is named as source; it is one who does such deeds.
    pub implied: bool,
    /// A deed promised or intended: `act` is the deed, `code` the promise.
    pub planned: bool,
    /// The governed deed's word, where there is one.
    pub deed: Option<usize>,
    /// Who stands near and is no side: whose release is called for is not called upon.
    pub barred: Vec<MentionId>,
    pub confidence: f32,
    pub loss: Option<Loss>,
}

/// What spoke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Index into [`Patterns::patterns`].
    Pattern(usize),
    Learned,
}

impl Candidate {
    /// The pattern that spoke; `None` for the learned layer.
    pub fn pattern<'a>(&self, patterns: &'a Patterns) -> Option<&'a Pattern> {
        match self.origin {
            Origin::Pattern(at) => patterns.patterns.get(at),
            Origin::Learned => None,
        }
    }

    /// File and line of the pattern, or `learned`.
    pub fn rule(&self, patterns: &Patterns) -> String {
        match self.pattern(patterns) {
            Some(pattern) => format!("{}/{}", patterns.kinds[pattern.kind].name, pattern.line),
            None => "learned".to_string(),
        }
    }
}

/// Why a candidate is no event.
#[derive(Clone, Debug, PartialEq)]
pub enum Loss {
    /// A clause of the pattern does not hold.
    Gate,
    /// No actor on a side that the pattern needs, or on neither.
    NoSide,
    /// Another pattern fits the same trigger better.
    Rival(usize),
    /// A governing word speaks of it: a promise, a demand.
    Governed(usize),
    /// The pattern only governs, and there is no deed below it.
    NothingGoverned,
}

/// Every pattern that a word of the article triggers, in text order; the ones that fall out say why.
pub fn candidates(view: &View, patterns: &Patterns, sides: &Sides) -> Vec<Candidate> {
    let grammar = Grammar::new(view, patterns);
    let mut found = Vec::new();
    for sentence in &view.segments.sentences {
        let kind = view.article.blocks.get(sentence.block as usize).map_or(BlockKind::Body, |b| b.kind);
        if !matches!(kind, BlockKind::Title | BlockKind::Body) {
            continue;
        }
        for word in sentence.words.indices() {
            let form = view.text(word).to_lowercase();
            let other = if form == view.lemma(word) { &[][..] } else { patterns.of(&form) };
            // "is prepared to": a participle whose form is the adjective of a pattern.
            let adjectives = other.iter().filter(|&&at| patterns.patterns[at as usize].shape == Shape::Adj);
            for &index in patterns.of(view.lemma(word)).iter().chain(adjectives) {
                let pattern = &patterns.patterns[index as usize];
                if triggers(&grammar, pattern, word, sides) {
                    found.push(fit(&grammar, pattern, index as usize, word, sides));
                }
            }
        }
    }
    found
}

fn triggers(grammar: &Grammar, pattern: &Pattern, word: usize, sides: &Sides) -> bool {
    let view = grammar.view;
    let upos = view.upos(word);
    let shape = match pattern.shape {
        Shape::Verb => upos == "VERB",
        Shape::Noun => upos == "NOUN" || upos == "PROPN",
        Shape::Adj => upos == "ADJ" || upos == "VERB" || upos == "ADV",
    };
    // "suspected militants" accuses nobody.
    let sorts = pattern.shape == Shape::Verb
        && view.deprel(word).base() == "amod"
        && view.head(word).is_some_and(|noun| noun > word)
        && grammar.sorts(word);
    // "Americans worried about migrants might": how somebody is, before or after his name, is told of and not done.
    let describes = pattern.shape == Shape::Adj
        && view.deprel(word) == "amod"
        && view.head(word).is_some_and(|noun| !(noun..word).any(|w| view.text(w) == ","));
    shape
        && !sorts
        && !describes
        && pattern.triggers.iter().any(|trigger| fits_trigger(view, trigger, word))
        && pattern.with.as_ref().is_none_or(|with| {
            let objects = grammar.object(word);
            let under = view.children(word).filter(|&c| view.deprel(c).base() == "obl");
            objects
                .iter()
                .copied()
                .chain(under)
                .flat_map(|o| std::iter::once(o).chain(grammar.counted(o)))
                .any(|o| sides.is_one_of(view, o, with))
        })
}

fn fits_trigger(view: &View, trigger: &Trigger, word: usize) -> bool {
    if trigger.lemma != view.lemma(word) && !view.text(word).eq_ignore_ascii_case(&trigger.lemma) {
        return false;
    }
    trigger.particle.as_ref().is_none_or(|particle| {
        let near = word + 1 < view.word_count() && view.text(word + 1).eq_ignore_ascii_case(particle);
        near || view.children(word).any(|c| {
            view.lemma(c) == particle.as_str()
                && matches!(view.deprel(c).base(), "compound" | "advmod" | "obl")
                // "pulls troops out of Cambodia"
                || matches!(view.deprel(c).base(), "obl" | "nmod")
                    && view.children_by(c, "case").any(|m| view.lemma(m) == particle.as_str())
        })
    })
}

/// Whether every test holds at the trigger.
pub fn holds(grammar: &Grammar, tests: &[Test], word: usize, sides: &Sides) -> bool {
    tests.iter().all(|test| {
        let reached = grammar
            .alternatives(word, &test.path)
            .flatten()
            .flat_map(|w| std::iter::once(w).chain(grammar.counted(w)))
            .any(|w| sides.is_one_of(grammar.view, w, &test.words));
        reached != test.unless
    })
}

fn fit(grammar: &Grammar, pattern: &Pattern, index: usize, word: usize, sides: &Sides) -> Candidate {
    let mut candidate = Candidate {
        origin: Origin::Pattern(index),
        trigger: word,
        carrier: carrier(grammar, pattern.shape, word),
        sources: Vec::new(),
        targets: Vec::new(),
        others: Vec::new(),
        reciprocal: pattern.roles.reciprocal,
        act: Code::default(),
        code: pattern.code.clone(),
        implied: false,
        planned: false,
        deed: None,
        barred: Vec::new(),
        confidence: pattern.weight,
        loss: None,
    };
    if pattern.clauses.iter().any(|c| c.is_gate() && !holds(grammar, &c.tests, word, sides)) {
        candidate.loss = Some(Loss::Gate);
        return candidate;
    }
    let mut set = |clause: &Clause| {
        candidate.code = candidate.code.under(&clause.set);
        candidate.confidence = clause.weight.unwrap_or(candidate.confidence);
    };
    pattern
        .clauses
        .iter()
        .filter(|c| !c.is_gate())
        .find(|c| holds(grammar, &c.tests, word, sides))
        .map(&mut set)
        .unwrap_or_default();
    fill_sides(grammar, pattern, sides, &mut candidate);
    candidate.act = candidate.code.clone();
    candidate
}

/// A noun is carried by the verb that lends it tense, or that says that it takes place.
fn carrier(grammar: &Grammar, shape: Shape, word: usize) -> usize {
    let verb = || grammar.light_verb(word).or_else(|| grammar.occurrence(word));
    if shape == Shape::Noun { verb().unwrap_or(word) } else { word }
}

/// The actors at the first alternative that has any, the first sure one before others.
fn side(
    grammar: &Grammar,
    path: Option<&crate::pattern::Path>,
    word: usize,
    sides: &Sides,
    not: &[MentionId],
) -> (Vec<MentionId>, f32, bool) {
    let mut reached = false;
    let mut spare = None;
    for words in path.into_iter().flat_map(|p| grammar.alternatives(word, p)) {
        reached |= !words.is_empty();
        let (mut found, quality) = sides.of(grammar, &words);
        found.retain(|id| !not.contains(id) && !is_held_by(grammar, word, sides.mention(*id).head as usize));
        if found.is_empty() {
            continue;
        }
        // "sent its troops to Chad", "seized the islands from Britain": a mere thing only where nobody else is named. So is
        // who acts himself: "rejected the proposal of Norway on its reactors".
        let own = |id: MentionId| not.iter().any(|&other| sides.is_own(id, other));
        if found.iter().all(|&id| sides.is_thing(grammar, id, not) || own(id)) {
            spare.get_or_insert((found, quality, true));
            continue;
        }
        return (found, quality, true);
    }
    spare.unwrap_or((Vec::new(), 1.0, reached))
}

fn fill_sides(grammar: &Grammar, pattern: &Pattern, sides: &Sides, candidate: &mut Candidate) {
    let word = candidate.trigger;
    let roles = &pattern.roles;
    let (mut sources, near, _) = side(grammar, roles.source.as_ref(), word, sides, &[]);
    let (mut targets, far, reached) = side(grammar, roles.target.as_ref(), word, sides, &sources);
    targets.retain(|t| !sources.contains(t));
    let mutual = sources.len() > 1 && grammar.is_mutual(word);
    candidate.reciprocal |= mutual;
    if mutual || roles.reciprocal && targets.is_empty() && sources.len() > 1 {
        targets = sources.split_off(1);
    }
    if roles.reciprocal && sources.is_empty() && targets.len() > 1 {
        sources = targets;
        targets = sources.split_off(1);
    }
    let mut guessed = false;
    if targets.is_empty() && roles.target.is_some() && !roles.reciprocal && pattern.code.plover.is_some() {
        targets = nearest_below(grammar, pattern, word, sides, &sources);
        if targets.is_empty() && !sources.is_empty() && !(reached && is_word(pattern)) {
            targets = before_in_sentence(grammar, word, sides, &sources);
        }
        // "protested in Chad": where it was is no target that only stands near.
        let of_force = pattern.code.plover.as_deref().is_some_and(is_of_force);
        // "They agreed to hold talks in Chad": with each other.
        let pair = sources.len() > 1 || sources.iter().any(|&id| !sides.members(id).is_empty());
        // "In Nevada, the governor promised": so is what the sentence opens with.
        let opens = |id: MentionId| (sides.mention(id).head as usize) < word;
        targets.retain(|&id| !(of_force || pair || opens(id)) || !sides.is_scene(grammar.view, id));
        guessed = !targets.is_empty();
    }
    let missing = roles.need_source && sources.is_empty() || roles.need_target && !reached;
    let things = sources.is_empty() && is_done_by_a_thing(grammar, pattern, word);
    if missing || things || sources.is_empty() && targets.is_empty() {
        candidate.loss = Some(Loss::NoSide);
    }
    let mut confidence = candidate.confidence * near * far;
    if sources.is_empty() {
        sources = implied(grammar, pattern, word, sides, &targets);
        candidate.implied = !sources.is_empty();
        confidence *= if candidate.implied { 0.8 } else { 0.5 };
    }
    if guessed || targets.is_empty() && roles.target.is_some() {
        confidence *= if guessed { 0.8 } else { 0.75 };
    }
    for (role, path) in &pattern.others {
        let (found, _, _) = side(grammar, Some(path), word, sides, &[]);
        candidate.others.extend(
            found
                .into_iter()
                .filter(|m| !sources.contains(m) && !targets.contains(m))
                .map(|m| (m, role.clone())),
        );
    }
    candidate.sources = sources;
    candidate.targets = targets;
    candidate.confidence = confidence * depth_factor(grammar, candidate.carrier, pattern.shape);
}

/// Force and protest happen somewhere: the place is no party to them.
pub fn is_of_force(kind: &str) -> bool {
    matches!(kind, "ASSAULT" | "PROTEST")
}

/// What two that are named together do with each other.
pub fn is_mutual(kind: &str) -> bool {
    matches!(kind, "AGREE" | "CONSULT" | "COOPERATE" | "SUPPORT")
}

/// Blame and praise: where they are for a thing, nobody before it is meant.
fn is_word(pattern: &Pattern) -> bool {
    matches!(pattern.code.plover.as_deref(), Some("ACCUSE" | "SUPPORT"))
}

/// Types whose doers may be things: bombs kill, tanks roll, storms of stones fly.
const BY_THINGS: &[&str] = &["ASSAULT", "MOBILIZE", "RETREAT", "COERCE", "PROTEST"];

/// "Drought threatens the harvest": nobody does it. What is written speaks for somebody ("the letter urged").
fn is_done_by_a_thing(grammar: &Grammar, pattern: &Pattern, word: usize) -> bool {
    let view = grammar.view;
    let by_things = pattern.code.plover.as_deref().is_none_or(|kind| BY_THINGS.contains(&kind));
    if by_things || pattern.shape != Shape::Verb || grammar.is_passive(word) {
        return false;
    }
    let subjects = grammar.subject(word);
    !subjects.is_empty() && subjects.iter().all(|&s| view.upos(s) == "NOUN" && !grammar.speaks_for(s))
}

/// An actor of the sentence that does such deeds, where nobody is named: the police that tell of an arrest made it.
fn implied(
    grammar: &Grammar,
    pattern: &Pattern,
    word: usize,
    sides: &Sides,
    targets: &[MentionId],
) -> Vec<MentionId> {
    let view = grammar.view;
    let Some(words) = &pattern.implied else { return Vec::new() };
    let apart = |id: MentionId| !targets.iter().any(|&t| t == id || sides.same_actor(t, id));
    let found = view
        .sentence(word)
        .words
        .indices()
        .filter(|&w| sides.is_one_of(view, w, words))
        .find_map(|w| sides.at(w).filter(|&id| apart(id)));
    found.into_iter().collect()
}
