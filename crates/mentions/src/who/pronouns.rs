//! Whom a pronoun stands for: number and sex must agree, the nearest subject wins.

use facts::{EntityId, EntityKind};
use lexicon::actors::{Gender, StateId};
use lexicon::words::List;
use parse::View;

use super::entities::{Entities, Key, Notes};
use super::modifiers::owner_in;
use super::names::Names;
use super::phrases;

/// Sentences that a pronoun may reach back over.
const REACH: usize = 3;

/// States that stand against the pronoun in its own clause: in "it blamed the Greek government" it is not Greece.
pub(super) fn opposed(view: &View, names: &Names, word: usize) -> Vec<StateId> {
    let verb = view.head(word).filter(|_| view.deprel(word).base() == "nsubj");
    let objects = verb.into_iter().flat_map(|verb| view.children(verb));
    let objects = objects.filter(|&c| matches!(view.deprel(c).base(), "obj" | "iobj"));
    let state =
        |o: usize| names.state_at(o).or_else(|| owner_in(view, names, phrases::extent(view, names, o), o));
    objects.filter_map(state).collect()
}

pub(super) fn resolve(
    view: &View,
    entities: &mut Entities,
    word: usize,
    opposed: &[StateId],
) -> (EntityId, f32) {
    let text = view.text(word).to_lowercase();
    let sentence = view.sentence_index(word);
    let barred = barred(view, word, text.ends_with("self") || text.ends_with("selves"));
    let reports = reports(view, entities, word);
    let said = |notes: &Notes| notes.last.0 + 1 >= sentence && in_quotation(view, notes.last.1);
    let may = |notes: &Notes| !(barred.contains(&notes.last.1) || reports && said(notes));
    if let Some(id) = own_report(view, entities, word, &may) {
        return (id, 0.6);
    }
    if reports && let Some(id) = subject_before(view, entities, word, &text) {
        return (id, 0.6);
    }
    let found = match text.as_str() {
        "he" | "him" | "his" | "himself" => person(entities, sentence, Gender::Male, may),
        "she" | "her" | "hers" | "herself" => person(entities, sentence, Gender::Female, may),
        "it" | "its" | "itself" => entities.recent(REACH, sentence, |entity, notes| {
            !notes.plural
                && may(notes)
                && notes.state.is_none_or(|state| !opposed.contains(&state))
                && matches!(entity.kind, EntityKind::State | EntityKind::Organization | EntityKind::Group)
        }),
        "they" | "them" | "their" | "theirs" | "themselves" => entities
            .recent(REACH, sentence, |entity, notes| {
                may(notes) && (notes.plural || entity.kind == EntityKind::Group)
            })
            .or_else(|| {
                entities.recent(1, sentence, |entity, notes| {
                    may(notes) && entity.kind == EntityKind::Organization
                })
            }),
        "i" | "me" | "my" | "mine" | "myself" => {
            speaker(view, entities, word).or_else(|| quoted(view, entities, word))
        }
        _ => None,
    };
    if let Some(id) = found {
        return (id, 0.6);
    }
    // The one who speaks without a name, the many who do, and those spoken to are each one actor of the article.
    let (name, kind) = match text.as_str() {
        "i" | "me" | "my" | "mine" | "myself" => ("I", EntityKind::Person),
        "we" | "us" | "our" | "ours" | "ourselves" => ("we", EntityKind::Group),
        "you" | "your" | "yours" | "yourself" => ("you", EntityKind::Person),
        "he" | "him" | "his" | "himself" => ("he", EntityKind::Person),
        "she" | "her" | "hers" | "herself" => ("she", EntityKind::Person),
        other => (other, EntityKind::Group),
    };
    let key = Key::Name(format!("pronoun {name}"));
    let id = match entities.get(&key) {
        Some(id) => id,
        None => entities.make(Some(key), view.text(word), kind, None, Vec::new()),
    };
    (id, 0.2)
}

/// Heads of phrases that the pronoun cannot mean: the one it stands in ("his" in "his son"), and the subject of its
/// own verb ("the minister welcomed him").
fn barred(view: &View, word: usize, reflexive: bool) -> Vec<usize> {
    let nominal = |w: &usize| matches!(view.upos(*w).as_str(), "NOUN" | "PROPN");
    let mut barred: Vec<usize> = view.ancestors(word).take_while(nominal).collect();
    if !reflexive
        && matches!(view.deprel(word).base(), "obj" | "iobj" | "obl")
        && let Some(verb) = view.head(word)
    {
        barred.extend(view.children_by(verb, "nsubj"));
    }
    barred
}

/// "announced it", "called it a mistake": as an object "it" is a body only of verbs that are done to bodies.
pub(super) fn is_thing(view: &View, entities: &Entities, word: usize) -> bool {
    view.lemma(word) == "it"
        && view.xpos(word) == "PRP"
        && view.deprel(word).base() == "obj"
        && view.head(word).is_some_and(|verb| !entities.actors.words().has(List::DoneTo, view.lemma(verb)))
}

fn person(
    entities: &Entities,
    sentence: usize,
    gender: Gender,
    may: impl Fn(&Notes) -> bool,
) -> Option<EntityId> {
    let fits = |sure: bool| {
        entities.recent(REACH, sentence, |entity, notes| {
            entity.kind == EntityKind::Person
                && !notes.plural
                && may(notes)
                && notes.gender.map_or(!sure, |known| known == gender)
        })
    };
    let (sure, open) = (fits(true), fits(false));
    // A nearer person of unknown sex is rarer meant than a known one in the same or the last sentence.
    match (sure, open) {
        (Some(sure), Some(open)) => {
            let gap = entities.notes[open.0 as usize].last.0
                - entities.notes[sure.0 as usize].last.0.min(entities.notes[open.0 as usize].last.0);
            Some(if gap <= 1 { sure } else { open })
        }
        (sure, open) => sure.or(open),
    }
}

/// "he said": whoever is quoted is none of those whom the quotation names.
fn reports(view: &View, entities: &Entities, word: usize) -> bool {
    let verb = view.head(word).filter(|_| view.deprel(word).base() == "nsubj");
    let says = verb.is_some_and(|verb| entities.actors.words().has(List::Quotes, view.lemma(verb)));
    says && matches!(view.lemma(word), "he" | "she") && !in_quotation(view, word)
}

/// "Chad, which had left the talks, said it would return": whoever says so.
fn own_report(
    view: &View,
    entities: &Entities,
    word: usize,
    may: &impl Fn(&Notes) -> bool,
) -> Option<EntityId> {
    let told = view.lemma(word) == "it" && view.deprel(word) == "nsubj";
    let below = view.head(word).filter(|&verb| told && view.deprel(verb) == "ccomp")?;
    let verb = view.head(below).filter(|&w| entities.actors.words().has(List::Quotes, view.lemma(w)))?;
    let above = || view.head(verb).filter(|_| view.deprel(verb) == "conj");
    let subject = view
        .children_by(verb, "nsubj")
        .next()
        .or_else(|| above().and_then(|first| view.children_by(first, "nsubj").next()))?;
    let found = entities.notes.iter().position(|n| n.mentions > 0 && n.last.1 == subject && !n.plural)?;
    let body =
        matches!(entities.list[found].kind, EntityKind::State | EntityKind::Organization | EntityKind::Group);
    (body && may(&entities.notes[found])).then_some(EntityId(found as u32))
}

/// "Polk denied that his deputy knew. He said": the subject of the sentence before, where nobody stands between.
fn subject_before(view: &View, entities: &Entities, word: usize, text: &str) -> Option<EntityId> {
    let here = view.sentence_index(word);
    let sex = if text == "he" { Gender::Male } else { Gender::Female };
    if entities.notes.iter().any(|notes| notes.mentions > 0 && notes.last.0 == here) {
        return None;
    }
    let before = view.segments.sentences.get(here.checked_sub(1)?)?;
    let root = before.words.indices().find(|&w| view.head(w).is_none())?;
    let subject = view.children_by(root, "nsubj").next()?;
    let found = entities.notes.iter().position(|n| n.mentions > 0 && n.last.1 == subject && !n.plural)?;
    let person = entities.list[found].kind == EntityKind::Person;
    let fits = entities.notes[found].gender.is_none_or(|known| known == sex);
    (person && fits).then_some(EntityId(found as u32))
}

fn in_quotation(view: &View, word: usize) -> bool {
    let text = &view.article.text[..view.range(word).start as usize];
    let paragraph = text.rfind("\n\n").map_or(text, |start| &text[start..]);
    let count = |marks: &[&str]| marks.iter().map(|mark| paragraph.matches(mark).count()).sum::<usize>();
    let (opened, closed) = (count(&["“", "``"]), count(&["”", "''"]));
    opened > closed || opened == 0 && paragraph.matches('"').count() % 2 == 1
}

/// "I" is who the sentence says is speaking.
fn speaker(view: &View, entities: &Entities, word: usize) -> Option<EntityId> {
    speaks_in(view, entities, view.sentence_index(word))
}

/// Inside a quotation that goes on over several sentences: who spoke in the sentence before.
fn quoted(view: &View, entities: &Entities, word: usize) -> Option<EntityId> {
    let at = view.sentence_index(word);
    let text = &view.article.text[..view.range(word).start as usize];
    let paragraph = text.rfind("\n\n").map_or(text, |start| &text[start..]);
    let (opened, closed) = (paragraph.matches('“').count(), paragraph.matches('”').count());
    let straight = paragraph.matches('"').count();
    let inside = opened > closed || opened == 0 && straight % 2 == 1;
    inside.then(|| (at.saturating_sub(1)..at).rev().find_map(|at| speaks_in(view, entities, at)))?
}

fn speaks_in(view: &View, entities: &Entities, at: usize) -> Option<EntityId> {
    let sentence = view.segments.sentences.get(at)?;
    let verb = sentence
        .words
        .indices()
        .find(|&w| entities.actors.words().has(List::Quotes, view.lemma(w)) && view.upos(w) == "VERB")?;
    let subject = view.children_by(verb, "nsubj").next()?;
    entities
        .notes
        .iter()
        .position(|notes| notes.mentions > 0 && notes.last.0 == at && notes.last.1 == subject)
        .map(|index| EntityId(index as u32))
}
