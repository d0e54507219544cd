//! How somebody stands to an office: in it, in it then, out of it, still to come into it, below it.

use facts::{Date, SmolStr};

use super::phrases::pieces;
use super::{Actors, Holder, OrganisationId, PersonId, Title, TitleId};
use crate::words::List;

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
/// Whoever stands for an office holds none by it.
const CANDIDATE: &str = "candidate";
const HEAD_OF_STATE: &str = "hos";

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

    /// Of the terms that fit the one that counts: whoever heads a state is called by that, and a minister hardly by having
    /// stood for election; else the last.
    pub fn chief_of(&self, person: PersonId, fits: impl Fn(&Holder) -> bool) -> Option<&Holder> {
        let heads = |term: &Holder| {
            let leads = || self.state_of(&term.of).is_some_and(|id| self.state(id).leads == term.office);
            term.office == HEAD_OF_STATE || leads()
        };
        let sits = |term: &Holder| self.sectors_of(term).first().is_some_and(|first| first == "LEG");
        let rank = |term: &Holder| match () {
            _ if heads(term) => 2,
            _ if term.office == CANDIDATE || sits(term) => 0,
            _ => 1,
        };
        let terms = self.terms(person).filter(|term| fits(term)).enumerate();
        terms.max_by_key(|(at, term)| (rank(term), *at)).map(|(_, term)| term)
    }

    /// The term that counts on a day: what the titles say, else an office held then, else the last one before.
    pub fn term_on(&self, person: PersonId, titles: &[TitleId], stand: Stand, day: Date) -> Option<&Holder> {
        let told = if titles.is_empty() { None } else { self.term_of(person, titles, stand, day) };
        let begun = |term: &Holder| term.first.is_none_or(|first| first <= day);
        let last = || {
            let over = self.terms(person).filter(|term| begun(term));
            over.clone().filter(|term| term.office != CANDIDATE).last().or(over.last())
        };
        told.or_else(|| self.chief_of(person, |term| term.holds_on(day))).or_else(last)
    }

    /// Whether the office of a state goes by these words: where a king heads it "the president" is somebody else.
    pub fn goes_by(&self, titles: &[TitleId], of: &str, day: Option<Date>) -> bool {
        let Some(office) = self.office_of(titles, of, day) else { return false };
        let fits = |title: &Title| match day {
            Some(day) => title.first.is_none_or(|f| f <= day) && title.last.is_none_or(|l| day <= l),
            None => true,
        };
        let own = |title: &&Title| title.of.as_deref() == Some(of) && title.office == office;
        let plain = |title: &Title| title.office == "leader" || title.phrase.contains(' ');
        let said = || titles.iter().map(|&id| self.title(id)).any(|title| own(&title) || plain(title));
        office != HEAD_OF_STATE || said() || !self.titles.iter().filter(own).any(fits)
    }

    /// Of a title whatever the day: "the former queen" of a state that has a king by now.
    pub fn office_once(&self, titles: &[TitleId], of: &str, day: Option<Date>) -> Option<&str> {
        let mut own = titles.iter().map(|&id| self.title(id)).filter(|t| t.of.as_deref() == Some(of));
        self.office_of(titles, of, day).or_else(|| own.next().map(|title| title.office.as_str()))
    }

    /// Whether all titles of the office are of one state: nobody else has a treasury secretary.
    pub fn is_of_one_state(&self, office: &str) -> bool {
        let mut owners = self.titles.iter().filter(|title| title.office == office).map(|title| &title.of);
        let first = owners.next().and_then(Option::as_ref);
        first.is_some() && owners.all(|of| of.as_ref() == first)
    }

    /// Of the words of a long name the one before the last that may be a family name: "Maria Lopez Vega".
    pub fn father_of(&self, name: &[String]) -> Option<String> {
        let [_, inner @ .., last] = name else { return None };
        // "Donald Trump Jr." is not called Trump alone.
        if self.words().has(List::NameLoose, last) || matches!(last.as_str(), "junior" | "ii" | "iii" | "iv")
        {
            return None;
        }
        let small = |word: &str| word.len() < 3 || self.words().has(List::FamilyParticle, word);
        inner.iter().find(|word| self.given(word).is_none() && !small(word)).cloned()
    }

    /// What an organisation is on a day, where it is something else than always: the Taliban in government.
    pub fn sectors_on(&self, id: OrganisationId, day: Option<Date>) -> Option<&[SmolStr]> {
        let day = day?;
        let days = self.group_days.get(&id)?.iter();
        let mut held = days.filter(|span| {
            span.first.is_none_or(|first| first <= day) && span.last.is_none_or(|last| day <= last)
        });
        held.next_back().map(|span| &span.sectors[..])
    }

    /// The sectors of whoever holds an office: a foreign minister of the European Union is no state's.
    pub fn sectors_of(&self, term: &Holder) -> Vec<SmolStr> {
        let own = self.office(&term.office).map_or(&[][..], |office| &office.sectors[..]);
        if self.state_of(&term.of).is_some() {
            return own.to_vec();
        }
        let body = self.organisations.iter().find(|body| body.name == term.of);
        match body.and_then(|body| body.sectors.first()) {
            Some(first) if !own.contains(first) => vec![first.clone()],
            _ => own.to_vec(),
        }
    }

    fn names_office(&self, title: &Title, term: &Holder) -> bool {
        let of = title.of.as_ref().is_none_or(|of| *of == term.of);
        let leads = || self.state_of(&term.of).is_some_and(|id| self.state(id).leads == term.office);
        of && (title.office == term.office || title.office == "leader" && leads())
    }
}
