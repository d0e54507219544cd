//! Words by what they tell of the names beside them (`words.tsv`).

use crate::Error;
use crate::furniture::each_row;
use crate::time_words::TimeWords;
use data::Data;
use facts::SmolStr;
use std::collections::BTreeSet;

/// What the words of a list tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Prepositions before a place.
    BeforePlace,
    /// Prepositions that put something there.
    AtPlace,
    /// Prepositions that make nearly every name a place.
    InPlace,
    /// Prepositions that stand before persons as often as before places.
    WeakPlace,
    /// Capital words that stand beside a place without being part of its name.
    BesidePlace,
    /// Words between a preposition and the name of a place.
    BeforeName,
    /// Words before a name that say it is a place.
    LeadsPlace,
    /// Words behind a name that say what kind of place it is.
    KindOfPlace,
    /// Words with a capital only because they open the sentence.
    OpensSentence,
    /// Words after which "to Moscow" means those who govern.
    SpokenTo,
    /// Names of towns that mean something else nearly always.
    NeverATown,
    /// Nouns that only come from a state: nobody of it acts.
    Culture,
    /// Verbs and nouns of going to a place, or of doing something to it.
    Motion,
    /// Verbs of what is done to a town where it lies.
    DoneToTown,
    /// Of these those that are done to no person.
    TownOnly,
    /// Verbs of what is done to somebody whom another state has sent.
    DoneToEnvoy,
    /// Verbs of two who then do the next thing together.
    MeetsWith,
    /// States where a person has two family names, the father's before the mother's.
    FamilyTwo,
    /// Small words between the parts of a family name.
    FamilyParticle,
    /// Prepositions that make a capital a place.
    InCapital,
    /// Prepositions that do so beside a word of motion.
    ToCapital,
    /// Nouns that stand for two persons after "the two" and "both".
    TwoPersons,
    /// Nouns that stand for two states so.
    TwoStates,
    /// Nouns that stand for two persons by themselves.
    OneWordTwo,
    /// Those who mostly live where something is done to them.
    OfPlace,
    /// "its", "their", "his": possessives that say of somebody named whose something is.
    OfThird,
    /// Of the nouns for two persons those who lead states.
    LeadsStates,
    /// Nouns for what every state has one of.
    BodyOfState,
    /// Bodies that are called by whoever leads them: "the Obama administration".
    LedBy,
    /// Last words of what is signed or passed: a name that ends so acts for nobody.
    PaperName,
    /// Names of policies and affairs, which act for nobody.
    NoActor,
    /// Words before people of other states than that of the story: "foreign leaders".
    OfAbroad,
    /// Things that are deeds: what stands behind "in" is no owner of theirs.
    ThingDone,
    /// Nouns before which a state is what somebody knows: "the Ukraine expert".
    ExpertOn,
    /// Nouns that stand for the state named before: "the country".
    MeansState,
    /// States where the family name stands first.
    FamilyFirst,
    /// Given names that are family names there.
    FamilyToo,
    /// Words that a name may have or lack without being another's, as keys.
    NameLoose,
    /// Forms of address for a man.
    AddressMale,
    /// Forms of address for a woman.
    AddressFemale,
    /// Words that stand for persons as a pronoun does.
    Pronoun,
    /// Nouns that refer to nothing when they stand alone: "in exchange".
    RefersToNothing,
    /// First words of a phrase about somebody known.
    Definite,
    /// First words of a phrase about somebody new.
    Indefinite,
    /// Nouns that count the noun behind "of".
    Counts,
    /// Endings of nouns for persons.
    PersonEnding,
    /// Verbs whose subject is a person or a body.
    Speaks,
    /// Verbs whose subject says the quotation beside them.
    Quotes,
    /// Words before a noun that put it into the government.
    TellsGov,
    /// Words before a noun that put it into the military.
    TellsMil,
    /// Words before a noun that put it into the opposition.
    TellsOpp,
    /// Words before a noun that put it among rebels.
    TellsReb,
    /// Verbs that take a thing with "of" beside whom they are done to.
    TakesOf,
    /// The same with "for".
    TakesFor,
    /// The same with "with".
    TakesWith,
    /// The same with "to".
    TakesTo,
    /// The same with "from".
    TakesFrom,
    /// Words that may begin an expression of time.
    BeginsTime,
    /// Words after which "may" and "march" are months.
    BeforeMonth,
    /// Words before a year that are no measure.
    BeforeYear,
    /// Words after a number that is no year.
    AfterNumber,
    /// Words before a bare "days" or "weeks" that is a length.
    BeforeLength,
    /// Words before a length that lasts, and is not counted from something.
    Lasts,
    /// Time zones.
    Zone,
    /// Words that speak of what is to come.
    ToCome,
    /// Words that speak of what is over.
    Over,
    /// Words that end like a past tense and are none.
    NoPast,
    /// Auxiliaries of what is certain to come.
    Will,
    /// Words that can stand behind the day of a month, where a noun would be counted by it.
    AfterDay,
    /// Prepositions of what lies within a time.
    WithinTime,
    /// Auxiliaries of what has to be done: on a day to come.
    Obliges,
    /// Verbs whose subject is held, or begins, on the day beside them.
    TakesPlace,
    /// Verbs that speak of what is arranged when they stand in the present beside a day.
    Arranged,
    /// Verbs whose object "it" is a state or a body.
    DoneTo,
    /// Nouns for whoever heads a body of any kind.
    HeadOfBody,
    /// Nouns for those who are part of a body.
    OfBody,
    /// Names of the parties of the United States before a person.
    PartyOfStates,
    /// Short titles that the United States have before a name.
    TitleOfStates,
    /// Nouns for what seeks offices, and has none.
    SeeksOffice,
    /// Participles behind a state's name of those whom it helps: "U.S.-backed".
    HelpedBy,
    /// Verbs of whoever heads their object: "who commands the navy".
    HeadsBody,
    /// Names of bodies that many states have, though the tables know one.
    ManyHave,
    /// Towns where the bodies of many states sit.
    SeatOfMany,
    /// Nouns for those whom a state has in other states.
    SentAbroad,
    /// Nouns for those who work for somebody, and have the state and the sector of whom they work for.
    StaffOf,
    /// Nouns for those who belong to somebody, and are of the same state.
    KinOf,
    /// Nouns for those who may be of any state, whatever the story is about.
    OfNoHome,
    /// What the bodies of a state do to those who live in it.
    DoneAtHome,
    /// Participles behind which a place is where somebody is, and not where he is from: "stationed in".
    SentTo,
    /// Adjectives that are spelt like a rank or an office: "general manager".
    NoRank,
    /// Words before a people that say it is the larger part of a group: "mostly Kenyans".
    Mostly,
    /// Titles that are no first name, though they stand before one: "Prince".
    NobleTitle,
    /// Last words of the names of firms.
    FirmEnd,
}

/// The lists with their names in the table, in the order of the kinds.
const LISTS: [(&str, List); 93] = [
    ("before-place", List::BeforePlace),
    ("at-place", List::AtPlace),
    ("in-place", List::InPlace),
    ("weak-place", List::WeakPlace),
    ("beside-place", List::BesidePlace),
    ("before-name", List::BeforeName),
    ("leads-place", List::LeadsPlace),
    ("kind-of-place", List::KindOfPlace),
    ("opens-sentence", List::OpensSentence),
    ("spoken-to", List::SpokenTo),
    ("never-a-town", List::NeverATown),
    ("culture", List::Culture),
    ("motion", List::Motion),
    ("done-to-town", List::DoneToTown),
    ("town-only", List::TownOnly),
    ("done-to-envoy", List::DoneToEnvoy),
    ("family-two", List::FamilyTwo),
    ("meets-with", List::MeetsWith),
    ("family-particle", List::FamilyParticle),
    ("in-capital", List::InCapital),
    ("to-capital", List::ToCapital),
    ("two-persons", List::TwoPersons),
    ("two-states", List::TwoStates),
    ("of-place", List::OfPlace),
    ("of-third", List::OfThird),
    ("one-word-two", List::OneWordTwo),
    ("leads-states", List::LeadsStates),
    ("body-of-state", List::BodyOfState),
    ("led-by", List::LedBy),
    ("paper-name", List::PaperName),
    ("no-actor", List::NoActor),
    ("of-abroad", List::OfAbroad),
    ("thing-done", List::ThingDone),
    ("expert-on", List::ExpertOn),
    ("means-state", List::MeansState),
    ("family-first", List::FamilyFirst),
    ("family-too", List::FamilyToo),
    ("name-loose", List::NameLoose),
    ("address-m", List::AddressMale),
    ("address-f", List::AddressFemale),
    ("pronoun", List::Pronoun),
    ("refers-to-nothing", List::RefersToNothing),
    ("definite", List::Definite),
    ("indefinite", List::Indefinite),
    ("counts", List::Counts),
    ("person-ending", List::PersonEnding),
    ("speaks", List::Speaks),
    ("quotes", List::Quotes),
    ("tells-GOV", List::TellsGov),
    ("tells-MIL", List::TellsMil),
    ("tells-OPP", List::TellsOpp),
    ("tells-REB", List::TellsReb),
    ("takes-of", List::TakesOf),
    ("takes-for", List::TakesFor),
    ("takes-with", List::TakesWith),
    ("takes-to", List::TakesTo),
    ("takes-from", List::TakesFrom),
    ("begins-time", List::BeginsTime),
    ("before-month", List::BeforeMonth),
    ("before-year", List::BeforeYear),
    ("after-number", List::AfterNumber),
    ("before-length", List::BeforeLength),
    ("lasts", List::Lasts),
    ("zone", List::Zone),
    ("to-come", List::ToCome),
    ("over", List::Over),
    ("no-past", List::NoPast),
    ("will", List::Will),
    ("after-day", List::AfterDay),
    ("within-time", List::WithinTime),
    ("obliges", List::Obliges),
    ("takes-place", List::TakesPlace),
    ("arranged", List::Arranged),
    ("done-to", List::DoneTo),
    ("head-of-body", List::HeadOfBody),
    ("of-body", List::OfBody),
    ("us-party", List::PartyOfStates),
    ("us-title", List::TitleOfStates),
    ("seeks-office", List::SeeksOffice),
    ("helped-by", List::HelpedBy),
    ("heads-body", List::HeadsBody),
    ("many-have", List::ManyHave),
    ("seat-of-many", List::SeatOfMany),
    ("sent-abroad", List::SentAbroad),
    ("staff-of", List::StaffOf),
    ("kin-of", List::KinOf),
    ("of-no-home", List::OfNoHome),
    ("done-at-home", List::DoneAtHome),
    ("sent-to", List::SentTo),
    ("no-rank", List::NoRank),
    ("mostly", List::Mostly),
    ("noble-title", List::NobleTitle),
    ("firm-end", List::FirmEnd),
];

/// The words of every list.
#[derive(Debug, Default)]
pub struct Words {
    lists: Vec<BTreeSet<SmolStr>>,
    time: TimeWords,
}

impl Words {
    /// # Errors
    /// The first bad row, with its file, line and cause.
    pub fn load(data: &Data) -> Result<Self, Error> {
        let mut words = Self { lists: vec![BTreeSet::new(); LISTS.len()], time: TimeWords::load(data)? };
        each_row(data, "lexicon/words.tsv", 3, |fields| {
            let list = LISTS.iter().find(|(name, _)| *name == fields[0]);
            let (_, list) = list.ok_or_else(|| format!("no list of words is called `{}`", fields[0]))?;
            words.lists[*list as usize].insert(SmolStr::new(fields[1]));
            Ok(())
        })?;
        Ok(words)
    }

    /// What words mean in expressions of time.
    pub fn time(&self) -> &TimeWords {
        &self.time
    }

    /// The words of the list, in order.
    pub fn of(&self, list: List) -> impl Iterator<Item = &str> {
        self.lists.get(list as usize).into_iter().flatten().map(SmolStr::as_str)
    }

    /// Whether the word, written as in the table, is in the list.
    pub fn has(&self, list: List, word: &str) -> bool {
        self.lists.get(list as usize).is_some_and(|words| words.contains(word))
    }
}
