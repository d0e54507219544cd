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
            (stands, serves, std::cmp::Reverse(id))
        });
        if let Some(id) = best {
            let (entity, less) = self.known(id, day);
            self.titled(entity, draft, name, titles, stand);
            return (entity, MentionKind::Person, 0.96 - less, "who.person");
        }
        let text = self.view.text_range(name).of(&self.view.article.text).to_string();
        let words: Vec<String> = key(&text).split(' ').map(String::from).collect();
        let met = self.met(&words, draft).filter(|&entity| self.may_stand(entity, titles, stand));
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
            (1, _) => self.family(&actors.family(&text), draft, titles, stand),
            _ => self.family(&actors.variants(&text), draft, titles, stand),
        };
        let plain = words.len() == 1 && draft.state.is_none() && titles.is_empty();
        let found =
            found.or_else(|| headlines::on_day(self.view, actors, &text, draft.head, day.filter(|_| plain)?));
        if let Some(id) = found {
            let (entity, less) = self.known(id, day);
            self.titled(entity, draft, name, titles, stand);
            return (entity, MentionKind::Person, 0.8 - less, rule);
        }
        let known = Key::Name(words.join(" "));
        let entity = self.entities.make(Some(known), &text, EntityKind::Person, draft.state, Vec::new());
        let first = self.view.text(name.start as usize);
        let notes = &mut self.entities.notes[entity.0 as usize];
        notes.gender = self.entities.actors.given(first).filter(|_| words.len() > 1);
        notes.name = words;
        self.titled(entity, draft, name, titles, stand);
        (entity, MentionKind::Person, 0.8, "who.name")
    }

    /// A person of the tables, with the office of the day or the last one before it as the ground; and how much
    /// less sure the reading is for resting on rows that nobody has checked.
    fn known(&mut self, id: PersonId, day: Option<Date>) -> (EntityId, f32) {
        let actors = self.entities.actors;
        // A day long ago in the clause may be another's: whoever is in office on the day of the paper is.
        let in_office = |&day: &Date| actors.terms(id).any(|term| term.holds_on(day));
        let day = day.filter(in_office).or(self.view.article.published);
        let held = day.and_then(|day| actors.terms(id).filter(|term| term.holds_on(day)).last());
        let before = || {
            let past = |term: &&Holder| day.is_none_or(|day| term.first.is_none_or(|first| first <= day));
            actors.terms(id).filter(past).last()
        };
        let fresh = self.entities.get(&Key::Person(id)).is_none();
        let (entity, source) = match held.or_else(before) {
            Some(term) => (self.entities.holder(term), &term.source),
            None => (self.entities.person(id), &actors.person(id).source),
        };
        if fresh {
            self.dated(entity, id, day);
        }
        (entity, if source.starts_with("unchecked") { 0.1 } else { 0.0 })
    }

    /// A person of the article whose name these words shorten or lengthen.
    fn met(&self, words: &[String], draft: &Draft) -> Option<EntityId> {
        let fits = |name: &[String]| match (words, name) {
            (_, []) => false,
            ([one], name) => name.first() == Some(one) || name.last() == Some(one),
            (words, [one]) => words.first() == Some(one) || words.last() == Some(one),
            (words, name) => {
                words == name
                    || words.first() == name.first()
                        && words.last() == name.last()
                        && words.len() != name.len()
            }
        };
        let candidates = self.entities.notes.iter().enumerate().filter(|(_, notes)| fits(&notes.name));
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
            let family = notes.name.last() == words.last();
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
            Stand::Elect | Stand::Next | Stand::Below => {}
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
