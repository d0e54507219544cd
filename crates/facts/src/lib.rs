//! The inert records of Démarche.
//!
//! Five values are made one after the other and never changed: [`Article`], [`Segments`], [`Analysis`],
//! [`Mentions`] and [`Report`]. [`Findings`] is what the event reader hands to the pipeline, which turns
//! its bytes into the code points of the report. No logic lives here.

mod analysis;
mod article;
mod findings;
mod mentions;
mod range;
pub mod report;
mod segments;

pub use analysis::{
    Analysis, AttributionLink, DEPRELS, Deprel, NameTag, ROOT, Tags, UPOS, Upos, Vectors, WordTags, XPOS,
    Xpos,
};
pub use article::{Article, Block, BlockKind, Dateline, PublishedBasis};
pub use findings::{
    Act, Basis, Event, EventField, FieldEvidence, Findings, Link, LinkEnd, LinkKind, Other, Plover,
    Predicate, Quantity, Statement, StatementKind, Status, When,
};
pub use jiff::civil::Date;
pub use mentions::{
    Codes, Entity, EntityId, EntityKind, Mention, MentionId, MentionKind, Mentions, Place, PlaceId, PlaceUse,
    Time, TimeId, TimeKind,
};
pub use range::{Note, TextRange, WordRange};
pub use report::Report;
pub use segments::{Segments, Sentence, Word};
pub use smol_str::SmolStr;
