//! Who speaks, once the words that are said are found: what the candidate names, or else what stands beside the quotation,
//! the subject above the cue, the owner of what the words stand in.

use facts::{MentionId, WordRange};
use parse::View;

use super::candidates::Candidate;
use super::quotes::Layout;
use super::speakers::ByWord;
use super::{Cues, source};

/// Words between a quotation and the verb that tells whose it is.
const BESIDE: usize = 4;
/// Words of the longest name behind a dash.
const LONGEST: usize = 6;
/// Classes of cues that tell words on.
const TELLING: [&str; 8] = ["report", "claim", "ask", "warn", "deny", "confirm", "demand", "promise"];

/// What speakers are found by.
pub struct Voices<'a> {
    pub view: &'a View<'a>,
    pub layout: &'a Layout,
    pub cues: &'a Cues,
    pub known: &'a ByWord<'a>,
}

impl Voices<'_> {
    /// The speakers of a statement in text order; empty where nothing tells.
    pub fn of(&self, candidate: &Candidate) -> Vec<MentionId> {
        // "has reportedly been critical of": nobody is named who reports it.
        if candidate.cue.is_some_and(|cue| self.is_hearsay(cue)) {
            return Vec::new();
        }
        let quoted = candidate.pieces.iter().all(|&piece| self.layout.quoted_share(piece) > 0.9);
        // The next paragraph's quotation may have a cue of its own: "The envoy shook her head. … “No,” she said."
        let away = candidate.cue.is_none_or(|cue| !self.shares_sentence(cue, candidate));
        let free = candidate.cue.is_none() || quoted;
        let own = (free && away).then(|| self.beside(candidate)).flatten();
        let found = own.map(|word| self.speakers(word)).unwrap_or_default();
        if !found.is_empty() {
            return found;
        }
        let told = candidate.source.map(|word| self.speakers(word)).unwrap_or_default();
        if !told.is_empty() {
            return told;
        }
        let above = candidate.cue.and_then(|cue| self.above(cue)).filter(|&w| !inside(candidate, w));
        above.map(|word| self.speakers(word)).unwrap_or_default()
    }

    fn is_hearsay(&self, cue: usize) -> bool {
        self.view.upos(cue) == "ADV" && self.cues.class(self.view, cue) == Some("claim")
    }

    /// The mention of the word, or of those whose paper, poll or campaign it is: "an analysis by the bank", "a Reuters poll".
    fn speakers(&self, word: usize) -> Vec<MentionId> {
        // "his remarks warned": whoever made them.
        let wordy = || matches!(self.cues.class(self.view, word), Some("report" | "claim" | "warn"));
        if self.view.upos(word) == "NOUN" && wordy() {
            let owner = self.view.children_by(word, "nmod:poss").next();
            if let Some(owner) = owner.and_then(|w| self.known.mention(w)) {
                return vec![owner];
            }
        }
        let found = self.known.speakers(Some(word));
        if !found.is_empty() || self.view.upos(word) != "NOUN" {
            return found;
        }
        self.owner(word).into_iter().collect()
    }

    fn owner(&self, noun: usize) -> Option<MentionId> {
        let view = self.view;
        let marked = |c: usize, by: &[&str]| view.children_by(c, "case").any(|m| by.contains(&view.lemma(m)));
        let possessor = view.children_by(noun, "nmod:poss").next();
        let by = || {
            let below = view.children(noun).filter(|&c| matches!(view.deprel(c).base(), "acl"));
            let own = view.children(noun).chain(below.flat_map(|verb| view.children(verb)));
            own.filter(|&c| matches!(view.deprel(c).base(), "nmod" | "obl"))
                .find(|&c| marked(c, &["by", "from"]))
        };
        let before = || {
            view.children(noun)
                .filter(|&c| c < noun && matches!(view.deprel(c).base(), "compound" | "amod"))
                .find(|&c| self.known.mention(c).is_some())
        };
        let held = || {
            let on = |&c: &usize| marked(c, &["of", "on", "at"]) && view.upos(c) == "NOUN";
            view.children_by(noun, "nmod").find(on).and_then(|c| view.children_by(c, "nmod:poss").next())
        };
        let owner = possessor.or_else(by).or_else(before).or_else(held)?;
        self.known.mention(owner)
    }

    fn shares_sentence(&self, cue: usize, candidate: &Candidate) -> bool {
        let own = self.view.sentence(cue).words;
        candidate.pieces.iter().any(|piece| piece.start < own.end && own.start < piece.end)
    }

    /// "…," the envoy recalled; … ― Ban Ki-moon; as the envoy put it, "…": whoever the words right beside a quotation name.
    fn beside(&self, candidate: &Candidate) -> Option<usize> {
        let first = candidate.pieces.first()?.start as usize;
        let last = candidate.pieces.last()?.end as usize;
        self.behind(last).or_else(|| self.before(first)).or_else(|| self.signed(last))
    }

    fn behind(&self, end: usize) -> Option<usize> {
        let view = self.view;
        let sentence = view.sentence(end.checked_sub(1)?).words;
        let rest = WordRange { start: end as u32, end: sentence.end };
        rest.indices().filter(|&w| self.tells(w)).find_map(|verb| {
            let subject = self.subject(verb)?;
            let opens = (view.subtree_range(subject).start as usize).min(verb);
            let own = subject >= end && self.layout.quote(subject).is_none();
            (own && opens <= end + 1).then_some(subject)
        })
    }

    fn before(&self, start: usize) -> Option<usize> {
        let view = self.view;
        let sentence = view.sentence(start).words;
        let from = start.saturating_sub(BESIDE).max(sentence.start as usize);
        let verb = (from..start).rev().find(|&w| self.tells(w))?;
        self.subject(verb).filter(|&subject| subject < start && self.layout.quote(subject).is_none())
    }

    fn subject(&self, verb: usize) -> Option<usize> {
        self.view.children_by(verb, "nsubj").next()
    }

    fn tells(&self, word: usize) -> bool {
        let class = || self.cues.class(self.view, word).is_some_and(|class| TELLING.contains(&class));
        self.view.upos(word) == "VERB" && self.layout.quote(word).is_none() && class()
    }

    /// The name behind a dash that closes a quotation.
    fn signed(&self, end: usize) -> Option<usize> {
        let view = self.view;
        let dash = (end..view.word_count())
            .take(2)
            .find(|&w| matches!(view.text(w), "―" | "—" | "–" | "--" | "-"))?;
        let name = (dash + 1..view.word_count()).take(LONGEST).take_while(|&w| view.upos(w) == "PROPN");
        let name: Vec<usize> = name.collect();
        name.into_iter().find(|&w| self.known.mention(w).is_some())
    }

    /// The subject of the clause that the cue stands in: of "is" and "later" its verb's, of "statement" that of the clause.
    fn above(&self, cue: usize) -> Option<usize> {
        let view = self.view;
        source::of_cue(view, cue).or_else(|| {
            let verb = view.ancestors(cue).take(2).find(|&w| view.upos(w) == "VERB")?;
            let aside = matches!(view.upos(cue).as_str(), "AUX" | "ADV" | "PART" | "ADP" | "SCONJ" | "NOUN");
            source::of_cue(view, verb).filter(|_| aside)
        })
    }
}

fn inside(candidate: &Candidate, word: usize) -> bool {
    candidate.pieces.iter().any(|piece| piece.contains(word))
}
