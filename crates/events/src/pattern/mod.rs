//! The pattern language: `.pat` files read into an index by trigger lemma. `docs/patterns.md` is its page.

mod clause;
mod lines;
mod load;
mod role;

use std::collections::{HashMap, HashSet};

pub use load::{check, load};
pub use role::{Path, Roles, Step};

use facts::SmolStr;

/// Every pattern of every file.
#[derive(Debug, Default)]
pub struct Patterns {
    pub kinds: Vec<Kind>,
    pub patterns: Vec<Pattern>,
    /// Nouns of verbs that lend only tense and subject to a noun: "launch" an attack.
    pub light: HashSet<SmolStr>,
    /// Verbs whose infinitive keeps the subject although an object stands: "promise him to go".
    pub subject_control: HashSet<SmolStr>,
    /// What is sent, moved or called back in arms.
    pub troops: HashSet<SmolStr>,
    /// Verbs of motion: what they were done for is taken as done.
    pub motion: HashSet<SmolStr>,
    /// Verbs that say of an event that it takes place: "the talks began".
    pub occur: HashSet<SmolStr>,
    /// Nouns that only count or sort what their `of` names: "a series of".
    pub measure: HashSet<SmolStr>,
    /// Words for offices and staff that anybody may have: political only with a state's name.
    pub anybody: HashSet<SmolStr>,
    /// People of private life, whom no state's adjective makes political.
    pub private: HashSet<SmolStr>,
    /// Works in which what happens is made up.
    pub fiction: HashSet<SmolStr>,
    /// Verbs whose participle before a noun only says which kind is meant: "suspected militants".
    pub sorting: HashSet<SmolStr>,
    /// Verbs whose subject keeps a deed from being done.
    pub prevent: HashSet<SmolStr>,
    /// Roads and squares: where a crowd is, and no side of its protest.
    pub streets: HashSet<SmolStr>,
    /// Weather, animals, works and goods: what they do is done by no state, whichever they come from.
    pub unpeopled: HashSet<SmolStr>,
    /// Papers and words that speak for somebody: "the statement condemned".
    pub medium: HashSet<SmolStr>,
    index: HashMap<SmolStr, Vec<u32>>,
}

impl Patterns {
    /// Indices of the patterns that `lemma` may trigger.
    pub fn of(&self, lemma: &str) -> &[u32] {
        self.index.get(lemma).map_or(&[], Vec::as_slice)
    }
}

/// What one file is about.
#[derive(Clone, Debug, Default)]
pub struct Kind {
    pub name: SmolStr,
    pub means: String,
    pub code: Code,
}

/// PLOVER type and mode, CAMEO digits. Absent parts are left as they are when one code is laid over another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Code {
    pub plover: Option<SmolStr>,
    pub mode: Option<SmolStr>,
    pub cameo: Option<SmolStr>,
}

impl Code {
    /// This code with the parts that `over` has.
    pub fn under(&self, over: &Code) -> Code {
        Code {
            plover: over.plover.clone().or_else(|| self.plover.clone()),
            mode: if over.plover.is_some() || over.mode.is_some() {
                over.mode.clone()
            } else {
                self.mode.clone()
            },
            cameo: over.cameo.clone().or_else(|| self.cameo.clone()),
        }
    }
}

/// Part of speech of the trigger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Verb,
    Noun,
    Adj,
}

#[derive(Clone, Debug)]
pub struct Pattern {
    pub kind: usize,
    /// Line of the file, from 1.
    pub line: usize,
    pub shape: Shape,
    pub triggers: Vec<Trigger>,
    /// Lemmas one of which must head the object: "issue + ultimatum".
    pub with: Option<Words>,
    pub roles: Roles,
    pub code: Code,
    pub clauses: Vec<Clause>,
    /// 0..=1: how often the pattern means what it says.
    pub weight: f32,
    /// The pattern speaks of another deed: promises, demands, threatens, refuses it.
    pub governs: Option<Governs>,
    /// Fires only with a deed to govern.
    pub only_governing: bool,
    /// What is only meant is as firm as the deed below it: "considered expelling".
    pub as_deed: bool,
    /// Of public concern whoever does it: `{public}`.
    pub public: bool,
    /// Who does it where nobody is named: an actor of these classes in the sentence.
    pub implied: Option<Words>,
    /// Roles beside source and target.
    pub others: Vec<(SmolStr, Path)>,
}

/// How a governing verb speaks of the deed below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Governs {
    Intend,
    Appeal,
    Demand,
    Reject,
    Threaten,
}

/// `step+down` is the lemma `step` with the particle `down`.
#[derive(Clone, Debug, PartialEq)]
pub struct Trigger {
    pub lemma: SmolStr,
    pub particle: Option<SmolStr>,
}

/// `{SET … if TESTS}`: with nothing set, the pattern fires only where the tests hold.
#[derive(Clone, Debug, Default)]
pub struct Clause {
    pub set: Code,
    pub weight: Option<f32>,
    pub tests: Vec<Test>,
}

impl Clause {
    pub fn is_gate(&self) -> bool {
        self.set == Code::default() && self.weight.is_none()
    }
}

#[derive(Clone, Debug)]
pub struct Test {
    pub path: Path,
    pub words: Words,
    pub unless: bool,
}

/// Lemmas, runs of lemmas (`human_rights`) and classes of actors (`:state`).
#[derive(Clone, Debug, Default)]
pub struct Words {
    pub single: HashSet<SmolStr>,
    pub runs: Vec<Vec<SmolStr>>,
    pub classes: Vec<Class>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Actor,
    State,
    Person,
    Group,
    Military,
    Police,
    Armed,
    Court,
    Media,
    /// A person of government, parliament, opposition, court or party, and of no armed body.
    Officeholder,
    /// A place by its name, or a state.
    Land,
    /// A bare verb that a quotation opens on: "Withdraw your tanks".
    Imperative,
    /// Any word at all: the path must lead somewhere.
    Word,
}
