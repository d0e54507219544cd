//! Candidates to events: whose words, what status, when, where, how many, with the words each field rests on.

mod again;
mod context;
mod continued;
mod others;
mod place;
mod political;
mod quantity;
mod ranges;
mod settle_sides;
mod time_place;
mod types;

pub use context::Contexts;
pub use others::Parties;
use political::Concern;
pub use political::is_political;
pub use quantity::Counts;
use ranges::{clause_range, trigger_range};

use facts::{
    Act, Event, EventField, FieldEvidence, MentionId, MentionKind, Mentions, Other, Plover, Statement,
    StatementKind, Status, TextRange,
};
use parse::View;

use crate::by_sentence::BySentence;
use crate::code::Ontology;
use crate::deeds::Deeds;
use crate::find::{Candidate, Grammar, Origin, Sides};
use crate::pattern::{Code, Governs, Patterns, Test};
use crate::statements::{Cues, asserts, holds};
use crate::status::Statuses;

/// Everything that an event is read from.
pub struct Ground<'a> {
    pub view: &'a View<'a>,
    pub mentions: &'a Mentions,
    pub sides: &'a Sides<'a>,
    pub statements: &'a [Statement],
    /// Statements, times and places by the sentences they stand in.
    pub said: &'a BySentence,
    pub times: BySentence,
    pub places: BySentence,
    /// Mentions of actors by the sentence of their head.
    pub actors: BySentence,
    pub statuses: &'a Statuses,
    pub patterns: &'a Patterns,
    pub ontology: &'a Ontology,
    pub contexts: &'a Contexts,
    pub deeds: &'a Deeds,
    pub counts: &'a Counts,
    pub parties: &'a Parties,
    pub cues: &'a Cues,
}

impl Ground<'_> {
    /// The cue of the event's statement, or the event itself, stands in the past tense.
    fn statement_told_in_past(&self, event: &Event) -> bool {
        let cue = event.statement.and_then(|s| self.statements[s as usize].cue);
        let word = cue.and_then(|c| self.view.word_at(c.start as usize)).unwrap_or(event.word as usize);
        // "was injured"
        let passive = || {
            let mut helpers = self.view.children_by(word, "aux:pass");
            helpers.any(|aux| self.view.xpos(aux) == "VBD")
        };
        self.view.xpos(word) == "VBD" || passive()
    }
}

/// The events of the candidates that stand and are no less sure than `floor`, in text order.
pub fn events(ground: &Ground, candidates: &[Candidate], floor: f32) -> Vec<Event> {
    let (mut events, mut open) = (Vec::new(), Vec::new());
    let standing = candidates.iter().filter(|c| {
        c.loss.is_none() && c.confidence >= floor && !is_own_party(ground, c) && !is_for_others(ground, c)
    });
    for candidate in standing {
        let event = event(ground, candidate);
        if event.confidence < floor || is_nobodys(&event) {
            continue;
        }
        let public = candidate.pattern(ground.patterns).is_some_and(|p| p.public);
        match political::concern(ground, &event, public) {
            Concern::Public => events.push(event),
            Concern::Open => open.push(event),
            Concern::Private => {}
        }
    }
    for event in open {
        if continued::before(ground, &events, &event).is_some() {
            events.push(event);
        }
    }
    events.sort_by_key(|e| (e.trigger.start, e.trigger.end));
    continued::inherit(ground, &mut events);
    again::carry_on(ground, &mut events);
    again::from_lead(ground, &mut events);
    again::at_dateline(ground, &mut events);
    events
}

/// What is only thought of, or said not to have been, is half as often an event as what was done (`gold/marks.tsv`).
fn firmness(status: Status) -> f32 {
    if matches!(status, Status::Hypothetical | Status::Negated) { 0.6 } else { 1.0 }
}

/// "As the Ankara protests grew": a crowd that is not named, against nobody.
fn is_nobodys(event: &Event) -> bool {
    let protest = event.plover.as_ref().is_some_and(|p| p.kind == "PROTEST");
    protest && event.sources.is_empty() && event.targets.is_empty()
}

/// "A curfew was announced": the deed is the one party to itself.
fn is_own_party(ground: &Ground, candidate: &Candidate) -> bool {
    let itself = |&id: &MentionId| ground.sides.mention(id).head as usize == candidate.trigger;
    candidate.sources.is_empty() && !candidate.targets.is_empty() && candidate.targets.iter().all(itself)
}

/// What the network joins to those on whose behalf it is done is done to nobody, and who brought others together agrees to
/// nothing.
fn is_for_others(ground: &Ground, candidate: &Candidate) -> bool {
    let gainers = || ground.parties.beneficiaries(ground, candidate.carrier, &candidate.code);
    let mediators = || ground.parties.mediators(ground, candidate.carrier, &[], &candidate.code);
    let all = |ids: &[MentionId], of: &[MentionId]| !ids.is_empty() && ids.iter().all(|id| of.contains(id));
    candidate.origin == Origin::Learned
        && (candidate.act.plover.as_deref() != Some("PROTEST") && all(&candidate.targets, &gainers())
            || all(&candidate.sources, &mediators()))
}

fn event(ground: &Ground, candidate: &Candidate) -> Event {
    let view = ground.view;
    let mut reading = ground.statuses.of(told_by(ground, candidate.carrier));
    // "staged an attempted coup": what did not come off was staged all the same.
    let noun = match candidate.pattern(ground.patterns).is_some_and(|p| p.with.is_some()) {
        true => view.children_by(candidate.trigger, "obj").next(),
        false => Some(candidate.trigger).filter(|&word| word != candidate.carrier),
    };
    let own = noun.map(|word| ground.statuses.of(word));
    if let Some(own) = own.filter(|own| matches!(own.status, Status::Negated | Status::Hypothetical))
        && reading.status == Status::Happened
    {
        reading = own;
    }
    // "will not accept it": the no makes the refusal, and does not deny it.
    if reading.status == Status::Negated && says_no(ground, candidate) {
        reading.status = Status::Happened;
    }
    let implied = implied_by_saying(ground, candidate);
    let mut statement = statement_of(ground, implied.unwrap_or(candidate.trigger));
    if implied.is_none() && statement.is_some_and(|id| is_reporters(ground, candidate, id)) {
        statement = None;
        if reading.status == Status::Alleged {
            reading.status = Status::Happened;
        }
    }
    // "rebuts Norway's criticism": what was said was said, and is answered.
    if reading.status == Status::Denied && !answerers(ground, candidate).is_empty() {
        reading.status = Status::Happened;
    }
    let told = matches!(reading.status, Status::Happened | Status::Alleged) && implied.is_none();
    if told && statement.is_some_and(|id| is_of_teller(ground, candidate, id)) {
        (statement, reading.status) = (None, Status::Happened);
    }
    let mut status = match candidate.deed.filter(|_| candidate.planned) {
        Some(deed) => planned(reading.status, ground.statuses.of(deed).status),
        None => reading.status,
    };
    if status == Status::Happened && statement.is_some() && implied.is_none() {
        status = Status::Alleged;
    }
    let mut code = coded(ground.ontology, &candidate.code, status);
    let open = candidate.origin == Origin::Learned;
    ground.deeds.sharpen(ground.ontology, view, candidate.carrier, open, &mut code);
    let quantities = ground.counts.read(ground, candidate, &code);
    let mut sides = settle_sides::settle(ground, candidate, &code, statement);
    // "looted millions of dollars from investors": money is no party.
    let sum = |id: &MentionId| {
        let head = view.range(ground.sides.mention(*id).head as usize);
        quantities.iter().any(|q| q.kind == "money" && q.range.holds(head))
    };
    sides.targets.retain(|id| !sum(id));
    if sides.targets.is_empty() && candidate.origin != Origin::Learned {
        sides.targets = answerers(ground, candidate);
    }
    let (sources, targets, mutual) = (sides.sources, sides.targets, sides.mutual);
    let others = others_of(ground, candidate, &code, &sources, &targets);
    let (when, when_spans) = time_place::when(ground, candidate, status, statement);
    let where_ = place::place(ground, candidate)
        .filter(|&place| !place::is_addressed(ground, candidate, &code, &targets, place))
        .filter(|&place| !place::is_doer(ground, &sources, place));
    let trigger = trigger_range(view, candidate);
    let clause = clause_range(view, candidate.carrier);
    let mut evidence = vec![clause];
    for &id in sources.iter().chain(&targets) {
        let range = ground.sides.mention(id).range;
        if !evidence.iter().any(|e| e.holds(range)) {
            evidence.push(range);
        }
    }
    evidence.sort();
    let spans =
        |ids: &[facts::MentionId]| ids.iter().map(|&id| ground.sides.mention(id).range).collect::<Vec<_>>();
    let confidence = candidate.confidence * firmness(status);
    let field = |spans: Vec<TextRange>, confidence: f32| FieldEvidence { spans, confidence, basis: None };
    let mut fields = vec![(EventField::Act, field(vec![trigger], confidence))];
    if !sources.is_empty() {
        let mut evidence = field(spans(&sources), confidence);
        evidence.basis = candidate.implied.then(|| "implied: nobody else is named".to_string());
        fields.push((EventField::Sources, evidence));
    }
    if !targets.is_empty() {
        fields.push((EventField::Targets, field(spans(&targets), confidence)));
    }
    let status_spans = if reading.evidence.is_empty() { vec![trigger] } else { reading.evidence.clone() };
    fields.push((EventField::Status, field(status_spans, reading.confidence)));
    if let Some(when) = &when {
        let mut evidence = field(when_spans, 0.8);
        evidence.basis = when.basis.clone();
        fields.push((EventField::When, evidence));
    }
    if let Some(place) = where_ {
        let place = &ground.mentions.places[place.0 as usize];
        fields.push((EventField::Where, field(vec![place.range], place.confidence)));
    }
    if let Some(id) = statement {
        let said = &ground.statements[id as usize];
        let spans = said.cue.map_or_else(|| said.content.clone(), |cue| vec![cue]);
        fields.push((EventField::Statement, field(spans, said.confidence)));
    }
    if !quantities.is_empty() {
        fields.push((EventField::Quantities, field(quantities.iter().map(|q| q.range).collect(), 0.8)));
    }
    Event {
        sources,
        targets,
        others,
        reciprocal: candidate.reciprocal || mutual,
        act: candidate.act.plover.clone().map(|kind| Act { kind, mode: candidate.act.mode.clone() }),
        intensity: code
            .plover
            .as_ref()
            .and_then(|kind| ground.ontology.intensity(kind, code.mode.as_deref())),
        goldstein: code.cameo.as_ref().and_then(|digits| ground.ontology.goldstein(digits)),
        plover: code.plover.clone().map(|kind| Plover {
            kind,
            mode: code.mode.clone(),
            contexts: ground.contexts.of(view, candidate.trigger),
        }),
        cameo: code.cameo,
        status,
        when,
        where_,
        quantities,
        statement,
        evidence,
        trigger,
        word: candidate.trigger as u32,
        rule: candidate.rule(ground.patterns).into(),
        confidence,
        fields,
    }
}

/// A pattern that asks for "not" beside its word is of what is not done.
fn says_no(ground: &Ground, candidate: &Candidate) -> bool {
    let asks = |test: &Test| !test.unless && test.words.single.contains("not");
    let pattern = candidate.pattern(ground.patterns);
    pattern.is_some_and(|p| p.clauses.iter().any(|c| c.is_gate() && c.tests.iter().any(asks)))
}

/// "The senator scolded him: 'You lied,' she said": who is named as the doer does not tell it of herself.
fn is_of_teller(ground: &Ground, candidate: &Candidate, statement: u32) -> bool {
    let said = &ground.statements[statement as usize];
    let tells = ground.cues.class(ground.view, candidate.trigger).is_some();
    let named = |id: MentionId| ground.sides.mention(id).kind != MentionKind::Pronoun;
    let own = |id: MentionId| said.speakers.iter().any(|&s| ground.sides.same_actor(s, id));
    let outside = || said.kind != StatementKind::Direct;
    tells && outside() && candidate.sources.iter().any(|&id| named(id) && own(id))
}

/// "offered 'a deep apology'": the words between the marks are somebody's, and that they were offered is the reporter's. So
/// is what only seems to have been done.
fn is_reporters(ground: &Ground, candidate: &Candidate, statement: u32) -> bool {
    let view = ground.view;
    let said = &ground.statements[statement as usize];
    let verb = candidate.carrier;
    let cue = said.cue.and_then(|cue| view.word_at(cue.start as usize));
    let seems = cue.is_some_and(|cue| {
        let seen = matches!(view.lemma(cue), "see" | "watch" | "hear" | "witness") && view.xpos(verb) == "VB";
        ground.cues.class(view, cue) == Some("seem") || seen && view.head(verb) == Some(cue)
    });
    let outside = said.kind == StatementKind::Direct && !holds(view, said, verb);
    seems || verb != candidate.trigger && view.upos(verb) == "VERB" && outside
}

/// Who answers words that another spoke: "China rebuts American criticism", "denied the general's accusation".
fn answerers(ground: &Ground, candidate: &Candidate) -> Vec<MentionId> {
    let view = ground.view;
    let noun = candidate.trigger;
    let words = matches!(candidate.code.plover.as_deref(), Some("ACCUSE" | "REQUEST"));
    let object = view.upos(noun) == "NOUN" && view.deprel(noun) == "obj";
    let verb = view.head(noun).filter(|&v| words && object && view.upos(v) == "VERB");
    let grammar = Grammar::new(view, ground.patterns);
    let subjects = verb.map(|v| grammar.subject(v)).unwrap_or_default();
    let found: Vec<MentionId> = subjects.into_iter().filter_map(|w| ground.sides.at(w)).collect();
    let own = |&id: &MentionId| candidate.sources.iter().any(|&s| s == id || ground.sides.same_actor(s, id));
    if candidate.sources.is_empty() || found.iter().any(own) { Vec::new() } else { found }
}

/// Third parties, by the pattern's roles and by the words that bring them.
fn others_of(
    ground: &Ground,
    candidate: &Candidate,
    code: &Code,
    sources: &[MentionId],
    targets: &[MentionId],
) -> Vec<Other> {
    let own = candidate.others.iter().map(|(mention, role)| Other { mention: *mention, role: role.clone() });
    let mut others = own.collect();
    let sides: Vec<MentionId> = sources.iter().chain(targets).copied().collect();
    ground.parties.add(ground, (candidate.carrier, candidate.trigger), code, &sides, &mut others);
    others
}

/// A plan is as open as the words that tell of it: "is open to talks only if", "may agree to meet", "refused to promise".
fn planned(promise: Status, deed: Status) -> Status {
    match (promise, deed) {
        (Status::Conditional | Status::Hypothetical | Status::Negated | Status::Denied, _) => promise,
        (_, Status::Happened | Status::Ongoing | Status::Alleged) => Status::Planned,
        (_, other) => other,
    }
}

/// "said that Chad must leave": the demand lies in the words said, so it stands in that statement although its trigger
/// is the cue.
fn implied_by_saying(ground: &Ground, candidate: &Candidate) -> Option<usize> {
    let view = ground.view;
    let says = ground.cues.class(view, candidate.trigger) == Some("report")
        && view.upos(candidate.trigger) == "VERB";
    let governs = candidate.pattern(ground.patterns).is_some_and(|p| p.governs.is_some());
    let finite = |&c: &usize| !view.children_by(c, "mark").any(|m| view.lemma(m) == "to");
    view.children_by(candidate.trigger, "ccomp").find(finite).filter(|_| says && governs)
}

/// The word whose status is the event's: of a purpose below a verb of motion, the motion.
fn told_by(ground: &Ground, carrier: usize) -> usize {
    let view = ground.view;
    let purpose = view.deprel(carrier) == "advcl" && view.xpos(carrier) == "VB";
    let above = view.head(carrier).filter(|&h| purpose && ground.patterns.motion.contains(view.lemma(h)));
    above.unwrap_or(carrier)
}

/// A planned deed as the manuals code it: CONSULT, SUPPORT, COOPERATE and AID are AGREE, RETREAT is CONCEDE, a hostile
/// deed is THREATEN.
fn coded(ontology: &Ontology, code: &Code, status: Status) -> Code {
    let digits = code.cameo.as_deref().filter(|_| status == Status::Planned && code.plover.is_some());
    digits.and_then(|d| ontology.governed(Governs::Intend, d)).unwrap_or(code).clone()
}

/// The innermost statement in whose content the word stands.
fn statement_of(ground: &Ground, word: usize) -> Option<u32> {
    let size = |s: &Statement| s.content.iter().map(|c| c.len()).sum::<usize>();
    ground
        .said
        .of(ground.view.sentence_index(word))
        .filter(|&k| asserts(&ground.statements[k]) || says_that(ground, &ground.statements[k]))
        .filter(|&k| holds(ground.view, &ground.statements[k], word))
        .min_by_key(|&k| (size(&ground.statements[k]), k))
        .map(|k| k as u32)
}

/// "told the cabinet that Chad was willing": a whole clause, whatever the parser hangs it on by.
fn says_that(ground: &Ground, statement: &Statement) -> bool {
    let first = statement.content.first().and_then(|c| ground.view.word_at(c.start as usize));
    let clause = first.is_some_and(|w| ground.view.lemma(w) == "that" && ground.view.upos(w) == "SCONJ");
    clause && statement.rule.ends_with("/dep..")
}
