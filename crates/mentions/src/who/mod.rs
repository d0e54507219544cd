//! Actors: names, offices by date, descriptions, pronouns.
//!
//! [`names`] finds names, [`phrases`] the noun phrases, [`draft`] what each says of its actor,
//! [`resolve`] joins them to entities in text order, the surest signs first.

mod bodies;
mod both;
mod clauses;
mod context;
mod draft;
mod entities;
mod firms;
mod formers;
mod headlines;
mod home;
mod joins;
mod land;
mod led;
mod lent;
mod modifiers;
mod names;
mod names_again;
mod namesakes;
mod nouns;
mod offices;
mod owners;
mod papers;
mod persons;
mod phrases;
mod pronouns;
mod resolve;
mod share;
mod shared;
mod terms;
mod told;
mod twins;

#[cfg(test)]
mod day_tests;
#[cfg(test)]
mod home_tests;
#[cfg(test)]
mod land_tests;
#[cfg(test)]
mod owner_tests;
#[cfg(test)]
mod stand_tests;
#[cfg(test)]
mod standing_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod told_tests;

use facts::{Entity, Mention, Place, Time};
use lexicon::Lexicon;
use parse::View;

/// Every noun phrase that may act, in text order, and the actors they stand for.
pub fn read(view: &View, lexicon: &Lexicon, times: &[Time], places: &[Place]) -> (Vec<Mention>, Vec<Entity>) {
    let mut names = names::find(view, &lexicon.actors, times, places);
    firms::find(view, &mut names);
    headlines::surnames(view, &lexicon.actors, &mut names);
    let mut drafts = draft::find(view, &lexicon.actors, &names);
    // "Thursday" and "April" are written like names and are none.
    drafts.retain(|draft| {
        !draft.guessed() || !times.iter().any(|time| time.range.meets(view.range(draft.head)))
    });
    let main = context::main_state(view, lexicon, &drafts);
    let told = context::told(view, lexicon, &drafts, &names);
    resolve::resolve(view, &lexicon.actors, times, &names, main, told, drafts)
}
