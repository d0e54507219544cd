use std::fmt::Write;

use facts::{Mentions, WordRange};
use parse::View;

use crate::Rules;
use crate::find::{self, Candidate, Loss};

/// For a person: the tree of each sentence, the patterns that its words trigger, which of them won, and why the
/// others lost.
pub fn explain(view: &View, mentions: &Mentions, rules: &Rules) -> String {
    let sides = find::Sides::new(view, mentions);
    let candidates = rules.candidates(view, &sides, crate::FLOOR);
    let mut out = String::new();
    for sentence in &view.segments.sentences {
        tree(view, sentence.words, &mut out);
        for (at, candidate) in candidates.iter().enumerate() {
            if sentence.words.contains(candidate.trigger) {
                line(view, mentions, rules, (at, candidate), &candidates, &mut out);
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
    out: &mut String,
) {
    let names = |ids: &[facts::MentionId]| {
        let names: Vec<&str> =
            ids.iter().map(|id| mentions.mentions[id.0 as usize].range.of(&view.article.text)).collect();
        if names.is_empty() { "nobody".to_string() } else { names.join(" + ") }
    };
    let code = &candidate.code;
    let verdict = match &candidate.loss {
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
}

fn rule(rules: &Rules, candidate: &Candidate) -> String {
    candidate.rule(&rules.patterns)
}
