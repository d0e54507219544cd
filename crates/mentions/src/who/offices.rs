//! Offices without a name: the holder on the day that the words speak of.

use facts::{Date, EntityId, EntityKind, MentionKind, SmolStr, TimeKind};
use lexicon::actors::{Gender, Holder, PersonId, RoleClass, Sense, Stand, TitleId};

use super::draft::{Draft, What};
use super::entities::{Key, Notes, Sure};
use super::names::Tag;
use super::pronouns;
use super::resolve::{Placed, Resolver, definite, of_state};
use super::share::shared_rule;
use super::told::{PARTY, once};

/// Sentences that "the then president" looks back over for its day.
const REACH: usize = 3;

impl<'a> Resolver<'_, 'a> {
    /// The holder on the day that the words speak of; without a state, the one whom the article gave the title.
    pub(super) fn office(
        &mut self,
        draft: &Draft,
        titles: &[TitleId],
        of: Option<&str>,
        stand: Stand,
    ) -> Placed {
        let actors = self.entities.actors;
        let many = self.view.xpos(draft.head) == "NNS" && draft.noun.is_none();
        let known = !many
            && definite(self.view, self.names.words, draft)
            && !matches!(stand, Stand::Below | Stand::Next);
        if known && stand == Stand::Elect {
            if let Some(elect) = self.elect(draft, titles, of) {
                return elect;
            }
        } else if known && (of.is_none() || stand.is_past()) {
            let state = of.and_then(|of| actors.state_of(of));
            let sentence = self.view.sentence_index(draft.head);
            let met = self.entities.recent(usize::MAX / 2, sentence, |entity, notes| {
                let held = if stand.is_past() { &notes.former } else { &notes.titles };
                entity.kind == EntityKind::Person
                    && (state.is_none() || notes.state.is_none() || notes.state == state)
                    && self.same_office(notes, held, titles)
            });
            if let Some(entity) = met {
                return (entity, MentionKind::Role, 0.8, "who.title");
            }
        }
        if known
            && stand.is_past()
            && let Some(former) = self.former(draft, titles, of, stand)
        {
            return former;
        }
        if known && let Some(holder) = self.holder(draft, titles, of, stand) {
            let sure = if holder.source == "unchecked" { 0.75 } else { 0.9 };
            let entity = self.hold(holder, self.day(draft.head));
            if stand == Stand::Now {
                self.entities.notes[entity.0 as usize].titles.extend(titles);
            }
            let row = draft.noun.is_some_and(|noun| noun != draft.head);
            return (entity, MentionKind::Role, sure, if row { shared_rule(draft) } else { "who.office" });
        }
        if known
            && of.is_none()
            && stand == Stand::Now
            && let Some(entity) = self.met_in_office(draft, titles)
        {
            return (entity, MentionKind::Role, 0.7, "who.title");
        }
        let sectors = once(self.sectors(titles), stand.is_past());
        if let Some(noun) = draft.noun {
            return self.shared(draft, RoleClass::Person, &sectors, noun);
        }
        let lemma = SmolStr::new(self.view.lemma(draft.head).to_lowercase());
        let placed = self.role(draft, &lemma, RoleClass::Person, &sectors);
        // No state but a few has a king.
        let monarch = |id: &TitleId| actors.title(*id).office == "hos" && actors.title(*id).of.is_some();
        let home = self.main.map(|main| &actors.state(main.state).id);
        let has = |home: &SmolStr| actors.goes_by(titles, home, self.day(draft.head));
        if of.is_none() && titles.iter().all(monarch) && home.is_some_and(|home| !has(home)) {
            self.entities.notes[placed.0.0 as usize].foreign = true;
        }
        placed
    }

    /// "The king" is no president. Where the state of the one who has the other title is known, the two are one where
    /// they name one office of it.
    fn same_office(&self, notes: &Notes, held: &[TitleId], titles: &[TitleId]) -> bool {
        let actors = self.entities.actors;
        // "The leader of the party" need not lead the state.
        let leads = titles.iter().any(|&id| actors.title(id).office == "leader");
        let Some(state) = notes.state.filter(|_| !leads) else {
            return titles.iter().any(|title| held.contains(title));
        };
        let (of, day) = (&actors.state(state).id, self.view.article.published);
        let office = |titles: &[TitleId]| actors.office_of(titles, of, day);
        let goes_by = actors.goes_by(titles, of, day) || titles.iter().any(|title| held.contains(title));
        goes_by && office(titles).is_some_and(|own| held.iter().any(|&title| office(&[title]) == Some(own)))
    }

    /// "King Salman met Trump. The president …": the one person of the text who has the office.
    fn met_in_office(&self, draft: &Draft, titles: &[TitleId]) -> Option<EntityId> {
        let actors = self.entities.actors;
        let day = self.day(draft.head)?;
        let here = self.view.sentence_index(draft.head);
        // "The leader" may be anybody's.
        if titles.iter().any(|&id| actors.title(id).office == "leader") {
            return None;
        }
        let holds = |&(id, entity): &(PersonId, EntityId)| {
            let notes = &self.entities.notes[entity.0 as usize];
            let land = actors.person(id).state.map(|state| actors.state(state).id.as_str());
            notes.mentions > 0
                && notes.last.0 + REACH >= here
                && land.is_some_and(|land| actors.goes_by(titles, land, Some(day)))
                && actors.term_of(id, titles, Stand::Now, day).is_some()
        };
        let mut holds = self.entities.persons().filter(holds);
        let (_, entity) = holds.next()?;
        holds.next().is_none().then_some(entity)
    }

    /// "The president-elect": whom the article has called so or named and who comes into the office, else whoever does.
    fn elect(&mut self, draft: &Draft, titles: &[TitleId], of: Option<&str>) -> Option<Placed> {
        let actors = self.entities.actors;
        let state = of.and_then(|of| actors.state_of(of));
        let sentence = self.view.sentence_index(draft.head);
        let called = self.entities.recent(usize::MAX / 2, sentence, |_, notes| {
            (state.is_none() || notes.state.is_none() || notes.state == state)
                && notes.elect.iter().any(|title| titles.contains(title))
        });
        let day = self.day(draft.head);
        let comes = |&(id, entity): &(PersonId, EntityId)| {
            let notes = &self.entities.notes[entity.0 as usize];
            let term = day.and_then(|day| actors.term_of(id, titles, Stand::Elect, day));
            notes.mentions > 0 && term.is_some() && (state.is_none() || actors.person(id).state == state)
        };
        let last = |&(_, entity): &(PersonId, EntityId)| self.entities.notes[entity.0 as usize].last;
        let named = || self.entities.persons().filter(comes).max_by_key(last).map(|(_, entity)| entity);
        let met = called.or_else(named);
        let entity = match met {
            Some(entity) => entity,
            None => {
                let holder = self.holder(draft, titles, of, Stand::Elect)?;
                self.hold(holder, day)
            }
        };
        self.entities.notes[entity.0 as usize].elect.extend(titles);
        self.entities.enrich(entity, None, &[SmolStr::new_static(PARTY)], Sure::Past);
        Some((entity, MentionKind::Role, 0.8, "who.elect"))
    }

    /// "the then president of Iran, Mahmoud Ahmadinejad": the person whose name stands beside the office.
    pub(super) fn named_behind(&mut self, draft: &Draft) -> Option<Placed> {
        let (titles, stand) = match &draft.what {
            What::Office { titles, stand, .. } => (titles.clone(), *stand),
            What::Role { class: RoleClass::Person, .. } => (Vec::new(), Stand::Now),
            _ => return None,
        };
        let view = self.view;
        // "the president of Czechoslovakia, Vaclav Havel": the parser may hang the name on the state.
        let hung = || view.children_by(draft.head, "nmod").filter(|&c| c > draft.head);
        let own = view.children_by(draft.head, "appos").filter(|&c| c > draft.head);
        let person = |&w: &usize| self.names.at(w).is_some_and(|name| name.tag == Some(Tag::Person));
        let on_state = hung().flat_map(|state| view.children_by(state, "appos")).filter(person);
        let mut beside = own.chain(on_state);
        let (word, None) = (beside.next()?, beside.next()) else { return None };
        let name = self.names.at(word).filter(|name| name.tag == Some(Tag::Person))?;
        if view.xpos(draft.head) != "NN" || view.children_by(word, "conj").next().is_some() {
            return None;
        }
        let known = name.senses.iter().filter_map(|sense| match sense {
            Sense::Person(id) => Some(*id),
            _ => None,
        });
        let known: Vec<_> = known.collect();
        let (entity, _, sure, _) = self.person(draft, name.words, &known, &titles, stand);
        if let What::Role { sectors, .. } = &draft.what {
            self.entities.enrich(entity, of_state(draft.state, sectors), sectors, Sure::Word);
        }
        Some((entity, MentionKind::Role, sure.min(0.85), "who.named-behind"))
    }

    fn holder(
        &self,
        draft: &Draft,
        titles: &[TitleId],
        of: Option<&str>,
        stand: Stand,
    ) -> Option<&'a Holder> {
        let actors = self.entities.actors;
        let day = match stand {
            Stand::Then => self.spoken_day(draft.head, REACH)?,
            _ => self.day(draft.head)?,
        };
        let has = |of: &&str| actors.goes_by(titles, of, Some(day));
        let main = || self.main.map(|main| actors.state(main.state).id.as_str()).filter(has);
        // "Trump met the king": of the one state of the story that has one.
        let other = || {
            let mut with = self.story.states.iter().map(|&id| actors.state(id).id.as_str()).filter(has);
            with.next().filter(|_| with.next().is_none())
        };
        let of = of.or_else(|| self.own_state(draft, titles)).or_else(main).or_else(other)?;
        let office = actors.office_of(titles, of, Some(day))?;
        match stand {
            Stand::Elect => actors.elect(of, office, day),
            Stand::Now | Stand::Then => actors.holder(of, office, day),
            _ => None,
        }
    }

    /// "the Kremlin spokesman", "the secretary of state": of a title that one state alone has that state, where the
    /// title or the article names it, or where no other state has such an office ("the Treasury secretary").
    fn own_state(&self, draft: &Draft, titles: &[TitleId]) -> Option<&'a str> {
        let actors = self.entities.actors;
        let of = actors.sole_state(titles)?;
        let state = actors.state_of(of)?;
        let inside = draft.words.indices().filter_map(|w| self.names.at(w)).flat_map(|name| &name.senses);
        let told = inside.into_iter().any(|sense| matches!(sense, Sense::State(id, _) if *id == state));
        let named = || self.entities.get(&Key::State(state)).is_some() || self.story.states.contains(&state);
        let office = titles.first().map(|&id| actors.title(id).office.as_str())?;
        // A house of parliament has a speaker everywhere.
        let law = || self.sectors(titles).iter().any(|sector| sector == "LEG");
        let several = |id: &TitleId| actors.title(*id).phrase.contains(' ');
        let sole = || titles.iter().all(several) && actors.is_of_one_state(office) && !law();
        (told || named() || sole()).then_some(of)
    }

    /// The person who is the subject above the word: "the minister met his Iranian counterpart".
    fn subject_above(&self, word: usize, owner: usize) -> Option<EntityId> {
        let view = self.view;
        let verb = view.ancestors(word).find(|&w| view.upos(w) == "VERB")?;
        let subject = view.children_by(verb, "nsubj").find(|&w| w < word)?;
        let sex = if view.lemma(owner) == "her" { Gender::Female } else { Gender::Male };
        let fits = |notes: &Notes| {
            notes.mentions > 0 && notes.last.1 == subject && notes.gender.is_none_or(|known| known == sex)
        };
        let at = self.entities.notes.iter().position(fits)?;
        let person = self.entities.list[at].kind == EntityKind::Person;
        let his = !view.text(owner).to_lowercase().starts_with("its") && view.lemma(owner) != "their";
        (person && his).then_some(EntityId(at as u32))
    }

    /// The holder of the office that the one before has, in another state: "his Ukrainian counterpart".
    pub(super) fn counterpart(&mut self, draft: &Draft, lemma: &str) -> Option<Placed> {
        let state = draft.state.filter(|_| lemma == "counterpart" && self.view.xpos(draft.head) == "NN")?;
        let actors = self.entities.actors;
        let day = self.day(draft.head)?;
        let owner = self.view.children_by(draft.head, "nmod:poss").find(|&w| self.view.upos(w) == "PRON")?;
        let entity = match self.subject_above(draft.head, owner) {
            Some(subject) => subject,
            None => pronouns::resolve(self.view, &mut self.entities, owner, &[]).0,
        };
        let person = self.entities.persons().find(|(_, known)| *known == entity).map(|(id, _)| id);
        let held = person.and_then(|id| actors.chief_of(id, |term| term.holds_on(day)));
        let told = self.entities.notes[entity.0 as usize].titles.last().map(|&id| actors.title(id));
        let office = told.map(|title| &title.office).or(held.map(|term| &term.office))?;
        let of = &actors.state(state).id;
        let office = if office == "leader" { &actors.state(state).leads } else { office };
        let holder = actors.holder(of, office, day)?;
        let sure = if holder.source == "unchecked" { 0.7 } else { 0.8 };
        Some((self.hold(holder, Some(day)), MentionKind::Role, sure, "who.counterpart"))
    }

    /// The day of the event where the text says so, else the day of the report.
    pub(super) fn day(&self, word: usize) -> Option<Date> {
        let published = self.view.article.published?;
        self.event_day(word).or(Some(published))
    }

    /// The past day or year that stands in the clause of the word, or in one that its own hangs on.
    pub(super) fn event_day(&self, word: usize) -> Option<Date> {
        let published = self.view.article.published?;
        let sentence = self.view.sentence(word).range;
        let above: Vec<usize> = self.verbs(word).collect();
        let mut past = self.times.iter().filter(|time| {
            time.kind == TimeKind::Date
                && time.range.meets(sentence)
                && time.last.is_some_and(|l| l < published)
        });
        past.find_map(|time| {
            let (first, last) = (time.first?, time.last?);
            let short = i32::from(last.year()) - i32::from(first.year()) <= 1;
            let governed = self.verbs(time.words.start as usize).next();
            let same = match governed {
                Some(verb) => above.contains(&verb),
                None => true,
            };
            // A date that belongs to a noun ("the 2003 war") says nothing of the clause.
            let head = super::phrases::head_of(self.view, time.words);
            let noun = self.view.head(head).is_some_and(|above| self.view.upos(above) == "NOUN")
                && matches!(self.view.deprel(head).base(), "nmod" | "compound" | "amod" | "nummod");
            (short && same && !noun).then_some(last)
        })
    }

    /// As [`Self::event_day`], else the past day that the sentences before spoke of last.
    pub(super) fn spoken_day(&self, word: usize, reach: usize) -> Option<Date> {
        let published = self.view.article.published?;
        let sentence = self.view.sentence_index(word);
        self.event_day(word).or_else(|| {
            let at = self.view.range(word).end;
            let earlier = self.times.iter().rev().filter(|time| time.range.start <= at);
            let near = earlier.filter(|time| {
                self.view.sentence_index(time.words.start as usize) + reach >= sentence
                    && time.kind == TimeKind::Date
            });
            near.filter_map(|time| time.last).find(|last| last.year() < published.year())
        })
    }

    /// The verbs above a word, the nearest first.
    fn verbs(&self, word: usize) -> impl Iterator<Item = usize> {
        let view = self.view;
        std::iter::once(word)
            .chain(view.ancestors(word))
            .filter(move |&w| view.upos(w) == "VERB" || view.children_by(w, "cop").next().is_some())
    }
}
