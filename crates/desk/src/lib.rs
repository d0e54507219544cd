//! The web desk: one view struct gives the page, its `.json` and, where it is a table, its `.csv`.

mod error;
mod marks;
mod pages;
mod screen;
mod serve;
mod table;

use facts::Date;
use facts::report::Report;

pub use error::Error;
pub use serve::{Options, serve};

/// Reads a pasted text at once; the binary hands one over.
pub trait Reader: Send + Sync {
    fn read(&self, text: &str, published: Option<Date>) -> Report;
}

#[cfg(test)]
mod tests;
