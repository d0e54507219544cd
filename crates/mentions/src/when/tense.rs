//! Whether the words around a time speak of what was or of what will be.

use super::tokens::Token;
use lexicon::words::{List, Words};
use parse::View;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    /// The time stands at a verb of what is done: "was released in May".
    Done,
    Future,
    Open,
}

impl Tense {
    pub(super) fn is_past(self) -> bool {
        matches!(self, Tense::Past | Tense::Done)
    }
}

/// The tense of the words around tokens `at..end`.
pub(super) fn read(view: Option<&View>, words: &Words, tokens: &[Token], at: usize, end: usize) -> Tense {
    let sentence = tokens[at].sentence;
    let start = tokens[..at].iter().rposition(|t| t.sentence != sentence).map_or(0, |k| k + 1);
    if ahead(&tokens[start..at]) {
        return Tense::Future;
    }
    let owned = tokens
        .get(end..end + 2)
        .is_some_and(|t| matches!(t[0].lower.as_str(), "'" | "’") && t[1].lower == "s");
    let by = at > start && tokens[at - 1].lower == "by";
    let own = view.and_then(|view| Some((view, own_verb(view, tokens, at, end)?)));
    // "must withdraw on Friday", "vowed to leave by Friday".
    let owed = own.is_some_and(|(view, verb)| is_owed(view, words, verb, by));
    match view.and_then(|view| governed(view, words, tokens, at)) {
        // "would get around Wednesday's ruling": what a day has is mostly known.
        Some(Tense::Future) if owned && !view.is_some_and(|view| promised(view, words, tokens, at)) => {
            return Tense::Past;
        }
        Some(Tense::Past) if own.is_some_and(|(view, verb)| is_done(view, words, verb)) => {
            return Tense::Done;
        }
        _ if owed => return Tense::Future,
        Some(tense) => return tense,
        None => {}
    }
    let cue = |token: &Token| cue(words, token);
    let before = tokens[start..at].iter().rev().take(14).find_map(cue);
    let after = || tokens[end..].iter().take_while(|t| t.sentence == sentence).take(14).find_map(cue);
    let beside = at.checked_sub(1).filter(|&k| k >= start).and_then(|k| cue(&tokens[k]));
    if let Some(tense) = beside {
        return tense;
    }
    let first = at - start <= 3;
    let tense = if first { after().or(before) } else { before.or_else(after) };
    tense.unwrap_or(Tense::Open)
}

/// "until", "as soon as", "as early as", "no later than" before a day that is to come.
fn ahead(before: &[Token]) -> bool {
    let word = |back: usize| before.len().checked_sub(back).map_or("", |k| before[k].lower.as_str());
    word(1) == "until" && !before.last().is_some_and(|until| until.capital)
        || word(1) == "as" && word(3) == "as" && matches!(word(2), "soon" | "early" | "late")
        || word(1) == "than" && word(2) == "later" && word(3) == "no"
}

/// The verb that the time itself stands at, "in May", "on Friday" or bare.
fn own_verb(view: &View, tokens: &[Token], at: usize, end: usize) -> Option<usize> {
    let span = tokens[at].range.cover(tokens[end - 1].range);
    let mut word = view.word_at(span.start as usize)?;
    while let Some(head) = view
        .head(word)
        .filter(|&head| view.range(head).start < span.end && view.range(head).start >= span.start)
    {
        word = head;
    }
    let verb = view.head(word).filter(|&head| view.upos(head) == "VERB")?;
    let plain = view.children_by(word, "case").all(|case| {
        matches!(view.lemma(case), "in" | "on" | "during" | "at" | "since" | "by" | "from" | "between")
    });
    (plain && matches!(view.deprel(word).base(), "obl" | "advmod" | "nmod")).then_some(verb)
}

/// The time stands at a verb, and says when: "will visit in two weeks", not "the first visit in two weeks".
pub(super) fn is_of_verb(view: &View, tokens: &[Token], at: usize, end: usize) -> bool {
    own_verb(view, tokens, at, end).is_some()
}

/// A finite verb in the past that speaks of nothing to come: "released", "was released", not "was due".
fn is_done(view: &View, words: &Words, verb: usize) -> bool {
    let mut helpers = view.children_by(verb, "aux");
    let told = view.xpos(verb) == "VBD"
        || view.xpos(verb) == "VBN" && helpers.any(|aux| view.xpos(aux) == "VBD" && view.lemma(aux) == "be");
    told && !words.has(List::ToCome, &view.text(verb).to_lowercase())
        && !words.has(List::ToCome, view.lemma(verb))
}

/// "must leave", and beside "by" also "to leave"; "must have left" is over.
fn is_owed(view: &View, words: &Words, verb: usize, by: bool) -> bool {
    let mut helpers = view.children_by(verb, "aux").map(|aux| view.lemma(aux));
    let over = helpers.clone().any(|lemma| matches!(lemma, "have" | "do"));
    view.xpos(verb) == "VB" && !over && (by || helpers.any(|lemma| words.has(List::Obliges, lemma)))
}

/// The verb above the time, or above the noun that it belongs to, says "will".
fn promised(view: &View, words: &Words, tokens: &[Token], at: usize) -> bool {
    let Some(word) = view.word_at(tokens[at].range.start as usize) else { return false };
    let verb = view.ancestors(word).take(6).find(|&w| view.upos(w) == "VERB");
    verb.is_some_and(|verb| view.children_by(verb, "aux").any(|aux| words.has(List::Will, view.lemma(aux))))
}

fn cue(words: &Words, token: &Token) -> Option<Tense> {
    let word = token.lower.as_str();
    if words.has(List::ToCome, word) && !token.capital {
        return Some(Tense::Future);
    }
    let regular = word.len() > 4 && word.ends_with("ed") && !token.capital && !words.has(List::NoPast, word);
    (words.has(List::Over, word) || regular).then_some(Tense::Past)
}

/// By the tree: the verb that governs the time, its form and its auxiliaries. `None` without a tree.
fn governed(view: &View, words: &Words, tokens: &[Token], at: usize) -> Option<Tense> {
    let word = view.word_at(tokens[at].range.start as usize)?;
    let has_tree = view.sentence(word).words.indices().any(|w| view.head(w).is_some());
    if !has_tree {
        return None;
    }
    let verb = std::iter::once(word)
        .chain(view.ancestors(word))
        .take(12)
        .find(|&w| view.upos(w) == "VERB" || view.children_by(w, "cop").next().is_some())?;
    verb_tense(view, words, verb, 3)
}

fn verb_tense(view: &View, words: &Words, verb: usize, depth: u8) -> Option<Tense> {
    let mut helpers = view
        .children_by(verb, "aux")
        .chain(view.children_by(verb, "cop"))
        .map(|w| (view.lemma(w), view.xpos(w)));
    if helpers.clone().any(|(lemma, _)| words.has(List::Will, lemma) || lemma == "would") {
        return Some(Tense::Future);
    }
    // "is to resume trading Tuesday".
    if view.xpos(verb) == "VB"
        && view.children_by(verb, "mark").any(|w| view.lemma(w) == "to")
        && (view.head(verb).into_iter())
            .chain(["aux", "cop"].into_iter().flat_map(|rel| view.children_by(verb, rel)))
            .any(|be| is_now(view, be))
    {
        return Some(Tense::Future);
    }
    // "had been due to expire Friday"; "the agreement, announced Friday".
    let over = view.xpos(verb) == "VBN" && matches!(view.deprel(verb).as_str(), "acl" | "amod");
    let word = view.text(verb).to_lowercase();
    if helpers.clone().any(|(lemma, xpos)| lemma == "have" && xpos == "VBD") {
        return Some(Tense::Past);
    }
    if words.has(List::ToCome, &word) {
        let above = view.ancestors(verb).take(2).any(|w| {
            view.children_by(w, "aux").any(|aux| view.lemma(aux) == "have" && view.xpos(aux) == "VBD")
        });
        return Some(if above { Tense::Past } else { Tense::Future });
    }
    if over && helpers.clone().next().is_none() {
        return Some(Tense::Past);
    }
    if view.xpos(verb) == "VBD" || helpers.clone().any(|(lemma, xpos)| xpos == "VBD" || lemma == "have") {
        return Some(Tense::Past);
    }
    let form = view.xpos(verb);
    if (form == "VB" || form == "VBG" || form == "VBN") && depth > 0 && helpers.next().is_none() {
        let above = view
            .ancestors(verb)
            .find(|&w| view.upos(w) == "VERB" || view.children_by(w, "cop").next().is_some());
        let infinitive = form == "VB" && view.children_by(verb, "mark").any(|w| view.lemma(w) == "to");
        return match above.and_then(|above| verb_tense(view, words, above, depth - 1)) {
            Some(Tense::Past | Tense::Done) if infinitive => Some(Tense::Open),
            found => found,
        };
    }
    if form == "VBN" {
        return Some(Tense::Past);
    }
    // "The summit opens Thursday".
    if (form == "VBZ" || form == "VBP") && words.has(List::Arranged, view.lemma(verb)) {
        return Some(Tense::Future);
    }
    (form == "VBZ" || form == "VBP" || form == "VBG").then_some(Tense::Open)
}

fn is_now(view: &View, word: usize) -> bool {
    view.lemma(word) == "be" && (view.xpos(word) == "VBZ" || view.xpos(word) == "VBP")
}
