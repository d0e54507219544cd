//! What stands beside a deed in time or as its cause: nobody there is its target.

use parse::View;

/// Prepositions of time and cause: what stands behind them is beside the deed.
pub(super) const APART: [&str; 14] = [
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
];

/// "after the raid", "because of the vote": beside the deed, in time or as its cause.
pub(super) fn is_apart(view: &View, word: usize) -> bool {
    let case = |c: usize| APART.contains(&view.lemma(c).to_lowercase().as_str());
    matches!(view.deprel(word).base(), "obl" | "nmod")
        && view.children(word).any(|c| matches!(view.deprel(c).base(), "case" | "mark") && case(c))
}

/// Whether the word stands in what is beside the deed, and the deed itself does not stand there too.
pub fn stands_apart(view: &View, word: usize, deed: usize) -> bool {
    let holds_deed = |above: usize| above == deed || view.ancestors(deed).any(|a| a == above);
    let near = std::iter::once(word).chain(view.ancestors(word).take(3));
    near.into_iter().any(|above| is_apart(view, above) && !holds_deed(above))
}
