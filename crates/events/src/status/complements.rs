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

/// "that Chad will leave": the complement is told as to come.
pub fn has_will(view: &View, word: usize) -> bool {
    view.children_by(word, "aux").any(|c| matches!(view.lemma(c), "will" | "shall"))
}

/// "had planned to bomb the camp but called it off": what was meant then, and was not done.
pub fn is_unmet(view: &View, verb: usize) -> bool {
    let had = |c: usize| view.lemma(c) == "have" && view.xpos(c) == "VBD";
    let but = |c: usize| view.children_by(c, "cc").any(|m| view.lemma(m) == "but");
    view.xpos(verb) == "VBN"
        && view.children_by(verb, "aux").any(had)
        && view.children_by(verb, "conj").any(|c| but(c) && !markers::has_subject(view, c))
}

/// The noun only stands beside in time or cause: "the collapse after the attack".
pub fn apart(view: &View, noun: usize) -> bool {
    let beside = |c: usize| {
        matches!(
            view.lemma(c),
            "after"
                | "before"
                | "since"
                | "during"
                | "amid"
                | "because"
                | "despite"
                | "following"
                | "under"
                | "from"
        )
    };
    matches!(view.deprel(noun).base(), "nmod" | "obl") && view.children_by(noun, "case").any(beside)
}

/// "“Withdraw your tanks,”": a bare verb without a subject that a quotation or a colon opens on.
pub fn is_imperative(view: &View, word: usize) -> bool {
    let bare = view.upos(word) == "VERB"
        && view.xpos(word) == "VB"
        && matches!(view.deprel(word).base(), "root" | "ccomp" | "parataxis" | "dep");
    if !bare || markers::has_subject(view, word) {
        return false;
    }
    let other = |c: usize| match view.deprel(c).base() {
        "aux" => view.lemma(c) != "do",
        "mark" => true,
        _ => false,
    };
    let softens = |w: usize| {
        matches!(view.lemma(w), "please" | "do" | "not" | "n't" | "never" | "immediately" | "now" | "just")
    };
    let first = view.sentence(word).words.start as usize;
    let before = (first..word).rev().find(|&w| !softens(w));
    let opens = before.is_some_and(|w| matches!(view.text(w), "\"" | "“" | "``" | "''" | "‘" | "'" | ":"));
    opens && !view.children(word).any(other)
}
