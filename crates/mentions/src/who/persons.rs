//! Persons: known by their name, by a part of it that the article has met, or by a family name in office.

use facts::{Date, EntityId, EntityKind, MentionKind, WordRange};
use lexicon::actors::{Gender, Holder, PersonId, Sense, Stand, StateId, TitleId, Use, key};
use lexicon::words::List;

use super::draft::Draft;
use super::entities::{Key, Sure};
use super::headlines;
use super::names::Tag;
use super::resolve::{Placed, Resolver, of_state};

/// Sentences within which a family name means whoever of that name was spoken of there.
const NEAR: usize = 3;
/// Whoever is named so many times less than another of the name is not meant by it alone.
const RARE: u32 = 4;
/// Words of a run of capitals that are looked at before a title.
const RUN: usize = 4;

impl Resolver<'_, '_> {
    pub(super) fn person(
        &mut self,
        draft: &Draft,
        name: WordRange,
        known: &[PersonId],
        titles: &[TitleId],
        stand: Stand,
    ) -> Placed {
        let day = self.day(draft.head);
        let actors = self.entities.actors;
        let best = known.iter().copied().max_by_key(|&id| {
            let stands = day.is_some_and(|day| actors.term_of(id, titles, stand, day).is_some());
            let serves = day.is_some_and(|day| actors.terms(id).any(|term| near(term, day, 0)));
            // "King Abdullah of Jordan" is not the one of Saudi Arabia.
            let of = actors.person(id).state;
            let own = draft.state.is_some() && of == draft.state;
            let told = of.is_some_and(|state| self.story.states.contains(&state));
            let fits = stands || serves && titles.is_empty();
            (own, fits, serves, told, std::cmp::Reverse(id))
        });
        if let Some(id) = best {
            let (entity, less) = self.known(id, day, titles, stand);
            self.titled(entity, draft, name, titles, stand);
            return (entity, MentionKind::Person, 0.96 - less, "who.person");
        }
        let text = self.view.text_range(name).of(&self.view.article.text).to_string();
        let words: Vec<String> = key(&text).split(' ').map(String::from).collect();
        let pool = if words.len() == 1 { actors.family(&text) } else { actors.variants(&text) };
        let met = self.met(&words, draft).filter(|&entity| self.may_stand(entity, titles, stand));
        let met = met.filter(|&entity| !self.another(entity, &pool, draft, titles, stand));
        if let Some(entity) = met {
            self.titled(entity, draft, name, titles, stand);
            return (entity, MentionKind::Person, 0.9, "who.surname");
        }
        // "López Obrador": a name of several words may be a family name, or written otherwise than in the tables.
        let rule = if words.len() == 1 { "who.family" } else { "who.variant" };
        let son = words.last().is_some_and(|last| last == "jr" || last == "junior");
        let found = match (words.len(), day) {
            _ if son => None,
            (1, None) => headlines::undated(self.view, actors, self.names, &text, draft.head),
            (_, None) => None,
            _ => self.family(&pool, draft, titles, stand),
        };
        let plain = words.len() == 1 && draft.state.is_none() && titles.is_empty();
        let found =
            found.or_else(|| headlines::on_day(self.view, actors, &text, draft.head, day.filter(|_| plain)?));
        if let Some(id) = found {
            let (entity, less) = self.known(id, day, titles, stand);
            self.titled(entity, draft, name, titles, stand);
            return (entity, MentionKind::Person, 0.8 - less, rule);
        }
        let known = Key::Name(words.join(" "));
        let entity = self.entities.make(Some(known), &text, EntityKind::Person, draft.state, Vec::new());
        let first = self.view.text(name.start as usize);
        let notes = &mut self.entities.notes[entity.0 as usize];
        notes.gender = self.entities.actors.given(first).filter(|_| words.len() > 1);
        notes.father = actors.father_of(&words);
        notes.name = words;
        self.titled(entity, draft, name, titles, stand);
        (entity, MentionKind::Person, 0.8, "who.name")
    }

    /// A person of the article whose name these words shorten or lengthen.
    fn met(&self, words: &[String], draft: &Draft) -> Option<EntityId> {
        let fits = |name: &[String], father: Option<&String>| match (words, name) {
            (_, []) => false,
            ([one], name) => name.first() == Some(one) || name.last() == Some(one) || father == Some(one),
            (words, [one]) => words.first() == Some(one) || words.last() == Some(one),
            (words, name) => {
                words == name
                    // "Lopez Obrador"
                    || name.ends_with(words)
                    || words.first() == name.first()
                        && words.last() == name.last()
                        && words.len() != name.len()
            }
        };
        let candidates = self.entities.notes.iter().enumerate();
        let candidates = candidates.filter(|(_, notes)| fits(&notes.name, notes.father.as_ref()));
        let candidates = candidates.filter(|(_, notes)| {
            draft.state.is_none() || notes.state.is_none() || words.len() > 1 || notes.state == draft.state
        });
        // "Mrs. Clinton" is not her husband.
        let lists = self.names.words;
        let addressed = draft.words.indices().find_map(|w| match self.view.text(w) {
            text if lists.has(List::AddressMale, text) => Some(Gender::Male),
            text if lists.has(List::AddressFemale, text) => Some(Gender::Female),
            _ => None,
        });
        let candidates = candidates
            .filter(|(_, notes)| addressed.is_none() || notes.gender.is_none() || notes.gender == addressed);
        let here = self.view.sentence_index(draft.head);
        // "Polk may take Ann to Lima": Polk is not Ann Polk.
        let inside = self.view.segments.sentences[here].words;
        let first_alone = |first: &String| {
            self.names.list.iter().any(|name| {
                name.words.len() == 1
                    && name.tag == Some(Tag::Person)
                    && inside.contains(name.words.start as usize)
                    && key(self.view.text(name.words.start as usize)) == *first
            })
        };
        let candidates = candidates.filter(|(_, notes)| match (words, &notes.name[..]) {
            ([one], [first, .., last]) => one != last || one == first || !first_alone(first),
            _ => true,
        });
        let most = candidates.clone().map(|(_, notes)| notes.mentions).max().unwrap_or_default();
        let best = candidates.max_by_key(|(index, notes)| {
            // The family name tells more than a first name; of two who bear it the one spoken of just now is meant.
            let family = notes.name.last() == words.last() || notes.father.as_ref() == words.last();
            let told = notes.mentions * RARE >= most;
            let near = words.len() == 1 && family && told && notes.last.0 + NEAR >= here;
            (near, notes.mentions, family, std::cmp::Reverse(*index))
        });
        best.map(|(index, _)| EntityId(index as u32))
    }

    /// The person of the article whose family name, the last word of several, is `word`.
    pub(super) fn named_before(&self, word: &str, draft: &Draft) -> Option<EntityId> {
        let full = |name: &[String]| name.len() > 1 && name.last().is_some_and(|last| last == word);
        let entity = self.met(&[word.to_string()], draft)?;
        let notes = &self.entities.notes[entity.0 as usize];
        (notes.mentions > 0 && full(&notes.name)).then_some(entity)
    }

    /// "former President Bush" is not the President Bush of the article.
    fn may_stand(&self, entity: EntityId, titles: &[TitleId], stand: Stand) -> bool {
        let actors = self.entities.actors;
        let office = |id: &TitleId| actors.title(*id).office.as_str();
        let notes = &self.entities.notes[entity.0 as usize];
        let held = |list: &[TitleId]| titles.iter().any(|t| list.iter().any(|l| office(l) == office(t)));
        match stand {
            Stand::Former | Stand::Late => !held(&notes.titles),
            Stand::Now if !titles.is_empty() => !held(&notes.former),
            _ => true,
        }
    }

    /// "the former presidents Bush and Clinton" where the text has named another Clinton.
    fn another(
        &self,
        entity: EntityId,
        pool: &[PersonId],
        draft: &Draft,
        titles: &[TitleId],
        stand: Stand,
    ) -> bool {
        let Some(day) = self.day(draft.head).filter(|_| stand.is_past() && !titles.is_empty()) else {
            return false;
        };
        let actors = self.entities.actors;
        let known = self.entities.persons().find(|(_, known)| *known == entity).map(|(id, _)| id);
        known.is_some_and(|id| actors.term_of(id, titles, stand, day).is_none())
            && self.family_by_stand(pool, draft, titles, stand, day).is_some()
    }

    /// The last of `pool` who had the office before the day, or who comes into it.
    fn family_by_stand(
        &self,
        pool: &[PersonId],
        draft: &Draft,
        titles: &[TitleId],
        stand: Stand,
        day: Date,
    ) -> Option<PersonId> {
        let actors = self.entities.actors;
        let of_state =
            |id: &PersonId| draft.state.is_none_or(|state| actors.person(*id).state == Some(state));
        let stand = if stand == Stand::Then { Stand::Former } else { stand };
        let terms =
            pool.iter().copied().filter(of_state).filter_map(|id| actors.term_of(id, titles, stand, day));
        terms.max_by_key(|term| (term.last, std::cmp::Reverse(term.person))).map(|term| term.person)
    }

    /// The one person of `pool` who is in office on the day or was within some years of it.
    pub(super) fn family(
        &self,
        pool: &[PersonId],
        draft: &Draft,
        titles: &[TitleId],
        stand: Stand,
    ) -> Option<PersonId> {
        let state = draft.state;
        let day = self.day(draft.head)?;
        let told = stand == Stand::Then && self.event_day(draft.head).is_some();
        if !matches!(stand, Stand::Now | Stand::Below) && !told {
            let found = self.family_by_stand(pool, draft, titles, stand, day);
            if found.is_some() {
                return found;
            }
        }
        let titles = if stand == Stand::Below { &[] } else { titles };
        let actors = self.entities.actors;
        if let Some(id) = self.alone_in_office(pool, draft, titles, day) {
            return Some(id);
        }
        if titles.is_empty()
            && let Some(id) = self.alone_of_name(pool, draft, day)
        {
            return Some(id);
        }
        for slack in [0, 4] {
            let fits = pool.iter().copied().filter(|&id| {
                state.is_none_or(|state| actors.person(id).state == Some(state))
                    && self.is_near(id, day)
                    && actors.terms(id).any(|term| {
                        near(term, day, slack)
                            && (titles.is_empty()
                                || titles.iter().any(|&t| {
                                    let title = actors.title(t);
                                    title.office == term.office || title.office == "leader"
                                }))
                    })
            });
            let fits: Vec<PersonId> = fits.collect();
            match fits[..] {
                [id] => return Some(id),
                [] => {}
                // Of several the one who leads the state is called by the family name alone.
                _ => {
                    let leads = |id: &PersonId| {
                        actors.person(*id).state.is_some_and(|state| {
                            let office = &actors.state(state).leads;
                            actors.terms(*id).any(|term| near(term, day, 0) && term.office == *office)
                        })
                    };
                    let mut leaders = fits.iter().copied().filter(leads);
                    return leaders.next().filter(|_| leaders.next().is_none());
                }
            }
        }
        None
    }

    /// "Foreign Minister Lavrov" in a story that does not name Russia: the one of that name who has the office on the day,
    /// unless the story is told of a state whose own minister the tables do not know.
    fn alone_in_office(
        &self,
        pool: &[PersonId],
        draft: &Draft,
        titles: &[TitleId],
        day: Date,
    ) -> Option<PersonId> {
        let actors = self.entities.actors;
        let of = |id: PersonId| actors.person(id).state;
        let own = |id: &PersonId| draft.state.is_none() || of(*id) == draft.state;
        let holds = pool.iter().copied().filter(own);
        let mut holds = holds.filter(|&id| actors.term_of(id, titles, Stand::Now, day).is_some());
        let (id, None) = (holds.next().filter(|_| !titles.is_empty())?, holds.next()) else { return None };
        let others = self.main.map(|main| main.state).filter(|&main| of(id) != Some(main));
        let known = others.is_none_or(|main| {
            let land = &actors.state(main).id;
            let office = actors.office_of(titles, land, Some(day));
            office.is_none_or(|office| actors.holder(land, office, day).is_some())
        });
        known.then_some(id)
    }

    /// "Haftar", "Pompeo": the only one in all tables whose family name it is, be it a man without an office of whose state
    /// the story speaks, or the foreign minister of a state that it does not name.
    fn alone_of_name(&self, pool: &[PersonId], draft: &Draft, day: Date) -> Option<PersonId> {
        let actors = self.entities.actors;
        let [id] = pool[..] else { return None };
        let of = actors.person(id).state;
        let own = draft.state.is_none() || of == draft.state;
        let told = of.is_some_and(|state| self.story.states.contains(&state));
        let given = actors.given(&actors.person(id).family).is_some();
        let free = actors.terms(id).next().is_none() && told;
        let abroad = || actors.terms(id).any(|term| term.holds_on(day) && headlines::is_called(&term.office));
        (own && !given && (free || abroad())).then_some(id)
    }

    /// "Rep." and "Sen." in a story that names the United States, or no state.
    fn state_by_title(&self, draft: &Draft, name: WordRange) -> Option<StateId> {
        let mut lead = draft.words.start as usize..name.start as usize;
        let short = lead.any(|w| {
            let secretary = || self.view.text(w) == "Secretary" && self.view.text(w + 1) == "of";
            self.names.words.has(List::TitleOfStates, self.view.text(w)) || secretary()
        });
        let states = &self.story.states;
        self.entities.actors.state_of("USA").filter(|id| short && (states.is_empty() || states.contains(id)))
    }

    /// "White House Press Secretary Ann Polk", where the parser cuts the run of capitals: the seat or body before it.
    fn state_before(&self, draft: &Draft, name: WordRange) -> Option<StateId> {
        let (view, actors) = (self.view, self.entities.actors);
        let first = view.sentence(name.start as usize).words.start as usize;
        let capital = |&w: &usize| view.text(w).starts_with(char::is_uppercase);
        let start = draft.words.start.min(name.start) as usize;
        if start == first || !capital(&start) {
            return None;
        }
        let run = (first..start).rev().take_while(capital).take(RUN);
        run.filter_map(|w| self.names.at(w)).find_map(|name| {
            name.senses.iter().find_map(|sense| match sense {
                Sense::State(id, Use::Seat) => Some(*id),
                Sense::Organisation(id) => actors.organisation(*id).state,
                _ => None,
            })
        })
    }

    /// A bare family name means somebody of a state that the story speaks of, or the leader of another.
    fn is_near(&self, id: PersonId, day: Date) -> bool {
        let actors = self.entities.actors;
        let Some(of) = actors.person(id).state else { return true };
        let leads = || {
            let office = &actors.state(of).leads;
            actors.terms(id).any(|term| term.holds_on(day) && term.office == *office)
        };
        self.story.states.is_empty() || self.story.states.contains(&of) || leads()
    }

    fn titled(&mut self, entity: EntityId, draft: &Draft, name: WordRange, titles: &[TitleId], stand: Stand) {
        let (sectors, sure) = self.told(draft, name, titles, stand);
        let words = self.names.words;
        let day = self.day(draft.head);
        // "Hamas leader" is no office of a state.
        let offices = if sure == Sure::Office { titles } else { &[] };
        let courtesy = self.by_courtesy(entity, offices, &sectors, day);
        let sectors = if courtesy { &[][..] } else { &sectors[..] };
        let actors = self.entities.actors;
        let by_party = super::told::state_by_party(self.view, actors, draft.words, Some(name));
        let by_title = || self.state_by_title(draft, name).or_else(|| self.state_before(draft, name));
        let state = draft.state.or(by_party).or_else(by_title);
        self.entities.enrich(entity, of_state(state, sectors), sectors, sure);
        let known = self.entities.persons().any(|(_, known)| known == entity);
        if !known && let Some(by) = self.by_clause(draft, name) {
            self.entities.enrich(entity, of_state(by.state, &by.sectors), &by.sectors, by.sure);
        }
        if super::told::party_behind(self.view, name) {
            self.entities.enrich(entity, state, &["LEG".into()], Sure::Nothing);
        }
        let notes = &mut self.entities.notes[entity.0 as usize];
        match stand {
            Stand::Now => notes.titles.extend(titles),
            Stand::Former | Stand::Late | Stand::Then => notes.former.extend(titles),
            Stand::Elect => notes.elect.extend(titles),
            Stand::Next | Stand::Below => {}
        }
        for word in draft.words.indices() {
            let text = self.view.text(word);
            if words.has(List::AddressMale, text) {
                notes.gender = Some(Gender::Male);
            } else if words.has(List::AddressFemale, text) {
                notes.gender = Some(Gender::Female);
            }
        }
    }
}

/// True where the term covers the day, give or take `slack` years.
fn near(term: &Holder, day: Date, slack: i16) -> bool {
    let first = term.first.map_or(i16::MIN, |first| first.year() - slack);
    let last = term.last.map_or(i16::MAX, |last| last.year().saturating_add(slack));
    if slack == 0 { term.holds_on(day) } else { (first..=last).contains(&day.year()) }
}
