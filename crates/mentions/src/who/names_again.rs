//! Organisations met again by another form of their name: the acronym, or the name beside the noun for what it is.

use facts::{EntityId, EntityKind};
use lexicon::actors::{Sense, key};

use super::draft::Draft;
use super::entities::Key;
use super::resolve::Resolver;

impl Resolver<'_, '_> {
    /// "KPA" after "the Korean People's Army", and the other way round.
    pub(super) fn spelt_otherwise(&self, text: &str) -> Option<EntityId> {
        let short = acronym(text);
        let letters = |name: &str| if short { initials(name) } else { name.to_string() };
        let wanted = if short { text.to_string() } else { initials(text) };
        if wanted.len() < 2 || !short && !text.contains(' ') {
            return None;
        }
        let entities = self.entities.list.iter().zip(&self.entities.notes);
        let mut same = entities.enumerate().filter(|(_, (entity, notes))| {
            matches!(entity.kind, EntityKind::Organization | EntityKind::Group)
                && notes.mentions > 0
                && (short || acronym(&entity.name))
                && entity.name.contains(' ') == short
                && letters(&entity.name) == wanted
        });
        let (index, _) = same.next()?;
        same.next().is_none().then_some(EntityId(index as u32))
    }

    /// "the director of Fiat" is not the director of before, unless the text said so in the same words.
    pub(super) fn of_another(&self, draft: &Draft) -> bool {
        let view = self.view;
        let of = |c: usize| {
            let by = super::phrases::preposition(view, c);
            by.is_some_and(|by| by == "of") && self.names.at(c).is_some() && self.names.state_at(c).is_none()
        };
        let words = view.text_range(draft.words).of(&view.article.text);
        let same = |entity: &facts::Entity| entity.name.eq_ignore_ascii_case(words);
        view.children_by(draft.head, "nmod").any(of) && !self.entities.list.iter().any(same)
    }

    /// "the NATO alliance", "the Red Hill group": the organisation of the name, where the article has named it.
    pub(super) fn named_beside(&self, draft: &Draft) -> Option<EntityId> {
        let view = self.view;
        let name = self.names.at(draft.head.checked_sub(1)?)?;
        let head = super::phrases::head_of(view, name.words);
        let beside = draft.words.contains(head)
            && view.head(head) == Some(draft.head)
            && view.deprel(head).base() == "compound";
        let text = view.text_range(name.words).of(&view.article.text);
        let known = name.senses.iter().find_map(|sense| match sense {
            Sense::Organisation(id) => self.entities.get(&Key::Organisation(*id)),
            _ => None,
        });
        let entity = known.or_else(|| self.entities.get(&Key::Name(key(text)))).filter(|_| beside)?;
        let kind = self.entities.list[entity.0 as usize].kind;
        matches!(kind, EntityKind::Organization | EntityKind::Group).then_some(entity)
    }
}

fn acronym(text: &str) -> bool {
    (2..=6).contains(&text.len()) && text.chars().all(|c| c.is_ascii_uppercase())
}

/// First letters of the capital words, without an article in front.
fn initials(name: &str) -> String {
    let words = name.split([' ', '-']).filter(|word| !word.eq_ignore_ascii_case("the"));
    words.filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase()).collect()
}
