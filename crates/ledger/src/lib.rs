//! The embedded database: reports in, the record out.
//!
//! A *report* is one reading of one article version; what it says of one event is a *mention of the event*. The
//! ledger keeps every report, groups mentions into events with identity, and answers as known on any day.

mod actor;
mod add;
mod amendment;
mod amends;
mod article;
mod ask;
mod brief;
mod candidates;
mod claims;
mod cluster;
mod coverage;
mod derive;
mod details;
mod dyad;
mod earlier;
mod edit;
mod error;
mod event;
mod filter;
mod folder;
mod follow;
mod glance;
mod groups;
mod hits;
mod identity;
mod journal;
mod kin;
mod look;
mod names;
mod origin;
mod outline;
mod overview;
mod packed;
mod posting;
mod query;
mod record;
mod regroup;
mod reread;
mod rows;
mod search;
mod series;
mod snapshot;
mod sql;
mod stream;
mod stretch;
mod summary;
mod thread;
mod unknown;
mod upkeep;
mod watches;
mod words;

pub use actor::{ActorView, Partner, StatementLine};
pub use add::{Added, Outcome};
pub use amendment::{Amended, Amendment};
pub use article::{ArticleLine, ArticleView, EventRef, VersionLine};
pub use ask::Waiting;
pub use brief::{Brief, Denied, Moved, NewThread, News};
pub use claims::{Claim, ClaimSide};
pub use cluster::{Cluster, CopyLine};
pub use coverage::CoverageLine;
pub use details::{EventRecord, MentionRecord, Party, Spot};
pub use dyad::{DyadView, Period};
pub use edit::{Anchor, EDIT_FIELDS, Edit, EditKind, NewEdit};
pub use error::Error;
pub use event::{EventView, MentionView, Said};
pub use folder::{Ledger, Mode, View};
pub use follow::Follow;
pub use outline::{DayBin, DoubtfulMention, PairBin, PlaceBin};
pub use overview::{Counts, DayCount, Overview, SourceCount};
pub use query::{OPERATORS, Query};
pub use search::{EventLine, Facet, FacetValue, Page};
pub use series::{Formula, Move, Part, Point, Series, SeriesQuery, Step, quad};
pub use snapshot::{Change, Difference, Entry, Snapshot, read_snapshot};
pub use sql::{SqlLimits, SqlTable, VIEWS};
pub use thread::{Thread, ThreadEvent, Tie};
pub use unknown::{Glimpse, UnknownActor};
pub use upkeep::{Forgotten, Verdict};
pub use watches::{Rhythm, Watch, change_watches, read_watches};

#[cfg(test)]
mod tests;
