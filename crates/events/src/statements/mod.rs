//! Who says what, through whom: direct, indirect and mixed statements.

use facts::{Mentions, Statement};
use parse::View;

use crate::Error;

/// Cue words by class.
pub struct Cues {}

impl Cues {
    pub fn load(_data: &data::Data) -> Result<Self, Error> {
        Ok(Self {})
    }
}

/// Statements in text order.
pub fn read(_view: &View, _mentions: &Mentions, _cues: &Cues) -> Vec<Statement> {
    Vec::new()
}
