use facts::{MentionId, MentionKind};
use parse::View;

use super::place::{Place, is_hurt, place, stands_beside};
use super::told::{is_in_row, is_only_told};
use super::{CLASSES, Head, Triple, class_of, each};
use crate::by_sentence::BySentence;
use crate::code::Ontology;
use crate::deeds::Deeds;
use crate::find::{Candidate, Grammar, Loss, Origin, Sides, is_mutual, is_of_force};
use crate::pattern::{Class, Code, Patterns};
use crate::statements::Cues;

/// Beside the surest pair of a sentence, what no pattern names is told from this many times the floor on.
const FURTHER: f32 = 2.0;
/// And from this many times the floor on at all: in real articles most of what it is less sure of is false.
const ALONE: f32 = 1.25;
/// From this probability on a pair is told beside another of the same type that shares a side.
const BESIDE: f32 = 0.4;
/// What the network's word weighs beside the pattern's own.
const SAY: f32 = 0.6;
/// Below this probability the network's word counts alone: plain prose fires patterns too.
const DOUBT: f32 = 0.03;
/// A pattern's type gives way where the network holds another for this many times likelier.
const OVERRULE: f32 = 3.0;

/// The event of a pattern that is this sure is not dropped for the network's doubt alone.
const SURE: f32 = 0.85;
/// The same where states alone are on its sides: the sets that the network learned from mark one event a sentence, so
/// that it doubts the second clause of a dispatch.
const SURE_OF_STATES: f32 = 0.54;

/// What the layer works with beside the text.
pub struct Tools<'a> {
    pub head: &'a Head,
    pub ontology: &'a Ontology,
    pub deeds: &'a Deeds,
    pub cues: &'a Cues,
    pub patterns: &'a Patterns,
}

/// Rescores and retypes the candidates that stand, and adds the pairs that are joined though no pattern speaks, down to
/// `floor`, a probability.
pub fn propose(view: &View, sides: &Sides, tools: &Tools, floor: f32, candidates: &mut Vec<Candidate>) {
    let grammar = Grammar::new(view, tools.patterns);
    let by_pattern = BySentence::of_words(view, candidates.iter().map(|c| c.trigger));
    let mut fresh: Vec<(f32, usize, Triple)> = Vec::new();
    let mut best: Vec<Option<Verdict>> = vec![None; candidates.len()];
    each(view, sides, candidates, |triple| {
        let p = tools.head.probabilities(&triple);
        let class = surest(&p);
        let spoken =
            judge(candidates, by_pattern.of(view.sentence_index(triple.predicate)), &triple, &p, &mut best);
        let pronoun = triple.source.is_some_and(|id| sides.mention(id).kind == MentionKind::Pronoun);
        let told = || is_only_told(view, sides, tools, candidates, &triple, (class, p[class]));
        if !spoken && !pronoun && triple.target.is_some() && p[class] >= floor && !told() {
            // What it was judged by is large and has served.
            fresh.push((p[class], class, Triple { sparse: Vec::new(), dense: Vec::new(), ..triple }));
        }
    });
    for (at, verdict) in best.into_iter().enumerate() {
        if let Some(verdict) = verdict {
            settle(view, &by_pattern, sides, tools, candidates, at, verdict);
        }
    }
    drop_twins(view, &by_pattern, sides, candidates);
    fresh.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut told: Vec<Vec<usize>> = vec![Vec::new(); view.segments.sentences.len()];
    let mut heard = vec![false; told.len()];
    for (sure, class, triple) in fresh {
        let sentence = view.sentence_index(triple.predicate);
        let here: Vec<usize> = by_pattern.of(sentence).chain(told[sentence].iter().copied()).collect();
        match place(view, sides, candidates, &here, (class, sure), &triple) {
            Place::Taken => {}
            Place::Scene => heard[sentence] = true,
            Place::Completes(at) if stands_beside(&grammar, sides, &candidates[at], &triple) => {}
            Place::Completes(_) if is_hurt(view, sides, candidates, &here, &triple) => {}
            Place::Completes(at) if fills_with_own(&candidates[at], &triple) => {}
            Place::Completes(at) => complete(&mut candidates[at], &triple, sure),
            Place::Beside if sure < BESIDE => {}
            Place::Beside | Place::Free if sure < ALONE * floor => {}
            Place::Beside | Place::Free
                if told[sentence].is_empty() && !heard[sentence] || sure >= FURTHER * floor =>
            {
                let code = code_of(view, &by_pattern, tools, candidates, class, triple.predicate);
                told[sentence].push(candidates.len());
                let said = view.children_by(triple.predicate, "ccomp").next();
                let done = is_of_force(CLASSES[class]);
                let deed =
                    said.filter(|_| done && tools.cues.class(view, triple.predicate) == Some("report"));
                // "Their presidents signed a plan": what two do side by side they do with each other.
                let joint = is_mutual(CLASSES[class]) && is_in_row(view, sides, &triple);
                candidates.push(Candidate { deed, ..candidate(code, sure, &triple, joint) });
            }
            _ => {}
        }
    }
}

/// A pattern's event that the network made into the type of another one between the same sides is that event, where
/// one governs the other: "refused to attack" is one refusal, "invited him and will meet him" are two deeds.
fn drop_twins(view: &View, by_pattern: &BySentence, sides: &Sides, candidates: &mut [Candidate]) {
    for at in 0..candidates.len() {
        if candidates[at].loss.is_some() || candidates[at].origin != Origin::Learned {
            continue;
        }
        let same = |a: &[MentionId], b: &[MentionId]| {
            a.len() == b.len() && a.iter().zip(b).all(|(&a, &b)| a == b || sides.same_actor(a, b))
        };
        let twin = by_pattern.of(view.sentence_index(candidates[at].trigger)).find(|&other| {
            let (own, one) = (&candidates[at], &candidates[other]);
            other != at
                && one.loss.is_none()
                && (one.origin != Origin::Learned || other < at)
                && one.code.plover == own.code.plover
                && (governs(view, one.trigger, own.trigger) || governs(view, own.trigger, one.trigger))
                && (own.sources.is_empty() || same(&one.sources, &own.sources))
                && same(&one.targets, &own.targets)
        });
        if let Some(twin) = twin {
            // "declared a state of siege": the noun says no more than its verb, and is as sure.
            if candidates[at].sources.is_empty() {
                candidates[twin].confidence = candidates[twin].confidence.max(candidates[at].confidence);
            }
            candidates[at].loss = Some(Loss::Rival(twin));
        }
    }
}

/// Whether `below` stands in the words that complete `above`, with no joined clause between.
fn governs(view: &View, above: usize, below: usize) -> bool {
    let completes =
        |w: usize| !matches!(view.deprel(w).as_str(), "conj" | "parataxis" | "acl:relcl" | "nsubj");
    let path = std::iter::once(below).chain(view.ancestors(below)).take_while(|&w| w != above);
    view.ancestors(below).any(|w| w == above) && path.into_iter().all(completes)
}

/// "Chad and Togo have been accused": the one is not who accused the other.
fn fills_with_own(candidate: &Candidate, triple: &Triple) -> bool {
    let (open, other) = match candidate.sources.is_empty() {
        true => (triple.source, &candidate.targets),
        false => (triple.target, &candidate.sources),
    };
    open.is_some_and(|id| other.contains(&id))
}

fn complete(candidate: &mut Candidate, triple: &Triple, sure: f32) {
    if candidate.sources.is_empty() {
        candidate.sources.extend(triple.source);
    } else {
        candidate.targets.extend(triple.target);
    }
    candidate.confidence = candidate.confidence.max(sure);
}

/// The likeliest type.
fn surest(p: &[f32]) -> usize {
    (1..p.len()).fold(1, |best, k| if p[k] > p[best] { k } else { best })
}

/// What the network holds of a pattern's event: its own type, and the likeliest one.
#[derive(Clone, Copy)]
struct Verdict {
    own: f32,
    class: usize,
    top: f32,
}

/// Keeps the best verdict on each standing candidate that joins the triple's sides; true where there is one.
fn judge(
    candidates: &[Candidate],
    sentence: impl Iterator<Item = usize>,
    triple: &Triple,
    p: &[f32],
    best: &mut [Option<Verdict>],
) -> bool {
    let mut spoken = false;
    let class = surest(p);
    let has = |ids: &[MentionId], id: Option<MentionId>| match id {
        Some(id) => ids.contains(&id),
        None => ids.is_empty(),
    };
    for at in sentence.filter(|&at| candidates[at].loss.is_none()) {
        let (candidate, best) = (&candidates[at], &mut best[at]);
        let whole = triple.source.is_some() && triple.target.is_some();
        let forth = has(&candidate.sources, triple.source)
            && has(&candidate.targets, triple.target)
            && (whole || candidate.trigger == triple.predicate);
        let back = candidate.reciprocal
            && has(&candidate.sources, triple.target)
            && has(&candidate.targets, triple.source);
        if !forth && !back {
            continue;
        }
        spoken = true;
        let own = candidate.code.plover.as_deref().map_or(0, class_of);
        let verdict = Verdict { own: p[own], class, top: p[class] };
        if own != 0 && best.is_none_or(|b| verdict.own > b.own) {
            *best = Some(verdict);
        }
    }
    spoken
}

fn settle(
    view: &View,
    by_pattern: &BySentence,
    sides: &Sides,
    tools: &Tools,
    candidates: &mut [Candidate],
    at: usize,
    verdict: Verdict,
) {
    let said = candidates[at].confidence;
    let state = |&id: &MentionId| sides.mention_has(id, Class::State);
    let by_states = is_by_states(sides, &candidates[at]);
    let of_states = by_states && candidates[at].targets.iter().all(state);
    let sure = if of_states { SURE_OF_STATES } else { SURE };
    if verdict.top > OVERRULE * verdict.own && verdict.top > 0.4 {
        let code = code_of(view, by_pattern, tools, candidates, verdict.class, candidates[at].trigger);
        let candidate = &mut candidates[at];
        candidate.origin = Origin::Learned;
        candidate.act = code.clone();
        candidate.code = code;
        candidate.confidence = verdict.top;
    } else {
        let own = verdict.own;
        // "Peru to Deport Migrants": a headline tells nothing beside its news.
        let headline = by_states && crate::headline::subjects(view, candidates[at].trigger).is_some();
        let doubted =
            own < DOUBT && said < sure && !headline && !is_accused_of(view, by_pattern, candidates, at);
        candidates[at].confidence = if doubted { own } else { (1.0 - SAY) * said + SAY * own };
    }
}

/// States alone do it, and are named.
fn is_by_states(sides: &Sides, candidate: &Candidate) -> bool {
    let state = |&id: &MentionId| sides.mention_has(id, Class::State);
    !candidate.sources.is_empty() && !candidate.implied && candidate.sources.iter().all(state)
}

/// "accused the general of jailing its leaders": what somebody is accused of is no second news of the sentence, which is why
/// the sets leave it unmarked, and yet he is said to have done it.
fn is_accused_of(view: &View, by_pattern: &BySentence, candidates: &[Candidate], at: usize) -> bool {
    let deed = &candidates[at];
    let accuses = |other: &Candidate| {
        other.loss.is_none()
            && other.code.plover.as_deref() == Some("ACCUSE")
            && other.targets.iter().any(|id| deed.sources.contains(id))
            && view.xpos(deed.trigger) == "VBG"
            && view.ancestors(deed.trigger).any(|above| above == other.trigger)
    };
    by_pattern.of(view.sentence_index(deed.trigger)).any(|k| k != at && accuses(&candidates[k]))
}

/// The code of a class: as a pattern of the sentence has it, at this word before others; what a promise, demand,
/// refusal or threat makes of the deed nearest below; else the general one.
fn code_of(
    view: &View,
    by_pattern: &BySentence,
    tools: &Tools,
    candidates: &[Candidate],
    class: usize,
    trigger: usize,
) -> Code {
    let kind = CLASSES[class];
    let here = || by_pattern.of(view.sentence_index(trigger)).map(|at| &candidates[at]);
    let far = |c: &&Candidate| (c.trigger != trigger, c.loss.is_some(), c.trigger.abs_diff(trigger));
    let general = tools.deeds.general(kind);
    // What a clause of the pattern asks for is not there: its digits are of another deed.
    let own = |c: &&Candidate| c.code.plover.as_deref() == Some(kind) && c.loss != Some(Loss::Gate);
    let found = here().filter(own).min_by_key(far).map(|c| c.code.clone());
    if let Some(found) = found.as_ref().filter(|code| code.cameo != general.cameo) {
        return found.clone();
    }
    let how = general.cameo.as_ref().and_then(|digits| tools.ontology.manner(digits));
    let governed = |c: &Candidate| {
        let code = tools.ontology.governed(how?, c.act.cameo.as_deref()?)?;
        (code.plover.as_deref() == Some(kind)).then(|| code.clone())
    };
    let below = here().filter(|c| c.trigger > trigger && governed(c).is_some()).min_by_key(far);
    below.and_then(governed).or(found).unwrap_or(general)
}

fn candidate(code: Code, sure: f32, triple: &Triple, joint: bool) -> Candidate {
    Candidate {
        origin: Origin::Learned,
        trigger: triple.predicate,
        carrier: triple.predicate,
        sources: triple.source.into_iter().collect(),
        targets: triple.target.into_iter().collect(),
        others: Vec::new(),
        reciprocal: code.plover.as_deref() == Some("CONSULT") || joint,
        act: code.clone(),
        code,
        implied: false,
        planned: false,
        deed: None,
        barred: Vec::new(),
        confidence: sure,
        loss: None,
    }
}
