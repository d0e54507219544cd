//! Statements that stand in the words of others: "Kwon said Kim had made clear that …", "…, the army said, AFP reported".

use facts::{MentionKind, Mentions, WordRange};
use parse::View;

use super::candidates::{Candidate, clause_start};
use super::quotes::Layout;
use super::select::Chosen;
use super::speakers::ByWord;
use super::{Cues, pieces};

/// Classes of words that tell what somebody said.
const SPEECH: &[&str] = &["report", "claim", "warn", "deny", "confirm", "promise", "threaten"];
/// Words of the same classes that mostly mean something else.
const LOOSE: &[&str] =
    &["go", "put", "begin", "continue", "open", "finish", "list", "name", "read", "cover", "show"];
/// Nouns that count or stand for anybody.
const ANYBODY: &[&str] =
    &["people", "percent", "%", "voter", "respondent", "majority", "community", "everybody", "public"];
/// What a statement within another is held to be worth beside it.
const WITHIN: f32 = 0.9;

struct Ground<'a> {
    view: &'a View<'a>,
    layout: &'a Layout,
    cues: &'a Cues,
    mentions: &'a Mentions,
    known: &'a ByWord<'a>,
}

/// Puts the statements that stand in others beside them, in text order. What only passes on another's words ("the army
/// said, AFP reported") becomes that other's statement, with the cue through which it came.
pub fn read(
    view: &View,
    layout: &Layout,
    cues: &Cues,
    (mentions, known): (&Mentions, &ByWord),
    mut chosen: Vec<Chosen>,
) -> Vec<Chosen> {
    let ground = Ground { view, layout, cues, mentions, known };
    let taken: Vec<usize> = chosen.iter().filter_map(|c| c.candidate.cue).collect();
    let free = |cue: &usize| !taken.contains(cue);
    let mut fresh: Vec<Chosen> = Vec::new();
    for outer in &mut chosen {
        let Some(over) = outer.candidate.cue else { continue };
        if let Some(inner) =
            ground.cue_words(outer).filter(free).find_map(|w| ground.passed_on(outer, over, w))
        {
            *outer = inner;
            continue;
        }
        let inner = ground.cue_words(outer).filter(free).filter_map(|w| ground.inside(outer, over, w));
        for inner in inner {
            if !fresh.iter().any(|have| have.candidate.cue == inner.candidate.cue) {
                fresh.push(inner);
            }
        }
    }
    chosen.extend(fresh);
    chosen.sort_by_key(|c| (c.candidate.pieces[0].start, c.candidate.cue));
    chosen
}

impl Ground<'_> {
    /// Verbs of saying in the content, or right behind it, the outer cue left out.
    fn cue_words<'a>(&'a self, outer: &Chosen) -> impl Iterator<Item = usize> + use<'a> {
        let own = outer.candidate.cue;
        let reach = |p: &WordRange| {
            let end = p.end as usize;
            let behind = own.is_some_and(|cue| self.view.sentence(cue).words.contains(end));
            p.indices().chain(behind.then_some(end)).collect::<Vec<_>>()
        };
        let words: Vec<usize> = outer.candidate.pieces.iter().flat_map(reach).collect();
        words
            .into_iter()
            .filter(move |&w| own != Some(w) && self.view.upos(w) == "VERB" && self.speaks(w).is_some())
    }

    /// The word that says what is said: the verb, or the "clear" of "made clear".
    fn speaks(&self, word: usize) -> Option<usize> {
        let view = self.view;
        let clear = view.children(word).find(|&c| view.lemma(c) == "clear" && view.upos(c) == "ADJ");
        if view.lemma(word) == "make" {
            return clear;
        }
        let class = self.cues.class(view, word).filter(|_| !LOOSE.contains(&view.lemma(word)))?;
        SPEECH.contains(&class).then_some(word)
    }

    /// "said", "has said", "is saying"; not "to say".
    fn is_finite(&self, word: usize) -> bool {
        let view = self.view;
        matches!(view.xpos(word).as_str(), "VBD" | "VBZ" | "VBP")
            || matches!(view.xpos(word).as_str(), "VBN" | "VBG")
                && view.children_by(word, "aux").next().is_some()
    }

    /// Who says it, where he is an actor of the text, other than whoever says the whole.
    fn speaker(&self, outer: &Chosen, word: usize) -> Option<usize> {
        let view = self.view;
        let subject = view.children(word).find(|&c| view.deprel(c) == "nsubj")?;
        let id = *self.known.speakers(Some(subject)).first()?;
        let mention = &self.mentions.mentions[id.0 as usize];
        let actor = mention.head as usize == subject
            && mention.kind != MentionKind::Pronoun
            && !ANYBODY.contains(&view.lemma(subject))
            && self.is_finite(word);
        let same = self.known.speakers(outer.candidate.source).iter().any(|&other| {
            let other = &self.mentions.mentions[other.0 as usize];
            other.entity.is_some() && other.entity == mention.entity
        });
        (actor && !same).then_some(subject)
    }

    /// "Kwon said Kim had made clear that …": the clause below the inner verb.
    fn inside(&self, outer: &Chosen, over: usize, word: usize) -> Option<Chosen> {
        let view = self.view;
        let speaks = self.speaks(word)?;
        let negated = view.children(word).any(|c| matches!(view.lemma(c), "not" | "never"));
        let clause =
            [speaks, word].into_iter().flat_map(|w| view.children_by(w, "ccomp")).find(|&c| c > word)?;
        let source = self.speaker(outer, word).filter(|_| !negated)?;
        let content = pieces::trim(view, self.layout, vec![view.subtree_range(clause)]);
        let held = |p: &WordRange| p.indices().all(|w| outer.candidate.pieces.iter().any(|o| o.contains(w)));
        let cut = |p: &WordRange| p.contains(over) || p.contains(word) || p.len() < 3;
        if content.is_empty() || !content.iter().all(held) || content.iter().any(cut) {
            return None;
        }
        let candidate = Candidate {
            cue: Some(speaks),
            source: Some(source),
            pieces: content,
            shape: "within",
            head: clause,
        };
        Some(Chosen { candidate, confidence: outer.confidence * WITHIN, through: None })
    }

    /// "…, the army said, AFP reported": the content without the words that tell who said it.
    fn passed_on(&self, outer: &Chosen, over: usize, word: usize) -> Option<Chosen> {
        let view = self.view;
        let reports = self.cues.class(view, over).is_none_or(|class| matches!(class, "report" | "according"))
            && !LOOSE.contains(&view.lemma(over));
        let before_cue = |w: usize| view.upos(w) == "PUNCT";
        let start = clause_start(view, word);
        let first = outer.candidate.pieces[0].start as usize;
        if !reports || start < first + 4 || !before_cue(start - 1) || self.speaks(word) != Some(word) {
            return None;
        }
        let follows = view.children_by(word, "ccomp").any(|c| c > word);
        let source = self.speaker(outer, word).filter(|&s| s < word && !follows)?;
        let mut kept: Vec<WordRange> = Vec::new();
        for piece in &outer.candidate.pieces {
            let (from, to) = (piece.start as usize, piece.end as usize);
            if from < start {
                kept.push(WordRange::new(from, to.min(start)));
            }
            let after = (from.max(word + 1)..to).find(|&w| self.layout.quote(w).is_some());
            kept.extend(after.map(|w| WordRange::new(w, to)));
        }
        let pieces = pieces::trim(view, self.layout, kept);
        let head = pieces.first()?.start as usize;
        let candidate = Candidate { cue: Some(word), source: Some(source), pieces, shape: "passed-on", head };
        Some(Chosen {
            candidate,
            confidence: outer.confidence,
            through: Some((over, outer.candidate.source)),
        })
    }
}
