//! What the network joins though the words only tell of it: who says something does nothing yet.

use facts::{MentionId, MentionKind};
use parse::View;

use super::propose::Tools;
use super::{CLASSES, Triple, class_of};
use crate::find::{Candidate, Grammar, Loss, Origin, Sides, holds, is_mutual};
use crate::pattern::{Step, Test};

/// What is told on a mere word of saying has to be this sure.
const SURE_OF_SAYING: f32 = 0.4;
/// What the network joins against the words that a pattern leaves out has to be this sure.
const SURE_AGAINST_WORDS: f32 = 0.9;
/// What is told there between whoever says it and one of those of whom it is said.
const SURE_OF_OTHERS: f32 = 0.6;

/// Whether the triple, for which the network holds `class` with probability `sure`, is no event of its own.
pub(super) fn is_only_told(
    view: &View,
    sides: &Sides,
    tools: &Tools,
    candidates: &[Candidate],
    triple: &Triple,
    (class, sure): (usize, f32),
) -> bool {
    matches!(CLASSES[class], "ASSAULT" | "REJECT")
        && sure < SURE_AGAINST_WORDS
        && is_excluded(view, sides, tools, candidates, triple.predicate, class)
        || tells_only(view, tools, triple.predicate, CLASSES[class])
        || is_on_oneself(view, triple.predicate)
        || is_voice(view, sides, triple)
        || matches!(CLASSES[class], "ASSAULT" | "COERCE") && is_undergone(view, sides, candidates, triple)
        || is_own_land(sides, triple) && says(view, tools, triple.predicate)
        || sure < SURE_OF_SAYING && says_only(view, tools, triple.predicate)
        || sure < SURE_OF_OTHERS
            && says(view, tools, triple.predicate)
            && is_of_others(view, sides, candidates, triple)
        || !is_mutual(CLASSES[class]) && says(view, tools, triple.predicate) && is_in_row(view, sides, triple)
        || says(view, tools, triple.predicate) && is_told_below(view, sides, candidates, triple, class)
}

/// "killed in a helicopter crash": every pattern of the type at the word is silenced by its object or by what it happened in.
fn is_excluded(
    view: &View,
    sides: &Sides,
    tools: &Tools,
    candidates: &[Candidate],
    predicate: usize,
    class: usize,
) -> bool {
    let grammar = Grammar::new(view, tools.patterns);
    let own = candidates
        .iter()
        .filter(|c| c.trigger == predicate && c.code.plover.as_deref().map_or(0, class_of) == class);
    // "killed in police firing" is no fire.
    if view
        .children_by(predicate, "advcl")
        .any(|c| view.children_by(c, "mark").any(|m| view.lemma(m) == "in"))
    {
        return false;
    }
    let mut excluded = false;
    for candidate in own {
        let pattern = candidate.pattern(tools.patterns).filter(|_| candidate.loss == Some(Loss::Gate));
        let Some(pattern) = pattern else { return false };
        let silenced = |t: &Test| {
            let near = |step: &Step| match step {
                Step::Obj | Step::Comp => true,
                Step::Prep(preposition) => matches!(preposition.as_str(), "in" | "by"),
                _ => false,
            };
            t.unless
                && t.path.0.iter().flatten().all(near)
                && !holds(&grammar, std::slice::from_ref(t), predicate, sides)
        };
        excluded |=
            pattern.clauses.iter().any(|c| c.is_gate() && c.tests.len() == 1 && silenced(&c.tests[0]));
    }
    excluded
}

/// "The Red Cross said officials of Chad will meet those of Togo": what a pattern tells of others in the words said is
/// nothing between one of them and whoever says it.
fn is_of_others(view: &View, sides: &Sides, candidates: &[Candidate], triple: &Triple) -> bool {
    let (Some(source), Some(target)) = (triple.source, triple.target) else { return false };
    let sentence = view.sentence(triple.predicate).words;
    let pronoun = |id: MentionId| sides.mention(id).kind == MentionKind::Pronoun;
    let own = |id: MentionId| id == source || pronoun(id) || sides.same_actor(id, source);
    let meant = |id: MentionId| sides.mention(id).range.meets(sides.mention(target).range);
    let deed = |c: &Candidate| {
        let both = || c.sources.iter().chain(&c.targets).copied();
        c.loss.is_none()
            && c.origin != Origin::Learned
            && sentence.contains(c.trigger)
            && c.trigger != triple.predicate
            && view.ancestors(c.trigger).any(|w| w == triple.predicate)
            && !c.sources.is_empty()
            && !c.targets.is_empty()
            && both().any(meant)
            && !both().any(own)
    };
    candidates.iter().any(deed)
}

/// "Police announced their squad arrested two men": the deed of the squad is told already.
fn is_told_below(
    view: &View,
    sides: &Sides,
    candidates: &[Candidate],
    triple: &Triple,
    class: usize,
) -> bool {
    let Some(target) = triple.target else { return false };
    let meant = |id: MentionId| sides.mention(id).range.meets(sides.mention(target).range);
    let teller = |id: MentionId| triple.source.is_some_and(|s| s == id || sides.same_actor(s, id));
    let own = |id: MentionId| sides.mention(id).kind == MentionKind::Pronoun || teller(id);
    candidates.iter().any(|c| {
        c.loss.is_none()
            && c.origin != Origin::Learned
            && c.code.plover.as_deref().map_or(0, class_of) == class
            && !c.sources.is_empty()
            && !c.sources.iter().any(|&id| own(id))
            && c.targets.iter().any(|&id| meant(id))
            && view.head(c.trigger) == Some(triple.predicate)
            && view.deprel(c.trigger).base() == "ccomp"
    })
}

/// "said Greece had announced it had freed them" asks for nothing: no word of what is said is one of asking.
fn tells_only(view: &View, tools: &Tools, predicate: usize, kind: &str) -> bool {
    let asks = |w: usize| {
        let infinitive = view.xpos(w) == "VB" && view.children_by(w, "aux").next().is_none();
        view.xpos(w) == "MD" && !matches!(view.lemma(w), "will" | "would" | "can")
            || infinitive && view.deprel(w).base() != "xcomp"
            || matches!(tools.cues.class(view, w), Some("demand" | "ask" | "want"))
    };
    // "X said Y had announced": what was said is Y's.
    let passes_on = || {
        let below = view.children_by(predicate, "ccomp");
        below.into_iter().any(|c| {
            tools.cues.class(view, c) == Some("report")
                && view.xpos(c) == "VBN"
                && view.children_by(c, "ccomp").next().is_some()
        })
    };
    says(view, tools, predicate)
        && (passes_on() || kind == "REQUEST" && !view.subtree(predicate).into_iter().any(asks))
}

fn says(view: &View, tools: &Tools, predicate: usize) -> bool {
    view.upos(predicate) == "VERB" && tools.cues.class(view, predicate) == Some("report")
}

/// "The Greek ministry said he will visit Athens": nothing passes between a side and its own state.
fn is_own_land(sides: &Sides, triple: &Triple) -> bool {
    let (Some(source), Some(target)) = (triple.source, triple.target) else { return false };
    sides.names_place(target) && sides.share(&[source], &[target])
}

/// "Police and medics said ten were killed": who says it together does nothing to one another.
pub(super) fn is_in_row(view: &View, sides: &Sides, triple: &Triple) -> bool {
    let (Some(source), Some(target)) = (triple.source, triple.target) else { return false };
    let (s, t) = (sides.mention(source).head as usize, sides.mention(target).head as usize);
    let joined = |a: usize, b: usize| view.deprel(a) == "conj" && view.head(a) == Some(b);
    joined(s, t) || joined(t, s)
}

/// "Militiamen killed seven villagers, according to the group": who tells of it is no side.
fn is_voice(view: &View, sides: &Sides, triple: &Triple) -> bool {
    let according = |word: usize| {
        view.children_by(word, "case")
            .any(|case| view.lemma(case) == "accord" || view.text(case) == "according")
    };
    // "according to reports received by the group"
    let named = |id: MentionId| {
        let head = sides.mention(id).head as usize;
        let up = std::iter::once(head).chain(view.ancestors(head)).take_while(|&w| w != triple.predicate);
        up.into_iter().any(according)
    };
    triple.target.is_some_and(named) || triple.source.is_some_and(named)
}

/// "Ten soldiers were killed near Timbuktu": who undergoes it does not do it to the place.
fn is_undergone(view: &View, sides: &Sides, candidates: &[Candidate], triple: &Triple) -> bool {
    let Some((source, target)) = triple.source.zip(triple.target) else { return false };
    let head = sides.mention(source).head as usize;
    // "Two people died in the attack"
    let dies = |c: &Candidate| {
        c.trigger == triple.predicate
            && c.loss.is_none()
            && c.code.plover.as_deref() == Some("ASSAULT")
            && !c.reciprocal
            && c.targets.contains(&source)
            && view.deprel(head) == "nsubj"
    };
    candidates.iter().any(dies)
        || view.deprel(head) == "nsubj:pass"
            && view.head(head) == Some(triple.predicate)
            && (sides.names_place(target) || sides.is_scene(view, target))
}

/// "killed himself": whatever stands beside it, it was done to nobody else.
fn is_on_oneself(view: &View, predicate: usize) -> bool {
    view.children_by(predicate, "obj").any(|o| {
        let lemma = view.text(o).to_lowercase();
        lemma.ends_with("self") || lemma.ends_with("selves")
    })
}

/// "said that he had served", not "said it would send aid", which binds whoever says it.
fn says_only(view: &View, tools: &Tools, predicate: usize) -> bool {
    let binds = |c: usize| {
        view.children_by(c, "aux").any(|aux| matches!(view.lemma(aux), "will" | "would" | "shall"))
            && view.children(c).any(|s| view.deprel(s).base() == "nsubj" && view.upos(s) != "NOUN")
    };
    says(view, tools, predicate) && !view.children_by(predicate, "ccomp").any(binds)
}
