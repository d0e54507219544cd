//! Which candidates are statements: the best reading of each cue, and no content twice.

use std::ops::Range;

use parse::View;

use super::candidates::Candidate;
use super::quotes::Layout;
use super::tagged::Tagged;
use super::{Cues, features, pieces, source};
use crate::linear::logistic;

/// The probability below which a candidate is dropped; set on a fifth of PolNeAR's training part.
const THRESHOLD: f32 = 0.65;

/// What a plain form is held to be worth at least.
const LIFT: f32 = 0.66;

pub struct Chosen {
    pub candidate: Candidate,
    pub confidence: f32,
    /// The cue that passes the statement on, with its source.
    pub through: Option<(usize, Option<usize>)>,
}

/// Statements in text order.
pub fn choose(
    view: &View,
    layout: &Layout,
    cues: &Cues,
    tagged: &Tagged,
    candidates: Vec<Candidate>,
) -> Vec<Chosen> {
    let mut scored: Vec<Chosen> = candidates
        .into_iter()
        .map(|candidate| {
            let confidence = confidence(view, layout, cues, tagged, &candidate);
            Chosen { candidate, confidence, through: None }
        })
        .filter(|c| c.confidence >= THRESHOLD)
        .collect();
    // Stable: of two equal ones the earlier stays.
    scored.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    let mut kept: Vec<Chosen> = Vec::new();
    let mut spoken = vec![false; view.word_count()];
    // By sentence: what is kept of it. Contents that share no sentence share no word.
    let mut told: Vec<Vec<u32>> = vec![Vec::new(); view.segments.sentences.len()];
    for next in scored {
        let sentences = sentences(view, &next.candidate);
        let taken = next.candidate.cue.is_some_and(|cue| spoken[cue])
            || told[sentences.clone()].iter().flatten().any(|&k| {
                let have = &kept[k as usize].candidate;
                pieces::overlap(view, &have.pieces, &next.candidate.pieces) > 0.5
                    || next.candidate.cue.is_none() && inside(&next.candidate, have)
            });
        if !taken {
            told[sentences].iter_mut().for_each(|told| told.push(kept.len() as u32));
            next.candidate.cue.into_iter().for_each(|cue| spoken[cue] = true);
            kept.push(next);
        }
    }
    kept.sort_by_key(|c| (c.candidate.pieces[0].start, c.candidate.cue));
    kept
}

/// The sentences from the first to the last word of the content.
fn sentences(view: &View, candidate: &Candidate) -> Range<usize> {
    let first = candidate.pieces.iter().map(|p| p.start).min().unwrap_or_default() as usize;
    let end = candidate.pieces.iter().map(|p| p.end).max().unwrap_or_default() as usize;
    view.sentence_index(first)..view.sentence_index(end.saturating_sub(1).max(first)) + 1
}

/// A quotation that stands in the words of a statement already.
fn inside(quote: &Candidate, statement: &Candidate) -> bool {
    quote.pieces.iter().all(|p| statement.pieces.iter().any(|s| s.start <= p.start && p.end <= s.end))
}

/// The scorer's word, lifted over the threshold where the form alone leaves no doubt: few short quotations are in what
/// it learned from.
fn confidence(view: &View, layout: &Layout, cues: &Cues, tagged: &Tagged, candidate: &Candidate) -> f32 {
    let scored = scored(view, layout, cues, tagged, candidate);
    if is_plain(view, layout, candidate) { LIFT + (1.0 - LIFT) * scored } else { scored }
}

/// "…," she said: all of it quoted; …, she told the paper: a clause set before the speaker and a verb that only speaks.
fn is_plain(view: &View, layout: &Layout, candidate: &Candidate) -> bool {
    let (Some(cue), Some(source)) = (candidate.cue, candidate.source) else { return false };
    let last = candidate.pieces[candidate.pieces.len() - 1];
    if !source::TELLS.contains(&view.lemma(cue)) || view.upos(cue) != "VERB" || view.head(source) != Some(cue)
    {
        return false;
    }
    let quoted = candidate.pieces.iter().all(|&p| p.len() > 3 && layout.quoted_share(p) > 0.9);
    let before = candidate.pieces.len() == 1 && last.end as usize <= cue && last.len() > 3;
    layout.quote(cue).is_none()
        && match candidate.shape {
            "ccomp" | "parataxis" => quoted || before,
            "quote" | "quote+" | "<quote" | "<quote+" => {
                quoted && candidate.pieces[0].start == view.sentence(cue).words.start
            }
            _ => false,
        }
}

fn scored(view: &View, layout: &Layout, cues: &Cues, tagged: &Tagged, candidate: &Candidate) -> f32 {
    match if tagged.present { &cues.scorer } else { &cues.fast_scorer } {
        Some(scorer) => logistic(scorer.score(&features::of(view, layout, cues, tagged, candidate))),
        None if tagged.present => {
            let cue = candidate.cue.map_or(0.3, |c| tagged.cue(view, c));
            (cue * tagged.fit(view, candidate.cue, &candidate.pieces)).sqrt()
        }
        None => by_rule(view, cues, candidate),
    }
}

/// Without weights: words of saying with a clause or a quotation.
fn by_rule(view: &View, cues: &Cues, candidate: &Candidate) -> f32 {
    let class = candidate.cue.and_then(|c| cues.class(view, c));
    match (class, candidate.shape) {
        (Some("report" | "claim"), "quote+") => 0.95,
        (Some("report" | "claim" | "warn" | "deny" | "confirm"), "ccomp" | "parataxis") => 0.9,
        (Some("report" | "claim"), "quote" | "next") => 0.8,
        (Some(_), "ccomp") => 0.75,
        (Some("according"), _) => 0.8,
        (Some("demand" | "promise" | "threaten" | "want"), "xcomp" | "obj..") => 0.7,
        (Some("praise" | "criticise"), "obj..") => 0.68,
        (Some("praise" | "criticise"), "obj") => 0.66,
        (None, "free") => 0.66,
        _ => 0.1,
    }
}
