//! Statements that stand in statements, come through others, or go on after their speaker was named.

use facts::Statement;
use parse::View;

use super::onward;
use super::quotes::Layout;
use super::select::Chosen;
use super::source;
use super::speakers::ByWord;
use crate::by_sentence::BySentence;

/// Statements back among which the speaker of a quotation that nothing introduces is sought.
const BACK: usize = 60;

/// Sets `within` and `via`, and gives quotations without a cue the speaker before them.
pub fn link(
    view: &View,
    layout: &Layout,
    known: &ByWord,
    chosen: &[Chosen],
    mut statements: Vec<Statement>,
) -> Vec<Statement> {
    onward::share(view, layout, chosen, &mut statements);
    carry_speakers(view, chosen, &mut statements);
    let said = BySentence::of_statements(view, &statements);
    for inner in 0..statements.len() {
        let Some(outer) = around(view, &said, &statements, inner) else { continue };
        statements[inner].within = Some(outer as u32);
        if reports_whole(&statements[outer], &statements[inner]) {
            let mut via = statements[outer].speakers.clone();
            via.extend(statements[outer].via.iter().copied());
            statements[inner].via = via;
        }
    }
    for (index, found) in chosen.iter().enumerate() {
        let Some(cue) = found.candidate.cue else { continue };
        let mut through = quoting(view, known, cue);
        through.extend(attributed(view, known, cue));
        through.extend(passing_on(view, known, cue));
        through.extend(carried(view, known, (cue, found.candidate.source)));
        if let Some((over, source)) = found.through {
            through.extend(attributed(view, known, over));
            through.extend(known.speakers(source));
        }
        for mention in through {
            if !statements[index].via.contains(&mention) && !statements[index].speakers.contains(&mention) {
                statements[index].via.push(mention);
            }
        }
    }
    statements
}

/// The smallest statement whose content holds the cue of `inner`.
fn around(view: &View, said: &BySentence, statements: &[Statement], inner: usize) -> Option<usize> {
    let cue = statements[inner].cue?;
    said.of(view.sentence_index(view.word_at(cue.start as usize)?))
        .filter(|&s| s != inner && statements[s].content.iter().any(|c| c.holds(cue)))
        .filter(|&s| statements[s].cue != Some(cue))
        .min_by_key(|&s| statements[s].content.iter().map(|c| c.len()).sum::<usize>())
}

/// True where the outer content is hardly more than the inner statement with its cue.
fn reports_whole(outer: &Statement, inner: &Statement) -> bool {
    let size: usize = outer.content.iter().map(|c| c.len()).sum();
    let said: usize = inner.content.iter().map(|c| c.len()).sum::<usize>() + inner.cue.map_or(0, |c| c.len());
    outer.cue.is_some() && said * 10 >= size * 6
}

/// "KCNA quoted Kwon as saying": KCNA, where the cue is what Kwon does.
fn quoting(view: &View, known: &ByWord, cue: usize) -> Vec<facts::MentionId> {
    let Some(verb) = source::quoting(view, cue) else { return Vec::new() };
    let subject = view.children(verb).find(|&c| view.deprel(c) == "nsubj");
    let agent = view
        .children(verb)
        .find(|&c| view.children(c).any(|m| view.deprel(m) == "case" && view.lemma(m) == "by"));
    known.speakers(subject.or(agent))
}

/// "The ministry said, according to KCNA": KCNA, where the cue is what the ministry does.
fn attributed(view: &View, known: &ByWord, cue: usize) -> Vec<facts::MentionId> {
    let sources = view.children(cue).filter_map(|below| {
        let by_case = view.children_by(below, "case").any(|w| source::according(view, w) == Some(below));
        let verb = source::according(view, below) == Some(below);
        if verb { source::of_cue(view, below) } else { by_case.then_some(below) }
    });
    sources.flat_map(|word| known.speakers(Some(word))).collect()
}

/// "…, the army said, Reuters reported": Reuters, where the cue is what the army does.
fn passing_on(view: &View, known: &ByWord, cue: usize) -> Vec<facts::MentionId> {
    let over = view.head(cue).filter(|_| view.deprel(cue) == "parataxis");
    let verb = over.filter(|&h| view.deprel(h) == "ccomp").and_then(|h| view.head(h)).filter(|&v| v > cue);
    let tells = |v: &usize| view.lemma(*v) == "report" || source::TELLS.contains(&view.lemma(*v));
    known.speakers(verb.filter(tells).and_then(|v| view.children_by(v, "nsubj").next()))
}

/// Verbs of media that pass words on.
const CARRY: &[&str] =
    &["carry", "quote", "cite", "relay", "broadcast", "air", "report", "publish", "run", "print"];

/// "said in a statement carried by KCNA", "said, quoted by Tass", "the envoy, quoted by Tass, said".
fn carried(view: &View, known: &ByWord, (cue, source): (usize, Option<usize>)) -> Vec<facts::MentionId> {
    let below = |word: usize| {
        view.children(word).filter(|&c| matches!(view.deprel(c).base(), "acl" | "advcl" | "conj"))
    };
    let nouns = view.children(cue).filter(|&c| matches!(view.deprel(c).base(), "obl" | "nmod"));
    let first = nouns.chain([cue]).chain(source).flat_map(below);
    // Wherever the tree hangs it: "the envoy said, quoted by Tass".
    let end = view.sentence(cue).words.end as usize;
    let next = (cue + 1..end.min(cue + 3)).find(|&w| view.upos(w) != "PUNCT");
    let verbs = first.chain(next).flat_map(|v| std::iter::once(v).chain(view.children_by(v, "conj")));
    let agents = verbs
        .filter(|&v| v != cue && view.xpos(v) == "VBN" && CARRY.contains(&view.lemma(v)))
        .flat_map(|v| {
            view.children(v)
                .filter(|&c| view.children(c).any(|m| view.deprel(m) == "case" && view.lemma(m) == "by"))
        });
    agents.flat_map(|word| known.speakers(Some(word))).collect()
}

/// A quotation that nothing introduces goes on where the last quoted speaker stopped.
fn carry_speakers(view: &View, chosen: &[Chosen], statements: &mut [Statement]) {
    for index in 0..chosen.len() {
        if chosen[index].candidate.cue.is_some() || !statements[index].speakers.is_empty() {
            continue;
        }
        let sentence = view.sentence_index(chosen[index].candidate.head);
        let before = (0..index).rev().take(BACK).find(|&s| {
            let near = view.sentence_index(chosen[s].candidate.head);
            sentence.saturating_sub(near) <= 6
                && statements[s].kind != facts::StatementKind::Indirect
                && !statements[s].speakers.is_empty()
        });
        if let Some(before) = before {
            statements[index].speakers = statements[before].speakers.clone();
            statements[index].via = statements[before].via.clone();
        }
    }
}
