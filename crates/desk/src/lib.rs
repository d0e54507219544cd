//! The web desk: one view struct gives the page, its `.json` and, where it is a table, its `.csv`.

mod access;
mod charts;
mod error;
mod guard;
mod marks;
mod openapi;
mod pages;
mod reader;
mod routes;
mod screen;
mod serve;
mod table;

pub use access::{Passwords, Role, hash};
pub use error::Error;
pub use reader::{FeedLine, Given, LetterLine, OfficeLine, Reader, Source};
pub use serve::{Options, app, serve};

#[cfg(test)]
mod tests;
