//! Places: gazetteer candidates, ranked; literal or associative.

use facts::{Entity, Mention, Place};
use lexicon::Lexicon;
use parse::View;

pub fn read(_view: &View, _lexicon: &Lexicon, _mentions: &[Mention], _entities: &[Entity]) -> Vec<Place> {
    Vec::new()
}
