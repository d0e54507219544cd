use std::ops::Range;

use facts::{MentionId, SmolStr};
use parse::View;

use super::{Candidate, Grammar, Loss, Sides};
use crate::code::Ontology;
use crate::pattern::{Governs, Patterns};

/// Lets the best pattern of each trigger stand, then lets promises, demands, refusals and threats take up the
/// deeds they speak of: one event, not two.
pub fn settle(
    view: &View,
    patterns: &Patterns,
    ontology: &Ontology,
    sides: &Sides,
    candidates: &mut [Candidate],
) {
    candidates.chunk_by_mut(|a, b| a.trigger == b.trigger).fold(0, |first, rivals| {
        drop_rivals(patterns, first, rivals);
        first + rivals.len()
    });
    let grammar = Grammar::new(view, patterns);
    let mut governors: Vec<usize> = (0..candidates.len())
        .filter(|&at| {
            stands(&candidates[at]) && candidates[at].pattern(patterns).is_some_and(|p| p.governs.is_some())
        })
        .collect();
    governors.sort_by_key(|&at| depth(view, candidates[at].trigger));
    for &at in governors.iter().rev() {
        govern(&grammar, patterns, ontology, sides, candidates, at);
    }
    candidates.chunk_by_mut(|a, b| view.sentence_index(a.trigger) == view.sentence_index(b.trigger)).fold(
        0,
        |first, sentence| {
            drop_nested(first, sentence);
            first + sentence.len()
        },
    );
}

/// The candidates of the sentence of `word`: they stand in text order.
fn in_sentence(view: &View, candidates: &[Candidate], word: usize) -> Range<usize> {
    let words = view.sentence(word).words;
    candidates.partition_point(|c| c.trigger < words.start as usize)
        ..candidates.partition_point(|c| c.trigger < words.end as usize)
}

fn stands(candidate: &Candidate) -> bool {
    candidate.loss.is_none()
}

fn depth(view: &View, word: usize) -> usize {
    view.ancestors(word).count()
}

/// Of the patterns of one trigger the best one stands; `first` is the place of the first among all.
fn drop_rivals(patterns: &Patterns, first: usize, rivals: &mut [Candidate]) {
    let rank = |c: &Candidate| {
        let Some(pattern) = c.pattern(patterns) else { return c.confidence };
        let gates = pattern.clauses.iter().filter(|c| c.is_gate()).count();
        let special = usize::from(pattern.with.is_some())
            + gates.min(2)
            + usize::from(pattern.triggers.iter().any(|t| t.particle.is_some()));
        c.confidence + 0.06 * special as f32 - if pattern.only_governing { 0.3 } else { 0.0 }
    };
    let standing: Vec<usize> = (0..rivals.len()).filter(|&k| stands(&rivals[k])).collect();
    let best = standing.iter().copied().reduce(|best, k| {
        let higher = rank(&rivals[k]) > rank(&rivals[best]);
        if higher { k } else { best }
    });
    for at in standing {
        if best != Some(at) {
            rivals[at].loss = best.map(|best| Loss::Rival(first + best));
        }
    }
}

/// Words in which the deed of a governing word is sought: its clauses, its object, what it is for or of.
fn scope(grammar: &Grammar, word: usize) -> Vec<usize> {
    let mut found = grammar.complements(word);
    if grammar.is_verbal(word) {
        found.extend(grammar.object(word));
    }
    for preposition in ["for", "of", "on", "to", "with", "about", "against", "from", "in", "into"] {
        found.extend(grammar.prepositional(word, preposition));
    }
    let mut extra = Vec::new();
    for &word in &found {
        extra.extend(grammar.view.children_by(word, "conj"));
        if !grammar.is_verbal(word) {
            extra.extend(grammar.complements(word));
            extra.extend(grammar.prepositional(word, "of"));
            extra.extend(grammar.prepositional(word, "for"));
        } else {
            extra.extend(grammar.view.children_by(word, "xcomp"));
            extra.extend(grammar.view.children_by(word, "obj"));
        }
    }
    found.extend(extra);
    found
}

fn govern(
    grammar: &Grammar,
    patterns: &Patterns,
    ontology: &Ontology,
    sides: &Sides,
    candidates: &mut [Candidate],
    at: usize,
) {
    let Some(pattern) = candidates[at].pattern(patterns) else { return };
    let Some(how) = pattern.governs else { return };
    let words = scope(grammar, candidates[at].trigger);
    let trigger = candidates[at].trigger;
    let mut deeds: Vec<usize> = in_sentence(grammar.view, candidates, trigger)
        .filter(|&k| k != at && stands_or_sideless(&candidates[k]) && candidates[k].trigger != trigger)
        .filter(|&k| words.contains(&candidates[k].trigger) || words.contains(&candidates[k].carrier))
        .collect();
    deeds.sort_by_key(|&k| {
        (words.iter().position(|&w| w == candidates[k].trigger || w == candidates[k].carrier), k)
    });
    let first = deeds.iter().copied().find(|&k| {
        candidates[k].act.cameo.as_ref().is_some_and(|digits| ontology.governed(how, digits).is_some())
    });
    let Some(first) = first else {
        if pattern.only_governing {
            candidates[at].loss = Some(Loss::NothingGoverned);
        }
        return;
    };
    let deed = candidates[first].clone();
    let code = deed.act.cameo.as_ref().and_then(|digits| ontology.governed(how, digits)).cloned();
    let governor = &mut candidates[at];
    if let Some(mut code) = code {
        // A threat of a deed keeps the deed's mode where threats have it: "threatened to expel".
        let kind = code.plover.clone().unwrap_or_default();
        let same = |mode: &SmolStr| how == Governs::Threaten && ontology.check(&kind, Some(mode)).is_ok();
        code.mode = deed.act.mode.clone().filter(same).or(code.mode);
        governor.code = code;
    }
    governor.deed = Some(deed.trigger);
    if pattern.as_deed || how == Governs::Intend && governor.code.plover.as_deref() != Some("THREATEN") {
        governor.act = deed.act.clone();
        governor.planned = true;
        governor.reciprocal = deed.reciprocal;
    } else {
        governor.act = governor.code.clone();
    }
    if matches!(how, Governs::Appeal | Governs::Demand) {
        governor.barred = not_asked(grammar.view, sides, &deed);
        let barred = governor.barred.clone();
        governor.targets.retain(|id| !barred.contains(id));
    }
    take_sides(sides, how, governor, &deed);
    // "Egypt and Sudan agreed to hold joint drills": with each other.
    if deed.reciprocal && governor.targets.is_empty() && governor.sources.len() > 1 && how == Governs::Intend
    {
        governor.targets = governor.sources.split_off(1);
    }
    for &k in &deeds {
        candidates[k].loss = Some(Loss::Governed(at));
    }
}

fn stands_or_sideless(candidate: &Candidate) -> bool {
    matches!(candidate.loss, None | Some(Loss::NoSide))
}

/// Prisoners are let go, somebody is given back.
fn is_set_free(deed: &Candidate) -> bool {
    deed.act.plover.as_deref() == Some("RETREAT")
        && deed.act.cameo.as_deref().is_some_and(|digits| digits.starts_with("084"))
}

/// "called for the release of the nurse", "for the boy's return", "for a meeting in Geneva": who is let go, who comes back
/// and where it is to be are not called upon.
fn not_asked(view: &View, sides: &Sides, deed: &Candidate) -> Vec<MentionId> {
    let comes_back = view.upos(deed.trigger) == "NOUN" && view.lemma(deed.trigger) == "return";
    let meeting = view.upos(deed.trigger) == "NOUN" && deed.act.plover.as_deref() == Some("CONSULT");
    let scene = |w: usize| sides.at(w).filter(|&id| meeting && sides.is_scene(view, id));
    let freed = deed.targets.iter().copied().filter(|id| is_set_free(deed) && !deed.sources.contains(id));
    let back = deed.sources.iter().copied().filter(|_| comes_back && is_set_free(deed));
    freed.chain(back).chain(view.children(deed.trigger).filter_map(scene)).collect()
}

/// A promise, refusal or threat is made to the one the deed would be done to; a demand to the one who would do it.
fn take_sides(sides: &Sides, how: Governs, governor: &mut Candidate, deed: &Candidate) {
    let fresh = |found: &[MentionId], governor: &Candidate| -> Vec<MentionId> {
        found
            .iter()
            .copied()
            .filter(|&m| !governor.sources.iter().any(|&s| s == m || sides.same_actor(s, m)))
            .collect()
    };
    let mut done_to = fresh(&deed.targets, governor);
    done_to.retain(|id| !governor.barred.contains(id));
    let mut doer = fresh(&deed.sources, governor);
    doer.retain(|id| !governor.barred.contains(id));
    let (first, second) = match how {
        Governs::Appeal | Governs::Demand => (doer, done_to),
        Governs::Intend | Governs::Reject | Governs::Threaten => (done_to, doer),
    };
    if governor.targets.is_empty() {
        governor.targets = if first.is_empty() { second } else { first };
        if !governor.targets.is_empty() {
            governor.confidence /= 0.75;
        }
    }
    governor.confidence = governor.confidence.min(0.97);
}

/// A deed with no actor of its own that another event's clause already tells is left out. `candidates` are those of
/// one sentence, `first` the place of the first among all.
fn drop_nested(first: usize, candidates: &mut [Candidate]) {
    for at in 0..candidates.len() {
        if !stands(&candidates[at]) {
            continue;
        }
        let twin = (0..candidates.len()).find(|&k| {
            k != at
                && stands(&candidates[k])
                && candidates[k].code.plover == candidates[at].code.plover
                && covers(&candidates[k], &candidates[at])
                && (!covers(&candidates[at], &candidates[k])
                    || (candidates[k].confidence, at) > (candidates[at].confidence, k))
        });
        if let Some(twin) = twin {
            candidates[at].loss = Some(Loss::Rival(first + twin));
        }
    }
}

/// Whether `big` has every side of `small`.
fn covers(big: &Candidate, small: &Candidate) -> bool {
    small.sources.iter().all(|m| big.sources.contains(m) || big.reciprocal && big.targets.contains(m))
        && small.targets.iter().all(|m| big.targets.contains(m) || big.reciprocal && big.sources.contains(m))
}
