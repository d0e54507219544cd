//! The public report of one article, as JSON: offsets count Unicode code points of `article.text`.
//! The contract of its fields stands in `docs/report.md`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;
use std::collections::BTreeMap;

use crate::{
    Act, BlockKind, Codes, Dateline, EntityKind, EventField, LinkKind, MentionKind, PlaceUse, Plover,
    PublishedBasis, StatementKind, Status, TimeKind,
};

/// Half open, in code points.
pub type Span = [u32; 2];

/// One reading of one article version.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Report {
    pub article: Article,
    pub sentences: Vec<Sentence>,
    pub mentions: Vec<Mention>,
    pub entities: Vec<Entity>,
    pub times: Vec<Time>,
    pub places: Vec<Place>,
    pub statements: Vec<Statement>,
    pub events: Vec<Event>,
    pub links: Vec<Link>,
    /// Only with `--predicates`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub predicates: Option<Vec<Predicate>>,
    pub notes: Vec<Note>,
    pub made_by: MadeBy,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Article {
    pub id: String,
    pub title: Option<String>,
    pub text: String,
    pub url: Option<String>,
    pub canonical_url: Option<String>,
    pub publisher: Option<String>,
    pub agency: Option<String>,
    pub bylines: Vec<String>,
    pub language: Option<String>,
    pub section: Option<String>,
    pub dateline: Option<Dateline>,
    /// Day, YYYY-MM-DD.
    pub published: Option<String>,
    pub published_at: Option<String>,
    pub updated_at: Option<String>,
    pub retrieved_at: Option<String>,
    pub published_basis: PublishedBasis,
    pub version: u32,
    pub replaces: Option<String>,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Block {
    pub start: u32,
    pub end: u32,
    pub kind: BlockKind,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Sentence {
    pub start: u32,
    pub end: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Mention {
    pub id: String,
    pub start: u32,
    pub end: u32,
    pub kind: MentionKind,
    /// Id of an entity of this report.
    pub entity: Option<String>,
    pub confidence: f64,
    #[schemars(with = "String")]
    pub rule: SmolStr,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Entity {
    pub id: String,
    pub name: String,
    pub kind: EntityKind,
    #[schemars(with = "Option<String>")]
    pub country: Option<SmolStr>,
    #[schemars(with = "Vec<String>")]
    pub sectors: Vec<SmolStr>,
    #[schemars(with = "Option<String>")]
    pub wikidata: Option<SmolStr>,
    pub codes: Codes,
    pub basis: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Time {
    pub id: String,
    pub start: u32,
    pub end: u32,
    #[serde(rename = "type")]
    pub kind: TimeKind,
    pub value: String,
    pub first: Option<String>,
    pub last: Option<String>,
    #[schemars(with = "String")]
    pub precision: SmolStr,
    /// The words that it is counted from, where no day of theirs is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor: Option<[u32; 2]>,
    pub confidence: f64,
    #[schemars(with = "String")]
    pub rule: SmolStr,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    pub id: String,
    pub start: u32,
    pub end: u32,
    #[serde(rename = "use")]
    pub use_: PlaceUse,
    pub name: String,
    #[schemars(with = "Option<String>")]
    pub country: Option<SmolStr>,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    pub geonames: Option<u32>,
    #[schemars(with = "String")]
    pub precision: SmolStr,
    pub rivals: Vec<String>,
    pub confidence: f64,
    #[schemars(with = "String")]
    pub rule: SmolStr,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Statement {
    pub id: String,
    pub kind: StatementKind,
    pub content: Vec<Span>,
    pub cue: Option<Span>,
    pub speakers: Vec<String>,
    pub addressees: Vec<String>,
    pub via: Vec<String>,
    pub within: Option<String>,
    pub confidence: f64,
    #[schemars(with = "String")]
    pub rule: SmolStr,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Event {
    pub id: String,
    pub sources: Vec<String>,
    pub targets: Vec<String>,
    pub others: Vec<Other>,
    pub reciprocal: bool,
    pub act: Option<Act>,
    pub plover: Option<Plover>,
    #[schemars(with = "Option<String>")]
    pub cameo: Option<SmolStr>,
    /// PLOVER intensity, -10..=10.
    pub intensity: Option<f64>,
    /// CAMEO–Goldstein value, -10..=10.
    pub goldstein: Option<f64>,
    pub status: Status,
    pub when: Option<When>,
    /// Id of a place of this report.
    #[serde(rename = "where")]
    pub where_: Option<String>,
    pub quantities: Vec<Quantity>,
    pub statement: Option<String>,
    pub evidence: Vec<Span>,
    pub trigger: Span,
    #[schemars(with = "String")]
    pub rule: SmolStr,
    pub confidence: f64,
    pub fields: BTreeMap<EventField, FieldEvidence>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Other {
    pub mention: String,
    #[schemars(with = "String")]
    pub role: SmolStr,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct When {
    pub first: String,
    pub last: String,
    #[schemars(with = "String")]
    pub precision: SmolStr,
    pub time: Option<String>,
    pub basis: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Quantity {
    #[schemars(with = "String")]
    pub kind: SmolStr,
    pub min: Option<f64>,
    pub max: Option<f64>,
    #[schemars(with = "Option<String>")]
    pub unit: Option<SmolStr>,
    pub start: u32,
    pub end: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FieldEvidence {
    pub spans: Vec<Span>,
    pub confidence: f64,
    pub basis: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Link {
    pub kind: LinkKind,
    /// Id of an event or of a statement.
    pub from: String,
    pub to: String,
    pub spans: Vec<Span>,
    pub confidence: f64,
    #[schemars(with = "String")]
    pub rule: SmolStr,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Predicate {
    pub start: u32,
    pub end: u32,
    pub factuality: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Note {
    pub code: String,
    pub message: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
}

/// What made the report: the recipe.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct MadeBy {
    pub version: String,
    pub model: String,
    pub data: String,
}
