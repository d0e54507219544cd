use std::collections::HashMap;
use std::fmt::Write;

use facts::{Event, Mentions, WordRange};
use lexicon::Lexicon;
use parse::View;

use crate::find::{self, Candidate, Loss};
use crate::{FLOOR, Rules, Want};

/// For a person: the tree of each sentence, the patterns that its words trigger, which of them won, and why the
/// others lost; below one that won the event as it is told.
pub fn explain(view: &View, mentions: &Mentions, lexicon: &Lexicon, rules: &Rules) -> String {
    let sides = find::Sides::new(view, mentions);
    let candidates = rules.candidates(view, &sides, FLOOR);
    let told = crate::read(view, mentions, lexicon, rules, Want::default()).events;
    let by_word: HashMap<(u32, &str), &Event> =
        told.iter().map(|event| ((event.word, event.rule.as_str()), event)).collect();
    let mut out = String::new();
    for sentence in &view.segments.sentences {
        tree(view, sentence.words, &mut out);
        for (at, candidate) in candidates.iter().enumerate() {
            if sentence.words.contains(candidate.trigger) {
                let rule = candidate.rule(&rules.patterns);
                let event = by_word.get(&(candidate.trigger as u32, rule.as_str())).copied();
                line(view, mentions, rules, (at, candidate), &candidates, event, &mut out);
            }
        }
        out.push('\n');
    }
    out
}

fn tree(view: &View, words: WordRange, out: &mut String) {
    for word in words.indices() {
        let head = view.head(word).map_or(0, |h| h + 1 - words.start as usize);
        let _ = writeln!(
            out,
            "{:3} {:18} {:16} {:6} {:4} {:3} {}",
            word + 1 - words.start as usize,
            view.text(word),
            view.lemma(word),
            view.upos(word).as_str(),
            view.xpos(word).as_str(),
            head,
            view.deprel(word).as_str()
        );
    }
}

fn line(
    view: &View,
    mentions: &Mentions,
    rules: &Rules,
    (at, candidate): (usize, &Candidate),
    all: &[Candidate],
    event: Option<&Event>,
    out: &mut String,
) {
    let names = |ids: &[facts::MentionId]| {
        let names: Vec<&str> =
            ids.iter().map(|id| mentions.mentions[id.0 as usize].range.of(&view.article.text)).collect();
        if names.is_empty() { "nobody".to_string() } else { names.join(" + ") }
    };
    let code = &candidate.code;
    let verdict = match &candidate.loss {
        None if candidate.confidence < FLOOR => format!("out: less sure than {FLOOR}"),
        None if event.is_none() => "out: of no public concern, sport, or only thought of".to_string(),
        None => "stands".to_string(),
        Some(Loss::Gate) => "out: a clause of the pattern does not hold".to_string(),
        Some(Loss::NoSide) => "out: no actor on a side that it needs".to_string(),
        Some(Loss::Rival(k)) => format!("out: {} fits better", rule(rules, &all[*k])),
        Some(Loss::Governed(k)) => format!("out: {} speaks of it", rule(rules, &all[*k])),
        Some(Loss::NothingGoverned) => "out: there is no deed for it to govern".to_string(),
    };
    let _ = writeln!(
        out,
        "  [{at}] {} at `{}`: {} > {}  {} {} {:.2}  {verdict}",
        rule(rules, candidate),
        view.text(candidate.trigger),
        names(&candidate.sources),
        names(&candidate.targets),
        code.plover.as_deref().unwrap_or("-"),
        code.cameo.as_deref().unwrap_or("-"),
        candidate.confidence,
    );
    if let Some(event) = event.filter(|_| candidate.loss.is_none()) {
        let day = event.when.as_ref().map_or("no day".to_string(), |w| format!("{}/{}", w.first, w.last));
        let place = event.where_.map_or("no place", |p| mentions.places[p.0 as usize].name.as_str());
        let said =
            event.statement.map_or("the reporter's own words".into(), |s| format!("statement s{}", s + 1));
        let _ = writeln!(out, "       {:?}, {day}, {place}, {said}", event.status);
    }
}

fn rule(rules: &Rules, candidate: &Candidate) -> String {
    candidate.rule(&rules.patterns)
}
