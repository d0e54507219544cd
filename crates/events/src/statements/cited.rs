//! "Al Jazeera said, citing medics": the medics say it, and it comes through Al Jazeera.

use facts::{MentionKind, Mentions, WordRange};
use parse::View;

use super::quotes::Layout;
use super::select::Chosen;
use super::speakers::ByWord;
use super::{Cues, pieces, source};

/// Gives statements that cite somebody to whom they cite, and takes the words of citing out of what is said.
pub fn read(
    view: &View,
    layout: &Layout,
    cues: &Cues,
    (mentions, known): (&Mentions, &ByWord),
    chosen: &mut Vec<Chosen>,
) {
    let mut citing = Vec::new();
    for said in chosen.iter_mut() {
        let Some(cue) = said.candidate.cue else { continue };
        if is_citing(view, cue) {
            without_as(view, layout, cue, said);
            continue;
        }
        if cues.class(view, cue) != Some("report") {
            continue;
        }
        let Some(verb) = citing_clause(view, cue, said) else { continue };
        let who = view.children_by(verb, "obj").find(|&o| names(mentions, known, o));
        // "reported that he had left, citing his health": he cites it, and not the paper.
        let before =
            said.candidate.pieces.iter().all(|p| p.end as usize <= cue.max(verb) && (p.start as usize) < cue);
        if who.is_none() && view.head(verb) != Some(cue) && !before {
            continue;
        }
        let words = view.subtree_range(verb);
        let kept: Vec<WordRange> =
            said.candidate.pieces.iter().filter_map(|p| cut(*p, words, verb)).collect();
        let kept = pieces::trim(view, layout, kept);
        if kept.is_empty() {
            continue;
        }
        said.candidate.pieces = kept;
        let Some(who) = who else { continue };
        // "quoting the general as saying that": the rest is the paper's.
        let speaks = view.children(verb).any(|c| source::TELLS.contains(&view.lemma(c)));
        if !speaks && said.candidate.source.is_some() {
            said.through = Some((cue, said.candidate.source));
            said.candidate.source = Some(who);
            citing.push(verb);
        }
    }
    chosen.retain(|c| c.candidate.cue.is_none_or(|cue| !citing.contains(&cue)));
}

/// The clause of citing that hangs on the cue, or stands behind it on what is said.
fn citing_clause(view: &View, cue: usize, said: &Chosen) -> Option<usize> {
    let words = view.sentence(cue).words;
    let pieces = &said.candidate.pieces;
    words.indices().filter(|&w| is_citing(view, w) && view.deprel(w) == "advcl").find(|&w| {
        let head = view.head(w);
        let comma = w > 0 && view.text(w - 1) == ",";
        let of_content = |h: usize| pieces.iter().any(|p| p.contains(h));
        head == Some(cue) || comma && w > cue && head.is_some_and(of_content)
    })
}

fn is_citing(view: &View, word: usize) -> bool {
    matches!(view.lemma(word), "cite" | "quote") && view.xpos(word) == "VBG"
}

/// Persons and bodies; not "citing the unrest".
fn names(mentions: &Mentions, known: &ByWord, word: usize) -> bool {
    known.mention(word).is_some_and(|id| {
        let mention = &mentions.mentions[id.0 as usize];
        let speaks = !matches!(mention.kind, MentionKind::Place | MentionKind::Pronoun);
        mention.head as usize == word && speaks
    })
}

/// The piece without the clause of citing, which stands at its edge.
fn cut(piece: WordRange, words: WordRange, verb: usize) -> Option<WordRange> {
    let start = words.start.min(verb as u32);
    let kept = match (piece.start < start, piece.end > words.end) {
        (true, _) => WordRange { start: piece.start, end: piece.end.min(start) },
        (false, true) => WordRange { start: piece.start.max(words.end), end: piece.end },
        (false, false) => return None,
    };
    (kept.start < kept.end).then_some(kept)
}

/// "quoting a general as saying the town was lost": what he said begins behind "saying".
fn without_as(view: &View, layout: &Layout, cue: usize, said: &mut Chosen) {
    let Some(piece) = said.candidate.pieces.first().copied() else { return };
    let says = (cue + 1..piece.end as usize)
        .find(|&w| view.xpos(w) == "VBG" && source::TELLS.contains(&view.lemma(w)));
    let Some(says) = says.filter(|&w| w > 0 && view.lemma(w - 1) == "as" && w < piece.start as usize + 8)
    else {
        return;
    };
    let mut kept = said.candidate.pieces.clone();
    kept[0] = WordRange { start: piece.start.max(says as u32 + 1), end: piece.end };
    let kept = pieces::trim(view, layout, kept);
    if !kept.is_empty() {
        said.candidate.pieces = kept;
    }
}
