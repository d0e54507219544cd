//! What stands beside a deed in time or as its cause: nobody there is its target.

use parse::View;

/// Prepositions of time, cause and likeness: what stands behind them is beside the deed.
pub(super) const APART: [&str; 17] = [
    "after",
    "before",
    "since",
    "during",
    "amid",
    "amidst",
    "following",
    "despite",
    "because",
    "until",
    "till",
    "prior",
    "due",
    "notwithstanding",
    "like",
    "unlike",
    "including",
];

/// "after the raid", "because of the vote": beside the deed, in time or as its cause.
pub(super) fn is_apart(view: &View, word: usize) -> bool {
    let case = |c: usize| {
        APART.contains(&view.lemma(c).to_lowercase().as_str())
            || view.text(c).eq_ignore_ascii_case("including")
    };
    matches!(view.deprel(word).base(), "obl" | "nmod")
        && view.children(word).any(|c| matches!(view.deprel(c).base(), "case" | "mark") && case(c))
}

/// "Officials say the army used drones to strike": whoever tells of the deed is not meant by it.
pub fn tells_of(view: &View, word: usize, deed: usize) -> bool {
    let Some(verb) = view.head(word).filter(|_| view.deprel(word).base() == "nsubj") else { return false };
    let path: Vec<usize> = std::iter::once(deed).chain(view.ancestors(deed)).collect();
    let below = path.iter().position(|&w| w == verb).and_then(|at| at.checked_sub(1));
    below.is_some_and(|at| view.deprel(path[at]).base() == "ccomp")
}

/// "arrested after protesters disrupted the session": a clause of time stands between the word and the deed.
pub fn stands_in_clause_apart(view: &View, word: usize, deed: usize) -> bool {
    let up = std::iter::once(word).chain(view.ancestors(word)).take_while(|&w| w != deed);
    let apart = |w: usize| {
        let mark = |c: usize| matches!(view.lemma(c), "after" | "before" | "since" | "until" | "following");
        view.deprel(w).base() == "advcl" && view.children_by(w, "mark").any(mark)
    };
    view.ancestors(word).any(|w| w == deed) && up.into_iter().any(apart)
}

/// Whether the word stands in what is beside the deed, and the deed itself does not stand there too.
pub fn stands_apart(view: &View, word: usize, deed: usize) -> bool {
    let holds_deed = |above: usize| above == deed || view.ancestors(deed).any(|a| a == above);
    let near = std::iter::once(word).chain(view.ancestors(word).take(3));
    near.into_iter().any(|above| is_apart(view, above) && !holds_deed(above))
}
