//! How somebody stands to an office: in it, in it then, out of it, still to come into it, below it.

use facts::Date;

use super::phrases::pieces;
use super::{Actors, Holder, PersonId, Title, TitleId};

/// What the words beside a title say ("the then president", "President-elect").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stand {
    /// In office on the day; "acting" and "outgoing" holders too.
    #[default]
    Now,
    /// In office on the day of the event, not on that of the report.
    Then,
    Former,
    Late,
    /// To come into the office.
    Elect,
    /// Perhaps to come into it: "the next president".
    Next,
    /// In another, lower office: "deputy foreign minister".
    Below,
}

impl Stand {
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "then" => Self::Then,
            "former" => Self::Former,
            "late" => Self::Late,
            "elect" => Self::Elect,
            "next" => Self::Next,
            "below" => Self::Below,
            "acting" => Self::Now,
            _ => return None,
        })
    }

    /// Out of the office on the day of the report.
    pub fn is_past(self) -> bool {
        matches!(self, Self::Former | Self::Late)
    }
}

/// Days in which whoever is elected comes into office.
const ELECT: i32 = 250;

/// Days from one to a later day of about the same time.
fn ahead(later: Date, day: Date) -> i32 {
    (later - day).get_days()
}

impl Actors {
    /// What a word beside a title says; of a word with hyphens ("then-President") its first or last part.
    pub fn stand(&self, word: &str) -> Option<Stand> {
        let mut found = None;
        pieces(word, |piece| found = found.or_else(|| self.stands.get(piece).copied()));
        found
    }

    /// Who comes into an office after the day, within the months that lie between an election and that.
    pub fn elect(&self, of: &str, office: &str, day: Date) -> Option<&Holder> {
        let now = self.holder(of, office, day).map(|holder| holder.person);
        self.holders_of(of, office).iter().find(|holder| {
            let soon = |first: Date| first > day && ahead(first, day) <= ELECT;
            holder.first.is_some_and(soon) && Some(holder.person) != now
        })
    }

    /// Those who held an office before the day and do not hold it on the day, the last first, each once.
    pub fn formers(&self, of: &str, office: &str, day: Date) -> Vec<&Holder> {
        let mut formers: Vec<&Holder> = Vec::new();
        let holders = self.holders_of(of, office);
        for holder in holders.iter().rev() {
            let over = holder.last.is_some_and(|last| last < day);
            let again = holders.iter().any(|other| other.person == holder.person && other.holds_on(day));
            if over && !again && formers.iter().all(|known| known.person != holder.person) {
                formers.push(holder);
            }
        }
        formers
    }
}

impl Actors {
    /// The last term of a person, in an office that the titles name (any without titles), that fits the stand on the day.
    pub fn term_of(&self, person: PersonId, titles: &[TitleId], stand: Stand, day: Date) -> Option<&Holder> {
        let office = |term: &Holder| {
            titles.is_empty() || titles.iter().any(|&id| self.names_office(self.title(id), term))
        };
        let mut terms = self.terms(person).filter(|term| office(term));
        match stand {
            Stand::Former | Stand::Late => {
                let last = terms.clone().filter(|term| term.last.is_some_and(|last| last < day)).last();
                last.filter(|_| !terms.any(|term| term.holds_on(day)))
            }
            Stand::Elect | Stand::Next => {
                terms.find(|term| term.first.is_some_and(|first| first > day && ahead(first, day) <= ELECT))
            }
            Stand::Now | Stand::Then | Stand::Below => terms.filter(|term| term.holds_on(day)).last(),
        }
    }

    fn names_office(&self, title: &Title, term: &Holder) -> bool {
        let of = title.of.as_ref().is_none_or(|of| *of == term.of);
        let leads = || self.state_of(&term.of).is_some_and(|id| self.state(id).leads == term.office);
        of && (title.office == term.office || title.office == "leader" && leads())
    }
}
