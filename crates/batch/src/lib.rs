//! `demarche batch`: any amount of articles into Parquet, on all cores, in constant memory.
//!
//! Articles are taken in input order and cut into parts of a fixed number, so that a part is the same whoever
//! reads it with however many threads. A part counts once its line stands in the manifest; a run that was
//! killed goes on after the last one.

mod error;
mod manifest;
mod part;
mod run;
#[cfg(test)]
mod tests;

pub use error::Error;
pub use run::{Options, Progress, Summary, run};
