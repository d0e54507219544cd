//! Offices without a name: the holder on the day that the words speak of.

use facts::{Date, EntityKind, MentionKind, SmolStr, TimeKind};
use lexicon::actors::{Holder, RoleClass, Sense, Stand, TitleId};

use super::draft::{Draft, What};
use super::entities::{Key, Sure};
use super::names::Tag;
use super::pronouns;
use super::resolve::{Placed, Resolver, definite, of_state};
use super::share::shared_rule;

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
        if known && (of.is_none() || stand.is_past()) {
            let state = of.and_then(|of| actors.state_of(of));
            let same =
                |held: &TitleId| titles.iter().any(|t| actors.title(*t).office == actors.title(*held).office);
            let sentence = self.view.sentence_index(draft.head);
            let met = self.entities.recent(usize::MAX / 2, sentence, |entity, notes| {
                let held = if stand.is_past() { &notes.former } else { &notes.titles };
                entity.kind == EntityKind::Person
                    && (state.is_none() || notes.state.is_none() || notes.state == state)
                    && held.iter().any(same)
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
            let entity = self.entities.holder(holder);
            if stand == Stand::Now {
                self.entities.notes[entity.0 as usize].titles.extend(titles);
            }
            let row = draft.noun.is_some_and(|noun| noun != draft.head);
            return (entity, MentionKind::Role, sure, if row { shared_rule(draft) } else { "who.office" });
        }
        let sectors = self.sectors(titles);
        if let Some(noun) = draft.noun {
            return self.shared(draft, RoleClass::Person, &sectors, noun);
        }
        let lemma = SmolStr::new(self.view.lemma(draft.head).to_lowercase());
        self.role(draft, &lemma, RoleClass::Person, &sectors)
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
        let main = self.main.map(|main| actors.state(main.state).id.as_str());
        let of = of.or_else(|| self.own_state(draft, titles)).or(main)?;
        let day = match stand {
            Stand::Then => self.spoken_day(draft.head, REACH)?,
            _ => self.day(draft.head)?,
        };
        let office = actors.office_of(titles, of, Some(day))?;
        match stand {
            Stand::Elect => actors.elect(of, office, day),
            Stand::Now | Stand::Then => actors.holder(of, office, day),
            _ => None,
        }
    }

    /// "the Kremlin spokesman", "the secretary of state": of a title that one state alone has that state, where the
    /// title or the article names it.
    fn own_state(&self, draft: &Draft, titles: &[TitleId]) -> Option<&'a str> {
        let actors = self.entities.actors;
        let of = actors.sole_state(titles)?;
        let state = actors.state_of(of)?;
        let inside = draft.words.indices().filter_map(|w| self.names.at(w)).flat_map(|name| &name.senses);
        let told = inside.into_iter().any(|sense| matches!(sense, Sense::State(id, _) if *id == state));
        let named = || self.entities.get(&Key::State(state)).is_some();
        (told || named()).then_some(of)
    }

    /// The holder of the office that the one before has, in another state: "his Ukrainian counterpart".
    pub(super) fn counterpart(&mut self, draft: &Draft, lemma: &str) -> Option<Placed> {
        let state = draft.state.filter(|_| lemma == "counterpart" && self.view.xpos(draft.head) == "NN")?;
        let actors = self.entities.actors;
        let day = self.day(draft.head)?;
        let owner = self.view.children_by(draft.head, "nmod:poss").find(|&w| self.view.upos(w) == "PRON")?;
        let (entity, _) = pronouns::resolve(self.view, &mut self.entities, owner, &[]);
        let person = self.entities.persons().find(|(_, known)| *known == entity).map(|(id, _)| id);
        let held = person.and_then(|id| actors.terms(id).filter(|term| term.holds_on(day)).last());
        let told = self.entities.notes[entity.0 as usize].titles.last().map(|&id| actors.title(id));
        let office = told.map(|title| &title.office).or(held.map(|term| &term.office))?;
        let of = &actors.state(state).id;
        let office = if office == "leader" { &actors.state(state).leads } else { office };
        let holder = actors.holder(of, office, day)?;
        let sure = if holder.source == "unchecked" { 0.7 } else { 0.8 };
        Some((self.entities.holder(holder), MentionKind::Role, sure, "who.counterpart"))
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
