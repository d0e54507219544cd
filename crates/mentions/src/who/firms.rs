//! Firms: "Polk Cellular Inc.", and "Polk" for it, which the model takes for a person at times.

use facts::{EntityId, EntityKind, WordRange};
use lexicon::words::List;
use parse::View;
use std::collections::BTreeSet;

use super::names::{Names, Tag};
use super::resolve::Resolver;

/// A name that ends like a firm's is one, and so is what stands before that end, or its first word, alone.
pub(super) fn find(view: &View, names: &mut Names) {
    let spelt = |words: WordRange| view.text_range(words).of(&view.article.text);
    let ends = |w: usize| names.words.has(List::FirmEnd, view.text(w));
    let mut whole: Vec<usize> = Vec::new();
    let mut short: BTreeSet<String> = BTreeSet::new();
    for (at, name) in names.list.iter().enumerate() {
        let (start, end) = (name.words.start as usize, name.words.end as usize);
        let behind = end < view.word_count()
            && view.sentence_index(end) == view.sentence_index(start)
            && (ends(end) || view.text(end) == "," && end + 1 < view.word_count() && ends(end + 1));
        if name.senses.is_empty()
            && name.tag != Some(Tag::Place)
            && (end - start > 1 && ends(end - 1) || behind)
        {
            whole.push(at);
            let last = if ends(end - 1) { end - 1 } else { end };
            short.insert(view.text(start).to_string());
            short.extend((last > start).then(|| spelt(WordRange::new(start, last)).to_string()));
        }
    }
    let persons: BTreeSet<&str> = names
        .list
        .iter()
        .enumerate()
        .filter(|(at, name)| !whole.contains(at) && name.tag == Some(Tag::Person) && name.words.len() > 1)
        .map(|(_, name)| view.text(name.words.end as usize - 1))
        .collect();
    let addressed = |w: usize| {
        w > 0 && {
            let before = view.text(w - 1);
            names.words.has(List::AddressMale, before) || names.words.has(List::AddressFemale, before)
        }
    };
    let alone: Vec<usize> = (0..names.list.len())
        .filter(|&at| {
            let name = &names.list[at];
            let text = spelt(name.words);
            name.senses.is_empty()
                && short.contains(text)
                && !persons.contains(text)
                && !addressed(name.words.start as usize)
        })
        .collect();
    for at in whole.into_iter().chain(alone) {
        names.list[at].tag = Some(Tag::Organisation);
    }
}

impl Resolver<'_, '_> {
    /// "Polk" after "Polk Cellular Inc.", where one firm alone is called so.
    pub(super) fn firm(&self, text: &str) -> Option<EntityId> {
        let entities = self.entities.list.iter().zip(&self.entities.notes);
        let mut same = entities.enumerate().filter(|(_, (entity, notes))| {
            let rest = entity.name.strip_prefix(text);
            entity.kind == EntityKind::Organization
                && notes.mentions > 0
                && entity.sectors.first().is_some_and(|s| s == "BUS")
                && rest.is_some_and(|rest| rest.starts_with(' '))
        });
        let (index, _) = same.next()?;
        same.next().is_none().then_some(EntityId(index as u32))
    }
}
