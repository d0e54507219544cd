use facts::{BlockKind, MentionId};
use parse::View;

use super::{feature, hashed};
use crate::by_sentence::BySentence;
use crate::find::{Candidate, Sides};

/// Actors of one sentence that are paired at most, the first ones.
const MOST: usize = 9;

/// An ordered pair of actors of a sentence with the word that joins them, as the network reads it. One side is absent
/// where a pattern tells of an event whose other side nobody names.
#[derive(Clone, Debug)]
pub struct Triple {
    /// Word index.
    pub predicate: usize,
    pub source: Option<MentionId>,
    pub target: Option<MentionId>,
    /// A pattern tells of an event between the two.
    pub spoken: bool,
    /// Hashes.
    pub sparse: Vec<u32>,
    /// The encoder's vectors of source, target, predicate and the word that governs the target; empty where the
    /// model has none.
    pub dense: Vec<i8>,
}

/// What stands in one sentence: its actors and what its words trigger.
pub struct Scene<'a> {
    pub view: &'a View<'a>,
    pub sides: &'a Sides<'a>,
    pub actors: Vec<MentionId>,
    /// Those of them that stand in no longer one.
    pub outers: Vec<MentionId>,
    pub candidates: Vec<&'a Candidate>,
    pub(super) words: Vec<hashed::Word>,
    pub(super) kept: hashed::Kept,
}

/// Every ordered pair of different actors of each sentence that is read for events, and the events of patterns that
/// join no such pair, most of them for want of a side; by sentence, one at a time.
pub fn each(view: &View, sides: &Sides, candidates: &[Candidate], mut take: impl FnMut(Triple)) {
    let actors = BySentence::of_words(view, sides.mentions.mentions.iter().map(|m| m.head as usize));
    let triggered = BySentence::of_words(view, candidates.iter().map(|c| c.trigger));
    for (at, sentence) in view.segments.sentences.iter().enumerate() {
        let kind = view.article.blocks.get(sentence.block as usize).map_or(BlockKind::Body, |b| b.kind);
        if !matches!(kind, BlockKind::Title | BlockKind::Body) {
            continue;
        }
        let actors: Vec<MentionId> = actors.of(at).map(|k| MentionId(k as u32)).collect();
        let candidates: Vec<&Candidate> = triggered.of(at).map(|k| &candidates[k]).collect();
        if actors.len() < 2 && candidates.iter().all(|c| c.loss.is_some()) {
            continue;
        }
        let outers = outers(sides, &actors);
        let words = hashed::words(view, at);
        let kept = hashed::Kept::default();
        of_scene(&Scene { view, sides, actors, outers, candidates, words, kept }, &mut take);
    }
}

fn outers(sides: &Sides, actors: &[MentionId]) -> Vec<MentionId> {
    let words = |id: MentionId| sides.mention(id).words;
    let holds = |o: MentionId, id: MentionId| {
        words(o).len() > words(id).len() && words(o).contains(sides.mention(id).head as usize)
    };
    actors.iter().copied().filter(|&id| !actors.iter().any(|&o| o != id && holds(o, id))).collect()
}

fn of_scene(scene: &Scene, take: &mut impl FnMut(Triple)) {
    let pairs = pairs(scene);
    let mut read = |source: Option<MentionId>, target: Option<MentionId>, predicate: usize| {
        let head = |id: MentionId| scene.sides.mention(id).head as usize;
        let words = (source.map_or(predicate, head), target.map_or(predicate, head));
        let sparse = feature::sparse(scene, (source, target), words, predicate);
        let dense = dense(scene.view, (source, target), words, predicate);
        let has = |ids: &[MentionId], id: Option<MentionId>| id.is_none_or(|id| ids.contains(&id));
        let spoken = scene
            .candidates
            .iter()
            .any(|c| c.loss.is_none() && has(&c.sources, source) && has(&c.targets, target));
        take(Triple { predicate, source, target, spoken, sparse, dense });
    };
    for &(s, t) in &pairs {
        read(Some(s), Some(t), predicate(scene.view, scene.sides, s, t));
    }
    for candidate in scene.candidates.iter().filter(|c| c.loss.is_none()) {
        let joined =
            pairs.iter().any(|(s, t)| candidate.sources.contains(s) && candidate.targets.contains(t));
        if !joined {
            let (source, target) = (candidate.sources.first(), candidate.targets.first());
            read(source.copied(), target.copied(), candidate.trigger);
        }
    }
}

fn pairs(scene: &Scene) -> Vec<(MentionId, MentionId)> {
    let first = &scene.actors[..scene.actors.len().min(MOST)];
    let apart = |a: MentionId, b: MentionId| {
        let (left, right) = (scene.sides.mention(a), scene.sides.mention(b));
        a != b && !scene.sides.same_actor(a, b) && !left.range.meets(right.range)
    };
    first.iter().flat_map(|&a| first.iter().map(move |&b| (a, b))).filter(|&(a, b)| apart(a, b)).collect()
}

/// The verb or noun that joins the two: where their paths to the root meet, or the first verb above that.
fn predicate(view: &View, sides: &Sides, source: MentionId, target: MentionId) -> usize {
    let (from, to) = (sides.mention(source).head as usize, sides.mention(target).head as usize);
    let below: Vec<usize> = std::iter::once(to).chain(view.ancestors(to)).collect();
    let meet = std::iter::once(from).chain(view.ancestors(from)).find(|w| below.contains(w)).unwrap_or(from);
    std::iter::once(meet).chain(view.ancestors(meet)).find(|&w| view.upos(w) == "VERB").unwrap_or(meet)
}

fn dense(
    view: &View,
    (source, target): (Option<MentionId>, Option<MentionId>),
    (from, to): (usize, usize),
    predicate: usize,
) -> Vec<i8> {
    let Some(vectors) = &view.analysis.vectors else { return Vec::new() };
    let over = view.head(to).unwrap_or(to);
    let mut found = Vec::with_capacity(4 * vectors.dim);
    for word in [source.map(|_| from), target.map(|_| to), Some(predicate), Some(over)] {
        match word {
            Some(word) => found.extend_from_slice(vectors.row(word)),
            None => found.extend(std::iter::repeat_n(0i8, vectors.dim)),
        }
    }
    found
}
