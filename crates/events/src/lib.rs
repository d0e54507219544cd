//! The pattern language; events, statements, status and links.

mod error;
mod statements;
mod status;

pub use error::Error;

use facts::{Findings, Mentions};
use lexicon::Lexicon;
use parse::View;

/// What is asked beyond events and statements.
#[derive(Clone, Copy, Debug, Default)]
pub struct Want {
    /// The factuality of each predicate.
    pub predicates: bool,
}

/// Patterns and word classes, checked.
pub struct Rules {
    status: status::Classes,
    statements: statements::Cues,
}

impl Rules {
    /// Reads `events/*.pat` and the word classes of `data`.
    ///
    /// # Errors
    /// The first mistake, with file, line and column.
    pub fn load(data: &data::Data) -> Result<Self, Error> {
        Ok(Self { status: status::Classes::load(data)?, statements: statements::Cues::load(data)? })
    }
}

/// Events, statements and links of one article.
pub fn read(view: &View, mentions: &Mentions, _lexicon: &Lexicon, rules: &Rules, want: Want) -> Findings {
    let statements = statements::read(view, mentions, &rules.statements);
    let statuses = status::Statuses::read(view, &statements, &rules.status);
    let predicates = if want.predicates { statuses.predicates(view) } else { Vec::new() };
    Findings { statements, predicates, ..Findings::default() }
}
