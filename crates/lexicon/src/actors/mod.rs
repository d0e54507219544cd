//! States, offices and their holders, organisations, groups and the nouns that denote actors, with dates.

mod load;
mod near;
#[cfg(test)]
mod overlay_tests;
mod phrases;
mod stand;
mod table;
#[cfg(test)]
mod tests;
mod variants;
mod who;

pub use phrases::{key, pieces};
pub use stand::Stand;
pub use who::{Answer, Found};

use crate::words::Words;
use facts::{Codes, Date, SmolStr};
use phrases::Phrases;
use std::collections::{BTreeMap, BTreeSet};

/// Index into the states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StateId(u16);
/// Index into the persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(u32);
/// Index into the organisations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganisationId(u32);
/// Index into the titles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TitleId(u32);

/// A state, a past state or a territory that acts by itself.
#[derive(Debug)]
pub struct State {
    /// ISO 3166-1 alpha-3, or the code that is in use where ISO has none (XKX).
    pub id: SmolStr,
    pub name: SmolStr,
    /// Number, first and last day, Correlates of War.
    pub cow: Option<u16>,
    /// Gleditsch–Ward number.
    pub gw: Option<u16>,
    pub first: Option<Date>,
    pub last: Option<Date>,
    /// The office whose holder is meant by "the leader".
    pub leads: SmolStr,
    pub wikidata: Option<SmolStr>,
    pub source: SmolStr,
}

/// What a phrase says of a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Use {
    /// "Russia"
    Name,
    /// "Russian"
    Adjective,
    /// "Russians", or "Frenchman"
    People,
    /// "Moscow"
    Capital,
    /// "the Kremlin"
    Seat,
    /// "the North", of Korea: only where the text has made plain which.
    Short,
    /// "Koreas": one of the two that the plural names.
    Pair,
}

/// What a phrase may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sense {
    State(StateId, Use),
    Organisation(OrganisationId),
    Person(PersonId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    Female,
    Male,
}

#[derive(Debug)]
pub struct Person {
    pub name: SmolStr,
    pub state: Option<StateId>,
    pub gender: Option<Gender>,
    pub sectors: Vec<SmolStr>,
    pub wikidata: Option<SmolStr>,
    pub source: SmolStr,
    /// Keys of the words that alone may mean the person: the family name, as a rule the last word.
    pub family: SmolStr,
    /// "Frei" of "Eduardo Frei Ruiz Tagle": the first of two family names.
    pub father: Option<SmolStr>,
    /// The sectors are those of a row of the person's own, not of an office.
    pub own: bool,
}

/// Somebody's time in an office.
#[derive(Debug)]
pub struct Holder {
    /// Id of a state, or the name of an organisation.
    pub of: SmolStr,
    pub office: SmolStr,
    pub person: PersonId,
    pub first: Option<Date>,
    pub last: Option<Date>,
    /// What the row rests on; `unchecked` where nothing but memory.
    pub source: SmolStr,
}

impl Holder {
    /// True where the day lies in the time of office.
    pub fn holds_on(&self, day: Date) -> bool {
        self.first.is_none_or(|first| first <= day) && self.last.is_none_or(|last| day <= last)
    }

    /// `2011-12-17/`, open on the side that is not known or not yet.
    pub fn span(&self) -> String {
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        format!("{}/{}", day(self.first), day(self.last))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrganisationKind {
    /// Between states: the UN, NATO, courts.
    International,
    /// Armed groups, parties and movements.
    Group,
    /// News agencies and papers.
    Agency,
    /// Ministries, services, firms, associations.
    Body,
}

#[derive(Debug)]
pub struct Organisation {
    pub name: SmolStr,
    pub kind: OrganisationKind,
    pub state: Option<StateId>,
    pub sectors: Vec<SmolStr>,
    pub cameo: Option<SmolStr>,
    pub wikidata: Option<SmolStr>,
    pub source: SmolStr,
}

/// What a group is for a time: in government, in opposition.
#[derive(Debug)]
struct GroupDays {
    first: Option<Date>,
    last: Option<Date>,
    sectors: Vec<SmolStr>,
}

/// A form of words for an office.
#[derive(Debug)]
pub struct Title {
    pub phrase: SmolStr,
    pub office: SmolStr,
    /// The state or the organisation whose office is meant by these words; any where `None`.
    pub of: Option<SmolStr>,
    pub first: Option<Date>,
    pub last: Option<Date>,
}

/// What a common noun denotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleClass {
    Person,
    /// Many people: "police", "troops", "crowd".
    Group,
    Organisation,
    Place,
    /// What acts for its owner: "airstrike", "warship".
    Thing,
}

#[derive(Debug)]
pub struct Role {
    pub class: RoleClass,
    pub sectors: Vec<SmolStr>,
    pub gender: Option<Gender>,
}

/// An office and the sectors of its holder.
#[derive(Debug)]
pub struct Office {
    /// In words: "head of state".
    pub name: SmolStr,
    pub sectors: Vec<SmolStr>,
}

/// The tables of `lexicon/`.
#[derive(Debug, Default)]
pub struct Actors {
    states: Vec<State>,
    persons: Vec<Person>,
    organisations: Vec<Organisation>,
    titles: Vec<Title>,
    offices: BTreeMap<SmolStr, Office>,
    /// In order of state, office and first day.
    holders: Vec<Holder>,
    /// Indices into the holders, in order of the person.
    terms: Vec<(PersonId, u32)>,
    roles: BTreeMap<SmolStr, Role>,
    given: BTreeMap<SmolStr, Gender>,
    stands: BTreeMap<SmolStr, Stand>,
    words: Words,
    short_named: BTreeSet<StateId>,
    /// Sectors of groups in a span of days, where they are other than always.
    group_days: BTreeMap<OrganisationId, Vec<GroupDays>>,
    names: Phrases<Sense>,
    title_names: Phrases<TitleId>,
    families: Phrases<PersonId>,
    variants: variants::Variants,
}

impl Actors {
    /// # Errors
    /// The first bad row, with its file, line and cause.
    pub fn load(data: &data::Data) -> Result<Self, crate::Error> {
        load::load(data)
    }

    /// Words by what they tell of the names beside them.
    pub fn words(&self) -> &Words {
        &self.words
    }

    pub fn state(&self, id: StateId) -> &State {
        &self.states[id.0 as usize]
    }

    /// Every state, past state and territory, in order of its code.
    pub fn states(&self) -> &[State] {
        &self.states
    }

    /// The state of an ISO code.
    pub fn state_of(&self, iso3: &str) -> Option<StateId> {
        let index = self.states.binary_search_by(|state| state.id.as_str().cmp(iso3)).ok()?;
        Some(StateId(index as u16))
    }

    /// Whether the state has a short name ("the North") that means it only where the text has made plain which.
    pub fn is_short_named(&self, id: StateId) -> bool {
        self.short_named.contains(&id)
    }

    pub fn person(&self, id: PersonId) -> &Person {
        &self.persons[id.0 as usize]
    }

    pub fn organisation(&self, id: OrganisationId) -> &Organisation {
        &self.organisations[id.0 as usize]
    }

    pub fn title(&self, id: TitleId) -> &Title {
        &self.titles[id.0 as usize]
    }

    pub fn office(&self, id: &str) -> Option<&Office> {
        self.offices.get(id)
    }

    /// The longest name that begins with the first of `words`: the number of its words and what it may stand for.
    pub fn name_at<'w>(&self, words: impl Iterator<Item = &'w str>) -> Option<(usize, Vec<Sense>)> {
        self.names.longest(words)
    }

    /// The longest title ("prime minister") that begins with the first of `words`.
    pub fn title_at<'w>(&self, words: impl Iterator<Item = &'w str>) -> Option<(usize, Vec<TitleId>)> {
        self.title_names.longest(words)
    }

    /// What the whole phrase may stand for, however it is written.
    pub fn named(&self, phrase: &str) -> Vec<Sense> {
        self.names.of_key(&key(phrase)).collect()
    }

    /// Of several states that bore a name one after the other ("Belgrade", "Moscow") those that there were on the day;
    /// without a day those that there are still.
    pub fn standing(&self, senses: &mut Vec<Sense>, day: Option<Date>) {
        let state = |sense: &Sense| match sense {
            Sense::State(id, _) => Some(*id),
            _ => None,
        };
        let there = |id: StateId| {
            let State { first, last, .. } = self.state(id);
            match day {
                Some(day) => first.is_none_or(|f| f <= day) && last.is_none_or(|l| day < l),
                None => last.is_none(),
            }
        };
        let mut states = senses.iter().filter_map(state);
        let one = states.next().is_none_or(|first| states.all(|other| other == first));
        if !one && senses.iter().filter_map(state).any(there) {
            senses.retain(|sense| state(sense).is_none_or(there));
        }
    }

    /// Persons of the family name (or whatever they are called by for short) `phrase`.
    pub fn family(&self, phrase: &str) -> Vec<PersonId> {
        self.families.of_key(&key(phrase)).collect()
    }

    /// What a common noun denotes, by its lemma or by a phrase of several words in lower case.
    pub fn role(&self, lemma: &str) -> Option<&Role> {
        self.roles.get(lemma)
    }

    /// The sex that a first name tells.
    pub fn given(&self, name: &str) -> Option<Gender> {
        self.given.get(key(name).as_str()).copied()
    }

    /// Who held an office of a state or an organisation on a day; where two did, the later one.
    pub fn holder(&self, of: &str, office: &str, day: Date) -> Option<&Holder> {
        self.holders_of(of, office).iter().rev().find(|holder| holder.holds_on(day))
    }

    /// All holders of an office of a state or an organisation, first to last.
    pub fn holders_of(&self, of: &str, office: &str) -> &[Holder] {
        let key = |holder: &Holder| (holder.of.as_str(), holder.office.as_str()).cmp(&(of, office));
        let start = self.holders.partition_point(|holder| key(holder).is_lt());
        let len = self.holders[start..].partition_point(|holder| key(holder).is_eq());
        &self.holders[start..start + len]
    }

    /// The last day on which a holder of the office is known, where each of them has one and nobody came after.
    pub fn known_until(&self, of: &str, office: &str) -> Option<Date> {
        let ends = self.holders_of(of, office).iter().map(|holder| holder.last);
        ends.collect::<Option<Vec<Date>>>()?.into_iter().max()
    }

    /// Every holder of every office, in order of state and office.
    pub fn holders(&self) -> &[Holder] {
        &self.holders
    }

    /// The offices of a person, first to last.
    pub fn terms(&self, person: PersonId) -> impl Iterator<Item = &Holder> + Clone {
        let start = self.terms.partition_point(|term| term.0 < person);
        self.terms[start..]
            .iter()
            .take_while(move |term| term.0 == person)
            .map(|term| &self.holders[term.1 as usize])
    }

    /// The office meant by the words of a title for one state or organisation on a day.
    pub fn office_of<'a>(&'a self, titles: &[TitleId], of: &str, day: Option<Date>) -> Option<&'a str> {
        let fits = |title: &Title| match day {
            Some(day) => title.first.is_none_or(|f| f <= day) && title.last.is_none_or(|l| day <= l),
            None => title.first.is_none() && title.last.is_none(),
        };
        // Rows of a later layer come first.
        let titles = || titles.iter().rev().map(|&id| self.title(id)).filter(|title| fits(title));
        let own = titles().find(|title| title.of.as_deref() == Some(of));
        // "European Council president": an organisation has only the offices that somebody held.
        let held = |title: &&Title| {
            self.state_of(of).is_some()
                || title.office == "leader"
                || !self.holders_of(of, &title.office).is_empty()
        };
        let title = own.or_else(|| titles().filter(held).find(|title| title.of.is_none()))?;
        if title.office != "leader" {
            return Some(&title.office);
        }
        let state = self.state_of(of)?;
        Some(&self.state(state).leads)
    }

    /// The one state whose titles these are: "chief cabinet secretary" is Japan's.
    pub fn sole_state(&self, titles: &[TitleId]) -> Option<&str> {
        let mut states = titles.iter().map(|&id| self.title(id).of.as_deref());
        let first = states.next()??;
        states.all(|state| state == Some(first)).then_some(first)
    }

    /// COW, Gleditsch–Ward and CAMEO codes of a state and the sectors of one of its actors.
    pub fn codes(&self, state: Option<StateId>, sectors: &[SmolStr]) -> Codes {
        let state = state.map(|id| self.state(id));
        let mut cameo = state.map(|state| state.id.to_string()).unwrap_or_default();
        if let Some(sector) = sectors.first() {
            cameo.push_str(sector);
        }
        Codes {
            cow: state.and_then(|state| state.cow),
            gw: state.and_then(|state| state.gw),
            cameo: Some(cameo).filter(|code| !code.is_empty()).map(SmolStr::new),
        }
    }
}
