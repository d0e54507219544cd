//! From the tree to candidate events: sense arguments, then the patterns, then governors, then the best of rivals.

mod anaphora;
mod apart;
mod argument;
mod candidate;
mod depth;
mod govern;
mod near;
mod path;
mod shapes;
mod sides;

pub use anaphora::{answer_sides, borrow_sides};
pub use apart::{stands_apart, stands_in_clause_apart, tells_of};
pub use argument::Grammar;
pub use candidate::{Candidate, Loss, Origin, candidates, holds, is_mutual, is_of_force};
pub use govern::settle;
pub use sides::{Sides, is_cell, is_located};
