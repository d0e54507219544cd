//! The tables in memory, checked row by row.

use data::Data;
use facts::SmolStr;
use std::collections::BTreeMap;

use super::table::{Row, rows};
use super::variants::Variants;
use super::{
    Actors, Gender, GroupDays, Holder, Office, Organisation, OrganisationId, OrganisationKind, Person,
    PersonId, Role, RoleClass, Sense, Stand, State, StateId, Title, TitleId, Use, key,
};
use crate::Error;
use crate::words::{List, Words};

pub(super) fn load(data: &Data) -> Result<Actors, Error> {
    let mut actors = Actors { words: Words::load(data)?, ..Actors::default() };
    states(&mut actors, data)?;
    state_names(&mut actors, data)?;
    offices(&mut actors, data)?;
    for (path, kind) in [
        ("lexicon/organisations.tsv", OrganisationKind::International),
        ("lexicon/groups.tsv", OrganisationKind::Group),
        ("lexicon/media.tsv", OrganisationKind::Agency),
        ("lexicon/bodies.tsv", OrganisationKind::Body),
    ] {
        organisations(&mut actors, data, path, kind)?;
    }
    group_days(&mut actors, data)?;
    given(&mut actors, data)?;
    let mut known = people(&mut actors, data)?;
    holders(&mut actors, data, &mut known)?;
    name_persons(&mut actors);
    roles(&mut actors, data)?;
    stands(&mut actors, data)?;
    actors.names.settle();
    actors.title_names.settle();
    actors.families.settle();
    let persons = actors.names.rows().filter_map(|(key, sense)| match sense {
        Sense::Person(id) => Some((key, id)),
        _ => None,
    });
    actors.variants = Variants::of(persons, &actors.words);
    Ok(actors)
}

fn text(row: &Row, column: usize) -> Option<SmolStr> {
    row.some(column).map(SmolStr::new)
}

fn sectors(row: &Row, column: usize) -> Vec<SmolStr> {
    row.list(column).map(SmolStr::new).collect()
}

fn gender(row: &Row, column: usize) -> Result<Option<Gender>, Error> {
    Ok(match row.text(column) {
        "" => None,
        "f" => Some(Gender::Female),
        "m" => Some(Gender::Male),
        other => return Err(row.fault(format!("`{other}` is neither `f` nor `m`"))),
    })
}

/// A state named in a column; later layers may name states of earlier ones.
fn state(actors: &Actors, row: &Row, column: usize) -> Result<Option<StateId>, Error> {
    let Some(code) = row.some(column) else { return Ok(None) };
    let id = actors.state_of(code).ok_or_else(|| row.fault(format!("no state `{code}` in states.tsv")))?;
    Ok(Some(id))
}

fn states(actors: &mut Actors, data: &Data) -> Result<(), Error> {
    let mut states = BTreeMap::new();
    for row in rows(data, "lexicon/states.tsv", 9)? {
        let state = State {
            id: SmolStr::new(row.text(0)),
            name: SmolStr::new(row.text(1)),
            cow: row.number(2)?,
            gw: row.number(3)?,
            first: row.first_day(4)?,
            last: row.last_day(5)?,
            leads: SmolStr::new(row.text(6)),
            wikidata: text(&row, 7),
            source: SmolStr::new(row.text(8)),
        };
        states.insert(state.id.clone(), state);
    }
    actors.states = states.into_values().collect();
    Ok(())
}

fn state_names(actors: &mut Actors, data: &Data) -> Result<(), Error> {
    for index in 0..actors.states.len() {
        let name = actors.states[index].name.clone();
        actors.names.add(&name, Sense::State(StateId(index as u16), Use::Name));
    }
    for row in rows(data, "lexicon/state_names.tsv", 4)? {
        let Some(id) = state(actors, &row, 1)? else { return Err(row.fault("no state")) };
        let use_ = match row.text(2) {
            "name" => Use::Name,
            "pair" => Use::Pair,
            "adjective" => Use::Adjective,
            "people" => Use::People,
            "capital" => Use::Capital,
            "seat" => Use::Seat,
            "short" => Use::Short,
            other => return Err(row.fault(format!("`{other}` is no use of a name"))),
        };
        if use_ == Use::Short {
            actors.short_named.insert(id);
        }
        actors.names.add(row.text(0), Sense::State(id, use_));
    }
    Ok(())
}

fn offices(actors: &mut Actors, data: &Data) -> Result<(), Error> {
    for row in rows(data, "lexicon/offices.tsv", 3)? {
        let office = Office { name: SmolStr::new(row.text(1)), sectors: sectors(&row, 2) };
        actors.offices.insert(SmolStr::new(row.text(0)), office);
    }
    for row in rows(data, "lexicon/titles.tsv", 6)? {
        let office = row.text(1);
        if office != "leader" && !actors.offices.contains_key(office) {
            return Err(row.fault(format!("no office `{office}` in offices.tsv")));
        }
        let title = Title {
            phrase: SmolStr::new(row.text(0)),
            office: SmolStr::new(office),
            of: text(&row, 2).filter(|of| of != "*"),
            first: row.first_day(3)?,
            last: row.last_day(4)?,
        };
        actors.title_names.add(&title.phrase, TitleId(actors.titles.len() as u32));
        actors.titles.push(title);
    }
    Ok(())
}

fn organisations(actors: &mut Actors, data: &Data, path: &str, kind: OrganisationKind) -> Result<(), Error> {
    for row in rows(data, path, 7)? {
        let known = actors.organisations.iter().position(|known| known.name == row.text(0));
        let id = OrganisationId(known.unwrap_or(actors.organisations.len()) as u32);
        let organisation = Organisation {
            name: SmolStr::new(row.text(0)),
            kind,
            state: state(actors, &row, 2)?,
            sectors: sectors(&row, 3),
            cameo: text(&row, 4),
            wikidata: text(&row, 5),
            source: SmolStr::new(row.text(6)),
        };
        actors.names.add(row.text(0), Sense::Organisation(id));
        for alias in row.list(1) {
            actors.names.add(alias, Sense::Organisation(id));
        }
        // A row of a later layer takes the place of an earlier one.
        match known {
            Some(known) => actors.organisations[known] = organisation,
            None => actors.organisations.push(organisation),
        }
    }
    Ok(())
}

fn group_days(actors: &mut Actors, data: &Data) -> Result<(), Error> {
    for row in rows(data, "lexicon/group_days.tsv", 5)? {
        let known = actors.organisations.iter().position(|known| known.name == row.text(0));
        let known = known.ok_or_else(|| row.fault(format!("no organisation `{}`", row.text(0))))?;
        let days = GroupDays { first: row.first_day(1)?, last: row.last_day(2)?, sectors: sectors(&row, 3) };
        actors.group_days.entry(OrganisationId(known as u32)).or_default().push(days);
    }
    Ok(())
}

/// Persons by the key of their name and their state.
type Known = BTreeMap<(String, Option<StateId>), PersonId>;

fn people(actors: &mut Actors, data: &Data) -> Result<Known, Error> {
    let mut known = Known::new();
    for row in rows(data, "lexicon/people.tsv", 8)? {
        let state = state(actors, &row, 2)?;
        let earlier = known.get(&(key(row.text(0)), state)).copied();
        let id = earlier.unwrap_or(PersonId(actors.persons.len() as u32));
        let person = Person {
            name: SmolStr::new(row.text(0)),
            state,
            gender: gender(&row, 3)?,
            sectors: sectors(&row, 5),
            wikidata: text(&row, 6),
            source: SmolStr::new(row.text(7)),
            family: text(&row, 4)
                .unwrap_or_else(|| family_name(actors, row.text(0), state.map(|s| actors.state(s)))),
            father: None,
            own: true,
        };
        known.insert((key(&person.name), state), id);
        for alias in row.list(1) {
            actors.names.add(alias, Sense::Person(id));
            known.insert((key(alias), state), id);
        }
        match earlier {
            Some(earlier) => actors.persons[earlier.0 as usize] = person,
            None => actors.persons.push(person),
        }
    }
    Ok(known)
}

fn holders(actors: &mut Actors, data: &Data, known: &mut Known) -> Result<(), Error> {
    for row in rows(data, "lexicon/holders.tsv", 6)? {
        let (of, office, name) = (row.text(0), row.text(1), row.text(2));
        if !actors.offices.contains_key(office) {
            return Err(row.fault(format!("no office `{office}` in offices.tsv")));
        }
        let state = actors.state_of(of);
        if state.is_none()
            && actors.named(of).is_empty()
            && !actors.organisations.iter().any(|o| o.name == of)
        {
            return Err(row.fault(format!("`{of}` is neither a state nor an organisation of the tables")));
        }
        let source = SmolStr::new(row.text(5));
        let person = *known.entry((key(name), state)).or_insert_with(|| {
            let id = PersonId(actors.persons.len() as u32);
            let land = state.map(|id| &actors.states[id.0 as usize]);
            let family = family_name(actors, name, land);
            let father = father_name(actors, name, land).filter(|father| *father != family);
            actors.persons.push(Person {
                name: SmolStr::new(name),
                state,
                gender: None,
                sectors: actors.offices[office].sectors.clone(),
                wikidata: None,
                source: source.clone(),
                family,
                father,
                own: false,
            });
            id
        });
        let (first, last) = (row.first_day(3)?, row.last_day(4)?);
        if let (Some(first), Some(last)) = (first, last)
            && first > last
        {
            return Err(row.fault(format!("ends on {last}, before it begins on {first}")));
        }
        let (of, office) = (SmolStr::new(of), SmolStr::new(office));
        // The same term of a later layer takes the place of the earlier one.
        if row.overlays() {
            let same =
                |h: &Holder| h.of == of && h.office == office && h.person == person && h.first == first;
            actors.holders.retain(|holder| !same(holder));
        }
        actors.holders.push(Holder { of, office, person, first, last, source });
    }
    actors
        .holders
        .sort_by(|a, b| (&a.of, &a.office, a.first, a.last).cmp(&(&b.of, &b.office, b.first, b.last)));
    let terms = actors.holders.iter().enumerate().map(|(index, holder)| (holder.person, index as u32));
    actors.terms = terms.collect();
    let holders = &actors.holders;
    actors.terms.sort_by_key(|&(person, index)| (person, holders[index as usize].first, index));
    // Without a day somebody is what the last office made of him, be it after a candidacy.
    for index in 0..actors.persons.len() {
        let last = actors.chief_of(PersonId(index as u32), |_| true).map(|term| actors.sectors_of(term));
        let person = &mut actors.persons[index];
        if let Some(sectors) = last.filter(|_| !person.own) {
            person.sectors = sectors;
        }
    }
    Ok(())
}

fn family_name(actors: &Actors, name: &str, state: Option<&State>) -> SmolStr {
    let mut parts = name.split_whitespace();
    let first = parts.next().unwrap_or(name);
    let last = parts.clone().next_back().unwrap_or(first);
    let words = &actors.words;
    // "Joseph Wu" of Taiwan has the order of the West.
    let western =
        || !last.contains('-') && actors.given(first).is_some() && !words.has(List::FamilyToo, first);
    if state.is_some_and(|state| words.has(List::FamilyFirst, &state.id)) && !western() {
        return SmolStr::new(first);
    }
    // Particles belong to the name: "van der Bellen", "al-Assad" is found by "Assad" alone.
    SmolStr::new(
        last.strip_prefix("al-").or(last.strip_prefix("Al-")).or(last.strip_prefix("el-")).unwrap_or(last),
    )
}

/// "Frei" of "Eduardo Frei Ruiz Tagle": where one has two family names the first word that is no given name.
fn father_name(actors: &Actors, name: &str, state: Option<&State>) -> Option<SmolStr> {
    let words = &actors.words;
    if !state.is_some_and(|state| words.has(List::FamilyTwo, &state.id)) {
        return None;
    }
    let small = |word: &str| words.has(List::FamilyParticle, &word.to_lowercase());
    let mut parts = name.split_whitespace().skip(1);
    parts.find(|part| actors.given(part).is_none() && !small(part)).map(SmolStr::new)
}

fn name_persons(actors: &mut Actors) {
    for (index, person) in actors.persons.iter().enumerate() {
        let id = PersonId(index as u32);
        actors.names.add(&person.name, Sense::Person(id));
        for family in std::iter::once(&person.family).chain(&person.father) {
            actors.families.add(family, id);
        }
    }
}

fn roles(actors: &mut Actors, data: &Data) -> Result<(), Error> {
    for row in rows(data, "lexicon/roles.tsv", 5)? {
        let class = match row.text(1) {
            "person" => RoleClass::Person,
            "group" => RoleClass::Group,
            "organisation" => RoleClass::Organisation,
            "place" => RoleClass::Place,
            "thing" => RoleClass::Thing,
            other => return Err(row.fault(format!("`{other}` is no class of nouns"))),
        };
        let role = Role { class, sectors: sectors(&row, 2), gender: gender(&row, 3)? };
        actors.roles.insert(SmolStr::new(row.text(0)), role);
    }
    Ok(())
}

fn given(actors: &mut Actors, data: &Data) -> Result<(), Error> {
    for row in rows(data, "lexicon/given_names.tsv", 3)? {
        let Some(gender) = gender(&row, 1)? else { return Err(row.fault("no sex")) };
        actors.given.insert(SmolStr::new(key(row.text(0))), gender);
    }
    Ok(())
}

fn stands(actors: &mut Actors, data: &Data) -> Result<(), Error> {
    for row in rows(data, "lexicon/title_marks.tsv", 3)? {
        let stand = Stand::named(row.text(1));
        let stand = stand.ok_or_else(|| row.fault(format!("`{}` is no stand to an office", row.text(1))))?;
        actors.stands.insert(SmolStr::new(row.text(0)), stand);
    }
    Ok(())
}
