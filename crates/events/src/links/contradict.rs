//! Words that deny without a word of denial: "said it had not shelled the port", "“That is a lie,” the minister said".

use facts::{Event, Statement, Status, WordRange};

use super::denial::{Denial, REACH, accused, deniers, is_charge};
use super::{Ground, Use, akin, said_before};
use crate::statements::speakers::ByWord;

/// Words of an answer that is a verdict alone: "Lies", "Absolute nonsense".
const SHORT: usize = 4;

/// What the statement denies; nothing where no accusation or claim stands before it.
pub fn read(ground: &Ground, known: &ByWord, index: usize, events: &[Event]) -> Option<Denial> {
    let (view, said) = (ground.view, &ground.statements[index]);
    let cue = said.cue.and_then(|cue| view.word_at(cue.start as usize))?;
    let class = ground.cues.class(view, cue)?;
    if said.speakers.is_empty() || !matches!(class, "report" | "claim" | "confirm" | "warn") {
        return None;
    }
    let words: Vec<usize> = pieces(ground, said).flat_map(|piece| piece.indices()).collect();
    let speakers = deniers(ground, known, cue).unwrap_or_else(|| said.speakers.clone());
    let found = |accusation, inside, statement| Denial {
        word: cue,
        speakers: speakers.clone(),
        inside,
        accusation,
        statement,
    };
    if let Some((deed, verb)) = words.iter().find_map(|&w| Some((not_done(ground, said, w, events)?, w))) {
        let inside = events.iter().position(|e| e.word as usize == verb);
        return Some(found(Some(deed), inside, None));
    }
    let disclaims = words.iter().any(|&w| ground.words.is(view, w, Use::Disclaims));
    let verdict = is_verdict(ground, &words);
    if !disclaims && !verdict {
        return None;
    }
    let before = events.partition_point(|e| e.trigger.start < said.content[0].start);
    let accusation = accused(ground, cue, &speakers, None, &events[..before])
        .filter(|&e| is_charge(ground, &events[e], &speakers));
    if accusation.is_some() {
        return Some(found(accusation, None, None));
    }
    let statement = said_before(ground, cue, &speakers).filter(|&s| verdict && s != index)?;
    let public = ground.statements[statement].speakers.iter().any(|id| ground.public[id.0 as usize]);
    public.then(|| found(None, None, Some(statement)))
}

/// The words of each piece of the content.
fn pieces<'a>(ground: &'a Ground, said: &'a Statement) -> impl Iterator<Item = WordRange> + 'a {
    let words = &ground.view.segments.words;
    said.content.iter().map(move |piece| {
        let first = words.partition_point(|w| w.range.end <= piece.start);
        WordRange::new(first, first + words[first..].partition_point(|w| w.range.start < piece.end))
    })
}

/// "that is a lie", "it is a fabrication", "Lies": the content says nothing else.
fn is_verdict(ground: &Ground, words: &[usize]) -> bool {
    let view = ground.view;
    let plain = words.iter().filter(|&&w| view.upos(w) != "PUNCT").count();
    words.iter().any(|&w| {
        let subject = view.children(w).find(|&c| view.deprel(c).base() == "nsubj");
        let points = subject.is_some_and(|s| ground.words.is(view, s, Use::Pointing));
        let alone =
            subject.is_none() && plain <= SHORT && !view.children(w).any(|c| view.deprel(c) == "case");
        let said = view.head(w).is_none_or(|h| !words.contains(&h) || view.deprel(w).base() == "parataxis");
        let negated = view.children(w).any(|c| matches!(view.lemma(c), "not" | "no" | "never"));
        let noun = matches!(view.upos(w).as_str(), "NOUN" | "ADJ" | "VERB");
        noun && said && !negated && (points || alone) && ground.words.is(view, w, Use::False)
    })
}

/// The deed laid to the speaker's charge just before that `verb` says was not done: "it had not shelled the port".
fn not_done(ground: &Ground, said: &Statement, verb: usize, events: &[Event]) -> Option<usize> {
    let view = ground.view;
    let not = |c: usize| matches!(view.lemma(c), "not" | "never" | "n't");
    let open = |c: usize| view.deprel(c) == "aux" && view.xpos(c) == "MD";
    let past = view.xpos(verb) == "VBD"
        || view
            .children_by(verb, "aux")
            .any(|c| matches!(view.lemma(c), "do" | "have") && view.xpos(c) != "VB");
    let denies = view.upos(verb) == "VERB" && past && view.children(verb).any(not);
    if !denies || view.children(verb).any(open) {
        return None;
    }
    let at = view.sentence_index(verb);
    let start = said.content[0].start;
    let end = events.partition_point(|e| e.trigger.start < start);
    (0..end).rev().take_while(|&e| at - view.sentence_index(events[e].word as usize).min(at) <= REACH).find(
        |&e| {
            let event = &events[e];
            let other = event
                .statement
                .is_none_or(|s| !ground.share_side(&ground.statements[s as usize].speakers, &said.speakers));
            event.status == Status::Alleged
                && other
                && akin(view.lemma(event.word as usize), view.lemma(verb))
                && ground.share_side(&event.sources, &said.speakers)
        },
    )
}
