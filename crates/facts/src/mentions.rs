use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

use crate::{Note, TextRange, WordRange};

/// Index into [`Mentions::mentions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MentionId(pub u32);
/// Index into [`Mentions::entities`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntityId(pub u32);
/// Index into [`Mentions::times`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TimeId(pub u32);
/// Index into [`Mentions::places`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceId(pub u32);

/// Who, when and where of an article. Every list is in text order.
#[derive(Clone, Debug, Default)]
pub struct Mentions {
    pub mentions: Vec<Mention>,
    pub entities: Vec<Entity>,
    pub times: Vec<Time>,
    pub places: Vec<Place>,
    pub notes: Vec<Note>,
}

/// A stretch of words that stands for an actor: a name, a description or a pronoun.
#[derive(Clone, Debug)]
pub struct Mention {
    pub range: TextRange,
    pub words: WordRange,
    /// The word that heads the mention in the tree.
    pub head: u32,
    pub kind: MentionKind,
    pub entity: Option<EntityId>,
    pub confidence: f32,
    pub rule: SmolStr,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum MentionKind {
    Person,
    Organization,
    Country,
    Place,
    Role,
    Pronoun,
}

#[derive(Clone, Debug)]
pub struct Entity {
    pub name: String,
    pub kind: EntityKind,
    /// ISO 3166-1 alpha-3 of the state the entity is or belongs to.
    pub country: Option<SmolStr>,
    /// GOV, MIL, COP, OPP, REB, CVL, BUS, MED, IGO, NGO …
    pub sectors: Vec<SmolStr>,
    pub wikidata: Option<SmolStr>,
    pub codes: Codes,
    /// Outside knowledge that the entity rests on: "office: head of state of PRK, 2011-12-17/".
    pub basis: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    Person,
    State,
    Organization,
    Place,
    Group,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Codes {
    /// Correlates of War state number.
    pub cow: Option<u16>,
    /// Gleditsch–Ward state number.
    pub gw: Option<u16>,
    /// CAMEO actor code, for example PRKGOV.
    #[schemars(with = "Option<String>")]
    pub cameo: Option<SmolStr>,
}

/// A time expression as in TimeML TIMEX3, with the interval it stands for.
#[derive(Clone, Debug)]
pub struct Time {
    pub range: TextRange,
    pub words: WordRange,
    pub kind: TimeKind,
    /// TIMEX3 value, or `first/last` where TimeML has no form for the interval.
    pub value: String,
    pub first: Option<Date>,
    /// Inclusive.
    pub last: Option<Date>,
    /// day, week, month, quarter, season, year, decade, century, interval, time …
    pub precision: SmolStr,
    /// What it is counted from, where no day of that is known: "the attack" of "hours after the attack".
    pub anchor: Option<TextRange>,
    pub confidence: f32,
    pub rule: SmolStr,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum TimeKind {
    Date,
    Time,
    Duration,
    Set,
}

#[derive(Clone, Debug)]
pub struct Place {
    pub range: TextRange,
    pub words: WordRange,
    pub use_: PlaceUse,
    pub name: String,
    /// ISO 3166-1 alpha-3.
    pub country: Option<SmolStr>,
    /// Degrees, WGS 84. `None` where the place stays open.
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    pub geonames: Option<u32>,
    /// city, region, country …
    pub precision: SmolStr,
    /// Names of the candidates that lost, best first.
    pub rivals: Vec<String>,
    pub confidence: f32,
    pub rule: SmolStr,
}

/// Associative: the word only belongs to a place ("Turkish", "Moscow denied") and no event happened there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PlaceUse {
    Literal,
    Associative,
}
