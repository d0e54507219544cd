//! Who says what, through whom: direct, indirect and mixed statements.

mod candidates;
mod chain;
mod cited;
mod cues;
mod features;
mod nested;
mod onward;
mod pieces;
mod quotes;
mod select;
pub mod source;
pub mod speakers;
mod tagged;
#[cfg(test)]
mod tests;
mod voice;

pub use cues::Cues;

use facts::{Mentions, Statement, StatementKind, WordRange};
use parse::View;

use candidates::Candidate;
use quotes::Layout;
use tagged::Tagged;

/// Statements in text order.
pub fn read(view: &View, mentions: &Mentions, cues: &Cues) -> Vec<Statement> {
    let layout = Layout::read(view);
    let tagged = Tagged::new(view);
    let chosen =
        select::choose(view, &layout, cues, &tagged, candidates::candidates(view, &layout, cues, &tagged));
    let known = speakers::ByWord::new(view, mentions);
    let mut chosen = nested::read(view, &layout, cues, (mentions, &known), chosen);
    cited::read(view, &layout, cues, (mentions, &known), &mut chosen);
    onward::fill(view, &layout, &mut chosen);
    let voices = voice::Voices { view, layout: &layout, cues, known: &known };
    // "Pompeo had assured him": nobody speaks to himself.
    let apart = |said: &mut Statement| {
        let entity = |id: facts::MentionId| mentions.mentions[id.0 as usize].entity;
        let own: Vec<_> = said.speakers.iter().filter_map(|&id| entity(id)).collect();
        said.addressees.retain(|&id| entity(id).is_none_or(|e| !own.contains(&e)));
    };
    let mut statements: Vec<Statement> = chosen
        .iter()
        .map(|found| Statement {
            kind: kind(&layout, &found.candidate.pieces),
            content: pieces::bytes(view, &found.candidate.pieces),
            cue: found.candidate.cue.map(|c| view.text_range(cues::range(view, c))),
            speakers: voices.of(&found.candidate),
            addressees: found.candidate.cue.map_or_else(Vec::new, |c| known.addressees(c)),
            via: Vec::new(),
            within: None,
            confidence: found.confidence,
            rule: facts::SmolStr::new(format!("statement/{}", found.candidate.shape)),
        })
        .collect();
    statements.iter_mut().for_each(apart);
    chain::link(view, &layout, &known, &chosen, statements)
}

fn kind(layout: &Layout, content: &[WordRange]) -> StatementKind {
    let words: usize = content.iter().map(WordRange::len).sum();
    let quoted: f32 = content.iter().map(|&p| layout.quoted_share(p) * p.len() as f32).sum();
    match quoted / words.max(1) as f32 {
        share if share < 0.02 => StatementKind::Indirect,
        share if share > 0.9 => StatementKind::Direct,
        _ => StatementKind::Mixed,
    }
}

/// True for words that say what is so (clauses, quotations), false for a mere topic ("praised the deal").
pub fn asserts(statement: &Statement) -> bool {
    let shape = statement.rule.rsplit('/').next().unwrap_or_default();
    !matches!(shape, "obj" | "obl" | "nmod" | "poss" | "subj" | "dep" | "iobj" | "dep.." | "obj.." | "split")
}

/// True where `word` stands in the content, and not in a clause of time or reason beside the cue: "announced the talks
/// hours after rebels attacked" leaves the attack to the reporter.
pub fn holds(view: &View, statement: &Statement, word: usize) -> bool {
    let range = view.range(word);
    if !statement.content.iter().any(|c| c.holds(range)) {
        return false;
    }
    let Some(cue) = statement.cue.and_then(|c| view.word_at(c.start as usize)) else { return true };
    // "Pleaded guilty to threatening": a court's matter, and no claim.
    if (cue..view.word_count()).take(2).any(|w| view.lemma(w) == "guilty") {
        return false;
    }
    let mut below = word;
    while let Some(head) = view.head(below) {
        if head == cue {
            // "He pleaded guilty and was released": what is done beside the saying is the reporter's.
            let besides = view.deprel(below) == "conj" && below > cue && view.upos(below) == "VERB";
            if besides && statement.kind != StatementKind::Direct {
                return false;
            }
            let beside = view.deprel(below) == "advcl"
                && view.children(below).any(|c| {
                    matches!(view.deprel(c).base(), "mark" | "advmod" | "case")
                        && matches!(
                            view.lemma(c),
                            "after"
                                | "before"
                                | "since"
                                | "while"
                                | "as"
                                | "when"
                                | "although"
                                | "though"
                                | "until"
                        )
                });
            return !beside;
        }
        below = head;
    }
    true
}

/// For learning the scorer: every candidate's content in bytes, with its features.
pub struct Example {
    pub content: Vec<facts::TextRange>,
    /// The cue's word; readings of one cue exclude each other.
    pub cue: Option<u32>,
    pub features: Vec<u32>,
}

/// The candidates of an article as the scorer sees them.
pub fn examples(view: &View, cues: &Cues) -> Vec<Example> {
    let layout = Layout::read(view);
    let tagged = Tagged::new(view);
    candidates::candidates(view, &layout, cues, &tagged)
        .iter()
        .map(|candidate: &Candidate| Example {
            content: pieces::bytes(view, &candidate.pieces),
            cue: candidate.cue.map(|c| c as u32),
            features: features::of(view, &layout, cues, &tagged, candidate),
        })
        .collect()
}
