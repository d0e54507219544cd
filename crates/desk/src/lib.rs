//! The web desk: one view struct gives the page, its `.json` and, where it is a table, its `.csv`.

mod access;
mod charts;
mod error;
mod guard;
mod marks;
mod openapi;
mod pages;
mod routes;
mod rss;
mod screen;
mod serve;
mod table;

use facts::Date;
use facts::report::Report;

pub use access::{Passwords, Role, hash};
pub use error::Error;
pub use serve::{Options, serve};

/// Something to read at once.
#[derive(Clone, Debug)]
pub struct Given {
    pub source: Source,
    /// For articles that name no day themselves.
    pub published: Option<Date>,
}

#[derive(Clone, Debug)]
pub enum Source {
    /// `name` is that of a file; the form is found by content.
    Bytes { name: String, bytes: Vec<u8> },
    /// An address of the web.
    Url(String),
}

/// Reads what is pasted, sent or named by its address; the binary hands one over, for the desk knows no language.
pub trait Reader: Send + Sync {
    /// A report for each article found.
    ///
    /// # Errors
    /// Why nothing of it could be read, naming the input.
    fn read(&self, given: &Given) -> Result<Vec<Report>, String>;
}

#[cfg(test)]
mod tests;
