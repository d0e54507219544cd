//! What generalises beyond written patterns: a small network over (predicate, source, target) triples of a sentence.
//! It reads hashed features of words, tree and patterns and the encoder's vectors of the three words, and tells how
//! likely each PLOVER type is between the two, or none. It rescores what patterns found, corrects their type, and
//! proposes what none names.

mod feature;
mod hashed;
mod head;
mod place;
mod propose;
#[cfg(test)]
mod tests;
mod told;
mod triple;

pub use head::{Head, Shape, calibrated};
pub use propose::{Tools, propose};
pub use triple::{Triple, each};

/// The classes, in the order of the weights; the first is no event.
pub const CLASSES: [&str; 17] = [
    "",
    "ACCUSE",
    "AGREE",
    "AID",
    "ASSAULT",
    "COERCE",
    "CONCEDE",
    "CONSULT",
    "COOPERATE",
    "MOBILIZE",
    "PROTEST",
    "REJECT",
    "REQUEST",
    "RETREAT",
    "SANCTION",
    "SUPPORT",
    "THREATEN",
];

/// Index into [`CLASSES`]; 0 for a type that PLOVER does not have.
pub fn class_of(plover: &str) -> usize {
    CLASSES.iter().position(|c| *c == plover).unwrap_or(0)
}
