use facts::{BlockKind, MentionId, MentionKind};
use parse::View;

use super::{CLASSES, Scorer, pair_features};
use crate::by_sentence::BySentence;
use crate::find::{Candidate, Origin, Sides};
use crate::pattern::Code;

/// Below this probability of an event a pair stays silent where no pattern speaks.
const ABSTAIN: f32 = 0.45;
/// Actors of one sentence that are paired at most, the first ones.
const MOST: usize = 9;

/// Ordered pairs of different actors of each sentence that is read for events.
pub fn pairs(view: &View, sides: &Sides) -> Vec<(MentionId, MentionId)> {
    let mentions = &sides.mentions.mentions;
    let mut by_sentence: Vec<Vec<u32>> = vec![Vec::new(); view.segments.sentences.len()];
    for (at, mention) in mentions.iter().enumerate() {
        let sentence = view.sentence_index(mention.head as usize);
        let block = view.segments.sentences[sentence].block as usize;
        let kind = view.article.blocks.get(block).map_or(BlockKind::Body, |b| b.kind);
        if matches!(kind, BlockKind::Title | BlockKind::Body) && by_sentence[sentence].len() < MOST {
            by_sentence[sentence].push(at as u32);
        }
    }
    let mut found = Vec::new();
    for ids in by_sentence {
        for &a in &ids {
            for &b in &ids {
                let (left, right) = (&mentions[a as usize], &mentions[b as usize]);
                let same =
                    left.entity.is_some() && left.entity == right.entity || left.range.meets(right.range);
                if a != b && !same {
                    found.push((MentionId(a), MentionId(b)));
                }
            }
        }
    }
    found
}

/// Rescores the candidates that stand, and adds the surest pair of a sentence between whom no pattern speaks.
pub fn propose(view: &View, sides: &Sides, scorer: &Scorer, candidates: &mut Vec<Candidate>) {
    let mut best: Vec<Option<(f32, usize, MentionId, MentionId)>> = vec![None; view.segments.sentences.len()];
    let by_pattern = BySentence::of_words(view, candidates.iter().map(|c| c.trigger));
    for (source, target) in pairs(view, sides) {
        let sentence = view.sentence_index(sides.mention(source).head as usize);
        let p = scorer.probabilities(&pair_features(view, sides, source, target));
        let (class, top) = (1..p.len()).fold((1, p[1]), |b, k| if p[k] > b.1 { (k, p[k]) } else { b });
        let spoken = rescore(candidates, by_pattern.of(sentence), (source, target), &p);
        let pronoun = sides.mention(source).kind == MentionKind::Pronoun;
        if !spoken && !pronoun && 1.0 - p[0] >= ABSTAIN && best[sentence].is_none_or(|b| top > b.0) {
            best[sentence] = Some((top, class, source, target));
        }
    }
    for (top, class, source, target) in best.into_iter().flatten() {
        let trigger = predicate(view, sides, source, target);
        let taken = by_pattern.of(view.sentence_index(trigger)).any(|k| {
            let c = &candidates[k];
            c.loss.is_none() && c.trigger == trigger && c.confidence > top
        });
        if !taken {
            candidates.push(candidate(class, top, trigger, (source, target)));
        }
    }
}

/// True where a standing candidate of the sentence already joins the two.
fn rescore(
    candidates: &mut [Candidate],
    sentence: impl Iterator<Item = usize>,
    (source, target): (MentionId, MentionId),
    p: &[f32],
) -> bool {
    let mut spoken = false;
    for at in sentence {
        let candidate = &mut candidates[at];
        if candidate.loss.is_some() {
            continue;
        }
        let forth = candidate.sources.contains(&source) && candidate.targets.contains(&target);
        let back = candidate.reciprocal
            && candidate.sources.contains(&target)
            && candidate.targets.contains(&source);
        if !forth && !back {
            continue;
        }
        spoken = true;
        let own = candidate.code.plover.as_deref().map(class_of);
        if let Some(own) = own.filter(|_| forth && candidate.confidence > 0.34) {
            candidate.confidence = (0.55 * candidate.confidence + 0.45 * p[own]).clamp(0.34, 0.99);
        }
    }
    spoken
}

/// Index into [`CLASSES`]; RETREAT and CONCEDE are one class, as the set learned from has them.
pub fn class_of(plover: &str) -> usize {
    let name = if matches!(plover, "RETREAT" | "CONCEDE") { "YIELD" } else { plover };
    CLASSES.iter().position(|c| *c == name).unwrap_or(0)
}

/// The verb or noun that joins the two: where their paths to the root meet, or the first verb above the source.
fn predicate(view: &View, sides: &Sides, source: MentionId, target: MentionId) -> usize {
    let (from, to) = (sides.mention(source).head as usize, sides.mention(target).head as usize);
    let below: Vec<usize> = std::iter::once(to).chain(view.ancestors(to)).collect();
    let meet = std::iter::once(from).chain(view.ancestors(from)).find(|w| below.contains(w)).unwrap_or(from);
    std::iter::once(meet).chain(view.ancestors(meet)).find(|&w| view.upos(w) == "VERB").unwrap_or(meet)
}

fn candidate(class: usize, top: f32, trigger: usize, (source, target): (MentionId, MentionId)) -> Candidate {
    let (plover, cameo) = match CLASSES[class] {
        "YIELD" => ("RETREAT", "080"),
        "ACCUSE" => ("ACCUSE", "110"),
        "AGREE" => ("AGREE", "030"),
        "AID" => ("AID", "070"),
        "ASSAULT" => ("ASSAULT", "190"),
        "COERCE" => ("COERCE", "170"),
        "CONSULT" => ("CONSULT", "040"),
        "COOPERATE" => ("COOPERATE", "060"),
        "MOBILIZE" => ("MOBILIZE", "150"),
        "PROTEST" => ("PROTEST", "140"),
        "REJECT" => ("REJECT", "120"),
        "REQUEST" => ("REQUEST", "020"),
        "SANCTION" => ("SANCTION", "160"),
        "SUPPORT" => ("SUPPORT", "050"),
        _ => ("THREATEN", "130"),
    };
    let code = Code { plover: Some(plover.into()), mode: None, cameo: Some(cameo.into()) };
    Candidate {
        origin: Origin::Learned,
        trigger,
        carrier: trigger,
        sources: vec![source],
        targets: vec![target],
        others: Vec::new(),
        reciprocal: plover == "CONSULT",
        act: code.clone(),
        code,
        planned: false,
        deed: None,
        confidence: (top * 0.8).max(0.34),
        loss: None,
    }
}
