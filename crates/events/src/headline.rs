//! Headlines that tell of what is to come by an infinitive alone: "Kim to Meet Putin", "Iran, Oman to sign gas deal".

use parse::View;

/// Words before the infinitive that no headline's subject has.
const LONGEST: usize = 14;

/// The heads of what stands before an infinitive that no verb governs, in text order; `None` where `word` is none.
pub fn subjects(view: &View, word: usize) -> Option<Vec<usize>> {
    let first = first_infinitive(view, word)?;
    let to = view.children(first).find(|&c| c < first && view.lemma(c) == "to" && view.upos(c) == "PART")?;
    let sentence = view.sentence(word).words;
    let start = sentence.start as usize;
    let before = start..to;
    let nominal = |w: usize| {
        matches!(
            view.upos(w).as_str(),
            "PROPN" | "NOUN" | "ADJ" | "ADP" | "CCONJ" | "PUNCT" | "NUM" | "DET" | "PART" | "PRON"
        )
    };
    // "Kim, leader of the North, to meet Putin": a comma before "to" closes an apposition.
    if before.is_empty()
        || before.len() > LONGEST
        || !before.clone().all(nominal)
        || is_finite(view, sentence.indices())
    {
        return None;
    }
    let closed = view.text(to - 1) == ",";
    let top = before.clone().find(|&w| view.head(w).is_none_or(|head| !before.contains(&head)))?;
    let governed = view.head(first).is_none_or(|head| before.contains(&head));
    if !governed || !matches!(view.upos(top).as_str(), "PROPN" | "NOUN") {
        return None;
    }
    let mut row = vec![top];
    let mut at = 0;
    while at < row.len() {
        let here = row[at];
        let joined = view.children(here).filter(|&c| {
            let listed = matches!(view.deprel(c).base(), "list" | "conj" | "parataxis")
                || view.deprel(c).base() == "appos" && !closed && follows_comma(view, c);
            // "Lula, Macron to Hold Talks": the first may be called out to.
            let called =
                || matches!(view.deprel(c).base(), "vocative" | "dislocated") && view.text(c + 1) == ",";
            let behind = c > here && c < to && listed || c < here && called();
            behind && matches!(view.upos(c).as_str(), "PROPN" | "NOUN")
        });
        row.extend(joined);
        at += 1;
    }
    row.sort_unstable();
    Some(row)
}

fn follows_comma(view: &View, word: usize) -> bool {
    let first = view.subtree_range(word).start as usize;
    view.text(first) == "," || first.checked_sub(1).is_some_and(|before| view.text(before) == ",")
}

/// The infinitive that opens the clause: "to meet and sign" has both verbs of it.
fn first_infinitive(view: &View, word: usize) -> Option<usize> {
    let to = |w: usize| view.children(w).any(|c| c < w && view.lemma(c) == "to" && view.upos(c) == "PART");
    let bare = matches!(view.xpos(word).as_str(), "VB" | "VBP" | "NNP" | "NN");
    let verb = view.upos(word) == "VERB" && bare;
    if !verb {
        return None;
    }
    if to(word) {
        return Some(word);
    }
    let head = view.head(word).filter(|_| view.deprel(word) == "conj" && view.xpos(word) == "VB")?;
    (view.upos(head) == "VERB" && to(head)).then_some(head)
}

/// A verb with a tense stands among the words.
fn is_finite(view: &View, words: std::ops::Range<usize>) -> bool {
    let mut words = words;
    words.any(|w| {
        matches!(view.xpos(w).as_str(), "VBD" | "VBZ" | "VBP" | "MD")
            && matches!(view.upos(w).as_str(), "VERB" | "AUX")
            && !view.children(w).any(|c| c < w && view.lemma(c) == "to" && view.upos(c) == "PART")
    })
}
