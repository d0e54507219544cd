//! What is new for the watches of a desk, sent on: to webhooks as signed JSON, by mail at once or as a digest.
//!
//! Nothing is lost by a kill: what is to be sent is a letter of its own on disk before what was told is noted, and leaves the
//! disk after it was taken. A letter may therefore arrive twice, under the same id.

mod collect;
mod error;
mod letter;
mod mail;
mod round;
mod settings;
mod state;
mod store;
mod webhook;

pub use error::Error;
pub use letter::{Letter, To};
pub use round::{Round, round};
pub use settings::{NAMES, Settings};
pub use store::{Letters, Store};
pub use webhook::{Secret, sign};
