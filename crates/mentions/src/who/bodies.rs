//! Bodies of a state, and the nouns by which an organisation is meant again.

use facts::{Entity, EntityId, EntityKind, Mention, SmolStr, WordRange};
use lexicon::actors::{Actors, OrganisationId, OrganisationKind, RoleClass, StateId};
use lexicon::words::List;
use parse::View;

use super::context::nouns_of;
use super::draft::{Draft, What};
use super::entities::{Key, Notes};
use super::resolve::Resolver;
use super::{modifiers, phrases, pronouns};

/// Bodies of these sectors and people in them belong to the state of the story.
pub(super) const PUBLIC: [&str; 10] = ["GOV", "LEG", "JUD", "COP", "MIL", "SPY", "PTY", "OPP", "LAB", "ELI"];
/// Firms and papers have one name in all states.
const PRIVATE: [&str; 2] = ["BUS", "MED"];
/// Sentences that "the ministry" reaches back over for a name before another noun.
const REACH: usize = 4;
/// Words in a name that tell more of the body than its last one: "Tulsa Police Department".
const TELLING: [(&str, &str); 9] = [
    ("army", "MIL"),
    ("constabulary", "COP"),
    ("court", "JUD"),
    ("ministry", "GOV"),
    ("navy", "MIL"),
    ("patrol", "COP"),
    ("police", "COP"),
    ("sheriff", "COP"),
    ("university", "EDU"),
];

/// What the words of a name that no table has tell of the body: "Ministry of Trade", "Tulsa Police Department", "NYPD".
pub(super) fn sectors_of_name(view: &View, actors: &Actors, name: WordRange) -> Vec<SmolStr> {
    let lower = |w: usize| view.text(w).to_lowercase();
    let text = view.text_range(name).of(&view.article.text);
    let letters = text.replace('.', "");
    if name.len() == 1 && letters.len() > 2 && letters.ends_with("PD") && !text.contains(char::is_lowercase) {
        return vec![SmolStr::new_static("COP")];
    }
    let last = name.end as usize - 1;
    let behind = last + 1 < view.word_count() && actors.words().has(List::FirmEnd, view.text(last + 1));
    if behind || name.len() > 1 && actors.words().has(List::FirmEnd, view.text(last)) {
        return vec![SmolStr::new_static("BUS")];
    }
    let told = name.indices().find_map(|w| {
        let word = lower(w);
        TELLING.iter().find(|(telling, _)| word == *telling).map(|(_, sector)| *sector)
    });
    if let Some(sector) = told.filter(|_| name.len() > 1) {
        return vec![SmolStr::new_static(sector)];
    }
    // "Bureau of Labor Statistics" is a bureau.
    let of = name.indices().skip(1).find(|&w| matches!(view.text(w), "of" | "for" | "on"));
    let head = of.unwrap_or(name.end as usize) - 1;
    // "Business Council of Ohio" is no council of a government.
    let two = (head > name.start as usize).then(|| format!("{} {}", lower(head - 1), lower(head)));
    if let Some(role) = two.and_then(|two| actors.role(&two)) {
        return role.sectors.clone();
    }
    actors.role(&lower(head)).map(|role| role.sectors.clone()).unwrap_or_default()
}

impl Resolver<'_, '_> {
    /// Police, courts, ministries, senators that no words gave a state have that of the story, where it is told of one.
    pub(super) fn at_home(&mut self, mentions: &[Mention]) {
        let Some(home) = self.story.home else { return };
        let barred = self.not_home(home, mentions);
        for (at, (entity, notes)) in self.entities.list.iter_mut().zip(&self.entities.notes).enumerate() {
            if barred.contains(&EntityId(at as u32)) || notes.foreign {
                continue;
            }
            let bodies = notes.plural && entity.kind == EntityKind::Organization;
            let public = entity.sectors.first().is_some_and(|s| PUBLIC.contains(&s.as_str()));
            let acts =
                matches!(entity.kind, EntityKind::Person | EntityKind::Group | EntityKind::Organization);
            let of_many = entity.sectors.iter().any(|s| s == "IGO" || s == "IMG");
            if entity.country.is_some() || !public || !acts || bodies || of_many {
                continue;
            }
            let kept = entity.codes.cameo.is_some();
            entity.country = Some(self.entities.actors.state(home).id.clone());
            let codes = self.entities.actors.codes(Some(home), &entity.sectors);
            entity.codes = if kept { codes } else { facts::Codes { cameo: None, ..codes } };
            entity.basis.get_or_insert_with(|| "context: the state that the story is about".to_string());
        }
    }

    /// Those that the words put elsewhere. "The prosecutor accused Iran": whoever acts upon a state is not told to be its own.
    pub(super) fn not_home(&self, home: StateId, mentions: &[Mention]) -> Vec<EntityId> {
        let mut barred = self.against(home, mentions);
        barred.extend(self.owned(mentions));
        barred.extend(self.abroad(mentions));
        // "a neutral country"
        let state = |m: &&Mention| self.names.words.has(List::MeansState, self.view.lemma(m.head as usize));
        barred.extend(mentions.iter().filter(state).filter_map(|m| m.entity));
        barred
    }

    /// "their navies", "his army": the sentence says whose they are, whoever that is.
    fn owned(&self, mentions: &[Mention]) -> Vec<EntityId> {
        let view = self.view;
        let by_pronoun = |m: &&Mention| {
            view.children_by(m.head as usize, "nmod:poss").any(|w| {
                view.xpos(w) == "PRP$" && self.names.words.has(List::OfThird, &view.text(w).to_lowercase())
            })
        };
        mentions.iter().filter(by_pronoun).filter_map(|m| m.entity).collect()
    }

    /// "other foreign leaders", "world leaders" are of other states; "foreign ministers" hold an office of their own.
    fn abroad(&self, mentions: &[Mention]) -> Vec<EntityId> {
        let view = self.view;
        let many = |m: &&Mention| {
            let head = m.head as usize;
            let office = matches!(view.lemma(head), "minister" | "secretary" | "ministry" | "office");
            let before =
                view.children(head).filter(|&w| matches!(view.deprel(w).base(), "amod" | "compound"));
            let told = || before.into_iter().any(|w| self.names.words.has(List::OfAbroad, view.lemma(w)));
            let force = self.entities.actors.role(&view.lemma(head).to_lowercase());
            let force = force.is_some_and(|role| role.class == RoleClass::Group);
            (force || matches!(view.xpos(head).as_str(), "NNS" | "NNPS")) && !office && told()
        };
        mentions.iter().filter(many).filter_map(|m| m.entity).collect()
    }

    /// Whoever is the subject of a verb whose object is the state itself, or one whom it has sent abroad.
    fn against(&self, home: StateId, mentions: &[Mention]) -> Vec<EntityId> {
        let view = self.view;
        let state = self.entities.get(&Key::State(home));
        let sent = |m: &Mention| {
            let own = m.entity.is_some_and(|e| self.entities.notes[e.0 as usize].state == Some(home));
            own && self.names.words.has(List::SentAbroad, view.lemma(m.head as usize))
        };
        let objects = mentions.iter().filter(|m| {
            let object = matches!(view.deprel(m.head as usize).base(), "obj" | "iobj");
            object && (m.entity.is_some() && m.entity == state || sent(m))
        });
        let verbs: Vec<usize> = objects.filter_map(|m| view.head(m.head as usize)).collect();
        let acts = |m: &&Mention| {
            let head = m.head as usize;
            view.deprel(head).base() == "nsubj" && view.head(head).is_some_and(|verb| verbs.contains(&verb))
        };
        mentions.iter().filter(acts).filter_map(|m| m.entity).collect()
    }

    /// "Russia's Ministry of Defence", "the Congress of Peru": a body whose name the tables have for another state. So is a
    /// bare name that many states have, in a story that is told of one of the others alone.
    pub(super) fn body_elsewhere(&mut self, draft: &Draft, id: OrganisationId) -> Option<EntityId> {
        let actors = self.entities.actors;
        let known = actors.organisation(id);
        let private = known.sectors.first().is_some_and(|s| PRIVATE.contains(&s.as_str()));
        let own = known.state.filter(|_| known.kind == OrganisationKind::Body && !private)?;
        let owner = modifiers::owner_in(self.view, self.names, draft.words, draft.head);
        let name = self.names.at(draft.head)?.words;
        let text = self.view.text_range(name).of(&self.view.article.text).to_lowercase();
        let told = || {
            let main = self.main.filter(|main| main.clear).map(|main| main.state);
            main.filter(|_| actors.words().has(List::ManyHave, &text) && !self.story.states.contains(&own))
        };
        let state = owner.or_else(told).filter(|&state| state != own)?;
        let known_as = Key::Body(SmolStr::new(&text), state);
        if let Some(entity) = self.entities.get(&known_as) {
            return Some(entity);
        }
        let shown = self.view.text_range(draft.words).of(&self.view.article.text).to_string();
        let kind = EntityKind::Organization;
        let entity = self.entities.make(Some(known_as), &shown, kind, Some(state), known.sectors.clone());
        let lemma = SmolStr::new(self.view.lemma(draft.head).to_lowercase());
        self.entities.notes[entity.0 as usize].lemmas.extend([lemma, SmolStr::new(&text)]);
        Some(entity)
    }

    /// "Russia's Foreign Ministry spokesman … the ministry": a body that the text has named only before another noun.
    pub(super) fn before_noun(
        &mut self,
        draft: &Draft,
        lemma: &SmolStr,
        sectors: &[SmolStr],
    ) -> Option<EntityId> {
        let (view, names) = (self.view, self.names);
        let first = view.sentence_index(draft.head).saturating_sub(REACH);
        let first = view.segments.sentences[first].words.start as usize;
        let said = |&w: &usize| view.deprel(w) == "compound" && view.lemma(w).to_lowercase() == *lemma;
        let at = (first..draft.words.start as usize).rev().find(said)?;
        let sorts =
            |&w: &usize| matches!(view.deprel(w).base(), "compound" | "amod") && names.state_at(w).is_none();
        let start = (first..at).rev().take_while(sorts).last().unwrap_or(at);
        let before = start.checked_sub(1)?;
        let before = if view.xpos(before) == "POS" { before.checked_sub(1)? } else { before };
        let state = names.state_at(before)?;
        let apart: Vec<String> = (start..=at).map(|w| view.lemma(w).to_lowercase()).collect();
        let apart = SmolStr::new(apart.join(" "));
        let known = Key::Body(apart.clone(), state);
        if let Some(entity) = self.entities.get(&known) {
            return Some(entity);
        }
        let name = view.text_range(WordRange::new(before, at + 1)).of(&view.article.text).to_string();
        let kind = EntityKind::Organization;
        let entity = self.entities.make(Some(known), &name, kind, Some(state), sectors.to_vec());
        self.entities.notes[entity.0 as usize].lemmas.extend([lemma.clone(), apart]);
        Some(entity)
    }

    /// A body of a state: "the French foreign ministry" is not "the French defence ministry".
    pub(super) fn body(
        &mut self,
        draft: &Draft,
        lemma: &SmolStr,
        state: StateId,
        sectors: &[SmolStr],
    ) -> EntityId {
        let apart = self.told_apart(draft, lemma);
        let sent = self.names.words.has(List::SentAbroad, lemma);
        let place = self.host(draft).filter(|_| sent);
        if sent && place.is_none() {
            let here = self.view.sentence_index(draft.head);
            let same =
                |_: &Entity, notes: &Notes| notes.lemmas.contains(&apart) && notes.state == Some(state);
            if let Some(entity) = self.entities.recent(usize::MAX / 2, here, same) {
                return entity;
            }
        }
        let placed = place.map_or(apart.clone(), |place| SmolStr::new(format!("{apart} in {place}")));
        let known = Key::Body(placed, state);
        if let Some(entity) = self.entities.get(&known) {
            return entity;
        }
        let name = self.view.text_range(draft.words).of(&self.view.article.text).to_string();
        let kind = EntityKind::Organization;
        let entity = self.entities.make(Some(known), &name, kind, Some(state), sectors.to_vec());
        self.entities.notes[entity.0 as usize].lemmas.extend([lemma.clone(), apart]);
        entity
    }

    /// Where an embassy stands: the one in Lima is not the one in Quito.
    fn host(&self, draft: &Draft) -> Option<SmolStr> {
        let view = self.view;
        let place = view.children_by(draft.head, "nmod").find(|&c| {
            phrases::preposition(view, c).is_some_and(|p| self.names.words.has(List::InPlace, &p))
        })?;
        let name = self.names.at(place)?;
        let land = self.names.state_at(place).or_else(|| self.names.lies_in(name.words));
        let text = || view.text_range(name.words).of(&view.article.text).to_lowercase();
        Some(land.map_or_else(|| SmolStr::new(text()), |land| self.entities.actors.state(land).id.clone()))
    }

    /// "foreign ministry": the noun with the nouns and capital adjectives that stand before it.
    pub(super) fn told_apart(&self, draft: &Draft, lemma: &SmolStr) -> SmolStr {
        let view = self.view;
        // "the Obama administration" is not "the Bush administration".
        let led = self.names.words.has(List::LedBy, lemma);
        let leader = super::led::leader(view, self.names, draft.head).filter(|_| led);
        let tells = |&w: &usize| {
            let capital = view.text(w).starts_with(char::is_uppercase) || view.lemma(w) == "foreign";
            let relation = view.deprel(w).base();
            view.head(w) == Some(draft.head)
                && (relation == "compound" || relation == "amod" && capital || leader == Some(w))
                && (leader == Some(w) || self.names.at(w).is_none_or(|name| name.senses.is_empty()))
        };
        let before = (draft.words.start as usize..draft.head).filter(tells);
        let mut words: Vec<String> = before.map(|w| view.lemma(w).to_lowercase()).collect();
        words.push(lemma.to_string());
        SmolStr::new(words.join(" "))
    }

    /// "the government" in a story about one state, in a sentence that does not speak of that state.
    pub(super) fn context(&self, draft: &Draft, lemma: &str) -> Option<StateId> {
        let main = self.main.filter(|main| main.clear)?;
        let bare = draft.state.is_none() && draft.words.len() <= 3;
        let body = self.entities.actors.words().has(List::BodyOfState, lemma);
        let sentence = self.view.sentence_index(draft.head);
        let beside = self.entities.notes.iter().zip(&self.entities.list).any(|(notes, entity)| {
            entity.kind == EntityKind::State && notes.mentions > 0 && notes.last.0 == sentence
        });
        let the = self.view.text(draft.words.start as usize).eq_ignore_ascii_case("the");
        (bare && body && the && !beside).then_some(main.state)
    }

    /// "its envoy to Damascus", "its president": of the state that the pronoun stands for, where nothing before the noun
    /// names another ("its Russian partner").
    pub(super) fn own(&mut self, draft: &mut Draft) {
        let (view, names) = (self.view, self.names);
        let official = match &draft.what {
            // "its people", "its citizens"
            What::Role { sectors, lemma, .. } => {
                lemma != "counterpart" && (!sectors.is_empty() || names.words.has(List::OfPlace, lemma))
            }
            What::Office { of, .. } => of.is_none(),
            _ => false,
        };
        // "his army" is a body of the state that he is of; "his opponent" need not be of it, and "his state" is that state.
        let kin = matches!(&draft.what, What::Role { sectors, .. } if sectors.is_empty());
        let whole = match &draft.what {
            What::Role {
                lemma,
                class: RoleClass::Group | RoleClass::Organisation | RoleClass::Thing,
                ..
            } => !kin && !names.words.has(List::MeansState, lemma) && lemma != "state",
            _ => false,
        };
        let one = |w: usize| matches!(view.lemma(w), "his" | "he" | "her" | "she");
        let its = |&w: &usize| {
            view.upos(w) == "PRON"
                && (matches!(view.lemma(w), "its" | "it" | "their" | "they") || whole && one(w))
        };
        // "Qatar, whose envoy …": of whatever the clause hangs on.
        let whose =
            view.children_by(draft.head, "nmod:poss").any(|w| view.text(w).eq_ignore_ascii_case("whose"));
        if whose && official && draft.state.is_none() {
            let clause = view.ancestors(draft.head).find(|&w| view.deprel(w) == "acl:relcl");
            let state = clause.and_then(|w| view.head(w)).and_then(|w| names.state_at(w));
            draft.state = state;
            return;
        }
        let owner = view.children_by(draft.head, "nmod:poss").find(its).filter(|_| official);
        let named = (draft.words.start as usize..draft.head).filter_map(|w| names.at(w));
        let (Some(owner), false) = (owner, named.flat_map(|name| &name.senses).next().is_some()) else {
            return;
        };
        let (entity, sure) = pronouns::resolve(view, &mut self.entities, owner, &[]);
        let known = &self.entities.list[entity.0 as usize];
        let body = known.kind == EntityKind::State
            || known.kind == EntityKind::Organization && !kin
            || whole && known.kind == EntityKind::Person && one(owner);
        let Some(state) = self.entities.notes[entity.0 as usize].state.filter(|_| body && sure > 0.5) else {
            return;
        };
        draft.state = Some(state);
        if let What::Office { of, .. } = &mut draft.what {
            *of = Some(self.entities.actors.state(state).id.clone());
        }
    }

    /// "the agency", "the court": the nouns by which an organisation may be meant later.
    pub(super) fn note_nouns(&mut self, entity: EntityId, id: Option<OrganisationId>) {
        let actors = self.entities.actors;
        let kind = id.map(|id| actors.organisation(id).kind);
        let nouns = nouns_of(actors, kind, &self.entities.list[entity.0 as usize].name);
        let lemmas = &mut self.entities.notes[entity.0 as usize].lemmas;
        for noun in nouns {
            if !lemmas.contains(&noun) {
                lemmas.push(noun);
            }
        }
    }
}
