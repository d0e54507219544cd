//! Actors: names, offices by date, descriptions, pronouns.
//!
//! [`names`] finds names, [`phrases`] the noun phrases, [`draft`] what each says of its actor,
//! [`resolve`] joins them to entities in text order, the surest signs first.

mod draft;
mod entities;
mod names;
mod persons;
mod phrases;
mod pronouns;
mod resolve;

#[cfg(test)]
mod tests;

use facts::{Entity, Mention, Time};
use lexicon::Lexicon;
use parse::View;

/// Every noun phrase that may act, in text order, and the actors they stand for.
pub fn read(view: &View, lexicon: &Lexicon, times: &[Time]) -> (Vec<Mention>, Vec<Entity>) {
    let names = names::find(view, &lexicon.actors);
    let drafts = draft::find(view, &lexicon.actors, &names);
    resolve::resolve(view, &lexicon.actors, times, drafts)
}
