//! Shapes of complements and objects that decide what a governor makes of them.

use parse::View;

use super::markers;

/// A verb that says of its subject that it takes place.
pub fn happens(view: &View, head: usize) -> bool {
    matches!(
        view.lemma(head),
        "happen"
            | "occur"
            | "begin"
            | "start"
            | "follow"
            | "come"
            | "erupt"
            | "place"
            | "proceed"
            | "continue"
            | "resume"
    ) || matches!(view.lemma(head), "take")
        && view.children(head).any(|c| view.deprel(c) == "obj" && view.lemma(c) == "place")
        || matches!(view.lemma(head), "be")
}

/// fin, inf or ger, by the complement's own form.
pub fn clause_kind(view: &View, word: usize) -> &'static str {
    let has = |relation: &str, lemma: &str| {
        view.children(word).any(|c| view.deprel(c).base() == relation && view.lemma(c) == lemma)
    };
    if has("mark", "to") && view.xpos(word) != "VBG"
        || view.xpos(word) == "VB" && !view.children(word).any(|c| view.xpos(c) == "MD")
    {
        return "inf";
    }
    let subject = markers::has_subject(view, word);
    if view.xpos(word) == "VBG" && !subject && !view.children(word).any(|c| view.deprel(c) == "aux") {
        return "ger";
    }
    if !subject && view.deprel(word) == "xcomp" { "inf" } else { "fin" }
}

/// Verbs that only carry the noun: "hold talks", "launch an attack".
pub fn light(view: &View, head: usize) -> bool {
    matches!(
        view.lemma(head),
        "hold"
            | "make"
            | "take"
            | "give"
            | "launch"
            | "conduct"
            | "carry"
            | "pay"
            | "have"
            | "stage"
            | "sign"
            | "reach"
            | "mount"
            | "impose"
            | "commit"
            | "do"
            | "undertake"
            | "be"
    )
}

pub fn definite(view: &View, word: usize) -> bool {
    view.upos(word) == "PROPN"
        || view.children(word).any(|c| {
            matches!(view.deprel(c).as_str(), "nmod:poss")
                || view.deprel(c) == "det"
                    && matches!(view.lemma(c), "the" | "this" | "that" | "these" | "those")
        })
}

pub fn has_owner(view: &View, noun: usize) -> bool {
    view.children(noun).any(|c| matches!(view.deprel(c).as_str(), "nmod:poss" | "det"))
}
