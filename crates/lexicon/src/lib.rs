//! Loads and checks the tables of `crates/data` into one compact structure in memory.

pub mod actors;
pub mod columns;
mod error;
pub mod furniture;
pub mod gazetteer;
pub mod holidays;
pub mod time_words;
pub mod words;

pub use data::Data;

pub use error::Error;

/// Everything that is known before a text is read.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// States, offices and their holders, organisations, groups, roles.
    pub actors: actors::Actors,
    /// Countries, regions and cities with their coordinates.
    pub gazetteer: gazetteer::Gazetteer,
    /// Days with a name.
    pub holidays: holidays::Holidays,
}

impl Lexicon {
    /// Reads the tables of `data`.
    ///
    /// # Errors
    /// The first bad row, with its file, line and cause.
    pub fn load(data: &data::Data) -> Result<Self, Error> {
        Ok(Self {
            actors: actors::Actors::load(data)?,
            gazetteer: gazetteer::Gazetteer::load(data)?,
            holidays: holidays::Holidays::load(data)?,
        })
    }
}
