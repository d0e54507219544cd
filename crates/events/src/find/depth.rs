//! How much less a deed counts the deeper it stands in its sentence.

use super::Grammar;
use crate::pattern::Shape;

/// "the best witness in the impeachment inquiry": who is told of by the deed is none of its sides.
pub(super) fn is_held_by(grammar: &Grammar, word: usize, head: usize) -> bool {
    let view = grammar.view;
    let noun = matches!(view.upos(word).as_str(), "NOUN" | "PROPN");
    noun && view.deprel(word) == "nmod"
        && view.head(word) == Some(head)
        && view
            .children_by(word, "case")
            .any(|c| matches!(view.lemma(c), "in" | "at" | "during" | "of" | "to"))
}

/// The main clause says what a sentence is about; what stands deeper is less often its event.
pub(super) fn depth_factor(grammar: &Grammar, carrier: usize, shape: Shape) -> f32 {
    let view = grammar.view;
    let mut factor: f32 = if shape == Shape::Noun && !grammar.is_verbal(carrier) { 0.85 } else { 1.0 };
    let mut at = carrier;
    for _ in 0..8 {
        let Some(head) = view.head(at) else { break };
        factor *= match view.deprel(at).as_str() {
            "acl:relcl" | "acl" => 0.85,
            "advcl" => 0.92,
            "conj" | "xcomp" | "ccomp" | "parataxis" => 0.98,
            _ => 0.95,
        };
        at = head;
    }
    factor
}
