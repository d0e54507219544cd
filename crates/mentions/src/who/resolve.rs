//! Mentions joined to entities, in text order: tables and exact names, offices by date, surnames, descriptions, pronouns.

use facts::{Entity, EntityId, EntityKind, Mention, MentionKind, SmolStr, Time, WordRange};
use lexicon::actors::{Actors, Gender, RoleClass, StateId, TitleId, Use, key};
use lexicon::words::{List, Words};
use parse::View;

use super::context::{Main, Told};
use super::draft::{Draft, What};
use super::entities::{Entities, Key, Notes, Sure};
use super::names::{Names, Tag};
use super::{clauses, phrases, pronouns};

pub(super) struct Resolver<'v, 'a> {
    pub(super) view: &'v View<'v>,
    pub(super) times: &'v [Time],
    pub(super) names: &'v Names<'v>,
    pub(super) entities: Entities<'a>,
    /// The state that the story is about.
    pub(super) main: Option<Main>,
    /// What the story names, and where it plays.
    pub(super) story: Told,
    /// One of the Koreas is named in full, so that "the North" has a meaning.
    koreas: bool,
}

pub(super) fn resolve(
    view: &View,
    actors: &Actors,
    times: &[Time],
    names: &Names,
    main: Option<Main>,
    story: Told,
    drafts: Vec<Draft>,
) -> (Vec<Mention>, Vec<Entity>) {
    let mut resolver = Resolver {
        view,
        times,
        names,
        entities: Entities::new(actors),
        main,
        story,
        koreas: drafts.iter().any(|draft| match draft.what {
            What::State(id, use_) => use_ != Use::Short && actors.is_short_named(id),
            _ => false,
        }),
    };
    let mut mentions: Vec<Mention> = Vec::new();
    for mut draft in drafts {
        resolver.own(&mut draft);
        resolver.led(&mut draft);
        let Some((entity, kind, confidence, rule)) = resolver.place(&draft, &mentions) else { continue };
        resolver.note(&draft, entity);
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
    resolver.by_owner(&mentions);
    resolver.by_place(&mentions);
    resolver.by_deed(&mentions);
    resolver.received(&mentions);
    resolver.at_home(&mentions);
    resolver.of_story(&mentions);
    resolver.by_owner(&mentions);
    (mentions, resolver.entities.list)
}

pub(super) type Placed = (EntityId, MentionKind, f32, &'static str);

impl Resolver<'_, '_> {
    fn place(&mut self, draft: &Draft, before: &[Mention]) -> Option<Placed> {
        if let (What::Role { class, sectors, .. }, Some(noun)) = (&draft.what, draft.noun) {
            return Some(self.shared(draft, *class, sectors, noun));
        }
        if let (What::State(id, Use::Pair), Some(_)) = (&draft.what, draft.noun) {
            return Some((self.entities.state(*id), MentionKind::Country, 0.95, "who.shared-of"));
        }
        let beside = || self.apposition(draft, before).or_else(|| self.named_behind(draft));
        if let Some(entity) = draft.noun.is_none().then(beside).flatten() {
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
                if let Some(entity) = self.body_elsewhere(draft, *id) {
                    return Some((entity, MentionKind::Organization, 0.85, "who.body"));
                }
                let unchecked = self.entities.actors.organisation(*id).source.starts_with("unchecked");
                let sure = if unchecked { 0.9 } else { 0.95 };
                let entity = self.entities.organisation(*id, self.view.article.published);
                self.note_nouns(entity, Some(*id));
                Some((entity, MentionKind::Organization, sure, "who.organisation"))
            }
            What::Person { name, known, titles, stand } => {
                Some(self.person(draft, *name, known, titles, *stand))
            }
            What::Unknown { name, tag } => Some(self.unknown(draft, *name, *tag)),
            What::Office { titles, of, stand } => Some(self.office(draft, titles, of.as_deref(), *stand)),
            What::Role { lemma, sectors, .. } if lemma.starts_with("ethnic ") => {
                Some(self.ethnic(draft, sectors))
            }
            What::Role { lemma, class, sectors } => {
                let meant = self.the_country(draft, before).or_else(|| self.counterpart(draft, lemma));
                meant.or_else(|| Some(self.role(draft, lemma, *class, sectors)))
            }
            // "announced it": no actor is meant.
            What::Pronoun if pronouns::is_thing(self.view, &self.entities, draft.head) => None,
            What::Pronoun => {
                if let Some(pair) = self.they(draft) {
                    return Some((pair, MentionKind::Pronoun, 0.6, "who.both"));
                }
                let opposed = pronouns::opposed(self.view, self.names, draft.head);
                let (entity, confidence) =
                    pronouns::resolve(self.view, &mut self.entities, draft.head, &opposed);
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
            What::Office { titles, stand, .. } => {
                let own = self.told(draft, WordRange::new(draft.head + 1, draft.head + 1), titles, *stand);
                own.0
            }
            _ => Vec::new(),
        };
        let over = self.is_over_in_time(draft.head) || clauses::is_once(self.view, draft.head);
        let sectors = super::told::once(sectors, over);
        let day = self.day(draft.head);
        let titles = if let What::Office { titles, .. } = &draft.what { &titles[..] } else { &[] };
        let courtesy = self.by_courtesy(entity, titles, &sectors, day);
        let sectors = if courtesy { Vec::new() } else { sectors };
        self.entities.enrich(entity, of_state(draft.state, &sectors), &sectors, Sure::Word);
        Some((entity, MentionKind::Role, 0.85, "who.apposition"))
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

    /// "ethnic Tajiks": of the state that they live in, never of the one that they are called by.
    fn ethnic(&mut self, draft: &Draft, sectors: &[SmolStr]) -> Placed {
        let many = self.view.text(draft.head).ends_with('s');
        let text = key(self.view.text_range(draft.words).of(&self.view.article.text));
        let known = Key::Name(format!("people {}", text.strip_prefix("the ").unwrap_or(&text)));
        let entity = match self.entities.get(&known).filter(|_| many) {
            Some(entity) => entity,
            None => {
                let kind = if many { EntityKind::Group } else { EntityKind::Person };
                self.described(draft, many.then_some(known), kind, sectors)
            }
        };
        self.entities.enrich(entity, draft.state, &[], Sure::Nothing);
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
        let sectors = super::bodies::sectors_of_name(self.view, self.entities.actors, name);
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
        let met = self.entities.get(&known).or_else(|| {
            self.spelt_otherwise(&text).or_else(|| self.firm(&text)).filter(|_| tag != Tag::Place)
        });
        let entity = match met {
            Some(entity) => entity,
            None => {
                let sectors = if tag == Tag::Place { Vec::new() } else { sectors.clone() };
                self.entities.make(Some(known), &text, kind, draft.state, sectors)
            }
        };
        self.entities.enrich(entity, draft.state, &sectors, Sure::Word);
        if tag != Tag::Place {
            self.note_nouns(entity, None);
        }
        if tag == Tag::Place {
            // A town lies in a state and acts for none.
            self.entities.list[entity.0 as usize].codes.cameo = None;
        }
        (entity, mention, 0.75, "who.unknown")
    }

    pub(super) fn role(
        &mut self,
        draft: &Draft,
        lemma: &SmolStr,
        class: RoleClass,
        sectors: &[SmolStr],
    ) -> Placed {
        let sentence = self.view.sentence_index(draft.head);
        let plural = matches!(self.view.xpos(draft.head).as_str(), "NNS" | "NNPS");
        let many = plural || class == RoleClass::Group;
        let kind = match class {
            RoleClass::Person if many => EntityKind::Group,
            RoleClass::Person => EntityKind::Person,
            RoleClass::Group | RoleClass::Thing => EntityKind::Group,
            RoleClass::Organisation => EntityKind::Organization,
            RoleClass::Place => EntityKind::Place,
        };
        let mention = if class == RoleClass::Place { MentionKind::Place } else { MentionKind::Role };
        let definite = definite(self.view, self.names.words, draft);
        if class == RoleClass::Organisation
            && !many
            && let Some(state) = draft.state
        {
            return (self.body(draft, lemma, state, sectors), mention, 0.85, "who.body");
        }
        let paired = definite || phrases::has_word(self.view, draft.words, &["both"]);
        if paired && let Some(entity) = self.both(draft, lemma) {
            return (entity, mention, 0.7, "who.both");
        }
        if matches!(class, RoleClass::Organisation | RoleClass::Group)
            && !plural
            && let Some(entity) = self.named_beside(draft)
        {
            return (entity, MentionKind::Organization, 0.8, "who.named-beside");
        }
        if definite && !self.of_another(draft) {
            // "the defence ministry" is not the foreign ministry of the sentence before.
            let apart = match class {
                RoleClass::Organisation => self.told_apart(draft, lemma),
                _ => lemma.clone(),
            };
            let same = self.entities.recent(usize::MAX / 2, sentence, |_, notes| {
                notes.lemmas.contains(&apart)
                    && (draft.state.is_none() || notes.state.is_none() || notes.state == draft.state)
                    && (notes.plural == many || notes.plural == plural)
                    && !(many && self.other_many(draft, notes))
            });
            if let Some(entity) = same {
                self.entities.enrich(entity, draft.state, sectors, Sure::Word);
                return (entity, mention, 0.75, "who.same-noun");
            }
            if class == RoleClass::Organisation
                && !many
                && let Some(entity) = self.before_noun(draft, lemma, sectors)
            {
                return (entity, mention, 0.75, "who.before-noun");
            }
            if let Some(state) = self.context(draft, lemma) {
                let entity = self.body(draft, lemma, state, sectors);
                let basis = "context: the state that the story is about";
                self.entities.list[entity.0 as usize].basis.get_or_insert(basis.to_string());
                return (entity, mention, 0.65, "who.context");
            }
        }
        let entity = self.described(draft, None, kind, sectors);
        let number = phrases::number(self.view, draft.head);
        let by = |w: usize| phrases::preposition(self.view, w);
        let mut behind = self.view.children_by(draft.head, "nmod").filter_map(by);
        let described = behind.any(|p| matches!(p.as_str(), "for" | "of" | "to"));
        let notes = &mut self.entities.notes[entity.0 as usize];
        notes.lemmas.push(lemma.clone());
        notes.plural = many;
        (notes.number, notes.described) = (number, described);
        notes.gender = self.entities.actors.role(lemma).and_then(|role| role.gender);
        (entity, mention, 0.8, "who.role")
    }

    /// "the eight victims" are not "the two victims"; "the French lawyers" are not "lawyers for the family".
    fn other_many(&self, draft: &Draft, notes: &Notes) -> bool {
        let other = match (phrases::number(self.view, draft.head), &notes.number) {
            (Some(own), Some(known)) => own != *known,
            (Some(own), None) => !matches!(own.as_str(), "two" | "three" | "2" | "3"),
            _ => false,
        };
        other || draft.state.is_some() && notes.state.is_none() && notes.described
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
}

/// "a spokesman for the U.N. mission in Mali" is no Malian.
pub(super) fn of_state(state: Option<StateId>, sectors: &[SmolStr]) -> Option<StateId> {
    state.filter(|_| sectors.first().is_none_or(|sector| sector != "IGO"))
}

/// "the", "this", a possessor or no article before a single title.
pub(super) fn definite(view: &View, words: &Words, draft: &Draft) -> bool {
    let first = view.text(draft.words.start as usize).to_lowercase();
    if words.has(List::Indefinite, &first) {
        return false;
    }
    let the = words.has(List::Definite, &first);
    the || draft.state.is_some()
        && !view.children_by(draft.head, "det").any(|det| matches!(view.lemma(det), "a" | "an"))
}
