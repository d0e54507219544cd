//! What is cut off a story that was found: boxes within it, what follows it, what its own data do not hold.

use super::body::Unit;
use super::runs::Run;
use super::tree::Tree;
use super::words::share;
use crate::{Context, LeftOut};
use facts::BlockKind;
use std::collections::{HashMap, HashSet};

/// Where the page's own data hold nearly all of what was found, a long paragraph that they do not hold is none.
pub fn keep_said(kept: &mut Vec<(usize, Unit)>, grams: &HashSet<u64>, left_out: &mut Vec<LeftOut>) {
    let body = |unit: &Unit| unit.mark.kind == BlockKind::Body;
    let shares: Vec<f64> = kept.iter().map(|(_, unit)| share(&unit.text, grams)).collect();
    let all: usize = kept.iter().filter(|(_, unit)| body(unit)).map(|(_, unit)| unit.text.len()).sum();
    let held: f64 = kept
        .iter()
        .zip(&shares)
        .filter(|((_, unit), _)| body(unit))
        .map(|((_, unit), share)| unit.text.len() as f64 * share)
        .sum();
    let Some(first) = shares.iter().position(|share| *share > 0.6) else { return };
    if held < all as f64 * 0.55 {
        return;
    }
    let mut at = 0;
    kept.retain(|(_, unit)| {
        at += 1;
        let keeps = at <= first || !body(unit) || unit.text.len() < 60 || shares[at - 1] > 0.15;
        if !keeps {
            left_out.push(LeftOut::new(&unit.text, "not in the text that the page's data give"));
        }
        keeps
    });
}

/// Nothing is story after a heading such as "Related articles", unless the story goes on beside it: then the heading
/// stands over a box within the story.
pub fn cut_end(
    tree: &Tree,
    runs: &[Run],
    kept: &mut Vec<(usize, Unit)>,
    context: &Context,
    left_out: &mut Vec<LeftOut>,
) {
    let ends = |unit: &Unit| {
        unit.text.len() <= 60
            && context.furniture.parts.end.contains(unit.text.to_lowercase().trim_end_matches([':', ' ']))
    };
    let parent = |at: usize| tree.nodes[runs[at].holder].parent;
    let mut at = 0;
    while at < kept.len() {
        if !ends(&kept[at].1) {
            at += 1;
            continue;
        }
        let heading = kept[at].1.text.clone();
        let why = format!("after \u{201c}{heading}\u{201d}");
        let mut masses: HashMap<usize, usize> = HashMap::new();
        for (run, unit) in kept[..at].iter().filter(|(run, _)| runs[*run].is_good()) {
            *masses.entry(parent(*run)).or_default() += unit.text.len();
        }
        let before: usize = masses.values().sum();
        let home = masses.into_iter().max_by_key(|(at, mass)| (*mass, usize::MAX - at)).map(|(at, _)| at);
        let goes_on =
            kept[at + 1..].iter().position(|(run, _)| runs[*run].is_good() && Some(parent(*run)) == home);
        match goes_on {
            Some(more) => {
                left_out.extend(
                    kept.drain(at..at + 1 + more).map(|(_, unit)| LeftOut::new(unit.text, why.as_str())),
                );
            }
            None if before > 200 => {
                left_out.extend(kept.drain(at..).map(|(_, unit)| LeftOut::new(unit.text, why.as_str())));
            }
            None => at += 1,
        }
    }
}

/// Headings and short lines after the last paragraph belong to what follows the story.
pub fn drop_tail(tree: &Tree, runs: &[Run], kept: &mut Vec<(usize, Unit)>, left_out: &mut Vec<LeftOut>) {
    while let Some((at, unit)) = kept.last() {
        let name = tree.nodes[runs[*at].holder].name();
        let heading = matches!(name, "h2" | "h3" | "h4" | "h5" | "h6");
        if unit.mark.kind == BlockKind::Body && heading {
            left_out.extend(kept.pop().map(|(_, unit)| LeftOut::new(unit.text, "a heading over nothing")));
        } else {
            return;
        }
    }
}
