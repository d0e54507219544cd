//! How what the network joins stands to what the sentence tells already.

use facts::MentionId;
use parse::View;

use super::{CLASSES, Triple, class_of};
use crate::find::{
    Candidate, Grammar, Origin, Sides, is_cell, is_located, is_of_force, stands_apart,
    stands_in_clause_apart, tells_of,
};

/// From this probability on a place is told as a side beside those whom the deed was done to there.
const SURE_OF_SCENE: f32 = 0.6;

/// What would fill the open side stands in what is beside the deed, in time or as its cause; a state or a place that is its
/// scene does nothing: "arrested over the raids in Chad".
pub(super) fn stands_beside(
    grammar: &Grammar,
    sides: &Sides,
    candidate: &Candidate,
    triple: &Triple,
) -> bool {
    let view = grammar.view;
    let source = candidate.sources.is_empty();
    let fills = if source { triple.source } else { triple.target };
    let located = |id: MentionId| is_located(view, sides.mention(id).head as usize);
    fills.is_some_and(|id| {
        // "arrested in seven provinces"
        if source && located(id) && !sides.names_place(id) || !source && candidate.barred.contains(&id) {
            return true;
        }
        let own = sides.mention(id).head as usize;
        // "in Kenya and Tanzania", "in Birmingham, Alabama"
        let joined = |&w: &usize| matches!(view.deprel(w).base(), "conj" | "appos" | "flat");
        let up = std::iter::successors(Some(own), |w| view.head(*w).filter(|_| joined(w)));
        let head = up.take(4).last().unwrap_or(own);
        let near = |above: usize| above == triple.predicate || is_cell(view, above);
        let scene = || sides.is_scene(view, id) || sides.is_where(view, head);
        // "the bombing of the embassy killed ten": what is within a deed's noun as its scene or as what it was done to.
        let path = std::iter::once(head).chain(view.ancestors(head)).take_while(|&w| w != candidate.trigger);
        let within = |w: usize| {
            view.deprel(w) == "nmod"
                && (is_located(view, w) || view.head(w).is_some_and(|noun| grammar.undergoes(noun, w)))
        };
        // "condemned the blasts in Kenya"
        let said = matches!(candidate.code.plover.as_deref(), Some("ACCUSE" | "SUPPORT" | "REJECT"));
        let told_of =
            || !source && said && sides.is_scene(view, id) && view.head(head) != Some(candidate.trigger);
        let force = candidate.code.plover.as_deref().is_some_and(is_of_force);
        (source && force || !source && said) && path.into_iter().any(within)
            || told_of()
            || stands_apart(view, head, candidate.trigger)
            || !source && tells_of(view, own, candidate.trigger)
            || source && stands_in_clause_apart(view, head, candidate.trigger)
            || source && (scene() && !view.head(head).is_some_and(near) || is_far(view, head))
    })
}

/// "Ten were killed and twenty wounded in the blasts": who is hurt has done none of it.
pub(super) fn is_hurt(
    view: &View,
    sides: &Sides,
    candidates: &[Candidate],
    here: &[usize],
    triple: &Triple,
) -> bool {
    let Some(source) = triple.source else { return false };
    let head = sides.mention(source).head as usize;
    let Some(verb) = view.head(head) else { return false };
    // "A blast killed ten": they are no doers of the blast either.
    let by_it = || view.deprel(head) == "obj" && view.head(triple.predicate) == Some(verb);
    let undergone = |c: &Candidate| {
        c.loss.is_none()
            && c.code.plover.as_deref() == Some("ASSAULT")
            && !c.reciprocal
            && c.targets.contains(&source)
            && c.trigger == verb
            && (view.deprel(head).base() == "nsubj" || by_it())
    };
    here.iter().any(|&at| undergone(&candidates[at]))
}

/// "in connection with the bombings of the embassies": two nouns stand above it before the deed.
fn is_far(view: &View, head: usize) -> bool {
    let nmod = |w: usize| view.deprel(w) == "nmod";
    nmod(head) && view.head(head).is_some_and(nmod)
}

/// How a triple stands to what the sentence tells already.
pub(super) enum Place {
    Free,
    /// One of its sides has an event of the type, with another.
    Beside,
    /// The same, or its mirror, is told.
    Taken,
    /// It is told, and the other side only stands where it was.
    Scene,
    /// It names the side that a pattern's event lacks.
    Completes(usize),
}

pub(super) fn place(
    view: &View,
    sides: &Sides,
    candidates: &[Candidate],
    here: &[usize],
    (class, sure): (usize, f32),
    triple: &Triple,
) -> Place {
    let same = |ids: &[MentionId], id: Option<MentionId>| {
        id.is_some_and(|id| {
            ids.iter().any(|&own| {
                own == id
                    || sides.same_actor(own, id)
                    || sides.mention(own).range.meets(sides.mention(id).range)
            })
        })
    };
    let mut found = Place::Free;
    let mut scene = false;
    for &at in here {
        let candidate = &candidates[at];
        if candidate.loss.is_some() {
            continue;
        }
        if candidate.trigger == triple.predicate
            && triple.target.is_some_and(|id| candidate.barred.contains(&id))
        {
            return Place::Taken;
        }
        scene |= is_done_at(view, sides, candidate, class, triple)
            || (same(&candidate.sources, triple.source)
                || candidate.reciprocal && same(&candidate.targets, triple.source))
                && at_one_word(view, sides, candidate, class, triple, sure);
        if candidate.code.plover.as_deref().map_or(0, class_of) != class {
            continue;
        }
        let (s, t) = (same(&candidate.sources, triple.source), same(&candidate.targets, triple.target));
        let mirror = same(&candidate.sources, triple.target) && same(&candidate.targets, triple.source);
        let back = triple.source.is_none() && same(&candidate.sources, triple.target);
        if s && t || mirror || t && triple.source.is_none() || back && candidate.trigger == triple.predicate {
            return Place::Taken;
        }
        if t && candidate.sources.is_empty() || s && candidate.targets.is_empty() {
            found = Place::Completes(at);
        } else if (s || t) && !matches!(found, Place::Completes(_)) {
            found = Place::Beside;
        }
    }
    if scene && !matches!(found, Place::Completes(_)) { Place::Scene } else { found }
}

/// "Militiamen killed villagers in the province": the province, where it was, killed nobody.
fn is_done_at(view: &View, sides: &Sides, candidate: &Candidate, class: usize, triple: &Triple) -> bool {
    let whole = !candidate.sources.is_empty() && !candidate.targets.is_empty();
    let force = candidate.code.plover.as_deref().filter(|kind| is_of_force(kind));
    whole
        && candidate.trigger == triple.predicate
        && force == Some(CLASSES[class])
        && triple.source.is_some_and(|id| sides.is_scene(view, id))
}

/// The word tells an event with both sides already, and the triple's target only stands where that was ("killed villagers in
/// the province") or in the clause of what somebody is accused of, or that is denied ("accused Chad of abducting the man").
fn at_one_word(
    view: &View,
    sides: &Sides,
    candidate: &Candidate,
    class: usize,
    triple: &Triple,
    sure: f32,
) -> bool {
    let Some(target) = triple.target.filter(|_| candidate.trigger == triple.predicate) else { return false };
    let head = sides.mention(target).head as usize;
    let whole = !candidate.targets.is_empty() && candidate.origin != Origin::Learned;
    let kind = candidate.code.plover.as_deref();
    let force = kind.is_some_and(is_of_force) && CLASSES[class] == kind.unwrap_or_default();
    // The sets count a place as a side where nobody of that land is named.
    let scene = || {
        sides.is_ground(target)
            || sides.is_scene(view, target)
                && (sure < SURE_OF_SCENE || sides.share(&candidate.targets, &[target]))
    };
    let clause = |w: &usize| {
        matches!(view.deprel(*w).base(), "advcl" | "ccomp" | "xcomp" | "acl") && view.xpos(*w) == "VBG"
            || kind.is_none() && view.deprel(*w).base() == "acl"
    };
    let deeper = || {
        let mut path =
            std::iter::once(head).chain(view.ancestors(head)).take_while(|&w| w != triple.predicate);
        path.any(|w| clause(&w))
    };
    whole
        && ((force || candidate.reciprocal) && scene()
            || kind == Some("ACCUSE") && sure < SURE_OF_SCENE && deeper())
        || kind.is_none() && sure < SURE_OF_SCENE && deeper()
}
