//! Words by what they tell of the names beside them (`words.tsv`).

use crate::Error;
use crate::furniture::each_row;
use data::Data;
use facts::SmolStr;
use std::collections::BTreeSet;

/// What the words of a list tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Prepositions before a place.
    BeforePlace,
    /// Prepositions that put something there.
    AtPlace,
    /// Capital words that stand beside a place without being part of its name.
    BesidePlace,
    /// Names of towns that mean something else nearly always.
    NeverATown,
    /// Nouns that only come from a state: nobody of it acts.
    Culture,
    /// Verbs and nouns of going to a place, or of doing something to it.
    Motion,
    /// Prepositions that make a capital a place, and those that do so beside a word of motion.
    InCapital,
    ToCapital,
    /// Nouns that stand for two persons or two states after "the two" and "both".
    TwoPersons,
    TwoStates,
    /// Nouns that stand for two persons by themselves.
    OneWordTwo,
    /// Of the nouns for two persons those who lead states.
    LeadsStates,
    /// Nouns for what every state has one of.
    BodyOfState,
}

/// The lists with their names in the table.
const LISTS: [(&str, List); 13] = [
    ("before-place", List::BeforePlace),
    ("at-place", List::AtPlace),
    ("beside-place", List::BesidePlace),
    ("never-a-town", List::NeverATown),
    ("culture", List::Culture),
    ("motion", List::Motion),
    ("in-capital", List::InCapital),
    ("to-capital", List::ToCapital),
    ("two-persons", List::TwoPersons),
    ("two-states", List::TwoStates),
    ("one-word-two", List::OneWordTwo),
    ("leads-states", List::LeadsStates),
    ("body-of-state", List::BodyOfState),
];

/// The words of every list.
#[derive(Debug, Default)]
pub struct Words {
    lists: [BTreeSet<SmolStr>; LISTS.len()],
}

impl Words {
    /// # Errors
    /// The first bad row, with its file, line and cause.
    pub fn load(data: &Data) -> Result<Self, Error> {
        let mut words = Self::default();
        each_row(data, "lexicon/words.tsv", 3, |fields| {
            let list = LISTS.iter().find(|(name, _)| *name == fields[0]);
            let (_, list) = list.ok_or_else(|| format!("no list of words is called `{}`", fields[0]))?;
            words.lists[*list as usize].insert(SmolStr::new(fields[1]));
            Ok(())
        })?;
        Ok(words)
    }

    /// Whether the word, written as in the table, is in the list.
    pub fn has(&self, list: List, word: &str) -> bool {
        self.lists[list as usize].contains(word)
    }
}
