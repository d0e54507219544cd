//! Mentions joined to entities, in text order: tables and exact names, offices by date, surnames, descriptions, pronouns.

use facts::{Date, Entity, EntityId, EntityKind, Mention, MentionKind, SmolStr, Time, TimeKind, WordRange};
use lexicon::actors::{Actors, Gender, RoleClass, StateId, TitleId, Use, key};
use parse::View;

use super::draft::{Draft, What};
use super::entities::{Entities, Key};
use super::names::{Names, Tag};
use super::{phrases, pronouns};

pub(super) struct Resolver<'v, 'a> {
    pub(super) view: &'v View<'v>,
    times: &'v [Time],
    pub(super) names: &'v Names,
    pub(super) entities: Entities<'a>,
    /// The state that the story is about: the one that most phrases name.
    main: Option<StateId>,
    /// One of the Koreas is named in full, so that "the North" has a meaning.
    koreas: bool,
}

pub(super) fn resolve(
    view: &View,
    actors: &Actors,
    times: &[Time],
    names: &Names,
    drafts: Vec<Draft>,
) -> (Vec<Mention>, Vec<Entity>) {
    let mut resolver = Resolver {
        view,
        times,
        names,
        entities: Entities::new(actors),
        main: main_state(&drafts),
        koreas: drafts.iter().any(|draft| match draft.what {
            What::State(id, use_) => {
                use_ != Use::Short && matches!(actors.state(id).id.as_str(), "PRK" | "KOR")
            }
            _ => false,
        }),
    };
    let mut mentions: Vec<Mention> = Vec::new();
    for draft in &drafts {
        let Some((entity, kind, confidence, rule)) = resolver.place(draft, &mentions) else { continue };
        resolver.note(draft, entity);
        mentions.push(Mention {
            range: view.text_range(draft.words),
            words: draft.words,
            head: draft.head as u32,
            kind,
            entity: Some(entity),
            confidence,
            rule: SmolStr::new_static(rule),
        });
    }
    (mentions, resolver.entities.list)
}

fn main_state(drafts: &[Draft]) -> Option<StateId> {
    let mut counts = std::collections::BTreeMap::new();
    for draft in drafts {
        let own = match draft.what {
            What::State(id, _) | What::Capital(id) => Some(id),
            _ => None,
        };
        for id in own.into_iter().chain(draft.state) {
            *counts.entry(id).or_insert(0) += 1;
        }
    }
    counts.into_iter().max_by_key(|&(id, count)| (count, std::cmp::Reverse(id))).map(|(id, _)| id)
}

pub(super) type Placed = (EntityId, MentionKind, f32, &'static str);

impl Resolver<'_, '_> {
    fn place(&mut self, draft: &Draft, before: &[Mention]) -> Option<Placed> {
        if let (What::Role { class, sectors, .. }, Some(noun)) = (&draft.what, draft.noun) {
            return Some(self.shared(draft, *class, sectors, noun));
        }
        if let Some(entity) = self.apposition(draft, before) {
            return Some(entity);
        }
        match &draft.what {
            What::State(id, Use::Short) => {
                self.koreas.then(|| (self.entities.state(*id), MentionKind::Country, 0.85, "who.short"))
            }
            What::State(id, Use::People) => Some(self.people(draft, *id)),
            What::State(id, use_) => {
                let (confidence, rule) = match use_ {
                    Use::Capital => (0.97, "who.capital"),
                    Use::Seat => (0.97, "who.seat"),
                    Use::Adjective => (0.7, "who.adjective"),
                    _ => (0.97, "who.state"),
                };
                Some((self.entities.state(*id), MentionKind::Country, confidence, rule))
            }
            What::Capital(id) => {
                let name = self.view.text_range(draft.words).of(&self.view.article.text);
                Some((self.entities.capital(*id, name), MentionKind::Place, 0.9, "who.place"))
            }
            What::Organisation(id) => {
                let unchecked = self.entities.actors.organisation(*id).source.starts_with("unchecked");
                let sure = if unchecked { 0.9 } else { 0.95 };
                Some((self.entities.organisation(*id), MentionKind::Organization, sure, "who.organisation"))
            }
            What::Person { name, known, titles } => Some(self.person(draft, *name, known, titles)),
            What::Unknown { name, tag } => Some(self.unknown(draft, *name, *tag)),
            What::Office { titles, of, past } => Some(self.office(draft, titles, of.as_deref(), *past)),
            What::Role { lemma, class, sectors } => Some(self.role(draft, lemma, *class, sectors)),
            What::Pronoun => {
                let (entity, confidence) = pronouns::resolve(self.view, &mut self.entities, draft.head);
                Some((entity, MentionKind::Pronoun, confidence, "who.pronoun"))
            }
        }
    }

    /// "Kwon, director general of …": the description is the one it stands beside.
    fn apposition(&mut self, draft: &Draft, before: &[Mention]) -> Option<Placed> {
        let described = matches!(draft.what, What::Role { .. } | What::Office { .. });
        let relation = self.view.deprel(draft.head);
        if !matches!(relation.as_str(), "appos") || !described {
            return None;
        }
        let head = self.view.head(draft.head)?;
        let beside = before.iter().rev().find(|mention| mention.head as usize == head)?;
        let entity = beside.entity?;
        if self.entities.list[entity.0 as usize].kind == EntityKind::State {
            return None;
        }
        let sectors = match &draft.what {
            What::Role { sectors, .. } => sectors.clone(),
            _ => vec![SmolStr::new("GOV")],
        };
        self.entities.enrich(entity, draft.state, &sectors);
        Some((entity, MentionKind::Role, 0.85, "who.apposition"))
    }

    /// "Hungarian" of "Hungarian and Romanian officials": the Hungarian officials.
    fn shared(&mut self, draft: &Draft, class: RoleClass, sectors: &[SmolStr], noun: usize) -> Placed {
        let adjective = self.view.text_range(draft.words).of(&self.view.article.text);
        let name = format!("{adjective} {}", self.view.text(noun));
        let kind =
            if class == RoleClass::Organisation { EntityKind::Organization } else { EntityKind::Group };
        let known = Key::Name(format!("shared {}", key(&name)));
        let entity = match self.entities.get(&known) {
            Some(entity) => entity,
            None => self.entities.make(Some(known), &name, kind, draft.state, sectors.to_vec()),
        };
        self.entities.notes[entity.0 as usize].plural = true;
        (entity, MentionKind::Role, 0.8, "who.shared")
    }

    fn people(&mut self, draft: &Draft, id: StateId) -> Placed {
        let text = key(self.view.text_range(draft.words).of(&self.view.article.text));
        let text = text.strip_prefix("the ").unwrap_or(&text).to_string();
        let many = self.view.xpos(draft.head) == "NNPS"
            || self.view.xpos(draft.head) == "NNS"
            || text.ends_with('s');
        let known = Key::Name(format!("people {text}"));
        let entity = match self.entities.get(&known).filter(|_| many) {
            Some(entity) => entity,
            None => {
                let kind = if many { EntityKind::Group } else { EntityKind::Person };
                let name = self.view.text_range(draft.words).of(&self.view.article.text).to_string();
                self.entities.make(Some(known), &name, kind, Some(id), vec![SmolStr::new("CVL")])
            }
        };
        self.entities.notes[entity.0 as usize].plural = many;
        (entity, MentionKind::Role, 0.85, "who.people")
    }

    pub(super) fn sectors(&self, titles: &[TitleId]) -> Vec<SmolStr> {
        let actors = self.entities.actors;
        let office = titles.first().map(|&id| actors.title(id).office.as_str());
        match office {
            Some(office) => {
                actors.office(office).map_or_else(|| vec![SmolStr::new("GOV")], |o| o.sectors.clone())
            }
            None => Vec::new(),
        }
    }

    fn unknown(&mut self, draft: &Draft, name: WordRange, tag: Tag) -> Placed {
        let text = self.view.text_range(name).of(&self.view.article.text).to_string();
        let last = self.view.text(name.end as usize - 1).to_lowercase();
        let sectors = self.entities.actors.role(&last).map(|role| role.sectors.clone()).unwrap_or_default();
        let tag = if self.names.lies_in(name).is_some() { Tag::Place } else { tag };
        let (kind, mention) = match tag {
            Tag::Place => (EntityKind::Place, MentionKind::Place),
            _ => (EntityKind::Organization, MentionKind::Organization),
        };
        // A person whom the article has named is meant by the family name, whatever the model takes it for.
        if name.len() == 1
            && self.names.lies_in(name).is_none()
            && let Some(entity) = self.named_before(&key(&text), draft)
        {
            return (entity, MentionKind::Person, 0.85, "who.surname");
        }
        let known = Key::Name(key(&text));
        let entity = match self.entities.get(&known) {
            Some(entity) => entity,
            None => {
                let sectors = if tag == Tag::Place { Vec::new() } else { sectors.clone() };
                self.entities.make(Some(known), &text, kind, draft.state, sectors)
            }
        };
        self.entities.enrich(entity, draft.state, &sectors);
        if tag == Tag::Place {
            // A town lies in a state and acts for none.
            self.entities.list[entity.0 as usize].codes.cameo = None;
        }
        (entity, mention, 0.75, "who.unknown")
    }

    /// The holder on the day that the words speak of; without a state, the one whom the article gave the title.
    fn office(&mut self, draft: &Draft, titles: &[TitleId], of: Option<&str>, past: bool) -> Placed {
        let actors = self.entities.actors;
        let many = self.view.xpos(draft.head) == "NNS";
        let definite = definite(self.view, draft);
        if !past && !many && definite {
            if of.is_none() {
                let met = self.entities.recent(
                    usize::MAX / 2,
                    self.view.sentence_index(draft.head),
                    |entity, notes| {
                        entity.kind == EntityKind::Person
                            && notes.titles.iter().any(|title| {
                                titles.iter().any(|t| actors.title(*t).office == actors.title(*title).office)
                            })
                    },
                );
                if let Some(entity) = met {
                    return (entity, MentionKind::Role, 0.8, "who.title");
                }
            }
            let main = self.main.map(|id| actors.state(id).id.clone());
            let of = of.map(SmolStr::new).or(main);
            let day = self.day(draft.head);
            if let (Some(of), Some(day)) = (of, day)
                && let Some(office) = actors.office_of(titles, &of, Some(day))
                && let Some(holder) = actors.holder(&of, office, day)
            {
                let sure = if holder.source == "unchecked" { 0.75 } else { 0.9 };
                let entity = self.entities.holder(holder);
                self.entities.notes[entity.0 as usize].titles.extend(titles);
                return (entity, MentionKind::Role, sure, "who.office");
            }
        }
        let sectors = self.sectors(titles);
        let lemma = SmolStr::new(self.view.lemma(draft.head).to_lowercase());
        self.role(draft, &lemma, RoleClass::Person, &sectors)
    }

    fn role(&mut self, draft: &Draft, lemma: &SmolStr, class: RoleClass, sectors: &[SmolStr]) -> Placed {
        let sentence = self.view.sentence_index(draft.head);
        let many = matches!(self.view.xpos(draft.head).as_str(), "NNS" | "NNPS") || class == RoleClass::Group;
        let kind = match class {
            RoleClass::Person if many => EntityKind::Group,
            RoleClass::Person => EntityKind::Person,
            RoleClass::Group | RoleClass::Thing => EntityKind::Group,
            RoleClass::Organisation => EntityKind::Organization,
            RoleClass::Place => EntityKind::Place,
        };
        let mention = if class == RoleClass::Place { MentionKind::Place } else { MentionKind::Role };
        let definite = definite(self.view, draft);
        if class == RoleClass::Organisation
            && !many
            && let Some(state) = draft.state
        {
            let known = Key::Body(lemma.clone(), state);
            if let Some(entity) = self.entities.get(&known) {
                return (entity, mention, 0.85, "who.body");
            }
            let entity = self.described(draft, Some(known), kind, sectors);
            self.entities.notes[entity.0 as usize].lemmas.push(lemma.clone());
            return (entity, mention, 0.85, "who.body");
        }
        if definite && !many && matches!(lemma.as_str(), "country" | "nation" | "republic" | "kingdom") {
            let state =
                self.entities.recent(usize::MAX / 2, sentence, |entity, _| entity.kind == EntityKind::State);
            if let Some(entity) = state {
                return (entity, MentionKind::Country, 0.7, "who.the-country");
            }
        }
        if definite
            && many
            && let Some(entity) = self.both(draft, lemma)
        {
            return (entity, mention, 0.7, "who.both");
        }
        if definite {
            let same = self.entities.recent(usize::MAX / 2, sentence, |_, notes| {
                notes.lemmas.contains(lemma)
                    && (draft.state.is_none() || notes.state.is_none() || notes.state == draft.state)
                    && notes.plural == many
            });
            if let Some(entity) = same {
                self.entities.enrich(entity, draft.state, sectors);
                return (entity, mention, 0.75, "who.same-noun");
            }
        }
        let entity = self.described(draft, None, kind, sectors);
        let notes = &mut self.entities.notes[entity.0 as usize];
        notes.lemmas.push(lemma.clone());
        notes.plural = many;
        notes.gender = self.entities.actors.role(lemma).and_then(|role| role.gender);
        (entity, mention, 0.8, "who.role")
    }

    fn described(
        &mut self,
        draft: &Draft,
        key: Option<Key>,
        kind: EntityKind,
        sectors: &[SmolStr],
    ) -> EntityId {
        let name = self.view.text_range(draft.words).of(&self.view.article.text).to_string();
        self.entities.make(key, &name, kind, draft.state, sectors.to_vec())
    }

    fn note(&mut self, draft: &Draft, entity: EntityId) {
        let sentence = self.view.sentence_index(draft.head);
        let subject = phrases::relation(self.view, draft.head).starts_with("nsubj");
        let gender = match self.view.text(draft.head).to_lowercase().as_str() {
            "he" | "his" | "him" => Some(Gender::Male),
            "she" | "her" => Some(Gender::Female),
            _ => None,
        };
        let notes = &mut self.entities.notes[entity.0 as usize];
        notes.mentions += 1;
        notes.last = (sentence, draft.head, subject);
        notes.gender = notes.gender.or(gender);
    }

    /// The day that the sentence speaks of where it names a year well before the report, else the day of the report.
    pub(super) fn day(&self, word: usize) -> Option<Date> {
        let published = self.view.article.published?;
        let sentence = self.view.sentence(word).range;
        let spoken = self
            .times
            .iter()
            .filter(|time| time.kind == TimeKind::Date && time.range.meets(sentence))
            .find_map(|time| {
                let (first, last) = (time.first?, time.last?);
                let old = i32::from(published.year()) - i32::from(last.year()) >= 1 && last < published;
                (old && i32::from(last.year()) - i32::from(first.year()) <= 1).then_some(last)
            });
        spoken.or(Some(published))
    }
}

/// "the", "this", a possessor or no article before a single title.
fn definite(view: &View, draft: &Draft) -> bool {
    let first = view.text(draft.words.start as usize).to_lowercase();
    if matches!(
        first.as_str(),
        "a" | "an"
            | "some"
            | "any"
            | "no"
            | "every"
            | "each"
            | "another"
            | "several"
            | "many"
            | "two"
            | "three"
    ) {
        return false;
    }
    let the = matches!(
        first.as_str(),
        "the" | "this" | "that" | "these" | "those" | "its" | "his" | "her" | "their"
    );
    the || draft.state.is_some()
        && !view.children_by(draft.head, "det").any(|det| matches!(view.lemma(det), "a" | "an"))
}
