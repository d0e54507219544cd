//! Which untagged names of the gazetteer are places where they stand.

use super::names::{Finder, Name};
use lexicon::gazetteer::Kind;
use lexicon::words::List;

impl Finder<'_> {
    /// Whether an untagged name of the gazetteer is a place here.
    pub(super) fn accepts(&self, name: &Name, after_comma: bool) -> bool {
        let (at, end) = (name.words.start as usize, name.words.end as usize);
        let text = self.view.text_range(name.words).of(&self.view.article.text);
        let best = name
            .candidates
            .iter()
            .filter(|(_, alternate)| !alternate)
            .map(|(p, _)| self.gazetteer.place(*p))
            .max_by_key(|p| (p.kind == Kind::Country, p.kind == Kind::Region, p.people));
        let sure = best.is_some_and(|p| {
            matches!(p.kind, Kind::Country | Kind::Region | Kind::County | Kind::Named) && text.len() > 3
                || p.people > 100_000
        });
        let is_title = |word: &str| self.words.has(List::BesidePlace, word);
        let is_common = |name: &str| self.words.has(List::NeverATown, name);
        let abbreviation =
            text.len() <= 2 && !matches!(text, "US" | "UK") || text.ends_with('.') && !text.starts_with("U.");
        if abbreviation
            || text.chars().count() < 4
                && best.is_none_or(|p| p.kind != Kind::Country && p.people < 1_000_000)
        {
            return after_comma && best.is_some();
        }
        if text.len() > 3
            && text.chars().all(|c| c.is_uppercase() || c == ' ')
            && best.is_none_or(|p| p.kind != Kind::Country)
            && !self.opens_block(at)
        {
            return false;
        }
        if after_comma && best.is_some_and(|p| matches!(p.kind, Kind::Country | Kind::Region)) {
            return true;
        }
        let previous =
            at.checked_sub(1).filter(|&w| self.view.sentence_index(w) == self.view.sentence_index(at));
        let before = previous.map(|w| self.view.text(w)).unwrap_or_default();
        let locative = self.words.has(List::BeforePlace, &before.to_lowercase());
        let inside = end < self.view.sentence(at).words.end as usize;
        let next = if inside { self.view.text(end) } else { "" };
        let country = best.is_some_and(|p| p.kind == Kind::Country) && text.len() > 3;
        let part_of_name = previous.is_some_and(|w| self.is_capital(w))
            && !locative
            && !self.opens_sentence_as_function(at)
            && !is_title(before)
            || next.starts_with(char::is_uppercase) && !is_title(next) && !country
            || matches!(next, "-" | "–" | "&");
        if part_of_name && !(country && before.is_empty()) {
            return country && !previous.is_some_and(|w| self.is_capital(w));
        }
        if end == at + 1
            && !country
            && self.surnames.contains(text)
            && (!locative || self.words.has(List::WeakPlace, before))
        {
            return false;
        }
        if self.tagged {
            let big = best.is_some_and(|p| {
                matches!(p.kind, Kind::Region | Kind::Named) && text.len() > 4 || p.people > 500_000
            });
            let taken = best.is_some() && self.is_gone_into(at);
            return country || locative && sure || (big || taken) && !is_common(text) && !self.is_leading(at);
        }
        let stated = next == "," && self.state_follows(end + 1);
        let place_word = self.words.has(List::InPlace, &before.to_lowercase()) || stated;
        sure && (end > at + 1 || !is_common(text)) || place_word && !is_common(text) && best.is_some()
    }

    fn state_follows(&self, at: usize) -> bool {
        if at >= self.view.word_count() {
            return false;
        }
        let next = self.longest(at);
        next.is_some_and(|(_, found)| {
            found.iter().any(|(p, _)| matches!(self.gazetteer.place(*p).kind, Kind::Country | Kind::Region))
        })
    }

    pub(super) fn opens_block(&self, at: usize) -> bool {
        self.view.sentence(at).words.start as usize == at
    }

    /// "In Boston": a function word with a capital because it opens the sentence.
    fn opens_sentence_as_function(&self, at: usize) -> bool {
        at > 0 && self.opens_block(at - 1) && {
            let lower = self.view.text(at - 1).to_lowercase();
            lower.len() <= 5 && self.words.has(List::OpensSentence, &lower)
        }
    }
}
