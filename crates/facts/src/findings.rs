use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

use crate::{MentionId, Note, PlaceId, TextRange, TimeId};

/// What the event reader found, in bytes; the pipeline makes the report of it. Ids are indices into the lists.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    pub statements: Vec<Statement>,
    pub events: Vec<Event>,
    pub links: Vec<Link>,
    pub predicates: Vec<Predicate>,
    pub notes: Vec<Note>,
}

/// Somebody's words, or what the text says that somebody said.
#[derive(Clone, Debug)]
pub struct Statement {
    pub kind: StatementKind,
    /// In text order; in pieces around the cue where the text has it so.
    pub content: Vec<TextRange>,
    pub cue: Option<TextRange>,
    pub speakers: Vec<MentionId>,
    pub addressees: Vec<MentionId>,
    /// The chain through which it came, nearest first ("the ministry said, according to KCNA").
    pub via: Vec<MentionId>,
    /// Index of the statement that this one stands in.
    pub within: Option<u32>,
    pub confidence: f32,
    pub rule: SmolStr,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum StatementKind {
    Direct,
    Indirect,
    Mixed,
}

/// One mention of an event.
#[derive(Clone, Debug)]
pub struct Event {
    pub sources: Vec<MentionId>,
    pub targets: Vec<MentionId>,
    pub others: Vec<Other>,
    /// A meeting, a clash and the like: the sides stand in text order and may be swapped.
    pub reciprocal: bool,
    /// The deed spoken of.
    pub act: Option<Act>,
    /// How PLOVER codes it: a planned CONSULT is AGREE.
    pub plover: Option<Plover>,
    pub cameo: Option<SmolStr>,
    pub intensity: Option<f32>,
    pub goldstein: Option<f32>,
    pub status: Status,
    pub when: Option<When>,
    pub where_: Option<PlaceId>,
    pub quantities: Vec<Quantity>,
    /// In whose words the event stands; `None` where it is the reporter's own.
    pub statement: Option<u32>,
    pub evidence: Vec<TextRange>,
    pub trigger: TextRange,
    /// Word index of the trigger's head.
    pub word: u32,
    /// File and line number of the pattern (`consult.visit/3`), or the name of the learned head.
    pub rule: SmolStr,
    pub confidence: f32,
    /// In the order of [`EventField`].
    pub fields: Vec<(EventField, FieldEvidence)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    pub mention: MentionId,
    /// mediator, host, instrument, beneficiary …
    pub role: SmolStr,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Act {
    #[serde(rename = "type")]
    #[schemars(with = "String")]
    pub kind: SmolStr,
    #[schemars(with = "Option<String>")]
    pub mode: Option<SmolStr>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Plover {
    #[serde(rename = "type")]
    #[schemars(with = "String")]
    pub kind: SmolStr,
    #[schemars(with = "Option<String>")]
    pub mode: Option<SmolStr>,
    #[schemars(with = "Vec<String>")]
    pub contexts: Vec<SmolStr>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    Happened,
    Ongoing,
    Planned,
    Conditional,
    Alleged,
    Denied,
    Negated,
    Hypothetical,
}

#[derive(Clone, Debug, PartialEq)]
pub struct When {
    pub first: Date,
    pub last: Date,
    pub precision: SmolStr,
    pub time: Option<TimeId>,
    /// Named where no words of the event's own sentence give the day: `published`, the day of the paper, and
    /// `sentence before` or, of a headline, `lead`, whose `time` it then is.
    pub basis: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// dead, injured, arrested, troops, money …
    pub kind: SmolStr,
    pub min: Option<f64>,
    pub max: Option<f64>,
    pub unit: Option<SmolStr>,
    pub range: TextRange,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum EventField {
    Act,
    Sources,
    Targets,
    Status,
    When,
    Where,
    Statement,
    Quantities,
}

/// The words that a field rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldEvidence {
    pub spans: Vec<TextRange>,
    pub confidence: f32,
    pub basis: Option<Basis>,
}

/// Outside knowledge or inference that a value rests on, in words.
pub type Basis = String;

#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    pub kind: LinkKind,
    pub from: LinkEnd,
    pub to: LinkEnd,
    pub spans: Vec<TextRange>,
    pub confidence: f32,
    pub rule: SmolStr,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum LinkKind {
    Denies,
    Confirms,
    Repeats,
    Answers,
}

/// Index into the events or the statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LinkEnd {
    Event(u32),
    Statement(u32),
}

/// A verb or noun that the text presents as happening or not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Predicate {
    pub range: TextRange,
    /// -3 (certainly not) to 3 (certainly).
    pub factuality: f32,
}
