//! Who, when and where: actors, times and places of an article, resolved as of its day.

mod place;
#[cfg(test)]
mod trees;
pub mod when;
mod who;

use facts::{Mention, MentionKind, Mentions, Place};
use lexicon::Lexicon;
use parse::View;

/// Reads every mention of an actor, a time or a place. Values are resolved as of `article.published`;
/// without it relative times stay open.
pub fn read(view: &View, lexicon: &Lexicon) -> Mentions {
    let times = when::read(view, &lexicon.holidays, lexicon.actors.words());
    let places = place::read(view, lexicon);
    let (mentions, entities) = who::read(view, lexicon, &times, &places);
    // "Abe, Park to Meet in Seoul": whoever is a person after all is no town.
    let person = |place: &Place| {
        let of = |m: &Mention| m.kind == MentionKind::Person && m.words == place.words;
        place.words.len() == 1 && mentions.iter().any(of)
    };
    let places = places.into_iter().filter(|place| !person(place)).collect();
    Mentions { mentions, entities, times, places, notes: Vec::new() }
}
